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
    }
    painter.drawImage(target, tinted(picture, tokens));
    painter.restore();
}

} // namespace Printkeeper::Thumbnails
