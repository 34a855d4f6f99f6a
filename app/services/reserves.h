// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/spacereserve.h"
#include "database/connection.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// The farm's reserves: in uploads, in the state folder, and beside the database where that is on
/// another file system than both.

/// Makes those that are missing where there is room; in uploads only when they bear the mark of
/// this farm: never on an empty mount point. What cannot be made stops nothing.
void keepReserves(const FarmContext &context, const Database::Connection &state,
                  Cleanup::ReserveRoom room = Cleanup::ReserveRoom::Ample);

/// Gives all of them back to their disks.
void spendReserves(const FarmContext &context);

/// Whether the disk of a path is too full for what a run writes before it has freed anything.
bool isFull(const QByteArray &path);

/// Whether there is room for what a run is about to write in `state.db`, as it was opened, and in
/// the farm's database.
bool hasRoom(const FarmContext &context,
             const Result<std::unique_ptr<Database::Connection>> &state);

/// `state.db` of a run that must not take anything out of the trash for good, as an undo.
struct StateWithReserve
{
    std::unique_ptr<Database::Connection> state;
    Cleanup::ReserveRoom room = Cleanup::ReserveRoom::Ample; ///< for `keepReserves` behind it
};
/// On a full disk the reserves are given back first.
Result<StateWithReserve> openStateWithReserve(const FarmContext &context);
/// `state.db`, with room for what a run is about to write there and in the farm's database. On a
/// full disk the reserves are given back first; where there are none (any more), the files that
/// have waited longest in the trash go, as many as it takes, with the farm lock.
Result<std::unique_ptr<Database::Connection>> openWritableState(const FarmContext &context,
                                                                const CancelToken &cancel);

} // namespace Printkeeper::Services
