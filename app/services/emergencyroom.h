// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "services/farmrun.h"

namespace Printkeeper::Services {

/// `state.db` with room for what an emergency is about to write. On a disk so full that neither
/// reserve nor trash gives any, as the first time, temporary files that the emergency would remove
/// go at once: `removed`, each with a line in the log, which the run must tell (see tellRemoved).
/// Where there is no room even so, the history tells it if it can.
Result<std::unique_ptr<Database::Connection>>
openStateInEmergency(const FarmContext &context, const Cleanup::LiftedGuards &lifted,
                     const CancelToken &cancel, std::vector<Cleanup::CleanupAction> &removed);

/// Tells the journal what was removed before the run could be recorded, and `report` how much that
/// has freed.
Result<void> tellRemoved(const FarmRun &run, const std::vector<Cleanup::CleanupAction> &removed,
                         Cleanup::CleanupReport &report);

/// An error that does not hide what was removed before.
Error behindRemoved(Error error, const std::vector<Cleanup::CleanupAction> &removed);

} // namespace Printkeeper::Services
