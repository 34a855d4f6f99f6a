// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/farm.h"

#include <QSemaphore>
#include <QThread>

#include <atomic>
#include <vector>

namespace Printkeeper::Test {

/// A farm that answers at once, or when a test lets it, and counts what it was asked.
class FakeFarm final : public Services::Farm
{
public:
    /// Shared with the test, since the session owns the farm.
    struct Calls
    {
        std::atomic_int statuses = 0;
        std::atomic_int statusesAtOnce = 0;
        std::atomic_int mostStatusesAtOnce = 0;
        std::atomic_int counts = 0;
        std::atomic_int repairs = 0;
        std::atomic_int cleanups = 0;
        std::atomic_int recoveries = 0;
        std::atomic_int fixes = 0; ///< of what was confirmed
        std::atomic<qint64> undone = 0;
        std::atomic_bool holdsStatus = false;
        QSemaphore mayAnswer; ///< of a status that is held
        QSemaphore cleanupStarted;
        std::atomic_bool holdsCleanup = false; ///< until it is cancelled
        std::atomic_bool cleanupFails = false;
        std::atomic_bool cleanupStops = false; ///< in its middle
        std::atomic_bool cleansJobs = false;
        std::atomic_bool databaseCheckFails = false;
        std::vector<Cleanup::JobActionRequest> jobActions; ///< to be read when they have ended
        std::vector<Cleanup::CleanupRequest> requests;     ///< of cleanups, likewise
    };

    explicit FakeFarm(std::shared_ptr<Calls> calls)
        : m_calls(std::move(calls))
    {}

    const Settings::FarmSettings &settings() const override { return m_farm; }
    const Settings::JobsSettings &jobsSettings() const override { return m_jobs; }
    const Settings::CleanupSettings &cleanupSettings() const override { return m_cleanup; }

