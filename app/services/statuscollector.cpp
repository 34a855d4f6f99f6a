// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/statuscollector.h"

#include "cleanup/cleanupplanner.h"
#include "cleanup/journalstore.h"
#include "cleanup/recovery.h"
#include "cleanup/urgentpurge.h"
#include "services/attention.h"
#include "services/diskservice.h"
#include "services/farmstate.h"
#include "services/foldersampling.h"
#include "services/interruptedruns.h"
#include "services/jobcheck.h"
#include "services/openedfarm.h"
#include "services/restservice.h"
#include "services/runhistory.h"
#include "services/scanservice.h"
#include "services/schedulecheck.h"
#include "services/tasknames.h"
#include "storage/disksample.h"
#include "storage/folderusage.h"
#include "tasks/taskstate.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

/// At most `most` samples; of neighbours the last one stays, and of all the newest.
std::vector<Storage::DiskSample> thinned(std::vector<Storage::DiskSample> samples, std::size_t most)
{
    const std::size_t step = (samples.size() + most - 1) / most;
    if (step <= 1)
        return samples;
    std::vector<Storage::DiskSample> kept;
    for (std::size_t i = samples.size(); i > 0; i -= std::min(i, step))
        kept.push_back(samples[i - 1]);
    std::ranges::reverse(kept);
    return kept;
}

Tasks::CleanupDays daysOf(const Settings::CleanupSettings &settings)
{
    return {settings.staleUploadDays.count(), settings.completedDays.count(),
            settings.keepRemovedDays.count()};
}

Tasks::VolumeStatus volumeStatus(const Storage::VolumeFigures &figures,
                                 const Settings::DiskSettings &settings)
{
    return {figures.volume.path,
            figures.roles,
            figures.volume.total,
            figures.volume.used,
            figures.volume.available,
            figures.volume.usedPercent(),
            settings.warningPercent,
            settings.criticalPercent,
            Storage::diskLevelName(figures.level)};
}

Result<std::vector<Tasks::TaskRunStatus>> tasksOf(const FarmContext &context,
                                                  const Database::Connection *state,
                                                  const std::optional<Schedule::Crontab> &crontab,
                                                  const QDateTime &now)
{
    std::vector<Tasks::TaskRunStatus> tasks;
    for (const QString &task : taskNames()) {
        Tasks::TaskRunStatus line;
        line.task = task;
        if (state) {
            auto known = Tasks::taskState(task, Tasks::RunStore(*state), Tasks::PauseStore(*state),
                                          crontab, now, context.farm.timezone);
            if (!known)
                return known.error();
            line = *std::move(known);
        } else if (crontab) {
            line.next = Schedule::nextRunOf(*crontab, task, now, context.farm.timezone);
        }
        if (crontab)
            line.schedule = Schedule::expressionsOf(*crontab, task);
        tasks.push_back(std::move(line));
    }
    return tasks;
}

class StatusCollector
{
public:
    StatusCollector(const FarmContext &context, const CancelToken &cancel)
        : m_context(context)
        , m_cancel(cancel)
    {
        m_status.at = context.clock.now();
        m_status.root = context.farm.root;
        m_status.uploads = context.farm.uploads;
        m_status.crontab = context.farm.crontab;
        m_status.database = context.databasePath().value_or(QByteArray());
        m_status.days = daysOf(context.cleanup);
    }

    Tasks::FarmStatus collect();

private:
    void collectVolumes();
    void collectFarm();
    void collectFolders(const Jobs::FarmLayout &layout);
    void collectJobs(const OpenedFarm &farm, const QSet<QByteArray> &strange);
    void takeJobs(const JobCheck &check);
    void collectSchedule();
    void collectHistory();
    void collectRuns(const Database::Connection &state);
    void collectSamples(const Database::Connection &state);

    const FarmContext &m_context;
    const CancelToken &m_cancel;
    std::optional<Schedule::Crontab> m_crontab;
    Cleanup::KeepList m_keeps;
    Cleanup::HandledJobs m_handled;
    Cleanup::FarmMarks m_marks;
    Cleanup::RunMemory m_memory;
    QByteArray m_sampledPath; ///< under which the uploads' volume is noted
    Storage::DiskReport m_report;
    Tasks::FarmStatus m_status;
};

Tasks::FarmStatus StatusCollector::collect()
{
    collectVolumes();
    collectSchedule();
    collectHistory();
    collectFarm();
    addApprovalAttention(m_status);
    sortAttention(m_status);
    return std::move(m_status);
}

