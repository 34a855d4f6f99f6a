// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/systemsample.h"

#include "base/timestamp.h"
#include "storage/historyerror.h"

#include <QFile>
#include <QSqlError>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Storage {
namespace {

std::optional<double> numberFrom(const QByteArray &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// The first line that begins so, from there to its end.
QByteArray lineAfter(const QByteArray &text, const QByteArray &begin)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(begin))
            return line.mid(begin.size()).trimmed();
    }
    return {};
}

/// `MemTotal:  8029944 kB`
std::optional<Bytes> memoryFrom(const QByteArray &text, const QByteArray &name)
{
    constexpr Bytes Kibibyte = 1024;
    const QList<QByteArray> words = lineAfter(text, name + ':').split(' ');
    const auto amount = numberFrom(words.front());
    return amount && words.value(1) == "kB" ? std::optional(static_cast<Bytes>(*amount) * Kibibyte)
                                            : std::nullopt;
}

/// `some avg10=0.00 avg60=0.00 avg300=1.25 total=123`
std::optional<double> pressureFrom(const QByteArray &text)
{
    const QByteArray key = "avg300=";
    for (const QByteArray &word : lineAfter(text, "some ").split(' ')) {
        if (word.startsWith(key))
            return numberFrom(word.mid(key.size()));
    }
    return std::nullopt;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template<typename T>
QVariant orNull(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

std::optional<double> realAt(const QSqlQuery &query, int index)
{
    return query.isNull(index) ? std::nullopt : std::optional(query.value(index).toDouble());
}

std::optional<Bytes> bytesAt(const QSqlQuery &query, int index)
{
    return query.isNull(index) ? std::nullopt : std::optional(query.value(index).toLongLong());
}

} // namespace

SystemSample systemSampleFrom(const SystemTexts &texts)
{
    SystemSample sample;
    sample.load = numberFrom(texts.load.split(' ').front());
    sample.memoryTotal = memoryFrom(texts.memory, "MemTotal");
    sample.memoryAvailable = memoryFrom(texts.memory, "MemAvailable");
    sample.cpuPressure = pressureFrom(texts.cpuPressure);
    sample.ioPressure = pressureFrom(texts.ioPressure);
    sample.memoryPressure = pressureFrom(texts.memoryPressure);
    return sample;
}

SystemSample readSystemSample()
{
    return systemSampleFrom({contentOf(u"/proc/loadavg"_s), contentOf(u"/proc/meminfo"_s),
                             contentOf(u"/proc/pressure/cpu"_s), contentOf(u"/proc/pressure/io"_s),
                             contentOf(u"/proc/pressure/memory"_s)});
}

Result<void> insertSystemSample(const Database::Connection &state, const SystemSample &sample,
                                const QDateTime &time)
{
    QSqlQuery query = state.query();
    if (!query.prepare(u"INSERT OR REPLACE INTO system_sample (time, load, memory_total, "
                       "memory_available, cpu_pressure, io_pressure, memory_pressure, "
                       "database_query_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s))
        return historyError(query.lastError());
    query.addBindValue(isoUtc(time));
    query.addBindValue(orNull(sample.load));
    query.addBindValue(orNull(sample.memoryTotal));
    query.addBindValue(orNull(sample.memoryAvailable));
    query.addBindValue(orNull(sample.cpuPressure));
    query.addBindValue(orNull(sample.ioPressure));
    query.addBindValue(orNull(sample.memoryPressure));
    query.addBindValue(orNull(sample.databaseQuery));
    if (!query.exec())
        return historyError(query.lastError());
    return {};
}

Result<std::vector<SystemSample>> systemSamples(const Database::Connection &state,
                                                const QDateTime &since)
{
    QSqlQuery query = state.query();
    if (!query.prepare(u"SELECT time, load, memory_total, memory_available, cpu_pressure, "
                       "io_pressure, memory_pressure, database_query_ms FROM system_sample "
                       "WHERE time >= ? ORDER BY time"_s))
        return historyError(query.lastError());
    query.addBindValue(isoUtc(since));
    if (!query.exec())
        return historyError(query.lastError());
    std::vector<SystemSample> found;
    while (query.next())
        found.push_back({parseTimestamp(query.value(0).toString()).value_or(QDateTime()),
                         realAt(query, 1), bytesAt(query, 2), bytesAt(query, 3), realAt(query, 4),
                         realAt(query, 5), realAt(query, 6), realAt(query, 7)});
    if (query.lastError().isValid())
        return historyError(query.lastError());
    return found;
}

} // namespace Printkeeper::Storage
