// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a JobStore reads a whole table without keeping writers out for long.

#include "database/sqlitehandle.h"
#include "jobs/jobquery.h"
#include "jobs/rowcursor.h"
#include "jobs/rowranges.h"
#include "jobs/rowsorter.h"
#include "jobs/timelimit.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <utility>

#include <malloc.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

using Database::Value;

// Beyond it sorting is left to SQLite, which puts on disk what it has no room for.
constexpr qsizetype MostSortedBytes = 256 * 1024 * 1024;

struct StatusCounting
{
    Value spelling;
    qint64 jobs = 0;
};

/// The type of a value and its content, for a hash.
QByteArray keyOf(const Value &value)
{
    return QByteArray::number(static_cast<int>(value.content.index())) + ' ' + value.toBytes();
}

/// What sorting a million rows took for a moment is the system's again, not the heap's.
void giveMemoryBack()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace

/// Within a transaction no lock can be given back.
bool JobStore::mustGiveLocksBack() const
{
    return m_connection->journalMode() != "wal"_L1 && !Database::isInTransaction(*m_connection)
           && !rowNumberName().isEmpty();
}

Result<bool> JobStore::hasIndexFor(const SqlText &text) const
{
    const auto plan = planOf(text);
    if (!plan)
        return plan.error();
    return std::ranges::any_of(*plan, [](const QString &step) {
        return (step.startsWith("SCAN job "_L1) || step.startsWith("SEARCH job "_L1))
               && (step.contains(" USING INDEX "_L1) || step.contains(" USING COVERING INDEX "_L1));
    });
}

Result<void> JobStore::readAtOnce(const SqlText &text, const RangeWork &work) const
{
    RowCursor row(*m_connection, text.sql, text.values);
    while (row.next() && !(work.isFull && work.isFull()))
        work.take(row);
    if (row.lastError().isValid())
        return readError(row.lastError(), text.sql);
    return {};
}

Result<void> JobStore::readRanges(SortOrder direction, const RangeWork &work,
                                  const CancelToken &cancel) const
{
    RowRanges ranges(*m_connection, m_schema.table, rowNumberName(), direction, m_pace);
    while (const auto rows = ranges.next()) {
        if (cancel.isCancelled())
            return cancelled();
        if (const auto read = readAtOnce(work.write(*rows), work); !read)
            return read.error();
        ranges.done();
        if (work.end)
            work.end();
        if (work.isFull && work.isFull())
            break;
    }
    if (ranges.lastError().isValid())
        return readError(ranges.lastError(), ranges.sql());
    return {};
}

/// What an index makes quick is read at once, and only so long.
Result<void> JobStore::readWhole(const SqlText &text, const RangeWork &work,
                                 const CancelToken &cancel) const
{
    if (!mustGiveLocksBack())
        return readAtOnce(text, work);
    const auto hasIndex = hasIndexFor(text);
    if (!hasIndex)
        return hasIndex.error();
    if (*hasIndex) {
        const TimeLimit limit(*m_connection, m_pace.aim * 2);
        auto read = readAtOnce(text, work);
        if (read || !limit.isReached())
            return read;
        if (work.startAgain)
            work.startAgain();
    }
    return readRanges(SortOrder::Ascending, work, cancel);
}

Result<QMap<QString, qint64>> JobStore::countByStatus(const CancelToken &cancel) const
{
    const auto state = tableState();
    if (!state)
        return state.error();
    QHash<QByteArray, StatusCounting> found;
    RangeWork work;
    work.write = [this](const RowNumbers &rows) {
        return JobQuery::countByStatus(m_schema, rowNumberName(), rows);
    };
    work.take = [&found](const RowCursor &row) {
        Value spelling;
        row.read(0, spelling);
        StatusCounting &status = found[keyOf(spelling)];
        status.jobs += row.view(1).integer;
        status.spelling = std::move(spelling);
    };
    work.startAgain = [&found] { found.clear(); };
    const auto read = readWhole(JobQuery::countByStatus(m_schema, {}, std::nullopt), work, cancel);
    if (!read)
        return read.error();
    m_statuses.clear();
    QMap<QString, qint64> counts;
    for (const StatusCounting &status : std::as_const(found)) {
        const QString text = QString::fromUtf8(status.spelling.toBytes());
        counts[text.isNull() ? u""_s : text] += status.jobs;
        if (!status.spelling.isNull())
            m_statuses.push_back(status.spelling);
    }
    m_statusesAt = *state;
    return counts;
}

