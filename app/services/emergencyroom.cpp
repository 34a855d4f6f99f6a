// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/emergencyroom.h"

#include "base/format.h"
#include "cleanup/actionlog.h"
#include "cleanup/emergencyplan.h"
#include "cleanup/journalstore.h"
#include "cleanup/makeroom.h"
#include "services/cleanupservice.h"
#include "services/farmstate.h"
#include "services/reserves.h"
#include "tasks/farmlock.h"

#include <QCoreApplication>

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
/// them holds that, too.
bool holdLocks(const FarmContext &context, const CancelToken &cancel,
               std::optional<Tasks::FarmLock> &farm, std::optional<Files::FileLock> &uploads)
{
    auto lock = Tasks::lockFarm(context.farm.state, context.farm.uploads, u"make-room"_s,
                                context.clock, std::chrono::minutes(1), cancel);
    if (lock) {
        farm.emplace(*std::move(lock));
        return true;
    }
    const bool isMissing =
        lock.error().kind == ErrorKind::NoSpace || lock.error().kind == ErrorKind::NotFound;
    if (!isMissing)
        return false;
    auto folder = Files::FileLock::acquireFolder(context.farm.uploads, std::chrono::seconds(1));
    if (folder)
        uploads.emplace(*std::move(folder));
    return folder.has_value();
}

/// What an interrupted run has left is for its recovery alone.
bool isInterrupted(const Database::Connection *state)
{
    const auto interrupted = state ? Cleanup::JournalStore(*state).hasUnfinished() : Result(false);
    return !interrupted || *interrupted;
}

/// By the plan and the guards of an emergency. Where there is none, it says itself why.
std::vector<CleanupAction> makeRoom(const FarmContext &context, const Cleanup::LiftedGuards &lifted,
                                    const CancelToken &cancel)
{
    std::optional<Tasks::FarmLock> farmLock;
    std::optional<Files::FileLock> uploadsLock;
    if (!holdLocks(context, cancel, farmLock, uploadsLock))
        return {};
    const auto state = findFarmState(context);
    if (!state || isInterrupted(state->get()))
        return {};
    const auto farm = OpenedFarm::open(context, Database::OpenMode::ReadOnly);
    if (!farm)
        return {};
    const Cleanup::CleanupRequest request{
        std::nullopt, {Cleanup::ActionKind::RemoveTemp}, {true, lifted.clock, lifted.root}};
    auto plan = planCleanup(context, **farm, state->get(), request, cancel);
    if (!plan || plan->refused)
        return {};
    Cleanup::becomeEmergency(*plan, 0);
    Cleanup::OwnerCheck owners((*farm)->store(), (*farm)->jobFiles(), cancel);
    return Cleanup::removeTempFiles(plan->actions, owners, isFull, cancel);
}

} // namespace

Result<std::unique_ptr<Database::Connection>>
openStateInEmergency(const FarmContext &context, const Cleanup::LiftedGuards &lifted,
                     const CancelToken &cancel, std::vector<CleanupAction> &removed)
{
    spendReserves(context);
    auto state = openWritableState(context, cancel);
    const bool isShort = state ? isAnyFull(context) : state.error().kind == ErrorKind::NoSpace;
    if (!isShort)
        return state;
    removed = makeRoom(context, lifted, cancel);
    return state || removed.empty() ? std::move(state) : openWritableState(context, cancel);
}

Result<void> tellRemoved(const FarmRun &run, std::vector<CleanupAction> &removed,
                         Cleanup::CleanupReport &report)
{
    if (removed.empty())
        return {};
    report.purged += bytesOf(removed);
    const auto recorded =
        Cleanup::recordRemoved(run.state(), run.id(), run.context().farm.uploads, removed);
    std::vector<LogEntry> lines;
    for (const CleanupAction &action : removed)
        lines.push_back({Cleanup::logLevelOf(action), Cleanup::logText(action)});
    lines.push_back(
        {LogLevel::Info, u"removed %1 files for good (%2 bytes) to make room"_s.arg(removed.size())
                             .arg(bytesOf(removed))});
    report.isLogged = run.log().write(u"emergency"_s, lines) && report.isLogged;
    return recorded;
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
