// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmsession.h"
#include "shell/mainwindow.h"
#include "shell/traynotifier.h"

namespace Printkeeper::Gui {

/// What of a status needs a person, worst first.
std::vector<Shell::Trouble> troublesOf(const Tasks::FarmStatus &status);

/// The farm as people call it: the last folder of its root.
QString farmName(const QByteArray &root);

/// Shows how the farm stands in the window's navigation and to a person who looks elsewhere.
void connectStatus(FarmSession &session, Shell::MainWindow &window, const QString &farm);

} // namespace Printkeeper::Gui
