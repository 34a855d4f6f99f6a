// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/overviewtext.h"

#include "base/escape.h"
#include "base/format.h"
#include "jobs/status.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {
namespace {

QString translated(const char *text, qint64 n = -1)
{
    const auto count = static_cast<int>(std::min<qint64>(n, std::numeric_limits<int>::max()));
    return QCoreApplication::translate("Printkeeper::Overview", text, nullptr, count);
}

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(separator);
}

} // namespace

QString cleanupButtonText(const Tasks::FarmStatus &status)
{
    if (status.awaitsApproval)
        return translated("Review the first cleanup…");
    const qint64 due = status.dueUploads + status.dueCompleted;
    return due == 0 ? translated("Clean up now") : translated("Clean up now · %n job(s)", due);
}

QString dueSentence(const Tasks::FarmStatus &status)
{
    return joined({status.dueUploads > 0
                       ? translated("%n upload(s) waited too long and can go", status.dueUploads)
                       : QString(),
                   status.dueCompleted > 0
                       ? translated("%n completed job(s) can be archived", status.dueCompleted)
                       : QString()},
                  u" · "_s);
}

QString taskTitle(const QString &task)
{
    static const QHash<QString, const char *> titles{
        {u"cleanup"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Clean up")},
        {u"check-disk"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Check disk")},
        {u"backup"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Back up")},
        {u"rotate-logs"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Rotate logs")},
    };
    const char *title = titles.value(task);
    return title ? translated(title) : escaped(task);
}

QString resultText(const Tasks::TaskRunStatus &task)
{
    if (!task.lastStarted)
        return u"–"_s;
    if (!task.lastFinished && task.lastResult.isEmpty())
        return translated("did not end yet");
    static const QHash<QString, const char *> words{
        {u"attention"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "needs attention")},
        {u"failed"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "failed")},
        {u"refused"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "stopped, nothing changed")},
        {u"cancelled"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "cancelled")},
        {u"skipped"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "skipped")},
        {u"awaiting-approval"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "waits for you")},
    };
    if (const char *word = words.value(task.lastResult))
        return translated(word);
    if (task.lastResult != "ok"_L1)
        return escaped(task.lastResult);
    return task.lastActions > 0 ? translated("%n action(s)", task.lastActions) : translated("done");
}

QString statusTitle(const QString &spelling)
{
    static const QHash<QString, const char *> titles{
        {u"uploaded"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Uploaded")},
        {u"pending"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Pending")},
        {u"rejected"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Rejected")},
        {u"readytoprint"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Ready to print")},
        {u"printing"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Printing")},
        {u"completed"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Completed")},
        {u"paidpickedup"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Paid, picked up")},
        {u"archived"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Archived")},
    };
    if (const char *title = titles.value(Jobs::statusKey(spelling)))
        return translated(title);
    return spelling.isEmpty() ? translated("No status") : escaped(spelling);
}

qint64 jobsOf(const Cleanup::CleanupTotals &totals)
{
    using enum Cleanup::ActionKind;
    return totals.byKind.value(actionKindName(RemoveUpload))
           + totals.byKind.value(actionKindName(ArchiveJob));
}

QString amountText(const Cleanup::CleanupTotals &totals)
{
    const qint64 jobs = jobsOf(totals);
    const qint64 files = totals.actions - jobs;
    if (files == 0)
        return translated("%n job(s)", jobs);
    const QString filesText = translated("%n temporary file(s)", files);
    if (jobs == 0)
        return filesText;
    return translated("%1 and %2").arg(translated("%n job(s)", jobs), filesText);
}

QString cleanupSentence(const Cleanup::CleanupReport &report)
{
    using enum Cleanup::ActionKind;
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report);
    if (totals.actions == 0) {
        return report.cancelled    ? translated("The cleanup was cancelled before it did anything.")
               : totals.failed > 0 ? translated("The cleanup could not do anything.")
                                   : translated("There was nothing to clean up.");
    }
    const auto part = [&totals](Cleanup::ActionKind kind, const char *text) {
        const qint64 count = totals.byKind.value(actionKindName(kind));
        return count > 0 ? translated(text, count) : QString();
    };
    const QString parts = joined(
        {part(RemoveUpload, QT_TRANSLATE_N_NOOP("Printkeeper::Overview", "%n job(s) removed")),
         part(ArchiveJob, QT_TRANSLATE_N_NOOP("Printkeeper::Overview", "%n job(s) archived")),
         part(RemoveTemp,
              QT_TRANSLATE_N_NOOP("Printkeeper::Overview", "%n temporary file(s) removed"))},
        u", "_s);
    return report.cancelled ? translated("Cancelled after a part: %1").arg(parts)
                            : translated("Cleaned up: %1").arg(parts);
}

QString spaceSentence(const Cleanup::CleanupTotals &totals, Tense tense)
{
    const bool isPast = tense == Tense::Past;
    QStringList parts;
    if (totals.freesNow > 0) {
        parts << (isPast ? translated("%1 are free now") : translated("Frees %1 now"))
                     .arg(formatBytes(totals.freesNow));
    }
    if (totals.freesLater > 0)
        parts
            << translated("%1 more when the trash is emptied").arg(formatBytes(totals.freesLater));
    if (totals.moved > 0)
        parts << (isPast ? translated("%1 moved to the archive, which frees nothing on this disk")
                         : translated("%1 move to the archive, which frees nothing on this disk"))
                     .arg(formatBytes(totals.moved));
    if (totals.freesNow == 0 && totals.freesLater > 0)
        parts.first() = (isPast ? translated("Nothing is free yet: %1 when the trash is emptied")
                                : translated("Frees nothing now, %1 when the trash is emptied"))
                            .arg(formatBytes(totals.freesLater));
    return parts.isEmpty() ? QString() : parts.join(u" · "_s) + u'.';
}

} // namespace Printkeeper::Overview
