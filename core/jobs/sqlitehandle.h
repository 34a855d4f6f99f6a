// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

struct sqlite3;

namespace Printkeeper::Jobs {

/// SQLite's own handle of a connection, for its thread and as long as the connection lives; null
/// when Qt's driver is another one.
sqlite3 *sqliteHandle(const Database::Connection &connection);
bool isInTransaction(const Database::Connection &connection);

} // namespace Printkeeper::Jobs
