// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/undotaken.h"

#include "cleanup/actionlog.h"
#include "cleanup/takenfiles.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

using MissedFiles = std::map<std::size_t, Jobs::FilePlace>;

/// What was not done has its files where they were.
Result<MissedFiles> findMissed(const std::vector<Operation> &operations,
                               const DataVersion &readFrom, const RunInputs &inputs)
{
    const auto version = dataVersionOf(inputs.store);
    if (!version)
        return version.error();
    TakenFiles taken;
    for (std::size_t i = 0; i < operations.size() && *version != readFrom; ++i) {
        const auto &change = operations[i].change;
        const auto own = change && change->after ? change->id : Database::Value();
        for (const FileMove &move : operations[i].moves)
            taken.add(move.from, i, own);
    }
    return taken.findMissed(inputs.store, inputs.jobFiles, inputs.uploadWait);
}

} // namespace

void countUndone(UndoReport &report, const Operation &operation, qint64 by)
{
    const bool isFile = operation.job.isEmpty();
    report.undone += by;
    if (operation.folder)
        report.folders += by;
    else if (endsInTrash(operation) || isRemoval(operation))
        (isFile ? report.trashedFiles : report.trashedJobs) += by;
    else if (operation.kind == "archive-job"_L1 || operation.kind == "undo-restore-job"_L1)
        report.archived += by;
    else if (isFile)
        report.backFiles += by;
}

void redoNamed(const std::vector<Operation> &operations, const DataVersion &readFrom,
               BatchRunner &batches, const RunInputs &inputs, UndoReport &report)
{
    if (report.undone == 0)
        return;
    const auto tell = [&](const Operation &operation, const QByteArray &path,
                          const QString &reason) {
        report.failed.push_back({operation.job, path, reason});
        const LogEntry line{LogLevel::Warning, logName(operation) + u" not done: "_s + reason};
        report.isLogged = inputs.log.write(u"undo"_s, {line}) && report.isLogged;
    };
    const auto missed = findMissed(operations, readFrom, inputs);
    if (!missed) {
        report.failed.push_back({{}, {}, missed.error().message});
        return;
    }
    for (const auto &[number, place] : *missed) {
        const Operation &operation = operations[number];
        const auto taker = findTaker(JournalStore(inputs.state), inputs.run, operation.job, place);
        if (!taker || !*taker) {
            if (!taker)
                tell(operation, place.absolute(), taker.error().message);
            continue;
        }
        const auto redone = batches.putBackDone({**taker}).front();
        const bool isBack = redone.state == EntryState::Done;
        if (isBack)
            countUndone(report, operation, -1);
        tell(operation, place.absolute(),
             isBack ? putBackText(place) : notPutBackText(place, **taker, redone.reason));
    }
}

} // namespace Printkeeper::Cleanup
