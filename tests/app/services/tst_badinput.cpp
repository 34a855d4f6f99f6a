// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/demotestfarm.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// What is wrong gets one sentence and the right exit code; everything else goes on, and nothing is
/// lost.
class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void statusGoesOnWithoutADatabase_data();
    void statusGoesOnWithoutADatabase();
    void oneBadRowStopsNoOther();

private:
    static void breakFarm(const DemoTestFarm &farm, const QString &fault);
};

namespace {

void write(const QByteArray &path, const QByteArray &content)
{
    QFile file(QString::fromUtf8(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || file.write(content) != content.size())
        qFatal("cannot write %s", path.constData());
}

void runSql(const QByteArray &database, const QStringList &statements)
{
    {
        QSqlDatabase opened = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"badinput"_s);
        opened.setDatabaseName(QString::fromUtf8(database));
        opened.open();
        for (const QString &statement : statements) {
            if (!QSqlQuery(opened).exec(statement))
                qFatal("%s", qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"badinput"_s);
}

} // namespace

void BadInputTest::breakFarm(const DemoTestFarm &farm, const QString &fault)
{
    const QByteArray database = farm.report().database;
    const QString path = QString::fromUtf8(database);
    if (fault == u"no database"_s)
        QVERIFY(QFile::remove(path));
    else if (fault == u"not a database"_s)
        write(database, QByteArray("this is no database\n").repeated(300));
    else if (fault == u"unknown shape"_s)
        runSql(database, {u"ALTER TABLE print_job RENAME COLUMN status TO colour"_s});
    else if (fault == u"no uploads"_s)
        QVERIFY(QDir().rename(QString::fromUtf8(farm.report().uploads),
                              QString::fromUtf8(farm.report().uploads + ".away")));
}

void BadInputTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");

    const QStringList cleanup{u"cleanup"_s};
    QTest::newRow("no database") << u"no database"_s << cleanup << 4 << u"not-found"_s;
    QTest::newRow("not a database") << u"not a database"_s << cleanup << 4 << u"corrupt"_s;
    QTest::newRow("no uploads") << u"no uploads"_s << cleanup << 4 << u"not-found"_s;
    QTest::newRow("jobs without a database")
        << u"no database"_s << QStringList{u"jobs"_s} << 4 << u"not-found"_s;
    QTest::newRow("a setting out of range")
        << QString() << QStringList{u"cleanup"_s, u"--set"_s, u"cleanup/stale_upload_days=0"_s} << 2
        << u"bad-setting"_s;
    QTest::newRow("a setting that is no number")
        << QString() << QStringList{u"status"_s, u"--set"_s, u"disk/warning_percent=lots"_s} << 2
        << u"bad-setting"_s;
    QTest::newRow("an unknown task")
        << QString() << QStringList{u"run"_s, u"laundry"_s} << -2 << u"unknown-task"_s;
    QTest::newRow("nothing to undo")
        << QString() << QStringList{u"undo"_s} << 4 << u"nothing-to-undo"_s;
}

void BadInputTest::saysWhatIsWrong()
{
    QFETCH(QString, fault);
    QFETCH(QStringList, command);
    QFETCH(int, exitCode);
    QFETCH(QString, code);
    const DemoTestFarm farm(Demo::DemoShape::PrintJob);
    breakFarm(farm, fault);
    const FarmSnapshot before =
        fault.isEmpty() ? farm.snapshot(SnapshotScope::Everything) : FarmSnapshot();

    const CtlResult result = farm.ctl(command + QStringList{u"--json"_s});

    if (exitCode >= 0)
        QVERIFY2(result.exitCode == exitCode, QByteArray::number(result.exitCode) + result.out);
    else
        QVERIFY(result.exitCode == 2 || result.exitCode == 4);
    const QJsonObject error = result.json()[u"error"_s].toObject();
    QCOMPARE(error[u"code"_s].toString(), code);
    QVERIFY(error[u"message"_s].toString().endsWith(u'.'));
    if (fault.isEmpty())
        QCOMPARE(differences(before, farm.snapshot(SnapshotScope::Everything)), QString());
    if (fault == u"no database"_s)
        QVERIFY(!QFile::exists(QString::fromUtf8(farm.report().database)));
}

void BadInputTest::statusGoesOnWithoutADatabase_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("no database") << u"no database"_s << u"database-unreadable"_s;
    QTest::newRow("not a database") << u"not a database"_s << u"database-unreadable"_s;
    QTest::newRow("unknown shape") << u"unknown shape"_s << u"schema-unknown"_s;
}

void BadInputTest::statusGoesOnWithoutADatabase()
{
    QFETCH(QString, fault);
    QFETCH(QString, code);
    const DemoTestFarm farm(Demo::DemoShape::PrintJob);
    breakFarm(farm, fault);

    const CtlResult result = farm.ctl({u"status"_s, u"--json"_s});

    QCOMPARE(result.exitCode, 1);
    QStringList codes;
    for (const QJsonValue &attention : result.json()[u"attention"_s].toArray())
        codes << attention[u"code"_s].toString();
    QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
    QVERIFY(result.json()[u"volume"_s][u"total_bytes"_s].toDouble() > 0);
    if (code == u"schema-unknown"_s) {
        const CtlResult refused = farm.ctl({u"cleanup"_s, u"--json"_s});
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(refused.json()[u"refused"_s][u"guard"_s].toString(), u"schema"_s);
    }
}

void BadInputTest::oneBadRowStopsNoOther()
{
    const DemoTestFarm farm(Demo::DemoShape::PrintJob, 300);
    const QJsonObject planned = farm.ctl({u"cleanup"_s, u"--dry-run"_s, u"--json"_s}).json();
    const int actions = static_cast<int>(planned[u"actions"_s].toArray().size());
    runSql(farm.report().database, {u"INSERT INTO print_job (filename, status, submitted) VALUES "
                                    "('../../../etc/passwd', 'Uploaded', '2020-01-01 00:00:00'), "
                                    "('null.stl', NULL, '2020-01-01 00:00:00'), "
                                    "('when.stl', 'Uploaded', 'last Tuesday'), "
                                    "('odd.stl', 'Misplaced', '2020-01-01 00:00:00')"_s});

    const CtlResult done = farm.ctl({u"cleanup"_s, u"--json"_s});

    QVERIFY2(done.exitCode == 0, done.out.left(2000) + done.err);
    QCOMPARE(done.json()[u"totals"_s][u"actions"_s].toInt(), actions);
    QCOMPARE(done.json()[u"skipped"_s].toArray().size(), 2);
    QVERIFY(QFile::exists(u"/etc/passwd"_s));
}

QTEST_GUILESS_MAIN(BadInputTest)

#include "tst_badinput.moc"
