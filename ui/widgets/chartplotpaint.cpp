// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the plot draws itself, below and above the lines of Qt Charts.

#include "style/tokens.h"
#include "widgets/chartink.h"
#include "widgets/chartplot.h"
#include "widgets/chartscale.h"

#include <QChart>
#include <QValueAxis>
#include <QXYSeries>

#include <algorithm>
#include <cmath>

namespace Printkeeper::Widgets {

using Style::Space;
using Style::Tokens;

namespace {

constexpr int MarkersALine = 6;
constexpr int SwatchWidth = 14; // a marker and its room before a name

/// Where the last number of a series stands; nothing when there is none.
std::optional<QPointF> lastOf(const ChartSeries &series)
{
    const auto last = std::find_if(series.points.rbegin(), series.points.rend(),
                                   [](const QPointF &p) { return std::isfinite(p.y()); });
    return last == series.points.rend() ? std::nullopt : std::optional(*last);
}

} // namespace

bool ChartPlot::hasMarkers() const
{
    return m_content.series.size() > 1 && m_places.back() > 0;
}

int ChartPlot::endLabelsWidth() const
{
    if (!hasMarkers())
        return 0; // one line needs no name: the title is its name
    const QFontMetrics metrics(smallFont());
    int widest = 0;
    for (const ChartSeries &series : m_content.series) {
        if (!series.name.isEmpty())
            widest = std::max(widest, SwatchWidth + metrics.horizontalAdvance(series.name));
    }
    return std::min(widest, width() / 3);
}

void ChartPlot::drawBackground(QPainter *painter, const QRectF &)
{
    const Tokens &tokens = Style::tokensOf(palette());
    const QRectF area = chart()->plotArea();
    painter->setFont(smallFont());
    const QFontMetrics metrics(painter->font());
    const std::vector<QRectF> words = wordRooms();
    for (std::size_t i = 0; i < m_ticks.size(); ++i) {
        const double y = std::floor(positionOf(0, m_ticks[i]).y()) + 0.5;
        painter->setPen(QPen(tokens.hairline, 1));
        if (!isAtThreshold(y)) {
            for (const auto &[from, to] : piecesAround(y, area.left(), area.right(), words))
                painter->drawLine(QPointF(from, y), QPointF(to, y));
        }
        painter->setPen(tokens.secondary);
        painter->drawText(
            QRectF(0, y - metrics.height() / 2.0, area.left() - Space::Small, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, m_tickLabels.value(static_cast<int>(i)));
    }
    paintTimeLabels(*painter, tokens);
}

void ChartPlot::paintTimeLabels(QPainter &painter, const Tokens &tokens) const
{
    const QFontMetrics metrics(painter.font());
    const QRectF area = chart()->plotArea();
    const int wanted = std::max(2, static_cast<int>(area.width() / 96));
    std::vector<TimeTick> ticks;
    if (m_content.axis == ChartAxis::Time) {
        ticks = timeTicks(m_across->min(), m_across->max(), wanted);
    } else {
        for (const double tick : valueTicks(m_across->min(), m_across->max(), wanted))
            ticks.push_back({tick, formatPlace(m_content, tick)});
    }
    painter.setPen(tokens.secondary);
    double free = 0;
    for (const TimeTick &tick : ticks) {
        if (tick.x < m_across->min() || tick.x > m_across->max())
            continue;
        const double labelWidth = metrics.horizontalAdvance(tick.label);
        const double left = std::clamp(positionOf(tick.x, 0).x() - labelWidth / 2, 0.0,
                                       std::max(0.0, width() - labelWidth));
        if (left < free)
            continue;
        painter.drawText(QPointF(left, area.bottom() + Space::Small + metrics.ascent()),
                         tick.label);
        free = left + labelWidth + Space::Medium;
    }
}

void ChartPlot::drawForeground(QPainter *painter, const QRectF &)
{
    const Tokens &tokens = Style::tokensOf(palette());
    painter->setFont(smallFont());
    paintThresholds(*painter, tokens);
    paintMarks(*painter, tokens);
    paintEnds(*painter, tokens);
    painter->setPen(tokens.secondary);
    paintWords(*painter, forecastWords());
    paintHover(*painter, tokens);
}

std::vector<QRectF> ChartPlot::wordRooms() const
{
    std::vector<QRectF> rooms;
    for (const std::vector<Word> &words : {thresholdWords(), markWords(), forecastWords()}) {
        for (const Word &word : words)
            rooms.push_back(word.room);
    }
    return rooms;
}

void ChartPlot::paintWords(QPainter &painter, const std::vector<Word> &words)
{
    const QFontMetrics metrics(painter.font());
    for (const Word &word : words)
        painter.drawText(word.room.topLeft() + QPointF(0, metrics.ascent()), word.text);
}

/// Nothing where it lies outside of the plot.
std::optional<double> ChartPlot::heightOf(const ChartThreshold &threshold) const
{
    const QRectF area = chart()->plotArea();
    const double y = positionOf(0, threshold.value).y();
    return y >= area.top() - 1 && y <= area.bottom() + 1 ? std::optional(y) : std::nullopt;
}

/// A line of the grid there would fill the gaps between the dashes.
bool ChartPlot::isAtThreshold(double y) const
{
    constexpr double Near = 3;
    return std::ranges::any_of(m_content.thresholds, [&](const ChartThreshold &threshold) {
        const auto height = heightOf(threshold);
        return height && std::abs(*height - y) < Near;
    });
}

std::vector<ChartPlot::Word> ChartPlot::thresholdWords() const
{
    const QFontMetrics metrics(smallFont());
    const double left = chart()->plotArea().left() + Space::Tiny;
    std::vector<Word> words;
    for (const ChartThreshold &threshold : m_content.thresholds) {
        const auto y = heightOf(threshold);
        if (!y)
            continue;
        const double over = *y - metrics.height() - 3;
        QRectF room(left, over > 0 ? over : *y + 3, metrics.horizontalAdvance(threshold.label),
                    metrics.height());
        // Levels that are close to each other have their words side by side.
        for (const Word &word : words) {
            if (word.room.intersects(room))
                room.moveLeft(word.room.right() + Space::Medium);
        }
        words.push_back({room, threshold.label});
    }
    return words;
}

void ChartPlot::paintThresholds(QPainter &painter, const Tokens &tokens) const
{
    const QRectF area = chart()->plotArea();
    const std::vector<Word> words = thresholdWords();
    std::vector<QRectF> rooms;
    for (const Word &word : words)
        rooms.push_back(word.room);
    QPen pen(tokens.warningOutline, 1.5, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({5, 3});
    painter.setPen(pen);
    for (const ChartThreshold &threshold : m_content.thresholds) {
        if (const auto y = heightOf(threshold)) {
            for (const auto &[from, to] : piecesAround(*y, area.left(), area.right(), rooms))
                painter.drawLine(QPointF(from, *y), QPointF(to, *y));
        }
    }
    paintWords(painter, words);
}

/// Whether the label of a mark there stands on the right of it.
bool ChartPlot::fitsRight(double x, double labelWidth) const
{
    return x + Space::Small + labelWidth < chart()->plotArea().right();
}

/// Above all of the line that the label of a mark would cover; nothing outside of the line.
std::optional<QPointF> ChartPlot::tipOf(const ChartMark &mark) const
{
    const auto &points = m_content.series.front().points;
    const auto at = std::ranges::lower_bound(points, mark.x, {}, &QPointF::x);
    if (at == points.end() || !std::isfinite(at->y()))
        return std::nullopt;
    const double labelWidth = QFontMetrics(smallFont()).horizontalAdvance(mark.label);
    const double x = positionOf(mark.x, 0).x();
    const double reach = Space::Small + labelWidth + Space::Medium;
    const auto values = fitsRight(x, labelWidth)
                            ? valuesBetween(points, mark.x, placeAt(x + reach))
                            : valuesBetween(points, placeAt(x - reach), mark.x);
    return QPointF(x, positionOf(mark.x, values ? values->second : at->y()).y() - Space::Tiny);
}

std::vector<ChartPlot::Word> ChartPlot::markWords() const
{
    std::vector<Word> words;
    if (m_content.series.empty())
        return words;
    const QFontMetrics metrics(smallFont());
    for (const ChartMark &mark : m_content.marks) {
        const auto tip = tipOf(mark);
        if (!tip)
            continue;
        const double labelWidth = metrics.horizontalAdvance(mark.label);
        const double left =
            tip->x()
            + (fitsRight(tip->x(), labelWidth) ? Space::Small : -Space::Small - labelWidth);
        words.push_back(
            {QRectF(left, tip->y() - 2 - metrics.ascent(), labelWidth, metrics.height()),
             mark.label});
    }
    return words;
}

void ChartPlot::paintMarks(QPainter &painter, const Tokens &tokens) const
{
    if (m_content.series.empty())
        return;
    painter.setPen(QPen(tokens.good, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const ChartMark &mark : m_content.marks) {
        if (const auto tip = tipOf(mark)) {
            painter.drawLine(*tip, *tip - QPointF(0, 9));
            painter.drawPolyline(QPolygonF{*tip + QPointF(-3, -3), *tip, *tip + QPointF(3, -3)});
        }
    }
    paintWords(painter, markWords());
}

void ChartPlot::paintEnds(QPainter &painter, const Tokens &tokens) const
{
    const QRectF area = chart()->plotArea();
    const QFontMetrics metrics(painter.font());
    std::vector<std::size_t> named;
    std::vector<double> wanted;
    for (std::size_t i = 0; i < m_content.series.size(); ++i) {
        const auto last = lastOf(m_content.series[i]);
        if (!last)
            continue;
        if (hasMarkers() && !m_content.series[i].name.isEmpty()) {
            named.push_back(i);
            wanted.push_back(positionOf(last->x(), last->y()).y());
        }
    }
    for (const Line &line : m_lines) {
        const auto count = line.line->count();
        // One point alone is no line, or one between two gaps.
        const int markers = count == 1 ? 1 : hasMarkers() ? MarkersALine : 0;
        // None at the end, where that of the name is.
        for (int marker = 0; marker < markers; ++marker) {
            const QPointF point = line.line->at((count - 1) * (2 * marker + 1) / (2 * markers));
            paintMarker(painter, positionOf(point.x(), point.y()), line.place,
                        seriesColour(tokens, line.place));
        }
    }
    const auto middles = spreadLabels(wanted, metrics.height(), 0, height());
    const double left = area.right() + Space::Small;
    for (std::size_t i = 0; i < named.size(); ++i) {
        const std::size_t place = m_places[named[i]];
        paintMarker(painter, {left + 4, middles[i]}, place, seriesColour(tokens, place));
        painter.setPen(tokens.text);
        const QRectF room(left + SwatchWidth, middles[i] - metrics.height() / 2.0,
                          width() - left - SwatchWidth, metrics.height());
        painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(m_content.series[named[i]].name, Qt::ElideRight,
                                            static_cast<int>(room.width()) + 1));
    }
}

/// Where it ends, for a single line with its forecast has no names beside the plot.
std::vector<ChartPlot::Word> ChartPlot::forecastWords() const
{
    std::vector<Word> words;
    if (hasMarkers())
        return words;
    const QFontMetrics metrics(smallFont());
    const QRectF area = chart()->plotArea();
    std::vector<double> levels;
    for (const ChartThreshold &threshold : m_content.thresholds)
        levels.push_back(positionOf(0, threshold.value).y());
    for (const ChartSeries &series : m_content.series) {
        const auto last = lastOf(series);
        if (series.kind != ChartSeries::Kind::Forecast || series.name.isEmpty() || !last)
            continue;
        const double nameWidth = metrics.horizontalAdvance(series.name);
        const double left = positionOf(last->x(), 0).x() - nameWidth - 1;
        const auto [high, low] = forecastFrom(series, left, last->x());
        const double top = labelTop(high, low, metrics.height(), area.top(), area.bottom(), levels);
        words.push_back({QRectF(left, top, nameWidth, metrics.height()), series.name});
    }
    return words;
}

/// Between which heights the line, its bands and what is measured before it are from `left` on, up
/// to the place `end`: a forecast may be shorter than its name.
std::pair<double, double> ChartPlot::forecastFrom(const ChartSeries &series, double left,
                                                  double end) const
{
    double high = height();
    double low = 0;
    const auto takeIn = [&](double x, double y) {
        const QPointF position = positionOf(x, y);
        if (!std::isfinite(y) || position.x() < left || x > end)
            return;
        high = std::min(high, position.y());
        low = std::max(low, position.y());
    };
    for (const QPointF &point : series.points)
        takeIn(point.x(), point.y());
    const double from = placeAt(left);
    for (const ChartSeries &measured : m_content.series) {
        if (measured.kind == ChartSeries::Kind::Forecast)
            continue;
        if (const auto values = valuesBetween(measured.points, from, end)) {
            takeIn(end, values->first);
            takeIn(end, values->second);
        }
    }
    for (const ChartBand &band : m_content.bands) {
        for (const ChartBand::Range &range : band.ranges) {
            takeIn(range.x, range.low);
            takeIn(range.x, range.high);
        }
    }
    return {high, low};
}

void ChartPlot::paintHover(QPainter &painter, const Tokens &tokens) const
{
    constexpr double Dot = 4.5; // radius
    if (!m_hover)
        return;
    const QRectF area = chart()->plotArea();
    const double x = std::floor(positionOf(*m_hover, 0).x()) + 0.5;
    painter.setPen(QPen(tokens.border, 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.setPen(QPen(tokens.surface, 1.5));
    for (std::size_t i = 0; i < m_content.series.size(); ++i) {
        if (const auto point = pointAt(m_content.series[i], *m_hover)) {
            painter.setBrush(seriesColour(tokens, m_places[i]));
            painter.drawEllipse(QPointF(x, positionOf(point->x(), point->y()).y()), Dot, Dot);
        }
    }
}

} // namespace Printkeeper::Widgets
