// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builtfarm.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Demo {

class TestDemoPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void keepsThePlacesOfTheSystem();
    void writesSettingsThatReadBack();
    void writesTheFieldCrontabWithItsFaults();
    void logsAsPythonDoes_data();
    void logsAsPythonDoes();
};

void TestDemoPlaces::keepsThePlacesOfTheSystem()
{
    const BuiltFarm farm(requestOf(int(DemoShape::Jobs), 20));
    QVERIFY(farm.result());
    const QByteArray folder = farm.folder();
    QCOMPARE(farm.result()->uploads, folder + "/farm/uploads");
    QCOMPARE(farm.result()->database, folder + "/farm/instance/app.db");
    const QDir uploads(QString::fromUtf8(farm.result()->uploads));
    QCOMPARE(uploads.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name),
             (QStringList{u"archive"_s, u"completed"_s, u"pending"_s, u"printing"_s,
                          u"thumbnails"_s, u"uploaded"_s}));
    const QByteArray state = folder + "/state";
    struct stat status = {};
    QCOMPARE(::stat(state.constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0700U);
    QVERIFY(QDir(QString::fromUtf8(state)).isEmpty());
    const BuiltFarm small(requestOf(int(DemoShape::PrintJob), 0));
    QVERIFY(small.result());
    QVERIFY(!QFileInfo::exists(QString::fromUtf8(small.result()->uploads + "/archive")));
}

void TestDemoPlaces::writesSettingsThatReadBack()
{
    QTemporaryDir parent;
    DemoRequest request = requestOf(int(DemoShape::Job), 5);
    request.directory = parent.path().toUtf8() + "/a, b; \"c\" \\d = 100% \xc3\xbc";
    request.configNote = "Try this:\nprintkeeperctl status";
    const auto report = makeDemoFarm(request, FakeClock());
    QVERIFY(report);
    const QSettings settings(QString::fromUtf8(report->config), QSettings::IniFormat);
    const auto value = [&](const QString &key) { return settings.value(key).toString().toUtf8(); };
    QCOMPARE(value(u"farm/root"_s), request.directory + "/farm");
    QCOMPARE(value(u"farm/uploads"_s), request.directory + "/farm/storage");
    QCOMPARE(value(u"farm/uploads"_s), report->uploads);
    QCOMPARE(value(u"farm/crontab"_s), report->crontab);
    QCOMPARE(value(u"farm/state"_s), request.directory + "/state");
    QCOMPARE(settings.allKeys().size(), 4);
}

void TestDemoPlaces::writesTheFieldCrontabWithItsFaults()
{
    const BuiltFarm farm(requestOf(0, 0));
    QVERIFY(farm.result());
    QFile file(QString::fromUtf8(farm.result()->crontab));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith(" #"));
    QVERIFY(lines[1].startsWith("0 2 * * * /usr/local/bin/python "));
    QCOMPARE(lines[2], QByteArray(" "));
    QVERIFY(lines[4].startsWith("0 */6 * * * /usr/local/bin/python -c "));
    QVERIFY(lines[4].endsWith(" >> /app/logs/disk_space.log 2>&1"));
}

void TestDemoPlaces::logsAsPythonDoes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("maintenance") << u"maintenance.log"_s << QByteArray("Removed stale upload: ");
    QTest::newRow("disk") << u"disk_space.log"_s << QByteArray(" WARNING ");
    QTest::newRow("app") << u"app.log"_s << QByteArray("Traceback");
    QTest::newRow("app, rotated") << u"app.log.1"_s << QByteArray(" INFO ");
}

void TestDemoPlaces::logsAsPythonDoes()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, contains);
    const BuiltFarm farm(requestOf(0, 0));
    QVERIFY(farm.result());
    QFile file(QString::fromUtf8(farm.folder() + "/farm/logs/") + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(QString::fromUtf8(contains)));
    const QRegularExpression line(
        u"^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d),\\d{3} (INFO|WARNING|ERROR) [a-z.]+: .+$"_s,
        QRegularExpression::MultilineOption);
    QString last;
    int lines = 0;
    for (auto matches = line.globalMatch(text); matches.hasNext(); ++lines) {
        const QString time = matches.next().captured(1);
        QVERIFY2(time >= last, qPrintable(last + u" > "_s + time));
        last = time;
    }
    QVERIFY(lines > 100);
    QVERIFY(last <= u"2026-03-01 02:00:00");
}

} // namespace Printkeeper::Demo

QTEST_GUILESS_MAIN(Printkeeper::Demo::TestDemoPlaces)
#include "tst_demoplaces.moc"
