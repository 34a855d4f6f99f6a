// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfile.h"

#include "base/format.h"
#include "settings/alertssettings.h"
#include "settings/backupsettings.h"
#include "settings/cleanupsettings.h"
#include "settings/disksettings.h"
#include "settings/historysettings.h"
#include "settings/jobssettings.h"
#include "settings/kiosksettings.h"
#include "settings/logssettings.h"
#include "settings/metricssettings.h"
#include "settings/privacysettings.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Settings;
using namespace std::chrono_literals;

class SubjectSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasTheTablesDefaultsInItsHeaders();
    void tellsALimitAsItWasTyped_data();
    void tellsALimitAsItWasTyped();
    void readsCleanup();
    void leavesArchivedJobsToTheirOwnRule_data();
    void leavesArchivedJobsToTheirOwnRule();
    void takesAStatusForOneThingOnly_data();
    void takesAStatusForOneThingOnly();
    void joinsStatusListsOfAFile();
    void readsDisk();
    void refusesCriticalBelowWarning_data();
    void refusesCriticalBelowWarning();
    void readsJobs();
    void readsBackup();
    void readsLogs();
    void readsMetrics_data();
    void readsMetrics();
    void readsAlerts();
    void takesASecretFromOnePlaceOnly();
    void readsPrivacy_data();
    void readsPrivacy();
    void readsKioskAndHistory();
};

void SubjectSettingsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void SubjectSettingsTest::tellsALimitAsItWasTyped_data()
{
    QTest::addColumn<Bytes>("limit");
    QTest::addColumn<QString>("told");
    constexpr Bytes Mebibyte = 1024 * 1024;
    QTest::newRow("default") << DiskSettings().largeFile << u"100 MiB"_s;
    QTest::newRow("one") << Mebibyte << u"1 MiB"_s;
    QTest::newRow("thousands") << 2048 * Mebibyte << formatCount(2048) + u" MiB"_s;
    QTest::newRow("no number of the setting") << Bytes(60'000) << formatBytes(60'000);
}

void SubjectSettingsTest::tellsALimitAsItWasTyped()
{
    QFETCH(Bytes, limit);
    QTEST(largeFileText(limit), "told");
}

void SubjectSettingsTest::hasTheTablesDefaultsInItsHeaders()
{
    const SettingValues none = valuesOf({});
    const auto cleanup = CleanupSettings::load(none);
    QVERIFY(cleanup);
    const CleanupSettings cleanupHeader;
    QCOMPARE(cleanup->staleUploadDays, cleanupHeader.staleUploadDays);
    QCOMPARE(cleanup->completedDays, cleanupHeader.completedDays);
    QCOMPARE(cleanup->tempHours, cleanupHeader.tempHours);
    QCOMPARE(cleanup->removeStatuses, cleanupHeader.removeStatuses);
    QCOMPARE(cleanup->archiveStatuses, cleanupHeader.archiveStatuses);
    QCOMPARE(cleanup->archivedStatus, cleanupHeader.archivedStatus);
    QCOMPARE(cleanup->archivedDays, cleanupHeader.archivedDays);
    QCOMPARE(cleanup->rejectedDays, cleanupHeader.rejectedDays);
    QCOMPARE(cleanup->keepRemovedDays, cleanupHeader.keepRemovedDays);
    QCOMPARE(cleanup->maxSharePercent, cleanupHeader.maxSharePercent);
    QCOMPARE(cleanup->staleRecord, cleanupHeader.staleRecord);
    const auto disk = DiskSettings::load(none);
    QVERIFY(disk);
    QCOMPARE(disk->warningPercent, DiskSettings().warningPercent);
    QCOMPARE(disk->criticalPercent, DiskSettings().criticalPercent);
    QCOMPARE(disk->largeFile, DiskSettings().largeFile);
    const auto backup = BackupSettings::load(none);
    QVERIFY(backup);
    QCOMPARE(backup->directory, QByteArray("/app/backups"));
    QCOMPARE(backup->keepDaily, BackupSettings().keepDaily);
    QCOMPARE(backup->keepWeekly, BackupSettings().keepWeekly);
    QCOMPARE(backup->keepMonthly, BackupSettings().keepMonthly);
    QVERIFY(!backup->resticRepository.isSet());
    const auto logs = LogsSettings::load(none);
    QVERIFY(logs);
    QCOMPARE(logs->maximumSize, LogsSettings().maximumSize);
    QCOMPARE(logs->keep, LogsSettings().keep);
    QCOMPARE(logs->keepDays, LogsSettings().keepDays);
    QCOMPARE(logs->foreign, LogsSettings().foreign);
    const auto alerts = AlertsSettings::load(none);
    QVERIFY(alerts);
    QCOMPARE(alerts->smtpTls, AlertsSettings().smtpTls);
    QCOMPARE(alerts->emailMinimum, AlertsSettings().emailMinimum);
    QCOMPARE(alerts->slackMinimum, AlertsSettings().slackMinimum);
    QCOMPARE(alerts->teamsMinimum, AlertsSettings().teamsMinimum);
    QCOMPARE(alerts->webhookMinimum, AlertsSettings().webhookMinimum);
    QCOMPARE(alerts->smsMinimum, AlertsSettings().smsMinimum);
    QCOMPARE(alerts->repeatCritical, AlertsSettings().repeatCritical);
    QCOMPARE(alerts->repeatWarning, AlertsSettings().repeatWarning);
    QVERIFY(alerts->summary == AlertsSettings().summary);
    QVERIFY(alerts->emailTo.isEmpty() && !alerts->slackWebhook.isSet());
    QVERIFY(PrivacySettings::load(none).value() == PrivacySettings());
    QCOMPARE(KioskSettings::load(none)->idle, KioskSettings().idle);
    QCOMPARE(HistorySettings::load(none)->keepDays, HistorySettings().keepDays);
    QVERIFY(!MetricsSettings::load(none)->listen);
    QVERIFY(JobsSettings::load(none)->table.isEmpty());
}

