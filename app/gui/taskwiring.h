// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmsession.h"
#include "shell/mainwindow.h"
#include "shell/taskboard.h"

namespace Printkeeper::Gui {

/// Lists the session's works on the board, with Stop, and says what came out of each and what can
/// be done about that. All of them live equally long.
void connectTasks(FarmSession &session, Shell::TaskBoard &board, Shell::MainWindow &window);

} // namespace Printkeeper::Gui
