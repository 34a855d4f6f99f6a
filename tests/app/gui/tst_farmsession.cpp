// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakefarm.h"

#include "gui/farmsession.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Gui;
using namespace std::chrono_literals;

namespace {

/// Nothing happens by itself.
constexpr RefreshPace Still{1h, 1h, 9};
constexpr RefreshPace Quick{0ms, 1h, 0};

} // namespace

class TestFarmSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTheStatusOffItsOwnThread();
    void readsOneStatusAtATime();
    void readsOnceMoreForAllChangesMeanwhile();
    void waitsItsPaceForChanges();
    void readsAgainByItself();
    void readsTheStatusAfterACleanup();
    void runsOneActionAtATimeAndDropsNone();
    void doesAllThatWasConfirmedAndNothingElse();
    void cleansUpWhatIsTickedAndNothingElse();
    void letsNothingOvertakeWhatHasWaitedLonger();
    void checksOnceForAllWhoAskMeanwhile();
    void cancelsACleanupAndStillReports();
    void saysWhyACleanupFailed_data();
    void saysWhyACleanupFailed();
    void mendsWhatWasConfirmed();
    void undoesTheRunThatWasNamed();
    void countsJobsBesideTheStatus();
    void countsOnceMoreForAllChangesMeanwhile();
    void finishesAnInterruptedRun();
    void repairsTheLayout();
    void waitsForItsWorkWhenItGoes();

private:
    std::unique_ptr<FarmSession> makeSession(RefreshPace pace)
    {
        return std::make_unique<FarmSession>(std::make_unique<Test::FakeFarm>(m_calls), pace);
    }

    std::shared_ptr<Test::FakeFarm::Calls> m_calls;
};

void TestFarmSession::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_calls = std::make_shared<Test::FakeFarm::Calls>();
}

void TestFarmSession::readsTheStatusOffItsOwnThread()
{
    const auto session = makeSession(Still);
    m_calls->holdsStatus = true;
    QSignalSpy read(session.get(), &FarmSession::statusRead);
    session->refresh();
    // It came back although the farm hangs.
    QTRY_COMPARE(m_calls->statusesAtOnce.load(), 1);
    QCOMPARE(read.size(), 0);
    m_calls->mayAnswer.release();
    QTRY_COMPARE(read.size(), 1);
}

void TestFarmSession::readsOneStatusAtATime()
{
    const auto session = makeSession(Quick);
    m_calls->holdsStatus = true;
    QSignalSpy read(session.get(), &FarmSession::statusRead);
    for (int i = 0; i < 5; ++i) {
        session->refresh();
        session->refreshSoon();
    }
    m_calls->mayAnswer.release(10);
    QTRY_COMPARE(read.size(), 2);
    QCOMPARE(m_calls->mostStatusesAtOnce.load(), 1);
}

void TestFarmSession::readsOnceMoreForAllChangesMeanwhile()
{
    const auto session = makeSession(Quick);
    m_calls->holdsStatus = true;
    QSignalSpy read(session.get(), &FarmSession::statusRead);
    session->refresh();
    QTRY_COMPARE(m_calls->statusesAtOnce.load(), 1);
    session->refreshSoon();
    session->refreshSoon();
    m_calls->mayAnswer.release();
    QTRY_COMPARE(read.size(), 1);
    m_calls->mayAnswer.release();
    QTRY_COMPARE(read.size(), 2);
    QCOMPARE(m_calls->statuses.load(), 2);
}

void TestFarmSession::waitsItsPaceForChanges()
{
    constexpr auto Shortest = 300ms;
    const auto session = makeSession({Shortest, 1h, 0});
    QSignalSpy read(session.get(), &FarmSession::statusRead);
    session->refresh();
    QTRY_COMPARE(read.size(), 1);
    QElapsedTimer timer;
    timer.start();
    session->refreshSoon();
    QTRY_COMPARE(read.size(), 2);
    QCOMPARE_GE(timer.elapsed(), Shortest.count() * 8 / 10);
}

void TestFarmSession::readsAgainByItself()
{
    const auto session = makeSession({1ms, 20ms, 0});
    QSignalSpy read(session.get(), &FarmSession::statusRead);
    session->refresh();
    QTRY_COMPARE_GE(read.size(), 3);
}

void TestFarmSession::readsTheStatusAfterACleanup()
{
    const auto session = makeSession(Still);
    QSignalSpy read(session.get(), &FarmSession::statusRead);
    QSignalSpy ended(session.get(), &FarmSession::cleanupEnded);
    QSignalSpy progressed(session.get(), &FarmSession::progressed);
    session->cleanUp({});
    QTRY_COMPARE(ended.size(), 1);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(progressed.size(), 1);
    const auto report = ended.first().first().value<Cleanup::CleanupReport>();
    QVERIFY(!report.dryRun);
    QCOMPARE(report.run.value_or(0), 7);
}

