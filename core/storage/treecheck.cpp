// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/treecheck.h"

#include <algorithm>

namespace Printkeeper::Storage {
namespace {

class TreeCheck
{
public:
    explicit TreeCheck(const TreeParts &parts)
        : m_parts(parts)
        , m_isFound(parts.folders.size(), false)
    {}

    bool isSound()
    {
        return areFoldersSound() && areRunsSound() && areAllFound() && areLinksSound()
               && areFailuresSound();
    }

private:
    bool isLivingFolder(quint32 folder) const
    {
        return folder < m_parts.folders.size() && m_parts.folders[folder].isDead == 0;
    }

    const TreeNode *nodeAt(NodeIndex node) const
    {
        const quint32 slab = node >> TreeSlab::SlotBits;
        if (slab >= m_parts.slabs.size() || DiskTree::slot(node) >= m_parts.slabs[slab]->count())
            return nullptr;
        return &m_parts.slabs[slab]->node(DiskTree::slot(node));
    }

    bool areFoldersSound() const
    {
        const std::vector<FolderFacts> &folders = m_parts.folders;
        if (folders.empty() || folders.front().parent != NoFolder || folders.front().isDead != 0)
            return false;
        for (quint32 i = 1; i < folders.size(); ++i) {
            const FolderFacts &folder = folders[i];
            const bool isBelow = folder.parent < i && folder.top < folders.size();
            if (!isBelow || (folder.isDead == 0 && folders[folder.parent].isDead != 0))
                return false;
        }
        return std::ranges::all_of(folders, [](const FolderFacts &folder) {
            return folder.selfAllocated >= 0 && folder.selfApparent >= 0 && folder.ownAllocated >= 0
                   && folder.ownApparent >= 0;
        });
    }

    bool areRunsSound()
    {
        std::vector<TreeRun> runs = m_parts.runs;
        std::ranges::sort(runs, {}, &TreeRun::first);
        quint64 behind = 0;
        for (const TreeRun &run : runs) {
            const bool isOfRoot = run.folder == NoFolder;
            if (run.count == 0 || run.first < behind || (!isOfRoot && !isLivingFolder(run.folder))
                || (isOfRoot && run.count != 1) || !isRunSound(run))
                return false;
            behind = quint64(run.first) + run.count;
        }
        return true;
    }

    /// All its nodes exist, and its folders know that they lie here.
    bool isRunSound(const TreeRun &run)
    {
        const quint32 slot = DiskTree::slot(run.first);
        if (!nodeAt(run.first) || run.count > TreeSlab::MostNodes - slot
            || !nodeAt(run.first + run.count - 1))
            return false;
        for (quint32 i = 0; i < run.count; ++i) {
            const NodeIndex node = run.first + i;
            const TreeNode &own = *nodeAt(node);
            if (own.kind() != NodeKind::Directory)
                continue;
            if (own.sizeLow >= m_parts.folders.size())
                return false;
            const FolderFacts &folder = m_parts.folders[own.sizeLow];
            if (folder.node != node || folder.parent != run.folder)
                return false;
            m_isFound[own.sizeLow] = true;
        }
        return run.folder != NoFolder || m_parts.folders.front().node == run.first;
    }

    bool areAllFound() const
    {
        for (std::size_t i = 0; i < m_isFound.size(); ++i) {
            if (!m_isFound[i] && m_parts.folders[i].isDead == 0)
                return false;
        }
        return true;
    }

    bool areLinksSound() const
    {
        return std::ranges::all_of(m_parts.links, [this](const LinkedFile &link) {
            const TreeNode *node = nodeAt(link.node);
            return node && node->kind() != NodeKind::Directory && isLivingFolder(link.folder);
        });
    }

    bool areFailuresSound() const
    {
        return std::ranges::all_of(m_parts.failures, [this](const ScanFailure &failure) {
            return failure.folder < m_parts.folders.size()
                   && nodeAt(m_parts.folders[failure.folder].node);
        });
    }

    const TreeParts &m_parts;
    std::vector<bool> m_isFound;
};

} // namespace

bool isSoundTree(const TreeParts &parts)
{
    return TreeCheck(parts).isSound();
}

} // namespace Printkeeper::Storage
