// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/lostlines.h"
#include "services/farmcontext.h"

#include <optional>
#include <vector>

namespace Printkeeper::Services {

/// What a run or recovery has to tell in `maintenance.log`, and the log cannot take at that moment
/// (its disk is full): kept in `state.db`, and told by the next start that can. Of a run only its
/// number is kept, however many there are: the journal knows what it did. Of lines of recovery that
/// are too many the log tells how many. Needs the farm lock.
class LogBacklog
{
public:
    /// The references must outlive it.
    LogBacklog(const FarmContext &context, const Database::Connection &state);

    /// Tells what earlier starts could not, the oldest first, as far as the log takes it; of runs
    /// some, and the others at the next start. Lines only when it can be noted that they are told.
    /// Of a run that waits for recovery what is left comes behind that.
    Result<void> catchUp() const;
    /// An Error means that what the log did not take could not be kept either.
    Result<void> tell(const std::vector<LogEntry> &lines) const;
    /// Tells what the log lacks of an interrupted run. Answers whether it could; if not, the run is
    /// kept.
    Result<bool> complete(const Cleanup::InterruptedRun &run) const;
    /// The same of a run that ends now.
    Result<bool> complete(qint64 run) const;

private:
    struct RunRange
    {
        qint64 first = 0;
        qint64 last = 0;
    };
    struct Kept
    {
        std::vector<LogEntry> lines;
        qint64 unkept = 0; ///< lines behind those
        std::optional<RunRange> runs;

        bool hasLines() const { return !lines.empty() || unkept > 0; }
    };
    static QString toText(const Kept &kept);
    Result<Kept> read() const;
    Result<void> write(const Kept &kept) const;
    std::vector<LogEntry> tellSome(const std::vector<LogEntry> &lines) const;
    void tellLines(Kept &kept) const;
    Result<void> tellRuns(Kept &kept) const;
    Result<bool> completeKept(qint64 run) const;
    Result<void> keep(qint64 run) const;

    const Database::Connection &m_state;
    QTimeZone m_zone;
    LogWriter m_log;
};

} // namespace Printkeeper::Services
