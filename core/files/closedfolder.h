// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "files/identity.h"

#include <QByteArray>

// Folders that their owner, or their mode, keeps us from opening. Paths are absolute.

namespace Printkeeper::Files {

/// What stands of a folder, also of one that we may not open.
Result<FileStatus> folderStatus(const QByteArray &path);

/// Whether a folder keeps us out although we are the user of the uploads: it must be read, entered
/// and written. Of others it says nothing.
bool isClosed(const QByteArray &path, const QByteArray &uploads);

/// Whether the disk, or the mount, that the folder lies on takes no writes.
bool isReadOnly(const QByteArray &path);

/// Lets its owner into a folder whose mode keeps even him out, so that it can be opened: does
/// nothing unless it is ours and has the mode `before`. The caller looks what became of it.
void unlockFolder(const QByteArray &path, quint32 before, quint32 after);

} // namespace Printkeeper::Files
