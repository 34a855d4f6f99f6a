// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/statedatabase.h"
#include "support/fakeclock.h"
#include "tasks/taskstate.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Printkeeper;
using namespace Printkeeper::Tasks;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestTaskState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void knowsNothingOfATaskThatNeverRan();
    void tellsTheLastRun();
    void tellsTheStartOfARunThatGoesOn();
    void tellsTheNextRunByCron();
    void tellsNoNextRunWhenCronIgnoresTheFile();
    void tellsTheFirstRunAfterAPause();

private:
    TaskRunStatus stateOf(const QString &task, const std::optional<Schedule::Crontab> &crontab = {})
    {
        return taskState(task, RunStore(*m_state), PauseStore(*m_state), crontab, m_clock.now(),
                         QTimeZone::utc())
            .value_or(TaskRunStatus());
    }

    Test::FakeClock m_clock; ///< stands at 2026-03-01 02:00 UTC
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database::Connection> m_state;
};

void TestTaskState::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_state.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto state = Database::openStateDatabase(m_folder->path().toUtf8());
    QVERIFY2(state, state ? "" : qPrintable(state.error().message + state.error().detail));
    m_state = std::move(*state);
}

void TestTaskState::knowsNothingOfATaskThatNeverRan()
{
    const TaskRunStatus state = stateOf(u"cleanup"_s);
    QCOMPARE(state.task, u"cleanup"_s);
    QVERIFY(!state.lastStarted && !state.lastFinished && !state.next);
    QVERIFY(state.lastResult.isEmpty() && state.lastSource.isEmpty());
}

void TestTaskState::tellsTheLastRun()
{
    const RunStore runs(*m_state);
    const auto id = runs.start(u"cleanup"_s, RunSource::Cron, m_clock.now().addSecs(-60));
    QVERIFY(id && runs.finish(*id, {RunResult::Attention, 3, 99, {}}, m_clock.now()));
    QVERIFY(runs.start(u"backup"_s, RunSource::App, m_clock.now()));
    const TaskRunStatus state = stateOf(u"cleanup"_s);
    QCOMPARE(state.lastStarted, std::optional(m_clock.now().addSecs(-60)));
    QCOMPARE(state.lastFinished, std::optional(m_clock.now()));
    QCOMPARE(state.lastResult, u"attention"_s);
    QCOMPARE(state.lastSource, u"cron"_s);
    QCOMPARE(state.lastActions, qint64(3));
    QCOMPARE(state.lastFreed, Bytes(99));
}

void TestTaskState::tellsTheStartOfARunThatGoesOn()
{
    QVERIFY(RunStore(*m_state).start(u"cleanup"_s, RunSource::App, m_clock.now()));
    const TaskRunStatus state = stateOf(u"cleanup"_s);
    QCOMPARE(state.lastStarted, std::optional(m_clock.now()));
    QVERIFY(!state.lastFinished);
    QVERIFY(state.lastResult.isEmpty());
    QCOMPARE(state.lastSource, u"app"_s);
}

void TestTaskState::tellsTheNextRunByCron()
{
    const Schedule::Crontab crontab = Schedule::parseSystemCrontab(
        "0 2 * * * root /usr/bin/printkeeperctl --quiet run cleanup\n"
        "0 */6 * * * root /usr/bin/printkeeperctl --quiet run check-disk\n");
    QCOMPARE(stateOf(u"cleanup"_s, crontab).next,
             std::optional(QDateTime({2026, 3, 2}, {2, 0}, Qt::UTC)));
    QCOMPARE(stateOf(u"check-disk"_s, crontab).next,
             std::optional(QDateTime({2026, 3, 1}, {6, 0}, Qt::UTC)));
    QVERIFY(!stateOf(u"backup"_s, crontab).next);
}

void TestTaskState::tellsNoNextRunWhenCronIgnoresTheFile()
{
    const Schedule::Crontab crontab =
        Schedule::parseSystemCrontab("0 2 * * * root printkeeperctl run cleanup");
    QVERIFY(!stateOf(u"cleanup"_s, crontab).next);
}

void TestTaskState::tellsTheFirstRunAfterAPause()
{
    const Schedule::Crontab crontab =
        Schedule::parseSystemCrontab("0 2 * * * root printkeeperctl run cleanup\n");
    const QDateTime until({2026, 3, 5}, {2, 0}, Qt::UTC);
    const PauseStore pauses(*m_state);
    QVERIFY(pauses.add({u"cleanup"_s, m_clock.now(), until.addDays(9)}));
    QVERIFY(pauses.add({u"cleanup"_s, m_clock.now(), until}));

    const TaskRunStatus state = stateOf(u"cleanup"_s, crontab);
    QCOMPARE(state.pausedUntil, std::optional(until));
    QCOMPARE(state.next, std::optional(until));

    m_clock.setNow(until);
    QVERIFY(!stateOf(u"cleanup"_s, crontab).pausedUntil);
}

QTEST_GUILESS_MAIN(TestTaskState)
#include "tst_taskstate.moc"
