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

// So little that even a slow disk lets a cancel be seen within 50 ms.
constexpr std::size_t ChunkSize = 1 << 18;

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

Error cancelledCopy(const QByteArray &from)
{
    return {ErrorKind::Cancelled,
            QCoreApplication::translate("Printkeeper::Files",
                                        "Cancelled while %1 was being copied; it stays where it "
                                        "is.")
                .arg(escaped(from)),
            {},
            {}};
}

/// The hash of what was read; empty with the errno when it could not all be read (or written to
/// `target`, when that is a file): ECANCELED when somebody asked to stop.
QByteArray readAll(int source, int target, const CancelToken &cancel)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<char> buffer(ChunkSize);
    for (;;) {
        if (cancel.isCancelled()) {
            errno = ECANCELED;
            return {};
        }
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

/// Whoever is not root can give files to nobody else, and many file systems know no owners, no
/// modes or no times of ours: the bytes count more.
bool isDoneOrUnknown(int result)
{
    return result == 0 || errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS
           || errno == EINVAL;
}

bool dressAs(int copy, const FileAttributes &wanted, const timespec &accessed)
{
    constexpr qint64 NsPerSecond = 1'000'000'000;
    const qint64 ns = (wanted.modifiedNs % NsPerSecond + NsPerSecond) % NsPerSecond;
    const timespec modified{(wanted.modifiedNs - ns) / NsPerSecond, ns};
    const std::array<timespec, 2> times{accessed, modified};
    return isDoneOrUnknown(::fchown(copy, wanted.owner, wanted.group))
           && isDoneOrUnknown(::fchmod(copy, wanted.mode))
           && isDoneOrUnknown(::futimens(copy, times.data())) && ::fsync(copy) == 0;
}

/// Read again from the disk rather than from memory, as far as the kernel lets us.
QByteArray hashOf(int folder, const QByteArray &name, const CancelToken &cancel)
{
    const FileDescriptor file = openBeneath(folder, name, O_RDONLY | O_NOFOLLOW);
    if (!file.isOpen())
        return {};
    (void)::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED);
    return readAll(file.get(), -1, cancel);
}

} // namespace

Result<MadeCopy> Folder::copyTo(const QByteArray &name, const Identity &expected,
                                const Folder &target, const QByteArray &newName,
                                const CopyRequest &request) const
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
    auto copied =
        fillCopy(name, expected, source->get(), std::move(copy), target, newName, request);
    if (!copied)
        ::unlinkat(target.descriptor(), newName.constData(), 0);
    return copied;
}

Result<MadeCopy> Folder::fillCopy(const QByteArray &name, const Identity &expected, int source,
                                  FileDescriptor copy, const Folder &target,
                                  const QByteArray &newName, const CopyRequest &request) const
{
    const QByteArray from = m_path + '/' + name;
    const QByteArray to = target.m_path + '/' + newName;
    const auto failure = [&] {
        return errno == ECANCELED ? cancelledCopy(from) : copyError(errno, from, to);
    };
    const QByteArray written = readAll(source, copy.get(), request.cancel);
    struct stat read = {};
    if (written.isEmpty() || ::fstat(source, &read) != 0)
        return failure();
    const FileStatus now = fileStatusFrom(read);
    const bool isInode = expected.inode == 0 || now.identity.inode == expected.inode;
    if (!isInode || now.identity.size != expected.size
        || now.identity.modifiedNs != expected.modifiedNs)
        return changedWhileRead(from);
    const FileAttributes wanted = request.attributes.value_or(now.attributes());
    if (!dressAs(copy.get(), wanted, read.st_atim))
        return failure();
    copy.reset();
    const QByteArray readBack = hashOf(target.descriptor(), newName, request.cancel);
    if (readBack != written)
        return readBack.isEmpty() && errno == ECANCELED ? cancelledCopy(from)
                                                        : notTheSame(from, to);
    const auto made = target.status(newName);
    return made ? Result<MadeCopy>(MadeCopy{*made, wanted}) : made.error();
}

} // namespace Printkeeper::Files
