// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/jobstore.h"
#include "pages/jobs/jobsrequest.h"

#include <QHash>

namespace Printkeeper::JobsView {

/// Jobs from some row on, and whether nothing comes after them.
struct JobBlock
{
    std::vector<Jobs::Job> jobs;
    bool isLast = false;
};

/// Reads any rows of one filter at the least cost: on from where an earlier read ended by its key,
/// backwards too, else from the nearer end of the table. Forget it when the table has changed. On
/// the store's thread.
class RowReader
{
public:
    RowReader(const Jobs::JobStore &store, Jobs::JobFilter filter);

    /// Fewer jobs than asked for when the table has fewer: those from `range.first` on when nothing
    /// comes after them, else any. `total` is -1 while it is not known.
    Result<JobBlock> read(RowRange range, int total);

    /// How many rows SQLite would have to skip for this, 0 when a key leads there.
    int skippedRows(RowRange range, int total) const;

private:
    Result<JobBlock> readForward(RowRange range, const std::optional<Jobs::PageKey> &after);
    Result<JobBlock> readBackward(RowRange range, const std::optional<Jobs::PageKey> &after);
    Result<JobBlock> jump(RowRange range, int total);

    const Jobs::JobStore &m_store;
    Jobs::JobFilter m_filter;
    Jobs::JobFilter m_reversed;
    QHash<int, Jobs::PageKey> m_starts; ///< the key after which a row comes
    QHash<int, Jobs::PageKey> m_ends;   ///< the key before which a row's predecessor comes
};

} // namespace Printkeeper::JobsView
