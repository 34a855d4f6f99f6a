// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanupplan.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

void count(CleanupTotals &totals, const CleanupAction &action)
{
    ++totals.actions;
    ++totals.byKind[actionKindName(action.kind)];
    totals.bytes += action.bytes;
}

/// Where the bytes of an action go, once it is done.
Bytes &shareOf(CleanupTotals &totals, const CleanupPlan &plan, const CleanupAction &action)
{
    if (movesJob(action.kind))
        return action.leavesDisk ? totals.freesNow : totals.moved;
    return plan.keepsRemoved ? totals.freesLater : totals.freesNow;
}

} // namespace

QString actionKindName(ActionKind kind)
{
    switch (kind) {
    case ActionKind::RemoveUpload:
        return u"remove-upload"_s;
    case ActionKind::ArchiveJob:
        return u"archive-job"_s;
    case ActionKind::RemoveTemp:
        return u"remove-temp"_s;
    case ActionKind::RestoreJob:
        return u"restore-job"_s;
    case ActionKind::RemoveJob:
        return u"remove-job"_s;
    case ActionKind::MoveHome:
        return u"move-home"_s;
    case ActionKind::RemoveOrphan:
        return u"remove-orphan"_s;
    }
    Q_UNREACHABLE();
}

bool movesJob(ActionKind kind)
{
    return kind == ActionKind::ArchiveJob || kind == ActionKind::RestoreJob
           || kind == ActionKind::MoveHome;
}

QString actionResultName(ActionResult result)
{
    switch (result) {
    case ActionResult::Planned:
        return u"planned"_s;
    case ActionResult::Done:
        return u"done"_s;
    case ActionResult::Skipped:
        return u"skipped"_s;
    case ActionResult::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

CleanupTotals totalsOf(const CleanupPlan &plan)
{
    return totalsOf(plan, std::vector<bool>(plan.actions.size(), true));
}

CleanupTotals totalsOf(const CleanupPlan &plan, const std::vector<bool> &isTicked)
{
    CleanupTotals totals;
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        const CleanupAction &action = plan.actions[i];
        if (!isTicked.at(i))
            continue;
        count(totals, action);
        shareOf(totals, plan, action) += action.bytes;
    }
    totals.freesNow += plan.expiredTrash;
    return totals;
}

CleanupTotals totalsOf(const CleanupReport &report)
{
    if (report.dryRun)
        return totalsOf(report.plan);
    CleanupTotals totals;
    for (const CleanupAction &action : report.plan.actions) {
        totals.failed += action.result == ActionResult::Failed ? 1 : 0;
        if (action.result != ActionResult::Done)
            continue;
        count(totals, action);
        // What was removed for good is in `purged` already.
        if (movesJob(action.kind) || report.plan.keepsRemoved)
            shareOf(totals, report.plan, action) += action.bytes;
    }
    totals.freesNow += report.purged;
    return totals;
}

} // namespace Printkeeper::Cleanup
