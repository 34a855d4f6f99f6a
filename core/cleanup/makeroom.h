// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "cleanup/ownercheck.h"
#include "cleanup/trash.h"

#include <functional>

namespace Printkeeper::Cleanup {

/// Removes temporary files of a plan for good and writes nothing, in their order, as long as the
/// disk on which they lie is full: where not even a journal can be begun. Each only when it still
/// is the one that was planned, no row claims it by now, the web app does not hold the queue lock
/// of its folder and no process that we can see has it open. Gives the actions that were done, each
/// of which was told to `tell` at once; `recordRemoved` must follow as soon as there is room. Needs
/// the farm lock.
std::vector<CleanupAction> removeTempFiles(
    const std::vector<CleanupAction> &planned, OwnerCheck &owners, const DiskQuestion &isFull,
    const std::function<void(const CleanupAction &action)> &tell, const CancelToken &cancel);

/// Says in the journal what `run` has removed that way, as what has left the trash already.
Result<void> recordRemoved(const Database::Connection &state, qint64 run, const QByteArray &uploads,
                           const std::vector<CleanupAction> &removed);

} // namespace Printkeeper::Cleanup
