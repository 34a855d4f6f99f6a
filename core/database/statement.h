// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"
#include "database/value.h"

#include <QSqlError>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace Printkeeper::Database {

/// A statement without rows that is run again and again with other values, on SQLite's own handle
/// of a connection: a quarter of the cost of QSqlQuery, which makes a name and a QVariant of each
/// value. On the connection's thread and not longer than it lives; leaves no cursor open.
class Statement
{
public:
    Statement(const Connection &connection, const QString &sql);

    /// For the next `?` of the text. A Value is bound as `placeholder` needs it.
    void bind(const Value &value);
    void bind(qint64 number);
    void bind(const QString &text); ///< a null one as an empty one
    void bindUtf8(const QByteArray &text);
    void bindNull();

    /// Runs it to its end; false after an error. Either way the next values are those of the first
    /// `?` again.
    bool run();
    /// How many rows the last run has inserted, updated or deleted.
    qint64 changedRows() const { return m_changedRows; }
    /// The number of the row that was inserted last.
    qint64 lastRow() const;
    /// Of the last run; invalid when all is well.
    const QSqlError &lastError() const { return m_error; }

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    sqlite3 *m_handle = nullptr;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    int m_bound = 0;
    qint64 m_changedRows = 0;
    QSqlError m_error;
};

} // namespace Printkeeper::Database
