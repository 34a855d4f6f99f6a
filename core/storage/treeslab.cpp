// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/treeslab.h"

#include <algorithm>

namespace Printkeeper::Storage {

LargeSize TreeSlab::large(quint32 slot) const
{
    const auto found = std::ranges::lower_bound(m_large, slot, {}, &LargeSize::slot);
    return found != m_large.end() && found->slot == slot ? *found : LargeSize{};
}

bool TreeSlab::isSound() const
{
    constexpr quint32 LongestName = 255;
    quint32 before = 0;
    quint32 large = 0;
    for (quint32 slot = 0; slot < m_count; ++slot) {
        const TreeNode &own = node(slot);
        if (own.nameEnd < before || own.nameEnd - before > LongestName
            || own.kind() > NodeKind::Gone)
            return false;
        before = own.nameEnd;
        if ((own.flags & TreeNode::IsLarge) == 0)
            continue;
        if (large == m_large.size() || m_large[large].slot != slot || m_large[large].apparent < 0
            || m_large[large].allocated < 0)
            return false;
        ++large;
    }
    const std::span<const char> names = storedNames();
    return before == m_nameBytes && large == m_large.size()
           && std::memchr(names.data(), '/', names.size()) == nullptr
           && std::memchr(names.data(), '\0', names.size()) == nullptr;
}

void TreeSlab::shrink()
{
    TreeSlab exact(quint32(storedSize(m_count, m_nameBytes)));
    std::memcpy(exact.bytes(), bytes(), m_count * sizeof(TreeNode));
    std::memcpy(exact.bytes() + exact.m_capacity - m_nameBytes, bytes() + m_capacity - m_nameBytes,
                m_nameBytes);
    m_memory = std::move(exact.m_memory);
    m_capacity = exact.m_capacity;
}

} // namespace Printkeeper::Storage
