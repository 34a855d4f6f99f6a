// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/filemover.h"
#include "files/filelock.h"

namespace Printkeeper::Cleanup {

/// Takes the web app's `.queue.lock` of every folder that the operations touch, in the order of the
/// folders' paths, where the file exists; absent means not in use there. Busy when one is not free
/// within `wait`.
Result<std::vector<Files::FileLock>> takeQueueLocks(const std::vector<Operation> &operations,
                                                    FileMover &files,
                                                    std::chrono::milliseconds wait);
/// Whether one of these folders has such a file.
bool usesQueueLocks(const std::vector<Operation> &operations, FileMover &files);

} // namespace Printkeeper::Cleanup
