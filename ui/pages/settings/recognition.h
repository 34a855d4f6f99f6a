// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "settings/settingvalues.h"

#include <QHash>

namespace Printkeeper::SettingsView {

/// What holds where a setting is left empty because the farm tells it, in words for an empty field,
/// by key: the job table and its columns, and the folder of each status. What could not be read is
/// missing, and so is what was not come to when it was cancelled. Blocks where a disk does, and for
/// two seconds where a lock does: not for the GUI thread.
QHash<QString, QString> recogniseNames(const Settings::SettingValues &values,
                                       const QStringList &layoutKeys,
                                       const CancelToken &cancel = {});

} // namespace Printkeeper::SettingsView
