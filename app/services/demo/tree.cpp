// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/tree.h"

#include "base/escape.h"
#include "base/filedescriptor.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Printkeeper::Demo {
namespace {

Error notMade(int error, const QByteArray &path)
{
    return systemError(
        error,
        QCoreApplication::translate(
            "Printkeeper::Demo", "%1 cannot be made; check the space and the rights of its folder.")
            .arg(escaped(path)));
}

/// 0, or the errno of what went wrong.
int writeAll(int descriptor, const QByteArray &content)
{
    for (qsizetype at = 0; at < content.size();) {
        const ssize_t written =
            ::write(descriptor, content.constData() + at, static_cast<size_t>(content.size() - at));
        if (written < 0 && errno != EINTR)
            return errno;
        at += written < 0 ? 0 : written;
    }
    return 0;
}

int setModified(int descriptor, qint64 modified)
{
    const timespec time{modified / 1000, modified % 1000 * 1'000'000};
    const std::array<timespec, 2> times{time, time};
    return ::futimens(descriptor, times.data()) == 0 ? 0 : errno;
}

} // namespace

Result<void> Tree::makeFolder(const QByteArray &name, mode_t mode) const
{
    const QByteArray path = pathOf(name);
    if (::mkdir(path.constData(), mode) != 0)
        return notMade(errno, path);
    return {};
}

Result<void> Tree::write(const QByteArray &name, const QByteArray &content, qint64 modified)
{
    const QByteArray path = pathOf(name);
    const FileDescriptor file(
        ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!file.isOpen())
        return notMade(errno, path);
    int error = writeAll(file.get(), content);
    if (error == 0)
        error = setModified(file.get(), modified);
    if (error != 0)
        return notMade(error, path);
    ++m_files;
    m_bytes += content.size();
    return {};
}

} // namespace Printkeeper::Demo
