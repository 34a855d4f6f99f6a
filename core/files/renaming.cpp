// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/renaming.h"

#include <cerrno>
#include <cstdio>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Printkeeper::Files {
namespace {

std::optional<struct stat> lookAt(int folder, const QByteArray &name)
{
    struct stat status = {};
    if (::fstatat(folder, name.constData(), &status, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT) != 0)
        return std::nullopt;
    return status;
}

bool isSameInode(const std::optional<struct stat> &left, const std::optional<struct stat> &right)
{
    return left && right && left->st_dev == right->st_dev && left->st_ino == right->st_ino;
}

int renameFileByTwoNames(int from, const QByteArray &name, int to, const QByteArray &newName)
{
    if (::linkat(from, name.constData(), to, newName.constData(), 0) != 0)
        return errno;
    // The old name may be another file's by now: that one is not ours to take away.
    if (!isSameInode(lookAt(from, name), lookAt(to, newName)))
        return 0;
    if (::unlinkat(from, name.constData(), 0) == 0)
        return 0;
    const int error = errno;
    if (isSameInode(lookAt(from, name), lookAt(to, newName)))
        ::unlinkat(to, newName.constData(), 0);
    return error;
}

/// A folder may replace an empty one, so an empty one of our own takes the name first: with the
/// mode of the other, should a crash leave it there.
int renameFolderByTwoNames(int from, const QByteArray &name, mode_t mode, int to,
                           const QByteArray &newName)
{
    if (::mkdirat(to, newName.constData(), mode) != 0)
        return errno;
    if (::renameat(from, name.constData(), to, newName.constData()) == 0)
        return 0;
    const int error = errno;
    ::unlinkat(to, newName.constData(), AT_REMOVEDIR);
    return error;
}

int renameByTwoNames(int from, const QByteArray &name, int to, const QByteArray &newName)
{
    const auto status = lookAt(from, name);
    if (!status)
        return errno;
    return S_ISDIR(status->st_mode)
               ? renameFolderByTwoNames(from, name, status->st_mode & 07777, to, newName)
               : renameFileByTwoNames(from, name, to, newName);
}

} // namespace

int renameWithoutReplacing(int from, const QByteArray &name, int to, const QByteArray &newName,
                           Renaming renaming)
{
    if (renaming == Renaming::Kernel) {
        if (::renameat2(from, name.constData(), to, newName.constData(), RENAME_NOREPLACE) == 0)
            return 0;
        const bool isUnknown = errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
        if (!isUnknown)
            return errno;
    }
    return renameByTwoNames(from, name, to, newName);
}

} // namespace Printkeeper::Files
