// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

namespace Printkeeper::Style {

/// The font of the program at the size of its body text. The first call loads Printkeeper Sans,
/// Inter with figures of one width, from the program; where the build could not make it, an
/// installed Inter or Noto Sans takes its place. GUI thread.
QFont makeFont();

/// Makes text of that percent of its usual height, and nothing else. For what is made later: call
/// it before the first widget, on the GUI thread.
void setTextPercent(int percent);
/// How high a text is that is usually `pixels` high.
int textHeight(int pixels);

} // namespace Printkeeper::Style
