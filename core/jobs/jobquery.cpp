// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobquery.h"

#include "base/escape.h"
#include "jobs/status.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

using Database::quoted;
using Database::Value;

/// Places of the values in a row that `wholeJob` selects; exact ones take two.
enum Place {
    Id = 0,
    Status = 2,
    File = 4,
    Created = 6,
    Updated = 8,
    Thumbnail = 10,
    Metadata = 12,
    Original = 14,
    Person = 15,
    Sort = 16
};

/// The same as Database::exactColumn for an expression that is no column.
QString exactExpression(const QString &expression)
{
    return u"typeof(%1), CASE typeof(%1) WHEN 'text' THEN CAST(%1 AS BLOB) ELSE %1 END"_s.arg(
        expression);
}

QString exactOrNull(const QString &column)
{
    return column.isEmpty() ? u"'null', NULL"_s : Database::exactColumn(column);
}

QString textOrNull(const QString &expression)
{
    return expression.isEmpty() ? u"NULL"_s : u"CAST(%1 AS TEXT)"_s.arg(expression);
}

QString columnOrNothing(const QString &column)
{
    return column.isEmpty() ? QString() : quoted(column);
}

/// Not a join, so that people who are there twice cannot double a job.
QString personExpression(const JobSchema &schema)
{
    if (schema.personTable.isEmpty())
        return columnOrNothing(schema.person);
    return u"(SELECT person.%1 FROM %2 AS person WHERE person.%3 = job.%4 LIMIT 1)"_s.arg(
        quoted(schema.personName), quoted(schema.personTable), quoted(schema.personKey),
        quoted(schema.person));
}

QString wholeJob(const JobSchema &schema, const QString &sort)
{
    QStringList columns;
    for (const QString &column : {schema.id, schema.status, schema.file, schema.created,
                                  schema.updated, schema.thumbnail, schema.metadata})
        columns.append(exactOrNull(column));
    columns.append(textOrNull(columnOrNothing(schema.original)));
    columns.append(textOrNull(personExpression(schema)));
    columns.append(sort);
    return u"SELECT "_s + columns.join(u", "_s) + u" FROM "_s + quoted(schema.table) + u" AS job"_s;
}

SqlText joined(const std::vector<SqlText> &conditions, const QString &word)
{
    SqlText all;
    for (const SqlText &condition : conditions) {
        if (condition.sql.isEmpty())
            continue;
        all.sql += (all.sql.isEmpty() ? QString() : word) + u'(' + condition.sql + u')';
        all.values += condition.values;
    }
    return all;
}

SqlText equals(const QString &column, const Value &value)
{
    if (value.isNull())
        return {column + u" IS NULL"_s, {}};
    return {column + u" = "_s + Database::placeholder(value), {Database::bindable(value)}};
}

/// The job whose id is `id` in its text form, as text, blob or number.
SqlText isJob(const JobSchema &schema, const QString &id)
{
    std::vector<Value> forms;
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    if (isNumber && QString::number(number) == id)
        forms.push_back(Value::integer(number));
    if (!schema.idIsRowNumber) {
        forms.push_back(Value::text(id));
        forms.push_back({Value::Blob{id.toUtf8()}});
    }
    SqlText text;
    QStringList places;
    for (const Value &form : forms) {
        places.append(Database::placeholder(form));
        text.values.append(Database::bindable(form));
    }
    text.sql =
        u" WHERE "_s + quoted(schema.id) + u" IN ("_s + places.join(u", "_s) + u") LIMIT 1"_s;
    return text;
}

QString likePattern(const QString &text)
{
    QString pattern = text;
    for (const QChar special : {u'\\', u'%', u'_'})
        pattern.replace(special, u'\\' + QString(special));
    return u'%' + pattern + u'%';
}

} // namespace

JobQuery::JobQuery(const JobSchema &schema, const JobFilter &filter, std::vector<Value> statuses)
    : m_schema(schema)
    , m_filter(filter)
    , m_statuses(std::move(statuses))
{}

Result<void> JobQuery::check() const
{
    if (m_filter.sortColumn.isEmpty()
        || m_schema.columns.contains(m_filter.sortColumn, Qt::CaseInsensitive))
        return {};
    return Error{ErrorKind::Invalid,
                 QCoreApplication::translate("Printkeeper::JobStore",
                                             "The jobs cannot be sorted by %1: the table %2 has no "
                                             "such column.")
                     .arg(escaped(m_filter.sortColumn), escaped(m_schema.table)),
                 {},
                 {}};
}

bool JobQuery::isSortedById() const
{
    return m_filter.sortColumn.isEmpty()
           || m_filter.sortColumn.compare(m_schema.id, Qt::CaseInsensitive) == 0;
}

