// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/journalstore.h"

namespace Printkeeper::Cleanup {

/// On whose behalf something was done to a job.
enum class HistoryCause { Person, Cleanup, ScheduledCleanup };

/// What a run did to a job, or could not do.
struct HistoryEntry
{
    qint64 run = 0;
    QString kind; ///< of the operation: "archive-job", "undo-archive-job" …
    HistoryCause cause = HistoryCause::Person;
    QDateTime time; ///< when the run began, UTC
    EntryState state = EntryState::Done;
    bool operator==(const HistoryEntry &) const = default;
};

/// All that the journal in `state.db` has of the job of this id, the newest first. An id can be
/// given anew once its row was removed: what was done to its former owner is left out.
Result<std::vector<HistoryEntry>> findJobHistory(const Database::Connection &state,
                                                 const QString &job);

} // namespace Printkeeper::Cleanup
