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

    SqlText count() const;
    SqlText page(const std::optional<PageKey> &after, NullValues ids, int limit) const;
    SqlText pageAt(qint64 offset, int limit) const;
    /// Row numbers in order; the ids where there is no `rowNumber`.
    SqlText order(const QString &rowNumber) const;
    /// The first `limit` of these at most: some of them are missing rather than sorted slowly.
    SqlText beginning(const QString &rowNumber, int limit) const;
    /// The jobs [first, end) of `order` in any order, their row number as the key's sort value.
    static SqlText jobsOf(const JobSchema &schema, const QString &rowNumber, const JobOrder &order,
                          qsizetype first, qsizetype end);
    /// Each person once; no SQL where the table names none.
    static SqlText people(const JobSchema &schema);
    /// The job whose id is `id` in its text form, as text, blob or number.
    static SqlText find(const JobSchema &schema, const QString &id);
    /// The same with every column as it is.
    static SqlText findRow(const JobSchema &schema, const QString &id);

    /// The job in the current row of any of the statements with whole jobs, and its key.
    static Job jobAt(const QSqlQuery &row);
    static PageKey keyAt(const QSqlQuery &row);

private:
    SqlText order(const QString &rowNumber, const SqlText &condition) const;
    SqlText notBelowNewest(const QString &rowNumber, int count) const;
    QString sortExpression() const;
    bool isSortedByTime() const;
    bool isSortedById() const;
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
