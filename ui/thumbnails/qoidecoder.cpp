// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thumbnails/qoidecoder.h"

#include "models/picturefacts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace Printkeeper::Thumbnails {
namespace {

constexpr qsizetype HeaderSize = 14;
constexpr quint8 RgbTag = 0xFE;
constexpr quint8 RgbaTag = 0xFF;

struct Pixel
{
    quint8 red = 0;
    quint8 green = 0;
    quint8 blue = 0;
    quint8 alpha = 255;

    std::size_t slot() const { return (red * 3U + green * 5U + blue * 7U + alpha * 11U) % 64U; }
};

/// The pixels of a file, one after the other.
class PixelStream
{
public:
    explicit PixelStream(QByteArrayView bytes)
        : m_bytes(bytes)
    {
        m_seen.fill({0, 0, 0, 0});
    }

    /// Empty where the file breaks off.
    std::optional<Pixel> next()
    {
        if (m_run > 0) {
            --m_run;
            return m_pixel;
        }
        if (m_at >= m_bytes.size())
            return std::nullopt;
        const quint8 tag = take();
        if (m_bytes.size() - m_at < argumentsOf(tag))
            return std::nullopt;
        apply(tag);
        m_seen[m_pixel.slot()] = m_pixel;
        return m_pixel;
    }

private:
    static qsizetype argumentsOf(quint8 tag)
    {
        if (tag == RgbaTag)
            return 4;
        if (tag == RgbTag)
            return 3;
        return (tag >> 6) == 2 ? 1 : 0;
    }

    quint8 take() { return static_cast<quint8>(m_bytes[m_at++]); }

    void apply(quint8 tag)
    {
        const int low = tag & 0x3F;
        if (tag == RgbTag || tag == RgbaTag) {
            m_pixel.red = take();
            m_pixel.green = take();
            m_pixel.blue = take();
            m_pixel.alpha = tag == RgbaTag ? take() : m_pixel.alpha;
        } else if (tag >> 6 == 0) {
            m_pixel = m_seen[static_cast<std::size_t>(low)];
        } else if (tag >> 6 == 1) {
            shift((low >> 4) - 2, ((low >> 2) & 3) - 2, (low & 3) - 2);
        } else if (tag >> 6 == 2) {
            const int second = take();
            const int green = low - 32;
            shift(green + (second >> 4) - 8, green, green + (second & 0x0F) - 8);
        } else {
            m_run = low;
        }
    }

    void shift(int red, int green, int blue)
    {
        m_pixel.red = static_cast<quint8>(m_pixel.red + red);
        m_pixel.green = static_cast<quint8>(m_pixel.green + green);
        m_pixel.blue = static_cast<quint8>(m_pixel.blue + blue);
    }

    QByteArrayView m_bytes;
    qsizetype m_at = HeaderSize;
    Pixel m_pixel;
    int m_run = 0;
    std::array<Pixel, 64> m_seen = {};
};

/// Sums of a row of squares, colours weighted by their alpha.
class SquareRow
{
public:
    SquareRow(int width, int factor)
        : m_sums(static_cast<std::size_t>(width))
        , m_factor(factor)
    {}

    void add(int column, const Pixel &pixel)
    {
        const auto at = static_cast<std::size_t>(column / m_factor);
        if (at >= m_sums.size())
            return;
        Sum &sum = m_sums[at];
        sum.red += quint32(pixel.red) * pixel.alpha;
        sum.green += quint32(pixel.green) * pixel.alpha;
        sum.blue += quint32(pixel.blue) * pixel.alpha;
        sum.alpha += pixel.alpha;
    }

    void write(QRgb *line)
    {
        const auto area = static_cast<quint64>(m_factor) * static_cast<quint64>(m_factor);
        const auto mean = [area](quint64 sum) { return static_cast<int>(sum / (255 * area)); };
        for (Sum &sum : m_sums) {
            *line++ = qRgba(mean(sum.red), mean(sum.green), mean(sum.blue),
                            static_cast<int>(sum.alpha / area));
            sum = {};
        }
    }

private:
    struct Sum
    {
        quint64 red = 0;
        quint64 green = 0;
        quint64 blue = 0;
        quint64 alpha = 0;
    };
    std::vector<Sum> m_sums;
    int m_factor;
};

} // namespace

QImage decodedQoi(QByteArrayView bytes, int pixels, const Models::WorkLimit &limit)
{
    const auto facts = Models::acceptablePicture(bytes);
    if (!facts || facts->format != Models::PictureFormat::Qoi || pixels < 1)
        return {};
    const QSize size = facts->size;
    const int factor = std::max(1, std::max(size.width(), size.height()) / pixels);
    const QSize shrunk(std::max(1, size.width() / factor), std::max(1, size.height() / factor));
    QImage image(shrunk, QImage::Format_ARGB32_Premultiplied);
    SquareRow squares(shrunk.width(), factor);
    PixelStream stream(bytes);
    // What is left over at the right and the bottom is less than one square.
    const int rows = std::min(size.height(), shrunk.height() * factor);
    for (int row = 0; row < rows; ++row) {
        if (limit.isOver())
            return {};
        for (int column = 0; column < size.width(); ++column) {
            const auto pixel = stream.next();
            if (!pixel)
                return {};
            squares.add(column, *pixel);
        }
        if (row % factor == factor - 1)
            squares.write(reinterpret_cast<QRgb *>(image.scanLine(row / factor)));
    }
    // One that is thinner than a square never filled one.
    const bool isThin = size.height() < factor || size.width() < factor;
    return isThin ? QImage() : image;
}

} // namespace Printkeeper::Thumbnails
