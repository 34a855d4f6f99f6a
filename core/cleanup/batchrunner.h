// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/batchpace.h"
#include "cleanup/filemover.h"
#include "cleanup/journalwriter.h"
#include "cleanup/lateclaims.h"
#include "cleanup/ownercheck.h"
#include "cleanup/queuelocks.h"
#include "cleanup/rowwriter.h"

#include <chrono>

namespace Printkeeper::Cleanup {

/// What became of one operation. `reason` is a translated sentence unless it is done.
struct OperationOutcome
{
    EntryState state = EntryState::Done;
    QString reason;
    bool isBusy = false;      ///< somebody held a lock for too long: worth another try
    bool isCancelled = false; ///< not done since somebody asked to stop
    bool isNameTaken = false; ///< where it was to go: worth another try, under another name
};

/// Carries out operations so that a crash at any moment leaves each job wholly before or wholly
/// after: queue locks of the web app, intents in the journal, then in one transaction of the farm's
/// database rows and renames, both folders synced, COMMIT as the point of no return, intents done.
/// What goes to another file system is copied before the transaction and without any lock; there
/// the copy takes its name, and its source goes behind the COMMIT.
/// Keeps the write lock of the farm's database only for some 60 ms at a time and leaves it free in
/// between (BatchPace) unless nobody else has the database open, so that the web app's writers
/// never wait noticeably. One thread.
class BatchRunner
{
public:
    BatchRunner(const Database::Connection &farm, const Database::Connection &state, qint64 run,
                RowWriter &rows, FileMover &files, std::chrono::milliseconds queueLockWait,
                CancelToken cancel = {});

    /// Prepares our connection: durability by journal mode, foreign keys left to us.
    static Result<void> prepare(const Database::Connection &farm);

    /// From now on a file that goes to the trash because it is no job's is moved only while that is
    /// so. The references must outlive this.
    void checkOwners(const Jobs::JobStore &store, const Jobs::JobFiles &jobFiles)
    {
        m_owners.emplace(store, jobFiles, m_cancel);
    }
    /// From now on the files of a job are moved only while no row claims them that is newer than
    /// `noted`, the plan's newest rows. The references must outlive this.
    void checkLateClaims(const Jobs::JobStore &store, const Jobs::JobFiles &jobFiles,
                         const std::vector<Jobs::NumberedJob> &noted)
    {
        m_late.emplace(store, jobFiles, noted);
    }

    /// Another row is known to claim this file, which is left, too. Only behind `checkLateClaims`.
    void leave(const Jobs::FilePlace &place) { m_late->addClaimed(place); }

    /// Runs all of `operations` (`goodSize` at most). One outcome for each, in order. Cancelled
    /// between the copies of those that need any and within a copy.
    std::vector<OperationOutcome> run(std::vector<Operation> operations);

    /// Takes back what this run has done and is in the journal, as if it had never been; a job that
    /// came to be named by another row, too. One outcome for each, in order: Done when it is back.
    /// Behind `finishJournal`.
    std::vector<OperationOutcome> putBackDone(const std::vector<Operation> &done);

    /// What a crash has kept from being looked at: puts those of the removals (done, but intents
    /// still) back that something has come to refer to, and notes what became of each. Skipped: it
    /// was put back; Failed: it could not be yet, and stays an intent.
    Result<std::vector<OperationOutcome>> settleRemovals(const std::vector<Operation> &removals);

    /// Operations that are run together.
    struct Batch
    {
        std::shared_ptr<std::vector<Operation>> operations =
            std::make_shared<std::vector<Operation>>();
        JournalWriter::Written intents; ///< on their way into the journal

        bool isAnnounced() const { return intents.valid(); }
    };
    /// Begins to write the intents of a batch behind those of the batches announced before it, the
    /// last of which may still run. Only when it merely moves jobs on one disk, in folders without
    /// the web app's locks. What was announced is to be run, or dismissed, in that order and before
    /// anything that was not.
    void announce(Batch &batch);
    /// `run` of a batch. That one which was announced is done may be journalled a little later;
    /// until then it looks as after a crash behind COMMIT.
    std::vector<OperationOutcome> run(const Batch &batch);
    /// Nothing of a batch that was announced will be done.
    void dismiss(const Batch &batch);
    /// Waits until all is journalled: to be called behind the last `run`.
    void finishJournal();

