// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/resumecommand.h"

#include "ctl/restoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {

CommandSpec ResumeCommand::spec() const
{
    return {.name = u"resume"_s,
            .summary = tr("End the pause of a task."),
            .arguments = {{u"TASK"_s, tr("the task's name; the command tasks lists them"),
                           Presence::Required}},
            .options = {},
            .examples = {u"resume cleanup"_s},
            .details = {}};
}

Result<ExitCode> ResumeCommand::run(const Context &context) const
{
    const auto task = utf8Text(context.arguments.positionals().first(), tr("TASK"));
    if (!task)
        return task.error();
    if (const auto resumed = context.farm->resumeTask(*task); !resumed)
        return resumed.error();
    return printPauses(context);
}

} // namespace Printkeeper::Ctl
