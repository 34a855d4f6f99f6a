// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "settings/settingvalues.h"

namespace Printkeeper::Gui {

/// Reads the settings and, started as root, becomes the farm's user. Call it before there is an
/// application, so that no part of it ever has root's rights.
Result<Settings::SettingValues> readSettings(const Settings::SettingsRequest &request);

} // namespace Printkeeper::Gui
