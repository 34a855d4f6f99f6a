// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/taskstate.h"

namespace Printkeeper::Tasks {

Result<TaskRunStatus> taskState(const QString &task, const RunStore &runs, const PauseStore &pauses,
                                const std::optional<Schedule::Crontab> &crontab,
                                const QDateTime &now, const QTimeZone &zone)
{
    const Result<std::optional<Run>> last = runs.last(task);
    if (!last)
        return last.error();
    TaskRunStatus state;
    state.task = task;
    if (const std::optional<Run> &run = *last) {
        state.lastStarted = run->started;
        if (run->isFinished())
            state.lastFinished = run->finished;
        state.lastResult = run->isFinished() ? runResultName(*run->result) : QString();
        state.lastSource = runSourceName(run->source);
        state.lastActions = run->actions;
        state.lastFreed = run->freesNow;
    }
    const auto pause = pauses.find(task, now);
    if (!pause)
        return pause.error();
    if (*pause)
        state.pausedUntil = (*pause)->until;
    // A minute that begins as the pause ends runs again.
    if (crontab)
        state.next =
            Schedule::nextRunOf(*crontab, task, *pause ? (*pause)->until.addSecs(-1) : now, zone);
    return state;
}

} // namespace Printkeeper::Tasks
