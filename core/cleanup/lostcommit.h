// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

namespace Printkeeper::Cleanup {

/// Behind a COMMIT that was not ended, before a row is believed: takes away what it may have
/// left at the end of the write-ahead log. A process that was killed in there can leave the
/// whole transaction in the log but not in the log's index, which lives as long as anybody has
/// the database open: until then the rows are as before, and once the log is read anew they
/// are as after (sqlite.org/walformat.html, "Recovery"). A write of our own, of what stands
/// there already, takes its place in the log. Nothing to do in rollback mode.
Result<void> endLostCommit(const Database::Connection &farm);

/// Whether a COMMIT that failed so may have reached the log all the same: without room, or while
/// another one has the lock, it has not.
bool isInDoubt(const Error &error);

} // namespace Printkeeper::Cleanup
