// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/farmlayout.h"
#include "jobs/jobschema.h"
#include "settings/farmsettings.h"

#include <QMap>
#include <QStringList>

#include <vector>

namespace Printkeeper::Discovery {

/// A line of a crontab that does by other means what a task of ours does.
struct LegacyLine
{
    QByteArray file;
    int line = 0; ///< from 1
    QString task; ///< "cleanup", "check-disk"
    QByteArray text;
};

/// A number that the farm's own scripts go by today, as a setting of ours.
struct FoundThreshold
{
    QString key;
    QString value;
    QByteArray file;
    int line = 0; ///< from 1
};

/// A setting that the finding speaks for, as it would be written, and one sentence why.
struct ProposedSetting
{
    QString key;
    QString value;
    QString why;
};

/// A farm as it was found: a value, nothing of it is open. Paths are absolute; those of things that
/// were not found are empty.
struct FarmFinding
{
    QByteArray root;
    QByteArray uploads;
    QByteArray database;
    Jobs::JobSchema schema; ///< the job table and the roles of its columns
    qint64 jobs = 0;
    QMap<QString, qint64> statuses; ///< as spelled in the table, with how many jobs
    std::vector<Jobs::LayoutFolder> layout;
    QByteArray thumbnails;
    QByteArray logs;
    QByteArray backups;
    QByteArray crontab;     ///< the file that cron runs tasks of this farm from
    QString crontabMistake; ///< for which cron runs nothing of it, in a sentence; empty: it does
    std::vector<LegacyLine> legacyLines;
    std::vector<FoundThreshold> thresholds;
    std::vector<Settings::PathMapping> pathMap; ///< the database's name of a folder → here
    std::vector<Settings::PathMapping> mounts; ///< a container's name of a folder of the farm → it
    QStringList problems;                      ///< translated sentences
    std::vector<ProposedSetting> proposed;     ///< each allowed for its key; only what differs from
                                               ///< the defaults, and farm/root
};

/// What a search found. `problems` are of no farm alone.
struct DiscoveryReport
{
    std::vector<FarmFinding> farms; ///< the one with the most jobs first
    QStringList problems;           ///< translated sentences
    qint64 looked = 0;              ///< files and folders
    bool isComplete = true;         ///< false when a limit ended the search early
};

} // namespace Printkeeper::Discovery
