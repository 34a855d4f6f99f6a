// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobkeys.h"

#include <algorithm>

namespace Printkeeper::Jobs {

JobKeys::JobKeys(const std::vector<qint64> &keys)
{
    for (const qint64 key : keys)
        push_back(key);
}

void JobKeys::widen(qint64 key)
{
    m_wide.reserve(std::max(m_narrow.capacity(), m_narrow.size() + 1));
    m_wide.assign(m_narrow.begin(), m_narrow.end());
    m_wide.push_back(key);
    m_narrow = {};
    m_isWide = true;
}

void JobKeys::reserve(std::size_t size)
{
    if (m_isWide)
        m_wide.reserve(size);
    else
        m_narrow.reserve(size);
}

void JobKeys::shrink()
{
    m_narrow.shrink_to_fit();
    m_wide.shrink_to_fit();
}

std::size_t JobKeys::placeOf(qint64 key) const
{
    if (m_isWide)
        return static_cast<std::size_t>(std::ranges::find(m_wide, key) - m_wide.begin());
    if (key < 0 || key > std::numeric_limits<quint32>::max())
        return m_narrow.size();
    return static_cast<std::size_t>(std::ranges::find(m_narrow, static_cast<quint32>(key))
                                    - m_narrow.begin());
}

bool JobKeys::operator==(const JobKeys &other) const
{
    if (m_isWide == other.m_isWide)
        return m_narrow == other.m_narrow && m_wide == other.m_wide;
    return std::ranges::equal(*this, other);
}

} // namespace Printkeeper::Jobs
