// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/otherusers.h"

#include "base/filedescriptor.h"
#include "base/opendescriptors.h"
#include "database/sqlitehandle.h"

#include <QList>

#include <algorithm>
#include <array>
#include <cstdio>

#include <fcntl.h>
#include <linux/capability.h>
#include <linux/magic.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace Printkeeper::Database {
namespace {

/// As the kernel names a file in its list.
QByteArray nameOf(const struct stat &status)
{
    std::array<char, 64> name = {};
    std::snprintf(name.data(), name.size(), "%02x:%02x:%llu", major(status.st_dev),
                  minor(status.st_dev), static_cast<unsigned long long>(status.st_ino));
    return name.data();
}

bool isInFirstContainer()
{
    constexpr QByteArrayView First("pid:[4026531836]");
    std::array<char, 64> name = {};
    const ssize_t size = ::readlink("/proc/self/ns/pid", name.data(), name.size());
    return size > 0 && QByteArrayView(name.data(), size) == First;
}

/// Empty unless the kernel gives it in one piece: what goes while one is fetched would hide others
/// from the next.
QByteArray listOfLocks()
{
    const FileDescriptor file(::open("/proc/locks", O_RDONLY | O_CLOEXEC));
    std::array<char, 4096> piece = {};
    const ssize_t size = file.isOpen() ? ::read(file.get(), piece.data(), piece.size()) : -1;
    std::array<char, 1> more = {};
    if (size <= 0 || ::read(file.get(), more.data(), more.size()) != 0)
        return {};
    return {piece.data(), size};
}

/// In the form of statfs(2); who writes there is a process of this machine.
constexpr std::array<decltype(statfs::f_type), 5> OwnDisks{
    EXT4_SUPER_MAGIC, XFS_SUPER_MAGIC, BTRFS_SUPER_MAGIC, F2FS_SUPER_MAGIC, TMPFS_MAGIC};

/// Of what others have open, and under whatever options /proc is mounted with.
bool seesEveryProcess()
{
    __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets = {};
    return ::syscall(SYS_capget, &header, sets.data()) == 0
           && (sets[0].effective & (1U << CAP_SYS_PTRACE)) != 0;
}

/// Other machines have a file open by the kernel's NFS server, which is no process.
bool isServedByKernel()
{
    return ::access("/proc/fs/nfsd/exports", F_OK) == 0;
}

bool isSame(const struct statx &a, const struct statx &b)
{
    return a.stx_ino == b.stx_ino && deviceOf(a) == deviceOf(b);
}

/// The first process of a machine, which may be closed even to root, is no web app.
bool isInit(qint64 process)
{
    return process == 1;
}

bool isOpenAt(const QByteArray &path, const struct statx &file)
{
    struct statx status = {};
    return !path.isEmpty()
           && ::statx(AT_FDCWD, path.constData(), AT_STATX_DONT_SYNC, STATX_INO, &status) == 0
           && isSame(status, file);
}

/// By one descriptor of all that there are; not when they are too many to be looked at in the time
/// of a transaction.
bool isOpenOnlyOnce(const struct statx &file, QByteArray &seenAt)
{
    constexpr int MostLooks = 20000;
    int looks = 0;
    int found = 0;
    seenAt.clear();
    const auto closed = visitOpenDescriptors([&](const OpenDescriptor &descriptor) {
        const bool isOpen = isSame(descriptor.status, file);
        found += isOpen ? 1 : 0;
        if (isOpen && descriptor.process != ::getpid())
            seenAt = "/proc/" + QByteArray::number(descriptor.process) + "/fd/" + descriptor.name;
        return ++looks < MostLooks && found <= 1;
    });
    return std::ranges::all_of(closed, isInit) && looks < MostLooks && found == 1;
}

} // namespace

bool mayHaveOtherUsers(const Connection &database)
{
    struct stat status = {};
    return !isInFirstContainer() || ::stat(database.path().constData(), &status) != 0
           || !showsLocksOfOnly(::getpid(), nameOf(status), listOfLocks());
}

bool mayBeOpenElsewhere(const Connection &database, QByteArray &seenAt)
{
    struct statfs fileSystem = {};
    struct statx file = {};
    const QByteArray &path = database.path();
    return !isInFirstContainer() || !seesEveryProcess() || isServedByKernel()
           || ::statfs(path.constData(), &fileSystem) != 0
           || std::ranges::find(OwnDisks, fileSystem.f_type) == OwnDisks.end()
           || ::statx(AT_FDCWD, path.constData(), 0, STATX_INO, &file) != 0
           || isOpenAt(seenAt, file) || !isOpenOnlyOnce(file, seenAt);
}

bool isReplaced(const Connection &database)
{
    int hasMoved = 0;
    return sqlite3_file_control(sqliteHandle(database), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
               == SQLITE_OK
           && hasMoved != 0;
}

bool showsLocksOfOnly(qint64 process, const QByteArray &file, const QByteArray &list)
{
    bool isListed = false;
    for (const QByteArray &line : list.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        const qsizetype at = words.indexOf(file);
        if (at < 1)
            continue;
        if (words.at(at - 1).toLongLong() != process)
            return false;
        isListed = true;
    }
    return isListed;
}

} // namespace Printkeeper::Database