void SubjectSettingsTest::readsCleanup()
{
    const auto cleanup = CleanupSettings::load(
        valuesOf({u"cleanup/stale_upload_days=3"_s, u"cleanup/completed_days=60"_s,
                  u"cleanup/temp_hours=1"_s, u"cleanup/archived_status=ARCHIVED"_s,
                  u"cleanup/archived_days=365"_s, u"cleanup/rejected_days=14"_s,
                  u"cleanup/keep_removed_days=0"_s, u"cleanup/max_share_percent=10"_s,
                  u"cleanup/stale_record=keep"_s}));
    QVERIFY(cleanup);
    QCOMPARE(cleanup->staleUploadDays, std::chrono::days(3));
    QCOMPARE(cleanup->completedDays, std::chrono::days(60));
    QCOMPARE(cleanup->tempHours, 1h);
    QCOMPARE(cleanup->archivedStatus, u"ARCHIVED"_s);
    QCOMPARE(cleanup->archivedDays, std::chrono::days(365));
    QCOMPARE(cleanup->rejectedDays, std::chrono::days(14));
    QCOMPARE(cleanup->keepRemovedDays, std::chrono::days(0));
    QCOMPARE(cleanup->maxSharePercent, 10);
    QCOMPARE(cleanup->staleRecord, StaleRecord::Keep);
    const auto wrong = CleanupSettings::load(valuesOf({u"cleanup/completed_days=3651"_s}));
    QVERIFY(!wrong);
    QVERIFY(wrong.error().message.contains(u"cleanup/completed_days is 3651"_s));
}

void SubjectSettingsTest::leavesArchivedJobsToTheirOwnRule_data()
{
    QTest::addColumn<QStringList>("set"); // below cleanup/
    QTest::addColumn<QString>("taker");   // the setting that takes archived jobs; none: all is well
    const QString remove = u"cleanup/remove_statuses"_s;
    QTest::newRow("removed") << QStringList{u"archived_status=Stowed"_s,
                                            u"remove_statuses=Uploaded,Stowed"_s}
                             << remove;
    QTest::newRow("removed, spelled otherwise")
        << QStringList{u"archived_status=PAID_PICKED_UP"_s,
                       u"remove_statuses=Status.PaidPickedUp"_s}
        << remove;
    QTest::newRow("removed by default") << QStringList{u"archived_status=uploaded"_s} << remove;
    QTest::newRow("the usual one removed") << QStringList{u"remove_statuses=ARCHIVED"_s} << remove;
    QTest::newRow("archived") << QStringList{u"archived_status=PaidPickedUp"_s,
                                             u"archive_statuses=Completed,PaidPickedUp"_s}
                              << u"cleanup/archive_statuses"_s;
    QTest::newRow("rejected") << QStringList{u"archived_status=Rejected"_s, u"rejected_days=14"_s}
                              << u"cleanup/rejected_days"_s;
    QTest::newRow("rejected are not removed")
        << QStringList{u"archived_status=Rejected"_s} << QString();
    QTest::newRow("one of its own")
        << QStringList{u"archived_status=Stowed"_s, u"remove_statuses=Uploaded,Archived"_s}
        << QString();
    QTest::newRow("emptied by its own rule") << QStringList{u"archived_days=365"_s} << QString();
}

