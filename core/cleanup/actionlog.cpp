// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/actionlog.h"

#include "base/escape.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {

QString logText(const CleanupAction &action)
{
    QStringList moved;
    for (std::size_t i = 0; i < action.files.size() && i < action.movedTo.size(); ++i) {
        if (action.movedTo[i] == action.files[i].place)
            continue;
        moved << escaped(action.files[i].place.absolute()) + u" -> "_s
                     + escaped(action.movedTo[i].absolute());
    }
    if (moved.isEmpty())
        moved << escaped(action.files.front().place.absolute());
    const QString what = actionKindName(action.kind)
                         + (action.job ? u" job "_s + escaped(action.job->idText()) : QString());
    if (action.result == ActionResult::Done)
        return what + u" done ("_s + QString::number(action.ageDays) + u" d old, "_s
               + QString::number(action.bytes) + u" bytes): "_s + moved.join(u", "_s);
    return what + u' ' + actionResultName(action.result) + u": "_s
           + escaped(action.files.front().place.absolute()) + u" ("_s + action.error + u')';
}

QString logName(const Operation &operation)
{
    return operation.job.isEmpty() ? operation.kind
                                   : operation.kind + u" job "_s + escaped(operation.job);
}

QString doneText(const Operation &operation, const QString &remark)
{
    QStringList moved;
    if (operation.folder)
        moved << escaped(operation.folder->path);
    for (const FileMove &move : operation.moves)
        moved << escaped(move.from.absolute()) + u" -> "_s + escaped(move.to.absolute());
    return logName(operation) + u" done"_s
           + (remark.isEmpty() ? QString() : u" ("_s + remark + u')') + u": "_s
           + moved.join(u", "_s);
}

std::vector<Jobs::FilePlace> placesBehind(const CleanupAction &action,
                                          const std::vector<FileMove> &moves)
{
    std::vector<Jobs::FilePlace> places;
    auto move = moves.begin();
    for (const PlannedFile &file : action.files) {
        const bool isMoved = move != moves.end() && move->from == file.place;
        places.push_back(isMoved ? (move++)->to : file.place);
    }
    return places;
}

LogLevel logLevelOf(const CleanupAction &action)
{
    return action.result == ActionResult::Done ? LogLevel::Info : LogLevel::Warning;
}

QString plainFolderText(const QByteArray &folder)
{
    return u"the file system of %1 keeps no modes or times of files; an undo brings them back from "
           "the journal"_s.arg(escaped(folder));
}

} // namespace Printkeeper::Cleanup
