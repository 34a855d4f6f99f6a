// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprunner.h"
#include "cleanup/journalstore.h"

namespace Printkeeper::Cleanup {

/// What the files that are no longer in the trash are to the undo of their run.
enum class PurgedFiles {
    Missing,  ///< waited there until their time had come or somebody emptied it
    NeverKept ///< went for good with the run itself, as in an emergency: no failure of an undo
};

/// Takes back what run `undone` did (for `job`, when not empty, only that), the newest first: rows
/// with what referred to them, names, and with the files their modes, owners and times. Each job
/// wholly or not at all: not when its id or a file name is taken, or a column that we wrote has
/// changed since; then the report says so and the files stay where they are. What somebody's lock
/// has kept waiting is tried once more at the end. The undo is a run of
/// its own (`inputs.run`) and can be undone. Needs the farm lock.
Result<UndoReport> undoRun(qint64 undone, const QString &job, const RunInputs &inputs,
                           const CancelToken &cancel, PurgedFiles purged = PurgedFiles::Missing);

} // namespace Printkeeper::Cleanup
