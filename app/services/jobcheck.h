// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "services/openedfarm.h"

namespace Printkeeper::Services {

/// Jobs whose files are not as their rows say.
struct JobProblems
{
    qint64 unsafe = 0;      ///< the path leaves the folders of the layout
    qint64 missing = 0;     ///< no file at the place that the row means
    QStringList unsafeJobs; ///< ids of the first few
    QStringList missingJobs;
};

/// Compares all rows with the names on disk: one pass over the table and one listing of each
/// folder.
Result<JobProblems> findJobProblems(const OpenedFarm &farm, const CancelToken &cancel);

} // namespace Printkeeper::Services
