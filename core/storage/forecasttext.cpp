// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/forecasttext.h"

#include <QCoreApplication>

#include <limits>

namespace Printkeeper::Storage {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Forecast)
};

constexpr int WeekDays = 7;
constexpr int FewDays = 14;
constexpr int FewWeeks = 52;
constexpr int MonthDays = 30;
constexpr int YearDays = 365;

/// As exact as it can be said.
QString spanText(int days)
{
    if (days < FewDays)
        return Text::tr("%n day(s)", nullptr, days);
    if (days < FewWeeks * WeekDays / 2)
        return Text::tr("%n week(s)", nullptr, (days + WeekDays / 2) / WeekDays);
    if (days < 2 * YearDays)
        return Text::tr("%n month(s)", nullptr, (days + MonthDays / 2) / MonthDays);
    return Text::tr("%n year(s)", nullptr, (days + YearDays / 2) / YearDays);
}

/// "about 7 weeks (5 weeks to 11 weeks)": the band only where it says something.
QString daysText(const Outlook &outlook)
{
    const QString middle = spanText(*outlook.days);
    const QString earliest = outlook.earliestDays ? spanText(*outlook.earliestDays) : middle;
    const QString latest = outlook.latestDays ? spanText(*outlook.latestDays) : QString();
    if (earliest == middle && latest == middle)
        return Text::tr("about %1").arg(middle);
    if (latest.isEmpty())
        return Text::tr("about %1 (%2 at the earliest)").arg(middle, earliest);
    return Text::tr("about %1 (%2 to %3)").arg(middle, earliest, latest);
}

QString outlookText(const Outlook &outlook)
{
    switch (outlook.trend) {
    case Trend::Full:
        return Text::tr("The disk is full");
    case Trend::Growing:
        return Text::tr("Full in %1").arg(daysText(outlook));
    case Trend::Shrinking:
        return Text::tr("Takes less from week to week");
    case Trend::Steady:
        return outlook.earliestDays
                   ? Text::tr("Hardly grows; full in %1 if every week were like the worst")
                         .arg(spanText(*outlook.earliestDays))
                   : Text::tr("Hardly grows");
    case Trend::NotEnoughData:
        break;
    }
    return Text::tr("Not enough disk checks yet to say when it is full");
}

/// What the cleanups change about a volume that would fill up without them.
QString cleanupsText(const Outlook &without, const Outlook &with)
{
    const QString alone = daysText(without);
    if (with.trend == Trend::Growing)
        return Text::tr("Full in %1 with cleanups as so far, in %2 without")
            .arg(daysText(with), spanText(*without.days));
    return Text::tr("Cleanups keep it from filling up; without them full in %1").arg(alone);
}

} // namespace

QString forecastText(const Forecast &forecast)
{
    const Outlook &without = forecast.withoutCleanups;
    const bool isTwofold = without.trend == Trend::Growing && forecast.withCleanups
                           && forecast.withCleanups->trend != Trend::Full;
    return isTwofold ? cleanupsText(without, *forecast.withCleanups) : outlookText(without);
}

QString inodeForecastText(const VolumeForecast &forecast)
{
    if (!forecast.inodes)
        return {};
    const Outlook &inodes = forecast.inodes->withoutCleanups;
    if (inodes.trend == Trend::Full)
        return Text::tr("No more files can be made on this disk, whatever space is free");
    const int bytes = forecast.bytes.withoutCleanups.days.value_or(std::numeric_limits<int>::max());
    if (inodes.trend != Trend::Growing || *inodes.days > YearDays || *inodes.days > bytes)
        return {};
    return Text::tr("No more files can be made in %1, before the space is used up")
        .arg(daysText(inodes));
}

} // namespace Printkeeper::Storage
