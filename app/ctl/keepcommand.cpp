// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/keepcommand.h"

#include "ctl/restoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {

CommandSpec KeepCommand::spec() const
{
    return {
        .name = u"keep"_s,
        .summary = tr("Leave a job, a person's jobs or a folder alone."),
        .arguments = {{u"ID|person:NAME|folder:PATH"_s,
                       tr("a job's number, a person's name as the jobs have it, or a folder, "
                          "absolute or in uploads"),
                       Presence::Required}},
        .options = {{u"until"_s, u"DATE"_s,
                     tr("through that day, YYYY-MM-DD, or to an ISO 8601 time; for ever when it is "
                        "left out")},
                    {u"because"_s, u"TEXT"_s, tr("why; shown wherever it is left alone")}},
        .examples = {u"keep 4711 --until 2026-12-24 --because \"exam piece\""_s,
                     u"keep \"person:Ada Lovelace\""_s, u"keep folder:completed/show"_s},
        .details =
            tr("No clean-up and no action on chosen jobs touches what is kept; the plan shows "
               "it as skipped, with the reason. Said again it replaces what was said "
               "before.")};
}

Result<ExitCode> KeepCommand::run(const Context &context) const
{
    auto keep = keepFrom(context.arguments.positionals().first());
    if (!keep)
        return keep.error();
    const auto until = untilOf(context, NamedDay::Included);
    if (!until)
        return until.error();
    const auto because = context.arguments.text("because"_L1);
    if (!because)
        return because.error();
    keep->until = *until;
    keep->because = *because;
    const auto kept = context.farm->keep(*keep);
    if (!kept)
        return kept.error();
    return printKeeps(context, kept->warning);
}

} // namespace Printkeeper::Ctl
