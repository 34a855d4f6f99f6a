// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"
#include "database/value.h"

#include <QByteArrayView>
#include <QSqlError>
#include <QVariantList>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace Printkeeper::Jobs {

/// A value of a cursor's row, with the bytes of a text or blob where SQLite has them: good until
/// the cursor goes on.
struct ValueView
{
    enum class Type { Null, Integer, Real, Text, Blob };
    Type type = Type::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArrayView bytes = {};
};

/// Steps through the rows of one statement on SQLite's own handle of a connection: a third of the
/// cost of QSqlQuery, which makes a QVariant of every value, and exact without any casts. For a
/// pass over a whole table; on the connection's thread and not longer than it lives.
class RowCursor
{
public:
    RowCursor(const Database::Connection &connection, const QString &sql,
              const QVariantList &values = {});

    /// Goes to the next row; false at the end and after an error.
    bool next();
    /// The value of a column in this row.
    void read(int column, Database::Value &value) const;
    ValueView view(int column) const;
    int columnCount() const;
    QString columnName(int column) const;

    /// Invalid when all is well.
    const QSqlError &lastError() const { return m_error; }

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    void bind(int place, const QVariant &value);
    void fail();

    sqlite3 *m_handle = nullptr;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    QSqlError m_error;
};

} // namespace Printkeeper::Jobs
