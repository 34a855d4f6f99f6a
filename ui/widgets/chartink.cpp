// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chartink.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace Printkeeper::Widgets {

QColor seriesColour(const Style::Tokens &tokens, std::size_t place)
{
    return place < tokens.chart.size() ? tokens.chart[place] : tokens.muted;
}

QPen seriesPen(const Style::Tokens &tokens, std::size_t place)
{
    static const std::array<QList<qreal>, 5> dashes{
        QList<qreal>{}, {6, 2.5}, {1.2, 2.2}, {7, 2.5, 1.2, 2.5}, {3, 2}};
    QPen pen(seriesColour(tokens, place), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    const QList<qreal> &dash = dashes.at(place % dashes.size());
    if (!dash.isEmpty())
        pen.setDashPattern(dash);
    return pen;
}

QPen drawnAtOnce(QPen pen)
{
    constexpr qreal LongerThanAnyLine = 1e6;
    pen.setDashPattern({LongerThanAnyLine, 1});
    return pen;
}

void paintMarker(QPainter &painter, const QPointF &centre, std::size_t place, const QColor &colour)
{
    constexpr double Size = 3.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (place % 5) {
    case 0:
        painter.drawEllipse(QPointF(), Size, Size);
        break;
    case 1:
        painter.drawRect(QRectF(-Size, -Size, 2 * Size, 2 * Size));
        break;
    case 2:
        painter.drawPolygon(QPolygonF{{0, -Size * 1.2}, {Size * 1.2, Size}, {-Size * 1.2, Size}});
        break;
    case 3:
        painter.drawPolygon(
            QPolygonF{{0, -Size * 1.3}, {Size * 1.3, 0}, {0, Size * 1.3}, {-Size * 1.3, 0}});
        break;
    default:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.8));
        painter.drawEllipse(QPointF(), Size, Size);
    }
    painter.restore();
}

std::vector<double> spreadLabels(const std::vector<double> &wanted, double height, double top,
                                 double bottom)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wanted[i]; });
    std::vector<double> middles(wanted.size());
    double next = top + height / 2;
    for (const std::size_t i : order) {
        middles[i] = std::max(wanted[i], next);
        next = middles[i] + height;
    }
    double limit = bottom - height / 2;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        middles[*i] = std::min(middles[*i], limit);
        limit = middles[*i] - height;
    }
    return middles;
}

double labelTop(double high, double low, double height, double top, double bottom,
                const std::vector<double> &levels)
{
    constexpr double Gap = Style::Space::Tiny;
    constexpr double Near = Gap - 0.5; // what is rounded is no nearer
    const auto isFree = [&](double from) {
        return from >= top && from + height <= bottom
               && std::ranges::none_of(levels, [&](double level) {
                      return level > from - Near && level < from + height + Near;
                  });
    };
    const double over = high - Gap - height;
    const double under = low + Gap;
    if (isFree(over) || isFree(under))
        return isFree(over) ? over : under;
    std::vector<double> besideLevels;
    for (const double level : levels)
        besideLevels.push_back(level + Gap);
    for (const double level : levels)
        besideLevels.push_back(level - Gap - height);
    std::erase_if(besideLevels,
                  [&](double from) { return (from > over && from < under) || !isFree(from); });
    const auto nearest = std::ranges::min_element(
        besideLevels, {}, [&](double from) { return std::max(over - from, from - under); });
    if (nearest != besideLevels.end())
        return *nearest;
    return over >= top || under + height > bottom ? std::max(over, top) : under;
}

std::vector<std::pair<double, double>> piecesAround(double y, double left, double right,
                                                    std::vector<QRectF> rooms)
{
    constexpr double Gap = Style::Space::Tiny;
    std::erase_if(rooms,
                  [y](const QRectF &room) { return y < room.top() - 1 || y > room.bottom() + 1; });
    std::ranges::sort(rooms, {}, [](const QRectF &room) { return room.left(); });
    std::vector<std::pair<double, double>> pieces;
    double from = left;
    for (const QRectF &room : rooms) {
        if (const double to = std::min(room.left() - Gap, right); to > from)
            pieces.emplace_back(from, to);
        from = std::max(from, room.right() + Gap);
    }
    if (from < right)
        pieces.emplace_back(from, right);
    return pieces;
}

} // namespace Printkeeper::Widgets
