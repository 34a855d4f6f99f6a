// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/emergencycommand.h"

#include "base/format.h"
#include "ctl/cleanupoutput.h"
#include "ctl/textoutput.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

bool isDryRun(const Context &context)
{
    return context.arguments.has("dry-run"_L1);
}

QJsonArray adviceJson(const std::vector<Cleanup::Advice> &advice)
{
    QJsonArray all;
    for (const Cleanup::Advice &each : advice)
        all.append(QJsonObject{{u"action"_s, each.action}, {u"bytes"_s, each.bytes}});
    return all;
}

} // namespace

CommandSpec EmergencyCommand::spec() const
{
    return {.name = u"emergency"_s,
            .summary = tr("Recover space at once; works on a full disk."),
            .arguments = {},
            .options = {{u"dry-run"_s, {}, tr("only show what would be done; write nothing")},
                        {u"trust-clock"_s, {}, tr("lift the guard clock: the time looks wrong")},
                        {u"new-root"_s,
                         {},
                         tr("lift the guard root: this is not the known uploads folder")}},
            .examples = {u"emergency --dry-run"_s, u"emergency"_s},
            .details =
                tr("Removes temporary files and empties the trash, both for good; then archives "
                   "completed jobs, those first whose archive is on another disk. Archiving can be "
                   "undone. At the end it says what else would help, largest first. Exits with 1 "
                   "when some actions failed, with 3 when a guard refused the whole run.")};
}

Result<Cleanup::EmergencyReport> EmergencyCommand::report(const Context &context)
{
    const Cleanup::LiftedGuards lifted{false, context.arguments.has("trust-clock"_L1),
                                       context.arguments.has("new-root"_L1)};
    if (isDryRun(context))
        return context.farm->previewEmergency(lifted, context.cancel);
    return context.farm->emergency(lifted, progressOn(context.console), context.cancel);
}

void EmergencyCommand::print(const Context &context, const Cleanup::EmergencyReport &report)
{
    Console &console = context.console;
    printCleanup(console, report.cleanup, context.farm->settings().uploads);
    if (report.advice.empty())
        return;
    console.print();
    console.print(console.toned(tr("What else would help:"), Tone::Strong));
    TextTable table({Align::Right, Align::Left});
    for (const Cleanup::Advice &advice : report.advice)
        table.addRow({formatBytes(advice.bytes), advice.action});
    table.print(console, 2);
}

Result<ExitCode> EmergencyCommand::run(const Context &context) const
{
    const auto made = report(context);
    if (!made)
        return made.error();
    if (context.isJson()) {
        QJsonObject document = cleanupJson(made->cleanup, context.farm->settings().uploads);
        document.insert(u"dry_run"_s, isDryRun(context));
        document.insert(u"advice"_s, adviceJson(made->advice));
        context.printJson(document);
    } else {
        print(context, *made);
    }
    return exitCodeOf(made->cleanup);
}

} // namespace Printkeeper::Ctl
