// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/crashpoint.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>

#include <thread>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Batches whose intents are written while the one before them runs.
class BatchAheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void journalsEveryJob();
    void logsEveryJobOnce();
    void findsNamesThatWereTakenMeanwhile();
    void movesNothingThatIsNotInTheJournal();
    void movesNothingBeforeItsIntentsAreWritten();
    void leavesNoIntentOfABatchThatWasNotBegun();
    void writesIntentsBehindTheLocksOfTheWebApp();
    void stopsWhenTheJournalCannotBeWritten_data();
    void stopsWhenTheJournalCannotBeWritten();

private:
    static constexpr int Jobs = 700; ///< more than a batch has at first

    static void addDue(SmallFarm &farm)
    {
        farm.database().run(u"BEGIN"_s);
        for (int job = 1; job <= Jobs; ++job) {
            const QByteArray name = QByteArray::number(job) + ".stl";
            farm.addJob(job, u"Completed"_s, name, 40);
            farm.addFile("completed/" + name, 40);
        }
        farm.database().run(u"COMMIT"_s);
    }
    static QStringList values(const Database::Connection &state, const QString &sql)
    {
        QSqlQuery query = state.query();
        QStringList found;
        for (bool isThere = query.exec(sql) && query.next(); isThere; isThere = query.next())
            found.append(query.value(0).toString());
        return found;
    }
    static qint64 begin(SmallFarm &farm, const SmallFarm::Opened &opened)
    {
        return *Tasks::RunStore(*opened.state)
                    .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    }
    static int archived(const SmallFarm &farm)
    {
        return static_cast<int>(
            QDir(QString::fromUtf8(farm.uploads() + "/archive")).entryList(QDir::Files).size());
    }
};

void BatchAheadTest::journalsEveryJob()
{
    SmallFarm farm;
    addDue(farm);

    const auto done = runCleanup(farm);

    QCOMPARE(totalsOf(done.report).actions, Jobs);
    QCOMPARE(archived(farm), Jobs);
    const auto opened = farm.open();
    QCOMPARE(values(*opened->state, u"SELECT DISTINCT state FROM journal"_s),
             QStringList{u"done"_s});
    QCOMPARE(values(*opened->state, u"SELECT count(DISTINCT job) FROM journal"_s),
             QStringList{QString::number(Jobs)});
    QCOMPARE(undoCleanup(farm, done.id).undone, Jobs);
    QCOMPARE(archived(farm), 0);
}

void BatchAheadTest::logsEveryJobOnce()
{
    SmallFarm farm;
    addDue(farm);

    const auto done = runCleanup(farm);

    QFile file(QString::fromUtf8(farm.settings().root + "/maintenance.log"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), Jobs);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto &action = done.report.plan.actions.at(static_cast<std::size_t>(i));
        QVERIFY(lines.at(i).contains(" job " + action.job->idText().toUtf8() + " done "));
    }
}

/// Names are looked for while other batches run.
void BatchAheadTest::findsNamesThatWereTakenMeanwhile()
{
    SmallFarm farm;
    addDue(farm);
    CleanupPlan plan = planCleanup(farm);
    const QList<int> taken{3, 250, 480, Jobs};
    for (const int job : taken)
        farm.addFile("archive/" + QByteArray::number(job) + ".stl", 40, "solid other");

    const auto done = runCleanup(farm, std::move(plan));

    QCOMPARE(totalsOf(done.report).actions, Jobs);
    QCOMPARE(archived(farm), Jobs + taken.size());
    for (const int job : taken) {
        QFile file(QString::fromUtf8(farm.uploads()) + u"/archive/%1.stl"_s.arg(job));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "solid other");
        QCOMPARE(farm.database().run(u"SELECT filename FROM jobs WHERE id = ?"_s, {job}),
                 (QList<QVariantList>{{u"%1 (2).stl"_s.arg(job)}}));
    }
}

/// Looked at over another connection, which sees what was committed, whenever a file has moved.
void BatchAheadTest::movesNothingThatIsNotInTheJournal()
{
    SmallFarm farm;
    addDue(farm);
    const auto looking = farm.open();
    int moved = 0;
    int unknown = 0;
    int waits = 0; ///< for the journal, between two batches
    const auto over = qScopeGuard([] { watchCrashPoints({}); });
    watchCrashPoints([&](const char *step) {
        waits += qstrcmp(step, "queue-locks-taken") == 0 ? 1 : 0;
        if (qstrcmp(step, "file-moved") != 0)
            return;
        ++moved;
        const int known =
            values(*looking->state, u"SELECT count(*) FROM journal"_s).constFirst().toInt();
        unknown += known < moved ? 1 : 0;
    });

    (void)runCleanup(farm);

    QCOMPARE(moved, Jobs);
    QCOMPARE(unknown, 0);
    // Else this test would say nothing about what is written ahead.
    QCOMPARE(waits, 0);
}

