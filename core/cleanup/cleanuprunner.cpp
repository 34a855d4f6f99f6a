// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanuprunner.h"

#include "base/escape.h"
#include "cleanup/batchrunner.h"
#include "cleanup/farmmark.h"
#include "cleanup/missingfolders.h"
#include "cleanup/operationplanner.h"
#include "cleanup/progressmeter.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

// On a full disk the journal of a batch must fit into what the reserve has left.
constexpr std::size_t TightBatchSize = 25;
// To another disk they are copied: then this is how soon a run can tell how far it is, and end.
constexpr Bytes BatchBytes = Bytes(256) << 20;

/// One line of the log; English, names escaped.
QString logText(const CleanupAction &action)
{
    QStringList moved;
    if (action.movedTo.empty())
        moved << escaped(action.files.front().place.absolute());
    for (std::size_t i = 0; i < action.files.size() && i < action.movedTo.size(); ++i)
        moved << escaped(action.files[i].place.absolute()) + u" -> "_s
                     + escaped(action.movedTo[i].absolute());
    const QString what = actionKindName(action.kind)
                         + (action.job ? u" job "_s + escaped(action.job->idText()) : QString());
    if (action.result == ActionResult::Done)
        return what + u" done ("_s + QString::number(action.ageDays) + u" d old, "_s
               + QString::number(action.bytes) + u" bytes): "_s + moved.join(u", "_s);
    return what + u' ' + actionResultName(action.result) + u": "_s
           + escaped(action.files.front().place.absolute()) + u" ("_s + action.error + u')';
}

/// Once a run: what a file system cannot keep, the journal keeps.
void logPlainFolder(const RunInputs &inputs, const FileMover &files)
{
    if (files.plainFolder().isEmpty())
        return;
    (void)inputs.log.write(LogLevel::Warning, inputs.logTask,
                           u"the file system of %1 keeps no modes or times of files; an undo "
                           "brings them back from the journal"_s.arg(escaped(files.plainFolder())));
}

void tellPurged(const PurgeReport &purged, CleanupReport &report, const RunInputs &inputs)
{
    report.purged += purged.bytes;
    for (const QString &problem : purged.problems)
        (void)inputs.log.write(LogLevel::Warning, inputs.logTask, u"trash: "_s + problem);
    if (purged.files > 0)
        (void)inputs.log.write(
            LogLevel::Info, inputs.logTask,
            u"trash: removed %1 files for good (%2 bytes)"_s.arg(purged.files).arg(purged.bytes));
}

Result<void> purgeExpired(CleanupReport &report, const RunInputs &inputs, const CancelToken &cancel)
{
    if (inputs.purge != TrashPurge::Expired)
        return {};
    const auto purged = purgeTrash(inputs.state, inputs.settings, inputs.clock.now(),
                                   inputs.isDiskCritical, cancel);
    if (!purged)
        return purged.error();
    tellPurged(*purged, report, inputs);
    return {};
}

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
                     inputs.run},
                    rows, m_files)
        , m_batches(inputs.farm, inputs.state, inputs.run, rows, m_files, inputs.queueLockWait,
                    cancel)
        , m_progress(inputs.progress, static_cast<qint64>(m_actions.size()))
    {}

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
    std::vector<std::size_t> nextOf(const std::vector<std::size_t> &pending, std::size_t &next);
    Result<Batch> prepareBatch(const std::vector<std::size_t> &indices,
                               std::vector<std::size_t> *busy);
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
    void writeLog();

    std::vector<CleanupAction> &m_actions;
    CleanupReport &m_report;
    const RunInputs &m_inputs;
    const CancelToken &m_cancel;
    FileMover m_files;
    OperationPlanner m_planner;
    BatchRunner m_batches;
    ProgressMeter m_progress;
    std::optional<Batch> m_ahead;  ///< is to be run behind the one that runs
    std::vector<LogEntry> m_lines; ///< of the batch
};

