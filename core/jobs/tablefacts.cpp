// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/tablefacts.h"

#include "base/escape.h"

#include <QCoreApplication>
#include <QSqlError>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

/// Runs a query with at most one text bound and gives each of its rows to `visit`.
template<typename Visit>
Result<void> forEachRow(const Database::Connection &connection, const QString &sql,
                        const QVariantList &values, const Visit &visit)
{
    QSqlQuery query = connection.query();
    bool done = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    done = done && query.exec();
    while (done && query.next())
        visit(query);
    if (query.lastError().type() == QSqlError::NoError)
        return {};
    return Database::Connection::errorOf(
        query.lastError(),
        QCoreApplication::translate("Printkeeper::JobSchema",
                                    "The tables of the database %1 could not be read.")
            .arg(escaped(connection.path())));
}

Result<void> readTable(const Database::Connection &connection, TableFacts &table)
{
    const QVariantList name{table.name};
    // A generated column (hidden > 0) can be read but never written.
    auto read = forEachRow(
        connection,
        u"SELECT name, type, pk, \"notnull\" FROM pragma_table_xinfo(?) WHERE hidden = 0"_s, name,
        [&](const QSqlQuery &row) {
            table.columns.push_back({row.value(0).toString(), row.value(1).toString(),
                                     row.value(2).toInt() > 0, row.value(3).toBool()});
        });
    if (!read)
        return read;
    read = forEachRow(
        connection, u"SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?)"_s, name,
        [&](const QSqlQuery &row) {
            table.foreignKeys.push_back(
                {row.value(0).toString(), row.value(1).toString(), row.value(2).toString()});
        });
    if (!read)
        return read;
    return forEachRow(connection, u"SELECT 1 FROM pragma_index_list(?) WHERE origin = 'pk'"_s, name,
                      [&](const QSqlQuery &) { table.hasKeyIndex = true; });
}

} // namespace

const TableColumn *TableFacts::find(const QString &columnName) const
{
    const auto found = std::ranges::find_if(
        columns, [&](const TableColumn &column) { return isSameName(column.name, columnName); });
    return found == columns.end() ? nullptr : &*found;
}

QString TableFacts::keyColumn() const
{
    const auto isKey = [](const TableColumn &column) { return column.isKey; };
    if (std::ranges::count_if(columns, isKey) != 1)
        return {};
    return std::ranges::find_if(columns, isKey)->name;
}

bool TableFacts::isRowNumber(const QString &columnName) const
{
    const TableColumn *column = find(columnName);
    return column && !hasKeyIndex && isSameName(keyColumn(), columnName)
           && isSameName(column->type, u"INTEGER"_s);
}

Result<std::vector<TableFacts>> readTables(const Database::Connection &connection)
{
    std::vector<TableFacts> tables;
    auto read = forEachRow(
        connection,
        u"SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"_s,
        {}, [&](const QSqlQuery &row) { tables.emplace_back().name = row.value(0).toString(); });
    for (auto table = tables.begin(); read && table != tables.end(); ++table)
        read = readTable(connection, *table);
    if (!read)
        return read.error();
    return tables;
}

bool isSameName(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace Printkeeper::Jobs