void TestFarmSession::runsOneActionAtATimeAndDropsNone()
{
    const auto session = makeSession(Still);
    m_calls->holdsCleanup = true;
    QList<Work> started;
    connect(session.get(), &FarmSession::workStarted, this,
            [&started](Work work) { started.append(work); });
    QSignalSpy ended(session.get(), &FarmSession::workEnded);
    QList<Work> waiting;
    connect(session.get(), &FarmSession::workWaits, this,
            [&waiting](Work work) { waiting.append(work); });
    session->cleanUp({});
    session->cleanUp({});
    session->checkDisk();
    session->repairLayout();
    session->undo(3);
    session->runOnJobs({Cleanup::JobActionKind::Remove, {u"1"_s}, std::nullopt, {}});
    QCOMPARE(started, QList<Work>{Work::Cleanup});
    const QList<Work> asked{Work::Cleanup, Work::DiskCheck, Work::Repair, Work::Undo, Work::Remove};
    QCOMPARE(waiting, asked);
    QVERIFY(session->isActing());
    QCOMPARE(m_calls->undone.load(), 0);
    QCOMPARE(m_calls->repairs.load(), 0);
    m_calls->holdsCleanup = false;
    QTRY_COMPARE(ended.size(), 6);
    QCOMPARE(started, QList<Work>{Work::Cleanup} + asked);
    QCOMPARE(m_calls->cleanups.load(), 2);
    QCOMPARE(m_calls->repairs.load(), 1);
    QCOMPARE(m_calls->undone.load(), 3);
    QVERIFY(!session->isActing());
}

void TestFarmSession::doesAllThatWasConfirmedAndNothingElse()
{
    const auto shown = [](int first, int end) {
        auto plan = std::make_shared<Cleanup::CleanupPlan>();
        for (int id = first; id < end; ++id) {
            Cleanup::CleanupAction action;
            action.job = Jobs::Job();
            action.job->id = Database::Value::integer(id);
            plan->actions.push_back(action);
        }
        return plan;
    };
    const auto session = makeSession(Still);
    QSignalSpy ended(session.get(), &FarmSession::jobActionEnded);
    const Jobs::JobFilter all;
    session->runOnJobs({Cleanup::JobActionKind::Archive, {}, all, {}}, shown(1, 3001));
    session->runOnJobs({Cleanup::JobActionKind::Remove, {u"5000"_s, u"5001"_s}, std::nullopt, {}},
                       shown(5000, 5001));
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(m_calls->jobActions.size(), 2U);
    const Cleanup::JobActionRequest &archive = m_calls->jobActions[0];
    QCOMPARE(archive.kind, Cleanup::JobActionKind::Archive);
    QCOMPARE(archive.jobs.size(), 3000);
    QCOMPARE(archive.seen.size(), 3000);
    QVERIFY(!archive.all);
    QCOMPARE(m_calls->jobActions[1].kind, Cleanup::JobActionKind::Remove);
    QCOMPARE(m_calls->jobActions[1].jobs, QStringList{u"5000"_s});
}

/// Also when it has waited, and whatever became of the page meanwhile.
void TestFarmSession::cleansUpWhatIsTickedAndNothingElse()
{
    auto plan = std::make_shared<Cleanup::CleanupPlan>();
    for (const int id : {1, 2, 3}) {
        Cleanup::CleanupAction action;
        action.job = Jobs::Job();
        action.job->id = Database::Value::integer(id);
        plan->actions.push_back(action);
    }
    const std::weak_ptr<const Cleanup::CleanupPlan> left = plan;
    const auto session = makeSession(Still);
    m_calls->holdsCleanup = true;
    QSignalSpy ended(session.get(), &FarmSession::cleanupEnded);
    session->cleanUp({});
    Cleanup::CleanupRequest lifting;
    lifting.lifted.share = true;
    session->cleanUpShown(lifting, {std::move(plan), {true, false, true}});
    QVERIFY(!left.expired());
    m_calls->holdsCleanup = false;
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(m_calls->requests.size(), 2U);
    QVERIFY(!m_calls->requests[0].confirmed);
    const Cleanup::CleanupRequest &asked = m_calls->requests[1];
    QVERIFY(asked.lifted.share);
    QVERIFY(asked.confirmed && !asked.confirmed->isWhole);
    QStringList jobs = asked.confirmed->jobs.keys();
    jobs.sort();
    QCOMPARE(jobs, (QStringList{u"1"_s, u"3"_s}));
    QVERIFY(left.expired()); // nothing of it stays with the session
}

void TestFarmSession::letsNothingOvertakeWhatHasWaitedLonger()
{
    const auto session = makeSession(Still);
    m_calls->holdsCleanup = true;
    QList<Work> started;
    connect(session.get(), &FarmSession::workStarted, this,
            [&started](Work work) { started.append(work); });
    QSignalSpy ended(session.get(), &FarmSession::workEnded);
    QSignalSpy waits(session.get(), &FarmSession::workWaits);
    session->cleanUp({});
    session->undo(3);
    // The moment when nothing runs and the next has not begun yet.
    connect(session.get(), &FarmSession::cleanupEnded, this, [&session] { session->checkDisk(); });
    m_calls->holdsCleanup = false;
    QTRY_COMPARE(ended.size(), 3);
    QCOMPARE(started, (QList<Work>{Work::Cleanup, Work::Undo, Work::DiskCheck}));
    QCOMPARE(waits.size(), 2);
}

