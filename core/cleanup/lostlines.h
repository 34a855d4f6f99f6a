// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/logwriter.h"
#include "database/connection.h"

#include <QDateTime>

namespace Printkeeper::Cleanup {

/// A run that something has killed, or whose log could not be written.
struct InterruptedRun
{
    qint64 id = 0;
    QDateTime started;
    bool wasKilled = true;
};

/// Writes the log's lines of what `run` had done, when it was killed before it could: the log is
/// written behind the journal. To be called behind recovery and before the run is recorded as
/// ended. The newest actions that the journal tells done (more than a kill leaves the log behind)
/// are looked for at the end of the log, and of what it was before somebody has rotated it
/// meanwhile: all of them where it could not be written. Those that are not told there are told
/// now, each as "… done (…, by run N before it was interrupted): …", or "…, told later): …" of one
/// that was not killed; so is what the run had put back itself, where the log tells no more than
/// "done". So a run notes nothing about its log, and a kill in here makes no line twice. `zone` is
/// the log's. Answers how many lines there were; a log that cannot be read is left alone.
Result<qint64> writeLostLines(const Database::Connection &state, const InterruptedRun &run,
                              const LogWriter &log, const QTimeZone &zone);

} // namespace Printkeeper::Cleanup
