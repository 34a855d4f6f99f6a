// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfile.h"

#include "settings/settingcheck.h"
#include "settings/settingkeys.h"
#include "settings/settingreader.h"
#include "settings/settingtexts.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Settings;

namespace {

bool isNumber(const SettingKey &key)
{
    return key.maximum > 0;
}

QString nameOf(const SettingKey &key)
{
    return QString(key.name).replace(u"<status>"_s, u"Completed"_s);
}

} // namespace

class SettingKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsEveryKeyOfTheContract();
    void allowsItsOwnDefaults_data();
    void allowsItsOwnDefaults();
    void keepsNumbersWithinTheirLimits_data();
    void keepsNumbersWithinTheirLimits();
    void holdsDaysToTheContract_data();
    void holdsDaysToTheContract();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void checksTexts_data();
    void checksTexts();
    void namesKeyValueLimitsAndPlace();
    void namesTheCommandLineAsThePlace();
    void showsASecretInNoMessage();
    void hidesPasswords_data();
    void hidesPasswords();
    void findsStatusesOfTheLayout();
    void explainsWithTheNamesOfFiles_data();
    void explainsWithTheNamesOfFiles();
};

void SettingKeysTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void SettingKeysTest::knowsEveryKeyOfTheContract()
{
    const QString contract =
        u"farm/root farm/uploads farm/database farm/logs farm/crontab farm/thumbnails farm/archive "
        "farm/path_map farm/state farm/timezone layout/<status> jobs/table jobs/id jobs/status "
        "jobs/file jobs/created jobs/updated cleanup/stale_upload_days cleanup/completed_days "
        "cleanup/temp_hours cleanup/remove_statuses cleanup/archive_statuses "
        "cleanup/archived_status cleanup/archived_days cleanup/rejected_days "
        "cleanup/keep_removed_days cleanup/max_share_percent cleanup/stale_record "
        "disk/warning_percent disk/critical_percent disk/large_file_mib backup/directory "
        "backup/keep_daily backup/keep_weekly backup/keep_monthly backup/restic_repository "
        "backup/restic_repository_file logs/max_mib logs/keep logs/keep_days logs/rotate_foreign "
        "metrics/textfile metrics/listen alerts/email_to alerts/email_from alerts/smtp_url "
        "alerts/smtp_url_file alerts/smtp_tls alerts/smtp_user alerts/smtp_password_file "
        "alerts/slack_webhook alerts/slack_webhook_file alerts/teams_webhook "
        "alerts/teams_webhook_file alerts/sms_url alerts/sms_url_file alerts/sms_account "
        "alerts/sms_token_file alerts/sms_from alerts/sms_to alerts/sms_spool alerts/webhook "
        "alerts/webhook_file alerts/alertmanager alerts/alertmanager_file alerts/ping_url "
        "alerts/ping_url_file alerts/email_min_severity alerts/slack_min_severity "
        "alerts/teams_min_severity alerts/webhook_min_severity alerts/sms_min_severity "
        "alerts/repeat_hours alerts/summary kiosk/idle_seconds privacy/names "
        "history/keep_days"_s;
    QSet<QString> names;
    for (const SettingKey &key : settingKeys()) {
        QVERIFY2(!names.contains(key.name), qPrintable(key.name));
        names.insert(key.name);
        QCOMPARE(findSettingKey(nameOf(key)), &key);
    }
    const QStringList wanted = contract.split(u' ');
    QCOMPARE(names, QSet<QString>(wanted.begin(), wanted.end()));
}

void SettingKeysTest::allowsItsOwnDefaults_data()
{
    QTest::addColumn<QString>("name");
    for (const SettingKey &key : settingKeys())
        QTest::newRow(qPrintable(key.name)) << nameOf(key);
}

void SettingKeysTest::allowsItsOwnDefaults()
{
    QFETCH(const QString, name);
    const SettingKey *key = findSettingKey(name);
    QVERIFY(key);
    QVERIFY2(!allowedText(*key).contains(u'%'), qPrintable(allowedText(*key)));
    QCOMPARE(textSetting(valuesOf({}), name).value_or(u"?"_s), key->defaultText);
    // An empty default says what it means; any other could as well be written.
    QCOMPARE(whenUnset(*key).isEmpty(), !key->defaultText.isEmpty());
    QString written = key->defaultText;
    if (written.startsWith(u"root/"_s))
        written.replace(0, 4, u"/srv"_s);
    if (!written.isEmpty())
        QVERIFY(isAllowed(*key, written));
    else if (key->type != SettingType::Folder)
        QVERIFY(isAllowed(*key, {}));
    QVERIFY(!isAllowed(*key, u"a\nb"_s));
}

