// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "storage/diskscanner.h"
#include "storage/scanqueue.h"
#include "storage/steadyarray.h"

#include <span>

namespace Printkeeper::Storage {

/// What an earlier scan knows, for one that reads only what has changed since. Any thread.
class KnownFolders
{
public:
    explicit KnownFolders(const DiskTree &before);

    bool has(quint32 folder) const { return folder < m_count; }
    /// The folders right in one, by number.
    std::span<const quint32> childrenOf(quint32 folder) const;
    bool hasChildren(quint32 folder) const { return m_first[folder] != m_first[folder + 1]; }
    /// True for the first who asks: a folder is read once.
    bool claim(quint32 folder) { return !m_isRead[folder].exchange(true); }
    bool isRead(quint32 folder) const { return m_isRead[folder]; }

private:
    quint32 m_count;
    std::vector<quint32> m_first; ///< where the children of a folder begin
    std::vector<quint32> m_children;
    std::vector<std::atomic<bool>> m_isRead;
};

/// What the workers of one scan share. Facts of a folder are written by the one who enters it, its
/// sums by all who look at its files.
struct ScanJob
{
    ScanJob(std::size_t workerCount, const ScanOptions &scanOptions, CancelToken token)
        : workers(workerCount)
        , options(scanOptions)
        , cancel(std::move(token))
        , queue(workerCount)
    {
        slabs.reserve(MostSlabs);
    }

    static constexpr std::size_t MostSlabs = 1UL << (32 - TreeSlab::SlotBits);

    std::size_t workers;
    ScanOptions options;
    CancelToken cancel;
    ScanQueue queue;
    std::atomic<int> openFolders = 0; ///< before those who count themselves in it
    std::shared_ptr<OpenFolder> root;
    quint64 device = 0;         ///< the root's
    qint64 settledBeforeNs = 0; ///< what was changed later may change once more in the same tick
    bool isRotating = false;
    SteadyArray<FolderFacts> folders;
    std::unique_ptr<KnownFolders> known; ///< null in a full scan

    std::mutex slabsMutex;
    std::vector<std::shared_ptr<TreeSlab>> slabs; ///< its memory never moves

    std::mutex topsMutex;
    std::vector<std::pair<quint32, QByteArray>> tops; ///< folders right in the root

    std::atomic<bool> isFull = false; ///< more than a tree can number

    bool isShared() const { return workers > 1; }
    void giveUp()
    {
        isFull = true;
        queue.stop();
    }
    const TreeSlab &slabOf(NodeIndex node) const { return *slabs[node >> TreeSlab::SlotBits]; }
    QByteArray nameOf(quint32 folder)
    {
        const NodeIndex node = folders[folder].node;
        return slabOf(node).name(DiskTree::slot(node)).toByteArray();
    }
};

} // namespace Printkeeper::Storage
