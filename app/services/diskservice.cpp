// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/diskservice.h"

#include "services/farmstate.h"
#include "services/foldersampling.h"
#include "services/reserves.h"
#include "storage/disksample.h"
#include "tasks/runsource.h"
#include "tasks/taskrun.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

Result<Storage::DiskReport> measure(const FarmContext &context, const QByteArray &path)
{
    const auto database = context.databasePath();
    auto report =
        Storage::checkDisk(path.isEmpty() ? context.farm.uploads : path, watchedVolumes(context),
                           context.disk, database.value_or(QByteArray()));
    if (!report)
        return report;
    const LogWriter log = context.log("disk_space.log");
    for (const Storage::VolumeFigures &figures : report->volumes) {
        const Storage::DiskLogLine line = Storage::diskLogLine(figures);
        // A log that cannot be written keeps no figures back.
        (void)log.write(line.level, u"check-disk"_s, line.text);
    }
    return report;
}

/// The path under which the main volume is noted.
QByteArray sampledPath(const Storage::DiskReport &report)
{
    for (const Storage::VolumeFigures &figures : report.volumes) {
        if (figures.volume.device == report.main.volume.device)
            return figures.volume.path;
    }
    return report.main.volume.path;
}

std::vector<Storage::FreedAmount> freedSince(const Database::Connection &state,
                                             const QDateTime &since)
{
    std::vector<Storage::FreedAmount> freed;
    if (const auto runs = Tasks::RunStore(state).freeing(since)) {
        for (const Tasks::Run &run : *runs)
            freed.push_back({run.finished, run.freesNow});
    }
    return freed;
}

} // namespace

std::optional<Storage::VolumeForecast> forecastFor(const Database::Connection &state,
                                                   const Storage::DiskReport &report,
                                                   const QDateTime &now)
{
    const QDateTime since = now.addDays(-Storage::ForecastDays);
    const auto samples = Storage::samples(state, sampledPath(report), since);
    if (!samples)
        return std::nullopt;
    // What our runs free lies where the uploads do.
    const bool isUploads = report.main.roles.contains(u"uploads"_s);
    return Storage::forecastOf(
        *samples, isUploads ? freedSince(state, since) : std::vector<Storage::FreedAmount>(), now);
}

Result<Storage::DiskReport> checkDiskOf(const FarmContext &context, const QByteArray &path)
{
    const auto state = openFarmState(context);
    if (!state && state.error().code == "other-farm"_L1)
        return state.error();
    if (!state) {
        auto unnoted = measure(context, path);
        if (unnoted)
            unnoted->notNoted = state.error();
        return unnoted;
    }
    std::optional<Result<Storage::DiskReport>> report;
    const auto work = [&](const Tasks::TaskContext &) -> Result<Tasks::RunOutcome> {
        report = measure(context, path);
        if (!*report)
            return report->error();
        const QDateTime now = context.clock.now();
        const auto noted = Storage::storeSample(**state, quickSample(context, **state, **report),
                                                now, context.history.keepDays);
        if (!noted)
            (*report)->notNoted = noted.error();
        (*report)->forecast = forecastFor(**state, **report, now);
        const bool isOk = (*report)->level() == Storage::DiskLevel::Ok;
        return Tasks::RunOutcome{
            isOk ? Tasks::RunResult::Ok : Tasks::RunResult::Attention, 0, 0, {}};
    };
    const auto recorded = Tasks::recordRun(u"check-disk"_s, {std::nullopt, Tasks::runSource(), {}},
                                           Tasks::RunStore(**state), context.clock, work);
    if (*report && recorded.historyError)
        (*report)->notNoted = recorded.historyError;
    if (*report)
        sampleFolders(context, **state);
    keepReserves(context, **state);
    return *std::move(report);
}

} // namespace Printkeeper::Services
