// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/reconcilecommand.h"

#include "base/escape.h"
#include "ctl/jsonoutput.h"
#include "ctl/textoutput.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

QJsonObject findingsJson(const std::vector<Cleanup::Finding> &findings)
{
    QJsonArray all;
    for (const Cleanup::Finding &finding : findings) {
        QJsonObject json{{u"kind"_s, Cleanup::findingKindName(finding.kind)},
                         {u"job"_s, idOf(finding.job)},
                         {u"message"_s, finding.message},
                         {u"fix"_s, QJsonValue()}};
        if (finding.path.isEmpty())
            json.insert(u"path"_s, QJsonValue());
        else
            insertName(json, u"path"_s, finding.path);
        all.append(json);
    }
    return {{u"findings"_s, all}};
}

/// An original that belongs to a job is told, and is as it should be.
bool needsAPerson(const Cleanup::Finding &finding)
{
    return finding.kind != Cleanup::FindingKind::KeptOriginal;
}

} // namespace

CommandSpec ReconcileCommand::spec() const
{
    return {.name = u"reconcile"_s,
            .summary = tr("Compare files and jobs."),
            .arguments = {},
            .options = {},
            .examples = {u"reconcile"_s, u"reconcile --json"_s},
            .details = tr("Finds files without a job, jobs without a file or with one in the wrong "
                          "folder, second folders, unknown statuses, files that two jobs name and "
                          "jobs that point outside the upload folder. Exits with 1 when there is "
                          "something. Changes nothing.")};
}

Result<ExitCode> ReconcileCommand::run(const Context &context) const
{
    const auto findings = context.farm->reconcile(context.cancel);
    if (!findings)
        return findings.error();
    if (context.isJson())
        context.printJson(findingsJson(*findings));
    else
        printFindings(context.console, *findings);
    return std::ranges::any_of(*findings, needsAPerson) ? ExitCode::Attention : ExitCode::Done;
}

void ReconcileCommand::printFindings(Console &console,
                                     const std::vector<Cleanup::Finding> &findings)
{
    if (findings.empty()) {
        console.print(tr("Jobs and files fit together."));
        return;
    }
    TextTable table({Align::Left, Align::Right, Align::Left});
    table.setTitles({tr("Finding"), tr("Job"), tr("What")});
    for (const Cleanup::Finding &finding : findings)
        table.addRow({{Cleanup::findingKindName(finding.kind),
                       needsAPerson(finding) ? Tone::Warning : Tone::Faint},
                      escaped(finding.job),
                      finding.message});
    table.print(console);
}

} // namespace Printkeeper::Ctl
