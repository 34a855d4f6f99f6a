// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>
#include <vector>

#include <sys/stat.h>

namespace Printkeeper {

/// What a process has open under a number of its own.
struct OpenDescriptor
{
    qint64 process;
    int folder;                 ///< its /proc/PID/fd, open
    const char *name;           ///< in that folder; a link that leads to the open file itself
    const struct statx &status; ///< type, inode, names and blocks of that file
};

/// The same as st_dev of stat(2).
quint64 deviceOf(const struct statx &status);

/// Visits what each process has open, one after the other, until `visit` says false. Returns the
/// processes that did not let themselves be looked into: those of other users, but to root. Asks no
/// file system: one that is away would keep it waiting, so what is told of a file there may be old.
std::vector<qint64> visitOpenDescriptors(const std::function<bool(const OpenDescriptor &)> &visit);

} // namespace Printkeeper
