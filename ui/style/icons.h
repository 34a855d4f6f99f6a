// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>

namespace Printkeeper::Style {

/// The line drawing `name` of resources/icons in a colour, for `size` logical pixels on plain and
/// dense screens; an empty icon when there is none. `checked` is for a button that is on.
QIcon makeIcon(const QString &name, int size, const QColor &normal, const QColor &checked);
QIcon makeIcon(const QString &name, int size, const QColor &normal);

} // namespace Printkeeper::Style
