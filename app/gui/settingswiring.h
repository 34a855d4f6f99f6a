// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmsession.h"
#include "gui/look.h"
#include "gui/settingssession.h"
#include "pages/settings/settingspage.h"

namespace Printkeeper::Gui {

/// Why the window was left.
enum class Leaving {
    Close,
    Reopen,   ///< settings were saved: the farm is to be opened anew with them
    FindFarm, ///< a person asks for the assistant
};

/// What the event loop returns for it.
int exitCodeOf(Leaving leaving);
Leaving leavingOf(int exitCode);

/// The themes and languages to choose from, and those of now.
SettingsView::Appearance appearanceOf(const LookChoice &look);

/// Lets the page save by the session and choose by the window's own actions. What is saved, and
/// the wish for the assistant, end the event loop with their code.
void connectSettings(SettingsView::SettingsPage &page, SettingsSession &settings, FarmSession &farm,
                     Shell::MainWindow &window);

} // namespace Printkeeper::Gui
