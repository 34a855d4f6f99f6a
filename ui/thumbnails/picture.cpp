// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thumbnails/picture.h"

#include <QPainterPath>

#include <algorithm>
#include <array>

namespace Printkeeper::Thumbnails {
namespace {

/// The colour of each grey: between the two greys of the theme that are farthest from each other
/// and from its surfaces.
std::array<QRgb, 256> ramp(const Style::Tokens &tokens)
{
    QColor dark = tokens.secondary;
    QColor bright = tokens.hairline;
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
    const QRectF target = fitted(picture.image.size(), area);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (picture.kind == Picture::Kind::Photo) {
        const qreal radius = std::min<qreal>(Style::Radius::Control, target.width() / 8);
        QPainterPath tile;
        tile.addRoundedRect(target, radius, radius);
        painter.setClipPath(tile, Qt::IntersectClip);
    }
    painter.drawImage(target, tinted(picture, Style::tokensOf(palette)));
    painter.restore();
}

} // namespace Printkeeper::Thumbnails
