// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/taskboard.h"

#include <algorithm>
#include <utility>

namespace Printkeeper::Shell {
namespace {

bool isRunning(const BackgroundTask &task)
{
    return task.state == TaskState::Running;
}

} // namespace

TaskBoard::TaskBoard(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{}

qint64 TaskBoard::start(const QString &title, Widgets::Cancelling cancelling)
{
    BackgroundTask task;
    task.id = ++m_last;
    task.title = title;
    task.started = m_clock.now();
    task.cancelling = cancelling;
    m_tasks.push_front(std::move(task));
    Q_EMIT taskStarted(m_last);
    return m_last;
}

void TaskBoard::setProgress(qint64 id, qint64 done, qint64 total)
{
    BackgroundTask *task = edit(id);
    if (!task || !isRunning(*task))
        return;
    task->done = done;
    task->total = total;
    Q_EMIT taskProgressed(id);
}

void TaskBoard::end(qint64 id, TaskOutcome outcome)
{
    BackgroundTask *task = edit(id);
    if (!task || !isRunning(*task))
        return;
    task->state = TaskState::Ended;
    task->ended = m_clock.now();
    task->outcome = std::move(outcome);
    if (!task->outcome.title.isEmpty())
        task->title = task->outcome.title;
    forgetOldest(id);
    Q_EMIT taskEnded(id);
}

void TaskBoard::requestCancel(qint64 id)
{
    BackgroundTask *task = edit(id);
    if (!task || !isRunning(*task) || task->cancelling == Widgets::Cancelling::Impossible)
        return;
    // Once is enough, and the button goes.
    task->cancelling = Widgets::Cancelling::Impossible;
    Q_EMIT cancelRequested(id);
    Q_EMIT taskProgressed(id);
}

void TaskBoard::act(qint64 id)
{
    BackgroundTask *task = edit(id);
    if (!task || !task->outcome.action.run)
        return;
    const TaskAction action = std::exchange(task->outcome.action, {});
    Q_EMIT taskActed(id);
    action.run();
}

void TaskBoard::withdrawAction(qint64 id)
{
    BackgroundTask *task = edit(id);
    if (!task || !task->outcome.action.run)
        return;
    task->outcome.action = {};
    Q_EMIT taskActed(id);
}

const BackgroundTask *TaskBoard::find(qint64 id) const
{
    const auto found = std::ranges::find(m_tasks, id, &BackgroundTask::id);
    return found == m_tasks.end() ? nullptr : &*found;
}

const BackgroundTask *TaskBoard::running() const
{
    const auto found = std::ranges::find_if(m_tasks, isRunning);
    return found == m_tasks.end() ? nullptr : &*found;
}

BackgroundTask *TaskBoard::edit(qint64 id)
{
    const auto found = std::ranges::find(m_tasks, id, &BackgroundTask::id);
    return found == m_tasks.end() ? nullptr : &*found;
}

/// But not the one that has ended just now, however long ago it began.
void TaskBoard::forgetOldest(qint64 kept)
{
    std::size_t ended = 1;
    std::erase_if(m_tasks, [&ended, kept](const BackgroundTask &task) {
        return !isRunning(task) && task.id != kept && ++ended > MostEnded;
    });
}

} // namespace Printkeeper::Shell
