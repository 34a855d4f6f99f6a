// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "pages/jobs/jobrow.h"
#include "pages/jobs/jobsreader.h"

#include <optional>
#include <vector>

namespace Printkeeper::JobsView {

enum class FilePart { Model, Sidecar, Metadata, Thumbnail };

/// One file of a job and what was found there.
struct JobFile
{
    FilePart part = FilePart::Model;
    QByteArray path; ///< absolute; what the row says where that leads nowhere
    FileState state;
};

/// All that is known about one job.
struct JobDetails
{
    JobRow job;
    std::vector<JobFile> files; ///< the model first; sidecars only where there are some
    std::vector<Jobs::NamedValue> columns;
};

/// Empty when there is no such job any more. Blocking: reads the database and the farm's folders.
Result<std::optional<JobDetails>> readJobDetails(const JobsSource &source, const QString &id,
                                                 const CancelToken &cancel);

} // namespace Printkeeper::JobsView
