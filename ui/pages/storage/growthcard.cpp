// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/growthcard.h"

#include "base/format.h"
#include "storage/forecasttext.h"
#include "widgets/chartscale.h"
#include "widgets/chiprow.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using namespace Storage;
using namespace Widgets;

namespace {

/// The context of this file's words.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::GrowthCard)
};

using Samples = std::span<const DiskSample>;

/// A check of every day at the same hour comes some minutes early or late.
Samples lastDays(const std::vector<DiskSample> &samples, int days)
{
    constexpr qint64 Hour = 3600;
    if (samples.empty())
        return {};
    const QDateTime from = samples.back().time.addDays(-days).addSecs(-Hour);
    const auto first = std::ranges::lower_bound(samples, from, {}, &DiskSample::time);
    return {first, samples.end()};
}

/// As df has it: what root reserved is neither used nor to be had.
Bytes usable(const DiskSample &sample)
{
    return sample.used + sample.available;
}

/// From how long on there is a hole between two checks: of those that lie four times as far apart
/// as they mostly do, and at least three days.
qint64 longestStep(Samples samples)
{
    constexpr qint64 ThreeDays = 3 * 86'400;
    std::vector<qint64> steps;
    for (std::size_t i = 1; i < samples.size(); ++i)
        steps.push_back(samples[i - 1].time.secsTo(samples[i].time));
    if (steps.empty())
        return ThreeDays;
    const auto middle = steps.begin() + static_cast<qptrdiff>(steps.size() / 2);
    std::ranges::nth_element(steps, middle);
    return std::max(ThreeDays, 4 * *middle);
}

ChartSeries usedLine(Samples samples)
{
    constexpr double None = std::numeric_limits<double>::quiet_NaN();
    ChartSeries line{Text::tr("used"), {}, ChartSeries::Kind::Measured};
    const qint64 longest = longestStep(samples);
    const DiskSample *before = nullptr;
    for (const DiskSample &sample : samples) {
        if (before && before->time.secsTo(sample.time) > longest)
            line.points.push_back(chartPoint(before->time.addSecs(1), None));
        line.points.push_back(chartPoint(sample.time, static_cast<double>(sample.used)));
        before = &sample;
    }
    return line;
}

/// What is used so many days after the newest check when it is full after `until` days; without
/// such a day no more than now.
double usedAfter(const DiskSample &last, const std::optional<int> &until, qint64 ahead)
{
    const double share =
        until ? std::min(1.0, static_cast<double>(ahead) / std::max(1, *until)) : 0;
    return static_cast<double>(last.used) + share * static_cast<double>(last.available);
}

double usedAt(const DiskSample &last, const Outlook &outlook, qint64 ahead)
{
    if (outlook.trend == Trend::Growing)
        return usedAfter(last, outlook.days, ahead);
    const double used =
        static_cast<double>(last.used) + outlook.perDay * static_cast<double>(ahead);
    return std::clamp(used, 0.0, static_cast<double>(usable(last)));
}

/// For half as long ahead as is looked back: the line no further than to the day on which the disk
/// is full, the band until it is full at the latest.
void addForecast(ChartContent &content, const Forecast &forecast, Samples samples)
{
    const Outlook &outlook =
        forecast.withCleanups ? *forecast.withCleanups : forecast.withoutCleanups;
    const DiskSample &last = samples.back();
    const qint64 days = std::max<qint64>(1, samples.front().time.daysTo(last.time) / 2);
    if (outlook.trend == Trend::NotEnoughData || outlook.trend == Trend::Full)
        return;
    ChartSeries line{Text::tr("forecast"), {}, ChartSeries::Kind::Forecast};
    ChartBand band{Text::tr("what it may be"), {}, 0};
    const bool hasBand = outlook.trend == Trend::Growing || outlook.earliestDays;
    const qint64 until = std::min<qint64>(days, outlook.latestDays.value_or(days));
    for (qint64 ahead = 0; ahead <= until; ++ahead) {
        const QPointF point = chartPoint(last.time.addDays(ahead), usedAt(last, outlook, ahead));
        if (ahead <= outlook.days.value_or(ahead))
            line.points.push_back(point);
        if (hasBand)
            band.ranges.push_back(
                {point.x(), std::min(point.y(), usedAfter(last, outlook.latestDays, ahead)),
                 std::max(point.y(), usedAfter(last, outlook.earliestDays, ahead))});
    }
    content.series.push_back(std::move(line));
    if (hasBand)
        content.bands.push_back(std::move(band));
}

