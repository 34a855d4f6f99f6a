// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/batchrunner.h"
#include "cleanup/farmmark.h"
#include "cleanup/folderchange.h"
#include "cleanup/operationplanner.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A run against a web app that reads, writes and locks at the same moment.
class SafeRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void actsOnNothingThatWasNotPlanned();
    void looksAtTheRowAgainWhereItWrites_data();
    void looksAtTheRowAgainWhereItWrites();
    void changesNothingThatTheJournalDoesNotKnow();
    void keepsItsOwnFoldersToTheFarmsUser();
    void asksTheDatabaseForTheDurabilityOfItsMode_data();
    void asksTheDatabaseForTheDurabilityOfItsMode();
    void movesNothingWhileAReaderCouldRefuseTheCommit();
    void letsTheTriggersOfTheFarmFire();
    void triesABusyDatabaseAgainAtTheEnd_data();
    void triesABusyDatabaseAgainAtTheEnd();
    void triesAgainWhatItCouldNotEvenRead_data();
    void triesAgainWhatItCouldNotEvenRead();
    void undoTriesABusyDatabaseAgain();
    void makesNoQueueLockWhereThereIsNone();
    void leavesWhatALinkInAFoldersPlaceLeadsTo();
    void refusesAFolderThatHasBecomeALink();
    void followsALinkThatWasThereAtTheFirstRun();
    void changesNoFolderBehindALink();

private:
    /// What anybody can do who may write in uploads.
    static void putLinkInPlaceOfUploaded(SmallFarm &farm)
    {
        farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
        farm.addFile("uploaded/old.stl", 9);
        const QString root = QString::fromUtf8(farm.settings().root);
        QVERIFY(QDir(root).mkpath(u"outside"_s));
        farm.addFile("../outside/old.stl", 9, "solid outside");
        QVERIFY(QDir().rename(root + u"/uploads/uploaded"_s, root + u"/away"_s));
        QVERIFY(QFile::link(root + u"/outside"_s, root + u"/uploads/uploaded"_s));
    }
    static qint64 changeOf(const SmallFarm &farm, const QByteArray &folder)
    {
        struct stat status = {};
        ::stat((farm.uploads() + '/' + folder).constData(), &status);
        return status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec;
    }
    /// Sooner than the five seconds of a real run.
    static void giveUpSoon(const SmallFarm::Opened &opened)
    {
        QVERIFY(opened.store->connection().execute(u"PRAGMA busy_timeout = 150"_s));
    }
    static void addDue(SmallFarm &farm)
    {
        farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
        farm.addFile("uploaded/old.stl", 9);
        farm.addJob(2, u"Completed"_s, "done.stl", 40);
        farm.addFile("completed/done.stl", 40);
    }
};

void SafeRunTest::actsOnNothingThatWasNotPlanned()
{
    SmallFarm farm;
    addDue(farm);
    CleanupPlan plan = planCleanup(farm);
    farm.addJob(3, u"Uploaded"_s, "later.stl", 9);
    farm.addFile("uploaded/later.stl", 9);
    farm.addFile("uploaded/later.tmp", 9);

    const auto done = runCleanup(farm, std::move(plan));

    QCOMPARE(totalsOf(done.report).actions, 2);
    QVERIFY(farm.hasFile("uploaded/later.stl"));
    QVERIFY(farm.hasFile("uploaded/later.tmp"));
}

void SafeRunTest::looksAtTheRowAgainWhereItWrites_data()
{
    QTest::addColumn<int>("job");
    QTest::addColumn<QString>("change");
    for (const int job : {1, 2}) {
        QTest::addRow("job %d, its status", job)
            << job << u"UPDATE jobs SET status = 'Pending' WHERE id = ?"_s;
        QTest::addRow("job %d, its time", job)
            << job << u"UPDATE jobs SET updated_at = '2026-03-01 01:59:59' WHERE id = ?"_s;
    }
}

