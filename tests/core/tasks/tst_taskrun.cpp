// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/statedatabase.h"
#include "support/fakeclock.h"
#include "tasks/farmlock.h"
#include "tasks/taskrun.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Printkeeper;
using namespace Printkeeper::Tasks;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestTaskRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void runsATaskByItsName();
    void namesTheKnownTasksForAnUnknownOne();
    void keepsTasksInOrderAndReplacesByName();
    void recordsHowATaskFailed_data();
    void recordsHowATaskFailed();
    void recordsALockThatStaysTakenAsSkipped();
    void showsARunWhileItGoesOn();
    void handsTheCancelTokenOn();
    void runsEvenWhenTheHistoryCannotBeWritten();
    void saysWhenTheEndCouldNotBeRecorded();
    void keepsWhatTheWorkRecordedItself();

private:
    QByteArray folder() const { return m_folder->path().toUtf8(); }

    Test::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database::Connection> m_state;
    std::unique_ptr<RunStore> m_runs;
};

void TestTaskRun::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_clock = Test::FakeClock();
    m_folder = std::make_unique<QTemporaryDir>();
    auto state = Database::openStateDatabase(folder());
    QVERIFY2(state, state ? "" : qPrintable(state.error().message + state.error().detail));
    m_state = std::move(*state);
    m_runs = std::make_unique<RunStore>(*m_state);
}

void TestTaskRun::cleanup()
{
    m_runs.reset();
    m_state.reset();
    m_folder.reset();
}

void TestTaskRun::runsATaskByItsName()
{
    TaskRegistry registry;
    registry.add(
        {u"check-disk"_s, u"Check the disk"_s, [this](const TaskContext &) -> Result<RunOutcome> {
             m_clock.advance(5s);
             return RunOutcome{RunResult::Attention, 2, 700, u"nearly full"_s};
         }});
    const QDateTime begin = m_clock.now();
    const auto task = registry.find(u"check-disk"_s);
    QVERIFY(task);
    const TaskReport report =
        recordRun(task->name, {{}, RunSource::Cron, {}}, *m_runs, m_clock, task->run);
    QVERIFY(!report.error && !report.historyError);
    const auto last = m_runs->last(u"check-disk"_s);
    QVERIFY(last && *last);
    for (const Run &run : {report.run, **last}) {
        QCOMPARE(run.command, u"check-disk"_s);
        QCOMPARE(run.source, RunSource::Cron);
        QCOMPARE(run.started, begin);
        QCOMPARE(run.finished, begin.addSecs(5));
        QCOMPARE(run.result, std::optional(RunResult::Attention));
        QCOMPARE(run.actions, qint64(2));
        QCOMPARE(run.freesNow, Bytes(700));
        QCOMPARE(run.message, u"nearly full"_s);
        QCOMPARE(run.id, report.run.id);
        QVERIFY(run.duration && *run.duration < 5s);
    }
}

void TestTaskRun::namesTheKnownTasksForAnUnknownOne()
{
    TaskRegistry registry;
    registry.add({u"cleanup"_s, u"Clean up"_s, {}});
    registry.add({u"backup"_s, u"Back up"_s, {}});
    const auto task = registry.find(u"clean\nup"_s);
    QVERIFY(!task);
    QCOMPARE(task.error().kind, ErrorKind::NotFound);
    QCOMPARE(task.error().code, u"unknown-task"_s);
    QVERIFY2(task.error().message.contains(u"cleanup, backup"_s), qPrintable(task.error().message));
    QVERIFY(!task.error().message.contains(u'\n'));
}

void TestTaskRun::keepsTasksInOrderAndReplacesByName()
{
    TaskRegistry registry;
    registry.add({u"b"_s, u"old"_s, {}});
    registry.add({u"a"_s, u"A"_s, {}});
    registry.add({u"b"_s, u"new"_s, {}});
    QCOMPARE(registry.names(), (QStringList{u"b"_s, u"a"_s}));
    QCOMPARE(registry.find(u"b"_s)->title, u"new"_s);
}

void TestTaskRun::recordsHowATaskFailed_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<RunResult>("result");
    QTest::newRow("disk full") << ErrorKind::NoSpace << QString() << RunResult::Failed;
    QTest::newRow("database busy") << ErrorKind::Busy << QString() << RunResult::Failed;
    QTest::newRow("locked") << ErrorKind::Busy << u"locked"_s << RunResult::Skipped;
    QTest::newRow("guard") << ErrorKind::Refused << u"share"_s << RunResult::Refused;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << QString() << RunResult::Cancelled;
}

