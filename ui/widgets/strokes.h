// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace Printkeeper::Widgets {

/// Small line drawings in a square, for widgets that paint themselves: they take their colour when
/// they are painted, so that a new theme needs nothing but a repaint.
void paintGlass(QPainter &painter, const QRectF &square, const QColor &colour);
void paintCross(QPainter &painter, const QRectF &square, const QColor &colour);
/// Points to the right.
void paintChevron(QPainter &painter, const QRectF &square, const QColor &colour);

} // namespace Printkeeper::Widgets
