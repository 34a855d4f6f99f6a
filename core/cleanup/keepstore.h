// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "database/connection.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace Printkeeper::Cleanup {

enum class KeepKind { Job, Person, Folder };

/// "job", "person", "folder": as JSON and state.db write it.
QString keepKindName(KeepKind kind);

/// What a person wants left alone. `name` is a job's id, a person's name as UTF-8, or an absolute
/// folder as bytes.
struct Keep
{
    KeepKind kind = KeepKind::Job;
    QByteArray name;
    QDateTime since = {};                ///< UTC
    std::optional<QDateTime> until = {}; ///< UTC, no longer kept from then on; empty: for ever
    QString because = {};
};

/// The keep list in state.db. Keeps no state of its own; use it on the connection's thread.
class KeepStore
{
public:
    /// The connection must outlive the store.
    explicit KeepStore(const Database::Connection &state)
        : m_state(state)
    {}

    /// In place of what was said of the same before.
    Result<void> add(const Keep &keep) const;
    /// Whether there was one.
    Result<bool> remove(KeepKind kind, const QByteArray &name) const;
    /// All, those whose time is over too; by kind and name. Empty on a state.db of an older version
    /// that has none yet.
    Result<std::vector<Keep>> all() const;

private:
    const Database::Connection &m_state;
};

} // namespace Printkeeper::Cleanup
