// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobstore.h"

#include "base/escape.h"
#include "jobs/jobquery.h"
#include "jobs/rowcursor.h"
#include "jobs/status.h"

#include <QCoreApplication>
#include <QSqlError>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

using Database::Value;

constexpr std::size_t RowsAtOnce = 2048;
constexpr std::size_t RowsOfOneStatement = 64; ///< so few that they stay in the processor's cache

/// A part of a job and the column that it comes from.
struct JobPart
{
    QString JobSchema::*column;
    Value Job::*value;
};
constexpr std::array JobParts{
    JobPart{&JobSchema::id, &Job::id},
    JobPart{&JobSchema::status, &Job::status},
    JobPart{&JobSchema::file, &Job::file},
    JobPart{&JobSchema::created, &Job::created},
    JobPart{&JobSchema::updated, &Job::updated},
    JobPart{&JobSchema::thumbnail, &Job::thumbnail},
    JobPart{&JobSchema::metadata, &Job::metadata},
};

/// Reads the rows of a table a few at a time; by SQLite's number of the rows with a statement for
/// each few, or without such a number with one for all.
class RowPages
{
public:
    RowPages(const Database::Connection &connection, const QString &table,
             const QStringList &columns, const QString &number)
        : m_connection(connection)
        , m_selection(u"SELECT %1%2 FROM %3 NOT INDEXED"_s.arg(
              columns.join(u", "_s), number.isEmpty() ? QString() : u", "_s + number,
              Database::quoted(table)))
        , m_number(number)
        , m_sql(m_selection)
    {}

    /// Fills the first of `jobs`; how many, 0 at the end and after an error.
    std::size_t readNext(std::vector<Job> &jobs, const std::vector<Value Job::*> &parts);

    const QSqlError &lastError() const { return m_error; }
    const QString &sql() const { return m_sql; }

private:
    void begin(std::size_t most);

    const Database::Connection &m_connection;
    QString m_selection;
    QString m_number;
    QString m_sql;
    QSqlError m_error;
    std::optional<RowCursor> m_row;
    Value m_last; ///< number of the last row that was read
    bool m_isAtEnd = false;
};

void RowPages::begin(std::size_t most)
{
    if (!m_number.isEmpty()) {
        const auto *last = std::get_if<qint64>(&m_last.content);
        m_sql = m_selection + (last ? u" WHERE %1 > %2"_s.arg(m_number).arg(*last) : QString())
                + u" ORDER BY %1 LIMIT %2"_s.arg(m_number).arg(most);
    }
    m_row.emplace(m_connection, m_sql);
}

std::size_t RowPages::readNext(std::vector<Job> &jobs, const std::vector<Value Job::*> &parts)
{
    if (m_isAtEnd)
        return 0;
    if (!m_row)
        begin(jobs.size());
    std::size_t read = 0;
    while (read < jobs.size() && m_row->next()) {
        for (std::size_t i = 0; i < parts.size(); ++i)
            m_row->read(static_cast<int>(i), jobs[read].*parts[i]);
        if (!m_number.isEmpty())
            m_row->read(static_cast<int>(parts.size()), m_last);
        ++read;
    }
    m_error = m_row->lastError();
    m_isAtEnd = read < jobs.size();
    if (!m_number.isEmpty())
        m_row.reset(); // gives the lock back
    return m_error.isValid() ? 0 : read;
}

bool isSameKey(const PageKey &left, const PageKey &right)
{
    return left.id == right.id && left.sortValue == right.sortValue;
}

/// SQLite's own number of a row, by a name that no column has; empty where rows have none.
QString rowNumberOf(const Database::Connection &connection, const JobSchema &schema)
{
    for (const QString &name : {u"_rowid_"_s, u"rowid"_s, u"oid"_s}) {
        if (schema.columns.contains(name, Qt::CaseInsensitive))
            continue;
        QSqlQuery query = connection.query();
        if (!query.prepare(u"SELECT job.%1 FROM %2 AS job LIMIT 1"_s.arg(
                name, Database::quoted(schema.table))))
            continue;
        // A view has the name, but no numbers. A table that is locked is waited for once.
        const bool isNumber = query.exec() && query.next() && !query.value(0).isNull();
        return isNumber ? name : QString();
    }
    return {};
}

