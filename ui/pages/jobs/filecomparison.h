// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "pages/jobs/jobsreader.h"

#include <QDateTime>

#include <functional>
#include <vector>

namespace Printkeeper::JobsView {

/// A file in a folder of the farm that no job claims.
struct OrphanFile
{
    Jobs::FilePlace place;
    Bytes size = 0;
    QDateTime changed; ///< UTC
};

/// How the jobs and the files of a farm fit together, as far as it is known.
struct FileComparison
{
    KeysPointer missing;     ///< jobs whose file is nowhere
    KeysPointer wrongFolder; ///< jobs whose file lies in the folder of another status
    std::vector<OrphanFile> orphans;
    qint64 jobs = 0; ///< compared so far
    bool isComplete = false;
};

/// Reads all rows and lists all folders once. `tell` is called a few times on the way, on this
/// thread. Blocking and long; changes nothing. Cancelled.
Result<FileComparison> compareFiles(const JobsSource &source,
                                    const std::function<void(const FileComparison &)> &tell,
                                    const CancelToken &cancel);

} // namespace Printkeeper::JobsView
