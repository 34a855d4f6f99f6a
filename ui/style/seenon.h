// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/tokens.h"

#include <initializer_list>
#include <optional>

namespace Printkeeper::Style {

/// The colour for a sign of `ink` that is painted on `ground`: `ink` itself where it stands out
/// from the ground by 3:1, else the text or the surface of the theme, whichever does so more. What
/// paints a sign on anything but a plain surface asks here.
QColor seenOn(const QColor &ground, const QColor &ink, const Tokens &tokens);

/// The same for a text of `ink`: `ink` itself where it can be read, which takes 4.5:1 and in high
/// contrast 10:1. What writes on anything but a plain surface asks here.
QColor readOn(const QColor &ground, const QColor &ink, const Tokens &tokens);

struct Writing
{
    QColor ink;
    std::optional<QColor> plate; ///< what is filled behind the words first
};
/// How words stand on a ground whose colour is not chosen for them, of several colours where it has
/// a pattern: in the text or the surface of the theme, whichever is read better, and where neither
/// is read well enough, on a plate.
Writing writingOn(std::initializer_list<QColor> grounds, const Tokens &tokens);

} // namespace Printkeeper::Style
