// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/farm.h"
#include "services/farmcontext.h"
#include "settings/settingvalues.h"
#include "tasks/taskregistry.h"

namespace Printkeeper::Services {

/// A farm on this machine, served within the process, with the process's own rights.
class LocalFarm final : public Farm
{
public:
    /// Reads the settings and nothing else. Invalid when one of them is wrong. The clock must
    /// outlive the farm. `giveFolders`, if any, is root's hand for the owners of folders.
    static Result<std::unique_ptr<Farm>> open(const Settings::SettingValues &values,
                                              const Clock &clock,
                                              std::function<bool()> giveFolders = {});

    const Settings::FarmSettings &settings() const override { return m_context.farm; }
    const Settings::JobsSettings &jobsSettings() const override { return m_context.jobs; }
    const Settings::CleanupSettings &cleanupSettings() const override { return m_context.cleanup; }

    Tasks::FarmStatus status(const CancelToken &cancel) const override;
    Result<QMap<QString, qint64>> jobCounts() const override;
    Result<Storage::DiskReport> checkDisk(const QByteArray &path) override;
    Result<ScannedTree> scan(const ScanRequest &request,
                             const Storage::ScanProgressFunction &progress,
                             const CancelToken &cancel) override;
    Result<GrowthReport> growth(const QDateTime &since, const CancelToken &cancel) const override;
    Result<StorageHistory> storageHistory(const QDateTime &since) const override;
    Result<Storage::SpaceGap> spaceGap(const Storage::ScanTotals &scan,
                                       const CancelToken &cancel) const override;
    Result<Cleanup::CleanupReport> previewCleanup(const Cleanup::CleanupRequest &request,
                                                  const CancelToken &cancel) const override;
    Result<Cleanup::AgeCurves> ageCurves(const CancelToken &cancel) const override;
    Result<Cleanup::CleanupReport> cleanUp(const Cleanup::CleanupRequest &request,
                                           CleanupCaller caller,
                                           const Cleanup::ProgressFunction &progress,
                                           const CancelToken &cancel) override;
    Result<Cleanup::EmergencyReport> previewEmergency(const Cleanup::LiftedGuards &lifted,
                                                      const CancelToken &cancel) const override;
    Result<Cleanup::EmergencyReport> emergency(const Cleanup::LiftedGuards &lifted,
                                               const Cleanup::ProgressFunction &progress,
                                               const CancelToken &cancel) override;
    Result<Cleanup::UndoReport> undo(const UndoRequest &request,
                                     const Cleanup::ProgressFunction &progress,
                                     const CancelToken &cancel) override;
    Result<Cleanup::RecoveryReport> recover(const CancelToken &cancel) override;
    Result<Cleanup::CleanupReport> previewJobAction(const Cleanup::JobActionRequest &request,
                                                    const CancelToken &cancel) const override;
    Result<Cleanup::CleanupReport> runJobAction(const Cleanup::JobActionRequest &request,
                                                const Cleanup::ProgressFunction &progress,
                                                const CancelToken &cancel) override;
    Result<Cleanup::RemovedPage> removedJobs(const Cleanup::RemovedQuery &query) const override;
    Result<std::vector<Cleanup::TrashedItem>> trash() const override;
    Result<Cleanup::PurgeReport> emptyTrash(const CancelToken &cancel) override;
    Result<KeepReport> keep(const Cleanup::Keep &keep) override;
    Result<Cleanup::Keep> unkeep(const Cleanup::Keep &keep) override;
    Result<std::vector<Cleanup::Keep>> keeps() const override;
    Result<Tasks::Pause> pauseTask(const QString &task, const QDateTime &until) override;
    Result<void> resumeTask(const QString &task) override;
    Result<std::vector<Tasks::Pause>> pauses() const override;
    Result<std::vector<Cleanup::HistoryEntry>> jobHistory(const QString &job) const override;
    Result<std::vector<Tasks::Run>> runs(int limit, const QStringList &commands) const override;
    Result<Tasks::TaskList> tasks() const override;
    Result<Tasks::Run> runTask(const QString &task, const CancelToken &cancel) override;
    std::vector<CheckLine> check(const QString &job, const CancelToken &cancel) const override;
    Result<std::vector<Cleanup::Finding>> reconcile(const CancelToken &cancel) const override;
    Result<Jobs::DatabaseCheck> checkDatabase(const CancelToken &cancel) const override;
    Result<Cleanup::FixReport> previewReconcileFix(const Cleanup::ComparisonFunction &progress,
                                                   const CancelToken &cancel) const override;
    Result<Cleanup::FixReport> fixFindings(const Cleanup::FixRequest &request,
                                           const Cleanup::ProgressFunction &progress,
                                           const CancelToken &cancel) override;
    Result<LayoutReport> layout(LayoutRepair repair, const Cleanup::LiftedGuards &lifted) override;

private:
    explicit LocalFarm(FarmContext context)
        : m_context(std::move(context))
    {}

    Result<Tasks::Run> newestRun(const QString &command) const;
    Result<std::optional<Tasks::Run>> skipWhenPaused(const QString &task);

    FarmContext m_context;
};

} // namespace Printkeeper::Services
