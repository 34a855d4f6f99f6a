// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "takenfarm.h"

#include "cleanup/lostlines.h"
#include "cleanup/recovery.h"

#include <csignal>

#include <sys/wait.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// What a row has come to name while it was taken away: in an emergency, by an undo, where nobody
/// can look or write, and when the run is killed.
class PuttingBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef PRINTKEEPER_TEST_HOOKS
        QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#endif
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_farm = std::make_unique<TakenFarm>();
    }

    void losesNoTemporaryFileForGood();
    void looksAgainWhenSomebodyHadLockedTheRows();
    void waitsOnceForWhatIsGone();
    void tellsWhatTheJournalCannotTake();
    void undoesNothingThatARowHasComeToName();
    void tellsWhatTheJournalCannotTakeOfAnUndo();
    void isWholeBehindACrash();
    void tellsLaterWhatAKilledRunHadPutBack();

private:
    static bool isKilledAt(TakenFarm &farm, int step, const char *name = nullptr);
    static qint64 lostLines(const TakenFarm &farm)
    {
        const LogWriter log(farm.settings().root + "/maintenance.log", QTimeZone::utc(),
                            farm.clock);
        return writeLostLines(*farm.open()->state, {1, farm.clock.now()}, log, QTimeZone::utc())
            .value_or(-1);
    }

    std::unique_ptr<TakenFarm> m_farm;
};

/// In an emergency they go at once.
void PuttingBackTest::losesNoTemporaryFileForGood()
{
    m_farm->addJobs(u"Pending"_s);
    m_farm->addFile("uploaded/old.tmp", 40);
    m_farm->addFile("uploaded/older.tmp", 40);
    BegunRun run(*m_farm, planCleanup(*m_farm), u"emergency"_s);
    QCOMPARE(run.report.plan.actions.size(), 2U);
    run.inputs.purge = TrashPurge::All;

    m_farm->whileWriting(
        "intents-written", [&] { m_farm->pointOlderRowAt(u"old.tmp"_s); },
        [&] { QVERIFY(run.goOn()); });

    QVERIFY(m_farm->hasFile("uploaded/old.tmp"));
    QVERIFY(!m_farm->hasFile("uploaded/older.tmp"));
    QCOMPARE(run.report.gone.actions, 1);
}

/// What nobody can look at for a while stays in the trash for so long, and stops nothing.
void PuttingBackTest::looksAgainWhenSomebodyHadLockedTheRows()
{
    m_farm->database().run(u"PRAGMA journal_mode = delete"_s);
    m_farm->addJobs(u"Completed"_s, 40);
    m_farm->addFile("uploaded/old.tmp", 40);
    m_farm->addFile("uploaded/older.tmp", 40);
    BegunRun run(*m_farm, planCleanup(*m_farm), u"emergency"_s);
    QCOMPARE(run.report.plan.actions.size(), 4U);
    QVERIFY(run.opened->store->connection().execute(u"PRAGMA busy_timeout = 150"_s));
    run.inputs.purge = TrashPurge::All;
    bool isLocked = false;
    // Asked before each batch: behind the temporary files, before the jobs.
    run.inputs.isDiskCritical = [&](const QByteArray &) {
        if (std::exchange(isLocked, false))
            m_farm->database().run(u"ROLLBACK"_s);
        return false;
    };

    m_farm->whileWriting(
        "intents-done",
        [&] {
            m_farm->pointOlderRowAt(u"old.tmp"_s);
            m_farm->database().run(u"BEGIN EXCLUSIVE"_s);
            isLocked = true;
        },
        [&] { QVERIFY(run.goOn()); });

    QVERIFY(!isLocked);
    QVERIFY(m_farm->hasFile("uploaded/old.tmp"));
    QVERIFY(!m_farm->hasFile("uploaded/older.tmp"));
    QCOMPARE(run.report.gone.actions, 1);
    QVERIFY(m_farm->hasFile("archive/cube.stl") && m_farm->hasFile("archive/gear.stl"));
}

