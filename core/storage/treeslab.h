// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"

#include <QByteArrayView>

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

namespace Printkeeper::Storage {

enum class NodeKind : quint8 {
    Regular,
    Directory,
    Symlink,
    Other, ///< FIFO, socket, device
    Mount, ///< where another file system begins that was not entered: nothing of it is counted
    Gone,  ///< a folder that vanished before it could be read
};

/// What is kept of one file: 20 bytes, and its name elsewhere in the slab. A value.
struct TreeNode
{
    quint32 sizeLow = 0; ///< of a folder: its number among the folders
    quint32 blocksLow = 0;
    quint32 modified = 0; ///< seconds since 1970; times before are 1970, times after 2106 are 2106
    quint32 nameEnd = 0;  ///< bytes of names up to and with its own
    quint16 sizeHigh = 0;
    quint8 blocksHigh = 0;
    quint8 flags = 0;

    static constexpr quint8 KindMask = 7;
    static constexpr quint8 HasLinks = 8; ///< more than one name
    static constexpr quint8 IsLarge = 16; ///< its sizes stand beside the slab

    NodeKind kind() const { return static_cast<NodeKind>(flags & KindMask); }
    void setKind(NodeKind kind)
    {
        flags = static_cast<quint8>((flags & ~KindMask) | static_cast<quint8>(kind));
    }
};
static_assert(sizeof(TreeNode) == 20);

/// Sizes that do not fit a node: 256 TB and more.
struct LargeSize
{
    quint32 slot = 0;
    Bytes apparent = 0;
    Bytes allocated = 0;
};

/// A piece of memory with nodes from its front and their names from its end, so that neither
/// wastes any. Filled by one thread; then anybody reads it.
class TreeSlab
{
public:
    static constexpr quint32 SlotBits = 14;
    static constexpr quint32 MostNodes = 1U << SlotBits;
    static constexpr quint32 Capacity = 256 * 1024;

    explicit TreeSlab(quint32 capacity = Capacity)
        : m_memory(
            std::make_unique_for_overwrite<Unit[]>((capacity + sizeof(Unit) - 1) / sizeof(Unit)))
        , m_capacity(capacity)
    {}

    /// A node with this name and these sizes; null when there is no room for it.
    TreeNode *add(NodeKind kind, const char *name, quint32 length, Bytes apparent, Bytes allocated,
                  quint32 modified)
    {
        const quint32 needed = (m_count + 1) * quint32(sizeof(TreeNode)) + m_nameBytes + length;
        if (needed > m_capacity || m_count == MostNodes)
            return nullptr;
        m_nameBytes += length;
        std::memcpy(bytes() + m_capacity - m_nameBytes, name, length);
        TreeNode *node = new (nodes() + m_count) TreeNode;
        node->modified = modified;
        node->nameEnd = m_nameBytes;
        node->setKind(kind);
        setSizes(*node, apparent, allocated);
        ++m_count;
        return node;
    }

    /// Gives back the memory that nothing lies in; nodes move.
    void shrink();

    /// As it is stored: nodes, a gap that makes the whole a multiple of 4, names. Empty memory for
    /// so many, to be filled and then looked at with isSound().
    static constexpr std::size_t storedSize(quint32 count, quint32 nameBytes)
    {
        return (count * sizeof(TreeNode) + nameBytes + 3) & ~std::size_t(3);
    }
    TreeSlab(quint32 count, quint32 nameBytes, std::vector<LargeSize> large)
        : TreeSlab(quint32(storedSize(count, nameBytes)))
    {
        m_count = count;
        m_nameBytes = nameBytes;
        m_large = std::move(large);
    }
    std::span<char> stored() { return {bytes(), m_capacity}; }
    std::span<const char> storedNodes() const { return {bytes(), m_count * sizeof(TreeNode)}; }
    std::span<const char> storedNames() const
    {
        return {bytes() + m_capacity - m_nameBytes, m_nameBytes};
    }
    const std::vector<LargeSize> &largeSizes() const { return m_large; }
    /// Whether each name lies where it must and each kind is one.
    bool isSound() const;

    quint32 count() const { return m_count; }
    quint32 nameBytes() const { return m_nameBytes; }
    const TreeNode &node(quint32 slot) const { return nodes()[slot]; }
    TreeNode &node(quint32 slot) { return nodes()[slot]; }

    /// Of nodes and names; what was never filled is not there.
    Bytes memory() const { return Bytes(m_count * sizeof(TreeNode) + m_nameBytes); }

    QByteArrayView name(quint32 slot) const
    {
        const quint32 end = node(slot).nameEnd;
        const quint32 before = slot == 0 ? 0 : node(slot - 1).nameEnd;
        return {bytes() + m_capacity - end, qsizetype(end - before)};
    }

    Bytes apparent(quint32 slot) const
    {
        const TreeNode &own = node(slot);
        if ((own.flags & TreeNode::IsLarge) != 0)
            return large(slot).apparent;
        return Bytes(own.sizeLow) | Bytes(own.sizeHigh) << 32;
    }
    Bytes allocated(quint32 slot) const
    {
        const TreeNode &own = node(slot);
        if ((own.flags & TreeNode::IsLarge) != 0)
            return large(slot).allocated;
        return (Bytes(own.blocksLow) | Bytes(own.blocksHigh) << 32) * BlockSize;
    }

private:
    struct Unit
    {
        quint32 word;
    };
    static constexpr Bytes BlockSize = 512;
    static constexpr Bytes SizeLimit = Bytes(1) << 48;
    static constexpr Bytes BlockLimit = (Bytes(1) << 40) * BlockSize;

    char *bytes() { return reinterpret_cast<char *>(m_memory.get()); }
    const char *bytes() const { return reinterpret_cast<const char *>(m_memory.get()); }
    TreeNode *nodes() { return reinterpret_cast<TreeNode *>(m_memory.get()); }
    const TreeNode *nodes() const { return reinterpret_cast<const TreeNode *>(m_memory.get()); }

    /// Of the node that is being added.
    void setSizes(TreeNode &node, Bytes apparent, Bytes allocated)
    {
        if (apparent >= SizeLimit || allocated >= BlockLimit || allocated % BlockSize != 0) {
            node.flags |= TreeNode::IsLarge;
            m_large.push_back({m_count, apparent, allocated});
            return;
        }
        const auto size = static_cast<quint64>(apparent);
        const auto blocks = static_cast<quint64>(allocated / BlockSize);
        node.sizeLow = static_cast<quint32>(size);
        node.sizeHigh = static_cast<quint16>(size >> 32);
        node.blocksLow = static_cast<quint32>(blocks);
        node.blocksHigh = static_cast<quint8>(blocks >> 32);
    }
    LargeSize large(quint32 slot) const;

    std::unique_ptr<Unit[]> m_memory;
    quint32 m_capacity;
    quint32 m_count = 0;
    quint32 m_nameBytes = 0;
    std::vector<LargeSize> m_large; ///< by slot
};

} // namespace Printkeeper::Storage
