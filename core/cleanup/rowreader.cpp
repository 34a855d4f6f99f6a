// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/rowreader.h"

#include <QCoreApplication>
#include <QSqlError>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {

using Database::quoted;
using Database::Value;

namespace {

// Below the smallest limit of variables that SQLite was ever built with.
constexpr std::size_t MostValues = 900;

Error readError(const QSqlQuery &query, const QString &table)
{
    return Database::Connection::errorOf(
        query.lastError(), QCoreApplication::translate("Printkeeper::Cleanup",
                                                       "A row of the table %1 could not be read.")
                               .arg(table));
}

Row rowAt(const QSqlQuery &query, const QStringList &columns)
{
    Row row;
    int index = 0;
    for (const QString &column : columns) {
        row.push_back({column, Database::valueAt(query, index)});
        index += 2;
    }
    return row;
}

} // namespace

QString matching(const Row &row)
{
    QStringList terms;
    for (const Column &column : row)
        terms << quoted(column.name) + u" IS "_s + Database::placeholder(column.value);
    return terms.join(u" AND "_s);
}

Result<QStringList> RowReader::columnsOf(const QString &table)
{
    const auto known = m_columns.constFind(table);
    if (known != m_columns.constEnd())
        return *known;
    QSqlQuery query = m_farm.query();
    query.prepare(u"SELECT name FROM pragma_table_info(?)"_s);
    query.addBindValue(table);
    if (!query.exec())
        return Database::Connection::errorOf(
            query.lastError(), QCoreApplication::translate("Printkeeper::Cleanup",
                                                           "The columns of the table %1 could not "
                                                           "be read.")
                                   .arg(table));
    QStringList columns;
    while (query.next())
        columns << query.value(0).toString();
    return *m_columns.insert(table, columns);
}

Result<QString> RowReader::selection(const QString &table)
{
    const auto columns = columnsOf(table);
    if (!columns)
        return columns.error();
    QStringList expressions;
    for (const QString &name : *columns)
        expressions << Database::exactColumn(name);
    return u"SELECT %1 FROM %2 WHERE "_s.arg(expressions.join(u", "_s), quoted(table));
}

Result<std::vector<Row>> RowReader::rowsOf(QSqlQuery &query, const QString &table)
{
    if (!query.exec())
        return readError(query, table);
    const QStringList columns = m_columns.value(table);
    std::vector<Row> rows;
    while (query.next())
        rows.push_back(rowAt(query, columns));
    const bool isWhole = !query.lastError().isValid();
    query.finish();
    if (!isWhole)
        return readError(query, table);
    return rows;
}

Result<std::vector<Row>> RowReader::select(const QString &table, const Row &condition)
{
    const auto selected = selection(table);
    if (!selected)
        return selected.error();
    const QString sql = *selected + matching(condition);
    auto &statement = m_statements[sql];
    if (!statement) {
        statement = std::make_shared<QSqlQuery>(m_farm.query());
        statement->prepare(sql);
    }
    for (std::size_t i = 0; i < condition.size(); ++i)
        statement->bindValue(static_cast<int>(i), Database::bindable(condition[i].value));
    return rowsOf(*statement, table);
}

Result<std::vector<Row>> RowReader::selectAny(const QString &table, const QString &column,
                                              const std::vector<Value> &values,
                                              const std::optional<RowRange> &range)
{
    const auto selected = selection(table);
    if (!selected)
        return selected.error();
    std::vector<Row> rows;
    for (std::size_t first = 0; first < values.size(); first += MostValues) {
        const std::size_t last = std::min(first + MostValues, values.size());
        QStringList places;
        for (std::size_t i = first; i < last; ++i)
            places << Database::placeholder(values[i]);
        QSqlQuery query = m_farm.query();
        query.prepare(*selected + quoted(column) + u" IN ("_s + places.join(u", "_s) + u')'
                      + (range ? u" AND rowid > ? AND rowid <= ?"_s : QString()));
        for (std::size_t i = first; i < last; ++i)
            query.addBindValue(Database::bindable(values[i]));
        if (range) {
            query.addBindValue(range->after);
            query.addBindValue(range->to);
        }
        auto found = rowsOf(query, table);
        if (!found)
            return found.error();
        rows.insert(rows.end(), std::make_move_iterator(found->begin()),
                    std::make_move_iterator(found->end()));
    }
    return rows;
}

Result<bool> RowReader::hasNumbersOnly(const QString &table, const QString &column)
{
    const auto columns = columnsOf(table);
    if (!columns)
        return columns.error();
    if (columns->contains(u"rowid"_s, Qt::CaseInsensitive))
        return false;
    QSqlQuery query = m_farm.query();
    query.prepare(u"SELECT EXISTS (SELECT 1 FROM pragma_table_list(?) WHERE type = 'table' AND NOT "
                  "wr) AND NOT EXISTS (SELECT 1 FROM pragma_index_list(?) AS list JOIN "
                  "pragma_index_info(list.name) AS info WHERE info.seqno = 0 AND NOT list.partial "
                  "AND info.name = ? COLLATE NOCASE)"_s);
    query.addBindValue(table);
    query.addBindValue(table);
    query.addBindValue(column);
    if (!query.exec() || !query.next())
        return readError(query, table);
    return query.value(0).toBool();
}

Result<std::optional<RowReader::RowRange>> RowReader::rangeOf(const QString &table,
                                                              const QString &column)
{
    auto known = m_numbered.constFind(table + u'\n' + column);
    if (known == m_numbered.constEnd()) {
        const auto numbered = hasNumbersOnly(table, column);
        if (!numbered)
            return numbered.error();
        known = m_numbered.insert(table + u'\n' + column, *numbered);
    }
    if (!*known)
        return std::optional<RowRange>();
    QSqlQuery query = m_farm.query();
    // Each by itself: only then SQLite looks at the ends instead of at all rows.
    if (!query.exec(
            u"SELECT (SELECT min(rowid) FROM %1), (SELECT max(rowid) FROM %1)"_s.arg(quoted(table)))
        || !query.next())
        return readError(query, table);
    const RowRange range{query.value(0).toLongLong() - 1, query.value(1).toLongLong()};
    constexpr qint64 WidestSpread = 1LL << 26;
    const bool isSpread = range.to / 2 - range.after / 2 > WidestSpread / 2;
    return isSpread ? std::nullopt : std::optional(range);
}

} // namespace Printkeeper::Cleanup
