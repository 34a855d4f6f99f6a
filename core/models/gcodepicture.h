// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/embeddedpicture.h"

namespace Printkeeper::Models {

/// The comments `; thumbnail begin`, `; thumbnail_JPG begin`, `; thumbnail_QOI begin` of slicers.
Result<EmbeddedPicture> gcodePicture(const ModelSource &source, const WorkLimit &limit);

/// Blocks of type 5 of a binary G-code file (specification of libbgcode), up to the first block of
/// G-code.
Result<EmbeddedPicture> binaryGcodePicture(const ModelSource &source, const WorkLimit &limit);

} // namespace Printkeeper::Models
