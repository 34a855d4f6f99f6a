// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/interruptedruns.h"

#include "cleanup/journalstore.h"
#include "services/farmstate.h"
#include "services/logbacklog.h"
#include "tasks/runstore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

// A run waits for the lock for a minute at most, and journals nothing before it has it.
constexpr qint64 LongestWaitSeconds = 120;

// What holds no lock could go on for as long as this.
constexpr qint64 LongestRunSeconds = 24 * 3600;
// A run is noted a moment before it has the lock.
constexpr qint64 MomentSeconds = 10;

bool needsLock(const Tasks::Run &run)
{
    static const QStringList commands{
        u"cleanup"_s,   u"undo"_s,        u"archive-job"_s, u"restore-job"_s, u"remove-job"_s,
        u"emergency"_s, u"empty-trash"_s, u"recover"_s,     u"reconcile"_s,   u"layout"_s};
    return commands.contains(run.command);
}

} // namespace

Result<void> linkUndo(const Database::Connection &state, qint64 undo, const QString &job)
{
    const Tasks::RunStore runs(state);
    const auto run = runs.find(undo);
    if (!run)
        return run.error();
    if (!*run || !(*run)->undoes)
        return {};
    const Cleanup::JournalStore journal(state);
    const auto did = journal.count(undo);
    if (!did)
        return did.error();
    if (did->done == 0)
        return {};
    const auto isLeft = journal.hasDone(*(*run)->undoes);
    if (!isLeft)
        return isLeft.error();
    if (!job.isEmpty() && *isLeft)
        return {};
    return runs.setUndoneBy(*(*run)->undoes, undo);
}

Result<void> closeInterruptedRuns(const FarmContext &context, const Database::Connection &state,
                                  qint64 current)
{
    const QDateTime now = context.clock.now();
    const Tasks::RunStore runs(state);
    const Cleanup::JournalStore journal(state);
    const auto open = runs.unfinished();
    if (!open)
        return open.error();
    for (const Tasks::Run &run : *open) {
        if (!needsLock(run) || run.id == current)
            continue;
        const auto entries = journal.count(run.id);
        if (!entries)
            return entries.error();
        if (entries->all == 0 && run.started.secsTo(now) < LongestWaitSeconds)
            continue;
        // A log that cannot be written never stops a run. As long as nothing can remember that its
        // own is not complete, it stays open.
        const auto isLogged = LogBacklog(context, state).complete({run.id, run.started});
        if (!isLogged)
            continue;
        const QString message =
            *isLogged
                ? QCoreApplication::translate("Printkeeper::Farm",
                                              "It was interrupted; what it left has been mended.")
                : QCoreApplication::translate("Printkeeper::Farm",
                                              "It was interrupted; what it left has been mended. "
                                              "Its log could not be completed; the next run tries "
                                              "again.");
        const Tasks::RunOutcome outcome{Tasks::RunResult::Failed, entries->done, 0, message};
        if (auto linked = linkUndo(state, run.id, {}); !linked)
            return linked;
        if (auto closed = runs.finish(run.id, outcome, now); !closed)
            return closed;
    }
    return {};
}

void addInterruptedRuns(Tasks::FarmStatus &status, const FarmContext &context,
                        const Database::Connection &state)
{
    const auto open = Tasks::RunStore(state).unfinished();
    if (!open || open->empty())
        return;
    const bool isLocked = isFarmLocked(context);
    for (const Tasks::Run &run : *open) {
        const qint64 age = run.started.secsTo(status.at);
        const bool mayGoOn =
            needsLock(run) ? isLocked || age < MomentSeconds : age < LongestRunSeconds;
        if (mayGoOn)
            continue;
        const auto last = std::ranges::find_if(status.tasks, [&run](const auto &task) {
            return task.task == run.command && task.lastStarted == run.started;
        });
        if (last != status.tasks.end()) {
            last->isInterrupted = true;
            continue;
        }
        Tasks::TaskRunStatus lost;
        lost.task = run.command;
        lost.lastStarted = run.started;
        lost.lastSource = Tasks::runSourceName(run.source);
        lost.isInterrupted = true;
        status.interrupted.push_back(std::move(lost));
    }
}

} // namespace Printkeeper::Services
