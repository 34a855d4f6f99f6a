// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/proxystyle.h"
#include "style/tokens.h"

#include <QApplication>

namespace Printkeeper::Style {

QPalette makePalette(const Tokens &tokens);

/// The style sheet with the tokens in place of their names. A name that no token has stays as it
/// is; the tests see to it that there is none.
QString makeStyleSheet(const Tokens &tokens);

/// Gives the whole program its font, style, palette and style sheet, and a ring around what has the
/// keyboard. May be called again to change the theme or the motion while windows are open: they
/// repaint, nothing is made anew. System follows the desktop from then on. GUI thread.
void applyStyle(QApplication &application, Theme theme, Motion motion = Motion::Short);

} // namespace Printkeeper::Style
