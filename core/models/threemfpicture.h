// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/embeddedpicture.h"

namespace Printkeeper::Models {

/// Of a 3MF package: the picture that its root relationships name, and those with the names that
/// slicers give to pictures of plates.
Result<EmbeddedPicture> threeMfPicture(const ModelSource &source, const WorkLimit &limit);

} // namespace Printkeeper::Models
