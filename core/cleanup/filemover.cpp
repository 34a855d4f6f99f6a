// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/filemover.h"

#include "base/crashpoint.h"
#include "base/escape.h"
#include "cleanup/freenames.h"
#include "cleanup/trashplaces.h"
#include "jobs/jobfiles.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

Error changed(const Jobs::FilePlace &place)
{
    return {ErrorKind::Refused,
            QCoreApplication::translate("Printkeeper::Cleanup",
                                        "The file %1 is not the one that was looked at any more; "
                                        "it was left alone.")
                .arg(escaped(place.absolute())),
            {},
            u"changed"_s};
}

/// What a file is called while it is looked at for the last time: its identity tells, so that the
/// next start knows the name.
QByteArray asideName(const Files::Identity &identity, const char *suffix = ".aside")
{
    return ".printkeeper-" + QByteArray::number(identity.inode, 36) + '-'
           + QByteArray::number(identity.modifiedNs, 36) + suffix;
}

/// What bears the name `taken` in `from` goes to `folder`, under its own name again; when that is
/// taken by now, under a numbered one: never lost, never over another file.
Result<void> putBack(const Files::Folder &from, const QByteArray &taken,
                     const Files::Folder &folder, const QByteArray &name)
{
    constexpr int MostTries = 10000;
    Result<void> renamed;
    for (int number = 1; number < MostTries; ++number) {
        renamed = from.renameTo(taken, folder, numberedName(name, Jobs::stemOf(name), number));
        if (renamed || renamed.error().code != "exists"_L1)
            break;
    }
    return renamed;
}

} // namespace

QByteArray newPartName()
{
    return ".printkeeper-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36)
           + ".part";
}

QByteArray backPartName(const Files::Identity &identity)
{
    return ".printkeeper-" + QByteArray::number(identity.inode, 36) + '-'
           + QByteArray::number(identity.modifiedNs, 36) + ".part";
}

bool isSameFile(const Files::Identity &a, const Files::Identity &b, DeviceCheck check)
{
    const bool isInode = a.inode == b.inode || b.inode == 0;
    return isInode && a.size == b.size && a.modifiedNs == b.modifiedNs
           && (check == DeviceCheck::Any || a.device == b.device);
}

Result<Files::FileStatus> FileMover::status(const Jobs::FilePlace &place)
{
    const auto folder = folderOf(place, Missing::IsError);
    if (!folder)
        return folder.error();
    return (*folder)->status(place.name());
}

bool FileMover::exists(const Jobs::FilePlace &place)
{
    const auto folder = folderOf(place, Missing::IsError);
    return folder && (*folder)->exists(place.name());
}

Result<bool> FileMover::isAt(const Jobs::FilePlace &place, const Files::Identity &identity)
{
    if (const auto root = m_folders.rootAt(place.root); !root)
        return root.error();
    const auto found = status(place);
    if (found)
        return isSameFile(found->identity, identity, m_check);
    return found.error().kind == ErrorKind::NotFound ? Result<bool>(false) : found.error();
}

Result<void> FileMover::findTrash(const QByteArray &root)
{
    const QByteArray anyRun = TrashPrefix.toByteArray() + '1';
    const auto found = folderOf({root, anyRun}, Missing::IsError);
    if (found || found.error().kind != ErrorKind::NotFound)
        return found ? Result<void>() : found.error();
    return Error{ErrorKind::System,
                 QCoreApplication::translate("Printkeeper::Cleanup",
                                             "The trash in %1 is not there. Is its disk mounted?")
                     .arg(escaped(root)),
                 {},
                 {}};
}

Result<bool> FileMover::isFarApart(const Jobs::FilePlace &from, const Jobs::FilePlace &to)
{
    if (from.root == to.root)
        return false;
    const auto known = m_farApart.find({from.root, to.root});
    if (known != m_farApart.end())
        return known->second;
    const auto left = m_folders.rootAt(from.root);
    const auto right = m_folders.rootAt(to.root);
    if (!left || !right)
        return left ? right.error() : left.error();
    // Below a root no mount is crossed, so the roots, which stay open, speak for all in them.
    const bool isFar = !Files::isOnOneMount(**left, **right);
    m_farApart.emplace(std::pair(from.root, to.root), isFar);
    return isFar;
}

Result<void> FileMover::move(const FileMove &move)
{
    if (!move.isCopied())
        return rename(move, move.from, move.identity);
    const auto isSource = isAt(move.from, move.identity);
    if (!isSource)
        return isSource.error();
    if (!*isSource || !move.copied)
        return changed(move.from);
    return rename(move, move.partPlace(), *move.copied);
}

Result<void> FileMover::rename(const FileMove &move, const Jobs::FilePlace &place,
                               const Files::Identity &identity)
{
    const auto from = folderOf(place, Missing::IsError);
    if (!from)
        return from.error();
    const auto found = (*from)->status(place.name());
    if (!found)
        return found.error();
    if (found->kind != Files::FileKind::Regular || !isSameFile(found->identity, identity, m_check))
        return changed(place);
    const auto to = folderOf(move.to, Missing::Make);
    if (!to)
        return to.error();
    if (auto renamed = (*from)->renameTo(place.name(), **to, move.to.name()); !renamed)
        return renamed;
    m_folders.touch({*from, *to});
    crashPoint("file-moved");
    // Somebody may have exchanged the file between the look and the rename.
    const auto arrived = (*to)->status(move.to.name());
    if (arrived && isSameFile(arrived->identity, identity, m_check))
        return {};
    if (const auto back = putBack(**to, move.to.name(), **from, place.name()); !back)
        return back;
    return changed(place);
}

