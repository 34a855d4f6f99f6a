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
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;
using Style::Tokens;

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
    m_extent = extentOf(m_content);
    m_across->setRange(m_extent.left, m_extent.right);
}

/// As many lines as there is height for.
void ChartPlot::fitTicks(double areaHeight)
{
    constexpr double Apart = 20; // pixels
    constexpr int Most = 6;
    if (m_content.series.empty())
        return;
    double apart = 0;
    for (int wanted = Most; apart < Apart && wanted > 1; --wanted) {
        m_ticks = valueTicks(m_content.lowest.value_or(m_extent.low),
                             m_content.highest.value_or(m_extent.high), wanted);
        apart = areaHeight / static_cast<double>(m_ticks.size() - 1);
    }
    double top = m_content.highest.value_or(m_ticks.back());
    const double room = (top - m_ticks.front()) * 0.08; // for a name above the line
    for (const ChartThreshold &threshold : m_content.thresholds)
        top = std::max(top, std::min(threshold.value, m_extent.high) + room);
    m_up->setRange(m_content.lowest.value_or(m_ticks.front()), top);
    std::erase_if(m_ticks,
                  [this](double tick) { return tick < m_up->min() || tick > m_up->max(); });
    m_tickLabels = axisLabels(m_content, m_ticks);
}

void ChartPlot::applyTokens()
{
    constexpr float BandShare = 0.18F;
    constexpr float EdgedShare = 0.3F;
    const Tokens &tokens = Style::tokensOf(palette());
    const bool hasEdges = tokens.needsEdges();
    for (const Line &line : m_lines) {
        QPen pen = seriesPen(tokens, line.place);
        if (m_content.series[line.series].kind == ChartSeries::Kind::Forecast)
            pen.setDashPattern({1.4, 2});
        line.line->setPen(pen.style() == Qt::SolidLine ? drawnAtOnce(pen) : pen);
    }
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const QColor colour = seriesColour(
            tokens, m_places.empty()
                        ? 0
                        : m_places[std::min(m_content.bands[i].series, m_places.size() - 1)]);
        QColor fill = colour;
        fill.setAlphaF(hasEdges ? EdgedShare : BandShare);
        m_bands[i]->setBrush(fill);
        m_bands[i]->setPen(hasEdges ? QPen(colour, 1.5) : QPen(Qt::NoPen));
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

double ChartPlot::placeAt(double across) const
{
    const QRectF area = chart()->plotArea();
    return m_across->min()
           + (across - area.left()) / area.width() * (m_across->max() - m_across->min());
}

void ChartPlot::arrange()
{
    const QFontMetrics metrics(smallFont());
    const int line = metrics.height();
    const double areaHeight = height() - line * 1.5 - Space::Small - 2;
    fitTicks(areaHeight);
    int left = 0;
    for (const QString &label : std::as_const(m_tickLabels))
        left = std::max(left, metrics.horizontalAdvance(label));
    const int ends = endLabelsWidth();
    const double areaWidth =
        width() - left - Space::Small - (ends > 0 ? ends + Space::Small : Space::Tiny);
    chart()->setPlotArea(QRectF(left + Space::Small, line / 2.0 + 2, areaWidth, areaHeight));
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

QString ChartPlot::valuesAt(double x) const
{
    QStringList lines{formatPlace(m_content, x)};
    for (const ChartSeries &series : m_content.series) {
        const auto at = pointAt(series, x);
        if (!at)
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
