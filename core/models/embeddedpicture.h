// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/modelsource.h"
#include "models/picturefacts.h"

namespace Printkeeper::Models {

/// A picture as it lies in a file, not decoded. Its header was looked at and is within the limits
/// of acceptablePicture(); the rest may still be damaged.
struct EmbeddedPicture
{
    QByteArray bytes;
    PictureFormat format = PictureFormat::Png;
    QSize declared; ///< pixels, as the picture's own header says
};

/// The largest picture that a slicer put into a 3MF (3MF file, by its relationship, as `Metadata/
/// thumbnail*`, `Metadata/plate_*` or `Thumbnails/*`), into G-code (its first MiB and last 256 KiB
/// are searched) or into binary G-code. What the file is, is told by its content. NotFound
/// (`no-picture`), Corrupt, Cancelled. Reads at most 16 MiB and holds about as much.
Result<EmbeddedPicture> embeddedPicture(const ModelSource &source, const WorkLimit &limit);

/// A file that is a picture itself: the web app's own thumbnail.
Result<EmbeddedPicture> pictureFile(const ModelSource &source);

} // namespace Printkeeper::Models
