// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/forecasttext.h"

#include <QtTest>

using namespace Printkeeper::Storage;
using namespace Qt::Literals::StringLiterals;

namespace {

using Days = std::optional<int>;

/// Full in `days`, in `earliest` at the earliest and `latest` at the latest.
Outlook growing(int days, Days earliest, Days latest)
{
    return {Trend::Growing, 1, days, earliest, latest};
}

} // namespace

class TestForecastText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAUnitOfBothEndsOnce_data();
    void namesAUnitOfBothEndsOnce();
    void saysWhatCleanupsChange();
    void saysOfInodesTheSame();
};

// Without a translation the sentences stand here as they are in the sources: "6 week(s)".
void TestForecastText::namesAUnitOfBothEndsOnce_data()
{
    QTest::addColumn<Outlook>("outlook");
    QTest::addColumn<QString>("text");

    QTest::newRow("days") << growing(10, 6, 13) << u"Full in about 10 day(s) (6 to 13 day(s))"_s;
    QTest::newRow("weeks") << growing(49, 42, 91) << u"Full in about 7 week(s) (6 to 13 week(s))"_s;
    QTest::newRow("months") << growing(210, 182, 400)
                            << u"Full in about 7 month(s) (6 to 13 month(s))"_s;
    QTest::newRow("years") << growing(1095, 730, 2000)
                           << u"Full in about 3 year(s) (2 to 5 year(s))"_s;
    QTest::newRow("days to weeks")
        << growing(20, 13, 49) << u"Full in about 3 week(s) (13 day(s) to 7 week(s))"_s;
    QTest::newRow("weeks to years")
        << growing(400, 100, 800) << u"Full in about 13 month(s) (14 week(s) to 2 year(s))"_s;
    QTest::newRow("no band") << growing(49, 49, 49) << u"Full in about 7 week(s)"_s;
    QTest::newRow("a band of days in weeks") << growing(49, 47, 51) << u"Full in about 7 week(s)"_s;
    QTest::newRow("the same number of another unit")
        << growing(40, 13, 180) << u"Full in about 6 week(s) (13 day(s) to 26 week(s))"_s;
    QTest::newRow("perhaps never") << growing(49, 42, std::nullopt)
                                   << u"Full in about 7 week(s) (6 week(s) at the earliest)"_s;
}

void TestForecastText::namesAUnitOfBothEndsOnce()
{
    QFETCH(Outlook, outlook);
    Forecast forecast;
    forecast.withoutCleanups = outlook;
    QTEST(forecastText(forecast), "text");
}

void TestForecastText::saysWhatCleanupsChange()
{
    Forecast forecast;
    forecast.withoutCleanups = growing(49, 42, 91);
    forecast.withCleanups = growing(98, 91, 126);
    QCOMPARE(forecastText(forecast), u"Full in about 14 week(s) (13 to 18 week(s)) with cleanups "
                                     "as so far, in 7 week(s) without"_s);
    forecast.withCleanups = Outlook();
    forecast.withCleanups->trend = Trend::Steady;
    QCOMPARE(forecastText(forecast), u"Cleanups keep it from filling up; without them full in "
                                     "about 7 week(s) (6 to 13 week(s))"_s);
}

void TestForecastText::saysOfInodesTheSame()
{
    VolumeForecast forecast;
    forecast.inodes = Forecast();
    forecast.inodes->withoutCleanups = growing(49, 42, 91);
    QCOMPARE(inodeForecastText(forecast),
             u"No more files can be made in about 7 week(s) (6 to 13 week(s)), before the space is "
             "used up"_s);
}

QTEST_GUILESS_MAIN(TestForecastText)
#include "tst_forecasttext.moc"
