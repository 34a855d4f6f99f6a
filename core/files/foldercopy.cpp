// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A copy that may take the place of its source: the part of Folder for other file systems.
#include "base/crashpoint.h"
#include "base/escape.h"
#include "files/beneath.h"
#include "files/fileproblem.h"
#include "files/folder.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Files {
namespace {

constexpr std::size_t ChunkSize = 1 << 20;

Error copyError(int error, const QByteArray &from, const QByteArray &to)
{
    return fileError(error,
                     QCoreApplication::translate("Printkeeper::Files", "%1 cannot be copied to %2.")
                         .arg(escaped(from), escaped(to)));
}

Error notTheSame(const QByteArray &from, const QByteArray &to)
{
    return {ErrorKind::Corrupt,
            QCoreApplication::translate("Printkeeper::Files",
                                        "The copy of %1 at %2 did not read back as it was written, "
                                        "so the file stays where it is; check that disk.")
                .arg(escaped(from), escaped(to)),
            {},
            u"bad-copy"_s};
}

ssize_t readChunk(int file, std::vector<char> &buffer)
{
    ssize_t size = -1;
    do {
        size = ::read(file, buffer.data(), buffer.size());
    } while (size < 0 && errno == EINTR);
    return size;
}

bool writeChunk(int file, const char *data, ssize_t size)
{
    for (ssize_t at = 0; at < size;) {
        const ssize_t written = ::write(file, data + at, static_cast<std::size_t>(size - at));
        if (written < 0 && errno != EINTR)
            return false;
        at += std::max<ssize_t>(written, 0);
    }
    return true;
}

/// The hash of what was read; empty with the errno when it could not all be read (or written to
/// `target`, when that is a file).
QByteArray readAll(int source, int target)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<char> buffer(ChunkSize);
    for (;;) {
        const ssize_t size = readChunk(source, buffer);
        if (size == 0)
            return hash.result();
        if (size < 0 || (target >= 0 && !writeChunk(target, buffer.data(), size)))
            return {};
        hash.addData(QByteArrayView(buffer.data(), size));
        if (target >= 0)
            crashPoint("copying");
    }
}

/// Owner, mode and times of the source. Whoever is not root can give files to nobody else.
bool dressLike(int copy, const struct stat &source)
{
    const bool isOwned = ::fchown(copy, source.st_uid, source.st_gid) == 0 || errno == EPERM;
    const std::array<timespec, 2> times{source.st_atim, source.st_mtim};
    return isOwned && ::fchmod(copy, source.st_mode & 07777U) == 0
           && ::futimens(copy, times.data()) == 0 && ::fsync(copy) == 0;
}

/// Read again from the disk rather than from memory, as far as the kernel lets us.
QByteArray hashOf(int folder, const QByteArray &name)
{
    const FileDescriptor file = openBeneath(folder, name, O_RDONLY | O_NOFOLLOW);
    if (!file.isOpen())
        return {};
    (void)::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED);
    return readAll(file.get(), -1);
}

} // namespace

Result<FileStatus> Folder::copyTo(const QByteArray &name, const Identity &expected,
                                  const Folder &target, const QByteArray &newName) const
{
    if (!isSafeRelativePath(newName) || newName.contains('/'))
        return unsafePath(newName);
    const auto source = openFile(name);
    if (!source)
        return source.error();
    FileDescriptor copy(::openat(target.descriptor(), newName.constData(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!copy.isOpen())
        return copyError(errno, m_path + '/' + name, target.m_path + '/' + newName);
    auto copied = fillCopy(name, expected, source->get(), std::move(copy), target, newName);
    if (!copied)
        ::unlinkat(target.descriptor(), newName.constData(), 0);
    return copied;
}

Result<FileStatus> Folder::fillCopy(const QByteArray &name, const Identity &expected, int source,
                                    FileDescriptor copy, const Folder &target,
                                    const QByteArray &newName) const
{
    const QByteArray from = m_path + '/' + name;
    const QByteArray to = target.m_path + '/' + newName;
    const QByteArray written = readAll(source, copy.get());
    struct stat read = {};
    if (written.isEmpty() || ::fstat(source, &read) != 0)
        return copyError(errno, from, to);
    const Identity now = fileStatusFrom(read).identity;
    if (now.inode != expected.inode || now.size != expected.size
        || now.modifiedNs != expected.modifiedNs)
        return changedWhileRead(from);
    if (!dressLike(copy.get(), read))
        return copyError(errno, from, to);
    copy.reset();
    if (hashOf(target.descriptor(), newName) != written)
        return notTheSame(from, to);
    return target.status(newName);
}

} // namespace Printkeeper::Files
