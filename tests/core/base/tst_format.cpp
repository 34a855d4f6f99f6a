// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/day.h"
#include "base/format.h"

#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsThreeDigitsOfAnAmount_data()
    {
        QTest::addColumn<Bytes>("bytes");
        QTest::addColumn<QString>("shown");
        const auto row = [](Bytes bytes, const QString &shown) {
            QTest::addRow("%lld", static_cast<long long>(bytes)) << bytes << shown;
        };
        row(0, u"0 B"_s);
        row(999, u"999 B"_s);
        row(1000, u"1.00 kB"_s);
        row(9994, u"9.99 kB"_s);
        row(9996, u"10.0 kB"_s);
        row(99'940, u"99.9 kB"_s);
        row(99'960, u"100 kB"_s);
        row(830'000, u"830 kB"_s);
        row(999'499, u"999 kB"_s);
        row(999'500, u"1.00 MB"_s);
        row(41'200'000'000, u"41.2 GB"_s);
        row(-1'500, u"-1.50 kB"_s);
        row(-7, u"-7 B"_s);
        row(std::numeric_limits<Bytes>::max(), u"9.22 EB"_s);
        row(std::numeric_limits<Bytes>::min(), u"-9.22 EB"_s);
    }

    void showsThreeDigitsOfAnAmount()
    {
        QFETCH(const Bytes, bytes);
        QTEST(formatBytes(bytes, QLocale::c()), "shown");
    }

    void usesTheLocalesNumerals()
    {
        const QLocale german(QLocale::German, QLocale::Germany);
        QCOMPARE(formatBytes(41'200'000'000, german), u"41,2 GB"_s);
        QCOMPARE(formatCount(1'234'567, german), u"1.234.567"_s);
    }

    void showsAgesInTheirLargestUnit_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("shown");
        const auto row = [](qint64 seconds, const QString &shown) {
            QTest::addRow("%lld", static_cast<long long>(seconds)) << seconds << shown;
        };
        row(0, u"just now"_s);
        row(59, u"just now"_s);
        row(-59, u"just now"_s);
        row(60, u"1 min ago"_s);
        row(3599, u"59 min ago"_s);
        row(3600, u"1 h ago"_s);
        row(86'399, u"23 h ago"_s);
        row(3 * 86'400, u"3 d ago"_s);
        row(364 * 86'400, u"364 d ago"_s);
        row(365 * 86'400, u"1 y ago"_s);
        row(-7200, u"in 2 h"_s);
        row(-400 * 86'400, u"in 1 y"_s);
    }

    void showsAgesInTheirLargestUnit()
    {
        QFETCH(const qint64, seconds);
        const QDateTime now({2026, 3, 1}, {12, 0}, Qt::UTC);
        QTEST(formatAge(now.addSecs(-seconds), now), "shown");
    }

    void showsMomentsAsShortAsTheyCanBe_data()
    {
        QTest::addColumn<QDateTime>("time");
        QTest::addColumn<QString>("shown");
        const auto row = [](const QDateTime &time, const QString &shown) {
            QTest::newRow(qPrintable(shown)) << time << shown;
        };
        row(QDateTime({2026, 3, 1}, {0, 0}, Qt::UTC), u"today 00:00"_s);
        row(QDateTime({2026, 3, 1}, {23, 59}, Qt::UTC), u"today 23:59"_s);
        row(QDateTime({2026, 3, 2}, {2, 0}, Qt::UTC), u"tomorrow 02:00"_s);
        row(QDateTime({2026, 2, 28}, {2, 0}, Qt::UTC), u"yesterday 02:00"_s);
        row(QDateTime({2026, 10, 24}, {2, 0}, Qt::UTC), u"24 Oct 02:00"_s);
        row(QDateTime({2025, 10, 24}, {2, 0}, Qt::UTC), u"24 Oct 2025 02:00"_s);
    }

    void showsMomentsAsShortAsTheyCanBe()
    {
        QFETCH(const QDateTime, time);
        const QDateTime now({2026, 3, 1}, {1, 0}, Qt::UTC);
        QTEST(formatWhen(time, now, QLocale::c()), "shown");
    }

    void showsTheYearOfADayInAnotherOne_data()
    {
        QTest::addColumn<QDateTime>("time");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QString>("shown");
        const QDateTime noon({2026, 3, 1}, {12, 0}, Qt::UTC);
        const QDateTime lastNight({2025, 12, 31}, {23, 30}, Qt::UTC);
        const QDateTime east({2026, 3, 1}, {13, 0}, QTimeZone("Etc/GMT-1"));
        QTest::newRow("this year")
            << QDateTime({2026, 10, 24}, {2, 0}, Qt::UTC) << noon << u"24 Oct"_s;
        QTest::newRow("another year")
            << QDateTime({2025, 10, 24}, {2, 0}, Qt::UTC) << noon << u"24 Oct 2025"_s;
        QTest::newRow("a year to come")
            << QDateTime({2027, 1, 9}, {2, 0}, Qt::UTC) << noon << u"9 Jan 2027"_s;
        QTest::newRow("this year where one is") << lastNight << east << u"1 Jan"_s;
        QTest::newRow("none") << QDateTime() << noon << QString();
    }

    void showsTheYearOfADayInAnotherOne()
    {
        QFETCH(const QDateTime, time);
        QFETCH(const QDateTime, now);
        QTEST(formatDay(time, now, QLocale::c()), "shown");
    }

    void countsHoursAsALocaleDoes()
    {
        QCOMPARE(hourFormatOf(QLocale(QLocale::English, QLocale::UnitedStates)),
                 HourFormat::Twelve);
        QCOMPARE(hourFormatOf(QLocale(QLocale::German)), HourFormat::TwentyFour);
        QCOMPARE(hourFormatOf(QLocale(QLocale::French, QLocale::Canada)), HourFormat::TwentyFour);
        QCOMPARE(hourFormatOf(QLocale(QLocale::Bulgarian)), HourFormat::TwentyFour);
    }

    void countsHoursAsItIsTold()
    {
        const auto back = qScopeGuard([] { setHourFormat(HourFormat::TwentyFour); });
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        const QDateTime now({2026, 3, 1}, {1, 0}, Qt::UTC);
        const QDateTime time({2026, 3, 1}, {14, 5, 9}, Qt::UTC);
        QCOMPARE(formatClock({0, 30}, english), u"00:30"_s);
        QCOMPARE(formatDateTime(time, english), u"1 Mar 2026 14:05"_s);
        setHourFormat(HourFormat::Twelve);
        QCOMPARE(formatClock({0, 30}, english), u"12:30 AM"_s);
        QCOMPARE(formatWhen(time, now, english), u"today 2:05 PM"_s);
        QCOMPARE(formatDateTime(time, english), u"1 Mar 2026 2:05 PM"_s);
        QCOMPARE(formatDateTime(time, english, QLocale::LongFormat),
                 u"Sunday, March 1, 2026 2:05:09 PM UTC"_s);
    }

    void saysNothingOfATimeThatIsNone()
    {
        const QDateTime now({2026, 3, 1}, {1, 0}, Qt::UTC);
        QCOMPARE(formatAge({}, now), QString());
        QCOMPARE(formatWhen({}, now, QLocale::c()), QString());
        QCOMPARE(formatDateTime({}, QLocale::c()), QString());
    }
};

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    QCoreApplication app(argc, argv);
    TestFormat test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_format.moc"
