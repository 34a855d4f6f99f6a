// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobrow.h"

#include <QHash>

#include <vector>

namespace Printkeeper::JobsView {

/// A job that was read, and the change of the database that it is of.
struct CachedRow
{
    JobRow job;
    quint64 change = 0;
    bool isRead = false; ///< else it was only looked for
};

/// The jobs that were read, by their keys. Keeps at most Most of them.
class RowCache
{
public:
    static constexpr qsizetype Most = 8000;

    const JobRow *find(qint64 key) const;
    bool isFresh(qint64 key, quint64 change) const;
    JobRow *edit(qint64 key);
    /// What was found on disk stays until somebody has looked again, unless the file is another.
    /// Answers whether the job looks different now.
    bool set(JobRow job, quint64 change);
    /// A job that is gone has been looked for, though.
    void touch(qint64 key, quint64 change);
    void clear() { m_rows.clear(); }

    bool isFull() const { return m_rows.size() > Most; }
    /// Forgets all others.
    void keepOnly(const std::vector<qint64> &keys);

private:
    QHash<qint64, CachedRow> m_rows;
};

} // namespace Printkeeper::JobsView