void SubjectSettingsTest::leavesArchivedJobsToTheirOwnRule()
{
    QFETCH(const QStringList, set);
    QFETCH(const QString, taker);
    QStringList overrides;
    for (const QString &pair : set)
        overrides += u"cleanup/"_s + pair;

    const auto cleanup = CleanupSettings::load(valuesOf(overrides));

    QCOMPARE(cleanup.has_value(), taker.isEmpty());
    if (cleanup)
        return;
    QCOMPARE(cleanup.error().code, u"bad-setting"_s);
    QVERIFY2(cleanup.error().message.contains(u"but "_s + taker), //
             qPrintable(cleanup.error().message));
}

void SubjectSettingsTest::takesAStatusForOneThingOnly_data()
{
    QTest::addColumn<QStringList>("set"); // below cleanup/
    QTest::addColumn<QString>("status");  // that is in both; none: all is well
    QTest::newRow("in both") << QStringList{u"remove_statuses=Uploaded,Pending"_s,
                                            u"archive_statuses=Completed,Pending"_s}
                             << u"Pending"_s;
    QTest::newRow("spelled otherwise") << QStringList{u"remove_statuses=Status.PAID_PICKED_UP"_s,
                                                      u"archive_statuses=PaidPickedUp"_s}
                                       << u"Status.PAID_PICKED_UP"_s;
    QTest::newRow("one of the defaults")
        << QStringList{u"archive_statuses=Completed,UPLOADED"_s} << u"Uploaded"_s;
    QTest::newRow("exchanged") << QStringList{u"remove_statuses=Completed"_s,
                                              u"archive_statuses=Uploaded"_s}
                               << QString();
    QTest::newRow("nothing") << QStringList{u"remove_statuses="_s, u"archive_statuses="_s}
                             << QString();
}

void SubjectSettingsTest::takesAStatusForOneThingOnly()
{
    QFETCH(const QStringList, set);
    QFETCH(const QString, status);
    QStringList overrides;
    for (const QString &pair : set)
        overrides += u"cleanup/"_s + pair;

    const auto cleanup = CleanupSettings::load(valuesOf(overrides));

    QCOMPARE(cleanup.has_value(), status.isEmpty());
    if (cleanup)
        return;
    QCOMPARE(cleanup.error().code, u"bad-setting"_s);
    QVERIFY2(cleanup.error().message.startsWith(u"The status %1 is in "_s.arg(status)),
             qPrintable(cleanup.error().message));
}

void SubjectSettingsTest::joinsStatusListsOfAFile()
{
    const auto values =
        SettingsFile("[cleanup]\nremove_statuses=Uploaded, Ready To Print,,\narchive_statuses=\n")
            .load();
    QVERIFY(values);
    const auto cleanup = CleanupSettings::load(*values);
    QVERIFY(cleanup);
    QCOMPARE(cleanup->removeStatuses, (QStringList{u"Uploaded"_s, u"Ready To Print"_s}));
    QVERIFY(cleanup->archiveStatuses.isEmpty());
}

void SubjectSettingsTest::readsDisk()
{
    const auto disk =
        DiskSettings::load(valuesOf({u"disk/warning_percent=80"_s, u"disk/critical_percent=80"_s,
                                     u"disk/large_file_mib=1048576"_s}));
    QVERIFY(disk);
    QCOMPARE(disk->warningPercent, 80);
    QCOMPARE(disk->criticalPercent, 80);
    QCOMPARE(disk->largeFile, Bytes(1) << 40);
}

void SubjectSettingsTest::refusesCriticalBelowWarning_data()
{
    QTest::addColumn<QStringList>("set");
    QTest::newRow("both set") << QStringList{u"disk/warning_percent=80"_s,
                                             u"disk/critical_percent=79"_s};
    QTest::newRow("below the default") << QStringList{u"disk/critical_percent=80"_s};
    QTest::newRow("above the default") << QStringList{u"disk/warning_percent=99"_s};
}

void SubjectSettingsTest::refusesCriticalBelowWarning()
{
    QFETCH(const QStringList, set);
    const auto disk = DiskSettings::load(valuesOf(set));
    QVERIFY(!disk);
    QCOMPARE(disk.error().kind, ErrorKind::Invalid);
    QCOMPARE(disk.error().code, u"bad-setting"_s);
    QVERIFY(disk.error().message.contains(u"disk/warning_percent"_s));
    QVERIFY(disk.error().message.contains(u"disk/critical_percent"_s));
}

