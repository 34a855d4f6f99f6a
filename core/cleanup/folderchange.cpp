// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/folderchange.h"

#include "base/escape.h"
#include "files/folder.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

using Files::FileAttributes;

constexpr quint32 NewFolderMode = 0700; // of Folder::makeBelow, until it has its own

QString sentence(const char *text, const QByteArray &path)
{
    return QCoreApplication::translate("Printkeeper::Cleanup", text).arg(escaped(path));
}

Error changed(const QByteArray &path)
{
    return {ErrorKind::Refused,
            sentence(QT_TRANSLATE_NOOP("Printkeeper::Cleanup",
                                       "The folder %1 is not as it was; it was left alone."),
                     path),
            {},
            u"changed"_s};
}

FileAttributes withoutTime(FileAttributes attributes)
{
    attributes.modifiedNs = 0;
    return attributes;
}

/// What was made is the same as long as it is there: who owns it then is the kernel's word.
bool isSame(const std::optional<FileAttributes> &now, const std::optional<FileAttributes> &noted,
            const std::optional<FileAttributes> &other)
{
    return now.has_value() == noted.has_value()
           && (!now || !other || withoutTime(*now) == withoutTime(*noted));
}

/// The owner is given before the mode, and a folder is made for its maker alone at first.
bool isHalfDone(const FileAttributes &now, const FolderChange &change)
{
    if (!change.before)
        return now.mode == NewFolderMode && now.mode != change.after->mode;
    const bool isGiven = now.owner == change.after->owner && now.group == change.after->group;
    return isGiven && now.mode == change.before->mode && now.mode != change.after->mode
           && (change.before->owner != now.owner || change.before->group != now.group);
}

/// The very folder that was looked at, and none that a link leads to by now.
Result<void> dress(const FolderChange &change)
{
    const auto folder = Files::Folder::openRealRoot(change.path);
    const auto status = folder ? folder->status() : Result<Files::FileStatus>(folder.error());
    if (!status)
        return status.error();
    if (!isSame(status->attributes(), change.before, change.after))
        return changed(change.path);
    return folder->setAttributes(*change.after);
}

} // namespace

FolderChange inverse(const FolderChange &change)
{
    return {change.path, change.after, change.before};
}

Result<std::optional<FileAttributes>> folderAt(const QByteArray &path)
{
    const auto folder = Files::Folder::openRoot(path);
    if (!folder && folder.error().kind == ErrorKind::NotFound)
        return std::optional<FileAttributes>();
    const auto status = folder ? folder->status() : Result<Files::FileStatus>(folder.error());
    return status ? Result<std::optional<FileAttributes>>(status->attributes()) : status.error();
}

Result<void> applyFolderChange(const FolderChange &change)
{
    const auto now = folderAt(change.path);
    if (!now)
        return now.error();
    if (!isSame(*now, change.before, change.after))
        return changed(change.path);
    if (change.before && change.after)
        return dress(change);
    const qsizetype slash = change.path.lastIndexOf('/');
    const auto parent = Files::Folder::openRoot(slash > 0 ? change.path.first(slash) : "/");
    if (!parent)
        return parent.error();
    const QByteArray name = change.path.mid(slash + 1);
    if (!change.after) {
        auto removed = parent->removeEmptyFolder(name);
        return removed ? parent->sync() : removed;
    }
    const auto made = parent->makeBelow(name, change.after->mode);
    return made ? Result<void>() : made.error();
}

Result<bool> finishFolderChange(const FolderChange &change)
{
    const auto now = folderAt(change.path);
    if (!now)
        return now.error();
    if (!*now || !change.after)
        return isSame(*now, change.after, change.before);
    FileAttributes wanted = *change.after;
    if (!change.before && ::geteuid() != 0) {
        wanted.owner = (*now)->owner;
        wanted.group = (*now)->group;
    }
    if (!isHalfDone(**now, change))
        return isSame(*now, change.after, change.before);
    const auto finished = dress({change.path, *now, wanted});
    return finished ? Result<bool>(true) : finished.error();
}

} // namespace Printkeeper::Cleanup
