// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/cleanupsettings.h"

#include "base/escape.h"
#include "settings/settingreader.h"
#include "settings/statuskey.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

/// The setting by which a cleanup would take archived jobs once more; empty when none does.
QString takerOfArchived(const CleanupSettings &cleanup)
{
    const QString set = statusKey(cleanup.archivedStatus);
    const QString archived = set.isEmpty() ? u"archived"_s : set;
    const auto isArchived = [&](const QString &status) { return statusKey(status) == archived; };
    if (std::ranges::any_of(cleanup.removeStatuses, isArchived))
        return u"cleanup/remove_statuses"_s;
    if (std::ranges::any_of(cleanup.archiveStatuses, isArchived))
        return u"cleanup/archive_statuses"_s;
    return isArchived(u"rejected"_s) && cleanup.rejectedDays.count() > 0
               ? u"cleanup/rejected_days"_s
               : QString();
}

Error takesArchived(const SettingValues &values, const CleanupSettings &cleanup,
                    const QString &taker)
{
    const QString key = u"cleanup/archived_status"_s;
    const QString status =
        cleanup.archivedStatus.isEmpty() ? u"Archived"_s : cleanup.archivedStatus;
    return badSetting(
        //: %1: a status as “Archived”; %2: a setting; %3: a file
        QCoreApplication::translate("Printkeeper::CleanupSettings",
                                    "Archived jobs have the status %1, but %2 takes jobs with that "
                                    "status, so the next cleanup would take them as well; change "
                                    "cleanup/archived_status or %2 in %3.")
            .arg(escaped(status), taker, placeOf(values, values.find(key) ? key : taker)));
}

Error takenTwice(const SettingValues &values, const QString &status)
{
    const QString key = u"cleanup/remove_statuses"_s;
    const QString other = u"cleanup/archive_statuses"_s;
    return badSetting(
        //: %1: a status as “Completed”; %2 and %3: settings; %4: a file
        QCoreApplication::translate("Printkeeper::CleanupSettings",
                                    "The status %1 is in %2 and in %3, but jobs are either removed "
                                    "or archived; leave it in one of them in %4.")
            .arg(escaped(status), key, other, placeOf(values, values.find(key) ? key : other)));
}

} // namespace

QString statusInBoth(const QStringList &statuses, const QStringList &others)
{
    const auto isInBoth = [&others](const QString &status) {
        const QString key = statusKey(status);
        return !key.isEmpty() && std::ranges::any_of(others, [&key](const QString &other) {
            return statusKey(other) == key;
        });
    };
    const auto found = std::ranges::find_if(statuses, isInBoth);
    return found == statuses.end() ? QString() : *found;
}

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
    if (const QString taker = takerOfArchived(cleanup); !taker.isEmpty())
        reader.fail(takesArchived(values, cleanup, taker));
    const QString twice = statusInBoth(cleanup.removeStatuses, cleanup.archiveStatuses);
    if (!twice.isEmpty())
        reader.fail(takenTwice(values, twice));
    return reader.result(cleanup);
}

} // namespace Printkeeper::Settings
