// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/privacysettings.h"

#include "settings/settingparsing.h"
#include "settings/settingreader.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {

Result<PrivacySettings> PrivacySettings::load(const SettingValues &values)
{
    SettingReader reader(values);
    return reader.result(reader.parsed(u"privacy/names"_s, parseNameStyles));
}

} // namespace Printkeeper::Settings
