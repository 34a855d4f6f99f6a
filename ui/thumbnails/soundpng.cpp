// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thumbnails/soundpng.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include <zlib.h>

namespace Printkeeper::Thumbnails {
namespace {

constexpr qsizetype MagicSize = 8;
constexpr qsizetype FrameSize = 12; ///< of a chunk: length, type and check sum
constexpr qsizetype HeaderSize = 13;
constexpr int Palette = 3; ///< the colour type of pictures that have one

/// What the first chunk says.
struct Header
{
    int width = 0;
    int height = 0;
    int depth = 0;
    int colour = 0;
    bool isInterlaced = false;

    int bitsPerPixel() const
    {
        constexpr std::array Channels{1, 0, 3, 1, 2, 0, 4};
        return depth * Channels[static_cast<std::size_t>(colour)];
    }
};

bool isKnownDepth(int colour, int depth)
{
    switch (colour) {
    case 0:
        return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case Palette:
        return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:
    case 4:
    case 6:
        return depth == 8 || depth == 16;
    default:
        return false;
    }
}

std::optional<Header> headerFrom(const QByteArray &content)
{
    constexpr quint32 Most = 0x7fffffff;
    if (content.size() != HeaderSize)
        return std::nullopt;
    const auto width = qFromBigEndian<quint32>(content.constData());
    const auto height = qFromBigEndian<quint32>(content.constData() + 4);
    const bool hasMethods = content[10] == 0 && content[11] == 0 && (content[12] & ~1) == 0;
    if (width == 0 || width > Most || height == 0 || height > Most || !hasMethods
        || !isKnownDepth(content[9], content[8]))
        return std::nullopt;
    return Header{static_cast<int>(width), static_cast<int>(height), content[8], content[9],
                  content[12] == 1};
}

/// Rows of one size that follow each other: the whole picture, or a pass of an interlaced one.
struct Rows
{
    qint64 bytes = 0; ///< of one, with its filter
    int count = 0;
};

std::vector<Rows> rowsOf(const Header &header)
{
    struct Pass
    {
        int x, y, stepX, stepY;
    };
    static constexpr std::array Adam7{Pass{0, 0, 8, 8}, Pass{4, 0, 8, 8}, Pass{0, 4, 4, 8},
                                      Pass{2, 0, 4, 4}, Pass{0, 2, 2, 4}, Pass{1, 0, 2, 2},
                                      Pass{0, 1, 1, 2}};
    const auto rows = [&header](const Pass &pass) {
        const qint64 width = (qint64(header.width) - pass.x + pass.stepX - 1) / pass.stepX;
        const int height = (header.height - pass.y + pass.stepY - 1) / pass.stepY;
        return Rows{1 + (width * header.bitsPerPixel() + 7) / 8, width > 0 ? height : 0};
    };
    if (!header.isInterlaced)
        return {rows({0, 0, 1, 1})};
    std::vector<Rows> passes;
    for (const Pass &pass : Adam7)
        passes.push_back(rows(pass));
    return passes;
}

/// Unpacks the rows without keeping them, and looks at the filter of each.
class RowCheck
{
public:
    RowCheck(const QByteArray &packed, const Models::WorkLimit &limit)
        : m_limit(limit)
    {
        // Without ZLIB_CONST zlib takes what it only reads by a pointer that could be written to.
        m_stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(packed.constData()));
        m_stream.avail_in = static_cast<uInt>(packed.size());
        m_isOpen = ::inflateInit(&m_stream) == Z_OK;
    }
    ~RowCheck()
    {
        if (m_isOpen)
            ::inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(RowCheck)

    bool areSound(const std::vector<Rows> &all)
    {
        const auto areThese = [this](const Rows &rows) {
            for (int row = 0; row < rows.count; ++row) {
                if (!isSound(rows.bytes))
                    return false;
            }
            return true;
        };
        return m_isOpen && std::ranges::all_of(all, areThese) && isAtItsEnd();
    }

private:
    bool isSound(qint64 rowBytes)
    {
        constexpr uchar MostFilter = 4;
        if (m_limit.isOver() || !unpack(1) || m_buffer[0] > MostFilter)
            return false;
        for (qint64 left = rowBytes - 1; left > 0;) {
            const qint64 part = std::min<qint64>(left, static_cast<qint64>(m_buffer.size()));
            if (!unpack(static_cast<uInt>(part)))
                return false;
            left -= part;
        }
        return true;
    }

    /// With the right check sum, and no rows more than the header says.
    bool isAtItsEnd()
    {
        m_stream.next_out = m_buffer.data();
        m_stream.avail_out = 1;
        return ::inflate(&m_stream, Z_FINISH) == Z_STREAM_END && m_stream.avail_out == 1;
    }

    bool unpack(uInt size)
    {
        m_stream.next_out = m_buffer.data();
        m_stream.avail_out = size;
        const int result = ::inflate(&m_stream, Z_SYNC_FLUSH);
        return (result == Z_OK || result == Z_STREAM_END) && m_stream.avail_out == 0;
    }

    const Models::WorkLimit &m_limit;
    z_stream m_stream = {};
    bool m_isOpen = false;
    std::array<uchar, 16384> m_buffer = {};
};

void addChunk(QByteArray &png, const QByteArray &type, const QByteArray &content)
{
    const QByteArray body = type + content;
    std::array<char, 4> number = {};
    qToBigEndian(static_cast<quint32>(content.size()), number.data());
    png.append(number.data(), number.size()).append(body);
    const uLong sum = ::crc32(0, reinterpret_cast<const Bytef *>(body.constData()),
                              static_cast<uInt>(body.size()));
    qToBigEndian(static_cast<quint32>(sum), number.data());
    png.append(number.data(), number.size());
}

/// What the pixels need of the chunks.
struct Parts
{
    QByteArray header, palette, transparent, rows;

