// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/folderchange.h"

#include "base/escape.h"
#include "files/closedfolder.h"
#include "files/folderpath.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

using Files::FileAttributes;

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

/// The owner is given before the mode.
bool isHalfDone(const FileAttributes &now, const FolderChange &change)
{
    const bool isGiven = now.owner == change.after->owner && now.group == change.after->group;
    return isGiven && now.mode == change.before->mode && now.mode != change.after->mode
           && (change.before->owner != now.owner || change.before->group != now.group);
}

/// The very folder that was looked at, and none that a link leads to by now.
Result<void> dress(const FolderChange &change)
{
    const auto folder = Files::Folder::openRealRoot(change.path);
    if (!folder && folder.error().kind == ErrorKind::PermissionDenied && change.before) {
        Files::unlockFolder(change.path, change.before->mode, change.after->mode);
        const auto now = folderAt(change.path);
        return now && *now && withoutTime(**now) == withoutTime(*change.after) ? Result<void>()
                                                                               : folder.error();
    }
    const auto status = folder ? folder->status() : Result<Files::FileStatus>(folder.error());
    if (!status)
        return status.error();
    if (!isSame(status->attributes(), change.before, change.after))
        return changed(change.path);
    return folder->setAttributes(*change.after);
}

/// Never one that somebody else has put there: it is noted which one was made.
bool isTheOneMade(const Files::Folder &parent, const FolderChange &change)
{
    const auto status = parent.status(Files::lastNameOf(change.path));
    return status && status->identity.inode == change.inode;
}

Result<void> make(const Files::Folder &parent, const FolderChange &change, const FolderNote &note)
{
    const auto noteIt = [&](const Files::Folder &folder) -> Result<void> {
        const auto status = folder.status();
        if (!status || !note)
            return status ? Result<void>() : status.error();
        return note({change.path, change.before, change.after, status->identity.inode});
    };
    const auto made = parent.makeNew(Files::lastNameOf(change.path), change.after->mode, noteIt);
    if (!made && made.error().code == "exists"_L1)
        return changed(change.path);
    return made ? Result<void>() : made.error();
}

Result<void> remove(const Files::Folder &parent, const FolderChange &change)
{
    if (change.inode && !isTheOneMade(parent, change))
        return changed(change.path);
    auto removed = parent.removeEmptyFolder(Files::lastNameOf(change.path));
    return removed ? parent.sync() : removed;
}

} // namespace

FolderChange inverse(const FolderChange &change)
{
    // Made once more, it is another one.
    return {change.path, change.after, change.before, change.after ? change.inode : std::nullopt};
}

Result<std::optional<FileAttributes>> folderAt(const QByteArray &path)
{
    const auto status = Files::folderStatus(path);
    if (!status && status.error().kind == ErrorKind::NotFound)
        return std::optional<FileAttributes>();
    return status ? Result<std::optional<FileAttributes>>(status->attributes()) : status.error();
}

Result<void> applyFolderChange(const FolderChange &change, const FolderNote &note)
{
    const auto now = folderAt(change.path);
    if (!now)
        return now.error();
    if (!isSame(*now, change.before, change.after))
        return changed(change.path);
    if (change.before && change.after)
        return dress(change);
    const auto parent = Files::openParentOf(change.path);
    if (!parent)
        return parent.error();
    return change.after ? make(*parent, change, note) : remove(*parent, change);
}

Result<bool> finishFolderChange(const FolderChange &change)
{
    if (!change.before) {
        const auto parent = Files::openParentOf(change.path);
        if (!parent)
            return parent.error();
        parent->removeLeftovers(Files::lastNameOf(change.path));
        return isTheOneMade(*parent, change);
    }
    const auto now = folderAt(change.path);
    if (!now)
        return now.error();
    if (!*now || !change.after || !isHalfDone(**now, change))
        return isSame(*now, change.after, change.before);
    const auto finished = dress({change.path, *now, *change.after});
    return finished ? Result<bool>(true) : finished.error();
}

} // namespace Printkeeper::Cleanup
