// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/error.h"
#include "jobs/jobstore.h"
#include "pages/jobs/jobrow.h"
#include "pages/jobs/jobslook.h"
#include "pages/jobs/rowmerge.h"
#include "pages/jobs/statuscounts.h"

#include <memory>
#include <optional>
#include <vector>

namespace Printkeeper::JobsView {

using OrderPointer = std::shared_ptr<const Jobs::JobOrder>;
/// Keys of jobs, in rising order.
using KeysPointer = std::shared_ptr<const std::vector<qint64>>;

enum class Want { Nothing, Now };

/// All that the model wants to know now; a newer request takes the place of an older one that has
/// not been answered yet.
struct JobsRequest
{
    quint64 look = 0;   ///< number of the look; answers to an older one are worth nothing
    quint64 change = 0; ///< how often the database was heard to change
    JobsLook filter;
    KeysPointer among;          ///< only these jobs; null for all
    OrderPointer known;         ///< what `rows` and `visible` are rows of; null before the first
    std::vector<RowRange> rows; ///< not read since the change
    RowRange visible;
    Want order = Want::Nothing;
    Want byStatus = Want::Nothing;
    CancelToken cancel = {}; ///< cancelled when another look is asked for; set by the box

    bool isEmpty() const
    {
        return rows.empty() && order == Want::Nothing && byStatus == Want::Nothing;
    }
};

/// Jobs that were read.
struct RowBlock
{
    OrderPointer order;
    RowRange range;
    std::vector<JobRow> rows; ///< of the range; those that are gone are left out
};

enum class Part { Beginning, Whole };

/// The rows of a look.
struct NewOrder
{
    OrderPointer order;
    Part part = Part::Whole;
    /// How the last order that was told becomes this one; empty when there was none or too much is
    /// different.
    std::optional<std::vector<RowChange>> changes;
};

/// Which columns the farm's table has, and what its jobs are sorted by.
struct JobsShape
{
    bool hasCreated = false;
    bool hasUpdated = false;
    bool hasPerson = false;
    bool isIdNumber = false;
    JobSort sort;
    QString sortColumn; ///< of the table

    bool operator==(const JobsShape &) const = default;
};

/// What the reader found out, a part of a request or all of it. Where somebody wrote meanwhile it
/// is of an older change than the request, which asks for it once more.
struct JobsAnswer
{
    quint64 look = 0;
    quint64 change = 0;
    std::optional<Error> error;
    std::optional<JobsShape> shape;
    std::optional<NewOrder> order;
    std::vector<RowBlock> rows;
    std::optional<std::vector<StatusCount>> byStatus; ///< by makeStatusCounts()
};

/// What was found on disk for a job.
struct FoundFile
{
    qint64 key = 0;
    FileState state;
};

/// How many files of a list were looked at that is to be sorted by what is found.
struct LookUpProgress
{
    quint64 look = 0;
    qint64 done = 0;
    qint64 all = 0;
};

struct FilesAnswer
{
    quint64 look = 0;
    std::vector<FoundFile> files;
};

} // namespace Printkeeper::JobsView
