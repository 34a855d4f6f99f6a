// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "database/connection.h"
#include "settings/cleanupsettings.h"
#include "settings/disksettings.h"

namespace Printkeeper::Cleanup {

/// Fills in what the plan's run would remove for good: `expiredTrash`, with what must go before its
/// time since its disk is critical, the oldest first; and `urgent` when that makes not enough room.
/// `state` may be null: then there is no trash yet. Blocks as Storage::volumeOf does.
Result<void> planPurge(CleanupPlan &plan, const Jobs::FarmLayout &layout,
                       const Database::Connection *state, const Settings::CleanupSettings &settings,
                       const Settings::DiskSettings &disk);

} // namespace Printkeeper::Cleanup
