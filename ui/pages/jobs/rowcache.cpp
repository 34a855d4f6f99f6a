// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/rowcache.h"

namespace Printkeeper::JobsView {

const JobRow *RowCache::find(int row) const
{
    const auto found = m_rows.find(row);
    return found == m_rows.end() ? nullptr : &found->second;
}

JobRow *RowCache::edit(int row)
{
    const auto found = m_rows.find(row);
    return found == m_rows.end() ? nullptr : &found->second;
}

void RowCache::insertRows(int row, int count)
{
    std::map<int, JobRow> moved;
    for (auto it = m_rows.lower_bound(row); it != m_rows.end(); it = m_rows.erase(it))
        moved.emplace_hint(moved.end(), it->first + count, std::move(it->second));
    m_rows.merge(moved);
}

void RowCache::removeRows(int row, int count)
{
    m_rows.erase(m_rows.lower_bound(row), m_rows.lower_bound(row + count));
    std::map<int, JobRow> moved;
    for (auto it = m_rows.lower_bound(row); it != m_rows.end(); it = m_rows.erase(it))
        moved.emplace_hint(moved.end(), it->first - count, std::move(it->second));
    m_rows.merge(moved);
}

void RowCache::shrinkAround(RowRange looked)
{
    while (m_rows.size() > Most) {
        const int above = looked.first - m_rows.begin()->first;
        const int below = m_rows.rbegin()->first - looked.end;
        m_rows.erase(above > below ? m_rows.begin() : std::prev(m_rows.end()));
    }
}

} // namespace Printkeeper::JobsView
