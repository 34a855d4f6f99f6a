// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

#include <QByteArrayList>

#include <optional>

namespace Printkeeper::Settings {

struct FarmSettings;

/// Whether links are followed, as far as a path is there, or nothing is looked at.
enum class Links { AsWritten, Followed };

// In a folder of jobs what no job names is moved away in the end, and old temporary files go. So it
// must not hold the uploads, the state, the logs, the database, the backups or the crontab; nor lie
// in Printkeeper's own folder, or in those of state or logs unless these hold the whole farm. The
// uploads themselves may be one.

/// What is wrong with the first folder that `layout/…` or `farm/archive` puts there: Invalid, code
/// `bad-setting`.
std::optional<Error> layoutProblem(const SettingValues &values, const FarmSettings &farm,
                                   Links links);

/// The same of folders that are in use, set or found; links are followed. The backups are not
/// known here.
std::optional<Error> folderProblem(const QByteArrayList &folders, const FarmSettings &farm);

} // namespace Printkeeper::Settings
