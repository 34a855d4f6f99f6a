// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/trash.h"

#include "cleanup/filemover.h"

namespace Printkeeper::Cleanup {
namespace {

bool isExpired(const TrashedRun &run, const Settings::CleanupSettings &settings,
               const QDateTime &now)
{
    const qint64 keepSeconds = std::chrono::seconds(settings.keepRemovedDays).count();
    return run.started.secsTo(now) >= keepSeconds;
}

/// Removes the folders of a run that have become empty; others stay.
void removeEmptyFolders(FileMover &files, const std::vector<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries) {
        for (const FileMove &move : entry.operation.moves) {
            Jobs::FilePlace folder{move.to.root, move.to.folder()};
            for (int level = 0; level < 2; ++level) {
                const auto parent = files.folderOf(folder, FileMover::Missing::IsError);
                if (!parent || !(*parent)->removeEmptyFolder(folder.name()))
                    break;
                folder.relative = folder.folder();
            }
        }
    }
}

/// Whether all files of the entry are gone now.
bool purgeEntry(FileMover &files, const JournalEntry &entry, PurgeReport &report)
{
    bool allGone = true;
    for (const FileMove &move : entry.operation.moves) {
        // Where a disk is not mounted nobody can know what is gone.
        const auto root = files.folderOf({move.to.root, {}}, FileMover::Missing::IsError);
        const auto removed = root ? files.remove(move.to, move.identity) : root.error();
        if (removed) {
            ++report.files;
        } else if (!root || removed.error().kind != ErrorKind::NotFound) {
            report.problems.push_back(removed.error().message);
            allGone = false;
        }
    }
    report.bytes += allGone ? entry.operation.bytes : 0;
    return allGone;
}

} // namespace

Result<std::vector<TrashedItem>> trashContents(const Database::Connection &state,
                                               const Settings::CleanupSettings &settings)
{
    const JournalStore journal(state);
    const auto runs = journal.trashedRuns();
    if (!runs)
        return runs.error();
    std::vector<TrashedItem> items;
    for (const TrashedRun &run : *runs) {
        const auto entries = journal.trashed(run.run);
        if (!entries)
            return entries.error();
        for (const JournalEntry &entry : *entries) {
            const Operation &operation = entry.operation;
            TrashedItem item{run.run,     operation.job,
                             {},          operation.bytes,
                             run.started, run.started.addDays(settings.keepRemovedDays.count())};
            for (const FileMove &move : operation.moves)
                item.files.push_back(move.from.absolute());
            items.push_back(std::move(item));
        }
    }
    return items;
}

Result<Bytes> expiredTrash(const Database::Connection &state,
                           const Settings::CleanupSettings &settings, const QDateTime &now)
{
    const auto runs = JournalStore(state).trashedRuns();
    if (!runs)
        return runs.error();
    Bytes bytes = 0;
    for (const TrashedRun &run : *runs)
        bytes += isExpired(run, settings, now) ? run.bytes : 0;
    return bytes;
}

Result<PurgeReport> purgeTrash(const Database::Connection &state,
                               const Settings::CleanupSettings &settings, const QDateTime &now,
                               const std::function<bool()> &isDiskCritical,
                               const CancelToken &cancel)
{
    const JournalStore journal(state);
    const auto runs = journal.trashedRuns();
    if (!runs)
        return runs.error();
    PurgeReport report;
    FileMover files(DeviceCheck::Any);
    for (const TrashedRun &run : *runs) {
        if (cancel.isCancelled() || !(isExpired(run, settings, now) || isDiskCritical()))
            break;
        const auto entries = journal.trashed(run.run);
        if (!entries)
            return entries.error();
        std::vector<JournalStore::Outcome> purged;
        for (const JournalEntry &entry : *entries) {
            if (purgeEntry(files, entry, report))
                purged.push_back({entry.operation.entry, EntryState::Purged});
        }
        if (auto synced = files.syncTouched(); !synced)
            return synced.error();
        removeEmptyFolders(files, *entries);
        if (auto written = journal.setStates(purged); !written)
            return written.error();
    }
    return report;
}

} // namespace Printkeeper::Cleanup
