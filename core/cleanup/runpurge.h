// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprunner.h"
#include "cleanup/trash.h"

namespace Printkeeper::Cleanup {

/// What a run's report and its log say of what has left the trash.
void tellPurged(const PurgeReport &purged, CleanupReport &report, const RunInputs &inputs);

/// What a run with `TrashPurge::Expired` empties from the trash.
Result<void> purgeExpired(CleanupReport &report, const RunInputs &inputs,
                          const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
