// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobsrequest.h"

#include <QHash>

#include <map>
#include <vector>

namespace Printkeeper::JobsView {

/// `count` rows that come (positive) at `row`, or go (negative) from there on.
struct RowChange
{
    int row = 0;
    int count = 0;

    bool operator==(const RowChange &) const = default;
};

/// A table of which only some rows are known, by the id of their job.
struct KnownRows
{
    std::map<int, QString> ids;
    int total = 0;
};

/// How `before` becomes `after` so that every job known in both, and still in the same order, keeps
/// its row object: changes to be made one after the other, from the last row to the first. A row of
/// `sure` whose job is not known any more goes, and never becomes another job's.
std::vector<RowChange> planMerge(const KnownRows &before, const KnownRows &after,
                                 const std::vector<RowRange> &sure);

} // namespace Printkeeper::JobsView
