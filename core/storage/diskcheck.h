// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/logwriter.h"
#include "settings/disksettings.h"
#include "storage/forecast.h"
#include "storage/volume.h"

#include <QStringList>

#include <vector>

namespace Printkeeper::Storage {

/// In rising order of trouble.
enum class DiskLevel { Ok, Warning, Critical };

/// "ok", "warning", "critical": as JSON writes it.
QString diskLevelName(DiskLevel level);

/// Warning and critical when the exact ratio is greater than the setting; a volume that is at
/// exactly 90 % of a 90 % threshold is Ok.
DiskLevel levelOf(const Volume &volume, const Settings::DiskSettings &settings);

/// A folder of the farm that must not run out of space. Roles: uploads, archive, thumbnails,
/// database, logs, backups, state.
struct WatchedPath
{
    QString role;
    QByteArray path;
};

/// One volume with the roles of all watched paths on it. `volume.path` is the first of these paths.
struct VolumeFigures
{
    Volume volume;
    QStringList roles;
    DiskLevel level = DiskLevel::Ok;
};

/// A watched path that could not be measured.
struct UnmeasuredPath
{
    WatchedPath watched;
    Error error;
};

/// What one disk check found. A value.
struct DiskReport
{
    VolumeFigures main; ///< of the path that was asked for
    /// Each volume once, in the order of the watched paths; last the main one when none is on it.
    std::vector<VolumeFigures> volumes;
    std::vector<UnmeasuredPath> unmeasured;
    Bytes databaseSize = 0; ///< of the database file alone; 0 when there is none
    /// Of the main volume; the caller's word, since it takes a history.
    std::optional<VolumeForecast> forecast = {};
    /// Why the figures are not in the history; the caller's word, too.
    std::optional<Error> notNoted = {};

    /// The worst of all volumes, the main one included.
    DiskLevel level() const;
};

/// Measures `path` and every volume that holds a watched path; writes nothing. An Error only when
/// `path` itself cannot be measured, or is not there and not watched. `databasePath` is empty for a
/// database that is no file. Blocks as volumeOf does.
Result<DiskReport> checkDisk(const QByteArray &path, const std::vector<WatchedPath> &watched,
                             const Settings::DiskSettings &settings,
                             const QByteArray &databasePath);

/// A line for disk_space.log.
struct DiskLogLine
{
    LogLevel level = LogLevel::Info;
    QString text;
};

/// "Disk usage of /srv/farm/uploads: 74.2% (692 GB of 931 GB used, 239 GB free)". The percentage is
/// rounded up, as df does, so that a volume above its threshold never looks as if it were at it.
DiskLogLine diskLogLine(const VolumeFigures &figures);

} // namespace Printkeeper::Storage