    /// How many operations are best given to it at once: so few that the web app's queues, which
    /// are locked for all of them, wait no longer than its writers.
    std::size_t goodSize() const { return m_pace.goodSize(); }

    /// Set when the journal could not be written, or the farm's database is another file by now:
    /// nothing more should be begun. Operations that were done have that outcome all the same, and
    /// the next start will note it.
    const std::optional<Error> &journalError() const { return m_journalError; }

private:
    struct Transaction;
    using Outcomes = std::vector<OperationOutcome>;

    Result<bool> markCopies(Operation &operation);
    std::size_t runLocked(std::span<Operation> operations, std::span<const std::size_t> places,
                          KeptWaiting &kept, Outcomes &outcomes);
    Outcomes runNear(std::vector<Operation> operations);
    OperationOutcome runFar(Operation operation);
    OperationOutcome notJournalled(const Error &error);
    Result<void> makeCopies(Operation &operation);
    bool mayAnnounce(const std::vector<Operation> &operations);
    Outcomes runJournalled(const std::vector<Operation> &operations);
    Outcomes giveUp(const std::vector<Operation> &operations, const Error &error);
    void discardCopies(const Operation &operation);
    void removeSources(const Operation &operation);
    Result<void> runTransaction(Transaction &transaction);
    Result<void> seeDatabase();
    BatchPace::Others others();
    Result<void> perform(std::optional<Database::Statement> &statement, const QString &sql);
    /// What was done, or why not.
    struct Attempt
    {
        OperationOutcome outcome;
        std::optional<Error> cause;
    };
    Result<void> runSome(Transaction &transaction);
    std::size_t endOfGroup(const std::vector<Operation> &operations, std::size_t first,
                           std::size_t last) const;
    Result<OperationOutcome> runTogether(const std::vector<Operation> &operations,
                                         std::size_t first, std::size_t end, std::size_t &tried);
    Attempt act(const Operation &operation);
    void readOwners(const std::vector<Operation> &operations, std::size_t first, std::size_t last);
    std::optional<Error> whyNotNobodys(const Operation &operation);
    std::optional<Error> whyClaimedLate(const Operation &operation) const;
    Result<void> noteRemovals(const std::vector<const Operation *> &done);
    Result<void> moveFiles(const Operation &operation);
    /// Whether files of it are neither where they lay nor, for good, where they were to go.
    bool isLeftOver(const Operation &operation) const
    {
        return !operation.moves.empty() && m_stuck.contains(operation.entry);
    }
    static OperationOutcome leftOver(const Operation &operation);
    void takeBack(const Operation &operation, std::size_t moved);
    void takeBack(const std::vector<Operation> &operations, std::size_t first, std::size_t last);
    void takeBack(const Transaction &transaction);
    void leaveToRecovery(const Transaction &transaction);
    bool isToBeLookedAt(const Operation &operation, EntryState state);
    void putBackReferred(const std::vector<Operation> &operations, Outcomes &outcomes);
    void settle(const std::vector<const Operation *> &removals,
                const std::set<std::size_t> &referred, Outcomes &outcomes);
    Outcomes putBack(const std::vector<const Operation *> &removals,
                     const std::set<std::size_t> &referred,
                     std::vector<JournalStore::Outcome> &entries);
    Outcomes putBackSome(const std::vector<Operation> &done);
    void journalPutBack(const std::vector<Operation> &done, const Outcomes &outcomes);
    void journalOutcomes(const Transaction &transaction);

    const Database::Connection &m_farm;
    const Database::Connection &m_state;
    JournalStore m_journal;
    std::unique_ptr<JournalWriter> m_writer; ///< once something was announced
    bool m_isAnnounced = false;              ///< what runs now was
    qint64 m_run;
    RowWriter &m_rows;
    FileMover &m_files;
    std::chrono::milliseconds m_queueLockWait;
    CancelToken m_cancel;
    std::optional<OwnerCheck> m_owners;
    std::optional<LateClaims> m_late;
    bool m_isWal; ///< the farm's database
    QString m_begin;
    std::optional<Database::Statement> m_savepoint;
    std::optional<Database::Statement> m_release;
    BatchPace m_pace;
    QByteArray m_seenAt;      ///< where somebody else had the database open
    std::set<qint64> m_stuck; ///< entries left as intents, because a file could not be put back
    bool m_isPuttingBack = false;
    bool m_holdsRemovals = false; ///< done, but intents until it was looked
    std::optional<Error> m_journalError;
};

} // namespace Printkeeper::Cleanup
