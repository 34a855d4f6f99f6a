// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "files/identity.h"
#include "jobs/farmlayout.h"
#include "jobs/job.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace Printkeeper::Cleanup {

enum class ActionKind {
    RemoveUpload,
    ArchiveJob,
    RemoveTemp,
    RestoreJob,   ///< by a person, out of the archive
    RemoveJob,    ///< by a person
    MoveHome,     ///< to the folder that its row means
    RemoveOrphan, ///< a file without a job
};

/// "remove-upload", "archive-job", "remove-temp", "restore-job", "remove-job", "move-home",
/// "remove-orphan": as JSON, journal and log write it.
QString actionKindName(ActionKind kind);
/// Whether the job stays and only goes to another folder.
bool movesJob(ActionKind kind);

enum class ActionResult { Planned, Done, Skipped, Failed };
QString actionResultName(ActionResult result);

/// What a file is to its job.
enum class FileRole { Model, Sidecar, Metadata, Thumbnail, Temporary };

/// One file that an action would move, as it was when the plan was made.
struct PlannedFile
{
    Jobs::FilePlace place;
    Files::Identity identity;
    Bytes allocated = 0;
    FileRole role = FileRole::Model;
    /// Of a sidecar that several jobs share: the plan's other actions that take such a job. It goes
    /// with this one only when all of them are done; else it stays with those that stay.
    std::vector<std::size_t> after = {};
};

/// One job or temporary file that a rule takes, wholly or not at all. `job` is empty for a
/// temporary file and for one without a job. After a run, `result` says what became of it and
/// `movedTo` where its files lie now, in the order of `files`.
struct CleanupAction
{
    ActionKind kind = ActionKind::RemoveUpload;
    std::optional<Jobs::Job> job;
    std::vector<PlannedFile> files;
    Bytes bytes = 0; ///< allocated, of all its files
    /// A job that moves goes to another disk: that frees the one it comes from.
    bool leavesDisk = false;
    int ageDays = 0;
    QString reason; ///< translated sentence
    /// Of a job that is restored: what its row will say.
    QString statusAfter;
    /// Of a job that moves: where its files go, in the order of `files`, unless a name is taken
    /// there.
    std::vector<Jobs::FilePlace> targets;

    ActionResult result = ActionResult::Planned;
    QString error;
    std::vector<Jobs::FilePlace> movedTo;
};

/// What a rule would have taken but for a reason.
struct SkippedItem
{
    QByteArray path; ///< absolute; may be empty
    QString job;
    QString reason;
};

/// A guard that stops the whole run: nothing was changed. `flag` lifts it once; empty when none
/// does.
struct Refusal
{
    QString guard;   ///< "share", "clock", "root", "schema"
    QString message; ///< for a command line: with the flag, times as JSON has them
    QString flag;
    QString sentence = {}; ///< for everybody else; empty: the message

    const QString &shown() const { return sentence.isEmpty() ? message : sentence; }
};

/// Bytes told honestly: what is free at once, what when the trash is emptied, what only moves on
/// its disk.
struct CleanupTotals
{
    qint64 actions = 0;
    qint64 failed = 0;
    Bytes bytes = 0;
    Bytes freesNow = 0;
    Bytes freesLater = 0;
    Bytes moved = 0;
    Bytes forGood = 0;   ///< of the removed: no undo brings it back; is in `freesNow`
    Bytes fromTrash = 0; ///< planned: waits in the trash until then; is in `freesNow`
    QMap<QString, qint64> byKind;

    /// Where the bytes of a job go that moves, or of something that stays in the trash.
    Bytes &shareOf(ActionKind kind, bool leavesDisk)
    {
        if (movesJob(kind))
            return leavesDisk ? freesNow : moved;
        return freesLater;
    }
};

/// The state of a database as one connection counts it: the same as long as no other one has
/// written.
struct DataVersion
{
    QString connection;
    qint64 number = 0;
    bool operator==(const DataVersion &) const = default;
};

/// What a cleanup would do, as a value: it is shown, run, logged and reported, and a run acts on
/// nothing that is not listed here.
struct CleanupPlan
{
    QDateTime at; ///< UTC
    std::vector<CleanupAction> actions;
    std::vector<SkippedItem> skipped;
    std::optional<Refusal> refused;
    Bytes expiredTrash = 0;   ///< goes for good at the end of the run
    bool keepsRemoved = true; ///< removed files wait in the trash
    /// By device, of a disk that is critical: of what is removed there this much goes for good at
    /// the end of the run, since the rest of the trash does not make enough room.
    QMap<quint64, Bytes> urgent = {};
    QMap<QString, qint64> dueByStatus;
    /// The newest rows of the table before it was read: a run sees by them which ones are newer.
    std::vector<Jobs::NumberedJob> newestRows = {};
    DataVersion madeFrom = {}; ///< the rows
};

/// What a run has removed and its trash does not hold any more.
struct GoneForGood
{
    qint64 actions = 0;
    Bytes bytes = 0;
};

/// A plan that was run or, when `dryRun`, only made.
struct CleanupReport
{
    CleanupPlan plan;
    bool dryRun = true;
    bool cancelled = false;
    std::optional<qint64> run;
    Bytes purged = 0;      ///< freed from the trash by this run
    GoneForGood gone = {}; ///< of its own actions; their bytes are in `purged`, too
    /// Why it could not go on to its end: what it has not come to is still planned.
    std::optional<Error> stopped = {};
    bool isLogged = true; ///< the log has taken a line for all that was done
    /// Why not all that was to leave the trash has left it: one sentence each.
    std::vector<QString> trashProblems = {};
};

/// When an action's turn is, from 0: temporary files before jobs, and last what shares files with
/// other jobs, until it is known what became of those.
constexpr std::size_t Rounds = 3;
std::size_t roundOf(const CleanupAction &action);

/// Which of a plan's actions would remove for good: of those at which `isTicked` is true, which has
/// as many.
std::vector<bool> removedForGood(const CleanupPlan &plan, const std::vector<bool> &isTicked);

/// Of a plan: all its actions; of a report: those that were done, and how many failed.
CleanupTotals totalsOf(const CleanupPlan &plan);
/// Of a plan's actions those at which `isTicked` is true, which has as many.
CleanupTotals totalsOf(const CleanupPlan &plan, const std::vector<bool> &isTicked);
CleanupTotals totalsOf(const CleanupReport &report);

} // namespace Printkeeper::Cleanup
