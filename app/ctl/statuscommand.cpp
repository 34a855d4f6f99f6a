// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/statuscommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/forecastoutput.h"
#include "ctl/jsonoutput.h"
#include "ctl/runoutput.h"
#include "ctl/volumeoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

QString severityName(Tasks::Severity severity)
{
    return severity == Tasks::Severity::Critical ? u"critical"_s : u"warning"_s;
}

QJsonValue volumeOrNull(const Tasks::FarmStatus &status)
{
    if (!status.volume)
        return {};
    QJsonObject json = volumeJson(*status.volume);
    json.insert(u"database_size_bytes"_s, status.databaseSize);
    json.insert(u"volumes"_s, volumesJson(status.volumes));
    return json;
}

QJsonArray foldersJson(const Tasks::FarmStatus &status)
{
    QJsonArray folders;
    for (const Tasks::FolderStatus &folder : status.folders) {
        QJsonObject json{{u"status"_s, folder.status},
                         {u"files"_s, folder.files},
                         {u"allocated_bytes"_s, folder.allocated}};
        insertName(json, u"name"_s, folder.name);
        insertName(json, u"path"_s, folder.path);
        folders.append(json);
    }
    return folders;
}

QJsonObject jobsJson(const Tasks::FarmStatus &status)
{
    QJsonObject byStatus;
    for (auto it = status.jobsByStatus.begin(); it != status.jobsByStatus.end(); ++it)
        byStatus.insert(it.key(), it.value());
    return {{u"total"_s, status.jobs}, {u"by_status"_s, byStatus}};
}

QJsonObject databaseJson(const Tasks::FarmStatus &status)
{
    QJsonObject json{{u"size_bytes"_s, status.databaseSize},
                     {u"journal_mode"_s, textOrNull(status.journalMode)}};
    insertName(json, u"path"_s, status.database);
    return json;
}

QJsonValue nextJson(const Tasks::FarmStatus &status, const QTimeZone &zone)
{
    const Tasks::TaskRunStatus *first = nullptr;
    for (const Tasks::TaskRunStatus &task : status.tasks) {
        if (task.next && (!first || *task.next < *first->next))
            first = &task;
    }
    if (!first)
        return {};
    return QJsonObject{{u"task"_s, first->task}, {u"at"_s, scheduleTime(*first->next, zone)}};
}

QJsonValue scheduleJson(const Tasks::FarmStatus &status, const QTimeZone &zone)
{
    if (!status.hasSchedule)
        return {};
    return QJsonObject{{u"problems"_s, status.scheduleProblems},
                       {u"next"_s, nextJson(status, zone)}};
}

QJsonArray lastRunsJson(const Tasks::FarmStatus &status)
{
    QJsonArray runs;
    for (const Tasks::TaskRunStatus &task : status.tasks) {
        if (!task.lastStarted)
            continue;
        runs.append(
            QJsonObject{{u"task"_s, task.task},
                        {u"started"_s, timeOrNull(*task.lastStarted)},
                        {u"finished"_s, timeOrNull(task.lastFinished.value_or(QDateTime()))},
                        {u"result"_s, textOrNull(task.lastResult)},
                        {u"source"_s, textOrNull(task.lastSource)}});
    }
    return runs;
}

QJsonArray attentionJson(const Tasks::FarmStatus &status)
{
    QJsonArray all;
    for (const Tasks::Attention &item : status.attention) {
        all.append(QJsonObject{{u"code"_s, item.code},
                               {u"severity"_s, severityName(item.severity)},
                               {u"message"_s, item.message},
                               {u"detail"_s, textOrNull(item.detail)},
                               {u"fix"_s, textOrNull(item.fix)}});
    }
    return all;
}

QJsonObject statusJson(const Tasks::FarmStatus &status, const QTimeZone &zone)
{
    QJsonObject json{{u"at"_s, timeOrNull(status.at)},
                     {u"volume"_s, volumeOrNull(status)},
                     {u"folders"_s, foldersJson(status)},
                     {u"folders_as_of"_s, timeOrNull(status.foldersAsOf)},
                     {u"jobs"_s, jobsJson(status)},
                     {u"database"_s, databaseJson(status)},
                     {u"schedule"_s, scheduleJson(status, zone)},
                     {u"last_runs"_s, lastRunsJson(status)},
                     {u"attention"_s, attentionJson(status)},
                     {u"awaits_approval"_s, status.awaitsApproval},
                     {u"due_uploads"_s, status.dueUploads},
                     {u"due_completed"_s, status.dueCompleted},
                     {u"trash_bytes"_s, status.trashBytes},
                     {u"forecast"_s, forecastJson(status.forecast, status.at)}};
    insertName(json, u"root"_s, status.root);
    insertName(json, u"uploads"_s, status.uploads);
    return json;
}

} // namespace

