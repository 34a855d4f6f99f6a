// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/farmmark.h"
#include "cleanup/handledjobs.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"

#include <functional>
#include <vector>

namespace Printkeeper::Cleanup {

enum class FindingKind {
    OrphanFile,   ///< no job claims it
    KeptOriginal, ///< no job names it, but it has the stem or the id of one: it belongs to that job
    MissingFile,  ///< the job's file is nowhere, or a whole folder
    WrongFolder,  ///< it lies in the folder of another status
    TwinFolder,   ///< a second folder for a status
    UnknownStatus,  ///< the layout has no folder for it
    DuplicateClaim, ///< two jobs name one file
    UnsafePath,     ///< it leaves the folders of the layout
};

/// "orphan-file", "kept-original" …: as JSON writes it.
QString findingKindName(FindingKind kind);

/// One thing in which jobs and files don't fit together. `path` is absolute, empty where there is
/// none; `job` an id, empty for a file without one; of an orphan that of a row which may mean it,
/// though its path leads nowhere; `message` a translated sentence, `fix` another one for what can
/// be mended at once: planFixes says it.
struct Finding
{
    FindingKind kind = FindingKind::OrphanFile;
    QByteArray path;
    QString job;
    QString message;
    QString fix = {};
    bool needsAPerson = false; ///< though others of its kind can be mended; `message` says why
};

/// How far a comparison has come; how much there is it learns only by reading it.
struct ComparisonProgress
{
    qint64 jobs = 0;
    qint64 files = 0;
};
/// At most ten a second, on the thread that compares.
using ComparisonFunction = std::function<void(const ComparisonProgress &)>;

/// Whether a name is of a kind that is neither a job's nor an orphan: dot files, `*.lock`, `keep`
/// and `*.tmp`, which has a rule of its own.
bool isNobodysFile(const QByteArray &name);

/// Compares all jobs with all files of the layout's folders, in two passes over the table and one
/// over the folders. What the trash holds is no finding, nor that a handled job has no file; a
/// folder that is not the one which is remembered, as of a disk that is not mounted, is one, and
/// neither its files nor what is missing there are any. Changes nothing. Cancelled, Busy …
Result<std::vector<Finding>> reconcile(const Jobs::JobStore &store, const Jobs::JobFiles &jobFiles,
                                       const CancelToken &cancel, const FarmMarks &remembered = {},
                                       const ComparisonFunction &progress = {},
                                       const HandledJobs &handled = {});

} // namespace Printkeeper::Cleanup
