// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/demotestfarm.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QScopeGuard>
#include <QTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// `check-disk` says what `df` says.
class DiskCheckCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsDf_data();
    void equalsDf();
    void aFullDiskIsCritical();
    void aWarningStartsAboveTheThreshold();
    void aPathElsewhereIsListedAndLogged();

private:
    static QJsonObject check(const DemoTestFarm &farm, const QString &path, int &exitCode);
    static int percentOfDf(const QString &path);
};

QJsonObject DiskCheckCommandTest::check(const DemoTestFarm &farm, const QString &path,
                                        int &exitCode)
{
    const CtlResult result = farm.ctl({u"check-disk"_s, path, u"--json"_s});
    exitCode = result.exitCode;
    return result.json();
}

int DiskCheckCommandTest::percentOfDf(const QString &path)
{
    QProcess df;
    df.start(u"df"_s, {u"--output=pcent"_s, path});
    if (!df.waitForFinished())
        return -1;
    return df.readAllStandardOutput().split('\n').value(1).trimmed().chopped(1).toInt();
}

void DiskCheckCommandTest::equalsDf_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"/", "/dev/shm", "/tmp", "/run"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void DiskCheckCommandTest::equalsDf()
{
    QFETCH(QString, path);
    const DemoTestFarm farm(Demo::DemoShape::Jobs);
    int exitCode = -1;

    // Other programs write meanwhile: once in a while the percent changes between the two.
    QTRY_COMPARE(check(farm, path, exitCode)[u"used_percent"_s].toInt(), percentOfDf(path));
    QVERIFY(exitCode == 0 || exitCode == 1);
}

void DiskCheckCommandTest::aFullDiskIsCritical()
{
    if (::geteuid() != 0)
        QSKIP("Only root can mount a file system to fill.");
    const DemoTestFarm farm(Demo::DemoShape::Jobs);
    const QString disk = farm.path(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    if (::mount("tmpfs", qPrintable(disk), "tmpfs", 0, "size=4m") != 0)
        QSKIP("A tmpfs cannot be mounted here.");
    const auto unmount = qScopeGuard([&] { ::umount(qPrintable(disk)); });
    QFile fill(disk + u"/fill"_s);
    QVERIFY(fill.open(QIODevice::WriteOnly));
    QVERIFY(fill.write(QByteArray(4 * 1024 * 1024 * 97 / 100, 'x')) > 0);
    fill.close();
    int exitCode = -1;

    const QJsonObject report = check(farm, disk, exitCode);

    QCOMPARE(report[u"used_percent"_s].toInt(), percentOfDf(disk));
    QCOMPARE(report[u"level"_s].toString(), u"critical"_s);
    QCOMPARE(exitCode, 1);
}

void DiskCheckCommandTest::aWarningStartsAboveTheThreshold()
{
    const DemoTestFarm farm(Demo::DemoShape::Jobs);
    // Of the root, which is never nearly empty, as a fresh /tmp may be.
    const CtlResult result =
        farm.ctl({u"check-disk"_s, u"/"_s, u"--json"_s, u"--set"_s, u"disk/warning_percent=1"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.json()[u"level"_s].toString() != u"ok"_s);
    QFile log(QString::fromUtf8(farm.report().directory) + u"/farm/logs/disk_space.log"_s);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains(" printkeeper.check-disk: Disk usage of "));
}

void DiskCheckCommandTest::aPathElsewhereIsListedAndLogged()
{
    const DemoTestFarm farm(Demo::DemoShape::Jobs);
    int exitCode = -1;
    const QJsonArray volumes = check(farm, u"/proc"_s, exitCode)[u"volumes"_s].toArray();
    QCOMPARE(exitCode, 0);
    QCOMPARE(volumes.last()[u"path"_s].toString(), u"/proc"_s);
    QFile log(QString::fromUtf8(farm.report().directory) + u"/farm/logs/disk_space.log"_s);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("Disk usage of /proc: "));

    const CtlResult missing = farm.ctl({u"check-disk"_s, u"/nope/deeper"_s, u"--json"_s});
    QCOMPARE(missing.exitCode, 4);
    QCOMPARE(missing.json()[u"error"_s][u"code"_s].toString(), u"not-found"_s);
}

QTEST_GUILESS_MAIN(DiskCheckCommandTest)

#include "tst_diskcheckcommand.moc"
