// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/card.h"
#include "widgets/chartcontent.h"
#include "widgets/emptystate.h"
#include "widgets/label.h"

#include <QImage>
#include <QSize>
#include <QTimer>

#include <chrono>

class QStackedWidget;
class QTableView;

namespace Printkeeper::Widgets {

class ChartPlot;
class ChartSaving;
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
    /// pixels; CSV with all points. Empty unless Ready.
    QByteArray exported(ChartFormat format, QSize size = LargeEnough) const;
    /// What a PNG has; null unless Ready.
    QImage picture(QSize size = LargeEnough) const;

    /// Lets a person save it, by a button and by the context menu: asks on sheets over `over`, a
    /// widget that the chart is part of, and says below the chart how it went: for a while, as a
    /// toast does, and until the next try when nothing was saved.
    void setExportable(QWidget &over);
    void setToldStay(std::chrono::milliseconds stay) { m_toldStay.setInterval(stay); }

Q_SIGNALS:
    void retryRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    static constexpr QSize LargeEnough{960, 480};

    void enter(State state);
    void save();
    void tellSaving(Tone tone, const QString &sentence);
    void forgetSaving();
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
    Label *m_told; ///< how the last saving went
    QTimer m_toldStay;
    ChartSaving *m_saving = nullptr;
    State m_state = State::Loading;
    View m_view = View::Chart;
};

} // namespace Printkeeper::Widgets
