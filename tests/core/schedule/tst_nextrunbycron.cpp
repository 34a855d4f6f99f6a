// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crontimes.h"

#include "schedule/nextrun.h"

#include <QList>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Schedule;
using Test::expressionOf;
using Test::localText;
using Test::utc;

namespace {

/// What Debian's cron would do, minute by minute: its main loop and its test of an entry, written
/// after cron.c, with the C library's time zones.
class CronLoop
{
public:
    CronLoop(const QByteArray &zone, qint64 start, qint64 end)
        : m_start(start)
    {
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", zone);
        tzset();
        for (qint64 second = start; second <= end; second += 60) {
            const time_t time = time_t(second);
            tm local = {};
            localtime_r(&time, &local);
            m_clock.append((second + local.tm_gmtoff) / 60);
        }
        qputenv("TZ", before);
        tzset();
    }

    /// The seconds at which the entry starts at least once, after the first minute.
    QList<qint64> runs(const CronExpression &expression) const
    {
        QList<qint64> runs;
        qint64 virtualTime = m_clock.first();
        for (qsizetype i = 1; i < m_clock.size(); ++i) {
            if (wakes(expression, m_clock[i], virtualTime))
                runs.append(m_start + i * 60);
        }
        return runs;
    }

private:
    enum Class { Wild = 1, Fixed = 2, Any = 3 };

    static bool wakes(const CronExpression &expression, qint64 now, qint64 &virtualTime)
    {
        const qint64 difference = now - virtualTime;
        bool ran = false;
        if (difference > 0 && difference <= 5) {
            while (virtualTime < now)
                ran |= matches(expression, ++virtualTime, Any);
        } else if (difference > 5 && difference <= 180) {
            ran = matches(expression, now, Wild);
            while (virtualTime < now)
                ran |= matches(expression, ++virtualTime, Fixed);
        } else if (difference <= 0 && difference > -180) {
            ran = matches(expression, now, Wild);
        } else {
            virtualTime = now;
            ran = matches(expression, now, Any);
        }
        return ran;
    }

    static bool matches(const CronExpression &e, qint64 minute, Class wanted)
    {
        if ((wanted & (e.minuteStarred || e.hourStarred ? Wild : Fixed)) == 0)
            return false;
        const auto timeOfDay = std::size_t((minute % 1440 + 1440) % 1440);
        if (!e.minutes[timeOfDay % 60] || !e.hours[timeOfDay / 60])
            return false;
        const time_t time = time_t(minute * 60);
        tm wall = {};
        gmtime_r(&time, &wall);
        if (!e.months[std::size_t(wall.tm_mon + 1)])
            return false;
        const bool byDate = e.daysOfMonth[std::size_t(wall.tm_mday)];
        const bool byWeekday = e.daysOfWeek[std::size_t(wall.tm_wday)];
        return e.dayOfMonthStarred || e.dayOfWeekStarred ? byDate && byWeekday
                                                         : byDate || byWeekday;
    }

    qint64 m_start;
    QList<qint64> m_clock; ///< the local clock in minutes, for each minute of UTC
};

QString randomField(QRandomGenerator &random, int low, int high)
{
    const auto value = [&] { return random.bounded(low, high + 1); };
    switch (random.bounded(8)) {
    case 0:
    case 1:
        return u"*"_s;
    case 2:
        return u"*/%1"_s.arg(random.bounded(1, 20));
    case 3: {
        const int first = value();
        return u"%1-%2"_s.arg(first).arg(random.bounded(first, high + 1));
    }
    case 4: {
        const int first = value();
        return u"%1-%2/%3"_s.arg(first).arg(high).arg(random.bounded(1, 5));
    }
    case 5:
        return u"%1,%2,%3"_s.arg(value()).arg(value()).arg(value());
    case 6:
        return u"%1,*"_s.arg(value());
    default:
        return QString::number(value());
    }
}

QString randomExpression(QRandomGenerator &random)
{
    // Days and months open half of the time, or most of them would never meet the day in question.
    const auto often = [&](int low, int high) {
        return random.bounded(2) == 0 ? u"*"_s : randomField(random, low, high);
    };
    const QString hours =
        random.bounded(2) == 0 ? randomField(random, 0, 4) : randomField(random, 0, 23);
    return QStringList{randomField(random, 0, 59), hours, often(1, 31), often(1, 12), often(0, 7)}
        .join(u' ');
}

QString difference(const QString &text, const QDateTime &after, const std::optional<QDateTime> &run,
                   qint64 expected, const QTimeZone &zone)
{
    return u"%1 after %2: %3 instead of %4"_s.arg(
        text, localText(after, zone), run ? localText(*run, zone) : u"never"_s,
        localText(QDateTime::fromSecsSinceEpoch(expected, Qt::UTC), zone));
}

} // namespace

