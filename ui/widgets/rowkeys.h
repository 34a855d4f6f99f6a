// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

class QKeyEvent;
class QWidget;

namespace Printkeeper::Widgets {

/// Whether the key goes along a row. A button would take it as Tab, so a row watches its buttons.
bool isKeyOfRow(const QKeyEvent &event);

/// Moves the keyboard along a row of widgets by Left, Right, Home and End, past those that are
/// hidden or off. False when the key is not for it or no widget of the row has the keyboard.
bool moveFocusByKey(const std::vector<QWidget *> &row, const QKeyEvent &event);

} // namespace Printkeeper::Widgets
