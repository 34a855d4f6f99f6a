// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace Printkeeper::Widgets {

/// One line of a chart. Its place among the series gives it its colour, dash and marker.
struct ChartSeries
{
    /// A Forecast is dotted and has the colour of the series before it.
    enum class Kind { Measured, Forecast };

    QString name;                ///< stands where the line ends; may be empty for a single series
    std::vector<QPointF> points; ///< in rising x; a y that is no number is a gap, not a zero
    Kind kind = Kind::Measured;
};

/// An area between two lines, such as what a forecast is sure of.
struct ChartBand
{
    struct Range
    {
        double x = 0, low = 0, high = 0;
    };
    QString name;
    std::vector<Range> ranges;
    std::size_t series = 0; ///< whose colour it has
};

/// A level that something should stay below or above.
struct ChartThreshold
{
    double value = 0;
    QString label;
};

/// Something that happened at one point of the first series.
struct ChartMark
{
    double x = 0;
    QString label;
};

enum class ChartAxis { Time, Number };

struct ChartContent
{
    ChartAxis axis = ChartAxis::Time;
    QString axisName; ///< head of the first column of the table: "Day"
    /// How a value is shown; a plain number in the reader's language when there is none.
    std::function<QString(double)> format;
    /// How the value axis is labelled, all of it alike; by `format` when there is none.
    std::function<QStringList(const std::vector<double> &ticks)> axisFormat;
    std::vector<ChartSeries> series;
    std::vector<ChartBand> bands;
    std::vector<ChartThreshold> thresholds;
    std::vector<ChartMark> marks;
    std::optional<double> lowest, highest; ///< ends of the value axis; fitted when there are none
};

/// x of a time in a chart with a time axis: milliseconds since 1970, UTC.
QPointF chartPoint(const QDateTime &time, double value);

/// What a series has at that very place; nothing in a gap.
std::optional<QPointF> pointAt(const ChartSeries &series, double x);

/// Whether there is anything to draw.
bool hasPoints(const ChartContent &content);

struct ChartExtent
{
    double left = 0, right = 1, low = 0, high = 1;
};
/// What all points, bands and thresholds take up; a single place gets room on both sides.
ChartExtent extentOf(const ChartContent &content);

QString formatValue(const ChartContent &content, double value);
/// One for each tick of the value axis.
QStringList axisLabels(const ChartContent &content, const std::vector<double> &ticks);
/// A place on the axis in words: a local date (and time, unless it is midnight), or a number.
QString formatPlace(const ChartContent &content, double x);
/// The chart in sentences, for who cannot see it: of each series where it begins and ends, its
/// lowest and its highest value.
QString summaryOf(const ChartContent &content);

} // namespace Printkeeper::Widgets
