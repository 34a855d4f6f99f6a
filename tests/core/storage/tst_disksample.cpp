// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/statedatabase.h"
#include "storage/disksample.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Printkeeper;
using namespace Printkeeper::Storage;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Noon({2026, 3, 1}, {12, 0}, Qt::UTC);

VolumeFigures figuresOf(const QByteArray &path, quint64 device, Bytes used)
{
    VolumeFigures figures;
    figures.volume.path = path;
    figures.volume.device = device;
    figures.volume.total = 1000;
    figures.volume.used = used;
    figures.volume.available = 900 - used;
    figures.volume.totalInodes = 64;
    figures.volume.availableInodes = 33;
    return figures;
}

DiskReport reportOf(const QByteArray &path, Bytes used)
{
    DiskReport report;
    report.main = figuresOf(path, 1, used);
    report.volumes = {report.main};
    report.databaseSize = 4096;
    return report;
}

} // namespace

class TestDiskSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void givesBackWhatWasStored();
    void keepsPathsThatAreNotUtf8Apart();
    void givesSamplesInOrderFromAMomentOn();
    void replacesASampleOfTheSameSecond();
    void storesOneSampleForEachVolume();
    void storesThePathAskedForWhenNobodyWatchesItsVolume();
    void storesAllVolumesOrNone();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database::Connection> m_state;
};

void TestDiskSample::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    auto state = Database::openStateDatabase(m_folder->path().toUtf8());
    QVERIFY2(state, state ? "" : qPrintable(state.error().message + state.error().detail));
    m_state = std::move(*state);
}

void TestDiskSample::cleanup()
{
    m_state.reset();
    m_folder.reset();
}

void TestDiskSample::givesBackWhatWasStored()
{
    QVERIFY(storeSample(*m_state, {reportOf("/srv/uploads", 123)}, Noon));
    const auto found = samples(*m_state, "/srv/uploads", Noon);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    const DiskSample &sample = found->front();
    QCOMPARE(sample.time, Noon);
    QCOMPARE(sample.total, Bytes(1000));
    QCOMPARE(sample.used, Bytes(123));
    QCOMPARE(sample.available, Bytes(777));
    QCOMPARE(sample.totalInodes, qint64(64));
    QCOMPARE(sample.availableInodes, qint64(33));
    QCOMPARE(sample.databaseSize, Bytes(4096));
}

void TestDiskSample::keepsPathsThatAreNotUtf8Apart()
{
    QVERIFY(storeSample(*m_state, {reportOf("/srv/\xfe", 1)}, Noon));
    QVERIFY(storeSample(*m_state, {reportOf("/srv/\xff", 2)}, Noon));
    const auto found = samples(*m_state, "/srv/\xff", Noon);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QCOMPARE(found->front().used, Bytes(2));
}

void TestDiskSample::givesSamplesInOrderFromAMomentOn()
{
    for (const int hour : {18, 0, 6, -6})
        QVERIFY(storeSample(*m_state, {reportOf("/srv", hour + 100)}, Noon.addSecs(hour * 3600)));
    const auto found = samples(*m_state, "/srv", Noon);
    QVERIFY(found);
    QList<Bytes> used;
    for (const DiskSample &sample : *found)
        used.append(sample.used);
    QCOMPARE(used, (QList<Bytes>{100, 106, 118}));
}

void TestDiskSample::replacesASampleOfTheSameSecond()
{
    QVERIFY(storeSample(*m_state, {reportOf("/srv", 1)}, Noon));
    QVERIFY(storeSample(*m_state, {reportOf("/srv", 2)}, Noon.addMSecs(999)));
    const auto found = samples(*m_state, "/srv", Noon);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QCOMPARE(found->front().used, Bytes(2));
}

void TestDiskSample::storesOneSampleForEachVolume()
{
    DiskReport report = reportOf("/srv", 1);
    report.volumes.push_back(figuresOf("/mnt/archive", 2, 5));
    // The path asked for lies on a volume that is there already, under another name.
    report.main = figuresOf("/srv/uploads", 1, 1);
    QVERIFY(storeSample(*m_state, {report}, Noon));
    QCOMPARE(samples(*m_state, "/srv", Noon)->size(), std::size_t(1));
    QCOMPARE(samples(*m_state, "/mnt/archive", Noon)->front().used, Bytes(5));
    QCOMPARE(samples(*m_state, "/srv/uploads", Noon)->size(), std::size_t(0));
}

void TestDiskSample::storesThePathAskedForWhenNobodyWatchesItsVolume()
{
    DiskReport report = reportOf("/srv", 1);
    report.main = figuresOf("/media/stick", 9, 7);
    QVERIFY(storeSample(*m_state, {report}, Noon));
    QCOMPARE(samples(*m_state, "/media/stick", Noon)->front().used, Bytes(7));
    QCOMPARE(samples(*m_state, "/srv", Noon)->front().used, Bytes(1));
}

void TestDiskSample::storesAllVolumesOrNone()
{
    QVERIFY(
        m_state->execute(u"CREATE TEMP TRIGGER no BEFORE INSERT ON disk_sample "
                         "WHEN new.path = '/mnt/archive' BEGIN SELECT RAISE(FAIL, 'no'); END"_s));
    DiskReport report = reportOf("/srv", 1);
    report.volumes.push_back(figuresOf("/mnt/archive", 2, 5));
    const Result<void> stored = storeSample(*m_state, {report}, Noon);
    QVERIFY(!stored);
    QVERIFY2(stored.error().detail.contains(u"no"_s), qPrintable(stored.error().detail));
    QCOMPARE(samples(*m_state, "/srv", Noon)->size(), std::size_t(0));
    // And the connection is as before.
    QVERIFY(storeSample(*m_state, {reportOf("/srv", 1)}, Noon));
}

QTEST_GUILESS_MAIN(TestDiskSample)
#include "tst_disksample.moc"
