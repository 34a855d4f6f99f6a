// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/referringrows.h"

#include "base/escape.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlError>

#include <algorithm>
#include <utility>

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

/// Brings what is known up to date after somebody else has written.
Result<void> ReferringRows::catchUp()
{
    for (auto known = m_known.begin(); known != m_known.end();) {
        const bool wasOld = known->isOld;
        const auto kept = known->numbered ? addNewRows(known.key(), *known) : Result<bool>(false);
        if (!kept)
            return kept.error();
        if (!*kept && wasOld)
            m_givenUp.insert(known.key());
        known = *kept ? std::next(known) : m_known.erase(known);
    }
    return {};
}

/// False when it can no longer be told which are new.
Result<bool> ReferringRows::addNewRows(std::size_t key, Known &known)
{
    const ForeignKey &foreign = m_foreignKeys[key];
    const QString &column = foreign.columns.front().first;
    known.isOld = true;
    const auto range = m_reader.rangeOf(foreign.childTable, column);
    if (!range)
        return range.error();
    if (!*range)
        return false;
    const qint64 seen = known.numbered->to;
    if (seen < (*range)->to) {
        const auto rows = m_reader.selectAny(foreign.childTable, column, known.values,
                                             RowReader::RowRange{seen, (*range)->to});
        if (!rows)
            return rows.error();
        if (!sortIn(key, *rows, known))
            return false;
    }
    // Only now: what could not be read, while the database is busy, is still new the next time.
    known.numbered->to = (*range)->to;
    return true;
}

Result<void> ReferringRows::endTransaction()
{
    for (auto known = m_known.begin(); known != m_known.end(); ++known) {
        if (!known->numbered)
            continue;
        const ForeignKey &foreign = m_foreignKeys[known.key()];
        const auto range = m_reader.rangeOf(foreign.childTable, foreign.columns.front().first);
        if (!range)
            return range.error();
        if (*range)
            known->numbered->to = (*range)->to;
    }
    return {};
}

bool ReferringRows::knows(std::size_t key, const std::vector<Row> &parents) const
{
    const auto known = m_known.constFind(key);
    return known != m_known.constEnd() && std::ranges::all_of(parents, [&](const Row &parent) {
               const Row condition = childCondition(m_foreignKeys[key], parent);
               return condition.empty() || known->rows.contains(condition.front().value.toBytes());
           });
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
    if (*version != m_version) {
        if (auto caughtUp = catchUp(); !caughtUp)
            return caughtUp;
        m_version = *version;
    }
    std::set<std::size_t> seen;
    return readLevel(m_jobTable, jobs, seen);
}

/// Reads what points at rows of one table, and what points at that.
Result<void> ReferringRows::readLevel(const QString &table, const std::vector<Row> &rows,
                                      std::set<std::size_t> &seen)
{
    for (std::size_t key = 0; key < m_foreignKeys.size(); ++key) {
        const ForeignKey &foreign = m_foreignKeys[key];
        if (!isSameName(foreign.parentTable, table) || foreign.columns.size() != 1
            || !seen.insert(key).second)
            continue;
        const auto read = knows(key, rows) ? Result<void>() : readKey(key, rows);
        if (!read)
            return read;
        const bool isParent = std::ranges::any_of(m_foreignKeys, [&](const ForeignKey &other) {
            return isSameName(other.parentTable, foreign.childTable);
        });
        const auto children = isParent ? knownChildren(key, rows) : std::vector<Row>();
        if (children.empty())
            continue;
        if (auto below = readLevel(foreign.childTable, children, seen); !below)
            return below;
    }
    return {};
}

std::vector<Row> ReferringRows::knownChildren(std::size_t key,
                                              const std::vector<Row> &parents) const
{
    std::vector<Row> children;
    const auto known = m_known.constFind(key);
    for (const Row &parent : parents) {
        const Row condition = childCondition(m_foreignKeys[key], parent);
        if (condition.empty() || known == m_known.constEnd())
            continue;
        const auto rows = known->rows.value(condition.front().value.toBytes());
        children.insert(children.end(), rows.begin(), rows.end());
    }
    return children;
}

Result<void> ReferringRows::readKey(std::size_t key, const std::vector<Row> &parents)
{
    // What can be read again in this time is, while a writer of the web app waits.
    constexpr qint64 LongestAgainMs = 15;
    const ForeignKey &foreign = m_foreignKeys[key];
    Known known;
    for (const Row &parent : parents) {
        const Row condition = childCondition(foreign, parent);
        if (condition.empty() || known.rows.contains(condition.front().value.toBytes()))
            continue;
        known.values.push_back(condition.front().value);
        known.rows.insert(known.values.back().toBytes(), {});
    }
    const QString &column = foreign.columns.front().first;
    const auto range = m_reader.rangeOf(foreign.childTable, column);
    if (!range)
        return range.error();
    QElapsedTimer timer;
    timer.start();
    const auto rows = *range ? readParts(key, known.values, **range)
                             : m_reader.selectAny(foreign.childTable, column, known.values);
    if (!rows)
        return rows.error();
    const bool isLarge = timer.elapsed() > LongestAgainMs;
    if (m_known.take(key).isOld)
        m_givenUp.insert(key);
    // Equal by the column's collation or affinity alone: then each is looked for by itself.
    if (!sortIn(key, *rows, known))
        return {};
    if (isLarge)
        known.numbered = *range;
    m_known.insert(key, std::move(known));
    return {};
}