void TestFarmSession::checksOnceForAllWhoAskMeanwhile()
{
    const auto session = makeSession(Still);
    m_calls->holdsCleanup = true;
    QSignalSpy checked(session.get(), &FarmSession::diskChecked);
    QSignalSpy ended(session.get(), &FarmSession::workEnded);
    QSignalSpy waits(session.get(), &FarmSession::workWaits);
    session->cleanUp({});
    session->checkDisk();
    session->checkDisk();
    session->undo(3);
    // Each is told that it waits.
    QCOMPARE(waits.size(), 3);
    m_calls->holdsCleanup = false;
    QTRY_COMPARE(ended.size(), 3);
    QCOMPARE(checked.size(), 1);
}

void TestFarmSession::cancelsACleanupAndStillReports()
{
    const auto session = makeSession(Still);
    m_calls->holdsCleanup = true;
    QSignalSpy ended(session.get(), &FarmSession::cleanupEnded);
    session->cleanUp({});
    QVERIFY(m_calls->cleanupStarted.tryAcquire(1, 5000));
    session->cancel();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended.first().first().value<Cleanup::CleanupReport>().cancelled);
}

void TestFarmSession::saysWhyACleanupFailed_data()
{
    QTest::addColumn<bool>("isBegun");
    QTest::newRow("before it began") << false;
    QTest::newRow("in its middle") << true;
}

void TestFarmSession::saysWhyACleanupFailed()
{
    QFETCH(const bool, isBegun);
    const auto session = makeSession(Still);
    m_calls->cleanupFails = !isBegun;
    m_calls->cleanupStops = isBegun;
    QSignalSpy failed(session.get(), &FarmSession::workFailed);
    QSignalSpy read(session.get(), &FarmSession::statusRead);
    session->cleanUp({});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().message, u"Locked."_s);
    QVERIFY(!session->isActing());
    QTRY_COMPARE(read.size(), 1);
}

void TestFarmSession::mendsWhatWasConfirmed()
{
    const auto session = makeSession(Still);
    QSignalSpy ended(session.get(), &FarmSession::mended);
    session->mend({{}, QSet<QByteArray>{"a"}});
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_calls->fixes.load(), 1);
}

void TestFarmSession::undoesTheRunThatWasNamed()
{
    const auto session = makeSession(Still);
    QSignalSpy ended(session.get(), &FarmSession::undoEnded);
    QSignalSpy read(session.get(), &FarmSession::statusRead);
    session->undo(7);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_calls->undone.load(), 7);
    QTRY_COMPARE(read.size(), 1);
}

void TestFarmSession::countsJobsBesideTheStatus()
{
    m_calls->holdsStatus = true;
    const auto session = makeSession(Still);
    QSignalSpy counted(session.get(), &FarmSession::countsRead);
    session->refresh(); // hangs, as on a dead share
    session->refreshCounts();
    QTRY_COMPARE(counted.size(), 1);
    const auto counts = counted.first().first().value<QMap<QString, qint64>>();
    QCOMPARE(counts, (QMap<QString, qint64>{{u"Uploaded"_s, 1}}));
    m_calls->mayAnswer.release();
}

void TestFarmSession::countsOnceMoreForAllChangesMeanwhile()
{
    const auto session = makeSession(Still);
    QSignalSpy counted(session.get(), &FarmSession::countsRead);
    for (int change = 0; change < 5; ++change)
        session->refreshCounts();
    QTRY_COMPARE(counted.size(), 2);
    QCOMPARE(m_calls->counts.load(), 2);
}

void TestFarmSession::finishesAnInterruptedRun()
{
    const auto session = makeSession(Still);
    QSignalSpy ended(session.get(), &FarmSession::recoveryEnded);
    QSignalSpy read(session.get(), &FarmSession::statusRead);
    session->recover();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_calls->recoveries.load(), 1);
    QCOMPARE(m_calls->cleanups.load(), 0);
    QTRY_COMPARE(read.size(), 1);
}

void TestFarmSession::repairsTheLayout()
{
    const auto session = makeSession(Still);
    QSignalSpy repaired(session.get(), &FarmSession::layoutRepaired);
    QSignalSpy read(session.get(), &FarmSession::statusRead);
    session->repairLayout();
    QVERIFY(session->isActing());
    QTRY_COMPARE(repaired.size(), 1);
    QCOMPARE(m_calls->repairs.load(), 1);
    QTRY_COMPARE(read.size(), 1);
}

void TestFarmSession::waitsForItsWorkWhenItGoes()
{
    auto session = makeSession(Still);
    m_calls->holdsCleanup = true;
    session->refresh();
    session->cleanUp({});
    QVERIFY(m_calls->cleanupStarted.tryAcquire(1, 5000));
    session.reset();
    QCOMPARE(m_calls->statusesAtOnce.load(), 0);
    QCOMPARE(m_calls.use_count(), 1);
}

QTEST_GUILESS_MAIN(TestFarmSession)
#include "tst_farmsession.moc"
