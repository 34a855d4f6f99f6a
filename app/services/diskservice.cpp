// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/diskservice.h"

#include "services/farmstate.h"
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
        Storage::checkDisk(path.isEmpty() ? context.farm.uploads : path, context.watchedPaths(),
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

} // namespace

Result<Storage::DiskReport> checkDiskOf(const FarmContext &context, const QByteArray &path)
{
    const auto state = openFarmState(context);
    if (!state && state.error().code == "other-farm"_L1)
        return state.error();
    if (!state)
        return measure(context, path);
    std::optional<Result<Storage::DiskReport>> report;
    const auto work = [&](const Tasks::TaskContext &) -> Result<Tasks::RunOutcome> {
        report = measure(context, path);
        if (!*report)
            return report->error();
        (void)Storage::storeSample(**state, **report, context.clock.now());
        const bool isOk = (*report)->level() == Storage::DiskLevel::Ok;
        return Tasks::RunOutcome{
            isOk ? Tasks::RunResult::Ok : Tasks::RunResult::Attention, 0, 0, {}};
    };
    (void)Tasks::recordRun(u"check-disk"_s, {std::nullopt, Tasks::runSource(), {}},
                           Tasks::RunStore(**state), context.clock, work);
    return *std::move(report);
}

} // namespace Printkeeper::Services
