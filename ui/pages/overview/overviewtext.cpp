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

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Overview)
};

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(separator);
}

} // namespace

QString cleanupButtonText(const Tasks::FarmStatus &status)
{
    const qint64 due = status.dueUploads + status.dueCompleted;
    if (due == 0 && status.areJobsCompared)
        return Text::tr("Nothing to clean up");
    if (status.awaitsApproval)
        return Text::tr("Review the first cleanup…");
    return due == 0 ? Text::tr("Clean up now")
                    : Text::tr("Clean up now · %n job(s)", nullptr, static_cast<int>(due));
}

QString dueUploadsText(const Tasks::FarmStatus &status)
{
    const auto uploads = static_cast<int>(status.dueUploads);
    //: %1: a number
    return uploads > 0 ? Text::tr("%n upload(s) wait over %1 days", nullptr, uploads)
                             .arg(status.days.upload)
                       : QString();
}

QString dueCompletedText(const Tasks::FarmStatus &status)
{
    const auto completed = static_cast<int>(status.dueCompleted);
    return completed > 0 ? Text::tr("%n completed job(s) can be archived", nullptr, completed)
                         : QString();
}

QString dueSpaceSentence(const Tasks::FarmStatus &status)
{
    const Tasks::CleanupSpace &space = status.dueSpace;
    //: %1: an amount, as “41.2 GB”
    return joined(
        {space.freesNow > 0
             ? Text::tr("%1 of jobs go with the next cleanup").arg(formatBytes(space.freesNow))
             : QString(),
         //: %1: an amount, as “41.2 GB”
         space.freesLater > 0 ? Text::tr("%1 of jobs go next, free after %n day(s) in the trash",
                                         nullptr, static_cast<int>(status.days.trash))
                                    .arg(formatBytes(space.freesLater))
                              : QString()},
        u" · "_s);
}

QString summaryText(const Tasks::FarmStatus &status)
{
    QStringList sentences;
    const auto open = static_cast<int>(status.attention.size());
    //: %1: what it is, a sentence without a full stop
    sentences << (open > 0 ? Text::tr("%n thing(s) need attention. The first: %1.", nullptr, open)
                                 .arg(status.attention.front().message)
                           : Text::tr("Nothing needs attention."));
    if (status.volume) {
        //: %1: an amount, as “41.2 GB”, %2: a number
        sentences << Text::tr("%1 are free, %2 % of the disk are used.")
                         .arg(formatBytes(status.volume->available))
                         .arg(status.volume->usedPercent);
    }
    if (status.areJobsCompared)
        sentences << Text::tr("There are %Ln job(s).", nullptr, static_cast<int>(status.jobs));
    return sentences.join(u' ');
}

QString taskTitle(const QString &task)
{
    static const QHash<QString, const char *> titles{
        {u"cleanup"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Clean up")},
        {u"archive-job"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Archive jobs")},
        {u"restore-job"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Restore jobs")},
        {u"remove-job"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Remove jobs")},
        {u"emergency"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Recover space")},
        {u"empty-trash"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Empty the trash")},
        {u"reconcile"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Mend jobs and files")},
        {u"check-disk"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Check disk")},
        {u"backup"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Back up")},
        {u"undo"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Put jobs back")},
        {u"rotate-logs"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "Rotate logs")},
    };
    const char *title = titles.value(task);
    return title ? Text::tr(title) : escaped(task);
}

QString lastRunText(const Tasks::TaskRunStatus &task, const QDateTime &now)
{
    if (!task.lastStarted)
        //: When a task ran last
        return Text::tr("never");
    const QString when = formatWhen(*task.lastStarted, now);
    if (task.lastSource == "manual"_L1)
        //: %1: a time, as “today 02:00”
        return Text::tr("%1, by hand").arg(when);
    //: %1: a time, as “today 02:00”
    return task.lastSource == "app"_L1 ? Text::tr("%1, by Printkeeper").arg(when)
                                       //: %1: a time, as “today 02:00”
                                       : Text::tr("%1, by cron").arg(when);
}

QString nextRunText(const Tasks::TaskRunStatus &task, const QDateTime &now)
{
    if (task.isNextUnknown)
        //: When a task runs next
        return Text::tr("not known");
    return task.next ? formatWhen(*task.next, now) : Text::tr("will not run");
}

QString resultText(const Tasks::TaskRunStatus &task)
{
    if (!task.lastStarted)
        return u"–"_s;
    if (!task.lastFinished && task.lastResult.isEmpty())
        return task.isInterrupted ? Text::tr("did not finish") : Text::tr("did not end yet");
    static const QHash<QString, const char *> words{
        {u"attention"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "needs attention")},
        //: How a run ended
        {u"failed"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "failed")},
        {u"refused"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "stopped, nothing changed")},
        //: How a run ended
        {u"cancelled"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "cancelled")},
        //: How a run ended
        {u"skipped"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "skipped")},
        {u"awaiting-approval"_s, QT_TRANSLATE_NOOP("Printkeeper::Overview", "waits for you")},
    };
    if (const char *word = words.value(task.lastResult))
        return Text::tr(word);
    if (task.lastResult != "ok"_L1)
        return escaped(task.lastResult);
    return task.lastActions > 0
               ? Text::tr("%n action(s)", nullptr, static_cast<int>(task.lastActions))
               //: How a run ended
               : Text::tr("done");
}

} // namespace Printkeeper::Overview
