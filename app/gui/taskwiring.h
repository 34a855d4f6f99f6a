// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmsession.h"
#include "shell/mainwindow.h"
#include "shell/taskboard.h"

namespace Printkeeper::Gui {

/// Lists the session's works on the board, with Stop and Undo. All of them live equally long.
void connectTasks(FarmSession &session, Shell::TaskBoard &board);

/// Shows what came out of each work as a toast, unless the page that is seen shows it itself.
void connectToasts(Shell::TaskBoard &board, Shell::MainWindow &window);

} // namespace Printkeeper::Gui
