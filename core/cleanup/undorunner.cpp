// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/undorunner.h"

#include "base/escape.h"
#include "cleanup/batchrunner.h"
#include "cleanup/progressmeter.h"

#include <QCoreApplication>

#include <algorithm>

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

void logOutcome(const RunInputs &inputs, const Operation &operation,
                const OperationOutcome &outcome)
{
    const bool isDone = outcome.state == EntryState::Done;
    QStringList moved;
    if (operation.folder)
        moved << escaped(operation.folder->path);
    for (const FileMove &move : operation.moves)
        moved << escaped(move.from.absolute()) + u" -> "_s + escaped(move.to.absolute());
    const QString what = operation.job.isEmpty()
                             ? operation.kind
                             : operation.kind + u" job "_s + escaped(operation.job);
    (void)inputs.log.write(isDone ? LogLevel::Info : LogLevel::Warning, u"undo"_s,
                           u"%1 %2: %3"_s.arg(what, isDone ? u"done"_s : u"not done"_s,
                                              isDone ? moved.join(u", "_s) : outcome.reason));
}

Result<void> addPurged(const JournalStore &journal, const QString &job, PurgedFiles files,
                       UndoReport &report)
{
    const auto purged = journal.entries(report.run, EntryState::Purged, job);
    if (!purged)
        return purged.error();
    if (files == PurgedFiles::NeverKept) {
        report.gone = static_cast<qint64>(purged->size());
        return {};
    }
    for (const JournalEntry &entry : *purged) {
        report.failed.push_back(
            {entry.operation.job,
             entry.operation.moves.empty() ? QByteArray()
                                           : entry.operation.moves.front().from.absolute(),
             QCoreApplication::translate("Printkeeper::Cleanup",
                                         "Its files are no longer in the trash.")});
    }
    return {};
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

    /// Operations that somebody's lock has kept waiting go to `busy`; without one they have failed.
    Result<void> run(const std::vector<Operation> &operations, const CancelToken &cancel,
                     std::vector<Operation> *busy);

private:
    void tell(const Operation &operation, const OperationOutcome &outcome);

    UndoReport &m_report;
    const RunInputs &m_inputs;
    BatchRunner &m_batches;
    ProgressMeter m_progress;
};

Result<void> UndoRun::run(const std::vector<Operation> &operations, const CancelToken &cancel,
                          std::vector<Operation> *busy)
{
    for (std::size_t next = 0; next < operations.size() && !cancel.isCancelled();) {
        const std::size_t end = std::min(next + m_batches.goodSize(), operations.size());
        const std::vector<Operation> batch(operations.begin() + static_cast<std::ptrdiff_t>(next),
                                           operations.begin() + static_cast<std::ptrdiff_t>(end));
        const auto outcomes = m_batches.run(batch);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (outcomes.at(i).isBusy && busy)
                busy->push_back(batch[i]);
            else if (!outcomes.at(i).isCancelled)
                tell(batch[i], outcomes.at(i));
        }
        m_progress.tell();
        if (m_batches.journalError())
            return *m_batches.journalError();
        next = end;
    }
    return {};
}

void UndoRun::tell(const Operation &operation, const OperationOutcome &outcome)
{
    logOutcome(m_inputs, operation, outcome);
    m_progress.advance(operation.bytes);
    if (outcome.state == EntryState::Done)
        ++m_report.undone;
    else
        m_report.failed.push_back(failureOf(operation, outcome.reason));
}

} // namespace

Result<UndoReport> undoRun(qint64 undone, const QString &job, const RunInputs &inputs,
                           const CancelToken &cancel, PurgedFiles purged)
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
    UndoRun run(report, inputs, batches, static_cast<qint64>(operations.size()));
    std::vector<Operation> busy;
    if (auto ran = run.run(operations, cancel, &busy); !ran)
        return ran.error();
    if (auto ran = run.run(busy, cancel, nullptr); !ran)
        return ran.error();
    if (auto added = addPurged(journal, job, purged, report); !added)
        return added.error();
    return report;
}

} // namespace Printkeeper::Cleanup
