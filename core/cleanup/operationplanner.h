// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprule.h"
#include "cleanup/freenames.h"
#include "cleanup/rowwriter.h"
#include "cleanup/trashplaces.h"
#include "jobs/jobfiles.h"
#include "settings/cleanupsettings.h"

namespace Printkeeper::Jobs {
class JobStore;
} // namespace Printkeeper::Jobs

namespace Printkeeper::Cleanup {

/// Turns actions of a plan into operations: where each file goes under a name that is free, and
/// what the row says before and after. Reads the row as it is now; one that no longer is as planned
/// is an Error of kind Refused; one whose planned name somebody has taken is Busy until it is known
/// which names rows mean.
class OperationPlanner
{
public:
    struct Inputs
    {
        const Jobs::JobFiles &jobFiles;
        const Settings::CleanupSettings &settings;
        QString archivedStatus; ///< as the table spells it
        QDateTime now;
        qint64 run = 0;
        std::size_t actions = 0; ///< how many there may be: of many, the folders are listed
    };

    OperationPlanner(Inputs inputs, RowWriter &rows, FileMover &files)
        : m_inputs(std::move(inputs))
        , m_rows(rows)
        , m_listed(m_inputs.actions)
        , m_names(files, &m_listed)
        , m_trash(m_inputs.jobFiles.layout().uploads())
        , m_archives(m_inputs.jobFiles.layout(), m_inputs.archivedStatus)
    {}

    Result<Operation> operationFor(const CleanupAction &action);
    /// Reads what refers to the jobs of a batch's removals at once, so that `operationFor` need not
    /// look through those tables for each.
    Result<void> readAhead(const std::vector<const CleanupAction *> &actions);
    /// Before the actions that could not be done are tried once more: from now on each name is
    /// looked at where it would be, not in a list. Where a planned one is taken, this reads which
    /// names rows mean, so that none of those is given instead. Without any, all stays as it was.
    void lookAgain(const std::vector<const CleanupAction *> &actions, const Jobs::JobStore &store,
                   const CancelToken &cancel);
    /// The names that the operation did not use after all are free again.
    void giveBack(const Operation &operation);

private:
    Result<std::vector<Jobs::FilePlace>> targetsOf(const CleanupAction &action);
    Operation::Label labelOf(const CleanupAction &action, const Operation &operation);
    Result<RowChange> removalOf(const Jobs::Job &job);
    Result<std::vector<Jobs::FilePlace>> archivedPlacesOf(const CleanupAction &action);
    Result<std::vector<Jobs::FilePlace>> restoredPlacesOf(const CleanupAction &action);
    Result<std::vector<Jobs::FilePlace>> homePlacesOf(const CleanupAction &action);
    Result<std::vector<Jobs::FilePlace>> settled(const std::vector<Jobs::FilePlace> &planned,
                                                 std::vector<Jobs::FilePlace> wanted);
    QString statusAfter(const CleanupAction &action) const;
    /// `status` is what the row will say; empty: its status and time stay.
    RowChange movingOf(const CleanupAction &action, const std::vector<FileMove> &moves,
                       const QString &status);
    Database::Value nowLike(const Database::Value &example);
    RowChange unchangedRow(const Jobs::Job &job) const;

    Inputs m_inputs;
    RowWriter &m_rows;
    FolderNames m_listed;
    FreeNames m_names;
    std::optional<Claims> m_claims; ///< once a name was taken
    bool m_needsClaims = false;
    QHash<QByteArray, QByteArray> m_nowLike; ///< the time of the run, by the form of an example
    TrashPlaces m_trash;
    ArchiveFolders m_archives;
};

} // namespace Printkeeper::Cleanup
