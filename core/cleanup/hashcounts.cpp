// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/hashcounts.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace Printkeeper::Cleanup {

void HashCounts::seal()
{
    constexpr std::size_t HashesOfBucket = 4;
    constexpr int HashBits = 64;
    const auto bits = static_cast<int>(std::bit_width(m_hashes.size() / HashesOfBucket));
    m_shift = HashBits - std::max(bits, 1);
    std::vector<std::size_t> next(bucketOf(~quint64(0)) + 1, 0);
    for (const quint64 hash : m_hashes)
        ++next[bucketOf(hash)];
    std::size_t begin = 0;
    for (std::size_t &size : next)
        begin += std::exchange(size, begin);
    std::vector<quint64> sorted(m_hashes.size());
    for (const quint64 hash : m_hashes)
        sorted[next[bucketOf(hash)]++] = hash;
    m_hashes = std::move(sorted);
    m_ends = std::move(next);
}

std::size_t HashCounts::count(quint64 hash) const
{
    if (m_hashes.empty())
        return 0;
    const std::size_t bucket = bucketOf(hash);
    const auto at = [this](std::size_t end) {
        return m_hashes.begin() + static_cast<std::ptrdiff_t>(end);
    };
    return static_cast<std::size_t>(
        std::count(at(bucket == 0 ? 0 : m_ends[bucket - 1]), at(m_ends[bucket]), hash));
}

} // namespace Printkeeper::Cleanup
