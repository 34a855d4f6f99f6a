// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "jobs/job.h"
#include "jobs/joborder.h"
#include "jobs/jobschema.h"

#include <QMap>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Printkeeper::Jobs {

struct SqlText;
class JobQuery;
class RowCursor;
class RowSorter;

enum class SortOrder { Ascending, Descending };

/// Which jobs, in which order. `status` is a status key or NoStatusKey, `search` a text in file,
/// original name, person or id (no wildcard); both empty mean all. `sortColumn` is a column of the
/// schema; empty is the id.
struct JobFilter
{
    QString status;
    QString search;
    QString sortColumn;
    SortOrder order = SortOrder::Descending;
};

/// Where a page ended, to go on from there by key; opaque.
struct PageKey
{
    Database::Value sortValue;
    Database::Value id;
    qint64 shown = 0; ///< jobs of this very key already given, where ids are not unique
};

struct JobPage
{
    std::vector<Job> jobs;
    std::optional<PageKey> next; ///< empty at the end
};

/// Told of the first `size` jobs of an order while the others are still being read.
struct FirstPart
{
    qsizetype size = 0;
    std::function<void(const JobOrder &)> call;
};

/// Row numbers of a table, both ends included.
struct RowNumbers
{
    qint64 first = 0;
    qint64 last = 0;
};

/// Where a reader keeps writers out, a whole table is read in parts: as many rows at first, then
/// as many as take about so long. No time: always as many.
struct RangePace
{
    qint64 rows = 4096;
    std::chrono::milliseconds aim{10};
};

/// One column of a row as it is.
struct NamedValue
{
    QString name;
    Database::Value value;
};

/// Reads the farm's job table over one connection, on the thread that opened it. Never writes, adds
/// no index. A lock held by the web app is waited for (5 s), then Busy.
///
/// A database in rollback mode keeps writers out while it is read. There `order`, `beginning`,
/// `countByStatus` and `people` read in parts of some ten milliseconds with the lock given back in
/// between: what is written meanwhile is in the answer or is not, and `dataVersion` says that there
/// was such.
class JobStore
{
public:
    /// NotFound, Corrupt ("not a database"), Invalid (schema unknown), PermissionDenied.
    static Result<std::unique_ptr<JobStore>>
    open(const QByteArray &databasePath, const Settings::JobsSettings &settings,
         Database::OpenMode mode = Database::OpenMode::ReadOnly,
         std::chrono::milliseconds busyTimeout = std::chrono::seconds(5));

    const JobSchema &schema() const { return m_schema; }
    const Database::Connection &connection() const { return *m_connection; }

    /// Jobs by status as it is spelled; NULL counts under the empty text.
    Result<QMap<QString, qint64>> countByStatus(const CancelToken &cancel = {}) const;
    Result<qint64> count(const JobFilter &filter) const;

    /// The next `limit` jobs after `after` (by key, so that page 10,000 costs what page 1 does).
    Result<JobPage> page(const JobFilter &filter, const std::optional<PageKey> &after,
                         int limit) const;
    /// The jobs from `offset` on, for a jump.
    Result<JobPage> pageAt(const JobFilter &filter, qint64 offset, int limit) const;

    /// All jobs of the filter in one pass.
    Result<JobOrder> order(const JobFilter &filter, const FirstPart &first = {},
                           const CancelToken &cancel = {}) const;
    /// Its first jobs, `size` at most, long before all are read where no index has the order.
    Result<JobOrder> beginning(const JobFilter &filter, int size,
                               const CancelToken &cancel = {}) const;
    /// Whether SQLite reads and sorts the whole table before it gives the first job of an order.
    Result<bool> mustSort(const JobFilter &filter) const;
    /// The jobs [first, end) of an order as they are now; empty where one is gone.
    Result<std::vector<std::optional<Job>>> jobsOf(const JobOrder &order, qsizetype first,
                                                   qsizetype end) const;

    /// Everybody whom a job names, once by spelling.
    Result<QStringList> people() const;

    Result<std::optional<Job>> find(const QString &id) const;
    /// Every column of a job, in the table's order; none when there is no such job.
    Result<std::vector<NamedValue>> row(const QString &id) const;

    /// One pass over all jobs in the table's own order with only id, status, file, times, thumbnail
    /// and metadata filled; `visit` returns false to stop. Cancelled when the token says so. On a
    /// database in rollback mode no lock is held while `visit` works, nor for more than a few
    /// milliseconds while rows are read.
    Result<void> forEach(const std::function<bool(const Job &)> &visit,
                         const CancelToken &cancel = {}) const;

