// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/growth.h"

#include "base/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {
namespace {

/// The context of this file's words.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Growth)
};

QString percentText(double percent)
{
    const int digits = percent == std::round(percent) ? 0 : 1;
    return u"%1 %"_s.arg(QLocale().toString(percent, 'f', digits));
}

/// The last cleanup, when it freed something between the first and the last check.
void addCleanup(Widgets::ChartContent &content, const Tasks::FarmStatus &status)
{
    const auto cleanup = std::ranges::find(status.tasks, u"cleanup"_s, &Tasks::TaskRunStatus::task);
    if (cleanup == status.tasks.end() || !cleanup->lastStarted || cleanup->lastFreed <= 0)
        return;
    const QDateTime &time = *cleanup->lastStarted;
    if (time < status.samples.front().time || time > status.samples.back().time)
        return;
    content.marks.push_back({Widgets::chartPoint(time, 0).x(),
                             Text::tr("cleanup −%1").arg(formatBytes(cleanup->lastFreed))});
}

} // namespace

double usedPercent(const Storage::DiskSample &sample)
{
    const Bytes usable = sample.used + sample.available;
    return usable > 0 ? 100.0 * static_cast<double>(sample.used) / static_cast<double>(usable) : 0;
}

Widgets::ChartContent growthContent(const Tasks::FarmStatus &status)
{
    constexpr int Step = 10;
    Widgets::ChartContent content;
    content.axisName = Text::tr("Disk check");
    content.format = percentText;
    content.highest = 100;
    double least = 100;
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
            {static_cast<double>(warning), Text::tr("warning %1 %").arg(warning)});
    }
    // A step of air below the line.
    content.lowest = std::max(0.0, (std::floor(least / Step) - 1) * Step);
    if (!status.samples.empty())
        addCleanup(content, status);
    return content;
}

} // namespace Printkeeper::Overview
