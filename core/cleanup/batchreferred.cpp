// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody has pointed at a job while it was removed: the part of BatchRunner behind COMMIT.
#include "cleanup/batchrunner.h"

#include <QCoreApplication>

namespace Printkeeper::Cleanup {

/// Jobs that something has come to point at while they were removed.
void BatchRunner::putBackReferred(const std::vector<Operation> &operations, Outcomes &outcomes)
{
    std::vector<const RowChange *> removals;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const auto &change = operations[i].change;
        if (outcomes[i].state != EntryState::Done || !change || !change->before || change->after)
            continue;
        removals.push_back(&*change);
        places.push_back(i);
    }
    const auto strays = m_rows.findStrays(removals);
    if (!strays || strays->empty())
        return;
    const std::vector<std::size_t> referred(strays->begin(), strays->end());
    std::vector<Operation> back;
    for (const std::size_t stray : referred)
        back.push_back(inverse(operations[places[stray]]));
    if (!m_journal.addIntents(m_run, back))
        return;
    const Outcomes put = runJournalled(back);
    std::vector<JournalStore::Outcome> undone;
    for (std::size_t i = 0; i < put.size(); ++i) {
        if (put[i].state != EntryState::Done)
            continue;
        outcomes[places[referred[i]]] = {
            EntryState::Skipped,
            QCoreApplication::translate("Printkeeper::Cleanup",
                                        "Something came to refer to the job at the same "
                                        "moment; it was put back.")};
        undone.push_back({back[i].entry, EntryState::Undone});
    }
    // Neither the removal nor this is there to be undone.
    if (auto written = m_journal.setStates(undone); !written && !m_journalError)
        m_journalError = written.error();
}

} // namespace Printkeeper::Cleanup
