// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/metricssettings.h"

#include "settings/settingparsing.h"
#include "settings/settingreader.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {

Result<MetricsSettings> MetricsSettings::load(const SettingValues &values)
{
    SettingReader reader(values);
    MetricsSettings metrics;
    metrics.textfile = reader.path(u"metrics/textfile"_s);
    metrics.listen = parseListen(reader.text(u"metrics/listen"_s));
    return reader.result(metrics);
}

} // namespace Printkeeper::Settings
