// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/rowhover.h"

#include "style/tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionViewItem>
#include <QTableView>

namespace Printkeeper::Widgets {
namespace {

/// Qt and the system make mouse events of what a finger does.
bool isFinger(const QMouseEvent &event)
{
    return event.source() != Qt::MouseEventNotSynthesized
           || event.deviceType() == QInputDevice::DeviceType::TouchScreen;
}

} // namespace

RowHover::RowHover(QTableView &table)
    : QObject(&table)
    , m_table(table)
{
    table.viewport()->setMouseTracking(true);
    table.viewport()->installEventFilter(this);
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, this, &RowHover::follow);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { update(m_row); });
}

int RowHover::row() const
{
    const bool hasLook =
        m_table.isEnabled() && m_table.selectionMode() != QAbstractItemView::NoSelection;
    if (!m_pointer || !hasLook)
        return -1;
    const int row = m_table.rowAt(m_pointer->y());
    const QItemSelectionModel *chosen = m_table.selectionModel();
    const bool isChosen = row >= 0 && chosen && chosen->isSelected(m_table.model()->index(row, 0));
    return isChosen ? -1 : row;
}

void RowHover::setPointer(std::optional<QPoint> place)
{
    m_pointer = place;
    follow();
}

void RowHover::noteMouse(const QMouseEvent &event)
{
    const QPoint place = event.globalPosition().toPoint();
    if (isFinger(event)) {
        m_finger = place;
        setPointer({});
        return;
    }
    // Qt tells of a mouse where it thinks that it is, and after a tap that is where the finger was.
    if (m_finger == place)
        return;
    m_finger.reset();
    setPointer(event.position().toPoint());
}

void RowHover::follow()
{
    const int row = this->row();
    if (row == m_row)
        return;
    update(m_row);
    update(row);
    m_row = row;
}

void RowHover::update(int row)
{
    if (row >= 0)
        m_table.viewport()->update(0, m_table.rowViewportPosition(row), m_table.viewport()->width(),
                                   m_table.rowHeight(row));
}

void RowHover::paint()
{
    follow(); // rows may have come or gone under a mouse that stands still
    if (m_row < 0)
        return;
    const Style::Tokens &tokens = Style::tokensOf(m_table.palette());
    const QRect row(0, m_table.rowViewportPosition(m_row), m_table.viewport()->width(),
                    m_table.rowHeight(m_row));
    QPainter painter(m_table.viewport());
    painter.fillRect(row, tokens.raised);
    if (tokens.needsEdges()) { // the cells have a line below
        painter.setPen(tokens.border);
        painter.drawRect(row.adjusted(0, 0, -1, -2));
    }
}

bool RowHover::eventFilter(QObject *watched, QEvent *event)
{
    if (!qobject_cast<QTableView *>(parent())) // it is being destroyed, and is less than that
        return false;
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
        noteMouse(static_cast<const QMouseEvent &>(*event));
        break;
    case QEvent::TouchBegin:
    case QEvent::Leave:
    case QEvent::Hide:
        setPointer({});
        break;
    case QEvent::Paint:
        paint();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

int shadedRow(const QTableView &table)
{
    const auto *hover = table.findChild<RowHover *>(QString(), Qt::FindDirectChildrenOnly);
    return hover ? hover->row() : -1;
}

bool isShaded(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table && shadedRow(*table) == index.row();
}

} // namespace Printkeeper::Widgets
