// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/filemover.h"
#include "cleanup/touchedthings.h"
#include "files/filelock.h"

#include <span>

namespace Printkeeper::Cleanup {

/// The locks that were free, and what kept the others.
struct QueueLocks
{
    std::vector<Files::FileLock> locks;
    /// One for each operation, but for the last ones of those that would need more locks together
    /// than the process can have; empty for one that has all the locks which it needs.
    std::vector<std::optional<Error>> held;

    /// Null when every operation has its locks that was got to.
    const Error *firstHeld() const;
};

/// What has to wait, of operations that are locked some at a time.
struct KeptWaiting
{
    TouchedThings things;
    std::optional<Error> why;
};

/// Takes the web app's `.queue.lock` of every folder that the operations touch, in the order of the
/// folders' paths, where the file exists; absent means not in use there. One that is not free
/// within `wait` (Busy) keeps those operations only which touch its folder, and those behind them
/// that touch the same files or jobs; the next ones are only taken when they are free at once.
/// A farm may have a lock for each job: gets to the first operation at least, and to as many more
/// as can be locked together.
QueueLocks takeQueueLocks(std::span<const Operation> operations, FileMover &files,
                          std::chrono::milliseconds wait);
/// The same behind others that were locked before: keeps what touches the same as those of them
/// which wait, and adds to these.
QueueLocks takeQueueLocks(std::span<const Operation> operations, FileMover &files,
                          std::chrono::milliseconds wait, KeptWaiting &kept);
/// Whether one of these folders has such a file.
bool usesQueueLocks(std::span<const Operation> operations, FileMover &files);

} // namespace Printkeeper::Cleanup
