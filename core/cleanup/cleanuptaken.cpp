// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What rows have come to name while it was taken from its place: the part of CleanupRun that looks
// at all of them once more and puts it back.
#include "cleanup/cleanuprun.h"
#include "cleanup/takenfiles.h"

#include <algorithm>

namespace Printkeeper::Cleanup {
namespace {

/// What was no job's its transaction has looked at all rows for.
bool hasTakenFiles(const CleanupAction &action)
{
    return action.result == ActionResult::Done && action.kind != ActionKind::RemoveOrphan;
}

} // namespace

Result<void> CleanupRun::putBackNamed()
{
    const auto missed = findMissed();
    if (!missed)
        return missed.error();
    if (auto put = putBack(*missed, putBackText); !put)
        return put;
    Missed sharers = findSharers(*missed);
    while (!sharers.empty()) {
        if (auto put = putBack(sharers, putBackWithText); !put)
            return put;
        sharers = findSharers(sharers);
    }
    return {};
}

/// Nothing when nobody else has written since the plan was made.
Result<CleanupRun::Missed> CleanupRun::findMissed() const
{
    if (std::ranges::none_of(m_actions, hasTakenFiles))
        return Missed();
    const auto version = dataVersionOf(m_inputs.store);
    if (!version)
        return version.error();
    TakenFiles taken;
    for (std::size_t i = 0; i < m_actions.size() && m_report.plan.madeFrom != *version; ++i) {
        const CleanupAction &action = m_actions[i];
        if (!hasTakenFiles(action) || m_gone.contains(i))
            continue;
        const bool keepsRow =
            movesJob(action.kind) || m_inputs.settings.staleRecord == Settings::StaleRecord::Keep;
        const auto own = action.job && keepsRow ? action.job->id : Database::Value();
        for (std::size_t file = 0; file < action.files.size(); ++file) {
            if (action.movedTo.at(file) != action.files[file].place)
                taken.add(action.files[file].place, i, own);
        }
    }
    return taken.findMissed(m_inputs.store, m_inputs.jobFiles, m_inputs.uploadWait);
}

/// What has taken a sidecar along that a job shares which stays after all.
CleanupRun::Missed CleanupRun::findSharers(const Missed &missed) const
{
    Missed sharers;
    for (std::size_t i = 0; i < m_actions.size() && !missed.empty(); ++i) {
        if (m_actions[i].result != ActionResult::Done)
            continue;
        for (const PlannedFile &file : m_actions[i].files) {
            const bool isMissed = std::ranges::any_of(file.after, [&](std::size_t other) {
                return missed.contains(other) && m_actions[other].result == ActionResult::Skipped;
            });
            if (isMissed)
                sharers.emplace(i, file.place);
        }
    }
    return sharers;
}

/// What cannot be put back never leaves the trash by itself. An Error also when the journal does
/// not say what was put back: the next start finds out.
Result<void> CleanupRun::putBack(const Missed &missed, QString (*tell)(const Jobs::FilePlace &))
{
    std::vector<std::size_t> takers;
    std::vector<Operation> done;
    for (const auto &[index, place] : missed) {
        const auto &job = m_actions[index].job;
        auto taker = findTaker(JournalStore(m_inputs.state), m_inputs.run,
                               job ? job->idText() : QString(), place);
        if (!taker)
            return taker.error();
        // What is gone for good went before somebody named it.
        if (!*taker) {
            m_gone.insert(index);
            continue;
        }
        takers.push_back(index);
        done.push_back(**std::move(taker));
    }
    const auto outcomes = m_batches.putBackDone(done);
    std::vector<const CleanupAction *> told;
    std::vector<qint64> kept;
    for (std::size_t i = 0; i < done.size(); ++i) {
        CleanupAction &action = m_actions[takers[i]];
        const Jobs::FilePlace &place = missed.at(takers[i]);
        const bool isBack = outcomes[i].state == EntryState::Done;
        action.result = isBack ? ActionResult::Skipped : ActionResult::Failed;
        action.error = isBack ? tell(place) : notPutBackText(place, done[i], outcomes[i].reason);
        if (isBack)
            action.movedTo.clear();
        else
            kept.push_back(done[i].entry);
        told.push_back(&action);
    }
    writeLog(told);
    // Else it goes on: its folders there stay for what it may put there next.
    if (m_inputs.purge != TrashPurge::All)
        removeEmptyTrashFolders(done);
    if (auto written = keepInTrash(m_inputs.state, kept); !written)
        return written;
    const bool isNoted = done.empty() || !m_batches.journalError();
    return isNoted ? Result<void>() : *m_batches.journalError();
}

} // namespace Printkeeper::Cleanup
