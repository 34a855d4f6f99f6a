// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/logssettings.h"

#include "settings/settingreader.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {

Result<LogsSettings> LogsSettings::load(const SettingValues &values)
{
    SettingReader reader(values);
    LogsSettings logs;
    logs.maximumSize = reader.integer(u"logs/max_mib"_s) * Bytes(1024 * 1024);
    logs.keep = reader.integer(u"logs/keep"_s);
    logs.keepDays = reader.days(u"logs/keep_days"_s);
    logs.foreign =
        reader.boolean(u"logs/rotate_foreign"_s) ? ForeignLogs::Rotate : ForeignLogs::LeaveAlone;
    return reader.result(logs);
}

} // namespace Printkeeper::Settings
