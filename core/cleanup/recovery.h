// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/filemover.h"
#include "cleanup/journalstore.h"
#include "cleanup/rowwriter.h"
#include "jobs/jobfiles.h"

#include <chrono>

namespace Printkeeper::Cleanup {

/// What was mended after a crash.
struct RecoveryReport
{
    qint64 finished = 0;           ///< jobs that turned out to be done
    qint64 takenBack = 0;          ///< jobs put back as they were
    std::vector<QString> besides;  ///< files whose place another one has now; a sentence each
    std::vector<QString> unsolved; ///< one sentence each: a person must look
    /// Why the rest could not be looked at; it waits for the next start.
    std::optional<Error> stopped = {};
};

/// Finishes or takes back what a crash left, before anything else is done: the COMMIT decides. A
/// row that is as before gets its files back; one that is as after has them in place already, since
/// the renames were synced before the COMMIT; one that the web app changed meanwhile wins, and its
/// files go where its status says. A removed job that something has come to refer to is put back.
/// Keeps the write lock of the farm's database for a slice of the jobs at a time, some 60 ms
/// (BatchPace; what must go back to another disk is copied between two of them), and notes what it
/// has mended before it goes on: what another crash leaves, or what has stopped it, is mended by
/// the next call. Takes the web app's locks of folders for a slice; one that is not free within
/// `queueLockWait` keeps nothing from being mended, since every run begins with this. An Error
/// means that nothing was done. Needs the farm lock. Does nothing when no intent is open.
Result<RecoveryReport>
recoverInterrupted(const Database::Connection &farm, const Database::Connection &state,
                   const Jobs::JobFiles &jobFiles,
                   std::chrono::milliseconds queueLockWait = std::chrono::seconds(5));

/// The same for folders of the layout alone, which needs no database of the farm: what a crash left
/// of jobs stays for the next run of them.
Result<RecoveryReport> recoverFolders(const Database::Connection &state);

} // namespace Printkeeper::Cleanup
