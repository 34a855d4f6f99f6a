// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/strokes.h"

namespace Printkeeper::Widgets {
namespace {

/// Draws in a square of 20 units with the pen of resources/icons.
template<typename Drawing>
void inSquare(QPainter &painter, const QRectF &square, const QColor &colour, Drawing draw)
{
    constexpr double Units = 20;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / Units, square.height() / Units);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    draw();
    painter.restore();
}

} // namespace

void paintGlass(QPainter &painter, const QRectF &square, const QColor &colour)
{
    inSquare(painter, square, colour, [&painter] {
        painter.drawEllipse(QPointF(8.75, 8.75), 5.25, 5.25);
        painter.drawLine(QPointF(12.6, 12.6), QPointF(16.5, 16.5));
    });
}

void paintCross(QPainter &painter, const QRectF &square, const QColor &colour)
{
    inSquare(painter, square, colour, [&painter] {
        painter.drawLine(QPointF(5.25, 5.25), QPointF(14.75, 14.75));
        painter.drawLine(QPointF(14.75, 5.25), QPointF(5.25, 14.75));
    });
}

void paintChevron(QPainter &painter, const QRectF &square, const QColor &colour)
{
    inSquare(painter, square, colour, [&painter] {
        painter.drawPolyline(QPolygonF{{8, 5.5}, {12.5, 10}, {8, 14.5}});
    });
}

} // namespace Printkeeper::Widgets
