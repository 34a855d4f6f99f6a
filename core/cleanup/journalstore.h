// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "cleanup/operation.h"
#include "database/connection.h"

#include <limits>

namespace Printkeeper::Cleanup {

enum class EntryState { Intended, Done, Skipped, Failed, Undone, Purged };

/// As the journal spells it; Failed for a word of no version that is known.
EntryState entryStateNamed(const QString &name);

/// One line of the journal.
struct JournalEntry
{
    qint64 run = 0;
    EntryState state = EntryState::Intended;
    Operation operation;
};

/// What waits in the trash, by run.
struct TrashedRun
{
    qint64 run = 0;
    QDateTime started;
    Bytes bytes = 0;
};

/// The journal in `state.db`: what runs are about to do and have done, so that a crash can be
/// mended and a run taken back. Uses the caller's connection on the caller's thread.
class JournalStore
{
public:
    explicit JournalStore(const Database::Connection &state)
        : m_state(state)
    {}

    struct Outcome
    {
        qint64 entry = 0;
        EntryState state = EntryState::Done;
    };
    /// Writes intents, durably, in one transaction; gives each operation its entry. `outcomes` of
    /// others are noted in the same one.
    Result<void> addIntents(qint64 run, std::vector<Operation> &operations,
                            const std::vector<Outcome> &outcomes = {}) const;
    Result<void> setStates(const std::vector<Outcome> &outcomes) const;
    /// The same of operations that were done, and whose files are gone for good.
    Result<void> addPurged(qint64 run, std::vector<Operation> &operations) const;
    /// Takes the intents of operations away again of which none was begun.
    Result<void> removeIntents(const std::vector<Operation> &operations) const;

    /// Notes what the copies of an intended operation have become.
    Result<void> setMoves(const Operation &operation) const;
    /// Notes which folder an intended change is making.
    Result<void> setFolder(qint64 entry, const FolderChange &change) const;

    Result<std::vector<JournalEntry>> unfinished() const;
    Result<bool> hasUnfinished() const;
    /// Whether something of `run` can still be undone.
    Result<bool> hasDone(qint64 run) const;
    struct Count
    {
        qint64 all = 0;
        qint64 done = 0; ///< also what an undo has taken back; not what the run itself has
    };
    Result<Count> count(qint64 run) const;
    /// Those of the runs from `first` to `last` that have entries: the oldest `limit` of them.
    Result<std::vector<qint64>> runs(qint64 first, qint64 last, int limit) const;
    /// What `run` has removed and was removed for good since.
    Result<GoneForGood> purged(qint64 run) const;
    /// Entries of `run` in this state, the newest first; `job` empty means all.
    Result<std::vector<JournalEntry>> entries(qint64 run, EntryState state,
                                              const QString &job) const;
    /// What `run` has done and was not taken back, also what is gone for good since: the newest
    /// `limit` entries, the newest first.
    Result<std::vector<JournalEntry>> newestDone(qint64 run, int limit) const;
    /// What `run` has taken back itself of what it had done, as the operations that did so; the
    /// newest first.
    Result<std::vector<JournalEntry>> putBack(qint64 run) const;
    /// The newest run, older than run `before`, with something done that is no undo and is not
    /// undone (for one job: a run that has something of it).
    Result<std::optional<qint64>>
    newestUndoable(const QString &job, qint64 before = std::numeric_limits<qint64>::max()) const;
    /// Whether `run` has done something that no undo has tried to take back.
    Result<bool> hasUntried(qint64 run) const;
    /// What of `run` is done: `limit` entries before entry `before`, the newest first.
    Result<std::vector<JournalEntry>> doneBefore(qint64 run, qint64 before, int limit) const;

    /// What took this job to the archive last and was not undone.
    Result<std::optional<Operation>> newestArchiving(const QString &job) const;

    /// Runs with files in the trash, the oldest first.
    Result<std::vector<TrashedRun>> trashedRuns() const;
    /// Entries of `run` whose files lie in the trash.
    Result<std::vector<JournalEntry>> trashed(qint64 run) const;
    /// The first `limit` of them behind entry `after`.
    Result<std::vector<JournalEntry>> trashed(qint64 run, qint64 after, int limit) const;
    /// The folders in which the trash is that holds something.
    Result<std::vector<QByteArray>> trashRoots() const;

private:
    Result<std::vector<JournalEntry>> select(const QString &condition,
                                             const QVariantList &values) const;

    const Database::Connection &m_state;
};

} // namespace Printkeeper::Cleanup
