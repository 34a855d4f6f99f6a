// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/pausestore.h"

#include "base/timestamp.h"

#include <QCoreApplication>
#include <QSqlError>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Tasks {
namespace {

QString failureText()
{
    return QCoreApplication::translate(
        "Printkeeper::Tasks", "The pauses could not be read or written; check farm/state.");
}

Error pauseError(const QSqlQuery &query)
{
    return Database::Connection::errorOf(query.lastError(), failureText());
}

} // namespace

Result<void> PauseStore::add(const Pause &pause) const
{
    QSqlQuery query = m_state.query();
    query.prepare(u"INSERT INTO pause (task, since, until) VALUES (?, ?, ?) ON CONFLICT (task) "
                  "DO UPDATE SET since = excluded.since, until = excluded.until"_s);
    query.addBindValue(pause.task);
    query.addBindValue(isoUtc(pause.since));
    query.addBindValue(isoUtc(pause.until));
    if (!query.exec())
        return pauseError(query);
    return {};
}

Result<bool> PauseStore::remove(const QString &task, const QDateTime &now) const
{
    const auto pause = find(task, now);
    if (!pause)
        return pause.error();
    QSqlQuery query = m_state.query();
    query.prepare(u"DELETE FROM pause WHERE task = ?"_s);
    query.addBindValue(task);
    if (!query.exec())
        return pauseError(query);
    return pause->has_value();
}

Result<std::vector<Pause>> PauseStore::current(const QDateTime &now) const
{
    const auto isThere = m_state.hasTable(u"pause"_s, failureText());
    if (!isThere)
        return isThere.error();
    std::vector<Pause> pauses;
    if (!*isThere)
        return pauses;
    QSqlQuery query = m_state.query();
    if (!query.exec(u"SELECT task, since, until FROM pause ORDER BY task"_s))
        return pauseError(query);
    while (query.next()) {
        const auto until = parseTimestamp(query.value(2).toString());
        if (until && *until > now)
            pauses.push_back({query.value(0).toString(),
                              parseTimestamp(query.value(1).toString()).value_or(QDateTime()),
                              *until});
    }
    if (query.lastError().isValid())
        return pauseError(query);
    return pauses;
}

Result<std::optional<Pause>> PauseStore::find(const QString &task, const QDateTime &now) const
{
    const auto pauses = current(now);
    if (!pauses)
        return pauses.error();
    const auto found = std::find_if(pauses->begin(), pauses->end(),
                                    [&](const Pause &pause) { return pause.task == task; });
    return found == pauses->end() ? std::nullopt : std::optional(*found);
}

} // namespace Printkeeper::Tasks
