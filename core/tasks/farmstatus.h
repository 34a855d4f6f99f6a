// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"

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
/// printkeeperctl that mends or shows it, empty when there is none.
struct Attention
{
    QString code;
    Severity severity = Severity::Warning;
    QString message;
    QString detail;
    QString fix;
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
    qint64 lastActions = 0;
    Bytes lastFreed = 0;
    std::optional<QDateTime> next; ///< empty: nothing will run it
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
    qint64 jobs = 0;
    QMap<QString, qint64> jobsByStatus; ///< as spelled in the table
    QByteArray database;
    Bytes databaseSize = 0;
    QString journalMode;
    bool hasSchedule = false;
    int scheduleProblems = 0;
    std::vector<TaskRunStatus> tasks;
    std::vector<Attention> attention; ///< worst first
    bool awaitsApproval = false;
    qint64 dueUploads = 0;   ///< what the next cleanup would remove
    qint64 dueCompleted = 0; ///< what it would archive
    Bytes trashBytes = 0;
};

} // namespace Printkeeper::Tasks
