// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/secretsource.h"
#include "settings/settingvalues.h"

namespace Printkeeper::Settings {

/// Group `backup`: where the copies lie and how many days, weeks and months are kept.
struct BackupSettings
{
    QByteArray directory; ///< default root/backups
    int keepDaily = 7;
    int keepWeekly = 4;            ///< 0: none for their week alone
    int keepMonthly = 12;          ///< 0: none for their month alone
    SecretSource resticRepository; ///< may hold a password; not set: no off-site copies

    static Result<BackupSettings> load(const SettingValues &values);
};

} // namespace Printkeeper::Settings
