// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/disktree.h"

#include "base/escape.h"
#include "files/fileproblem.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <ranges>

namespace Printkeeper::Storage {
namespace {

QByteArray joined(const QByteArray &folder, QByteArrayView name)
{
    if (name.isEmpty())
        return folder;
    return folder.endsWith('/') ? folder + name.toByteArray() : folder + '/' + name.toByteArray();
}

/// Without an end, whatever a file that was tampered with says of its sizes.
void add(Bytes &sum, Bytes more)
{
    sum = static_cast<Bytes>(static_cast<quint64>(sum) + static_cast<quint64>(more));
}

Error problemError(const ScanFailure &failure, const QByteArray &path)
{
    const QString sentence =
        failure.name.isEmpty()
            ? QCoreApplication::translate("Printkeeper::DiskTree", "The folder %1 cannot be read.")
            : QCoreApplication::translate("Printkeeper::DiskTree", "%1 cannot be looked at.");
    return Files::fileError(failure.error, sentence.arg(escaped(path)));
}

} // namespace

DiskTree::DiskTree(TreeParts parts)
    : m_parts(std::move(parts))
{
    sortRuns();
    chooseNames();
    addUp();
}

/// A rescan keeps the slabs of the tree that it was made of, and with them the numbers of its
/// folders.
bool DiskTree::continues(const DiskTree &before) const
{
    const auto &earlier = before.m_parts.slabs;
    const auto &slabs = m_parts.slabs;
    return path() == before.path() && slabs.size() >= earlier.size()
           && std::equal(earlier.begin(), earlier.end(), slabs.begin());
}

void DiskTree::sortRuns()
{
    std::vector<TreeRun> &runs = m_parts.runs;
    const auto isBefore = [](const TreeRun &left, const TreeRun &right) {
        return left.folder != right.folder ? left.folder < right.folder : left.first < right.first;
    };
    if (!std::ranges::is_sorted(runs, isBefore))
        std::ranges::sort(runs, isBefore);
    for (FolderFacts &folder : m_parts.folders)
        folder.firstRun = folder.runCount = 0;
    qint64 living = 0;
    for (quint32 i = 0; i < runs.size(); ++i) {
        living += runs[i].count;
        if (runs[i].folder == NoFolder)
            continue;
        FolderFacts &folder = m_parts.folders[runs[i].folder];
        if (folder.runCount++ == 0)
            folder.firstRun = i;
    }
    m_byNode.resize(runs.size());
    std::iota(m_byNode.begin(), m_byNode.end(), 0);
    const auto firstOf = [&runs](quint32 run) { return runs[run].first; };
    if (!std::ranges::is_sorted(m_byNode, {}, firstOf))
        std::ranges::sort(m_byNode, {}, firstOf);
    qint64 all = 0;
    for (const auto &slab : m_parts.slabs)
        all += slab->count();
    m_deadNodes = all - living;
}

/// Of each file with several names the first one by path, so that two scans of one tree agree.
void DiskTree::chooseNames()
{
    std::vector<LinkedFile> &links = m_parts.links;
    const auto identity = [](const LinkedFile &link) { return std::pair(link.device, link.inode); };
    std::ranges::sort(links, {}, identity);
    for (auto group = links.begin(); group != links.end();) {
        const auto end = std::find_if(group, links.end(), [&](const LinkedFile &link) {
            return identity(link) != identity(*group);
        });
        for (auto link = group; link != end; ++link)
            link->isCounted = 0;
        const auto chosen = end - group == 1
                                ? group
                                : std::min_element(group, end, [this](auto &left, auto &right) {
                                      return path(left.node) < path(right.node);
                                  });
        chosen->isCounted = 1;
        group = end;
    }
    std::ranges::sort(links, {}, &LinkedFile::node);
}

void DiskTree::addUp()
{
    std::vector<FolderFacts> &folders = m_parts.folders;
    for (FolderFacts &folder : folders) {
        folder.allocated = folder.selfAllocated;
        folder.apparent = folder.selfApparent;
        add(folder.allocated, folder.ownAllocated);
        add(folder.apparent, folder.ownApparent);
        folder.files = folder.ownFiles;
        folder.folders = 0;
    }
    for (const LinkedFile &link : m_parts.links) {
        if (link.isCounted == 0)
            continue;
        add(folders[link.folder].allocated, slab(link.node).allocated(slot(link.node)));
        add(folders[link.folder].apparent, slab(link.node).apparent(slot(link.node)));
    }
    for (const FolderFacts &folder : folders | std::views::reverse) {
        if (folder.isDead != 0 || folder.parent == NoFolder)
            continue;
        FolderFacts &above = folders[folder.parent];
        add(above.allocated, folder.allocated);
        add(above.apparent, folder.apparent);
        above.files += folder.files;
        above.folders += folder.folders + 1;
    }
}

quint32 DiskTree::folderOf(NodeIndex node) const
{
    const auto behind = std::ranges::upper_bound(
        m_byNode, node, {}, [this](quint32 run) { return m_parts.runs[run].first; });
    return behind == m_byNode.begin() ? NoFolder : m_parts.runs[*std::prev(behind)].folder;
}

NodeIndex DiskTree::parent(NodeIndex node) const
{
    const quint32 folder = folderOf(node);
    return folder == NoFolder ? root() : m_parts.folders[folder].node;
}

QByteArray DiskTree::path(NodeIndex node) const
{
    std::vector<NodeIndex> way;
    for (NodeIndex at = node; at != root(); at = parent(at))
        way.push_back(at);
    QByteArray path = m_parts.path;
    for (const NodeIndex at : way | std::views::reverse) {
        if (!path.endsWith('/'))
            path += '/';
        path.append(name(at));
    }
    return path;
}

const LinkedFile *DiskTree::link(NodeIndex node) const
{
    const auto found = std::ranges::lower_bound(m_parts.links, node, {}, &LinkedFile::node);
    return found != m_parts.links.end() && found->node == node ? &*found : nullptr;
}

bool DiskTree::isCounted(NodeIndex node) const
{
    if (!hasOtherNames(node) || isFolder(node))
        return true;
    const LinkedFile *own = link(node);
    return !own || own->isCounted != 0;
}

Bytes DiskTree::allocated(NodeIndex node) const
{
    if (const FolderFacts *folder = facts(node))
        return folder->allocated;
    return isCounted(node) ? slab(node).allocated(slot(node)) : 0;
}

Bytes DiskTree::apparent(NodeIndex node) const
{
    if (const FolderFacts *folder = facts(node))
        return folder->apparent;
    return isCounted(node) ? slab(node).apparent(slot(node)) : 0;
}

qint64 DiskTree::files(NodeIndex node) const
{
    if (const FolderFacts *folder = facts(node))
        return folder->files;
    return kind(node) == NodeKind::Regular ? 1 : 0;
}

qint64 DiskTree::folders(NodeIndex node) const
{
    const FolderFacts *folder = facts(node);
    return folder ? folder->folders : 0;
}

qint64 DiskTree::childCount(NodeIndex node) const
{
    qint64 count = 0;
    forEachChild(node, [&count](NodeIndex) { ++count; });
    return count;
}

std::optional<NodeIndex> DiskTree::find(const QByteArray &relativePath) const
{
    NodeIndex at = root();
    if (relativePath.isEmpty())
        return at;
    for (const QByteArray &wanted : relativePath.split('/')) {
        std::optional<NodeIndex> found;
        forEachChild(at, [&](NodeIndex child) {
            if (name(child) == wanted)
                found = child;
        });
        if (!found)
            return std::nullopt;
        at = *found;
    }
    return at;
}

std::vector<ScanProblem> DiskTree::problems() const
{
    std::vector<ScanProblem> problems;
    problems.reserve(m_parts.failures.size());
    for (const ScanFailure &failure : m_parts.failures) {
        const QByteArray where = joined(path(m_parts.folders[failure.folder].node), failure.name);
        problems.push_back({where, problemError(failure, where)});
    }
    std::ranges::sort(problems, {}, &ScanProblem::path);
    return problems;
}

Bytes DiskTree::memory() const
{
    Bytes bytes = 0;
    for (const auto &slab : m_parts.slabs)
        bytes += slab->memory();
    const auto sizeOf = [](const auto &values) {
        return Bytes(values.capacity() * sizeof(values.front()));
    };
    return bytes + sizeOf(m_parts.folders) + sizeOf(m_parts.runs) + sizeOf(m_parts.links)
           + sizeOf(m_byNode);
}

} // namespace Printkeeper::Storage
