// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/jobscommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "base/timestamp.h"
#include "ctl/jsonoutput.h"
#include "ctl/removedlisting.h"
#include "jobs/status.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

constexpr qint64 PageSize = 1000;
constexpr qint64 TerminalLimit = 50;
constexpr qint64 Everything = std::numeric_limits<qint64>::max();

QJsonObject schemaJson(const Jobs::JobSchema &schema)
{
    return {{u"table"_s, schema.table},
            {u"id"_s, schema.id},
            {u"status"_s, schema.status},
            {u"file"_s, textOrNull(schema.file)},
            {u"created"_s, textOrNull(schema.created)},
            {u"updated"_s, textOrNull(schema.updated)}};
}

QDateTime timeOf(const Database::Value &value)
{
    return parseTimestamp(QString::fromUtf8(value.toBytes())).value_or(QDateTime());
}

void insertValue(QJsonObject &json, const QString &key, const Database::Value &value)
{
    if (value.isNull())
        json.insert(key, QJsonValue());
    else
        insertName(json, key, value.toBytes());
}

QJsonObject jobJson(const JobRow &row)
{
    QJsonObject json{{u"exists"_s, row.size.has_value()},
                     {u"handled"_s, row.isHandled},
                     {u"size_bytes"_s, row.size ? QJsonValue(*row.size) : QJsonValue()},
                     {u"created"_s, timeOrNull(timeOf(row.job.created))},
                     {u"updated"_s, timeOrNull(timeOf(row.job.updated))},
                     {u"person"_s, textOrNull(row.job.person)},
                     {u"original"_s, textOrNull(row.job.original)},
                     {u"problem"_s, textOrNull(row.problem)}};
    insertId(json, u"id"_s, row.job.id);
    insertValue(json, u"status"_s, row.job.status);
    insertValue(json, u"file"_s, row.job.file);
    if (row.path.isEmpty())
        json.insert(u"path"_s, QJsonValue());
    else
        insertName(json, u"path"_s, row.path);
    return json;
}

/// Calls `visit` for each row from the query's offset on, at most `limit` of them.
template<typename Visit>
Result<void> forEachRow(const Context &context, JobListing &listing, const Jobs::JobFilter &filter,
                        qint64 offset, qint64 limit, const Visit &visit)
{
    while (limit > 0) {
        if (context.cancel.isCancelled())
            return Error{ErrorKind::Cancelled, JobsCommand::tr("The list was cancelled."), {}, {}};
        const auto rows = listing.next(filter, offset, static_cast<int>(std::min(limit, PageSize)));
        if (!rows)
            return rows.error();
        if (rows->empty())
            break;
        for (const JobRow &row : *rows)
            visit(row);
        limit -= static_cast<qint64>(rows->size());
    }
    return {};
}

} // namespace

CommandSpec JobsCommand::spec() const
{
    return {
        .name = u"jobs"_s,
        .summary = tr("List the jobs and whether their files are there."),
        .arguments = {},
        .options = {{u"status"_s, u"S"_s,
                     tr("only this status, however it is spelled: Uploaded, UPLOADED…")},
                    {u"removed"_s, {}, tr("instead the jobs that were removed, from the journal")},
                    {u"search"_s, u"TEXT"_s,
                     tr("only jobs with TEXT in file, original name, person or id")},
                    {u"limit"_s, u"N"_s,
                     tr("at most N jobs (all; on a terminal %1)").arg(TerminalLimit)},
                    {u"offset"_s, u"N"_s, tr("leave out the first N")}},
        .examples = {u"jobs --status Completed"_s, u"jobs --search gear --limit 10 --json"_s,
                     u"jobs --removed --search ada"_s},
        .details = tr("The newest come first. Changes nothing.")};
}

