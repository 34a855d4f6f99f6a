// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingkeys.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

using Type = SettingType;

constexpr int MostDays = 3650;

const char *const None = QT_TRANSLATE_NOOP("Printkeeper::SettingKeys", "none");
const char *const Recognised = QT_TRANSLATE_NOOP("Printkeeper::SettingKeys", "recognised");

void addFarm(std::vector<SettingKey> &keys)
{
    keys.insert(
        keys.end(),
        {{u"farm/root"_s, Type::Path, u"/app"_s},
         {u"farm/uploads"_s, Type::Path, u"root/uploads"_s},
         {u"farm/database"_s, Type::Database, u"root/instance/app.db"_s},
         {u"farm/logs"_s, Type::Path, u"root/logs"_s},
         {u"farm/crontab"_s, Type::Path, u"/etc/cron.d/maintenance-cron"_s},
         {u"farm/thumbnails"_s, Type::Path, {}, 0, 0, {}, None},
         {u"farm/archive"_s,
          Type::Path,
          {},
          0,
          0,
          {},
          QT_TRANSLATE_NOOP("Printkeeper::SettingKeys", "the folder of the archived status")},
         {u"farm/path_map"_s, Type::PathMap, {}, 0, 0, {}, None},
         {u"farm/state"_s,
          Type::Path,
          {},
          0,
          0,
          {},
          QT_TRANSLATE_NOOP("Printkeeper::SettingKeys",
                            "/var/lib/printkeeper, or the state folder of the user")},
         {u"farm/timezone"_s, Type::TimeZone, u"system"_s},
         {u"layout/<status>"_s, Type::Folder, {}, 0, 0, {}, Recognised},
         {u"jobs/table"_s, Type::Text, {}, 0, 0, {}, Recognised},
         {u"jobs/id"_s, Type::Text, {}, 0, 0, {}, Recognised},
         {u"jobs/status"_s, Type::Text, {}, 0, 0, {}, Recognised},
         {u"jobs/file"_s, Type::Text, {}, 0, 0, {}, Recognised},
         {u"jobs/created"_s, Type::Text, {}, 0, 0, {}, Recognised},
         {u"jobs/updated"_s, Type::Text, {}, 0, 0, {}, Recognised}});
}

void addRules(std::vector<SettingKey> &keys)
{
    keys.insert(
        keys.end(),
        {{u"cleanup/stale_upload_days"_s, Type::Days, u"7"_s, 1, MostDays},
         {u"cleanup/completed_days"_s, Type::Days, u"30"_s, 1, MostDays},
         {u"cleanup/temp_hours"_s, Type::Hours, u"24"_s, 1, MostDays * 24},
         {u"cleanup/remove_statuses"_s, Type::StatusList, u"Uploaded"_s},
         {u"cleanup/archive_statuses"_s, Type::StatusList, u"Completed"_s},
         {u"cleanup/archived_status"_s,
          Type::Text,
          {},
          0,
          0,
          {},
          QT_TRANSLATE_NOOP("Printkeeper::SettingKeys", "the spelling that the table uses")},
         {u"cleanup/archived_days"_s, Type::Days, u"0"_s, 0, MostDays},
         {u"cleanup/rejected_days"_s, Type::Days, u"0"_s, 0, MostDays},
         {u"cleanup/keep_removed_days"_s, Type::Days, u"30"_s, 0, MostDays},
         {u"cleanup/max_share_percent"_s, Type::Percent, u"50"_s, 1, 100},
         {u"cleanup/stale_record"_s, Type::Word, u"delete"_s, 0, 0, {u"delete"_s, u"keep"_s}},
         {u"disk/warning_percent"_s, Type::Percent, u"90"_s, 1, 100},
         {u"disk/critical_percent"_s, Type::Percent, u"95"_s, 1, 100},
         {u"disk/large_file_mib"_s, Type::Integer, u"100"_s, 1, 1024 * 1024},
         {u"backup/directory"_s, Type::Path, u"root/backups"_s},
         {u"backup/keep_daily"_s, Type::Integer, u"7"_s, 1, MostDays},
         {u"backup/keep_weekly"_s, Type::Integer, u"4"_s, 0, 520},
         {u"backup/keep_monthly"_s, Type::Integer, u"12"_s, 0, 120},
         {u"backup/restic_repository"_s, Type::Text, {}, 0, 0, {}, None},
         {u"backup/restic_repository_file"_s, Type::Path, {}, 0, 0, {}, None},
         {u"logs/max_mib"_s, Type::Integer, u"10"_s, 1, 10240},
         {u"logs/keep"_s, Type::Integer, u"20"_s, 1, 1000},
         {u"logs/keep_days"_s, Type::Days, u"90"_s, 1, MostDays},
         {u"logs/rotate_foreign"_s, Type::Boolean, u"no"_s},
         {u"metrics/textfile"_s, Type::Path, {}, 0, 0, {}, None},
         {u"metrics/listen"_s, Type::Listen, {}, 0, 0, {}, None}});
}

