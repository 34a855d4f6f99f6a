// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "database/connection.h"
#include "files/folder.h"

#include <QMap>
#include <QSet>

namespace Printkeeper::Cleanup {

/// The random ids in `.printkeeper/farm` of uploads and of the layout's folders on other disks,
/// which say that these are the ones we know: a disk that is not mounted, or another one in its
/// place, has none or a different one.
struct FarmMarks
{
    std::optional<QString> uploads;
    QMap<QByteArray, QString> folders; ///< by path
};

/// Guard `root`: a mark is missing or another one than `state.db` remembers, none of the layout's
/// folders is there, or one of them has become a link. Reads only.
Result<std::optional<Refusal>> rootRefusal(const Jobs::FarmLayout &layout,
                                           const FarmMarks &remembered);

/// The same guard for who makes folders that are missing: the uploads alone, by their mark. One
/// that may not be read tells nothing.
std::optional<Refusal> uploadsRefusal(const QByteArray &uploads, const FarmMarks &remembered);

/// Folders of the layout that are not the ones whose marks are remembered: a disk that is not
/// mounted, or another one in its place. What is not in them is not missing. Reads only.
QSet<QByteArray> strangeFolders(const Jobs::FarmLayout &layout, const FarmMarks &remembered);

/// Whether a run has used this folder as the farm's before.
bool bearsFarmMark(const Files::Folder &folder);

/// The id to remember: the one in uploads, or a new one that is written there.
Result<QString> ensureFarmMark(const QByteArray &uploads);

/// Whether the folder bears this mark.
bool hasMark(const QByteArray &folder, const QString &mark);

/// Whether links that lead to folders without a mark are somebody's word: those of a first run, or
/// of one with --new-root.
enum class NewLinks { Refused, Marked };

/// The ids of the folders outside of uploads, of mounts in it and of folders behind links. One that
/// cannot be marked is left out: nothing can be moved there either.
QMap<QByteArray, QString> ensureFolderMarks(const Jobs::FarmLayout &layout, NewLinks newLinks);

} // namespace Printkeeper::Cleanup
