// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/secretsource.h"

#include "base/escape.h"
#include "base/filedescriptor.h"

#include <QCoreApplication>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Printkeeper::Settings {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SecretSource)
};

Result<QString> firstLineOf(const QByteArray &path)
{
    constexpr qsizetype MostBytes = 4096;
    const QString shown = escaped(path);
    const FileDescriptor file(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return systemError(
            errno, Text::tr("The secret file %1 cannot be read; check that it exists.").arg(shown));
    if (!S_ISREG(status.st_mode))
        return Error{ErrorKind::Invalid,
                     Text::tr("The secret file %1 is no regular file.").arg(shown),
                     {},
                     {}};
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error{ErrorKind::Refused,
                     Text::tr("The secret file %1 can be used by others than its owner; run "
                              "chmod 600 on it.")
                         .arg(shown),
                     {},
                     {}};
    QByteArray content(MostBytes, '\0');
    const ssize_t size = ::read(file.get(), content.data(), MostBytes);
    if (size < 0)
        return systemError(errno, Text::tr("The secret file %1 cannot be read.").arg(shown));
    content.truncate(size);
    const QByteArray line = content.split('\n').first().trimmed();
    if (line.isEmpty())
        return Error{
            ErrorKind::Invalid, Text::tr("The secret file %1 is empty.").arg(shown), {}, {}};
    return QString::fromUtf8(line);
}

} // namespace

Result<QString> SecretSource::read() const
{
    if (!value.isEmpty())
        return value;
    if (!file.isEmpty())
        return firstLineOf(file);
    return Error{ErrorKind::Invalid, Text::tr("No secret is set."), {}, {}};
}

} // namespace Printkeeper::Settings
