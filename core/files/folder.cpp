// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/folder.h"

#include "base/escape.h"
#include "files/systemcalls.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Files
{
namespace
{

constexpr qsizetype LongestComponent = 255;

Error fileError(int error, const char *sentence, const QByteArray &path)
{
    return systemError(
        error, QCoreApplication::translate("Printkeeper::Files", sentence).arg(escaped(path)));
}

FileKind kindOf(unsigned char type)
{
    switch (type) {
    case DT_REG:
        return FileKind::Regular;
    case DT_DIR:
        return FileKind::Directory;
    case DT_LNK:
        return FileKind::Symlink;
    default:
        return FileKind::Other;
    }
}

/// A second open of the same folder, with a position of its own for reading its names.
FileDescriptor reopened(int descriptor)
{
    constexpr int Flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
    FileDescriptor quiet(::openat(descriptor, ".", Flags | O_NOATIME));
    return quiet.isOpen() ? std::move(quiet) : FileDescriptor(::openat(descriptor, ".", Flags));
}

bool writeAll(int descriptor, const QByteArray &content)
{
    for (qsizetype at = 0; at < content.size();) {
        const ssize_t written = ::write(descriptor, content.constData() + at,
                                        static_cast<size_t>(content.size() - at));
        if (written < 0 && errno != EINTR)
            return false;
        at += written > 0 ? written : 0;
    }
    return true;
}

struct DirectoryCloser {
    void operator()(DIR *directory) const { ::closedir(directory); }
};

} // namespace

bool isSafeRelativePath(const QByteArray &path)
{
    if (path.isEmpty() || path.contains('\0'))
        return false;
    for (const QByteArray &component : path.split('/')) {
        if (component.isEmpty() || component == "." || component == ".."
            || component.size() > LongestComponent)
            return false;
    }
    return true;
}

Result<Folder> Folder::openRoot(const QByteArray &absolutePath)
{
    if (!absolutePath.startsWith('/') || absolutePath.contains('\0'))
        return fileError(EINVAL, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                   "“%1” is no absolute path of a folder."),
                         absolutePath);
    FileDescriptor descriptor(
        ::open(absolutePath.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isOpen())
        return fileError(errno, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                  "The folder %1 cannot be opened; check that it "
                                                  "exists and may be read."),
                         absolutePath);
    return Folder(std::move(descriptor), absolutePath);
}

Result<Folder> Folder::openBelow(const QByteArray &relativePath) const
{
    if (!relativePath.isEmpty() && !isSafeRelativePath(relativePath))
        return fileError(EINVAL, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                   "“%1” would lead out of its folder."),
                         relativePath);
    const QByteArray target = relativePath.isEmpty() ? QByteArray(".") : relativePath;
    FileDescriptor descriptor =
        openFolderBelow(m_descriptor.get(), target, descentOfKernel());
    const QByteArray path = relativePath.isEmpty() ? m_path : m_path + '/' + relativePath;
    if (!descriptor.isOpen())
        return fileError(errno, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                  "The folder %1 cannot be opened without leaving "
                                                  "the farm's folders."),
                         path);
    return Folder(std::move(descriptor), path);
}

Result<Folder> Folder::openParent(const Identity &expected) const
{
    FileDescriptor parent(::openat(m_descriptor.get(), "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat status = {};
    if (!parent.isOpen() || ::fstat(parent.get(), &status) != 0)
        return fileError(errno, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                  "The folder above %1 cannot be opened."),
                         m_path);
    if (status.st_dev != expected.device || status.st_ino != expected.inode) {
        Error moved = fileError(EAGAIN, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                          "The folder %1 was moved while it was "
                                                          "looked at; look again."),
                                m_path);
        moved.kind = ErrorKind::Refused;
        moved.code = u"changed"_s;
        return moved;
    }
    return Folder(std::move(parent), m_path.first(std::max<qsizetype>(m_path.lastIndexOf('/'), 0)));
}

Result<Folder> Folder::makeBelow(const QByteArray &relativePath, quint32 mode) const
{
    if (!isSafeRelativePath(relativePath))
        return openBelow(relativePath.isEmpty() ? QByteArray("..") : relativePath);
    struct stat own = {};
    if (::fstat(m_descriptor.get(), &own) != 0)
        return fileError(errno, "%1", m_path);
    Folder current(FileDescriptor(::dup(m_descriptor.get())), m_path);
    for (const QByteArray &component : relativePath.split('/')) {
        const int parent = current.descriptor();
        const bool isNew = ::mkdirat(parent, component.constData(), 0700) == 0;
        if (!isNew && errno != EEXIST)
            return fileError(errno, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                      "The folder %1 cannot be made; check the "
                                                      "rights and the space on its disk."),
                             current.path() + '/' + component);
        auto next = current.openBelow(component);
        if (!next)
            return next;
        if (isNew) {
            // An owner can only be given by root; anybody else is the owner already.
            if (::geteuid() == 0)
                (void)!::fchown(next->descriptor(), own.st_uid, own.st_gid);
            (void)::fchmod(next->descriptor(), mode);
            ::fsync(parent);
        }
        current = *std::move(next);
    }
    return current;
}

