// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/rowwriter.h"

#include <QCoreApplication>
#include <QSqlError>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {

using Database::quoted;
using Database::Value;

namespace {

using Columns = std::vector<const Column *>;

/// The columns of a `before` or `after`, and the id so that a partial row names its own.
Row withId(const RowChange &change, const Row &row)
{
    if (findColumn(row, change.idColumn))
        return row;
    Row complete = row;
    complete.push_back({change.idColumn, change.id});
    return complete;
}

Columns changedColumns(const Row &before, const Row &after)
{
    Columns changed;
    for (const Column &column : after) {
        const Value *old = findColumn(before, column.name);
        if (!old || !(*old == column.value))
            changed.push_back(&column);
    }
    return changed;
}

bool isText(const Value &value)
{
    return std::holds_alternative<Value::Text>(value.content);
}

} // namespace

Result<std::unique_ptr<RowWriter>> RowWriter::create(const Database::Connection &farm,
                                                     const Jobs::JobSchema &schema)
{
    std::unique_ptr<RowWriter> writer(new RowWriter(farm, schema));
    if (auto learned = writer->m_referring.learnForeignKeys(); !learned)
        return learned.error();
    return writer;
}

std::shared_ptr<Database::Statement> RowWriter::statementOf(const QString &sql)
{
    auto &statement = m_statements[sql];
    if (!statement)
        statement = std::make_shared<Database::Statement>(m_farm, sql);
    return statement;
}

Result<int> RowWriter::run(Database::Statement &statement)
{
    if (statement.run())
        return static_cast<int>(statement.changedRows());
    return Database::Connection::errorOf(
        statement.lastError(),
        QCoreApplication::translate("Printkeeper::Cleanup",
                                    "A row of the farm's database could not be written (%1).")
            .arg(statement.lastError().databaseText()));
}

Result<int> RowWriter::run(const QString &sql, const Row &row)
{
    const auto statement = statementOf(sql);
    for (const Column &column : row)
        statement->bind(column.value);
    return run(*statement);
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
    const auto rows = m_reader.select(m_schema.table, {{m_schema.id, id}});
    if (!rows)
        return rows.error();
    if (rows->size() != 1)
        return std::optional<Row>();
    return std::optional(rows->front());
}

QString RowWriter::personOf(const Row &job)
{
    const Value *person = findColumn(job, m_schema.person);
    if (!person || person->isNull())
        return {};
    if (m_schema.personTable.isEmpty())
        return QString::fromUtf8(person->toBytes());
    const auto people = m_reader.select(m_schema.personTable, {{m_schema.personKey, *person}});
    const Value *name =
        people && !people->empty() ? findColumn(people->front(), m_schema.personName) : nullptr;
    return name ? QString::fromUtf8(name->toBytes()) : QString();
}

Result<RowOutcome> RowWriter::apply(const RowChange &change)
{
    if (change.before && change.after)
        return update(change);
    return change.before ? remove(change) : insert(change);
}

Result<RowOutcome> RowWriter::remove(const RowChange &change)
{
    const auto referring = m_referring.of(*change.before);
    if (!referring)
        return referring.error();
    if (*referring != change.referring)
        return RowOutcome::Changed;
    for (auto row = change.referring.rbegin(); row != change.referring.rend(); ++row) {
        const auto removed =
            run(u"DELETE FROM %1 WHERE %2"_s.arg(quoted(row->table), matching(row->row)), row->row);
        if (!removed)
            return removed.error();
        // What was read before another job was removed went with that one.
        if (*removed == 0)
            return RowOutcome::Changed;
    }
    const auto removed =
        run(u"DELETE FROM %1 WHERE %2"_s.arg(quoted(change.table), matching(*change.before)),
            *change.before);
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
               row);
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

bool RowWriter::Update::fits(const QString &name, const std::vector<const Column *> &all,
                             std::size_t assigned) const
{
    const auto isSame = [](const std::pair<QString, bool> &known, const Column *column) {
        return known.second == isText(column->value) && known.first == column->name;
    };
    return statement && changed == assigned && table == name
           && std::ranges::equal(columns, all, isSame);
}

Result<RowOutcome> RowWriter::update(const RowChange &change)
{
    const Row before = withId(change, *change.before);
    Columns columns = changedColumns(*change.before, *change.after);
    if (columns.empty()) {
        const auto still = matches(change.table, before);
        if (!still)
            return still.error();
        return *still ? RowOutcome::Written : RowOutcome::Changed;
    }
    const std::size_t changed = columns.size();
    for (const Column &column : before)
        columns.push_back(&column);
    if (!m_update.fits(change.table, columns, changed))
        m_update = updateOf(change.table, columns, changed, before);
    for (const Column *column : columns)
        m_update.statement->bind(column->value);
    const auto updated = run(*m_update.statement);
    if (!updated)
        return updated.error();
    return *updated == 1 ? RowOutcome::Written : RowOutcome::Changed;
}

RowWriter::Update RowWriter::updateOf(const QString &table,
                                      const std::vector<const Column *> &columns,
                                      std::size_t changed, const Row &before)
{
    Update update{table, {}, changed, nullptr};
    QStringList assignments;
    for (const Column *column : columns) {
        if (update.columns.size() < changed)
            assignments << quoted(column->name) + u" = "_s + Database::placeholder(column->value);
        update.columns.emplace_back(column->name, isText(column->value));
    }
    update.statement = statementOf(u"UPDATE %1 SET %2 WHERE %3"_s.arg(
        quoted(table), assignments.join(u", "_s), matching(before)));
    return update;
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
