// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/jobactionservice.h"

#include "cleanup/jobactionplanner.h"
#include "database/migration.h"
#include "jobs/status.h"
#include "services/farmrun.h"
#include "services/farmstate.h"
#include "services/planpreview.h"
#include "services/planrun.h"
#include "services/reserves.h"
#include "services/restservice.h"
#include "services/runoutcome.h"
#include "tasks/runsource.h"

#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

Result<Cleanup::CleanupPlan> makePlan(const FarmContext &context, const OpenedFarm &farm,
                                      const Database::Connection *state,
                                      const Cleanup::JobActionRequest &request,
                                      const CancelToken &cancel)
{
    const auto facts = guardFacts(state);
    if (!facts)
        return facts.error();
    const auto keeps = keepListOf(context, state, context.clock.now());
    if (!keeps)
        return keeps.error();
    const auto archived = archivedStatusOf(context, farm);
    if (!archived)
        return archived.error();
    const QString restored = context.cleanup.archiveStatuses.value(0, QStringLiteral("Completed"));
    const auto spelled = spellingInTable(farm, Jobs::statusKey(restored));
    if (!spelled)
        return spelled.error();
    return Cleanup::planJobAction({farm.store(), farm.jobFiles(), request, state, *archived,
                                   *spelled, context.cleanup.keepRemovedDays.count() > 0,
                                   context.clock.now(), facts->marks, *keeps},
                                  cancel);
}

} // namespace

Result<Cleanup::CleanupReport> JobActionService::preview(const Cleanup::JobActionRequest &request,
                                                         const CancelToken &cancel) const
{
    return previewPlan(m_context, [&](const OpenedFarm &farm, const Database::Connection *state) {
        return makePlan(m_context, farm, state, request, cancel);
    });
}

Result<Cleanup::CleanupReport> JobActionService::run(const Cleanup::JobActionRequest &request,
                                                     const Cleanup::ProgressFunction &progress,
                                                     const CancelToken &cancel) const
{
    const auto opened = openStateWithReserve(m_context);
    if (!opened)
        return opened.error();
    const auto *const state = &opened->state;
    const auto atLast = qScopeGuard([&] { keepReserves(m_context, **state, opened->room); });
    const QString command = Cleanup::actionKindName(Cleanup::actionKindOf(request.kind));
    Cleanup::CleanupReport report;
    const auto work = [&](const Tasks::TaskContext &task) -> Result<Tasks::RunOutcome> {
        FarmRun run(m_context, **state, task, progress);
        if (auto prepared = run.prepare(command, {}); !prepared) {
            if (!isUnknownSchema(prepared.error()))
                return prepared.error();
            report = schemaRefusal(prepared.error());
            report.run = task.run;
            return outcomeOf(report);
        }
        auto plan = makePlan(m_context, run.farm(), state->get(), request, task.cancel);
        if (!plan)
            return plan.error();
        report.plan = *std::move(plan);
        if (auto ran = runPlan(run, {command, u"jobs"_s}, report); !ran)
            return ran.error();
        return outcomeOf(report);
    };
    const auto recorded = Tasks::recordRun(command, {std::nullopt, Tasks::runSource(), cancel},
                                           Tasks::RunStore(**state), m_context.clock, work);
    if (recorded.error)
        return *recorded.error;
    return report;
}

Result<Cleanup::RemovedPage> JobActionService::removedJobs(const Cleanup::RemovedQuery &query) const
{
    auto state = findFarmState(m_context);
    if (!state)
        return state.error();
    if (!*state)
        return Cleanup::RemovedPage{};
    const auto version = Database::schemaVersion(**state);
    if (!version)
        return version.error();
    // Written by an older version, it is brought up to date as by any other command.
    if (*version < Database::knownMigrations().back().number)
        state = openFarmState(m_context);
    if (!state)
        return state.error();
    // Who was removed is told without the farm's database, too.
    const auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadOnly);
    const auto database = farm
                              ? Result<const Database::Connection *>(&(*farm)->store().connection())
                              : Result<const Database::Connection *>(farm.error());
    return Cleanup::findRemovedJobs(**state, database, m_context.cleanup, query);
}

Result<std::vector<Cleanup::HistoryEntry>> JobActionService::history(const QString &job) const
{
    const auto state = findFarmState(m_context);
    if (!state)
        return state.error();
    return *state ? Cleanup::findJobHistory(**state, job) : std::vector<Cleanup::HistoryEntry>();
}

} // namespace Printkeeper::Services