void SubjectSettingsTest::readsJobs()
{
    const auto jobs =
        JobsSettings::load(valuesOf({u"jobs/table=t"_s, u"jobs/id=i"_s, u"jobs/status=s"_s,
                                     u"jobs/file=f"_s, u"jobs/created=c"_s, u"jobs/updated=u"_s}));
    QVERIFY(jobs);
    QCOMPARE((QStringList{jobs->table, jobs->id, jobs->status, jobs->file, jobs->created,
                          jobs->updated}),
             (QStringList{u"t"_s, u"i"_s, u"s"_s, u"f"_s, u"c"_s, u"u"_s}));
}

void SubjectSettingsTest::readsBackup()
{
    const auto onRoot = BackupSettings::load(valuesOf({u"farm/root=/srv"_s}));
    QVERIFY(onRoot);
    QCOMPARE(onRoot->directory, QByteArray("/srv/backups"));
    const auto backup = BackupSettings::load(valuesOf(
        {u"backup/directory=/mnt/b/"_s, u"backup/keep_daily=14"_s, u"backup/keep_weekly=0"_s,
         u"backup/keep_monthly=24"_s, u"backup/restic_repository=sftp:user@host:/repo"_s}));
    QVERIFY(backup);
    QCOMPARE(backup->directory, QByteArray("/mnt/b"));
    QCOMPARE(backup->keepDaily, 14);
    QCOMPARE(backup->keepWeekly, 0);
    QCOMPARE(backup->keepMonthly, 24);
    QCOMPARE(backup->resticRepository.value, u"sftp:user@host:/repo"_s);
}

void SubjectSettingsTest::readsLogs()
{
    const auto logs =
        LogsSettings::load(valuesOf({u"logs/max_mib=1"_s, u"logs/keep=5"_s, u"logs/keep_days=30"_s,
                                     u"logs/rotate_foreign=on"_s}));
    QVERIFY(logs);
    QCOMPARE(logs->maximumSize, Bytes(1) << 20);
    QCOMPARE(logs->keep, 5);
    QCOMPARE(logs->keepDays, std::chrono::days(30));
    QCOMPARE(logs->foreign, ForeignLogs::Rotate);
}

void SubjectSettingsTest::readsMetrics_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::newRow("port alone") << u"9464"_s << u"127.0.0.1"_s << 9464;
    QTest::newRow("colon and port") << u":9464"_s << u"127.0.0.1"_s << 9464;
    QTest::newRow("address") << u"10.0.0.1:80"_s << u"10.0.0.1"_s << 80;
    QTest::newRow("name") << u"localhost:65535"_s << u"localhost"_s << 65535;
    QTest::newRow("IPv6") << u"[fe80::1]:1"_s << u"fe80::1"_s << 1;
}

void SubjectSettingsTest::readsMetrics()
{
    QFETCH(const QString, written);
    QFETCH(const QString, address);
    QFETCH(const int, port);
    const auto metrics = MetricsSettings::load(
        valuesOf({u"metrics/textfile=/var/p.prom"_s, u"metrics/listen="_s + written}));
    QVERIFY(metrics);
    QCOMPARE(metrics->textfile, QByteArray("/var/p.prom"));
    QVERIFY(metrics->listen.has_value());
    QCOMPARE(metrics->listen->address, address);
    QCOMPARE(int(metrics->listen->port), port);
}

