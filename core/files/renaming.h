// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Printkeeper::Files {

/// Who makes sure that nothing is replaced: the kernel in one call, or, where the file system lacks
/// that (NFS), we with a second name for a file, or a folder of our own to put a folder over.
enum class Renaming { Kernel, ByTwoNames };

/// Renames `name` of one open folder to `newName` of another without ever replacing something.
/// 0, or the errno: EEXIST, EXDEV …
int renameWithoutReplacing(int from, const QByteArray &name, int to, const QByteArray &newName,
                           Renaming renaming = Renaming::Kernel);

} // namespace Printkeeper::Files
