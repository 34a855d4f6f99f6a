// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/openfolders.h"

#include "base/escape.h"
#include "cleanup/farmmark.h"
#include "cleanup/inbackground.h"
#include "cleanup/trashplaces.h"

#include <QCoreApplication>

#include <span>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

Error unmarkedLink(const QByteArray &path)
{
    return {
        ErrorKind::Refused,
        QCoreApplication::translate("Printkeeper::Cleanup",
                                    "%1 is a link to a folder that was not used before; nothing "
                                    "was moved there or from there. If this is right, run once "
                                    "with --new-root.")
            .arg(escaped(path)),
        {},
        u"symlink"_s};
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

Result<void> syncAll(std::span<const std::shared_ptr<Files::Folder>> folders)
{
    for (const auto &folder : folders) {
        if (auto synced = folder->sync(); !synced)
            return synced;
    }
    return {};
}

/// On two threads: each of them does little but wait for the disk.
Result<void> syncOnTwoThreads(const std::vector<std::shared_ptr<Files::Folder>> &folders)
{
    const std::size_t half = folders.size() / 2;
    std::future<Result<void>> others;
    if (half > 0)
        others = inBackground([&folders, half] { return syncAll(std::span(folders).first(half)); });
    const auto own = syncAll(std::span(folders).subspan(half));
    const auto theirs = half > 0 ? others.get() : Result<void>();
    return own ? theirs : own;
}

} // namespace

Result<std::shared_ptr<Files::Folder>> OpenFolders::rootAt(const QByteArray &path)
{
    if (const auto known = m_roots.constFind(path); known != m_roots.constEnd())
        return *known;
    auto opened = Files::Folder::openRealRoot(path);
    if (!opened && opened.error().code == "symlink"_L1) {
        opened = Files::Folder::openRoot(path);
        if (opened && m_links == Links::Marked && !bearsFarmMark(*opened))
            opened = unmarkedLink(path);
    }
    if (!opened)
        return opened.error();
    return *m_roots.insert(path, std::make_shared<Files::Folder>(*std::move(opened)));
}

Result<std::shared_ptr<Files::Folder>> OpenFolders::folderOf(const Jobs::FilePlace &place,
                                                             Missing missing)
{
    const auto root = rootAt(place.root);
    if (!root || place.folder().isEmpty())
        return root;
    // NUL cannot be in a path: the key is unambiguous.
    const QByteArray key = place.root + '\0' + place.folder();
    if (const auto known = m_below.constFind(key); known != m_below.constEnd())
        return *known;
    if (static_cast<std::size_t>(m_below.size()) >= m_most)
        letGo();
    auto opened = missing == Missing::Make
                      ? (*root)->makeBelow(place.folder(), modeFor(place, **root))
                      : (*root)->openBelow(place.folder());
    if (!opened)
        return opened.error();
    return *m_below.insert(key, std::make_shared<Files::Folder>(*std::move(opened)));
}

/// Earlier than need be is early enough; whether it went well, those who rely on it ask later.
void OpenFolders::letGo()
{
    m_syncedEarly = syncTouched();
    m_below.clear();
}

Result<void> OpenFolders::syncTouched()
{
    const auto touched = std::exchange(m_touched, {});
    const auto synced = syncOnTwoThreads({touched.begin(), touched.end()});
    const auto early = std::exchange(m_syncedEarly, {});
    return early ? synced : early;
}

} // namespace Printkeeper::Cleanup
