// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/reconcileservice.h"

#include "services/farmrun.h"
#include "services/farmstate.h"
#include "services/planpreview.h"
#include "services/planrun.h"
#include "services/restservice.h"
#include "services/runoutcome.h"
#include "tasks/runsource.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

Result<Cleanup::FixReport> planFixes(const FarmContext &context, const OpenedFarm &farm,
                                     const Database::Connection *state,
                                     const Cleanup::FixRequest &request,
                                     const Cleanup::ComparisonFunction &progress,
                                     const CancelToken &cancel)
{
    const auto facts = guardFacts(state);
    if (!facts)
        return facts.error();
    const QDateTime now = context.clock.now();
    const auto keeps = keepListOf(context, state, now);
    if (!keeps)
        return keeps.error();
    return Cleanup::planFixes(
        {farm.store(), farm.jobFiles(), state, context.cleanup.keepRemovedDays.count() > 0,
         context.cleanup.maxSharePercent, now, facts->marks, *keeps, request, progress},
        cancel);
}

Cleanup::FixReport schemaRefusedFix(const Error &error)
{
    Cleanup::FixReport fix;
    fix.report = schemaRefusal(error);
    return fix;
}

/// Notes what was seen, then mends.
Result<void> runFixes(const FarmRun &run, const Cleanup::FixRequest &request,
                      Cleanup::FixReport &fix)
{
    auto planned = planFixes(run.context(), run.farm(), &run.state(), request, {}, run.cancel());
    if (!planned)
        return planned.error();
    fix = *std::move(planned);
    if (auto noted = Cleanup::SightingStore(run.state()).replace(fix.sightings); !noted)
        return noted;
    return runPlan(run, {u"reconcile"_s, u"reconcile"_s}, fix.report);
}

} // namespace

Result<Cleanup::FixReport> ReconcileService::preview(const Cleanup::ComparisonFunction &progress,
                                                     const CancelToken &cancel) const
{
    const auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadOnly);
    if (!farm)
        return farm.error();
    const auto state = findFarmState(m_context);
    if (!state)
        return state.error();
    return planFixes(m_context, **farm, state->get(), {}, progress, cancel);
}

Result<Cleanup::FixReport> ReconcileService::fix(const Cleanup::FixRequest &request,
                                                 const Cleanup::ProgressFunction &progress,
                                                 const CancelToken &cancel) const
{
    const auto state = openFarmState(m_context);
    if (!state)
        return state.error();
    Cleanup::FixReport fix;
    const auto work = [&](const Tasks::TaskContext &task) -> Result<Tasks::RunOutcome> {
        FarmRun run(m_context, **state, task, progress);
        if (auto prepared = run.prepare(u"reconcile"_s, request.lifted); !prepared) {
            if (!isUnknownSchema(prepared.error()))
                return prepared.error();
            fix = schemaRefusedFix(prepared.error());
            fix.report.run = task.run;
            return outcomeOf(fix.report);
        }
        if (auto ran = runFixes(run, request, fix); !ran)
            return ran.error();
        return outcomeOf(fix.report);
    };
    const auto recorded =
        Tasks::recordRun(u"reconcile"_s, {std::nullopt, Tasks::runSource(), cancel},
                         Tasks::RunStore(**state), m_context.clock, work);
    if (recorded.error)
        return *recorded.error;
    return fix;
}

} // namespace Printkeeper::Services
