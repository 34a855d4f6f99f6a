// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/referringrows.h"

#include "base/escape.h"

#include <QCoreApplication>
#include <QSqlError>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {

using Database::Value;

namespace {

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

Error schemaError(const QSqlQuery &query)
{
    return Database::Connection::errorOf(
        query.lastError(),
        QCoreApplication::translate("Printkeeper::Cleanup",
                                    "The tables of the farm's database could not be read."));
}

} // namespace

Result<void> ReferringRows::learnForeignKeys()
{
    QSqlQuery query = m_reader.connection().query();
    // A key that names no columns points at the parent's primary key.
    const bool ok = query.exec(
        u"SELECT child.name, fk.id, fk.\"from\", fk.\"table\", coalesce(fk.\"to\", (SELECT name "
        "FROM pragma_table_info(fk.\"table\") WHERE pk = fk.seq + 1)), fk.on_delete "
        "FROM sqlite_master AS child JOIN pragma_foreign_key_list(child.name) AS fk "
        "WHERE child.type = 'table' ORDER BY child.name, fk.id, fk.seq"_s);
    if (!ok)
        return schemaError(query);
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
    if (!query.exec(u"SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'trigger')"_s)
        || !query.next())
        return schemaError(query);
    m_hasTriggers = query.value(0).toBool();
    return {};
}

Result<qint64> ReferringRows::dataVersion() const
{
    QSqlQuery query = m_reader.connection().query();
    if (!query.exec(u"PRAGMA data_version"_s) || !query.next())
        return schemaError(query);
    return query.value(0).toLongLong();
}

bool ReferringRows::knowsAll(const std::vector<Row> &jobs) const
{
    for (std::size_t key = 0; key < m_foreignKeys.size(); ++key) {
        const ForeignKey &foreign = m_foreignKeys[key];
        if (!isSameName(foreign.parentTable, m_jobTable) || foreign.columns.size() != 1)
            continue;
        const auto known = m_known.constFind(key);
        if (known == m_known.constEnd())
            return false;
        for (const Row &job : jobs) {
            const Row condition = childCondition(foreign, job);
            if (!condition.empty() && !known->contains(condition.front().value.toBytes()))
                return false;
        }
    }
    return true;
}

Result<void> ReferringRows::readAhead(const std::vector<Row> &jobs)
{
    // A trigger may change what refers to one job while another one is removed.
    if (jobs.empty() || m_foreignKeys.empty() || m_hasTriggers)
        return {};
    // Asked before reading: what is committed meanwhile makes it another one.
    const auto version = dataVersion();
    if (!version)
        return version.error();
    if (*version == m_version && knowsAll(jobs))
        return {};
    m_known.clear();
    m_version = *version;
    return readLevel(m_jobTable, jobs);
}

/// Reads what points at rows of one table, and what points at that.
Result<void> ReferringRows::readLevel(const QString &table, const std::vector<Row> &rows)
{
    for (std::size_t key = 0; key < m_foreignKeys.size(); ++key) {
        const ForeignKey &foreign = m_foreignKeys[key];
        if (!isSameName(foreign.parentTable, table) || foreign.columns.size() != 1
            || m_known.contains(key))
            continue;
        const auto children = readKey(key, rows);
        if (!children)
            return children.error();
        if (children->empty())
            continue;
        if (auto read = readLevel(foreign.childTable, *children); !read)
            return read;
    }
    return {};
}

Result<std::vector<Row>> ReferringRows::readKey(std::size_t key, const std::vector<Row> &parents)
{
    const ForeignKey &foreign = m_foreignKeys[key];
    Known known;
    std::vector<Value> values;
    for (const Row &parent : parents) {
        const Row condition = childCondition(foreign, parent);
        if (condition.empty() || known.contains(condition.front().value.toBytes()))
            continue;
        values.push_back(condition.front().value);
        known.insert(values.back().toBytes(), {});
    }
    const QString &column = foreign.columns.front().first;
    auto rows = m_reader.selectAny(foreign.childTable, column, values);
    if (!rows)
        return rows.error();
    for (const Row &row : *rows) {
        const auto child = std::find_if(row.begin(), row.end(), [&](const Column &candidate) {
            return isSameName(candidate.name, column);
        });
        const auto parent = child == row.end() ? known.end() : known.find(child->value.toBytes());
        // Equal by the column's collation or affinity alone: then each is looked for by itself.
        if (parent == known.end())
            return std::vector<Row>();
        parent->push_back(row);
    }
    m_known.insert(key, known);
    return *std::move(rows);
}

Row ReferringRows::childCondition(const ForeignKey &key, const Row &parent)
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

Result<std::vector<Row>> ReferringRows::childrenOf(std::size_t key, const Row &condition)
{
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd()) {
        const auto rows = known->constFind(condition.front().value.toBytes());
        if (rows != known->constEnd())
            return *rows;
    }
    return m_reader.select(m_foreignKeys[key].childTable, condition);
}

Result<void> ReferringRows::addChildren(std::size_t key, const Row &condition,
                                        std::vector<ReferringRow> &found)
{
    const ForeignKey &foreign = m_foreignKeys[key];
    const auto rows = childrenOf(key, condition);
    if (!rows)
        return rows.error();
    for (const Row &row : *rows) {
        if (isSameName(foreign.childTable, m_jobTable)) {
            if (row == found.front().row)
                continue;
            return referredTo(QT_TRANSLATE_NOOP("Printkeeper::Cleanup",
                                                "Another job of the table %1 refers to this one; "
                                                "it was left alone."),
                              foreign.childTable);
        }
        if (foreign.staysAlive)
            return referredTo(QT_TRANSLATE_NOOP("Printkeeper::Cleanup",
                                                "A row of the table %1 refers to this job and must "
                                                "stay; the job was left alone."),
                              foreign.childTable);
        const ReferringRow child{foreign.childTable, row};
        if (std::find(found.begin(), found.end(), child) == found.end())
            found.push_back(child);
    }
    return {};
}

Result<std::vector<ReferringRow>> ReferringRows::of(const Row &job)
{
    std::vector<ReferringRow> found{{m_jobTable, job}};
    for (std::size_t at = 0; at < found.size(); ++at) {
        const ReferringRow parent = found.at(at);
        for (std::size_t key = 0; key < m_foreignKeys.size(); ++key) {
            if (!isSameName(m_foreignKeys[key].parentTable, parent.table))
                continue;
            const Row condition = childCondition(m_foreignKeys[key], parent.row);
            if (condition.empty())
                continue;
            if (auto added = addChildren(key, condition, found); !added)
                return added.error();
        }
    }
    found.erase(found.begin());
    return found;
}

} // namespace Printkeeper::Cleanup
