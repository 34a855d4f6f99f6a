// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/forecast.h"

#include <QRegularExpression>
#include <QtTest>

#include <functional>

using namespace Printkeeper::Storage;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Now({2026, 3, 1}, {12, 0}, Qt::UTC);
constexpr qint64 Gigabyte = 1'000'000'000;
constexpr qint64 Total = 1000 * Gigabyte;

/// One point every six hours of the last `days` days, as cron takes them.
FillHistory historyOf(int days, const std::function<qint64(double day)> &gigabytesUsed,
                      qint64 total = Total)
{
    constexpr int ADay = 4;
    FillHistory history;
    for (int step = 0; step <= days * ADay; ++step) {
        const qint64 used = gigabytesUsed(static_cast<double>(step) / ADay) * Gigabyte;
        history.points.push_back(
            {Now.addSecs(-6LL * 3600 * (days * ADay - step)), total, used, total - used});
    }
    return history;
}

FillHistory linear(int days)
{
    return historyOf(days, [](double day) { return 500 + std::llround(4 * day); });
}

FillHistory step()
{
    return historyOf(28, [](double day) { return day < 14 ? 500 : 650; });
}

FillHistory stepWhileGrowing()
{
    return historyOf(28,
                     [](double day) { return 500 + std::llround(4 * day) + (day < 14 ? 0 : 60); });
}

/// 4 GB a day come; every week what came in it is freed, and we have noted it.
FillHistory sawtooth()
{
    FillHistory history = historyOf(28, [](double day) {
        return 500 + std::llround(4 * day) - 28 * static_cast<int>(day / 7);
    });
    for (const int day : {7, 14, 21, 28})
        history.freed.push_back({Now.addDays(day - 28), 28 * Gigabyte});
    return history;
}

/// The same while only half of it is freed.
FillHistory risingSawtooth()
{
    FillHistory history = historyOf(28, [](double day) {
        return 500 + std::llround(4 * day) - 14 * static_cast<int>(day / 7);
    });
    for (const int day : {7, 14, 21, 28})
        history.freed.push_back({Now.addDays(day - 28), 14 * Gigabyte});
    return history;
}

FillHistory oneCleanup()
{
    FillHistory history = historyOf(
        28, [](double day) { return 500 + std::llround(4 * day) - (day < 10 ? 0 : 300); });
    history.freed.push_back({Now.addDays(-18), 300 * Gigabyte});
    return history;
}

/// Within the last six hours all but a little was filled up.
FillHistory burst()
{
    return historyOf(28, [](double day) { return day < 28 ? 500 + std::llround(4 * day) : 998; });
}

FillHistory burstThatWent()
{
    return historyOf(28, [](double day) {
        return 500 + std::llround(4 * day) + (day >= 12 && day < 14 ? 350 : 0);
    });
}

FillHistory weekdaysOnly()
{
    // Two of seven days bring nothing: 20 GB a week.
    return historyOf(28, [](double day) {
        const int whole = static_cast<int>(day);
        return 500 + 20 * (whole / 7) + 4 * std::min(whole % 7, 5);
    });
}

/// The clock was 70 years ahead for a day, and once a month behind.
FillHistory clockJump()
{
    FillHistory history = linear(28);
    for (int hour = 0; hour < 24; hour += 6)
        history.points.push_back(
            {Now.addYears(70).addSecs(hour * 3600), Total, 900 * Gigabyte, 100 * Gigabyte});
    history.points.push_back({Now.addDays(-20), Total, 611 * Gigabyte, 389 * Gigabyte});
    history.points.push_back({QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC), Total, 0, Total});
    history.points.push_back({QDateTime(), Total, 0, Total});
    return history;
}

/// 20 days ago a larger disk took the place of one that was nearly full.
FillHistory replacedDisk()
{
    FillHistory history = historyOf(
        20, [](double day) { return 100 + std::llround(2 * day); }, Total);
    for (int day = 21; day <= 50; ++day)
        history.points.push_back({Now.addDays(-day), Total / 4, 240 * Gigabyte, 10 * Gigabyte});
    return history;
}