void SettingKeysTest::keepsNumbersWithinTheirLimits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("allowed");
    for (const SettingKey &key : settingKeys()) {
        if (!isNumber(key))
            continue;
        QTest::addRow("%s, least", qPrintable(key.name)) << key.name << key.minimum << true;
        QTest::addRow("%s, most", qPrintable(key.name)) << key.name << key.maximum << true;
        QTest::addRow("%s, too small", qPrintable(key.name))
            << key.name << key.minimum - 1 << false;
        QTest::addRow("%s, too large", qPrintable(key.name))
            << key.name << key.maximum + 1 << false;
    }
}

void SettingKeysTest::keepsNumbersWithinTheirLimits()
{
    QFETCH(const QString, name);
    QFETCH(const int, number);
    QFETCH(const bool, allowed);
    const QString written = QString::number(number);
    const auto read = integerSetting(valuesOf({name + u'=' + written}), name);
    QCOMPARE(read.has_value(), allowed);
    if (allowed) {
        QCOMPARE(*read, number);
        return;
    }
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
    QCOMPARE(read.error().code, u"bad-setting"_s);
    QVERIFY(read.error().message.startsWith(u"%1 is %2, but must be "_s.arg(name, written)));
}

void SettingKeysTest::holdsDaysToTheContract_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("minimum");
    QTest::addColumn<int>("maximum");
    QTest::newRow("stale uploads") << u"cleanup/stale_upload_days"_s << 1 << 3650;
    QTest::newRow("completed") << u"cleanup/completed_days"_s << 1 << 3650;
    QTest::newRow("archived, 0 is off") << u"cleanup/archived_days"_s << 0 << 3650;
    QTest::newRow("rejected, 0 is off") << u"cleanup/rejected_days"_s << 0 << 3650;
    QTest::newRow("removed, 0 is at once") << u"cleanup/keep_removed_days"_s << 0 << 3650;
    QTest::newRow("logs") << u"logs/keep_days"_s << 1 << 3650;
    QTest::newRow("history") << u"history/keep_days"_s << 1 << 3650;
    QTest::newRow("temporary files") << u"cleanup/temp_hours"_s << 1 << 87600;
    QTest::newRow("share") << u"cleanup/max_share_percent"_s << 1 << 100;
    QTest::newRow("warning") << u"disk/warning_percent"_s << 1 << 100;
    QTest::newRow("critical") << u"disk/critical_percent"_s << 1 << 100;
}

void SettingKeysTest::holdsDaysToTheContract()
{
    QFETCH(const QString, name);
    QFETCH(const int, minimum);
    QFETCH(const int, maximum);
    const SettingKey *key = findSettingKey(name);
    QVERIFY(key);
    QCOMPARE(key->minimum, minimum);
    QCOMPARE(key->maximum, maximum);
}

void SettingKeysTest::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"seven"_s, u"7.5"_s, u"7d"_s, u"0x10"_s, u"1e2"_s, u"٧"_s,
                                u"99999999999"_s, u"-7"_s, u"7\n"_s})
        QTest::newRow(qPrintable(text.isEmpty() ? u"empty"_s : text)) << text;
}

void SettingKeysTest::refusesWhatIsNoNumber()
{
    QFETCH(const QString, text);
    const QString key = u"cleanup/completed_days"_s;
    const auto read = integerSetting(valuesOf({key + u'=' + text}), key);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"bad-setting"_s);
    QVERIFY(read.error().message.contains(key));
    QVERIFY(!read.error().message.contains(u'\n'));
}

