// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/startup.h"

#include "services/farmuser.h"
#include "settings/farmsettings.h"

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {

Result<Settings::SettingValues> readSettings(const Settings::SettingsRequest &request)
{
    auto values = Settings::SettingValues::load(request);
    if (!values)
        return values;
    const auto farm = Settings::FarmSettings::load(*values);
    if (!farm)
        return farm.error();
    if (::geteuid() != 0)
        return values;
    if (!values->find(u"farm/state"_s)) {
        // The default depends on who asks, and the process is about to become somebody else.
        Settings::SettingsRequest pinned = request;
        pinned.overrides << u"farm/state="_s + QString::fromUtf8(farm->state);
        values = Settings::SettingValues::load(pinned);
        if (!values)
            return values;
    }
    if (auto became = Services::becomeFarmUser(*farm); !became)
        return became.error();
    return values;
}

} // namespace Printkeeper::Gui
