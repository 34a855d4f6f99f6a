// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanuprunner.h"

#include "cleanup/actionlog.h"
#include "cleanup/batchrunner.h"
#include "cleanup/farmmark.h"
#include "cleanup/inbackground.h"
#include "cleanup/latekeeps.h"
#include "cleanup/missingfolders.h"
#include "cleanup/operationplanner.h"
#include "cleanup/progressmeter.h"
#include "cleanup/runpurge.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

// On a full disk the journal of a batch must fit into what the reserve has left.
constexpr std::size_t TightBatchSize = 25;
// To another disk they are copied: then this is how soon a run can tell how far it is, and end.
constexpr Bytes BatchBytes = Bytes(256) << 20;

class CleanupRun
{
public:
    CleanupRun(CleanupReport &report, const RunInputs &inputs, const CancelToken &cancel,
               RowWriter &rows)
        : m_actions(report.plan.actions)
        , m_report(report)
        , m_inputs(inputs)
        , m_cancel(cancel)
        , m_files(DeviceCheck::Same, cancel)
        , m_planner({inputs.jobFiles, inputs.settings, inputs.archivedStatus, inputs.clock.now(),
                     inputs.run, m_actions.size()},
                    rows, m_names)
        , m_batches(inputs.farm, inputs.state, inputs.run, rows, m_files, inputs.queueLockWait,
                    cancel)
        , m_keeps(inputs.state, inputs.store, report.plan.at, inputs.zone)
        , m_progress(inputs.progress, static_cast<qint64>(m_actions.size()))
    {
        m_batches.checkOwners(inputs.store, inputs.jobFiles);
        m_batches.checkLateClaims(inputs.store, inputs.jobFiles, report.plan.newestRows);
    }

    Result<void> runAll();

private:
    Result<void> runRound(const std::vector<std::size_t> &round);
    /// Actions that somebody's lock has kept waiting go to `busy`; without one they have failed.
    Result<void> runPending(const std::vector<std::size_t> &pending,
                            std::vector<std::size_t> *busy);
    /// A sidecar that a job which was not taken shares stays with that one.
    void leaveToOthers(CleanupAction &action);
    /// Actions that go together, and what is to be done for those that can be.
    struct Batch
    {
        std::vector<std::size_t> actions;
        BatchRunner::Batch work;
    };
    /// What can be made of a batch's actions while another batch runs.
    struct Preparation
    {
        Batch batch;
        std::vector<std::pair<std::size_t, Error>> refused;
    };
    /// What somebody has come to keep since it was planned, or was left before.
    bool leaveKept(CleanupAction &action);
    std::vector<std::size_t> nextOf(const std::vector<std::size_t> &pending, std::size_t &next);
    Preparation prepare(const std::vector<std::size_t> &indices);
    Batch taken(Preparation prepared, std::vector<std::size_t> *busy);
    Result<Batch> prepareBatch(const std::vector<std::size_t> &indices,
                               std::vector<std::size_t> *busy);
    std::vector<std::size_t> aheadOf(const std::vector<std::size_t> &pending, std::size_t &next);
    Result<void> prepareAhead(Batch &batch, const std::vector<std::size_t> &pending,
                              std::size_t &next, std::vector<std::size_t> *busy);
    void runBatch(const Batch &batch, std::vector<std::size_t> *busy);
    Result<void> runBatches(const std::vector<std::size_t> &pending,
                            std::vector<std::size_t> *busy);
    std::size_t batchSize() const;
    Result<void> purgeOwn();
    Result<void> purgeAll();
    /// An action that nothing was begun for; when somebody kept it waiting, it goes to `busy`.
    void giveUp(std::size_t index, const Error &error, std::vector<std::size_t> *busy);
    void finish(CleanupAction &action, ActionResult result, const QString &reason);
    void writeLog(const std::vector<const CleanupAction *> &finished) const;

    std::vector<CleanupAction> &m_actions;
    CleanupReport &m_report;
    const RunInputs &m_inputs;
    const CancelToken &m_cancel;
    FileMover m_files;
    FileMover m_names{DeviceCheck::Same}; ///< the planner's own, which may be on another thread
    OperationPlanner m_planner;
    BatchRunner m_batches;
    LateKeeps m_keeps;
    ProgressMeter m_progress;
    std::deque<Batch> m_ahead;                     ///< to be run behind the one that runs
    std::vector<const CleanupAction *> m_finished; ///< not in the log yet
    std::future<Preparation> m_coming;
};

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
    if (auto purged = purgeAll(); !purged)
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

std::size_t CleanupRun::batchSize() const
{
    const bool isTight = m_inputs.purge == TrashPurge::All
                         && (m_inputs.isDiskCritical(m_inputs.jobFiles.layout().uploads())
                             || m_inputs.isDiskCritical(m_inputs.state.path())
                             || m_inputs.isDiskCritical(m_inputs.farm.path()));
    return isTight ? std::min(TightBatchSize, m_batches.goodSize()) : m_batches.goodSize();
}

/// Where there is no room, the next batch needs what this one frees.
Result<void> CleanupRun::purgeOwn()
{
    if (m_inputs.purge != TrashPurge::All)
        return {};
    const auto purged = purgeRun(m_inputs.state, m_inputs.run);
    if (!purged)
        return purged.error();
    tellPurged(*purged, m_report, m_inputs);
    return {};
}

Result<void> CleanupRun::purgeAll()
{
    if (m_inputs.purge != TrashPurge::All)
        return {};
    const auto all = [](const QByteArray &) { return true; };
    const auto purged =
        purgeTrash(m_inputs.state, m_inputs.settings, m_inputs.clock.now(), all, m_cancel);
    if (!purged)
        return purged.error();
    tellPurged(*purged, m_report, m_inputs);
    std::vector<Jobs::FilePlace> gone;
    for (const CleanupAction &action : m_actions) {
        if (action.kind == ActionKind::RemoveTemp)
            gone.insert(gone.end(), action.movedTo.begin(), action.movedTo.end());
    }
    removeEmptyTrashFolders(gone);
    return {};
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
        if (auto purged = purgeOwn(); !purged)
            return purged;
        m_progress.tell();
        if (m_batches.journalError())
            return *m_batches.journalError();
    }
    return {};
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

} // namespace

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
        if (auto purged = purgeExpired(report, inputs, cancel); !purged)
            return purged;
    }
    const auto ran = CleanupRun(report, inputs, cancel, **rows).runAll();
    const auto purged = purgeExpired(report, inputs, cancel);
    const auto gone = JournalStore(inputs.state).purged(inputs.run);
    report.gone = gone.value_or(GoneForGood());
    if (!ran || !purged)
        return ran ? purged : ran;
    return gone ? Result<void>() : gone.error();
}

} // namespace Printkeeper::Cleanup
