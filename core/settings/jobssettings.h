// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

namespace Printkeeper::Settings {

/// Group `jobs`: names of the job table and its columns; what is empty is recognised.
struct JobsSettings
{
    QString table, id, status, file, created, updated;

    static Result<JobsSettings> load(const SettingValues &values);
};

} // namespace Printkeeper::Settings
