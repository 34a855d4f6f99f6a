// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "tasks/runstore.h"
#include "tasks/taskregistry.h"

namespace Printkeeper::Tasks {

/// How a recorded run went. A value.
struct TaskReport
{
    Run run;                           ///< as the history has it; its id is 0 when it has none
    std::optional<Error> error;        ///< why the work did not end by itself
    std::optional<Error> historyError; ///< why the history could not be written
};

/// Runs `work` and records it under `command`: from before it begins until it has ended, however it
/// ends. A history that cannot be written, as on a full disk, does not keep it from running: an
/// alert that the disk is full must still go out. Work that needs a record looks at its context.
TaskReport recordRun(const QString &command, const TaskContext &context, const RunStore &runs,
                     const Clock &clock, const TaskFunction &work);

} // namespace Printkeeper::Tasks
