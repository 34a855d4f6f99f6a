// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <bitset>
#include <optional>

namespace Printkeeper::Schedule {

/// The time part of a crontab entry as Debian 12's cron 3.0pl1 reads it (see crontab(5), and its
/// entry.c for what the page leaves out): which minutes, hours, days and months match, and what a
/// star at the start of a field means for the two day fields and for daylight saving. A value.
struct CronExpression
{
    std::bitset<60> minutes;
    std::bitset<24> hours;
    std::bitset<32> daysOfMonth;    ///< 1–31
    std::bitset<13> months;         ///< 1–12
    std::bitset<7> daysOfWeek;      ///< 0 is Sunday
    bool dayOfMonthStarred = false; ///< the field starts with `*`, also as `*/2`
    bool dayOfWeekStarred = false;
    bool minuteStarred = false;
    bool hourStarred = false;
    bool atReboot = false; ///< `@reboot`: no instant at all

    /// Whether cron treats it as "wildcard" when the clock jumps.
    bool isWildcard() const { return minuteStarred || hourStarred; }
};

/// What cron makes of a text: the schedule that it follows and, where that is not what the text
/// says, the reason (code `ignored-junk`).
struct CronReading
{
    CronExpression expression;
    std::optional<Error> misread;
};

/// Reads five fields or a nickname exactly as cron does. Refuses what cron refuses, which switches
/// a whole crontab off: Invalid, code `bad-expression`, with the position in the message.
Result<CronReading> readAsCron(const QString &text);

/// Parses five fields or a nickname. Refuses what cron refuses (Invalid, code `bad-expression`,
/// with the position in the message), and also what cron accepts but reads as something else
/// (Invalid, code `ignored-junk`): junk after a valid start of a field, a number that overflows. A
/// reversed range is accepted, as by cron: it never matches.
Result<CronExpression> parseCronExpression(const QString &text);

} // namespace Printkeeper::Schedule
