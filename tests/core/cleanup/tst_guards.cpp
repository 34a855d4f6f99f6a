// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/format.h"
#include "cleanup/guards.h"

#include <QTest>

using namespace Printkeeper::Cleanup;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A command line names the flag; whoever has none is told no flags, nor times as programs write
/// them.
void isForPeople(const Refusal &refusal)
{
    QVERIFY2(refusal.message.contains(refusal.flag), qPrintable(refusal.message));
    QVERIFY2(!refusal.shown().contains(u"--"_s), qPrintable(refusal.shown()));
    QVERIFY2(!refusal.shown().contains(u"T02:00"_s), qPrintable(refusal.shown()));
    QVERIFY2(refusal.shown().contains(u"nothing was changed."_s), qPrintable(refusal.shown()));
}

} // namespace

class GuardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doubtsAClockThatJumped_data();
    void doubtsAClockThatJumped();
    void refusesWhatTakesTooMuch_data();
    void refusesWhatTakesTooMuch();
    void saysHowMuchWouldGo();
};

void GuardsTest::doubtsAClockThatJumped_data()
{
    QTest::addColumn<qint64>("sinceLastRun");
    QTest::addColumn<qint64>("sinceDoubt"); ///< -1: none
    QTest::addColumn<bool>("isRefused");

    constexpr qint64 Hour = 3600;
    constexpr qint64 Day = 24 * Hour;
    QTest::newRow("a day later") << Day << -1LL << false;
    QTest::newRow("30 days later") << 30 * Day << -1LL << false;
    QTest::newRow("31 days later") << 31 * Day << -1LL << true;
    QTest::newRow("31 days later, doubted just now") << 31 * Day << Hour / 2 << true;
    QTest::newRow("31 days later, confirmed") << 31 * Day << Hour << false;
    QTest::newRow("31 days later, a doubt of long ago") << 31 * Day << 40 * Day << true;
    QTest::newRow("two hours earlier") << -2 * Hour << -1LL << true;
    QTest::newRow("earlier, a doubt changes nothing") << -2 * Hour << Hour << true;
    QTest::newRow("a step of NTP") << -2LL << -1LL << false;
}

void GuardsTest::doubtsAClockThatJumped()
{
    QFETCH(qint64, sinceLastRun);
    QFETCH(qint64, sinceDoubt);
    QFETCH(bool, isRefused);
    const QDateTime now({2026, 6, 1}, {2, 0}, Qt::UTC);
    RunMemory memory{now.addSecs(-sinceLastRun), {}};
    if (sinceDoubt >= 0)
        memory.doubtSince = now.addSecs(-sinceDoubt);

    const auto refused = clockRefusal(now, memory);

    QCOMPARE(refused.has_value(), isRefused);
    if (refused) {
        QCOMPARE(refused->guard, u"clock"_s);
        QCOMPARE(refused->flag, u"--trust-clock"_s);
        QVERIFY2(refused->message.contains(u"2026-06-01T02:00:00Z"_s),
                 qPrintable(refused->message));
        isForPeople(*refused);
        for (const QDateTime &time : {now, *memory.lastRun}) {
            const QString told = Printkeeper::formatWhen(time, time.addYears(1));
            QVERIFY2(told.contains(u"2026"_s) && refused->shown().contains(told),
                     qPrintable(refused->shown()));
        }
    }
    QVERIFY(!clockRefusal(now, {}));
}

void GuardsTest::refusesWhatTakesTooMuch_data()
{
    QTest::addColumn<int>("taken");
    QTest::addColumn<int>("jobs");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("nothing of nothing") << 0 << 0 << false;
    QTest::newRow("half") << 50 << 100 << false;
    QTest::newRow("just over half") << 51 << 100 << true;
    QTest::newRow("all of 19") << 19 << 19 << false;
    QTest::newRow("all of 20") << 20 << 20 << true;
}

void GuardsTest::refusesWhatTakesTooMuch()
{
    QFETCH(int, taken);
    QFETCH(int, jobs);
    QFETCH(bool, isRefused);
    const auto refused =
        shareRefusal({{u"archive-job"_s, 0, 1000}, {u"remove-upload"_s, taken, jobs}}, 50);
    QCOMPARE(refused.has_value(), isRefused);
    if (refused)
        isForPeople(*refused);
}

void GuardsTest::saysHowMuchWouldGo()
{
    const auto refused = shareRefusal({{u"remove-upload"_s, 1700, 2500}}, 50);
    QVERIFY(refused);
    QCOMPARE(refused->message,
             u"Stopped. This would remove 68 % of all waiting uploads (1700 of 2500); nothing was "
             "changed. Look at the plan, or run once with --over-limit."_s);
    QCOMPARE(refused->shown(),
             u"Stopped. This would remove 68 % of all waiting uploads (%1 of %2); "
             "nothing was changed."_s.arg(Printkeeper::formatCount(1700),
                                          Printkeeper::formatCount(2500)));
}

QTEST_APPLESS_MAIN(GuardsTest)

#include "tst_guards.moc"
