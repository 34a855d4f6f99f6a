// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/layoutcommand.h"

#include "base/escape.h"
#include "ctl/jsonoutput.h"
#include "ctl/textoutput.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

QJsonObject layoutJson(const Services::LayoutReport &report)
{
    QJsonArray folders;
    for (const Services::LayoutReport::Row &row : report.folders) {
        QJsonObject json{{u"status"_s, row.status},
                         {u"exists"_s, row.exists},
                         {u"owner"_s, textOrNull(row.owner)},
                         {u"mode"_s, textOrNull(row.mode)},
                         {u"problem"_s, textOrNull(row.problem)},
                         {u"fix"_s, textOrNull(row.fix)}};
        insertName(json, u"path"_s, row.path);
        folders.append(json);
    }
    QJsonObject json{{u"folders"_s, folders},
                     {u"repaired"_s, report.repaired},
                     {u"strangers_left_out"_s, report.strangersLeftOut}};
    insertNames(json, u"strangers"_s, report.strangers);
    return json;
}

qint64 problemsIn(const Services::LayoutReport &report)
{
    return std::count_if(report.folders.begin(), report.folders.end(),
                         [](const auto &row) { return !row.problem.isEmpty(); });
}

} // namespace

CommandSpec LayoutCommand::spec() const
{
    return {
        .name = u"layout"_s,
        .summary = tr("Check the folders of the statuses, mend what is wrong."),
        .arguments = {},
        .options = {{u"repair"_s,
                     {},
                     tr("make missing folders, set modes and, as root, owners right; undo takes "
                        "it back")},
                    {u"dry-run"_s, {}, tr("with --repair: only show what would be done")},
                    {u"new-root"_s,
                     {},
                     tr("lift the guard root: this is not the known uploads folder")}},
        .examples = {u"layout"_s, u"layout --repair --dry-run"_s, u"layout --repair"_s},
        .details = tr("Strangers are names in uploads that belong to no status, and links, pipes, "
                      "sockets and devices in the folders of the statuses; they are never touched. "
                      "Exits with 1 while a folder has a problem.")};
}

Result<ExitCode> LayoutCommand::run(const Context &context) const
{
    const bool repairs = context.arguments.has("repair"_L1) && !context.arguments.has("dry-run"_L1);
    Cleanup::LiftedGuards lifted;
    lifted.root = context.arguments.has("new-root"_L1);
    const auto report = context.farm->layout(
        repairs ? Services::LayoutRepair::Yes : Services::LayoutRepair::No, lifted);
    if (!report)
        return report.error();
    if (context.isJson())
        context.printJson(layoutJson(*report));
    else
        printReport(context.console, *report);
    return problemsIn(*report) == 0 ? ExitCode::Done : ExitCode::Attention;
}

void LayoutCommand::printReport(Console &console, const Services::LayoutReport &report)
{
    const auto problems = static_cast<int>(problemsIn(report));
    if (report.repaired > 0)
        console.print(tr("%n folder(s) repaired.", nullptr, report.repaired));
    console.print(
        problems == 0
            ? console.toned(tr("All folders are as they should be."), Tone::Good)
            : console.toned(tr("%n folder(s) need attention.", nullptr, problems), Tone::Warning));
    TextTable table({Align::Left, Align::Left, Align::Left, Align::Left, Align::Left, Align::Left});
    table.setTitles(
        {tr("Status"), tr("Folder"), tr("Owner"), tr("Mode"), tr("Problem"), tr("Repair")});
    for (const Services::LayoutReport::Row &row : report.folders) {
        table.addRow({row.status,
                      escaped(row.path),
                      row.exists ? row.owner : tr("missing"),
                      row.mode,
                      {row.problem, Tone::Warning},
                      row.fix});
    }
    table.print(console);
    if (!report.strangers.empty())
        console.print(tr("Strangers, left alone:"));
    for (const QByteArray &stranger : report.strangers)
        console.print(u"  "_s + escaped(stranger));
    if (report.strangersLeftOut > 0)
        console.print(u"  "_s
                      + tr("and %n more", nullptr, static_cast<int>(report.strangersLeftOut)));
}

} // namespace Printkeeper::Ctl
