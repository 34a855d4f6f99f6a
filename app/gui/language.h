// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace Printkeeper::Gui {

/// Lets the program, Qt's own texts and the formats of numbers and dates speak `code`, or the
/// language of the environment when it is empty; English where there is no translation. May be
/// called again: windows are told by LanguageChange.
void installLanguage(QCoreApplication &application, const QString &code);

/// The languages that there is a translation for, by code.
QStringList languageCodes();
/// What a language calls itself.
QString languageName(const QString &code);

} // namespace Printkeeper::Gui
