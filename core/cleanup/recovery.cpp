// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/recovery.h"

#include "base/crashpoint.h"
#include "cleanup/batchpace.h"
#include "cleanup/batchrunner.h"
#include "cleanup/lostcommit.h"
#include "cleanup/operationrecovery.h"
#include "cleanup/queuelocks.h"
#include "cleanup/trash.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace Printkeeper::Cleanup {
namespace {

// Beyond what there is time for: a slice that is mended again behind a crash is short.
constexpr std::size_t MostInSlice = 500;

/// Mends the intents in slices: the rows must stay as they are while the files follow them, but no
/// writer of the web app shall wait for more than one slice.
class Mending
{
public:
    Mending(const std::vector<JournalEntry> &entries, const Database::Connection &farm,
            RowWriter &rows, const Jobs::JobFiles &jobFiles, RecoveryReport &report,
            std::chrono::milliseconds queueLockWait);

    /// Each slice is noted in the journal before the next one is begun: after another crash the
    /// rest are what is left. Of removals that are done it is not known yet whether they stay.
    Result<void> run(const JournalStore &journal);

    /// Removals that are done, by run; intents still.
    const std::map<qint64, std::vector<Operation>> &removals() const { return m_removals; }
    void waitForTurn() { m_pace.waitForTurn(); }

private:
    Result<void> mendSlice();
    std::vector<Files::FileLock> lockFolders();
    Result<void> mendSome();
    Result<void> mend(const JournalEntry &entry);
    bool isPuttingBack(const JournalEntry &entry) const;
    void order(const std::vector<JournalEntry> &entries);

    const Database::Connection &m_farm;
    FileMover m_folders{DeviceCheck::Any}; ///< of the web app's locks
    std::chrono::milliseconds m_queueLockWait;
    RecoveryReport &m_report;
    OperationRecovery m_recovery;
    BatchPace m_pace;
    std::set<qint64> m_all; ///< the entries
    std::vector<const JournalEntry *> m_ordered;
    std::size_t m_next = 0;
    std::size_t m_sliceEnd = 0;
    std::set<qint64> m_waiting; ///< removals that wait for what was putting them back
    std::vector<JournalStore::Outcome> m_outcomes; ///< of the slice
    std::map<qint64, std::vector<Operation>> m_removals;
};

Mending::Mending(const std::vector<JournalEntry> &entries, const Database::Connection &farm,
                 RowWriter &rows, const Jobs::JobFiles &jobFiles, RecoveryReport &report,
                 std::chrono::milliseconds queueLockWait)
    : m_farm(farm)
    , m_queueLockWait(queueLockWait)
    , m_report(report)
    , m_recovery(rows, jobFiles, report)
{
    order(entries);
}

/// Whether it was putting a job back that its own run had removed: no step that can be undone.
bool Mending::isPuttingBack(const JournalEntry &entry) const
{
    return entry.operation.undoes != 0 && m_all.contains(entry.operation.undoes);
}

/// What was putting a job back first: as long as that has its files, nobody can tell what became of
/// the removal.
void Mending::order(const std::vector<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries) {
        m_all.insert(entry.operation.entry);
        m_ordered.push_back(&entry);
    }
    std::ranges::stable_partition(m_ordered,
                                  [&](const auto *entry) { return isPuttingBack(*entry); });
}

Result<void> Mending::run(const JournalStore &journal)
{
    while (m_next < m_ordered.size()) {
        m_pace.waitForTurn();
        const auto mended = mendSlice();
        // Files first: what is noted nobody looks at again.
        if (auto synced = m_recovery.sync(); !synced) {
            m_removals.clear();
            return mended ? synced : mended;
        }
        crashPoint("slice-mended");
        if (auto noted = journal.setStates(std::exchange(m_outcomes, {})); !noted)
            return mended ? noted : mended;
        crashPoint("slice-noted");
        if (!mended)
            return mended;
        if (m_recovery.needsCopy())
            m_recovery.makeCopy(m_ordered[m_next]->operation, journal);
    }
    return {};
}

