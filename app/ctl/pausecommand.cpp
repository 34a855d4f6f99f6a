// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/pausecommand.h"

#include "ctl/restoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {

CommandSpec PauseCommand::spec() const
{
    return {.name = u"pause"_s,
            .summary = tr("Let a task rest until a day."),
            .arguments = {{u"TASK"_s, tr("the task's name; the command tasks lists them"),
                           Presence::Required}},
            .options = {{u"until"_s, u"DATE"_s,
                         tr("the day on which it runs again, YYYY-MM-DD, or an ISO 8601 time")}},
            .examples = {u"pause cleanup --until 2027-01-07"_s},
            .details = tr("While it rests, run TASK does nothing and is recorded as skipped; a "
                          "command by hand works as ever. Said again it replaces the earlier "
                          "pause.")};
}

Result<ExitCode> PauseCommand::run(const Context &context) const
{
    const auto task = utf8Text(context.arguments.positionals().first(), tr("TASK"));
    if (!task)
        return task.error();
    const auto until = untilOf(context, NamedDay::Excluded);
    if (!until)
        return until.error();
    if (!*until)
        return usageError(u"missing-option"_s, tr("Say until when to pause: --until YYYY-MM-DD."));
    if (const auto paused = context.farm->pauseTask(*task, **until); !paused)
        return paused.error();
    return printPauses(context);
}

} // namespace Printkeeper::Ctl
