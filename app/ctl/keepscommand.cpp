// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/keepscommand.h"

#include "ctl/restoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {

CommandSpec KeepsCommand::spec() const
{
    return {.name = u"keeps"_s,
            .summary = tr("List what is kept, until when and why."),
            .arguments = {},
            .options = {},
            .examples = {u"keeps"_s},
            .details = {}};
}

Result<ExitCode> KeepsCommand::run(const Context &context) const
{
    return printKeeps(context);
}

} // namespace Printkeeper::Ctl
