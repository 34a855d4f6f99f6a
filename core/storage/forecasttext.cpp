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

enum class Unit { Days, Weeks, Months, Years };

struct Span
{
    Unit unit = Unit::Days;
    int count = 0;

    bool operator==(const Span &) const = default;
};

/// As exact as it can be said.
Span spanOf(int days)
{
    if (days < FewDays)
        return {Unit::Days, days};
    if (days < FewWeeks * WeekDays / 2)
        return {Unit::Weeks, (days + WeekDays / 2) / WeekDays};
    if (days < 2 * YearDays)
        return {Unit::Months, (days + MonthDays / 2) / MonthDays};
    return {Unit::Years, (days + YearDays / 2) / YearDays};
}

QString spanText(Span span)
{
    switch (span.unit) {
    case Unit::Days:
        return Text::tr("%n day(s)", nullptr, span.count);
    case Unit::Weeks:
        return Text::tr("%n week(s)", nullptr, span.count);
    case Unit::Months:
        return Text::tr("%n month(s)", nullptr, span.count);
    case Unit::Years:
        break;
    }
    return Text::tr("%n year(s)", nullptr, span.count);
}

/// "5 to 11 weeks": a unit that both ends have is named once.
QString bandText(Span first, Span last)
{
    if (first.unit != last.unit)
        return Text::tr("%1 to %2").arg(spanText(first), spanText(last));
    const auto from = [first](const QString &text) { return text.arg(first.count); };
    switch (last.unit) {
    case Unit::Days:
        return from(Text::tr("%1 to %n day(s)", nullptr, last.count));
    case Unit::Weeks:
        return from(Text::tr("%1 to %n week(s)", nullptr, last.count));
    case Unit::Months:
        return from(Text::tr("%1 to %n month(s)", nullptr, last.count));
    case Unit::Years:
        break;
    }
    return from(Text::tr("%1 to %n year(s)", nullptr, last.count));
}

/// "about 7 weeks (5 to 11 weeks)": the band only where it says something.
QString daysText(const Outlook &outlook)
{
    const Span middle = spanOf(*outlook.days);
    const Span earliest = spanOf(outlook.earliestDays.value_or(*outlook.days));
    if (!outlook.latestDays)
        return Text::tr("about %1 (%2 at the earliest)").arg(spanText(middle), spanText(earliest));
    const Span latest = spanOf(*outlook.latestDays);
    if (earliest == middle && latest == middle)
        return Text::tr("about %1").arg(spanText(middle));
    return Text::tr("about %1 (%2)").arg(spanText(middle), bandText(earliest, latest));
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
                         .arg(spanText(spanOf(*outlook.earliestDays)))
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
            .arg(daysText(with), spanText(spanOf(*without.days)));
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
