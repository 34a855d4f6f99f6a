// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/filemover.h"
#include "files/filelock.h"

namespace Printkeeper::Cleanup {

/// The locks that were free, and what kept the others.
struct QueueLocks
{
    std::vector<Files::FileLock> locks;
    /// One for each operation; empty for one that has all the locks which it needs.
    std::vector<std::optional<Error>> held;

    /// Null when every operation has its locks.
    const Error *firstHeld() const;
};

/// Takes the web app's `.queue.lock` of every folder that the operations touch, in the order of the
/// folders' paths, where the file exists; absent means not in use there. One that is not free
/// within `wait` (Busy) keeps those operations only which touch its folder, and those behind them
/// that touch the same files or jobs; the next ones are only taken when they are free at once.
QueueLocks takeQueueLocks(const std::vector<Operation> &operations, FileMover &files,
                          std::chrono::milliseconds wait);
/// Whether one of these folders has such a file.
bool usesQueueLocks(const std::vector<Operation> &operations, FileMover &files);

} // namespace Printkeeper::Cleanup
