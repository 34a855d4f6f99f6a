// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/diskcheck.h"

#include "base/escape.h"
#include "base/format.h"

#include <algorithm>
#include <cmath>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Storage {
namespace {

/// Never opened: closing another descriptor of a live database would drop SQLite's locks.
Bytes sizeOfDatabase(const QByteArray &path)
{
    struct stat status = {};
    const bool isFile =
        !path.isEmpty() && ::stat(path.constData(), &status) == 0 && S_ISREG(status.st_mode);
    return isFile ? static_cast<Bytes>(status.st_size) : 0;
}

void addWatched(DiskReport &report, const WatchedPath &watched, const Volume &volume,
                const Settings::DiskSettings &settings)
{
    const auto known = std::find_if(
        report.volumes.begin(), report.volumes.end(),
        [&](const VolumeFigures &figures) { return figures.volume.device == volume.device; });
    if (known == report.volumes.end())
        report.volumes.push_back({volume, {watched.role}, levelOf(volume, settings)});
    else if (!known->roles.contains(watched.role))
        known->roles.append(watched.role);
}

QStringList rolesOn(quint64 device, const std::vector<VolumeFigures> &volumes)
{
    for (const VolumeFigures &figures : volumes) {
        if (figures.volume.device == device)
            return figures.roles;
    }
    return {};
}

LogLevel logLevelOf(DiskLevel level)
{
    switch (level) {
    case DiskLevel::Ok:
        return LogLevel::Info;
    case DiskLevel::Warning:
        return LogLevel::Warning;
    case DiskLevel::Critical:
        return LogLevel::Critical;
    }
    return LogLevel::Info;
}

/// What is the farm's own need not be made yet, but for the uploads: where their disk is not
/// mounted, the one above it tells nothing. Any other path that is not there is a mistake.
bool mayBeMade(const WatchedPath &path)
{
    return path.role != u"uploads"_s;
}

} // namespace

QString diskLevelName(DiskLevel level)
{
    switch (level) {
    case DiskLevel::Ok:
        return u"ok"_s;
    case DiskLevel::Warning:
        return u"warning"_s;
    case DiskLevel::Critical:
        return u"critical"_s;
    }
    return {};
}

DiskLevel levelOf(const Volume &volume, const Settings::DiskSettings &settings)
{
    if (volume.isAbove(settings.criticalPercent))
        return DiskLevel::Critical;
    return volume.isAbove(settings.warningPercent) ? DiskLevel::Warning : DiskLevel::Ok;
}

DiskLevel DiskReport::level() const
{
    DiskLevel worst = main.level;
    for (const VolumeFigures &figures : volumes)
        worst = std::max(worst, figures.level);
    return worst;
}

Result<DiskReport> checkDisk(const QByteArray &path, const std::vector<WatchedPath> &watched,
                             const Settings::DiskSettings &settings, const QByteArray &databasePath)
{
    const auto isAsked = [&path](const WatchedPath &one) {
        return one.path == path && mayBeMade(one);
    };
    const Result<Volume> asked =
        std::ranges::any_of(watched, isAsked) ? volumeOf(path) : volumeOfExisting(path);
    if (!asked)
        return asked.error();
    DiskReport report;
    for (const WatchedPath &one : watched) {
        const Result<Volume> volume =
            mayBeMade(one) ? volumeOf(one.path) : volumeOfExisting(one.path);
        if (volume)
            addWatched(report, one, *volume, settings);
        else
            report.unmeasured.push_back({one, volume.error()});
    }
    report.main = {*asked, rolesOn(asked->device, report.volumes), levelOf(*asked, settings)};
    if (report.main.roles.isEmpty())
        report.volumes.push_back(report.main);
    report.databaseSize = sizeOfDatabase(databasePath);
    return report;
}

DiskLogLine diskLogLine(const VolumeFigures &figures)
{
    const Volume &volume = figures.volume;
    const QLocale plain = QLocale::c();
    const double percent = std::ceil(volume.exactPercent() * 10) / 10;
    const QString text = u"Disk usage of %1: %2% (%3 of %4 used, %5 free)"_s.arg(
        escaped(volume.path), plain.toString(percent, 'f', 1), formatBytes(volume.used, plain),
        formatBytes(volume.total, plain), formatBytes(volume.available, plain));
    return {logLevelOf(figures.level), text};
}

} // namespace Printkeeper::Storage