FillHistory without(FillHistory history, int firstDay, int endDay)
{
    std::erase_if(history.points, [&](const FillPoint &point) {
        return point.time > Now.addDays(firstDay - 28) && point.time < Now.addDays(endDay - 28);
    });
    return history;
}

FillHistory twoEnds()
{
    return without(linear(28), 3, 25);
}

FillHistory newestIsOld()
{
    FillHistory history = linear(28);
    for (FillPoint &point : history.points)
        point.time = point.time.addDays(-8);
    return history;
}

FillHistory fullNow()
{
    FillHistory history = linear(2);
    history.points.back().used = Total;
    history.points.back().available = 0;
    return history;
}

/// As bytes, so for inodes: the numbers mean what the caller says.
FillHistory inodes()
{
    FillHistory history;
    for (int day = 0; day <= 28; ++day)
        history.points.push_back(
            {Now.addDays(day - 28), 1'000'000, 400'000 + day * 1000, 600'000 - day * 1000});
    return history;
}

using Days = std::optional<int>;

} // namespace

class TestForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysWhenItIsFull_data();
    void saysWhenItIsFull();
    void saysWhenItIsFullWithCleanupsAsSoFar_data();
    void saysWhenItIsFullWithCleanupsAsSoFar();
    void saysOfAFullVolumeThatItIsFull();
    void tellsFromWhenToWhenItLooked();
    void neverSaysNoDays();
    void givesTheSameForPointsInAnyOrder();
    void namesTrendsApart();
};

void TestForecast::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestForecast::saysWhenItIsFull_data()
{
    QTest::addColumn<FillHistory>("history");
    QTest::addColumn<Trend>("trend");
    QTest::addColumn<double>("gigabytesPerDay");
    QTest::addColumn<int>("earliest");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("latest");

    constexpr int Never = -1;
    QTest::newRow("nothing known")
        << FillHistory() << Trend::NotEnoughData << 0.0 << Never << Never << Never;
    QTest::newRow("six days") << linear(6) << Trend::NotEnoughData << 0.0 << Never << Never
                              << Never;
    QTest::newRow("a week, four days of it")
        << without(without(linear(28), -1, 21), 22, 27) << Trend::NotEnoughData << 0.0 << Never
        << Never << Never;
    QTest::newRow("nothing for eight days")
        << newestIsOld() << Trend::NotEnoughData << 0.0 << Never << Never << Never;
    // 1000 - 500 - 8 * 4 = 468 GB at 4 GB a day.
    QTest::newRow("linear, eight days") << linear(8) << Trend::Growing << 4.0 << 117 << 117 << 117;
    // 388 GB at 4 GB a day.
    QTest::newRow("linear, four weeks") << linear(28) << Trend::Growing << 4.0 << 97 << 97 << 97;
    QTest::newRow("flat") << historyOf(28, [](double) { return 700; }) << Trend::Steady << 0.0
                          << Never << Never << Never;
    QTest::newRow("shrinking") << historyOf(28,
                                            [](double day) { return 900 - std::llround(4 * day); })
                               << Trend::Shrinking << -4.0 << Never << Never << Never;
    // One large upload two weeks ago is no rate; were each week like the one with it, 350 GB would
    // be gone at 150 GB a week.
    QTest::newRow("step") << step() << Trend::Steady << 0.0 << 17 << Never << Never;
    QTest::newRow("step while growing")
        << stepWhileGrowing() << Trend::Growing << 4.0 << 27 << 82 << 82;
    // 500 GB at 4 GB a day, were nothing freed any more.
    QTest::newRow("sawtooth") << sawtooth() << Trend::Growing << 4.0 << 125 << 125 << 125;
    QTest::newRow("one cleanup") << oneCleanup() << Trend::Growing << 4.0 << 172 << 172 << 172;
    // 2 GB are left and half a day is none.
    QTest::newRow("burst") << burst() << Trend::Growing << 4.0 << 1 << 1 << 1;
    QTest::newRow("burst that went") << burstThatWent() << Trend::Growing << 4.0 << 97 << 97 << 97;
    // 420 GB at 20 GB a week.
    QTest::newRow("weekdays only")
        << weekdaysOnly() << Trend::Growing << 20 / 7.0 << 147 << 147 << 147;
    QTest::newRow("clock jump") << clockJump() << Trend::Growing << 4.0 << 97 << 97 << 97;
    // 860 GB at 2 GB a day.
    QTest::newRow("replaced disk") << replacedDisk() << Trend::Growing << 2.0 << 430 << 430 << 430;
    QTest::newRow("gap of ten days")
        << without(linear(28), 8, 18) << Trend::Growing << 4.0 << 97 << 97 << 97;
    QTest::newRow("only the two ends") << twoEnds() << Trend::Growing << 4.0 << 97 << 97 << 97;
}

