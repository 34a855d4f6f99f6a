// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/timestamp.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatWebAppsWrite_data()
    {
        QTest::addColumn<QDateTime>("time");
        const QDateTime noon({2026, 3, 1}, {12, 0, 5}, Qt::UTC);
        QTest::newRow("2026-03-01 12:00:05") << noon;
        QTest::newRow("2026-03-01T12:00:05") << noon;
        QTest::newRow("2026-03-01T12:00:05Z") << noon;
        QTest::newRow("2026-03-01 12:00:05.123456") << noon.addMSecs(123);
        QTest::newRow("2026-03-01 12:00:05.5") << noon.addMSecs(500);
        QTest::newRow("2026-03-01 12:00:05.000000001") << noon;
        QTest::newRow("2026-03-01T14:00:05+02:00") << noon;
        QTest::newRow("2026-03-01T14:00:05+0200") << noon;
        QTest::newRow("2026-03-01T14:00:05+02") << noon;
        QTest::newRow("2026-03-01T06:30:05-05:30") << noon;
        QTest::newRow("2026-03-01 12:00") << noon.addSecs(-5);
        QTest::newRow("2026-03-01 12:00Z") << noon.addSecs(-5);
        QTest::newRow("2026-03-01T11:45:05-0015") << noon;
        QTest::newRow("2026-03-01") << QDateTime({2026, 3, 1}, {0, 0}, Qt::UTC);
        QTest::newRow("2024-02-29") << QDateTime({2024, 2, 29}, {0, 0}, Qt::UTC);
        QTest::newRow("1969-12-31 23:59:59.999999")
            << QDateTime({1969, 12, 31}, {23, 59, 59, 999}, Qt::UTC);
    }

    void readsWhatWebAppsWrite()
    {
        QFETCH(const QDateTime, time);
        const auto parsed = parseTimestamp(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(parsed.has_value());
        QCOMPARE(*parsed, time);
        QCOMPARE(parsed->timeSpec(), Qt::UTC);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {u"",
                                 u" ",
                                 u"now",
                                 u"2026-3-1",
                                 u"2026-02-29",
                                 u"2026-13-01",
                                 u"2026-00-01",
                                 u"2026-03-01 24:00:00",
                                 u"2026-03-01 12:60",
                                 u"2026-03-01 12:00:61",
                                 u"2026-03-01 12:00:05.",
                                 u"2026-03-01 12:00:05.1234567890",
                                 u"2026-03-01x",
                                 u" 2026-03-01",
                                 u"2026-03-01\n",
                                 u"2026-03-01  12:00",
                                 u"2026-03-01T12:00:00+99:99",
                                 u"2026-03-01T12:00:00+24:00",
                                 u"2026-03-01T12:00:00+02:",
                                 u"2026-03-01T12:00:00+2",
                                 u"2026-03-01T12:00:00+02:60",
                                 u"2026-03-01T12:00:00ZZ",
                                 u"2026-03-01Z",
                                 u"2026-03-01 ",
                                 u"2026-03-01 12",
                                 u"2026-03-01 12:",
                                 u"2026-03-01 12:00.5",
                                 u"0000-01-01",
                                 u"-05-03",
                                 u"1772366405",
                                 u"٢٠٢٦-٠٣-٠١"})
            QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
    }

    void refusesWhatIsNoTime()
    {
        QFETCH(const QString, text);
        QVERIFY(!parseTimestamp(text));
    }

    void writesLikeTheColumnsOtherValues_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<QString>("written");
        const auto row = [](const QString &example, const QString &written) {
            QTest::newRow(qPrintable(example)) << example << written;
        };
        row(u""_s, u"2026-03-01 12:00:05.678000"_s);
        row(u"soon"_s, u"2026-03-01 12:00:05.678000"_s);
        row(u"2025-01-01"_s, u"2026-03-01 12:00:05.678000"_s);
        row(u"2025-01-01 10:00:00"_s, u"2026-03-01 12:00:05"_s);
        row(u"2025-01-01 10:00:00.123456"_s, u"2026-03-01 12:00:05.678000"_s);
        row(u"2025-01-01T10:00:00.12"_s, u"2026-03-01T12:00:05.67"_s);
        row(u"2025-01-01T10:00:00Z"_s, u"2026-03-01T12:00:05Z"_s);
        row(u"2025-01-01T10:00:00.123+02:00"_s, u"2026-03-01T12:00:05.678+00:00"_s);
        row(u"2025-01-01 10:00:00+0200"_s, u"2026-03-01 12:00:05+0000"_s);
        row(u"2025-01-01 10:00:00-05"_s, u"2026-03-01 12:00:05+00"_s);
    }

    void writesLikeTheColumnsOtherValues()
    {
        QFETCH(const QString, example);
        const QDateTime time({2026, 3, 1}, {12, 0, 5, 678}, Qt::UTC);
        QTEST(formatTimestampLike(time, example), "written");
        QTEST(formatTimestampLike(time.toOffsetFromUtc(3600), example), "written");
        // What was written is read back, to what the format holds of it.
        const auto again = parseTimestamp(formatTimestampLike(time, example));
        QVERIFY(again.has_value());
        QCOMPARE(again->toSecsSinceEpoch(), time.toSecsSinceEpoch());
    }

    void writesJsonTimesInUtc()
    {
        const QDateTime time({2026, 3, 1}, {12, 0, 5, 999}, Qt::UTC);
        QCOMPARE(isoUtc(time.toOffsetFromUtc(-3600)), u"2026-03-01T12:00:05Z"_s);
        QCOMPARE(isoUtc({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
