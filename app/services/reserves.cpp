// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/reserves.h"

#include "base/timestamp.h"
#include "cleanup/farmmark.h"
#include "cleanup/spacereserve.h"
#include "cleanup/trash.h"
#include "jobs/farmlayout.h"
#include "services/farmstate.h"
#include "services/openedfarm.h"
#include "tasks/farmlock.h"

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

std::optional<dev_t> diskOf(const QByteArray &path)
{
    struct stat status = {};
    return ::stat(path.constData(), &status) == 0 ? std::optional(status.st_dev) : std::nullopt;
}

/// Beside the database; empty where the reserves of uploads or state serve it.
QByteArray besideDatabase(const FarmContext &context)
{
    const auto database = context.databasePath();
    if (!database)
        return {};
    const QByteArray folder = database->first(std::max<qsizetype>(database->lastIndexOf('/'), 0));
    const auto disk = diskOf(folder);
    const bool isServed =
        disk == diskOf(context.farm.uploads) || disk == diskOf(context.farm.state);
    return !disk || isServed ? QByteArray() : folder;
}

bool isMarked(const FarmContext &context, const Database::Connection &state)
{
    const auto facts = guardFacts(&state);
    return facts && facts->marks.uploads
           && Cleanup::hasMark(context.farm.uploads, *facts->marks.uploads);
}

/// The farm's database is only asked whether it can be opened: any other answer is for the run to
/// tell.
Result<std::unique_ptr<Database::Connection>> openAndWrite(const FarmContext &context)
{
    auto state = openFarmState(context);
    if (!state)
        return state;
    if (auto written = Database::setStateValue(**state, u"opened"_s, isoUtc(context.clock.now()));
        !written)
        return written.error();
    const auto farm = OpenedFarm::open(context, Database::OpenMode::ReadWrite);
    if (!farm && farm.error().kind == ErrorKind::NoSpace)
        return farm.error();
    return state;
}

/// Takes the oldest files out of the trash without a word in the journal: for it, files that are
/// gone are purged all the same, by the run that has room to write now.
Result<void> makeRoomFromTrash(const FarmContext &context, const CancelToken &cancel)
{
    const auto lock = Tasks::lockFarm(context.farm.state, context.farm.uploads, u"make-room"_s,
                                      context.clock, std::chrono::minutes(1), cancel);
    if (!lock)
        return lock.error();
    const auto state = findFarmState(context);
    if (!state || !*state)
        return state ? Result<void>() : state.error();
    const auto facts = guardFacts(state->get());
    const auto layout = Jobs::FarmLayout::find(context.farm);
    if (!facts || !layout)
        return facts ? layout.error() : facts.error();
    // In other folders, as when a disk is not mounted, nothing of ours could be found.
    const auto refused = Cleanup::rootRefusal(*layout, facts->marks);
    if (!refused || *refused)
        return refused ? Result<void>() : refused.error();
    return Cleanup::removeOldestTrashed(**state, isFull);
}

} // namespace

bool isFull(const QByteArray &path)
{
    constexpr Bytes LeastBytes = Bytes(2) << 20;
    constexpr qint64 LeastInodes = 16;
    const auto volume = Storage::volumeOf(path);
    return volume
           && (volume->available < LeastBytes
               || (volume->totalInodes > 0 && volume->availableInodes < LeastInodes));
}

/// One page may still fit where the next one does not.
bool hasRoom(const FarmContext &context, const Result<std::unique_ptr<Database::Connection>> &state)
{
    const auto database = context.databasePath();
    return state ? !isFull(context.farm.state) && !(database && isFull(*database))
                 : state.error().kind != ErrorKind::NoSpace;
}

void keepReserves(const FarmContext &context, const Database::Connection &state,
                  Cleanup::ReserveRoom room)
{
    (void)Cleanup::makeReserve(context.farm.state, room);
    if (const QByteArray folder = besideDatabase(context); !folder.isEmpty())
        (void)Cleanup::makeReserve(folder, room);
    if (isMarked(context, state))
        (void)Cleanup::makeReserve(context.farm.uploads, room);
}

void spendReserves(const FarmContext &context)
{
    Cleanup::spendReserve(context.farm.uploads);
    Cleanup::spendReserve(context.farm.state);
    if (const QByteArray folder = besideDatabase(context); !folder.isEmpty())
        Cleanup::spendReserve(folder);
}

Result<StateWithReserve> openStateWithReserve(const FarmContext &context)
{
    auto state = openAndWrite(context);
    const bool isShort = !hasRoom(context, state);
    if (isShort) {
        spendReserves(context);
        state = openAndWrite(context);
    }
    if (!state)
        return state.error();
    using enum Cleanup::ReserveRoom;
    return StateWithReserve{*std::move(state), isShort ? Bare : Ample};
}

Result<std::unique_ptr<Database::Connection>> openWritableState(const FarmContext &context,
                                                                const CancelToken &cancel)
{
    auto state = openAndWrite(context);
    if (hasRoom(context, state))
        return state;
    spendReserves(context);
    state = openAndWrite(context);
    if (hasRoom(context, state))
        return state;
    // What it fails with is no better answer than that the disk is full.
    (void)makeRoomFromTrash(context, cancel);
    return openAndWrite(context);
}

} // namespace Printkeeper::Services
