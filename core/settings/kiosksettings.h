// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

#include <chrono>

namespace Printkeeper::Settings {

/// Group `kiosk`: when an untouched screen goes back to its first page.
struct KioskSettings
{
    std::chrono::seconds idle{120};

    static Result<KioskSettings> load(const SettingValues &values);
};

} // namespace Printkeeper::Settings
