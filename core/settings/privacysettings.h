// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

namespace Printkeeper::Settings {

/// How much of a person's name is shown.
enum class NameStyle { Full, Initials, Hidden };

/// Group `privacy`: names of people, as each place allows.
struct PrivacySettings
{
    NameStyle desktop = NameStyle::Full;
    NameStyle kiosk = NameStyle::Initials;
    NameStyle reports = NameStyle::Initials;

    static Result<PrivacySettings> load(const SettingValues &values);

    bool operator==(const PrivacySettings &) const = default;
};

} // namespace Printkeeper::Settings
