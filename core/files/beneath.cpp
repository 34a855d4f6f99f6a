// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/beneath.h"

#include <QList>

#include <cerrno>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace Printkeeper::Files {
namespace {

/// Calls `open(flags)` again for as long as a signal interrupts it.
template<typename Open>
FileDescriptor uninterrupted(Open open, int flags)
{
    int descriptor = -1;
    do {
        descriptor = open(flags);
    } while (descriptor < 0 && errno == EINTR);
    return FileDescriptor(descriptor);
}

/// Without changing the access time, which only the owner and root may ask for.
template<typename Open>
FileDescriptor quietly(Open open, int flags)
{
    FileDescriptor descriptor = uninterrupted(open, flags | O_NOATIME);
    if (!descriptor.isOpen() && errno == EPERM)
        return uninterrupted(open, flags);
    return descriptor;
}

FileDescriptor byKernel(int folder, const QByteArray &path, int flags)
{
    const auto open = [&](int all) {
        open_how how = {};
        how.flags = static_cast<quint64>(all | O_CLOEXEC | O_NOCTTY);
        how.resolve =
            RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV;
        return static_cast<int>(
            ::syscall(SYS_openat2, folder, path.constData(), &how, sizeof(how)));
    };
    return quietly(open, flags);
}

bool isSymlink(int folder, const QByteArray &name)
{
    struct stat status = {};
    return ::fstatat(folder, name.constData(), &status, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT) == 0
           && S_ISLNK(status.st_mode);
}

FileDescriptor openComponent(int folder, const QByteArray &name, int flags)
{
    const auto open = [&](int all) {
        return ::openat(folder, name.constData(), all | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY);
    };
    FileDescriptor opened = quietly(open, flags);
    // O_DIRECTORY hides a link behind "not a folder".
    if (!opened.isOpen() && errno == ENOTDIR)
        errno = isSymlink(folder, name) ? ELOOP : ENOTDIR;
    return opened;
}

/// One mount. Where the kernel does not tell mounts apart: one file system.
bool isSameMount(const std::optional<FolderKey> &left, const std::optional<FolderKey> &right)
{
    if (!left || !right)
        return false;
    const bool areTold = left->mount != 0 && right->mount != 0;
    return areTold ? left->mount == right->mount : left->device == right->device;
}

FileDescriptor byComponent(int folder, const QByteArray &path, int flags)
{
    const auto home = folderKey(folder);
    const QList<QByteArray> names = path.split('/');
    FileDescriptor opened;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isLast = i + 1 == names.size();
        // A folder on the way need not be readable, only passable.
        opened = openComponent(opened.isOpen() ? opened.get() : folder, names.at(i),
                               isLast ? flags : O_PATH | O_DIRECTORY);
        if (!opened.isOpen())
            return opened;
        if (!isSameMount(folderKey(opened.get()), home)) {
            opened.reset();
            errno = EXDEV;
            return opened;
        }
    }
    return opened;
}

} // namespace

int folderFlags()
{
    return O_RDONLY | O_DIRECTORY | O_CLOEXEC;
}

FileDescriptor openBeneath(int folder, const QByteArray &path, int flags, Descent descent)
{
    if (descent == Descent::ByComponent)
        return byComponent(folder, path, flags);
    FileDescriptor opened = byKernel(folder, path, flags);
    // EPERM: a container's seccomp filter that has never heard of the call.
    if (!opened.isOpen() && (errno == ENOSYS || errno == EPERM))
        return byComponent(folder, path, flags);
    return opened;
}

FileDescriptor openFolderOnAnyMount(int folder, const QByteArray &name)
{
    return openComponent(folder, name, folderFlags());
}

FileDescriptor openAbove(int folder, int levels)
{
    const QByteArray path = QByteArray("../").repeated(levels);
    const auto open = [&](int all) {
        return ::openat(folder, path.constData(), all | O_CLOEXEC | O_NOCTTY);
    };
    return quietly(open, folderFlags());
}

FileDescriptor openAbsolute(const QByteArray &path, int flags)
{
    return quietly([&](int all) { return ::open(path.constData(), all | O_CLOEXEC | O_NOCTTY); },
                   flags);
}

std::optional<FolderKey> folderKey(int descriptor)
{
    struct statx status = {};
    if (::statx(descriptor, "", AT_EMPTY_PATH, STATX_INO | STATX_MNT_ID, &status) != 0)
        return std::nullopt;
    const bool knowsMount = (status.stx_mask & STATX_MNT_ID) != 0;
    return FolderKey{makedev(status.stx_dev_major, status.stx_dev_minor), status.stx_ino,
                     knowsMount ? status.stx_mnt_id : 0};
}

} // namespace Printkeeper::Files
