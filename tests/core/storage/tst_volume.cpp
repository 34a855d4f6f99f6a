// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemfigures.h"

#include "storage/volume.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <limits>

using namespace Printkeeper;
using namespace Printkeeper::Storage;
using namespace Qt::Literals::StringLiterals;

namespace {

Volume volumeWith(Bytes used, Bytes available)
{
    Volume volume;
    volume.total = used + available;
    volume.used = used;
    volume.available = available;
    return volume;
}

} // namespace

class TestVolume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void equalsDf_data();
    void equalsDf();
    void measuresTheNearestParentThatExists_data();
    void measuresTheNearestParentThatExists();
    void findsNothingForAPathWithoutAParent_data();
    void findsNothingForAPathWithoutAParent();
    void roundsThePercentUp_data();
    void roundsThePercentUp();
    void isAboveOnlyWhenTheExactRatioIsGreater_data();
    void isAboveOnlyWhenTheExactRatioIsGreater();
};

void TestVolume::equalsDf_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("the root") << QByteArray("/");
    QTest::newRow("the temporary folder") << QByteArray("/tmp");
    QTest::newRow("a file") << QByteArray("/etc/passwd");
    QTest::newRow("a memory file system") << QByteArray("/dev/shm");
    QTest::newRow("a file system without blocks") << QByteArray("/proc");
    QTest::newRow("a path through symlinks") << QByteArray("/proc/self/cwd");
}

void TestVolume::equalsDf()
{
    QFETCH(QByteArray, path);
    // The machine writes meanwhile, also between two equal looks: one agreement with df tells,
    // since wrong figures never agree.
    Volume volume;
    QByteArray df = "none";
    for (int i = 0; i < 300 && figuresOf(volume) != df; ++i) {
        df = dfFigures(path);
        const Result<Volume> measured = volumeOf(path);
        QVERIFY2(measured, "volumeOf failed");
        volume = *measured;
    }

    QCOMPARE(figuresOf(volume), df);
    QCOMPARE(volume.path, path);
    QCOMPARE(volume.measuredPath, path);
    const QByteArray realPath = outputOf(u"realpath"_s, {QString::fromUtf8(path)});
    if (path != "/proc/self/cwd")
        QCOMPARE(volume.mountPoint, dfColumn(u"target"_s, realPath));
    QCOMPARE(QByteArray::number(volume.totalInodes), dfColumn(u"itotal"_s, path));
}

void TestVolume::measuresTheNearestParentThatExists_data()
{
    QTest::addColumn<QByteArray>("below");
    QTest::addColumn<QByteArray>("measured");
    QTest::newRow("a missing folder") << QByteArray("/missing") << QByteArray();
    QTest::newRow("three missing levels") << QByteArray("/a/b/c") << QByteArray();
    QTest::newRow("slashes at the end") << QByteArray("/missing//") << QByteArray();
    QTest::newRow("below a file") << QByteArray("/file/x") << QByteArray("/file");
    QTest::newRow("a dangling link") << QByteArray("/dangling") << QByteArray();
    QTest::newRow("not UTF-8") << QByteArray("/\xff\n\xfe") << QByteArray();
}

void TestVolume::measuresTheNearestParentThatExists()
{
    QFETCH(QByteArray, below);
    QFETCH(QByteArray, measured);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(u"/nowhere/at/all"_s, folder.filePath(u"dangling"_s)));

    const QByteArray root = folder.path().toUtf8();
    const Result<Volume> volume = volumeOf(root + below);
    QVERIFY(volume);
    QCOMPARE(volume->path, root + below);
    QCOMPARE(volume->measuredPath, root + measured);
    QCOMPARE(volume->device, volumeOf(root)->device);
}

void TestVolume::findsNothingForAPathWithoutAParent_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("relative") << QByteArray("no such folder");
    QTest::newRow("relative with parents") << QByteArray("no such/folder/here");
}

void TestVolume::findsNothingForAPathWithoutAParent()
{
    QFETCH(QByteArray, path);
    const Result<Volume> volume = volumeOf(path);
    QVERIFY(!volume);
    QCOMPARE(volume.error().kind, ErrorKind::NotFound);
    QVERIFY(volume.error().message.contains(QString::fromUtf8(path)));
}

void TestVolume::roundsThePercentUp_data()
{
    QTest::addColumn<Bytes>("used");
    QTest::addColumn<Bytes>("available");
    QTest::addColumn<int>("percent");
    QTest::newRow("no blocks") << Bytes(0) << Bytes(0) << 0;
    QTest::newRow("nothing used") << Bytes(0) << Bytes(7) << 0;
    QTest::newRow("one of two") << Bytes(1) << Bytes(1) << 50;
    QTest::newRow("one of a million") << Bytes(1) << Bytes(999'999) << 1;
    QTest::newRow("exactly 90") << Bytes(90) << Bytes(10) << 90;
    QTest::newRow("just over 90") << Bytes(900'001) << Bytes(99'999) << 91;
    QTest::newRow("just under 100") << Bytes(9'999) << Bytes(1) << 100;
    QTest::newRow("full") << Bytes(3) << Bytes(0) << 100;
    const Bytes huge = std::numeric_limits<Bytes>::max() / 4;
    QTest::newRow("4 EB, half") << huge << huge << 50;
    QTest::newRow("4 EB, half and a byte") << huge + 1 << huge << 51;
}

void TestVolume::roundsThePercentUp()
{
    QFETCH(Bytes, used);
    QFETCH(Bytes, available);
    QTEST(volumeWith(used, available).usedPercent(), "percent");
}

void TestVolume::isAboveOnlyWhenTheExactRatioIsGreater_data()
{
    QTest::addColumn<Bytes>("used");
    QTest::addColumn<Bytes>("available");
    QTest::addColumn<bool>("above90");
    QTest::newRow("no blocks") << Bytes(0) << Bytes(0) << false;
    QTest::newRow("89.9999 %") << Bytes(899'999) << Bytes(100'001) << false;
    QTest::newRow("90 %") << Bytes(900'000) << Bytes(100'000) << false;
    QTest::newRow("90.0001 %") << Bytes(900'001) << Bytes(99'999) << true;
    QTest::newRow("90 % of a few") << Bytes(9) << Bytes(1) << false;
    QTest::newRow("10 of 11") << Bytes(10) << Bytes(1) << true;
    QTest::newRow("full") << Bytes(1) << Bytes(0) << true;
    const Bytes tenth = std::numeric_limits<Bytes>::max() / 20;
    QTest::newRow("90 % of 4 EB") << 9 * tenth << tenth << false;
    QTest::newRow("90 % of 4 EB and a byte") << 9 * tenth + 1 << tenth - 1 << true;
}

void TestVolume::isAboveOnlyWhenTheExactRatioIsGreater()
{
    QFETCH(Bytes, used);
    QFETCH(Bytes, available);
    QTEST(volumeWith(used, available).isAbove(90), "above90");
}

QTEST_GUILESS_MAIN(TestVolume)
#include "tst_volume.moc"
