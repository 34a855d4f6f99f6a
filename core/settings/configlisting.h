// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

#include <vector>

namespace Printkeeper::Settings {

/// One setting in force, as `printkeeperctl config` prints it.
struct SettingLine
{
    QString key;
    QString value;  ///< never a secret: "set, not shown", and URLs without a password
    QString origin; ///< "default", "file" or "command-line"; never translated
    QString note;   ///< what an empty value means, in the current language; else empty
};

/// Every key of the table with what is in force; of `layout/` those that were set. A default that
/// hangs on another setting is shown as it works out.
std::vector<SettingLine> settingsInForce(const SettingValues &values);

/// Every problem of every subject, each key once; empty when all is well. Follows the links in the
/// folders of the layout.
std::vector<Error> checkSettings(const SettingValues &values);

} // namespace Printkeeper::Settings
