// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/statedatabase.h"
#include "support/fakeclock.h"
#include "tasks/runstore.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Printkeeper;
using namespace Printkeeper::Tasks;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestRunStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void givesBackWhatWasRecorded_data();
    void givesBackWhatWasRecorded();
    void keepsTheFiguresOfARun();
    void readsTheHistoryOfAnOlderVersion();
    void survivesTheConnection();
    void namesEverySource_data();
    void namesEverySource();
    void findsNoRunInAnEmptyHistory();
    void findsTheNewestRunOfACommand();
    void listsTheNewestFirst();
    void listsTheNewestOfSomeCommands();
    void listsWhatNeverEnded();
    void keepsTheFirstWordOfARun();
    void refusesToFinishARunThatDoesNotExist();
    void readsNamesOfPeopleAndTextsLiterally();
    void recordsAnUndo();
    void recordsTheUndoOfAnUndo();
    void changesNothingForAnUndoOfNoRun();

private:
    qint64 finished(const QString &command, RunResult result = RunResult::Ok);
    Run stored(qint64 id) const
    {
        const auto run = m_runs->find(id);
        return run && *run ? **run : Run();
    }

    Test::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database::Connection> m_state;
    std::unique_ptr<RunStore> m_runs;
};

void TestRunStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_clock = Test::FakeClock();
    m_folder = std::make_unique<QTemporaryDir>();
    auto state = Database::openStateDatabase(m_folder->path().toUtf8());
    QVERIFY2(state, state ? "" : qPrintable(state.error().message + state.error().detail));
    m_state = std::move(*state);
    m_runs = std::make_unique<RunStore>(*m_state);
}

void TestRunStore::cleanup()
{
    m_runs.reset();
    m_state.reset();
    m_folder.reset();
}

qint64 TestRunStore::finished(const QString &command, RunResult result)
{
    const Result<qint64> run = m_runs->start(command, RunSource::Cron, m_clock.now());
    m_clock.advance(1min);
    if (!run || !m_runs->finish(*run, {result, 0, 0, {}}, m_clock.now()))
        qCritical("the run was not recorded");
    return run.value_or(-1);
}

void TestRunStore::givesBackWhatWasRecorded_data()
{
    QTest::addColumn<RunResult>("result");
    QTest::addColumn<QString>("name");
    QTest::newRow("ok") << RunResult::Ok << u"ok"_s;
    QTest::newRow("attention") << RunResult::Attention << u"attention"_s;
    QTest::newRow("failed") << RunResult::Failed << u"failed"_s;
    QTest::newRow("refused") << RunResult::Refused << u"refused"_s;
    QTest::newRow("cancelled") << RunResult::Cancelled << u"cancelled"_s;
    QTest::newRow("skipped") << RunResult::Skipped << u"skipped"_s;
    QTest::newRow("awaiting") << RunResult::AwaitingApproval << u"awaiting-approval"_s;
}