/// Else each batch of an emergency would wait for it once more.
void PuttingBackTest::waitsOnceForWhatIsGone()
{
    constexpr int Files = 40;
    m_farm->addJobs(u"Pending"_s);
    const auto fileOf = [](int number) { return QByteArray::number(number) + ".tmp"; };
    for (int i = 0; i < Files; ++i)
        m_farm->addFile("uploaded/" + fileOf(i), 40);
    BegunRun run(*m_farm, planCleanup(*m_farm), u"emergency"_s);
    run.inputs.purge = TrashPurge::All;
    run.inputs.isDiskCritical = [](const QByteArray &) { return true; };
    run.inputs.uploadWait = std::chrono::milliseconds(1);
    bool isNamed = false;
    int waits = 0;

#ifdef PRINTKEEPER_TEST_HOOKS
    watchCrashPoints([&](const char *step) {
        waits += qstrcmp(step, "waiting-for-upload") == 0 ? 1 : 0;
        for (int i = 0; i < Files && qstrcmp(step, "trash-purged") == 0 && !isNamed; ++i) {
            isNamed = !m_farm->hasFile("uploaded/" + fileOf(i));
            if (isNamed)
                m_farm->pointOlderRowAt(QString::fromUtf8(fileOf(i)));
        }
    });
    const auto ran = run.goOn();
    watchCrashPoints({});
    QVERIFY(ran);
#endif

    QVERIFY(isNamed);
    QCOMPARE(waits, 1);
    QCOMPARE(run.report.gone.actions, Files);
}

/// What the journal does not say is no success: the next start finds out.
void PuttingBackTest::tellsWhatTheJournalCannotTake()
{
    m_farm->addJobs();
    BegunRun run(*m_farm, planCleanup(*m_farm));
    bool isFull = false;

#ifdef PRINTKEEPER_TEST_HOOKS
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "intents-written") == 0 && !isFull)
            m_farm->pointOlderRowAt(u"cube.stl"_s);
        if (qstrcmp(step, "put-back") == 0 && !std::exchange(isFull, true))
            QVERIFY(run.opened->state->execute(u"CREATE TRIGGER full BEFORE UPDATE ON journal "
                                               "BEGIN SELECT RAISE(ABORT, 'disk is full'); END"_s));
    });
    const auto ran = run.goOn();
    watchCrashPoints({});
    QVERIFY(!ran);
#endif

    QVERIFY(isFull);
    QVERIFY(m_farm->hasFile("uploaded/cube.stl"));
    const JournalStore journal(*run.opened->state);
    QVERIFY(*journal.hasUnfinished());
    QVERIFY(run.opened->state->execute(u"DROP TRIGGER full"_s));
    const auto recovered =
        recoverInterrupted(run.opened->store->connection(), *run.opened->state, *run.opened->files);
    QVERIFY(recovered && recovered->unsolved.empty());
    QVERIFY(!*journal.hasUnfinished());
    QVERIFY(!*journal.newestUndoable(u"1000"_s));
    QVERIFY(m_farm->hasFile("uploaded/cube.stl") && m_farm->hasFile("uploaded/cube.json"));
    QCOMPARE(m_farm->rowsOf(u"cube.stl"_s).size(), 2);
}

void PuttingBackTest::undoesNothingThatARowHasComeToName()
{
    m_farm->addJobs(u"Completed"_s, 40);
    const FinishedRun done = runCleanup(*m_farm);
    QCOMPARE(totalsOf(done.report).actions, 2);
    const auto archived = m_farm->rowsOf(u"cube.stl"_s);
    UndoReport undone;

    m_farm->whileWriting(
        "intents-written", [&] { m_farm->pointOlderRowAt(u"cube.stl"_s, u"Archived"_s); },
        [&] { undone = undoCleanup(*m_farm, done.id); });

    QCOMPARE(undone.undone, 1);
    QCOMPARE(undone.failed.size(), 1U);
    QCOMPARE(undone.failed.front().job, u"1000"_s);
    QVERIFY2(undone.failed.front().reason.contains(u"put back"_s),
             qPrintable(undone.failed.front().reason));
    QVERIFY(m_farm->hasFile("archive/cube.stl") && m_farm->hasFile("archive/cube.json"));
    QVERIFY(m_farm->hasFile("completed/gear.stl"));
    QVERIFY(m_farm->rowsOf(u"cube.stl"_s).contains(archived.constFirst()));
    QCOMPARE(m_farm->entriesOf(done.id, EntryState::Done), 1U);
    // The other job.
    QCOMPARE(JournalStore(*m_farm->open()->state).count(undone.asRun)->done, 1);
    // Once nobody else names it, it can be undone.
    m_farm->database().run(u"DELETE FROM jobs WHERE id = 3"_s);
    QCOMPARE(undoCleanup(*m_farm, done.id).undone, 1);
    QVERIFY(m_farm->hasFile("completed/cube.stl") && m_farm->hasFile("completed/cube.json"));
}

void PuttingBackTest::tellsWhatTheJournalCannotTakeOfAnUndo()
{
    m_farm->addJobs(u"Completed"_s, 40);
    const FinishedRun done = runCleanup(*m_farm);
    UndoReport undone;
    bool isFull = false;

#ifdef PRINTKEEPER_TEST_HOOKS
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "intents-written") == 0 && !isFull)
            m_farm->pointOlderRowAt(u"cube.stl"_s, u"Archived"_s);
        if (qstrcmp(step, "put-back") == 0 && !std::exchange(isFull, true))
            QVERIFY(m_farm->open()->state->execute(
                u"CREATE TRIGGER full BEFORE UPDATE ON journal BEGIN "
                "SELECT RAISE(ABORT, 'disk is full'); END"_s));
    });
    undone = undoCleanup(*m_farm, done.id);
    watchCrashPoints({});
