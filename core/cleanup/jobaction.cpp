// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/jobaction.h"

namespace Printkeeper::Cleanup {

ActionKind actionKindOf(JobActionKind kind)
{
    switch (kind) {
    case JobActionKind::Archive:
        return ActionKind::ArchiveJob;
    case JobActionKind::Restore:
        return ActionKind::RestoreJob;
    case JobActionKind::Remove:
        return ActionKind::RemoveJob;
    }
    Q_UNREACHABLE();
}

JobActionRequest confirmed(const JobActionRequest &request, const CleanupPlan &preview)
{
    JobActionRequest exact;
    exact.kind = request.kind;
    for (const CleanupAction &action : preview.actions) {
        const QString id = action.job->idText();
        exact.jobs << id;
        exact.seen.insert(id, SeenJob::of(*action.job));
    }
    return exact;
}

} // namespace Printkeeper::Cleanup
