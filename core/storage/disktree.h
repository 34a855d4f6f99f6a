// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "storage/treeslab.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>
#include <optional>
#include <vector>

namespace Printkeeper::Storage {

/// A file or folder of one tree: as cheap as a number, and of no use for another tree, except for
/// one that a rescan made of it: there it is the same file for as long as its folder was not read
/// again.
using NodeIndex = quint32;

inline constexpr quint32 NoFolder = 0xFFFFFFFF;

/// Whether file systems that are mounted below a folder belong to it: `du -x` and `du`.
enum class Mounts { Stay, Enter };

/// What is kept of a folder beside its node. The figures of a folder are in `allocated`,
/// `apparent`, `files` and `folders`: all that is in it at any depth, itself included in the bytes.
struct FolderFacts
{
    quint32 node = 0;
    quint32 parent = NoFolder; ///< always a smaller number than its own
    quint32 top = 0;           ///< the folder just below the root that it lies in; itself for one
    quint32 newest = 0;        ///< when the newest of the files right in it was changed
    quint64 device = 0;
    quint64 inode = 0;
    qint64 modifiedNs = 0;
    qint64 changedNs = 0;
    Bytes selfAllocated = 0; ///< of the folder as a file
    Bytes selfApparent = 0;
    Bytes ownAllocated = 0; ///< of the files right in it that have one name only
    Bytes ownApparent = 0;
    Bytes allocated = 0;
    Bytes apparent = 0;
    quint32 ownFiles = 0;
    quint32 files = 0;
    quint32 folders = 0; ///< below it
    quint32 firstRun = 0;
    quint32 runCount = 0;
    quint32 isSettled = 0; ///< 0: a quick rescan reads it again, whatever its times say
    quint32 isDead = 0;    ///< not found again, or not entered
};

/// Neighbouring nodes of one folder.
struct TreeRun
{
    quint32 folder = 0;
    NodeIndex first = 0;
    quint32 count = 0;
};

/// A file with more than one name. Its bytes count under one of them only, the first by path.
struct LinkedFile
{
    quint64 device = 0;
    quint64 inode = 0;
    NodeIndex node = 0;
    quint32 folder = 0;
    quint32 names = 0; ///< that it had anywhere when this one was read
    quint32 isCounted = 0;
};

/// Something that could not be read: `name` in the folder, or the folder itself when it is empty.
struct ScanFailure
{
    quint32 folder = 0;
    QByteArray name;
    int error = 0; ///< errno
};

/// The same for people, with its absolute path.
struct ScanProblem
{
    QByteArray path;
    Error error;
};

/// What a scan brings home, before it is put in order.
struct TreeParts
{
    QByteArray path;
    QDateTime asOf;     ///< UTC: when it was begun
    QDateTime fullAsOf; ///< when all of it was read at last
    Mounts mounts = Mounts::Stay;
    bool isComplete = true;
    std::vector<std::shared_ptr<TreeSlab>> slabs;
    std::vector<FolderFacts> folders; ///< the root first
    std::vector<TreeRun> runs;
    std::vector<LinkedFile> links;
    std::vector<ScanFailure> failures;
};

/// All files below a folder with size and time, as a scan has found them. An immutable value, safe
/// to read from any thread; share it as std::shared_ptr<const DiskTree>, since a copy is as large
/// as the tree. Nothing here touches the disk.
class DiskTree
{
public:
    explicit DiskTree(TreeParts parts);

    /// The folder that was scanned.
    const QByteArray &path() const { return m_parts.path; }
    /// Nothing here is newer than this.
    const QDateTime &asOf() const { return m_parts.asOf; }
    /// Sizes of files that were changed in place are not older than this.
    const QDateTime &fullAsOf() const { return m_parts.fullAsOf; }
    Mounts mounts() const { return m_parts.mounts; }
    /// False when the scan was cancelled: what it had until then is here.
    bool isComplete() const { return m_parts.isComplete; }