Result<FileStatus> Folder::status(const QByteArray &name) const
{
    struct stat status = {};
    const bool isOneName = isSafeRelativePath(name) && !name.contains('/');
    if (!isOneName
        || ::fstatat(m_descriptor.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        return fileError(isOneName ? errno : EINVAL,
                         QT_TRANSLATE_NOOP("Printkeeper::Files", "There is no file %1 to look at."),
                         m_path + '/' + name);
    }
    return fileStatusFrom(status);
}

Result<FileStatus> Folder::status() const
{
    struct stat status = {};
    if (::fstat(m_descriptor.get(), &status) != 0)
        return fileError(errno,
                         QT_TRANSLATE_NOOP("Printkeeper::Files", "There is no folder %1 to look at."),
                         m_path);
    return fileStatusFrom(status);
}

Result<std::vector<DirectoryEntry>> Folder::entries() const
{
    const auto failed = [this](int error) {
        return fileError(error, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                  "The folder %1 cannot be read; check its rights."),
                         m_path);
    };
    FileDescriptor own = reopened(m_descriptor.get());
    if (!own.isOpen())
        return failed(errno);
    const std::unique_ptr<DIR, DirectoryCloser> directory(::fdopendir(own.get()));
    if (!directory)
        return failed(errno);
    own.release();
    std::vector<DirectoryEntry> entries;
    errno = 0;
    while (const dirent *entry = ::readdir(directory.get())) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..") {
            FileKind kind = kindOf(entry->d_type);
            // Some file systems give no type with the name.
            if (entry->d_type == DT_UNKNOWN) {
                const auto looked = status(name);
                kind = looked ? looked->kind : FileKind::Other;
            }
            entries.push_back({name, kind});
        }
        errno = 0;
    }
    if (errno != 0)
        return failed(errno);
    return entries;
}

Result<FileDescriptor> Folder::openFile(const QByteArray &name) const
{
    const auto failed = [&](int error) {
        return fileError(error, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                  "The file %1 cannot be read; check that it is a "
                                                  "regular file that may be read."),
                         m_path + '/' + name);
    };
    if (!isSafeRelativePath(name) || name.contains('/'))
        return failed(EINVAL);
    constexpr int Flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
    FileDescriptor file(::openat(m_descriptor.get(), name.constData(), Flags | O_NOATIME));
    if (!file.isOpen() && errno == EPERM)
        file = FileDescriptor(::openat(m_descriptor.get(), name.constData(), Flags));
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return failed(errno);
    if (!S_ISREG(status.st_mode))
        return failed(EINVAL);
    return file;
}

Result<void> Folder::renameTo(const QByteArray &name, const Folder &target,
                              const QByteArray &newName) const
{
    if (renameWithoutReplace(m_descriptor.get(), name.constData(), target.descriptor(),
                             newName.constData())
        == 0)
        return {};
    const int error = errno;
    if (error == EEXIST) {
        Error taken = fileError(error, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                         "The name %1 is taken; nothing was "
                                                         "overwritten."),
                                target.path() + '/' + newName);
        taken.kind = ErrorKind::Refused;
        taken.code = u"exists"_s;
        return taken;
    }
    if (error == EXDEV) {
        Error elsewhere = fileError(error, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                             "%1 lies on another file system."),
                                    target.path());
        elsewhere.code = u"other-file-system"_s;
        return elsewhere;
    }
    return fileError(error, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                              "The file %1 cannot be moved; check the rights of its "
                                              "folder."),
                     m_path + '/' + name);
}

Result<void> Folder::removeFile(const QByteArray &name) const
{
    if (::unlinkat(m_descriptor.get(), name.constData(), 0) == 0)
        return {};
    return fileError(errno, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                              "The file %1 cannot be removed; check the rights of "
                                              "its folder."),
                     m_path + '/' + name);
}

Result<void> Folder::removeEmptyFolder(const QByteArray &name) const
{
    if (::unlinkat(m_descriptor.get(), name.constData(), AT_REMOVEDIR) == 0)
        return {};
    return fileError(errno,
                     QT_TRANSLATE_NOOP("Printkeeper::Files", "The folder %1 cannot be removed."),
                     m_path + '/' + name);
}

Result<void> Folder::writeFile(const QByteArray &name, const QByteArray &content,
                               quint32 mode) const
{
    const auto failed = [&](int error) {
        return fileError(error, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                  "The file %1 cannot be written; check the rights "
                                                  "and the space on its disk."),
                         m_path + '/' + name);
    };
    if (!isSafeRelativePath(name) || name.contains('/'))
        return failed(EINVAL);
    const QByteArray temporary =
        '.' + name.left(200) + ".part-" + QByteArray::number(QRandomGenerator::global()->generate(), 16);
    const FileDescriptor file(::openat(m_descriptor.get(), temporary.constData(),
                                       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return failed(errno);
    const bool isWritten = writeAll(file.get(), content) && ::fchmod(file.get(), mode) == 0
        && ::fsync(file.get()) == 0
        && ::renameat(m_descriptor.get(), temporary.constData(), m_descriptor.get(),
                      name.constData())
            == 0;
    if (!isWritten) {
        const int error = errno;
        ::unlinkat(m_descriptor.get(), temporary.constData(), 0);
        return failed(error);
    }
    return sync();
}

Result<QByteArray> Folder::readFile(const QByteArray &name, Bytes limit) const
{
    const auto file = openFile(name);
    if (!file)
        return file.error();
    QByteArray content;
    std::array<char, 64 * 1024> buffer{};
    for (;;) {
        const ssize_t count = ::read(file->get(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 || content.size() + count > limit)
            return fileError(count < 0 ? errno : EFBIG,
                             QT_TRANSLATE_NOOP("Printkeeper::Files",
                                               "The file %1 cannot be read, or is too large."),
                             m_path + '/' + name);
        if (count == 0)
            return content;
        content.append(buffer.data(), count);
    }
}

Result<void> Folder::sync() const
{
    if (::fsync(m_descriptor.get()) == 0)
        return {};
    return fileError(errno, QT_TRANSLATE_NOOP("Printkeeper::Files",
                                              "The folder %1 cannot be written to its disk."),
                     m_path);
}

} // namespace Printkeeper::Files
