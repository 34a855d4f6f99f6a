// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chartcontent.h"

#include "base/day.h"
#include "base/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Printkeeper::ChartFrame", text);
}

QString sentenceOf(const ChartContent &content, const ChartSeries &series)
{
    std::vector<QPointF> points;
    std::ranges::copy_if(series.points, std::back_inserter(points),
                         [](const QPointF &point) { return std::isfinite(point.y()); });
    if (points.empty())
        return {};
    const auto [lowest, highest] = std::ranges::minmax_element(points, {}, &QPointF::y);
    const auto value = [&content](const QPointF &point) { return formatValue(content, point.y()); };
    const auto place = [&content](const QPointF &point) { return formatPlace(content, point.x()); };
    const QString words =
        //: %1: the first value, %2: its time, %3: the last value, %4: its time, %5: a value, %6: a
        //: value
        translated(QT_TRANSLATE_NOOP("Printkeeper::ChartFrame",
                                     "From %1 (%2) to %3 (%4), lowest %5, highest %6."))
            .arg(value(points.front()), place(points.front()), value(points.back()),
                 place(points.back()), value(*lowest), value(*highest));
    return series.name.isEmpty() ? words : u"%1: %2"_s.arg(series.name, words);
}

} // namespace

QPointF chartPoint(const QDateTime &time, double value)
{
    return {static_cast<double>(time.toMSecsSinceEpoch()), value};
}

std::optional<QPointF> pointAt(const ChartSeries &series, double x)
{
    const auto at = std::ranges::lower_bound(series.points, x, {}, &QPointF::x);
    const bool isThere = at != series.points.end() && at->x() == x && std::isfinite(at->y());
    return isThere ? std::optional(*at) : std::nullopt;
}

bool hasPoints(const ChartContent &content)
{
    return std::ranges::any_of(content.series, [](const ChartSeries &series) {
        return std::ranges::any_of(series.points,
                                   [](const QPointF &point) { return std::isfinite(point.y()); });
    });
}

ChartExtent extentOf(const ChartContent &content)
{
    constexpr double HalfDay = 43'200'000;
    constexpr double Infinite = std::numeric_limits<double>::infinity();
    ChartExtent extent{Infinite, -Infinite, Infinite, -Infinite};
    const auto takeIn = [&extent](double x, double y) {
        if (!std::isfinite(x) || !std::isfinite(y))
            return;
        extent = {std::min(extent.left, x), std::max(extent.right, x), std::min(extent.low, y),
                  std::max(extent.high, y)};
    };
    for (const ChartSeries &series : content.series) {
        for (const QPointF &point : series.points)
            takeIn(point.x(), point.y());
    }
    for (const ChartBand &band : content.bands) {
        for (const ChartBand::Range &range : band.ranges) {
            takeIn(range.x, range.low);
            takeIn(range.x, range.high);
        }
    }
    if (!std::isfinite(extent.left))
        return {};
    for (const ChartThreshold &threshold : content.thresholds)
        takeIn(extent.left, threshold.value);
    if (extent.right <= extent.left) {
        const double room = content.axis == ChartAxis::Time ? HalfDay : 1;
        extent.left -= room;
        extent.right += room;
    }
    return extent;
}

QString formatValue(const ChartContent &content, double value)
{
    if (!std::isfinite(value))
        return {};
    return content.format ? content.format(value)
                          : QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

QStringList axisLabels(const ChartContent &content, const std::vector<double> &ticks)
{
    if (content.axisFormat)
        return content.axisFormat(ticks);
    QStringList labels;
    for (const double tick : ticks)
        labels << formatValue(content, tick);
    return labels;
}

QString formatPlace(const ChartContent &content, double x)
{
    if (content.axis == ChartAxis::Number)
        return QLocale().toString(x, 'g', QLocale::FloatingPointShortest);
    if (!std::isfinite(x))
        return {};
    const auto time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(x));
    return time.time() == QTime(0, 0) ? formatDay(time.date(), true) : formatDateTime(time);
}

QString summaryOf(const ChartContent &content)
{
    QStringList sentences;
    for (const ChartSeries &series : content.series)
        sentences << sentenceOf(content, series);
    for (const ChartThreshold &threshold : content.thresholds)
        //: %1: a level, as “warning 80 %”
        sentences << translated(QT_TRANSLATE_NOOP("Printkeeper::ChartFrame", "Threshold: %1."))
                         .arg(threshold.label);
    sentences.removeAll({});
    return sentences.join(u' ');
}

} // namespace Printkeeper::Widgets
