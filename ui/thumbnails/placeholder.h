// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QPainter>
#include <QPalette>

namespace Printkeeper::Thumbnails {

/// What a file is by its name: `3MF`, `STL`, `G-code` for `.gcode`, `.gco`, `.g` and `.bgcode`,
/// else its ending of at most four letters or digits in capitals, or `File`.
QString fileTypeWord(const QByteArray &fileName);

/// Draws the tile that stands for a picture that is not there (yet): rounded, in quiet colours,
/// with the type's word where it fits.
void paintPlaceholder(QPainter &painter, const QRectF &area, const QByteArray &fileName,
                      const QPalette &palette);

} // namespace Printkeeper::Thumbnails
