// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/farm.h"

#include <functional>

namespace Printkeeper::Test {

/// What a test wants the farm to answer, and what the program has asked it for.
struct FarmScript
{
    Settings::FarmSettings settings;
    Settings::JobsSettings jobs;
    Settings::CleanupSettings cleanup;

    Tasks::FarmStatus status;
    Result<Storage::DiskReport> disk{Storage::DiskReport{}};
    Result<Cleanup::CleanupReport> report{Cleanup::CleanupReport{}};
    Result<Cleanup::UndoReport> undo{Cleanup::UndoReport{}};
    Result<Cleanup::RecoveryReport> recovery{Cleanup::RecoveryReport{}};
    Result<Cleanup::RemovedPage> removed{Cleanup::RemovedPage{}};
    Result<std::vector<Tasks::Run>> runs{std::vector<Tasks::Run>{}};
    Result<Tasks::TaskList> tasks{Tasks::TaskList{}};
    Result<Tasks::Run> task{Tasks::Run{}};
    std::vector<Services::CheckLine> checks;
    std::vector<Cleanup::TrashedItem> trash;
    Cleanup::PurgeReport purged;
    Result<Jobs::DatabaseCheck> databaseCheck{Jobs::DatabaseCheck{}};
    Result<Cleanup::EmergencyReport> emergency{Cleanup::EmergencyReport{}};
    std::vector<Cleanup::Finding> findings;
    std::vector<std::optional<std::size_t>> fixes; ///< actions of `report`, by finding
    Cleanup::LiftedGuards lifted;
    std::vector<Cleanup::Keep> keeps;
    std::vector<Tasks::Pause> pauses;
    Result<Services::LayoutReport> layout{Services::LayoutReport{}};
    std::vector<Cleanup::CleanupProgress> progress; ///< reported by cleanUp and undo

    QStringList calls; ///< "cleanUp person", "layout repair" …
    Cleanup::CleanupRequest cleanupRequest;
    Services::UndoRequest undoRequest;
    Cleanup::JobActionRequest jobAction;
    Cleanup::RemovedQuery removedQuery;
    Cleanup::Keep kept;
    QString keepWarning; ///< of keep
    QDateTime pausedUntil;
    QByteArray diskPath;
    Services::ScanRequest scanRequest;
    Services::GrowthReport growth;
    QDateTime growthSince;
    Storage::ScanTotals scanTotals;
    Storage::SpaceGap gap;
    int runsLimit = -1;
};

/// A farm that does nothing: it answers from its script and notes what it was asked.
class FakeFarm final : public Services::Farm
{
public:
    explicit FakeFarm(FarmScript &script)
        : m_script(script)
    {}

    const Settings::FarmSettings &settings() const override { return m_script.settings; }
    const Settings::JobsSettings &jobsSettings() const override { return m_script.jobs; }
    const Settings::CleanupSettings &cleanupSettings() const override { return m_script.cleanup; }

