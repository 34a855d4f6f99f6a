// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/cleanuptexts.h"

#include "base/escape.h"
#include "base/format.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::CleanupView)
};

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(separator);
}

/// What undo knows.
const QStringList &undoableCommands()
{
    static const QStringList commands{u"cleanup"_s,    u"archive-job"_s, u"restore-job"_s,
                                      u"remove-job"_s, u"undo"_s,        u"emergency"_s,
                                      u"reconcile"_s,  u"layout"_s};
    return commands;
}

QString commandTitle(const QString &command)
{
    static const QHash<QString, const char *> titles{
        {u"cleanup"_s, QT_TRANSLATE_NOOP("Printkeeper::CleanupView", "Cleanup")},
        {u"archive-job"_s, QT_TRANSLATE_NOOP("Printkeeper::CleanupView", "Archived by hand")},
        {u"restore-job"_s, QT_TRANSLATE_NOOP("Printkeeper::CleanupView", "Restored by hand")},
        {u"remove-job"_s, QT_TRANSLATE_NOOP("Printkeeper::CleanupView", "Removed by hand")},
        {u"undo"_s, QT_TRANSLATE_NOOP("Printkeeper::CleanupView", "Undo")},
        {u"empty-trash"_s, QT_TRANSLATE_NOOP("Printkeeper::CleanupView", "Trash emptied")},
        {u"emergency"_s, QT_TRANSLATE_NOOP("Printkeeper::CleanupView", "Emergency")},
        {u"reconcile"_s, QT_TRANSLATE_NOOP("Printkeeper::CleanupView", "Compared and mended")},
        {u"layout"_s, QT_TRANSLATE_NOOP("Printkeeper::CleanupView", "Folders repaired")},
        {u"recover"_s, QT_TRANSLATE_NOOP("Printkeeper::CleanupView", "Finished after a crash")},
        {u"check-disk"_s, QT_TRANSLATE_NOOP("Printkeeper::CleanupView", "Disk checked")},
    };
    const char *title = titles.value(command);
    return title ? Text::tr(title) : escaped(command);
}

/// Empty for one that ended well.
QString endText(const Tasks::Run &run)
{
    using enum Tasks::RunResult;
    if (!run.result)
        return Text::tr("did not end yet");
    switch (*run.result) {
    case Ok:
        return {};
    case Attention:
        return Text::tr("needs attention");
    case Failed:
        //: How a run ended
        return Text::tr("failed");
    case Refused:
        return Text::tr("stopped, nothing changed");
    case Cancelled:
        //: How a run ended
        return Text::tr("cancelled");
    case Skipped:
        //: How a run ended
        return Text::tr("skipped");
    case AwaitingApproval:
        return Text::tr("waits for you");
    }
    Q_UNREACHABLE();
}

} // namespace

qint64 jobsOf(const Cleanup::CleanupTotals &totals)
{
    using enum Cleanup::ActionKind;
    return totals.byKind.value(actionKindName(RemoveUpload))
           + totals.byKind.value(actionKindName(ArchiveJob));
}

QString runText(const Cleanup::CleanupTotals &totals)
{
    const auto jobs = static_cast<int>(jobsOf(totals));
    if (totals.actions == 0)
        return Text::tr("Clean up now");
    return jobs > 0
               ? Text::tr("Clean up now · %n job(s)", nullptr, jobs)
               : Text::tr("Clean up now · %n file(s)", nullptr, static_cast<int>(totals.actions));
}

QString runAnywayText(const Cleanup::CleanupTotals &totals)
{
    const qint64 jobs = jobsOf(totals);
    return Text::tr("Run once anyway · %n job(s)", nullptr,
                    static_cast<int>(jobs > 0 ? jobs : totals.actions));
}

