// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/interruptedruns.h"

#include "cleanup/journalstore.h"
#include "tasks/runstore.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

// A run waits for the lock for a minute at most, and journals nothing before it has it.
constexpr qint64 LongestWaitSeconds = 120;

bool needsLock(const Tasks::Run &run)
{
    return run.command == u"cleanup"_s || run.command == u"undo"_s;
}

} // namespace

Result<void> closeInterruptedRuns(const Database::Connection &state, qint64 current,
                                  const QDateTime &now)
{
    const Tasks::RunStore runs(state);
    const Cleanup::JournalStore journal(state);
    const auto open = runs.unfinished();
    if (!open)
        return open.error();
    for (const Tasks::Run &run : *open) {
        if (!needsLock(run) || run.id == current)
            continue;
        const auto entries = journal.count(run.id);
        if (!entries)
            return entries.error();
        if (entries->all == 0 && run.started.secsTo(now) < LongestWaitSeconds)
            continue;
        const QString message = QCoreApplication::translate(
            "Printkeeper::Farm", "It was interrupted; what it left has been mended.");
        const Tasks::RunOutcome outcome{Tasks::RunResult::Failed, entries->done, 0, message};
        if (auto closed = runs.finish(run.id, outcome, now); !closed)
            return closed;
    }
    return {};
}

} // namespace Printkeeper::Services
