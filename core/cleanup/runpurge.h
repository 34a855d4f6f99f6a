// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprunner.h"
#include "cleanup/trash.h"

namespace Printkeeper::Cleanup {

/// What a run's report and its log say of what has left the trash.
void tellPurged(const PurgeReport &purged, CleanupReport &report, const RunInputs &inputs);

/// With `TrashPurge::All`: what the run itself has put into the trash; its folders there stay.
Result<void> purgeOwn(CleanupReport &report, const RunInputs &inputs);
/// With `TrashPurge::All`: the whole trash, whoever has filled it; but for the run itself when it
/// `sparesOwn`.
Result<void> purgeAll(CleanupReport &report, const RunInputs &inputs, const CancelToken &cancel,
                      bool sparesOwn);
/// What a run with `TrashPurge::Expired` empties from the trash; but for the run itself when it
/// `sparesOwn`.
Result<void> purgeExpired(CleanupReport &report, const RunInputs &inputs, const CancelToken &cancel,
                          bool sparesOwn);

} // namespace Printkeeper::Cleanup
