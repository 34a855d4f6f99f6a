// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprunner.h"
#include "cleanup/journalstore.h"

namespace Printkeeper::Cleanup {

/// Takes back what run `undone` did (for `job`, when not empty, only that), the newest first: rows
/// with what referred to them, names, and with the files their modes, owners and times. Each job
/// wholly or not at all: not when its id or a file name is taken, or a column that we wrote has
/// changed since, or another job has come to name a file that it would take; then the report says
/// so and the files stay where they are. What went from the trash for good is no failure: it is
/// counted. What somebody's lock has kept waiting is tried once more at the end, and with it what
/// is older and needs its place. The undo is a run of its own (`inputs.run`) and can be undone.
/// An Error means that nothing was begun; what has stopped it later is in the report. Needs the
/// farm lock.
Result<UndoReport> undoRun(qint64 undone, const QString &job, const RunInputs &inputs,
                           const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
