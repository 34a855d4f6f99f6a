// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/runstore.h"

#include "base/timestamp.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Tasks {
namespace {

const auto Columns = "id, command, source, started, finished, result, actions, frees_now_bytes, "
                     "undoes, undone_by, message"_L1;

Error failed(const QSqlError &error)
{
    return Database::Connection::errorOf(
        error,
        QCoreApplication::translate("Printkeeper::RunStore",
                                    "The run history cannot be used; check the state folder."));
}

Error noSuchRun(qint64 run)
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("Printkeeper::RunStore",
                                        "There is no run %1 in the history that this could be "
                                        "recorded for.")
                .arg(run),
            {},
            u"unknown-run"_s};
}

std::optional<qint64> optionalId(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

Run runFrom(const QSqlQuery &query)
{
    Run run;
    run.id = query.value(0).toLongLong();
    run.command = query.value(1).toString();
    run.source = runSourceFrom(query.value(2).toString()).value_or(RunSource::Manual);
    run.started = parseTimestamp(query.value(3).toString()).value_or(QDateTime());
    run.finished = parseTimestamp(query.value(4).toString()).value_or(QDateTime());
    run.result = runResultFrom(query.value(5).toString());
    run.actions = query.value(6).toLongLong();
    run.freesNow = query.value(7).toLongLong();
    run.undoes = optionalId(query.value(8));
    run.undoneBy = optionalId(query.value(9));
    run.message = query.value(10).toString();
    run.failed = query.value(11).toLongLong();
    run.freesLater = query.value(12).toLongLong();
    run.moved = query.value(13).toLongLong();
    if (!query.isNull(14))
        run.duration = std::chrono::milliseconds(query.value(14).toLongLong());
    return run;
}

/// Runs a statement with these values in place of its question marks.
Result<QSqlQuery> executed(const Database::Connection &state, const QString &sql,
                           const QVariantList &values)
{
    QSqlQuery query = state.query();
    if (!query.prepare(sql))
        return failed(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failed(query.lastError());
    return query;
}

/// Who only looks at the state of an older version must not change it.
QString selection(const Database::Connection &state)
{
    QSqlQuery query = state.query();
    const bool hasFigures =
        query.exec(u"SELECT 1 FROM pragma_table_info('run') WHERE name = 'duration_ms'"_s)
        && query.next();
    return u"SELECT "_s + Columns
           + (hasFigures ? ", failed, frees_later_bytes, moved_bytes, duration_ms"_L1
                         : ", 0, 0, 0, NULL"_L1)
           + " FROM run "_L1;
}

Result<std::vector<Run>> selected(const Database::Connection &state, const QString &where,
                                  const QVariantList &values)
{
    Result<QSqlQuery> query = executed(state, selection(state) + where, values);
    if (!query)
        return query.error();
    std::vector<Run> runs;
    while (query->next())
        runs.push_back(runFrom(*query));
    if (query->lastError().isValid())
        return failed(query->lastError());
    return runs;
}

Result<std::optional<Run>> selectedOne(const Database::Connection &state, const QString &where,
                                       const QVariantList &values)
{
    Result<std::vector<Run>> runs = selected(state, where, values);
    if (!runs)
        return runs.error();
    return runs->empty() ? std::nullopt : std::optional(runs->front());
}

} // namespace

Result<qint64> RunStore::start(const QString &command, RunSource source, const QDateTime &now) const
{
    const Result<QSqlQuery> query =
        executed(m_state, u"INSERT INTO run (command, source, started) VALUES (?, ?, ?)"_s,
                 {command, runSourceName(source), isoUtc(now)});
    if (!query)
        return query.error();
    return query->lastInsertId().toLongLong();
}

Result<void> RunStore::finish(qint64 run, const RunOutcome &outcome, const QDateTime &now) const
{
    // An empty text, not a null one: the column takes no NULL.
    const QString message = outcome.message.isNull() ? u""_s : outcome.message;
    const Result<QSqlQuery> query = executed(
        m_state,
        u"UPDATE run SET finished = ?, result = ?, actions = ?, frees_now_bytes = ?, message = ?, "
        "failed = ?, frees_later_bytes = ?, moved_bytes = ?, duration_ms = ? "
        "WHERE id = ? AND result IS NULL"_s,
        {isoUtc(now), runResultName(outcome.result), outcome.actions, outcome.freesNow, message,
         outcome.failed, outcome.freesLater, outcome.moved,
         outcome.duration ? QVariant(qint64(outcome.duration->count())) : QVariant(), run});
    if (!query)
        return query.error();
    if (query->numRowsAffected() != 1)
        return noSuchRun(run);
    return {};
}

Result<void> RunStore::setUndoneBy(qint64 undone, qint64 by) const
{
    const Result<QSqlQuery> query = executed(
        m_state,
        u"UPDATE run SET "
        "undone_by = CASE WHEN id = ? THEN ? WHEN undone_by = ? THEN NULL ELSE undone_by END, "
        "undoes = CASE WHEN id = ? THEN ? ELSE undoes END "
        "WHERE (id IN (?, ?) OR undone_by = ?) "
        "AND (SELECT count(*) FROM run WHERE id IN (?, ?)) = 2"_s,
        {undone, by, undone, by, undone, undone, by, undone, undone, by});
    if (!query)
        return query.error();
    if (query->numRowsAffected() < 2)
        return noSuchRun(undone);
    return {};
}

Result<void> RunStore::setUndoes(qint64 by, qint64 undone) const
{
    const Result<QSqlQuery> query = executed(
        m_state,
        u"UPDATE run SET undoes = ? WHERE id = ? AND EXISTS (SELECT 1 FROM run WHERE id = ?)"_s,
        {undone, by, undone});
    if (!query)
        return query.error();
    return query->numRowsAffected() == 1 ? Result<void>() : noSuchRun(undone);
}

Result<std::optional<Run>> RunStore::find(qint64 run) const
{
    return selectedOne(m_state, u"WHERE id = ?"_s, {run});
}

Result<std::optional<Run>> RunStore::last(const QString &command) const
{
    return selectedOne(m_state, u"WHERE command = ? ORDER BY id DESC LIMIT 1"_s, {command});
}

Result<std::optional<Run>> RunStore::lastAttempt(const QString &command) const
{
    return selectedOne(m_state,
                       u"WHERE command = ? AND (result IS NULL OR result NOT IN ('skipped', "
                       "'cancelled')) ORDER BY id DESC LIMIT 1"_s,
                       {command});
}

Result<std::vector<Run>> RunStore::recent(int limit, const QStringList &commands) const
{
    const QString places = QStringList(commands.size(), u"?"_s).join(u", "_s);
    const QString where = commands.isEmpty() ? QString() : u"WHERE command IN (%1) "_s.arg(places);
    QVariantList values;
    for (const QString &command : commands)
        values.append(command);
    values.append(qMax(limit, 0));
    return selected(m_state, where + u"ORDER BY id DESC LIMIT ?"_s, values);
}

Result<std::vector<Run>> RunStore::freeing(const QDateTime &since) const
{
    return selected(m_state, u"WHERE frees_now_bytes > 0 AND finished >= ? ORDER BY finished"_s,
                    {isoUtc(since)});
}

Result<std::vector<Run>> RunStore::unfinished() const
{
    return selected(m_state, u"WHERE result IS NULL ORDER BY id"_s, {});
}

} // namespace Printkeeper::Tasks
