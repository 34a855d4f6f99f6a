// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/trash.h"

#include "base/crashpoint.h"
#include "cleanup/filemover.h"
#include "cleanup/trashplaces.h"

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

/// Of a trash that is not there once, and not for each file in it: there may be a hundred thousand.
void tellOnce(PurgeReport &report, const QString &problem)
{
    if (std::ranges::find(report.problems, problem) == report.problems.end())
        report.problems.push_back(problem);
}

/// Whether all files of the entry are gone now.
bool purgeEntry(FileMover &files, const JournalEntry &entry, PurgeReport &report)
{
    bool allGone = true;
    for (const FileMove &move : entry.operation.moves) {
        const auto trash = files.findTrash(move.to.root);
        const auto removed = trash ? files.remove(move.to, move.identity) : trash.error();
        if (removed) {
            ++report.files;
        } else if (!trash) {
            tellOnce(report, trash.error().message);
            allGone = false;
        } else if (removed.error().kind != ErrorKind::NotFound) {
            report.problems.push_back(removed.error().message);
            allGone = false;
        }
    }
    report.bytes += allGone ? entry.operation.bytes : 0;
    return allGone;
}

std::vector<Jobs::FilePlace> placesInTrash(const std::vector<JournalEntry> &entries)
{
    std::vector<Jobs::FilePlace> places;
    for (const JournalEntry &entry : entries) {
        for (const FileMove &move : entry.operation.moves)
            places.push_back(move.to);
    }
    return places;
}

bool always(const QByteArray &)
{
    return true;
}

/// One purge of the trash, in steps so small that it can stop soon after it has freed enough.
class TrashPurger
{
public:
    explicit TrashPurger(const Database::Connection &state)
        : m_journal(state)
    {}

    PurgeReport &report() { return m_report; }
    const JournalStore &journal() const { return m_journal; }

    /// Those of `entries` of whose trash `goes` says so, one by one.
    Result<void> purge(const std::vector<JournalEntry> &entries, const DiskQuestion &goes);
    /// What lies on disks that are not critical stays, unless the run is expired.
    Result<void> purgeRun(const TrashedRun &run, bool isRunExpired,
                          const DiskQuestion &isDiskCritical, const CancelToken &cancel);
    /// Which disks are critical, at first and again after each step.
    Result<void> findCritical(const DiskQuestion &isDiskCritical);
    bool isAnyCritical() const { return !m_critical.empty(); }

private:
    JournalStore m_journal;
    FileMover m_files{DeviceCheck::Any};
    PurgeReport m_report;
    std::vector<QByteArray> m_critical; ///< folders of trashes
};

Result<void> TrashPurger::findCritical(const DiskQuestion &isDiskCritical)
{
    auto roots = m_journal.trashRoots();
    if (!roots)
        return roots.error();
    m_critical = *std::move(roots);
    std::erase_if(m_critical, [&](const QByteArray &root) { return !isDiskCritical(root); });
    return {};
}

Result<void> TrashPurger::purge(const std::vector<JournalEntry> &entries, const DiskQuestion &goes)
{
    std::vector<JournalStore::Outcome> purged;
    for (const JournalEntry &entry : entries) {
        if (goes(entry.operation.moves.front().to.root) && purgeEntry(m_files, entry, m_report))
            purged.push_back({entry.operation.entry, EntryState::Purged});
    }
    crashPoint("trash-removed");
    if (auto synced = m_files.syncTouched(); !synced)
        return synced;
    auto written = m_journal.setStates(purged);
    crashPoint("trash-purged");
    return written;
}

Result<void> TrashPurger::purgeRun(const TrashedRun &run, bool isRunExpired,
                                   const DiskQuestion &isDiskCritical, const CancelToken &cancel)
{
    constexpr int StepSize = 100;
    qint64 last = 0;
    while (!cancel.isCancelled() && (isRunExpired || isAnyCritical())) {
        const auto entries = m_journal.trashed(run.run, last, StepSize);
        if (!entries)
            return entries.error();
        if (entries->empty())
            return {};
        last = entries->back().operation.entry;
        if (auto purged = purge(*entries, isRunExpired ? always : isDiskCritical); !purged)
            return purged;
        removeEmptyTrashFolders(placesInTrash(*entries));
        std::erase_if(m_critical, [&](const QByteArray &root) { return !isDiskCritical(root); });
    }
    return {};
}

} // namespace