/// The row changes after all that was read of it and before the transaction.
void SafeRunTest::looksAtTheRowAgainWhereItWrites()
{
    QFETCH(int, job);
    QFETCH(QString, change);
    SmallFarm farm;
    addDue(farm);
    const CleanupPlan plan = planCleanup(farm);
    const auto opened = farm.open();
    const auto &connection = opened->store->connection();
    QVERIFY(BatchRunner::prepare(connection));
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    auto rows = *RowWriter::create(connection, opened->store->schema());
    FileMover files(DeviceCheck::Same);
    const Settings::CleanupSettings settings;
    OperationPlanner planner({*opened->files, settings, u"Archived"_s, farm.clock.now(), run},
                             *rows, files);
    std::vector<Operation> operations;
    for (const CleanupAction &action : plan.actions)
        operations.push_back(*planner.operationFor(action));
    farm.database().run(change, {job});
    const QString row = u"SELECT * FROM jobs WHERE id = "_s + QString::number(job);
    const auto before = farm.database().run(row);

    BatchRunner batches(connection, *opened->state, run, *rows, files, std::chrono::seconds(1));
    const auto outcomes = batches.run(operations);

    for (std::size_t i = 0; i < operations.size(); ++i) {
        const bool isChanged = operations[i].job == QString::number(job);
        QCOMPARE(outcomes.at(i).state, isChanged ? EntryState::Skipped : EntryState::Done);
    }
    QCOMPARE(farm.database().run(row), before);
    QCOMPARE(farm.hasFile("uploaded/old.stl"), job == 1);
    QCOMPARE(farm.hasFile("completed/done.stl"), job == 2);
}

void SafeRunTest::changesNothingThatTheJournalDoesNotKnow()
{
    SmallFarm farm;
    addDue(farm);
    const auto rows = farm.database().run(u"SELECT * FROM jobs"_s);
    CleanupReport report{planCleanup(farm), false, false, {}, 0};
    const auto opened = farm.open();
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    QVERIFY(opened->state->execute(u"CREATE TRIGGER full BEFORE INSERT ON journal BEGIN "
                                   "SELECT RAISE(ABORT, 'disk is full'); END"_s));
    const Settings::CleanupSettings settings;

    QVERIFY(!Cleanup::runCleanup(report, runInputs(farm, *opened, settings, run), {}));

    QCOMPARE(farm.database().run(u"SELECT * FROM jobs"_s), rows);
    QVERIFY(farm.hasFile("uploaded/old.stl"));
    QVERIFY(farm.hasFile("completed/done.stl"));
}

void SafeRunTest::keepsItsOwnFoldersToTheFarmsUser()
{
    SmallFarm farm;
    addDue(farm);

    runCleanup(farm);

    for (const char *name : {".printkeeper", ".printkeeper/trash", ".printkeeper/trash/1"}) {
        struct stat status = {};
        QCOMPARE(::stat((farm.uploads() + '/' + name).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0700U);
    }
}

void SafeRunTest::asksTheDatabaseForTheDurabilityOfItsMode_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::addColumn<int>("synchronous");
    QTest::newRow("rollback: EXTRA") << u"delete"_s << 3;
    QTest::newRow("WAL: FULL") << u"wal"_s << 2;
}

void SafeRunTest::asksTheDatabaseForTheDurabilityOfItsMode()
{
    QFETCH(QString, journalMode);
    QFETCH(int, synchronous);
    SmallFarm farm;
    farm.database().run(u"PRAGMA journal_mode = "_s + journalMode);
    const auto opened = farm.open();
    QVERIFY(opened->store->connection().execute(u"PRAGMA synchronous = OFF"_s));

    QVERIFY(BatchRunner::prepare(opened->store->connection()));

    QSqlQuery query = opened->store->connection().query();
    QVERIFY(query.exec(u"PRAGMA synchronous"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), synchronous);
}

/// In rollback mode an open reader lets a writer write and then refuses its COMMIT.
void SafeRunTest::movesNothingWhileAReaderCouldRefuseTheCommit()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "done.stl", 40);
    farm.addFile("completed/done.stl", 40);
    CleanupPlan plan = planCleanup(farm);
    farm.database().run(u"BEGIN"_s);
    farm.database().run(u"SELECT count(*) FROM jobs"_s);
    const qint64 before = changeOf(farm, "completed");

    const auto done = runCleanup(farm, std::move(plan));

    farm.database().run(u"COMMIT"_s);
    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Failed);
    QCOMPARE(changeOf(farm, "completed"), before);
    QVERIFY(farm.hasFile("completed/done.stl"));
}

