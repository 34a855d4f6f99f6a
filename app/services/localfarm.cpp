// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/localfarm.h"

#include "base/format.h"
#include "cleanup/journalstore.h"
#include "services/cleanupservice.h"
#include "services/diskservice.h"
#include "services/emergencyservice.h"
#include "services/farmcheck.h"
#include "services/farmstate.h"
#include "services/growthservice.h"
#include "services/jobactionservice.h"
#include "services/layoutcheck.h"
#include "services/openedfarm.h"
#include "services/reconcileservice.h"
#include "services/recoveryservice.h"
#include "services/restservice.h"
#include "services/scanservice.h"
#include "services/statuscollector.h"
#include "services/trashservice.h"
#include "tasks/runsource.h"
#include "tasks/runstore.h"
#include "tasks/taskrun.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {

Result<std::unique_ptr<Farm>> LocalFarm::open(const Settings::SettingValues &values,
                                              const Clock &clock, std::function<bool()> giveFolders)
{
    auto farm = Settings::FarmSettings::load(values);
    if (!farm)
        return farm.error();
    auto jobs = Settings::JobsSettings::load(values);
    if (!jobs)
        return jobs.error();
    auto cleanup = Settings::CleanupSettings::load(values);
    if (!cleanup)
        return cleanup.error();
    auto disk = Settings::DiskSettings::load(values);
    if (!disk)
        return disk.error();
    auto backup = Settings::BackupSettings::load(values);
    if (!backup)
        return backup.error();
    const auto history = Settings::HistorySettings::load(values);
    if (!history)
        return history.error();
    return std::unique_ptr<Farm>(
        new LocalFarm({*std::move(farm), *std::move(jobs), *std::move(cleanup), *disk, clock,
                       *std::move(backup), *history, std::move(giveFolders)}));
}

Tasks::FarmStatus LocalFarm::status(const CancelToken &cancel) const
{
    return collectStatus(m_context, cancel);
}

Result<QMap<QString, qint64>> LocalFarm::jobCounts() const
{
    const auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadOnly);
    if (!farm)
        return farm.error();
    return (*farm)->store().countByStatus();
}

Result<Storage::DiskReport> LocalFarm::checkDisk(const QByteArray &path)
{
    return checkDiskOf(m_context, path);
}

Result<ScannedTree> LocalFarm::scan(const ScanRequest &request,
                                    const Storage::ScanProgressFunction &progress,
                                    const CancelToken &cancel)
{
    return scanOf(m_context, request, progress, cancel);
}

Result<GrowthReport> LocalFarm::growth(const QDateTime &since, const CancelToken &cancel) const
{
    return growthOf(m_context, since, cancel);
}

Result<StorageHistory> LocalFarm::storageHistory(const QDateTime &since) const
{
    return storageHistoryOf(m_context, since);
}

Result<Storage::SpaceGap> LocalFarm::spaceGap(const Storage::ScanTotals &scan,
                                              const CancelToken &cancel) const
{
    return Storage::findSpaceGap(scan, cancel);
}

Result<Cleanup::CleanupReport> LocalFarm::previewCleanup(const Cleanup::CleanupRequest &request,
                                                         const CancelToken &cancel) const
{
    return CleanupService(m_context).preview(request, cancel);
}

Result<Cleanup::AgeCurves> LocalFarm::ageCurves(const CancelToken &cancel) const
{
    const auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadOnly);
    if (!farm)
        return farm.error();
    return Cleanup::readAgeCurves(
        {m_context.cleanup, (*farm)->store(), (*farm)->jobFiles(), m_context.clock.now()}, cancel);
}

Result<Cleanup::CleanupReport> LocalFarm::cleanUp(const Cleanup::CleanupRequest &request,
                                                  CleanupCaller caller,
                                                  const Cleanup::ProgressFunction &progress,
                                                  const CancelToken &cancel)
{
    return CleanupService(m_context).cleanUp(request, caller, progress, cancel);
}

Result<Cleanup::EmergencyReport> LocalFarm::previewEmergency(const Cleanup::LiftedGuards &lifted,
                                                             const CancelToken &cancel) const
{
    return EmergencyService(m_context).preview(lifted, cancel);
}