void StatusCollector::collectVolumes()
{
    const auto database = m_context.databasePath();
    const auto report = Storage::checkDisk(m_context.farm.uploads, watchedVolumes(m_context),
                                           m_context.disk, database.value_or(QByteArray()));
    if (!report) {
        addUnreadable(m_status, u"layout-broken"_s, report.error());
        return;
    }
    m_status.volume = volumeStatus(report->main, m_context.disk);
    m_sampledPath = report->main.volume.path;
    for (const Storage::VolumeFigures &figures : report->volumes) {
        m_status.volumes.push_back(volumeStatus(figures, m_context.disk));
        if (figures.volume.device == report->main.volume.device)
            m_sampledPath = figures.volume.path;
    }
    m_status.databaseSize = report->databaseSize;
    m_report = *report;
    addDiskAttention(m_status, *report);
}

void StatusCollector::collectFarm()
{
    const auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadOnly);
    if (!farm) {
        addDatabaseAttention(m_status, farm.error());
        if (const auto layout = Jobs::FarmLayout::find(m_context.farm))
            collectFolders(*layout);
        return;
    }
    m_status.database = (*farm)->connection().path();
    m_status.journalMode = (*farm)->connection().journalMode();
    collectFolders((*farm)->layout());
    const QSet<QByteArray> strange = Cleanup::strangeFolders((*farm)->layout(), m_marks);
    addLayoutAttention(m_status, (*farm)->layout(), strange);
    addClosedAttention(m_status, (*farm)->layout());
    addStrangeAttention(m_status, strange);
    collectJobs(**farm, strange);
}

/// Counts, comparison and plan in one pass over the table.
void StatusCollector::collectJobs(const OpenedFarm &farm, const QSet<QByteArray> &strange)
{
    JobCheck check(strange, m_handled);
    Cleanup::CleanupRequest request;
    // To look for temporary files is a walk through all folders.
    request.only = {Cleanup::ActionKind::RemoveUpload, Cleanup::ActionKind::ArchiveJob};
    request.lifted = {true, true, true};
    const auto look = [&check](const Jobs::Job &job, const QString &,
                               const Result<Jobs::FilePlace> &model) { check.look(job, model); };
    auto plan = Cleanup::makePlan({m_context.cleanup,
                                   farm.store(),
                                   farm.jobFiles(),
                                   request,
                                   m_status.at,
                                   {},
                                   {},
                                   look,
                                   m_keeps,
                                   {},
                                   m_handled},
                                  m_cancel);
    if (!plan) {
        if (plan.error().kind != ErrorKind::Cancelled)
            addDatabaseAttention(m_status, plan.error());
        return;
    }
    takeJobs(check);
    // On a critical disk the trash keeps nothing, and what is due is free at once.
    const auto state = m_report.level() == Storage::DiskLevel::Critical
                           ? findFarmState(m_context)
                           : Result<std::unique_ptr<Database::Connection>>(nullptr);
    if (state && m_report.level() == Storage::DiskLevel::Critical)
        (void)Cleanup::planPurge(*plan, farm.layout(), state->get(), m_context.cleanup,
                                 m_context.disk);
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(*plan);
    m_status.dueUploads = totals.byKind.value(u"remove-upload"_s);
    m_status.dueCompleted = totals.byKind.value(u"archive-job"_s);
    m_status.dueSpace = {totals.freesNow - totals.fromTrash, totals.freesLater, totals.moved};
}

void StatusCollector::takeJobs(const JobCheck &check)
{
    m_status.jobsByStatus = check.countByStatus();
    for (const qint64 count : std::as_const(m_status.jobsByStatus))
        m_status.jobs += count;
    m_status.areJobsCompared = true;
    m_status.jobsWithoutFile = check.problems().missing;
    m_status.jobsOutside = check.problems().unsafe;
    addJobAttention(m_status, check.problems());
}

void StatusCollector::collectFolders(const Jobs::FarmLayout &layout)
{
    const auto scanned = lastScan(m_context, m_cancel);
    for (const Jobs::LayoutFolder &folder : layout.folders()) {
        if (!folder.exists || m_cancel.isCancelled())
            continue;
        if (const auto node = scanned ? folderAt(*scanned, folder.path) : std::nullopt) {
            m_status.folders.push_back({folder.status, folder.name, folder.path,
                                        scanned->files(*node), scanned->allocated(*node)});
            m_status.foldersAsOf = scanned->fullAsOf();
        } else if (const auto usage = Storage::folderUsage(folder.path, m_cancel)) {
            m_status.folders.push_back(
                {folder.status, folder.name, folder.path, usage->files, usage->allocated});
        }
    }
}

