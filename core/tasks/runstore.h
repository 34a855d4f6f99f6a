// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "database/connection.h"
#include "tasks/run.h"

#include <QStringList>

#include <vector>

namespace Printkeeper::Tasks {

/// The run history in state.db. Keeps no state of its own; use it on the connection's thread, and
/// outside of a transaction for what has to survive a crash at once.
class RunStore
{
public:
    /// The connection must outlive the store.
    explicit RunStore(const Database::Connection &state)
        : m_state(state)
    {}

    /// Records that a run has begun, before it does anything. Its id.
    Result<qint64> start(const QString &command, RunSource source, const QDateTime &now) const;

    /// Records how it ended. NotFound for a run that does not exist or has ended already: the first
    /// word stays.
    Result<void> finish(qint64 run, const RunOutcome &outcome, const QDateTime &now) const;

    /// Records that run `by` took back run `undone`; when that was an undo itself, what it had
    /// taken back counts as done again. NotFound, and nothing changed, when one of them does not
    /// exist.
    Result<void> setUndoneBy(qint64 undone, qint64 by) const;

    /// Records that run `by` is an undo of `undone`, before it has done anything: whether it has,
    /// `setUndoneBy` says.
    Result<void> setUndoes(qint64 by, qint64 undone) const;

    Result<std::optional<Run>> find(qint64 run) const;

    /// The newest run of a command, whether it has ended or not.
    Result<std::optional<Run>> last(const QString &command) const;

    /// The newest of a command that was neither skipped nor cancelled.
    Result<std::optional<Run>> lastAttempt(const QString &command) const;

    /// The newest runs, newest first; with `commands` of these only.
    Result<std::vector<Run>> recent(int limit, const QStringList &commands = {}) const;

    /// Those that ended since then and freed something, oldest first.
    Result<std::vector<Run>> freeing(const QDateTime &since) const;

    /// Started and never finished, oldest first: interrupted, or still going on. Who holds the lock
    /// that a command needs knows which.
    Result<std::vector<Run>> unfinished() const;

private:
    const Database::Connection &m_state;
};

} // namespace Printkeeper::Tasks
