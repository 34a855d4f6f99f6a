// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace Printkeeper::Cleanup {

/// How often each of many hashes occurs: filled, sealed, then asked. 8 bytes a hash; sealing sorts
/// them only as far as their first bits go, in two passes, which is a tenth of the cost of a sort.
class HashCounts
{
public:
    void add(quint64 hash) { m_hashes.push_back(hash); }
    void seal();
    std::size_t count(quint64 hash) const;

private:
    std::size_t bucketOf(quint64 hash) const { return static_cast<std::size_t>(hash >> m_shift); }

    std::vector<quint64> m_hashes;
    std::vector<std::size_t> m_ends; ///< of the buckets, of a few hashes each
    int m_shift = 63;
};

} // namespace Printkeeper::Cleanup
