// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/identity.h"

#include <sys/stat.h>

namespace Printkeeper::Files
{
namespace
{

constexpr qint64 NsPerSecond = 1'000'000'000;
constexpr qint64 NsPerMs = 1'000'000;
constexpr Bytes BlockUnit = 512; // of st_blocks, whatever the file system's block is

FileKind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return FileKind::Regular;
    if (S_ISDIR(mode))
        return FileKind::Directory;
    return S_ISLNK(mode) ? FileKind::Symlink : FileKind::Other;
}

} // namespace

QDateTime FileStatus::modified() const
{
    return QDateTime::fromMSecsSinceEpoch(identity.modifiedNs / NsPerMs, Qt::UTC);
}

FileStatus fileStatusFrom(const struct stat &status)
{
    return {{status.st_dev, status.st_ino, status.st_size,
             status.st_mtim.tv_sec * NsPerSecond + status.st_mtim.tv_nsec},
            kindOf(status.st_mode),
            status.st_blocks * BlockUnit,
            status.st_nlink,
            status.st_mode,
            status.st_uid,
            status.st_gid};
}

} // namespace Printkeeper::Files
