// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/historysettings.h"

#include "settings/settingreader.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {

Result<HistorySettings> HistorySettings::load(const SettingValues &values)
{
    SettingReader reader(values);
    return reader.result(HistorySettings{reader.days(u"history/keep_days"_s)});
}

} // namespace Printkeeper::Settings
