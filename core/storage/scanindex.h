// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "files/folder.h"
#include "storage/disktree.h"

#include <optional>

namespace Printkeeper::Storage {

/// The tree of an earlier scan in one file, so that another process begins where it ended. Replaced
/// in one step and checked from end to end when it is read: a torn, older or foreign file is as
/// good as none. Made for the machine that it lies on.
class ScanIndex
{
public:
    /// Writes a complete tree as `name`, readable for its owner only. Refused, code
    /// `too-little-space`, where that would take a good part of what is free.
    static Result<void> write(const Files::Folder &folder, const QByteArray &name,
                              const DiskTree &tree);

    /// Empty when there is no such file, or none that can be used for `path` and `mounts`.
    static std::optional<DiskTree> read(const Files::Folder &folder, const QByteArray &name,
                                        const QByteArray &path, Mounts mounts);

    /// The same from a descriptor, whatever it was made for.
    static std::optional<DiskTree> readFrom(int descriptor);
};

} // namespace Printkeeper::Storage
