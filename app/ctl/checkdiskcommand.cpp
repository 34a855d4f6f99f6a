// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/checkdiskcommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/forecastoutput.h"
#include "ctl/jsonoutput.h"
#include "ctl/volumeoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

Tasks::VolumeStatus volumeStatus(const Storage::VolumeFigures &figures,
                                 const Settings::DiskSettings &settings)
{
    const Storage::Volume &volume = figures.volume;
    return {.path = volume.path,
            .roles = figures.roles,
            .total = volume.total,
            .used = volume.used,
            .available = volume.available,
            .usedPercent = volume.usedPercent(),
            .warningPercent = settings.warningPercent,
            .criticalPercent = settings.criticalPercent,
            .level = Storage::diskLevelName(figures.level)};
}

QJsonObject diskJson(const Storage::DiskReport &report, const Settings::DiskSettings &settings,
                     const QDateTime &now)
{
    QJsonObject json = volumeJson(volumeStatus(report.main, settings));
    QJsonArray volumes;
    for (const Storage::VolumeFigures &figures : report.volumes)
        volumes.append(volumeJson(volumeStatus(figures, settings)));
    QJsonArray errors;
    for (const Storage::UnmeasuredPath &unmeasured : report.unmeasured) {
        QJsonObject error{{u"role"_s, unmeasured.watched.role},
                          {u"message"_s, unmeasured.error.message}};
        insertName(error, u"path"_s, unmeasured.watched.path);
        errors.append(error);
    }
    json.insert(u"database_size_bytes"_s, report.databaseSize);
    json.insert(u"volumes"_s, volumes);
    json.insert(u"forecast"_s, forecastJson(report.forecast, now));
    json.insert(u"errors"_s, errors);
    json.insert(u"noted"_s, !report.notNoted.has_value());
    return json;
}

} // namespace

CommandSpec CheckDiskCommand::spec() const
{
    return {.name = u"check-disk"_s,
            .summary = tr("Measure the disk of a path and every volume of the farm."),
            .arguments = {{u"PATH"_s, tr("what to measure; uploads when it is left out"),
                           Presence::Optional}},
            .options = {},
            .examples = {u"check-disk"_s, u"check-disk /srv --json"_s},
            .details =
                tr("The figures are those of df. Adds a sample to the history and a line to "
                   "disk_space.log. Exits with 1 when a volume is above disk/warning_percent "
                   "or disk/critical_percent.")};
}

Result<ExitCode> CheckDiskCommand::run(const Context &context) const
{
    const auto settings = Settings::DiskSettings::load(context.values);
    if (!settings)
        return settings.error();
    const QByteArray path = context.arguments.positionals().value(0);
    const auto report = context.farm->checkDisk(absolutePath(path));
    if (!report)
        return report.error();
    if (context.isJson())
        context.printJson(diskJson(*report, *settings, context.clock.now()));
    else
        printReport(context.console, *report, *settings);
    return report->level() == Storage::DiskLevel::Ok ? ExitCode::Done : ExitCode::Attention;
}

void CheckDiskCommand::printReport(Console &console, const Storage::DiskReport &report,
                                   const Settings::DiskSettings &settings)
{
    const Tasks::VolumeStatus main = volumeStatus(report.main, settings);
    QString verdict = tr("%1 is %2 % full (%3 free); the warning level is %4 %.")
                          .arg(escaped(main.path), QString::number(main.usedPercent),
                               formatBytes(main.available), QString::number(main.warningPercent));
    console.print(console.toned(verdict, toneOfLevel(main.level)));
    console.print(tr("The database takes %1.").arg(formatBytes(report.databaseSize)));
    printForecast(console, report.forecast);
    std::vector<Tasks::VolumeStatus> volumes;
    for (const Storage::VolumeFigures &figures : report.volumes)
        volumes.push_back(volumeStatus(figures, settings));
    if (!volumes.empty()) {
        console.print();
        printVolumes(console, volumes);
    }
    for (const Storage::UnmeasuredPath &unmeasured : report.unmeasured)
        console.print(tr("Not measured: %1").arg(unmeasured.error.message));
    if (report.notNoted)
        console.print(console.toned(
            tr("Not noted in the history: %1").arg(report.notNoted->message), Tone::Warning));
}

} // namespace Printkeeper::Ctl
