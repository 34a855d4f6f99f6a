// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/statement.h"

#include "database/sqlitehandle.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Database {
namespace {

/// Never null: SQLite would bind NULL.
const char *dataOf(const QByteArray &bytes)
{
    return bytes.isNull() ? "" : bytes.constData();
}

} // namespace

Statement::Statement(const Connection &connection, const QString &sql)
    : m_handle(sqliteHandle(connection))
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, text.constData(), static_cast<int>(text.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK)
        m_error = sqliteError(m_handle, u"Statement"_s);
    m_statement.reset(statement);
}

void Statement::bind(const Value &value)
{
    const auto bindBytes = [this](const QByteArray &bytes) {
        sqlite3_bind_blob64(m_statement.get(), ++m_bound, dataOf(bytes),
                            static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
    };
    if (const auto *text = std::get_if<Value::Text>(&value.content))
        bindBytes(text->bytes);
    else if (const auto *blob = std::get_if<Value::Blob>(&value.content))
        bindBytes(blob->bytes);
    else if (const auto *number = std::get_if<qint64>(&value.content))
        bind(*number);
    else if (const auto *real = std::get_if<double>(&value.content))
        sqlite3_bind_double(m_statement.get(), ++m_bound, *real);
    else
        bindNull();
}

void Statement::bind(qint64 number)
{
    sqlite3_bind_int64(m_statement.get(), ++m_bound, number);
}

void Statement::bind(const QString &text)
{
    bindUtf8(text.toUtf8());
}

void Statement::bindUtf8(const QByteArray &text)
{
    sqlite3_bind_text64(m_statement.get(), ++m_bound, dataOf(text),
                        static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindNull()
{
    sqlite3_bind_null(m_statement.get(), ++m_bound);
}

bool Statement::run()
{
    m_bound = 0;
    m_changedRows = 0;
    if (!m_statement)
        return false;
    int step = SQLITE_ROW;
    while (step == SQLITE_ROW)
        step = sqlite3_step(m_statement.get());
    const bool isDone = step == SQLITE_DONE;
    if (!isDone)
        m_error = sqliteError(m_handle, u"Statement"_s);
    else if (m_error.isValid())
        m_error = QSqlError();
    if (isDone && sqlite3_stmt_readonly(m_statement.get()) == 0)
        m_changedRows = sqlite3_changes(m_handle);
    sqlite3_reset(m_statement.get());
    return isDone;
}

qint64 Statement::lastRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void Statement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

} // namespace Printkeeper::Database