QString changeSentence(Samples samples, int days)
{
    const Bytes change = samples.back().used - samples.front().used;
    // A history may be shorter than what was asked for.
    const int seen =
        std::clamp(static_cast<int>(samples.front().time.daysTo(samples.back().time)), 1, days);
    if (change == 0)
        return Text::tr("As much as %n day(s) ago.", nullptr, seen);
    if (change > 0)
        //: %1: an amount, as “41.2 GB”
        return Text::tr("%1 more than %n day(s) ago.", nullptr, seen).arg(formatBytes(change));
    //: %1: an amount, as “41.2 GB”
    return Text::tr("%1 less than %n day(s) ago.", nullptr, seen).arg(formatBytes(-change));
}

} // namespace

ChartContent growthChart(const GrowthHistory &history, int days)
{
    ChartContent content;
    content.axisName = Text::tr("Disk check");
    content.format = [](double bytes) { return formatBytes(std::llround(bytes)); };
    content.axisFormat = Widgets::byteLabels;
    const Samples samples = lastDays(history.samples, days);
    if (samples.size() < 2)
        return content;
    content.series.push_back(usedLine(samples));
    const double warning =
        static_cast<double>(usable(samples.back())) * history.warningPercent / 100;
    //: %1: a number, %2: an amount, as “41.2 GB”
    content.thresholds.push_back({warning, Text::tr("warning %1 % (%2)")
                                               .arg(history.warningPercent)
                                               .arg(formatBytes(std::llround(warning)))});
    if (history.forecast)
        addForecast(content, history.forecast->bytes, samples);
    return content;
}

QString growthSentence(const GrowthHistory &history, int days)
{
    const Samples samples = lastDays(history.samples, days);
    if (samples.size() < 2)
        return {};
    QStringList sentences{changeSentence(samples, days)};
    if (history.forecast) {
        sentences << forecastText(history.forecast->bytes) + u'.';
        if (const QString inodes = inodeForecastText(*history.forecast); !inodes.isEmpty())
            sentences << inodes + u'.';
    }
    return sentences.join(u' ');
}

GrowthCard::GrowthCard(QWidget *parent)
    : ChartFrame(tr("Growth"), parent)
    , m_periods(new ChipRow(ChipRow::Choice::OneOf, tr("How far back")))
    , m_sentence(new Label(TextStyle::Body, Wrapping::Words))
{
    m_periods->setObjectName(u"growthPeriods"_s);
    std::vector<ChipRow::Item> items;
    for (const int days : {Week, Month, Year})
        items.push_back({QString::number(days), tr("%n day(s)", nullptr, days), {}});
    m_periods->setItems(std::move(items));
    m_periods->setChecked({QString::number(m_days)});
    m_sentence->setObjectName(u"growthSentence"_s);
    m_sentence->setTone(Tone::Secondary);
    m_sentence->hide();
    body()->insertWidget(0, m_periods);
    body()->insertWidget(1, m_sentence);
    setEmptyTexts(tr("Not enough disk checks yet"),
                  tr("Each disk check adds a point; the line begins with the second one."));
    connect(m_periods, &ChipRow::chosen, this, [this](const QString &key) {
        setPeriod(key.toInt());
        Q_EMIT periodChanged(m_days);
    });
}

void GrowthCard::setPeriod(int days)
{
    if (std::exchange(m_days, days) == days)
        return;
    m_periods->setChecked({QString::number(days)});
    render();
}

void GrowthCard::setHistory(const GrowthHistory &history)
{
    m_history = history;
    render();
}

void GrowthCard::setError(const QString &sentence)
{
    m_history.reset();
    m_sentence->setTextOrHide({});
    showError(tr("The history of the disk could not be read"), sentence, tr("Try again"));
}

/// What is known of the other period, until its own history comes.
void GrowthCard::render()
{
    if (!m_history)
        return;
    setContent(growthChart(*m_history, m_days));
    m_sentence->setTextOrHide(growthSentence(*m_history, m_days));
}

} // namespace Printkeeper::StorageView