    NodeIndex root() const { return m_parts.folders.front().node; }
    /// Of the root the root itself.
    NodeIndex parent(NodeIndex node) const;
    NodeKind kind(NodeIndex node) const { return at(node).kind(); }
    bool isFolder(NodeIndex node) const { return kind(node) == NodeKind::Directory; }
    /// Empty for the root. Bytes of the tree: copy what is kept longer.
    QByteArrayView name(NodeIndex node) const { return slab(node).name(slot(node)); }
    QByteArray path(NodeIndex node) const;
    /// The same below the root; empty for that itself.
    QByteArray pathBelow(NodeIndex node) const
    {
        return path(node).mid(path().size() + (path().endsWith('/') ? 0 : 1));
    }
    /// Whether rescans alone lie between the two: a number means the same folder in both. Two that
    /// were made of the same one give the same numbers to different folders.
    bool continues(const DiskTree &before) const;

    /// What it takes on the disk, of a folder with all that is in it: as `du` counts, a file with
    /// several names once in the whole tree.
    Bytes allocated(NodeIndex node) const;
    /// The same for the lengths of the files.
    Bytes apparent(NodeIndex node) const;
    /// Names of regular files; 1 for one.
    qint64 files(NodeIndex node) const;
    /// Folders below a folder, not itself.
    qint64 folders(NodeIndex node) const;
    /// Seconds since 1970.
    qint64 modified(NodeIndex node) const
    {
        const FolderFacts *folder = facts(node);
        return folder ? folder->modifiedNs / 1'000'000'000 : at(node).modified;
    }
    bool hasOtherNames(NodeIndex node) const { return (at(node).flags & TreeNode::HasLinks) != 0; }
    /// False for a name of a file whose bytes count under another one of its names.
    bool isCounted(NodeIndex node) const;

    /// How many names are right in a folder; 0 for a file.
    qint64 childCount(NodeIndex node) const;
    /// Calls `visit(NodeIndex)` for each name right in a folder, in no order that means anything.
    template<typename Visit>
    void forEachChild(NodeIndex node, const Visit &visit) const
    {
        const FolderFacts *folder = facts(node);
        if (!folder)
            return;
        for (quint32 run = 0; run < folder->runCount; ++run) {
            const TreeRun &nodes = m_parts.runs[folder->firstRun + run];
            for (quint32 i = 0; i < nodes.count; ++i) {
                if (kind(nodes.first + i) != NodeKind::Gone)
                    visit(nodes.first + i);
            }
        }
    }
    /// The same with every node of the tree but the root, in the order of memory: the way to go
    /// over millions of files.
    template<typename Visit>
    void forEachNode(const Visit &visit) const
    {
        for (const TreeRun &run : m_parts.runs)
            visitRun(run, visit);
    }

    /// By a path below the root; the root for an empty one. Looks at every name of the folders on
    /// the way.
    std::optional<NodeIndex> find(const QByteArray &relativePath) const;

    /// What could not be read, in the order of the paths.
    std::vector<ScanProblem> problems() const;
    qint64 problemCount() const { return qint64(m_parts.failures.size()); }

    /// For who reads it again or stores it.
    const TreeParts &parts() const { return m_parts; }
    /// Null for what is no folder.
    const FolderFacts *facts(NodeIndex node) const
    {
        const TreeNode &own = at(node);
        return own.kind() == NodeKind::Directory ? &m_parts.folders[own.sizeLow] : nullptr;
    }
    /// Nodes that are of no folder any more.
    qint64 deadNodes() const { return m_deadNodes; }
    /// Bytes of memory that it takes.
    Bytes memory() const;

    const TreeNode &at(NodeIndex node) const { return slab(node).node(slot(node)); }
    const TreeSlab &slab(NodeIndex node) const
    {
        return *m_parts.slabs[node >> TreeSlab::SlotBits];
    }
    static quint32 slot(NodeIndex node) { return node & (TreeSlab::MostNodes - 1); }

private:
    template<typename Visit>
    void visitRun(const TreeRun &run, const Visit &visit) const
    {
        if (run.folder == NoFolder)
            return;
        for (quint32 i = 0; i < run.count; ++i) {
            if (kind(run.first + i) != NodeKind::Gone)
                visit(run.first + i);
        }
    }
    void sortRuns();
    void chooseNames();
    void addUp();
    quint32 folderOf(NodeIndex node) const;
    const LinkedFile *link(NodeIndex node) const;

    TreeParts m_parts;             ///< runs by folder, links by node
    std::vector<quint32> m_byNode; ///< the runs by their first node
    qint64 m_deadNodes = 0;
};

} // namespace Printkeeper::Storage