void StatusCollector::collectSchedule()
{
    const auto read = readSchedule(m_context.farm.crontab);
    m_status.hasSchedule = !read || read->has_value();
    if (!read) {
        m_status.isScheduleUnreadable = true;
        m_status.scheduleProblems = 1;
        addUnreadableSchedule(m_status, read.error());
    }
    if (!read || !*read)
        return;
    const QByteArray &content = **read;
    m_crontab = Schedule::parseSystemCrontab(content);
    m_status.scheduleProblems = static_cast<int>(m_crontab->problems.size());
    m_status.scheduleFaults = findScheduleFaults(content);
    if (!m_status.scheduleFaults.empty())
        m_status.mendedCrontab = mendedSchedule(content, m_status.scheduleFaults);
    addScheduleAttention(m_status);
}

void StatusCollector::collectHistory()
{
    m_status.awaitsApproval = true;
    const auto state = findFarmState(m_context);
    if (!state) {
        addUnreadable(m_status, errorCode(state.error()), state.error());
        return;
    }
    if (auto tasks = tasksOf(m_context, state->get(), m_crontab, m_status.at))
        m_status.tasks = *std::move(tasks);
    for (Tasks::TaskRunStatus &task : m_status.tasks)
        task.isNextUnknown = m_status.isScheduleUnreadable;
    if (!*state)
        return;
    m_status.awaitsApproval = !isApproved(**state);
    if (m_status.awaitsApproval)
        m_status.waitingTemporary = waitingTemporary(**state);
    if (const auto facts = guardFacts(state->get())) {
        m_marks = facts->marks;
        m_memory = facts->memory;
    }
    m_handled = Cleanup::HandledJobs::read(state->get()).value_or(Cleanup::HandledJobs());
    m_keeps = keepListOf(m_context, state->get(), m_status.at).value_or(Cleanup::KeepList());
    collectRuns(**state);
    collectSamples(**state);
}

void StatusCollector::collectRuns(const Database::Connection &state)
{
    const Tasks::RunStore runs(state);
    const Cleanup::JournalStore journal(state);
    const auto lastCleanup = runs.last(u"cleanup"_s);
    const bool isRunning = lastCleanup && *lastCleanup && !(*lastCleanup)->isFinished();
    const auto interrupted = journal.hasUnfinished();
    // Intents of a run that goes on right now are no trouble: it holds the lock.
    if (interrupted && *interrupted && !(isRunning && isFarmLocked(m_context)))
        addInterruptedAttention(m_status);
    if (const auto attempt = runs.lastAttempt(u"cleanup"_s))
        addRunAttention(m_status, *attempt, m_memory);
    if (const auto trashed = journal.trashedRuns()) {
        for (const Cleanup::TrashedRun &run : *trashed)
            m_status.trashBytes += run.bytes;
    }
    addInterruptedRuns(m_status, m_context, state);
    m_status.runsWellSince = runsWellSince(state);
    m_status.lastCleanup = lastCleanupDone(state);
    if (m_crontab)
        m_status.punctuality =
            punctualityOf(state, *m_crontab, taskNames(), m_status.at, m_context.farm.timezone);
}

void StatusCollector::collectSamples(const Database::Connection &state)
{
    constexpr int DaysOfGrowth = 60;
    constexpr std::size_t MostSamples = 480;
    if (m_sampledPath.isEmpty())
        return;
    m_status.forecast = forecastFor(state, m_report, m_status.at);
    if (auto samples = Storage::samples(state, m_sampledPath, m_status.at.addDays(-DaysOfGrowth)))
        m_status.samples = thinned(*std::move(samples), MostSamples);
}

} // namespace

Tasks::FarmStatus collectStatus(const FarmContext &context, const CancelToken &cancel)
{
    return StatusCollector(context, cancel).collect();
}

Result<Tasks::TaskList> collectTasks(const FarmContext &context)
{
    const auto state = findFarmState(context);
    if (!state)
        return state.error();
    const auto content = readSchedule(context.farm.crontab);
    std::optional<Schedule::Crontab> crontab;
    if (content && *content)
        crontab = Schedule::parseSystemCrontab(**content);
    auto tasks = tasksOf(context, state->get(), crontab, context.clock.now());
    if (!tasks)
        return tasks.error();
    Tasks::TaskList list{*std::move(tasks)};
    if (!content) {
        list.scheduleError = content.error();
        for (Tasks::TaskRunStatus &task : list.tasks)
            task.isNextUnknown = true;
    }
    return list;
}

} // namespace Printkeeper::Services