/// While somebody else writes in `state.db`, no intent can be.
void BatchAheadTest::movesNothingBeforeItsIntentsAreWritten()
{
    constexpr int HeldMs = 300; // enough for what does not wait to have moved something
    SmallFarm farm;
    addDue(farm);
    CleanupReport report{planCleanup(farm), false, false, {}, 0};
    const auto opened = farm.open();
    const Settings::CleanupSettings settings;
    const RunInputs inputs = runInputs(farm, *opened, settings, begin(farm, *opened));
    QSemaphore held;
    QSemaphore moved;
    bool isHeld = false;
    bool isTooEarly = false;
    std::thread other([&] {
        const auto state = Database::openStateDatabase(farm.settings().state);
        isHeld = state && (*state)->execute(u"BEGIN IMMEDIATE"_s);
        held.release();
        isTooEarly = moved.tryAcquire(1, HeldMs);
        isHeld = isHeld && (*state)->execute(u"ROLLBACK"_s);
    });
    held.acquire();
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "file-moved") == 0)
            moved.release();
    });

    const auto ran = Cleanup::runCleanup(report, inputs, {});

    watchCrashPoints({});
    other.join();
    QVERIFY(ran && isHeld);
    QVERIFY(!isTooEarly);
    QCOMPARE(archived(farm), Jobs);
}

void BatchAheadTest::leavesNoIntentOfABatchThatWasNotBegun()
{
    SmallFarm farm;
    addDue(farm);
    CleanupReport report{planCleanup(farm), false, false, {}, 0};
    const auto opened = farm.open();
    const Settings::CleanupSettings settings;
    CancelToken cancel;
    const auto over = qScopeGuard([] { watchCrashPoints({}); });
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "committed") == 0)
            cancel.cancel();
    });

    QVERIFY(Cleanup::runCleanup(report, runInputs(farm, *opened, settings, begin(farm, *opened)),
                                cancel));

    QVERIFY(report.cancelled);
    const auto done = totalsOf(report).actions;
    QVERIFY(done > 0 && done < Jobs);
    QCOMPARE(archived(farm), done);
    // Neither begun nor left out: no history of a job tells of it.
    QCOMPARE(values(*opened->state, u"SELECT DISTINCT state FROM journal"_s),
             QStringList{u"done"_s});
    QCOMPARE(values(*opened->state, u"SELECT count(*) FROM journal"_s),
             QStringList{QString::number(done)});
}

/// As it is where a batch waits for nothing: locks first, intents then.
void BatchAheadTest::writesIntentsBehindTheLocksOfTheWebApp()
{
    SmallFarm farm;
    addDue(farm);
    farm.addFile("completed/.queue.lock", 40, {});
    const auto looking = farm.open();
    QByteArray last;
    int moved = 0;
    int ahead = 0;
    const auto over = qScopeGuard([] { watchCrashPoints({}); });
    watchCrashPoints([&](const char *step) {
        const bool isLocked = qstrcmp(step, "queue-locks-taken") == 0;
        moved += qstrcmp(step, "file-moved") == 0 ? 1 : 0;
        const auto known = values(*looking->state, u"SELECT count(*) FROM journal"_s);
        ahead += isLocked && known.constFirst().toInt() != moved ? 1 : 0;
        last = isLocked ? QByteArray(step) : last;
    });

    const auto done = runCleanup(farm);

    QCOMPARE(totalsOf(done.report).actions, Jobs);
    QCOMPARE(last, "queue-locks-taken");
    QCOMPARE(ahead, 0);
}

void BatchAheadTest::stopsWhenTheJournalCannotBeWritten_data()
{
    QTest::addColumn<int>("job"); // whose intent cannot be written
    QTest::newRow("of the first batch") << 1;
    QTest::newRow("of one that was written ahead") << 300;
    QTest::newRow("of the last one") << Jobs;
}

/// Nothing of that batch has moved.
void BatchAheadTest::stopsWhenTheJournalCannotBeWritten()
{
    QFETCH(int, job);
    SmallFarm farm;
    addDue(farm);
    CleanupReport report{planCleanup(farm), false, false, {}, 0};
    const auto opened = farm.open();
    QVERIFY(
        opened->state->execute(u"CREATE TRIGGER full BEFORE INSERT ON journal WHEN new.job = "
                               "'%1' BEGIN SELECT RAISE(ABORT, 'disk is full'); END"_s.arg(job)));
    const Settings::CleanupSettings settings;

    QVERIFY(
        !Cleanup::runCleanup(report, runInputs(farm, *opened, settings, begin(farm, *opened)), {}));

    const auto done = totalsOf(report).actions;
    QVERIFY((done > 0 || job == 1) && done < job);
    QCOMPARE(archived(farm), done);
    QCOMPARE(values(*opened->state, u"SELECT DISTINCT state FROM journal"_s),
             done > 0 ? QStringList{u"done"_s} : QStringList());
    QCOMPARE(values(*opened->state, u"SELECT count(*) FROM journal"_s),
             QStringList{QString::number(done)});
}

QTEST_GUILESS_MAIN(BatchAheadTest)
#include "tst_batchahead.moc"
