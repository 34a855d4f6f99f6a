// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

#include <QString>

#include <vector>

namespace Printkeeper::Jobs {

struct TableColumn
{
    QString name;
    QString type;       ///< as declared
    bool isKey = false; ///< part of the primary key
    bool isNotNull = false;
};

/// One column of a foreign key. `to` is empty when it means the other table's primary key.
struct ForeignKey
{
    QString column;
    QString table;
    QString to;
};

/// What the database says about one of its tables: columns that can be written, in their order.
struct TableFacts
{
    QString name;
    std::vector<TableColumn> columns;
    std::vector<ForeignKey> foreignKeys;
    bool hasKeyIndex = false; ///< a primary key beside SQLite's own row number

    /// The column called `columnName`, without regard to case as in SQL; null when there is none.
    const TableColumn *find(const QString &columnName) const;
    /// The name of the only column of the primary key; empty when there are none or several.
    QString keyColumn() const;
    /// Whether `columnName` is another name of SQLite's row number: an integer that is never NULL.
    bool isRowNumber(const QString &columnName) const;
};

/// All tables that hold rows: no views, no virtual tables, none of SQLite's own.
Result<std::vector<TableFacts>> readTables(const Database::Connection &connection);

bool isSameName(const QString &left, const QString &right);

} // namespace Printkeeper::Jobs
