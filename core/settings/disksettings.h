// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "settings/settingvalues.h"

namespace Printkeeper::Settings {

/// Group `disk`: the levels of the disk check, in percent of what `df` calls used.
struct DiskSettings
{
    int warningPercent = 90;
    int criticalPercent = 95;
    Bytes largeFile = 100LL * 1024 * 1024;

    static Result<DiskSettings> load(const SettingValues &values);
};

} // namespace Printkeeper::Settings
