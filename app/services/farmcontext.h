// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/logwriter.h"
#include "settings/backupsettings.h"
#include "settings/cleanupsettings.h"
#include "settings/disksettings.h"
#include "settings/farmsettings.h"
#include "settings/historysettings.h"
#include "settings/jobssettings.h"
#include "storage/diskcheck.h"

#include <functional>

namespace Printkeeper::Services {

/// Where our logs go when `farm/logs` cannot be made.
inline constexpr auto FallbackLogs = "/var/log/printkeeper";

/// The settings of one farm and what follows from them; reads and writes nothing by itself. Shared
/// by the parts of LocalFarm, safe from any thread.
struct FarmContext
{
    Settings::FarmSettings farm;
    Settings::JobsSettings jobs;
    Settings::CleanupSettings cleanup;
    Settings::DiskSettings disk;
    const Clock &clock;
    Settings::BackupSettings backup = {};
    Settings::HistorySettings history = {};
    /// Has folders in uploads given to their owner, where root lends a hand for that; false when it
    /// could not.
    std::function<bool()> giveFolders = {};

    /// The path of the job database. Invalid for a URL, which this version cannot open.
    Result<QByteArray> databasePath() const;
    /// What the disk check watches, by role.
    std::vector<Storage::WatchedPath> watchedPaths() const;
    /// A writer for `name` in `farm/logs`, or in /var/log/printkeeper when that folder is missing.
    LogWriter log(const QByteArray &name) const;
};

} // namespace Printkeeper::Services
