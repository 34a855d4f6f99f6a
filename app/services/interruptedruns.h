// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/farmcontext.h"
#include "tasks/farmstatus.h"

#include <QDateTime>
#include <QString>

namespace Printkeeper::Services {

/// Records what run `undo` took back, if it has taken back anything: for `job` (empty: all of the
/// run) only once nothing of that run is left to be undone.
Result<void> linkUndo(const Database::Connection &state, qint64 undo, const QString &job);

/// Records as failed every run that changes the farm and that a crash has ended, with how much it
/// had done, and completes its part of the log. Call it with the farm lock, after recovery;
/// `current` is the run that holds it. A run that may still be waiting for the lock is left alone.
Result<void> closeInterruptedRuns(const FarmContext &context, const Database::Connection &state,
                                  qint64 current);

/// Marks the last runs of `status` that were begun and have neither ended nor go on, and adds those
/// of other commands: something killed them, and until the next run nobody else tells.
void addInterruptedRuns(Tasks::FarmStatus &status, const FarmContext &context,
                        const Database::Connection &state);

} // namespace Printkeeper::Services
