// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "files/identity.h"

#include <QByteArray>

#include <optional>

namespace Printkeeper::Cleanup {

/// Mode and owner of one folder of the layout, reversible by exchanging before and after: no
/// `before` makes it (of the mode in `after`, its owner that of the folder it lies in), no `after`
/// removes it while it is empty. Times are not part of it.
struct FolderChange
{
    QByteArray path; ///< absolute
    std::optional<Files::FileAttributes> before;
    std::optional<Files::FileAttributes> after;
};

FolderChange inverse(const FolderChange &change);

/// What the folder is now; empty when it is not there.
Result<std::optional<Files::FileAttributes>> folderAt(const QByteArray &path);

/// Applies the change if the folder still is as `before` says (else Refused, code `changed`). An
/// owner is only root's to change: PermissionDenied names the command, and nothing is changed.
Result<void> applyFolderChange(const FolderChange &change);

/// Behind a crash: finishes what was half done, as a folder with its new owner and its old mode.
/// True when the folder is as `after` says now; false when nothing of it was done, or when somebody
/// else has changed the folder since.
Result<bool> finishFolderChange(const FolderChange &change);

} // namespace Printkeeper::Cleanup
