// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chartplot.h"

#include "style/tokens.h"
#include "widgets/chartink.h"
#include "widgets/chartscale.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

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

ChartPlot::ChartPlot(QWidget *parent)
    : QChartView(parent)
    , m_across(new QValueAxis(this))
    , m_up(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the table behind it is for the keyboard
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->addAxis(m_across, Qt::AlignBottom);
    chart()->addAxis(m_up, Qt::AlignLeft);
    for (QValueAxis *axis : {m_across, m_up})
        axis->hide();
    setMinimumSize(160, 120);
}

void ChartPlot::setContent(const ChartContent &content)
{
    m_content = content;
    m_hover.reset();
    chart()->removeAllSeries();
    m_lines.clear();
    m_places.clear();
    m_bands.clear();
    std::size_t place = 0;
    for (const ChartSeries &series : m_content.series) {
        const bool isForecast = series.kind == ChartSeries::Kind::Forecast;
        m_places.push_back(isForecast && place > 0 ? place - 1 : place);
        place += isForecast && place > 0 ? 0 : 1;
    }
    for (const ChartBand &band : m_content.bands)
        addBand(band);
    for (std::size_t series = 0; series < m_content.series.size(); ++series) {
        for (const auto &part : decimated(m_content.series[series].points, LargestSeries))
            addLine(series, m_places[series], QList<QPointF>(part.begin(), part.end()));
    }
    fitRange();
    applyTokens();
    arrange();
}

void ChartPlot::addLine(std::size_t series, std::size_t place, const QList<QPointF> &points)
{
    auto *line = new QLineSeries;
    line->append(points);
    chart()->addSeries(line);
    line->attachAxis(m_across);
    line->attachAxis(m_up);
    m_lines.push_back({line, series, place});
}

void ChartPlot::addBand(const ChartBand &band)
{
    auto *area = new QAreaSeries;
    auto *low = new QLineSeries(area);
    auto *high = new QLineSeries(area);
    for (const ChartBand::Range &range : band.ranges) {
        if (std::isfinite(range.low) && std::isfinite(range.high)) {
            low->append(range.x, range.low);
            high->append(range.x, range.high);
        }
    }
    area->setLowerSeries(low);
    area->setUpperSeries(high);
    chart()->addSeries(area);
    area->attachAxis(m_across);
    area->attachAxis(m_up);
    m_bands.push_back(area);
}

void ChartPlot::fitRange()
{
    const ChartExtent extent = extentOf(m_content);
    m_ticks = valueTicks(m_content.lowest.value_or(extent.low),
                         m_content.highest.value_or(extent.high), 4);
    m_across->setRange(extent.left, extent.right);
    double top = m_content.highest.value_or(m_ticks.back());
    const double room = (top - m_ticks.front()) * 0.08; // for a name above the line
    for (const ChartThreshold &threshold : m_content.thresholds)
        top = std::max(top, std::min(threshold.value, extent.high) + room);
    m_up->setRange(m_content.lowest.value_or(m_ticks.front()), top);
    std::erase_if(m_ticks,
                  [this](double tick) { return tick < m_up->min() || tick > m_up->max(); });
}

void ChartPlot::applyTokens()
{
    constexpr float BandShare = 0.18F;
    const Tokens &tokens = Style::tokensOf(palette());
    for (const Line &line : m_lines) {
        QPen pen = seriesPen(tokens, line.place);
        if (m_content.series[line.series].kind == ChartSeries::Kind::Forecast)
            pen.setDashPattern({1.4, 2});
        line.line->setPen(pen);
    }
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        QColor fill = seriesColour(
            tokens, m_places.empty()
                        ? 0
                        : m_places[std::min(m_content.bands[i].series, m_places.size() - 1)]);
        fill.setAlphaF(BandShare);
        m_bands[i]->setBrush(fill);
        m_bands[i]->setPen(Qt::NoPen);
    }
    viewport()->update();
}

QFont ChartPlot::smallFont() const
{
    QFont font = this->font();
    font.setPixelSize(Style::Type::Small);
    return font;
}

QPointF ChartPlot::positionOf(double x, double y) const
{
    const QRectF area = chart()->plotArea();
    const double across = (x - m_across->min()) / (m_across->max() - m_across->min());
    const double up = (y - m_up->min()) / (m_up->max() - m_up->min());
    return {area.left() + across * area.width(), area.bottom() - up * area.height()};
}

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

void ChartPlot::arrange()
{
    const QFontMetrics metrics(smallFont());
    int left = 0;
    for (const double tick : m_ticks)
        left = std::max(left, metrics.horizontalAdvance(formatValue(m_content, tick)));
    const int ends = endLabelsWidth();
    const int line = metrics.height();
    const QRectF area(left + Space::Small, line / 2.0 + 2,
                      width() - left - Space::Small
                          - (ends > 0 ? ends + Space::Small : Space::Tiny),
                      height() - line * 1.5 - Space::Small - 2);
    chart()->setPlotArea(area);
}

void ChartPlot::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyTokens();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    arrange();
}

void ChartPlot::renderTo(QPainter &painter, const QRectF &target)
{
    // A widget that was never shown gets no such event by itself.
    resize(target.size().toSize());
    QResizeEvent resized(size(), size());
    resizeEvent(&resized);
    render(&painter, target, rect());
}

