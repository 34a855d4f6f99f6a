// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace Printkeeper::Widgets {

/// Leads Tab through what lies in `root` as its layouts lie: Qt leads it by age, so that a row that
/// came later is reached last, wherever it is. What stands in no layout keeps its place.
void orderTabsByLayout(QWidget &root);

} // namespace Printkeeper::Widgets
