// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/attention.h"

#include "base/escape.h"
#include "base/format.h"
#include "files/closedfolder.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {

using Tasks::Severity;

namespace {

constexpr qint64 StaleAfterHours = 48;

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Attention)
};

QString command(QLatin1StringView arguments)
{
    return u"printkeeperctl "_s + arguments;
}

/// What lies on a volume, in the reader's words.
QString contentsOf(const QStringList &roles)
{
    static const QHash<QString, const char *> titles{
        {u"uploads"_s, QT_TRANSLATE_NOOP("Printkeeper::Attention", "the uploads")},
        {u"archive"_s, QT_TRANSLATE_NOOP("Printkeeper::Attention", "the archive")},
        {u"database"_s, QT_TRANSLATE_NOOP("Printkeeper::Attention", "the database")},
        {u"logs"_s, QT_TRANSLATE_NOOP("Printkeeper::Attention", "the logs")},
        {u"backups"_s, QT_TRANSLATE_NOOP("Printkeeper::Attention", "the backups")},
        {u"thumbnails"_s, QT_TRANSLATE_NOOP("Printkeeper::Attention", "the pictures of models")},
        {u"state"_s, QT_TRANSLATE_NOOP("Printkeeper::Attention", "Printkeeper's own notes")},
    };
    QStringList contents;
    for (const QString &role : roles) {
        const char *title = titles.value(role);
        contents << (title ? Text::tr(title) : role);
    }
    return contents.join(u", "_s);
}

QString exampleJobs(const QStringList &jobs, qint64 all)
{
    QStringList shown;
    for (const QString &job : jobs)
        shown << escaped(job);
    return shown.size() < all ? Text::tr("For example job %1.").arg(shown.join(u", "_s))
                              : Text::tr("Job: %1.").arg(shown.join(u", "_s));
}

/// What a fault of the schedule file means; how cron puts it stands in the details.
QString meaningOf(const Tasks::ScheduleFault &fault)
{
    if (fault.mended.isEmpty())
        return Text::tr("What is meant by line %1 cannot be understood.").arg(fault.line);
    if (fault.mended == fault.text)
        return Text::tr("Its last line, %1, is not finished with Enter.").arg(fault.line);
    return Text::tr("Line %1 does not say as which user it runs.").arg(fault.line);
}

bool isPaused(const Tasks::FarmStatus &status, const QString &task)
{
    return std::any_of(
        status.tasks.begin(), status.tasks.end(),
        [&](const Tasks::TaskRunStatus &each) { return each.task == task && each.pausedUntil; });
}

/// No “today” or “ago”: the clock is what is in doubt.
void addClockAttention(Tasks::FarmStatus &status, const QDateTime &lastRun)
{
    status.attention.push_back(
        {u"cleanup-failed"_s, Severity::Critical,
         Text::tr("The clock may be wrong, so no cleanup can run"),
         //: %1 and %2: a time
         Text::tr("It says %1, and the last run was at %2. Set it, or, if it is right, look at the "
                  "plan and run it once anyway.")
             .arg(formatDateTime(status.at.toLocalTime()), formatDateTime(lastRun.toLocalTime())),
         command("cleanup --dry-run"_L1)});
}

} // namespace

void addDiskAttention(Tasks::FarmStatus &status, const Storage::DiskReport &report)
{
    for (const Storage::VolumeFigures &figures : report.volumes) {
        if (figures.level == Storage::DiskLevel::Ok)
            continue;
        const bool isCritical = figures.level == Storage::DiskLevel::Critical;
        status.attention.push_back(
            {isCritical ? u"disk-critical"_s : u"disk-warning"_s,
             isCritical ? Severity::Critical : Severity::Warning,
             Text::tr("The disk of %1 is %2 % full")
                 .arg(escaped(figures.volume.path))
                 .arg(figures.volume.usedPercent()),
             isCritical
                 ? Text::tr("Only %1 are left; when it is full, no job can be taken. On it: "
                            "%2.")
                       .arg(formatBytes(figures.volume.available), contentsOf(figures.roles))
                 : Text::tr("%1 are left. On it: %2.")
                       .arg(formatBytes(figures.volume.available), contentsOf(figures.roles)),
             command("cleanup"_L1), figures.volume.path});
    }
}

