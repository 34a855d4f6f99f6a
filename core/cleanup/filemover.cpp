// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/filemover.h"

#include "base/escape.h"
#include "cleanup/trashplaces.h"

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

/// Our own folders are nobody else's business; others are made like the folder they lie in.
quint32 modeFor(const Jobs::FilePlace &place, const Files::Folder &root)
{
    constexpr quint32 Private = 0700;
    if (place.relative.startsWith(PrivateFolder))
        return Private;
    const auto status = root.status();
    constexpr quint32 PermissionBits = 07777;
    return status ? status->mode & PermissionBits : Private;
}

} // namespace

QByteArray newPartName()
{
    return ".printkeeper-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36)
           + ".part";
}

bool isSameFile(const Files::Identity &a, const Files::Identity &b, DeviceCheck check)
{
    return a.inode == b.inode && a.size == b.size && a.modifiedNs == b.modifiedNs
           && (check == DeviceCheck::Any || a.device == b.device);
}

Result<std::shared_ptr<Files::Folder>> FileMover::rootAt(const QByteArray &path)
{
    auto &root = m_folders[path];
    if (!root) {
        auto opened = Files::Folder::openRoot(path);
        if (!opened) {
            m_folders.remove(path);
            return opened.error();
        }
        root = std::make_shared<Files::Folder>(*std::move(opened));
    }
    return root;
}

Result<std::shared_ptr<Files::Folder>> FileMover::folderOf(const Jobs::FilePlace &place,
                                                           Missing missing)
{
    const auto root = rootAt(place.root);
    if (!root || place.folder().isEmpty())
        return root;
    // NUL cannot be in a path: the key is unambiguous.
    const QByteArray key = place.root + '\0' + place.folder();
    const auto known = m_folders.constFind(key);
    if (known != m_folders.constEnd())
        return *known;
    auto opened = missing == Missing::Make
                      ? (*root)->makeBelow(place.folder(), modeFor(place, **root))
                      : (*root)->openBelow(place.folder());
    if (!opened)
        return opened.error();
    return *m_folders.insert(key, std::make_shared<Files::Folder>(*std::move(opened)));
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
    if (const auto root = rootAt(place.root); !root)
        return root.error();
    const auto found = status(place);
    if (found)
        return isSameFile(found->identity, identity, m_check);
    return found.error().kind == ErrorKind::NotFound ? Result<bool>(false) : found.error();
}

Result<bool> FileMover::isFarApart(const Jobs::FilePlace &from, const Jobs::FilePlace &to)
{
    if (from.root == to.root)
        return false;
    const auto left = rootAt(from.root);
    const auto right = rootAt(to.root);
    if (!left || !right)
        return left ? right.error() : left.error();
    // Below a root no mount is crossed, so the roots speak for all in them.
    return !Files::isOnOneMount(**left, **right);
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
    m_touched.insert(*from);
    m_touched.insert(*to);
    // Somebody may have exchanged the file between the look and the rename.
    const auto arrived = (*to)->status(move.to.name());
    if (arrived && isSameFile(arrived->identity, identity, m_check))
        return {};
    (void)(*to)->renameTo(move.to.name(), **from, place.name());
    return changed(place);
}

Result<void> FileMover::copy(FileMove &move)
{
    const auto from = folderOf(move.from, Missing::IsError);
    const auto to = folderOf(move.to, Missing::Make);
    if (!from || !to)
        return from ? to.error() : from.error();
    const auto copied = (*from)->copyTo(move.from.name(), move.identity, **to, move.part);
    if (!copied)
        return copied.error();
    move.copied = copied->identity;
    return (*to)->sync();
}

Result<void> FileMover::removeSource(const FileMove &move)
{
    const auto isThere = isAt(move.to, move.copied.value_or(Files::Identity()));
    if (!isThere || !*isThere)
        return isThere ? changed(move.to) : isThere.error();
    return remove(move.from, move.identity);
}

Result<void> FileMover::discardCopy(const FileMove &move)
{
    // The name is one of our own making, and what bears it may be half done. While something does,
    // we have not taken the source away.
    if (const auto folder = folderOf(move.to, Missing::IsError);
        folder && (*folder)->exists(move.part)) {
        m_touched.insert(*folder);
        if (auto removed = (*folder)->removeFile(move.part); !removed)
            return removed;
    }
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
    return *isSource ? remove(move.to, *move.copied) : changed(move.from);
}

Result<void> FileMover::moveByCopy(const FileMove &move)
{
    FileMove whole = move;
    whole.part = newPartName();
    auto done = copy(whole);
    if (done)
        done = this->move(whole);
    if (done)
        done = syncTouched();
    if (!done) {
        (void)discardCopy(whole);
        return done;
    }
    return removeSource(whole);
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
    m_touched.insert(*folder);
    return (*folder)->removeFile(place.name());
}

Result<void> FileMover::syncTouched()
{
    for (const auto &folder : std::exchange(m_touched, {})) {
        if (auto synced = folder->sync(); !synced)
            return synced;
    }
    return {};
}

} // namespace Printkeeper::Cleanup
