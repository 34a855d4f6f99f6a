// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/treewalk.h"

namespace Printkeeper::Files {

/// One name that a listing gave. `folder` is where it lies, open for the time of the call.
struct ListedName
{
    const Folder &folder;
    const QByteArray &relativeFolder; ///< below the walk's root; empty for the root itself
    const DirectoryEntry &entry;

    /// Below the walk's root.
    QByteArray path() const
    {
        return relativeFolder.isEmpty() ? entry.name : relativeFolder + '/' + entry.name;
    }
};

/// As walkTree where the kind that the listing gives is all that is asked of most names: none is
/// looked at, so that it takes a fraction of the time. A folder that is too deep to be named in one
/// path is returned as one that cannot be read.
std::vector<WalkProblem> walkNames(const Folder &root,
                                   const std::function<WalkStep(const ListedName &)> &visit,
                                   const CancelToken &cancel = {});

} // namespace Printkeeper::Files
