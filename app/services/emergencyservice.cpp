// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/emergencyservice.h"

#include "cleanup/spaceadvice.h"
#include "cleanup/trash.h"
#include "services/cleanupservice.h"
#include "services/emergencyroom.h"
#include "services/farmrun.h"
#include "services/farmstate.h"
#include "services/planpreview.h"
#include "services/reserves.h"
#include "services/runoutcome.h"
#include "tasks/runsource.h"
#include "tasks/taskrun.h"

#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

using Cleanup::ActionKind;

/// What only moves jobs is no matter of shares: nothing is lost, and it can be undone.
Result<Cleanup::CleanupPlan> makePlan(const FarmContext &context, const OpenedFarm &farm,
                                      const Database::Connection *state,
                                      const Cleanup::LiftedGuards &lifted,
                                      const CancelToken &cancel)
{
    const Cleanup::CleanupRequest request{std::nullopt,
                                          {ActionKind::ArchiveJob, ActionKind::RemoveTemp},
                                          {true, lifted.clock, lifted.root}};
    auto plan = planCleanup(context, farm, state, request, cancel);
    if (!plan)
        return plan;
    const auto trash = state ? Cleanup::trashedBytes(*state) : Result<Bytes>(Bytes(0));
    if (!trash)
        return trash.error();
    Cleanup::becomeEmergency(*plan, *trash);
    return plan;
}

/// What cannot be looked at is no advice; it stops nothing.
std::vector<Cleanup::Advice> adviceFor(const FarmContext &context, const OpenedFarm &farm,
                                       const Database::Connection *state, const CancelToken &cancel)
{
    const Cleanup::CleanupRequest request{
        std::nullopt, {ActionKind::RemoveUpload}, {true, true, true}};
    auto removals = planCleanup(context, farm, state, request, cancel);
    const auto archived = archivedStatusOf(context, farm);
    return Cleanup::findAdvice(
        {farm.store(),
         farm.jobFiles(),
         archived.value_or(QString()),
         removals ? std::move(removals->actions) : std::vector<Cleanup::CleanupAction>(),
         context.disk.largeFile,
         {context.farm.logs}},
        cancel);
}

/// What the run had done when it could not go on to its end is in the report, and why.
Result<void> runPlan(const FarmRun &run, Cleanup::CleanupReport &report)
{
    report.run = run.id();
    if (run.refused())
        report.plan.refused = run.refused();
    if (report.plan.refused) {
        if (report.plan.refused->guard == "clock"_L1)
            (void)rememberDoubt(run.state(), run.context().clock.now());
        (void)run.log().write(LogLevel::Error, u"emergency"_s,
                              u"refused by guard "_s + report.plan.refused->guard);
        return {};
    }
    if (auto remembered = rememberTrustedClock(run.state(), run.id(), run.context().clock.now());
        !remembered)
        return remembered;
    // The first time a full disk may have no room for the mark yet.
    const auto remembered = run.rememberUploads();
    if (!remembered && remembered.error().kind != ErrorKind::NoSpace)
        return remembered;
    auto inputs = run.inputs();
    if (!inputs)
        return inputs.error();
    inputs->logTask = u"emergency"_s;
    inputs->purge = Cleanup::TrashPurge::All;
    report.dryRun = false;
    if (auto ran = Cleanup::runCleanup(report, *inputs, run.cancel()); !ran) {
        (void)run.log().write(LogLevel::Error, u"emergency"_s,
                              u"stopped: "_s + ran.error().message + u' ' + ran.error().detail);
        report.stopped = ran.error();
    }
    if (!remembered)
        (void)run.rememberUploads();
    run.completeLog(report.isLogged);
    return {};
}

/// A write-ahead log grows to some megabytes before SQLite writes it back by itself.
void keepLogShort(const Database::Connection &database)
{
    (void)database.execute(u"PRAGMA wal_autocheckpoint = 64"_s);
}

} // namespace

Result<Cleanup::EmergencyReport> EmergencyService::preview(const Cleanup::LiftedGuards &lifted,
                                                           const CancelToken &cancel) const
{
    Cleanup::EmergencyReport report;
    auto planned =
        previewPlan(m_context, [&](const OpenedFarm &farm, const Database::Connection *state) {
            auto plan = makePlan(m_context, farm, state, lifted, cancel);
            if (plan && !plan->refused)
                report.advice = adviceFor(m_context, farm, state, cancel);
            return plan;
        });
    if (!planned)
        return planned.error();
    report.cleanup = *std::move(planned);
    return report;
}

Result<Cleanup::EmergencyReport> EmergencyService::run(const Cleanup::LiftedGuards &lifted,
                                                       const Cleanup::ProgressFunction &progress,
                                                       const CancelToken &cancel) const
{
    std::vector<Cleanup::CleanupAction> removed;
    const auto state = openStateInEmergency(m_context, lifted, cancel, removed);
    if (!state)
        return behindRemoved(state.error(), removed);
    const auto atLast = qScopeGuard([&] { keepReserves(m_context, **state); });
    keepLogShort(**state);
    Cleanup::EmergencyReport report;
    const auto work = [&](const Tasks::TaskContext &task) -> Result<Tasks::RunOutcome> {
        FarmRun run(m_context, **state, task, progress);
        auto prepared = run.prepare(u"emergency"_s, lifted);
        // Whatever becomes of the run.
        const auto told = task.run ? tellRemoved(run, removed, report.cleanup) : Result<void>();
        if (prepared && !told)
            prepared = told;
        if (!prepared) {
            if (!isUnknownSchema(prepared.error()))
                return prepared.error();
            report.cleanup = schemaRefusal(prepared.error());
            report.cleanup.run = task.run;
            return outcomeOf(report.cleanup);
        }
        keepLogShort(run.farm().connection());
        auto plan = makePlan(m_context, run.farm(), state->get(), lifted, task.cancel);
        if (!plan)
            return plan.error();
        report.cleanup.plan = *std::move(plan);
        if (auto ran = runPlan(run, report.cleanup); !ran)
            return ran.error();
        auto &actions = report.cleanup.plan.actions;
        actions.insert(actions.begin(), removed.begin(), removed.end());
        if (!report.cleanup.plan.refused)
            report.advice = adviceFor(m_context, run.farm(), state->get(), task.cancel);
        return outcomeOf(report.cleanup);
    };
    const auto recorded =
        Tasks::recordRun(u"emergency"_s, {std::nullopt, Tasks::runSource(), cancel},
                         Tasks::RunStore(**state), m_context.clock, work);
    if (recorded.error)
        return behindRemoved(*recorded.error, removed);
    return report;
}

} // namespace Printkeeper::Services
