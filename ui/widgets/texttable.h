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

/// A small table of texts that is as high as its rows and never wider than its place: texts that do
/// not fit are cut and stand whole in the tooltip. A column that is aligned to the right has
/// figures, which are never cut; where there is no room for them, the table scrolls. For what may
/// be long use a QTableView with a model of its own.
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

        bool operator==(const Column &) const = default;
    };
    struct Cell
    {
        QString text;
        Tone tone = Tone::Normal;
        std::optional<Glyph> glyph = {}; ///< before the text

        bool operator==(const Cell &) const = default;
    };

    explicit TextTable(QWidget *parent = nullptr);

    /// Rows can be pressed from now on, by a click or by Enter or Space on the current one. `goal`
    /// says what that does.
    void setRowsPressable(const QString &goal);
    /// Each row has as many cells as there are columns. What is there already stays as it is.
    void setContent(const std::vector<Column> &columns, const std::vector<std::vector<Cell>> &rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowPressed(int row);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void setScrolling(bool isScrolling);

    QStandardItemModel *m_model;
    std::vector<Column> m_columns;
    std::vector<std::vector<Cell>> m_rows;
    bool m_isPressable = false;
    bool m_isPlaced = false;    ///< whether its width is one that somebody gave it
    bool m_isScrolling = false; ///< and has a bar for that
};

/// The look that all tables share: rows of one height, none of them cut, the one under the mouse
/// shaded, nothing that can be edited, no grid. Call it once.
void setUpTable(QTableView &table);
/// How wide columns are together.
int sumOf(const std::vector<int> &widths);

} // namespace Printkeeper::Widgets
