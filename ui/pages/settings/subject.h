// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

#include <vector>

namespace Printkeeper::SettingsView {

/// Settings that belong together, under one title.
struct Subject
{
    QString id; ///< "places", never translated
    QString title;
    QStringList keys;
    QString note = {}; ///< one sentence for all of them, or empty
};

/// What can be set here, in its order: only settings that something of the program goes by. Of the
/// layout each status that farms know or that the file names.
std::vector<Subject> settingSubjects(const Settings::SettingValues &values);

} // namespace Printkeeper::SettingsView
