// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/runsource.h"

#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

#include <unistd.h>

using namespace Printkeeper::Tasks;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray statLine(qint64 pid, const QByteArray &name, qint64 parent)
{
    return QByteArray::number(pid) + " (" + name + ") S " + QByteArray::number(parent)
           + " 1 1 0 -1 4194560 100 0 0 0 1 2 0 0 20 0 1 0 55\n";
}

} // namespace

class TestRunSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsNameAndParent_data();
    void readsNameAndParent();
    void readsNothingFromOtherLines_data();
    void readsNothingFromOtherLines();
    void climbsToTheNearestStarter_data();
    void climbsToTheNearestStarter();
    void endsInACircle();
    void findsThisProcessInProc();
};

void TestRunSource::readsNameAndParent_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("cron");
    QTest::newRow("blanks") << QByteArray("tmux: server");
    QTest::newRow("brackets") << QByteArray("a) S 1 (b");
    QTest::newRow("closing brackets") << QByteArray(")))");
    QTest::newRow("a newline") << QByteArray("a\n) R 7");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe");
    QTest::newRow("empty") << QByteArray("");
}

void TestRunSource::readsNameAndParent()
{
    QFETCH(QByteArray, name);
    const auto process = parseProcessStat(statLine(4711, name, 42));
    QVERIFY(process);
    QCOMPARE(process->name, name);
    QCOMPARE(process->parent, qint64(42));
}

void TestRunSource::readsNothingFromOtherLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no name") << QByteArray("17 S 1 2 3");
    QTest::newRow("cut in the name") << QByteArray("17 (cro");
    QTest::newRow("cut behind the name") << QByteArray("17 (cron)");
    QTest::newRow("cut before the parent") << QByteArray("17 (cron) S ");
    QTest::newRow("no number") << QByteArray("17 (cron) S one");
    QTest::newRow("brackets the wrong way") << QByteArray("17 )cron( S 1");
}

void TestRunSource::readsNothingFromOtherLines()
{
    QFETCH(QByteArray, line);
    QVERIFY(!parseProcessStat(line));
}

void TestRunSource::climbsToTheNearestStarter_data()
{
    QTest::addColumn<QByteArrayList>("names"); // from the process itself up to pid 1
    QTest::addColumn<RunSource>("source");
    QTest::newRow("a person's shell")
        << QByteArrayList{"printkeeperctl", "bash", "sshd", "systemd"} << RunSource::Manual;
    QTest::newRow("cron and its shell")
        << QByteArrayList{"printkeeperctl", "sh", "cron", "cron", "systemd"} << RunSource::Cron;
    QTest::newRow("cronie") << QByteArrayList{"printkeeperctl", "crond", "init"} << RunSource::Cron;
    QTest::newRow("cron as it calls its children")
        << QByteArrayList{"printkeeperctl", "sh", "CRON", "init"} << RunSource::Cron;
    QTest::newRow("the window") << QByteArrayList{"printkeeperctl", "printkeeper", "gnome-shell"}
                                << RunSource::App;
    QTest::newRow("the window through pkexec")
        << QByteArrayList{"printkeeperctl", "pkexec", "printkeeper", "init"} << RunSource::App;
    QTest::newRow("the window that cron started at boot")
        << QByteArrayList{"printkeeperctl", "printkeeper", "sh", "cron", "init"} << RunSource::App;
    QTest::newRow("printkeeperctl below itself")
        << QByteArrayList{"printkeeperctl", "printkeeperctl", "bash", "init"} << RunSource::Manual;
    QTest::newRow("itself called cron")
        << QByteArrayList{"cron", "bash", "init"} << RunSource::Manual;
    QTest::newRow("names that only begin so")
        << QByteArrayList{"x", "crontab", "cron-like", "printkeeper-x", "init"}
        << RunSource::Manual;
    QTest::newRow("a container whose first process is cron")
        << QByteArrayList{"printkeeperctl", "sh", "cron"} << RunSource::Cron;
    QTest::newRow("no /proc") << QByteArrayList{} << RunSource::Manual;
}

void TestRunSource::climbsToTheNearestStarter()
{
    QFETCH(QByteArrayList, names);
    const auto read = [&names](qint64 pid) {
        // pid 100 is the process, 101 its parent …; the last one's parent is 0.
        const qsizetype at = pid - 100;
        if (at < 0 || at >= names.size())
            return QByteArray();
        return statLine(pid, names.at(at), at + 1 < names.size() ? pid + 1 : 0);
    };
    QTEST(runSourceOf(100, read), "source");
}

void TestRunSource::endsInACircle()
{
    const auto read = [](qint64 pid) { return statLine(pid, "bash", pid == 100 ? 101 : 100); };
    QCOMPARE(runSourceOf(100, read), RunSource::Manual);
}

void TestRunSource::findsThisProcessInProc()
{
    QFile stat(u"/proc/self/stat"_s);
    QVERIFY(stat.open(QIODevice::ReadOnly));
    const auto process = parseProcessStat(stat.readAll());
    QVERIFY(process);
    QCOMPARE(process->parent, qint64(::getppid()));
    QCOMPARE(process->name, QByteArray("tst_runsource"));
}

QTEST_GUILESS_MAIN(TestRunSource)
#include "tst_runsource.moc"
