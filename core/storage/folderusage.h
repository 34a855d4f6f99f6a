// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "files/treewalk.h"

#include <QDeadlineTimer>
#include <QString>

namespace Printkeeper::Storage {

/// What one folder of the farm takes on the disk. A value.
struct FolderUsage
{
    QString status; ///< the job status that the folder stands for; the caller's word
    QByteArray name;
    QByteArray path;
    qint64 files = 0;    ///< names of regular files, at any depth
    Bytes allocated = 0; ///< as `du -sx --block-size=1` says, the folder itself included
    std::vector<Files::WalkProblem> problems; ///< folders that could not be read: not counted
};

/// Adds up everything below `path` without following a symlink or entering another mount; a file
/// with several names counts once. NotFound, PermissionDenied for the folder itself; Cancelled,
/// also when it is not done within the limit: half a sum is none.
Result<FolderUsage> folderUsage(const QByteArray &path, const CancelToken &cancel = {},
                                QDeadlineTimer limit = QDeadlineTimer::Forever);

} // namespace Printkeeper::Storage
