// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a JobStore knows about the places of jobs in an order, and about whole rows.

#include "jobs/jobquery.h"
#include "jobs/jobstore.h"
#include "jobs/rowcursor.h"
#include "jobs/timelimit.h"

#include <QHash>
#include <QSqlError>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

using Database::Value;

constexpr qsizetype KeysAtOnce = 400; // in one statement
constexpr int RowsBetweenCancelChecks = 1024;

} // namespace

/// A column of that name hides SQLite's own.
QString JobStore::rowNumberName() const
{
    if (m_rowNumber)
        return *m_rowNumber;
    m_rowNumber = u""_s;
    for (const QString &name : {u"_rowid_"_s, u"rowid"_s, u"oid"_s}) {
        if (m_schema.columns.contains(name, Qt::CaseInsensitive))
            continue;
        QSqlQuery query = m_connection->query();
        if (query.prepare(
                u"SELECT job.%1 FROM %2 AS job"_s.arg(name, Database::quoted(m_schema.table)))) {
            m_rowNumber = name;
            break;
        }
    }
    return *m_rowNumber;
}

Result<SqlText>
JobStore::textOf(const JobFilter &filter,
                 const std::function<SqlText(const JobQuery &, const QString &rowNumber)> &write,
                 const CancelToken &cancel) const
{
    auto statuses = spellingsOf(filter.status, cancel);
    if (!statuses)
        return statuses.error();
    const JobQuery query(m_schema, filter, std::move(statuses).value());
    if (const auto usable = query.check(); !usable)
        return usable.error();
    return write(query, rowNumberName());
}

Result<JobOrder> JobStore::order(const JobFilter &filter, const FirstPart &first,
                                 const CancelToken &cancel) const
{
    const auto text = textOf(
        filter,
        [](const JobQuery &query, const QString &rowNumber) { return query.order(rowNumber); },
        cancel);
    if (!text)
        return text.error();
    if (!mustGiveLocksBack())
        return readOrder(*text, first);
    bool isTold = false;
    const auto tellOnce = [&](const JobOrder &part) {
        if (first.call && !std::exchange(isTold, true))
            first.call(part);
    };
    const FirstPart once{first.size, tellOnce};
    const auto hasIndex = hasIndexFor(*text);
    if (!hasIndex)
        return hasIndex.error();
    if (*hasIndex) {
        const TimeLimit limit(*m_connection, m_pace.aim * 2);
        auto order = readOrder(*text, once);
        if (order || !limit.isReached())
            return order;
    }
    auto order = orderInRanges(filter, once, cancel);
    if (!order)
        return order.error();
    return *order ? Result<JobOrder>(std::move(**order)) : readOrder(*text, once);
}

Result<JobOrder> JobStore::beginning(const JobFilter &filter, int size,
                                     const CancelToken &cancel) const
{
    const auto text = textOf(
        filter,
        [size](const JobQuery &query, const QString &rowNumber) {
            return query.beginning(rowNumber, size);
        },
        cancel);
    if (!text)
        return text.error();
    if (mustGiveLocksBack()) {
        auto beginning = beginningInRanges(filter, size, cancel);
        if (!beginning)
            return beginning.error();
        if (*beginning)
            return std::move(**beginning);
    }
    return readOrder(*text, {});
}

Result<bool> JobStore::mustSort(const JobFilter &filter) const
{
    const auto text = textOf(filter, [](const JobQuery &query, const QString &rowNumber) {
        return query.order(rowNumber);
    });
    const auto plan = text ? planOf(*text) : text.error();
    if (!plan)
        return plan.error();
    return plan->contains("USE TEMP B-TREE FOR ORDER BY"_L1);
}

Result<JobOrder> JobStore::readOrder(const SqlText &text, const FirstPart &first) const
{
    const QString rowNumber = rowNumberName();
    RowCursor row(*m_connection, text.sql, text.values);
    JobOrder order;
    Value value;
    while (row.next()) {
        row.read(0, value);
        if (const auto *number = std::get_if<qint64>(&value.content);
            number && !rowNumber.isEmpty())
            order.append(*number);
        else
            order.append(value);
        if (first.call && order.size() == first.size)
            first.call(order);
    }
    if (row.lastError().isValid())
        return readError(row.lastError(), text.sql);
    order.shrink();
    return order;
}

Result<std::vector<std::optional<Job>>> JobStore::jobsOf(const JobOrder &order, qsizetype first,
                                                         qsizetype end) const
{
    std::vector<std::optional<Job>> jobs(static_cast<std::size_t>(std::max(end - first, 0LL)));
    for (qsizetype from = first; from < end; from += KeysAtOnce) {
        const qsizetype to = std::min(from + KeysAtOnce, end);
        auto query = run(JobQuery::jobsOf(m_schema, rowNumberName(), order, from, to));
        if (!query)
            return query.error();
        QMultiHash<qint64, Job> found;
        while (query->next()) {
            Job job = JobQuery::jobAt(*query);
            const Value number = JobQuery::keyAt(*query).sortValue;
            const auto *key = std::get_if<qint64>(&number.content);
            found.insert(order.hasIds() || !key ? JobOrder::keyOf(job.id) : *key, std::move(job));
        }
        if (query->lastError().isValid())
            return readError(*query);
        for (qsizetype place = from; place < to; ++place) {
            const auto job = found.find(order.keys()[static_cast<std::size_t>(place)]);
            if (job == found.end())
                continue;
            jobs[static_cast<std::size_t>(place - first)] = std::move(*job);
            found.erase(job);
        }
    }
    return jobs;
}

