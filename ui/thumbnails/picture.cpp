// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thumbnails/picture.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace Printkeeper::Thumbnails {
namespace {

/// The colour of each grey: between two of the theme that both stand out from the tile.
std::array<QRgb, 256> ramp(const Style::Tokens &tokens)
{
    QColor dark = tokens.text;
    QColor bright = tokens.disabled;
    if (dark.lightness() > bright.lightness())
        std::swap(dark, bright);
    std::array<QRgb, 256> colours = {};
    for (int grey = 0; grey < 256; ++grey) {
        const auto mix = [grey](int a, int b) { return a + (b - a) * grey / 255; };
        colours[static_cast<std::size_t>(grey)] =
            qRgb(mix(dark.red(), bright.red()), mix(dark.green(), bright.green()),
                 mix(dark.blue(), bright.blue()));
    }
    return colours;
}

/// Of the tile around the picture.
qreal marginOf(const QRectF &area)
{
    return std::clamp<qreal>(std::floor(std::min(area.width(), area.height()) / 16), 2,
                             Style::Space::Small);
}

qreal radiusOf(const QRectF &rect)
{
    return std::min<qreal>(Style::Radius::Control, std::min(rect.width(), rect.height()) / 8);
}

QRectF fitted(const QSizeF &size, const QRectF &area)
{
    QRectF target(QPointF(), size.scaled(area.size(), Qt::KeepAspectRatio));
    target.moveCenter(area.center());
    return target;
}

/// What is darker than the tile, the more the darker it is, in a colour that stands out from both;
/// null where nothing is.
QImage rimOf(const QImage &photo, const Style::Tokens &tokens)
{
    constexpr int NearlyBlack = 40;
    const QColor colour = tokens.disabled;
    const int ground = qGray(tokens.picture.rgb());
    if (qGray(colour.rgb()) <= ground) // on a bright tile what is dark is seen
        return {};
    QImage rim(photo.size(), QImage::Format_ARGB32_Premultiplied);
    bool hasDark = false;
    for (int y = 0; y < rim.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(photo.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(rim.scanLine(y));
        std::transform(from, from + rim.width(), to, [&](QRgb pixel) {
            const int alpha = qAlpha(pixel);
            const int darkness = ground - qGray(qUnpremultiply(pixel));
            const int share = std::clamp(darkness * alpha / (ground - NearlyBlack), 0, alpha);
            hasDark |= share > 0;
            return qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), share));
        });
    }
    return hasDark ? rim : QImage();
}

/// A thin light edge around the nearly black parts of a photo, which a dark tile would swallow.
void paintRim(QPainter &painter, const QRectF &target, const QImage &photo,
              const Style::Tokens &tokens)
{
    const QImage rim = rimOf(photo, tokens);
    if (rim.isNull())
        return;
    for (const QPointF step : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)})
        painter.drawImage(target.translated(step), rim);
}

} // namespace

QImage tinted(const Picture &picture, const Style::Tokens &tokens)
{
    if (picture.kind == Picture::Kind::Photo || picture.isNull())
        return picture.image;
    const std::array<QRgb, 256> colours = ramp(tokens);
    QImage image = picture.image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        std::transform(line, line + image.width(), line, [&colours](QRgb pixel) {
            const QRgb colour = colours[static_cast<std::size_t>(qRed(pixel))];
            return qRgba(qRed(colour), qGreen(colour), qBlue(colour), qAlpha(pixel));
        });
    }
    image.convertTo(QImage::Format_ARGB32_Premultiplied);
    return image;
}

void paintPicture(QPainter &painter, const QRectF &area, const Picture &picture,
                  const QPalette &palette)
{
    if (picture.isNull() || area.isEmpty())
        return;
    const Style::Tokens &tokens = Style::tokensOf(palette);
    const qreal margin = marginOf(area);
    const QRectF target =
        fitted(picture.image.size(), area.adjusted(margin, margin, -margin, -margin));
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.picture);
    painter.drawRoundedRect(area, radiusOf(area), radiusOf(area));
    if (picture.kind == Picture::Kind::Photo) {
        QPainterPath corners;
        corners.addRoundedRect(target, radiusOf(target), radiusOf(target));
        painter.setClipPath(corners, Qt::IntersectClip);
        paintRim(painter, target, picture.image, tokens);
    }
    painter.drawImage(target, tinted(picture, tokens));
    painter.restore();
}

} // namespace Printkeeper::Thumbnails
