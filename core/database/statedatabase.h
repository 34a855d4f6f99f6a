// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

namespace Printkeeper::Database {

/// Our own `state.db` in the state folder: run history, journal, samples. WAL, `synchronous=FULL`,
/// numbered migrations from resources/migrations; a newer schema than ours is refused (Refused,
/// code `newer-state`). Opens one connection for the calling thread; the folder must exist.
Result<std::unique_ptr<Connection>> openStateDatabase(const QByteArray &stateFolder);

/// The same for looking only: nothing is created or migrated. NotFound when there is none yet.
Result<std::unique_ptr<Connection>> openStateDatabaseReadOnly(const QByteArray &stateFolder);

/// Small facts kept under a name in `state.db` ("farm", "approved").
Result<std::optional<QString>> stateValue(const Connection &state, const QString &name);
Result<void> setStateValue(const Connection &state, const QString &name, const QString &value);

} // namespace Printkeeper::Database
