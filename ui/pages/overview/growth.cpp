// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/growth.h"

#include "base/format.h"
#include "storage/forecasttext.h"
#include "widgets/chartscale.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using Widgets::ChartContent;

namespace {

/// The context of this file's words.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Growth)
};

QString percentText(double percent)
{
    return u"%1 %"_s.arg(QLocale().toString(percent, 'f', 1));
}

QStringList percentLabels(const std::vector<double> &ticks)
{
    const int digits = Widgets::decimalsOf(ticks);
    QStringList labels;
    for (const double tick : ticks)
        labels << u"%1 %"_s.arg(QLocale().toString(tick, 'f', digits));
    return labels;
}

/// The last cleanup, when it freed something between the first and the last check.
void addCleanup(ChartContent &content, const Tasks::FarmStatus &status)
{
    const auto cleanup = std::ranges::find(status.tasks, u"cleanup"_s, &Tasks::TaskRunStatus::task);
    if (cleanup == status.tasks.end() || !cleanup->lastStarted || cleanup->lastFreed <= 0)
        return;
    const QDateTime &time = *cleanup->lastStarted;
    if (time < status.samples.front().time || time > status.samples.back().time)
        return;
    content.marks.push_back({Widgets::chartPoint(time, 0).x(),
                             //: %1: an amount, as “41.2 GB”
                             Text::tr("cleanup −%1").arg(formatBytes(cleanup->lastFreed))});
}

/// A line from the newest check to where the forecast leads, with its band, for as long ahead as is
/// looked back: the line no further than to the day on which the disk is full, the band until it is
/// full at the latest.
void addForecast(ChartContent &content, const Tasks::FarmStatus &status)
{
    if (!status.forecast || !status.volume || status.samples.empty())
        return;
    const Storage::Forecast &bytes = status.forecast->bytes;
    const Storage::Outlook &outlook =
        bytes.withCleanups ? *bytes.withCleanups : bytes.withoutCleanups;
    const Storage::DiskSample &last = status.samples.back();
    const qint64 behind = status.samples.front().time.daysTo(last.time);
    if (outlook.trend != Storage::Trend::Growing || behind < 1)
        return;
    const auto percentAfter = [&last](const std::optional<int> &days, qint64 ahead) {
        const double share = days ? std::min(1.0, static_cast<double>(ahead) / *days) : 0;
        return usedPercent(last) + (100 - usedPercent(last)) * share;
    };
    //: Line of a chart
    Widgets::ChartSeries line{Text::tr("forecast"), {}, Widgets::ChartSeries::Kind::Forecast};
    Widgets::ChartBand band{Text::tr("what it may be"), {}, 0};
    const qint64 until = std::min<qint64>(behind, outlook.latestDays.value_or(behind));
    for (qint64 ahead = 0; ahead <= until; ++ahead) {
        const QDateTime day = last.time.addDays(ahead);
        const QPointF point = Widgets::chartPoint(day, percentAfter(outlook.days, ahead));
        if (ahead <= outlook.days.value_or(ahead))
            line.points.push_back(point);
        band.ranges.push_back({point.x(), percentAfter(outlook.latestDays, ahead),
                               percentAfter(outlook.earliestDays, ahead)});
    }
    content.series.push_back(std::move(line));
    content.bands.push_back(std::move(band));
}

} // namespace

QString forecastSentence(const Tasks::FarmStatus &status)
{
    if (!status.forecast)
        return {};
    const QString inodes = Storage::inodeForecastText(*status.forecast);
    return inodes.isEmpty() ? Storage::forecastText(status.forecast->bytes) : inodes;
}

double usedPercent(const Storage::DiskSample &sample)
{
    const Bytes usable = sample.used + sample.available;
    return usable > 0 ? 100.0 * static_cast<double>(sample.used) / static_cast<double>(usable) : 0;
}

ChartContent growthContent(const Tasks::FarmStatus &status)
{
    constexpr int Step = 10;
    ChartContent content;
    content.axisName = Text::tr("Disk check");
    content.format = percentText;
    content.axisFormat = percentLabels;
    content.highest = 100;
    double least = 100;
    //: Line of a chart: space on the disk
    Widgets::ChartSeries used{Text::tr("used"), {}, Widgets::ChartSeries::Kind::Measured};
    for (const Storage::DiskSample &sample : status.samples) {
        used.points.push_back(Widgets::chartPoint(sample.time, usedPercent(sample)));
        least = std::min(least, usedPercent(sample));
    }
    content.series.push_back(std::move(used));
    if (status.volume) {
        const int warning = status.volume->warningPercent;
        least = std::min<double>(least, warning);
        content.thresholds.push_back(
            //: %1: a number
            {static_cast<double>(warning), Text::tr("warning %1 %").arg(warning)});
    }
    // A step of air below the line.
    content.lowest = std::max(0.0, (std::floor(least / Step) - 1) * Step);
    if (!status.samples.empty())
        addCleanup(content, status);
    addForecast(content, status);
    return content;
}

} // namespace Printkeeper::Overview
