// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filedescriptor.h"
#include "storage/spacegap.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <functional>
#include <memory>
#include <set>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Printkeeper::Storage {
namespace {

constexpr Bytes BlockSize = 512;

struct CloseFolder
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};
using OpenDirectory = std::unique_ptr<DIR, CloseFolder>;

/// The number that a name is; 0 for one that is none.
qint64 numberOf(const char *name)
{
    char *end = nullptr;
    const qint64 number = std::strtoll(name, &end, 10);
    return *name >= '0' && *name <= '9' && *end == '\0' ? number : 0;
}

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

QString programOf(const QByteArray &process)
{
    const QByteArray path = process + "/comm";
    const FileDescriptor file(::open(path.constData(), O_RDONLY | O_CLOEXEC));
    std::array<char, 64> name = {};
    const ssize_t length = ::read(file.get(), name.data(), name.size());
    return QString::fromUtf8(QByteArray(name.data(), std::max<ssize_t>(length, 0)).trimmed());
}

/// Looks through the descriptors of one process after the other.
class DeletedFileSearch
{
public:
    explicit DeletedFileSearch(quint64 device)
        : m_device(device)
    {}

    void look(qint64 process)
    {
        const QByteArray path = "/proc/" + QByteArray::number(process);
        const OpenDirectory descriptors(::opendir((path + "/fd").constData()));
        if (!descriptors) {
            // One that has ended meanwhile holds nothing.
            m_found.processesNotSeen += errno == EACCES || errno == EPERM ? 1 : 0;
            return;
        }
        while (const dirent *entry = ::readdir(descriptors.get())) {
            if (entry->d_name[0] != '.')
                lookAt(process, path, ::dirfd(descriptors.get()), entry->d_name);
        }
    }

    DeletedFiles result()
    {
        std::ranges::stable_sort(m_found.files, std::ranges::greater(), &DeletedFile::bytes);
        return std::move(m_found);
    }

private:
    void lookAt(qint64 process, const QByteArray &processPath, int folder, const char *descriptor)
    {
        struct stat status = {};
        // The link is magic: this is the open file itself. Not the name tells that it is deleted,
        // which anybody can give a file, but that it has none.
        if (::fstatat(folder, descriptor, &status, 0) != 0 || !S_ISREG(status.st_mode)
            || status.st_dev != m_device || status.st_nlink != 0)
            return;
        if (!m_seen.insert(status.st_ino).second)
            return;
        m_found.files.push_back({process, programOf(processPath), nameBefore(folder, descriptor),
                                 static_cast<Bytes>(status.st_blocks) * BlockSize});
    }

    quint64 m_device;
    std::set<quint64> m_seen;
    DeletedFiles m_found;
};

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
    DeletedFileSearch search(device);
    const OpenDirectory processes(::opendir("/proc"));
    while (processes && !cancel.isCancelled()) {
        const dirent *entry = ::readdir(processes.get());
        if (!entry)
            break;
        if (const qint64 process = numberOf(entry->d_name); process > 0)
            search.look(process);
    }
    return search.result();
}

} // namespace Printkeeper::Storage
