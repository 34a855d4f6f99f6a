// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/wholerows.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>
#include <QWheelEvent>

namespace Printkeeper::Widgets {

WholeRows::WholeRows(QTableView &table)
    : QObject(&table)
    , m_table(table)
{
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    table.viewport()->installEventFilter(this);
    table.installEventFilter(this);
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, this, &WholeRows::alignEnd);
}

/// A mask and no margin, which a table sets anew whenever it lays itself out.
void WholeRows::fit()
{
    QWidget &viewport = *m_table.viewport();
    const int left = viewport.height() % m_table.verticalHeader()->defaultSectionSize();
    const int whole = viewport.height() - left;
    viewport.setMask(left > 0 && whole > 0 ? QRegion(0, 0, viewport.width(), whole) : QRegion());
}

/// At its end, a table moves its last row down to its lower edge.
void WholeRows::alignEnd()
{
    const QScrollBar &bar = *m_table.verticalScrollBar();
    QHeaderView &rows = *m_table.verticalHeader();
    if (bar.maximum() == 0 || bar.value() < bar.maximum() || m_table.viewport()->mask().isEmpty())
        return;
    const int before = rows.offset();
    rows.setOffsetToSectionPosition(bar.value());
    if (rows.offset() != before)
        m_table.viewport()->update();
}

bool WholeRows::eventFilter(QObject *watched, QEvent *event)
{
    if (!qobject_cast<QTableView *>(parent())) // it is being destroyed, and is less than that
        return false;
    if (watched == &m_table)
        return event->type() == QEvent::Wheel && turn(static_cast<QWheelEvent &>(*event));
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        fit();
    if (event->type() == QEvent::Paint)
        alignEnd();
    return QObject::eventFilter(watched, event);
}

/// The wheel scrolls below the last row, too. What the rows have no use for comes back here.
bool WholeRows::turn(QWheelEvent &wheel)
{
    const QWidget &viewport = *m_table.viewport();
    const QRegion mask = viewport.mask();
    const int end = viewport.y() + mask.boundingRect().height();
    if (m_isTurning || mask.isEmpty() || wheel.position().y() < end)
        return false;
    const QScopedValueRollback turning(m_isTurning, true);
    QCoreApplication::sendEvent(m_table.viewport(), &wheel);
    return true;
}

} // namespace Printkeeper::Widgets
