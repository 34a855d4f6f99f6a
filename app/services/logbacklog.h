// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/lostlines.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// What a run or recovery has to tell in `maintenance.log`, and the log cannot take at that moment
/// (its disk is full): kept in `state.db`, and told by the next start that can. Needs the farm
/// lock.
class LogBacklog
{
public:
    /// The references must outlive it.
    LogBacklog(const FarmContext &context, const Database::Connection &state);

    /// Tells what earlier starts could not, the oldest first, as far as the log takes it.
    Result<void> catchUp() const;
    /// An Error means that what the log did not take could not be kept either.
    Result<void> tell(const std::vector<LogEntry> &lines) const;
    /// Tells what the log lacks of an interrupted run. Answers whether it could; if not, the run is
    /// kept.
    Result<bool> complete(const Cleanup::InterruptedRun &run) const;
    /// The same of a run that ends now.
    Result<bool> complete(qint64 run) const;

private:
    struct Kept
    {
        std::vector<LogEntry> lines;
        std::vector<qint64> runs;
    };
    Result<Kept> read() const;
    Result<void> write(const Kept &kept) const;
    std::vector<LogEntry> tellSome(const std::vector<LogEntry> &lines) const;
    Result<bool> completeKept(qint64 run) const;
    Result<void> keep(qint64 run) const;

    const Database::Connection &m_state;
    QTimeZone m_zone;
    LogWriter m_log;
};

} // namespace Printkeeper::Services
