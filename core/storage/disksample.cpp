// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/disksample.h"

#include "base/timestamp.h"
#include "database/value.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QVariant>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Storage {
namespace {

Error failed(const QSqlError &error)
{
    return Database::Connection::errorOf(
        error,
        QCoreApplication::translate("Printkeeper::DiskSample",
                                    "The disk history cannot be used; check the state folder."));
}

Result<void> insert(const Database::Connection &state, const Volume &volume, Bytes databaseSize,
                    const QDateTime &time)
{
    const Database::Value path = Database::Value::text(volume.path);
    QSqlQuery query = state.query();
    if (!query.prepare(u"INSERT OR REPLACE INTO disk_sample (time, path, total_bytes, used_bytes, "
                       "available_bytes, total_inodes, available_inodes, database_bytes) "
                       "VALUES (?, %1, ?, ?, ?, ?, ?, ?)"_s.arg(Database::placeholder(path))))
        return failed(query.lastError());
    query.addBindValue(isoUtc(time));
    query.addBindValue(Database::bindable(path));
    for (const qint64 figure : {volume.total, volume.used, volume.available, volume.totalInodes,
                                volume.availableInodes, databaseSize})
        query.addBindValue(figure);
    if (!query.exec())
        return failed(query.lastError());
    return {};
}

Result<void> insertAll(const Database::Connection &state, const DiskReport &report,
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

Result<void> storeSample(const Database::Connection &state, const DiskReport &report,
                         const QDateTime &time)
{
    if (Result<void> begun = state.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> stored = insertAll(state, report, time);
    if (stored)
        stored = state.execute(u"COMMIT"_s);
    if (!stored) {
        // What failed is what the caller hears of; SQLite may have rolled back by itself.
        [[maybe_unused]] const Result<void> undone = state.execute(u"ROLLBACK"_s);
    }
    return stored;
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
        return failed(query.lastError());
    query.addBindValue(Database::bindable(key));
    query.addBindValue(isoUtc(since));
    if (!query.exec())
        return failed(query.lastError());
    std::vector<DiskSample> found;
    while (query.next())
        found.push_back(sampleFrom(query));
    if (query.lastError().isValid())
        return failed(query.lastError());
    return found;
}

} // namespace Printkeeper::Storage
