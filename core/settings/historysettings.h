// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

#include <chrono>

namespace Printkeeper::Settings {

/// Group `history`: how long runs and samples are remembered.
struct HistorySettings
{
    std::chrono::days keepDays{731}; ///< two years, also with a leap day

    static Result<HistorySettings> load(const SettingValues &values);
};

} // namespace Printkeeper::Settings
