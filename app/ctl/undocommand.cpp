// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/undocommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/jsonoutput.h"
#include "ctl/textoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

QJsonObject undoJson(const Cleanup::UndoReport &report)
{
    QJsonArray failed;
    for (const Cleanup::UndoReport::Failure &failure : report.failed) {
        QJsonObject json{{u"job"_s, idOf(failure.job)}, {u"reason"_s, failure.reason}};
        insertName(json, u"path"_s, failure.path);
        failed.append(json);
    }
    return {{u"run"_s, report.run},
            {u"as_run"_s, report.asRun},
            {u"undone"_s, report.undone},
            {u"failed"_s, failed},
            {u"gone"_s, report.gone}};
}

} // namespace

CommandSpec UndoCommand::spec() const
{
    return {.name = u"undo"_s,
            .summary = tr("Take back the last clean-up, another run, or one job of it."),
            .arguments = {{u"RUN"_s,
                           tr("the run's number, as runs shows it; the newest that can be "
                              "undone when it is left out"),
                           Presence::Optional}},
            .options = {{u"job"_s, u"ID"_s, tr("only this job")}},
            .examples = {u"undo"_s, u"undo 12 --job 4711"_s},
            .details =
                tr("Puts back files and rows as they were, each job wholly or not at all. An "
                   "undo is a run of its own and can be undone. Exits with 1 when a job "
                   "could not be put back.")};
}

Result<ExitCode> UndoCommand::run(const Context &context) const
{
    Services::UndoRequest request;
    if (!context.arguments.positionals().isEmpty()) {
        const auto run = wholeNumber(context.arguments.positionals().first(), tr("RUN"), 1,
                                     std::numeric_limits<qint64>::max());
        if (!run)
            return run.error();
        request.run = *run;
    }
    const auto job = context.arguments.text("job"_L1);
    if (!job)
        return job.error();
    request.job = *job;
    const auto progress = [&context](const Cleanup::CleanupProgress &now) {
        context.console.showProgress(
            tr("%1 of %2 put back").arg(formatCount(now.done), formatCount(now.total)));
    };
    const auto report = context.farm->undo(request, progress, context.cancel);
    if (!report)
        return report.error();
    if (context.isJson())
        context.printJson(undoJson(*report));
    else
        printReport(context.console, *report);
    if (context.cancel.isCancelled())
        return ExitCode::Cancelled;
    return report->failed.empty() ? ExitCode::Done : ExitCode::Attention;
}

void UndoCommand::printReport(Console &console, const Cleanup::UndoReport &report)
{
    console.print(tr("Run %1 is taken back by run %2: %3 undone, %4 left as they are.")
                      .arg(QString::number(report.run), QString::number(report.asRun),
                           formatCount(report.undone),
                           formatCount(static_cast<qint64>(report.failed.size()))));
    if (const qint64 trashed = report.trashedJobs + report.trashedFiles; trashed > 0)
        console.print(
            tr("%n of them went to the trash again.", nullptr, static_cast<int>(trashed)));
    if (report.archived > 0)
        console.print(tr("%n of them went to the archive again.", nullptr,
                         static_cast<int>(report.archived)));
    if (report.gone > 0)
        console.print(tr("%n job(s) or temporary file(s) of it went for good before; only the rest "
                         "could be put back.",
                         nullptr, static_cast<int>(report.gone)));
    TextTable table({Align::Left, Align::Left, Align::Left});
    table.setTitles({tr("Job"), tr("Why not"), tr("File")});
    for (const Cleanup::UndoReport::Failure &failure : report.failed)
        table.addRow({escaped(failure.job), failure.reason, escaped(failure.path)});
    if (!table.isEmpty())
        table.print(console, 2);
}

} // namespace Printkeeper::Ctl
