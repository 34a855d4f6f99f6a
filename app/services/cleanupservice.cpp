// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/cleanupservice.h"

#include "cleanup/cleanupplanner.h"
#include "cleanup/cleanuprunner.h"
#include "cleanup/farmmark.h"
#include "cleanup/journalstore.h"
#include "cleanup/recovery.h"
#include "cleanup/trash.h"
#include "cleanup/undorunner.h"
#include "jobs/status.h"
#include "services/farmstate.h"
#include "services/interruptedruns.h"
#include "services/openedfarm.h"
#include "tasks/farmlock.h"
#include "tasks/runsource.h"
#include "tasks/taskrun.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Farm)
};

Result<Cleanup::CleanupPlan> makePlan(const FarmContext &context, const OpenedFarm &farm,
                                      const Database::Connection *state,
                                      const Cleanup::CleanupRequest &request,
                                      const CancelToken &cancel)
{
    const auto facts = guardFacts(state);
    if (!facts)
        return facts.error();
    auto plan = Cleanup::makePlan({context.cleanup, farm.store(), farm.jobFiles(), request,
                                   context.clock.now(), facts->memory, facts->mark},
                                  cancel);
    if (plan && state) {
        const auto expired = Cleanup::expiredTrash(*state, context.cleanup, plan->at);
        plan->expiredTrash = expired.value_or(0);
    }
    return plan;
}

/// A farm whose job table is not recognised is refused like by any other guard.
Cleanup::CleanupReport schemaRefusal(const Error &error)
{
    Cleanup::CleanupReport report;
    report.plan.refused = Cleanup::Refusal{u"schema"_s, error.message, {}};
    return report;
}

bool isUnknownSchema(const Error &error)
{
    return error.code == "schema-unknown"_L1;
}

/// How archived jobs are called in this table.
Result<QString> archivedStatusOf(const FarmContext &context, const OpenedFarm &farm)
{
    if (!context.cleanup.archivedStatus.isEmpty())
        return context.cleanup.archivedStatus;
    const auto counts = farm.store().countByStatus();
    if (!counts)
        return counts.error();
    const QString key = u"archived"_s;
    for (auto status = counts->keyBegin(); status != counts->keyEnd(); ++status) {
        if (Jobs::statusKey(*status) == key)
            return *status;
    }
    return Jobs::spelledLike(key, counts->keys());
}

/// One recorded run that changes the farm, with what it works on.
class FarmRun
{
public:
    FarmRun(const FarmContext &context, const Database::Connection &state,
            const Tasks::TaskContext &task, const Cleanup::ProgressFunction &progress)
        : m_context(context)
        , m_state(state)
        , m_task(task)
        , m_progress(progress)
        , m_log(context.log("maintenance.log"))
    {}

    Result<void> prepare(const QString &command, const Cleanup::LiftedGuards &lifted);
    Result<Cleanup::CleanupReport> cleanUp(const Cleanup::CleanupRequest &request,
                                           CleanupCaller caller);
    Result<Cleanup::UndoReport> undo(const UndoRequest &request);
    /// Why a cleanup could not go on to its end; what it had done is in its report.
    const std::optional<Error> &stopped() const { return m_stopped; }

private:
    Result<bool> canRecover(const Cleanup::LiftedGuards &lifted);
    Result<void> recover(const Cleanup::LiftedGuards &lifted);
    Result<Cleanup::RunInputs> inputs() const;

    const FarmContext &m_context;
    const Database::Connection &m_state;
    const Tasks::TaskContext &m_task;
    const Cleanup::ProgressFunction &m_progress;
    LogWriter m_log;
    std::optional<Files::FileLock> m_lock;
    std::unique_ptr<OpenedFarm> m_farm;
    std::optional<Error> m_stopped;
    std::optional<Cleanup::Refusal> m_refused; ///< why what a crash left was not looked at
};

Result<void> FarmRun::prepare(const QString &command, const Cleanup::LiftedGuards &lifted)
{
    if (!m_task.run)
        return Error{ErrorKind::System,
                     Text::tr("The run could not be recorded, so nothing was changed; check "
                              "farm/state and the space on its disk."),
                     {},
                     {}};
    auto lock = Tasks::lockFarm(m_context.farm.state, command, m_context.clock,
                                std::chrono::minutes(1), m_task.cancel);
    if (!lock)
        return lock.error();
    m_lock = *std::move(lock);
    auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadWrite);
    if (!farm)
        return farm.error();
    m_farm = *std::move(farm);
    if (auto recovered = recover(lifted); !recovered)
        return recovered;
    return m_refused ? Result<void>()
                     : closeInterruptedRuns(m_state, *m_task.run, m_context.clock.now());
}

