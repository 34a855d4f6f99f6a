// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/opendescriptors.h"

#include <QByteArray>

#include <cerrno>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/sysmacros.h>

namespace Printkeeper {
namespace {

struct CloseFolder
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};
using FolderPointer = std::unique_ptr<DIR, CloseFolder>;

bool isNumber(const char *name)
{
    return name[0] >= '0' && name[0] <= '9';
}

/// The next name of a folder that is a number; null behind the last.
const char *nextNumber(const FolderPointer &folder)
{
    const dirent *entry = folder ? ::readdir(folder.get()) : nullptr;
    while (entry && !isNumber(entry->d_name))
        entry = ::readdir(folder.get());
    return entry ? entry->d_name : nullptr;
}

/// One that has ended meanwhile has nothing open.
bool isClosed(const FolderPointer &descriptors)
{
    return !descriptors && (errno == EACCES || errno == EPERM);
}

} // namespace

quint64 deviceOf(const struct statx &status)
{
    return makedev(status.stx_dev_major, status.stx_dev_minor);
}

int visitOpenDescriptors(const std::function<bool(const OpenDescriptor &)> &visit)
{
    constexpr unsigned Wanted = STATX_TYPE | STATX_INO | STATX_NLINK | STATX_BLOCKS;
    int closed = 0;
    const FolderPointer processes(::opendir("/proc"));
    while (const char *process = nextNumber(processes)) {
        const QByteArray number(process);
        const FolderPointer descriptors(::opendir(("/proc/" + number + "/fd").constData()));
        closed += isClosed(descriptors) ? 1 : 0;
        while (const char *name = nextNumber(descriptors)) {
            struct statx status = {};
            const int folder = ::dirfd(descriptors.get());
            const bool isOpen = ::statx(folder, name, AT_STATX_DONT_SYNC, Wanted, &status) == 0;
            if (isOpen && !visit({number.toLongLong(), folder, name, status}))
                return closed;
        }
    }
    return closed;
}

} // namespace Printkeeper
