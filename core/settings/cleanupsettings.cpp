// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/cleanupsettings.h"

#include "settings/settingreader.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {

Result<CleanupSettings> CleanupSettings::load(const SettingValues &values)
{
    SettingReader reader(values);
    CleanupSettings cleanup;
    cleanup.staleUploadDays = reader.days(u"cleanup/stale_upload_days"_s);
    cleanup.completedDays = reader.days(u"cleanup/completed_days"_s);
    cleanup.tempHours = reader.hours(u"cleanup/temp_hours"_s);
    cleanup.removeStatuses = reader.list(u"cleanup/remove_statuses"_s);
    cleanup.archiveStatuses = reader.list(u"cleanup/archive_statuses"_s);
    cleanup.archivedStatus = reader.text(u"cleanup/archived_status"_s);
    cleanup.archivedDays = reader.days(u"cleanup/archived_days"_s);
    cleanup.rejectedDays = reader.days(u"cleanup/rejected_days"_s);
    cleanup.keepRemovedDays = reader.days(u"cleanup/keep_removed_days"_s);
    cleanup.maxSharePercent = reader.integer(u"cleanup/max_share_percent"_s);
    cleanup.staleRecord = reader.text(u"cleanup/stale_record"_s) == u"keep"_s ? StaleRecord::Keep
                                                                              : StaleRecord::Delete;
    return reader.result(cleanup);
}

} // namespace Printkeeper::Settings
