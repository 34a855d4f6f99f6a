// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/kiosksettings.h"

#include "settings/settingreader.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {

Result<KioskSettings> KioskSettings::load(const SettingValues &values)
{
    SettingReader reader(values);
    return reader.result(
        KioskSettings{std::chrono::seconds(reader.integer(u"kiosk/idle_seconds"_s))});
}

} // namespace Printkeeper::Settings
