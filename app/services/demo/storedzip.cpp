// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/storedzip.h"

#include "demo/crc32.h"

#include <QtEndian>

namespace Printkeeper::Demo {
namespace {

template<typename T>
void append(QByteArray &bytes, T number)
{
    const T little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

/// What the local and the central record of an entry have in common.
QByteArray description(const ZipEntry &entry, const QDateTime &modified)
{
    const QDate date = modified.date();
    const QTime time = modified.time();
    QByteArray bytes;
    append<quint16>(bytes, 20); // version 2.0 unpacks it
    append<quint16>(bytes, 0);
    append<quint16>(bytes, 0); // stored
    append(bytes, static_cast<quint16>(time.hour() << 11 | time.minute() << 5 | time.second() / 2));
    append(bytes, static_cast<quint16>((date.year() - 1980) << 9 | date.month() << 5 | date.day()));
    append(bytes, crc32(entry.content));
    append(bytes, static_cast<quint32>(entry.content.size()));
    append(bytes, static_cast<quint32>(entry.content.size()));
    append(bytes, static_cast<quint16>(entry.name.size()));
    append<quint16>(bytes, 0);
    return bytes;
}

} // namespace

QByteArray storedZip(const std::vector<ZipEntry> &entries, const QDateTime &modified)
{
    QByteArray archive;
    QByteArray directory;
    for (const ZipEntry &entry : entries) {
        const QByteArray described = description(entry, modified);
        directory += QByteArray("PK\x01\x02\x14\x00", 6) + described;
        directory += QByteArray(10, '\0'); // comment, disk, attributes
        append(directory, static_cast<quint32>(archive.size()));
        directory += entry.name;
        archive += QByteArray("PK\x03\x04", 4) + described + entry.name + entry.content;
    }
    const auto count = static_cast<quint16>(entries.size());
    const auto offset = static_cast<quint32>(archive.size());
    archive += directory;
    archive += QByteArray("PK\x05\x06\0\0\0\0", 8);
    append(archive, count);
    append(archive, count);
    append(archive, static_cast<quint32>(directory.size()));
    append(archive, offset);
    append<quint16>(archive, 0);
    return archive;
}

} // namespace Printkeeper::Demo
