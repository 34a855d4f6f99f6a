// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/undorunner.h"

#include "cleanup/actionlog.h"
#include "cleanup/batchrunner.h"
#include "cleanup/progressmeter.h"
#include "cleanup/takenfiles.h"
#include "cleanup/touchedthings.h"
#include "cleanup/trash.h"
#include "cleanup/undoclaims.h"
#include "cleanup/undotaken.h"

#include <QScopeGuard>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

UndoReport::Failure failureOf(const Operation &operation, const QString &reason)
{
    QByteArray path = operation.folder ? operation.folder->path : QByteArray();
    if (!operation.moves.empty())
        path = operation.moves.front().to.absolute();
    return {operation.job, path, reason};
}

LogEntry logEntry(const Operation &operation, const OperationOutcome &outcome)
{
    if (outcome.state == EntryState::Done)
        return {LogLevel::Info, doneText(operation, {})};
    return {LogLevel::Warning, logName(operation) + u" not done: "_s + outcome.reason};
}

class UndoRun
{
public:
    UndoRun(UndoReport &report, const RunInputs &inputs, BatchRunner &batches, qint64 total)
        : m_report(report)
        , m_inputs(inputs)
        , m_batches(batches)
        , m_progress(inputs.progress, total)
    {}

    Result<void> runAll(const std::vector<Operation> &operations, const CancelToken &cancel);

private:
    /// Operations that somebody's lock has kept waiting go to `busy`, and with them the older ones
    /// that touch the same: the newest are undone first. Without it they have failed.
    Result<void> run(const std::vector<Operation> &operations, const CancelToken &cancel,
                     std::vector<Operation> *busy);
    void tell(const Operation &operation, const OperationOutcome &outcome);
    void writeLog();

    UndoReport &m_report;
    const RunInputs &m_inputs;
    BatchRunner &m_batches;
    ProgressMeter m_progress;
    std::vector<LogEntry> m_lines; ///< of the batch
};

Result<void> UndoRun::runAll(const std::vector<Operation> &operations, const CancelToken &cancel)
{
    std::vector<Operation> busy;
    auto ran = run(operations, cancel, &busy);
    return ran ? run(busy, cancel, nullptr) : ran;
}

Result<void> UndoRun::run(const std::vector<Operation> &operations, const CancelToken &cancel,
                          std::vector<Operation> *busy)
{
    TouchedThings waiting;
    const auto wait = [&](const Operation &operation) {
        waiting.add(operation);
        busy->push_back(operation);
    };
    for (std::size_t next = 0; next < operations.size() && !cancel.isCancelled();) {
        std::vector<Operation> batch;
        for (; next < operations.size() && batch.size() < m_batches.goodSize(); ++next) {
            if (waiting.areTouchedBy(operations[next]))
                wait(operations[next]);
            else
                batch.push_back(operations[next]);
        }
        const auto outcomes = m_batches.run(batch);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (outcomes.at(i).isBusy && busy)
                wait(batch[i]);
            else if (!outcomes.at(i).isCancelled)
                tell(batch[i], outcomes.at(i));
        }
        writeLog();
        m_progress.tell();
        if (m_batches.journalError())
            return *m_batches.journalError();
    }
    if (busy)
        std::ranges::sort(*busy, std::greater(), &Operation::undoes);
    return {};
}

/// Once a batch, and not once a job: the file is opened for it.
void UndoRun::writeLog()
{
    // A log that cannot be written never stops a run: the journal knows.
    if (!m_lines.empty() && !m_inputs.log.write(u"undo"_s, std::exchange(m_lines, {})))
        m_report.isLogged = false;
}

void UndoRun::tell(const Operation &operation, const OperationOutcome &outcome)
{
    m_lines.push_back(logEntry(operation, outcome));
    m_progress.advance(operation.bytes);
    if (outcome.state == EntryState::Done)
        countUndone(m_report, operation, 1);
    else
        m_report.failed.push_back(failureOf(operation, outcome.reason));
}

/// What another row has come to name, or comes to name from now on, stays where it is.
Result<void> leaveClaimed(const std::vector<Operation> &operations, BatchRunner &batches,
                          const RunInputs &inputs, const CancelToken &cancel)
{
    const auto newest = inputs.store.newest(LateClaims::NotedRows);
    if (!newest)
        return newest.error();
    const auto claimed = findClaimedByOthers(operations, inputs.store, inputs.jobFiles, cancel);
    if (!claimed)
        return claimed.error();
    batches.checkLateClaims(inputs.store, inputs.jobFiles, *newest);
    for (const auto &[operation, place] : *claimed)
        batches.leave(place);
    return {};
}

} // namespace

Result<UndoReport> undoRun(qint64 undone, const QString &job, const RunInputs &inputs,
                           const CancelToken &cancel)
{
    if (auto prepared = BatchRunner::prepare(inputs.farm); !prepared)
        return prepared.error();
    const JournalStore journal(inputs.state);
    const auto entries = journal.entries(undone, EntryState::Done, job);
    if (!entries)
        return entries.error();
    auto rows = RowWriter::create(inputs.farm, inputs.jobFiles.schema());
    if (!rows)
        return rows.error();

    std::vector<Operation> operations;
    for (const JournalEntry &entry : *entries)
        operations.push_back(inverse(entry.operation));
    UndoReport report{undone, inputs.run, 0, {}};
    FileMover files(DeviceCheck::Any, cancel);
    BatchRunner batches(inputs.farm, inputs.state, inputs.run, **rows, files, inputs.queueLockWait,
                        cancel);
    batches.checkOwners(inputs.store, inputs.jobFiles);
    const auto readFrom = dataVersionOf(inputs.store);
    if (!readFrom)
        return readFrom.error();
    if (auto left = leaveClaimed(operations, batches, inputs, cancel); !left)
        return left.error();
    UndoRun run(report, inputs, batches, static_cast<qint64>(operations.size()));
    const auto tidied = qScopeGuard([&] { removeEmptyTrashFolders(operations); });
    auto ran = run.runAll(operations, cancel);
    redoNamed(operations, *readFrom, batches, inputs, report);
    if (ran && batches.journalError())
        ran = *batches.journalError();
    const auto gone = journal.entries(undone, EntryState::Purged, job);
    if (gone)
        report.gone = static_cast<qint64>(gone->size());
    const auto hasMore = journal.hasDone(undone);
    report.hasMore = !hasMore || *hasMore;
    if (!ran || !gone)
        report.stopped = ran ? gone.error() : ran.error();
    return report;
}

} // namespace Printkeeper::Cleanup