Result<JobsCommand::Query> JobsCommand::queryOf(const Context &context)
{
    Query query;
    const auto status = context.arguments.text("status"_L1);
    if (!status)
        return status.error();
    query.filter.status = Jobs::statusKey(*status);
    if (context.arguments.has("status"_L1) && query.filter.status.isEmpty()) {
        return usageError(u"bad-value"_s,
                          tr("--status must name a status, not “%1”.").arg(escaped(*status)));
    }
    if (context.arguments.has("status"_L1) && context.arguments.has("removed"_L1))
        return usageError(u"bad-value"_s,
                          tr("--status and --removed cannot be combined: removed jobs have no "
                             "status any more."));
    const auto search = context.arguments.text("search"_L1);
    if (!search)
        return search.error();
    query.filter.search = *search;
    const bool isShortened = context.console.isTerminal() && !context.isJson();
    const auto limit = context.arguments.number(
        "limit"_L1, isShortened ? TerminalLimit : Everything, 0, Everything);
    if (!limit)
        return limit.error();
    query.limit = *limit;
    const auto offset = context.arguments.number("offset"_L1, 0, 0, Everything);
    if (!offset)
        return offset.error();
    query.offset = *offset;
    return query;
}

Result<ExitCode> JobsCommand::run(const Context &context) const
{
    auto query = queryOf(context);
    if (!query)
        return query.error();
    if (context.arguments.has("removed"_L1)) {
        const auto printed =
            printRemovedJobs(context, {query->filter.search, query->limit, query->offset});
        return printed ? Result<ExitCode>(ExitCode::Done) : printed.error();
    }
    const auto listing = JobListing::open(*context.farm, context.clock);
    if (!listing)
        return listing.error();
    const auto total = (*listing)->count(query->filter);
    if (!total)
        return total.error();
    query->total = *total;
    const auto printed = context.isJson() ? printJson(context, **listing, *query)
                                          : printTable(context, **listing, *query);
    if (!printed)
        return printed.error();
    return ExitCode::Done;
}

Result<void> JobsCommand::printJson(const Context &context, JobListing &listing, const Query &query)
{
    // A million rows as one QJsonDocument would need gigabytes; and nothing is printed before all
    // of it is known, so that an error in the middle is the only document.
    QByteArray jobs;
    const auto read = forEachRow(context, listing, query.filter, query.offset, query.limit,
                                 [&jobs](const JobRow &row) {
                                     jobs += jobs.isEmpty() ? "" : ",";
                                     jobs += toDocument(jobJson(row));
                                 });
    if (!read)
        return read;
    context.console.printDocument("{\"schema\":" + toDocument(schemaJson(listing.schema()))
                                  + ",\"total\":" + QByteArray::number(query.total) + ",\"jobs\":["
                                  + jobs + "]}");
    return {};
}

Cell JobsCommand::sizeCell(const JobRow &row)
{
    if (row.size)
        return formatBytes(*row.size);
    if (row.isHandled)
        return tr("removed");
    return {row.path.isEmpty() ? tr("unsafe") : tr("missing"), Tone::Warning};
}

Result<void> JobsCommand::printTable(const Context &context, JobListing &listing,
                                     const Query &query)
{
    const QDateTime now = context.clock.now();
    TextTable table(
        {Align::Right, Align::Left, Align::Left, Align::Right, Align::Left, Align::Left});
    table.setTitles({tr("Job"), tr("Status"), tr("Updated"), tr("Size"), tr("Person"), tr("File")});
    qint64 shown = 0;
    const auto read = forEachRow(
        context, listing, query.filter, query.offset, query.limit, [&](const JobRow &row) {
            ++shown;
            const QDateTime created = timeOf(row.job.created);
            const QDateTime updated = timeOf(row.job.updated);
            const QDateTime time = updated.isValid() ? updated : created;
            table.addRow({escaped(row.job.id.toBytes()), escaped(row.job.status.toBytes()),
                          time.isValid() ? formatAge(time, now) : QString(), sizeCell(row),
                          escaped(row.job.person), escaped(row.job.file.toBytes())});
        });
    if (!read)
        return read;
    context.console.print(tr("%1 of %2 jobs:").arg(formatCount(shown), formatCount(query.total)));
    if (!table.isEmpty())
        table.print(context.console);
    const qint64 more = std::max<qint64>(0, query.total - query.offset - shown);
    if (more > 0)
        context.console.print(
            tr("… and %1 more; --limit and --offset show them.").arg(formatCount(more)));
    return {};
}

} // namespace Printkeeper::Ctl
