// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discovery/farmdiscovery.h"

#include <QByteArrayList>

namespace Printkeeper::Discovery {

/// A crontab with lines that start tasks of a farm, by our program or by what was there before it.
struct CronFile
{
    QByteArray path;
    QByteArray content;
    bool isRead = false; ///< by cron on this machine, for where it lies and how it is called
    QString mistake;     ///< for which cron ignores the file, in a sentence; empty: it does not
    bool hasOurs = false;
    std::vector<LegacyLine> legacyLines;
};

/// The system's crontab and those of cron's folders, as far as they can be read, and of `others`
/// (found in a farm's tree) those that have such lines.
std::vector<CronFile> findCronFiles(const DiscoveryRequest &request, const QByteArrayList &others);

} // namespace Printkeeper::Discovery
