// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filedescriptor.h"

#include <QByteArray>

namespace Printkeeper::Files
{

/// How a path below a folder is opened: by the kernel in one step, or component by component, each
/// of them checked, where the kernel is older than 5.6 or a sandbox forbids the call.
enum class Descent { Kernel, Components };

/// Opens the folder `relativePath` below the folder `descriptor`: never over a symlink, out of it or
/// onto another mount. An empty descriptor with errno on failure (EXDEV, ELOOP, ENOENT …).
FileDescriptor openFolderBelow(int descriptor, const QByteArray &relativePath, Descent descent);

/// What the running kernel can do; found out once.
Descent descentOfKernel();

/// renameat2(RENAME_NOREPLACE), or linkat and unlinkat where the file system does not know the flag.
/// 0, or -1 with errno.
int renameWithoutReplace(int fromFolder, const char *name, int toFolder, const char *newName);

} // namespace Printkeeper::Files
