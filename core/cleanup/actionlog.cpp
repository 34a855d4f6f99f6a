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
