// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/tokens.h"

#include <QPainter>
#include <QPen>

#include <utility>
#include <vector>

namespace Printkeeper::Widgets {

/// The colour of a series by its place, in the fixed order of the tokens; grey after those.
QColor seriesColour(const Style::Tokens &tokens, std::size_t place);
/// Its line: colour and a dash of its own, so that colours need not be told apart.
QPen seriesPen(const Style::Tokens &tokens, std::size_t place);
/// The same solid line in the way of a dashed one. Qt Charts paints a solid line piece by piece,
/// and pieces shorter than a pixel do not add up to a full one: it would pale where points are
/// dense.
QPen drawnAtOnce(QPen pen);
/// Its marker: disc, square, triangle, diamond, ring.
void paintMarker(QPainter &painter, const QPointF &centre, std::size_t place, const QColor &colour);

/// Where the middles of labels of `height` go so that none covers another and all are between
/// `top` and `bottom`, as near as can be to where they are wanted. Same order as `wanted`.
std::vector<double> spreadLabels(const std::vector<double> &wanted, double height, double top,
                                 double bottom);

/// The top of a label of `height` that stands over something between `high` and `low`, or under it
/// where it would leave the room from `top` to `bottom` or touch one of `levels`; when both do,
/// beside the nearest level, rather below than above. Where there is no room for that either: over
/// it or where it stays within the room, and the level gives way.
double labelTop(double high, double low, double height, double top, double bottom,
                const std::vector<double> &levels);

/// What is left, from where to where, of a level line at `y` that keeps clear of `rooms`.
std::vector<std::pair<double, double>> piecesAround(double y, double left, double right,
                                                    std::vector<QRectF> rooms);

} // namespace Printkeeper::Widgets