CommandSpec StatusCommand::spec() const
{
    return {.name = u"status"_s,
            .summary = tr("Show the health of the farm, what needs attention first."),
            .arguments = {},
            .options = {},
            .examples = {u"status"_s, u"status --json"_s},
            .details = tr("Changes nothing. Exits with 1 when something needs attention.")};
}

Result<ExitCode> StatusCommand::run(const Context &context) const
{
    const Tasks::FarmStatus status = context.farm->status(context.cancel);
    if (context.cancel.isCancelled())
        return Error{ErrorKind::Cancelled, tr("The status was not collected to its end."), {}, {}};
    if (context.isJson())
        context.printJson(statusJson(status, context.farm->settings().timezone));
    else
        printStatus(context.console, status, context.farm->settings().timezone);
    return status.attention.empty() ? ExitCode::Done : ExitCode::Attention;
}

void StatusCommand::printStatus(Console &console, const Tasks::FarmStatus &status,
                                const QTimeZone &zone)
{
    printAttention(console, status);
    if (!status.volumes.empty()) {
        console.print();
        printVolumes(console, status.volumes);
        printForecast(console, status.forecast);
    }
    printJobs(console, status);
    printFolders(console, status);
    printTasks(console, status, zone);
}

void StatusCommand::printAttention(Console &console, const Tasks::FarmStatus &status)
{
    const QString farm = escaped(status.uploads);
    if (status.attention.empty()) {
        console.print(console.toned(tr("All is well at %1.").arg(farm), Tone::Good));
        return;
    }
    const auto count = static_cast<int>(status.attention.size());
    console.print(console.toned(tr("%n thing(s) at %1 need attention:", nullptr, count).arg(farm),
                                Tone::Strong));
    for (const Tasks::Attention &item : status.attention) {
        const bool critical = item.severity == Tasks::Severity::Critical;
        const QString mark = console.toned(critical ? tr("CRITICAL") : tr("Warning"),
                                           critical ? Tone::Critical : Tone::Warning);
        console.print(u"  %1: %2"_s.arg(mark, item.message));
        if (!item.detail.isEmpty())
            console.print(u"    "_s + item.detail);
        if (!item.fix.isEmpty())
            console.print(u"    → "_s + item.fix);
    }
}

void StatusCommand::printJobs(Console &console, const Tasks::FarmStatus &status)
{
    console.print();
    if (status.journalMode.isEmpty()) {
        console.print(tr("Jobs: the database could not be read."));
        return;
    }
    console.print(tr("Jobs: %1 in %2 (%3, %4)")
                      .arg(formatCount(status.jobs), escaped(status.database),
                           formatBytes(status.databaseSize), status.journalMode));
    TextTable table({Align::Left, Align::Right});
    for (auto it = status.jobsByStatus.begin(); it != status.jobsByStatus.end(); ++it) {
        const QString name = it.key().isEmpty() ? tr("(no status)") : escaped(it.key());
        table.addRow({name, formatCount(it.value())});
    }
    table.print(console, 2);
    console.print(tr("The next clean-up: uploads to remove %1, completed jobs to archive %2; "
                     "%3 wait in the trash.")
                      .arg(formatCount(status.dueUploads), formatCount(status.dueCompleted),
                           formatBytes(status.trashBytes)));
}

void StatusCommand::printFolders(Console &console, const Tasks::FarmStatus &status)
{
    if (status.folders.empty())
        return;
    TextTable table({Align::Left, Align::Right, Align::Right});
    table.setTitles({tr("Folder"), tr("Files"), tr("Size")});
    for (const Tasks::FolderStatus &folder : status.folders)
        table.addRow(
            {escaped(folder.name), formatCount(folder.files), formatBytes(folder.allocated)});
    console.print();
    table.print(console);
}

void StatusCommand::printTasks(Console &console, const Tasks::FarmStatus &status,
                               const QTimeZone &zone)
{
    const QDateTime at = status.at.toTimeZone(zone);
    TextTable table({Align::Left, Align::Left, Align::Left, Align::Left});
    table.setTitles({tr("Task"), tr("Last run"), tr("Result"), tr("Next run")});
    for (const Tasks::TaskRunStatus &task : status.tasks) {
        const QString last = task.lastStarted ? formatWhen(*task.lastStarted, at) : tr("never");
        const QString next = task.next            ? formatWhen(*task.next, at)
                             : task.isNextUnknown ? tr("not known")
                                                  : tr("not scheduled");
        table.addRow({task.task,
                      last,
                      {shownResult(task.lastResult), toneOfResult(task.lastResult)},
                      {next, task.next ? Tone::Plain : Tone::Warning}});
    }
    if (table.isEmpty())
        return;
    console.print();
    table.print(console);
}

} // namespace Printkeeper::Ctl
