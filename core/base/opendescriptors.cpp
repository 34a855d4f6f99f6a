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

/// Where nothing is because it has ended meanwhile, nothing is open.
bool isForbidden(int error)
{
    return error == EACCES || error == EPERM;
}

using Visit = std::function<bool(const OpenDescriptor &)>;

enum class Looked { Everywhere, NotEverywhere, Enough };

Looked lookInto(qint64 process, const Visit &visit)
{
    constexpr unsigned Wanted = STATX_TYPE | STATX_INO | STATX_NLINK | STATX_BLOCKS;
    const QByteArray path = "/proc/" + QByteArray::number(process) + "/fd";
    const FolderPointer descriptors(::opendir(path.constData()));
    bool isClosed = !descriptors && isForbidden(errno);
    while (const char *name = nextNumber(descriptors)) {
        struct statx status = {};
        const int folder = ::dirfd(descriptors.get());
        if (::statx(folder, name, AT_STATX_DONT_SYNC, Wanted, &status) != 0)
            isClosed = isClosed || isForbidden(errno);
        else if (!visit({process, folder, name, status}))
            return Looked::Enough;
    }
    return isClosed ? Looked::NotEverywhere : Looked::Everywhere;
}

} // namespace

quint64 deviceOf(const struct statx &status)
{
    return makedev(status.stx_dev_major, status.stx_dev_minor);
}

std::vector<qint64> visitOpenDescriptors(const Visit &visit)
{
    std::vector<qint64> closed;
    const FolderPointer processes(::opendir("/proc"));
    while (const char *name = nextNumber(processes)) {
        const qint64 process = QByteArrayView(name).toLongLong();
        const Looked looked = lookInto(process, visit);
        if (looked == Looked::Enough)
            break;
        if (looked == Looked::NotEverywhere)
            closed.push_back(process);
    }
    return closed;
}

} // namespace Printkeeper