void SafeRunTest::letsTheTriggersOfTheFarmFire()
{
    SmallFarm farm;
    const auto &db = farm.database();
    addDue(farm);
    db.run(u"CREATE TABLE audit (what TEXT, job INTEGER)"_s);
    db.run(u"CREATE TRIGGER gone AFTER DELETE ON jobs BEGIN "
           "INSERT INTO audit VALUES ('gone', old.id); END"_s);
    db.run(u"CREATE TRIGGER moved AFTER UPDATE OF status ON jobs BEGIN "
           "INSERT INTO audit VALUES (new.status, new.id); END"_s);

    runCleanup(farm);

    QCOMPARE(db.run(u"SELECT * FROM audit ORDER BY job"_s),
             (QList<QVariantList>{{u"gone"_s, 1}, {u"Archived"_s, 2}}));
}

void SafeRunTest::triesABusyDatabaseAgainAtTheEnd_data()
{
    QTest::addColumn<bool>("letsGo");
    QTest::addColumn<ActionResult>("result");
    QTest::newRow("the web app is done by then") << true << ActionResult::Done;
    QTest::newRow("the web app keeps it") << false << ActionResult::Failed;
}

void SafeRunTest::triesABusyDatabaseAgainAtTheEnd()
{
    QFETCH(bool, letsGo);
    QFETCH(ActionResult, result);
    SmallFarm farm;
    addDue(farm);
    const auto rows = farm.database().run(u"SELECT * FROM jobs"_s);
    CleanupPlan plan = planCleanup(farm);
    farm.database().run(u"BEGIN IMMEDIATE"_s);
    bool isLocked = true;
    // Told when the first try is over.
    const auto letGo = [&](const CleanupProgress &) {
        if (letsGo && std::exchange(isLocked, false))
            farm.database().run(u"ROLLBACK"_s);
    };

    const auto done = runCleanup(farm, std::move(plan), {}, letGo);

    if (isLocked)
        farm.database().run(u"ROLLBACK"_s);
    for (const CleanupAction &action : done.report.plan.actions)
        QCOMPARE(action.result, result);
    QCOMPARE(farm.hasFile("completed/done.stl"), !letsGo);
    QCOMPARE(farm.database().run(u"SELECT * FROM jobs"_s) == rows, !letsGo);
}

void SafeRunTest::triesAgainWhatItCouldNotEvenRead_data()
{
    triesABusyDatabaseAgainAtTheEnd_data();
}

/// Nobody can read what an application holds exclusively: a restore, or a vacuum.
void SafeRunTest::triesAgainWhatItCouldNotEvenRead()
{
    QFETCH(bool, letsGo);
    QFETCH(ActionResult, result);
    SmallFarm farm;
    addDue(farm);
    CleanupReport report{planCleanup(farm), false, false, {}, 0};
    const auto opened = farm.open();
    giveUpSoon(*opened);
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    const Settings::CleanupSettings settings;
    bool isLocked = false;
    RunInputs inputs = runInputs(farm, *opened, settings, run, [&](const CleanupProgress &) {
        if (letsGo && std::exchange(isLocked, false))
            farm.database().run(u"ROLLBACK"_s);
    });
    // Asked behind what is read at the start, and before the first batch.
    inputs.isDiskCritical = [&, wasAsked = false](const QByteArray &) mutable {
        if (!std::exchange(wasAsked, true)) {
            farm.database().run(u"BEGIN EXCLUSIVE"_s);
            isLocked = true;
        }
        return false;
    };

    const auto ran = Cleanup::runCleanup(report, inputs, {});

    if (isLocked)
        farm.database().run(u"ROLLBACK"_s);
    QVERIFY2(ran, qPrintable(ran ? QString() : ran.error().message));
    for (const CleanupAction &action : report.plan.actions)
        QCOMPARE(action.result, result);
    QCOMPARE(farm.hasFile("completed/done.stl"), !letsGo);
    QCOMPARE(farm.hasFile("uploaded/old.stl"), !letsGo);
}

