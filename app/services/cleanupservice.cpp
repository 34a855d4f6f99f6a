// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/cleanupservice.h"

#include "base/escape.h"
#include "cleanup/cleanupplanner.h"
#include "cleanup/journalstore.h"
#include "cleanup/planpeople.h"
#include "cleanup/undochoice.h"
#include "cleanup/undorunner.h"
#include "cleanup/urgentpurge.h"
#include "services/farmrun.h"
#include "services/farmstate.h"
#include "services/interruptedruns.h"
#include "services/planpreview.h"
#include "services/reserves.h"
#include "services/restservice.h"
#include "services/runoutcome.h"
#include "tasks/runsource.h"
#include "tasks/taskrun.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Farm)
};

/// What a cleanup had done when it could not go on to its end is in its report, and why.
Result<Cleanup::CleanupReport>
runCleanup(const FarmRun &run, const Cleanup::CleanupRequest &request, CleanupCaller caller)
{
    const QDateTime now = run.context().clock.now();
    auto plan = planCleanup(run.context(), run.farm(), &run.state(), request, run.cancel());
    if (!plan)
        return plan.error();
    // Now, as long as the rows are there.
    if (request.namesPeople)
        Cleanup::namePeople(run.farm().store(), *plan, run.cancel());
    Cleanup::CleanupReport report;
    report.plan = *std::move(plan);
    report.run = run.id();
    if (run.refused())
        report.plan.refused = run.refused();
    if (report.plan.refused) {
        if (report.plan.refused->guard == "clock"_L1)
            (void)rememberDoubt(run.state(), now);
        (void)run.log().write(LogLevel::Error, u"cleanup"_s,
                              u"refused by guard "_s + report.plan.refused->guard);
        return report;
    }
    if (auto remembered = rememberTrustedClock(run.state(), run.id(), now); !remembered)
        return remembered.error();
    if (caller == CleanupCaller::Task && !isApproved(run.state())) {
        // Looking for them takes a walk through all folders, which nobody who only looks waits for.
        const auto temporary = std::ranges::count(
            report.plan.actions, Cleanup::ActionKind::RemoveTemp, &Cleanup::CleanupAction::kind);
        if (auto remembered = rememberWaiting(run.state(), temporary); !remembered)
            return remembered.error();
        return report;
    }
    // Who takes a part has not approved the whole.
    if (request.only.empty() && (!request.confirmed || request.confirmed->isWhole)) {
        if (auto remembered = rememberApproval(run.state(), now); !remembered)
            return remembered.error();
    }
    if (auto remembered = run.rememberUploads(); !remembered)
        return remembered.error();
    const auto given = run.inputs();
    if (!given)
        return given.error();
    report.dryRun = false;
    if (auto ran = Cleanup::runCleanup(report, *given, run.cancel()); !ran) {
        (void)run.log().write(LogLevel::Error, u"cleanup"_s,
                              u"stopped: "_s + ran.error().message + u' ' + ran.error().detail);
        report.stopped = ran.error();
    }
    run.completeLog(report.isLogged);
    return report;
}

/// Of what was asked for, where other runs may well be undone.
Error nothingToUndo(const UndoRequest &request)
{
    const QString job = escaped(request.job);
    if (Tasks::runSource() == Tasks::RunSource::App && request.run)
        return {ErrorKind::NotFound,
                Text::tr("Nothing was changed: that is undone already, or nothing of it can be "
                         "undone any more."),
                {},
                u"nothing-to-undo"_s};
    QString message = Text::tr("There is no run that can be undone.");
    if (request.run && !job.isEmpty())
        message = Text::tr("Run %1 did nothing to job %2 that can be undone; runs lists the runs.")
                      .arg(QString::number(*request.run), job);
    else if (request.run)
        message = Text::tr("There is nothing of a run %1 that can be undone; runs lists the runs.")
                      .arg(*request.run);
    else if (!job.isEmpty())
        message = Text::tr("No run did anything to job %1 that can be undone.").arg(job);
    return {ErrorKind::NotFound, message, {}, u"nothing-to-undo"_s};
}

/// An Error `nothing-to-undo` when there is none.
Result<qint64> chooseUndone(const FarmRun &run, const UndoRequest &request)
{
    const Cleanup::JournalStore journal(run.state());
    auto undone = request.run;
    if (!undone) {
        const auto newest =
            request.job.isEmpty()
                ? Cleanup::findRunToUndo(run.farm().store(), run.state(), run.farm().jobFiles())
                : journal.newestUndoable(request.job);
        if (!newest)
            return newest.error();
        undone = *newest;
    }
    Error nothing = nothingToUndo(request);
    if (!undone)
        return nothing;
    const auto done = journal.entries(*undone, Cleanup::EntryState::Done, request.job);
    const auto gone = journal.entries(*undone, Cleanup::EntryState::Purged, request.job);
    if (!done || !gone)
        return done ? gone.error() : done.error();
    if (!gone->empty())
        nothing.message = Text::tr("What run %1 has removed is gone for good, and there is nothing "
                                   "else of it that could be put back.")
                              .arg(*undone);
    return done->empty() ? Result<qint64>(nothing) : Result<qint64>(*undone);
}

