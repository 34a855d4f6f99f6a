// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/folder.h"

#include "base/crashpoint.h"
#include "base/escape.h"
#include "files/beneath.h"
#include "files/fileproblem.h"
#include "files/renaming.h"
#include "files/temporaryname.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <array>
#include <cerrno>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Files {
namespace {

constexpr qsizetype LongestName = 255;
constexpr quint32 OnlyOwner = 0700;

bool isSafeName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= LongestName && name != "." && name != ".."
           && !name.contains('\0') && !name.contains('/');
}

QByteArray joined(const QByteArray &path, const QByteArray &relative)
{
    if (relative.isEmpty())
        return path;
    return path.endsWith('/') ? path + relative : path + '/' + relative;
}

QString sentence(const char *text, const QByteArray &path)
{
    return QCoreApplication::translate("Printkeeper::Files", text).arg(escaped(path));
}

Error openError(int error, const QByteArray &path)
{
    return fileError(
        error,
        sentence(QT_TRANSLATE_NOOP("Printkeeper::Files", "The folder %1 cannot be opened."), path));
}

Error makeError(int error, const QByteArray &path)
{
    return fileError(
        error,
        sentence(QT_TRANSLATE_NOOP("Printkeeper::Files", "The folder %1 cannot be made."), path));
}

Error lookError(int error, const QByteArray &path)
{
    return fileError(
        error, sentence(QT_TRANSLATE_NOOP("Printkeeper::Files", "%1 cannot be looked at."), path));
}

Error listError(int error, const QByteArray &path)
{
    return fileError(
        error,
        sentence(QT_TRANSLATE_NOOP("Printkeeper::Files", "The folder %1 cannot be listed."), path));
}

Error removeError(int error, const QByteArray &path)
{
    return fileError(
        error, sentence(QT_TRANSLATE_NOOP("Printkeeper::Files", "%1 cannot be removed."), path));
}

FileKind kindFrom(unsigned char type)
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

/// Gives a folder that was just made its mode, whatever the umask, and its parent's owner. As root
/// only if it is still the empty one of our own: its name may have been given to another one.
int dressUp(const Folder &made, const FileStatus &parent, quint32 mode)
{
    const auto status = made.status();
    const bool needsOwner = status && ::geteuid() == 0
                            && (status->owner != parent.owner || status->group != parent.group);
    if (needsOwner) {
        const auto entries = made.entries();
        if (status->owner != 0 || !entries || !entries->empty())
            return ESTALE;
        if (::fchown(made.descriptor(), parent.owner, parent.group) != 0)
            return errno;
    }
    return ::fchmod(made.descriptor(), mode) == 0 ? 0 : errno;
}

} // namespace

bool isSafeRelativePath(const QByteArray &path)
{
    if (!path.contains('/'))
        return isSafeName(path);
    const QList<QByteArray> names = path.split('/');
    return std::all_of(names.cbegin(), names.cend(), isSafeName);
}

bool isOnOneMount(const Folder &left, const Folder &right)
{
    const auto one = folderKey(left.descriptor());
    const auto other = folderKey(right.descriptor());
    return one && other && one->device == other->device && one->mount == other->mount;
}

Result<Folder> Folder::openRoot(const QByteArray &absolutePath)
{
    return openRootWith(absolutePath, folderFlags());
}

Result<Folder> Folder::openRealRoot(const QByteArray &absolutePath)
{
    return openRootWith(absolutePath, folderFlags() | O_NOFOLLOW);
}

Result<Folder> Folder::openRootWith(const QByteArray &absolutePath, int flags)
{
    if (!absolutePath.startsWith('/') || absolutePath.contains('\0'))
        return unsafePath(absolutePath);
    QByteArray path = absolutePath;
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    FileDescriptor opened = openAbsolute(path, flags);
    // O_DIRECTORY hides a link behind "not a folder".
    struct stat status = {};
    if (!opened.isOpen() && errno == ENOTDIR)
        errno =
            ::lstat(path.constData(), &status) == 0 && S_ISLNK(status.st_mode) ? ELOOP : ENOTDIR;
    if (!opened.isOpen())
        return openError(errno, path);
    return Folder(std::move(opened), std::move(path));
}

Result<Folder> Folder::openBelow(const QByteArray &relativePath) const
{
    if (!relativePath.isEmpty() && !isSafeRelativePath(relativePath))
        return unsafePath(relativePath);
    FileDescriptor opened =
        openBeneath(descriptor(), relativePath.isEmpty() ? "." : relativePath, folderFlags());
    if (!opened.isOpen())
        return openError(errno, joined(m_path, relativePath));
    return Folder(std::move(opened), joined(m_path, relativePath));
}

Result<Folder> Folder::makeBelow(const QByteArray &relativePath, quint32 mode) const
{
    if (relativePath.isEmpty() || !isSafeRelativePath(relativePath))
        return unsafePath(relativePath);
    Result<Folder> at = openBelow({});
    for (const QByteArray &name : relativePath.split('/')) {
        if (!at)
            return at;
        Result<Folder> next = at->openBelow(name);
        const bool isMissing =
            !next && next.error().kind == ErrorKind::NotFound && !at->exists(name);
        at = isMissing ? at->makeOne(name, mode) : std::move(next);
    }
    return at;
}

/// One that is its maker's alone has its mode from the first moment.
Result<Folder> Folder::makeOne(const QByteArray &name, quint32 mode) const
{
    auto made = mode == OnlyOwner ? makeInPlace(name, mode) : makeNew(name, mode);
    if (made || made.error().code != "exists"_L1)
        return made;
    return openBelow(name); // somebody else was quicker
}