void ChartPlot::drawBackground(QPainter *painter, const QRectF &)
{
    const Tokens &tokens = Style::tokensOf(palette());
    const QRectF area = chart()->plotArea();
    painter->setFont(smallFont());
    const QFontMetrics metrics(painter->font());
    for (const double tick : m_ticks) {
        const double y = std::floor(positionOf(0, tick).y()) + 0.5;
        painter->setPen(QPen(tokens.hairline, 1));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter->setPen(tokens.secondary);
        painter->drawText(
            QRectF(0, y - metrics.height() / 2.0, area.left() - Space::Small, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, formatValue(m_content, tick));
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
    paintHover(*painter, tokens);
}

void ChartPlot::paintThresholds(QPainter &painter, const Tokens &tokens) const
{
    const QRectF area = chart()->plotArea();
    const QFontMetrics metrics(painter.font());
    for (const ChartThreshold &threshold : m_content.thresholds) {
        const double y = positionOf(0, threshold.value).y();
        if (!(y >= area.top() - 1 && y <= area.bottom() + 1))
            continue;
        painter.setPen(QPen(tokens.warningOutline, 1.5, Qt::CustomDashLine, Qt::FlatCap));
        QPen pen = painter.pen();
        pen.setDashPattern({5, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        const bool hasRoomAbove = y - metrics.height() - 2 > 0;
        painter.drawText(QPointF(area.left() + Space::Tiny, hasRoomAbove
                                                                ? y - metrics.descent() - 3
                                                                : y + metrics.ascent() + 3),
                         threshold.label);
    }
}

void ChartPlot::paintMarks(QPainter &painter, const Tokens &tokens) const
{
    if (m_content.series.empty())
        return;
    const auto &points = m_content.series.front().points;
    const QFontMetrics metrics(painter.font());
    painter.setPen(QPen(tokens.good, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const ChartMark &mark : m_content.marks) {
        const auto at = std::ranges::lower_bound(points, mark.x, {}, &QPointF::x);
        if (at == points.end() || !std::isfinite(at->y()))
            continue;
        // Above all of the line that its label would cover.
        const double labelWidth = metrics.horizontalAdvance(mark.label);
        const double left = positionOf(mark.x, 0).x();
        double top = positionOf(mark.x, at->y()).y();
        for (auto point = at; point != points.end(); ++point) {
            const QPointF position = positionOf(point->x(), point->y());
            if (position.x() > left + labelWidth + Space::Medium)
                break;
            if (std::isfinite(position.y()))
                top = std::min(top, position.y());
        }
        const QPointF tip(left, top - Space::Tiny);
        painter.drawLine(tip, tip - QPointF(0, 9));
        painter.drawPolyline(QPolygonF{tip + QPointF(-3, -3), tip, tip + QPointF(3, -3)});
        const bool fitsRight = left + Space::Small + labelWidth < chart()->plotArea().right();
        painter.drawText(tip + QPointF(fitsRight ? Space::Small : -Space::Small - labelWidth, -2),
                         mark.label);
    }
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
        if (m_content.series[i].points.size() == 1)
            paintMarker(painter, positionOf(last->x(), last->y()), m_places[i],
                        seriesColour(tokens, m_places[i]));
    }
    if (hasMarkers()) {
        for (const Line &line : m_lines) {
            const auto count = line.line->count();
            for (int marker = 1; marker <= MarkersALine && count > 0; ++marker) {
                const QPointF point = line.line->at((count - 1) * marker / MarkersALine);
                paintMarker(painter, positionOf(point.x(), point.y()), line.place,
                            seriesColour(tokens, line.place));
            }
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

void ChartPlot::paintHover(QPainter &painter, const Tokens &tokens) const
{
    if (!m_hover)
        return;
    const QRectF area = chart()->plotArea();
    const double x = std::floor(positionOf(*m_hover, 0).x()) + 0.5;
    painter.setPen(QPen(tokens.border, 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
}

QString ChartPlot::valuesAt(double x) const
{
    QStringList lines{formatPlace(m_content, x)};
    for (const ChartSeries &series : m_content.series) {
        const auto at = std::ranges::lower_bound(series.points, x, {}, &QPointF::x);
        if (at == series.points.end() || at->x() != x || !std::isfinite(at->y()))
            continue;
        const QString value = formatValue(m_content, at->y());
        lines << (series.name.isEmpty() ? value : u"%1: %2"_s.arg(series.name, value));
    }
    return lines.join(u'\n');
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    const double mouse = event->position().x();
    m_hover.reset();
    double nearest = 24; // pixels
    for (const ChartSeries &series : m_content.series) {
        for (const QPointF &point : series.points) {
            const double distance = std::abs(positionOf(point.x(), 0).x() - mouse);
            if (std::isfinite(point.y()) && distance < nearest) {
                nearest = distance;
                m_hover = point.x();
            }
        }
    }
    viewport()->update();
    if (m_hover)
        QToolTip::showText(event->globalPosition().toPoint(), valuesAt(*m_hover), this);
    else
        QToolTip::hideText();
}

void ChartPlot::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_hover.reset();
    viewport()->update();
}

void ChartPlot::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

} // namespace Printkeeper::Widgets
