// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/jobstore.h"

#include <QString>

#include <optional>

namespace Printkeeper::JobsView {

enum class JobColumn { Picture, Name, Id, Status, Person, Created, Updated, Size, Disk };
constexpr int JobColumns = 9;

/// In pixels, in each list of the page.
constexpr int JobRowHeight = 44;

struct JobSort
{
    JobColumn column = JobColumn::Id;
    Jobs::SortOrder order = Jobs::SortOrder::Descending;

    bool operator==(const JobSort &) const = default;
};

/// What no database knows: it is looked up file by file, in lists of up to that many jobs.
constexpr int MostLookedUp = 100'000;
constexpr bool isLookedUp(JobColumn column)
{
    return column == JobColumn::Size || column == JobColumn::Disk;
}

/// What may be wrong with the file of a job.
enum class FileProblem { None, Missing, WrongFolder };

/// Which jobs a person wants to see. Without a sort the reader takes the newest first.
struct JobsLook
{
    QString status; ///< key, or Jobs::NoStatusKey; empty for all
    QString search;
    std::optional<JobSort> sort;
    FileProblem problem = FileProblem::None; ///< only the jobs that have it

    bool operator==(const JobsLook &) const = default;
};

/// Rows [first, end) of a look.
struct RowRange
{
    int first = 0;
    int end = 0;

    int size() const { return end - first; }
    bool isEmpty() const { return end <= first; }
    bool contains(int row) const { return row >= first && row < end; }
    bool operator==(const RowRange &) const = default;
};

} // namespace Printkeeper::JobsView
