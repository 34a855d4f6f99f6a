// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

struct sqlite3;

namespace Printkeeper::Database {

/// SQLite's own handle of a connection, for what QSqlQuery is too slow for. Never null, and of the
/// SQLite that this program is linked with: nothing else can be opened.
sqlite3 *sqliteHandle(const Connection &connection);

/// Whether Qt's driver gives a handle, and one of the SQLite that this program is linked with: to
/// another one it would be mere bytes. For Connection, which opens nothing else.
bool hasOwnSqlite(const Connection &connection);

/// Before the first connection is opened: without its statistics of memory, SQLite asks for memory
/// without a lock that all threads share. Debian's asks for some for each statement that is run.
void leaveMemoryUncounted();

bool isInTransaction(const Connection &connection);

/// What SQLite says of its last failure on this connection, as Qt's driver tells it; `by` is who
/// asked.
QSqlError sqliteError(sqlite3 *handle, const QString &by);

} // namespace Printkeeper::Database
