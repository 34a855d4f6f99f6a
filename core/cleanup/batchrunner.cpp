// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/batchrunner.h"

#include "base/crashpoint.h"
#include "cleanup/inbackground.h"
#include "cleanup/lostcommit.h"
#include "cleanup/queuelocks.h"
#include "database/otherusers.h"

#include <QCoreApplication>
#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Cleanup)
};

/// A difference from the plan is no failure: somebody else was quicker.
bool isDifference(const Error &error)
{
    return error.code == "changed"_L1 || error.code == "referred"_L1
           || error.kind == ErrorKind::NotFound;
}

OperationOutcome outcomeOf(const Error &error)
{
    const bool isCancelled = error.kind == ErrorKind::Cancelled;
    return {isDifference(error) || isCancelled ? EntryState::Skipped : EntryState::Failed,
            error.message, error.kind == ErrorKind::Busy, isCancelled, error.code == "exists"_L1};
}

/// How far operations from `first` on go that have few enough rows to be compared with the table
/// under its lock.
std::size_t endOfFew(const std::vector<Operation> &operations, std::size_t first)
{
    constexpr std::size_t MostRows = 3000;
    std::size_t rows = 0;
    std::size_t end = first;
    while (end < operations.size() && (end == first || rows < MostRows)) {
        rows += operations[end].change ? operations[end].change->referring.size() + 1 : 1;
        ++end;
    }
    return end;
}

/// The rows that the operations `[first, last)` remove.
std::vector<Row> removedRows(const std::vector<Operation> &operations, std::size_t first,
                             std::size_t last)
{
    std::vector<Row> rows;
    for (std::size_t i = first; i < last; ++i) {
        const auto &change = operations[i].change;
        if (change && change->before && !change->after)
            rows.push_back(*change->before);
    }
    return rows;
}

} // namespace

/// The operations `[first, next)` of one transaction, none from `last` on.
struct BatchRunner::Transaction
{
    const std::vector<Operation> &operations;
    std::vector<OperationOutcome> &outcomes;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t next = 0;
    std::vector<const Operation *> done;
    std::size_t odd = 0; ///< the last that was not done together with others: goes by itself

    void failAll(const Error &error)
    {
        for (std::size_t i = first; i < next; ++i) {
            if (outcomes[i].state == EntryState::Done)
                outcomes[i] = outcomeOf(error);
        }
    }
};

BatchRunner::BatchRunner(const Database::Connection &farm, const Database::Connection &state,
                         qint64 run, RowWriter &rows, FileMover &files,
                         std::chrono::milliseconds queueLockWait, CancelToken cancel)
    : m_farm(farm)
    , m_state(state)
    , m_journal(state)
    , m_run(run)
    , m_rows(rows)
    , m_files(files)
    , m_queueLockWait(queueLockWait)
    , m_cancel(std::move(cancel))
    , m_isWal(farm.journalMode() == u"wal"_s)
    // In rollback mode with IMMEDIATE a reader lets the updates pass and then fails the COMMIT,
    // after the files have moved.
    , m_begin(m_isWal ? u"BEGIN IMMEDIATE"_s : u"BEGIN EXCLUSIVE"_s)
{}

Result<void> BatchRunner::prepare(const Database::Connection &farm)
{
    const bool isWal = farm.journalMode() == u"wal"_s;
    if (auto set =
            farm.execute(isWal ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = EXTRA"_s);
        !set)
        return set;
    // What takes one operation back is small, and would be a write to a file for each of them.
    if (auto set = farm.execute(u"PRAGMA temp_store = MEMORY"_s); !set)
        return set;
    // A row in the order of the plan may lie anywhere in its table.
    if (auto set = farm.execute(u"PRAGMA cache_size = -16384"_s); !set)
        return set;
    // Rows that refer to a job are removed and put back by the journal, never by a cascade.
    return farm.execute(u"PRAGMA foreign_keys = OFF"_s);
}

std::vector<OperationOutcome> BatchRunner::run(std::vector<Operation> operations)
{
    Outcomes outcomes(operations.size());
    std::vector<Operation> near;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const auto isFar = markCopies(operations[i]);
        if (!isFar) {
            outcomes[i] = outcomeOf(isFar.error());
        } else if (*isFar) {
            outcomes[i] = runFar(std::move(operations[i]));
        } else {
            near.push_back(std::move(operations[i]));
            places.push_back(i);
        }
    }
    KeptWaiting kept;
    for (std::size_t done = 0; done < near.size();)
        done += runLocked(std::span(near).subspan(done), std::span(places).subspan(done), kept,
                          outcomes);
    return outcomes;
}

