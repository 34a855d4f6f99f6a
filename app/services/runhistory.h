// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"
#include "schedule/crontab.h"
#include "tasks/farmstatus.h"

namespace Printkeeper::Services {

/// What the run history in state.db can vouch for. Each reads it and is empty when it cannot say.

/// The start of the first run since when every run has ended well.
std::optional<QDateTime> runsWellSince(const Database::Connection &state);

/// The newest cleanup that ended well, with what it did by its journal.
std::optional<Tasks::CleanupDone> lastCleanupDone(const Database::Connection &state);

/// Of the runs of `tasks` that `crontab` asks for since cron's first one, at most 30 days back, how
/// many there were. Says nothing of the schedule's own past: where the file was another one then,
/// some look late.
std::optional<Tasks::Punctuality> punctualityOf(const Database::Connection &state,
                                                const Schedule::Crontab &crontab,
                                                const QStringList &tasks, const QDateTime &now,
                                                const QTimeZone &zone);

} // namespace Printkeeper::Services
