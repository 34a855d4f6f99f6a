// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/tokens.h"

#include <QImage>
#include <QPainter>

namespace Printkeeper::Thumbnails {

/// A picture of a job. A shape has no colour of its own: greys under an alpha channel that
/// paintPicture() tints for the theme.
struct Picture
{
    enum class Kind { Photo, Shape };

    QImage image; ///< ARGB32, premultiplied; null for no picture
    Kind kind = Kind::Photo;

    bool isNull() const { return image.isNull(); }
    qsizetype bytes() const { return image.sizeInBytes(); }
};

/// A shape between two greys of the theme; any other picture as it is.
QImage tinted(const Picture &picture, const Style::Tokens &tokens);

/// Draws `picture` as large as fits on a tile that fills `area`, in the colours of `palette`.
/// Nothing for a null one.
void paintPicture(QPainter &painter, const QRectF &area, const Picture &picture,
                  const QPalette &palette);

} // namespace Printkeeper::Thumbnails
