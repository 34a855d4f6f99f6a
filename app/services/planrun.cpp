// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/planrun.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {

Result<void> runPlan(const FarmRun &run, const PlanName &name, Cleanup::CleanupReport &report)
{
    report.run = run.id();
    if (run.refused())
        report.plan.refused = run.refused();
    if (report.plan.refused) {
        (void)run.log().write(LogLevel::Error, name.logTask,
                              name.command + u" refused by guard "_s + report.plan.refused->guard);
        return {};
    }
    if (auto remembered = run.rememberUploads(); !remembered)
        return remembered;
    auto inputs = run.inputs();
    if (!inputs)
        return inputs.error();
    inputs->logTask = name.logTask;
    // Nobody has asked whether the clock is right: what waits in the trash is left to the cleanup.
    if (run.context().cleanup.keepRemovedDays.count() > 0)
        inputs->purge = Cleanup::TrashPurge::Never;
    report.dryRun = false;
    if (auto ran = Cleanup::runCleanup(report, *inputs, run.cancel()); !ran) {
        (void)run.log().write(LogLevel::Error, name.logTask,
                              u"stopped: "_s + ran.error().message + u' ' + ran.error().detail);
        report.stopped = ran.error();
    }
    run.completeLog(report.isLogged);
    return {};
}

} // namespace Printkeeper::Services
