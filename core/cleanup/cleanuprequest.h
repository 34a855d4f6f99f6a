// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Printkeeper::Cleanup {

/// Guards that a person lifts for this one run.
struct LiftedGuards
{
    bool share = false; ///< --over-limit, or the plan was approved in the preview
    bool clock = false; ///< --trust-clock
    bool root = false;  ///< --new-root
};

/// What a person saw of a job when it was chosen.
struct SeenJob
{
    Database::Value status;
    Database::Value file;
    Database::Value updated;

    static SeenJob of(const Jobs::Job &job) { return {job.status, job.file, job.updated}; }
    /// Whether the job still is as it was seen.
    bool isSame(const Jobs::Job &job) const
    {
        return job.status == status && job.file == file && job.updated == updated;
    }
};

/// The actions of a preview that a person has confirmed.
struct ConfirmedActions
{
    struct ConfirmedJob
    {
        ActionKind kind = ActionKind::RemoveUpload;
        SeenJob seen;
    };
    QHash<QString, ConfirmedJob> jobs; ///< by id
    QSet<QByteArray> files;            ///< temporary ones, absolute
    bool isWhole = true;               ///< nothing of the preview was left out
};

/// What a person or a task asks of a cleanup. `at` plans for another moment and is for a dry run
/// only; `only` limits the kinds of action, empty means all. With `confirmed` nothing else is taken
/// than what it lists, and of that what is as it was seen.
struct CleanupRequest
{
    std::optional<QDateTime> at;
    std::vector<ActionKind> only;
    LiftedGuards lifted;
    std::optional<ConfirmedActions> confirmed = {};
    bool namesPeople = false; ///< the plan's jobs have their person and their file's name
};

/// A preview as a person saw it; at which of its actions `isTicked` is true, for each of them.
struct ShownPlan
{
    std::shared_ptr<const CleanupPlan> plan;
    std::vector<bool> isTicked;
};

/// The request that does what `preview` showed and nothing else; of its actions those at which
/// `isTicked` is true, which has as many.
CleanupRequest confirmed(const CleanupRequest &request, const CleanupPlan &preview,
                         const std::vector<bool> &isTicked);

/// How far a run has come; at most ten a second.
struct CleanupProgress
{
    qint64 done = 0;
    qint64 total = 0;
    Bytes bytes = 0;
};

using ProgressFunction = std::function<void(const CleanupProgress &)>;

/// What an undo did. Each job is undone wholly or not at all.
struct UndoReport
{
    struct Failure
    {
        QString job;
        QByteArray path;
        QString reason;
    };
    qint64 run = 0;   ///< the run that was undone
    qint64 asRun = 0; ///< the run that the undo itself is
    qint64 undone = 0;
    std::vector<Failure> failed;
    qint64 gone = 0; ///< removed for good, by the run itself or from the trash: no failures
    /// Why it could not go on to its end: what it has not come to can still be undone.
    std::optional<Error> stopped = {};
    bool isLogged = true; ///< the log has taken a line for all that was done
    /// Of `undone` what is no job that has come back, as when an undo is undone.
    qint64 backFiles = 0; ///< of no job
    qint64 trashedJobs = 0;
    qint64 trashedFiles = 0; ///< of no job
    qint64 archived = 0;
    qint64 folders = 0;   ///< of the layout
    bool hasMore = false; ///< something of the run can still be undone
};

} // namespace Printkeeper::Cleanup
