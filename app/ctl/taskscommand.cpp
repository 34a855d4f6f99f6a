// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/taskscommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/erroroutput.h"
#include "ctl/jsonoutput.h"
#include "ctl/runoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

QJsonValue lastJson(const Tasks::TaskRunStatus &task)
{
    if (!task.lastStarted)
        return {};
    return QJsonObject{{u"started"_s, timeOrNull(*task.lastStarted)},
                       {u"finished"_s, timeOrNull(task.lastFinished.value_or(QDateTime()))},
                       {u"result"_s, textOrNull(task.lastResult)},
                       {u"source"_s, textOrNull(task.lastSource)},
                       {u"actions"_s, task.lastActions},
                       {u"frees_now_bytes"_s, task.lastFreed}};
}

QJsonObject tasksJson(const Tasks::TaskList &list, const QTimeZone &zone)
{
    QJsonArray all;
    for (const Tasks::TaskRunStatus &task : list.tasks) {
        all.append(
            QJsonObject{{u"task"_s, task.task},
                        {u"paused_until"_s, timeOrNull(task.pausedUntil.value_or(QDateTime()))},
                        {u"schedule"_s, QJsonArray::fromStringList(task.schedule)},
                        {u"next"_s, scheduleTime(task.next.value_or(QDateTime()), zone)},
                        {u"last"_s, lastJson(task)}});
    }
    QJsonObject json{{u"tasks"_s, all}};
    if (list.scheduleError)
        json.insert(u"error"_s, errorJson(*list.scheduleError));
    return json;
}

} // namespace

CommandSpec TasksCommand::spec() const
{
    return {.name = u"tasks"_s,
            .summary = tr("List every task with its schedule, its last and its next run."),
            .arguments = {},
            .options = {},
            .examples = {u"tasks"_s},
            .details = tr("Reads the schedule of farm/crontab as cron does: a file that cron "
                          "ignores runs nothing.")};
}

Result<ExitCode> TasksCommand::run(const Context &context) const
{
    const auto list = context.farm->tasks();
    if (!list)
        return list.error();
    if (context.isJson())
        context.printJson(tasksJson(*list, context.farm->settings().timezone));
    else
        printTasks(context.console, list->tasks, context.localNow());
    if (!list->scheduleError)
        return ExitCode::Done;
    if (!context.isJson())
        context.console.complain(errorLine(*list->scheduleError));
    return ExitCode::Attention;
}

void TasksCommand::printTasks(Console &console, const std::vector<Tasks::TaskRunStatus> &tasks,
                              const QDateTime &now)
{
    TextTable table({Align::Left, Align::Left, Align::Left, Align::Left, Align::Left, Align::Left,
                     Align::Left});
    table.setTitles({tr("Task"), tr("Schedule"), tr("Next run"), tr("Last run"), tr("Result"),
                     tr("By"), tr("Remarks")});
    // As `status` says it; in one statement lupdate gives its context to the tr() as well.
    const QString notKnown = QCoreApplication::translate("Printkeeper::StatusCommand", "not known");
    for (const Tasks::TaskRunStatus &task : tasks) {
        const QString next = task.next            ? formatWhen(*task.next, now)
                             : task.isNextUnknown ? notKnown
                                                  : tr("not scheduled");
        table.addRow({task.task,
                      escaped(task.schedule.join(u", "_s)),
                      {next, task.next ? Tone::Plain : Tone::Warning},
                      task.lastStarted ? formatWhen(*task.lastStarted, now) : tr("never"),
                      {shownResult(task.lastResult), toneOfResult(task.lastResult)},
                      task.lastSource,
                      task.pausedUntil
                          ? tr("paused until %1").arg(formatWhen(*task.pausedUntil, now))
                          : QString()});
    }
    table.print(console);
}

} // namespace Printkeeper::Ctl
