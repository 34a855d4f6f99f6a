// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetrics>
#include <QStringList>

namespace Printkeeper::Widgets {

/// The parts in one line, the most important first, with a dot between them.
QString joinedParts(const QStringList &parts);

/// As many of the parts, from the first on, as are no wider than `width`. Where not even the first
/// is, its first words with an ellipsis; where no word is, nothing. No word is ever cut.
QString fittedParts(const QStringList &parts, int width, const QFontMetrics &metrics);

} // namespace Printkeeper::Widgets
