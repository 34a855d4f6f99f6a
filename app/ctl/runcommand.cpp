// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/runcommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/runoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

ExitCode exitCodeOf(const Tasks::Run &run)
{
    using enum Tasks::RunResult;
    switch (run.result.value_or(Failed)) {
    case Ok:
    case Skipped: // because it is paused; a lock that stayed taken is an error
        return ExitCode::Done;
    case Attention:
    case AwaitingApproval:
        return ExitCode::Attention;
    case Refused:
        return ExitCode::Refused;
    case Cancelled:
        return ExitCode::Cancelled;
    case Failed:
        return ExitCode::CouldNotRun;
    }
    Q_UNREACHABLE();
}

} // namespace

CommandSpec RunCommand::spec() const
{
    return {.name = u"run"_s,
            .summary = tr("Run a task as cron does: locked and recorded."),
            .arguments = {{u"TASK"_s, tr("the task's name; the command tasks lists them"),
                           Presence::Required}},
            .options = {},
            .examples = {u"run cleanup"_s, u"run check-disk --quiet"_s},
            .details = tr("On a new farm, run cleanup only plans until a person has once run the "
                          "command cleanup: it exits with 1 and is recorded as awaiting approval. "
                          "With --quiet nothing is printed when all went well.")};
}

Result<ExitCode> RunCommand::run(const Context &context) const
{
    const auto task = utf8Text(context.arguments.positionals().first(), tr("TASK"));
    if (!task)
        return task.error();
    const auto run = context.farm->runTask(*task, context.cancel);
    if (!run)
        return run.error();
    const ExitCode code = exitCodeOf(*run);
    if (context.isJson())
        context.printJson(runJson(*run));
    else if (code != ExitCode::Done || !context.console.isQuiet())
        printRun(context.console, *run);
    return code;
}

void RunCommand::printRun(Console &console, const Tasks::Run &run)
{
    const QString result = resultNameOf(run);
    const QString shown = run.isFinished() ? shownResult(result) : tr("not finished");
    QString line = tr("%1 (run %2): %3")
                       .arg(escaped(run.command), QString::number(run.id),
                            console.toned(shown, toneOfResult(result)));
    if (run.actions > 0)
        line += tr(", %Ln action(s), %1 freed", nullptr, static_cast<int>(run.actions))
                    .arg(formatBytes(run.freesNow));
    console.print(line + u'.');
    if (!run.message.isEmpty())
        console.print(run.message);
}

} // namespace Printkeeper::Ctl