Result<void> CleanupRun::runAll()
{
    const auto told = qScopeGuard([this] { logPlainFolder(m_inputs, m_files); });
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

std::vector<std::size_t> CleanupRun::nextOf(const std::vector<std::size_t> &pending,
                                            std::size_t &next)
{
    const std::size_t size = batchSize();
    std::vector<std::size_t> batch;
    Bytes bytes = 0;
    while (next < pending.size() && batch.size() < size && bytes < BatchBytes) {
        bytes += m_actions[pending[next]].bytes;
        batch.push_back(pending[next++]);
    }
    return batch;
}

Result<void> CleanupRun::runPending(const std::vector<std::size_t> &pending,
                                    std::vector<std::size_t> *busy)
{
    const auto ran = runBatches(pending, busy);
    if (m_ahead)
        m_batches.dismiss(std::exchange(m_ahead, {})->work);
    m_batches.finishJournal();
    return ran && m_batches.journalError() ? *m_batches.journalError() : ran;
}

Result<void> CleanupRun::runBatches(const std::vector<std::size_t> &pending,
                                    std::vector<std::size_t> *busy)
{
    for (std::size_t next = 0; next < pending.size() || m_ahead;) {
        if (m_cancel.isCancelled()) {
            m_report.cancelled = true;
            return {};
        }
        auto batch = m_ahead ? Result<Batch>(*std::exchange(m_ahead, {}))
                             : prepareBatch(nextOf(pending, next), busy);
        if (!batch)
            return batch.error();
        const auto prepared = prepareAhead(*batch, pending, next, busy);
        runBatch(*batch, busy);
        writeLog();
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

/// What comes behind the batch that is to run, when it makes no difference to it what becomes of
/// that. Their entries are in the journal in the order in which they run: an undo goes by it.
Result<void> CleanupRun::prepareAhead(Batch &batch, const std::vector<std::size_t> &pending,
                                      std::size_t &next, std::vector<std::size_t> *busy)
{
    if (next == pending.size() || m_inputs.purge == TrashPurge::All)
        return {};
    m_batches.announce(batch.work);
    if (!batch.work.isAnnounced())
        return {};
    std::size_t behind = next;
    const std::vector<std::size_t> indices = nextOf(pending, behind);
    const bool isApart = std::ranges::all_of(indices, [this](std::size_t index) {
        return movesJob(m_actions[index].kind) && roundOf(m_actions[index]) + 1 < Rounds;
    });
    if (!isApart)
        return {};
    next = behind;
    auto prepared = prepareBatch(indices, busy);
    if (!prepared)
        return prepared.error();
    m_ahead = *std::move(prepared);
    m_batches.announce(m_ahead->work);
    return {};
}

Result<CleanupRun::Batch> CleanupRun::prepareBatch(const std::vector<std::size_t> &indices,
                                                   std::vector<std::size_t> *busy)
{
    std::vector<const CleanupAction *> actions;
    for (const std::size_t index : indices) {
        leaveToOthers(m_actions[index]);
        actions.push_back(&m_actions[index]);
    }
    Batch batch;
    if (const auto read = m_planner.readAhead(actions); !read) {
        if (read.error().kind != ErrorKind::Busy)
            return read.error();
        for (const std::size_t index : indices)
            giveUp(index, read.error(), busy);
        return batch;
    }
    batch.work.operations->reserve(indices.size());
    for (const std::size_t index : indices) {
        auto operation = m_planner.operationFor(m_actions[index]);
        if (operation) {
            batch.work.operations->push_back(*std::move(operation));
            batch.actions.push_back(index);
        } else {
            giveUp(index, operation.error(), busy);
        }
    }
    return batch;
}

void CleanupRun::runBatch(const Batch &batch, std::vector<std::size_t> *busy)
{
    const auto outcomes = m_batches.run(batch.work);
    const std::vector<Operation> &operations = *batch.work.operations;
    for (std::size_t i = 0; i < batch.actions.size(); ++i) {
        const OperationOutcome &outcome = outcomes.at(i);
        CleanupAction &action = m_actions[batch.actions[i]];
        if (outcome.state != EntryState::Done)
            m_planner.giveBack(operations[i]);
        if (outcome.isBusy && busy) {
            busy->push_back(batch.actions[i]);
            continue;
        }
        if (outcome.isCancelled) {
            m_report.cancelled = true;
            continue;
        }
        if (outcome.state == EntryState::Done) {
            for (const FileMove &move : operations[i].moves)
                action.movedTo.push_back(move.to);
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
    const LogLevel level = result == ActionResult::Done ? LogLevel::Info : LogLevel::Warning;
    m_lines.push_back({level, logText(action)});
    m_progress.advance(result == ActionResult::Done ? action.bytes : 0);
}

void CleanupRun::writeLog()
{
    if (m_lines.empty())
        return;
    // A log that cannot be written never stops a run: the journal knows.
    (void)m_inputs.log.write(m_inputs.logTask, std::exchange(m_lines, {}));
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
