// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/samplethinning.h"

#include "base/timestamp.h"
#include "database/statedatabase.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Storage {
namespace {

constexpr int WeekDays = 7;
constexpr qsizetype DayLength = 10;  ///< of `2026-03-01`
constexpr qsizetype HourLength = 13; ///< of `2026-03-01T12`

/// A table, and when two of its rows are about the same thing.
struct SampleTable
{
    QLatin1StringView name;
    QLatin1StringView isSame;
};
constexpr std::array Tables{
    SampleTable{"disk_sample"_L1, "newer.path = old.path"_L1},
    SampleTable{"amount_sample"_L1, "newer.kind = old.kind AND newer.name = old.name"_L1},
    SampleTable{"system_sample"_L1, "1"_L1}};

Error failed(const QSqlError &error)
{
    return Database::Connection::errorOf(
        error,
        QCoreApplication::translate("Printkeeper::DiskSample",
                                    "The disk history cannot be used; check the state folder."));
}

Result<void> run(const Database::Connection &state, const QString &sql, const QStringList &values)
{
    QSqlQuery query = state.query();
    if (!query.prepare(sql))
        return failed(query.lastError());
    for (const QString &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failed(query.lastError());
    return {};
}

/// Of what was sampled now, the earlier ones of this hour.
Result<void> thinHour(const Database::Connection &state, const SampleTable &table,
                      const QString &now)
{
    return run(state,
               u"DELETE FROM %1 AS old WHERE time >= ? AND time < ? AND EXISTS (SELECT 1 FROM %1 "
               "AS newer WHERE %2 AND newer.time = ?)"_s.arg(table.name, table.isSame),
               {now.first(HourLength), now, now});
}

/// 'U' comes after the 'T' behind every day.
Result<void> thinDays(const Database::Connection &state, const SampleTable &table,
                      const QString &before)
{
    return run(
        state,
        u"DELETE FROM %1 AS old WHERE time < ? AND EXISTS (SELECT 1 FROM %1 AS newer WHERE "
        "%2 AND newer.time > old.time AND newer.time < substr(old.time, 1, %3) || 'U')"_s.arg(
            table.name, table.isSame, QString::number(DayLength)),
        {before});
}

/// The seventh newest day with samples; empty when there are fewer.
Result<QString> weekAgo(const Database::Connection &state, const QString &now)
{
    QSqlQuery query = state.query();
    if (!query.prepare(u"SELECT DISTINCT substr(time, 1, %1) AS day FROM disk_sample WHERE "
                       "time <= ? ORDER BY day DESC LIMIT %2"_s.arg(DayLength)
                           .arg(WeekDays)))
        return failed(query.lastError());
    query.addBindValue(now);
    if (!query.exec())
        return failed(query.lastError());
    QStringList days;
    while (query.next())
        days += query.value(0).toString();
    if (query.lastError().isValid())
        return failed(query.lastError());
    return days.size() < WeekDays ? QString() : days.back();
}

/// Once a day is enough for what is older than a week.
Result<void> thinHistory(const Database::Connection &state, const QString &now,
                         std::chrono::days keep)
{
    const QString Done = u"samples-thinned"_s;
    const QString today = now.first(DayLength);
    const auto done = Database::stateValue(state, Done);
    if (!done || done->value_or(QString()) == today)
        return done ? Result<void>() : Result<void>(done.error());
    const Result<QString> week = weekAgo(state, now);
    if (!week)
        return week.error();
    if (week->isEmpty())
        return {};
    const QDate oldest =
        QDate::fromString(*week, Qt::ISODate).addDays(-std::min(keep, LongestHistory).count());
    for (const SampleTable &table : Tables) {
        if (auto thinned = thinDays(state, table, *week); !thinned)
            return thinned;
        if (auto thinned = run(state, u"DELETE FROM %1 WHERE time < ?"_s.arg(table.name),
                               {oldest.toString(Qt::ISODate)});
            !thinned)
            return thinned;
    }
    return Database::setStateValue(state, Done, today);
}

} // namespace

Result<void> thinSamples(const Database::Connection &state, const QDateTime &now,
                         std::chrono::days keep)
{
    const QString time = isoUtc(now);
    for (const SampleTable &table : Tables) {
        if (auto thinned = thinHour(state, table, time); !thinned)
            return thinned;
    }
    return thinHistory(state, time, keep);
}

} // namespace Printkeeper::Storage
