// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/rowcache.h"

#include <algorithm>
#include <utility>

namespace Printkeeper::JobsView {

const JobRow *RowCache::find(qint64 key) const
{
    const auto found = m_rows.constFind(key);
    return found == m_rows.cend() || !found->isRead ? nullptr : &found->job;
}

bool RowCache::isFresh(qint64 key, quint64 change) const
{
    const auto found = m_rows.constFind(key);
    return found != m_rows.cend() && found->change >= change;
}

JobRow *RowCache::edit(qint64 key)
{
    const auto found = m_rows.find(key);
    return found == m_rows.end() || !found->isRead ? nullptr : &found->job;
}

bool RowCache::set(JobRow job, quint64 change)
{
    CachedRow &row = m_rows[job.key];
    if (row.job.path == job.path && row.job.statusKey == job.statusKey)
        job.file = row.job.file;
    const bool isDifferent = !row.isRead || row.job != job;
    row = {std::move(job), std::max(change, row.change), true};
    return isDifferent;
}

void RowCache::touch(qint64 key, quint64 change)
{
    CachedRow &row = m_rows[key];
    row.change = std::max(row.change, change);
}

void RowCache::keepOnly(const std::vector<qint64> &keys)
{
    QHash<qint64, CachedRow> kept;
    for (const qint64 key : keys) {
        const auto found = m_rows.find(key);
        if (found != m_rows.end())
            kept.insert(key, std::move(*found));
    }
    m_rows = std::move(kept);
}

} // namespace Printkeeper::JobsView
