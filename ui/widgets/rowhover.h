// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPoint>

#include <optional>

class QMouseEvent;
class QModelIndex;
class QStyleOptionViewItem;
class QTableView;

namespace Printkeeper::Widgets {

/// Shades the whole row of a table that the mouse is over, behind its cells; a chosen row keeps its
/// own look, and a table of which nothing can be chosen has none. Repaints the two rows that
/// change. A finger shades nothing: it is over no row after a tap. Belongs to the table.
class RowHover final : public QObject
{
    Q_OBJECT

public:
    explicit RowHover(QTableView &table);

    /// -1 when there is none.
    int row() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setPointer(std::optional<QPoint> place);
    void noteMouse(const QMouseEvent &event);
    void follow();
    void update(int row);
    void paint();

    QTableView &m_table;
    std::optional<QPoint> m_pointer; ///< in the viewport
    std::optional<QPoint> m_finger;  ///< on the screen, until the mouse is elsewhere
    int m_row = -1;                  ///< that was asked to be painted
};

/// The row that is shaded; -1 when there is none.
int shadedRow(const QTableView &table);
/// For a delegate: whether the cell that it paints lies on the ground of such a row.
bool isShaded(const QStyleOptionViewItem &option, const QModelIndex &index);

} // namespace Printkeeper::Widgets
