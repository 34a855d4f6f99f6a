// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/statuscollector.h"

#include "cleanup/cleanupplanner.h"
#include "cleanup/journalstore.h"
#include "cleanup/recovery.h"
#include "files/folder.h"
#include "services/attention.h"
#include "services/farmstate.h"
#include "services/openedfarm.h"
#include "services/tasknames.h"
#include "storage/folderusage.h"
#include "tasks/taskstate.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

constexpr Bytes LargestCrontab = 1024 * 1024;

/// Empty when there is no cron file, or none that can be read.
std::optional<Schedule::Crontab> readCrontab(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    const auto folder = Files::Folder::openRoot(slash > 0 ? path.first(slash) : "/");
    if (!folder)
        return std::nullopt;
    const auto content = folder->readFile(path.mid(slash + 1), LargestCrontab);
    return content ? std::optional(Schedule::parseSystemCrontab(*content)) : std::nullopt;
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
            auto known = Tasks::taskState(task, Tasks::RunStore(*state), crontab, now,
                                          context.farm.timezone);
            if (!known)
                return known.error();
            line = *std::move(known);
        } else if (crontab) {
            line.next = Schedule::nextRunOf(*crontab, task, now, context.farm.timezone);
        }
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
    }

    Tasks::FarmStatus collect();

private:
    void collectVolumes();
    void collectFarm();
    void collectFolders(const Jobs::FarmLayout &layout);
    void collectDue(const OpenedFarm &farm);
    void collectHistory();

    const FarmContext &m_context;
    const CancelToken &m_cancel;
    Tasks::FarmStatus m_status;
};

Tasks::FarmStatus StatusCollector::collect()
{
    collectVolumes();
    collectHistory();
    collectFarm();
    addApprovalAttention(m_status);
    sortAttention(m_status);
    return std::move(m_status);
}

void StatusCollector::collectVolumes()
{
    const auto database = m_context.databasePath();
    const auto report = Storage::checkDisk(m_context.farm.uploads, m_context.watchedPaths(),
                                           m_context.disk, database.value_or(QByteArray()));
    if (!report) {
        addUnreadable(m_status, u"layout-broken"_s, report.error());
        return;
    }
    m_status.volume = volumeStatus(report->main, m_context.disk);
    for (const Storage::VolumeFigures &figures : report->volumes)
        m_status.volumes.push_back(volumeStatus(figures, m_context.disk));
    m_status.databaseSize = report->databaseSize;
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
    if (const auto counts = (*farm)->store().countByStatus()) {
        m_status.jobsByStatus = *counts;
        for (const qint64 count : *counts)
            m_status.jobs += count;
    } else {
        addDatabaseAttention(m_status, counts.error());
    }
    collectFolders((*farm)->layout());
    addLayoutAttention(m_status, (*farm)->layout());
    if (const auto problems = findJobProblems(**farm, m_cancel))
        addJobAttention(m_status, *problems);
    else if (problems.error().kind != ErrorKind::Cancelled)
        addDatabaseAttention(m_status, problems.error());
    collectDue(**farm);
}

void StatusCollector::collectFolders(const Jobs::FarmLayout &layout)
{
    for (const Jobs::LayoutFolder &folder : layout.folders()) {
        if (!folder.exists || m_cancel.isCancelled())
            continue;
        if (const auto usage = Storage::folderUsage(folder.path, m_cancel)) {
            m_status.folders.push_back(
                {folder.status, folder.name, folder.path, usage->files, usage->allocated});
        }
    }
}

void StatusCollector::collectDue(const OpenedFarm &farm)
{
    Cleanup::CleanupRequest request;
    request.only = {Cleanup::ActionKind::RemoveUpload, Cleanup::ActionKind::ArchiveJob};
    request.lifted = {true, true, true};
    const auto plan = Cleanup::makePlan(
        {m_context.cleanup, farm.store(), farm.jobFiles(), request, m_status.at, {}, std::nullopt},
        m_cancel);
    if (!plan)
        return;
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(*plan);
    m_status.dueUploads = totals.byKind.value(u"remove-upload"_s);
    m_status.dueCompleted = totals.byKind.value(u"archive-job"_s);
}

void StatusCollector::collectHistory()
{
    const auto crontab = readCrontab(m_context.farm.crontab);
    m_status.hasSchedule = crontab.has_value();
    m_status.scheduleProblems = crontab ? static_cast<int>(crontab->problems.size()) : 0;
    m_status.awaitsApproval = true;
    const auto state = findFarmState(m_context);
    if (!state) {
        addUnreadable(m_status, errorCode(state.error()), state.error());
        return;
    }
    if (auto tasks = tasksOf(m_context, state->get(), crontab, m_status.at))
        m_status.tasks = *std::move(tasks);
    if (!*state)
        return;
    m_status.awaitsApproval = !isApproved(**state);
    const Tasks::RunStore runs(**state);
    const Cleanup::JournalStore journal(**state);
    const auto lastCleanup = runs.last(u"cleanup"_s);
    const bool isRunning = lastCleanup && *lastCleanup && !(*lastCleanup)->isFinished();
    const auto interrupted = journal.hasUnfinished();
    // Intents of a run that goes on right now are no trouble: it holds the lock.
    if (interrupted && *interrupted && !(isRunning && isFarmLocked(m_context)))
        addInterruptedAttention(m_status);
    if (lastCleanup)
        addRunAttention(m_status, *lastCleanup);
    if (const auto trashed = journal.trashedRuns()) {
        for (const Cleanup::TrashedRun &run : *trashed)
            m_status.trashBytes += run.bytes;
    }
}

} // namespace

Tasks::FarmStatus collectStatus(const FarmContext &context, const CancelToken &cancel)
{
    return StatusCollector(context, cancel).collect();
}

Result<std::vector<Tasks::TaskRunStatus>> collectTasks(const FarmContext &context)
{
    const auto state = findFarmState(context);
    if (!state)
        return state.error();
    return tasksOf(context, state->get(), readCrontab(context.farm.crontab), context.clock.now());
}

} // namespace Printkeeper::Services