/// A person of another table is an expression, which SQLite compares byte by byte.
std::optional<RowSorter> JobStore::sorterFor(const JobQuery &query, const JobFilter &filter) const
{
    const auto collation = [this](const QString &column) {
        return collationOf(*m_connection, m_schema.table, column);
    };
    const bool isForeign = !m_schema.personTable.isEmpty()
                           && filter.sortColumn.compare(m_schema.person, Qt::CaseInsensitive) == 0;
    const auto id = collation(m_schema.id);
    const auto value = query.isSortedById() ? id
                       : isForeign          ? std::optional(Collation::Binary)
                                            : collation(filter.sortColumn);
    if (!id || !value)
        return std::nullopt;
    return RowSorter(
        {filter.order, m_schema.idIsRowNumber ? filter.order : SortOrder::Ascending, *value, *id},
        std::min(RowSorter::LeastOfRun, static_cast<std::size_t>(m_pace.rows)));
}

Result<std::optional<JobOrder>> JobStore::orderInRanges(const JobFilter &filter,
                                                        const FirstPart &first,
                                                        const CancelToken &cancel) const
{
    auto statuses = spellingsOf(filter.status, cancel);
    if (!statuses)
        return statuses.error();
    const JobQuery query(m_schema, filter, std::move(statuses).value());
    auto sorter = sorterFor(query, filter);
    if (!sorter)
        return std::optional<JobOrder>();
    if (query.isSortedById() && m_schema.idIsRowNumber) {
        auto order = orderByNumber(query, filter, first, cancel);
        return order ? std::optional(std::move(order).value())
                     : Result<std::optional<JobOrder>>(order.error());
    }
    RangeWork work;
    work.write = [&](const RowNumbers &rows) { return query.unordered(rowNumberName(), rows); };
    work.take = [&, needsIds = query.needsIds()](const RowCursor &row) {
        if (needsIds)
            sorter->add(row.view(0).integer, row.view(1), row.view(2));
        else
            sorter->add(row.view(0).integer, row.view(1));
    };
    work.end = [&] { sorter->endRange(); };
    work.isFull = [&] { return sorter->usedBytes() > MostSortedBytes; };
    const auto read = readRanges(filter.order, work, cancel);
    if (!read)
        return read.error();
    if (work.isFull())
        return std::optional<JobOrder>();
    JobOrder order = sorter->take(cancel);
    if (cancel.isCancelled())
        return cancelled();
    order.shrink();
    sorter.reset();
    giveMemoryBack();
    return std::optional(std::move(order));
}

/// Where the rows' numbers are what they are sorted by, a range is a part of the order.
Result<JobOrder> JobStore::orderByNumber(const JobQuery &query, const JobFilter &filter,
                                         const FirstPart &first, const CancelToken &cancel) const
{
    JobOrder order;
    std::vector<qint64> numbers;
    RangeWork work;
    work.write = [&](const RowNumbers &rows) { return query.unordered(rowNumberName(), rows); };
    work.take = [&](const RowCursor &row) { numbers.push_back(row.view(0).integer); };
    work.end = [&] {
        if (filter.order == SortOrder::Ascending)
            std::ranges::sort(numbers);
        else
            std::ranges::sort(numbers, std::greater());
        for (const qint64 number : numbers) {
            order.append(number);
            if (first.call && order.size() == first.size)
                first.call(order);
        }
        numbers.clear();
    };
    const auto read = readRanges(filter.order, work, cancel);
    if (!read)
        return read.error();
    order.shrink();
    return order;
}

/// The first of each range, of which none behind the last of those before is asked for: the newest
/// rows come first where the newest times are wanted, and then few others are among the first.
Result<std::optional<JobOrder>> JobStore::beginningInRanges(const JobFilter &filter, int size,
                                                            const CancelToken &cancel) const
{
    auto statuses = spellingsOf(filter.status, cancel);
    if (!statuses)
        return statuses.error();
    const JobQuery query(m_schema, filter, std::move(statuses).value());
    auto sorter = sorterFor(query, filter);
    if (!sorter)
        return std::optional<JobOrder>();
    const auto most = static_cast<std::size_t>(std::max(size, 0));
    std::optional<LastRow> last;
    RangeWork work;
    work.write = [&](const RowNumbers &rows) {
        return query.firstOf(rowNumberName(), rows, size, last);
    };
    work.take = [&, needsIds = query.needsIds()](const RowCursor &row) {
        if (needsIds)
            sorter->add(row.view(0).integer, row.view(1), row.view(2));
        else
            sorter->add(row.view(0).integer, row.view(1));
    };
    work.end = [&] {
        sorter->keepFirst(most);
        if (most > 0 && sorter->size() == most)
            last = LastRow{sorter->lastNumber(), !sorter->isLastNull()};
    };
    const auto read = readRanges(filter.order, work, cancel);
    if (!read)
        return read.error();
    return std::optional(sorter->take());
}

} // namespace Printkeeper::Jobs