Result<Cleanup::EmergencyReport> LocalFarm::emergency(const Cleanup::LiftedGuards &lifted,
                                                      const Cleanup::ProgressFunction &progress,
                                                      const CancelToken &cancel)
{
    return EmergencyService(m_context).run(lifted, progress, cancel);
}

Result<Cleanup::UndoReport> LocalFarm::undo(const UndoRequest &request,
                                            const Cleanup::ProgressFunction &progress,
                                            const CancelToken &cancel)
{
    return CleanupService(m_context).undo(request, progress, cancel);
}

Result<Cleanup::RecoveryReport> LocalFarm::recover(const CancelToken &cancel)
{
    return recoverFarm(m_context, cancel);
}

Result<Cleanup::CleanupReport> LocalFarm::previewJobAction(const Cleanup::JobActionRequest &request,
                                                           const CancelToken &cancel) const
{
    return JobActionService(m_context).preview(request, cancel);
}

Result<Cleanup::CleanupReport> LocalFarm::runJobAction(const Cleanup::JobActionRequest &request,
                                                       const Cleanup::ProgressFunction &progress,
                                                       const CancelToken &cancel)
{
    return JobActionService(m_context).run(request, progress, cancel);
}

Result<Cleanup::RemovedPage> LocalFarm::removedJobs(const Cleanup::RemovedQuery &query) const
{
    return JobActionService(m_context).removedJobs(query);
}

Result<std::vector<Cleanup::TrashedItem>> LocalFarm::trash() const
{
    return trashOf(m_context);
}

Result<Cleanup::PurgeReport> LocalFarm::emptyTrash(const CancelToken &cancel)
{
    return Services::emptyTrash(m_context, cancel);
}

Result<KeepReport> LocalFarm::keep(const Cleanup::Keep &keep)
{
    return RestService(m_context).keep(keep);
}

Result<Cleanup::Keep> LocalFarm::unkeep(const Cleanup::Keep &keep)
{
    return RestService(m_context).unkeep(keep);
}

Result<std::vector<Cleanup::Keep>> LocalFarm::keeps() const
{
    return RestService(m_context).keeps();
}

Result<Tasks::Pause> LocalFarm::pauseTask(const QString &task, const QDateTime &until)
{
    return RestService(m_context).pause(task, until);
}

Result<void> LocalFarm::resumeTask(const QString &task)
{
    return RestService(m_context).resume(task);
}

Result<std::vector<Tasks::Pause>> LocalFarm::pauses() const
{
    return RestService(m_context).pauses();
}

Result<std::vector<Cleanup::HistoryEntry>> LocalFarm::jobHistory(const QString &job) const
{
    return JobActionService(m_context).history(job);
}

Result<std::vector<Tasks::Run>> LocalFarm::runs(int limit, const QStringList &commands) const
{
    const auto state = findFarmState(m_context);
    if (!state)
        return state.error();
    if (!*state)
        return std::vector<Tasks::Run>();
    auto runs = Tasks::RunStore(**state).recent(limit, commands);
    const Cleanup::JournalStore journal(**state);
    for (Tasks::Run &run : runs ? std::span(*runs) : std::span<Tasks::Run>()) {
        const auto hasDone = journal.hasDone(run.id);
        run.isSpent = run.actions > 0 && hasDone && !*hasDone;
    }
    return runs;
}

Result<Tasks::TaskList> LocalFarm::tasks() const
{
    return collectTasks(m_context);
}

Result<Tasks::Run> LocalFarm::newestRun(const QString &command) const
{
    const auto state = findFarmState(m_context);
    if (!state)
        return state.error();
    const auto run = *state ? Tasks::RunStore(**state).last(command)
                            : Result<std::optional<Tasks::Run>>(std::optional<Tasks::Run>());
    if (!run)
        return run.error();
    return run->value_or(Tasks::Run());
}