void SafeRunTest::undoTriesABusyDatabaseAgain()
{
    SmallFarm farm;
    addDue(farm);
    const qint64 undone = runCleanup(farm).id;
    const auto opened = farm.open();
    giveUpSoon(*opened);
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"undo"_s, Tasks::RunSource::Manual, farm.clock.now());
    farm.database().run(u"BEGIN IMMEDIATE"_s);
    bool isLocked = true;
    const Settings::CleanupSettings settings;
    const RunInputs inputs = runInputs(farm, *opened, settings, run, [&](const CleanupProgress &) {
        if (std::exchange(isLocked, false))
            farm.database().run(u"ROLLBACK"_s);
    });

    const auto report = undoRun(undone, {}, inputs, {});

    QVERIFY(report);
    QCOMPARE(report->undone, 2);
    QVERIFY(report->failed.empty());
    QVERIFY(farm.hasFile("completed/done.stl") && farm.hasFile("uploaded/old.stl"));
}

void SafeRunTest::makesNoQueueLockWhereThereIsNone()
{
    SmallFarm farm;
    addDue(farm);

    QCOMPARE(totalsOf(runCleanup(farm).report).actions, 2);

    for (const char *folder : {"uploaded", "completed", "archive"})
        QVERIFY(!farm.hasFile(QByteArray(folder) + "/.queue.lock"));
}

void SafeRunTest::leavesWhatALinkInAFoldersPlaceLeadsTo()
{
    SmallFarm farm;
    putLinkInPlaceOfUploaded(farm);
    CleanupPlan plan = planCleanup(farm);
    QCOMPARE(plan.actions.size(), 1U);

    const auto done = runCleanup(farm, std::move(plan));

    QCOMPARE(totalsOf(done.report).failed, 1);
    QVERIFY(farm.hasFile("../outside/old.stl"));
    QCOMPARE(farm.database().run(u"SELECT id FROM jobs"_s).size(), 1);
}

void SafeRunTest::refusesAFolderThatHasBecomeALink()
{
    SmallFarm farm;
    const FarmMarks marks{*ensureFarmMark(farm.uploads()),
                          ensureFolderMarks(farm.open()->layout, NewLinks::Marked)};
    putLinkInPlaceOfUploaded(farm);
    QVERIFY(ensureFolderMarks(farm.open()->layout, NewLinks::Refused).isEmpty());
    QVERIFY(!farm.hasFile("../outside/.printkeeper"));

    const auto refused = rootRefusal(farm.open()->layout, marks);

    QVERIFY(refused && refused->has_value());
    QCOMPARE((*refused)->guard, u"root"_s);
    QVERIFY((*refused)->message.contains(QString::fromUtf8(farm.uploads()) + u"/uploaded"_s));
    QVERIFY((*refused)->message.contains(u"--new-root"_s));
    QVERIFY(!(*refused)->shown().contains(u"--"_s));
    QVERIFY((*refused)->message.startsWith((*refused)->shown()));
}

void SafeRunTest::followsALinkThatWasThereAtTheFirstRun()
{
    SmallFarm farm;
    putLinkInPlaceOfUploaded(farm);
    const FarmMarks marks{*ensureFarmMark(farm.uploads()),
                          ensureFolderMarks(farm.open()->layout, NewLinks::Marked)};
    QCOMPARE(marks.folders.size(), 1);
    QVERIFY(!*rootRefusal(farm.open()->layout, marks));

    const auto done = runCleanup(farm);

    QCOMPARE(totalsOf(done.report).failed, 0);
    QVERIFY(!farm.hasFile("../outside/old.stl"));
    QCOMPARE(undoCleanup(farm, done.id).undone, 1);
    QVERIFY(farm.hasFile("../outside/old.stl"));
}

void SafeRunTest::changesNoFolderBehindALink()
{
    SmallFarm farm;
    putLinkInPlaceOfUploaded(farm);
    const QByteArray path = farm.uploads() + "/uploaded";
    const auto before = folderAt(path);
    QVERIFY(before && before->has_value());
    Files::FileAttributes wanted = **before;
    wanted.mode = 0700;

    const auto applied = applyFolderChange({path, *before, wanted});

    QVERIFY(!applied);
    QCOMPARE((*folderAt(path))->mode, (*before)->mode);
}

QTEST_GUILESS_MAIN(SafeRunTest)

#include "tst_saferun.moc"