bool isExpired(const TrashedRun &run, const Settings::CleanupSettings &settings,
               const QDateTime &now)
{
    const qint64 keepSeconds = std::chrono::seconds(settings.keepRemovedDays).count();
    return run.started.secsTo(now) >= keepSeconds;
}

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

Result<Bytes> trashedBytes(const Database::Connection &state)
{
    const auto runs = JournalStore(state).trashedRuns();
    if (!runs)
        return runs.error();
    Bytes bytes = 0;
    for (const TrashedRun &run : *runs)
        bytes += run.bytes;
    return bytes;
}

Result<PurgeReport> purgeTrash(const Database::Connection &state,
                               const Settings::CleanupSettings &settings, const QDateTime &now,
                               const DiskQuestion &isDiskCritical, const CancelToken &cancel,
                               std::optional<qint64> spared)
{
    TrashPurger purger(state);
    auto runs = purger.journal().trashedRuns();
    if (!runs)
        return runs.error();
    std::erase_if(*runs, [spared](const TrashedRun &run) { return run.run == spared; });
    if (auto found = purger.findCritical(isDiskCritical); !found)
        return found.error();
    for (const TrashedRun &run : *runs) {
        if (auto purged =
                purger.purgeRun(run, isExpired(run, settings, now), isDiskCritical, cancel);
            !purged)
            return purged.error();
    }
    return std::move(purger.report());
}

Result<PurgeReport> purgeRun(const Database::Connection &state, qint64 run)
{
    TrashPurger purger(state);
    const auto entries = purger.journal().trashed(run);
    if (!entries)
        return entries.error();
    if (auto purged = purger.purge(*entries, always); !purged)
        return purged.error();
    return std::move(purger.report());
}

Result<void> keepInTrash(const Database::Connection &state, const std::vector<qint64> &entries)
{
    for (const qint64 entry : entries) {
        if (auto kept = state.execute(u"UPDATE journal SET trashed = 0 WHERE id = %1"_s.arg(entry));
            !kept)
            return kept;
    }
    return {};
}

void removeEmptyTrashFolders(const std::vector<Jobs::FilePlace> &files)
{
    FileMover mover(DeviceCheck::Any);
    std::set<std::pair<QByteArray, QByteArray>> seen;
    for (const Jobs::FilePlace &file : files) {
        Jobs::FilePlace folder{file.root, file.folder()};
        if (!seen.insert({folder.root, folder.relative}).second)
            continue;
        for (int level = 0; level < 2; ++level) {
            const auto parent = mover.folderOf(folder, FileMover::Missing::IsError);
            if (!parent)
                break;
            // A killed run may have made the outer one only.
            const auto removed = (*parent)->removeEmptyFolder(folder.name());
            if (!removed && removed.error().kind != ErrorKind::NotFound)
                break;
            folder.relative = folder.folder();
        }
    }
}

void removeEmptyTrashFolders(const std::vector<Operation> &operations)
{
    std::vector<Jobs::FilePlace> places;
    for (const Operation &operation : operations) {
        for (const FileMove &move : operation.moves) {
            for (const Jobs::FilePlace *place : {&move.from, &move.to}) {
                if (place->relative.startsWith(TrashPrefix))
                    places.push_back(*place);
            }
        }
    }
    removeEmptyTrashFolders(places);
}

Result<void> removeOldestTrashed(const Database::Connection &state, const DiskQuestion &isFull)
{
    const JournalStore journal(state);
    const auto runs = journal.trashedRuns();
    if (!runs)
        return runs.error();
    FileMover mover(DeviceCheck::Any);
    PurgeReport removed;
    for (const TrashedRun &run : *runs) {
        const auto entries = journal.trashed(run.run);
        if (!entries)
            return entries.error();
        for (const JournalEntry &entry : *entries) {
            if (!isFull(entry.operation.moves.front().to.root))
                continue;
            (void)purgeEntry(mover, entry, removed);
            crashPoint("room-made");
        }
    }
    return mover.syncTouched();
}

} // namespace Printkeeper::Cleanup
