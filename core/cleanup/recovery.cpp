// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/recovery.h"

#include "cleanup/batchrunner.h"
#include "cleanup/lostcommit.h"
#include "cleanup/operationrecovery.h"
#include "cleanup/trash.h"

#include <algorithm>
#include <map>
#include <set>

namespace Printkeeper::Cleanup {
namespace {

/// What was mended in the transaction, and what is to be looked at behind it.
struct MendedEntries
{
    std::vector<JournalStore::Outcome> outcomes;
    std::map<qint64, std::vector<Operation>> removals; ///< done, by run
};

bool isRemoval(const Operation &operation)
{
    return operation.change && operation.change->before && !operation.change->after;
}

/// Whether it was putting a job back that its own run had removed: no step that can be undone.
bool isPuttingBack(const JournalEntry &entry, const std::vector<JournalEntry> &entries)
{
    return entry.operation.undoes != 0
           && std::ranges::any_of(entries, [&](const JournalEntry &other) {
                  return other.operation.entry == entry.operation.undoes;
              });
}

/// What was putting a job back first: as long as that has its files, nobody can tell what became of
/// the removal.
std::vector<const JournalEntry *> inOrder(const std::vector<JournalEntry> &entries)
{
    std::vector<const JournalEntry *> ordered;
    for (const JournalEntry &entry : entries)
        ordered.push_back(&entry);
    std::ranges::stable_partition(
        ordered, [&](const JournalEntry *entry) { return isPuttingBack(*entry, entries); });
    return ordered;
}

Result<MendedEntries> mendAll(const std::vector<JournalEntry> &entries, RowWriter &rows,
                              const Jobs::JobFiles &jobFiles, RecoveryReport &report)
{
    OperationRecovery recovery(rows, jobFiles, report);
    MendedEntries all;
    std::set<qint64> waiting; // removals that wait for what was putting them back
    for (const JournalEntry *each : inOrder(entries)) {
        const JournalEntry &entry = *each;
        const Operation &operation = entry.operation;
        if (waiting.contains(operation.entry))
            continue;
        const RecoveryReport before = report;
        const auto mended = recovery.mend(operation);
        if (!mended)
            return mended.error();
        if (isPuttingBack(entry, entries)) {
            // The job counts once: as the removal that was taken back.
            report.finished = before.finished;
            report.takenBack = before.takenBack;
            if (!*mended)
                waiting.insert(operation.undoes);
        }
        if (!*mended)
            continue;
        const bool isDone = **mended == EntryState::Done;
        if (isDone && isRemoval(operation))
            all.removals[entry.run].push_back(operation);
        else if (isDone && isPuttingBack(entry, entries))
            all.outcomes.push_back({operation.entry, EntryState::Undone});
        else
            all.outcomes.push_back({operation.entry, **mended});
    }
    if (auto synced = recovery.sync(); !synced)
        return synced.error();
    return all;
}

/// Whether something has come to refer to a job while it was removed nobody could look any more.
Result<void> settleRemovals(const std::map<qint64, std::vector<Operation>> &removals,
                            const Database::Connection &farm, const Database::Connection &state,
                            RowWriter &rows, RecoveryReport &report)
{
    constexpr auto QueueLockWait = std::chrono::seconds(5);
    if (removals.empty())
        return {};
    FileMover files(DeviceCheck::Any);
    for (const auto &[run, operations] : removals) {
        BatchRunner batches(farm, state, run, rows, files, QueueLockWait);
        const auto settled = batches.settleRemovals(operations);
        if (!settled)
            return settled.error();
        for (const OperationOutcome &outcome : *settled) {
            if (outcome.state == EntryState::Failed)
                return Error{ErrorKind::Busy, outcome.reason, {}, {}};
            if (outcome.state == EntryState::Done)
                continue;
            --report.finished;
            ++report.takenBack;
        }
    }
    return {};
}

/// What went back, or on, has left its place in the trash.
void removeEmptyTrash(const std::vector<JournalEntry> &entries)
{
    std::vector<Operation> operations;
    for (const JournalEntry &entry : entries)
        operations.push_back(entry.operation);
    removeEmptyTrashFolders(operations);
}

} // namespace

Result<RecoveryReport> recoverInterrupted(const Database::Connection &farm,
                                          const Database::Connection &state,
                                          const Jobs::JobFiles &jobFiles)
{
    const JournalStore journal(state);
    const auto open = journal.unfinished();
    if (!open)
        return open.error();
    RecoveryReport report;
    if (open->empty())
        return report;
    auto rows = RowWriter::create(farm, jobFiles.schema());
    if (!rows)
        return rows.error();
    if (auto prepared = BatchRunner::prepare(farm); !prepared)
        return prepared.error();
    if (auto ended = endLostCommit(farm); !ended)
        return ended.error();
    // Nothing is written, but the rows stay as they are while the files follow them.
    if (auto begun = farm.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    const auto mended = mendAll(*open, **rows, jobFiles, report);
    (void)farm.execute(QStringLiteral("ROLLBACK"));
    if (!mended)
        return mended.error();
    if (auto written = journal.setStates(mended->outcomes); !written)
        return written.error();
    if (auto settled = settleRemovals(mended->removals, farm, state, **rows, report); !settled)
        return settled.error();
    removeEmptyTrash(*open);
    return report;
}

Result<RecoveryReport> recoverFolders(const Database::Connection &state)
{
    const JournalStore journal(state);
    const auto open = journal.unfinished();
    if (!open)
        return open.error();
    RecoveryReport report;
    std::vector<JournalStore::Outcome> outcomes;
    for (const JournalEntry &entry : *open) {
        if (!entry.operation.folder)
            continue;
        const auto isDone = finishFolderChange(*entry.operation.folder);
        if (!isDone)
            return isDone.error();
        ++(*isDone ? report.finished : report.takenBack);
        outcomes.push_back(
            {entry.operation.entry, *isDone ? EntryState::Done : EntryState::Skipped});
    }
    if (auto written = journal.setStates(outcomes); !written)
        return written.error();
    return report;
}

} // namespace Printkeeper::Cleanup
