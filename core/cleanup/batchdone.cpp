// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was done and should not have been: the part of BatchRunner that takes it back behind its
// transaction, each job by a transaction as any other.
#include "base/crashpoint.h"
#include "cleanup/batchrunner.h"

#include <QScopeGuard>

#include <algorithm>
#include <iterator>
#include <map>

namespace Printkeeper::Cleanup {

std::vector<OperationOutcome> BatchRunner::putBackDone(const std::vector<Operation> &done)
{
    m_isPuttingBack = true;
    const auto over = qScopeGuard([this] { m_isPuttingBack = false; });
    Outcomes outcomes;
    while (outcomes.size() < done.size()) {
        const auto first = done.begin() + static_cast<std::ptrdiff_t>(outcomes.size());
        const std::size_t left = done.size() - outcomes.size();
        const auto size = static_cast<std::ptrdiff_t>(std::min(left, goodSize()));
        std::ranges::move(putBackSome(std::vector<Operation>(first, first + size)),
                          std::back_inserter(outcomes));
    }
    return outcomes;
}

/// What somebody's lock has kept waiting is tried once more. Until it is known what became of it,
/// what was done is an intent again: so the next start, too, sees that it was being put back.
BatchRunner::Outcomes BatchRunner::putBackSome(const std::vector<Operation> &done)
{
    std::vector<JournalStore::Outcome> open;
    std::vector<Operation> back;
    for (const Operation &operation : done) {
        if (operation.undoes == 0)
            open.push_back({operation.entry, EntryState::Intended});
        back.push_back(inverse(operation));
    }
    std::ranges::sort(open, {}, &JournalStore::Outcome::entry);
    const auto opened = m_journalError ? *m_journalError : m_journal.setStates(open);
    if (!opened)
        return Outcomes(done.size(), notJournalled(opened.error()));
    Outcomes outcomes = run(back);
    for (std::size_t i = 0; i < back.size(); ++i) {
        if (outcomes[i].isBusy)
            outcomes[i] = run(std::vector<Operation>{back[i]}).front();
    }
    crashPoint("put-back");
    journalPutBack(done, outcomes);
    return outcomes;
}

/// As if none of it had been: neither what was done nor what has taken it back can be undone, and
/// what was undone itself is done again. What puts a job back has stayed an intent until now.
void BatchRunner::journalPutBack(const std::vector<Operation> &done, const Outcomes &outcomes)
{
    const auto intents = m_journal.unfinished();
    if (!intents) {
        m_journalError = m_journalError.value_or(intents.error());
        return;
    }
    std::map<qint64, qint64> intentOf;
    for (const JournalEntry &intent : *intents)
        intentOf[intent.operation.undoes] = intent.operation.entry;
    std::vector<JournalStore::Outcome> entries;
    for (std::size_t i = 0; i < done.size(); ++i) {
        const auto intent = intentOf.find(done[i].entry);
        const bool isOpen = intent != intentOf.end();
        // What is stuck is left to the next start.
        if (isOpen && m_stuck.contains(intent->second))
            continue;
        const bool isBack = isOpen && outcomes[i].state == EntryState::Done;
        if (isOpen)
            entries.push_back({intent->second, isBack ? EntryState::Undone : EntryState::Failed});
        if (isBack || done[i].undoes == 0)
            entries.push_back({done[i].entry, isBack ? EntryState::Undone : EntryState::Done});
        if (isBack && done[i].undoes != 0)
            entries.push_back({done[i].undoes, EntryState::Done});
    }
    std::ranges::sort(entries, {}, &JournalStore::Outcome::entry);
    if (auto written = m_journal.setStates(entries); !written && !m_journalError)
        m_journalError = written.error();
}

} // namespace Printkeeper::Cleanup