void TestRunStore::givesBackWhatWasRecorded()
{
    QFETCH(RunResult, result);
    QFETCH(QString, name);
    const QDateTime begin = m_clock.now();
    const Result<qint64> id = m_runs->start(u"cleanup"_s, RunSource::Manual, begin);
    QVERIFY(id);
    QVERIFY(!stored(*id).isFinished());
    QVERIFY(!stored(*id).finished.isValid());
    m_clock.advance(90s);
    QVERIFY(m_runs->finish(*id, {result, 12, 3'000'000'000, u"Zwölf weg"_s}, m_clock.now()));

    const Run run = stored(*id);
    QCOMPARE(run.id, *id);
    QCOMPARE(run.command, u"cleanup"_s);
    QCOMPARE(run.source, RunSource::Manual);
    QCOMPARE(run.started, begin);
    QCOMPARE(run.finished, begin.addSecs(90));
    QCOMPARE(run.result, std::optional(result));
    QCOMPARE(runResultName(result), name);
    QCOMPARE(run.actions, qint64(12));
    QCOMPARE(run.freesNow, Bytes(3'000'000'000));
    QCOMPARE(run.message, u"Zwölf weg"_s);
    QVERIFY(!run.undoes && !run.undoneBy);
}

void TestRunStore::keepsTheFiguresOfARun()
{
    const auto id = m_runs->start(u"cleanup"_s, RunSource::Cron, m_clock.now());
    QVERIFY(id);
    QVERIFY(!stored(*id).duration);
    QVERIFY(m_runs->finish(*id, {RunResult::Attention, 7, 100, {}, 2, 300, 400, 1234ms},
                           m_clock.now()));
    const Run run = stored(*id);
    QCOMPARE(run.actions, 7);
    QCOMPARE(run.freesNow, 100);
    QCOMPARE(run.failed, 2);
    QCOMPARE(run.freesLater, 300);
    QCOMPARE(run.moved, 400);
    QCOMPARE(run.duration.value_or(0ms).count(), 1234);
}

void TestRunStore::readsTheHistoryOfAnOlderVersion()
{
    const qint64 id = finished(u"cleanup"_s, RunResult::Cancelled);
    for (const char *column : {"failed", "frees_later_bytes", "moved_bytes", "duration_ms"})
        QVERIFY(m_state->execute(u"ALTER TABLE run DROP COLUMN "_s + QLatin1String(column)));
    QCOMPARE(stored(id).result, RunResult::Cancelled);
    QCOMPARE(stored(id).failed, 0);
    QVERIFY(!stored(id).duration);
    QCOMPARE(m_runs->recent(5)->size(), 1u);
}

void TestRunStore::survivesTheConnection()
{
    const qint64 id = finished(u"backup"_s);
    m_runs.reset();
    m_state.reset();
    auto state = Database::openStateDatabaseReadOnly(m_folder->path().toUtf8());
    QVERIFY(state);
    const auto run = RunStore(**state).last(u"backup"_s);
    QVERIFY(run && *run);
    QCOMPARE((*run)->id, id);
}

void TestRunStore::namesEverySource_data()
{
    QTest::addColumn<RunSource>("source");
    QTest::addColumn<QString>("name");
    QTest::newRow("cron") << RunSource::Cron << u"cron"_s;
    QTest::newRow("app") << RunSource::App << u"app"_s;
    QTest::newRow("manual") << RunSource::Manual << u"manual"_s;
}

void TestRunStore::namesEverySource()
{
    QFETCH(RunSource, source);
    QFETCH(QString, name);
    QCOMPARE(runSourceName(source), name);
    QCOMPARE(runSourceFrom(name), std::optional(source));
    QVERIFY(!runSourceFrom(u"someone"_s));
    const Result<qint64> id = m_runs->start(u"x"_s, source, m_clock.now());
    QVERIFY(id);
    QCOMPARE(stored(*id).source, source);
}

void TestRunStore::findsNoRunInAnEmptyHistory()
{
    QVERIFY(!*m_runs->find(1));
    QVERIFY(!*m_runs->last(u"cleanup"_s));
    QVERIFY(m_runs->recent(10)->empty());
    QVERIFY(m_runs->unfinished()->empty());
}

void TestRunStore::findsTheNewestRunOfACommand()
{
    finished(u"cleanup"_s);
    const qint64 second = finished(u"cleanup"_s);
    finished(u"backup"_s);
    QCOMPARE((*m_runs->last(u"cleanup"_s))->id, second);
    const Result<qint64> running = m_runs->start(u"cleanup"_s, RunSource::App, m_clock.now());
    QCOMPARE((*m_runs->last(u"cleanup"_s))->id, *running);
}

void TestRunStore::listsTheNewestFirst()
{
    const qint64 first = finished(u"a"_s);
    const qint64 second = finished(u"b"_s);
    // A clock that was set back does not change the order.
    m_clock.advance(-48h);
    const qint64 third = finished(u"c"_s);
    const auto two = m_runs->recent(2);
    QCOMPARE(two->size(), std::size_t(2));
    QCOMPARE(two->at(0).id, third);
    QCOMPARE(two->at(1).id, second);
    QCOMPARE(m_runs->recent(100)->back().id, first);
    QVERIFY(m_runs->recent(0)->empty());
    QVERIFY(m_runs->recent(-1)->empty());
}

/// However often something else has run since.
void TestRunStore::listsTheNewestOfSomeCommands()
{
    const qint64 first = finished(u"cleanup"_s);
    const qint64 second = finished(u"undo"_s);
    for (int i = 0; i < 5; ++i)
        finished(u"check-disk"_s);
    const qint64 third = finished(u"cleanup"_s);
    finished(u"check-disk"_s);
    const QStringList commands{u"cleanup"_s, u"undo"_s};
    const auto two = m_runs->recent(2, commands);
    QCOMPARE(two->size(), std::size_t(2));
    QCOMPARE(two->at(0).id, third);
    QCOMPARE(two->at(1).id, second);
    QCOMPARE(m_runs->recent(100, commands)->size(), std::size_t(3));
    QCOMPARE(m_runs->recent(100, commands)->back().id, first);
    QVERIFY(m_runs->recent(100, {u"backup"_s})->empty());
    QCOMPARE(m_runs->recent(100)->size(), std::size_t(9));
}

void TestRunStore::listsWhatNeverEnded()
{
    const Result<qint64> first = m_runs->start(u"cleanup"_s, RunSource::Cron, m_clock.now());
    finished(u"check-disk"_s);
    const Result<qint64> second = m_runs->start(u"backup"_s, RunSource::Cron, m_clock.now());
    const auto open = m_runs->unfinished();
    QCOMPARE(open->size(), std::size_t(2));
    QCOMPARE(open->at(0).id, *first);
    QCOMPARE(open->at(1).id, *second);
}

void TestRunStore::keepsTheFirstWordOfARun()
{
    const qint64 id = finished(u"cleanup"_s, RunResult::Failed);
    const Result<void> again = m_runs->finish(id, {RunResult::Ok, 5, 5, {}}, m_clock.now());
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
    QCOMPARE(stored(id).result, std::optional(RunResult::Failed));
    QCOMPARE(stored(id).actions, qint64(0));
}

void TestRunStore::refusesToFinishARunThatDoesNotExist()
{
    const Result<void> done = m_runs->finish(17, {}, m_clock.now());
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"unknown-run"_s);
    QVERIFY(done.error().message.contains(u"17"_s));
}

void TestRunStore::readsNamesOfPeopleAndTextsLiterally()
{
    const QString command = u"x'); DROP TABLE run; --"_s;
    const qint64 id = finished(command);
    QCOMPARE(stored(id).command, command);
    QCOMPARE((*m_runs->last(command))->id, id);
    QVERIFY(!*m_runs->last(u"x%"_s));
}

void TestRunStore::recordsAnUndo()
{
    const qint64 run = finished(u"cleanup"_s);
    const qint64 undo = finished(u"undo"_s);
    const qint64 bystander = finished(u"cleanup"_s);
    QVERIFY(m_runs->setUndoneBy(run, undo));
    QCOMPARE(stored(run).undoneBy, std::optional(undo));
    QVERIFY(!stored(run).undoes);
    QCOMPARE(stored(undo).undoes, std::optional(run));
    QVERIFY(!stored(undo).undoneBy);
    QVERIFY(!stored(bystander).undoes && !stored(bystander).undoneBy);
}

void TestRunStore::recordsTheUndoOfAnUndo()
{
    const qint64 run = finished(u"cleanup"_s);
    const qint64 undo = finished(u"undo"_s);
    const qint64 redo = finished(u"undo"_s);
    QVERIFY(m_runs->setUndoneBy(run, undo));
    QVERIFY(m_runs->setUndoneBy(undo, redo));
    QVERIFY(!stored(run).undoneBy);
    QCOMPARE(stored(undo).undoes, std::optional(run));
    QCOMPARE(stored(undo).undoneBy, std::optional(redo));
    QCOMPARE(stored(redo).undoes, std::optional(undo));
}

void TestRunStore::changesNothingForAnUndoOfNoRun()
{
    const qint64 run = finished(u"cleanup"_s);
    const Result<void> byNobody = m_runs->setUndoneBy(run, 99);
    QVERIFY(!byNobody);
    QCOMPARE(byNobody.error().kind, ErrorKind::NotFound);
    QVERIFY(!m_runs->setUndoneBy(99, run));
    QVERIFY(!m_runs->setUndoneBy(run, run));
    QVERIFY(!stored(run).undoes && !stored(run).undoneBy);
}

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_runstore.moc"