class TestNextRunByCron : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void agreesWithCronMinuteByMinute_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("day");

        const auto row = [](const char *name, const char *zone, const char *day) {
            QTest::newRow(name) << QByteArray(zone) << QString::fromLatin1(day);
        };
        row("no change", "UTC", "2026-02-28T12:00:00Z");
        row("no change, 45 minutes", "Asia/Kathmandu", "2026-12-31T12:00:00Z");
        row("Berlin, spring", "Europe/Berlin", "2026-03-29T01:00:00Z");
        row("Berlin, autumn", "Europe/Berlin", "2026-10-25T01:00:00Z");
        row("Berlin, the table's last change", "Europe/Berlin", "2037-10-25T01:00:00Z");
        row("Berlin, the rule's first change", "Europe/Berlin", "2038-03-28T01:00:00Z");
        row("Berlin, by rule", "Europe/Berlin", "2077-10-31T01:00:00Z");
        row("Dublin, whose winter is the exception", "Europe/Dublin", "2026-10-25T01:00:00Z");
        row("Dublin, by rule", "Europe/Dublin", "2050-03-27T01:00:00Z");
        row("New York, spring", "America/New_York", "2026-03-08T07:00:00Z");
        row("New York, autumn", "America/New_York", "2026-11-01T06:00:00Z");
        row("Lord Howe, spring", "Australia/Lord_Howe", "2026-10-03T15:30:00Z");
        row("Lord Howe, autumn", "Australia/Lord_Howe", "2026-04-04T15:00:00Z");
        row("Lord Howe, by rule", "Australia/Lord_Howe", "2045-10-01T00:00:00Z");
        row("Santiago, spring", "America/Santiago", "2026-09-06T04:00:00Z");
        row("Santiago, autumn", "America/Santiago", "2026-04-05T03:00:00Z");
        row("Sao Paulo, spring", "America/Sao_Paulo", "2018-11-04T03:00:00Z");
        row("Beirut, spring", "Asia/Beirut", "2026-03-28T22:00:00Z");
        row("Beirut, autumn", "Asia/Beirut", "2026-10-24T21:00:00Z");
        row("Troll, two hours, spring", "Antarctica/Troll", "2026-03-29T01:00:00Z");
        row("Troll, two hours, autumn", "Antarctica/Troll", "2026-10-25T01:00:00Z");
        row("Singapore, ten minutes", "Asia/Singapore", "1941-08-31T16:40:00Z");
        row("Pyongyang, half an hour back", "Asia/Pyongyang", "2015-08-14T15:00:00Z");
        row("Casey, three hours back", "Antarctica/Casey", "2010-03-04T15:00:00Z");
        row("Casey, three hours ahead", "Antarctica/Casey", "2020-10-03T16:01:00Z");
        row("Apia, a day ahead", "Pacific/Apia", "2011-12-30T10:00:00Z");
        row("Kwajalein, a day back", "Pacific/Kwajalein", "1969-09-30T13:00:00Z");
    }

    void agreesWithCronMinuteByMinute()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QString, day);
        const QTimeZone timeZone(zone);
        QVERIFY2(timeZone.isValid(), "the time zones of Debian's tzdata are missing");
        const qint64 start = utc(day).toSecsSinceEpoch() - 36 * 3600;
        const qint64 end = start + 72 * 3600;
        const CronLoop loop(zone, start, end);

        QRandomGenerator random(1 + quint32(qHash(day, 7)));
        QStringList texts = {u"* * * * *"_s,    u"0 2 * * *"_s,      u"30 2 * * *"_s,
                             u"*/15 2 * * *"_s, u"0,30 1-3 * * *"_s, u"5,* 2 * * *"_s,
                             u"0 * * * *"_s,    u"30 */2 * * *"_s,   u"0 0 * * *"_s,
                             u"30 23 * * *"_s,  u"30 0 * * 0"_s,     u"*/10 0,23 * * *"_s,
                             u"0 12 30 12 *"_s, u"59 23 * * *"_s,    u"0-59 0-23 * * *"_s};
        for (int i = 0; i < 30; ++i)
            texts.append(randomExpression(random));

        qsizetype compared = 0;
        for (const QString &text : texts) {
            const CronExpression expression = expressionOf(text);
            const QList<qint64> expected = loop.runs(expression);
            QDateTime at = QDateTime::fromSecsSinceEpoch(start, Qt::UTC);
            for (const qint64 second : expected) {
                const auto run = nextRun(expression, at, timeZone);
                if (!run || run->toSecsSinceEpoch() != second)
                    QFAIL(qPrintable(difference(text, at, run, second, timeZone)));
                at = *run;
            }
            const auto beyond = nextRun(expression, at, timeZone);
            QVERIFY2(!beyond || beyond->toSecsSinceEpoch() > end, qPrintable(text));
            compared += expected.size();

            for (int i = 0; i < 20; ++i) {
                const qint64 second = start + random.bounded(72 * 3600);
                const auto next = std::ranges::upper_bound(expected, second);
                if (next == expected.end())
                    continue;
                const auto run =
                    nextRun(expression, QDateTime::fromSecsSinceEpoch(second, Qt::UTC), timeZone);
                QVERIFY2(run && run->toSecsSinceEpoch() == *next, qPrintable(text));
            }
        }
        QVERIFY(compared > 4000);
    }

    void alwaysGoesForward()
    {
        QRandomGenerator random(30);
        const QList<QByteArray> zones = {"UTC",
                                         "Europe/Berlin",
                                         "America/New_York",
                                         "Australia/Lord_Howe",
                                         "America/Santiago",
                                         "Asia/Tehran",
                                         "Africa/Casablanca",
                                         "Africa/Monrovia",
                                         "Pacific/Apia",
                                         "Africa/El_Aaiun",
                                         "UTC+05:30"};
        for (int round = 0; round < 3000; ++round) {
            const CronExpression expression = expressionOf(randomExpression(random));
            const QTimeZone zone(zones[random.bounded(int(zones.size()))]);
            QVERIFY(zone.isValid());
            // From 1890 to 2110, to the millisecond.
            QDateTime last = QDateTime::fromMSecsSinceEpoch(
                -2524608000000 + qint64(random.generateDouble() * 220 * 365.25 * 86400e3), Qt::UTC);
            for (const QDateTime &run : nextRuns(expression, last, zone, 10)) {
                QVERIFY(run > last);
                last = run;
            }
        }
    }

    void givesTheSameAnswerInAnyOrder()
    {
        // The zones' offsets are remembered between calls; no answer may depend on that.
        const CronExpression expression = expressionOf(u"30 2 * * 0"_s);
        QRandomGenerator random(8);
        QList<std::pair<QByteArray, QDateTime>> questions;
        const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
        for (int i = 0; i < 300; ++i) {
            questions.append({zones[random.bounded(int(zones.size()))],
                              utc(u"1905-01-01T00:00:00Z"_s).addDays(random.bounded(70000))});
        }
        std::vector<std::optional<QDateTime>> first;
        for (const auto &[zone, after] : questions)
            first.push_back(nextRun(expression, after, QTimeZone(zone)));
        for (qsizetype i = questions.size() - 1; i >= 0; --i) {
            const auto &[zone, after] = questions[i];
            QCOMPARE(nextRun(expression, after, QTimeZone(zone)), first[std::size_t(i)]);
        }
    }
};

QTEST_GUILESS_MAIN(TestNextRunByCron)
#include "tst_nextrunbycron.moc"