    Tasks::FarmStatus status(const CancelToken &) const override
    {
        const int atOnce = ++m_calls->statusesAtOnce;
        if (atOnce > m_calls->mostStatusesAtOnce)
            m_calls->mostStatusesAtOnce = atOnce;
        if (m_calls->holdsStatus)
            m_calls->mayAnswer.acquire();
        --m_calls->statusesAtOnce;
        Tasks::FarmStatus status;
        status.jobs = ++m_calls->statuses;
        return status;
    }
    Result<QMap<QString, qint64>> jobCounts() const override
    {
        return QMap<QString, qint64>{{QStringLiteral("Uploaded"), ++m_calls->counts}};
    }
    Result<Storage::DiskReport> checkDisk(const QByteArray &) override
    {
        return Storage::DiskReport{};
    }
    Result<Services::ScannedTree> scan(const Services::ScanRequest &,
                                       const Storage::ScanProgressFunction &,
                                       const CancelToken &) override
    {
        return Error{};
    }
    Result<Services::GrowthReport> growth(const QDateTime &, const CancelToken &) const override
    {
        return Services::GrowthReport{};
    }
    Result<Services::StorageHistory> storageHistory(const QDateTime &) const override
    {
        return Services::StorageHistory{};
    }
    Result<Storage::SpaceGap> spaceGap(const Storage::ScanTotals &,
                                       const CancelToken &) const override
    {
        return Storage::SpaceGap{};
    }
    Result<Cleanup::CleanupReport> previewCleanup(const Cleanup::CleanupRequest &,
                                                  const CancelToken &) const override
    {
        return Cleanup::CleanupReport{};
    }
    Result<Cleanup::AgeCurves> ageCurves(const CancelToken &) const override
    {
        return Cleanup::AgeCurves{};
    }
    Result<Jobs::DatabaseCheck> checkDatabase(const CancelToken &) const override
    {
        if (m_calls->databaseCheckFails)
            return Error{ErrorKind::Corrupt, QStringLiteral("It is no database."), {}, {}};
        return Jobs::DatabaseCheck{};
    }
    Result<Cleanup::CleanupReport> cleanUp(const Cleanup::CleanupRequest &request,
                                           Services::CleanupCaller caller,
                                           const Cleanup::ProgressFunction &progress,
                                           const CancelToken &cancel) override
    {
        ++m_calls->cleanups;
        m_calls->requests.push_back(request);
        m_calls->cleanupStarted.release();
        progress({1, 2, 100});
        while (m_calls->holdsCleanup && !cancel.isCancelled())
            QThread::msleep(1);
        if (m_calls->cleanupFails)
            return Error{ErrorKind::Busy, QStringLiteral("Locked."), {}, {}};
        Cleanup::CleanupReport report;
        report.dryRun = caller != Services::CleanupCaller::Person;
        report.cancelled = cancel.isCancelled();
        report.run = 7;
        if (m_calls->cleanupStops)
            report.stopped = Error{ErrorKind::Busy, QStringLiteral("Locked."), {}, {}};
        if (m_calls->cleansJobs) {
            Cleanup::CleanupAction action;
            action.result = Cleanup::ActionResult::Done;
            report.plan.actions.push_back(action);
        }
        return report;
    }
    Result<Cleanup::EmergencyReport> previewEmergency(const Cleanup::LiftedGuards &,
                                                      const CancelToken &) const override
    {
        return Cleanup::EmergencyReport{};
    }
    Result<Cleanup::EmergencyReport> emergency(const Cleanup::LiftedGuards &,
                                               const Cleanup::ProgressFunction &,
                                               const CancelToken &) override
    {
        return Cleanup::EmergencyReport{};
    }
    Result<Cleanup::UndoReport> undo(const Services::UndoRequest &request,
                                     const Cleanup::ProgressFunction &,
                                     const CancelToken &) override
    {
        m_calls->undone = request.run.value_or(-1);
        Cleanup::UndoReport report;
        report.undone = 41;
        return report;
    }
    Result<Cleanup::RecoveryReport> recover(const CancelToken &) override
    {
        ++m_calls->recoveries;
        return Cleanup::RecoveryReport{2, 1, {}, {}};
    }
    Result<Cleanup::CleanupReport> previewJobAction(const Cleanup::JobActionRequest &,
                                                    const CancelToken &) const override
    {
        return Cleanup::CleanupReport{};
    }
    Result<Cleanup::CleanupReport> runJobAction(const Cleanup::JobActionRequest &request,
                                                const Cleanup::ProgressFunction &,
                                                const CancelToken &) override
    {
        m_calls->jobActions.push_back(request);
        return Cleanup::CleanupReport{};
    }
    Result<Cleanup::RemovedPage> removedJobs(const Cleanup::RemovedQuery &) const override
    {
        return Cleanup::RemovedPage{};
    }
    Result<std::vector<Cleanup::TrashedItem>> trash() const override
    {
        return std::vector<Cleanup::TrashedItem>{};
    }
    Result<Cleanup::PurgeReport> emptyTrash(const CancelToken &) override
    {
        return Cleanup::PurgeReport{};
    }
    Result<Services::KeepReport> keep(const Cleanup::Keep &keep) override
    {
        return Services::KeepReport{keep, {}};
    }
    Result<Cleanup::Keep> unkeep(const Cleanup::Keep &keep) override { return keep; }
    Result<std::vector<Cleanup::Keep>> keeps() const override
    {
        return std::vector<Cleanup::Keep>{};
    }
    Result<Tasks::Pause> pauseTask(const QString &task, const QDateTime &until) override
    {
        return Tasks::Pause{task, {}, until};
    }
    Result<void> resumeTask(const QString &) override { return {}; }
    Result<std::vector<Tasks::Pause>> pauses() const override
    {
        return std::vector<Tasks::Pause>{};
    }
    Result<std::vector<Cleanup::HistoryEntry>> jobHistory(const QString &) const override
    {
        return std::vector<Cleanup::HistoryEntry>{};
    }
    Result<std::vector<Tasks::Run>> runs(int, const QStringList &) const override
    {
        return std::vector<Tasks::Run>{};
    }
    Result<Tasks::TaskList> tasks() const override { return Tasks::TaskList{}; }
    Result<Tasks::Run> runTask(const QString &, const CancelToken &) override
    {
        return Tasks::Run{};
    }
    std::vector<Services::CheckLine> check(const QString &, const CancelToken &) const override
    {
        return {};
    }
    Result<std::vector<Cleanup::Finding>> reconcile(const CancelToken &) const override
    {
        return std::vector<Cleanup::Finding>{};
    }
    Result<Cleanup::FixReport> previewReconcileFix(const Cleanup::ComparisonFunction &,
                                                   const CancelToken &) const override
    {
        return Cleanup::FixReport{};
    }
    Result<Cleanup::FixReport> fixFindings(const Cleanup::FixRequest &request,
                                           const Cleanup::ProgressFunction &,
                                           const CancelToken &) override
    {
        m_calls->fixes += request.confirmed ? 1 : 0;
        return Cleanup::FixReport{};
    }
    Result<Services::LayoutReport> layout(Services::LayoutRepair repair,
                                          const Cleanup::LiftedGuards &) override
    {
        m_calls->repairs += repair == Services::LayoutRepair::Yes ? 1 : 0;
        Services::LayoutReport report;
        report.repaired = 2;
        return report;
    }

private:
    std::shared_ptr<Calls> m_calls;
    Settings::FarmSettings m_farm;
    Settings::JobsSettings m_jobs;
    Settings::CleanupSettings m_cleanup;
};

} // namespace Printkeeper::Test