/// The key to go on from after the first `size` of `keys`, the next job's key being behind them.
PageKey keyAfter(const std::vector<PageKey> &keys, std::size_t size,
                 const std::optional<PageKey> &after)
{
    PageKey next = keys.at(size - 1);
    if (!isSameKey(next, keys.at(size)))
        return next;
    std::size_t first = size - 1;
    while (first > 0 && isSameKey(keys.at(first - 1), next))
        --first;
    next.shown = static_cast<qint64>(size - first);
    if (first == 0 && after && isSameKey(*after, next))
        next.shown += after->shown;
    return next;
}

} // namespace

Result<std::unique_ptr<JobStore>> JobStore::open(const QByteArray &databasePath,
                                                 const Settings::JobsSettings &settings,
                                                 Database::OpenMode mode,
                                                 std::chrono::milliseconds busyTimeout)
{
    auto connection = Database::Connection::open(databasePath, mode, busyTimeout);
    if (!connection)
        return connection.error();
    auto schema = recogniseSchema(**connection, settings);
    if (!schema)
        return schema.error();
    return std::unique_ptr<JobStore>(
        new JobStore(std::move(connection).value(), std::move(schema).value()));
}

Error JobStore::readError(const QSqlQuery &query) const
{
    return readError(query.lastError(), query.lastQuery());
}

Error JobStore::readError(const QSqlError &failure, const QString &sql) const
{
    const QString path = escaped(m_connection->path());
    Error error = Database::Connection::errorOf(
        failure, QCoreApplication::translate(
                     "Printkeeper::JobStore",
                     "The jobs in the database %1 could not be read; the log has the details.")
                     .arg(path));
    if (error.kind == ErrorKind::Busy)
        error.message = QCoreApplication::translate(
                            "Printkeeper::JobStore",
                            "The jobs in the database %1 could not be read, because another "
                            "program has been writing to it for too long. Try again later.")
                            .arg(path);
    else if (error.kind == ErrorKind::Corrupt)
        error.message = QCoreApplication::translate(
                            "Printkeeper::JobStore",
                            "The jobs in the database %1 could not be read, because it is "
                            "damaged. Check it, and restore a backup if it has to be.")
                            .arg(path);
    error.detail += u" in: "_s + sql;
    return error;
}

Error JobStore::cancelled() const
{
    return {ErrorKind::Cancelled,
            QCoreApplication::translate("Printkeeper::JobStore", "Reading the jobs was cancelled."),
            {},
            {}};
}

Result<QSqlQuery> JobStore::run(const SqlText &text) const
{
    QSqlQuery query = m_connection->query();
    if (!query.prepare(text.sql))
        return readError(query);
    for (const QVariant &value : text.values)
        query.addBindValue(value);
    if (!query.exec())
        return readError(query);
    return query;
}

Result<std::pair<qint64, qint64>> JobStore::tableState() const
{
    // A connection does not see its own changes in data_version.
    auto state = run({u"SELECT data_version, total_changes() FROM pragma_data_version"_s, {}});
    if (!state || !state->next())
        return state ? readError(*state) : state.error();
    return std::pair{state->value(0).toLongLong(), state->value(1).toLongLong()};
}

Result<std::vector<Value>> JobStore::spellingsOf(const QString &status,
                                                 const CancelToken &cancel) const
{
    if (status.isEmpty())
        return std::vector<Value>();
    const auto state = tableState();
    if (!state)
        return state.error();
    if (*state != m_statusesAt) {
        if (const auto counted = countByStatus(cancel); !counted)
            return counted.error();
    }
    const QString key = status == NoStatusKey ? QString() : statusKey(status);
    std::vector<Value> spellings;
    for (const Value &spelling : m_statuses) {
        if (statusKey(QString::fromUtf8(spelling.toBytes())) == key)
            spellings.push_back(spelling);
    }
    return spellings;
}

Result<qint64> JobStore::count(const JobFilter &filter) const
{
    auto statuses = spellingsOf(filter.status);
    if (!statuses)
        return statuses.error();
    auto query = run(JobQuery(m_schema, filter, std::move(statuses).value()).count());
    if (!query || !query->next())
        return query ? readError(*query) : query.error();
    return query->value(0).toLongLong();
}

