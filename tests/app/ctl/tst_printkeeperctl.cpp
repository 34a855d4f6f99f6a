// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ctlprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/file.h>
#include <sys/resource.h>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString program()
{
    return qEnvironmentVariable("PRINTKEEPERCTL");
}

CtlResult call(const QStringList &arguments, const QMap<QString, QString> &environment = {})
{
    return runCtl(program(), arguments, environment);
}

} // namespace

/// The program itself: what needs a process, on a demo farm.
class PrintkeeperctlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(program()), "PRINTKEEPERCTL must name the program to test.");
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_config = m_folder->filePath(u"farm/printkeeper.conf"_s);
        QCOMPARE(call({u"demo"_s, m_folder->filePath(u"farm"_s), u"--jobs=60"_s}).exitCode, 0);
    }

    void needsNoFarmForHelpAndVersion()
    {
        QCOMPARE(call({u"--version"_s}).out, "printkeeperctl " PRINTKEEPER_VERSION "\n");
        QVERIFY(call({u"cleanup"_s, u"--help"_s}).out.contains("--over-limit"));
        const CtlResult wrong = call({});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(wrong.out.isEmpty());
    }

    void goesThroughALifeOfAFarm()
    {
        CtlResult status = onFarm({u"status"_s, u"--json"_s});
        QCOMPARE(status.exitCode, 1);
        QVERIFY(attentionOf(status).contains(u"cleanup-awaiting-approval"_s));

        const CtlResult waiting = onFarm({u"run"_s, u"cleanup"_s, u"--json"_s});
        QCOMPARE(waiting.exitCode, 1);
        QCOMPARE(waiting.json().value(u"result"), u"awaiting-approval"_s);

        const CtlResult plan = onFarm({u"cleanup"_s, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(plan.exitCode, 0);
        const auto planned = plan.json().value(u"actions").toArray().size();
        QVERIFY(planned > 0);

        const CtlResult done = onFarm({u"cleanup"_s, u"--json"_s});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.json().value(u"totals").toObject().value(u"actions"), planned);
        status = onFarm({u"status"_s, u"--json"_s});
        QVERIFY(!attentionOf(status).contains(u"cleanup-awaiting-approval"_s));
        QCOMPARE(onFarm({u"run"_s, u"cleanup"_s, u"--quiet"_s}).out, "");

        const qint64 run = done.json().value(u"run").toInteger();
        const CtlResult undone = onFarm({u"undo"_s, QString::number(run), u"--json"_s});
        QCOMPARE(undone.exitCode, 0);
        QCOMPARE(undone.json().value(u"undone"), planned);
        const CtlResult again = onFarm({u"cleanup"_s, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(again.json().value(u"actions").toArray().size(), planned);

        const QJsonArray runs = onFarm({u"runs"_s, u"--json"_s}).json().value(u"runs").toArray();
        QCOMPARE(runs.at(0).toObject().value(u"command"), u"undo"_s);
        QCOMPARE(runs.last().toObject().value(u"result"), u"awaiting-approval"_s);
    }

    void tellsWhatEveryLookCommandSees_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("key");
        QTest::newRow("jobs") << QStringList{u"jobs"_s} << u"jobs"_s;
        QTest::newRow("runs") << QStringList{u"runs"_s} << u"runs"_s;
        QTest::newRow("tasks") << QStringList{u"tasks"_s} << u"tasks"_s;
        QTest::newRow("layout") << QStringList{u"layout"_s} << u"folders"_s;
        QTest::newRow("check-disk") << QStringList{u"check-disk"_s} << u"volumes"_s;
        QTest::newRow("config") << QStringList{u"config"_s} << u"settings"_s;
        QTest::newRow("config-check") << QStringList{u"config-check"_s} << u"problems"_s;
    }

    void tellsWhatEveryLookCommandSees()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, key);
        const CtlResult json = onFarm(arguments + QStringList{u"--json"_s});
        QVERIFY(json.exitCode == 0 || json.exitCode == 1);
        QVERIFY(json.err.isEmpty());
        QVERIFY(json.json().value(key).isArray());
        const CtlResult text = onFarm(arguments);
        QCOMPARE(text.exitCode, json.exitCode);
        QVERIFY(!text.out.isEmpty());
        QVERIFY(!text.out.contains('\x1b'));
    }

    void readsTheSettingsFileOfTheEnvironment()
    {
        const CtlResult found =
            call({u"config"_s, u"--json"_s}, {{u"PRINTKEEPER_CONFIG"_s, m_config}});
        QCOMPARE(found.json().value(u"file").toString(), m_config);
    }

    void saysWhenTheOutputIsLost()
    {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(program(), {u"runs"_s, u"--json"_s, u"--config"_s, m_config});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("could not be written"));
    }

    void saysWhatItMayNotWrite()
    {
        QProcess process;
        process.setChildProcessModifier([] {
            constexpr rlimit NoFiles{0, 0};
            ::setrlimit(RLIMIT_FSIZE, &NoFiles);
        });
        process.start(program(), {u"cleanup"_s, u"--json"_s, u"--config"_s, m_config});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 4);
        QVERIFY(process.readAllStandardOutput().contains("state.db cannot be"));
    }

    void endsCancelledOnASignal_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void endsCancelledOnASignal()
    {
        QFETCH(int, signal);
        // A held lock keeps the program waiting for as long as the test needs.
        QCOMPARE(onFarm({u"cleanup"_s, u"--json"_s}).exitCode, 0);
        QFile lock(m_folder->filePath(u"farm/state/farm.lock"_s));
        QVERIFY(lock.open(QIODevice::ReadWrite));
        QCOMPARE(::flock(lock.handle(), LOCK_EX | LOCK_NB), 0);
        QProcess process;
        process.start(program(), {u"cleanup"_s, u"--json"_s, u"--config"_s, m_config});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(isRecordedAsStarted());
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardOutput().contains("\"cancelled\""));
    }

private:
    CtlResult onFarm(const QStringList &arguments) const
    {
        return call(arguments + QStringList{u"--config"_s, m_config});
    }

    static QStringList attentionOf(const CtlResult &status)
    {
        QStringList codes;
        for (const QJsonValue &item : status.json().value(u"attention").toArray())
            codes << item.toObject().value(u"code").toString();
        return codes;
    }

    bool isRecordedAsStarted() const
    {
        const QJsonArray runs = onFarm({u"runs"_s, u"--json"_s}).json().value(u"runs").toArray();
        return runs.size() == 2 && runs.at(0).toObject().value(u"result").isNull();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_config;
};

QTEST_GUILESS_MAIN(PrintkeeperctlTest)
#include "tst_printkeeperctl.moc"
