// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/freenames.h"
#include "cleanup/rowwriter.h"
#include "cleanup/trashplaces.h"
#include "jobs/jobfiles.h"
#include "settings/cleanupsettings.h"

namespace Printkeeper::Cleanup {

/// Turns actions of a plan into operations: where each file goes under a name that is free, and
/// what the row says before and after. Reads the row as it is now; one that no longer is as planned
/// is an Error of kind Refused.
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
    };

    OperationPlanner(Inputs inputs, RowWriter &rows, FileMover &files)
        : m_inputs(std::move(inputs))
        , m_rows(rows)
        , m_names(files)
        , m_trash(m_inputs.jobFiles.layout().uploads())
    {}

    Result<Operation> operationFor(const CleanupAction &action);
    /// The names that the operation did not use after all are free again.
    void giveBack(const Operation &operation);

private:
    Result<std::vector<Jobs::FilePlace>> targetsOf(const CleanupAction &action);
    Result<RowChange> removalOf(const Jobs::Job &job);
    Result<std::vector<Jobs::FilePlace>> archivePlacesOf(const CleanupAction &action);
    RowChange archivingOf(const CleanupAction &action, const std::vector<FileMove> &moves) const;
    RowChange unchangedRow(const Jobs::Job &job) const;

    Inputs m_inputs;
    RowWriter &m_rows;
    FreeNames m_names;
    TrashPlaces m_trash;
};

} // namespace Printkeeper::Cleanup
