// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What mouse, finger and keys do in a treemap.

#include "widgets/treemap.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <utility>

namespace Printkeeper::Widgets {

int Treemap::ancestorAt(int tile, int depth) const
{
    while (tiles()[tile].depth > depth)
        tile = tiles()[tile].parent;
    return tile;
}

/// One step towards the tile: into the folder of the root that it is in.
void Treemap::goInto(const TreemapTile &tile)
{
    if (tile.parent < 0)
        return;
    const int self = static_cast<int>(&tile - tiles().data());
    const TreemapTile &outer = tiles()[ancestorAt(self, 1)];
    if (outer.kind == TreemapTile::Kind::Folder)
        setRoot(outer.node);
    else if (outer.kind == TreemapTile::Kind::Leaf)
        Q_EMIT activated(outer.node);
}

bool Treemap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto tile = tileAt(help->pos()))
        QToolTip::showText(help->globalPos(), textOf(tiles()[*tile]), this, tiles()[*tile].rect);
    else
        QToolTip::hideText();
    return true;
}

void Treemap::hover(int tile)
{
    if (std::exchange(m_hovered, tile) == tile)
        return;
    update();
    Q_EMIT tileHovered(tile);
}

void Treemap::mouseMoveEvent(QMouseEvent *event)
{
    hover(tileAt(event->position()).value_or(-1));
}

void Treemap::leaveEvent(QEvent *)
{
    hover(-1);
}

void Treemap::mousePressEvent(QMouseEvent *event)
{
    const auto hit = tileAt(event->position());
    if (!hit || (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)) {
        event->ignore();
        return;
    }
    const bool isTouch = event->source() != Qt::MouseEventNotSynthesized;
    if (isTouch && currentIndex() == hit)
        goInto(tiles()[*hit]);
    else
        choose(hit);
}

/// A finger's second tap comes here when it is quick, and as a press when it is not.
void Treemap::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto hit = tileAt(event->position());
    if (!hit || event->button() != Qt::LeftButton || m_picture->root != m_root)
        return;
    const bool isTouch = event->source() != Qt::MouseEventNotSynthesized;
    if (isTouch && currentIndex() != hit)
        choose(hit);
    else
        goInto(tiles()[*hit]);
}

void Treemap::keyPressEvent(QKeyEvent *event)
{
    const TreemapTile *chosen = current();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && chosen)
        goInto(*chosen);
    else if ((event->key() == Qt::Key_Backspace && goUp()) || moveCurrent(event->key()))
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

/// False for a key that moves nothing.
bool Treemap::moveCurrent(int key)
{
    const bool isArrow =
        key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if ((!isArrow && key != Qt::Key_Home) || tiles().empty() || tiles().front().children == 0)
        return false;
    const auto from = currentIndex();
    if (!from || tiles()[*from].parent < 0 || key == Qt::Key_Home) {
        choose(tiles().front().firstChild); // the largest
        return true;
    }
    const QPoint step = key == Qt::Key_Left    ? QPoint(-1, 0)
                        : key == Qt::Key_Right ? QPoint(1, 0)
                        : key == Qt::Key_Up    ? QPoint(0, -1)
                                               : QPoint(0, 1);
    if (const auto next = neighbour(*from, step))
        choose(next);
    return true;
}

/// The next tile from the middle of an edge on that is no deeper than this one.
std::optional<int> Treemap::neighbour(int tile, QPoint step) const
{
    const QRect &rect = tiles()[tile].rect;
    QPoint at = rect.center() + QPoint(step.x() * rect.width(), step.y() * rect.height()) / 2;
    while (true) {
        at += step;
        const auto hit = tileAt(at);
        if (!hit)
            return std::nullopt;
        const int found = ancestorAt(*hit, tiles()[tile].depth);
        // A frame or a header around several is none of them.
        const bool isAround = tiles()[found].rect.contains(rect);
        if (found != tile && !isAround)
            return found;
    }
}

} // namespace Printkeeper::Widgets
