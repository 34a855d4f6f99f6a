// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "cleanup/agecurve.h"
#include "cleanup/cleanuprequest.h"
#include "cleanup/emergencyplan.h"
#include "cleanup/fixplanner.h"
#include "cleanup/jobaction.h"
#include "cleanup/jobhistory.h"
#include "cleanup/keepstore.h"
#include "cleanup/reconciler.h"
#include "cleanup/recovery.h"
#include "cleanup/removedjobs.h"
#include "cleanup/trash.h"
#include "jobs/databasecheck.h"
#include "services/growthreport.h"
#include "settings/cleanupsettings.h"
#include "settings/disksettings.h"
#include "settings/farmsettings.h"
#include "settings/jobssettings.h"
#include "storage/diskcheck.h"
#include "storage/diskscanner.h"
#include "storage/spacegap.h"
#include "tasks/farmstatus.h"
#include "tasks/pausestore.h"
#include "tasks/runstore.h"

#include <memory>

namespace Printkeeper::Services {

/// Whether the folders are as they should be, and what was mended.
struct LayoutReport
{
    struct Row
    {
        QString status;
        QByteArray path;
        bool exists = false;
        QString owner;    ///< "user:group"
        QString mode;     ///< "0755"
        QString problem;  ///< translated sentence; empty when all is well
        QString fix = {}; ///< what repair does about it; empty when a person must
    };
    std::vector<Row> folders;
    std::vector<QByteArray> strangers; ///< absolute paths
    qint64 strangersLeftOut = 0;       ///< more than are named
    int repaired = 0;
};

/// One thing that a check has looked at. `id` names it for programs; `message` is a translated
/// sentence; `fix` a command that mends or shows it, empty when there is none.
struct CheckLine
{
    QString id;
    bool isOk = true;
    QString message;
    QString fix;
};

/// What is kept now: a folder is absolute, a person is called as on the list. `warning` is a
/// translated sentence about what could be a mistake; empty when nothing is.
struct KeepReport
{
    Cleanup::Keep kept;
    QString warning;
};

/// Whether a scan reads everything or only what has changed since the last one.
enum class ScanDepth { Full, Quick };

struct ScanRequest
{
    QByteArray path; ///< empty: uploads
    Storage::Mounts mounts = Storage::Mounts::Enter;
    ScanDepth depth = ScanDepth::Full;
    Storage::ScanPriority priority = Storage::ScanPriority::Normal;
};

using ScannedTree = std::shared_ptr<const Storage::DiskTree>;

enum class LayoutRepair { No, Yes };

struct UndoRequest
{
    std::optional<qint64> run; ///< empty: the newest that can be undone
    QString job;               ///< empty: all of the run
};

/// Who asks: a person (whose clean-up is an approval), the window's timer, or cron.
enum class CleanupCaller { Person, Task };

/// All that the programs can ask of one farm, as values: the same calls serve the window, the
/// kiosk, printkeeperctl and cron, and nothing here says that the farm is on this machine. Every
/// call blocks and may be made from any thread; each opens what it needs and closes it again. What
/// changes rows or files takes the farm lock, finishes first what a crash left, and is recorded as
/// a run.
class Farm
{
public:
    virtual ~Farm() = default;

    virtual const Settings::FarmSettings &settings() const = 0;
    virtual const Settings::JobsSettings &jobsSettings() const = 0;
    virtual const Settings::CleanupSettings &cleanupSettings() const = 0;

    /// Never fails as a whole: what cannot be read is said in `attention`. Writes nothing.
    virtual Tasks::FarmStatus status(const CancelToken &cancel = {}) const = 0;

    /// How many jobs are in each status, as spelled in the table: what of the status is cheap
    /// enough to be read at every change.
    virtual Result<QMap<QString, qint64>> jobCounts() const = 0;

    /// Adds a sample and a line in disk_space.log. `path` empty: uploads.
    virtual Result<Storage::DiskReport> checkDisk(const QByteArray &path) = 0;
    /// What has grown since then. Writes nothing.
    virtual Result<GrowthReport> growth(const QDateTime &since,
                                        const CancelToken &cancel = {}) const = 0;
    /// What the disk checks have noted since then.
    virtual Result<StorageHistory> storageHistory(const QDateTime &since) const = 0;
    /// Why the volume of a scan is fuller than what the scan has seen. Writes nothing.
    virtual Result<Storage::SpaceGap> spaceGap(const Storage::ScanTotals &scan,
                                               const CancelToken &cancel = {}) const = 0;

    /// Reads a tree of folders and remembers it in the state folder, for the next quick scan; where
    /// that cannot be written nothing is remembered. A quick scan reads everything when there is
    /// nothing to begin with, or all was read the last time more than a day ago.
    virtual Result<ScannedTree> scan(const ScanRequest &request,
                                     const Storage::ScanProgressFunction &progress = {},
                                     const CancelToken &cancel = {}) = 0;

