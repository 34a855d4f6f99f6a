// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/cleanuprequest.h"
#include "cleanup/farmmark.h"
#include "cleanup/guards.h"
#include "cleanup/handledjobs.h"
#include "cleanup/keeplist.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"
#include "settings/cleanupsettings.h"

#include <functional>

namespace Printkeeper::Cleanup {

/// Called for each row in the one pass over the table, with the key of its status and where its
/// model should be.
using JobVisitor = std::function<void(const Jobs::Job &job, const QString &statusKey,
                                      const Result<Jobs::FilePlace> &model)>;

/// What a plan is made from. The references must outlive the call.
struct PlanInputs
{
    const Settings::CleanupSettings &settings;
    const Jobs::JobStore &store;
    const Jobs::JobFiles &jobFiles;
    const CleanupRequest &request;
    QDateTime now; ///< UTC
    RunMemory memory;
    FarmMarks remembered; ///< as `state.db` has them
    JobVisitor visitor = {};
    KeepList keeps = {};
    /// Plan for this one alone; empty: for all. Its action and the reason why it is left alone are
    /// those of the whole plan, and so is what guards say; no other file is looked at unless a
    /// guard needs to know. Sidecars that it shares, temporary files and `dueByStatus` are left
    /// out.
    QString job = {};
    HandledJobs handled = {};
};

/// Makes the plan: rules over one pass of the job table, files of due jobs looked at, temporary
/// files, guards. Writes nothing. A job that cannot be taken is in `skipped` with the reason; one
/// that is handled is none of the jobs. A guard fills `refused` and leaves the plan to be looked
/// at. Errors: Cancelled, Busy, NotFound …
Result<CleanupPlan> makePlan(const PlanInputs &inputs, const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
