// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

#include <QByteArray>
#include <QMap>
#include <QTimeZone>

#include <vector>

namespace Printkeeper::Settings {

/// A folder as the database calls it (`there`, in the web app's container) and as it is called
/// here.
struct PathMapping
{
    QByteArray there;
    QByteArray here;
};

/// Where everything of the farm is: group `farm` and `layout`. Every path is absolute.
struct FarmSettings
{
    QByteArray root = "/app";
    QByteArray uploads; ///< default root/uploads
    QString database;   ///< default root/instance/app.db; a path or postgresql://…
    QByteArray logs;    ///< default root/logs
    QByteArray crontab = "/etc/cron.d/maintenance-cron";
    QByteArray thumbnails; ///< empty: none outside what the rows say
    QByteArray archive;    ///< empty: the layout's own folder
    std::vector<PathMapping> pathMap;
    QByteArray
        state; ///< default /var/lib/printkeeper, $XDG_STATE_HOME/printkeeper for a normal user
    QTimeZone timezone = QTimeZone::systemTimeZone();
    QMap<QString, QByteArray> layout; ///< status → folder: in uploads, or absolute

    /// Looks at no folder of the farm; where links lead is for who opens it.
    static Result<FarmSettings> load(const SettingValues &values);
};

/// What `state` is when nothing is set, for the effective user of this process.
QByteArray defaultStateFolder();

} // namespace Printkeeper::Settings