void SettingKeysTest::checksTexts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const QString &name, const QString &text, bool allowed) {
        QTest::addRow("%s: %s", qPrintable(name), qPrintable(text)) << name << text << allowed;
    };
    row(u"farm/root"_s, u"/"_s, true);
    row(u"farm/root"_s, u"srv"_s, false);
    row(u"farm/root"_s, u"/srv/../etc"_s, false);
    row(u"farm/root"_s, u"/srv/..a"_s, true);
    row(u"farm/root"_s, u""_s, false);
    row(u"farm/thumbnails"_s, u""_s, true);
    row(u"farm/database"_s, u"/srv/app.db"_s, true);
    row(u"farm/database"_s, u"postgresql://farm@db/app"_s, true);
    row(u"farm/database"_s, u"sqlite:////srv/app.db"_s, false);
    row(u"farm/database"_s, u"app.db"_s, false);
    row(u"farm/timezone"_s, u"Europe/Berlin"_s, true);
    row(u"farm/timezone"_s, u"Europe/Nowhere"_s, false);
    row(u"farm/path_map"_s, u"/app=/srv|/x=/y"_s, true);
    row(u"farm/path_map"_s, u"/app=srv"_s, false);
    row(u"farm/path_map"_s, u"/app"_s, false);
    row(u"layout/Completed"_s, u"done"_s, true);
    row(u"layout/Completed"_s, u"/mnt/done"_s, true);
    row(u"layout/Completed"_s, u"../done"_s, false);
    row(u"layout/Completed"_s, u"."_s, false);
    row(u"layout/Completed"_s, u""_s, false);
    row(u"cleanup/stale_record"_s, u"keep"_s, true);
    row(u"cleanup/stale_record"_s, u"burn"_s, false);
    row(u"logs/rotate_foreign"_s, u"Yes"_s, true);
    row(u"logs/rotate_foreign"_s, u"maybe"_s, false);
    row(u"metrics/listen"_s, u"127.0.0.1:9464"_s, true);
    row(u"metrics/listen"_s, u"[::1]:9464"_s, true);
    row(u"metrics/listen"_s, u"9464"_s, true);
    row(u"metrics/listen"_s, u"127.0.0.1:0"_s, false);
    row(u"metrics/listen"_s, u"127.0.0.1:70000"_s, false);
    row(u"metrics/listen"_s, u"127.0.0.1"_s, false);
    row(u"alerts/email_to"_s, u"a@example.org, b@example.org"_s, true);
    row(u"alerts/email_to"_s, u"a@example.org, nobody"_s, false);
    row(u"alerts/email_from"_s, u"a@example.org\r\nBcc: x@example.org"_s, false);
    row(u"alerts/smtp_url"_s, u"smtp://mail.example.org:587"_s, true);
    row(u"alerts/smtp_url"_s, u"http://mail.example.org"_s, false);
    row(u"alerts/smtp_tls"_s, u"none"_s, true);
    row(u"alerts/smtp_tls"_s, u"optional"_s, false);
    row(u"alerts/slack_webhook"_s, u"https://hooks.slack.com/services/T/B/x"_s, true);
    row(u"alerts/slack_webhook"_s, u"hooks.slack.com/services/T/B/x"_s, false);
    row(u"alerts/sms_to"_s, u"+4930123456,+4930654321"_s, true);
    row(u"alerts/sms_to"_s, u"call me"_s, false);
    row(u"alerts/sms_min_severity"_s, u"critical"_s, true);
    row(u"alerts/sms_min_severity"_s, u"info"_s, false);
    row(u"alerts/summary"_s, u"fri 17:30"_s, true);
    row(u"alerts/summary"_s, u"never"_s, true);
    row(u"alerts/summary"_s, u"Mon 25:00"_s, false);
    row(u"alerts/summary"_s, u"Someday 08:00"_s, false);
    row(u"privacy/names"_s, u"hidden"_s, true);
    row(u"privacy/names"_s, u"kiosk=full|reports=hidden"_s, true);
    row(u"privacy/names"_s, u"lobby=full"_s, false);
    row(u"privacy/names"_s, u"loud"_s, false);
}

void SettingKeysTest::checksTexts()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const bool, allowed);
    const SettingKey *key = findSettingKey(name);
    QVERIFY(key);
    QCOMPARE(isAllowed(*key, text), allowed);
    const auto read = textSetting(valuesOf({name + u'=' + text}), name);
    QCOMPARE(read.has_value(), allowed);
    if (!allowed)
        QVERIFY(read.error().message.contains(name)
                && read.error().message.contains(allowedText(*key)));
}

