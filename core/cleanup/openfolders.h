// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/folder.h"
#include "files/openfileshare.h"
#include "jobs/farmlayout.h"

#include <QHash>

#include <initializer_list>
#include <memory>
#include <set>

namespace Printkeeper::Cleanup {

/// The folders of the farm that files are looked at and moved in. Roots, which are few, stay open;
/// of what lies below them, which may be a folder for each job, no more than the process can
/// afford: then all of that is let go, and what is needed again is opened again. One thread.
class OpenFolders
{
public:
    /// Whether a root that is a link must bear the farm's mark.
    enum class Links { Marked, Any };
    enum class Missing { IsError, Make };

    explicit OpenFolders(Links links)
        : m_links(links)
        , m_most(Files::shareOfOpenFiles(Users))
    {}

    Result<std::shared_ptr<Files::Folder>> rootAt(const QByteArray &path);
    /// The open folder of a place; made (0700 below our own, else like its parent) when `missing`
    /// says so. May let others go, never those that somebody holds.
    Result<std::shared_ptr<Files::Folder>> folderOf(const Jobs::FilePlace &place, Missing missing);

    /// Names were or will be changed in these, and in the latter case before another folder is
    /// asked for: that may sync them.
    void touch(std::initializer_list<std::shared_ptr<Files::Folder>> folders)
    {
        m_touched.insert(folders);
    }
    /// fsync of every folder that was touched since the last call. An Error also when one of those
    /// failed that were let go, and so synced, meanwhile.
    Result<void> syncTouched();

private:
    static constexpr std::size_t Users = 16; ///< of the process's files

    void letGo();

    Links m_links;
    std::size_t m_most;
    QHash<QByteArray, std::shared_ptr<Files::Folder>> m_roots;
    QHash<QByteArray, std::shared_ptr<Files::Folder>> m_below;
    std::set<std::shared_ptr<Files::Folder>> m_touched; ///< and not synced yet
    Result<void> m_syncedEarly;
};

} // namespace Printkeeper::Cleanup
