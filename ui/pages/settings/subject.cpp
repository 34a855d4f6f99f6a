// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings/subject.h"

#include "jobs/status.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::SettingsView {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SettingsSubjects)
};

QStringList layoutKeys(const Settings::SettingValues &values)
{
    QStringList keys;
    const QStringList set = values.keysBelow(u"layout"_s);
    for (const QString &status : set)
        keys += u"layout/"_s + status;
    for (const QString &key : Jobs::knownStatusKeys()) {
        const bool isSet = std::ranges::any_of(
            set, [&](const QString &status) { return Jobs::statusKeyOfFolder(status) == key; });
        if (!isSet)
            keys += u"layout/"_s + Jobs::spelledLike(key, {});
    }
    return keys;
}

} // namespace

std::vector<Subject> settingSubjects(const Settings::SettingValues &values)
{
    return {
        {u"places"_s,
         //: Subject of the settings: where things lie
         Text::tr("Places"),
         {u"farm/root"_s, u"farm/uploads"_s, u"farm/database"_s, u"farm/logs"_s, u"farm/crontab"_s,
          u"farm/archive"_s, u"farm/thumbnails"_s, u"farm/path_map"_s, u"farm/timezone"_s}},
        {u"cleanup"_s,
         Text::tr("Cleanup"),
         {u"cleanup/stale_upload_days"_s, u"cleanup/completed_days"_s, u"cleanup/temp_hours"_s,
          u"cleanup/remove_statuses"_s, u"cleanup/archive_statuses"_s, u"cleanup/archived_status"_s,
          u"cleanup/rejected_days"_s, u"cleanup/archived_days"_s, u"cleanup/keep_removed_days"_s,
          u"cleanup/max_share_percent"_s, u"cleanup/stale_record"_s}},
        {u"disk"_s, Text::tr("Disk"), {u"disk/warning_percent"_s, u"disk/critical_percent"_s}},
        {u"folders"_s, Text::tr("Folders"), layoutKeys(values),
         Text::tr("Only needed where the folder of a status is not recognised.")},
        {u"jobs"_s,
         //: Subject of the settings: in the database
         Text::tr("Job table"),
         {u"jobs/table"_s, u"jobs/id"_s, u"jobs/status"_s, u"jobs/file"_s, u"jobs/created"_s,
          u"jobs/updated"_s},
         Text::tr("Only needed where a name is not recognised.")},
        {u"privacy"_s, Text::tr("Privacy"), {u"privacy/names"_s}},
    };
}

} // namespace Printkeeper::SettingsView
