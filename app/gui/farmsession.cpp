// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/farmsession.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Printkeeper::Gui {

using std::chrono::milliseconds;

namespace {

Work workOf(Cleanup::JobActionKind kind)
{
    switch (kind) {
    case Cleanup::JobActionKind::Archive:
        return Work::Archive;
    case Cleanup::JobActionKind::Restore:
        return Work::Restore;
    case Cleanup::JobActionKind::Remove:
        return Work::Remove;
    }
    Q_UNREACHABLE();
}

/// Whether nobody can ask for it in two ways.
bool isSameEveryTime(Work work)
{
    return work == Work::DiskCheck || work == Work::Repair || work == Work::Recovery
           || work == Work::EmptyTrash || work == Work::DatabaseCheck;
}

const Cleanup::CleanupReport &runOf(const Cleanup::CleanupReport &report)
{
    return report;
}

const Cleanup::CleanupReport &runOf(const Cleanup::EmergencyReport &report)
{
    return report.cleanup;
}

const Cleanup::CleanupReport &runOf(const Cleanup::FixReport &report)
{
    return report.report;
}

/// A run that was stopped in its middle has failed, whatever it had done until then.
template<typename Report>
Result<Report> unlessStopped(const Result<Report> &report)
{
    return report && runOf(*report).stopped ? *runOf(*report).stopped : report;
}

} // namespace

FarmSession::FarmSession(std::unique_ptr<Services::Farm> farm, RefreshPace pace, QObject *parent)
    : QObject(parent)
    , m_farm(std::move(farm))
    , m_pace(pace)
{
    // A status that hangs on a dead network share must not hold up an action.
    constexpr int StatusCountsAndAction = 3;
    m_pool.setMaxThreadCount(StatusCountsAndAction);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &FarmSession::refresh);
    m_nextCounts.setSingleShot(true);
    connect(&m_nextCounts, &QTimer::timeout, this, &FarmSession::refreshCounts);
}

bool FarmSession::rest()
{
    m_isResting = true;
    m_next.stop();
    m_nextCounts.stop();
    m_status.cancel();
    return !m_status.isRunning() && !m_counts.isRunning();
}

void FarmSession::refresh()
{
    if (m_isResting)
        return;
    if (m_status.isRunning()) {
        m_again = Again::AtOnce;
        return;
    }
    m_next.stop();
    m_started.start();
    m_status.start(
        [farm = m_farm.get()](const CancelToken &cancel) -> Result<Tasks::FarmStatus> {
            return farm->status(cancel);
        },
        [this](const Result<Tasks::FarmStatus> &status) { takeStatus(status); });
}

void FarmSession::refreshSoon()
{
    if (m_isResting)
        return;
    if (m_status.isRunning()) {
        m_again = std::max(m_again, Again::Soon);
        return;
    }
    const milliseconds passed(m_ended.isValid() ? m_ended.elapsed() : m_rest.count());
    const milliseconds wait = std::max(milliseconds(0), m_rest - passed);
    if (!m_next.isActive() || m_next.remainingTimeAsDuration() > wait)
        m_next.start(wait);
}

/// No status is an error, but reading it may run out of memory: then the last one stays.
void FarmSession::takeStatus(const Result<Tasks::FarmStatus> &status)
{
    if (m_isResting) {
        Q_EMIT rested();
        return;
    }
    m_rest = std::max(m_pace.shortest, milliseconds(m_started.elapsed()) * m_pace.restFactor);
    m_ended.start();
    m_next.start(std::max(m_rest, m_pace.regular));
    const Again again = std::exchange(m_again, Again::No);
    if (again == Again::AtOnce)
        refresh();
    else if (again == Again::Soon)
        refreshSoon();
    if (!status)
        return;
    m_lastStatus = *status;
    Q_EMIT statusRead(*status);
}

void FarmSession::refreshCounts()
{
    if (m_isResting)
        return;
    if (m_counts.isRunning() || m_nextCounts.isActive()) {
        m_countsAgain = true;
        return;
    }
    m_countsAgain = false;
    m_countsStarted.start();
    m_counts.start([farm = m_farm.get()](const CancelToken &) { return farm->jobCounts(); },
                   [this](const Result<QMap<QString, qint64>> &counts) { takeCounts(counts); });
}

void FarmSession::takeCounts(const Result<QMap<QString, qint64>> &counts)
{
    if (m_isResting) {
        Q_EMIT rested();
        return;
    }
    constexpr int RestFactor = 2;
    if (m_countsAgain)
        m_nextCounts.start(milliseconds(m_countsStarted.elapsed()) * RestFactor);
    if (counts)
        Q_EMIT countsRead(*counts);
}

/// What a person has asked for is not dropped because something else runs, nor does it overtake
/// what has waited longer.
void FarmSession::inTurn(Work work, std::function<void()> start)
{
    if (!m_acting && m_waiting.empty()) {
        begin(work, start);
        return;
    }
    const bool waitsAlready =
        isSameEveryTime(work)
        && std::ranges::find(m_waiting, work, &Waiting::work) != m_waiting.end();
    if (!waitsAlready)
        m_waiting.push_back({work, std::move(start)});
    Q_EMIT workWaits(work);
}

void FarmSession::begin(Work work, const std::function<void()> &start)
{
    m_acting = work;
    Q_EMIT workStarted(work);
    start();
}

void FarmSession::startWaiting()
{
    if (m_acting || m_waiting.empty())
        return;
    const Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    begin(next.work, next.start);
}

std::vector<Work> FarmSession::waiting() const
{
    std::vector<Work> works;
    std::ranges::transform(m_waiting, std::back_inserter(works), &Waiting::work);
    return works;
}