Result<Folder> Folder::makeInPlace(const QByteArray &name, quint32 mode) const
{
    const auto own = status();
    if (!own)
        return own.error();
    if (::mkdirat(descriptor(), name.constData(), OnlyOwner) != 0)
        return makeError(errno, joined(m_path, name));
    Result<Folder> made = openBelow(name);
    if (!made)
        return made;
    crashPoint("folder-made");
    const int error = dressUp(*made, *own, mode);
    if (error == ESTALE)
        return changedWhileRead(made->path());
    if (error != 0)
        return makeError(error, made->path());
    if (const auto synced = sync(); !synced)
        return synced.error();
    return made;
}

Result<Folder> Folder::makeNew(const QByteArray &name, quint32 mode,
                               const std::function<Result<void>(const Folder &)> &beforeNamed) const
{
    if (!isSafeName(name))
        return unsafePath(name);
    const QByteArray temporary = temporaryName(name);
    auto made = makeInPlace(temporary, mode);
    Result<void> named = made ? Result<void>() : made.error();
    if (named && beforeNamed)
        named = beforeNamed(*made);
    crashPoint("folder-dressed");
    if (named)
        named = renameTo(temporary, *this, name);
    crashPoint("folder-named");
    if (named)
        named = sync();
    if (!named) {
        ::unlinkat(descriptor(), temporary.constData(), AT_REMOVEDIR);
        return named.error();
    }
    return Folder(std::move(made->m_descriptor), joined(m_path, name));
}

Result<FileStatus> Folder::status(const QByteArray &name) const
{
    if (!isSafeName(name))
        return unsafePath(name);
    struct stat status = {};
    if (::fstatat(descriptor(), name.constData(), &status, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT)
        != 0)
        return lookError(errno, joined(m_path, name));
    return fileStatusFrom(status);
}

bool Folder::exists(const QByteArray &name) const
{
    struct stat status = {};
    return isSafeName(name)
           && ::fstatat(descriptor(), name.constData(), &status,
                        AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT)
                  == 0;
}

Result<FileStatus> Folder::status() const
{
    struct stat status = {};
    if (::fstat(descriptor(), &status) != 0)
        return lookError(errno, m_path);
    return fileStatusFrom(status);
}

Result<std::vector<DirectoryEntry>> Folder::entries() const
{
    std::vector<DirectoryEntry> found;
    alignas(dirent64) std::array<char, 32768> buffer;
    if (::lseek(descriptor(), 0, SEEK_SET) != 0)
        return listError(errno, m_path);
    for (;;) {
        const ssize_t size = ::getdents64(descriptor(), buffer.data(), buffer.size());
        if (size < 0)
            return listError(errno, m_path);
        if (size == 0)
            return found;
        addEntries(found, buffer.data(), size);
    }
}

void Folder::addEntries(std::vector<DirectoryEntry> &found, const char *buffer,
                        qsizetype size) const
{
    for (qsizetype at = 0; at < size;) {
        const auto *entry = reinterpret_cast<const dirent64 *>(buffer + at);
        at += entry->d_reclen;
        QByteArray name(entry->d_name);
        if (name == "." || name == "..")
            continue;
        FileKind kind = kindFrom(entry->d_type);
        if (entry->d_type == DT_UNKNOWN) {
            const auto looked = status(name);
            kind = looked ? looked->kind : FileKind::Other;
        }
        found.push_back({std::move(name), kind});
    }
}

Result<void> Folder::renameTo(const QByteArray &name, const Folder &target,
                              const QByteArray &newName) const
{
    if (!isSafeName(name) || !isSafeName(newName))
        return unsafePath(isSafeName(name) ? newName : name);
    const int error = renameWithoutReplacing(descriptor(), name, target.descriptor(), newName);
    if (error == 0)
        return {};
    return fileError(
        error, QCoreApplication::translate("Printkeeper::Files", "%1 cannot be moved to %2.")
                   .arg(escaped(joined(m_path, name)), escaped(joined(target.m_path, newName))));
}

Result<void> Folder::removeFile(const QByteArray &name) const
{
    if (!isSafeName(name))
        return unsafePath(name);
    if (::unlinkat(descriptor(), name.constData(), 0) != 0)
        return removeError(errno, joined(m_path, name));
    return {};
}

Result<void> Folder::removeEmptyFolder(const QByteArray &name) const
{
    if (!isSafeName(name))
        return unsafePath(name);
    if (::unlinkat(descriptor(), name.constData(), AT_REMOVEDIR) != 0)
        return removeError(errno, joined(m_path, name));
    return {};
}

Result<void> Folder::setAttributes(const FileAttributes &wanted) const
{
    const auto now = status();
    if (!now)
        return now.error();
    const bool isOwned = now->owner == wanted.owner && now->group == wanted.group;
    if (!isOwned && ::fchown(descriptor(), wanted.owner, wanted.group) != 0)
        return fileError(errno,
                         QCoreApplication::translate("Printkeeper::Files",
                                                     "The owner of the folder %1 is only root's to "
                                                     "change; as root: chown %2:%3 %1")
                             .arg(escaped(m_path), QString::number(wanted.owner),
                                  QString::number(wanted.group)));
    crashPoint("folder-given");
    if (::fchmod(descriptor(), wanted.mode) != 0)
        return fileError(errno, sentence(QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                           "The mode of the folder %1 cannot be "
                                                           "changed."),
                                         m_path));
    return sync();
}

Result<void> Folder::sync() const
{
    // EINVAL: a file system that has nothing to sync for a folder.
    if (::fsync(descriptor()) == 0 || errno == EINVAL)
        return {};
    return fileError(errno,
                     sentence(QT_TRANSLATE_NOOP("Printkeeper::Files",
                                                "The folder %1 cannot be saved to its disk."),
                              m_path));
}

} // namespace Printkeeper::Files
