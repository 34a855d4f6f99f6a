// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/tokens.h"

#include <QIcon>

namespace Printkeeper::Style {

using Ink = QColor Tokens::*;

/// The line drawing `name` of resources/icons; an empty icon when there is none. It is drawn in
/// the colours that the program's theme has at that moment, sharp on every screen: a change of
/// theme needs a repaint only. `checked` is for a button that is on. GUI thread.
QIcon makeIcon(const QString &name, Ink normal, Ink checked);
QIcon makeIcon(const QString &name, Ink normal = &Tokens::secondary);

/// The same in a colour that stays.
QIcon makeIcon(const QString &name, int size, const QColor &normal, const QColor &checked);
QIcon makeIcon(const QString &name, int size, const QColor &normal);

} // namespace Printkeeper::Style
