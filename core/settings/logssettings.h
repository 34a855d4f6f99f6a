// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "settings/settingvalues.h"

#include <chrono>

namespace Printkeeper::Settings {

/// Whether logs of the web app are rotated too; normally it does that itself.
enum class ForeignLogs { LeaveAlone, Rotate };

/// Group `logs`: when a log is rotated and how many old ones are kept, for how long.
struct LogsSettings
{
    Bytes maximumSize = 10LL * 1024 * 1024;
    int keep = 20;
    std::chrono::days keepDays{90};
    ForeignLogs foreign = ForeignLogs::LeaveAlone;

    static Result<LogsSettings> load(const SettingValues &values);
};

} // namespace Printkeeper::Settings
