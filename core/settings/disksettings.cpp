// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/disksettings.h"

#include "base/format.h"
#include "settings/settingreader.h"
#include "settings/settingtexts.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

constexpr Bytes Mebibyte = 1024 * 1024;
const QString LargeFileKey = u"disk/large_file_mib"_s;

Error wrongOrder(const SettingValues &values, const DiskSettings &disk)
{
    return badSetting(
        QCoreApplication::translate("Printkeeper::DiskSettings",
                                    "disk/critical_percent is %1, but must not be below "
                                    "disk/warning_percent, which is %2; change one of them in %3.")
            .arg(disk.criticalPercent)
            .arg(disk.warningPercent)
            .arg(placeOf(values, u"disk/critical_percent"_s)));
}

} // namespace

Result<DiskSettings> DiskSettings::load(const SettingValues &values)
{
    SettingReader reader(values);
    DiskSettings disk;
    disk.warningPercent = reader.integer(u"disk/warning_percent"_s);
    disk.criticalPercent = reader.integer(u"disk/critical_percent"_s);
    disk.largeFile = reader.integer(LargeFileKey) * Mebibyte;
    if (disk.criticalPercent < disk.warningPercent)
        reader.fail(wrongOrder(values, disk));
    return reader.result(disk);
}

QString largeFileText(Bytes largeFile)
{
    if (largeFile % Mebibyte != 0)
        return formatBytes(largeFile);
    return u"%1 %2"_s.arg(formatCount(largeFile / Mebibyte), unitOfSetting(LargeFileKey));
}

} // namespace Printkeeper::Settings
