// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetrics>
#include <QString>

namespace Printkeeper::Widgets {

/// `text` for a label that wraps at words: words that are wider than a line of `width`, as paths
/// are, can be broken behind / _ - and . too; what is wider than a line even so, anywhere.
QString breakable(const QString &text, const QFontMetrics &metrics, int width);

/// The same for a label of any width: no letters that stay together are more than a few.
QString breakable(const QString &text);

/// `text` in which no word with a / in it is broken, for short paths that are examples.
QString unbroken(const QString &text);

} // namespace Printkeeper::Widgets