/// Part by part, so that no writer waits for all of it in rollback mode.
Result<std::vector<Row>> ReferringRows::readParts(std::size_t key, const std::vector<Value> &values,
                                                  const RowReader::RowRange &range)
{
    constexpr qint64 ShortMs = 8;
    constexpr qint64 LongMs = 25;
    const ForeignKey &foreign = m_foreignKeys[key];
    std::vector<Row> all;
    qint64 size = 10'000;
    for (qint64 after = range.after; after < range.to;) {
        const RowReader::RowRange part{after, std::min(after + size, range.to)};
        QElapsedTimer timer;
        timer.start();
        auto rows =
            m_reader.selectAny(foreign.childTable, foreign.columns.front().first, values, part);
        if (!rows)
            return rows;
        all.insert(all.end(), std::make_move_iterator(rows->begin()),
                   std::make_move_iterator(rows->end()));
        if (timer.elapsed() < ShortMs)
            size *= 2;
        else if (timer.elapsed() > LongMs)
            size = std::max<qint64>(size / 2, 500);
        after = part.to;
    }
    return all;
}

Result<std::set<std::size_t>>
ReferringRows::findStrays(const std::vector<const RowChange *> &removals)
{
    std::set<std::size_t> old = m_givenUp;
    for (auto known = m_known.constBegin(); known != m_known.constEnd(); ++known) {
        if (known->isOld)
            old.insert(known.key());
    }
    std::set<std::size_t> strays;
    for (const std::size_t key : old) {
        if (auto added = addStrays(key, removals, strays); !added)
            return added.error();
    }
    m_givenUp.clear();
    return strays;
}

bool ReferringRows::mayHaveStrays() const
{
    return std::ranges::any_of(m_known, &Known::isOld);
}

Result<std::set<std::size_t>>
ReferringRows::findReferred(const std::vector<const RowChange *> &removals)
{
    std::set<std::size_t> referred;
    for (std::size_t key = 0; key < m_foreignKeys.size(); ++key) {
        if (m_foreignKeys[key].columns.size() != 1)
            continue;
        if (auto added = addStrays(key, removals, referred); !added)
            return added.error();
    }
    return referred;
}

Result<void> ReferringRows::addStrays(std::size_t key,
                                      const std::vector<const RowChange *> &removals,
                                      std::set<std::size_t> &strays)
{
    const ForeignKey &foreign = m_foreignKeys[key];
    std::vector<Value> values;
    QHash<QByteArray, std::size_t> owners;
    const auto addParent = [&](const QString &table, const Row &row, std::size_t owner) {
        const Row condition =
            isSameName(table, foreign.parentTable) ? childCondition(foreign, row) : Row();
        if (condition.empty())
            return;
        values.push_back(condition.front().value);
        owners.insert(values.back().toBytes(), owner);
    };
    for (std::size_t i = 0; i < removals.size(); ++i) {
        addParent(m_jobTable, *removals[i]->before, i);
        for (const ReferringRow &row : removals[i]->referring)
            addParent(row.table, row.row, i);
    }
    const QString &column = foreign.columns.front().first;
    const auto range = m_reader.rangeOf(foreign.childTable, column);
    if (!range || values.empty())
        return range ? Result<void>() : range.error();
    const auto rows = *range ? readParts(key, values, **range)
                             : m_reader.selectAny(foreign.childTable, column, values);
    if (!rows)
        return rows.error();
    for (const Row &row : *rows) {
        const auto child = std::ranges::find_if(
            row, [&](const Column &candidate) { return isSameName(candidate.name, column); });
        if (child != row.end() && owners.contains(child->value.toBytes()))
            strays.insert(owners.value(child->value.toBytes()));
    }
    return {};
}

bool ReferringRows::sortIn(std::size_t key, const std::vector<Row> &rows, Known &known) const
{
    const QString &column = m_foreignKeys[key].columns.front().first;
    for (const Row &row : rows) {
        const auto child = std::find_if(row.begin(), row.end(), [&](const Column &candidate) {
            return isSameName(candidate.name, column);
        });
        const auto parent =
            child == row.end() ? known.rows.end() : known.rows.find(child->value.toBytes());
        if (parent == known.rows.end())
            return false;
        // What a transaction that was taken back had removed is here already.
        if (!known.numbered || std::ranges::find(*parent, row) == parent->end())
            parent->push_back(row);
    }
    return true;
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
        const auto rows = known->rows.constFind(condition.front().value.toBytes());
        if (rows != known->rows.constEnd())
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
        if (isReachedOnce(key) || std::find(found.begin(), found.end(), child) == found.end())
            found.push_back(child);
    }
    return {};
}

/// A table with one key alone has no row that is found twice.
bool ReferringRows::isReachedOnce(std::size_t key) const
{
    return std::ranges::count_if(m_foreignKeys,
                                 [&](const ForeignKey &other) {
                                     return isSameName(other.childTable,
                                                       m_foreignKeys[key].childTable);
                                 })
           == 1;
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
