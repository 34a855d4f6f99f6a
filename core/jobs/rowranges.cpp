// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/rowranges.h"

#include "jobs/rowcursor.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

using Numbers = std::numeric_limits<qint64>;

constexpr qint64 MostRows = Numbers::max() / 4;

} // namespace

RowRanges::RowRanges(const Database::Connection &connection, const QString &table,
                     const QString &rowNumber, SortOrder direction, RangePace pace)
    : m_connection(connection)
    , m_direction(direction)
    , m_pace(pace)
    , m_rows(pace.rows)
{
    const bool isRising = direction == SortOrder::Ascending;
    m_extreme = u"SELECT %1(%2) FROM %3"_s.arg(isRising ? u"min"_s : u"max"_s, rowNumber,
                                               Database::quoted(table));
    m_beyond = u" WHERE "_s + rowNumber + (isRising ? u" > "_s : u" < "_s);
}

RowRanges::~RowRanges()
{
    if (m_isOpen)
        run(u"ROLLBACK"_s);
}

bool RowRanges::run(const QString &sql)
{
    m_sql = sql;
    RowCursor statement(m_connection, sql);
    statement.next();
    m_error = statement.lastError();
    return !m_error.isValid();
}

/// Gaps between the numbers are jumped over, so that they say nothing about the rows behind them.
std::optional<qint64> RowRanges::firstRow()
{
    m_sql = m_extreme + (m_last ? m_beyond + QString::number(*m_last) : QString());
    RowCursor row(m_connection, m_sql);
    Database::Value value;
    if (row.next())
        row.read(0, value);
    m_error = row.lastError();
    const auto *number = std::get_if<qint64>(&value.content);
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<RowNumbers> RowRanges::next()
{
    m_isOpen = run(u"BEGIN"_s);
    const auto begin = m_isOpen ? firstRow() : std::nullopt;
    if (!begin)
        return std::nullopt;
    m_begun = std::chrono::steady_clock::now(); // the first row has been waited for
    if (m_direction == SortOrder::Ascending) {
        m_last = *begin > Numbers::max() - m_rows ? Numbers::max() : *begin + (m_rows - 1);
        return RowNumbers{*begin, *m_last};
    }
    m_last = *begin < Numbers::min() + m_rows ? Numbers::min() : *begin - (m_rows - 1);
    return RowNumbers{*m_last, *begin};
}

void RowRanges::done()
{
    const auto taken = std::chrono::steady_clock::now() - m_begun;
    m_isOpen = !run(u"COMMIT"_s);
    if (m_pace.aim.count() == 0)
        return;
    if (taken > m_pace.aim * 3 / 2)
        m_rows = std::max<qint64>(1, m_rows / 2);
    else if (taken < m_pace.aim / 2)
        m_rows = std::min(m_rows * 2, MostRows);
}

} // namespace Printkeeper::Jobs
