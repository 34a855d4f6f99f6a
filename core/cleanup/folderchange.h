// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "files/identity.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace Printkeeper::Cleanup {

/// Mode and owner of one folder of the layout, reversible by exchanging before and after: no
/// `before` makes it (of the mode in `after`, its owner that of the folder it lies in), no `after`
/// removes it while it is empty, and only the one that was made, where it is known which one that
/// is. Times are not part of it.
struct FolderChange
{
    QByteArray path; ///< absolute
    std::optional<Files::FileAttributes> before;
    std::optional<Files::FileAttributes> after;
    std::optional<quint64> inode = {}; ///< of the folder that was made
};

FolderChange inverse(const FolderChange &change);

/// What the folder is now; empty when it is not there.
Result<std::optional<Files::FileAttributes>> folderAt(const QByteArray &path);

/// Writes down a change that makes a folder, with that one's inode.
using FolderNote = std::function<Result<void>(const FolderChange &)>;

/// Applies the change if the folder still is as `before` says (else Refused, code `changed`). An
/// owner is only root's to change: PermissionDenied names the command, and nothing is changed. What
/// makes a folder is noted before the folder has its name: whatever bears it unnoted is not ours.
Result<void> applyFolderChange(const FolderChange &change, const FolderNote &note = {});

/// Behind a crash: finishes what was half done, as a folder with its new owner and its old mode.
/// True when the folder is as `after` says now; false when nothing of it was done, or when somebody
/// else has changed or made the folder since.
Result<bool> finishFolderChange(const FolderChange &change);

} // namespace Printkeeper::Cleanup
