// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/batchrunner.h"
#include "cleanup/cleanuprunner.h"

namespace Printkeeper::Cleanup {

/// Counts `operation`, which has undone something, in the report; `by` is 1, or -1 when it was
/// taken back after all.
void countUndone(UndoReport &report, const Operation &operation, qint64 by);

/// At the end of an undo: does those of its `operations` again that have taken a file away which
/// another row has come to name meanwhile, and that is missed. Says so in the report and the log.
/// `readFrom`: when all rows were looked at before; when nobody has written since, nothing is.
void redoNamed(const std::vector<Operation> &operations, const DataVersion &readFrom,
               BatchRunner &batches, const RunInputs &inputs, UndoReport &report);

} // namespace Printkeeper::Cleanup