    Tasks::FarmStatus status(const CancelToken &) const override
    {
        m_script.calls << QStringLiteral("status");
        return m_script.status;
    }
    Result<QMap<QString, qint64>> jobCounts() const override { return QMap<QString, qint64>{}; }
    Result<Storage::DiskReport> checkDisk(const QByteArray &path) override
    {
        m_script.calls << QStringLiteral("checkDisk");
        m_script.diskPath = path;
        return m_script.disk;
    }
    Result<Services::ScannedTree> scan(const Services::ScanRequest &request,
                                       const Storage::ScanProgressFunction &progress,
                                       const CancelToken &cancel) override
    {
        m_script.calls << QStringLiteral("scan");
        m_script.scanRequest = request;
        auto tree = Storage::DiskScanner(m_clock).scan(request.path, progress, cancel);
        if (!tree)
            return tree.error();
        return Services::ScannedTree(std::make_shared<const Storage::DiskTree>(*std::move(tree)));
    }
    Result<Services::GrowthReport> growth(const QDateTime &since,
                                          const CancelToken &) const override
    {
        m_script.calls << QStringLiteral("growth");
        m_script.growthSince = since;
        return m_script.growth;
    }
    Result<Services::StorageHistory> storageHistory(const QDateTime &) const override
    {
        return Services::StorageHistory{};
    }
    Result<Storage::SpaceGap> spaceGap(const Storage::ScanTotals &scan,
                                       const CancelToken &) const override
    {
        m_script.scanTotals = scan;
        return m_script.gap;
    }
    Result<Cleanup::CleanupReport> previewCleanup(const Cleanup::CleanupRequest &request,
                                                  const CancelToken &) const override
    {
        m_script.calls << QStringLiteral("previewCleanup");
        m_script.cleanupRequest = request;
        return m_script.report;
    }
    Result<Cleanup::AgeCurves> ageCurves(const CancelToken &) const override
    {
        return Cleanup::AgeCurves{};
    }
    Result<Jobs::DatabaseCheck> checkDatabase(const CancelToken &) const override
    {
        m_script.calls << QStringLiteral("checkDatabase");
        return m_script.databaseCheck;
    }
    Result<Cleanup::CleanupReport> cleanUp(const Cleanup::CleanupRequest &request,
                                           Services::CleanupCaller caller,
                                           const Cleanup::ProgressFunction &progress,
                                           const CancelToken &) override
    {
        const bool isPerson = caller == Services::CleanupCaller::Person;
        m_script.calls << (isPerson ? QStringLiteral("cleanUp person")
                                    : QStringLiteral("cleanUp task"));
        m_script.cleanupRequest = request;
        tellProgress(progress);
        return m_script.report;
    }
    Result<Cleanup::EmergencyReport> previewEmergency(const Cleanup::LiftedGuards &lifted,
                                                      const CancelToken &) const override
    {
        m_script.calls << QStringLiteral("previewEmergency");
        m_script.cleanupRequest.lifted = lifted;
        return m_script.emergency;
    }
    Result<Cleanup::EmergencyReport> emergency(const Cleanup::LiftedGuards &lifted,
                                               const Cleanup::ProgressFunction &progress,
                                               const CancelToken &) override
    {
        m_script.calls << QStringLiteral("emergency");
        m_script.cleanupRequest.lifted = lifted;
        tellProgress(progress);
        return m_script.emergency;
    }
    Result<Cleanup::UndoReport> undo(const Services::UndoRequest &request,
                                     const Cleanup::ProgressFunction &progress,
                                     const CancelToken &) override
    {
        m_script.calls << QStringLiteral("undo");
        m_script.undoRequest = request;
        tellProgress(progress);
        return m_script.undo;
    }
    Result<Cleanup::RecoveryReport> recover(const CancelToken &) override
    {
        m_script.calls << QStringLiteral("recover");
        return m_script.recovery;
    }
    Result<Cleanup::CleanupReport> previewJobAction(const Cleanup::JobActionRequest &request,
                                                    const CancelToken &) const override
    {
        m_script.calls << QStringLiteral("previewJobAction");
        m_script.jobAction = request;
        return m_script.report;
    }
    Result<Cleanup::CleanupReport> runJobAction(const Cleanup::JobActionRequest &request,
                                                const Cleanup::ProgressFunction &progress,
                                                const CancelToken &) override
    {
        m_script.calls << QStringLiteral("runJobAction");
        m_script.jobAction = request;
        tellProgress(progress);
        return m_script.report;
    }
    Result<Cleanup::RemovedPage> removedJobs(const Cleanup::RemovedQuery &query) const override
    {
        m_script.calls << QStringLiteral("removedJobs");
        m_script.removedQuery = query;
        return m_script.removed;
    }
    Result<std::vector<Cleanup::TrashedItem>> trash() const override { return m_script.trash; }
    Result<Cleanup::PurgeReport> emptyTrash(const CancelToken &) override
    {
        m_script.calls << QStringLiteral("emptyTrash");
        m_script.trash.clear();
        return m_script.purged;
    }
    Result<Services::KeepReport> keep(const Cleanup::Keep &keep) override
    {
        m_script.calls << QStringLiteral("keep");
        m_script.kept = keep;
        return Services::KeepReport{keep, m_script.keepWarning};
    }
    Result<Cleanup::Keep> unkeep(const Cleanup::Keep &keep) override
    {
        m_script.calls << QStringLiteral("unkeep");
        m_script.kept = keep;
        return keep;
    }
    Result<std::vector<Cleanup::Keep>> keeps() const override { return m_script.keeps; }
    Result<Tasks::Pause> pauseTask(const QString &task, const QDateTime &until) override
    {
        m_script.calls << QStringLiteral("pause ") + task;
        m_script.pausedUntil = until;
        return Tasks::Pause{task, {}, until};
    }
    Result<void> resumeTask(const QString &task) override
    {
        m_script.calls << QStringLiteral("resume ") + task;
        return {};
    }
    Result<std::vector<Tasks::Pause>> pauses() const override { return m_script.pauses; }
    Result<std::vector<Cleanup::HistoryEntry>> jobHistory(const QString &) const override
    {
        return std::vector<Cleanup::HistoryEntry>{};
    }
    Result<std::vector<Tasks::Run>> runs(int limit, const QStringList &) const override
    {
        m_script.calls << QStringLiteral("runs");
        m_script.runsLimit = limit;
        return m_script.runs;
    }
    Result<Tasks::TaskList> tasks() const override
    {
        m_script.calls << QStringLiteral("tasks");
        return m_script.tasks;
    }
    Result<Tasks::Run> runTask(const QString &task, const CancelToken &) override
    {
        m_script.calls << QStringLiteral("runTask ") + task;
        return m_script.task;
    }
    std::vector<Services::CheckLine> check(const QString &job, const CancelToken &) const override
    {
        m_script.calls << QStringLiteral("check ") + job;
        return m_script.checks;
    }
    Result<std::vector<Cleanup::Finding>> reconcile(const CancelToken &) const override
    {
        return m_script.findings;
    }
    Result<Cleanup::FixReport> previewReconcileFix(const Cleanup::ComparisonFunction &,
                                                   const CancelToken &) const override
    {
        m_script.calls << QStringLiteral("previewReconcileFix");
        return fixReport();
    }
    Result<Cleanup::FixReport> fixFindings(const Cleanup::FixRequest &request,
                                           const Cleanup::ProgressFunction &progress,
                                           const CancelToken &) override
    {
        m_script.calls << QStringLiteral("fixFindings");
        m_script.lifted = request.lifted;
        tellProgress(progress);
        return fixReport();
    }
    Result<Services::LayoutReport> layout(Services::LayoutRepair repair,
                                          const Cleanup::LiftedGuards &lifted) override
    {
        m_script.lifted = lifted;
        m_script.calls << (repair == Services::LayoutRepair::Yes ? QStringLiteral("layout repair")
                                                                 : QStringLiteral("layout"));
        return m_script.layout;
    }

private:
    Cleanup::FixReport fixReport() const
    {
        Cleanup::FixReport fix;
        fix.findings = m_script.findings;
        fix.actions = m_script.fixes;
        fix.actions.resize(fix.findings.size());
        fix.report = *m_script.report;
        return fix;
    }
    void tellProgress(const Cleanup::ProgressFunction &progress) const
    {
        for (const Cleanup::CleanupProgress &step : m_script.progress)
            progress(step);
    }

    FarmScript &m_script;
    SystemClock m_clock;
};

} // namespace Printkeeper::Test
