// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanuprunner.h"

#include "cleanup/actionlog.h"
#include "cleanup/cleanuprun.h"
#include "cleanup/farmmark.h"
#include "cleanup/missingfolders.h"
#include "cleanup/runpurge.h"

#include <QScopeGuard>

#include <algorithm>
#include <array>
#include <utility>

namespace Printkeeper::Cleanup {

Result<void> CleanupRun::runAll()
{
    const auto told = qScopeGuard([this] {
        // Once a run: what a file system cannot keep, the journal keeps.
        if (const QByteArray &plain = m_files.plainFolder(); !plain.isEmpty())
            (void)m_inputs.log.write(LogLevel::Warning, m_inputs.logTask, plainFolderText(plain));
    });
    std::array<std::vector<std::size_t>, Rounds> rounds;
    for (std::size_t i = 0; i < m_actions.size(); ++i)
        rounds.at(roundOf(m_actions[i])).push_back(i);
    if (auto ran = runRound(rounds[0]); !ran)
        return ran;
    if (auto purged = m_hasUnseen ? purgeSeen() : Result<void>(); !purged)
        return purged;
    if (auto purged = purgeAll(m_report, m_inputs, m_cancel, m_hasUnseen); !purged)
        return purged;
    if (auto ran = runRound(rounds[1]); !ran)
        return ran;
    return runRound(rounds[2]);
}

Result<void> CleanupRun::runRound(const std::vector<std::size_t> &round)
{
    std::vector<std::size_t> busy;
    if (auto ran = runPending(round, &busy); !ran)
        return ran;
    std::vector<const CleanupAction *> left;
    for (const std::size_t index : busy)
        left.push_back(&m_actions[index]);
    m_planner.lookAgain(left, m_inputs.store, m_cancel);
    return runPending(busy, nullptr);
}

Result<void> CleanupRun::runPending(const std::vector<std::size_t> &pending,
                                    std::vector<std::size_t> *busy)
{
    const auto ran = runBatches(pending, busy);
    for (const Batch &batch : std::exchange(m_ahead, {}))
        m_batches.dismiss(batch.work);
    m_batches.finishJournal();
    writeLog(std::exchange(m_finished, {}));
    return ran && m_batches.journalError() ? *m_batches.journalError() : ran;
}

Result<void> CleanupRun::runBatches(const std::vector<std::size_t> &pending,
                                    std::vector<std::size_t> *busy)
{
    for (std::size_t next = 0; next < pending.size() || !m_ahead.empty();) {
        if (m_cancel.isCancelled()) {
            m_report.cancelled = true;
            return {};
        }
        if (m_ahead.empty()) {
            auto batch = prepareBatch(nextOf(pending, next), busy);
            if (!batch)
                return batch.error();
            m_ahead.push_back(*std::move(batch));
        }
        Batch batch = std::move(m_ahead.front());
        m_ahead.pop_front();
        const auto prepared = prepareAhead(batch, pending, next, busy);
        if (!m_coming.valid())
            writeLog(std::exchange(m_finished, {}));
        runBatch(batch, busy);
        if (m_ahead.empty())
            writeLog(std::exchange(m_finished, {}));
        if (!prepared)
            return prepared;
        if (auto purged = purgeBatch(batch); !purged)
            return purged;
        m_progress.tell();
        if (m_batches.journalError())
            return *m_batches.journalError();
    }
    return {};
}

/// Where there is no room, the next batch needs what this one frees.
Result<void> CleanupRun::purgeBatch(const Batch &batch)
{
    const bool hasRemoved = std::ranges::any_of(
        batch.actions, [this](std::size_t index) { return !movesJob(m_actions[index].kind); });
    return m_inputs.purge == TrashPurge::All && hasRemoved ? purgeSeen() : Result<void>();
}

/// Who locks the rows for too long keeps files in the trash until later, and stops nothing.
Result<void> CleanupRun::purgeSeen()
{
    const auto put = putBackNamed();
    m_hasUnseen = !put;
    if (!put)
        return put.error().kind == ErrorKind::Busy ? Result<void>() : put;
    return purgeOwn(m_report, m_inputs);
}

void CleanupRun::runBatch(const Batch &batch, std::vector<std::size_t> *busy)
{
    const auto outcomes = m_batches.run(batch.work);
    if (m_coming.valid())
        m_ahead.push_back(taken(m_coming.get(), busy));
    const std::vector<Operation> &operations = *batch.work.operations;
    for (std::size_t i = 0; i < batch.actions.size(); ++i) {
        const OperationOutcome &outcome = outcomes.at(i);
        CleanupAction &action = m_actions[batch.actions[i]];
        // What else was not done may have left a file under its new name.
        if (outcome.state == EntryState::Skipped || outcome.isBusy || outcome.isNameTaken)
            m_planner.giveBack(operations[i]);
        if ((outcome.isBusy || outcome.isNameTaken) && busy) {
            busy->push_back(batch.actions[i]);
            continue;
        }
        if (outcome.isCancelled) {
            m_report.cancelled = true;
            continue;
        }
        if (outcome.state == EntryState::Done) {
            action.movedTo = placesBehind(action, operations[i].moves);
            finish(action, ActionResult::Done, {});
        } else if (outcome.state == EntryState::Skipped) {
            finish(action, ActionResult::Skipped, outcome.reason);
        } else {
            finish(action, ActionResult::Failed, outcome.reason);
        }
    }
}

void CleanupRun::giveUp(std::size_t index, const Error &error, std::vector<std::size_t> *busy)
{
    if (error.kind == ErrorKind::Busy && busy) {
        busy->push_back(index);
        return;
    }
    const bool isChanged = error.kind == ErrorKind::Refused;
    finish(m_actions[index], isChanged ? ActionResult::Skipped : ActionResult::Failed,
           error.message);
}

void CleanupRun::finish(CleanupAction &action, ActionResult result, const QString &reason)
{
    action.result = result;
    action.error = reason;
    m_finished.push_back(&action);
    m_progress.advance(result == ActionResult::Done ? action.bytes : 0);
}

void CleanupRun::writeLog(const std::vector<const CleanupAction *> &finished) const
{
    if (finished.empty())
        return;
    std::vector<LogEntry> lines;
    lines.reserve(finished.size());
    for (const CleanupAction *action : finished)
        lines.push_back({logLevelOf(*action), logText(*action)});
    // A log that cannot be written never stops a run: the journal knows.
    m_report.isLogged = m_inputs.log.write(m_inputs.logTask, lines) && m_report.isLogged;
}

Result<void> runCleanup(CleanupReport &report, const RunInputs &inputs, const CancelToken &cancel)
{
    if (auto prepared = BatchRunner::prepare(inputs.farm); !prepared)
        return prepared;
    auto rows = RowWriter::create(inputs.farm, inputs.jobFiles.schema());
    if (!rows)
        return rows.error();
    if (auto made = ensureFolders(report.plan.actions, inputs); !made)
        return made;
    // On a disk that is nearly full the journal needs what the trash can give.
    if (inputs.isDiskCritical(inputs.jobFiles.layout().uploads())) {
        if (auto purged = purgeExpired(report, inputs, cancel, false); !purged)
            return purged;
    }
    CleanupRun run(report, inputs, cancel, **rows);
    const auto ran = run.runAll();
    // Of what nobody could look at nothing leaves the trash; nor when the run has stopped, which it
    // does, too, where the rows that could be looked at are the farm's no more.
    const auto put = run.putBackNamed();
    auto purged = put && ran ? purgeOwn(report, inputs) : put;
    if (purged)
        purged = purgeExpired(report, inputs, cancel, !ran);
    const auto gone = JournalStore(inputs.state).purged(inputs.run);
    report.gone = gone.value_or(GoneForGood());
    if (!ran || !purged)
        return ran ? purged : ran;
    return gone ? Result<void>() : gone.error();
}

} // namespace Printkeeper::Cleanup
