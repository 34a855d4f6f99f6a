// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "schedule/cronexpression.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace Printkeeper::Schedule {

/// The first instant (UTC) strictly after `after` at which cron would start the entry in `zone`;
/// empty when there is none within 40 years, when `after` or `zone` is invalid, and outside the
/// years 1 to 9999. Daylight saving as Debian's cron does it: fixed entries of a skipped hour run
/// right after it, wildcard ones of that hour don't; in a repeated hour fixed entries run in the
/// first pass only, wildcard ones in both. An instant counts once, even where cron starts the entry
/// several times in that minute to catch up.
std::optional<QDateTime> nextRun(const CronExpression &expression, const QDateTime &after,
                                 const QTimeZone &zone);

/// The next `count` of them, in order; fewer when there are no more.
std::vector<QDateTime> nextRuns(const CronExpression &expression, const QDateTime &after,
                                const QTimeZone &zone, int count);

} // namespace Printkeeper::Schedule
