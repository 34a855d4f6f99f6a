// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmsession.h"
#include "gui/look.h"
#include "gui/settingssession.h"
#include "pages/settings/settingspage.h"

namespace Printkeeper::Gui {

/// The themes, languages and sizes to choose from, and those of now.
SettingsView::Appearance appearanceOf(const LookChoice &look);

/// Lets the page save by the session and choose by the window's own actions.
void connectSettings(SettingsView::SettingsPage &page, SettingsSession &settings, FarmSession &farm,
                     Shell::MainWindow &window);

} // namespace Printkeeper::Gui
