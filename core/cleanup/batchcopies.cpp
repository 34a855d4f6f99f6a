// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes to another file system: the part of BatchRunner that copies before the transaction and
// removes the sources behind it.
#include "base/crashpoint.h"
#include "cleanup/batchrunner.h"
#include "cleanup/queuelocks.h"

#include <QCoreApplication>

namespace Printkeeper::Cleanup {

/// Whether some of its files go to another file system: those get the name of their copy.
Result<bool> BatchRunner::markCopies(Operation &operation)
{
    bool isFar = false;
    for (FileMove &move : operation.moves) {
        const auto isApart = m_files.isFarApart(move.from, move.to);
        if (!isApart)
            return isApart;
        if (*isApart)
            move.part = newPartName();
        isFar = isFar || *isApart;
    }
    return isFar;
}

/// By itself, and with the web app's locks only once the copy is there: that may take minutes.
OperationOutcome BatchRunner::runFar(Operation operation)
{
    if (m_journalError)
        return notJournalled(*m_journalError);
    if (m_cancel.isCancelled())
        return {
            EntryState::Skipped,
            QCoreApplication::translate("Printkeeper::Cleanup", "Cancelled before it was begun."),
            false, true};
    std::vector<Operation> operations{std::move(operation)};
    if (auto written = m_journal.addIntents(m_run, operations); !written)
        return notJournalled(written.error());
    crashPoint("intents-written");
    if (auto copied = makeCopies(operations.front()); !copied)
        return giveUp(operations, copied.error()).front();
    crashPoint("copied");
    const QueueLocks locks = takeQueueLocks(operations, m_files, m_queueLockWait);
    if (const Error *held = locks.firstHeld())
        return giveUp(operations, *held).front();
    return runJournalled(operations).front();
}

Result<void> BatchRunner::makeCopies(Operation &operation)
{
    for (FileMove &move : operation.moves) {
        auto copied = move.isCopied() ? m_files.copy(move) : Result<void>();
        if (!copied)
            return copied;
    }
    return m_journal.setMoves(operation);
}

/// The sources are where they were.
void BatchRunner::discardCopies(const Operation &operation)
{
    for (const FileMove &move : operation.moves) {
        if (move.isCopied() && !m_files.discardCopy(move))
            m_stuck.insert(operation.entry);
    }
}

/// Behind the COMMIT. What cannot be removed now the next start removes; what is not there may be
/// on its way and back by then.
void BatchRunner::removeSources(const Operation &operation)
{
    for (const FileMove &move : operation.moves) {
        if (!move.isCopied())
            continue;
        const auto removed = m_files.removeSource(move);
        crashPoint("source-removed");
        if (!removed)
            m_stuck.insert(operation.entry);
    }
}

} // namespace Printkeeper::Cleanup
