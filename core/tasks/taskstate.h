// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "schedule/crontab.h"
#include "tasks/farmstatus.h"
#include "tasks/pausestore.h"
#include "tasks/runstore.h"

namespace Printkeeper::Tasks {

/// When a task ran last, whoever ran it, and when cron runs it next after `now`, or
/// after its pause; without a `crontab` nothing will. A run that has not ended has a start only.
/// Reads state.db, not the schedule.
Result<TaskRunStatus> taskState(const QString &task, const RunStore &runs, const PauseStore &pauses,
                                const std::optional<Schedule::Crontab> &crontab,
                                const QDateTime &now, const QTimeZone &zone);

} // namespace Printkeeper::Tasks
