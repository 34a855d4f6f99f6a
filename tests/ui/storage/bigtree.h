// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/disktree.h"

#include <memory>

namespace Printkeeper::Test {

/// A tree that no disk has: `folders` folders right in `path` with `files` files each, of some
/// kinds, lengths and ages that differ.
inline std::shared_ptr<const Storage::DiskTree> makeBigTree(const QByteArray &path, quint32 folders,
                                                            quint32 files, const QDateTime &now)
{
    using namespace Storage;
    constexpr Bytes Block = 4096;
    TreeParts parts;
    parts.path = path;
    parts.asOf = parts.fullAsOf = now;
    const auto seconds = static_cast<quint32>(now.toSecsSinceEpoch());
    const auto add = [&](NodeKind kind, const QByteArray &name, Bytes length, quint32 modified) {
        TreeNode *node = nullptr;
        while (!node) {
            if (!parts.slabs.empty())
                node = parts.slabs.back()->add(kind, name.constData(),
                                               static_cast<quint32>(name.size()), length,
                                               (length + Block - 1) / Block * Block, modified);
            if (!node)
                parts.slabs.push_back(std::make_shared<TreeSlab>());
        }
        return static_cast<NodeIndex>((parts.slabs.size() - 1) << TreeSlab::SlotBits)
               + parts.slabs.back()->count() - 1;
    };
    const auto addFolder = [&](const QByteArray &name, quint32 parent) {
        FolderFacts facts;
        facts.node = add(NodeKind::Directory, name, 0, seconds);
        const auto number = static_cast<quint32>(parts.folders.size());
        parts.slabs.back()->node(DiskTree::slot(facts.node)).sizeLow = number;
        facts.parent = parent;
        facts.top = number;
        facts.device = 1;
        facts.inode = number + 1;
        facts.selfAllocated = facts.selfApparent = Block;
        facts.isSettled = 1;
        parts.folders.push_back(facts);
        return number;
    };
    const auto addRun = [&](quint32 folder, NodeIndex node) {
        TreeRun *last = parts.runs.empty() ? nullptr : &parts.runs.back();
        if (last && last->folder == folder && last->first + last->count == node)
            ++last->count;
        else
            parts.runs.push_back({folder, node, 1});
    };
    const quint32 root = addFolder({}, NoFolder);
    for (quint32 i = 0; i < folders; ++i) {
        const quint32 folder = addFolder("folder-" + QByteArray::number(i), root);
        addRun(root, parts.folders[folder].node);
    }
    const char *kinds[] = {".gcode", ".stl", ".3mf", ".png", ""};
    for (quint32 i = 0; i < folders; ++i) {
        for (quint32 k = 0; k < files; ++k) {
            const quint32 number = i * files + k;
            const Bytes length = Bytes(number % 9973) * 1000 + 1;
            const NodeIndex node =
                add(NodeKind::Regular, "file-" + QByteArray::number(number) + kinds[number % 5],
                    length, seconds - number % 400 * 86'400);
            addRun(i + 1, node);
            FolderFacts &facts = parts.folders[i + 1];
            ++facts.ownFiles;
            facts.ownApparent += length;
            facts.ownAllocated += (length + Block - 1) / Block * Block;
        }
    }
    return std::make_shared<const DiskTree>(std::move(parts));
}

} // namespace Printkeeper::Test
