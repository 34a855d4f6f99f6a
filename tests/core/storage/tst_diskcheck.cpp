// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/diskcheck.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Printkeeper;
using namespace Printkeeper::Storage;
using namespace Qt::Literals::StringLiterals;

namespace {

Volume volumeWith(Bytes used, Bytes available)
{
    Volume volume;
    volume.path = "/srv/farm/uploads";
    volume.total = used + available;
    volume.used = used;
    volume.available = available;
    return volume;
}

} // namespace

class TestDiskCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesTheLevelFromTheExactRatio_data();
    void takesTheLevelFromTheExactRatio();
    void namesLevelsAsJsonDoes();
    void groupsThePathsOfOneVolume();
    void goesOnWithoutAPathThatCannotBeMeasured();
    void failsOnlyForThePathAskedFor();
    void takesNoParentForAPathThatIsNotThere_data();
    void takesNoParentForAPathThatIsNotThere();
    void takesNoParentForUploadsThatAreNotThere();
    void listsTheVolumeThatWasAskedFor();
    void measuresTheDatabaseFile_data();
    void measuresTheDatabaseFile();
    void isAsBadAsItsWorstVolume();
    void writesALogLine_data();
    void writesALogLine();
    void logsForeignNamesOnOneLine();

private:
    const Settings::DiskSettings m_settings; ///< 90 and 95 %
};

void TestDiskCheck::takesTheLevelFromTheExactRatio_data()
{
    QTest::addColumn<Bytes>("used");
    QTest::addColumn<DiskLevel>("level");
    QTest::newRow("empty") << Bytes(0) << DiskLevel::Ok;
    QTest::newRow("90 %") << Bytes(900'000) << DiskLevel::Ok;
    QTest::newRow("90.0001 %") << Bytes(900'001) << DiskLevel::Warning;
    QTest::newRow("95 %") << Bytes(950'000) << DiskLevel::Warning;
    QTest::newRow("95.0001 %") << Bytes(950'001) << DiskLevel::Critical;
    QTest::newRow("full") << Bytes(1'000'000) << DiskLevel::Critical;
}

void TestDiskCheck::takesTheLevelFromTheExactRatio()
{
    QFETCH(Bytes, used);
    QTEST(levelOf(volumeWith(used, 1'000'000 - used), m_settings), "level");
}

void TestDiskCheck::namesLevelsAsJsonDoes()
{
    QCOMPARE(diskLevelName(DiskLevel::Ok), u"ok"_s);
    QCOMPARE(diskLevelName(DiskLevel::Warning), u"warning"_s);
    QCOMPARE(diskLevelName(DiskLevel::Critical), u"critical"_s);
}

void TestDiskCheck::groupsThePathsOfOneVolume()
{
    const QTemporaryDir folder;
    const QByteArray root = folder.path().toUtf8();
    QVERIFY(QDir(folder.path()).mkdir(u"uploads"_s));
    const std::vector<WatchedPath> watched{{u"uploads"_s, root + "/uploads"},
                                           {u"logs"_s, "/proc"},
                                           {u"database"_s, root},
                                           {u"database"_s, root + "/instance/app.db"}};
    const Result<DiskReport> report = checkDisk(root, watched, m_settings, {});
    QVERIFY(report);
    QCOMPARE(report->volumes.size(), std::size_t(2));
    QCOMPARE(report->volumes.at(0).volume.path, root + "/uploads");
    QCOMPARE(report->volumes.at(0).roles, (QStringList{u"uploads"_s, u"database"_s}));
    QCOMPARE(report->volumes.at(1).roles, QStringList{u"logs"_s});
    QCOMPARE(report->main.volume.path, root);
    QCOMPARE(report->main.roles, report->volumes.at(0).roles);
    QCOMPARE(report->databaseSize, Bytes(0));
    QVERIFY(report->unmeasured.empty());
}

void TestDiskCheck::goesOnWithoutAPathThatCannotBeMeasured()
{
    const std::vector<WatchedPath> watched{{u"archive"_s, "not an absolute path"},
                                           {u"uploads"_s, "/tmp"}};
    const Result<DiskReport> report = checkDisk("/tmp", watched, m_settings, {});
    QVERIFY(report);
    QCOMPARE(report->volumes.size(), std::size_t(1));
    QCOMPARE(report->unmeasured.size(), std::size_t(1));
    QCOMPARE(report->unmeasured.front().watched.role, u"archive"_s);
    QCOMPARE(report->unmeasured.front().error.kind, ErrorKind::NotFound);
}

void TestDiskCheck::failsOnlyForThePathAskedFor()
{
    const Result<DiskReport> report = checkDisk("", {{u"uploads"_s, "/tmp"}}, m_settings, {});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::NotFound);
}

void TestDiskCheck::takesNoParentForAPathThatIsNotThere_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("missing") << QByteArray("/nope/deeper");
    QTest::newRow("below a file") << QByteArray("/etc/passwd/deeper");
}

void TestDiskCheck::takesNoParentForAPathThatIsNotThere()
{
    QFETCH(QByteArray, path);
    const Result<DiskReport> report = checkDisk(path, {{u"uploads"_s, "/tmp"}}, m_settings, {});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::NotFound);
    const Result<DiskReport> own = checkDisk(path, {{u"backups"_s, path}}, m_settings, {});
    QVERIFY(own);
    QCOMPARE(own->main.roles, QStringList{u"backups"_s});
}

/// Their disk may not be mounted.
void TestDiskCheck::takesNoParentForUploadsThatAreNotThere()
{
    const std::vector<WatchedPath> watched{{u"uploads"_s, "/nope/uploads"}, {u"logs"_s, "/tmp"}};

    const Result<DiskReport> asked = checkDisk("/nope/uploads", watched, m_settings, {});
    const Result<DiskReport> other = checkDisk("/tmp", watched, m_settings, {});

    QVERIFY(!asked);
    QCOMPARE(asked.error().kind, ErrorKind::NotFound);
    QVERIFY(other);
    QCOMPARE(other->volumes.size(), std::size_t(1));
    QCOMPARE(other->unmeasured.size(), std::size_t(1));
    QCOMPARE(other->unmeasured.front().watched.role, u"uploads"_s);
}

void TestDiskCheck::listsTheVolumeThatWasAskedFor()
{
    const Result<DiskReport> report = checkDisk("/proc", {{u"uploads"_s, "/tmp"}}, m_settings, {});
    QVERIFY(report);
    QCOMPARE(report->volumes.size(), std::size_t(2));
    QCOMPARE(report->volumes.at(1).volume.path, "/proc"_ba);
    QVERIFY(report->volumes.at(1).roles.isEmpty());
}

void TestDiskCheck::measuresTheDatabaseFile_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<Bytes>("size");
    QTest::newRow("a file") << QByteArray("/app.db") << Bytes(12345);
    QTest::newRow("a missing one") << QByteArray("/none.db") << Bytes(0);
    QTest::newRow("a folder") << QByteArray("/") << Bytes(0);
}