void SubjectSettingsTest::readsAlerts()
{
    const auto values = SettingsFile(R"([alerts]
email_to=a@example.org, b@example.org
email_from=farm@example.org
smtp_url=smtps://mail.example.org:465
smtp_tls=none
smtp_user=farm
smtp_password_file=/etc/printkeeper/smtp
slack_webhook=https://hooks.slack.com/services/T/B/x
teams_webhook_file=/etc/printkeeper/teams
sms_url=https://api.example.org
sms_account=AC1
sms_token_file=/etc/printkeeper/sms
sms_from=+491
sms_to=+4930123456, +4930654321
sms_spool=/var/spool/sms/outgoing
webhook=http://127.0.0.1:8080/hook
alertmanager=http://127.0.0.1:9093
ping_url=https://hc.example.org/x
email_min_severity=critical
slack_min_severity=critical
teams_min_severity=critical
webhook_min_severity=critical
sms_min_severity=warning
repeat_hours=12
summary=Sun 23:59
)")
                            .load();
    QVERIFY2(values, values ? "" : qPrintable(values.error().message));
    QVERIFY(values->warnings().isEmpty());
    const auto alerts = AlertsSettings::load(*values);
    QVERIFY2(alerts, alerts ? "" : qPrintable(alerts.error().message));
    QCOMPARE(alerts->emailTo, (QStringList{u"a@example.org"_s, u"b@example.org"_s}));
    QCOMPARE(alerts->emailFrom, u"farm@example.org"_s);
    QCOMPARE(alerts->smtpUrl.value, u"smtps://mail.example.org:465"_s);
    QCOMPARE(alerts->smtpTls, SmtpTls::None);
    QCOMPARE(alerts->smtpUser, u"farm"_s);
    QCOMPARE(alerts->smtpPassword.file, QByteArray("/etc/printkeeper/smtp"));
    QCOMPARE(alerts->slackWebhook.value, u"https://hooks.slack.com/services/T/B/x"_s);
    QCOMPARE(alerts->teamsWebhook.file, QByteArray("/etc/printkeeper/teams"));
    QCOMPARE(alerts->smsUrl.value, u"https://api.example.org"_s);
    QCOMPARE(alerts->smsAccount, u"AC1"_s);
    QCOMPARE(alerts->smsToken.file, QByteArray("/etc/printkeeper/sms"));
    QCOMPARE(alerts->smsFrom, u"+491"_s);
    QCOMPARE(alerts->smsTo, (QStringList{u"+4930123456"_s, u"+4930654321"_s}));
    QCOMPARE(alerts->smsSpool, QByteArray("/var/spool/sms/outgoing"));
    QCOMPARE(alerts->webhook.value, u"http://127.0.0.1:8080/hook"_s);
    QCOMPARE(alerts->alertmanager.value, u"http://127.0.0.1:9093"_s);
    QCOMPARE(alerts->pingUrl.value, u"https://hc.example.org/x"_s);
    QCOMPARE(alerts->emailMinimum, MinimumSeverity::Critical);
    QCOMPARE(alerts->slackMinimum, MinimumSeverity::Critical);
    QCOMPARE(alerts->teamsMinimum, MinimumSeverity::Critical);
    QCOMPARE(alerts->webhookMinimum, MinimumSeverity::Critical);
    QCOMPARE(alerts->smsMinimum, MinimumSeverity::Warning);
    QCOMPARE(alerts->repeatCritical, 12h);
    QCOMPARE(alerts->repeatWarning, 12h);
    QVERIFY((alerts->summary == WeeklyTime{Qt::Sunday, QTime(23, 59)}));
    QVERIFY(!AlertsSettings::load(valuesOf({u"alerts/summary=never"_s}))->summary);
}

void SubjectSettingsTest::takesASecretFromOnePlaceOnly()
{
    const auto alerts = AlertsSettings::load(
        valuesOf({u"alerts/webhook=https://x.org/canary"_s, u"alerts/webhook_file=/etc/w"_s}));
    QVERIFY(!alerts);
    QCOMPARE(alerts.error().code, u"bad-setting"_s);
    QVERIFY(alerts.error().message.contains(u"alerts/webhook_file"_s));
    QVERIFY(!alerts.error().message.contains(u"canary"_s));
}

void SubjectSettingsTest::readsPrivacy_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<NameStyle>("desktop");
    QTest::addColumn<NameStyle>("kiosk");
    QTest::addColumn<NameStyle>("reports");
    QTest::newRow("everywhere") << u"hidden"_s << NameStyle::Hidden << NameStyle::Hidden
                                << NameStyle::Hidden;
    QTest::newRow("one place") << u"kiosk=full"_s << NameStyle::Full << NameStyle::Full
                               << NameStyle::Initials;
    QTest::newRow("all places") << u"reports=full | kiosk=hidden | desktop=initials"_s
                                << NameStyle::Initials << NameStyle::Hidden << NameStyle::Full;
}

void SubjectSettingsTest::readsPrivacy()
{
    QFETCH(const QString, written);
    QFETCH(const NameStyle, desktop);
    QFETCH(const NameStyle, kiosk);
    QFETCH(const NameStyle, reports);
    const auto privacy = PrivacySettings::load(valuesOf({u"privacy/names="_s + written}));
    QVERIFY(privacy);
    QVERIFY((*privacy == PrivacySettings{desktop, kiosk, reports}));
}

void SubjectSettingsTest::readsKioskAndHistory()
{
    const SettingValues values = valuesOf({u"kiosk/idle_seconds=60"_s, u"history/keep_days=10"_s});
    QCOMPARE(KioskSettings::load(values)->idle, 60s);
    QCOMPARE(HistorySettings::load(values)->keepDays, std::chrono::days(10));
}

QTEST_GUILESS_MAIN(SubjectSettingsTest)
#include "tst_subjectsettings.moc"
