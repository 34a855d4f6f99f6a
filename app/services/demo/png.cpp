// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/png.h"

#include "demo/crc32.h"

#include <QtEndian>

namespace Printkeeper::Demo {
namespace {

void appendNumber(QByteArray &bytes, quint32 number)
{
    const quint32 big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void appendChunk(QByteArray &file, const QByteArray &type, const QByteArray &content)
{
    appendNumber(file, static_cast<quint32>(content.size()));
    const QByteArray body = type + content;
    file.append(body);
    appendNumber(file, crc32(body));
}

QByteArray header(const Picture &picture)
{
    QByteArray bytes;
    appendNumber(bytes, static_cast<quint32>(picture.width));
    appendNumber(bytes, static_cast<quint32>(picture.height));
    // 8 bits, colour with alpha, deflate, adaptive filters, no interlace
    bytes.append(QByteArray("\x08\x06\x00\x00\x00", 5));
    return bytes;
}

} // namespace

QByteArray pngOf(const Picture &picture)
{
    QByteArray rows;
    rows.reserve((picture.width * 4 + 1) * static_cast<qsizetype>(picture.height));
    auto pixel = picture.pixels.cbegin();
    for (int y = 0; y < picture.height; ++y) {
        rows.append('\0'); // filter: none
        for (int x = 0; x < picture.width; ++x)
            appendNumber(rows, *pixel++);
    }
    QByteArray file("\x89PNG\r\n\x1a\n", 8);
    appendChunk(file, "IHDR", header(picture));
    // qCompress puts the length before the zlib stream that PNG wants.
    appendChunk(file, "IDAT", qCompress(rows).sliced(4));
    appendChunk(file, "IEND", {});
    return file;
}

} // namespace Printkeeper::Demo
