// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/modelsource.h"

#include "base/escape.h"
#include "files/fileproblem.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Models {
namespace {

QByteArray fingerprintOf(const struct stat &status)
{
    const auto time = [](const timespec &at) {
        return QByteArray::number(qint64(at.tv_sec)) + '.' + QByteArray::number(qint64(at.tv_nsec));
    };
    return QByteArray::number(quint64(status.st_dev)) + ':'
           + QByteArray::number(quint64(status.st_ino)) + ':'
           + QByteArray::number(qint64(status.st_size)) + ':' + time(status.st_mtim) + ':'
           + time(status.st_ctim);
}

QString sentence(const char *text, const ModelSource &source)
{
    return QCoreApplication::translate("Printkeeper::Models", text).arg(escaped(source.name()));
}

} // namespace

Result<ModelSource> ModelSource::open(const Files::Folder &root, const QByteArray &relativePath)
{
    if (!Files::isSafeRelativePath(relativePath))
        return Files::unsafePath(relativePath);
    const qsizetype slash = relativePath.lastIndexOf('/');
    const auto folder = root.openBelow(slash < 0 ? QByteArray() : relativePath.first(slash));
    if (!folder)
        return folder.error();
    const QByteArray name = relativePath.sliced(slash + 1);
    auto file = folder->openFile(name);
    if (!file)
        return file.error();
    return adopt(std::move(file).value(), folder->path() + '/' + name);
}

Result<ModelSource> ModelSource::adopt(FileDescriptor descriptor, const QByteArray &name)
{
    ModelSource source(std::move(descriptor), name);
    struct stat status = {};
    if (::fstat(source.m_descriptor.get(), &status) != 0) {
        const char *text = QT_TRANSLATE_NOOP("Printkeeper::Models", "%1 cannot be read.");
        return Files::fileError(errno, sentence(text, source));
    }
    if (!S_ISREG(status.st_mode))
        return Files::notAFile(name);
    source.m_size = status.st_size;
    source.m_fingerprint = fingerprintOf(status);
    return source;
}

Bytes ModelSource::read(Bytes offset, char *into, Bytes size) const
{
    Bytes done = 0;
    while (done < size && offset >= 0) {
        const ssize_t got = ::pread(m_descriptor.get(), into + done,
                                    static_cast<std::size_t>(size - done), offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += got;
    }
    return done;
}

QByteArray ModelSource::read(Bytes offset, Bytes size) const
{
    if (offset < 0 || offset >= m_size || size <= 0)
        return {};
    QByteArray bytes(std::min(size, m_size - offset), Qt::Uninitialized);
    bytes.truncate(read(offset, bytes.data(), bytes.size()));
    return bytes;
}

Error noPicture(const ModelSource &source)
{
    const char *text = QT_TRANSLATE_NOOP("Printkeeper::Models", "There is no picture in %1.");
    return {ErrorKind::NotFound, sentence(text, source), {}, u"no-picture"_s};
}

Error damaged(const ModelSource &source, const QString &detail)
{
    const char *text = QT_TRANSLATE_NOOP("Printkeeper::Models",
                                         "%1 is damaged, so no picture of it can be shown; ask "
                                         "for the file again.");
    return {ErrorKind::Corrupt, sentence(text, source), detail, {}};
}

Error interrupted(const ModelSource &source, const WorkLimit &limit)
{
    if (limit.isCancelled()) {
        const char *text =
            QT_TRANSLATE_NOOP("Printkeeper::Models", "Looking for a picture in %1 was cancelled.");
        return {ErrorKind::Cancelled, sentence(text, source), {}, {}};
    }
    const char *text = QT_TRANSLATE_NOOP("Printkeeper::Models",
                                         "Making a picture of %1 would take too long, so none is "
                                         "shown.");
    return {ErrorKind::Cancelled, sentence(text, source), {}, u"out-of-time"_s};
}

} // namespace Printkeeper::Models
