// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/filemover.h"
#include "cleanup/journalstore.h"
#include "cleanup/recovery.h"
#include "cleanup/rowwriter.h"
#include "jobs/jobfiles.h"

#include <map>

namespace Printkeeper::Cleanup {

/// What is done with the files of one operation.
using Mended = Result<std::optional<EntryState>>;

/// Finishes or takes back what a crash left of one operation, as its row says; of one thread and
/// within a transaction of the farm's database in which nobody changes the rows.
class OperationRecovery
{
public:
    OperationRecovery(RowWriter &rows, const Jobs::JobFiles &jobFiles, RecoveryReport &report)
        : m_rows(rows)
        , m_jobFiles(jobFiles)
        , m_report(report)
    {}

    /// The state that the entry has now; empty when a person must look and the intent stays, and
    /// while it `needsCopy`.
    Mended mend(const Operation &operation);
    /// Whether the last `mend` found a file that must go back to another disk, which takes too long
    /// for a transaction. Then nothing was reported: `makeCopy` outside of it, and `mend` again.
    bool needsCopy() const { return m_wanted.has_value(); }
    /// Under a name of our own beside where it goes, and noted in the journal, so that another
    /// crash doubles nothing. What it fails with, the next `mend` tells.
    void makeCopy(const Operation &operation, const JournalStore &journal);
    Result<void> sync() { return m_files.syncTouched(); }

private:
    /// Where the files are, each looked for at both of its places.
    struct Found
    {
        std::vector<bool> atTarget;
        bool anyAtTarget = false;
        bool allAtTarget = true;
        bool allAtSource = true;
    };
    Mended mendOnce(const Operation &operation);
    Result<Found> find(const Operation &operation);
    Result<void> lookAt(const FileMove &move, Found &found);
    Result<void> moveFar(const FileMove &move);
    void dropCopy();
    Result<void> moveBack(const FileMove &move, bool isAtTarget);
    Result<void> putWhereItLay(const FileMove &move);
    Result<void> giveStrangerBack(const FileMove &move, bool isAtSource);
    Result<void> moveForward(const FileMove &move, bool isAtTarget);
    Result<void> relocate(const FileMove &move, const Jobs::FilePlace &wanted);
    std::optional<EntryState> putBack(const Operation &operation, const Found &found);
    Mended finishForward(const Operation &operation, const Found &found);
    Mended mendFolder(const FolderChange &change);
    Mended mendUnchangedRow(const Operation &operation, const Found &found);
    Mended followRow(const Operation &operation, const Found &found);
    Result<bool> isAnotherJob(const Operation &operation, const Row &row, const Jobs::Job &job);
    Mended follow(const Operation &operation, const Found &found, const Jobs::FilePlace &model,
                  const FileMove &modelMove);
    std::optional<EntryState> unsolved(const FileMove &move, const Error &error);
    std::optional<EntryState> sourceStays(const FileMove &move, const Error &error);
    std::optional<EntryState> finished()
    {
        ++m_report.finished;
        return EntryState::Done;
    }
    std::optional<EntryState> takenBack()
    {
        ++m_report.takenBack;
        return EntryState::Skipped;
    }

    FileMover m_files{DeviceCheck::Any};
    RowWriter &m_rows;
    const Jobs::JobFiles &m_jobFiles;
    RecoveryReport &m_report;
    std::optional<FileMove> m_wanted; ///< by copy
    std::optional<FileMove> m_copy;   ///< made, and not in its place yet
    std::optional<Operation> m_noted; ///< the one that copies were made for, as it was noted
    /// Why what needs a copy could not be done, by the two places; of one operation.
    std::map<std::pair<QByteArray, QByteArray>, Error> m_failures;
};

} // namespace Printkeeper::Cleanup