Result<JobPage> JobStore::page(const JobFilter &filter, const std::optional<PageKey> &after,
                               int limit) const
{
    auto statuses = spellingsOf(filter.status);
    if (!statuses)
        return statuses.error();
    const JobQuery query(m_schema, filter, std::move(statuses).value());
    if (const auto usable = query.check(); !usable)
        return usable.error();
    const auto withoutId = hasJobWithoutId();
    if (!withoutId)
        return withoutId.error();
    const NullValues ids = *withoutId ? NullValues::Possible : NullValues::None;
    return readPage(query.page(after, ids, limit + 1), limit, after);
}

Result<bool> JobStore::hasJobWithoutId() const
{
    if (m_schema.idIsUnique)
        return false;
    auto query = run({u"SELECT EXISTS(SELECT 1 FROM %1 WHERE %2 IS NULL)"_s.arg(
                          Database::quoted(m_schema.table), Database::quoted(m_schema.id)),
                      {}});
    if (!query || !query->next())
        return query ? readError(*query) : query.error();
    return query->value(0).toBool();
}

Result<JobPage> JobStore::pageAt(const JobFilter &filter, qint64 offset, int limit) const
{
    auto statuses = spellingsOf(filter.status);
    if (!statuses)
        return statuses.error();
    const JobQuery query(m_schema, filter, std::move(statuses).value());
    if (const auto usable = query.check(); !usable)
        return usable.error();
    return readPage(query.pageAt(offset, limit + 1), limit, std::nullopt);
}

/// Reads one job more than the page has: whether there is one, and whether it has the same key.
Result<JobPage> JobStore::readPage(const SqlText &text, int limit,
                                   const std::optional<PageKey> &after) const
{
    auto query = run(text);
    if (!query)
        return query.error();
    JobPage page;
    std::vector<PageKey> keys;
    while (query->next()) {
        keys.push_back(JobQuery::keyAt(*query));
        page.jobs.push_back(JobQuery::jobAt(*query));
    }
    if (query->lastError().isValid())
        return readError(*query);
    const auto size = static_cast<std::size_t>(std::max(limit, 0));
    if (page.jobs.size() > size) {
        page.jobs.resize(size);
        if (size > 0)
            page.next = keyAfter(keys, size, after);
    }
    return page;
}

Result<std::optional<Job>> JobStore::find(const QString &id) const
{
    auto query = run(JobQuery::find(m_schema, id));
    if (!query)
        return query.error();
    std::optional<Job> job;
    if (query->next())
        job = JobQuery::jobAt(*query);
    else if (query->lastError().isValid())
        return readError(*query);
    return job;
}

Result<void> JobStore::forEach(const std::function<bool(const Job &)> &visit,
                               const CancelToken &cancel) const
{
    std::vector<Value Job::*> parts;
    QStringList columns;
    for (const JobPart &part : JobParts) {
        if (const QString &column = m_schema.*part.column; !column.isEmpty()) {
            parts.push_back(part.value);
            columns.append(Database::quoted(column));
        }
    }
    // In WAL mode a reader is in nobody's way and sees one moment of the table. Else it keeps
    // writers out, so the lock is given back after every few rows, and before they are looked at.
    const QString number =
        m_connection->journalMode() == "wal"_L1 ? QString() : rowNumberOf(*m_connection, m_schema);
    RowPages pages(*m_connection, m_schema.table, columns, number);
    std::vector<Job> jobs(number.isEmpty() ? RowsOfOneStatement : RowsAtOnce);
    while (const std::size_t read = pages.readNext(jobs, parts)) {
        if (cancel.isCancelled())
            return cancelled();
        for (std::size_t i = 0; i < read; ++i) {
            if (!visit(jobs[i]))
                return {};
        }
    }
    if (pages.lastError().isValid())
        return readError(pages.lastError(), pages.sql());
    return {};
}

Result<QStringList> JobStore::planOf(SqlText text) const
{
    text.sql.prepend(u"EXPLAIN QUERY PLAN "_s);
    auto step = run(text);
    if (!step)
        return step.error();
    constexpr int Detail = 3;
    QStringList plan;
    while (step->next())
        plan.append(step->value(Detail).toString());
    if (step->lastError().isValid())
        return readError(*step);
    return plan;
}

Result<qint64> JobStore::dataVersion() const
{
    auto query = run({u"PRAGMA data_version"_s, {}});
    if (!query || !query->next())
        return query ? readError(*query) : query.error();
    return query->value(0).toLongLong();
}

} // namespace Printkeeper::Jobs