    /// Whether SQLite has numbered the rows.
    bool hasRowNumbers() const { return !rowNumberName().isEmpty(); }
    /// The `most` rows with the highest of SQLite's own numbers, which the newest ones mostly have,
    /// from the highest down, filled as those of `forEach`. None where rows have no numbers.
    Result<std::vector<NumberedJob>> newest(int most) const;
    /// The first `most` rows above that number, rising.
    Result<std::vector<NumberedJob>> above(qint64 number, int most) const;

    /// The keys in orders of the jobs with these ids, as text; rising. One pass where the id is not
    /// the key itself. Cancelled.
    Result<std::vector<qint64>> keysOf(const QSet<QString> &ids, const CancelToken &cancel) const;
    /// The jobs whose file has one of these names, in whichever folder, with only status and file
    /// filled. One pass. Cancelled.
    Result<std::vector<Job>> jobsWithNames(const QSet<QByteArray> &names,
                                           const CancelToken &cancel) const;

    /// `PRAGMA data_version`: changes when another connection has written.
    Result<qint64> dataVersion() const;

    void setRangePace(RangePace pace) { m_pace = pace; }

private:
    JobStore(std::unique_ptr<Database::Connection> connection, JobSchema schema)
        : m_connection(std::move(connection))
        , m_schema(std::move(schema))
    {}

    /// One statement for each range of rows.
    struct RangeWork
    {
        std::function<SqlText(const RowNumbers &)> write;
        std::function<void(const RowCursor &)> take; ///< each of its rows
        std::function<void()> end = {};              ///< of a range, without a lock
        std::function<bool()> isFull = {};           ///< nothing more is taken
        std::function<void()> startAgain = {};       ///< what was taken counts for nothing
    };

    Result<QSqlQuery> run(const SqlText &text) const;
    /// What SQLite means to do for a statement, a line each.
    Result<QStringList> planOf(SqlText text) const;
    /// What `write` makes of a query for the filter and the name of the row number.
    Result<SqlText>
    textOf(const JobFilter &filter,
           const std::function<SqlText(const JobQuery &, const QString &rowNumber)> &write,
           const CancelToken &cancel = {}) const;
    Result<std::vector<NumberedJob>> readNumbered(const QString &rest) const;
    Result<JobOrder> readOrder(const SqlText &text, const FirstPart &first) const;

    // jobstoreranges.cpp
    bool mustGiveLocksBack() const;
    Result<bool> hasIndexFor(const SqlText &text) const;
    Result<void> readRanges(SortOrder direction, const RangeWork &work,
                            const CancelToken &cancel) const;
    Result<void> readAtOnce(const SqlText &text, const RangeWork &work) const;
    Result<void> readWhole(const SqlText &text, const RangeWork &work,
                           const CancelToken &cancel) const;
    /// Empty where SQLite's order cannot be had from here.
    std::optional<RowSorter> sorterFor(const JobQuery &query, const JobFilter &filter) const;
    /// Empty when it has to be read at once.
    Result<std::optional<JobOrder>> orderInRanges(const JobFilter &filter, const FirstPart &first,
                                                  const CancelToken &cancel) const;
    Result<JobOrder> orderByNumber(const JobQuery &query, const JobFilter &filter,
                                   const FirstPart &first, const CancelToken &cancel) const;
    Result<std::optional<JobOrder>> beginningInRanges(const JobFilter &filter, int size,
                                                      const CancelToken &cancel) const;
    Error cancelled() const;

    /// Another one when the table may be another one.
    Result<std::pair<qint64, qint64>> tableState() const;
    Result<std::vector<Database::Value>> spellingsOf(const QString &status,
                                                     const CancelToken &cancel = {}) const;
    Result<JobPage> readPage(const SqlText &text, int limit,
                             const std::optional<PageKey> &after) const;
    Result<bool> hasJobWithoutId() const;
    /// What SQLite's row number is called here; empty for a table without one.
    QString rowNumberName() const;
    Error readError(const QSqlQuery &query) const;
    Error readError(const QSqlError &failure, const QString &sql) const;

    std::unique_ptr<Database::Connection> m_connection;
    JobSchema m_schema;
    RangePace m_pace;
    mutable std::optional<QString> m_rowNumber;
    mutable std::vector<Database::Value> m_statuses; ///< as spelled, in the table of m_statusesAt
    mutable std::pair<qint64, qint64> m_statusesAt{-1, -1};
};

} // namespace Printkeeper::Jobs
