// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading again only what has changed since an earlier scan: the part of ScanWorker that looks at
// known folders.
#include "files/beneath.h"
#include "storage/foldertimes.h"
#include "storage/scanworker.h"

#include <cerrno>

namespace Printkeeper::Storage {
namespace {

bool isSameFolder(const FolderFacts &facts, const struct statx &status)
{
    return S_ISDIR(status.stx_mode) && status.stx_ino == facts.inode
           && makedev(status.stx_dev_major, status.stx_dev_minor) == facts.device;
}

/// A name that comes, goes or changes its file changes both times of its folder.
bool isUnchanged(const FolderFacts &facts, const struct statx &status)
{
    return facts.isSettled != 0 && nanoseconds(status.stx_mtime) == facts.modifiedNs
           && nanoseconds(status.stx_ctime) == facts.changedNs;
}

} // namespace

KnownFolders::KnownFolders(const DiskTree &before)
    : m_count(quint32(before.parts().folders.size()))
    , m_first(m_count + 1, 0)
    , m_isRead(m_count)
{
    const std::vector<FolderFacts> &folders = before.parts().folders;
    const auto isChild = [](const FolderFacts &folder) {
        return folder.parent != NoFolder && folder.isDead == 0;
    };
    for (const FolderFacts &folder : folders) {
        if (isChild(folder))
            ++m_first[folder.parent + 1];
    }
    for (quint32 i = 0; i < m_count; ++i)
        m_first[i + 1] += m_first[i];
    m_children.resize(m_first[m_count]);
    std::vector<quint32> next(m_first.begin(), m_first.end() - 1);
    for (quint32 i = 0; i < m_count; ++i) {
        if (isChild(folders[i]))
            m_children[next[folders[i].parent]++] = i;
    }
}

std::span<const quint32> KnownFolders::childrenOf(quint32 folder) const
{
    return std::span(m_children).subspan(m_first[folder], m_first[folder + 1] - m_first[folder]);
}

void ScanWorker::revisitRoot()
{
    struct statx status = {};
    if (!statusOf(m_job.root->descriptor.get(), status)) {
        fail(0, {}, errno);
        return;
    }
    if (isUnchanged(m_job.folders[0], status))
        revisitChildren(m_job.root);
    else
        readAgain(m_job.root, status);
}

/// Only what changed, or has folders of its own, must be opened.
void ScanWorker::revisitChildren(const Place &folder)
{
    struct statx status = {};
    for (const quint32 child : m_job.known->childrenOf(folder->folder)) {
        if (m_job.cancel.isCancelled())
            return;
        const QByteArray name = m_job.nameOf(child);
        const FolderFacts &facts = m_job.folders[child];
        const bool isThere = statusOf(folder->descriptor.get(), status, name.constData(), Times);
        if (!isThere || !isSameFolder(facts, status)) {
            m_found.clear();
            if (statusOf(folder->descriptor.get(), status))
                readAgain(folder, status);
            return;
        }
        if (isUnchanged(facts, status) && !m_job.known->hasChildren(child))
            continue;
        ScanTask task;
        task.folder = child;
        m_found.push_back(std::move(task));
    }
    pushFound(folder);
}

void ScanWorker::revisit(const ScanTask &task, const Place &above)
{
    const QByteArray name = m_job.nameOf(task.folder);
    const int at = above->descriptor.get();
    FolderFacts &facts = m_job.folders[task.folder];
    FileDescriptor opened = Files::openBeneath(at, name, Files::folderFlags());
    if (!opened.isOpen() && errno == EXDEV)
        opened = Files::openFolderOnAnyMount(at, name);
    const int error = opened.isOpen() ? 0 : errno;
    struct statx status = {};
    const bool isSame = (opened.isOpen() ? statusOf(opened.get(), status)
                                         : statusOf(at, status, name.constData(), Times))
                        && isSameFolder(facts, status);
    if (!isSame) {
        // Its name means something else now, which nobody has read yet.
        facts.isDead = 1;
        if (statusOf(at, status))
            readAgain(above, status);
        return;
    }
    if (error != 0) {
        if (m_job.known->claim(task.folder)) {
            forget(facts);
            notEntered(task, at, name, error);
        }
        return;
    }
    m_last =
        std::make_shared<OpenFolder>(std::move(opened), task.folder, m_number, m_job.openFolders);
    if (isUnchanged(facts, status))
        revisitChildren(Place(m_last));
    else
        readAgain(Place(m_last), status);
}

void ScanWorker::readAgain(const Place &folder, const struct statx &status)
{
    if (!m_job.known->claim(folder->folder)) {
        std::atomic_ref<quint32>(m_job.folders[folder->folder].isSettled)
            .store(0, std::memory_order_relaxed);
        return;
    }
    FolderFacts &facts = m_job.folders[folder->folder];
    forget(facts);
    remember(facts, status, m_job.settledBeforeNs);
    auto known = std::make_shared<QHash<QByteArray, quint32>>();
    for (const quint32 child : m_job.known->childrenOf(folder->folder)) {
        known->insert(m_job.nameOf(child), child);
        m_job.folders[child].isDead = 1;
    }
    folder->known = known;
    m_counts.folders.fetch_add(1, std::memory_order_relaxed);
    list(folder);
}

void ScanWorker::forget(FolderFacts &facts)
{
    facts.ownAllocated = facts.ownApparent = 0;
    facts.ownFiles = facts.newest = 0;
}

} // namespace Printkeeper::Storage
