// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/farmmark.h"
#include "cleanup/jobaction.h"
#include "cleanup/keeplist.h"
#include "database/connection.h"
#include "jobs/jobfiles.h"

namespace Printkeeper::Cleanup {

/// What a plan for chosen jobs is made from. The references must outlive the call.
struct JobActionInputs
{
    const Jobs::JobStore &store;
    const Jobs::JobFiles &jobFiles;
    const JobActionRequest &request;
    const Database::Connection *state = nullptr; ///< for the journal; null when there is none yet
    QString archivedStatus;                      ///< as the table spells it
    QString restoredStatus; ///< what a job gets whose place before the journal does not know
    bool keepsRemoved = true;
    QDateTime now; ///< UTC
    FarmMarks remembered;
    KeepList keeps = {};
};

/// Makes the plan for what a person wants done with chosen jobs: of any age, but with the same care
/// as a cleanup's. A job that cannot be taken is in `skipped` with the reason: it is being printed,
/// has changed since it was seen, is where it should go already, its file is missing, open in a
/// program, claimed twice, unsafe or younger than an hour. Guard `root` fills `refused`. Writes
/// nothing. Errors: Cancelled, Busy …
Result<CleanupPlan> planJobAction(const JobActionInputs &inputs, const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
