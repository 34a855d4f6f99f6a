// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/openfiles.h"

#include <QByteArray>

#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace Printkeeper::Cleanup {
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

} // namespace

OpenFiles OpenFiles::find()
{
    OpenFiles open;
    const FolderPointer processes(::opendir("/proc"));
    while (const dirent *process = processes ? ::readdir(processes.get()) : nullptr) {
        if (!isNumber(process->d_name))
            continue;
        const QByteArray path = QByteArray("/proc/") + process->d_name + "/fd";
        const FolderPointer descriptors(::opendir(path.constData()));
        while (const dirent *each = descriptors ? ::readdir(descriptors.get()) : nullptr) {
            struct stat status = {};
            // The link of a descriptor is magic: stat looks at the open file itself.
            if (isNumber(each->d_name)
                && ::fstatat(::dirfd(descriptors.get()), each->d_name, &status, 0) == 0
                && S_ISREG(status.st_mode))
                open.m_files.insert({status.st_dev, status.st_ino});
        }
    }
    return open;
}

} // namespace Printkeeper::Cleanup