Result<QStringList> JobStore::people() const
{
    QStringList people;
    const SqlText text = JobQuery::people(m_schema, {}, std::nullopt);
    if (text.sql.isEmpty())
        return people;
    QSet<QString> known;
    RangeWork work;
    work.write = [this](const RowNumbers &rows) {
        return JobQuery::people(m_schema, rowNumberName(), rows);
    };
    work.take = [&](const RowCursor &row) {
        const ValueView person = row.view(0);
        const QString name = QString::fromUtf8(person.bytes);
        if (person.type == ValueView::Type::Null || known.contains(name))
            return;
        known.insert(name);
        people.append(name);
    };
    work.startAgain = [&] {
        known.clear();
        people.clear();
    };
    if (const auto read = readWhole(text, work, {}); !read)
        return read.error();
    return people;
}

Result<std::vector<NamedValue>> JobStore::row(const QString &id) const
{
    const SqlText text = JobQuery::findRow(m_schema, id);
    RowCursor row(*m_connection, text.sql, text.values);
    std::vector<NamedValue> values;
    if (row.next()) {
        for (int column = 0; column < row.columnCount(); ++column) {
            NamedValue &value = values.emplace_back();
            value.name = row.columnName(column);
            row.read(column, value.value);
        }
    }
    if (row.lastError().isValid())
        return readError(row.lastError(), text.sql);
    return values;
}

Result<std::vector<qint64>> JobStore::keysOf(const QSet<QString> &ids,
                                             const CancelToken &cancel) const
{
    std::vector<qint64> keys;
    if (ids.isEmpty())
        return keys;
    const QString rowNumber = rowNumberName();
    if (m_schema.idIsRowNumber && !rowNumber.isEmpty()) {
        std::ranges::transform(ids, std::back_inserter(keys),
                               [](const QString &id) { return id.toLongLong(); });
        std::ranges::sort(keys);
        return keys;
    }
    const QString id = Database::quoted(m_schema.id);
    const QString sql = u"SELECT %1, %2 FROM %3 NOT INDEXED"_s.arg(
        rowNumber.isEmpty() ? id : rowNumber, id, Database::quoted(m_schema.table));
    RangeWork work;
    work.write = [&](const RowNumbers &rows) {
        return SqlText{
            sql + u" WHERE %1 BETWEEN %2 AND %3"_s.arg(rowNumber).arg(rows.first).arg(rows.last),
            {}};
    };
    Value key;
    Job job;
    work.take = [&](const RowCursor &row) {
        row.read(1, job.id);
        if (!ids.contains(job.idText()))
            return;
        row.read(0, key);
        const auto *number = std::get_if<qint64>(&key.content);
        keys.push_back(number && !rowNumber.isEmpty() ? *number : JobOrder::keyOf(key));
    };
    int count = 0;
    work.isFull = [&] { return count++ % RowsBetweenCancelChecks == 0 && cancel.isCancelled(); };
    if (const auto read = readWhole({sql, {}}, work, cancel); !read)
        return read.error();
    if (cancel.isCancelled())
        return cancelled();
    std::ranges::sort(keys);
    return keys;
}

Result<std::vector<Job>> JobStore::jobsWithNames(const QSet<QByteArray> &names,
                                                 const CancelToken &cancel) const
{
    std::vector<Job> jobs;
    if (names.isEmpty())
        return jobs;
    const QString sql = u"SELECT %1, %2 FROM %3 NOT INDEXED"_s.arg(
        Database::quoted(m_schema.file), Database::quoted(m_schema.status),
        Database::quoted(m_schema.table));
    RangeWork work;
    work.write = [this, &sql](const RowNumbers &rows) {
        return SqlText{sql
                           + u" WHERE %1 BETWEEN %2 AND %3"_s.arg(rowNumberName())
                                 .arg(rows.first)
                                 .arg(rows.last),
                       {}};
    };
    Job job;
    work.take = [&](const RowCursor &row) {
        row.read(0, job.file);
        const QByteArray path = job.file.toBytes();
        if (!names.contains(path.mid(path.lastIndexOf('/') + 1)))
            return;
        row.read(1, job.status);
        jobs.push_back(job);
    };
    int count = 0;
    work.isFull = [&] { return count++ % RowsBetweenCancelChecks == 0 && cancel.isCancelled(); };
    if (const auto read = readWhole({sql, {}}, work, cancel); !read)
        return read.error();
    if (cancel.isCancelled())
        return cancelled();
    return jobs;
}

} // namespace Printkeeper::Jobs
