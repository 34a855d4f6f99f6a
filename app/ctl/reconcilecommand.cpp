// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/reconcilecommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/cleanupoutput.h"
#include "ctl/erroroutput.h"
#include "ctl/jsonoutput.h"
#include "ctl/textoutput.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

const Cleanup::CleanupAction *actionOf(const Cleanup::FixReport &fix, std::size_t finding)
{
    const auto at = finding < fix.actions.size() ? fix.actions[finding] : std::nullopt;
    return at ? &fix.report.plan.actions[*at] : nullptr;
}

QJsonObject findingJson(const Cleanup::Finding &finding, const Cleanup::CleanupAction *action)
{
    QJsonObject json{
        {u"kind"_s, Cleanup::findingKindName(finding.kind)},
        {u"job"_s, idOf(finding.job)},
        {u"message"_s, finding.message},
        {u"fix"_s, textOrNull(finding.fix)},
        {u"result"_s, textOrNull(action ? Cleanup::actionResultName(action->result) : QString())},
        {u"error"_s, textOrNull(action ? action->error : QString())}};
    if (finding.path.isEmpty())
        json.insert(u"path"_s, QJsonValue());
    else
        insertName(json, u"path"_s, finding.path);
    return json;
}

/// What a run of fixes did is told as a clean-up's, with the findings before it.
QJsonObject fixJson(const Cleanup::FixReport &fix, const QByteArray &uploads)
{
    QJsonObject json = cleanupJson(fix.report, uploads);
    QJsonArray findings;
    for (std::size_t i = 0; i < fix.findings.size(); ++i)
        findings.append(findingJson(fix.findings[i], actionOf(fix, i)));
    json.insert(u"findings"_s, findings);
    return json;
}

/// An original that belongs to a job is told, and is as it should be.
bool needsAPerson(const Cleanup::Finding &finding)
{
    return finding.kind != Cleanup::FindingKind::KeptOriginal;
}

bool isMended(const Cleanup::CleanupAction *action)
{
    return action && action->result == Cleanup::ActionResult::Done;
}

/// What is done about it, or why it was not done.
Cell fixText(const Cleanup::Finding &finding, const Cleanup::CleanupAction &action)
{
    return action.error.isEmpty() ? Cell{finding.fix} : Cell{action.error, Tone::Warning};
}

bool fixes(const Context &context)
{
    return context.arguments.has("fix"_L1) && !context.arguments.has("dry-run"_L1);
}

} // namespace

CommandSpec ReconcileCommand::spec() const
{
    return {.name = u"reconcile"_s,
            .summary = tr("Compare files and jobs, mend what needs no judgement."),
            .arguments = {},
            .options = {{u"fix"_s, {}, tr("mend what can be mended; undo takes it back")},
                        {u"dry-run"_s, {}, tr("with --fix: only show what would be done")},
                        {u"over-limit"_s,
                         {},
                         tr("with --fix: lift the guard share: most files would be nobody's")},
                        {u"new-root"_s,
                         {},
                         tr("with --fix: lift the guard root: this is not the known uploads "
                            "folder")}},
            .examples = {u"reconcile"_s, u"reconcile --fix --dry-run"_s, u"reconcile --fix"_s},
            .details = tr("Finds files without a job, jobs without a file or with one in the wrong "
                          "folder, second folders, unknown statuses, files that two jobs name and "
                          "jobs that point outside the upload folder. With --fix a job's file goes "
                          "to the folder that its row means, and a file without a job to the trash "
                          "once --fix has seen it twice, at least an hour apart; all else is a "
                          "person's to decide. Exits with 1 when something is left, with 3 when a "
                          "guard refused the whole run.")};
}

Result<Cleanup::FixReport> ReconcileCommand::reportOf(const Context &context)
{
    const auto compared = [&context](const Cleanup::ComparisonProgress &now) {
        context.console.showProgress(
            tr("%1 jobs and %2 files compared").arg(formatCount(now.jobs), formatCount(now.files)));
    };
    if (!fixes(context))
        return context.farm->previewReconcileFix(compared, context.cancel);
    Cleanup::FixRequest request;
    request.lifted.share = context.arguments.has("over-limit"_L1);
    request.lifted.root = context.arguments.has("new-root"_L1);
    const auto progress = [&context](const Cleanup::CleanupProgress &now) {
        context.console.showProgress(
            tr("%1 of %2 mended").arg(formatCount(now.done), formatCount(now.total)));
    };
    return context.farm->fixFindings(request, progress, context.cancel);
}

Result<ExitCode> ReconcileCommand::run(const Context &context) const
{
    const auto fix = reportOf(context);
    if (!fix)
        return fix.error();
    const bool isRun = fixes(context);
    if (context.isJson())
        context.printJson(fixJson(*fix, context.farm->settings().uploads));
    else
        printReport(context.console, *fix);
    if (isRun && fix->report.plan.refused)
        return ExitCode::Refused;
    if (fix->report.stopped && !context.isJson())
        context.console.complain(errorLine(*fix->report.stopped));
    if (fix->report.stopped || fix->report.cancelled)
        return exitCodeOf(fix->report);
    for (std::size_t i = 0; i < fix->findings.size(); ++i) {
        if (needsAPerson(fix->findings[i]) && !isMended(actionOf(*fix, i)))
            return ExitCode::Attention;
    }
    return ExitCode::Done;
}

void ReconcileCommand::printReport(Console &console, const Cleanup::FixReport &fix)
{
    if (fix.report.plan.refused)
        console.complain(fix.report.plan.refused->message);
    if (fix.findings.empty()) {
        if (!fix.report.plan.refused)
            console.print(tr("Jobs and files fit together."));
        return;
    }
    printFindings(console, fix);
    const auto done = static_cast<int>(std::ranges::count_if(
        fix.report.plan.actions, [](const auto &action) { return isMended(&action); }));
    const auto planned = static_cast<int>(fix.report.plan.actions.size());
    if (!fix.report.dryRun)
        console.print(
            tr("%n finding(s) mended; printkeeperctl undo takes that back.", nullptr, done));
    else if (planned > 0)
        console.print(
            tr("%n finding(s) can be mended by printkeeperctl reconcile --fix.", nullptr, planned));
}

void ReconcileCommand::printFindings(Console &console, const Cleanup::FixReport &fix)
{
    QHash<std::pair<QByteArray, QString>, QString> reasons;
    for (const Cleanup::SkippedItem &item : fix.report.plan.skipped)
        reasons.insert({item.path, item.job}, item.reason);
    TextTable table({Align::Left, Align::Right, Align::Left, Align::Left});
    table.setTitles({tr("Finding"), tr("Job"), tr("What"), tr("Fix")});
    for (std::size_t i = 0; i < fix.findings.size(); ++i) {
        const Cleanup::Finding &finding = fix.findings[i];
        const Cleanup::CleanupAction *action = actionOf(fix, i);
        table.addRow({{Cleanup::findingKindName(finding.kind),
                       needsAPerson(finding) ? Tone::Warning : Tone::Faint},
                      escaped(finding.job),
                      finding.message,
                      action ? fixText(finding, *action)
                             : Cell{reasons.value({finding.path, finding.job}), Tone::Faint}});
    }
    table.print(console);
}

} // namespace Printkeeper::Ctl
