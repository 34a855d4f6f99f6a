// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/nextrun.h"

#include "schedule/zonetimeline.h"

#include <algorithm>
#include <bit>
#include <chrono>

namespace Printkeeper::Schedule {

// Wall-clock time is counted in whole minutes since 1970-01-01 00:00 of the zone's own clock, as
// cron counts it; instants are seconds since 1970 in UTC.

namespace {

constexpr qint64 minutesOfDay = 24 * 60;
constexpr qint64 horizon = qint64(40) * 366 * 86400;

qint64 floorDivide(qint64 value, qint64 divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

qint64 ceilDivide(qint64 value, qint64 divisor)
{
    return value / divisor + (value % divisor > 0 ? 1 : 0);
}

/// The days that match in the month that begins on `first`: bit 1 is the first day.
quint64 matchingDays(const CronExpression &expression, std::chrono::sys_days first, unsigned length)
{
    constexpr quint64 weekly = 1 | 1 << 7 | 1 << 14 | 1 << 21 | 1 << 28;
    const quint64 weekdays = expression.daysOfWeek.to_ullong();
    const unsigned firstWeekday = std::chrono::weekday(first).c_encoding();
    const quint64 week = (weekdays >> firstWeekday | weekdays << (7 - firstWeekday)) & 0x7f;
    const quint64 byWeekday = (week * weekly) << 1;
    const quint64 byDate = expression.daysOfMonth.to_ullong();
    const quint64 inMonth = (quint64(2) << length) - 2;
    const bool both = expression.dayOfMonthStarred || expression.dayOfWeekStarred;
    return (both ? byDate & byWeekday : byDate | byWeekday) & inMonth;
}

/// The first matching day (since 1970) in [from, to].
std::optional<qint64> firstDay(const CronExpression &expression, qint64 from, qint64 to)
{
    using namespace std::chrono;
    const year_month_day date{sys_days{days{from}}};
    year_month month{date.year(), date.month()};
    unsigned earliest = unsigned(date.day());
    sys_days first = month / 1;
    while (first.time_since_epoch().count() <= to) {
        const sys_days nextFirst = (month + months{1}) / 1;
        if (expression.months[unsigned(month.month())]) {
            const auto length = unsigned((nextFirst - first).count());
            const quint64 matches = matchingDays(expression, first, length) >> earliest << earliest;
            if (matches != 0) {
                const qint64 found =
                    first.time_since_epoch().count() + std::countr_zero(matches) - 1;
                return found <= to ? std::optional(found) : std::nullopt;
            }
        }
        month += months{1};
        first = nextFirst;
        earliest = 1;
    }
    return {};
}

/// The first matching minute of a day that is not before `from`; both count from midnight.
std::optional<qint64> firstTimeOfDay(const CronExpression &expression, qint64 from)
{
    const quint64 hours = expression.hours.to_ullong();
    const quint64 minutes = expression.minutes.to_ullong();
    const qint64 hour = from / 60;
    const quint64 restOfHour = minutes >> (from % 60);
    if ((hours >> hour & 1) != 0 && restOfHour != 0)
        return from + std::countr_zero(restOfHour);
    const quint64 later = hours >> hour >> 1;
    if (later == 0 || minutes == 0)
        return {};
    return (hour + 1 + std::countr_zero(later)) * 60 + std::countr_zero(minutes);
}

/// The first matching wall-clock minute in [from, to), as if the clock never jumped.
std::optional<qint64> firstMinute(const CronExpression &expression, qint64 from, qint64 to)
{
    if (from >= to)
        return {};
    const qint64 today = floorDivide(from, minutesOfDay);
    const qint64 lastDay = floorDivide(to - 1, minutesOfDay);
    std::optional<qint64> day = firstDay(expression, today, lastDay);
    if (!day)
        return {};
    std::optional<qint64> time =
        firstTimeOfDay(expression, *day == today ? from - today * minutesOfDay : 0);
    if (!time) {
        day = firstDay(expression, *day + 1, lastDay);
        time = firstTimeOfDay(expression, 0);
    }
    if (!day || !time)
        return {};
    const qint64 minute = *day * minutesOfDay + *time;
    return minute < to ? std::optional(minute) : std::nullopt;
}

/// A segment of the zone and the jump of the clock before it.
class SegmentSearch
{
public:
    SegmentSearch(const CronExpression &expression, const ZoneTimeline::Segment &segment,
                  qint64 offsetBefore)
        : m_expression(expression)
        , m_offset(segment.offset)
        , m_start(ceilDivide(segment.start + segment.offset, 60))
        , m_unseen(ceilDivide(segment.start + offsetBefore, 60))
    {}

    /// The first run in [from, to), instants inside the segment.
    std::optional<qint64> firstRun(qint64 from, qint64 to) const
    {
        qint64 minute = ceilDivide(from + m_offset, 60);
        if (minute <= m_start && catchesUp())
            return m_start * 60 - m_offset;
        if (standsStill())
            minute = std::max(minute, m_unseen);
        const auto found = firstMinute(m_expression, minute, ceilDivide(to + m_offset, 60));
        if (!found)
            return {};
        return *found * 60 - m_offset;
    }

private:
    // The limits are those of cron's main loop: it compares the clock with the minute that it did
    // last, so a jump over n minutes is a difference of n + 1 for it.

    /// Whether the first minute of the segment also runs what the clock jumped over: up to 5
    /// minutes late everything, up to 3 hours the fixed entries.
    bool catchesUp() const
    {
        const qint64 difference = m_start - m_unseen + 1;
        if (difference <= 1 || difference > 180)
            return false;
        if (difference > 5 && m_expression.isWildcard())
            return false;
        return firstMinute(m_expression, m_unseen, m_start).has_value();
    }

    /// Whether fixed entries wait until the clock has passed the minutes that it shows again.
    bool standsStill() const
    {
        const qint64 difference = m_start - m_unseen + 1;
        return difference <= 0 && difference > -180 && !m_expression.isWildcard();
    }

    const CronExpression &m_expression;
    qint64 m_offset;
    qint64 m_start;  ///< the segment's first whole minute
    qint64 m_unseen; ///< the minute that would have followed without the jump
};

bool canRun(const CronExpression &expression)
{
    return !expression.atReboot && expression.minutes.any() && expression.hours.any()
           && expression.months.any();
}

/// The first run at or after `from`.
std::optional<qint64> firstRun(const CronExpression &expression, qint64 from,
                               ZoneTimeline &timeline)
{
    const qint64 end = from + horizon;
    std::size_t index = timeline.indexAt(from);
    ZoneTimeline::Segment segment = timeline.segment(index);
    qint64 offsetBefore = index > 0 ? timeline.segment(index - 1).offset : segment.offset;
    for (;;) {
        const SegmentSearch search(expression, segment, offsetBefore);
        const auto run = search.firstRun(std::max(from, segment.start), std::min(end, segment.end));
        if (run || segment.end >= end)
            return run;
        offsetBefore = segment.offset;
        segment = timeline.segment(++index);
    }
}

} // namespace

std::optional<QDateTime> nextRun(const CronExpression &expression, const QDateTime &after,
                                 const QTimeZone &zone)
{
    constexpr qint64 firstSecond = -62135596800; // year 1
    constexpr qint64 lastSecond = 253402300799;  // year 9999
    if (!after.isValid() || !zone.isValid() || !canRun(expression))
        return {};
    const qint64 second = floorDivide(after.toMSecsSinceEpoch(), 1000) + 1;
    if (second < firstSecond || second > lastSecond)
        return {};
    const auto run = firstRun(expression, second, ZoneTimeline::forThread(zone, second));
    if (!run)
        return {};
    return QDateTime::fromSecsSinceEpoch(*run, Qt::UTC);
}

std::vector<QDateTime> nextRuns(const CronExpression &expression, const QDateTime &after,
                                const QTimeZone &zone, int count)
{
    std::vector<QDateTime> runs;
    QDateTime last = after;
    for (int i = 0; i < count; ++i) {
        const std::optional<QDateTime> run = nextRun(expression, last, zone);
        if (!run)
            break;
        runs.push_back(*run);
        last = *run;
    }
    return runs;
}

} // namespace Printkeeper::Schedule
