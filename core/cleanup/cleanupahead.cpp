// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is to be done next: the part of CleanupRun that makes operations of actions, while the batch
// before them runs.
#include "cleanup/cleanuprun.h"
#include "cleanup/inbackground.h"

#include <algorithm>
#include <utility>

namespace Printkeeper::Cleanup {
namespace {

// On a full disk the journal of a batch must fit into what the reserve has left.
constexpr std::size_t TightBatchSize = 25;
// To another disk they are copied: then this is how soon a run can tell how far it is, and end.
constexpr Bytes BatchBytes = Bytes(256) << 20;

} // namespace

std::size_t CleanupRun::batchSize() const
{
    const bool isTight = m_inputs.purge == TrashPurge::All
                         && (m_inputs.isDiskCritical(m_inputs.jobFiles.layout().uploads())
                             || m_inputs.isDiskCritical(m_inputs.state.path())
                             || m_inputs.isDiskCritical(m_inputs.farm.path()));
    return isTight ? std::min(TightBatchSize, m_batches.goodSize()) : m_batches.goodSize();
}

void CleanupRun::leaveToOthers(CleanupAction &action)
{
    for (std::size_t i = action.files.size(); i-- > 0;) {
        const PlannedFile &file = action.files[i];
        const bool stays = std::ranges::any_of(file.after, [&](std::size_t other) {
            return m_actions[other].result != ActionResult::Done;
        });
        if (!stays)
            continue;
        action.bytes -= file.allocated;
        action.files.erase(action.files.begin() + static_cast<std::ptrdiff_t>(i));
        if (i < action.targets.size())
            action.targets.erase(action.targets.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

bool CleanupRun::leaveKept(CleanupAction &action)
{
    if (action.result != ActionResult::Planned)
        return true;
    const auto kept = m_keeps.reasonFor(action);
    if (kept)
        finish(action, ActionResult::Skipped, *kept);
    return kept.has_value();
}

std::vector<std::size_t> CleanupRun::nextOf(const std::vector<std::size_t> &pending,
                                            std::size_t &next)
{
    const std::size_t size = batchSize();
    m_keeps.readAgain(m_inputs.clock.now());
    std::vector<std::size_t> batch;
    Bytes bytes = 0;
    while (next < pending.size() && batch.size() < size && bytes < BatchBytes) {
        const std::size_t index = pending[next++];
        if (leaveKept(m_actions[index]))
            continue;
        bytes += m_actions[index].bytes;
        batch.push_back(index);
    }
    return batch;
}

/// What is next, when it makes no difference to it what becomes of the batches before it and nobody
/// else's word is needed to prepare it.
std::vector<std::size_t> CleanupRun::aheadOf(const std::vector<std::size_t> &pending,
                                             std::size_t &next)
{
    std::size_t behind = next;
    std::vector<std::size_t> indices = nextOf(pending, behind);
    const bool isApart = std::ranges::all_of(indices, [this](std::size_t index) {
        return movesJob(m_actions[index].kind) && roundOf(m_actions[index]) + 1 < Rounds;
    });
    if (!isApart)
        return {};
    next = behind;
    return indices;
}

/// While a batch runs, the journal of the next one is written and the one behind that prepared; and
/// the log of the one before it.
/// Their entries are in the journal in the order in which they run: an undo goes by it.
Result<void> CleanupRun::prepareAhead(Batch &batch, const std::vector<std::size_t> &pending,
                                      std::size_t &next, std::vector<std::size_t> *busy)
{
    const bool isLast = next == pending.size() && m_ahead.empty();
    if (isLast || m_inputs.purge == TrashPurge::All)
        return {};
    m_batches.announce(batch.work);
    if (!batch.work.isAnnounced())
        return {};
    if (m_ahead.empty()) {
        const std::vector<std::size_t> indices = aheadOf(pending, next);
        if (indices.empty())
            return {};
        auto prepared = prepareBatch(indices, busy);
        if (!prepared)
            return prepared.error();
        m_ahead.push_back(*std::move(prepared));
    }
    m_batches.announce(m_ahead.front().work);
    const std::vector<std::size_t> indices = aheadOf(pending, next);
    if (!indices.empty())
        m_coming = inBackground([this, indices, done = std::exchange(m_finished, {})] {
            writeLog(done);
            return prepare(indices);
        });
    return {};
}

/// Touches nothing but the planner and these actions, of which it changes none.
CleanupRun::Preparation CleanupRun::prepare(const std::vector<std::size_t> &indices)
{
    Preparation made;
    made.batch.work.operations->reserve(indices.size());
    for (const std::size_t index : indices) {
        auto operation = m_planner.operationFor(m_actions[index]);
        if (operation) {
            made.batch.work.operations->push_back(*std::move(operation));
            made.batch.actions.push_back(index);
        } else {
            made.refused.emplace_back(index, operation.error());
        }
    }
    return made;
}

CleanupRun::Batch CleanupRun::taken(Preparation prepared, std::vector<std::size_t> *busy)
{
    for (const auto &[index, error] : prepared.refused)
        giveUp(index, error, busy);
    return std::move(prepared.batch);
}

Result<CleanupRun::Batch> CleanupRun::prepareBatch(const std::vector<std::size_t> &indices,
                                                   std::vector<std::size_t> *busy)
{
    std::vector<const CleanupAction *> actions;
    for (const std::size_t index : indices) {
        leaveToOthers(m_actions[index]);
        actions.push_back(&m_actions[index]);
    }
    if (const auto read = m_planner.readAhead(actions); !read) {
        if (read.error().kind != ErrorKind::Busy)
            return read.error();
        for (const std::size_t index : indices)
            giveUp(index, read.error(), busy);
        return Batch();
    }
    return taken(prepare(indices), busy);
}

} // namespace Printkeeper::Cleanup
