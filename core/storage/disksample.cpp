// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/disksample.h"

#include "base/timestamp.h"
#include "database/value.h"
#include "storage/historyerror.h"

#include <QSqlError>
#include <QVariant>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Storage {
namespace {

Result<void> insert(const Database::Connection &state, const Volume &volume, Bytes databaseSize,
                    const QDateTime &time)
{
    const Database::Value path = Database::Value::text(volume.path);
    QSqlQuery query = state.query();
    if (!query.prepare(u"INSERT OR REPLACE INTO disk_sample (time, path, total_bytes, used_bytes, "
                       "available_bytes, total_inodes, available_inodes, database_bytes) "
                       "VALUES (?, %1, ?, ?, ?, ?, ?, ?)"_s.arg(Database::placeholder(path))))
        return historyError(query.lastError());
    query.addBindValue(isoUtc(time));
    query.addBindValue(Database::bindable(path));
    for (const qint64 figure : {volume.total, volume.used, volume.available, volume.totalInodes,
                                volume.availableInodes, databaseSize})
        query.addBindValue(figure);
    if (!query.exec())
        return historyError(query.lastError());
    return {};
}

Result<void> insertVolumes(const Database::Connection &state, const DiskReport &report,
                           const QDateTime &time)
{
    bool mainIsWatched = false;
    for (const VolumeFigures &figures : report.volumes) {
        mainIsWatched = mainIsWatched || figures.volume.device == report.main.volume.device;
        if (Result<void> done = insert(state, figures.volume, report.databaseSize, time); !done)
            return done;
    }
    if (mainIsWatched)
        return {};
    return insert(state, report.main.volume, report.databaseSize, time);
}

Result<void> insertAll(const Database::Connection &state, const CheckSample &sample,
                       const QDateTime &time)
{
    if (Result<void> done = insertVolumes(state, sample.disk, time); !done)
        return done;
    if (Result<void> done = insertAmounts(state, sample.amounts, time); !done)
        return done;
    return sample.system ? insertSystemSample(state, *sample.system, time) : Result<void>();
}

/// Both or none.
Result<void> storeAndThin(const Database::Connection &state, const QDateTime &time,
                          std::chrono::days keep, const std::function<Result<void>()> &store)
{
    if (Result<void> begun = state.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> stored = store();
    if (stored)
        stored = thinSamples(state, time, keep);
    if (stored)
        stored = state.execute(u"COMMIT"_s);
    if (!stored) {
        // What failed is what the caller hears of; SQLite may have rolled back by itself.
        [[maybe_unused]] const Result<void> undone = state.execute(u"ROLLBACK"_s);
    }
    return stored;
}

DiskSample sampleFrom(const QSqlQuery &query)
{
    DiskSample sample;
    sample.time = parseTimestamp(query.value(0).toString()).value_or(QDateTime());
    sample.total = query.value(1).toLongLong();
    sample.used = query.value(2).toLongLong();
    sample.available = query.value(3).toLongLong();
    sample.totalInodes = query.value(4).toLongLong();
    sample.availableInodes = query.value(5).toLongLong();
    sample.databaseSize = query.value(6).toLongLong();
    return sample;
}

} // namespace

Result<void> storeSample(const Database::Connection &state, const CheckSample &sample,
                         const QDateTime &time, std::chrono::days keep)
{
    return storeAndThin(state, time, keep, [&] { return insertAll(state, sample, time); });
}

Result<void> storeAmounts(const Database::Connection &state, const std::vector<Amount> &amounts,
                          const QDateTime &time, std::chrono::days keep)
{
    return storeAndThin(state, time, keep, [&] { return insertAmounts(state, amounts, time); });
}

Result<std::vector<DiskSample>> samples(const Database::Connection &state, const QByteArray &path,
                                        const QDateTime &since)
{
    const Database::Value key = Database::Value::text(path);
    QSqlQuery query = state.query();
    if (!query.prepare(
            u"SELECT time, total_bytes, used_bytes, available_bytes, total_inodes, "
            "available_inodes, database_bytes FROM disk_sample "
            "WHERE path = %1 AND time >= ? ORDER BY time"_s.arg(Database::placeholder(key))))
        return historyError(query.lastError());
    query.addBindValue(Database::bindable(key));
    query.addBindValue(isoUtc(since));
    if (!query.exec())
        return historyError(query.lastError());
    std::vector<DiskSample> found;
    while (query.next())
        found.push_back(sampleFrom(query));
    if (query.lastError().isValid())
        return historyError(query.lastError());
    return found;
}

Result<std::vector<VolumeHistory>> volumeHistories(const Database::Connection &state,
                                                   const QDateTime &since, const QDateTime &now)
{
    QSqlQuery query = state.query();
    if (!query.prepare(u"SELECT time, total_bytes, used_bytes, available_bytes, total_inodes, "
                       "available_inodes, database_bytes, %1 FROM disk_sample WHERE time >= ? "
                       "AND time <= ? ORDER BY path, time"_s.arg(Database::exactColumn(u"path"_s))))
        return historyError(query.lastError());
    query.addBindValue(isoUtc(since));
    query.addBindValue(isoUtc(now));
    if (!query.exec())
        return historyError(query.lastError());
    std::vector<VolumeHistory> all;
    while (query.next()) {
        const QByteArray path = Database::valueAt(query, 7).toBytes();
        if (all.empty() || all.back().path != path)
            all.push_back({path, {}});
        all.back().samples.push_back(sampleFrom(query));
    }
    if (query.lastError().isValid())
        return historyError(query.lastError());
    return all;
}

VolumeForecast forecastOf(const std::vector<DiskSample> &samples,
                          const std::vector<FreedAmount> &freed, const QDateTime &now)
{
    FillHistory bytes{{}, freed};
    FillHistory inodes;
    for (const DiskSample &sample : samples) {
        bytes.points.push_back({sample.time, sample.total, sample.used, sample.available});
        if (sample.totalInodes > 0)
            inodes.points.push_back({sample.time, sample.totalInodes,
                                     sample.totalInodes - sample.availableInodes,
                                     sample.availableInodes});
    }
    VolumeForecast forecast{forecastOf(bytes, now), {}};
    if (!inodes.points.empty())
        forecast.inodes = forecastOf(inodes, now);
    return forecast;
}

} // namespace Printkeeper::Storage
