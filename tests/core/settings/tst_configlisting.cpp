// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfile.h"

#include "settings/configlisting.h"
#include "settings/settingkeys.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Settings;

namespace {

SettingLine lineOf(const std::vector<SettingLine> &lines, const QString &key)
{
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const SettingLine &line) { return line.key == key; });
    return found == lines.end() ? SettingLine{u"(missing)"_s, {}, {}, {}} : *found;
}

} // namespace

class ConfigListingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsEveryKeyOnce();
    void tellsWhereEachValueCameFrom();
    void worksDefaultsOut();
    void saysWhatAnEmptyValueMeans();
    void listsStatusesOfTheLayout();
    void showsNoSecret();
    void findsNothingWrongInDefaults();
    void findsEveryProblem();
    void findsProblemsBetweenKeys();
};

void ConfigListingTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void ConfigListingTest::listsEveryKeyOnce()
{
    const auto lines = settingsInForce(valuesOf({}));
    QCOMPARE(lines.size(), settingKeys().size() - 1); // the layout has none of its own
    for (const SettingLine &line : lines) {
        QCOMPARE(line.origin, u"default"_s);
        QVERIFY2(line.value.isEmpty() != line.note.isEmpty() || line.key == u"farm/state"_s,
                 qPrintable(line.key));
    }
}

void ConfigListingTest::tellsWhereEachValueCameFrom()
{
    const SettingsFile file("[farm]\nroot=/srv\n[disk]\nwarning_percent=80\n");
    const auto values = file.load({u"disk/warning_percent=70"_s});
    QVERIFY(values);
    const auto lines = settingsInForce(*values);
    QCOMPARE(lineOf(lines, u"farm/root"_s).value, u"/srv"_s);
    QCOMPARE(lineOf(lines, u"farm/root"_s).origin, u"file"_s);
    QCOMPARE(lineOf(lines, u"disk/warning_percent"_s).value, u"70"_s);
    QCOMPARE(lineOf(lines, u"disk/warning_percent"_s).origin, u"command-line"_s);
    QCOMPARE(lineOf(lines, u"disk/critical_percent"_s).value, u"95"_s);
    QCOMPARE(lineOf(lines, u"disk/critical_percent"_s).origin, u"default"_s);
}

void ConfigListingTest::worksDefaultsOut()
{
    // Also beside a value that is wrong.
    auto lines = settingsInForce(valuesOf({u"farm/root=/srv/"_s, u"farm/timezone=Nowhere"_s}));
    QCOMPARE(lineOf(lines, u"farm/uploads"_s).value, u"/srv/uploads"_s);
    QCOMPARE(lineOf(lines, u"backup/directory"_s).value, u"/srv/backups"_s);
    QCOMPARE(lineOf(lines, u"farm/timezone"_s).value, u"Nowhere"_s);
    lines = settingsInForce(valuesOf({u"farm/root=/"_s}));
    QCOMPARE(lineOf(lines, u"farm/logs"_s).value, u"/logs"_s);
    QVERIFY(lineOf(lines, u"farm/state"_s).value.endsWith(u"/printkeeper"_s));
    QCOMPARE(lineOf(lines, u"farm/timezone"_s).value,
             QString::fromUtf8(QTimeZone::systemTimeZoneId()));
}

void ConfigListingTest::saysWhatAnEmptyValueMeans()
{
    const auto lines = settingsInForce(valuesOf({u"farm/thumbnails="_s}));
    QCOMPARE(lineOf(lines, u"farm/thumbnails"_s).note, u"none"_s);
    QCOMPARE(lineOf(lines, u"farm/thumbnails"_s).origin, u"command-line"_s);
    QCOMPARE(lineOf(lines, u"jobs/table"_s).note, u"recognised"_s);
    QVERIFY(lineOf(lines, u"farm/root"_s).note.isEmpty());
}

void ConfigListingTest::listsStatusesOfTheLayout()
{
    const auto lines =
        settingsInForce(valuesOf({u"layout/Completed=done"_s, u"layout/Ready To Print=ready"_s}));
    QCOMPARE(lineOf(lines, u"layout/Completed"_s).value, u"done"_s);
    QCOMPARE(lineOf(lines, u"layout/Ready To Print"_s).value, u"ready"_s);
}

void ConfigListingTest::showsNoSecret()
{
    const SettingValues values = valuesOf(
        {u"alerts/slack_webhook=https://hooks.example.org/canary"_s,
         u"alerts/teams_webhook=https://x.org/canary"_s, u"alerts/webhook=wrong-canary"_s,
         u"alerts/ping_url=https://x.org/canary"_s,
         u"alerts/smtp_url=smtp://u:canary@mail.example.org"_s,
         u"alerts/sms_url=ftp://u:canary@x.org"_s, u"alerts/alertmanager=https://canary@x.org"_s,
         u"farm/database=postgresql://u:canary@db/app"_s,
         u"backup/restic_repository=rest:https://u:canary@x.org/"_s, u"unknown/key=canary"_s});
    QString everything;
    for (const SettingLine &line : settingsInForce(values))
        everything += line.key + line.value + line.origin + line.note;
    for (const Error &error : checkSettings(values))
        everything += error.message + error.detail;
    everything += values.warnings().join(u' ');
    QVERIFY(everything.contains(u"set, not shown"_s));
    QVERIFY(!everything.contains(u"canary"_s));
}

void ConfigListingTest::findsNothingWrongInDefaults()
{
    QVERIFY(checkSettings(valuesOf({})).empty());
}

void ConfigListingTest::findsEveryProblem()
{
    // Two of one subject, one of each other kind of key; each is told once.
    const QStringList keys{u"farm/root"_s,          u"farm/timezone"_s,
                           u"layout/Completed"_s,   u"cleanup/stale_upload_days"_s,
                           u"cleanup/temp_hours"_s, u"disk/warning_percent"_s,
                           u"backup/keep_daily"_s,  u"logs/rotate_foreign"_s,
                           u"metrics/listen"_s,     u"alerts/smtp_url"_s,
                           u"kiosk/idle_seconds"_s, u"privacy/names"_s,
                           u"history/keep_days"_s};
    QStringList overrides;
    for (const QString &key : keys)
        overrides += key + u"=../wrong"_s;
    const auto problems = checkSettings(valuesOf(overrides));
    QCOMPARE(problems.size(), std::size_t(keys.size()));
    for (const QString &key : keys)
        QCOMPARE(std::count_if(problems.begin(), problems.end(),
                               [&](const Error &error) {
                                   return error.message.startsWith(key + u" is ../wrong"_s)
                                          && error.code == u"bad-setting"_s;
                               }),
                 1);
}

void ConfigListingTest::findsProblemsBetweenKeys()
{
    const auto problems =
        checkSettings(valuesOf({u"disk/critical_percent=50"_s, u"alerts/webhook=https://x.org"_s,
                                u"alerts/webhook_file=/etc/w"_s, u"cleanup/completed_days=0"_s}));
    QCOMPARE(problems.size(), 3U);
    QVERIFY(problems.at(0).message.contains(u"cleanup/completed_days"_s));
    QVERIFY(problems.at(1).message.contains(u"disk/critical_percent"_s));
    QVERIFY(problems.at(2).message.contains(u"alerts/webhook_file"_s));
}

QTEST_GUILESS_MAIN(ConfigListingTest)
#include "tst_configlisting.moc"
