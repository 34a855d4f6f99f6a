// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody has pointed at a job while it was removed: the part of BatchRunner behind COMMIT.
// Until it has looked, such a removal stays an intent, so that a crash keeps nobody from looking.
#include "base/crashpoint.h"
#include "cleanup/batchrunner.h"
#include "cleanup/queuelocks.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>
#include <utility>

namespace Printkeeper::Cleanup {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Cleanup)
};

std::vector<const RowChange *> changesOf(const std::vector<const Operation *> &removals)
{
    std::vector<const RowChange *> changes;
    for (const Operation *removal : removals)
        changes.push_back(&*removal->change);
    return changes;
}

} // namespace

/// What puts a job back is no step that could be undone, so it is never told done.
bool BatchRunner::isToBeLookedAt(const Operation &operation, EntryState state)
{
    const bool isHeld = state == EntryState::Done
                        && (m_isPuttingBack || (isRemoval(operation) && m_rows.mayHaveStrays()));
    m_holdsRemovals = m_holdsRemovals || (isHeld && !m_isPuttingBack);
    return isHeld;
}

/// Jobs that something has come to point at while they were removed.
void BatchRunner::putBackReferred(const std::vector<Operation> &operations, Outcomes &outcomes)
{
    const bool isHolding = std::exchange(m_holdsRemovals, m_holdsRemovals && m_isPuttingBack);
    if (m_isPuttingBack || (!isHolding && !m_rows.mayHaveStrays()))
        return;
    std::vector<const Operation *> removals;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        if (outcomes[i].state != EntryState::Done || !isRemoval(operations[i]))
            continue;
        removals.push_back(&operations[i]);
        places.push_back(i);
    }
    // What was known of such a table may have been given up since.
    const auto strays = m_rows.mayHaveStrays() ? m_rows.findStrays(changesOf(removals))
                                               : m_rows.findReferred(changesOf(removals));
    // They stay intents: the next start looks.
    if (!strays)
        return;
    Outcomes settled(removals.size());
    settle(removals, *strays, settled);
    for (std::size_t i = 0; i < places.size(); ++i)
        outcomes[places[i]] = std::move(settled[i]);
}

void BatchRunner::settle(const std::vector<const Operation *> &removals,
                         const std::set<std::size_t> &referred, Outcomes &outcomes)
{
    crashPoint("referred-found");
    std::vector<JournalStore::Outcome> entries;
    const Outcomes put = referred.empty() ? Outcomes() : putBack(removals, referred, entries);
    auto next = put.begin();
    for (const std::size_t stray : referred) {
        if (next == put.end())
            return;
        if (next->state == EntryState::Done)
            outcomes[stray] = {EntryState::Skipped,
                               Text::tr("Something came to refer to the job at the same moment; it "
                                        "was put back.")};
        else if (next->isBusy || next->state == EntryState::Failed)
            outcomes[stray] = {
                EntryState::Failed,
                Text::tr("Something came to refer to the job at the same moment; the "
                         "next run puts it back.")};
        ++next;
    }
    for (std::size_t i = 0; i < removals.size(); ++i) {
        using enum EntryState;
        const EntryState state = outcomes[i].state;
        if (state != Failed && !m_stuck.contains(removals[i]->entry))
            entries.push_back({removals[i]->entry, state == Skipped ? Undone : Done});
    }
    std::ranges::sort(entries, {}, &JournalStore::Outcome::entry);
    // Neither the removal nor what took it back is there to be undone.
    if (auto written = m_journal.setStates(entries); !written && !m_journalError)
        m_journalError = written.error();
}

/// Adds what the journal is to say of those that were put back. Nothing when it cannot be written.
BatchRunner::Outcomes BatchRunner::putBack(const std::vector<const Operation *> &removals,
                                           const std::set<std::size_t> &referred,
                                           std::vector<JournalStore::Outcome> &entries)
{
    std::vector<Operation> back;
    for (const std::size_t stray : referred)
        back.push_back(inverse(*removals[stray]));
    if (const auto noted = m_journal.addIntents(m_run, back); !noted) {
        m_journalError = m_journalError.value_or(noted.error());
        return {};
    }
    m_isPuttingBack = true;
    const auto over = qScopeGuard([this] { m_isPuttingBack = false; });
    const Outcomes put = runJournalled(back);
    for (std::size_t i = 0; i < put.size(); ++i) {
        if (put[i].state == EntryState::Done)
            entries.push_back({back[i].entry, EntryState::Undone});
    }
    return put;
}

Result<std::vector<OperationOutcome>>
BatchRunner::settleRemovals(const std::vector<Operation> &removals)
{
    std::vector<const Operation *> all;
    for (const Operation &removal : removals)
        all.push_back(&removal);
    const auto referred = m_rows.findReferred(changesOf(all));
    if (!referred)
        return referred.error();
    std::vector<Operation> back;
    for (const std::size_t stray : *referred)
        back.push_back(removals[stray]);
    // Who keeps a lock for long, or has more of them than can be taken, keeps no run from
    // beginning.
    const QueueLocks locks = takeQueueLocks(back, m_files, m_queueLockWait);
    Outcomes outcomes(removals.size());
    settle(all, *referred, outcomes);
    return m_journalError ? Result<Outcomes>(*m_journalError) : outcomes;
}

} // namespace Printkeeper::Cleanup
