// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanuprunner.h"

#include "base/escape.h"
#include "cleanup/batchrunner.h"
#include "cleanup/cleanuprule.h"
#include "cleanup/farmmark.h"
#include "cleanup/operationplanner.h"
#include "cleanup/progressmeter.h"
#include "files/folderpath.h"

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

/// A missing folder is made like its siblings: their owner (the folder's) and mode.
Result<void> makeFolder(const Jobs::FarmLayout &layout, const Jobs::LayoutFolder &missing)
{
    quint32 mode = 0755;
    for (const Jobs::LayoutFolder &sibling : layout.folders()) {
        const auto folder =
            sibling.exists ? Files::Folder::openRoot(sibling.path) : Result<Files::Folder>(Error{});
        const auto status = folder ? folder->status() : Result<Files::FileStatus>(Error{});
        if (status)
            mode = status->mode & 07777U;
    }
    const auto parent = Files::openParentOf(missing.path);
    if (!parent)
        return parent.error();
    const QByteArray name = Files::lastNameOf(missing.path);
    parent->removeLeftovers(name);
    const auto made = parent->makeBelow(name, mode);
    return made ? Result<void>() : made.error();
}

/// Where a job goes that only moves; null when it stays or goes to the trash.
const Jobs::LayoutFolder *targetFolderOf(const CleanupAction &action, const RunInputs &inputs)
{
    const Jobs::FarmLayout &layout = inputs.jobFiles.layout();
    if (action.kind == ActionKind::ArchiveJob)
        return archiveFolderOf(layout, inputs.archivedStatus, *action.job);
    if (action.kind != ActionKind::RestoreJob && action.kind != ActionKind::MoveHome)
        return nullptr;
    const auto found =
        std::ranges::find(layout.folders(), action.targets.front().root, &Jobs::LayoutFolder::path);
    return found == layout.folders().end() ? nullptr : &*found;
}

Result<void> ensureFolders(const std::vector<CleanupAction> &actions, const RunInputs &inputs)
{
    const Jobs::FarmLayout &layout = inputs.jobFiles.layout();
    QSet<QByteArray> made;
    for (const CleanupAction &action : actions) {
        const Jobs::LayoutFolder *folder = targetFolderOf(action, inputs);
        if (!folder || folder->exists || made.contains(folder->path))
            continue;
        if (auto done = makeFolder(layout, *folder); !done)
            return done;
        made.insert(folder->path);
    }
    return {};
}

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
        return u"%1 done (%2 d old, %3 bytes): %4"_s.arg(what)
            .arg(action.ageDays)
            .arg(action.bytes)
            .arg(moved.join(u", "_s));
    return u"%1 %2: %3 (%4)"_s.arg(what, actionResultName(action.result),
                                   escaped(action.files.front().place.absolute()), action.error);
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
    Result<void> runBatch(const std::vector<std::size_t> &indices, std::vector<std::size_t> *busy);
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
    std::erase_if(action.files, [&](const PlannedFile &file) {
        const bool stays = std::ranges::any_of(file.after, [&](std::size_t other) {
            return m_actions[other].result != ActionResult::Done;
        });
        action.bytes -= stays ? file.allocated : 0;
        return stays;
    });
}

Result<void> CleanupRun::runPending(const std::vector<std::size_t> &pending,
                                    std::vector<std::size_t> *busy)
{
    for (std::size_t next = 0; next < pending.size();) {
        if (m_cancel.isCancelled()) {
            m_report.cancelled = true;
            return {};
        }
        const std::size_t size = batchSize();
        std::vector<std::size_t> batch;
        Bytes bytes = 0;
        while (next < pending.size() && batch.size() < size && bytes < BatchBytes) {
            bytes += m_actions[pending[next]].bytes;
            batch.push_back(pending[next++]);
        }
        const auto ran = runBatch(batch, busy);
        writeLog();
        if (!ran)
            return ran;
        if (auto purged = purgeOwn(); !purged)
            return purged;
        m_progress.tell();
        if (m_batches.journalError())
            return *m_batches.journalError();
    }
    return {};
}

Result<void> CleanupRun::runBatch(const std::vector<std::size_t> &indices,
                                  std::vector<std::size_t> *busy)
{
    std::vector<const CleanupAction *> batch;
    for (const std::size_t index : indices) {
        leaveToOthers(m_actions[index]);
        batch.push_back(&m_actions[index]);
    }
    if (const auto read = m_planner.readAhead(batch); !read) {
        if (read.error().kind != ErrorKind::Busy)
            return read;
        for (const std::size_t index : indices)
            giveUp(index, read.error(), busy);
        return {};
    }
    std::vector<Operation> operations;
    std::vector<std::size_t> actions;
    for (const std::size_t index : indices) {
        auto operation = m_planner.operationFor(m_actions[index]);
        if (operation) {
            operations.push_back(*std::move(operation));
            actions.push_back(index);
        } else {
            giveUp(index, operation.error(), busy);
        }
    }
    const auto outcomes = m_batches.run(operations);
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const OperationOutcome &outcome = outcomes.at(i);
        CleanupAction &action = m_actions[actions[i]];
        if (outcome.state != EntryState::Done)
            m_planner.giveBack(operations[i]);
        if (outcome.isBusy && busy) {
            busy->push_back(actions[i]);
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
    return {};
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