/// On other uploads, as when a disk is not mounted, nothing of what a crash left could be found.
Result<bool> FarmRun::canRecover(const Cleanup::LiftedGuards &lifted)
{
    const auto interrupted = Cleanup::JournalStore(m_state).hasUnfinished();
    if (!interrupted)
        return interrupted.error();
    if (!*interrupted || lifted.root)
        return true;
    const auto facts = guardFacts(&m_state);
    if (!facts)
        return facts.error();
    const auto refused = Cleanup::rootRefusal(m_farm->layout(), facts->mark);
    if (!refused)
        return refused.error();
    m_refused = *refused;
    return !m_refused.has_value();
}

Result<void> FarmRun::recover(const Cleanup::LiftedGuards &lifted)
{
    const auto can = canRecover(lifted);
    if (!can || !*can)
        return can ? Result<void>() : can.error();
    const auto recovered =
        Cleanup::recoverInterrupted(m_farm->connection(), m_state, m_farm->jobFiles());
    if (!recovered)
        return recovered.error();
    if (recovered->finished + recovered->takenBack > 0) {
        (void)m_log.write(
            LogLevel::Warning, u"recovery"_s,
            u"an interrupted run was mended: %1 finished, %2 taken back"_s.arg(recovered->finished)
                .arg(recovered->takenBack));
    }
    if (recovered->unsolved.empty())
        return {};
    for (const QString &problem : recovered->unsolved)
        (void)m_log.write(LogLevel::Error, u"recovery"_s, problem);
    return Error{ErrorKind::Refused, recovered->unsolved.front(), {}, u"run-interrupted"_s};
}

Result<Cleanup::RunInputs> FarmRun::inputs() const
{
    const auto archived = archivedStatusOf(m_context, *m_farm);
    if (!archived)
        return archived.error();
    const auto isCritical = [this] {
        const auto volume = Storage::volumeOf(m_context.farm.uploads);
        return volume && Storage::levelOf(*volume, m_context.disk) == Storage::DiskLevel::Critical;
    };
    return Cleanup::RunInputs{
        m_farm->connection(), m_state, m_farm->jobFiles(), m_context.cleanup, *archived,
        m_context.clock,      m_log,   *m_task.run,        isCritical,        m_progress};
}

Result<Cleanup::CleanupReport> FarmRun::cleanUp(const Cleanup::CleanupRequest &request,
                                                CleanupCaller caller)
{
    const QDateTime now = m_context.clock.now();
    auto plan = makePlan(m_context, *m_farm, &m_state, request, m_task.cancel);
    if (!plan)
        return plan.error();
    Cleanup::CleanupReport report;
    report.plan = *std::move(plan);
    report.run = m_task.run;
    if (m_refused)
        report.plan.refused = m_refused;
    if (report.plan.refused) {
        if (report.plan.refused->guard == "clock"_L1)
            (void)rememberDoubt(m_state, now);
        (void)m_log.write(LogLevel::Error, u"cleanup"_s,
                          u"refused by guard "_s + report.plan.refused->guard);
        return report;
    }
    if (auto remembered = rememberTrustedClock(m_state, now); !remembered)
        return remembered.error();
    if (caller == CleanupCaller::Task && !isApproved(m_state))
        return report;
    if (auto remembered = rememberApproval(m_state, now); !remembered)
        return remembered.error();
    const auto mark = Cleanup::ensureFarmMark(m_context.farm.uploads);
    if (!mark)
        return mark.error();
    if (auto remembered = rememberMark(m_state, *mark); !remembered)
        return remembered.error();
    const auto given = inputs();
    if (!given)
        return given.error();
    report.dryRun = false;
    if (auto ran = Cleanup::runCleanup(report, *given, m_task.cancel); !ran) {
        (void)m_log.write(LogLevel::Error, u"cleanup"_s,
                          u"stopped: "_s + ran.error().message + u' ' + ran.error().detail);
        m_stopped = ran.error();
    }
    return report;
}

Result<Cleanup::UndoReport> FarmRun::undo(const UndoRequest &request)
{
    if (m_refused)
        return Error{ErrorKind::Refused, m_refused->message, {}, u"refused-by-guard"_s};
    const Cleanup::JournalStore journal(m_state);
    auto run = request.run;
    if (!run) {
        const auto newest = journal.newestUndoable(request.job);
        if (!newest)
            return newest.error();
        run = *newest;
    }
    const Error nothing{ErrorKind::NotFound,
                        Text::tr("There is no run that can be undone."),
                        {},
                        u"nothing-to-undo"_s};
    if (!run)
        return nothing;
    const auto done = journal.entries(*run, Cleanup::EntryState::Done, request.job);
    if (!done)
        return done.error();
    if (done->empty())
        return nothing;
    const auto given = inputs();
    if (!given)
        return given.error();
    if (auto linked = Tasks::RunStore(m_state).setUndoneBy(*run, *m_task.run); !linked)
        return linked.error();
    return Cleanup::undoRun(*run, request.job, *given, m_task.cancel);
}