/// What an undo had done when it could not go on to its end is in its report, and why.
Result<Cleanup::UndoReport> runUndo(const FarmRun &run, const UndoRequest &request)
{
    if (run.refused())
        return errorOf(*run.refused());
    const auto undone = chooseUndone(run, request);
    if (!undone)
        return undone.error();
    const auto given = run.inputs();
    if (!given)
        return given.error();
    const Tasks::RunStore runs(run.state());
    if (auto linked = runs.setUndoes(run.id(), *undone); !linked)
        return linked.error();
    auto report = Cleanup::undoRun(*undone, request.job, *given, run.cancel());
    if (!report)
        return report;
    if (auto linked = linkUndo(run.state(), run.id(), request.job); !linked && !report->stopped)
        report->stopped = linked.error();
    if (report->stopped)
        (void)run.log().write(LogLevel::Error, u"undo"_s,
                              u"stopped: "_s + report->stopped->message + u' '
                                  + report->stopped->detail);
    run.completeLog(report->isLogged);
    return report;
}

} // namespace

Result<Cleanup::CleanupPlan> planCleanup(const FarmContext &context, const OpenedFarm &farm,
                                         const Database::Connection *state,
                                         const Cleanup::CleanupRequest &request,
                                         const CancelToken &cancel, const QString &job)
{
    const auto facts = guardFacts(state);
    if (!facts)
        return facts.error();
    const QDateTime now = context.clock.now();
    const auto keeps = keepListOf(context, state, request.at.value_or(now));
    if (!keeps)
        return keeps.error();
    auto handled = Cleanup::HandledJobs::read(state);
    if (!handled)
        return handled.error();
    auto plan = Cleanup::makePlan({context.cleanup,
                                   farm.store(),
                                   farm.jobFiles(),
                                   request,
                                   now,
                                   facts->memory,
                                   facts->marks,
                                   {},
                                   *keeps,
                                   job,
                                   *std::move(handled)},
                                  cancel);
    // A trash that cannot be looked at stops no plan.
    if (plan && job.isEmpty())
        (void)Cleanup::planPurge(*plan, farm.layout(), state, context.cleanup, context.disk);
    return plan;
}

Result<Cleanup::CleanupReport> CleanupService::preview(const Cleanup::CleanupRequest &request,
                                                       const CancelToken &cancel) const
{
    return previewPlan(m_context, [&](const OpenedFarm &farm, const Database::Connection *state) {
        auto plan = planCleanup(m_context, farm, state, request, cancel);
        if (plan && request.namesPeople)
            Cleanup::namePeople(farm.store(), *plan, cancel);
        return plan;
    });
}

Result<Cleanup::CleanupReport> CleanupService::previewOf(const QString &job,
                                                         const CancelToken &cancel) const
{
    return previewPlan(m_context, [&](const OpenedFarm &farm, const Database::Connection *state) {
        return planCleanup(m_context, farm, state, {}, cancel, job);
    });
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
    const auto state = openWritableState(m_context, cancel);
    if (!state)
        return state.error();
    const auto atLast = qScopeGuard([&] { keepReserves(m_context, **state); });
    std::optional<Cleanup::CleanupReport> report;
    const auto work = [&](const Tasks::TaskContext &task) -> Result<Tasks::RunOutcome> {
        FarmRun run(m_context, **state, task, progress);
        if (auto prepared = run.prepare(u"cleanup"_s, request.lifted); !prepared) {
            if (!isUnknownSchema(prepared.error()))
                return prepared.error();
            report = schemaRefusal(prepared.error());
            report->run = task.run;
            return outcomeOf(*report);
        }
        auto cleaned = runCleanup(run, request, caller);
        if (!cleaned)
            return cleaned.error();
        report = *std::move(cleaned);
        return outcomeOf(*report);
    };
    const auto recorded = Tasks::recordRun(u"cleanup"_s, {std::nullopt, Tasks::runSource(), cancel},
                                           Tasks::RunStore(**state), m_context.clock, work);
    if (recorded.error)
        return *recorded.error;
    return *std::move(report);
}

Result<Cleanup::UndoReport> CleanupService::undo(const UndoRequest &request,
                                                 const Cleanup::ProgressFunction &progress,
                                                 const CancelToken &cancel) const
{
    const auto opened = openStateWithReserve(m_context);
    if (!opened)
        return opened.error();
    const auto *const state = &opened->state;
    const auto atLast = qScopeGuard([&] { keepReserves(m_context, **state, opened->room); });
    std::optional<Cleanup::UndoReport> report;
    std::optional<Error> nothing; // was to be undone: no failure
    const auto work = [&](const Tasks::TaskContext &task) -> Result<Tasks::RunOutcome> {
        FarmRun run(m_context, **state, task, progress);
        if (auto prepared = run.prepare(u"undo"_s, {}); !prepared)
            return prepared.error();
        auto undone = runUndo(run, request);
        if (!undone && undone.error().code == "nothing-to-undo"_L1) {
            nothing = undone.error();
            return Tasks::RunOutcome{Tasks::RunResult::Skipped, 0, 0, nothing->message};
        }
        if (!undone)
            return undone.error();
        report = *std::move(undone);
        return outcomeOf(*report, cancel.isCancelled());
    };
    const auto recorded = Tasks::recordRun(u"undo"_s, {std::nullopt, Tasks::runSource(), cancel},
                                           Tasks::RunStore(**state), m_context.clock, work);
    if (recorded.error)
        return *recorded.error;
    if (nothing)
        return *nothing;
    if (report->stopped)
        return *report->stopped;
    return *std::move(report);
}

} // namespace Printkeeper::Services
