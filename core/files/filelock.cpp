// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/filelock.h"

#include "base/escape.h"
#include "files/beneath.h"
#include "files/fileproblem.h"
#include "files/folder.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <functional>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Printkeeper::Files {
namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds Pause{20};

/// Where a lock file is: an open folder (or AT_FDCWD) and a name in it, and how to open it.
struct LockPlace
{
    int folder;
    QByteArray name;
    QByteArray path; ///< for people
    std::function<FileDescriptor(int flags)> open;
};

QString holderIn(int descriptor)
{
    std::array<char, 200> text;
    const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
    return size > 0 ? escaped(QByteArray(text.data(), size).trimmed()) : QString();
}

Error busy(const QByteArray &path, const QString &holder)
{
    const QString message =
        holder.isEmpty()
            ? QCoreApplication::translate(
                "Printkeeper::Files", "%1 is locked by another program; try again when it is done.")
            : QCoreApplication::translate(
                "Printkeeper::Files", "%1 is locked by another program (%2); try again when it is "
                                      "done.");
    const QString file = escaped(path);
    return {
        ErrorKind::Busy, holder.isEmpty() ? message.arg(file) : message.arg(file, holder), {}, {}};
}

Error lockError(int error, const QByteArray &path)
{
    return fileError(error,
                     QCoreApplication::translate("Printkeeper::Files", "%1 cannot be locked.")
                         .arg(escaped(path)));
}

bool isRegular(const struct stat &status)
{
    return S_ISREG(status.st_mode);
}

/// Opens the lock file; a file that we may only read can be locked all the same.
Result<FileDescriptor> openLockFile(const LockPlace &place, int creation)
{
    struct stat seen = {};
    const bool isThere =
        ::fstatat(place.folder, place.name.constData(), &seen, AT_SYMLINK_NOFOLLOW) == 0;
    if (isThere && !isRegular(seen))
        return notAFile(place.path);
    FileDescriptor file = place.open(O_RDWR | creation | O_NOFOLLOW | O_NONBLOCK);
    if (!file.isOpen() && (errno == EACCES || errno == EROFS))
        file = place.open(O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!file.isOpen() || ::fstat(file.get(), &seen) != 0)
        return lockError(errno, place.path);
    if (!isRegular(seen))
        return notAFile(place.path);
    return file;
}

/// Whether the locked file still has its name: a lock on a removed one keeps nobody out.
bool isStillThere(const LockPlace &place, int descriptor)
{
    struct stat locked = {};
    struct stat named = {};
    return ::fstat(descriptor, &locked) == 0
           && ::fstatat(place.folder, place.name.constData(), &named, AT_SYMLINK_NOFOLLOW) == 0
           && locked.st_dev == named.st_dev && locked.st_ino == named.st_ino;
}

/// 0, or the errno; EWOULDBLOCK when somebody else held it until the deadline.
int lockUntil(int descriptor, SteadyClock::time_point deadline)
{
    for (;;) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return 0;
        const int error = errno;
        const auto now = SteadyClock::now();
        if ((error != EWOULDBLOCK && error != EINTR) || now >= deadline)
            return error;
        std::this_thread::sleep_for(std::min<SteadyClock::duration>(Pause, deadline - now));
    }
}

Result<FileDescriptor> lockAt(const LockPlace &place, int creation, std::chrono::milliseconds wait)
{
    const auto deadline = SteadyClock::now() + wait;
    for (;;) {
        Result<FileDescriptor> file = openLockFile(place, creation);
        if (!file)
            return file;
        const int error = lockUntil(file->get(), deadline);
        if (error == EWOULDBLOCK || error == EINTR)
            return busy(place.path, holderIn(file->get()));
        if (error != 0)
            return lockError(error, place.path);
        if (isStillThere(place, file->get()))
            return file;
        if (SteadyClock::now() >= deadline)
            return busy(place.path, {});
    }
}

} // namespace

Result<FileLock> FileLock::acquire(const QByteArray &path, std::chrono::milliseconds wait,
                                   LockFileMissing missing)
{
    if (path.isEmpty() || path.contains('\0'))
        return unsafePath(path);
    const bool isOurs = missing == LockFileMissing::Create;
    const auto open = [&path](int flags) {
        return FileDescriptor(::open(path.constData(), flags | O_CLOEXEC | O_NOCTTY, 0600));
    };
    auto file = lockAt({AT_FDCWD, path, path, open}, isOurs ? O_CREAT : 0, wait);
    if (!file)
        return file.error();
    // What an earlier holder wrote would now be a lie. On a disk in trouble it stays.
    if (isOurs) [[maybe_unused]]
        const int error = ::ftruncate(file->get(), 0);
    return FileLock(*std::move(file), path);
}

Result<FileLock> FileLock::acquireIn(int folderDescriptor, const QByteArray &name,
                                     std::chrono::milliseconds wait, const QByteArray &folder)
{
    if (!isSafeRelativePath(name) || name.contains('/'))
        return unsafePath(name);
    const auto open = [&](int flags) { return openBeneath(folderDescriptor, name, flags); };
    const QByteArray path = folder.isEmpty() ? name : folder + '/' + name;
    auto file = lockAt({folderDescriptor, name, path, open}, 0, wait);
    if (!file)
        return file.error();
    return FileLock(*std::move(file), path);
}

Result<FileLock> FileLock::acquireFolder(const QByteArray &path, std::chrono::milliseconds wait)
{
    if (path.isEmpty() || path.contains('\0'))
        return unsafePath(path);
    FileDescriptor folder(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOCTTY));
    const int error =
        folder.isOpen() ? lockUntil(folder.get(), SteadyClock::now() + wait) : int(errno);
    if (error == EWOULDBLOCK || error == EINTR)
        return busy(path, {});
    if (error != 0)
        return lockError(error, path);
    return FileLock(std::move(folder), path);
}

Result<void> FileLock::describeHolder(const QByteArray &text) const
{
    const auto size = static_cast<size_t>(text.size());
    const bool isWritten =
        ::ftruncate(m_descriptor.get(), 0) == 0
        && ::pwrite(m_descriptor.get(), text.constData(), size, 0) == static_cast<ssize_t>(size);
    if (isWritten)
        return {};
    return fileError(errno,
                     QCoreApplication::translate("Printkeeper::Files",
                                                 "Who holds the lock %1 cannot be written into it.")
                         .arg(escaped(m_path)));
}

} // namespace Printkeeper::Files