    /// Plans and writes nothing at all.
    virtual Result<Cleanup::CleanupReport> previewCleanup(const Cleanup::CleanupRequest &request,
                                                          const CancelToken &cancel = {}) const = 0;
    /// What the rules would take at other ages. Writes nothing.
    virtual Result<Cleanup::AgeCurves> ageCurves(const CancelToken &cancel = {}) const = 0;
    /// Plans and runs. By a task on a farm that nobody has approved it only plans, records
    /// `awaiting-approval` and answers a dry run. A run that could not go on to its end, this one
    /// or of any plan, is no Error: the report tells what it had done, and what has stopped it.
    virtual Result<Cleanup::CleanupReport> cleanUp(const Cleanup::CleanupRequest &request,
                                                   CleanupCaller caller,
                                                   const Cleanup::ProgressFunction &progress = {},
                                                   const CancelToken &cancel = {}) = 0;
    /// What `emergency` would do, and what else would help. Writes nothing.
    virtual Result<Cleanup::EmergencyReport>
    previewEmergency(const Cleanup::LiftedGuards &lifted, const CancelToken &cancel = {}) const = 0;
    /// Recovers space at once, also on a disk without any left: temporary files and the trash for
    /// good, completed jobs to the archive, which can be undone. Refused by the guards `clock`,
    /// `root` and `schema` only.
    virtual Result<Cleanup::EmergencyReport>
    emergency(const Cleanup::LiftedGuards &lifted, const Cleanup::ProgressFunction &progress = {},
              const CancelToken &cancel = {}) = 0;
    /// NotFound (code `nothing-to-undo`) when no run can be undone.
    virtual Result<Cleanup::UndoReport> undo(const UndoRequest &request,
                                             const Cleanup::ProgressFunction &progress = {},
                                             const CancelToken &cancel = {}) = 0;

    /// Finishes or takes back what an interrupted run left, and does nothing else: recorded as
    /// skipped when there is nothing. Jobs that need a person are in the answer. Refused by the
    /// guard `root`.
    virtual Result<Cleanup::RecoveryReport> recover(const CancelToken &cancel = {}) = 0;

    /// What would happen to chosen jobs: those left alone are in `skipped`, each with its reason.
    /// Writes nothing at all.
    virtual Result<Cleanup::CleanupReport>
    previewJobAction(const Cleanup::JobActionRequest &request,
                     const CancelToken &cancel = {}) const = 0;
    /// Plans and runs, as a run that can be undone (`Cleanup::confirmed` of the preview for exactly
    /// what a person has seen). Refused by the guards `root` and `schema` only.
    virtual Result<Cleanup::CleanupReport>
    runJobAction(const Cleanup::JobActionRequest &request,
                 const Cleanup::ProgressFunction &progress = {},
                 const CancelToken &cancel = {}) = 0;
    /// Jobs that were removed and can be searched weeks later.
    virtual Result<Cleanup::RemovedPage> removedJobs(const Cleanup::RemovedQuery &query) const = 0;
    /// What was done to a job, the newest first.
    virtual Result<std::vector<Cleanup::HistoryEntry>> jobHistory(const QString &job) const = 0;

    /// Removed files that wait, what goes first in front.
    virtual Result<std::vector<Cleanup::TrashedItem>> trash() const = 0;
    /// Removes all of them for good: nothing of it can be undone then.
    virtual Result<Cleanup::PurgeReport> emptyTrash(const CancelToken &cancel = {}) = 0;

    /// Leaves a job, a person or a folder alone until its time. NotFound for a job or a folder that
    /// is not there, Invalid for a folder outside the farm or a time that is over. A person whom no
    /// job names is kept with a warning. A link in a folder's path is followed.
    virtual Result<KeepReport> keep(const Cleanup::Keep &keep) = 0;
    /// NotFound, code `not-kept`, for what is not on the keep list.
    virtual Result<Cleanup::Keep> unkeep(const Cleanup::Keep &keep) = 0;
    virtual Result<std::vector<Cleanup::Keep>> keeps() const = 0;

    /// Lets a task rest: a schedule's starts are recorded as skipped until then; a person's command
    /// runs all the same. NotFound, code `unknown-task`; Invalid for a time that is over.
    virtual Result<Tasks::Pause> pauseTask(const QString &task, const QDateTime &until) = 0;
    /// NotFound, code `not-paused`.
    virtual Result<void> resumeTask(const QString &task) = 0;
    virtual Result<std::vector<Tasks::Pause>> pauses() const = 0;

    /// The newest first; with `commands` runs of these only.
    virtual Result<std::vector<Tasks::Run>> runs(int limit,
                                                 const QStringList &commands = {}) const = 0;
    virtual Result<Tasks::TaskList> tasks() const = 0;

    /// Runs a task by name as cron does; unknown: NotFound, code `unknown-task`. A paused one only
    /// records that it was skipped.
    virtual Result<Tasks::Run> runTask(const QString &task, const CancelToken &cancel = {}) = 0;

    /// Why nothing has happened, or will: to the farm, or to one job when `job` is not empty. Never
    /// fails as a whole. Writes nothing.
    virtual std::vector<CheckLine> check(const QString &job,
                                         const CancelToken &cancel = {}) const = 0;

    /// In what jobs and files don't fit together. Writes nothing.
    virtual Result<std::vector<Cleanup::Finding>>
    reconcile(const CancelToken &cancel = {}) const = 0;

    /// Whether the farm's database is whole: reads all of it. Writes nothing.
    virtual Result<Jobs::DatabaseCheck> checkDatabase(const CancelToken &cancel = {}) const = 0;
    /// The same with what could be mended of it, as a plan. Writes nothing.
    virtual Result<Cleanup::FixReport>
    previewReconcileFix(const Cleanup::ComparisonFunction &progress = {},
                        const CancelToken &cancel = {}) const = 0;
    /// Mends it, as a run that can be undone; what a person must decide stays. Notes files without
    /// a job as seen. Refused by the guards `root`, `share` and `schema`.
    virtual Result<Cleanup::FixReport> fixFindings(const Cleanup::FixRequest &request,
                                                   const Cleanup::ProgressFunction &progress = {},
                                                   const CancelToken &cancel = {}) = 0;

    /// A repair is refused by the guard `root` on other uploads than those of the last run, where
    /// every folder would be missing; a folder that is another one is told and left alone.
    virtual Result<LayoutReport> layout(LayoutRepair repair,
                                        const Cleanup::LiftedGuards &lifted = {}) = 0;
};

} // namespace Printkeeper::Services
