// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/rundetails.h"

#include "base/format.h"
#include "pages/overview/overviewtext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::RunDetails)
};

/// The others are done when a person asks for them.
bool isScheduled(const Tasks::TaskRunStatus &task)
{
    static const QStringList others{u"undo"_s, u"archive-job"_s, u"restore-job"_s, u"remove-job"_s};
    return !others.contains(task.task);
}

} // namespace

QStringList runDetails(const Tasks::TaskRunStatus &task, const QDateTime &now)
{
    //: %1: when and by whom
    QStringList lines{Text::tr("Last run: %1").arg(lastRunText(task, now))};
    if (task.lastFinished)
        //: %1: a time, as “today 02:00”
        lines << Text::tr("Ended: %1").arg(formatWhen(*task.lastFinished, now));
    if (task.lastStarted)
        //: %1: how it ended, as “done”
        lines << Text::tr("Result: %1").arg(resultText(task));
    if (task.lastActions > 0 && task.lastResult != "ok"_L1) // else the result says it
        //: %1: a number
        lines << Text::tr("Actions: %1").arg(formatCount(task.lastActions));
    if (task.lastFreed > 0)
        //: %1: an amount, as “41.2 GB”
        lines << Text::tr("Freed: %1").arg(formatBytes(task.lastFreed));
    if (task.isInterrupted)
        lines << Text::tr("Something ended it before it was done. Each of its jobs is wholly done "
                          "or wholly as before; the next run sees to what is left.");
    if (!isScheduled(task))
        return lines;
    //: %1: a time, as “today 02:00”
    lines << Text::tr("Next run: %1").arg(nextRunText(task, now));
    if (task.isNextUnknown)
        lines << Text::tr("The schedule file cannot be read.");
    else if (!task.next)
        lines << Text::tr("No line of the schedule file that can run starts it.");
    return lines;
}

} // namespace Printkeeper::Overview
