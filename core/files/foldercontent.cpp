// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is in files: the part of Folder that reads and writes it.
#include "base/crashpoint.h"
#include "base/escape.h"
#include "files/beneath.h"
#include "files/cachefile.h"
#include "files/fileproblem.h"
#include "files/folder.h"
#include "files/temporaryname.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Files {
namespace {

Error readError(int error, const QByteArray &path)
{
    return fileError(
        error,
        QCoreApplication::translate("Printkeeper::Files", "%1 cannot be read.").arg(escaped(path)));
}

Error writeError(int error, const QByteArray &path)
{
    return fileError(error,
                     QCoreApplication::translate("Printkeeper::Files", "%1 cannot be written.")
                         .arg(escaped(path)));
}

/// The context of this file's sentences: lupdate finds no plural in translate().
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Files)
};

Error tooLarge(const QByteArray &path, Bytes limit)
{
    return {ErrorKind::Invalid,
            Text::tr("%1 is larger than the %n byte(s) that such a file may "
                     "have, so it was not read; look what it is.",
                     nullptr, static_cast<int>(limit))
                .arg(escaped(path)),
            {},
            u"too-large"_s};
}

int writeAll(int descriptor, QByteArrayView content)
{
    for (qsizetype at = 0; at < content.size();) {
        const ssize_t written =
            ::write(descriptor, content.data() + at, static_cast<size_t>(content.size() - at));
        if (written < 0 && errno != EINTR)
            return errno;
        at += std::max<ssize_t>(written, 0);
    }
    return 0;
}

/// At most `limit` bytes and one more, which tells that there are more; errno on failure.
int readUpTo(int descriptor, Bytes limit, QByteArray &content)
{
    std::array<char, 65536> buffer;
    while (content.size() <= limit) {
        const auto wanted = std::min<qint64>(buffer.size(), limit + 1 - content.size());
        const ssize_t size = ::read(descriptor, buffer.data(), static_cast<size_t>(wanted));
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return errno;
        if (size == 0)
            return 0;
        content.append(buffer.data(), size);
    }
    return 0;
}

/// 0 or the errno; asks for nothing where the owner is right already.
int giveOwner(int descriptor, const FileStatus &like)
{
    struct stat own = {};
    if (::fstat(descriptor, &own) != 0)
        return errno;
    if (own.st_uid == like.owner && own.st_gid == like.group)
        return 0;
    return ::fchown(descriptor, like.owner, like.group) == 0 ? 0 : errno;
}

} // namespace

Result<FileDescriptor> Folder::openFile(const QByteArray &name) const
{
    const auto seen = status(name);
    if (!seen)
        return seen.error();
    const QByteArray path = m_path + '/' + name;
    // Looked at first: opening a device can start something.
    if (seen->kind != FileKind::Regular)
        return notAFile(path);
    FileDescriptor file = openBeneath(descriptor(), name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    struct stat opened = {};
    if (!file.isOpen() || ::fstat(file.get(), &opened) != 0)
        return readError(errno, path);
    if (!S_ISREG(opened.st_mode))
        return notAFile(path);
    return file;
}

Result<QByteArray> Folder::readFile(const QByteArray &name, Bytes limit) const
{
    const auto file = openFile(name);
    if (!file)
        return file.error();
    QByteArray content;
    if (const int error = readUpTo(file->get(), limit, content); error != 0)
        return readError(error, m_path + '/' + name);
    if (content.size() > limit)
        return tooLarge(m_path + '/' + name, limit);
    return content;
}

Result<void> Folder::writeFile(const QByteArray &name, const QByteArray &content,
                               quint32 mode) const
{
    return writeOver(name, content, mode, nullptr);
}

Result<void> Folder::rewriteFile(const QByteArray &name, const QByteArray &content,
                                 const FileStatus &before) const
{
    return writeOver(name, content, before.mode & 07777, &before);
}

void Folder::removeLeftovers(const QByteArray &name) const
{
    const auto entries = this->entries();
    if (!entries)
        return;
    for (const DirectoryEntry &entry : *entries) {
        if (!isTemporaryOf(entry.name, name))
            continue;
        const auto found = status(entry.name);
        if (!found || found->owner != ::geteuid())
            continue;
        // Of a folder only an empty one.
        if (found->kind == FileKind::Regular || found->kind == FileKind::Directory)
            ::unlinkat(descriptor(), entry.name.constData(),
                       found->kind == FileKind::Directory ? AT_REMOVEDIR : 0);
    }
}

Result<void> Folder::writeOver(const QByteArray &name, const QByteArray &content, quint32 mode,
                               const FileStatus *before) const
{
    if (!isSafeRelativePath(name) || name.contains('/'))
        return unsafePath(name);
    const QByteArray temporary = temporaryName(name);
    FileDescriptor file(::openat(descriptor(), temporary.constData(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return writeError(errno, m_path + '/' + name);
    auto written = fillAndRename(temporary, name, content, mode, std::move(file), before);
    if (!written)
        ::unlinkat(descriptor(), temporary.constData(), 0);
    return written ? sync() : written;
}

Result<void> Folder::fillAndRename(const QByteArray &temporary, const QByteArray &name,
                                   const QByteArray &content, quint32 mode, FileDescriptor file,
                                   const FileStatus *before) const
{
    const int unwritten = writeAll(file.get(), content);
    if (unwritten != 0)
        return writeError(unwritten, m_path + '/' + name);
    // Before the mode: a change of owner takes away what setuid and setgid would give.
    const int unowned = before ? giveOwner(file.get(), *before) : 0;
    if (unowned != 0)
        return writeError(unowned, m_path + '/' + name);
    if (::fchmod(file.get(), mode) != 0 || ::fsync(file.get()) != 0)
        return writeError(errno, m_path + '/' + name);
    if (before) {
        const auto now = status(name);
        if (!now || now->identity != before->identity || now->kind != FileKind::Regular)
            return changedWhileRead(m_path + '/' + name);
    }
    crashPoint("file-written");
    if (::renameat(descriptor(), temporary.constData(), descriptor(), name.constData()) != 0)
        return writeError(errno, m_path + '/' + name);
    return {};
}

Result<void> writeCacheFile(const Folder &folder, const QByteArray &name, const QByteArray &content,
                            quint32 mode)
{
    return writeCacheFile(folder, name, std::vector<QByteArrayView>{content}, mode);
}

Result<void> writeCacheFile(const Folder &folder, const QByteArray &name,
                            const std::vector<QByteArrayView> &pieces, quint32 mode)
{
    if (!isSafeRelativePath(name) || name.contains('/'))
        return unsafePath(name);
    const QByteArray temporary = temporaryName(name);
    FileDescriptor file(::openat(folder.descriptor(), temporary.constData(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return writeError(errno, folder.path() + '/' + name);
    int failure = 0;
    for (const QByteArrayView piece : pieces)
        failure = failure == 0 ? writeAll(file.get(), piece) : failure;
    if (failure == 0 && ::fchmod(file.get(), mode) != 0)
        failure = errno;
    if (failure == 0
        && ::renameat(folder.descriptor(), temporary.constData(), folder.descriptor(),
                      name.constData())
               != 0)
        failure = errno;
    if (failure == 0)
        return {};
    ::unlinkat(folder.descriptor(), temporary.constData(), 0);
    return writeError(failure, folder.path() + '/' + name);
}

} // namespace Printkeeper::Files
