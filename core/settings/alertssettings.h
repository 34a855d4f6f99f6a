// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/secretsource.h"
#include "settings/settingvalues.h"

#include <QTime>

#include <chrono>
#include <optional>

namespace Printkeeper::Settings {

/// The least urgent alert that a channel delivers.
enum class MinimumSeverity { Warning, Critical };

/// Whether an SMTP server must offer TLS; None is only for a loopback address.
enum class SmtpTls { Required, None };

/// A day of the week and a local time.
struct WeeklyTime
{
    Qt::DayOfWeek day = Qt::Monday;
    QTime time;
    bool operator==(const WeeklyTime &) const = default;
};

/// Group `alerts`: who is told what, and how. A channel without its address is off. Secrets are
/// read from their files by SecretSource::read, while the program still may.
struct AlertsSettings
{
    QStringList emailTo;
    QString emailFrom;
    SecretSource smtpUrl; ///< smtp://host:port, smtps://…
    SmtpTls smtpTls = SmtpTls::Required;
    QString smtpUser;
    SecretSource smtpPassword; ///< always a file
    SecretSource slackWebhook;
    SecretSource teamsWebhook;
    SecretSource smsUrl; ///< of a service with Twilio's interface
    QString smsAccount;
    SecretSource smsToken; ///< always a file
    QString smsFrom;
    QStringList smsTo;
    QByteArray smsSpool; ///< outgoing folder of smstools3
    SecretSource webhook;
    SecretSource alertmanager;
    SecretSource pingUrl; ///< asked after each good run
    MinimumSeverity emailMinimum = MinimumSeverity::Warning;
    MinimumSeverity slackMinimum = MinimumSeverity::Warning;
    MinimumSeverity teamsMinimum = MinimumSeverity::Warning;
    MinimumSeverity webhookMinimum = MinimumSeverity::Warning;
    MinimumSeverity smsMinimum = MinimumSeverity::Critical;
    std::chrono::hours repeatCritical{4};
    std::chrono::hours repeatWarning{24};
    std::optional<WeeklyTime> summary = WeeklyTime{Qt::Monday, QTime(8, 0)}; ///< empty: never

    static Result<AlertsSettings> load(const SettingValues &values);
};

} // namespace Printkeeper::Settings
