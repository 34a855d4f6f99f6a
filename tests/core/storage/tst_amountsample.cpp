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

using Known = std::optional<qint64>;

} // namespace

class TestAmountSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void givesBackWhatWasStored();
    void tellsWhatHasGrown();
    void beginsAtTheLastSampleBefore();
    void leavesOutWhatLiesInTheFuture();
    void tellsNothingOfAnOlderState();
    void readsTheSystem_data();
    void readsTheSystem();
    void storesTheSystem();

private:
    void store(int day, std::vector<Amount> amounts)
    {
        QVERIFY(storeAmounts(*m_state, amounts, Noon.addDays(day)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database::Connection> m_state;
};

void TestAmountSample::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    auto state = Database::openStateDatabase(m_folder->path().toUtf8());
    QVERIFY2(state, state ? "" : qPrintable(state.error().message + state.error().detail));
    m_state = std::move(*state);
}

void TestAmountSample::cleanup()
{
    m_state.reset();
    m_folder.reset();
}

void TestAmountSample::givesBackWhatWasStored()
{
    store(0, {{AmountKind::Folder, "/srv/\xff", 5, 2}, {AmountKind::Status, "Uploaded", {}, 7}});
    const auto folder = amountSamples(*m_state, AmountKind::Folder, "/srv/\xff", Noon);
    QCOMPARE(folder->size(), 1U);
    QCOMPARE(folder->front().time, Noon);
    QCOMPARE(folder->front().bytes, Known(5));
    QCOMPARE(folder->front().count, Known(2));
    const auto status = amountSamples(*m_state, AmountKind::Status, "Uploaded", Noon);
    QCOMPARE(status->front().bytes, Known());
    QCOMPARE(status->front().count, Known(7));
    QVERIFY(amountSamples(*m_state, AmountKind::Status, "Uploaded", Noon.addSecs(1))->empty());
}

void TestAmountSample::tellsWhatHasGrown()
{
    store(0, {{AmountKind::Folder, "/a", 100, 1},
              {AmountKind::Folder, "/b", 100, 1},
              {AmountKind::Status, "Uploaded", {}, 7},
              {AmountKind::Folder, "/once", 9, 9}});
    store(5, {{AmountKind::Folder, "/a", 90, 0},
              {AmountKind::Folder, "/b", 300, 4},
              {AmountKind::Status, "Uploaded", 12, 9}});
    const auto grown = growthSince(*m_state, Noon, Noon.addDays(9));
    QCOMPARE(grown->size(), 3U);
    QCOMPARE(grown->at(0).name, QByteArray("/b"));
    QCOMPARE(grown->at(0).bytes(), Known(200));
    QCOMPARE(grown->at(0).count(), Known(3));
    QCOMPARE(grown->at(0).before.time, Noon);
    QCOMPARE(grown->at(0).after.time, Noon.addDays(5));
    QCOMPARE(grown->at(1).bytes(), Known(-10));
    QCOMPARE(grown->at(2).kind, AmountKind::Status);
    QCOMPARE(grown->at(2).bytes(), Known()); // nobody knew how much it was
    QCOMPARE(grown->at(2).count(), Known(2));
}

void TestAmountSample::beginsAtTheLastSampleBefore()
{
    for (int day = 0; day <= 6; ++day)
        store(day, {{AmountKind::Place, "logs", day * 10, 1}});
    const auto grown = growthSince(*m_state, Noon.addDays(3).addSecs(600), Noon.addDays(6));
    QCOMPARE(grown->front().before.bytes, Known(30));
    QCOMPARE(grown->front().after.bytes, Known(60));
    // Nothing is known of the time before: the first sample there is.
    QCOMPARE(growthSince(*m_state, Noon.addDays(-9), Noon.addDays(6))->front().bytes(), Known(60));
    QVERIFY(growthSince(*m_state, Noon.addDays(6), Noon.addDays(6))->empty());
}

void TestAmountSample::leavesOutWhatLiesInTheFuture()
{
    store(0, {{AmountKind::Place, "logs", 1, 1}});
    store(1, {{AmountKind::Place, "logs", 5, 1}});
    store(900, {{AmountKind::Place, "logs", 900, 1}});
    QCOMPARE(growthSince(*m_state, Noon, Noon.addDays(2))->front().bytes(), Known(4));
}

void TestAmountSample::tellsNothingOfAnOlderState()
{
    QVERIFY(m_state->execute(u"DROP TABLE amount_sample"_s));
    const auto grown = growthSince(*m_state, Noon, Noon);
    QVERIFY(grown);
    QVERIFY(grown->empty());
}

void TestAmountSample::readsTheSystem_data()
{
    QTest::addColumn<QByteArray>("pressure");
    QTest::addColumn<double>("io");
    QTest::newRow("some and full")
        << QByteArray("some avg10=9.00 avg60=8.00 avg300=1.25 total=123\n"
                      "full avg10=0.00 avg60=0.00 avg300=0.50 total=45\n")
        << 1.25;
    QTest::newRow("none: an old kernel") << QByteArray() << -1.0;
    QTest::newRow("nonsense") << QByteArray("some avg300=much\n") << -1.0;
}

void TestAmountSample::readsTheSystem()
{
    QFETCH(QByteArray, pressure);
    const SystemSample sample =
        systemSampleFrom({"0.42 1.00 2.00 1/234 5678\n",
                          "MemTotal:        8029944 kB\nMemFree:           10 kB\n"
                          "MemAvailable:    4000000 kB\n",
                          {},
                          pressure,
                          {}});
    QCOMPARE(sample.load, std::optional(0.42));
    QCOMPARE(sample.memoryTotal, Known(8029944LL * 1024));
    QCOMPARE(sample.memoryAvailable, Known(4000000LL * 1024));
    QTEST(sample.ioPressure.value_or(-1), "io");
    QVERIFY(!sample.cpuPressure);
    QVERIFY(!systemSampleFrom({}).load);
    // And the real files of this machine.
    QVERIFY(readSystemSample().load);
    QVERIFY(readSystemSample().memoryTotal);
}

void TestAmountSample::storesTheSystem()
{
    CheckSample check;
    check.disk.main.volume.path = "/srv";
    check.system = SystemSample{{}, 0.5, 1000, {}, 1.5, {}, {}, 2.25};
    QVERIFY(storeSample(*m_state, check, Noon));
    const auto found = systemSamples(*m_state, Noon);
    QCOMPARE(found->size(), 1U);
    const SystemSample &sample = found->front();
    QCOMPARE(sample.time, Noon);
    QCOMPARE(sample.load, std::optional(0.5));
    QCOMPARE(sample.memoryTotal, Known(1000));
    QVERIFY(!sample.memoryAvailable);
    QCOMPARE(sample.cpuPressure, std::optional(1.5));
    QVERIFY(!sample.ioPressure && !sample.memoryPressure);
    QCOMPARE(sample.databaseQuery, std::optional(2.25));
    QVERIFY(systemSamples(*m_state, Noon.addSecs(1))->empty());
}

QTEST_GUILESS_MAIN(TestAmountSample)
#include "tst_amountsample.moc"