void TestForecast::saysWhenItIsFull()
{
    QFETCH(FillHistory, history);
    QFETCH(double, gigabytesPerDay);
    const Outlook outlook = forecastOf(history, Now).withoutCleanups;
    QTEST(outlook.trend, "trend");
    QVERIFY2(std::abs(outlook.perDay / Gigabyte - gigabytesPerDay) < 0.01,
             qPrintable(QString::number(outlook.perDay / Gigabyte)));
    QTEST(outlook.earliestDays.value_or(-1), "earliest");
    QTEST(outlook.days.value_or(-1), "days");
    QTEST(outlook.latestDays.value_or(-1), "latest");
}

void TestForecast::saysWhenItIsFullWithCleanupsAsSoFar_data()
{
    QTest::addColumn<FillHistory>("history");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<Trend>("trend");
    QTest::addColumn<int>("days");

    QTest::newRow("no cleanup") << linear(28) << false << Trend::NotEnoughData << -1;
    QTest::newRow("one cleanup is no habit") << oneCleanup() << false << Trend::NotEnoughData << -1;
    QTest::newRow("sawtooth that frees all") << sawtooth() << true << Trend::Steady << -1;
    // 444 GB at 2 GB a day.
    QTest::newRow("sawtooth that frees half") << risingSawtooth() << true << Trend::Growing << 222;
}

void TestForecast::saysWhenItIsFullWithCleanupsAsSoFar()
{
    QFETCH(FillHistory, history);
    QFETCH(bool, isKnown);
    const auto outlook = forecastOf(history, Now).withCleanups;
    QCOMPARE(outlook.has_value(), isKnown);
    QTEST(outlook.value_or(Outlook()).trend, "trend");
    QTEST(outlook.value_or(Outlook()).days.value_or(-1), "days");
}

void TestForecast::saysOfAFullVolumeThatItIsFull()
{
    const Forecast forecast = forecastOf(fullNow(), Now);
    QCOMPARE(forecast.withoutCleanups.trend, Trend::Full);
    QVERIFY(!forecast.withoutCleanups.days);
}

void TestForecast::tellsFromWhenToWhenItLooked()
{
    const Forecast replaced = forecastOf(replacedDisk(), Now);
    QCOMPARE(replaced.historyDays, 20);
    QCOMPARE(replaced.from, Now);
    QCOMPARE(replaced.available, 860 * Gigabyte);
    const Forecast filled = forecastOf(inodes(), Now);
    QCOMPARE(filled.withoutCleanups.days, Days(572));
    QCOMPARE(filled.used, 428'000);
    // Two months and not more, however long the history is.
    QCOMPARE(forecastOf(linear(100), Now).historyDays, 56);
}

void TestForecast::neverSaysNoDays()
{
    FillHistory history = burst();
    history.points.back().available = 1;
    QCOMPARE(forecastOf(history, Now).withoutCleanups.days, Days(1));
}

void TestForecast::givesTheSameForPointsInAnyOrder()
{
    FillHistory history = sawtooth();
    std::ranges::reverse(history.points);
    std::ranges::reverse(history.freed);
    QCOMPARE(forecastOf(history, Now).withoutCleanups.days, Days(125));
    QCOMPARE(forecastOf(history, Now).withCleanups->trend, Trend::Steady);
}

void TestForecast::namesTrendsApart()
{
    QSet<QString> names;
    for (const Trend trend :
         {Trend::NotEnoughData, Trend::Shrinking, Trend::Steady, Trend::Growing, Trend::Full})
        names.insert(trendName(trend));
    QCOMPARE(names.size(), 5);
    QVERIFY(!names.contains(QString()));
}

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