#endif

    QVERIFY(isFull);
    QVERIFY(undone.stopped);
    const auto opened = m_farm->open();
    QVERIFY(opened->state->execute(u"DROP TRIGGER full"_s));
    QVERIFY(recoverInterrupted(opened->store->connection(), *opened->state, *opened->files));
    const JournalStore journal(*opened->state);
    QVERIFY(!*journal.hasUnfinished());
    QVERIFY(m_farm->hasFile("archive/cube.stl") && m_farm->hasFile("completed/gear.stl"));
    QCOMPARE(m_farm->entriesOf(done.id, EntryState::Done), 1U);
    QCOMPARE(journal.count(undone.asRun)->done, 1);
}

/// Runs the plan in a process that is killed at its step `step` (of this name, if any), and in
/// which the web app writes; false when it came to its end.
bool PuttingBackTest::isKilledAt(TakenFarm &farm, [[maybe_unused]] int step,
                                 [[maybe_unused]] const char *name)
{
    CleanupPlan plan = planCleanup(farm);
    const pid_t child = ::fork();
    if (child == 0) {
#ifdef PRINTKEEPER_TEST_HOOKS
        const JobDatabase webApp(QString::fromUtf8(farm.settings().root));
        int steps = 0;
        watchCrashPoints([&](const char *at) {
            if (qstrcmp(at, "intents-written") == 0)
                webApp.run(u"UPDATE jobs SET filename = 'cube.stl', status = 'Uploaded' "
                           "WHERE id = 3"_s);
            if ((!name || qstrcmp(at, name) == 0) && ++steps == step)
                ::kill(::getpid(), SIGKILL);
        });
#endif
        (void)runCleanup(farm, std::move(plan));
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

/// Each job wholly before or wholly after, and what is as before has nothing to be undone.
void PuttingBackTest::isWholeBehindACrash()
{
    bool isKilled = true;
    for (int step = 1; isKilled; ++step) {
        m_farm = std::make_unique<TakenFarm>();
        m_farm->addJobs();
        isKilled = isKilledAt(*m_farm, step);
        const auto opened = m_farm->open();
        const JournalStore journal(*opened->state);
        const auto recovered =
            recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);
        QVERIFY2(recovered, qPrintable(u"step %1"_s.arg(step)));
        QVERIFY(recovered->unsolved.empty());
        QVERIFY(!*journal.hasUnfinished());
        for (const auto &[id, name] : {std::pair(1000, "cube"_ba), std::pair(2000, "gear"_ba)}) {
            const bool isThere =
                !m_farm->database().run(u"SELECT 1 FROM jobs WHERE id = ?"_s, {id}).isEmpty();
            const bool canBeUndone = journal.newestUndoable(QString::number(id))->has_value();
            QVERIFY2(m_farm->hasFile("uploaded/" + name + ".stl") == isThere
                         && canBeUndone != isThere,
                     qPrintable(u"killed at step %1"_s.arg(step)));
        }
        QVERIFY(isKilled || m_farm->hasFile("uploaded/cube.stl"));
        QVERIFY2(isKilled || step > 12, qPrintable(QString::number(step)));
    }
}

/// Its log had said that it was done.
void PuttingBackTest::tellsLaterWhatAKilledRunHadPutBack()
{
    m_farm->addJobs();
    QVERIFY(isKilledAt(*m_farm, 1, "put-back"));
    QVERIFY2(m_farm->log().contains("remove-upload job 1000 done"), m_farm->log());
    const auto opened = m_farm->open();
    QVERIFY(recoverInterrupted(opened->store->connection(), *opened->state, *opened->files));

    QCOMPARE(lostLines(*m_farm), 1);

    QVERIFY2(m_farm->log().contains("undo-remove-upload job 1000 done ("), m_farm->log());
    QCOMPARE(lostLines(*m_farm), 0);
    // A run that came to its end has said so itself.
    m_farm = std::make_unique<TakenFarm>();
    m_farm->addJobs();
    m_farm->whileWriting(
        "intents-written", [&] { m_farm->pointOlderRowAt(u"cube.stl"_s); },
        [&] { runCleanup(*m_farm); });
    QVERIFY(m_farm->log().contains("put back"));
    QCOMPARE(lostLines(*m_farm), 0);
}

QTEST_GUILESS_MAIN(PuttingBackTest)

#include "tst_puttingback.moc"
