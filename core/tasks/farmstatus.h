// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "storage/disksample.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace Printkeeper::Tasks {

enum class Severity { Warning, Critical };

/// One thing that needs a person. `code` is one of 3's list ("disk-critical", "cleanup-failed" …);
/// `message` one translated sentence, `detail` a second one or empty; `fix` a command line of
/// printkeeperctl that mends or shows it, empty when there is none; `place` the file or folder that
/// it is about, where there is one; `jobs` the ids of the first few jobs that have it.
struct Attention
{
    QString code;
    Severity severity = Severity::Warning;
    QString message;
    QString detail;
    QString fix;
    QByteArray place = {};
    QStringList jobs = {};
};

/// A volume with its figures as `df` has them.
struct VolumeStatus
{
    QByteArray path;
    QStringList roles;
    Bytes total = 0;
    Bytes used = 0;
    Bytes available = 0;
    int usedPercent = 0;
    int warningPercent = 90;
    int criticalPercent = 95;
    QString level; ///< "ok", "warning", "critical"
};

struct FolderStatus
{
    QString status;
    QByteArray name;
    QByteArray path;
    qint64 files = 0;
    Bytes allocated = 0;
};

struct TaskRunStatus
{
    QString task;
    std::optional<QDateTime> lastStarted;
    std::optional<QDateTime> lastFinished;
    QString lastResult; ///< as `runs` names it; empty when it never ran
    QString lastSource;
    bool isInterrupted = false; ///< it has not ended and does not go on
    qint64 lastActions = 0;
    Bytes lastFreed = 0;
    QStringList schedule;                 ///< when cron starts it, as its file has it
    std::optional<QDateTime> next;        ///< empty: nothing will run it
    std::optional<QDateTime> pausedUntil; ///< a schedule's starts do nothing before
    bool isNextUnknown = false;           ///< the schedule cannot be read; `next` says nothing
};

/// All tasks, and why nobody knows when they run next.
struct TaskList
{
    std::vector<TaskRunStatus> tasks;
    std::optional<Error> scheduleError = {}; ///< its file cannot be read
};

/// A line for which cron ignores the whole schedule file. `mended` is the line as it should be;
/// empty when nobody but a person can know.
struct ScheduleFault
{
    int line = 0; ///< from 1
    QString message;
    QByteArray text;
    QByteArray mended;
};

/// What the newest cleanup that ended well did.
struct CleanupDone
{
    qint64 run = 0;
    QDateTime started;
    QString source;
    qint64 removed = 0;
    qint64 archived = 0;
    qint64 temporaries = 0;
    bool isUndone = false;
};

/// How many of the runs that the schedule file asks for since a time were begun by cron within ten
/// minutes.
struct Punctuality
{
    QDateTime since;
    qint64 expected = 0;
    qint64 onTime = 0;
};

/// Where the bytes go that the next cleanup would take of jobs, as its plan says. What waits in the
/// trash already is none of them, and temporary files are not looked for.
struct CleanupSpace
{
    Bytes freesNow = 0;
    Bytes freesLater = 0; ///< when the trash is emptied
    Bytes moved = 0;      ///< only to another folder

    /// What goes with the next cleanup: free then, or in the trash first.
    Bytes leaving() const { return freesNow + freesLater; }
};

/// The cleanup's thresholds, in days.
struct CleanupDays
{
    qint64 upload = 7;
    qint64 completed = 30;
    qint64 trash = 30; ///< 0: removed files are gone at once
};

/// The health of a farm at one moment, collected from all rooms: what `status` prints and Overview
/// shows. A part that could not be read is empty and has an entry in `attention`.
struct FarmStatus
{
    QDateTime at;
    QByteArray root;
    QByteArray uploads;
    std::optional<VolumeStatus> volume; ///< of uploads
    std::vector<VolumeStatus> volumes;
    std::vector<FolderStatus> folders;
    QDateTime foldersAsOf; ///< when all of them was read, if it is from the last scan
    qint64 jobs = 0;
    QMap<QString, qint64> jobsByStatus; ///< as spelled in the table
    QByteArray database;
    Bytes databaseSize = 0;
    QString journalMode;
    bool areJobsCompared = false; ///< with their files; else the next two say nothing
    qint64 jobsWithoutFile = 0;
    qint64 jobsOutside = 0;                 ///< their path leaves the folders of the layout
    std::vector<QByteArray> missingFolders; ///< absolute
    QByteArray crontab;
    bool hasSchedule = false;
    bool isScheduleUnreadable = false; ///< it is there, and nobody knows what is in it
    int scheduleProblems = 0;
    std::vector<ScheduleFault> scheduleFaults;
    QByteArray mendedCrontab; ///< the whole file, when every fault has its mended line
    std::vector<TaskRunStatus> tasks;
    std::vector<TaskRunStatus> interrupted; ///< runs that are nobody's last, oldest first
    std::vector<Attention> attention;       ///< worst first
    bool awaitsApproval = false;
    qint64 waitingTemporary = 0; ///< files that the last scheduled cleanup left for want of that
    qint64 dueUploads = 0;       ///< what the next cleanup would remove
    qint64 dueCompleted = 0;     ///< what it would archive
    Bytes trashBytes = 0;
    CleanupSpace dueSpace;
    CleanupDays days;
    std::vector<Storage::DiskSample> samples; ///< of the uploads' volume, 60 days, at most 480
    std::optional<Storage::VolumeForecast> forecast; ///< of the uploads' volume
    /// The start of the first run since when every run has ended well; empty when the newest did
    /// not, or none ran.
    std::optional<QDateTime> runsWellSince;
    std::optional<CleanupDone> lastCleanup;
    std::optional<Punctuality> punctuality; ///< of 30 days at most; empty when nobody can know
};

} // namespace Printkeeper::Tasks
