// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include "ctl/commandlist.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Each command with the arguments that it needs.
void addCommandRows()
{
    QTest::addColumn<QList<QByteArray>>("words");
    for (const auto &command : Ctl::makeCommands()) {
        const Ctl::CommandSpec spec = command->spec();
        QByteArrayList words{spec.name.toUtf8()};
        for (const Ctl::ArgumentSpec &argument : spec.arguments) {
            if (argument.presence == Ctl::Presence::Required)
                words << "/nowhere";
        }
        QTest::newRow(qPrintable(spec.name)) << words;
    }
}

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        qunsetenv("PKEXEC_UID");
        qunsetenv("PRINTKEEPER_CONFIG");
        m_ctl = std::make_unique<CtlCaller>();
    }

    void listsEachCommandOnALine()
    {
        const CtlAnswer answer = m_ctl->callExactly({"--help"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.err.isEmpty());
        for (const auto &command : Ctl::makeCommands()) {
            const Ctl::CommandSpec spec = command->spec();
            QVERIFY2(
                answer.hasLine({spec.name.toUtf8().constData(), spec.summary.toUtf8().constData()}),
                qPrintable(spec.name));
        }
        QVERIFY(answer.hasLine({"130", "cancelled"}));
    }

    void helpsWithEachCommand_data() { addCommandRows(); }

    void helpsWithEachCommand()
    {
        QFETCH(QList<QByteArray>, words);
        const CtlAnswer answer = m_ctl->callExactly({words.first(), "--help"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.out.startsWith("Usage: printkeeperctl " + words.first()));
        QVERIFY(answer.hasLine({"  printkeeperctl " + words.first()}));
        QVERIFY(answer.hasLine({"--set KEY=VALUE"}));
        for (const QByteArray &line : answer.out.split('\n'))
            QVERIFY2(QString::fromUtf8(line).size() <= 80, line.constData());
        QVERIFY(m_ctl->farm.calls.isEmpty());
        QCOMPARE(m_ctl->rightsTaken, 0);
    }

    void refusesUnknownOptionsOfEachCommand_data() { addCommandRows(); }

    void refusesUnknownOptionsOfEachCommand()
    {
        QFETCH(QList<QByteArray>, words);
        for (const char *wrong : {"--bogus", "--bogus=1", "-x"}) {
            const CtlAnswer answer = m_ctl->call(words + QByteArrayList{wrong});
            QCOMPARE(answer.exitCode, 2);
            QVERIFY(answer.out.isEmpty());
            QVERIFY(answer.err.contains(QByteArray(wrong).split('=').first()));
        }
        QCOMPARE(m_ctl->call(words + QByteArrayList{"one too many", "and another"}).exitCode, 2);
        QVERIFY(m_ctl->farm.calls.isEmpty());
        QCOMPARE(m_ctl->rightsTaken, 0);
    }

    void takesTheFarmsRightsForWhatTouchesIt_data() { addCommandRows(); }

    void takesTheFarmsRightsForWhatTouchesIt()
    {
        QFETCH(QList<QByteArray>, words);
        std::ranges::replace(words, QByteArray("/nowhere"), m_ctl->folder() + "/new");
        const QByteArrayList harmless{"demo", "config", "config-check"};
        m_ctl->rights = Error{ErrorKind::PermissionDenied, u"Still root."_s, {}, u"still-root"_s};
        const CtlAnswer answer = m_ctl->call(words + QByteArrayList{"--json"});
        if (harmless.contains(words.first())) {
            QCOMPARE(m_ctl->rightsTaken, 0);
            return;
        }
        QCOMPARE(m_ctl->rightsTaken, 1);
        QCOMPARE(answer.exitCode, 4);
        QCOMPARE(answer.errorCode(), u"still-root"_s);
        QVERIFY(m_ctl->farm.calls.isEmpty());
    }

    void tellsItsVersion()
    {
        QCOMPARE(m_ctl->callExactly({"--version"}).out, "printkeeperctl " PRINTKEEPER_VERSION "\n");
        QCOMPARE(m_ctl->callExactly({"--version", "--json"}).json().value(u"version"),
                 QStringLiteral(PRINTKEEPER_VERSION));
    }

    void refusesAWrongCallInOneSentence_data()
    {
        QTest::addColumn<QList<QByteArray>>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArrayList{} << u"missing-command"_s;
        QTest::newRow("options only") << QByteArrayList{"--quiet"} << u"missing-command"_s;
        QTest::newRow("unknown") << QByteArrayList{"stauts"} << u"unknown-command"_s;
        QTest::newRow("of a later day") << QByteArrayList{"backup"} << u"unknown-command"_s;
        QTest::newRow("not UTF-8") << QByteArrayList{"\xff"} << u"unknown-command"_s;
        QTest::newRow("upper case") << QByteArrayList{"Status"} << u"unknown-command"_s;
        QTest::newRow("removed jobs of a status")
            << QByteArrayList{"jobs", "--removed", "--status", "Uploaded"} << u"bad-value"_s;
        QTest::newRow("--set without a value")
            << QByteArrayList{"status", "--set", "farm/root"} << u"bad-value"_s;
        QTest::newRow("--set without a key")
            << QByteArrayList{"status", "--set", "=/x"} << u"bad-value"_s;
        QTest::newRow("--set with bytes")
            << QByteArrayList{"status", "--set", "farm/root=/\xff"} << u"bad-value"_s;
    }

    void refusesAWrongCallInOneSentence()
    {
        QFETCH(QList<QByteArray>, words);
        QFETCH(QString, code);
        const CtlAnswer text = m_ctl->call(words);
        QCOMPARE(text.exitCode, 2);
        QVERIFY(text.out.isEmpty());
        QVERIFY(text.err.startsWith("printkeeperctl: "));
        QCOMPARE(text.err.count('\n'), 1);
        const CtlAnswer json = m_ctl->call(words + QByteArrayList{"--json"});
        QCOMPARE(json.exitCode, 2);
        QCOMPARE(json.errorCode(), code);
        QVERIFY(json.err.isEmpty());
    }

    void refusesWrongSettings()
    {
        m_ctl->writeConfig("[farm]\nroot=not/absolute\n");
        const CtlAnswer answer = m_ctl->call({"status", "--json"});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.json().contains(u"error"));
        QVERIFY(m_ctl->farm.calls.isEmpty());
        QCOMPARE(m_ctl->rightsTaken, 0);
    }

    void warnsOfUnknownKeysAndGoesOn()
    {
        m_ctl->writeConfig("[farm]\ncolour=blue\n");
        const CtlAnswer answer = m_ctl->call({"runs", "--json"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.json().contains(u"runs"));
        QVERIFY(answer.err.contains("farm/colour"));
        QVERIFY(m_ctl->call({"runs", "--quiet"}).err.isEmpty());
    }

    void refusesForeignSettingsThroughPkexec_data()
    {
        QTest::addColumn<QList<QByteArray>>("words");
        QTest::addColumn<QByteArray>("configOfEnvironment");
        QTest::newRow("--config") << QByteArrayList{"runs", "--config=/x"} << QByteArray();
        QTest::newRow("--set") << QByteArrayList{"--set", "farm/root=/x", "runs"} << QByteArray();
        QTest::newRow("environment") << QByteArrayList{"runs"} << QByteArray("/x");
        QTest::newRow("a command without a farm")
            << QByteArrayList{"config", "--config=/etc/shadow"} << QByteArray();
    }

    void refusesForeignSettingsThroughPkexec()
    {
        QFETCH(QList<QByteArray>, words);
        QFETCH(QByteArray, configOfEnvironment);
        qputenv("PKEXEC_UID", "1000");
        if (!configOfEnvironment.isEmpty())
            qputenv("PRINTKEEPER_CONFIG", configOfEnvironment);
        const CtlAnswer answer = m_ctl->callExactly(words + QByteArrayList{"--json"});
        QCOMPARE(answer.exitCode, 2);
        QCOMPARE(answer.errorCode(), u"not-with-pkexec"_s);
        QCOMPARE(m_ctl->rightsTaken, 0);
        QVERIFY(m_ctl->farm.calls.isEmpty());
    }

    void showsTheSettingsInForce()
    {
        m_ctl->writeConfig("[cleanup]\ncompleted_days=20\n[farm]\ncolour=blue\n");
        const CtlAnswer answer =
            m_ctl->call({"config", "--json", "--set", "cleanup/stale_upload_days=3"});
        QCOMPARE(answer.exitCode, 0);
        const QJsonObject json = answer.json();
        QCOMPARE(json.value(u"file").toString().toUtf8(), m_ctl->configFile());
        QCOMPARE(json.value(u"warnings").toArray().size(), 1);
        QMap<QString, QJsonObject> byKey;
        for (const QJsonValue &line : json.value(u"settings").toArray())
            byKey.insert(line.toObject().value(u"key").toString(), line.toObject());
        QCOMPARE(byKey[u"cleanup/stale_upload_days"_s].value(u"value"), u"3"_s);
        QCOMPARE(byKey[u"cleanup/stale_upload_days"_s].value(u"origin"), u"command-line"_s);
        QCOMPARE(byKey[u"cleanup/completed_days"_s].value(u"value"), u"20"_s);
        QCOMPARE(byKey[u"cleanup/completed_days"_s].value(u"origin"), u"file"_s);
        QCOMPARE(byKey[u"disk/warning_percent"_s].value(u"origin"), u"default"_s);
        QVERIFY(m_ctl->call({"config"}).hasLine({"cleanup/completed_days", "20", "file"}));
    }

    void checksTheSettings_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("problems");
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("unknown key") << QByteArray("[farm]\ncolour=blue\n") << 0;
        QTest::newRow("zero days") << QByteArray("[cleanup]\ncompleted_days=0\n") << 1;
        QTest::newRow("two") << QByteArray("[cleanup]\ncompleted_days=0\nstale_upload_days=3651\n")
                             << 2;
        QTest::newRow("unquoted semicolon") << QByteArray("[farm]\nroot=/a;b\n") << 1;
    }

    void checksTheSettings()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, problems);
        m_ctl->writeConfig(content);
        const CtlAnswer answer = m_ctl->call({"config-check", "--json"});
        QCOMPARE(answer.exitCode, problems == 0 ? 0 : 2);
        QCOMPARE(answer.json().value(u"problems").toArray().size(), problems);
        QCOMPARE(m_ctl->call({"config-check"}).exitCode, answer.exitCode);
    }

    void saysWhenThereIsNoSuchSettingsFile()
    {
        for (const char *command : {"config", "config-check", "runs"}) {
            const CtlAnswer answer =
                m_ctl->callExactly({command, "--config=/nowhere/x.conf", "--json"});
            QVERIFY(answer.exitCode == 2 || answer.exitCode == 4);
            QVERIFY(!answer.errorCode().isEmpty() || answer.json().contains(u"problems"));
        }
    }

    void makesADemoFarm()
    {
        const QByteArray folder = m_ctl->folder() + "/demo";
        const CtlAnswer answer = m_ctl->call({"demo", folder, "--jobs=20", "--seed=3", "--json"});
        QCOMPARE(answer.exitCode, 0);
        const QJsonObject json = answer.json();
        QCOMPARE(json.value(u"directory").toString().toUtf8(), folder);
        QCOMPARE(json.value(u"jobs"), 20);
        QVERIFY(json.value(u"files").toInt() >= 20);
        QVERIFY(json.value(u"bytes").toInteger() > 0);
        for (const auto &key : {u"config"_s, u"uploads"_s, u"database"_s, u"crontab"_s})
            QVERIFY2(QFile::exists(json.value(key).toString()), qPrintable(key));
        const CtlAnswer again = m_ctl->call({"demo", folder, "--json"});
        QCOMPARE(again.exitCode, 3);
        QVERIFY(again.json().contains(u"error"));
    }

    void refusesAWrongDemo_data()
    {
        QTest::addColumn<QByteArray>("option");
        QTest::newRow("shape") << QByteArray("--shape=round");
        QTest::newRow("negative jobs") << QByteArray("--jobs=-1");
        QTest::newRow("too many jobs") << QByteArray("--jobs=10000001");
        QTest::newRow("seed") << QByteArray("--seed=x");
    }

    void refusesAWrongDemo()
    {
        QFETCH(QByteArray, option);
        const QByteArray folder = m_ctl->folder() + "/demo";
        QCOMPARE(m_ctl->call({"demo", folder, option}).exitCode, 2);
        QVERIFY(!QFile::exists(QString::fromUtf8(folder)));
    }

private:
    std::unique_ptr<CtlCaller> m_ctl;
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
