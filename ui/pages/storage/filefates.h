// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/disktree.h"

#include <memory>
#include <vector>

namespace Printkeeper::StorageView {

/// What is to become of a file.
enum class FileFate : quint8 {
    InUse,
    Due,     ///< the next cleanup takes it
    InTrash, ///< it was removed and waits
    Other,   ///< no upload: backups, logs, our own state
};

/// The fate of each file of a tree. An immutable value, safe to read from any thread; of no use for
/// another tree than its own and those that rescans make of it, where a file that is newer is in
/// use.
class FileFates
{
public:
    /// All paths are absolute; those outside the tree, and empty ones, say nothing. A folder among
    /// them stands for all that is in it at any depth, unless something below it is named, too; in
    /// the trash nothing else counts. Any thread.
    static std::shared_ptr<const FileFates>
    of(const Storage::DiskTree &tree, const std::vector<QByteArray> &duePaths,
       const QByteArray &trashFolder, const std::vector<QByteArray> &backupAndOtherFolders);

    FileFate of(Storage::NodeIndex node) const
    {
        return node < m_fates.size() ? m_fates[node] : FileFate::InUse;
    }

private:
    std::vector<FileFate> m_fates; ///< by node
};

} // namespace Printkeeper::StorageView
