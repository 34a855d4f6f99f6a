// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanupplan.h"

#include "cleanup/plansums.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

void count(CleanupTotals &totals, const CleanupAction &action)
{
    ++totals.actions;
    ++totals.byKind[actionKindName(action.kind)];
    totals.bytes += action.bytes;
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

std::size_t roundOf(const CleanupAction &action)
{
    if (action.kind == ActionKind::RemoveTemp)
        return 0;
    const bool sharesFiles = std::ranges::any_of(
        action.files, [](const PlannedFile &file) { return !file.after.empty(); });
    return sharesFiles ? 2 : 1;
}

std::vector<bool> removedForGood(const CleanupPlan &plan, const std::vector<bool> &isTicked)
{
    return PlanSums(plan).of(isTicked).isGone;
}

CleanupTotals totalsOf(const CleanupPlan &plan)
{
    return totalsOf(plan, std::vector<bool>(plan.actions.size(), true));
}

CleanupTotals totalsOf(const CleanupPlan &plan, const std::vector<bool> &isTicked)
{
    return PlanSums(plan).of(isTicked).totals;
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
        if (movesJob(action.kind) || report.plan.keepsRemoved)
            totals.shareOf(action.kind, action.leavesDisk) += action.bytes;
    }
    // What the run itself has removed for good is in `purged` and waits for nothing any more.
    totals.forGood = report.gone.bytes;
    totals.freesLater = std::max(totals.freesLater - report.gone.bytes, Bytes(0));
    totals.freesNow += report.purged;
    return totals;
}

} // namespace Printkeeper::Cleanup
