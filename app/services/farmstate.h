// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/farmmark.h"
#include "cleanup/guards.h"
#include "database/statedatabase.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// `state.db` of this farm, made with its folder (0700) when it is missing. Refused (exit 2's code
/// `other-farm`) when it belongs to another farm's uploads.
Result<std::unique_ptr<Database::Connection>> openFarmState(const FarmContext &context);

/// The same for looking only: empty when there is none yet.
Result<std::unique_ptr<Database::Connection>> findFarmState(const FarmContext &context);

/// Whether somebody holds the farm lock right now.
bool isFarmLocked(const FarmContext &context);

/// Whether a person has approved the first cleanup.
bool isApproved(const Database::Connection &state);
Result<void> rememberApproval(const Database::Connection &state, const QDateTime &now);
/// How many temporary files wait for that, as the last cleanup has found that waits for it.
Result<void> rememberWaiting(const Database::Connection &state, qint64 temporary);
qint64 waitingTemporary(const Database::Connection &state);

/// What the guards must know; empty facts without a state.
struct GuardFacts
{
    Cleanup::RunMemory memory;
    Cleanup::FarmMarks marks;
};
Result<GuardFacts> guardFacts(const Database::Connection *state);
Result<void> rememberDoubt(const Database::Connection &state, const QDateTime &now);
/// Of a run that the clock's guard let pass when it began, by the time which the history has of it:
/// later runs are compared with that. `now` where the clock was set since.
Result<void> rememberTrustedClock(const Database::Connection &state, qint64 run,
                                  const QDateTime &now);
Result<void> rememberMarks(const Database::Connection &state, const Cleanup::FarmMarks &marks);

} // namespace Printkeeper::Services
