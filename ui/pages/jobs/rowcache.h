// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobsrequest.h"

#include <map>

namespace Printkeeper::JobsView {

/// The rows that were read, wherever they stand among a million. Keeps at most Most of them: what
/// is farthest from the rows that are looked at goes first.
class RowCache
{
public:
    static constexpr std::size_t Most = 8000;

    const JobRow *find(int row) const;
    const std::map<int, JobRow> &rows() const { return m_rows; }
    void set(int row, JobRow job) { m_rows[row] = std::move(job); }
    JobRow *edit(int row);
    void forget(int row) { m_rows.erase(row); }
    void clear() { m_rows.clear(); }

    /// Moves what stands at `row` and behind it.
    void insertRows(int row, int count);
    void removeRows(int row, int count);

    void shrinkAround(RowRange looked);

private:
    std::map<int, JobRow> m_rows;
};

} // namespace Printkeeper::JobsView
