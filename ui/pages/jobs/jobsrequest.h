// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "jobs/jobstore.h"
#include "pages/jobs/jobrow.h"
#include "pages/jobs/statuscounts.h"

#include <QString>

#include <optional>
#include <vector>

namespace Printkeeper::JobsView {

enum class JobColumn { Id, Name, Status, Person, Created, Updated, Size, Disk };
constexpr int JobColumns = 8;

struct JobSort
{
    JobColumn column = JobColumn::Id;
    Jobs::SortOrder order = Jobs::SortOrder::Descending;

    bool operator==(const JobSort &) const = default;
};

/// Which jobs a person wants to see. Without a sort the reader takes the newest first.
struct JobsLook
{
    QString status; ///< key; empty for all
    QString search;
    std::optional<JobSort> sort;

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

enum class Want { Nothing, Count };

/// All that the model wants to know now; a newer request takes the place of an older one that has
/// not been answered yet.
struct JobsRequest
{
    quint64 look = 0;   ///< number of the look; answers to an older one are worth nothing
    quint64 change = 0; ///< how often the database was heard to change
    JobsLook filter;
    int total = -1;              ///< rows of the look, -1 while nobody has counted
    std::vector<RowRange> rows;  ///< not read yet
    std::vector<RowRange> again; ///< to compare with what is there, after a change
    Want byStatus = Want::Nothing;
    Want matching = Want::Nothing;

    bool operator==(const JobsRequest &) const = default;
    bool isEmpty() const
    {
        return rows.empty() && again.empty() && byStatus == Want::Nothing
               && matching == Want::Nothing;
    }
};

/// Jobs from row `range.first` on.
struct RowBlock
{
    RowRange range; ///< that was asked for; a table with fewer jobs has fewer rows
    std::vector<JobRow> rows;
    bool isLast = false; ///< nothing comes after them
};

/// Which columns the farm's table has, and what its jobs are sorted by.
struct JobsShape
{
    bool hasCreated = false;
    bool hasUpdated = false;
    bool hasPerson = false;
    bool isIdNumber = false;
    JobSort sort;

    bool operator==(const JobsShape &) const = default;
};

/// What the reader found out, a part of a request or all of it.
struct JobsAnswer
{
    quint64 look = 0;
    quint64 change = 0;
    std::optional<Error> error;
    std::optional<JobsShape> shape;
    std::vector<RowBlock> rows;
    std::vector<RowBlock> again; ///< with both counts, which were made just before
    std::optional<std::vector<StatusCount>> byStatus; ///< by makeStatusCounts()
    std::optional<qint64> matching;
    bool isDear = false; ///< reading rows of this look goes through the whole table
};

/// What was found on disk for a job, and the row where that was.
struct FoundFile
{
    int row = 0;
    QString id;
    FileState state;
};

struct FilesAnswer
{
    quint64 look = 0;
    std::vector<FoundFile> files;
};

} // namespace Printkeeper::JobsView
