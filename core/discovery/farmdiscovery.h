// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "discovery/farmfinding.h"

#include <chrono>
#include <functional>

namespace Printkeeper::Discovery {

/// A folder to look in and how many levels below it.
struct StartFolder
{
    QByteArray path; ///< absolute
    int depth = 5;
};

/// Where to look, and when to stop looking.
struct DiscoveryRequest
{
    std::vector<StartFolder> starts; ///< empty: usualPlaces()
    QByteArray systemCrontab = "/etc/crontab";
    QByteArray cronFolder = "/etc/cron.d";
    QByteArray userCrontabs = "/var/spool/cron/crontabs";
    std::chrono::milliseconds mostTime = std::chrono::seconds(20); ///< for the folders
    qint64 mostEntries = 300'000;                                  ///< files and folders
};

struct DiscoveryProgress
{
    QByteArray folder; ///< that is being looked at
    qint64 looked = 0;
};
using DiscoveryProgressFunction = std::function<void(const DiscoveryProgress &)>;

/// Where farms usually are on a server: /app, and what lies in /srv, /opt, /var/www, the homes, and
/// the current folder.
std::vector<StartFolder> usualPlaces();

/// Looks for farms: an SQLite file with a job table and, near it, a tree of folders that are called
/// as statuses are. Only reads: the folders, the databases by SQLite, crontabs, and the texts of
/// scripts, which are never run. Follows no link. Cancelled when the token says so; a limit that is
/// reached ends the search with what was found until then. Blocks; calls `progress` on this thread,
/// at most ten times a second.
Result<DiscoveryReport> discoverFarms(const DiscoveryRequest &request,
                                      const DiscoveryProgressFunction &progress = {},
                                      const CancelToken &cancel = {});

} // namespace Printkeeper::Discovery
