// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/filemover.h"
#include "cleanup/journalstore.h"
#include "cleanup/recovery.h"
#include "cleanup/rowwriter.h"
#include "jobs/jobfiles.h"

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

    /// The state that the entry has now; empty when a person must look and the intent stays.
    Mended mend(const Operation &operation);
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
    Result<Found> find(const Operation &operation);
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
    std::optional<EntryState> follow(const Operation &operation, const Found &found,
                                     const Jobs::FilePlace &model, const FileMove &modelMove);
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
};

} // namespace Printkeeper::Cleanup
