// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/emergencyroom.h"

#include "base/format.h"
#include "cleanup/actionlog.h"
#include "cleanup/emergencyplan.h"
#include "cleanup/journalstore.h"
#include "cleanup/makeroom.h"
#include "cleanup/trash.h"
#include "services/cleanupservice.h"
#include "services/farmstate.h"
#include "services/reserves.h"
#include "storage/volume.h"
#include "tasks/farmlock.h"
#include "tasks/runsource.h"
#include "tasks/taskrun.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

using Cleanup::CleanupAction;

/// The context of this file's sentences: lupdate finds no plural in translate().
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Farm)
};

Bytes bytesOf(const std::vector<CleanupAction> &actions)
{
    return std::accumulate(
        actions.begin(), actions.end(), Bytes(0),
        [](Bytes sum, const CleanupAction &action) { return sum + action.bytes; });
}

/// The whole farm lock, or, where no lock file can be made, that of the uploads alone: who works on
/// them holds that, too. Who has waited for it to empty the trash need not do so again.
Result<void> holdLocks(const FarmContext &context, const CancelToken &cancel,
                       std::optional<Tasks::FarmLock> &farm,
                       std::optional<Files::FileLock> &uploads)
{
    constexpr std::chrono::seconds Wait(1);
    auto lock = Tasks::lockFarm(context.farm.state, context.farm.uploads, u"make-room"_s,
                                context.clock, Wait, cancel);
    if (lock) {
        farm.emplace(*std::move(lock));
        return {};
    }
    if (lock.error().kind != ErrorKind::NoSpace && lock.error().kind != ErrorKind::NotFound)
        return lock.error();
    auto folder = Files::FileLock::acquireFolder(context.farm.uploads, Wait);
    if (!folder)
        return folder.error();
    uploads.emplace(*std::move(folder));
    return {};
}

/// One that can be written rolls back what a killed web app has left in the middle of a change.
Result<std::unique_ptr<OpenedFarm>> openFarm(const FarmContext &context)
{
    auto farm = OpenedFarm::open(context, Database::OpenMode::ReadWrite);
    return farm ? std::move(farm) : OpenedFarm::open(context, Database::OpenMode::ReadOnly);
}

/// Those of state and database where one has too little room, else that of the uploads: what lies
/// elsewhere would make none.
std::vector<quint64> fullDisks(const FarmContext &context)
{
    const QByteArray database = context.databasePath().value_or(QByteArray());
    std::vector<quint64> disks;
    for (const QByteArray &path : {context.farm.state, database, context.farm.uploads}) {
        const bool isLast = path == context.farm.uploads;
        const auto volume = Storage::volumeOf(path);
        if (volume && isFull(path) && (!isLast || disks.empty()))
            disks.push_back(volume->device);
    }
    return disks;
}

/// What an interrupted run has left is for its recovery alone.
bool isInterrupted(const Database::Connection *state)
{
    const auto interrupted = state ? Cleanup::JournalStore(*state).hasUnfinished() : Result(false);
    return !interrupted || *interrupted;
}

/// By the plan and the guards of an emergency. Where there is no plan, the run says itself why; an
/// Error when another program works on the farm.
Result<std::vector<CleanupAction>>
makeRoom(const FarmContext &context, const Cleanup::LiftedGuards &lifted, const CancelToken &cancel)
{
    using Removed = std::vector<CleanupAction>;
    std::optional<Tasks::FarmLock> farmLock;
    std::optional<Files::FileLock> uploadsLock;
    if (auto held = holdLocks(context, cancel, farmLock, uploadsLock); !held)
        return held.error();
    const auto state = findFarmState(context);
    if (!state || isInterrupted(state->get()))
        return Removed();
    const auto farm = openFarm(context);
    if (!farm)
        return Removed();
    const Cleanup::CleanupRequest request{
        std::nullopt, {Cleanup::ActionKind::RemoveTemp}, {true, lifted.clock, lifted.root}};
    auto plan = planCleanup(context, **farm, state->get(), request, cancel);
    if (!plan || plan->refused)
        return Removed();
    Cleanup::becomeEmergency(*plan, 0);
    Cleanup::OwnerCheck owners((*farm)->store(), (*farm)->jobFiles(), cancel);
    const std::vector<quint64> disks = fullDisks(context);
    const auto isNeeded = [&disks](const QByteArray &root) {
        const auto volume = Storage::volumeOf(root);
        return volume && std::ranges::find(disks, volume->device) != disks.end() && isFull(root);
    };
    // At once: who is killed now has told nobody else.
    const LogWriter log = context.log("maintenance.log");
    const auto tell = [&log](const CleanupAction &action) {
        (void)log.write(Cleanup::logLevelOf(action), u"emergency"_s,
                        Cleanup::logText(action) + u" (to make room)"_s);
    };
    return Cleanup::removeTempFiles(plan->actions, owners, isNeeded, tell, cancel);
}

/// Whether a run can empty a trash first, which makes room for the rest.
bool hasTrash(const Database::Connection &state)
{
    return Cleanup::trashedBytes(state).value_or(0) > 0;
}

/// In the history, where that can be written at least, of an emergency that could not begin.
void recordFailure(const FarmContext &context, const std::vector<CleanupAction> &removed,
                   const Error &error, const CancelToken &cancel)
{
    const auto state = openFarmState(context);
    if (!state)
        return;
    const auto work = [&](const Tasks::TaskContext &task) -> Result<Tasks::RunOutcome> {
        if (task.run)
            (void)Cleanup::recordRemoved(**state, *task.run, context.farm.uploads, removed);
        return Tasks::RunOutcome{Tasks::RunResult::Failed, static_cast<qint64>(removed.size()),
                                 bytesOf(removed), error.message};
    };
    (void)Tasks::recordRun(u"emergency"_s, {std::nullopt, Tasks::runSource(), cancel},
                           Tasks::RunStore(**state), context.clock, work);
}

} // namespace

Result<std::unique_ptr<Database::Connection>>
openStateInEmergency(const FarmContext &context, const Cleanup::LiftedGuards &lifted,
                     const CancelToken &cancel, std::vector<CleanupAction> &removed)
{
    spendReserves(context);
    auto state = openWritableState(context, cancel);
    const bool hasEnough =
        hasRoom(context, state) && (!isFull(context.farm.uploads) || (state && hasTrash(**state)));
    if (hasEnough)
        return state;
    auto made = makeRoom(context, lifted, cancel);
    if (!made) {
        const bool isLocked = made.error().code == Tasks::LockedCode;
        return state || !isLocked ? std::move(state) : made.error();
    }
    removed = *std::move(made);
    // Another program may have made room meanwhile.
    if (!state)
        state = openWritableState(context, cancel);
    if (!state && !removed.empty())
        recordFailure(context, removed, state.error(), cancel);
    return state;
}

Result<void> tellRemoved(const FarmRun &run, const std::vector<CleanupAction> &removed,
                         Cleanup::CleanupReport &report)
{
    if (removed.empty())
        return {};
    report.purged += bytesOf(removed);
    return Cleanup::recordRemoved(run.state(), run.id(), run.context().farm.uploads, removed);
}

Error behindRemoved(Error error, const std::vector<CleanupAction> &removed)
{
    if (!removed.empty())
        error.message += u' '
                         + Text::tr("Before that, %n temporary file(s) of %1 were removed for good "
                                    "to make room.",
                                    nullptr, static_cast<int>(removed.size()))
                               .arg(formatBytes(bytesOf(removed)));
    return error;
}

} // namespace Printkeeper::Services