void addJobAttention(Tasks::FarmStatus &status, const JobProblems &problems)
{
    if (problems.unsafe > 0) {
        status.attention.push_back({u"jobs-unsafe"_s,
                                    Severity::Warning,
                                    Text::tr("%n job(s) point outside the upload folder", nullptr,
                                             static_cast<int>(problems.unsafe)),
                                    Text::tr("Printkeeper never touches such jobs.") + u' '
                                        + exampleJobs(problems.unsafeJobs, problems.unsafe),
                                    command("reconcile"_L1),
                                    {},
                                    problems.unsafeJobs});
    }
    if (problems.missing > 0) {
        status.attention.push_back({u"jobs-missing-file"_s,
                                    Severity::Warning,
                                    Text::tr("%n job(s) have no file on disk", nullptr,
                                             static_cast<int>(problems.missing)),
                                    Text::tr("Without its file a job cannot be printed.") + u' '
                                        + exampleJobs(problems.missingJobs, problems.missing),
                                    command("reconcile"_L1),
                                    {},
                                    problems.missingJobs});
    }
}

void addLayoutAttention(Tasks::FarmStatus &status, const Jobs::FarmLayout &layout,
                        const QSet<QByteArray> &strange)
{
    QStringList missing;
    for (const Jobs::LayoutFolder &folder : layout.folders()) {
        if (folder.exists || strange.contains(folder.path))
            continue;
        missing << escaped(folder.name);
        status.missingFolders.push_back(folder.path);
    }
    if (!missing.isEmpty()) {
        status.attention.push_back(
            {u"layout-broken"_s, Severity::Warning,
             Text::tr("%n folder(s) for jobs are missing", nullptr,
                      static_cast<int>(missing.size())),
             Text::tr("No job can move there until it is made. Missing in %1: %2.")
                 .arg(escaped(layout.uploads()), missing.join(u", "_s)),
             command("layout --repair"_L1), layout.uploads()});
    }
}

void addClosedAttention(Tasks::FarmStatus &status, const Jobs::FarmLayout &layout)
{
    QStringList closed;
    for (const Jobs::LayoutFolder &folder : layout.folders()) {
        if (folder.exists && Files::isClosed(folder.path, layout.uploads()))
            closed << escaped(folder.path);
    }
    if (closed.isEmpty())
        return;
    status.attention.push_back(
        {u"layout-broken"_s, Severity::Critical,
         Text::tr("%n folder(s) for jobs are closed to the farm's user", nullptr,
                  static_cast<int>(closed.size())),
         Text::tr("No job in there is looked at or moved until root runs the repair: %1.")
             .arg(closed.join(u", "_s)),
         command("layout --repair"_L1), layout.uploads()});
}

void addStrangeAttention(Tasks::FarmStatus &status, const QSet<QByteArray> &strange)
{
    if (strange.isEmpty())
        return;
    QStringList names;
    for (const QByteArray &path : strange)
        names << escaped(path);
    names.sort();
    status.attention.push_back(
        {u"layout-broken"_s, Severity::Critical,
         Text::tr("%n folder(s) for jobs are not the ones used last time", nullptr,
                  static_cast<int>(strange.size())),
         Text::tr("Is the disk mounted? Until then nothing in them counts as missing: %1.")
             .arg(names.join(u", "_s)),
         command("layout"_L1), status.uploads});
}

