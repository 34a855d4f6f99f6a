// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/png.h"
#include "demo/solid.h"

namespace Printkeeper::Demo {

/// The solid seen from above and the side, in flat shades of one colour (0xRRGGBB) on a transparent
/// ground, with soft edges.
Picture silhouette(const Solid &solid, quint32 colour, int width, int height);

} // namespace Printkeeper::Demo
