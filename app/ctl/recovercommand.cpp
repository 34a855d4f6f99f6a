// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/recovercommand.h"

#include "services/recoveryservice.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {

CommandSpec RecoverCommand::spec() const
{
    return {.name = u"recover"_s,
            .summary = tr("Finish or take back what an interrupted run left."),
            .arguments = {},
            .options = {},
            .examples = {u"recover"_s},
            .details = tr("Every run that changes the farm begins with this; this one does nothing "
                          "else. Exits with 1 when a job needs a person.")};
}

Result<ExitCode> RecoverCommand::run(const Context &context) const
{
    const auto report = context.farm->recover(context.cancel);
    if (!report)
        return report.error();
    if (context.isJson()) {
        QJsonArray unsolved;
        for (const QString &problem : report->unsolved)
            unsolved.append(problem);
        context.printJson({{u"finished"_s, report->finished},
                           {u"taken_back"_s, report->takenBack},
                           {u"unsolved"_s, unsolved}});
    } else {
        context.console.print(Services::recoveryText(*report));
        for (std::size_t i = 1; i < report->unsolved.size(); ++i)
            context.console.print(report->unsolved[i]);
    }
    return report->unsolved.empty() ? ExitCode::Done : ExitCode::Attention;
}

} // namespace Printkeeper::Ctl
