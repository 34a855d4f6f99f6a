// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/closedfolder.h"

#include "base/filedescriptor.h"
#include "files/folderpath.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace Printkeeper::Files {
Result<FileStatus> folderStatus(const QByteArray &path)
{
    const auto folder = Folder::openRoot(path);
    if (folder || folder.error().kind != ErrorKind::PermissionDenied)
        return folder ? folder->status() : folder.error();
    const auto parent = openParentOf(path);
    const auto status = parent ? parent->status(lastNameOf(path)) : parent.error();
    // Where a link leads stands elsewhere.
    return status && status->kind == FileKind::Directory ? status : folder.error();
}

bool isClosed(const QByteArray &path, const QByteArray &uploads)
{
    struct stat status = {};
    return ::stat(uploads.constData(), &status) == 0 && status.st_uid == ::geteuid()
           && ::faccessat(AT_FDCWD, path.constData(), R_OK | W_OK | X_OK, AT_EACCESS) != 0
           && errno == EACCES;
}

bool isReadOnly(const QByteArray &path)
{
    struct statvfs disk = {};
    return ::statvfs(path.constData(), &disk) == 0 && (disk.f_flag & ST_RDONLY) != 0;
}

void unlockFolder(const QByteArray &path, quint32 before, quint32 after)
{
    const auto parent = openParentOf(path);
    const FileDescriptor folder(parent
                                    ? ::openat(parent->descriptor(), lastNameOf(path).constData(),
                                               O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
                                    : -1);
    struct stat status = {};
    if (!folder.isOpen() || ::fstat(folder.get(), &status) != 0 || status.st_uid != ::geteuid()
        || (status.st_mode & 07777U) != before)
        return;
    // A descriptor of this kind has no fchmod, and a path could lead elsewhere by now.
    const QByteArray itself = "/proc/self/fd/" + QByteArray::number(folder.get());
    (void)::chmod(itself.constData(), after);
}

} // namespace Printkeeper::Files
