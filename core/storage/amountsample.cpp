// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/amountsample.h"

#include "base/timestamp.h"
#include "database/value.h"
#include "storage/historyerror.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Storage {
namespace {

AmountKind kindFrom(const QString &name)
{
    if (name == "folder"_L1)
        return AmountKind::Folder;
    return name == "status"_L1 ? AmountKind::Status : AmountKind::Place;
}

QVariant numberOrNull(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant();
}

std::optional<qint64> numberAt(const QSqlQuery &query, int index)
{
    return query.isNull(index) ? std::nullopt : std::optional(query.value(index).toLongLong());
}

/// `first`: the index of time, bytes and count.
AmountSample sampleAt(const QSqlQuery &query, int first)
{
    return {parseTimestamp(query.value(first).toString()).value_or(QDateTime()),
            numberAt(query, first + 1), numberAt(query, first + 2)};
}

Result<void> insert(const Database::Connection &state, const Amount &amount, const QDateTime &time)
{
    const Database::Value name = Database::Value::text(amount.name);
    QSqlQuery query = state.query();
    if (!query.prepare(u"INSERT OR REPLACE INTO amount_sample (kind, name, time, bytes, count) "
                       "VALUES (?, %1, ?, ?, ?)"_s.arg(Database::placeholder(name))))
        return historyError(query.lastError());
    query.addBindValue(amountKindName(amount.kind));
    query.addBindValue(Database::bindable(name));
    query.addBindValue(isoUtc(time));
    query.addBindValue(numberOrNull(amount.bytes));
    query.addBindValue(numberOrNull(amount.count));
    if (!query.exec())
        return historyError(query.lastError());
    return {};
}

} // namespace

QString amountKindName(AmountKind kind)
{
    switch (kind) {
    case AmountKind::Folder:
        return u"folder"_s;
    case AmountKind::Status:
        return u"status"_s;
    case AmountKind::Place:
        return u"place"_s;
    }
    return {};
}

std::optional<Bytes> AmountGrowth::bytes() const
{
    return before.bytes && after.bytes ? std::optional(*after.bytes - *before.bytes) : std::nullopt;
}

std::optional<qint64> AmountGrowth::count() const
{
    return before.count && after.count ? std::optional(*after.count - *before.count) : std::nullopt;
}

Result<void> insertAmounts(const Database::Connection &state, const std::vector<Amount> &amounts,
                           const QDateTime &time)
{
    for (const Amount &amount : amounts) {
        if (Result<void> done = insert(state, amount, time); !done)
            return done;
    }
    return {};
}

Result<std::vector<AmountSample>> amountSamples(const Database::Connection &state, AmountKind kind,
                                                const QByteArray &name, const QDateTime &since)
{
    const Database::Value key = Database::Value::text(name);
    QSqlQuery query = state.query();
    if (!query.prepare(u"SELECT time, bytes, count FROM amount_sample WHERE kind = ? AND name = %1 "
                       "AND time >= ? ORDER BY time"_s.arg(Database::placeholder(key))))
        return historyError(query.lastError());
    query.addBindValue(amountKindName(kind));
    query.addBindValue(Database::bindable(key));
    query.addBindValue(isoUtc(since));
    if (!query.exec())
        return historyError(query.lastError());
    std::vector<AmountSample> found;
    while (query.next())
        found.push_back(sampleAt(query, 0));
    if (query.lastError().isValid())
        return historyError(query.lastError());
    return found;
}

Result<std::vector<AmountHistory>> amountHistories(const Database::Connection &state,
                                                   const QDateTime &since, const QDateTime &now)
{
    const Result<bool> isThere = state.hasTable(u"amount_sample"_s, historyProblem());
    if (!isThere || !*isThere)
        return isThere ? Result<std::vector<AmountHistory>>(std::vector<AmountHistory>())
                       : isThere.error();
    QSqlQuery query = state.query();
    if (!query.prepare(
            u"SELECT kind, %1, time, bytes, count FROM amount_sample WHERE time >= ? "
            "AND time <= ? ORDER BY kind, name, time"_s.arg(Database::exactColumn(u"name"_s))))
        return historyError(query.lastError());
    query.addBindValue(isoUtc(since));
    query.addBindValue(isoUtc(now));
    if (!query.exec())
        return historyError(query.lastError());
    std::vector<AmountHistory> all;
    while (query.next()) {
        const AmountKind kind = kindFrom(query.value(0).toString());
        const QByteArray name = Database::valueAt(query, 1).toBytes();
        if (all.empty() || all.back().kind != kind || all.back().name != name)
            all.push_back({kind, name, {}});
        all.back().samples.push_back(sampleAt(query, 3));
    }
    if (query.lastError().isValid())
        return historyError(query.lastError());
    return all;
}

Result<std::vector<AmountGrowth>> growthSince(const Database::Connection &state,
                                              const QDateTime &since, const QDateTime &now)
{
    const QDateTime everything({1970, 1, 1}, {0, 0}, Qt::UTC);
    const auto histories = amountHistories(state, everything, now);
    if (!histories)
        return histories.error();
    std::vector<AmountGrowth> all;
    for (const AmountHistory &history : *histories) {
        const auto after =
            std::ranges::upper_bound(history.samples, since, {}, &AmountSample::time);
        const AmountSample &before =
            after == history.samples.begin() ? history.samples.front() : *std::prev(after);
        if (before.time < history.samples.back().time)
            all.push_back({history.kind, history.name, before, history.samples.back()});
    }
    std::ranges::stable_sort(all, std::ranges::greater(), [](const AmountGrowth &growth) {
        return growth.bytes().value_or(std::numeric_limits<Bytes>::min());
    });
    return all;
}

} // namespace Printkeeper::Storage
