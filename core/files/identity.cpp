// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/identity.h"

#include <sys/stat.h>

namespace Printkeeper::Files {
namespace {

FileKind kindFrom(mode_t mode)
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
    // Down, also before 1970: a time is never later than what it was rounded from.
    const qint64 ns = identity.modifiedNs;
    const qint64 ms = ns / 1'000'000 - (ns % 1'000'000 < 0 ? 1 : 0);
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

FileStatus fileStatusFrom(const struct stat &status)
{
    FileStatus result;
    result.identity = {status.st_dev, status.st_ino, status.st_size,
                       status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec};
    result.kind = kindFrom(status.st_mode);
    result.allocated = status.st_blocks * Bytes(512);
    result.links = status.st_nlink;
    result.mode = status.st_mode & 07777U;
    result.owner = status.st_uid;
    result.group = status.st_gid;
    return result;
}

FileAttributes FileStatus::attributes() const
{
    return {mode & 07777U, owner, group, identity.modifiedNs};
}

} // namespace Printkeeper::Files
