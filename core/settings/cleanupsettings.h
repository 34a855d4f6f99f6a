// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

#include <chrono>

namespace Printkeeper::Settings {

/// What happens to the row of a removed upload.
enum class StaleRecord { Delete, Keep };

/// Group `cleanup`: what the rules take and how long removed files wait.
struct CleanupSettings
{
    std::chrono::days staleUploadDays{7};
    std::chrono::days completedDays{30};
    std::chrono::hours tempHours{24};
    QStringList removeStatuses{QStringLiteral("Uploaded")};
    QStringList archiveStatuses{QStringLiteral("Completed")};
    QString archivedStatus;                ///< empty: the spelling that the table uses
    std::chrono::days archivedDays{0};     ///< 0: the archive is never emptied
    std::chrono::days rejectedDays{0};     ///< 0: off
    std::chrono::days keepRemovedDays{30}; ///< 0: removed for good at the end of the run
    int maxSharePercent = 50;
    StaleRecord staleRecord = StaleRecord::Delete;

    /// `bad-setting` also where the settings contradict each other.
    static Result<CleanupSettings> load(const SettingValues &values);
};

/// The first of `statuses` that is among `others` too, however it is spelled; else empty.
QString statusInBoth(const QStringList &statuses, const QStringList &others);

} // namespace Printkeeper::Settings
