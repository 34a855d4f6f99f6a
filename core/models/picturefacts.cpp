// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/picturefacts.h"

#include <QtEndian>

#include <algorithm>

namespace Printkeeper::Models {
namespace {

constexpr QByteArrayView PngMagic("\x89PNG\r\n\x1A\n", 8);
constexpr qsizetype PngHeader = 24; ///< magic, length, "IHDR", width, height
constexpr qsizetype QoiHeader = 14;

int bigEndian32(QByteArrayView bytes, qsizetype at)
{
    const quint32 value = qFromBigEndian<quint32>(bytes.data() + at);
    return static_cast<int>(std::min<quint32>(value, 0x7fffffff));
}

int bigEndian16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint8>(bytes[at]);
}

/// SOF0 to SOF15, without the three codes among them that mean something else.
bool isFrame(quint8 marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<PictureFacts> jpegFacts(QByteArrayView bytes)
{
    qsizetype at = 2;
    while (at + 9 <= bytes.size() && byteAt(bytes, at) == 0xFF) {
        const quint8 marker = byteAt(bytes, at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (isFrame(marker)) {
            const QSize size(bigEndian16(bytes, at + 7), bigEndian16(bytes, at + 5));
            const bool isProgressive = marker != 0xC0 && marker != 0xC1;
            return PictureFacts{PictureFormat::Jpeg, size, isProgressive};
        }
        const int length = bigEndian16(bytes, at + 2);
        if (length < 2 || marker == 0xDA || marker == 0xD9)
            break;
        at += 2 + length;
    }
    return std::nullopt;
}

} // namespace

std::optional<PictureFacts> pictureFacts(QByteArrayView bytes)
{
    std::optional<PictureFacts> facts;
    if (bytes.startsWith(PngMagic) && bytes.size() >= PngHeader)
        facts = {PictureFormat::Png, {bigEndian32(bytes, 16), bigEndian32(bytes, 20)}};
    else if (bytes.startsWith("qoif") && bytes.size() >= QoiHeader)
        facts = {PictureFormat::Qoi, {bigEndian32(bytes, 4), bigEndian32(bytes, 8)}};
    else if (bytes.startsWith("\xFF\xD8\xFF"))
        facts = jpegFacts(bytes);
    return facts && !facts->size.isEmpty() ? facts : std::nullopt;
}

std::optional<PictureFacts> acceptablePicture(QByteArrayView bytes)
{
    const auto facts = pictureFacts(bytes);
    if (!facts || bytes.size() > MostPictureBytes)
        return std::nullopt;
    const int most = facts->isProgressive ? MostPictureSide / 2 : MostPictureSide;
    const bool fits = std::max(facts->size.width(), facts->size.height()) <= most;
    return fits ? facts : std::nullopt;
}

} // namespace Printkeeper::Models
