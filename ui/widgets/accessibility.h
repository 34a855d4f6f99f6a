// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Printkeeper::Widgets {

/// Tells screen readers what our painted widgets are (picture, chart, alert, dialog). Call once,
/// when the application exists.
void installAccessibility();

} // namespace Printkeeper::Widgets
