// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/makeroom.h"

#include "base/crashpoint.h"
#include "cleanup/filemover.h"
#include "cleanup/journalstore.h"
#include "cleanup/openfiles.h"
#include "cleanup/queuelocks.h"
#include "cleanup/trashplaces.h"

namespace Printkeeper::Cleanup {
namespace {

/// What cannot be found out is a reason to leave it.
bool isStillFree(const PlannedFile &file, OwnerCheck &owners)
{
    if (!owners.readAhead())
        return false;
    const auto isOwned = owners.hasOwner(file.place);
    return isOwned && !*isOwned
           && !OpenFiles::find().contains(file.identity.device, file.identity.inode);
}

Operation operationFor(const CleanupAction &action, Jobs::FilePlace to)
{
    const PlannedFile &file = action.files.front();
    Operation operation;
    operation.kind = actionKindName(action.kind);
    operation.bytes = action.bytes;
    operation.reason = action.reason;
    operation.moves.push_back({file.place, std::move(to), file.identity});
    return operation;
}

bool removeTempFile(const CleanupAction &action, OwnerCheck &owners, FileMover &mover)
{
    const PlannedFile &file = action.files.front();
    const std::vector<Operation> operations{operationFor(action, file.place)};
    const QueueLocks locks = takeQueueLocks(operations, mover, std::chrono::milliseconds(0));
    return !locks.firstHeld() && isStillFree(file, owners)
           && mover.takeAwayTemp(file.place, file.identity);
}

} // namespace

std::vector<CleanupAction> removeTempFiles(
    const std::vector<CleanupAction> &planned, OwnerCheck &owners, const DiskQuestion &isFull,
    const std::function<void(const CleanupAction &action)> &tell, const CancelToken &cancel)
{
    std::vector<CleanupAction> removed;
    FileMover mover(DeviceCheck::Same);
    for (const CleanupAction &action : planned) {
        if (cancel.isCancelled())
            break;
        if (action.kind != ActionKind::RemoveTemp || !isFull(action.files.front().place.root)
            || !removeTempFile(action, owners, mover))
            continue;
        removed.push_back(action);
        removed.back().result = ActionResult::Done;
        tell(removed.back());
        crashPoint("room-made");
    }
    // Nobody who must be told: what a power cut brings back is removed again.
    (void)mover.syncTouched();
    return removed;
}

Result<void> recordRemoved(const Database::Connection &state, qint64 run, const QByteArray &uploads,
                           const std::vector<CleanupAction> &removed)
{
    TrashPlaces trash(uploads);
    std::vector<Operation> operations;
    for (const CleanupAction &action : removed) {
        auto place = trash.placeFor(action.files.front().place, run);
        if (!place)
            return place.error();
        operations.push_back(operationFor(action, *std::move(place)));
    }
    return JournalStore(state).addPurged(run, operations);
}

} // namespace Printkeeper::Cleanup
