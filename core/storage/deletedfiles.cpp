// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filedescriptor.h"
#include "base/opendescriptors.h"
#include "storage/spacegap.h"

#include <algorithm>
#include <array>
#include <climits>
#include <functional>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Printkeeper::Storage {
namespace {

constexpr Bytes BlockSize = 512;

/// Where the link of a descriptor leads, without the kernel's " (deleted)".
QByteArray nameBefore(int folder, const char *descriptor)
{
    std::array<char, PATH_MAX> target = {};
    const ssize_t length = ::readlinkat(folder, descriptor, target.data(), target.size());
    QByteArray path(target.data(), std::max<ssize_t>(length, 0));
    if (path.endsWith(" (deleted)"))
        path.chop(static_cast<int>(sizeof(" (deleted)")) - 1);
    return path;
}

QString programOf(qint64 process)
{
    const QByteArray path = "/proc/" + QByteArray::number(process) + "/comm";
    const FileDescriptor file(::open(path.constData(), O_RDONLY | O_CLOEXEC));
    std::array<char, 64> name = {};
    const ssize_t length = ::read(file.get(), name.data(), name.size());
    return QString::fromUtf8(QByteArray(name.data(), std::max<ssize_t>(length, 0)).trimmed());
}

/// Not the name tells that it is deleted, which anybody can give a file, but that it has none.
bool isDeleted(const struct statx &file)
{
    return S_ISREG(file.stx_mode) && file.stx_nlink == 0;
}

} // namespace

Bytes DeletedFiles::bytes() const
{
    Bytes sum = 0;
    for (const DeletedFile &file : files)
        sum += file.bytes;
    return sum;
}

DeletedFiles findDeletedFiles(quint64 device, const CancelToken &cancel)
{
    DeletedFiles found;
    std::set<quint64> seen;
    const auto closed = visitOpenDescriptors([&](const OpenDescriptor &open) {
        if (isDeleted(open.status) && deviceOf(open.status) == device
            && seen.insert(open.status.stx_ino).second)
            found.files.push_back({open.process, programOf(open.process),
                                   nameBefore(open.folder, open.name),
                                   static_cast<Bytes>(open.status.stx_blocks) * BlockSize});
        return !cancel.isCancelled();
    });
    found.processesNotSeen = static_cast<qint64>(closed.size());
    std::ranges::stable_sort(found.files, std::ranges::greater(), &DeletedFile::bytes);
    return found;
}

} // namespace Printkeeper::Storage