QString cleanupSentence(const Cleanup::CleanupReport &report)
{
    using enum Cleanup::ActionKind;
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report);
    if (totals.actions == 0) {
        return report.cancelled    ? Text::tr("The cleanup was cancelled before it did anything.")
               : totals.failed > 0 ? Text::tr("The cleanup could not do anything.")
                                   : Text::tr("There was nothing to clean up.");
    }
    const auto part = [&totals](Cleanup::ActionKind kind, const char *text) {
        const qint64 count = totals.byKind.value(actionKindName(kind));
        return count > 0 ? Text::tr(text, nullptr, static_cast<int>(count)) : QString();
    };
    const QString parts = joined(
        {part(RemoveUpload, QT_TRANSLATE_N_NOOP("Printkeeper::CleanupView", "%n job(s) removed")),
         part(ArchiveJob, QT_TRANSLATE_N_NOOP("Printkeeper::CleanupView", "%n job(s) archived")),
         part(RemoveTemp,
              QT_TRANSLATE_N_NOOP("Printkeeper::CleanupView", "%n temporary file(s) removed"))},
        u", "_s);
    //: %1: a list, as “12 jobs removed, 3 jobs archived”
    return report.cancelled ? Text::tr("Cancelled after a part: %1").arg(parts)
                            //: %1: a list, as “12 jobs removed, 3 jobs archived”
                            : Text::tr("Cleaned up: %1").arg(parts);
}

QString spaceSentence(const Cleanup::CleanupTotals &totals)
{
    QStringList parts;
    if (totals.freesNow > 0)
        //: %1: an amount, as “41.2 GB”
        parts << Text::tr("%1 are free now").arg(formatBytes(totals.freesNow));
    if (totals.freesLater > 0)
        //: %1: an amount, as “41.2 GB”
        parts << Text::tr("%1 more when the trash is emptied").arg(formatBytes(totals.freesLater));
    if (totals.moved > 0)
        //: %1: an amount, as “41.2 GB”
        parts << Text::tr("%1 moved to the archive, which frees nothing on this disk")
                     .arg(formatBytes(totals.moved));
    if (totals.freesNow == 0 && totals.freesLater > 0)
        //: %1: an amount, as “41.2 GB”
        parts.first() = Text::tr("Nothing is free yet: %1 when the trash is emptied")
                            .arg(formatBytes(totals.freesLater));
    if (totals.forGood > 0)
        //: %1: an amount, as “41.2 GB”
        parts << Text::tr("%1 are gone for good, which cannot be undone")
                     .arg(formatBytes(totals.forGood));
    return parts.isEmpty() ? QString() : parts.join(u" · "_s) + u'.';
}

QString refusalTitle(const Cleanup::Refusal &refusal)
{
    if (refusal.guard == "clock"_L1)
        return Text::tr("The clock may be wrong");
    if (refusal.guard == "share"_L1)
        return Text::tr("Unusually much would go at once");
    if (refusal.guard == "root"_L1)
        return Text::tr("The folders are not as they were last time");
    return Text::tr("The cleanup is stopped");
}

QString runTitle(const Tasks::Run &run, const QDateTime &now)
{
    const QString when = formatWhen(run.started, now);
    if (run.source == Tasks::RunSource::Manual)
        //: %1: a time, as “today 02:00”
        return Text::tr("%1, by hand").arg(when);
    //: %1: a time, as “today 02:00”
    return run.source == Tasks::RunSource::App ? Text::tr("%1, by Printkeeper").arg(when)
                                               //: %1: a time, as “today 02:00”
                                               : Text::tr("%1, by cron").arg(when);
}

QString runDetail(const Tasks::Run &run)
{
    QStringList parts;
    if (run.command != "cleanup"_L1)
        parts << commandTitle(run.command);
    parts << endText(run);
    if (run.actions > 0)
        parts << Text::tr("%Ln action(s)", nullptr, static_cast<int>(run.actions));
    else if (run.result == Tasks::RunResult::Ok)
        parts << Text::tr("nothing to do");
    if (run.freesNow > 0)
        //: %1: an amount, as “41.2 GB”
        parts << Text::tr("%1 freed").arg(formatBytes(run.freesNow));
    if (run.undoneBy)
        //: Of a run: it was taken back
        parts << Text::tr("undone");
    return joined(parts, u" · "_s);
}

