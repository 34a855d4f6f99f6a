// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "services/farm.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Printkeeper::Gui {

enum class Work {
    Cleanup,
    DiskCheck,
    Undo,
    Recovery,
    Repair,
    Archive,
    Restore,
    Remove,
    EmptyTrash,
    DatabaseCheck,
    Emergency,
    Mend,
};

/// How often the status is read: not sooner than `shortest` after the last time, nor than
/// `restFactor` times what that took, so that reading never takes more than a tenth of the time.
struct RefreshPace
{
    std::chrono::milliseconds shortest{2000};
    std::chrono::milliseconds regular{60000};
    int restFactor = 9;
};

/// One farm and all the work that a window starts on it, off the GUI thread: the status, one
/// reading at a time, and one action at a time. Lives on the GUI thread; knows no page.
class FarmSession final : public QObject
{
    Q_OBJECT

public:
    explicit FarmSession(std::unique_ptr<Services::Farm> farm, RefreshPace pace = {},
                         QObject *parent = nullptr);

    /// Reads the status now; when it is being read, once more afterwards.
    void refresh();
    /// Reads it as soon as the pace allows.
    void refreshSoon();
    /// Reads the jobs by status alone, at once or as soon as that has rested for twice the time
    /// that it takes.
    void refreshCounts();

    /// What is asked for while an action runs waits for its turn; nothing is dropped. A check or
    /// such that waits already answers for a second one, too.
    void cleanUp(const Cleanup::CleanupRequest &request);
    /// What is ticked of what a plan shows, and nothing else. Making a request of that takes a
    /// while with many jobs, and happens when its turn comes.
    void cleanUpShown(const Cleanup::CleanupRequest &request, const Cleanup::ShownPlan &shown);
    void checkDisk();
    /// Finishes what an interrupted run left.
    void recover();
    /// Makes folders of the layout that are missing.
    void repairLayout();
    /// With `shown`: what it shows, and nothing else. Making a request of that takes a while with
    /// many jobs, and happens when their turn comes.
    void runOnJobs(const Cleanup::JobActionRequest &request,
                   const std::shared_ptr<const Cleanup::CleanupPlan> &shown = {});
    /// `job` empty: all of the run.
    void undo(qint64 run, const QString &job = {});
    /// For good.
    void emptyTrash();
    /// Recovers space at once.
    void emergency();
    /// Mends what of jobs and files does not fit together.
    void mend(const Cleanup::FixRequest &request);
    /// Whether the farm's database is whole; changes nothing.
    void checkDatabase();
    /// Asks the action that runs to stop; its answer still comes and says what was done.
    void cancel();

    /// Reads the status no more from here on. True when nothing is being read; else `rested` comes
    /// when that has ended. Whoever destroys a session at rest that does not act never waits.
    bool rest();

    /// What was asked for and has not begun, in the order of its turns.
    std::vector<Work> waiting() const;
    /// Nothing of it will be begun.
    void dropWaiting() { m_waiting.clear(); }

    bool isActing() const { return m_acting.has_value(); }
    /// The action that runs.
    std::optional<Work> acting() const { return m_acting; }
    /// As it was read last; empty until the first time.
    const std::optional<Tasks::FarmStatus> &status() const { return m_lastStatus; }
    const Services::Farm &farm() const { return *m_farm; }
    /// For work that has its own threads; lives as long as the session.
    Services::Farm &farm() { return *m_farm; }

Q_SIGNALS:
    void rested();
    void statusRead(const Printkeeper::Tasks::FarmStatus &status);
    /// Jobs by status, as spelled. What cannot be counted is not told: the status says why.
    void countsRead(const QMap<QString, qint64> &jobsByStatus);
    void workStarted(Printkeeper::Gui::Work work);
    /// It was asked for and starts when what runs has ended.
    void workWaits(Printkeeper::Gui::Work work);
    void progressed(const Printkeeper::Cleanup::CleanupProgress &progress);
    /// After workStarted comes workEnded, and then one of the answers.
    void workEnded();
    void cleanupEnded(const Printkeeper::Cleanup::CleanupReport &report);
    void diskChecked(const Printkeeper::Storage::DiskReport &report);
    void jobActionEnded(const Printkeeper::Cleanup::CleanupReport &report);
    void undoEnded(const Printkeeper::Cleanup::UndoReport &report);
    void recoveryEnded(const Printkeeper::Cleanup::RecoveryReport &report);
    void databaseChecked(const Printkeeper::Jobs::DatabaseCheck &check);
    /// Besides workFailed.
    void databaseCheckFailed(const Printkeeper::Error &error);
    void emergencyEnded(const Printkeeper::Cleanup::EmergencyReport &report);
    void mended(const Printkeeper::Cleanup::FixReport &report);
    void trashEmptied(const Printkeeper::Cleanup::PurgeReport &report);
    void layoutRepaired(const Printkeeper::Services::LayoutReport &report);
    void workFailed(const Printkeeper::Error &error);

private:
    enum class Again { No, Soon, AtOnce };

    struct Waiting
    {
        Work work;
        std::function<void()> start;
    };

    void takeStatus(const Result<Tasks::FarmStatus> &status);
    void takeCounts(const Result<QMap<QString, qint64>> &counts);
    void inTurn(Work work, std::function<void()> start);
    void begin(Work work, const std::function<void()> &start);
    void startWaiting();
    Cleanup::ProgressFunction progressHere();
    template<typename T>
    void end(const Result<T> &result, void (FarmSession::*ended)(const T &));

    // Work uses the farm until the last runner is gone: the order matters.
    std::unique_ptr<Services::Farm> m_farm;
    QThreadPool m_pool;
    TaskRunner<Tasks::FarmStatus> m_status{&m_pool};
    TaskRunner<Cleanup::CleanupReport> m_cleanup{&m_pool};
    TaskRunner<Storage::DiskReport> m_diskCheck{&m_pool};
    TaskRunner<Cleanup::UndoReport> m_undo{&m_pool};
    TaskRunner<Cleanup::RecoveryReport> m_recovery{&m_pool};
    TaskRunner<Services::LayoutReport> m_repair{&m_pool};
    TaskRunner<Cleanup::PurgeReport> m_purge{&m_pool};
    TaskRunner<Cleanup::EmergencyReport> m_emergency{&m_pool};
    TaskRunner<Cleanup::FixReport> m_mend{&m_pool};
    TaskRunner<Jobs::DatabaseCheck> m_databaseCheck{&m_pool};
    TaskRunner<QMap<QString, qint64>> m_counts{&m_pool};

    RefreshPace m_pace;
    QTimer m_next;
    QElapsedTimer m_started;
    QElapsedTimer m_ended;
    std::chrono::milliseconds m_rest{0};
    Again m_again = Again::No;
    std::optional<Work> m_acting;
    std::deque<Waiting> m_waiting;
    std::optional<Tasks::FarmStatus> m_lastStatus;
    QTimer m_nextCounts;
    QElapsedTimer m_countsStarted;
    bool m_countsAgain = false;
    bool m_isResting = false;
};

} // namespace Printkeeper::Gui
