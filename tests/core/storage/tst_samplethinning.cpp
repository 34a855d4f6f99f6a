// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/timestamp.h"
#include "database/statedatabase.h"
#include "settings/historysettings.h"
#include "storage/disksample.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Printkeeper;
using namespace Printkeeper::Storage;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Start({2026, 3, 1}, {0, 0}, Qt::UTC);
constexpr std::chrono::days Keep{400};

CheckSample sampleOf(Bytes used)
{
    CheckSample sample;
    sample.disk.main.volume.path = "/srv";
    sample.disk.main.volume.device = 1;
    sample.disk.main.volume.total = 1000;
    sample.disk.main.volume.used = used;
    sample.disk.volumes = {sample.disk.main};
    sample.amounts = {{AmountKind::Place, "logs", used, 1}};
    sample.system = SystemSample{};
    return sample;
}

} // namespace

class TestSampleThinning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsTheLastOfAnHour();
    void keepsHoursForAWeekAndDaysAfterIt();
    void forgetsWhatIsTooOld_data();
    void forgetsWhatIsTooOld();
    void keepsThingsApart();
    void losesNothingWhenTheClockJumpsAhead();
    void losesNothingWhenTheClockJumpsBack();
    void thinsAsOneWithTheSample();

private:
    void check(const QDateTime &time, std::chrono::days keep = Keep)
    {
        const auto stored = storeSample(*m_state, sampleOf(1), time, keep);
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail));
    }
    QStringList times(const QString &table = u"disk_sample"_s) const
    {
        QSqlQuery query = m_state->query();
        QStringList found;
        query.exec(u"SELECT time FROM %1 ORDER BY time"_s.arg(table));
        while (query.next())
            found += query.value(0).toString();
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database::Connection> m_state;
};

void TestSampleThinning::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    auto state = Database::openStateDatabase(m_folder->path().toUtf8());
    QVERIFY2(state, state ? "" : qPrintable(state.error().message + state.error().detail));
    m_state = std::move(*state);
    QVERIFY(m_state->execute(u"PRAGMA synchronous = OFF"_s)); // hundreds of checks
}

void TestSampleThinning::cleanup()
{
    m_state.reset();
    m_folder.reset();
}

void TestSampleThinning::keepsTheLastOfAnHour()
{
    for (const int minute : {0, 10, 59, 60, 75})
        check(Start.addSecs(minute * 60));
    const QStringList kept{u"2026-03-01T00:59:00Z"_s, u"2026-03-01T01:15:00Z"_s};
    QCOMPARE(times(), kept);
    QCOMPARE(times(u"amount_sample"_s), kept);
    QCOMPARE(times(u"system_sample"_s), kept);
}

void TestSampleThinning::keepsHoursForAWeekAndDaysAfterIt()
{
    constexpr int Days = 20;
    for (int hour = 0; hour < Days * 24; ++hour)
        check(Start.addSecs(hour * 3600));
    for (const auto &table : {u"disk_sample"_s, u"amount_sample"_s, u"system_sample"_s}) {
        QMap<QString, int> ofDay;
        for (const QString &time : times(table))
            ++ofDay[time.first(10)];
        QCOMPARE(ofDay.size(), Days);
        int whole = 0;
        for (auto day = ofDay.begin(); day != ofDay.end(); ++day) {
            QVERIFY(day.value() == 1 || day.value() == 24);
            whole += day.value() == 24 ? 1 : 0;
        }
        QCOMPARE(whole, 7);
        QCOMPARE(times(table).front(), u"2026-03-01T23:00:00Z"_s);
    }
}

void TestSampleThinning::forgetsWhatIsTooOld_data()
{
    QTest::addColumn<int>("keepDays");
    QTest::addColumn<int>("kept");
    // Counted from the seventh newest day on.
    QTest::newRow("400 days") << 400 << 407;
    QTest::newRow("30 days") << 30 << 37;
    QTest::newRow("two years unless told otherwise")
        << static_cast<int>(Settings::HistorySettings().keepDays.count()) << 738;
    QTest::newRow("ten years are two") << 3650 << 738;
}

void TestSampleThinning::forgetsWhatIsTooOld()
{
    QFETCH(int, keepDays);
    for (int day = 0; day < 800; ++day)
        check(Start.addDays(day), std::chrono::days(keepDays));
    QTEST(static_cast<int>(times().size()), "kept");
    QTEST(static_cast<int>(times(u"amount_sample"_s).size()), "kept");
    QCOMPARE(times().back(), isoUtc(Start.addDays(799)));
}

void TestSampleThinning::keepsThingsApart()
{
    QVERIFY(storeAmounts(*m_state, {{AmountKind::Folder, "/srv/a", 1, 1}}, Start, Keep));
    QVERIFY(
        storeAmounts(*m_state, {{AmountKind::Folder, "/srv/b", 2, 1}}, Start.addSecs(60), Keep));
    QVERIFY(
        storeAmounts(*m_state, {{AmountKind::Status, "/srv/a", 3, 1}}, Start.addSecs(90), Keep));
    QCOMPARE(times(u"amount_sample"_s).size(), 3);
    QVERIFY(
        storeAmounts(*m_state, {{AmountKind::Folder, "/srv/a", 4, 1}}, Start.addSecs(99), Keep));
    QCOMPARE(times(u"amount_sample"_s).size(), 3);
    const auto found = amountSamples(*m_state, AmountKind::Folder, "/srv/a", Start);
    QCOMPARE(found->size(), 1U);
    QCOMPARE(found->front().bytes, std::optional<Bytes>(4));
}

void TestSampleThinning::losesNothingWhenTheClockJumpsAhead()
{
    for (int day = 0; day < 100; ++day)
        check(Start.addDays(day));
    const QStringList before = times();
    QCOMPARE(before.size(), 100);
    for (int day = 0; day < 3; ++day)
        check(Start.addYears(70).addDays(day));
    check(Start.addDays(100));
    for (const QString &time : before)
        QVERIFY2(times().contains(time), qPrintable(time));
}

void TestSampleThinning::losesNothingWhenTheClockJumpsBack()
{
    for (int day = 0; day < 30; ++day)
        check(Start.addDays(day));
    const QStringList before = times();
    for (int day = 0; day < 10; ++day)
        check(QDateTime({1970, 1, 1}, {3, 0}, Qt::UTC).addDays(day));
    // Within the hour of a sample that lies in the future now.
    check(Start.addDays(28).addSecs(-60));
    for (const QString &time : before)
        QVERIFY2(times().contains(time), qPrintable(time));
    QVERIFY(times().contains(isoUtc(Start.addDays(28).addSecs(-60))));
    check(Start.addDays(30));
    QCOMPARE(times().back(), isoUtc(Start.addDays(30)));
}

void TestSampleThinning::thinsAsOneWithTheSample()
{
    check(Start);
    QVERIFY(m_state->execute(u"CREATE TEMP TRIGGER no BEFORE DELETE ON system_sample "
                             "BEGIN SELECT RAISE(FAIL, 'no'); END"_s));
    QVERIFY(!storeSample(*m_state, sampleOf(2), Start.addSecs(60), Keep));
    QCOMPARE(times(), QStringList{isoUtc(Start)});
    QCOMPARE(times(u"amount_sample"_s), QStringList{isoUtc(Start)});
}

QTEST_GUILESS_MAIN(TestSampleThinning)
#include "tst_samplethinning.moc"
