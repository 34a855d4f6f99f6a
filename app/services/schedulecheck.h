// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "schedule/crontab.h"
#include "tasks/farmstatus.h"

namespace Printkeeper::Services {

/// The content of a schedule file; empty when there is none. An Error with code `schedule-error`
/// when there is something that cannot be read: what it starts nobody knows then.
Result<std::optional<QByteArray>> readSchedule(const QByteArray &path);

/// Why cron ignores the file with this content, line by line, with each line as it should be where
/// that is plain: the missing user becomes root, the missing line end is added.
std::vector<Tasks::ScheduleFault> findScheduleFaults(const QByteArray &content);

/// The content with all mended lines; empty when cron would still ignore it.
QByteArray mendedSchedule(const QByteArray &content,
                          const std::vector<Tasks::ScheduleFault> &faults);

} // namespace Printkeeper::Services
