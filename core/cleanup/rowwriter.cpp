// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/rowwriter.h"

#include "base/escape.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {

using Database::quoted;
using Database::Value;

namespace {

/// The table of a `before` or `after`, with the id added so that a partial row names its own.
Row withId(const RowChange &change, const Row &row)
{
    if (findColumn(row, change.idColumn))
        return row;
    Row complete = row;
    complete.push_back({change.idColumn, change.id});
    return complete;
}

QString matching(const Row &row)
{
    QStringList terms;
    for (const Column &column : row)
        terms << quoted(column.name) + u" IS "_s + Database::placeholder(column.value);
    return terms.join(u" AND "_s);
}

std::vector<Value> valuesOf(const Row &row)
{
    std::vector<Value> values;
    for (const Column &column : row)
        values.push_back(column.value);
    return values;
}

/// A row that must outlive the job keeps the job.
Error referredTo(const char *text, const QString &table)
{
    return {ErrorKind::Refused,
            QCoreApplication::translate("Printkeeper::Cleanup", text).arg(escaped(table)),
            {},
            u"referred"_s};
}

bool isSameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

Row changedColumns(const Row &before, const Row &after)
{
    Row changed;
    for (const Column &column : after) {
        const Value *old = findColumn(before, column.name);
        if (!old || !(*old == column.value))
            changed.push_back(column);
    }
    return changed;
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

Result<std::unique_ptr<RowWriter>> RowWriter::create(const Database::Connection &farm,
                                                     const Jobs::JobSchema &schema)
{
    std::unique_ptr<RowWriter> writer(new RowWriter(farm, schema));
    if (auto learned = writer->learnForeignKeys(); !learned)
        return learned.error();
    return writer;
}

Result<void> RowWriter::learnForeignKeys()
{
    QSqlQuery query = m_farm.query();
    // A key that names no columns points at the parent's primary key.
    const bool ok = query.exec(
        u"SELECT child.name, fk.id, fk.\"from\", fk.\"table\", coalesce(fk.\"to\", (SELECT name "
        "FROM pragma_table_info(fk.\"table\") WHERE pk = fk.seq + 1)), fk.on_delete "
        "FROM sqlite_master AS child JOIN pragma_foreign_key_list(child.name) AS fk "
        "WHERE child.type = 'table' ORDER BY child.name, fk.id, fk.seq"_s);
    if (!ok)
        return Database::Connection::errorOf(
            query.lastError(),
            QCoreApplication::translate("Printkeeper::Cleanup",
                                        "The tables of the farm's database could not be read."));
    while (query.next()) {
        const QString child = query.value(0).toString();
        const int number = query.value(1).toInt();
        const bool isNext = !m_foreignKeys.empty() && m_foreignKeys.back().childTable == child
                            && m_foreignKeys.back().number == number;
        if (!isNext) {
            const bool staysAlive = query.value(5).toString().startsWith(u"SET "_s);
            m_foreignKeys.push_back({child, number, query.value(3).toString(), {}, staysAlive});
        }
        m_foreignKeys.back().columns.push_back(
            {query.value(2).toString(), query.value(4).toString()});
    }
    return {};
}

Result<QStringList> RowWriter::columnsOf(const QString &table)
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

Result<std::vector<Row>> RowWriter::select(const QString &table, const Row &condition)
{
    const auto columns = columnsOf(table);
    if (!columns)
        return columns.error();
    QStringList expressions;
    for (const QString &name : *columns)
        expressions << Database::exactColumn(name);
    const QString sql = u"SELECT %1 FROM %2 WHERE %3"_s.arg(expressions.join(u", "_s),
                                                            quoted(table), matching(condition));
    auto &statement = m_statements[sql];
    if (!statement) {
        statement = std::make_shared<QSqlQuery>(m_farm.query());
        statement->prepare(sql);
    }
    for (std::size_t i = 0; i < condition.size(); ++i)
        statement->bindValue(static_cast<int>(i), Database::bindable(condition[i].value));
    if (!statement->exec())
        return Database::Connection::errorOf(
            statement->lastError(),
            QCoreApplication::translate("Printkeeper::Cleanup", "A row of the table %1 could not "
                                                                "be read.")
                .arg(table));
    std::vector<Row> rows;
    while (statement->next())
        rows.push_back(rowAt(*statement, *columns));
    statement->finish();
    return rows;
}

Result<int> RowWriter::run(const QString &sql, const std::vector<Value> &values)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        statement = std::make_shared<QSqlQuery>(m_farm.query());
        statement->prepare(sql);
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        statement->bindValue(static_cast<int>(i), Database::bindable(values.at(i)));
    if (!statement->exec()) {
        return Database::Connection::errorOf(
            statement->lastError(),
            QCoreApplication::translate("Printkeeper::Cleanup",
                                        "A row of the farm's database could not be written (%1).")
                .arg(statement->lastError().databaseText()));
    }
    const int rows = statement->numRowsAffected();
    statement->finish();
    return rows;
}

Result<bool> RowWriter::matches(const QString &table, const Row &row)
{
    QSqlQuery query = m_farm.query();
    query.prepare(u"SELECT 1 FROM %1 WHERE %2"_s.arg(quoted(table), matching(row)));
    for (const Column &column : row)
        query.addBindValue(Database::bindable(column.value));
    if (!query.exec())
        return Database::Connection::errorOf(
            query.lastError(),
            QCoreApplication::translate("Printkeeper::Cleanup", "A row of the table %1 could not "
                                                                "be read.")
                .arg(table));
    return query.next();
}

Result<std::optional<Row>> RowWriter::jobRow(const Value &id)
{
    const auto rows = select(m_schema.table, {{m_schema.id, id}});
    if (!rows)
        return rows.error();
    if (rows->size() != 1)
        return std::optional<Row>();
    return std::optional(rows->front());
}

Row RowWriter::childCondition(const ForeignKey &key, const Row &parent)
{
    Row condition;
    for (const auto &[child, parentColumn] : key.columns) {
        const auto column =
            std::find_if(parent.begin(), parent.end(), [&](const Column &candidate) {
                return isSameName(candidate.name, parentColumn);
            });
        if (column == parent.end() || column->value.isNull())
            return {};
        condition.push_back({child, column->value});
    }
    return condition;
}

Result<void> RowWriter::addChildren(const ForeignKey &key, const Row &condition,
                                    std::vector<ReferringRow> &found)
{
    const auto rows = select(key.childTable, condition);
    if (!rows)
        return rows.error();
    for (const Row &row : *rows) {
        if (isSameName(key.childTable, m_schema.table)) {
            if (row == found.front().row)
                continue;
            return referredTo(QT_TRANSLATE_NOOP("Printkeeper::Cleanup",
                                                "Another job of the table %1 refers to this one; "
                                                "it was left alone."),
                              key.childTable);
        }
        if (key.staysAlive)
            return referredTo(QT_TRANSLATE_NOOP("Printkeeper::Cleanup",
                                                "A row of the table %1 refers to this job and must "
                                                "stay; the job was left alone."),
                              key.childTable);
        const ReferringRow child{key.childTable, row};
        if (std::find(found.begin(), found.end(), child) == found.end())
            found.push_back(child);
    }
    return {};
}

Result<std::vector<ReferringRow>> RowWriter::referringRows(const Row &job)
{
    std::vector<ReferringRow> found{{m_schema.table, job}};
    for (std::size_t at = 0; at < found.size(); ++at) {
        const ReferringRow parent = found.at(at);
        for (const ForeignKey &key : m_foreignKeys) {
            if (!isSameName(key.parentTable, parent.table))
                continue;
            const Row condition = childCondition(key, parent.row);
            if (condition.empty())
                continue;
            if (auto added = addChildren(key, condition, found); !added)
                return added.error();
        }
    }
    found.erase(found.begin());
    return found;
}

Result<RowOutcome> RowWriter::apply(const RowChange &change)
{
    if (change.before && change.after)
        return update(change);
    return change.before ? remove(change) : insert(change);
}

Result<RowOutcome> RowWriter::remove(const RowChange &change)
{
    const auto referring = referringRows(*change.before);
    if (!referring)
        return referring.error();
    if (*referring != change.referring)
        return RowOutcome::Changed;
    for (auto row = change.referring.rbegin(); row != change.referring.rend(); ++row) {
        const auto removed =
            run(u"DELETE FROM %1 WHERE %2"_s.arg(quoted(row->table), matching(row->row)),
                valuesOf(row->row));
        if (!removed)
            return removed.error();
    }
    const auto removed =
        run(u"DELETE FROM %1 WHERE %2"_s.arg(quoted(change.table), matching(*change.before)),
            valuesOf(*change.before));
    if (!removed)
        return removed.error();
    return *removed == 1 ? RowOutcome::Written : RowOutcome::Changed;
}

Result<int> RowWriter::insertRow(const QString &table, const Row &row)
{
    QStringList names;
    QStringList values;
    for (const Column &column : row) {
        names << quoted(column.name);
        values << Database::placeholder(column.value);
    }
    return run(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(quoted(table), names.join(u", "_s),
                                                        values.join(u", "_s)),
               valuesOf(row));
}

Result<RowOutcome> RowWriter::insert(const RowChange &change)
{
    const auto taken = matches(change.table, {{change.idColumn, change.id}});
    if (!taken)
        return taken.error();
    if (*taken)
        return RowOutcome::Changed;
    if (const auto inserted = insertRow(change.table, *change.after); !inserted)
        return inserted.error();
    for (const ReferringRow &row : change.referring) {
        if (const auto inserted = insertRow(row.table, row.row); !inserted)
            return inserted.error();
    }
    return RowOutcome::Written;
}

Result<RowOutcome> RowWriter::update(const RowChange &change)
{
    const Row before = withId(change, *change.before);
    const Row changed = changedColumns(*change.before, *change.after);
    if (changed.empty()) {
        const auto still = matches(change.table, before);
        if (!still)
            return still.error();
        return *still ? RowOutcome::Written : RowOutcome::Changed;
    }
    QStringList assignments;
    for (const Column &column : changed)
        assignments << quoted(column.name) + u" = "_s + Database::placeholder(column.value);
    std::vector<Value> values = valuesOf(changed);
    const std::vector<Value> expected = valuesOf(before);
    values.insert(values.end(), expected.begin(), expected.end());
    const auto updated = run(u"UPDATE %1 SET %2 WHERE %3"_s.arg(
                                 quoted(change.table), assignments.join(u", "_s), matching(before)),
                             values);
    if (!updated)
        return updated.error();
    return *updated == 1 ? RowOutcome::Written : RowOutcome::Changed;
}

Result<RowState> RowWriter::stateOf(const RowChange &change)
{
    const Row onlyId{{change.idColumn, change.id}};
    const auto isThere = [&](const std::optional<Row> &row) {
        return matches(change.table, row ? withId(change, *row) : onlyId);
    };
    const auto before = isThere(change.before);
    if (!before)
        return before.error();
    const auto after = isThere(change.after);
    if (!after)
        return after.error();
    // Where one side means "no such row", its answer is whether the id is taken.
    const bool isBefore = change.before ? *before : !*before;
    const bool isAfter = change.after ? *after : !*after;
    if (isBefore == isAfter)
        return RowState::Neither;
    return isBefore ? RowState::Before : RowState::After;
}

} // namespace Printkeeper::Cleanup
