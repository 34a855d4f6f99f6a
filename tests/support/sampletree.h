// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/disktree.h"

namespace Printkeeper::Test {

struct SampleFile
{
    QByteArray name;
    Bytes size = 0; ///< length, and as much on the disk
    qint64 modified = 0;
};

struct SampleFolder
{
    QByteArray name = {};
    std::vector<SampleFile> files = {};
    std::vector<SampleFolder> folders = {};
};

/// Makes the tree that a scan of such folders would bring home, without a disk.
class SampleTree
{
public:
    static constexpr quint32 Root = 0;

    SampleTree(const QByteArray &path, const QDateTime &asOf)
    {
        m_parts.path = path;
        m_parts.asOf = m_parts.fullAsOf = asOf;
        addFolder({}, Storage::NoFolder);
    }

    /// Answers what the next ones call it.
    quint32 addFolder(const QByteArray &name, quint32 parent)
    {
        const auto number = static_cast<quint32>(m_parts.folders.size());
        Storage::FolderFacts facts;
        facts.node = addNode(parent, Storage::NodeKind::Directory, name, 0, 0);
        facts.parent = parent;
        facts.top =
            parent == Storage::NoFolder || parent == Root ? number : m_parts.folders[parent].top;
        facts.selfAllocated = facts.selfApparent = FolderSize;
        facts.modifiedNs = m_parts.asOf.toMSecsSinceEpoch() * 1'000'000;
        m_parts.folders.push_back(facts);
        return number;
    }

    void addFile(quint32 folder, const SampleFile &file)
    {
        addNode(folder, Storage::NodeKind::Regular, file.name, file.size, file.modified);
        Storage::FolderFacts &facts = m_parts.folders[folder];
        facts.ownAllocated += file.size;
        facts.ownApparent += file.size;
        ++facts.ownFiles;
    }

    /// All that is in one folder.
    void add(quint32 folder, const SampleFolder &sample)
    {
        for (const SampleFile &file : sample.files)
            addFile(folder, file);
        std::vector<quint32> inner;
        for (const SampleFolder &below : sample.folders)
            inner.push_back(addFolder(below.name, folder));
        for (std::size_t i = 0; i < inner.size(); ++i)
            add(inner[i], sample.folders[i]);
    }

    /// The last call.
    std::shared_ptr<const Storage::DiskTree> make()
    {
        for (const auto &slab : m_parts.slabs)
            slab->shrink();
        return std::make_shared<const Storage::DiskTree>(std::move(m_parts));
    }

private:
    static constexpr Bytes FolderSize = 4096;

    Storage::NodeIndex addNode(quint32 folder, Storage::NodeKind kind, const QByteArray &name,
                               Bytes size, qint64 modified)
    {
        auto &slabs = m_parts.slabs;
        const auto put = [&]() -> Storage::TreeNode * {
            return slabs.empty()
                       ? nullptr
                       : slabs.back()->add(kind, name.data(), static_cast<quint32>(name.size()),
                                           size, size, static_cast<quint32>(modified));
        };
        Storage::TreeNode *node = put();
        const bool isNewSlab = !node;
        if (isNewSlab) {
            slabs.push_back(std::make_shared<Storage::TreeSlab>());
            node = put();
        }
        const auto index = static_cast<Storage::NodeIndex>(
            ((slabs.size() - 1) << Storage::TreeSlab::SlotBits) + slabs.back()->count() - 1);
        auto &runs = m_parts.runs;
        if (isNewSlab || runs.empty() || runs.back().folder != folder)
            runs.push_back({folder, index, 0});
        ++runs.back().count;
        if (kind == Storage::NodeKind::Directory)
            node->sizeLow = static_cast<quint32>(m_parts.folders.size());
        return index;
    }

    Storage::TreeParts m_parts;
};

inline std::shared_ptr<const Storage::DiskTree>
makeSampleTree(const QByteArray &path, const QDateTime &asOf, const SampleFolder &root)
{
    SampleTree tree(path, asOf);
    tree.add(SampleTree::Root, root);
    return tree.make();
}

} // namespace Printkeeper::Test
