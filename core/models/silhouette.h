// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/modelsource.h"

namespace Printkeeper::Models {

/// A model drawn without colour, for a theme to tint: row by row, one byte a pixel.
struct Silhouette
{
    int width = 0;
    int height = 0;
    QByteArray grey;     ///< 0 dark to 255 bright; only where something is covered
    QByteArray coverage; ///< 0 nothing to 255 all of the pixel
};

constexpr Bytes MostStlBytes = 50'000'000;

/// Draws an STL file as seen from the front, right and above into a square of `pixels` (8 to
/// 1024) a side, in two passes over the file, or one when it is not too large, with at most 20 MB.
/// Refused (`too-large`) over MostStlBytes, Corrupt when there is nothing to see, Cancelled.
Result<Silhouette> silhouette(const ModelSource &source, int pixels, const WorkLimit &limit);

} // namespace Printkeeper::Models
