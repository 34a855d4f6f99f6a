// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "files/folder.h"

namespace Printkeeper::Files {

/// One entry that a walk met. `folder` is where it lies, open for the time of the call.
struct WalkEntry
{
    const Folder &folder;
    QByteArray relativeFolder; ///< below the walk's root; empty for the root itself
    QByteArray name;
    FileStatus status;
};

struct WalkProblem
{
    QByteArray path; ///< below the root
    Error error;
};

enum class WalkStep { Continue, SkipFolder, Stop };

/// Visits everything below `root`, folders before what is in them, without recursion and with at
/// most a few descriptors open however deep the tree is. Never follows a symlink, never enters
/// another mount, never opens what is not a folder. Folders that cannot be read are returned; they
/// stop nothing.
std::vector<WalkProblem> walkTree(const Folder &root,
                                  const std::function<WalkStep(const WalkEntry &)> &visit,
                                  const CancelToken &cancel = {});

} // namespace Printkeeper::Files
