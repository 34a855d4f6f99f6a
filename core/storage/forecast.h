// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <optional>
#include <vector>

namespace Printkeeper::Storage {

/// How full something was at one moment: bytes or inodes of a volume.
struct FillPoint
{
    QDateTime time;
    qint64 total = 0;
    qint64 used = 0;
    qint64 available = 0; ///< to those who are not root
};

/// What one of our own runs has freed.
struct FreedAmount
{
    QDateTime time;
    qint64 amount = 0;
};

/// What is known of the past.
struct FillHistory
{
    std::vector<FillPoint> points; ///< in any order
    std::vector<FreedAmount> freed;
};

enum class Trend {
    NotEnoughData,
    Shrinking,
    Steady,  ///< neither full within ten years, nor noticeably less
    Growing, ///< full on a day
    Full,    ///< nothing is available now
};

/// "not-enough-data", "shrinking" …: as JSON writes it.
QString trendName(Trend trend);

/// How it goes on at one rate. The days are whole ones from now, rounded up and never 0: a burst
/// is no reason to say so of a volume on which something is free.
struct Outlook
{
    Trend trend = Trend::NotEnoughData;
    double perDay = 0;       ///< in the half of the weeks that grew least it was less
    std::optional<int> days; ///< until it is full; only when it grows
    std::optional<int>
        earliestDays;              ///< as in the weeks that grew most; may be there without `days`
    std::optional<int> latestDays; ///< as in the weeks that grew least; empty: never, or not soon
};

/// When a volume is full. A value.
struct Forecast
{
    QDateTime from;          ///< of the newest point that was used
    qint64 used = 0;         ///< then
    qint64 available = 0;    ///< then
    int historyDays = 0;     ///< between the first point that was used and the last one
    Outlook withoutCleanups; ///< what our own runs freed is added back: as if they stopped now
    /// What they freed goes on being freed, on average; empty when fewer than two runs freed
    /// anything in the time that was looked at: once is no habit.
    std::optional<Outlook> withCleanups;
};

/// The forecasts of one volume.
struct VolumeForecast
{
    Forecast bytes;
    /// Nobody notes how many files a run has removed, so nothing is added back. Empty where the
    /// file system has no fixed number of them.
    std::optional<Forecast> inodes;
};

/// The rate is the median of the growth from each day to the same weekday a week later, in the last
/// eight weeks (the slope of Theil and Sen, over pairs a week apart): weekends, a burst, a single
/// large upload or a restore do not bend it. Points in the future of `now` (a clock that was wrong)
/// and from before the volume's size changed (another disk) count for nothing. There is no forecast
/// before a week of points on five days, nor from points of which the newest is older than a week.
Forecast forecastOf(const FillHistory &history, const QDateTime &now);

} // namespace Printkeeper::Storage
