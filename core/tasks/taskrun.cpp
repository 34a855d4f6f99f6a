// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/taskrun.h"

#include "tasks/farmlock.h"

namespace Printkeeper::Tasks {
namespace {

RunResult resultOf(const Error &error)
{
    if (error.code == LockedCode)
        return RunResult::Skipped;
    if (error.kind == ErrorKind::Cancelled)
        return RunResult::Cancelled;
    return error.kind == ErrorKind::Refused ? RunResult::Refused : RunResult::Failed;
}

RunOutcome outcomeOf(const Result<RunOutcome> &done)
{
    if (done)
        return *done;
    return {resultOf(done.error()), 0, 0, done.error().message};
}

void describe(Run &run, const RunOutcome &outcome, const QDateTime &finished)
{
    run.finished = finished;
    run.result = outcome.result;
    run.actions = outcome.actions;
    run.freesNow = outcome.freesNow;
    run.message = outcome.message;
    run.failed = outcome.failed;
    run.freesLater = outcome.freesLater;
    run.moved = outcome.moved;
    run.duration = outcome.duration;
}

/// Takes over what the work itself recorded meanwhile (which run it undoes).
void readBack(TaskReport &report, const RunStore &runs)
{
    const Result<std::optional<Run>> stored = runs.find(report.run.id);
    if (stored && *stored)
        report.run = **stored;
}

} // namespace

TaskReport recordRun(const QString &command, const TaskContext &context, const RunStore &runs,
                     const Clock &clock, const TaskFunction &work)
{
    TaskReport report;
    report.run.command = command;
    report.run.source = context.source;
    report.run.started = clock.now();
    TaskContext own = context;
    own.run.reset();
    if (const Result<qint64> id = runs.start(command, context.source, report.run.started); id) {
        report.run.id = *id;
        own.run = *id;
    } else {
        report.historyError = id.error();
    }

    const auto begun = std::chrono::steady_clock::now();
    const Result<RunOutcome> done = work(own);
    if (!done)
        report.error = done.error();
    RunOutcome outcome = outcomeOf(done);
    outcome.duration = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begun);
    describe(report.run, outcome, clock.now());
    if (!own.run)
        return report;
    if (const Result<void> kept = runs.finish(*own.run, outcome, report.run.finished); !kept)
        report.historyError = kept.error();
    else
        readBack(report, runs);
    return report;
}

} // namespace Printkeeper::Tasks
