// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprequest.h"
#include "cleanup/farmmark.h"
#include "cleanup/keeplist.h"
#include "cleanup/reconciler.h"
#include "cleanup/sightingstore.h"

namespace Printkeeper::Cleanup {

/// Findings, and what a plan or a run does about them. A finding whose `fix` is empty is left to a
/// person; why, where that is not plain, is in the plan's `skipped`.
struct FixReport
{
    std::vector<Finding> findings;
    std::vector<std::optional<std::size_t>> actions; ///< of each finding: in the plan
    CleanupReport report;
    std::vector<Sighting> sightings; ///< of all files without a job, as they are now
};

/// What a person asks to be mended. With `confirmed` nothing else than what it lists.
struct FixRequest
{
    LiftedGuards lifted = {};
    std::optional<QSet<QByteArray>> confirmed = {};
};

/// The fixes of a preview, each known by its finding and by what would be done about it.
QSet<QByteArray> confirmedFixes(const FixReport &preview);

/// What a plan of fixes is made from. The references must outlive the call.
struct FixInputs
{
    const Jobs::JobStore &store;
    const Jobs::JobFiles &jobFiles;
    const Database::Connection *state = nullptr; ///< null when there is none yet
    bool keepsRemoved = true;
    int maxSharePercent = 50;
    QDateTime now; ///< UTC
    FarmMarks remembered = {};
    KeepList keeps = {};
    FixRequest request = {};
    ComparisonFunction progress = {};
};

/// Compares jobs and files and plans what can be mended without a person's judgement: a job's file
/// goes to the folder that its row means; a file without a job, seen as it is for an hour, to the
/// trash. With the care of a cleanup: nothing that is young, open, kept, being printed or claimed
/// twice. Guards `root` and `share` fill `refused`. Writes nothing. Errors: Cancelled, Busy …
Result<FixReport> planFixes(const FixInputs &inputs, const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
