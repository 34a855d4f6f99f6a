// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/jobstore.h"

#include <QVariantList>

namespace Printkeeper::Jobs {

/// A statement and what is bound to its question marks, in order.
struct SqlText
{
    QString sql;
    QVariantList values;
};

/// Whether a column can have no value. Where ids can, a page must ask for those too, which keeps
/// SQLite from searching by its index.
enum class NullValues { None, Possible };

/// A row up to which an order is wanted.
struct LastRow
{
    qint64 number = 0;
    bool hasValue = false; ///< of the sort column
};

/// Writes the statements of one look at the job table. `statuses` are the spellings that the
/// filter's status has there. Rows of a page are in the order (sort column, id), NULL before
/// everything.
class JobQuery
{
public:
    JobQuery(const JobSchema &schema, const JobFilter &filter,
             std::vector<Database::Value> statuses);

    /// Invalid when the filter sorts by a column that the table does not have.
    Result<void> check() const;

    bool isSortedById() const;
    /// Whether jobs of the same sort value are told apart by an id that is no row number.
    bool needsIds() const;

    SqlText count() const;
    SqlText page(const std::optional<PageKey> &after, NullValues ids, int limit) const;
    SqlText pageAt(qint64 offset, int limit) const;
    /// Row numbers in order; the ids where there is no `rowNumber`.
    SqlText order(const QString &rowNumber) const;
    /// The first `limit` of these at most: some of them are missing rather than sorted slowly.
    SqlText beginning(const QString &rowNumber, int limit) const;
    /// The same of some rows only, each with its sort value (and its id, where that is no row
    /// number), in no order.
    SqlText unordered(const QString &rowNumber, const RowNumbers &rows) const;
    /// Their first `limit`, in order. `last`: none behind that row is wanted.
    SqlText firstOf(const QString &rowNumber, const RowNumbers &rows, int limit,
                    const std::optional<LastRow> &last) const;
    /// What counts the jobs of each status, all of them or those of some rows.
    static SqlText countByStatus(const JobSchema &schema, const QString &rowNumber,
                                 const std::optional<RowNumbers> &rows);
    /// The jobs [first, end) of `order` in any order, their row number as the key's sort value.
    static SqlText jobsOf(const JobSchema &schema, const QString &rowNumber, const JobOrder &order,
                          qsizetype first, qsizetype end);
    /// Each person once, of all jobs or those of some rows; no SQL where the table names none.
    static SqlText people(const JobSchema &schema, const QString &rowNumber,
                          const std::optional<RowNumbers> &rows);
    /// The job whose id is `id` in its text form, as text, blob or number.
    static SqlText find(const JobSchema &schema, const QString &id);
    /// The same with every column as it is.
    static SqlText findRow(const JobSchema &schema, const QString &id);

    /// The job in the current row of any of the statements with whole jobs, and its key.
    static Job jobAt(const QSqlQuery &row);
    static PageKey keyAt(const QSqlQuery &row);

private:
    SqlText order(const QString &rowNumber, const SqlText &condition) const;
    static QString amongRows(const QString &rowNumber, const RowNumbers &rows);
    SqlText keysOfRows(const QString &rowNumber, const RowNumbers &rows,
                       const SqlText &condition) const;
    SqlText notBehind(const QString &rowNumber, const LastRow &last) const;
    SqlText notBelowNewest(const QString &rowNumber, int count) const;
    QString sortExpression() const;
    bool isSortedByTime() const;
    QString orderedBy() const;
    SqlText where(const SqlText &beyondKey) const;
    SqlText statusCondition() const;
    SqlText searchCondition() const;
    SqlText beyond(const QString &column, const Database::Value &value, NullValues nulls) const;
    SqlText beyondKey(const PageKey &key, NullValues ids) const;
    SqlText selection(const SqlText &beyondKey, int limit, qint64 offset) const;

    const JobSchema &m_schema;
    const JobFilter &m_filter;
    std::vector<Database::Value> m_statuses;
};

} // namespace Printkeeper::Jobs