template<typename T>
void FarmSession::end(const Result<T> &result, void (FarmSession::*ended)(const T &))
{
    m_acting.reset();
    QMetaObject::invokeMethod(this, &FarmSession::startWaiting, Qt::QueuedConnection);
    Q_EMIT workEnded();
    if (result)
        Q_EMIT(this->*ended)(*result);
    else
        Q_EMIT workFailed(result.error());
}

void FarmSession::cleanUp(const Cleanup::CleanupRequest &request)
{
    cleanUpShown(request, {});
}

void FarmSession::cleanUpShown(const Cleanup::CleanupRequest &request,
                               const Cleanup::ShownPlan &shown)
{
    inTurn(Work::Cleanup, [this, request, shown] {
        m_cleanup.start(
            [farm = m_farm.get(), asked = request, seen = shown,
             progress = progressHere()](const CancelToken &cancel) mutable {
                if (const auto plan = std::exchange(seen.plan, nullptr))
                    asked = Cleanup::confirmed(asked, *plan, seen.isTicked);
                return farm->cleanUp(asked, Services::CleanupCaller::Person, progress, cancel);
            },
            [this](const Result<Cleanup::CleanupReport> &report) {
                refresh();
                end(unlessStopped(report), &FarmSession::cleanupEnded);
            });
    });
}

void FarmSession::checkDisk()
{
    inTurn(Work::DiskCheck, [this] {
        m_diskCheck.start(
            [farm = m_farm.get()](const CancelToken &) { return farm->checkDisk({}); },
            [this](const Result<Storage::DiskReport> &report) {
                refresh();
                end(report, &FarmSession::diskChecked);
            });
    });
}

void FarmSession::runOnJobs(const Cleanup::JobActionRequest &request,
                            const std::shared_ptr<const Cleanup::CleanupPlan> &shown)
{
    inTurn(workOf(request.kind), [this, request, shown] {
        m_cleanup.start(
            [farm = m_farm.get(), asked = request, plan = shown,
             progress = progressHere()](const CancelToken &cancel) mutable {
                if (plan)
                    asked = Cleanup::confirmed(asked, *std::exchange(plan, nullptr));
                return farm->runJobAction(asked, progress, cancel);
            },
            [this](const Result<Cleanup::CleanupReport> &report) {
                refresh();
                end(unlessStopped(report), &FarmSession::jobActionEnded);
            });
    });
}

void FarmSession::undo(qint64 run, const QString &job)
{
    inTurn(Work::Undo, [this, run, job] {
        m_undo.start(
            [farm = m_farm.get(), run, job, progress = progressHere()](const CancelToken &cancel) {
                return farm->undo({run, job}, progress, cancel);
            },
            [this](const Result<Cleanup::UndoReport> &report) {
                refresh();
                end(report, &FarmSession::undoEnded);
            });
    });
}

void FarmSession::recover()
{
    inTurn(Work::Recovery, [this] {
        m_recovery.start(
            [farm = m_farm.get()](const CancelToken &cancel) { return farm->recover(cancel); },
            [this](const Result<Cleanup::RecoveryReport> &report) {
                refresh();
                end(report, &FarmSession::recoveryEnded);
            });
    });
}

void FarmSession::emptyTrash()
{
    inTurn(Work::EmptyTrash, [this] {
        m_purge.start(
            [farm = m_farm.get()](const CancelToken &cancel) { return farm->emptyTrash(cancel); },
            [this](const Result<Cleanup::PurgeReport> &report) {
                refresh();
                end(report, &FarmSession::trashEmptied);
            });
    });
}

void FarmSession::emergency()
{
    inTurn(Work::Emergency, [this] {
        m_emergency.start(
            [farm = m_farm.get(), progress = progressHere()](const CancelToken &cancel) {
                return farm->emergency({}, progress, cancel);
            },
            [this](const Result<Cleanup::EmergencyReport> &report) {
                refresh();
                end(unlessStopped(report), &FarmSession::emergencyEnded);
            });
    });
}

void FarmSession::mend(const Cleanup::FixRequest &request)
{
    inTurn(Work::Mend, [this, request] {
        m_mend.start(
            [farm = m_farm.get(), request, progress = progressHere()](const CancelToken &cancel) {
                return farm->fixFindings(request, progress, cancel);
            },
            [this](const Result<Cleanup::FixReport> &report) {
                refresh();
                end(unlessStopped(report), &FarmSession::mended);
            });
    });
}

void FarmSession::checkDatabase()
{
    inTurn(Work::DatabaseCheck, [this] {
        m_databaseCheck.start(
            [farm = m_farm.get()](const CancelToken &cancel) {
                return farm->checkDatabase(cancel);
            },
            [this](const Result<Jobs::DatabaseCheck> &check) {
                end(check, &FarmSession::databaseChecked);
                if (!check)
                    Q_EMIT databaseCheckFailed(check.error());
            });
    });
}

void FarmSession::repairLayout()
{
    inTurn(Work::Repair, [this] {
        m_repair.start(
            [farm = m_farm.get()](const CancelToken &) {
                return farm->layout(Services::LayoutRepair::Yes);
            },
            [this](const Result<Services::LayoutReport> &report) {
                refresh();
                end(report, &FarmSession::layoutRepaired);
            });
    });
}

void FarmSession::cancel()
{
    m_cleanup.cancel();
    m_undo.cancel();
    m_purge.cancel();
    m_emergency.cancel();
    m_databaseCheck.cancel();
    m_mend.cancel();
}

Cleanup::ProgressFunction FarmSession::progressHere()
{
    // Called on the thread that works; this object outlives the work, for the runners wait for it.
    return [this](const Cleanup::CleanupProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    };
}

} // namespace Printkeeper::Gui
