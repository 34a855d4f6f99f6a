// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace Printkeeper::Test {

/// A folder for temporary files on another file system than the usual one; empty where there is
/// none, and what is tested with it must be skipped.
inline QString folderOnOtherDisk()
{
    struct stat usual = {};
    if (::stat(QFile::encodeName(QDir::tempPath()).constData(), &usual) != 0)
        return {};
    for (const char *folder : {"/dev/shm", "/var/tmp"}) {
        struct stat other = {};
        if (::stat(folder, &other) == 0 && other.st_dev != usual.st_dev
            && ::access(folder, W_OK | X_OK) == 0)
            return QString::fromLatin1(folder);
    }
    return {};
}

} // namespace Printkeeper::Test
