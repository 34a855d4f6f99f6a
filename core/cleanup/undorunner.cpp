// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/undorunner.h"

#include "base/escape.h"
#include "cleanup/batchrunner.h"
#include "cleanup/progressmeter.h"

#include <QCoreApplication>

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

Result<void> addPurgedFailures(const JournalStore &journal, qint64 run, const QString &job,
                               UndoReport &report)
{
    const auto purged = journal.entries(run, EntryState::Purged, job);
    if (!purged)
        return purged.error();
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

    UndoReport report{undone, inputs.run, 0, {}};
    FileMover files(DeviceCheck::Any, cancel);
    BatchRunner batches(inputs.farm, inputs.state, inputs.run, **rows, files, inputs.queueLockWait,
                        cancel);
    ProgressMeter progress(inputs.progress, static_cast<qint64>(entries->size()));
    for (std::size_t next = 0; next < entries->size() && !cancel.isCancelled();) {
        std::vector<Operation> operations;
        while (next < entries->size() && operations.size() < batches.goodSize())
            operations.push_back(inverse(entries->at(next++).operation));
        const auto outcomes = batches.run(operations);
        for (std::size_t i = 0; i < operations.size(); ++i) {
            if (outcomes.at(i).isCancelled)
                continue;
            logOutcome(inputs, operations[i], outcomes.at(i));
            progress.advance(operations[i].bytes);
            if (outcomes.at(i).state == EntryState::Done)
                ++report.undone;
            else
                report.failed.push_back(failureOf(operations[i], outcomes.at(i).reason));
        }
        progress.tell();
        if (batches.journalError())
            return *batches.journalError();
    }
    if (auto added = addPurgedFailures(journal, undone, job, report); !added)
        return added.error();
    return report;
}

} // namespace Printkeeper::Cleanup
