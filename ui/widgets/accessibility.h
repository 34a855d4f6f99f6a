// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>

namespace Printkeeper::Widgets {

/// Lets screen readers see our painted widgets in their roles. Call it once, after the
/// QApplication; twice is harmless.
void installAccessibility();

/// Says what a widget is where its class does not: a checkable button may be a page to go to. Call
/// it while the widget is made, before anybody asks.
void setAccessibleRole(QWidget &widget, QAccessible::Role role);

} // namespace Printkeeper::Widgets