/// Who holds a lock for long is waited for once. No more is in a slice than can be locked.
std::vector<Files::FileLock> Mending::lockFolders()
{
    std::vector<Operation> operations;
    for (std::size_t i = m_next; i < m_sliceEnd; ++i)
        operations.push_back(m_ordered[i]->operation);
    QueueLocks taken = takeQueueLocks(operations, m_folders, m_queueLockWait);
    if (taken.firstHeld())
        m_queueLockWait = std::chrono::milliseconds(0);
    m_sliceEnd = m_next + taken.held.size();
    return std::move(taken.locks);
}

/// Nothing is written, but the rows stay as they are.
Result<void> Mending::mendSlice()
{
    m_sliceEnd = std::min(m_ordered.size(), m_next + MostInSlice);
    const auto locks = lockFolders();
    if (auto begun = m_farm.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    m_pace.begin();
    const std::size_t first = m_next;
    const auto mended = mendSome();
    m_pace.endWork(m_next - first);
    (void)m_farm.execute(QStringLiteral("ROLLBACK"));
    m_pace.end(BatchPace::Others::Maybe);
    return mended;
}

Result<void> Mending::mendSome()
{
    const std::size_t first = m_next;
    while (m_next < m_sliceEnd && (m_next == first || m_pace.hasTime())) {
        if (auto mended = mend(*m_ordered[m_next]); !mended || m_recovery.needsCopy())
            return mended;
        ++m_next;
    }
    return {};
}

Result<void> Mending::mend(const JournalEntry &entry)
{
    const Operation &operation = entry.operation;
    if (m_waiting.contains(operation.entry))
        return {};
    const qint64 finished = m_report.finished;
    const qint64 takenBack = m_report.takenBack;
    const auto mended = m_recovery.mend(operation);
    if (!mended)
        return mended.error();
    if (m_recovery.needsCopy())
        return {};
    if (isPuttingBack(entry)) {
        // The job counts once: as the removal that was taken back.
        m_report.finished = finished;
        m_report.takenBack = takenBack;
        if (!*mended)
            m_waiting.insert(operation.undoes);
    }
    if (!*mended)
        return {};
    const bool isDone = **mended == EntryState::Done;
    if (isDone && isRemoval(operation)) {
        --m_report.finished;
        m_removals[entry.run].push_back(operation);
    } else if (isDone && isPuttingBack(entry))
        m_outcomes.push_back({operation.entry, EntryState::Undone});
    else
        m_outcomes.push_back({operation.entry, **mended});
    return {};
}

/// Whether something has come to refer to a job while it was removed nobody could look any more.
Result<void> settleRemovals(const std::map<qint64, std::vector<Operation>> &removals,
                            const Database::Connection &farm, const Database::Connection &state,
                            RowWriter &rows, RecoveryReport &report,
                            std::chrono::milliseconds queueLockWait)
{
    if (removals.empty())
        return {};
    FileMover files(DeviceCheck::Any);
    for (const auto &[run, operations] : removals) {
        BatchRunner batches(farm, state, run, rows, files, queueLockWait);
        const auto settled = batches.settleRemovals(operations);
        if (!settled)
            return settled.error();
        for (const OperationOutcome &outcome : *settled) {
            if (outcome.state == EntryState::Failed)
                return Error{ErrorKind::Busy, outcome.reason, {}, {}};
            ++(outcome.state == EntryState::Done ? report.finished : report.takenBack);
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
                                          const Jobs::JobFiles &jobFiles,
                                          std::chrono::milliseconds queueLockWait)
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
    Mending mending(*open, farm, **rows, jobFiles, report, queueLockWait);
    const auto mended = mending.run(journal);
    if (!mending.removals().empty())
        mending.waitForTurn();
    const auto settled =
        settleRemovals(mending.removals(), farm, state, **rows, report, queueLockWait);
    if (mended && settled)
        removeEmptyTrash(*open);
    else
        report.stopped = mended ? settled.error() : mended.error();
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
