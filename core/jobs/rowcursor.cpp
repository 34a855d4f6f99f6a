// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/rowcursor.h"

#include "database/sqlitehandle.h"

#include <QVariant>

#include <algorithm>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

/// Into the bytes of the row before, unless somebody has kept those: most rows of a large table are
/// only looked at.
template<typename Kind>
void assign(Database::Value &value, QByteArrayView bytes)
{
    auto *known = std::get_if<Kind>(&value.content);
    if (!known || !known->bytes.isDetached()) {
        value.content = Kind{bytes.toByteArray()};
        return;
    }
    known->bytes.resize(bytes.size());
    std::copy(bytes.begin(), bytes.end(), known->bytes.begin());
}

} // namespace

RowCursor::RowCursor(const Database::Connection &connection, const QString &sql,
                     const QVariantList &values)
    : m_handle(Database::sqliteHandle(connection))
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, text.constData(), static_cast<int>(text.size()), &statement,
                           nullptr)
        != SQLITE_OK)
        fail();
    m_statement.reset(statement);
    for (int i = 0; m_statement && i < values.size(); ++i)
        bind(i + 1, values[i]);
}

/// As Qt's driver binds the same value.
void RowCursor::bind(int place, const QVariant &value)
{
    sqlite3_stmt *row = m_statement.get();
    if (value.isNull()) {
        sqlite3_bind_null(row, place);
    } else if (value.typeId() == QMetaType::QByteArray) {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob(row, place, bytes.constData(), static_cast<int>(bytes.size()),
                          SQLITE_TRANSIENT);
    } else if (value.typeId() == QMetaType::Double) {
        sqlite3_bind_double(row, place, value.toDouble());
    } else if (value.typeId() == QMetaType::Int || value.typeId() == QMetaType::LongLong) {
        sqlite3_bind_int64(row, place, value.toLongLong());
    } else {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text(row, place, text.constData(), static_cast<int>(text.size()),
                          SQLITE_TRANSIENT);
    }
}

bool RowCursor::next()
{
    if (!m_statement)
        return false;
    const int step = sqlite3_step(m_statement.get());
    if (step == SQLITE_ROW)
        return true;
    if (step != SQLITE_DONE)
        fail();
    m_statement.reset();
    return false;
}

ValueView RowCursor::view(int column) const
{
    // Once: each question by the column's number locks the connection. That a value by itself is
    // not guarded by this lock is no loss: nobody uses the connection but this thread.
    sqlite3_value *value = sqlite3_column_value(m_statement.get(), column);
    const auto bytes = [value] {
        const auto *begin = static_cast<const char *>(sqlite3_value_blob(value));
        return QByteArrayView(begin, sqlite3_value_bytes(value));
    };
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return {ValueView::Type::Integer, sqlite3_value_int64(value), 0, {}};
    case SQLITE_FLOAT:
        return {ValueView::Type::Real, 0, sqlite3_value_double(value), {}};
    case SQLITE_TEXT:
        return {ValueView::Type::Text, 0, 0, bytes()};
    case SQLITE_BLOB:
        return {ValueView::Type::Blob, 0, 0, bytes()};
    default:
        return {};
    }
}

void RowCursor::read(int column, Database::Value &value) const
{
    using Database::Value;
    const ValueView seen = view(column);
    switch (seen.type) {
    case ValueView::Type::Null:
        value.content = std::monostate();
        break;
    case ValueView::Type::Integer:
        value.content = seen.integer;
        break;
    case ValueView::Type::Real:
        value.content = seen.real;
        break;
    case ValueView::Type::Text:
        assign<Value::Text>(value, seen.bytes);
        break;
    case ValueView::Type::Blob:
        assign<Value::Blob>(value, seen.bytes);
        break;
    }
}

int RowCursor::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

QString RowCursor::columnName(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_statement.get(), column));
}

void RowCursor::fail()
{
    m_error = Database::sqliteError(m_handle, u"RowCursor"_s);
}

void RowCursor::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

} // namespace Printkeeper::Jobs
