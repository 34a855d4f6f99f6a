// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

namespace Printkeeper::Style {

/// The font of the program at the size of its body text. The first call loads Printkeeper Sans,
/// Inter with figures of one width, from the program; where the build could not make it, an
/// installed Inter or Noto Sans takes its place. GUI thread.
QFont makeFont();

} // namespace Printkeeper::Style
