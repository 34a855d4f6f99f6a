// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a JobQuery writes for some rows of the table only, by their numbers.

#include "jobs/jobquery.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

using Database::quoted;

QString isAmong(const QString &rowNumber, const RowNumbers &rows)
{
    return u"job.%1 BETWEEN %2 AND %3"_s.arg(rowNumber).arg(rows.first).arg(rows.last);
}

} // namespace

/// For a FROM; never by an index, in which the rows of a range would be anywhere.
QString JobQuery::amongRows(const QString &rowNumber, const RowNumbers &rows)
{
    return u" NOT INDEXED WHERE "_s + isAmong(rowNumber, rows);
}

bool JobQuery::needsIds() const
{
    return !m_schema.idIsRowNumber && !isSortedById();
}

/// By no index either.
SqlText JobQuery::keysOfRows(const QString &rowNumber, const RowNumbers &rows,
                             const SqlText &condition) const
{
    SqlText text = where({isAmong(rowNumber, rows)
                              + (condition.sql.isEmpty() ? QString() : u" AND "_s + condition.sql),
                          condition.values});
    QStringList columns{u"job."_s + rowNumber, sortExpression()};
    if (needsIds())
        columns.append(quoted(m_schema.id));
    text.sql =
        u"SELECT %1 FROM %2 AS job NOT INDEXED"_s.arg(columns.join(u", "_s), quoted(m_schema.table))
        + text.sql;
    return text;
}

SqlText JobQuery::unordered(const QString &rowNumber, const RowNumbers &rows) const
{
    return keysOfRows(rowNumber, rows, {});
}

/// NULL comes before everything.
SqlText JobQuery::notBehind(const QString &rowNumber, const LastRow &last) const
{
    const QString sort = sortExpression();
    const QString itsValue = u"(SELECT %1 FROM %2 AS job WHERE job.%3 = %4)"_s.arg(
        sort, quoted(m_schema.table), rowNumber, QString::number(last.number));
    if (m_filter.order == SortOrder::Descending)
        return {last.hasValue ? u"(%1 >= %2)"_s.arg(sort, itsValue) : QString(), {}};
    return {last.hasValue ? u"(%1 IS NULL OR %1 <= %2)"_s.arg(sort, itsValue)
                          : u"(%1 IS NULL)"_s.arg(sort),
            {}};
}

SqlText JobQuery::firstOf(const QString &rowNumber, const RowNumbers &rows, int limit,
                          const std::optional<LastRow> &last) const
{
    SqlText text = keysOfRows(rowNumber, rows, last ? notBehind(rowNumber, *last) : SqlText());
    text.sql += orderedBy();
    if (!m_schema.idIsUnique)
        text.sql += u", job."_s + rowNumber;
    text.sql += u" LIMIT ?"_s;
    text.values << limit;
    return text;
}

SqlText JobQuery::countByStatus(const JobSchema &schema, const QString &rowNumber,
                                const std::optional<RowNumbers> &rows)
{
    const QString among = rows ? amongRows(rowNumber, *rows) : QString();
    return {u"SELECT %1, count(*) FROM %2 AS job%3 GROUP BY %1 COLLATE BINARY"_s.arg(
                quoted(schema.status), quoted(schema.table), among),
            {}};
}

} // namespace Printkeeper::Jobs
