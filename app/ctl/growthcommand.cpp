// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/growthcommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "base/timestamp.h"
#include "ctl/jsonoutput.h"
#include "ctl/textoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

constexpr int DefaultDays = 30;

QJsonValue numberOrNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject amountJson(const Storage::AmountGrowth &growth)
{
    QJsonObject json{{u"kind"_s, Storage::amountKindName(growth.kind)},
                     {u"from"_s, timeOrNull(growth.before.time)},
                     {u"to"_s, timeOrNull(growth.after.time)},
                     {u"from_bytes"_s, numberOrNull(growth.before.bytes)},
                     {u"to_bytes"_s, numberOrNull(growth.after.bytes)},
                     {u"grown_bytes"_s, numberOrNull(growth.bytes())},
                     {u"from_count"_s, numberOrNull(growth.before.count)},
                     {u"to_count"_s, numberOrNull(growth.after.count)}};
    insertName(json, u"name"_s, growth.name);
    return json;
}

QJsonObject growthJson(const Services::GrowthReport &report)
{
    QJsonArray amounts;
    for (const Storage::AmountGrowth &growth : report.amounts)
        amounts.append(amountJson(growth));
    QJsonArray people;
    for (const Services::PersonGrowth &person : report.people)
        people.append(QJsonObject{{u"person"_s, textOrNull(person.person)},
                                  {u"jobs"_s, person.jobs},
                                  {u"allocated_bytes"_s, person.bytes},
                                  {u"jobs_without_file"_s, person.withoutFile}});
    return {{u"since"_s, timeOrNull(report.since)},
            {u"amounts"_s, amounts},
            {u"people"_s, report.arePeopleKnown ? QJsonValue(people) : QJsonValue()}};
}

/// With its sign; "?" for what nobody knows.
QString signedBytes(const std::optional<Bytes> &bytes)
{
    if (!bytes)
        return u"?"_s;
    return *bytes < 0 ? u"−"_s + formatBytes(-*bytes) : u"+"_s + formatBytes(*bytes);
}

QString signedCount(const std::optional<qint64> &count)
{
    if (!count)
        return u"–"_s;
    return *count < 0 ? u"−"_s + formatCount(-*count) : u"+"_s + formatCount(*count);
}

QString bytesOrUnknown(const std::optional<Bytes> &bytes)
{
    return bytes ? formatBytes(*bytes) : u"?"_s;
}

} // namespace

CommandSpec GrowthCommand::spec() const
{
    return {.name = u"growth"_s,
            .summary = tr("Show what has grown since a day, by folder and by person."),
            .arguments = {},
            .options = {{u"since"_s, u"DATE"_s,
                         tr("YYYY-MM-DD or an ISO 8601 time; 30 days ago when it is left out")}},
            .examples = {u"growth"_s, u"growth --since 2026-03-01 --json"_s},
            .details = tr("Folders, jobs by status, database, backups, logs and trash as the disk "
                          "checks have noted them; people by the jobs that came since then and "
                          "the files that are there now. Changes nothing.")};
}

Result<ExitCode> GrowthCommand::run(const Context &context) const
{
    const auto since = sinceOf(context);
    if (!since)
        return since.error();
    const auto report = context.farm->growth(*since, context.cancel);
    if (!report)
        return report.error();
    if (context.isJson())
        context.printJson(growthJson(*report));
    else
        printReport(context, *report);
    return ExitCode::Done;
}

Result<QDateTime> GrowthCommand::sinceOf(const Context &context)
{
    if (!context.arguments.has("since"_L1))
        return context.clock.now().addDays(-DefaultDays);
    const QByteArray text = context.arguments.value("since"_L1);
    const auto since = parseTimestamp(QString::fromUtf8(text));
    if (since && *since <= context.clock.now())
        return *since;
    return usageError(u"bad-value"_s,
                      tr("--since must be YYYY-MM-DD or an ISO 8601 time that is over, not “%1”.")
                          .arg(escaped(text)));
}

void GrowthCommand::printReport(const Context &context, const Services::GrowthReport &report)
{
    Console &console = context.console;
    console.print(
        tr("What has grown since %1:").arg(formatWhen(report.since, context.clock.now())));
    if (report.amounts.empty())
        console.print(tr("Nothing was noted twice in this time; disk checks note it once a day."));
    else
        printAmounts(console, report);
    console.print();
    if (report.arePeopleKnown)
        printPeople(console, report);
    else
        console.print(tr("The job table could not be read, or does not say when a job came."));
}

void GrowthCommand::printAmounts(Console &console, const Services::GrowthReport &report)
{
    TextTable table({Align::Left, Align::Right, Align::Right, Align::Right, Align::Left});
    table.setTitles({tr("What"), tr("Grown"), tr("Now"), tr("Files or jobs"), tr("Noted since")});
    for (const Storage::AmountGrowth &growth : report.amounts)
        table.addRow({escaped(growth.name), signedBytes(growth.bytes()),
                      bytesOrUnknown(growth.after.bytes), signedCount(growth.count()),
                      formatWhen(growth.before.time, growth.after.time)});
    table.print(console);
}

void GrowthCommand::printPeople(Console &console, const Services::GrowthReport &report)
{
    if (report.people.empty()) {
        console.print(tr("No job has come in this time."));
        return;
    }
    TextTable table({Align::Left, Align::Right, Align::Right, Align::Right});
    table.setTitles({tr("Person"), tr("Jobs that came"), tr("Files now"), tr("Without a file")});
    for (const Services::PersonGrowth &person : report.people)
        table.addRow({person.person.isEmpty() ? tr("(not known)") : escaped(person.person),
                      formatCount(person.jobs), formatBytes(person.bytes),
                      formatCount(person.withoutFile)});
    table.print(console);
    console.print(tr("Jobs that came and were removed again are not counted."));
}

} // namespace Printkeeper::Ctl
