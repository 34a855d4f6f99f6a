// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "database/connection.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace Printkeeper::Tasks {

/// A task that rests: a schedule's starts do nothing before `until`. Times are UTC.
struct Pause
{
    QString task;
    QDateTime since;
    QDateTime until;
};

/// The pauses in state.db. Keeps no state of its own; use it on the connection's thread.
class PauseStore
{
public:
    /// The connection must outlive the store.
    explicit PauseStore(const Database::Connection &state)
        : m_state(state)
    {}

    /// In place of an earlier pause of the task.
    Result<void> add(const Pause &pause) const;
    /// Whether there was one that had not ended at `now`.
    Result<bool> remove(const QString &task, const QDateTime &now) const;
    /// Those that have not ended at `now`, by task. Empty on a state.db of an older version that
    /// has none yet.
    Result<std::vector<Pause>> current(const QDateTime &now) const;
    /// The pause of one task at `now`.
    Result<std::optional<Pause>> find(const QString &task, const QDateTime &now) const;

private:
    const Database::Connection &m_state;
};

} // namespace Printkeeper::Tasks
