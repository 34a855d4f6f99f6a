// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/options.h"
#include "gui/windowfile.h"
#include "shell/mainwindow.h"
#include "style/tokens.h"

#include <QApplication>

#include <optional>

namespace Printkeeper::Gui {

/// What a theme is called in options and files, and the other way round; empty when there is none
/// of that name.
std::optional<Style::Theme> themeNamed(const QString &name);
QStringList themeNames();

/// What this start shows: what `options` say goes before what was chosen in the window.
LookChoice lookOf(const Options &options, const LookChoice &chosen);

/// "12" or "24": in what this look counts the hours of a day.
QString hoursOf(const LookChoice &look);

/// Gives the program that language, hours and theme; also when it runs already.
void applyLook(QApplication &application, const LookChoice &look);

/// Lets a person choose both in the window, at once and for later starts. `file` outlives it.
void connectLook(QApplication &application, Shell::MainWindow &window, WindowFile &file,
                 const LookChoice &look);

} // namespace Printkeeper::Gui
