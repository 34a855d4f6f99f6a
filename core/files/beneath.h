// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filedescriptor.h"

#include <QByteArray>
#include <QtGlobal>

#include <optional>

namespace Printkeeper::Files {

/// Who resolves a path below a folder: the kernel in one call, or we, one component after the
/// other, where the kernel or its guard (seccomp) lacks that call. Both refuse the same.
enum class Descent { Kernel, ByComponent };

/// The flags that open a folder so that it can be listed and synced.
int folderFlags();

/// Opens `path`, an isSafeRelativePath() or `.`, below an open folder with open(2)'s `flags`, which
/// must not create. Without a trace in the access times where we may. Never over a symlink (ELOOP)
/// or into another mount (EXDEV). Empty on an error, which is in errno.
FileDescriptor openBeneath(int folder, const QByteArray &path, int flags,
                           Descent descent = Descent::Kernel);

/// Opens the folder `name`, one component, of an open folder also where another mount begins there:
/// for who only looks. Never over a symlink. Empty on an error, which is in errno.
FileDescriptor openFolderOnAnyMount(int folder, const QByteArray &name);

/// Opens the folder that lies `levels` above an open one, wherever that is now: compare its
/// folderKey() with the one that is meant. Empty on an error, which is in errno.
FileDescriptor openAbove(int folder, int levels);

/// Opens an absolute path with `flags`, following links in it; as quiet about access times.
FileDescriptor openAbsolute(const QByteArray &path, int flags);

/// Which folder an open descriptor is: what stays when it is renamed. `mount` is 0 where the kernel
/// does not tell it.
struct FolderKey
{
    quint64 device = 0;
    quint64 inode = 0;
    quint64 mount = 0;

    bool operator==(const FolderKey &) const = default;
};

std::optional<FolderKey> folderKey(int descriptor);

} // namespace Printkeeper::Files
