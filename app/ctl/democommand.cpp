// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/democommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/jsonoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

constexpr qint64 MostJobs = 10'000'000;

std::optional<Demo::DemoShape> shapeFrom(const QByteArray &name)
{
    if (name.isEmpty() || name == "jobs")
        return Demo::DemoShape::Jobs;
    if (name == "job")
        return Demo::DemoShape::Job;
    if (name == "print_job")
        return Demo::DemoShape::PrintJob;
    return std::nullopt;
}

QJsonObject demoJson(const Demo::DemoReport &report)
{
    QJsonObject json{
        {u"jobs"_s, report.jobs}, {u"files"_s, report.files}, {u"bytes"_s, report.bytes}};
    insertName(json, u"directory"_s, report.directory);
    insertName(json, u"config"_s, report.config);
    insertName(json, u"uploads"_s, report.uploads);
    insertName(json, u"database"_s, report.database);
    insertName(json, u"crontab"_s, report.crontab);
    return json;
}

} // namespace

CommandSpec DemoCommand::spec() const
{
    return {.name = u"demo"_s,
            .summary = tr("Make a farm to try things on."),
            .arguments = {{u"DIR"_s, tr("a folder that is missing or empty"), Presence::Required}},
            .options = {{u"jobs"_s, u"N"_s, tr("how many jobs (1000)")},
                        {u"shape"_s, u"jobs|job|print_job"_s,
                         tr("which of the web app's databases (jobs)")},
                        {u"seed"_s, u"N"_s, tr("another farm for another number (1)")},
                        {u"no-files"_s, {}, tr("folders and database, but no model files")}},
            .examples = {u"demo /tmp/farm"_s, u"demo /tmp/farm --jobs 50 --shape job --seed 7"_s,
                         u"status --config /tmp/farm/printkeeper.conf"_s},
            .details =
                tr("Writes real little STL, 3MF and G-code files, a database, logs, a cron "
                   "file and a printkeeper.conf. The same seed makes the same farm, with ages "
                   "relative to now."),
            .needs = Needs::Nothing};
}

Result<ExitCode> DemoCommand::run(const Context &context) const
{
    Demo::DemoRequest request;
    request.directory = absolutePath(context.arguments.positionals().first());
    const auto jobs = context.arguments.number("jobs"_L1, request.jobs, 0, MostJobs);
    if (!jobs)
        return jobs.error();
    request.jobs = static_cast<int>(*jobs);
    const auto seed = context.arguments.number("seed"_L1, 1, 0, std::numeric_limits<qint64>::max());
    if (!seed)
        return seed.error();
    request.seed = static_cast<quint64>(*seed);
    const auto shape = shapeFrom(context.arguments.value("shape"_L1));
    if (!shape) {
        return usageError(u"bad-value"_s, tr("--shape must be jobs, job or print_job, not “%1”.")
                                              .arg(escaped(context.arguments.value("shape"_L1))));
    }
    request.shape = *shape;
    if (context.arguments.has("no-files"_L1))
        request.files = Demo::DemoFiles::Skip;
    const auto report = Demo::makeDemoFarm(request, context.clock, context.cancel);
    if (!report)
        return report.error();
    if (context.isJson())
        context.printJson(demoJson(*report));
    else
        printReport(context.console, *report);
    return ExitCode::Done;
}

void DemoCommand::printReport(Console &console, const Demo::DemoReport &report)
{
    console.print(tr("Made a farm in %1: %2 jobs, %3 files, %4.")
                      .arg(escaped(report.directory), formatCount(report.jobs),
                           formatCount(report.files), formatBytes(report.bytes)));
    console.print(
        tr("Look at it: %1").arg(u"printkeeperctl status --config "_s + escaped(report.config)));
}

} // namespace Printkeeper::Ctl