/// A URL and the file that may hold it instead.
void addUrl(std::vector<SettingKey> &keys, const QString &name, Type type,
            const QStringList &schemes)
{
    keys.push_back({name, type, {}, 0, 0, schemes, None});
    keys.push_back({name + u"_file"_s, Type::Path, {}, 0, 0, {}, None});
}

void addAlerts(std::vector<SettingKey> &keys)
{
    const QStringList web{u"https"_s, u"http"_s};
    keys.push_back({u"alerts/email_to"_s, Type::AddressList, {}, 0, 0, {}, None});
    keys.push_back({u"alerts/email_from"_s, Type::Address, {}, 0, 0, {}, None});
    addUrl(keys, u"alerts/smtp_url"_s, Type::Url, {u"smtp"_s, u"smtps"_s});
    keys.push_back(
        {u"alerts/smtp_tls"_s, Type::Word, u"required"_s, 0, 0, {u"required"_s, u"none"_s}});
    keys.push_back({u"alerts/smtp_user"_s, Type::Text, {}, 0, 0, {}, None});
    keys.push_back({u"alerts/smtp_password_file"_s, Type::Path, {}, 0, 0, {}, None});
    addUrl(keys, u"alerts/slack_webhook"_s, Type::Secret, web);
    addUrl(keys, u"alerts/teams_webhook"_s, Type::Secret, web);
    addUrl(keys, u"alerts/sms_url"_s, Type::Url, web);
    keys.push_back({u"alerts/sms_account"_s, Type::Text, {}, 0, 0, {}, None});
    keys.push_back({u"alerts/sms_token_file"_s, Type::Path, {}, 0, 0, {}, None});
    keys.push_back({u"alerts/sms_from"_s, Type::Text, {}, 0, 0, {}, None});
    keys.push_back({u"alerts/sms_to"_s, Type::PhoneList, {}, 0, 0, {}, None});
    keys.push_back({u"alerts/sms_spool"_s, Type::Path, {}, 0, 0, {}, None});
    addUrl(keys, u"alerts/webhook"_s, Type::Secret, web);
    addUrl(keys, u"alerts/alertmanager"_s, Type::Url, web);
    addUrl(keys, u"alerts/ping_url"_s, Type::Secret, web);
    for (const QString &channel : {u"email"_s, u"slack"_s, u"teams"_s, u"webhook"_s, u"sms"_s})
        keys.push_back({u"alerts/%1_min_severity"_s.arg(channel),
                        Type::Word,
                        channel == u"sms"_s ? u"critical"_s : u"warning"_s,
                        0,
                        0,
                        {u"warning"_s, u"critical"_s}});
    keys.push_back(
        {u"alerts/repeat_hours"_s,
         Type::Hours,
         {},
         1,
         MostDays * 24,
         {},
         QT_TRANSLATE_NOOP("Printkeeper::SettingKeys", "4 for critical alerts, 24 for warnings")});
    keys.push_back({u"alerts/summary"_s, Type::WeeklyTime, u"Mon 08:00"_s});
}

void addPeople(std::vector<SettingKey> &keys)
{
    keys.insert(keys.end(), {{u"kiosk/idle_seconds"_s, Type::Seconds, u"120"_s, 10, 86400},
                             {u"privacy/names"_s,
                              Type::NameStyles,
                              u"desktop=full|kiosk=initials|reports=initials"_s,
                              0,
                              0,
                              {u"full"_s, u"initials"_s, u"hidden"_s}},
                             {u"history/keep_days"_s, Type::Days, u"731"_s, 1, MostDays}});
}

std::vector<SettingKey> makeKeys()
{
    std::vector<SettingKey> keys;
    addFarm(keys);
    addRules(keys);
    addAlerts(keys);
    addPeople(keys);
    return keys;
}

} // namespace

const std::vector<SettingKey> &settingKeys()
{
    static const std::vector<SettingKey> keys = makeKeys();
    return keys;
}

const SettingKey *findSettingKey(const QString &name)
{
    static const QString layout = u"layout/"_s;
    const bool ofLayout = name.startsWith(layout) && name.size() > layout.size()
                          && !QStringView(name).mid(layout.size()).contains(u'/');
    const QString wanted = ofLayout ? u"layout/<status>"_s : name;
    const auto &keys = settingKeys();
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&](const SettingKey &key) { return key.name == wanted; });
    return found == keys.end() ? nullptr : &*found;
}

QString whenUnset(const SettingKey &key)
{
    return key.whenUnset ? QCoreApplication::translate("Printkeeper::SettingKeys", key.whenUnset)
                         : QString();
}

} // namespace Printkeeper::Settings