QString JobQuery::sortExpression() const
{
    if (isSortedById())
        return quoted(m_schema.id);
    if (m_filter.sortColumn.compare(m_schema.person, Qt::CaseInsensitive) == 0)
        return personExpression(m_schema);
    return quoted(m_filter.sortColumn);
}

QString JobQuery::orderedBy() const
{
    const QString direction = m_filter.order == SortOrder::Ascending ? u" ASC"_s : u" DESC"_s;
    const QString byId = quoted(m_schema.id) + direction;
    return u" ORDER BY "_s
           + (isSortedById() ? byId : sortExpression() + direction + u", "_s + byId);
}

SqlText JobQuery::statusCondition() const
{
    if (m_filter.status.isEmpty())
        return {};
    QStringList places;
    QVariantList values;
    for (const Value &status : m_statuses) {
        places.append(Database::placeholder(status));
        values.append(Database::bindable(status));
    }
    const QString column = quoted(m_schema.status);
    const QString orNone =
        m_filter.status == NoStatusKey ? u" OR "_s + column + u" IS NULL"_s : u""_s;
    return {column + u" IN ("_s + places.join(u", "_s) + u')' + orNone, values};
}

SqlText JobQuery::searchCondition() const
{
    if (m_filter.search.isEmpty())
        return {};
    // SQLite's LIKE knows the case of ASCII letters only.
    QStringList patterns{likePattern(m_filter.search)};
    for (const QString &other : {m_filter.search.toLower(), m_filter.search.toUpper()}) {
        if (!isUtf8(other.toLatin1()) && !patterns.contains(likePattern(other)))
            patterns.append(likePattern(other));
    }
    SqlText condition;
    for (const QString &expression : {quoted(m_schema.file), columnOrNothing(m_schema.original),
                                      personExpression(m_schema), quoted(m_schema.id)}) {
        if (expression.isEmpty())
            continue;
        for (const QString &pattern : patterns) {
            condition.sql += condition.sql.isEmpty() ? QString() : u" OR "_s;
            condition.sql += textOrNull(expression) + u" LIKE ? ESCAPE '\\'"_s;
            condition.values.append(pattern);
        }
    }
    return condition;
}

SqlText JobQuery::where(const SqlText &beyond) const
{
    SqlText all = joined({statusCondition(), searchCondition(), beyond}, u" AND "_s);
    if (!all.sql.isEmpty())
        all.sql.prepend(u" WHERE "_s);
    return all;
}

SqlText JobQuery::beyond(const QString &column, const Value &value, NullValues nulls) const
{
    if (m_filter.order == SortOrder::Ascending) {
        if (value.isNull())
            return {column + u" IS NOT NULL"_s, {}};
        return {column + u" > "_s + Database::placeholder(value), {Database::bindable(value)}};
    }
    if (value.isNull())
        return {u"0"_s, {}};
    const QString orNull =
        nulls == NullValues::Possible ? u" OR "_s + column + u" IS NULL"_s : QString();
    return {column + u" < "_s + Database::placeholder(value) + orNull, {Database::bindable(value)}};
}

SqlText JobQuery::beyondKey(const PageKey &key, NullValues ids) const
{
    const QString id = quoted(m_schema.id);
    SqlText byId = beyond(id, key.id, ids);
    // Jobs of the very same key are counted off: the statement skips those that were shown.
    if (key.shown > 0)
        byId = joined({byId, equals(id, key.id)}, u" OR "_s);
    if (isSortedById())
        return byId;
    const QString sort = sortExpression();
    return joined({beyond(sort, key.sortValue, NullValues::Possible),
                   joined({equals(sort, key.sortValue), byId}, u" AND "_s)},
                  u" OR "_s);
}

SqlText JobQuery::selection(const SqlText &beyond, int limit, qint64 offset) const
{
    const QString sort = exactExpression(sortExpression());
    SqlText text = where(beyond);
    text.sql = wholeJob(m_schema, sort) + text.sql + orderedBy() + u" LIMIT ? OFFSET ?"_s;
    text.values << limit << offset;
    return text;
}

SqlText JobQuery::count() const
{
    SqlText text = where({});
    text.sql.prepend(u"SELECT count(*) FROM "_s + quoted(m_schema.table) + u" AS job"_s);
    return text;
}

SqlText JobQuery::page(const std::optional<PageKey> &after, NullValues ids, int limit) const
{
    if (!after)
        return selection({}, limit, 0);
    return selection(beyondKey(*after, ids), limit, after->shown);
}

SqlText JobQuery::pageAt(qint64 offset, int limit) const
{
    if (!m_schema.idIsUnique)
        return selection({}, limit, offset);
    // Only ids are sorted to count off the offset, not whole jobs: a tenth of the memory.
    const QString id = quoted(m_schema.id);
    SqlText ids = where({});
    ids.sql = u"SELECT %1 FROM %2 AS job"_s.arg(id, quoted(m_schema.table)) + ids.sql + orderedBy()
              + u" LIMIT ? OFFSET ?"_s;
    return {wholeJob(m_schema, exactExpression(sortExpression())) + u" WHERE "_s + id + u" IN ("_s
                + ids.sql + u')' + orderedBy(),
            ids.values + QVariantList{limit, offset}};
}

