// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprequest.h"
#include "jobs/jobstore.h"

#include <QStringList>

namespace Printkeeper::Cleanup {

/// What a person does to chosen jobs.
enum class JobActionKind {
    Archive, ///< of any age
    Restore, ///< from the archive back to where it was
    Remove,  ///< to the trash; its record as `cleanup/stale_record` says
};

/// The kind of the plan's actions: "archive-job", "restore-job", "remove-job".
ActionKind actionKindOf(JobActionKind kind);

/// Jobs by id, or instead every job of a filter. A job in `seen` that no longer is as it was seen
/// is skipped; one that is not there is taken as it is now.
struct JobActionRequest
{
    JobActionKind kind = JobActionKind::Archive;
    QStringList jobs;
    std::optional<Jobs::JobFilter> all;
    QHash<QString, SeenJob> seen; ///< by id
};

/// The request that does what `preview` showed and nothing else: its jobs by id, each only if it
/// still is as it was then. To be asked for once a person has looked at the preview.
JobActionRequest confirmed(const JobActionRequest &request, const CleanupPlan &preview);

} // namespace Printkeeper::Cleanup
