// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

namespace Printkeeper::Test {

/// What a person who uses the keyboard or a screen reader would miss in a window as it is now, one
/// sentence each. The window is active, `scope` is the window or what lies over all the rest of it:
/// the keyboard must stay in there. Moves the keyboard; where it was before comes back.
///
/// Of what the keyboard can reach: a name, a role, an object name, a sign that tells it from its
/// neighbours, one place in the order of Tab, a ring around it, and a place that is seen. Of charts
/// a sentence; of pictures a name.
QStringList accessibilityProblems(QWidget &window, QWidget &scope);

/// What stands in the order of Tab inside of `scope`.
QList<QWidget *> keyboardPlaces(const QWidget &scope);

} // namespace Printkeeper::Test
