// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/card.h"
#include "widgets/chartcontent.h"
#include "widgets/emptystate.h"

#include <QSize>

class QStackedWidget;
class QTableView;

namespace Printkeeper::Widgets {

class ChartPlot;
class ChartTableModel;

enum class ChartFormat { Png, Svg, Csv };

/// A card with a chart, and the same as a table behind a button. Its lines are named where they
/// end, told apart by colour, dash and marker; at most 2,000 points of each are drawn, with no
/// extreme lost, while the table and the export have all. Nothing moves. GUI thread.
class ChartFrame : public Card
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Empty, Failed };
    enum class View { Chart, Table };

    /// Begins as Loading.
    explicit ChartFrame(const QString &title, QWidget *parent = nullptr);

    /// Without any point the chart is Empty.
    void setContent(const ChartContent &content);
    void showLoading();
    /// Why there is nothing yet and when there will be.
    void setEmptyTexts(const QString &title, const QString &detail);
    /// `action` names the button that asks for another try; empty: no button.
    void showError(const QString &title, const QString &detail, const QString &action);
    State state() const { return m_state; }

    void setView(View view);
    View view() const { return m_view; }

    /// The chart as a file: PNG and SVG with the title, in the colours of now, `size` in logical
    /// pixels; CSV with all points. Empty unless Ready. Writing it is up to the owner.
    QByteArray exported(ChartFormat format, QSize size = {960, 480}) const;

    /// Shows a button for it.
    void setExportable(const QString &text);

Q_SIGNALS:
    void exportRequested();
    void retryRequested();

private:
    void enter(State state);
    void paintExport(QPainter &painter, const QRectF &page) const;

    ChartContent m_content;
    ChartTableModel *m_model;
    QStackedWidget *m_stack;
    ChartPlot *m_plot;
    QTableView *m_table;
    EmptyState *m_empty;
    EmptyState *m_failed;
    QWidget *m_loading;
    Button *m_export;
    State m_state = State::Loading;
    View m_view = View::Chart;
};

} // namespace Printkeeper::Widgets
