// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/localfarm.h"
#include "support/smallfarm.h"

namespace Printkeeper::Test {

/// The small farm by the calls of its interface, with the cron file `cron` and the time zone UTC.
/// `more` are settings as `--set` takes them.
inline std::unique_ptr<Services::Farm> openFarm(const SmallFarm &farm, const Clock &clock,
                                                const QStringList &more = {})
{
    const Settings::FarmSettings &settings = farm.settings();
    const auto setting = [](const char *key, const QByteArray &value) {
        return QString::fromUtf8(QByteArray(key) + '=' + value);
    };
    Settings::SettingsRequest request;
    request.systemFile = "/nonexistent/printkeeper.conf";
    request.overrides = {setting("farm/root", settings.root),
                         setting("farm/uploads", settings.uploads),
                         setting("farm/database", settings.database.toUtf8()),
                         setting("farm/crontab", settings.root + "/cron"),
                         setting("farm/timezone", "UTC"),
                         setting("farm/logs", settings.root),
                         setting("farm/state", settings.state)};
    request.overrides += more;
    for (auto folder = settings.layout.begin(); folder != settings.layout.end(); ++folder)
        request.overrides << QStringLiteral("layout/") + folder.key() + QLatin1Char('=')
                                 + QString::fromUtf8(folder.value());
    QByteArrayList maps;
    for (const Settings::PathMapping &map : settings.pathMap)
        maps << map.there + '=' + map.here;
    if (!maps.isEmpty())
        request.overrides << setting("farm/path_map", maps.join('|'));
    const auto values = Settings::SettingValues::load(request);
    if (!values)
        qFatal("%s", qPrintable(values.error().message));
    auto opened = Services::LocalFarm::open(*values, clock);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return *std::move(opened);
}

inline std::unique_ptr<Services::Farm> openFarm(const SmallFarm &farm)
{
    return openFarm(farm, farm.clock);
}

} // namespace Printkeeper::Test
