// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thumbnails/picturedecoder.h"

#include "thumbnails/qoidecoder.h"
#include "thumbnails/soundpng.h"

#include <QBuffer>
#include <QImageReader>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Thumbnails {
namespace {

constexpr int MostDecoderMegabytes = 48;

enum class Breaking { Off, WhenOver };

/// Bytes that end when the time is over, which every decoder takes for a broken file.
class LimitedBuffer : public QBuffer
{
public:
    LimitedBuffer(const QByteArray &bytes, const Models::WorkLimit &limit, Breaking breaking)
        : m_limit(limit)
        , m_breaking(breaking)
    {
        setData(bytes);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const bool breaks = m_breaking == Breaking::WhenOver && m_limit.isOver();
        return breaks ? -1 : QBuffer::readData(data, size);
    }

private:
    const Models::WorkLimit &m_limit;
    Breaking m_breaking;
};

QSize fittedSize(const QSize &size, int pixels)
{
    if (std::max(size.width(), size.height()) <= pixels)
        return size;
    return size.scaled(pixels, pixels, Qt::KeepAspectRatio).expandedTo({1, 1});
}

QImage decodedByQt(const QByteArray &bytes, const Models::PictureFacts &facts, int pixels,
                   const Models::WorkLimit &limit)
{
    [[maybe_unused]] static const bool isLimited = [] {
        QImageReader::setAllocationLimit(MostDecoderMegabytes);
        // A stranger's broken picture is nothing to tell the terminal.
        QLoggingCategory::setFilterRules(u"qt.gui.imageio=false"_s);
        return true;
    }();
    const bool isPng = facts.format == Models::PictureFormat::Png;
    const QByteArray sound = isPng ? soundPng(bytes, limit) : bytes;
    if (sound.isEmpty())
        return {};
    // One that breaks off is broken to libpng, which writes that to the terminal.
    LimitedBuffer buffer(sound, limit, isPng ? Breaking::Off : Breaking::WhenOver);
    QImageReader reader(&buffer, isPng ? "png" : "jpeg");
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(false);
    if (reader.size() != facts.size)
        return {};
    reader.setScaledSize(fittedSize(facts.size, pixels));
    QImage image;
    // What broke off is not shown: half a picture would look like a whole one.
    return reader.read(&image) && !limit.isOver() ? image : QImage();
}

} // namespace

QImage decodedPicture(const QByteArray &bytes, int pixels, const Models::WorkLimit &limit)
{
    const auto facts = Models::acceptablePicture(bytes);
    if (!facts || pixels < 1)
        return {};
    QImage image;
    if (facts->format == Models::PictureFormat::Qoi) {
        image = decodedQoi(bytes, pixels, limit);
        if (!image.isNull())
            image = image.scaled(fittedSize(image.size(), pixels), Qt::IgnoreAspectRatio,
                                 Qt::SmoothTransformation);
    } else {
        image = decodedByQt(bytes, *facts, pixels, limit);
    }
    image.convertTo(QImage::Format_ARGB32_Premultiplied);
    return image;
}

QImage shapeImage(const Models::Silhouette &silhouette)
{
    QImage image(silhouette.width, silhouette.height, QImage::Format_ARGB32);
    qsizetype at = 0;
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x, ++at) {
            const int grey = static_cast<quint8>(silhouette.grey[at]);
            line[x] = qRgba(grey, grey, grey, static_cast<quint8>(silhouette.coverage[at]));
        }
    }
    image.convertTo(QImage::Format_ARGB32_Premultiplied);
    return image;
}

} // namespace Printkeeper::Thumbnails