QString undoTitle(const Tasks::Run &run, const QDateTime &now)
{
    const QString when = runTitle(run, now);
    if (run.command == "undo"_L1)
        //: %1: when and by whom, as “today 02:00, by cron”
        return Text::tr("Take back the undo of %1").arg(when);
    if (run.command == "restore-job"_L1)
        //: %1: when and by whom, as “today 02:00, by cron”
        return Text::tr("Take back the restoring of %1").arg(when);
    //: %1: when and by whom, as “today 02:00, by cron”
    return Text::tr("Undo the run of %1").arg(when);
}

QString undoText(const Tasks::Run &run)
{
    const auto actions = static_cast<int>(run.actions);
    if (run.command == "undo"_L1)
        return Text::tr("%n action(s) of an undo are taken back: files and rows become as they "
                        "were before it, so what it has put back goes to the trash or the archive "
                        "again. You can undo this, too.",
                        nullptr, actions);
    if (run.command == "restore-job"_L1)
        return Text::tr("%n restored job(s) go to the archive again. You can undo this, too.",
                        nullptr, actions);
    QString text =
        Text::tr("%n action(s) are taken back: files and rows become as they were. What has "
                 "changed since stays as it is now. You can undo this, too.",
                 nullptr, actions);
    if (run.command == "emergency"_L1)
        text += u' ' + Text::tr("What an emergency has removed for good stays gone.");
    return text;
}

QStringList changingCommands()
{
    return undoableCommands() + QStringList{u"empty-trash"_s, u"recover"_s};
}

bool changesFarm(const Tasks::Run &run)
{
    return changingCommands().contains(run.command);
}

bool canUndo(const Tasks::Run &run)
{
    return run.actions > 0 && !run.undoneBy && !run.isSpent
           && undoableCommands().contains(run.command);
}

QString findingTitle(Cleanup::FindingKind kind)
{
    using enum Cleanup::FindingKind;
    switch (kind) {
    case OrphanFile:
        return Text::tr("File without a job");
    case KeptOriginal:
        return Text::tr("Original of a job");
    case MissingFile:
        return Text::tr("File is missing");
    case WrongFolder:
        return Text::tr("Wrong folder");
    case TwinFolder:
        return Text::tr("Second folder");
    case UnknownStatus:
        return Text::tr("Unknown status");
    case DuplicateClaim:
        return Text::tr("One file, two jobs");
    case UnsafePath:
        return Text::tr("Points outside the upload folder");
    }
    Q_UNREACHABLE();
}

QString comparisonText(const Cleanup::FixReport &report)
{
    if (report.findings.empty())
        return Text::tr("Files and jobs fit together.");
    const auto mendable = static_cast<int>(report.report.plan.actions.size());
    QStringList said{Text::tr("%n thing(s) do not fit together.", nullptr,
                              static_cast<int>(report.findings.size()))};
    if (report.report.plan.refused)
        said << report.report.plan.refused->message;
    if (mendable > 0)
        said << Text::tr("%n of them can be mended at once, which can be undone; the rest is for "
                         "a person to decide.",
                         nullptr, mendable);
    else
        said << Text::tr("A person must decide what is right.");
    return said.join(u' ');
}

QString keepTitle(const Cleanup::Keep &keep)
{
    //: %1: the id of a job
    return keep.kind == Cleanup::KeepKind::Job ? Text::tr("Job %1").arg(escaped(keep.name))
                                               : escaped(keep.name);
}

QString keepUntil(const Cleanup::Keep &keep, const QDateTime &now)
{
    if (!keep.until)
        //: How long something is kept
        return Text::tr("for ever");
    //: %1: a time, as “today 02:00”
    return *keep.until <= now ? Text::tr("over since %1").arg(formatWhen(*keep.until, now))
                              //: %1: a time, as “today 02:00”
                              : Text::tr("until %1").arg(formatWhen(*keep.until, now));
}

} // namespace Printkeeper::CleanupView
