// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/reconciler.h"
#include "pages/jobs/jobsreader.h"

#include <QDateTime>

#include <vector>

namespace Printkeeper::JobsView {

/// A file in a folder of the farm that no job claims.
struct OrphanFile
{
    Jobs::FilePlace place;
    Bytes size = 0;
    QDateTime changed; ///< UTC
};

/// What of `reconcile` the page lists.
struct FileComparison
{
    KeysPointer missing;     ///< jobs whose file is nowhere
    KeysPointer wrongFolder; ///< jobs whose file lies in the folder of another status
    std::vector<OrphanFile> orphans;
    bool isComplete = false;
};

/// Asks the reconciler, and the disk for the size and the time of what belongs to no job. Blocking
/// and long; changes nothing. Cancelled.
Result<FileComparison> compareFiles(const JobsSource &source, const CancelToken &cancel,
                                    const Cleanup::ComparisonFunction &progress = {});

} // namespace Printkeeper::JobsView
