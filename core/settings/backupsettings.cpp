// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/backupsettings.h"

#include "settings/settingreader.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {

Result<BackupSettings> BackupSettings::load(const SettingValues &values)
{
    SettingReader reader(values);
    BackupSettings backup;
    backup.directory = reader.path(u"backup/directory"_s, reader.path(u"farm/root"_s));
    backup.keepDaily = reader.integer(u"backup/keep_daily"_s);
    backup.keepWeekly = reader.integer(u"backup/keep_weekly"_s);
    backup.keepMonthly = reader.integer(u"backup/keep_monthly"_s);
    backup.resticRepository = reader.secret(u"backup/restic_repository"_s);
    return reader.result(backup);
}

} // namespace Printkeeper::Settings