void TestTaskRun::recordsHowATaskFailed()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    const auto work = [&](const TaskContext &) -> Result<RunOutcome> {
        return Error{kind, u"It went wrong."_s, u"details"_s, code};
    };
    const TaskReport report = recordRun(u"backup"_s, {}, *m_runs, m_clock, work);
    QVERIFY(report.error);
    QCOMPARE(report.error->detail, u"details"_s);
    const auto last = m_runs->last(u"backup"_s);
    QVERIFY(last && *last);
    QTEST(*(*last)->result, "result");
    QCOMPARE((*last)->message, u"It went wrong."_s);
}

void TestTaskRun::recordsALockThatStaysTakenAsSkipped()
{
    const auto held = lockFarm(folder(), folder(), u"undo"_s, m_clock, 0ms);
    QVERIFY(held);
    const auto work = [this](const TaskContext &) -> Result<RunOutcome> {
        const auto lock = lockFarm(folder(), folder(), u"cleanup"_s, m_clock, 20ms);
        if (!lock)
            return lock.error();
        return RunOutcome{};
    };
    const TaskReport report = recordRun(u"cleanup"_s, {}, *m_runs, m_clock, work);
    QCOMPARE(report.run.result, std::optional(RunResult::Skipped));
    QVERIFY2(report.run.message.contains(u"undo"_s), qPrintable(report.run.message));
    QVERIFY(m_runs->unfinished()->empty());
}

void TestTaskRun::showsARunWhileItGoesOn()
{
    bool seen = false;
    const auto work = [&](const TaskContext &context) -> Result<RunOutcome> {
        const auto open = m_runs->unfinished();
        seen = open && open->size() == 1 && open->front().id == context.run
               && context.source == RunSource::App;
        return RunOutcome{};
    };
    const TaskReport report =
        recordRun(u"cleanup"_s, {{}, RunSource::App, {}}, *m_runs, m_clock, work);
    QVERIFY(seen);
    QVERIFY(report.run.isFinished());
}

void TestTaskRun::handsTheCancelTokenOn()
{
    TaskContext context;
    context.cancel.cancel();
    bool cancelled = false;
    const auto work = [&](const TaskContext &own) -> Result<RunOutcome> {
        cancelled = own.cancel.isCancelled();
        return RunOutcome{};
    };
    const TaskReport report = recordRun(u"x"_s, context, *m_runs, m_clock, work);
    QVERIFY(cancelled);
    QCOMPARE(report.run.result, std::optional(RunResult::Ok));
}

void TestTaskRun::runsEvenWhenTheHistoryCannotBeWritten()
{
    QVERIFY(m_state->execute(u"PRAGMA query_only = ON"_s));
    std::optional<TaskContext> given;
    const auto work = [&](const TaskContext &own) -> Result<RunOutcome> {
        given = own;
        return RunOutcome{RunResult::Attention, 1, 0, u"full"_s};
    };
    TaskContext context;
    context.run = 5; // of somebody else: never handed on
    const TaskReport report = recordRun(u"check-disk"_s, context, *m_runs, m_clock, work);
    QVERIFY(given);
    QVERIFY(!given->run);
    QVERIFY(report.historyError);
    QVERIFY(!report.error);
    QCOMPARE(report.run.id, qint64(0));
    QCOMPARE(report.run.result, std::optional(RunResult::Attention));
    QCOMPARE(report.run.message, u"full"_s);
}

void TestTaskRun::saysWhenTheEndCouldNotBeRecorded()
{
    const auto work = [this](const TaskContext &) -> Result<RunOutcome> {
        if (const auto done = m_state->execute(u"PRAGMA query_only = ON"_s); !done)
            return done.error();
        return RunOutcome{};
    };
    const TaskReport report = recordRun(u"backup"_s, {}, *m_runs, m_clock, work);
    QVERIFY(report.historyError);
    QCOMPARE(report.run.result, std::optional(RunResult::Ok));
    QCOMPARE(m_runs->unfinished()->size(), std::size_t(1));
}

void TestTaskRun::keepsWhatTheWorkRecordedItself()
{
    const auto idle = [](const TaskContext &) -> Result<RunOutcome> { return RunOutcome{}; };
    const TaskReport cleanup = recordRun(u"cleanup"_s, {}, *m_runs, m_clock, idle);
    const auto undo = [&](const TaskContext &own) -> Result<RunOutcome> {
        if (const auto done = m_runs->setUndoneBy(cleanup.run.id, *own.run); !done)
            return done.error();
        return RunOutcome{};
    };
    const TaskReport report = recordRun(u"undo"_s, {}, *m_runs, m_clock, undo);
    QCOMPARE(report.run.undoes, std::optional(cleanup.run.id));
}

QTEST_GUILESS_MAIN(TestTaskRun)
#include "tst_taskrun.moc"
