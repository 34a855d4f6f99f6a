// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "base/logwriter.h"
#include "cleanup/cleanuprequest.h"
#include "cleanup/trash.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"
#include "settings/cleanupsettings.h"

namespace Printkeeper::Cleanup {

/// What a run empties from the trash.
enum class TrashPurge {
    Expired, ///< at its end, what is past its time; more while the disk is critical
    Never,   ///< nobody has asked whether the clock is right
    All,     ///< each batch of temporary files at once, then all, then what else there is to do
};

/// What a run works with. The references must outlive the call; the farm's connection may write.
struct RunInputs
{
    const Jobs::JobStore &store; ///< of `farm`
    const Database::Connection &farm;
    const Database::Connection &state;
    const Jobs::JobFiles &jobFiles;
    const Settings::CleanupSettings &settings;
    QString archivedStatus; ///< as the table spells it
    const Clock &clock;
    LogWriter log;
    qint64 run = 0; ///< its line in the run history
    DiskQuestion isDiskCritical;
    ProgressFunction progress;
    std::chrono::milliseconds queueLockWait = std::chrono::seconds(5); ///< for the web app's locks
    TrashPurge purge = TrashPurge::Expired;
    QString logTask = QStringLiteral("cleanup"); ///< in whose name the log's lines are
    QTimeZone zone = QTimeZone::utc();           ///< in which days are named
    std::chrono::milliseconds uploadWait = std::chrono::seconds(2); ///< from a row to its file
};

/// Carries out the actions of `report.plan` and fills in what became of each; empties the trash as
/// `purge` says. Acts on nothing else; every action that was done is one line in
/// the log. An action that fails or that somebody else was quicker with stops no other. Cancelled
/// between batches. An Error means that the run could not go on; what was done is in the report all
/// the same. Needs the farm lock.
Result<void> runCleanup(CleanupReport &report, const RunInputs &inputs, const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
