// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/filelock.h"

#include "base/escape.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace Printkeeper::Files
{
namespace
{

constexpr std::chrono::milliseconds PollInterval(20);

QString holderOf(int descriptor)
{
    std::array<char, 200> buffer{};
    const ssize_t count = ::pread(descriptor, buffer.data(), buffer.size(), 0);
    return count > 0 ? escaped(QByteArray(buffer.data(), count).trimmed()) : QString();
}

Error lockError(int error, const QByteArray &path)
{
    return systemError(error, QCoreApplication::translate("Printkeeper::Files",
                                                          "The lock file %1 cannot be opened.")
                                  .arg(escaped(path)));
}

Error busyError(int descriptor, const QByteArray &path)
{
    const QString holder = holderOf(descriptor);
    const QString sentence = holder.isEmpty()
        ? QCoreApplication::translate("Printkeeper::Files",
                                      "The lock %1 is held by another program; try again later.")
              .arg(escaped(path))
        : QCoreApplication::translate("Printkeeper::Files",
                                      "The lock %1 is held by %2; try again later.")
              .arg(escaped(path), holder);
    return {ErrorKind::Busy, sentence, {}, {}};
}

/// The descriptor, locked; it must be a regular file.
Result<FileDescriptor> locked(FileDescriptor file, const QByteArray &path,
                              std::chrono::milliseconds wait)
{
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return lockError(errno, path);
    if (!S_ISREG(status.st_mode))
        return lockError(EINVAL, path);
    const QDeadlineTimer deadline(wait);
    while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return lockError(errno, path);
        if (deadline.hasExpired())
            return busyError(file.get(), path);
        std::this_thread::sleep_for(PollInterval);
    }
    return file;
}

} // namespace

Result<FileLock> FileLock::acquire(const QByteArray &path, std::chrono::milliseconds wait,
                                   LockFileMissing missing)
{
    const int create = missing == LockFileMissing::Create ? O_CREAT : 0;
    auto file = locked(FileDescriptor(::open(path.constData(),
                                             O_RDWR | O_NOFOLLOW | O_CLOEXEC | create, 0600)),
                       path, wait);
    return file ? Result<FileLock>(FileLock(*std::move(file))) : file.error();
}

Result<FileLock> FileLock::acquireIn(int folderDescriptor, const QByteArray &name,
                                     std::chrono::milliseconds wait)
{
    FileDescriptor opened(::openat(folderDescriptor, name.constData(),
                                   O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    // flock needs no right to write; the web app's file may deny it.
    if (!opened.isOpen() && errno == EACCES)
        opened = FileDescriptor(::openat(folderDescriptor, name.constData(),
                                         O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    auto file = locked(std::move(opened), name, wait);
    return file ? Result<FileLock>(FileLock(*std::move(file))) : file.error();
}

Result<void> FileLock::describeHolder(const QByteArray &text) const
{
    const bool isWritten = ::ftruncate(m_descriptor.get(), 0) == 0
        && ::pwrite(m_descriptor.get(), text.constData(), static_cast<size_t>(text.size()), 0)
            == text.size();
    return isWritten ? Result<void>() : Result<void>(lockError(errno, "lock"));
}

} // namespace Printkeeper::Files
