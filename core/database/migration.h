// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

#include <QStringList>

#include <vector>

namespace Printkeeper::Database {

/// One step of the schema of `state.db`: `NNNN_name.sql` brings it from version NNNN - 1 to NNNN.
struct Migration
{
    int number = 0;
    QString sql;
};

/// The steps that this program knows, in order, without a gap.
std::vector<Migration> knownMigrations();

/// `PRAGMA user_version`: the number of the last step that was made; 0 for an empty database.
Result<int> schemaVersion(const Connection &database);

/// Makes the steps that are missing, each in one transaction with its number: after a crash or an
/// error a step is wholly made or not at all. Safe when several programs try at once. Refused, code
/// `newer-state`, when the database knows more steps than we do.
Result<void> migrate(const Connection &database, const std::vector<Migration> &migrations);

/// The statements of a script, one by one, as the Qt driver wants them. Quotes, comments and the
/// body of a trigger are kept whole.
QStringList statementsOf(const QString &script);

} // namespace Printkeeper::Database
