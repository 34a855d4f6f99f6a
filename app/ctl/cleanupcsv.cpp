// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/cleanupcsv.h"

#include "base/escape.h"
#include "files/folder.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

constexpr quint32 CsvMode = 0644;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::CleanupCsv)
};

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash > 0 ? path.first(slash) : QByteArray("/");
}

QByteArray nameOf(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

QByteArray partName()
{
    return ".printkeeper-" + QByteArray::number(::getpid()) + ".part";
}

Error fileExists(const QByteArray &path)
{
    return {ErrorKind::Refused,
            Text::tr("The file %1 exists already and is not overwritten.").arg(escaped(path)),
            {},
            u"file-exists"_s};
}

} // namespace

Result<void> checkNewFile(const QByteArray &path)
{
    const auto folder = Files::Folder::openRoot(folderOf(path));
    if (!folder)
        return folder.error();
    if (!Files::isSafeRelativePath(nameOf(path))) {
        return Error{ErrorKind::Invalid,
                     Text::tr("%1 is no name for a file.").arg(escaped(path)),
                     {},
                     u"bad-value"_s};
    }
    if (folder->exists(nameOf(path)))
        return fileExists(path);
    // Rights alone do not say it: the folder may be immutable, or its disk without an inode.
    auto made = folder->writeFile(partName(), {}, CsvMode);
    return made ? folder->removeFile(partName()) : made;
}

Result<void> writeNewFile(const QByteArray &path, const QByteArray &content)
{
    const auto folder = Files::Folder::openRoot(folderOf(path));
    if (!folder)
        return folder.error();
    const QByteArray part = partName();
    if (auto written = folder->writeFile(part, content, CsvMode); !written)
        return written;
    auto named = folder->renameTo(part, *folder, nameOf(path));
    if (named)
        return named;
    (void)folder->removeFile(part);
    return named.error().code == "exists"_L1 ? fileExists(path) : named;
}

} // namespace Printkeeper::Ctl
