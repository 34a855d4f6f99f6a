// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/journalstore.h"
#include "settings/cleanupsettings.h"

#include <functional>
#include <optional>

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

/// Whether what `run` has removed is past `cleanup/keep_removed_days` at `now`.
bool isExpired(const TrashedRun &run, const Settings::CleanupSettings &settings,
               const QDateTime &now);

/// Bytes of all that waits in the trash.
Result<Bytes> trashedBytes(const Database::Connection &state);

/// Whether the disk on which a path lies is critical.
using DiskQuestion = std::function<bool(const QByteArray &path)>;

/// Removes for good what has waited long enough, the oldest first; and more, as long as
/// `isDiskCritical` says so of the disk on which it lies. Only files that are the ones of the
/// journal; what was purged can no longer be undone, and the journal says so. What `spared` has put
/// there stays. Needs the farm lock.
Result<PurgeReport> purgeTrash(const Database::Connection &state,
                               const Settings::CleanupSettings &settings, const QDateTime &now,
                               const DiskQuestion &isDiskCritical, const CancelToken &cancel,
                               std::optional<qint64> spared = {});

/// Removes for good what `run` has put into the trash. Its folders stay for what it may put there
/// next.
Result<PurgeReport> purgeRun(const Database::Connection &state, qint64 run);

/// From now on what these entries have put into the trash leaves it by an undo alone: somebody
/// misses it where it lay.
Result<void> keepInTrash(const Database::Connection &state, const std::vector<qint64> &entries);

/// Removes the folders in the trash in which these files lay and that are empty now.
void removeEmptyTrashFolders(const std::vector<Jobs::FilePlace> &files);
/// The same for all that these operations have moved out of a trash, or back out of it.
void removeEmptyTrashFolders(const std::vector<Operation> &operations);

/// Removes the files that have waited longest and writes nothing, as long as the disk on which they
/// lie is full: where not even the journal can be written any more. A purge must follow, which
/// finds them gone and tells the journal. Needs the farm lock.
Result<void> removeOldestTrashed(const Database::Connection &state, const DiskQuestion &isFull);

} // namespace Printkeeper::Cleanup
