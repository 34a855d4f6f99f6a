// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "tasks/run.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace Printkeeper::Tasks {

/// What a task's function is given.
struct TaskContext
{
    std::optional<qint64> run; ///< its id in the history; empty when that cannot be written
    RunSource source = RunSource::Manual;
    CancelToken cancel;
};

/// Does the work and says how it went. An Error is recorded as what it means: a lock that stayed
/// taken as skipped, Cancelled as cancelled, Refused as refused, everything else as failed.
using TaskFunction = std::function<Result<RunOutcome>(const TaskContext &)>;

/// Something that a schedule can run.
struct TaskDefinition
{
    QString name;  ///< as in `run NAME` and in the history: "check-disk"
    QString title; ///< translated, for people
    TaskFunction run;
};

/// The tasks by name. Others register them: it knows no task and no caller. Filled once, then read
/// from any thread.
class TaskRegistry
{
public:
    /// A name that is registered already gets the new definition.
    void add(TaskDefinition task);

    /// NotFound, code `unknown-task`, with the names that there are.
    Result<TaskDefinition> find(const QString &name) const;

    /// In the order in which they were added.
    const std::vector<TaskDefinition> &tasks() const { return m_tasks; }
    QStringList names() const;

private:
    std::vector<TaskDefinition> m_tasks;
};

} // namespace Printkeeper::Tasks