void addRunAttention(Tasks::FarmStatus &status, const std::optional<Tasks::Run> &lastCleanup,
                     const Cleanup::RunMemory &memory)
{
    using enum Tasks::RunResult;
    const bool isClockInDoubt =
        !isPaused(status, u"cleanup"_s) && Cleanup::clockRefusal(status.at, memory);
    if (isClockInDoubt)
        addClockAttention(status, *memory.lastRun);
    if (!lastCleanup)
        return;
    const auto result = lastCleanup->result;
    if (isClockInDoubt && result != Failed && result != Attention)
        return;
    if (result == Failed || result == Refused || result == Attention) {
        status.attention.push_back(
            {u"cleanup-failed"_s, result == Attention ? Severity::Warning : Severity::Critical,
             Text::tr("The last cleanup did not end well"),
             lastCleanup->message.isEmpty() ? Text::tr("Some of its actions failed; see "
                                                       "maintenance.log.")
                                            : lastCleanup->message,
             command("cleanup --dry-run"_L1)});
    } else if (!isPaused(status, lastCleanup->command)
               && lastCleanup->started.secsTo(status.at) > StaleAfterHours * 3600) {
        status.attention.push_back(
            {u"cleanup-stale"_s, Severity::Warning,
             Text::tr("The last cleanup was %1").arg(formatAge(lastCleanup->started, status.at)),
             Text::tr("It should run every day, so files have been piling up since."),
             command("run cleanup"_L1)});
    }
}

void addApprovalAttention(Tasks::FarmStatus &status)
{
    const bool hasJobs = status.dueUploads + status.dueCompleted > 0;
    if (!status.awaitsApproval || (!hasJobs && status.waitingTemporary == 0))
        return;
    const QString uploads =
        Text::tr("The first cleanup waits for you: %n upload(s) would be removed", nullptr,
                 static_cast<int>(status.dueUploads));
    const QString completed =
        Text::tr("%n completed job(s) would be archived. Nothing is touched until you allow it.",
                 nullptr, static_cast<int>(status.dueCompleted));
    const QString temporary =
        Text::tr("The first cleanup waits for you: %n temporary file(s) would be removed", nullptr,
                 static_cast<int>(status.waitingTemporary));
    status.attention.push_back(
        {u"cleanup-awaiting-approval"_s, Severity::Warning, hasJobs ? uploads : temporary,
         hasJobs ? completed : Text::tr("Nothing is touched until you allow it."),
         command("cleanup --dry-run"_L1)});
}

void addInterruptedAttention(Tasks::FarmStatus &status)
{
    status.attention.push_back(
        {u"run-interrupted"_s, Severity::Critical,
         Text::tr("A run was interrupted, some of its jobs are half done"),
         Text::tr("Nothing is lost: each is finished or put back before anything else is done."),
         command("recover"_L1)});
}

void addDatabaseAttention(Tasks::FarmStatus &status, const Error &error)
{
    if (error.code != "schema-unknown"_L1) {
        addUnreadable(status, u"database-unreadable"_s, error);
        return;
    }
    Error told = error;
    told.message = Text::tr("The web app's job table was not recognised");
    told.detail = error.message; // which tables there are, and what to set
    addUnreadable(status, u"schema-unknown"_s, told);
}

void addUnreadable(Tasks::FarmStatus &status, const QString &code, const Error &error)
{
    status.attention.push_back(
        {code, Severity::Critical, error.message, error.detail, command("config-check"_L1)});
}

void addScheduleAttention(Tasks::FarmStatus &status)
{
    if (status.scheduleFaults.empty())
        return;
    const auto faults = static_cast<int>(status.scheduleFaults.size());
    status.attention.push_back(
        {u"schedule-error"_s,
         Severity::Critical,
         Text::tr("The schedule file has a mistake, so nothing in it runs"),
         Text::tr("%n fault(s) to put right in the file. The first: %1", nullptr, faults)
             .arg(meaningOf(status.scheduleFaults.front())),
         {},
         status.crontab});
}

void addUnreadableSchedule(Tasks::FarmStatus &status, const Error &error)
{
    status.attention.push_back(
        {error.code, Severity::Critical, error.message, error.detail, {}, status.crontab});
}

void sortAttention(Tasks::FarmStatus &status)
{
    std::stable_sort(status.attention.begin(), status.attention.end(),
                     [](const Tasks::Attention &a, const Tasks::Attention &b) {
                         return a.severity == Severity::Critical
                                && b.severity != Severity::Critical;
                     });
}

} // namespace Printkeeper::Services