/// Runs as many of them, one at least, as the web app's locks can be taken for together, without
/// those that somebody's lock keeps waiting; `places` are those of the outcomes. Returns how many
/// have an outcome now.
std::size_t BatchRunner::runLocked(std::span<Operation> operations,
                                   std::span<const std::size_t> places, KeptWaiting &kept,
                                   Outcomes &outcomes)
{
    QueueLocks taken;
    if (m_journalError)
        taken.held.resize(operations.size());
    else
        taken = takeQueueLocks(operations, m_files, m_queueLockWait, kept);
    std::vector<Operation> free;
    std::vector<std::size_t> freePlaces;
    for (std::size_t i = 0; i < taken.held.size(); ++i) {
        if (taken.held[i]) {
            outcomes[places[i]] = outcomeOf(*taken.held[i]);
            continue;
        }
        free.push_back(std::move(operations[i]));
        freePlaces.push_back(places[i]);
    }
    Outcomes ran = runNear(std::move(free));
    for (std::size_t i = 0; i < ran.size(); ++i)
        outcomes[freePlaces[i]] = std::move(ran[i]);
    return taken.held.size();
}

/// Nothing was done, and nothing more should be begun.
OperationOutcome BatchRunner::notJournalled(const Error &error)
{
    if (!m_journalError)
        m_journalError = error;
    return {EntryState::Failed, error.message};
}

std::vector<OperationOutcome> BatchRunner::runNear(std::vector<Operation> operations)
{
    if (operations.empty())
        return {};
    if (m_journalError)
        return Outcomes(operations.size(), notJournalled(*m_journalError));
    crashPoint("queue-locks-taken");
    if (auto written = m_journal.addIntents(m_run, operations); !written)
        return Outcomes(operations.size(), notJournalled(written.error()));
    crashPoint("intents-written");
    return runJournalled(operations);
}

/// They are in the journal, and nothing has happened yet.
std::vector<OperationOutcome> BatchRunner::giveUp(const std::vector<Operation> &operations,
                                                  const Error &error)
{
    Outcomes outcomes(operations.size(), outcomeOf(error));
    journalOutcomes({operations, outcomes, 0, operations.size(), operations.size(), {}, 0});
    return outcomes;
}

std::vector<OperationOutcome> BatchRunner::runJournalled(const std::vector<Operation> &operations)
{
    Outcomes outcomes(operations.size());
    // Reading much under the lock would keep writers waiting; what it fails with, the transaction
    // will tell.
    (void)m_rows.readAhead(removedRows(operations, 0, operations.size()));
    for (std::size_t first = 0; first < operations.size();) {
        const std::size_t last = endOfFew(operations, first);
        (void)m_rows.readAhead(removedRows(operations, first, last));
        readOwners(operations, first, last);
        if (m_late)
            m_late->readAhead();
        Transaction transaction{operations, outcomes, first, last, first, {}, last};
        m_pace.waitForTurn();
        if (auto ran = runTransaction(transaction); !ran) {
            // Not begun, so nothing of what is left has happened.
            transaction.next = operations.size();
            transaction.failAll(ran.error());
        }
        for (const Operation *done : transaction.done)
            removeSources(*done);
        journalOutcomes(transaction);
        first = transaction.next;
    }
    crashPoint("intents-done");
    putBackReferred(operations, outcomes);
    return outcomes;
}

Result<void> BatchRunner::runTransaction(Transaction &transaction)
{
    if (auto begun = m_farm.execute(m_begin); !begun)
        return begun;
    m_pace.begin();
    // The kernel takes its time for it, in which the folders are synced.
    std::future<BatchPace::Others> others;
    const auto released =
        qScopeGuard([&] { m_pace.end(others.valid() ? others.get() : this->others()); });
    crashPoint("transaction-begun");
    auto read = seeDatabase();
    if (read)
        read = m_rows.readAhead(
            removedRows(transaction.operations, transaction.first, transaction.last));
    if (read && m_late)
        read = m_late->readLate();
    if (!read) {
        (void)m_farm.execute(u"ROLLBACK"_s);
        return read;
    }
    Result<void> healthy;
    while (transaction.next < transaction.last && healthy
           && (transaction.next == transaction.first
               || m_pace.hasTime(transaction.last - transaction.next)))
        healthy = runSome(transaction);
    m_pace.endWork(transaction.next - transaction.first);
    if (healthy)
        healthy = m_rows.endTransaction();
    if (healthy)
        healthy = noteRemovals(transaction.done);
    others = inBackground([this] { return this->others(); });
    if (healthy)
        healthy = m_files.syncTouched();
    crashPoint("folders-synced");
    if (healthy)
        healthy = seeDatabase();
    const bool isReady = bool(healthy);
    if (isReady)
        healthy = m_farm.execute(u"COMMIT"_s);
    crashPoint("committed");
    if (!healthy) {
        // SQLite may have rolled back by itself: then this one has nothing to do.
        (void)m_farm.execute(u"ROLLBACK"_s);
        if (isReady && isInDoubt(healthy.error()) && !endLostCommit(m_farm))
            leaveToRecovery(transaction);
        else
            takeBack(transaction);
        transaction.done.clear();
        transaction.failAll(healthy.error());
    }
    return {};
}

