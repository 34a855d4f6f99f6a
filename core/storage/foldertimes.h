// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/disktree.h"

#include <algorithm>
#include <limits>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace Printkeeper::Storage {

/// The coarsest step of a file system's times: what was changed in it may change again unseen.
inline constexpr qint64 TimeStepNs = 2'000'000'000;
/// A file that was written so shortly before may be written still, which its folder does not tell.
inline constexpr qint64 StillWrittenNs = 60'000'000'000;

/// Asked for beside what a scan wants of each file.
inline constexpr unsigned Times = STATX_CTIME;

/// A look at `name` in an open folder, never over a link. False with errno.
inline bool statusOf(int folder, struct statx &status, const char *name, unsigned more = 0)
{
    constexpr unsigned Wanted =
        STATX_TYPE | STATX_NLINK | STATX_INO | STATX_SIZE | STATX_BLOCKS | STATX_MTIME;
    return ::statx(folder, name, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT, Wanted | more, &status)
           == 0;
}

/// The same of the open folder itself, with all its times.
inline bool statusOf(int folder, struct statx &status)
{
    constexpr unsigned Wanted =
        STATX_TYPE | STATX_INO | STATX_SIZE | STATX_BLOCKS | STATX_MTIME | STATX_CTIME;
    return ::statx(folder, "", AT_EMPTY_PATH, Wanted, &status) == 0;
}

inline qint64 nanoseconds(const struct statx_timestamp &time)
{
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

inline quint32 secondsOf(const struct statx_timestamp &time)
{
    return static_cast<quint32>(
        std::clamp<qint64>(time.tv_sec, 0, std::numeric_limits<quint32>::max()));
}

/// What a folder itself says of it.
inline void remember(FolderFacts &facts, const struct statx &status, qint64 settledBeforeNs)
{
    facts.device = makedev(status.stx_dev_major, status.stx_dev_minor);
    facts.inode = status.stx_ino;
    facts.modifiedNs = nanoseconds(status.stx_mtime);
    facts.changedNs = nanoseconds(status.stx_ctime);
    facts.selfApparent = std::max<Bytes>(0, static_cast<Bytes>(status.stx_size));
    facts.selfAllocated = static_cast<Bytes>(status.stx_blocks * 512);
    facts.isSettled = std::max(facts.modifiedNs, facts.changedNs) < settledBeforeNs ? 1 : 0;
}

} // namespace Printkeeper::Storage