bool JobQuery::isSortedByTime() const
{
    const auto isSort = [this](const QString &column) {
        return !column.isEmpty() && m_filter.sortColumn.compare(column, Qt::CaseInsensitive) == 0;
    };
    return isSort(m_schema.created) || isSort(m_schema.updated);
}

/// That a job's value is at least the least one of the newest rows. So many jobs fulfil it that the
/// first ones do, and so few that sorting them costs nothing: times rise with the row numbers, and
/// without it each row of the table would push out one of those that were the first until then.
SqlText JobQuery::notBelowNewest(const QString &rowNumber, int count) const
{
    const QString sort = sortExpression();
    SqlText newest = where({});
    newest.sql = u"%1 >= (SELECT min(value) FROM (SELECT %1 AS value FROM %2 AS job"_s.arg(
                     sort, quoted(m_schema.table))
                 + newest.sql + u" ORDER BY job."_s + rowNumber + u" DESC LIMIT ?))"_s;
    newest.values << count;
    return newest;
}

SqlText JobQuery::beginning(const QString &rowNumber, int limit) const
{
    const bool isNewestFirst = isSortedByTime() && m_filter.order == SortOrder::Descending;
    SqlText text =
        order(rowNumber,
              isNewestFirst && !rowNumber.isEmpty() ? notBelowNewest(rowNumber, limit) : SqlText());
    text.sql += u" LIMIT ?"_s;
    text.values << limit;
    return text;
}

SqlText JobQuery::order(const QString &rowNumber) const
{
    return order(rowNumber, {});
}

SqlText JobQuery::order(const QString &rowNumber, const SqlText &condition) const
{
    SqlText text = where(condition);
    const QString key = rowNumber.isEmpty() ? quoted(m_schema.id) : u"job."_s + rowNumber;
    text.sql =
        u"SELECT %1 FROM %2 AS job"_s.arg(key, quoted(m_schema.table)) + text.sql + orderedBy();
    if (!m_schema.idIsUnique && !rowNumber.isEmpty())
        text.sql += u", "_s + key;
    return text;
}

SqlText JobQuery::jobsOf(const JobSchema &schema, const QString &rowNumber, const JobOrder &order,
                         qsizetype first, qsizetype end)
{
    const bool byId = order.hasIds() || rowNumber.isEmpty();
    const QString key = byId ? quoted(schema.id) : u"job."_s + rowNumber;
    SqlText text{wholeJob(schema, byId ? u"NULL, NULL"_s : exactExpression(key)), {}};
    QStringList places;
    for (qsizetype place = first; place < end; ++place) {
        if (!byId) {
            places.append(QString::number(order.keys()[static_cast<std::size_t>(place)]));
            continue;
        }
        const Value id = order.idAt(place);
        places.append(Database::placeholder(id));
        text.values.append(Database::bindable(id));
    }
    text.sql += u" WHERE "_s + key + u" IN ("_s + places.join(u',') + u')';
    return text;
}

SqlText JobQuery::people(const JobSchema &schema, const QString &rowNumber,
                         const std::optional<RowNumbers> &rows)
{
    const QString person = personExpression(schema);
    if (person.isEmpty())
        return {};
    return {u"SELECT DISTINCT %1 FROM %2 AS job%3"_s.arg(textOrNull(person), quoted(schema.table),
                                                         rows ? amongRows(rowNumber, *rows)
                                                              : QString()),
            {}};
}

SqlText JobQuery::find(const JobSchema &schema, const QString &id)
{
    SqlText text = isJob(schema, id);
    text.sql.prepend(wholeJob(schema, u"NULL, NULL"_s));
    return text;
}

SqlText JobQuery::findRow(const JobSchema &schema, const QString &id)
{
    SqlText text = isJob(schema, id);
    text.sql.prepend(u"SELECT * FROM "_s + quoted(schema.table));
    return text;
}

Job JobQuery::jobAt(const QSqlQuery &row)
{
    Job job;
    job.id = Database::valueAt(row, Id);
    job.status = Database::valueAt(row, Status);
    job.file = Database::valueAt(row, File);
    job.created = Database::valueAt(row, Created);
    job.updated = Database::valueAt(row, Updated);
    job.thumbnail = Database::valueAt(row, Thumbnail);
    job.metadata = Database::valueAt(row, Metadata);
    job.original = row.value(Original).toString();
    job.person = row.value(Person).toString();
    return job;
}

PageKey JobQuery::keyAt(const QSqlQuery &row)
{
    return {Database::valueAt(row, Sort), Database::valueAt(row, Id), 0};
}

} // namespace Printkeeper::Jobs
