// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

struct sqlite3;

namespace Printkeeper::Database {

/// SQLite's own handle of a connection, for what QSqlQuery is too slow for; null when Qt's driver
/// has none to give.
sqlite3 *sqliteHandle(const Connection &connection);

/// False, too, when there is no such handle.
bool isInTransaction(const Connection &connection);

/// What SQLite says of its last failure on this connection, as Qt's driver tells it; `by` is who
/// asked.
QSqlError sqliteError(sqlite3 *handle, const QString &by);

} // namespace Printkeeper::Database
