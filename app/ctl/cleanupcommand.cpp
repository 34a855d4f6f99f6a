// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/cleanupcommand.h"

#include "base/escape.h"
#include "base/timestamp.h"
#include "cleanup/plancsv.h"
#include "ctl/cleanupcsv.h"
#include "ctl/cleanupoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

std::optional<Cleanup::ActionKind> kindFrom(const QByteArray &word)
{
    if (word == "remove-uploads")
        return Cleanup::ActionKind::RemoveUpload;
    if (word == "archive")
        return Cleanup::ActionKind::ArchiveJob;
    if (word == "remove-temp")
        return Cleanup::ActionKind::RemoveTemp;
    return std::nullopt;
}

bool isDryRun(const Context &context)
{
    return context.arguments.has("dry-run"_L1);
}

} // namespace

CommandSpec CleanupCommand::spec() const
{
    return {
        .name = u"cleanup"_s,
        .summary = tr("Remove stale uploads and leftovers, archive completed jobs."),
        .arguments = {},
        .options =
            {{u"dry-run"_s, {}, tr("only show what would be done; write nothing")},
             {u"at"_s, u"DATE"_s,
              tr("with --dry-run: the plan for that moment, YYYY-MM-DD or an ISO 8601 time, UTC "
                 "unless it has an offset")},
             {u"only"_s, u"KIND"_s,
              tr("only remove-uploads, archive or remove-temp; may be repeated"), Repeat::Many},
             {u"csv"_s, u"FILE"_s, tr("also write the actions into a new CSV file")},
             {u"over-limit"_s, {}, tr("lift the guard share: a rule takes too many jobs")},
             {u"trust-clock"_s, {}, tr("lift the guard clock: the time looks wrong")},
             {u"new-root"_s, {}, tr("lift the guard root: this is not the known uploads folder")}},
        .examples = {u"cleanup --dry-run"_s, u"cleanup --dry-run --at 2026-12-24 --csv plan.csv"_s,
                     u"cleanup --only archive"_s},
        .details =
            tr("Row, file and sidecars of a job go together or not at all. Removed files wait "
               "in a trash, and undo takes a run back. A first clean-up by hand is the "
               "approval that run cleanup waits for on a new farm. Exits with 1 when some "
               "actions failed, with 3 when a guard refused the whole run.")};
}

Result<Cleanup::CleanupRequest> CleanupCommand::requestOf(const Context &context)
{
    const Arguments &arguments = context.arguments;
    Cleanup::CleanupRequest request;
    request.lifted = {arguments.has("over-limit"_L1), arguments.has("trust-clock"_L1),
                      arguments.has("new-root"_L1)};
    for (const QByteArray &word : arguments.values("only"_L1)) {
        const auto kind = kindFrom(word);
        if (!kind) {
            return usageError(u"bad-value"_s,
                              tr("--only must be remove-uploads, archive or remove-temp, not “%1”.")
                                  .arg(escaped(word)));
        }
        request.only.push_back(*kind);
    }
    if (!arguments.has("at"_L1))
        return request;
    if (!isDryRun(context))
        return usageError(u"at-needs-dry-run"_s, tr("--at is for a dry run only; add --dry-run."));
    const QByteArray at = arguments.value("at"_L1);
    request.at = parseTimestamp(QString::fromUtf8(at));
    if (request.at)
        return request;
    return usageError(
        u"bad-value"_s,
        tr("--at must be YYYY-MM-DD or an ISO 8601 time, not “%1”.").arg(escaped(at)));
}

Result<Cleanup::CleanupReport> CleanupCommand::report(const Context &context,
                                                      const Cleanup::CleanupRequest &request)
{
    if (isDryRun(context))
        return context.farm->previewCleanup(request, context.cancel);
    return context.farm->cleanUp(request, Services::CleanupCaller::Person,
                                 progressOn(context.console), context.cancel);
}

Result<ExitCode> CleanupCommand::run(const Context &context) const
{
    auto request = requestOf(context);
    if (!request)
        return request.error();
    const QByteArray csv = absolutePath(context.arguments.value("csv"_L1));
    if (!csv.isEmpty()) {
        if (auto checked = checkNewFile(csv); !checked)
            return checked.error();
    }
    request->namesPeople = !csv.isEmpty();
    const auto made = report(context, *request);
    if (!made)
        return made.error();
    const QByteArray &uploads = context.farm->settings().uploads;
    if (context.isJson()) {
        QJsonObject document = cleanupJson(*made, uploads);
        document.insert(u"dry_run"_s, isDryRun(context));
        context.printJson(document);
    } else {
        printCleanup(context.console, *made, uploads);
    }
    const ExitCode code = exitCodeOf(*made);
    if (csv.isEmpty() || made->plan.refused)
        return code;
    if (auto written = writeNewFile(csv, Cleanup::planCsv(made->plan, uploads)); !written) {
        // What was done is done and has been told; only its copy is missing.
        context.console.complain(written.error().message);
        return code == ExitCode::Done ? ExitCode::Attention : code;
    }
    return code;
}

} // namespace Printkeeper::Ctl
