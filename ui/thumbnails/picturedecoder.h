// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/embeddedpicture.h"
#include "models/silhouette.h"
#include "thumbnails/picture.h"

#include <QImage>

namespace Printkeeper::Thumbnails {

/// Decodes a stranger's picture to at most `pixels` a side, by the format that its first bytes
/// show. What acceptablePicture() refuses is refused before. Null for what is damaged, would take
/// over 64 MB to decode, or when `limit` is over. Never larger than the original.
QImage decodedPicture(const QByteArray &bytes, int pixels, const Models::WorkLimit &limit);

/// A silhouette as an image whose greys lie under its coverage as alpha.
QImage shapeImage(const Models::Silhouette &silhouette);

} // namespace Printkeeper::Thumbnails
