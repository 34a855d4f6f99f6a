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

/// `largeFile` for people, in the unit of the setting, so that it is the number that they know:
/// "100 MiB". What is no whole number of these is written as amounts are everywhere.
QString largeFileText(Bytes largeFile);

} // namespace Printkeeper::Settings
