// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/systemcalls.h"

#include <QList>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace Printkeeper::Files
{
namespace
{

constexpr int FolderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

FileDescriptor openByKernel(int descriptor, const char *path)
{
    struct open_how how = {};
    how.flags = FolderFlags;
    how.resolve =
        RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV;
    int opened = -1;
    do { // EAGAIN: a rename elsewhere raced with the look-up
        opened = static_cast<int>(::syscall(SYS_openat2, descriptor, path, &how, sizeof how));
    } while (opened < 0 && (errno == EAGAIN || errno == EINTR));
    return FileDescriptor(opened);
}

/// Device and mount of an open folder; bind mounts of one file system differ in the second.
struct MountPlace {
    quint64 device = 0;
    quint64 mount = 0;
    bool operator==(const MountPlace &) const = default;
};

bool findMountPlace(int descriptor, MountPlace &place)
{
    struct statx status = {};
    if (::statx(descriptor, "", AT_EMPTY_PATH, STATX_BASIC_STATS | STATX_MNT_ID, &status) != 0)
        return false;
    place.device =
        (static_cast<quint64>(status.stx_dev_major) << 32U) | status.stx_dev_minor;
    place.mount = (status.stx_mask & STATX_MNT_ID) != 0 ? status.stx_mnt_id : 0;
    return true;
}

FileDescriptor openByComponents(int descriptor, const QByteArray &path)
{
    MountPlace root;
    if (!findMountPlace(descriptor, root))
        return {};
    FileDescriptor current;
    for (const QByteArray &component : path.split('/')) {
        const int from = current.isOpen() ? current.get() : descriptor;
        FileDescriptor next(::openat(from, component.constData(), FolderFlags));
        MountPlace place;
        if (!next.isOpen() || !findMountPlace(next.get(), place))
            return {};
        if (!(place == root)) {
            errno = EXDEV;
            return {};
        }
        current = std::move(next);
    }
    return current;
}

} // namespace

FileDescriptor openFolderBelow(int descriptor, const QByteArray &relativePath, Descent descent)
{
    return descent == Descent::Kernel ? openByKernel(descriptor, relativePath.constData())
                                      : openByComponents(descriptor, relativePath);
}

Descent descentOfKernel()
{
    static const Descent descent = [] {
        const FileDescriptor root(::open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        return openByKernel(root.get(), ".").isOpen() ? Descent::Kernel : Descent::Components;
    }();
    return descent;
}

int renameWithoutReplace(int fromFolder, const char *name, int toFolder, const char *newName)
{
    if (::renameat2(fromFolder, name, toFolder, newName, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
    if (::linkat(fromFolder, name, toFolder, newName, 0) != 0)
        return -1;
    if (::unlinkat(fromFolder, name, 0) == 0)
        return 0;
    const int error = errno;
    ::unlinkat(toFolder, newName, 0);
    errno = error;
    return -1;
}

} // namespace Printkeeper::Files
