// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/alertssettings.h"

#include "settings/settingparsing.h"
#include "settings/settingreader.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

MinimumSeverity minimumOf(SettingReader &reader, const QString &channel)
{
    return reader.text(u"alerts/%1_min_severity"_s.arg(channel)) == u"critical"_s
               ? MinimumSeverity::Critical
               : MinimumSeverity::Warning;
}

void readChannels(SettingReader &reader, AlertsSettings &alerts)
{
    alerts.emailTo = reader.list(u"alerts/email_to"_s);
    alerts.emailFrom = reader.text(u"alerts/email_from"_s);
    alerts.smtpUrl = reader.secret(u"alerts/smtp_url"_s);
    alerts.smtpTls =
        reader.text(u"alerts/smtp_tls"_s) == u"none"_s ? SmtpTls::None : SmtpTls::Required;
    alerts.smtpUser = reader.text(u"alerts/smtp_user"_s);
    alerts.smtpPassword = {{}, reader.path(u"alerts/smtp_password_file"_s)};
    alerts.slackWebhook = reader.secret(u"alerts/slack_webhook"_s);
    alerts.teamsWebhook = reader.secret(u"alerts/teams_webhook"_s);
    alerts.smsUrl = reader.secret(u"alerts/sms_url"_s);
    alerts.smsAccount = reader.text(u"alerts/sms_account"_s);
    alerts.smsToken = {{}, reader.path(u"alerts/sms_token_file"_s)};
    alerts.smsFrom = reader.text(u"alerts/sms_from"_s);
    alerts.smsTo = reader.list(u"alerts/sms_to"_s);
    alerts.smsSpool = reader.path(u"alerts/sms_spool"_s);
    alerts.webhook = reader.secret(u"alerts/webhook"_s);
    alerts.alertmanager = reader.secret(u"alerts/alertmanager"_s);
    alerts.pingUrl = reader.secret(u"alerts/ping_url"_s);
}

} // namespace

Result<AlertsSettings> AlertsSettings::load(const SettingValues &values)
{
    SettingReader reader(values);
    AlertsSettings alerts;
    readChannels(reader, alerts);
    alerts.emailMinimum = minimumOf(reader, u"email"_s);
    alerts.slackMinimum = minimumOf(reader, u"slack"_s);
    alerts.teamsMinimum = minimumOf(reader, u"teams"_s);
    alerts.webhookMinimum = minimumOf(reader, u"webhook"_s);
    alerts.smsMinimum = minimumOf(reader, u"sms"_s);
    if (const auto hours = reader.hours(u"alerts/repeat_hours"_s); hours.count() > 0)
        alerts.repeatCritical = alerts.repeatWarning = hours;
    const QString summary = reader.text(u"alerts/summary"_s);
    alerts.summary = parseWeeklyTime(summary);
    return reader.result(alerts);
}

} // namespace Printkeeper::Settings