/// Who has come while the lock was held waits for it.
BatchPace::Others BatchRunner::others()
{
    const bool mayWait = m_isWal ? Database::mayHaveOtherUsers(m_farm)
                                 : Database::mayBeOpenElsewhere(m_farm, m_seenAt);
    return mayWait ? BatchPace::Others::Maybe : BatchPace::Others::None;
}

void BatchRunner::takeBack(const Transaction &transaction)
{
    for (auto done = transaction.done.rbegin(); done != transaction.done.rend(); ++done)
        takeBack(**done, (*done)->moves.size());
    (void)m_files.syncTouched();
}

/// What the rows will be nobody can say yet. Files that went back now would be wrong when they are
/// as after; where they are, the next start finds them by their intents, and asks the rows again.
void BatchRunner::leaveToRecovery(const Transaction &transaction)
{
    for (const Operation *done : transaction.done)
        m_stuck.insert(done->entry);
}

/// An Error means that the transaction as a whole is lost.
Result<void> BatchRunner::runSome(Transaction &transaction)
{
    const auto &operations = transaction.operations;
    const std::size_t first = transaction.next;
    if (isLeftOver(operations[first])) {
        transaction.outcomes[transaction.next++] = leftOver(operations[first]);
        return {};
    }
    const std::size_t last = first < transaction.odd    ? transaction.odd
                             : first == transaction.odd ? first + 1
                                                        : transaction.last;
    const std::size_t end = endOfGroup(operations, first, last);
    std::size_t tried = first;
    const auto outcome = runTogether(operations, first, end, tried);
    if (outcome && outcome->state != EntryState::Done && end - first > 1) {
        // None of them was done: those before it once more without it, and it by itself.
        transaction.odd = tried - 1;
        return {};
    }
    transaction.next = tried;
    if (!outcome)
        return outcome.error();
    for (std::size_t i = first; i < tried; ++i) {
        const bool isDone = outcome->state == EntryState::Done;
        transaction.outcomes[i] =
            isDone || !isLeftOver(operations[i]) ? *outcome : leftOver(operations[i]);
        if (isDone)
            transaction.done.push_back(&operations[i]);
    }
    return {};
}

/// The row as after and the files at their new places; or the files where they were, and the row as
/// the caller's savepoint has it.
BatchRunner::Attempt BatchRunner::act(const Operation &operation)
{
    OperationOutcome outcome;
    std::optional<Error> cause = whyNotNobodys(operation);
    if (!cause)
        cause = whyClaimedLate(operation);
    if (operation.change) {
        const auto written = m_rows.apply(*operation.change);
        if (!written)
            cause = written.error();
        else if (*written == RowOutcome::Changed)
            outcome = {EntryState::Skipped,
                       Text::tr("The job changed meanwhile; it was left alone.")};
        crashPoint("row-written");
    }
    if (operation.folder) {
        const auto note = [&](const FolderChange &made) {
            return m_journal.setFolder(operation.entry, made);
        };
        if (const auto applied = applyFolderChange(*operation.folder, note); !applied)
            cause = applied.error();
        crashPoint("folder-changed");
    }
    if (!cause && outcome.state == EntryState::Done) {
        if (const auto moved = moveFiles(operation); !moved)
            cause = moved.error();
    }
    if (cause)
        outcome = outcomeOf(*cause);
    return {std::move(outcome), std::move(cause)};
}

void BatchRunner::journalOutcomes(const Transaction &transaction)
{
    std::vector<JournalStore::Outcome> entries;
    for (std::size_t i = transaction.first; i < transaction.next; ++i) {
        if (transaction.outcomes[i].state == EntryState::Done)
            continue;
        // Of what is left to the next start, the copies too; and it is not tried again before.
        if (!m_stuck.contains(transaction.operations[i].entry))
            discardCopies(transaction.operations[i]);
        if (m_stuck.contains(transaction.operations[i].entry))
            transaction.outcomes[i].isBusy = transaction.outcomes[i].isNameTaken = false;
    }
    (void)m_files.syncTouched();
    for (std::size_t i = transaction.first; i < transaction.next; ++i) {
        const Operation &operation = transaction.operations[i];
        const EntryState state = transaction.outcomes[i].state;
        if (!m_stuck.contains(operation.entry) && !isToBeLookedAt(operation, state))
            entries.push_back({operation.entry, state});
    }
    if (m_isAnnounced) {
        m_writer->setStates(std::move(entries));
        return;
    }
    if (auto written = m_journal.setStates(entries); !written && !m_journalError)
        m_journalError = written.error();
}

} // namespace Printkeeper::Cleanup
