// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/journalstore.h"
#include "settings/cleanupsettings.h"

#include <functional>

namespace Printkeeper::Cleanup {

/// What a purge has removed for good.
struct PurgeReport
{
    qint64 files = 0;
    Bytes bytes = 0;
    std::vector<QString> problems; ///< one sentence each
};

/// One job or leftover whose files wait in the trash.
struct TrashedItem
{
    qint64 run = 0;
    QString job;                   ///< its id; empty for a leftover
    std::vector<QByteArray> files; ///< absolute, where they lay before
    Bytes bytes = 0;
    QDateTime removed; ///< UTC
    QDateTime goes;    ///< UTC; from then on the next cleanup removes it for good
};

/// What waits in the trash by the journal, what goes first in front.
Result<std::vector<TrashedItem>> trashContents(const Database::Connection &state,
                                               const Settings::CleanupSettings &settings);

/// Bytes of removed files that are past `cleanup/keep_removed_days` at `now`.
Result<Bytes> expiredTrash(const Database::Connection &state,
                           const Settings::CleanupSettings &settings, const QDateTime &now);

/// Removes for good what has waited long enough, run by run, the oldest first; and more, while
/// `isDiskCritical` says so. Only files that are the ones of the journal; what was purged can no
/// longer be undone, and the journal says so. Needs the farm lock.
Result<PurgeReport> purgeTrash(const Database::Connection &state,
                               const Settings::CleanupSettings &settings, const QDateTime &now,
                               const std::function<bool()> &isDiskCritical,
                               const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
