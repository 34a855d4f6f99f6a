// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/unkeepcommand.h"

#include "ctl/restoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {

CommandSpec UnkeepCommand::spec() const
{
    return {.name = u"unkeep"_s,
            .summary = tr("Take a job, a person or a folder off the keep list."),
            .arguments = {{u"ID|person:NAME|folder:PATH"_s, tr("as the command keeps shows it"),
                           Presence::Required}},
            .options = {},
            .examples = {u"unkeep 4711"_s, u"unkeep \"person:Ada Lovelace\""_s},
            .details = {}};
}

Result<ExitCode> UnkeepCommand::run(const Context &context) const
{
    const auto keep = keepFrom(context.arguments.positionals().first());
    if (!keep)
        return keep.error();
    if (const auto gone = context.farm->unkeep(*keep); !gone)
        return gone.error();
    return printKeeps(context);
}

} // namespace Printkeeper::Ctl
