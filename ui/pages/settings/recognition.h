// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

#include <QHash>

namespace Printkeeper::SettingsView {

/// What holds where a setting is left empty because the farm tells it, in words for an empty field,
/// by key: the job table and its columns, and the folder of each status. What could not be read is
/// missing. Blocks where a disk or a lock does: not for the GUI thread.
QHash<QString, QString> recogniseNames(const Settings::SettingValues &values,
                                       const QStringList &layoutKeys);

} // namespace Printkeeper::SettingsView
