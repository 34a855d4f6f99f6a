// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crontimes.h"

#include "schedule/nextrun.h"

#include <QList>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Schedule;
using Test::expressionOf;
using Test::localText;
using Test::utc;

class TestNextRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsTheNextRuns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("runs");

        const auto row = [](const char *name, const QString &text, const QString &after,
                            const QStringList &runs) {
            QTest::newRow(name) << text << after << runs;
        };
        row("every minute", u"* * * * *"_s, u"2026-02-14T23:59:00Z"_s,
            {u"2026-02-15T00:00:00Z"_s, u"2026-02-15T00:01:00Z"_s});
        row("strictly after", u"30 4 * * *"_s, u"2026-02-14T04:30:00Z"_s,
            {u"2026-02-15T04:30:00Z"_s, u"2026-02-16T04:30:00Z"_s});
        row("a second before", u"30 4 * * *"_s, u"2026-02-14T04:29:59Z"_s,
            {u"2026-02-14T04:30:00Z"_s});
        row("a millisecond before", u"30 4 * * *"_s, u"2026-02-14T04:29:59.999Z"_s,
            {u"2026-02-14T04:30:00Z"_s});
        row("a millisecond after", u"30 4 * * *"_s, u"2026-02-14T04:30:00.001Z"_s,
            {u"2026-02-15T04:30:00Z"_s});
        row("before 1970", u"30 4 * * *"_s, u"1969-12-30T04:30:00.001Z"_s,
            {u"1969-12-31T04:30:00Z"_s, u"1970-01-01T04:30:00Z"_s});
        row("the last minute of an hour", u"59 * * * *"_s, u"2026-02-14T23:59:00Z"_s,
            {u"2026-02-15T00:59:00Z"_s});
        row("steps start anew", u"*/35 * * * *"_s, u"2026-02-14T00:10:00Z"_s,
            {u"2026-02-14T00:35:00Z"_s, u"2026-02-14T01:00:00Z"_s});
        row("across midnight", u"0 22-23,0-1 * * *"_s, u"2026-02-14T22:30:00Z"_s,
            {u"2026-02-14T23:00:00Z"_s, u"2026-02-15T00:00:00Z"_s, u"2026-02-15T01:00:00Z"_s,
             u"2026-02-15T22:00:00Z"_s});
        row("either day", u"0 0 15 * 0"_s, u"2026-01-10T00:00:00Z"_s,
            {u"2026-01-11T00:00:00Z"_s, u"2026-01-15T00:00:00Z"_s, u"2026-01-18T00:00:00Z"_s});
        row("either day, as the manual has it", u"30 4 1,15 * 5"_s, u"2026-01-01T05:00:00Z"_s,
            {u"2026-01-02T04:30:00Z"_s, u"2026-01-09T04:30:00Z"_s, u"2026-01-15T04:30:00Z"_s});
        row("a star in the day of month: both", u"0 0 */2 * 2"_s, u"2026-02-09T00:00:00Z"_s,
            {u"2026-02-17T00:00:00Z"_s, u"2026-03-03T00:00:00Z"_s});
        row("a star in the day of week: both", u"0 0 1-7 * */7"_s, u"2026-02-02T00:00:00Z"_s,
            {u"2026-03-01T00:00:00Z"_s, u"2026-04-05T00:00:00Z"_s});
        row("the first Monday", u"0 9 */32,1-7 * MON"_s, u"2026-02-03T00:00:00Z"_s,
            {u"2026-03-02T09:00:00Z"_s, u"2026-04-06T09:00:00Z"_s});
        row("a whole range isn't a star", u"0 0 1-31 * 2"_s, u"2026-02-11T00:00:00Z"_s,
            {u"2026-02-12T00:00:00Z"_s});
        row("a star later in the list isn't one", u"0 0 5,* * 2"_s, u"2026-02-11T00:00:00Z"_s,
            {u"2026-02-12T00:00:00Z"_s});
        row("a star first in the list is one", u"0 0 *,5 * 2"_s, u"2026-02-11T00:00:00Z"_s,
            {u"2026-02-17T00:00:00Z"_s});
        row("Sunday as 7", u"0 0 * * 7"_s, u"2026-02-11T00:00:00Z"_s, {u"2026-02-15T00:00:00Z"_s});
        row("a month without 31 days", u"0 0 31 * *"_s, u"2026-01-31T00:00:00Z"_s,
            {u"2026-03-31T00:00:00Z"_s, u"2026-05-31T00:00:00Z"_s});
        row("31 February or Tuesday", u"0 0 31 2 2"_s, u"2026-02-24T00:00:00Z"_s,
            {u"2027-02-02T00:00:00Z"_s});
        row("weekdays over a month's end", u"0 0 * * 1-5"_s, u"2026-01-30T00:00:00Z"_s,
            {u"2026-02-02T00:00:00Z"_s});
        row("leap days", u"0 0 29 2 *"_s, u"2026-01-01T00:00:00Z"_s,
            {u"2028-02-29T00:00:00Z"_s, u"2032-02-29T00:00:00Z"_s});
        row("leap days over 2100", u"0 0 29 2 *"_s, u"2096-02-28T23:59:59Z"_s,
            {u"2096-02-29T00:00:00Z"_s, u"2104-02-29T00:00:00Z"_s});
        row("leap days over 2000", u"0 0 29 2 *"_s, u"1996-03-01T00:00:00Z"_s,
            {u"2000-02-29T00:00:00Z"_s});
        row("a leap day on a Sunday or Monday", u"0 0 29 2 */32,1"_s, u"2026-01-01T00:00:00Z"_s,
            {u"2032-02-29T00:00:00Z"_s, u"2044-02-29T00:00:00Z"_s, u"2060-02-29T00:00:00Z"_s});
        row("a leap day on a Sunday, 40 years later", u"0 0 29 2 */7"_s, u"2088-02-29T00:00:00Z"_s,
            {u"2128-02-29T00:00:00Z"_s});
        row("yearly", u"@yearly"_s, u"2026-01-01T00:00:00Z"_s, {u"2027-01-01T00:00:00Z"_s});
        row("monthly", u"@monthly"_s, u"2026-01-01T00:00:00Z"_s, {u"2026-02-01T00:00:00Z"_s});
        row("weekly", u"@weekly"_s, u"2026-01-01T00:00:00Z"_s, {u"2026-01-04T00:00:00Z"_s});
        row("hourly", u"@hourly"_s, u"2026-01-01T00:00:00Z"_s, {u"2026-01-01T01:00:00Z"_s});
        row("at the end of the calendar", u"0 0 1 1 *"_s, u"9998-06-01T00:00:00Z"_s,
            {u"9999-01-01T00:00:00Z"_s});
    }

    void findsTheNextRuns()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, after);
        QFETCH(const QStringList, runs);
        const auto found =
            nextRuns(expressionOf(text), QDateTime::fromString(after, Qt::ISODateWithMs),
                     QTimeZone::utc(), int(runs.size()));
        QStringList texts;
        for (const QDateTime &run : found) {
            QCOMPARE(run.timeSpec(), Qt::UTC);
            texts.append(run.toString(Qt::ISODate));
        }
        QCOMPARE(texts, runs);
    }

    void findsNothingWhereNothingRuns_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"@reboot", "0 0 31 2 *", "0 0 30 2 *", "0 0 31 4,6,9,11 *", "0 22-4 * * *",
              "59-0 * * * *", "0 0 * * fri-mon", "0 0 * * sat-sun", "0 0 1 dec-feb *",
              "0 0 5-1 * *", "0 0 * 12-1 *"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void findsNothingWhereNothingRuns()
    {
        QFETCH(const QString, text);
        const QDateTime after = utc(u"2026-01-01T00:00:00Z"_s);
        for (const char *zone : {"UTC", "Europe/Berlin", "Australia/Lord_Howe"})
            QVERIFY(!nextRun(expressionOf(text), after, QTimeZone(zone)));
        QVERIFY(nextRuns(expressionOf(text), after, QTimeZone::utc(), 5).empty());
    }

    void findsNothingForAnInvalidQuestion()
    {
        const CronExpression always = expressionOf(u"* * * * *"_s);
        const QDateTime now = utc(u"2026-01-01T00:00:00Z"_s);
        QVERIFY(nextRun(always, now, QTimeZone::utc()));
        QVERIFY(!nextRun(always, QDateTime(), QTimeZone::utc()));
        QVERIFY(!nextRun(always, now, QTimeZone()));
        QVERIFY(!nextRun(always, now, QTimeZone("Nowhere/Atall")));
        QVERIFY(!nextRun(CronExpression(), now, QTimeZone::utc()));
        const QDateTime farthest =
            QDateTime::fromMSecsSinceEpoch(std::numeric_limits<qint64>::max(), Qt::UTC);
        QVERIFY(!nextRun(always, farthest, QTimeZone("Europe/Berlin")));
        QVERIFY(nextRuns(always, now, QTimeZone::utc(), 0).empty());
        QVERIFY(nextRuns(always, now, QTimeZone::utc(), -1).empty());
    }

    void readsAfterInAnyTimeSpec()
    {
        const CronExpression expression = expressionOf(u"0 3 * * *"_s);
        const QTimeZone berlin("Europe/Berlin");
        const QDateTime instant = utc(u"2026-07-01T00:59:59Z"_s);
        const QDateTime expected = utc(u"2026-07-01T01:00:00Z"_s);
        QCOMPARE(nextRun(expression, instant, berlin), expected);
        QCOMPARE(nextRun(expression, instant.toTimeZone(berlin), berlin), expected);
        QCOMPARE(nextRun(expression, instant.toOffsetFromUtc(-3600), berlin), expected);
        QCOMPARE(nextRun(expression, instant.toLocalTime(), berlin), expected);
    }

    void followsTheClockChange_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("runs");

        const auto row = [](const char *name, const char *zone, const char *text, const char *after,
                            const QStringList &runs) {
            QTest::newRow(name) << QByteArray(zone) << QString::fromLatin1(text)
                                << QString::fromLatin1(after) << runs;
        };
        const char *const riga = "Europe/Riga"; // where the daemon itself was watched
        const char *const spring = "2021-03-27T22:00:00Z";
        const QString rightAfter = u"2021-03-28 04:00 UTC+03:00"_s;
        row("spring, in the gap", riga, "15 3 * * *", spring,
            {rightAfter, u"2021-03-29 03:15 UTC+03:00"_s});
        row("spring, several in the gap are one instant", riga, "5,* 3 * * *", spring,
            {rightAfter, u"2021-03-29 03:00 UTC+03:00"_s});
        row("spring, fixed hours", riga, "0 1-5 * * *", spring,
            {u"2021-03-28 01:00 UTC+02:00"_s, u"2021-03-28 02:00 UTC+02:00"_s, rightAfter,
             u"2021-03-28 05:00 UTC+03:00"_s});
        row("spring, wildcards of the gap", riga, "*/15 3 * * *", spring,
            {u"2021-03-29 03:00 UTC+03:00"_s});
        row("spring, every hour", riga, "30 */2 * * *", "2021-03-28T00:00:00Z",
            {u"2021-03-28 02:30 UTC+02:00"_s, u"2021-03-28 04:30 UTC+03:00"_s});
        row("spring, @hourly", riga, "@hourly", "2021-03-27T23:30:00Z",
            {u"2021-03-28 02:00 UTC+02:00"_s, rightAfter, u"2021-03-28 05:00 UTC+03:00"_s});
        const char *const autumn = "2021-10-30T22:30:00Z";
        row("autumn, fixed", riga, "30 3 * * *", autumn,
            {u"2021-10-31 03:30 UTC+03:00"_s, u"2021-11-01 03:30 UTC+02:00"_s});
        row("autumn, fixed hours", riga, "0 1-5 * * *", autumn,
            {u"2021-10-31 02:00 UTC+03:00"_s, u"2021-10-31 03:00 UTC+03:00"_s,
             u"2021-10-31 04:00 UTC+02:00"_s});
        row("autumn, wildcards", riga, "*/30 3 * * *", autumn,
            {u"2021-10-31 03:00 UTC+03:00"_s, u"2021-10-31 03:30 UTC+03:00"_s,
             u"2021-10-31 03:00 UTC+02:00"_s, u"2021-10-31 03:30 UTC+02:00"_s});
        row("autumn, asked in the second pass", riga, "30 3 * * *", "2021-10-31T01:10:00Z",
            {u"2021-11-01 03:30 UTC+02:00"_s});
        row("Berlin, spring", "Europe/Berlin", "30 2 * * *", "2026-03-28T12:00:00Z",
            {u"2026-03-29 03:00 UTC+02:00"_s, u"2026-03-30 02:30 UTC+02:00"_s});
        row("Berlin, autumn", "Europe/Berlin", "0 2 * * *", "2026-10-24T12:00:00Z",
            {u"2026-10-25 02:00 UTC+02:00"_s, u"2026-10-26 02:00 UTC+01:00"_s});
        row("Berlin, far behind the table", "Europe/Berlin", "30 2 * * *", "2060-03-27T12:00:00Z",
            {u"2060-03-28 03:00 UTC+02:00"_s, u"2060-03-29 02:30 UTC+02:00"_s});
        row("Berlin, from 1900 to now", "Europe/Berlin", "0 0 1 1 *", "1900-06-01T00:00:00Z",
            {u"1901-01-01 00:00 UTC+01:00"_s});
        row("New York, spring", "America/New_York", "30 2 8 3 *", "2026-03-01T00:00:00Z",
            {u"2026-03-08 03:00 UTC-04:00"_s, u"2027-03-08 02:30 UTC-05:00"_s});
        row("New York, autumn", "America/New_York", "*/30 1 1 11 *", "2026-10-01T00:00:00Z",
            {u"2026-11-01 01:00 UTC-04:00"_s, u"2026-11-01 01:30 UTC-04:00"_s,
             u"2026-11-01 01:00 UTC-05:00"_s, u"2026-11-01 01:30 UTC-05:00"_s});
        row("Lord Howe, spring by half an hour", "Australia/Lord_Howe", "15,45 2 * * *",
            "2026-10-03T00:00:00Z",
            {u"2026-10-04 02:30 UTC+11:00"_s, u"2026-10-04 02:45 UTC+11:00"_s});
        row("Lord Howe, autumn by half an hour", "Australia/Lord_Howe", "15,45 1 * * *",
            "2026-04-04T00:00:00Z",
            {u"2026-04-05 01:15 UTC+11:00"_s, u"2026-04-05 01:45 UTC+11:00"_s,
             u"2026-04-06 01:15 UTC+10:30"_s});
        row("Lord Howe, wildcards in autumn", "Australia/Lord_Howe", "*/15 1 5 4 *",
            "2026-04-04T14:20:00Z",
            {u"2026-04-05 01:30 UTC+11:00"_s, u"2026-04-05 01:45 UTC+11:00"_s,
             u"2026-04-05 01:30 UTC+10:30"_s, u"2026-04-05 01:45 UTC+10:30"_s});
        row("Santiago, no midnight", "America/Santiago", "0 0 * * *", "2026-09-05T12:00:00Z",
            {u"2026-09-06 01:00 UTC-03:00"_s, u"2026-09-07 00:00 UTC-03:00"_s});
        row("Santiago, two times before midnight", "America/Santiago", "30 23 * * *",
            "2026-04-04T12:00:00Z",
            {u"2026-04-04 23:30 UTC-03:00"_s, u"2026-04-05 23:30 UTC-04:00"_s});
        row("Apia, a day that never was", "Pacific/Apia", "0 12 30 12 *", "2011-12-01T00:00:00Z",
            {u"2012-12-30 12:00 UTC+14:00"_s});
    }

    void followsTheClockChange()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QString, text);
        QFETCH(const QString, after);
        QFETCH(const QStringList, runs);
        const QTimeZone timeZone(zone);
        QVERIFY2(timeZone.isValid(), "the time zones of Debian's tzdata are missing");
        QStringList texts;
        for (const QDateTime &run :
             nextRuns(expressionOf(text), utc(after), timeZone, int(runs.size())))
            texts.append(localText(run, timeZone));
        QCOMPARE(texts, runs);
    }
};

QTEST_GUILESS_MAIN(TestNextRun)
#include "tst_nextrun.moc"