Result<void> FileMover::giveBack(const FileMove &move)
{
    const auto from = folderOf(move.from, Missing::IsError);
    const auto to = folderOf(move.to, Missing::IsError);
    if (!from || !to)
        return from ? to.error() : from.error();
    m_folders.touch({*from, *to});
    return putBack(**to, move.to.name(), **from, move.from.name());
}

Result<void> FileMover::copy(FileMove &move)
{
    const auto from = folderOf(move.from, Missing::IsError);
    const auto to = folderOf(move.to, Missing::Make);
    if (!from || !to)
        return from ? to.error() : from.error();
    const auto copied = (*from)->copyTo(move.from.name(), move.identity, **to, move.part,
                                        {move.attributes, m_cancel});
    if (!copied)
        return copied.error();
    const Files::FileAttributes held = copied->status.attributes();
    move.copied = copied->status.identity;
    move.attributes = held == copied->wanted ? std::nullopt : std::optional(copied->wanted);
    if (held.mode != copied->wanted.mode || held.modifiedNs != copied->wanted.modifiedNs) {
        // Where not even those are kept, the inode's number may not outlive the mount.
        move.copied->inode = 0;
        m_plainFolder = (*to)->path();
    }
    return (*to)->sync();
}

Result<void> FileMover::removeSource(const FileMove &move)
{
    const auto isThere = isAt(move.to, move.copied.value_or(Files::Identity()));
    if (!isThere || !*isThere)
        return isThere ? changed(move.to) : isThere.error();
    return takeAway(move.from, move.identity);
}

/// The name is one of our own making, and what bears it may be half done. While something does, we
/// have not taken the source away.
Result<void> FileMover::discardPart(const FileMove &move)
{
    const auto folder = folderOf(move.to, Missing::IsError);
    if (!folder || !(*folder)->exists(move.part))
        return {};
    m_folders.touch({*folder});
    return (*folder)->removeFile(move.part);
}

Result<void> FileMover::discardCopy(const FileMove &move)
{
    if (auto discarded = discardPart(move); !discarded)
        return discarded;
    if (!move.copied)
        return {};
    const auto isSource = isAt(move.from, move.identity);
    if (!isSource)
        return isSource.error();
    const auto isThere = isAt(move.to, *move.copied);
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return {};
    return *isSource ? takeAway(move.to, *move.copied) : changed(move.from);
}

Result<void> FileMover::remove(const Jobs::FilePlace &place, const Files::Identity &identity)
{
    const auto folder = folderOf(place, Missing::IsError);
    if (!folder)
        return folder.error();
    const auto found = (*folder)->status(place.name());
    if (!found)
        return found.error();
    if (!isSameFile(found->identity, identity, m_check))
        return changed(place);
    m_folders.touch({*folder});
    return (*folder)->removeFile(place.name());
}

Result<void> FileMover::takeAway(const Jobs::FilePlace &place, const Files::Identity &identity)
{
    return takeAwayAs(asideName(identity), place, identity);
}

Result<void> FileMover::takeAwayTemp(const Jobs::FilePlace &place, const Files::Identity &identity)
{
    return takeAwayAs(asideName(identity, ".tmp"), place, identity);
}

Result<void> FileMover::takeAwayAs(const QByteArray &aside, const Jobs::FilePlace &place,
                                   const Files::Identity &identity)
{
    // A crash has left it under this name already.
    if (place.name() == aside)
        return remove(place, identity);
    const auto folder = folderOf(place, Missing::IsError);
    if (!folder)
        return folder.error();
    const auto found = (*folder)->status(place.name());
    if (!found)
        return found.error();
    if (!isSameFile(found->identity, identity, m_check))
        return changed(place);
    crashPoint("looked-at");
    m_folders.touch({*folder});
    if (auto renamed = (*folder)->renameTo(place.name(), **folder, aside); !renamed)
        return renamed;
    crashPoint("put-aside");
    // Somebody may have put another file there between the look and the rename.
    const auto taken = (*folder)->status(aside);
    if (taken && isSameFile(taken->identity, identity, m_check))
        return (*folder)->removeFile(aside);
    const auto back = putBack(**folder, aside, **folder, place.name());
    return back ? changed(place) : back.error();
}

Result<void> FileMover::bringBack(const FileMove &move)
{
    if (auto back = bringBackFrom(move.from, move.identity, move.to); !back)
        return back;
    const auto arrived = move.isCopied() ? move.copied : std::optional(move.identity);
    return arrived ? bringBackFrom(move.to, *arrived, move.from) : Result<void>();
}

Result<void> FileMover::bringBackFrom(const Jobs::FilePlace &place, const Files::Identity &identity,
                                      const Jobs::FilePlace &other)
{
    const QByteArray aside = asideName(identity);
    const auto folder = folderOf(place, Missing::IsError);
    const auto found = folder ? (*folder)->status(aside) : folder.error();
    if (!found)
        return {};
    const auto twin = status(other);
    m_folders.touch({*folder});
    const bool isTwin = twin && twin->kind == Files::FileKind::Regular
                        && twin->identity.size == identity.size
                        && twin->identity.modifiedNs == identity.modifiedNs;
    if (isTwin && isSameFile(found->identity, identity, m_check))
        return (*folder)->removeFile(aside);
    return putBack(**folder, aside, **folder, place.name());
}

} // namespace Printkeeper::Cleanup