Result<Tasks::Run> LocalFarm::runTask(const QString &task, const CancelToken &cancel)
{
    Tasks::TaskRegistry registry;
    // Each of the two records its own run, by a person's command as by a task.
    registry.add({u"cleanup"_s, {}, [&](const Tasks::TaskContext &) -> Result<Tasks::RunOutcome> {
                      const auto done = cleanUp({}, CleanupCaller::Task, {}, cancel);
                      return done ? Result<Tasks::RunOutcome>(Tasks::RunOutcome{}) : done.error();
                  }});
    registry.add(
        {u"check-disk"_s, {}, [&](const Tasks::TaskContext &) -> Result<Tasks::RunOutcome> {
             const auto done = checkDisk({});
             return done ? Result<Tasks::RunOutcome>(Tasks::RunOutcome{}) : done.error();
         }});
    const auto found = registry.find(task);
    if (!found)
        return found.error();
    const auto skipped = skipWhenPaused(task);
    if (!skipped || *skipped)
        return skipped ? Result<Tasks::Run>(**skipped) : skipped.error();
    if (const auto ran = found->run({}); !ran)
        return ran.error();
    return newestRun(task);
}

/// The recorded run of a paused task; empty when it may run. A state that cannot be read keeps no
/// task from running: an alert that the disk is full must still go out.
Result<std::optional<Tasks::Run>> LocalFarm::skipWhenPaused(const QString &task)
{
    const auto pauses = RestService(m_context).pauses();
    const auto pause = pauses ? std::find_if(pauses->begin(), pauses->end(),
                                             [&](const auto &each) { return each.task == task; })
                              : std::vector<Tasks::Pause>::const_iterator();
    if (!pauses || pause == pauses->end())
        return std::optional<Tasks::Run>();
    const auto state = openFarmState(m_context);
    if (!state)
        return state.error();
    const QString message =
        QCoreApplication::translate("Printkeeper::Farm", "It is paused until %1.")
            .arg(formatWhen(pause->until,
                            m_context.clock.now().toTimeZone(m_context.farm.timezone)));
    const auto recorded = Tasks::recordRun(
        task, {std::nullopt, Tasks::runSource(), {}}, Tasks::RunStore(**state), m_context.clock,
        [&](const Tasks::TaskContext &) -> Result<Tasks::RunOutcome> {
            return Tasks::RunOutcome{Tasks::RunResult::Skipped, 0, 0, message};
        });
    return std::optional(recorded.run);
}

std::vector<CheckLine> LocalFarm::check(const QString &job, const CancelToken &cancel) const
{
    return job.isEmpty() ? checkFarm(m_context, cancel) : checkJob(m_context, job, cancel);
}

Result<std::vector<Cleanup::Finding>> LocalFarm::reconcile(const CancelToken &cancel) const
{
    const auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadOnly);
    if (!farm)
        return farm.error();
    const auto state = findFarmState(m_context);
    if (!state)
        return state.error();
    const auto facts = guardFacts(state->get());
    if (!facts)
        return facts.error();
    const auto handled = Cleanup::HandledJobs::read(state->get());
    if (!handled)
        return handled.error();
    return Cleanup::reconcile((*farm)->store(), (*farm)->jobFiles(), cancel, facts->marks, {},
                              *handled);
}

Result<Cleanup::FixReport>
LocalFarm::previewReconcileFix(const Cleanup::ComparisonFunction &progress,
                               const CancelToken &cancel) const
{
    return ReconcileService(m_context).preview(progress, cancel);
}

Result<Cleanup::FixReport> LocalFarm::fixFindings(const Cleanup::FixRequest &request,
                                                  const Cleanup::ProgressFunction &progress,
                                                  const CancelToken &cancel)
{
    return ReconcileService(m_context).fix(request, progress, cancel);
}

Result<Jobs::DatabaseCheck> LocalFarm::checkDatabase(const CancelToken &cancel) const
{
    return Jobs::checkDatabase(m_context.farm.database.toUtf8(), cancel);
}

Result<LayoutReport> LocalFarm::layout(LayoutRepair repair, const Cleanup::LiftedGuards &lifted)
{
    return checkLayout(m_context, repair, lifted);
}

} // namespace Printkeeper::Services
