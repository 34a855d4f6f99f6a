// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/folder.h"

namespace Printkeeper::Files {

/// The name that an absolute path ends with.
inline QByteArray lastNameOf(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

/// The folder that an absolute path lies in, as Folder::openRoot opens it.
inline Result<Folder> openParentOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return Folder::openRoot(slash > 0 ? path.first(slash) : "/");
}

} // namespace Printkeeper::Files
