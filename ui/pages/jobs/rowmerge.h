// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/jobkeys.h"

#include <optional>
#include <vector>

namespace Printkeeper::JobsView {

/// `count` rows that come (positive) at `row`, or go (negative) from there on.
struct RowChange
{
    int row = 0;
    int count = 0;

    bool operator==(const RowChange &) const = default;
};

/// How `before` becomes `after` so that as many jobs as can be keep their row object: changes to be
/// made one after the other, from the last row to the first. Empty when there are more than
/// `most`. A key that is there twice counts once.
std::optional<std::vector<RowChange>> planMerge(const Jobs::JobKeys &before,
                                                const Jobs::JobKeys &after, int most);

} // namespace Printkeeper::JobsView
