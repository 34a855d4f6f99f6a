// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/runhistory.h"

#include "base/timestamp.h"
#include "cleanup/cleanupplan.h"
#include "schedule/nextrun.h"

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

constexpr int DaysBack = 30;
constexpr std::chrono::seconds Lateness = std::chrono::minutes(10);

/// The actions of a run that are still done, by the names of their kinds.
QMap<QString, qint64> actionsOf(const Database::Connection &state, qint64 run)
{
    QMap<QString, qint64> counts;
    QSqlQuery query = state.query();
    if (!query.prepare(u"SELECT kind, count(*) FROM journal WHERE run = ? AND state IN ('done', "
                       "'purged') GROUP BY kind"_s))
        return counts;
    query.addBindValue(run);
    query.exec();
    while (query.next())
        counts.insert(query.value(0).toString(), query.value(1).toLongLong());
    return counts;
}

/// When cron began runs of `task`, oldest first.
std::vector<QDateTime> startsByCron(const Database::Connection &state, const QString &task,
                                    const QDateTime &since)
{
    std::vector<QDateTime> starts;
    QSqlQuery query = state.query();
    if (!query.prepare(u"SELECT started FROM run WHERE command = ? AND source = 'cron' AND "
                       "started >= ? ORDER BY started"_s))
        return starts;
    query.addBindValue(task);
    query.addBindValue(isoUtc(since));
    query.exec();
    while (query.next()) {
        if (const auto time = parseTimestamp(query.value(0).toString()))
            starts.push_back(*time);
    }
    return starts;
}

bool hasRunAt(const std::vector<QDateTime> &starts, const QDateTime &time)
{
    const auto run = std::ranges::lower_bound(starts, time);
    return run != starts.end() && *run <= time.addSecs(Lateness.count());
}

void addTask(Tasks::Punctuality &sum, const std::vector<QDateTime> &starts,
             const Schedule::Crontab &crontab, const QString &task, const QDateTime &now,
             const QTimeZone &zone)
{
    // The last minutes are still to come: a run may be about to begin.
    const QDateTime end = now.addSecs(-Lateness.count());
    QDateTime time = starts.front().addSecs(-1);
    while (const auto next = Schedule::nextRunOf(crontab, task, time, zone)) {
        if (*next > end)
            return;
        ++sum.expected;
        sum.onTime += hasRunAt(starts, *next) ? 1 : 0;
        time = *next;
    }
}

} // namespace

std::optional<QDateTime> runsWellSince(const Database::Connection &state)
{
    QSqlQuery query = state.query();
    const bool ran = query.exec(
        u"SELECT started FROM run WHERE result = 'ok' AND id > (SELECT coalesce(max(id), 0) FROM "
        "run WHERE result IN ('attention', 'failed', 'refused', 'awaiting-approval')) ORDER BY id "
        "LIMIT 1"_s);
    return ran && query.next() ? parseTimestamp(query.value(0).toString()) : std::nullopt;
}

std::optional<Tasks::CleanupDone> lastCleanupDone(const Database::Connection &state)
{
    QSqlQuery query = state.query();
    if (!query.exec(u"SELECT id, started, source, undone_by FROM run WHERE command = 'cleanup' AND "
                    "result = 'ok' ORDER BY id DESC LIMIT 1"_s)
        || !query.next())
        return std::nullopt;
    Tasks::CleanupDone done;
    done.run = query.value(0).toLongLong();
    done.started = parseTimestamp(query.value(1).toString()).value_or(QDateTime());
    done.source = query.value(2).toString();
    done.isUndone = !query.value(3).isNull();
    using enum Cleanup::ActionKind;
    const QMap<QString, qint64> counts = actionsOf(state, done.run);
    done.removed = counts.value(actionKindName(RemoveUpload));
    done.archived = counts.value(actionKindName(ArchiveJob));
    done.temporaries = counts.value(actionKindName(RemoveTemp));
    return done.started.isValid() ? std::optional(done) : std::nullopt;
}

std::optional<Tasks::Punctuality> punctualityOf(const Database::Connection &state,
                                                const Schedule::Crontab &crontab,
                                                const QStringList &tasks, const QDateTime &now,
                                                const QTimeZone &zone)
{
    Tasks::Punctuality sum;
    const QDateTime since = now.addDays(-DaysBack);
    for (const QString &task : tasks) {
        const std::vector<QDateTime> starts = startsByCron(state, task, since);
        if (starts.empty())
            return std::nullopt; // of this task nobody knows when cron should have begun
        addTask(sum, starts, crontab, task, now, zone);
        // The task that is known for the shortest time says how far back all of it goes.
        sum.since = sum.since.isValid() ? std::max(sum.since, starts.front()) : starts.front();
    }
    return sum.expected > 0 ? std::optional(sum) : std::nullopt;
}

} // namespace Printkeeper::Services
