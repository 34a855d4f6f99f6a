// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/makeroom.h"

#include "base/crashpoint.h"
#include "cleanup/filemover.h"
#include "cleanup/journalstore.h"
#include "cleanup/openfiles.h"
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

} // namespace

std::vector<CleanupAction> removeTempFiles(const std::vector<CleanupAction> &planned,
                                           OwnerCheck &owners, const DiskQuestion &isFull,
                                           const CancelToken &cancel)
{
    std::vector<CleanupAction> removed;
    FileMover mover(DeviceCheck::Same);
    for (const CleanupAction &action : planned) {
        if (cancel.isCancelled())
            break;
        const PlannedFile &file = action.files.front();
        if (action.kind != ActionKind::RemoveTemp || !isFull(file.place.root)
            || !isStillFree(file, owners) || !mover.takeAway(file.place, file.identity))
            continue;
        removed.push_back(action);
        removed.back().result = ActionResult::Done;
        crashPoint("room-made");
    }
    // Nobody who must be told: what a power cut brings back is removed again.
    (void)mover.syncTouched();
    return removed;
}

Result<void> recordRemoved(const Database::Connection &state, qint64 run, const QByteArray &uploads,
                           std::vector<CleanupAction> &removed)
{
    TrashPlaces trash(uploads);
    std::vector<Operation> operations;
    for (CleanupAction &action : removed) {
        const PlannedFile &file = action.files.front();
        const auto place = trash.placeFor(file.place, run);
        if (!place)
            return place.error();
        Operation operation;
        operation.kind = actionKindName(action.kind);
        operation.bytes = action.bytes;
        operation.reason = action.reason;
        operation.moves.push_back({file.place, *place, file.identity});
        operations.push_back(std::move(operation));
        action.movedTo = {*place};
    }
    return JournalStore(state).addPurged(run, operations);
}

} // namespace Printkeeper::Cleanup