Tasks::RunOutcome outcomeOf(const Cleanup::CleanupReport &report)
{
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report);
    if (report.plan.refused)
        return {Tasks::RunResult::Refused, 0, 0, report.plan.refused->message};
    if (report.dryRun)
        return {Tasks::RunResult::AwaitingApproval, 0, 0,
                Text::tr("The first cleanup waits for a person; nothing was changed.")};
    if (report.cancelled)
        return {Tasks::RunResult::Cancelled, totals.actions, totals.freesNow, {}};
    return {totals.failed > 0 ? Tasks::RunResult::Attention : Tasks::RunResult::Ok,
            totals.actions,
            totals.freesNow,
            {}};
}

} // namespace

Result<Cleanup::CleanupReport> CleanupService::preview(const Cleanup::CleanupRequest &request,
                                                       const CancelToken &cancel) const
{
    const auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadOnly);
    if (!farm && isUnknownSchema(farm.error()))
        return schemaRefusal(farm.error());
    if (!farm)
        return farm.error();
    const auto state = findFarmState(m_context);
    if (!state)
        return state.error();
    auto plan = makePlan(m_context, **farm, state->get(), request, cancel);
    if (!plan)
        return plan.error();
    Cleanup::CleanupReport report;
    report.plan = *std::move(plan);
    return report;
}

Result<Cleanup::CleanupReport> CleanupService::cleanUp(const Cleanup::CleanupRequest &request,
                                                       CleanupCaller caller,
                                                       const Cleanup::ProgressFunction &progress,
                                                       const CancelToken &cancel) const
{
    if (request.at)
        return Error{ErrorKind::Invalid,
                     Text::tr("Another moment can only be planned for, by a dry run; nothing was "
                              "changed."),
                     {},
                     u"at-needs-dry-run"_s};
    const auto state = openFarmState(m_context);
    if (!state)
        return state.error();
    std::optional<Cleanup::CleanupReport> report;
    std::optional<Error> stopped;
    const auto work = [&](const Tasks::TaskContext &task) -> Result<Tasks::RunOutcome> {
        FarmRun run(m_context, **state, task, progress);
        if (auto prepared = run.prepare(u"cleanup"_s, request.lifted); !prepared) {
            if (!isUnknownSchema(prepared.error()))
                return prepared.error();
            report = schemaRefusal(prepared.error());
            report->run = task.run;
            return outcomeOf(*report);
        }
        auto cleaned = run.cleanUp(request, caller);
        if (!cleaned)
            return cleaned.error();
        report = *std::move(cleaned);
        stopped = run.stopped();
        Tasks::RunOutcome outcome = outcomeOf(*report);
        if (stopped)
            outcome = {Tasks::RunResult::Failed, outcome.actions, outcome.freesNow,
                       stopped->message};
        return outcome;
    };
    const auto recorded = Tasks::recordRun(u"cleanup"_s, {std::nullopt, Tasks::runSource(), cancel},
                                           Tasks::RunStore(**state), m_context.clock, work);
    if (recorded.error || stopped)
        return recorded.error ? *recorded.error : *stopped;
    return *std::move(report);
}

Result<Cleanup::UndoReport> CleanupService::undo(const UndoRequest &request,
                                                 const Cleanup::ProgressFunction &progress,
                                                 const CancelToken &cancel) const
{
    const auto state = openFarmState(m_context);
    if (!state)
        return state.error();
    std::optional<Cleanup::UndoReport> report;
    std::optional<Error> nothing; // was to be undone: no failure
    const auto work = [&](const Tasks::TaskContext &task) -> Result<Tasks::RunOutcome> {
        FarmRun run(m_context, **state, task, progress);
        if (auto prepared = run.prepare(u"undo"_s, {}); !prepared)
            return prepared.error();
        auto undone = run.undo(request);
        if (!undone && undone.error().code == "nothing-to-undo"_L1) {
            nothing = undone.error();
            return Tasks::RunOutcome{Tasks::RunResult::Skipped, 0, 0, nothing->message};
        }
        if (!undone)
            return undone.error();
        report = *std::move(undone);
        using enum Tasks::RunResult;
        const auto result = report->failed.empty() ? Ok : Attention;
        return Tasks::RunOutcome{cancel.isCancelled() ? Cancelled : result, report->undone, 0, {}};
    };
    const auto recorded = Tasks::recordRun(u"undo"_s, {std::nullopt, Tasks::runSource(), cancel},
                                           Tasks::RunStore(**state), m_context.clock, work);
    if (recorded.error)
        return *recorded.error;
    if (nothing)
        return *nothing;
    return *std::move(report);
}

} // namespace Printkeeper::Services