void TestDiskCheck::measuresTheDatabaseFile()
{
    QFETCH(QByteArray, name);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"app.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(12345));
    const Result<DiskReport> report =
        checkDisk("/tmp", {}, m_settings, folder.path().toUtf8() + name);
    QVERIFY(report);
    QTEST(report->databaseSize, "size");
}

void TestDiskCheck::isAsBadAsItsWorstVolume()
{
    DiskReport report;
    QCOMPARE(report.level(), DiskLevel::Ok);
    report.volumes = {{volumeWith(1, 9), {}, DiskLevel::Ok},
                      {volumeWith(9, 1), {}, DiskLevel::Critical},
                      {volumeWith(9, 1), {}, DiskLevel::Warning}};
    QCOMPARE(report.level(), DiskLevel::Critical);
    report.volumes.clear();
    report.main.level = DiskLevel::Warning;
    QCOMPARE(report.level(), DiskLevel::Warning);
}

void TestDiskCheck::writesALogLine_data()
{
    QTest::addColumn<Bytes>("used");
    QTest::addColumn<Bytes>("available");
    QTest::addColumn<LogLevel>("level");
    QTest::addColumn<QString>("text");
    QTest::newRow("room enough")
        << Bytes(692'000'000'000) << Bytes(239'000'000'000) << LogLevel::Info
        << u"Disk usage of /srv/farm/uploads: 74.4% (692 GB of 931 GB used, 239 GB free)"_s;
    QTest::newRow("exactly at the threshold")
        << Bytes(900'000) << Bytes(100'000) << LogLevel::Info
        << u"Disk usage of /srv/farm/uploads: 90.0% (900 kB of 1.00 MB used, 100 kB free)"_s;
    QTest::newRow("a hair above it")
        << Bytes(900'001) << Bytes(99'999) << LogLevel::Warning
        << u"Disk usage of /srv/farm/uploads: 90.1% (900 kB of 1.00 MB used, 100 kB free)"_s;
    QTest::newRow("nearly full")
        << Bytes(97) << Bytes(3) << LogLevel::Critical
        << u"Disk usage of /srv/farm/uploads: 97.0% (97 B of 100 B used, 3 B free)"_s;
    QTest::newRow("no blocks")
        << Bytes(0) << Bytes(0) << LogLevel::Info
        << u"Disk usage of /srv/farm/uploads: 0.0% (0 B of 0 B used, 0 B free)"_s;
}

void TestDiskCheck::writesALogLine()
{
    QFETCH(Bytes, used);
    QFETCH(Bytes, available);
    const Volume volume = volumeWith(used, available);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const DiskLogLine line = diskLogLine({volume, {}, levelOf(volume, m_settings)});
    QLocale::setDefault(before);
    QTEST(line.level, "level");
    QTEST(line.text, "text");
}

void TestDiskCheck::logsForeignNamesOnOneLine()
{
    VolumeFigures figures;
    figures.volume.path = "/srv/a\nb\xff";
    const DiskLogLine line = diskLogLine(figures);
    QVERIFY2(line.text.startsWith(u"Disk usage of /srv/a\\u000ab\\xff: "_s), qPrintable(line.text));
}

QTEST_GUILESS_MAIN(TestDiskCheck)
#include "tst_diskcheck.moc"
