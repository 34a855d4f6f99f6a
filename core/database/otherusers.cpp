// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/otherusers.h"

#include "base/filedescriptor.h"
#include "database/sqlitehandle.h"

#include <QList>

#include <array>
#include <cstdio>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
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

} // namespace

bool mayHaveOtherUsers(const Connection &database)
{
    struct stat status = {};
    return !isInFirstContainer() || ::stat(database.path().constData(), &status) != 0
           || !showsLocksOfOnly(::getpid(), nameOf(status), listOfLocks());
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
