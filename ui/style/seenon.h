// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/tokens.h"

namespace Printkeeper::Style {

/// The colour for a sign of `ink` that is painted on `ground`: `ink` itself where it stands out
/// from the ground by 3:1, else the text or the surface of the theme, whichever does so more. What
/// paints a sign on anything but a plain surface asks here.
QColor seenOn(const QColor &ground, const QColor &ink, const Tokens &tokens);

} // namespace Printkeeper::Style