    void take(const QByteArray &type, const QByteArray &content)
    {
        if (type == "IHDR" && header.isEmpty())
            header = content;
        else if (type == "PLTE" && palette.isEmpty())
            palette = content;
        else if (type == "tRNS" && transparent.isEmpty())
            transparent = content;
        else if (type == "IDAT")
            rows += content;
    }

    bool hasSoundColours(const Header &of) const
    {
        const qsizetype most = qsizetype(3) << std::min(of.depth, 8);
        return of.colour != Palette
               || (!palette.isEmpty() && palette.size() % 3 == 0 && palette.size() <= most);
    }

    bool hasSoundTransparency(const Header &of) const
    {
        if (of.colour == Palette)
            return !transparent.isEmpty() && transparent.size() <= palette.size() / 3;
        return transparent.size() == (of.colour == 0 ? 2 : 6) && (of.colour == 0 || of.colour == 2);
    }
};

/// Nothing when it breaks off before its end.
std::optional<Parts> partsOf(const QByteArray &bytes)
{
    Parts parts;
    for (qsizetype at = MagicSize; at + FrameSize <= bytes.size();) {
        const auto size = qsizetype(qFromBigEndian<quint32>(bytes.constData() + at));
        if (size > bytes.size() - at - FrameSize)
            return std::nullopt;
        const QByteArray type = bytes.mid(at + 4, 4);
        if (type == "IEND")
            return parts;
        parts.take(type, bytes.mid(at + 8, size));
        at += FrameSize + size;
    }
    return std::nullopt;
}

} // namespace

QByteArray soundPng(const QByteArray &bytes, const Models::WorkLimit &limit)
{
    const auto parts = partsOf(bytes);
    const auto header = parts ? headerFrom(parts->header) : std::nullopt;
    if (!header || !parts->hasSoundColours(*header)
        || !RowCheck(parts->rows, limit).areSound(rowsOf(*header)))
        return {};
    QByteArray png = bytes.first(MagicSize);
    addChunk(png, "IHDR", parts->header);
    if (header->colour == Palette)
        addChunk(png, "PLTE", parts->palette);
    if (parts->hasSoundTransparency(*header))
        addChunk(png, "tRNS", parts->transparent);
    addChunk(png, "IDAT", parts->rows);
    addChunk(png, "IEND", {});
    return png;
}

} // namespace Printkeeper::Thumbnails
