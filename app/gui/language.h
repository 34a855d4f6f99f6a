// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace Printkeeper::Gui {

/// Lets the program and Qt's own texts speak `code`, or the language of the environment when it is
/// empty; English where there is no translation.
void installLanguage(QCoreApplication &application, const QString &code);

} // namespace Printkeeper::Gui