void SettingKeysTest::namesKeyValueLimitsAndPlace()
{
    const SettingsFile file("[cleanup]\nstale_upload_days=0\n");
    const auto values = file.load();
    QVERIFY(values);
    const auto read = integerSetting(*values, u"cleanup/stale_upload_days"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().message,
             u"cleanup/stale_upload_days is 0, but must be a whole number of days from 1 to 3650; "
             "change it in "_s
                 + QString::fromUtf8(file.path()) + u'.');
}

void SettingKeysTest::namesTheCommandLineAsThePlace()
{
    const SettingsFile file("[cleanup]\nstale_record=keep\n");
    const auto values = file.load({u"cleanup/stale_record=%1 %3"_s});
    QVERIFY(values);
    const auto read = textSetting(*values, u"cleanup/stale_record"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().message,
             u"cleanup/stale_record is %1 %3, but must be one of these words: delete, keep; change "
             "it in --set."_s);
}

void SettingKeysTest::showsASecretInNoMessage()
{
    for (const SettingKey &key : settingKeys()) {
        if (key.type != SettingType::Secret)
            continue;
        const auto read = textSetting(valuesOf({key.name + u"=ftp://canary-4711"_s}), key.name);
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(key.name));
        QVERIFY(!read.error().message.contains(u"canary"_s));
        QVERIFY(!read.error().detail.contains(u"canary"_s));
    }
}

void SettingKeysTest::hidesPasswords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("webhook") << u"alerts/webhook"_s << u"https://x.org/canary"_s
                             << u"set, not shown"_s;
    QTest::newRow("database") << u"farm/database"_s << u"postgresql://farm:canary@db/app"_s
                              << u"postgresql://…@db/app"_s;
    QTest::newRow("signs in a password")
        << u"farm/database"_s << u"postgresql://farm:a@canary/b@db/app"_s
        << u"postgresql://…@db/app"_s;
    QTest::newRow("parameter") << u"farm/database"_s << u"postgresql://db/app?password=canary&x=1"_s
                               << u"postgresql://db/app?password=…&x=1"_s;
    QTest::newRow("token") << u"alerts/alertmanager"_s << u"https://canary@am.example.org"_s
                           << u"https://…@am.example.org"_s;
    QTest::newRow("repository") << u"backup/restic_repository"_s << u"rest:https://u:canary@h/"_s
                                << u"rest:https://…@h/"_s;
    QTest::newRow("harmless") << u"alerts/smtp_url"_s << u"smtp://mail:25"_s << u"smtp://mail:25"_s;
    QTest::newRow("path") << u"farm/root"_s << u"/srv/a@b"_s << u"/srv/a@b"_s;
    QTest::newRow("on one line") << u"jobs/table"_s << u"a\nb"_s << u"a\\u000ab"_s;
}

void SettingKeysTest::hidesPasswords()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(shownText(*findSettingKey(name), text), shown);
}

void SettingKeysTest::findsStatusesOfTheLayout()
{
    const SettingKey *pattern = findSettingKey(u"layout/Completed"_s);
    QVERIFY(pattern);
    QCOMPARE(pattern->name, u"layout/<status>"_s);
    QCOMPARE(findSettingKey(u"layout/Ready To Print"_s), pattern);
    QVERIFY(!findSettingKey(u"layout/"_s));
    QVERIFY(!findSettingKey(u"layout/a/b"_s));
    QVERIFY(!findSettingKey(u"Farm/root"_s));
}

void SettingKeysTest::explainsWithTheNamesOfFiles_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("explanation");
    QTest::newRow("logs") << u"farm/logs"_s
                          << u"Where maintenance.log and disk_space.log are written."_s;
    QTest::newRow("schedule") << u"farm/crontab"_s
                              << u"The file in /etc/cron.d that starts the maintenance."_s;
    QTest::newRow("temporary files")
        << u"cleanup/temp_hours"_s << u"After this time a file called *.tmp is removed."_s;
}

void SettingKeysTest::explainsWithTheNamesOfFiles()
{
    QFETCH(QString, key);
    QTEST(describeSetting(key).explanation, "explanation");
}

QTEST_GUILESS_MAIN(SettingKeysTest)
#include "tst_settingkeys.moc"
