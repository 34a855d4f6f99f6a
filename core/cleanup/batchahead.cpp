// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Batches whose intents are written while the one before them runs: the part of BatchRunner that
// keeps two cores busy.
#include "base/crashpoint.h"
#include "cleanup/batchrunner.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>
#include <system_error>

namespace Printkeeper::Cleanup {
namespace {

/// Another try takes them some at a time.
Error tooManyLocks()
{
    return {ErrorKind::Busy,
            QCoreApplication::translate("Printkeeper::Files",
                                        "Too many files are open; try again later."),
            {},
            {}};
}

} // namespace

/// What removes rows is read again between two batches, and what others hold a lock for, or what
/// goes to another disk, takes time of its own.
bool BatchRunner::mayAnnounce(const std::vector<Operation> &operations)
{
    const auto merelyMoves = [this](const Operation &operation) {
        return operation.change && operation.change->before && operation.change->after
               && operation.undoes == 0 && !operation.folder
               && std::ranges::none_of(operation.moves, [this](const FileMove &move) {
                      return m_files.isFarApart(move.from, move.to).value_or(true);
                  });
    };
    return !operations.empty() && !m_journalError && std::ranges::all_of(operations, merelyMoves)
           && !usesQueueLocks(operations, m_files);
}

void BatchRunner::announce(Batch &batch)
{
    if (batch.isAnnounced() || !mayAnnounce(*batch.operations))
        return;
    try {
        if (!m_writer)
            m_writer = std::make_unique<JournalWriter>(m_state);
    } catch (const std::system_error &) {
        return; // Where there may be no more threads, everything goes one after the other.
    }
    batch.intents = m_writer->addIntents(m_run, batch.operations);
}

std::vector<OperationOutcome> BatchRunner::run(const Batch &batch)
{
    const std::vector<Operation> &operations = *batch.operations;
    if (!batch.isAnnounced()) {
        // It may take long, and what was done before it should not look as after a crash then.
        finishJournal();
        return run(operations);
    }
    // Durable before anything moves.
    if (const auto &written = batch.intents.get(); !written)
        return Outcomes(operations.size(), notJournalled(written.error()));
    crashPoint("intents-written");
    m_isAnnounced = true;
    const auto ended = qScopeGuard([this] { m_isAnnounced = false; });
    // The web app may have come to use them meanwhile.
    const QueueLocks locks = takeQueueLocks(operations, m_files, m_queueLockWait);
    if (const Error *held = locks.firstHeld())
        return giveUp(operations, *held);
    return locks.held.size() == operations.size() ? runJournalled(operations)
                                                  : giveUp(operations, tooManyLocks());
}

/// As if it had never been announced: its jobs were neither left out nor begun.
void BatchRunner::dismiss(const Batch &batch)
{
    if (!batch.isAnnounced() || !batch.intents.get())
        return;
    const Result<void> removed = m_writer->removeIntents(batch.operations).get();
    if (!removed && !m_journalError)
        m_journalError = removed.error();
}

void BatchRunner::finishJournal()
{
    if (!m_writer)
        return;
    if (const auto written = m_writer->finish(); !written && !m_journalError)
        m_journalError = written.error();
}

} // namespace Printkeeper::Cleanup
