// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/runscommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/jsonoutput.h"
#include "ctl/runoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

constexpr int DefaultLimit = 20;

QJsonObject runsJson(const std::vector<Tasks::Run> &runs)
{
    QJsonArray all;
    for (const Tasks::Run &run : runs)
        all.append(runJson(run));
    return {{u"runs"_s, all}};
}

} // namespace

CommandSpec RunsCommand::spec() const
{
    return {.name = u"runs"_s,
            .summary = tr("List what was run, the newest first."),
            .arguments = {},
            .options = {{u"limit"_s, u"N"_s, tr("at most N runs (%1)").arg(DefaultLimit)}},
            .examples = {u"runs"_s, u"runs --limit 100 --json"_s},
            .details = {}};
}

Result<ExitCode> RunsCommand::run(const Context &context) const
{
    const auto limit = context.arguments.number("limit"_L1, DefaultLimit);
    if (!limit)
        return limit.error();
    const auto runs = context.farm->runs(static_cast<int>(*limit));
    if (!runs)
        return runs.error();
    if (context.isJson())
        context.printJson(runsJson(*runs));
    else
        printRuns(context.console, *runs, context.localNow());
    return ExitCode::Done;
}

void RunsCommand::printRuns(Console &console, const std::vector<Tasks::Run> &runs,
                            const QDateTime &now)
{
    if (runs.empty()) {
        console.print(tr("Nothing was run yet."));
        return;
    }
    TextTable table({Align::Right, Align::Left, Align::Left, Align::Left, Align::Left, Align::Right,
                     Align::Right, Align::Left});
    table.setTitles({tr("Run"), tr("What"), tr("When"), tr("By"), tr("Result"), tr("Actions"),
                     tr("Freed"), tr("Remarks")});
    for (const Tasks::Run &run : runs) {
        const QString result = resultNameOf(run);
        QString remark = run.message;
        if (run.undoneBy)
            remark = tr("undone by run %1").arg(*run.undoneBy);
        else if (run.undoes)
            remark = tr("takes back run %1").arg(*run.undoes);
        table.addRow({QString::number(run.id),
                      escaped(run.command),
                      formatWhen(run.started, now),
                      Tasks::runSourceName(run.source),
                      {run.isFinished() ? shownResult(result) : tr("not finished"),
                       run.isFinished() ? toneOfResult(result) : Tone::Warning},
                      formatCount(run.actions),
                      formatBytes(run.freesNow),
                      remark});
    }
    table.print(console);
}

} // namespace Printkeeper::Ctl
