// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/label.h"
#include "widgets/statusglyph.h"

#include <QStandardItemModel>
#include <QTableView>

#include <optional>
#include <vector>

namespace Printkeeper::Widgets {

/// A small table of texts that is as high as its rows and never wider than its place: what does not
/// fit is cut and stands whole in the tooltip. For what may be long use a QTableView with a
/// model of its own.
class TextTable final : public QTableView
{
    Q_OBJECT

public:
    /// A column is as wide as its texts, or takes the room that is left.
    enum class Width { Texts, Rest };
    struct Column
    {
        QString title;
        Width width = Width::Texts;
        Qt::Alignment alignment = Qt::AlignLeft;
    };
    struct Cell
    {
        QString text;
        Tone tone = Tone::Normal;
        std::optional<Glyph> glyph = {}; ///< before the text
    };

    explicit TextTable(QWidget *parent = nullptr);

    /// Each row has as many cells as there are columns.
    void setContent(const std::vector<Column> &columns, const std::vector<std::vector<Cell>> &rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    QStandardItemModel *m_model;
    std::vector<Width> m_widths;
};

/// The look that all tables share: rows of one height, nothing that can be edited, no grid.
void setUpTable(QTableView &table);

} // namespace Printkeeper::Widgets
