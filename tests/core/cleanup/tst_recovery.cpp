// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/operationplanner.h"
#include "cleanup/recovery.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A crash at a chosen moment, then what the web app does, then the next start.
class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesBackWhatWasNotCommitted();
    void leavesNoEmptyTrash_data();
    void leavesNoEmptyTrash();
    void keepsWhatWasCommitted();
    void endsACommitThatOnlyTheLogKnows();
    void followsTheRowUnderTheNumberedName();
    void followsAJobThatTheWebAppMovedOn();
    void followsItOnlyOnceNoLinkIsInTheWay();
    void leavesTheFilesOfAnotherJobThatGotTheId();
    void keepsARemovalWhoseIdAnotherJobGot_data();
    void keepsARemovalWhoseIdAnotherJobGot();
    void takesNoOtherTimeForAnotherJobWhereThereIsOnlyOne();
    void finishesAnUndoWhoseJobTheWebAppTouched();
    void putsAnInterruptedUndoBackWhenItsIdIsTaken();
    void keepsTheIntentWhileAFolderCannotBeReached();
    void keepsTheIntentWhileALinkIsInTheWay();
    void putsAFileBesideTheOneThatHasItsPlace_data();
    void putsAFileBesideTheOneThatHasItsPlace();
    void takesTheSecondNameAwayThatAShareGave();

private:
    enum class Committed { No, Yes };
    /// What a killed run leaves: its intents, all files moved, and perhaps the rows.
    static void crash(SmallFarm &farm, std::vector<Operation> operations, Committed committed);
    static std::vector<Operation> operations(SmallFarm &farm);
    static Result<RecoveryReport> recover(const SmallFarm &farm);
    static QVariantList job(const SmallFarm &farm, int id)
    {
        const auto rows =
            farm.database().run(u"SELECT status, filename FROM jobs WHERE id = ?"_s, {id});
        return rows.isEmpty() ? QVariantList() : rows.front();
    }
    static bool hasIntent(const SmallFarm &farm)
    {
        return *JournalStore(*farm.open()->state).hasUnfinished();
    }
};

std::vector<Operation> RecoveryTest::operations(SmallFarm &farm)
{
    const CleanupPlan plan = planCleanup(farm);
    const auto opened = farm.open();
    auto rows = RowWriter::create(opened->store->connection(), opened->store->schema());
    FileMover files(DeviceCheck::Same);
    const Settings::CleanupSettings settings;
    OperationPlanner planner({*opened->files, settings, u"Archived"_s, farm.clock.now(), 7}, **rows,
                             files);
    std::vector<Operation> made;
    for (const CleanupAction &action : plan.actions)
        made.push_back(*planner.operationFor(action));
    return made;
}

void RecoveryTest::crash(SmallFarm &farm, std::vector<Operation> operations, Committed committed)
{
    const auto opened = farm.open();
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    QVERIFY(JournalStore(*opened->state).addIntents(run, operations));
    auto rows = RowWriter::create(opened->store->connection(), opened->store->schema());
    FileMover files(DeviceCheck::Any);
    for (const Operation &operation : operations) {
        if (committed == Committed::Yes)
            QCOMPARE((*rows)->apply(*operation.change).value(), RowOutcome::Written);
        for (const FileMove &move : operation.moves)
            QVERIFY(files.move(move));
    }
}

Result<RecoveryReport> RecoveryTest::recover(const SmallFarm &farm)
{
    const auto opened = farm.open();
    return recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);
}

void RecoveryTest::takesBackWhatWasNotCommitted()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.addFile("uploaded/old.json", 9);
    crash(farm, operations(farm), Committed::No);
    QVERIFY(!farm.hasFile("uploaded/old.stl"));

    QCOMPARE(recover(farm)->takenBack, 1);

    QVERIFY(farm.hasFile("uploaded/old.stl"));
    QVERIFY(farm.hasFile("uploaded/old.json"));
    QVERIFY(!hasIntent(farm));
}

void RecoveryTest::leavesNoEmptyTrash_data()
{
    QTest::addColumn<bool>("isMoved");
    QTest::addColumn<QByteArray>("folder"); // in the trash of the run
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("files that went back") << true << "uploaded"_ba << QByteArray();
    QTest::newRow("a file of somebody else's") << true << "uploaded"_ba
                                               << "uploaded/other.stl"_ba;
    QTest::newRow("killed before it moved any") << false << "uploaded"_ba << QByteArray();
    QTest::newRow("killed before it made the folder") << false << QByteArray() << QByteArray();
}

void RecoveryTest::leavesNoEmptyTrash()
{
    QFETCH(bool, isMoved);
    QFETCH(QByteArray, folder);
    QFETCH(QByteArray, other);
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    const QByteArray trash = ".printkeeper/trash/7/";
    std::vector<Operation> intended = operations(farm);
    if (isMoved) {
        crash(farm, intended, Committed::No);
    } else {
        const auto opened = farm.open();
        const qint64 run = *Tasks::RunStore(*opened->state)
                                .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
        QVERIFY(JournalStore(*opened->state).addIntents(run, intended));
        QVERIFY(QDir().mkpath(QString::fromUtf8(farm.uploads() + '/' + trash + folder)));
    }
    if (!other.isEmpty())
        farm.addFile(trash + other, 9);

    QCOMPARE(recover(farm)->takenBack, 1);

    QVERIFY(farm.hasFile("uploaded/old.stl"));
    QCOMPARE(farm.hasFile(".printkeeper/trash/7"), !other.isEmpty());
    QCOMPARE(farm.hasFile(trash + other), !other.isEmpty());
}

void RecoveryTest::keepsWhatWasCommitted()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    crash(farm, operations(farm), Committed::Yes);

    QCOMPARE(recover(farm)->finished, 1);

    QVERIFY(farm.hasFile("archive/cube.stl"));
    QVERIFY(!hasIntent(farm));
}

/// Killed between the write to the log and the one to the log's index, while somebody else has the
/// database open, and is killed as well later on.
void RecoveryTest::endsACommitThatOnlyTheLogKnows()
{
    SmallFarm farm;
    QCOMPARE(farm.database().run(u"PRAGMA journal_mode = WAL"_s).front().front(), u"wal"_s);
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    const auto planned = operations(farm);
    QFile index(farm.settings().database + u"-shm"_s);
    QVERIFY(index.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const QByteArray before = index.readAll();
    crash(farm, planned, Committed::Yes);
    QVERIFY(index.seek(0) && index.write(before) == before.size());
    QCOMPARE(job(farm, 1).value(0).toString(), u"Uploaded"_s);

    QCOMPARE(recover(farm)->takenBack, 1);

    QVERIFY(farm.hasFile("uploaded/old.stl"));
    const QTemporaryDir later;
    const QString copy = later.filePath(u"app.db"_s);
    QVERIFY(QFile::copy(farm.settings().database, copy));
    QVERIFY(QFile::copy(farm.settings().database + u"-wal"_s, copy + u"-wal"_s));
    QCOMPARE(JobDatabase(later.path()).run(u"SELECT id FROM jobs"_s).size(), 1);
}

void RecoveryTest::followsTheRowUnderTheNumberedName()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    farm.addFile("completed/cube.json", 40);
    farm.addFile("archive/cube.stl", 90, "solid other");
    crash(farm, operations(farm), Committed::Yes);
    farm.database().run(u"UPDATE jobs SET updated_at = '2026-03-01 09:00:00'"_s);

    QVERIFY(recover(farm)->unsolved.empty());

    QCOMPARE(job(farm, 1), (QVariantList{u"Archived"_s, u"cube (2).stl"_s}));
    QVERIFY(farm.hasFile("archive/cube (2).stl"));
    QVERIFY(farm.hasFile("archive/cube (2).json"));
    QVERIFY(!farm.hasFile("completed/cube.stl"));
    QVERIFY(!hasIntent(farm));
}

void RecoveryTest::followsAJobThatTheWebAppMovedOn()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    farm.addFile("uploaded/cube.json", 9);
    crash(farm, operations(farm), Committed::No);
    farm.database().run(u"UPDATE jobs SET status = 'Pending'"_s);

    QVERIFY(recover(farm)->unsolved.empty());

    QVERIFY(farm.hasFile("pending/cube.stl"));
    QVERIFY(farm.hasFile("pending/cube.json"));
    QVERIFY(!hasIntent(farm));
}

void RecoveryTest::followsItOnlyOnceNoLinkIsInTheWay()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    farm.addFile("uploaded/cube.json", 9);
    crash(farm, operations(farm), Committed::No);
    farm.database().run(u"UPDATE jobs SET status = 'Pending'"_s);
    const QString uploads = QString::fromUtf8(farm.uploads());
    QVERIFY(QDir(uploads).mkdir(u"../outside"_s));
    QVERIFY(QDir().rename(uploads + u"/pending"_s, uploads + u"/../away"_s));
    QVERIFY(QFile::link(uploads + u"/../outside"_s, uploads + u"/pending"_s));

    QVERIFY(recover(farm)->stopped);

    QVERIFY(hasIntent(farm));
    QVERIFY(!farm.hasFile("../outside/cube.stl") && !farm.hasFile("uploaded/cube.stl"));
    QVERIFY(QFile::remove(uploads + u"/pending"_s));
    QVERIFY(QDir().rename(uploads + u"/../away"_s, uploads + u"/pending"_s));
    QVERIFY(!recover(farm)->stopped);
    QVERIFY(farm.hasFile("pending/cube.stl") && farm.hasFile("pending/cube.json"));
    QVERIFY(!hasIntent(farm));
}

void RecoveryTest::leavesTheFilesOfAnotherJobThatGotTheId()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    crash(farm, operations(farm), Committed::No);
    farm.database().run(u"DELETE FROM jobs"_s);
    farm.addJob(1, u"Pending"_s, "other.stl", 0);

    QCOMPARE(recover(farm)->finished, 1);

    QVERIFY(!farm.hasFile("pending/cube.stl"));
    QVERIFY(farm.hasFile(".printkeeper/trash/7/uploaded/cube.stl"));
    QVERIFY(!hasIntent(farm));
}

void RecoveryTest::keepsARemovalWhoseIdAnotherJobGot_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("of another name") << "other.stl"_ba;
    QTest::newRow("of the same name") << "cube.stl"_ba;
}

/// SQLite gives the highest id once more as soon as its row is gone.
void RecoveryTest::keepsARemovalWhoseIdAnotherJobGot()
{
    QFETCH(QByteArray, name);
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    crash(farm, operations(farm), Committed::Yes);
    farm.addJob(1, u"Uploaded"_s, name, 0);
    farm.addFile("uploaded/" + name, 0, "solid another");

    const auto report = recover(farm);

    QCOMPARE(report->finished, 1);
    QVERIFY(report->besides.empty());
    QVERIFY(!hasIntent(farm));
    QVERIFY(farm.hasFile(".printkeeper/trash/7/uploaded/cube.stl"));
    const auto entries = JournalStore(*farm.open()->state).entries(1, EntryState::Done, {});
    QCOMPARE(entries->size(), 1U);
    QCOMPARE(undoCleanup(farm, 1).undone, 0);
    farm.database().run(u"DELETE FROM jobs"_s);
    QVERIFY(QFile::remove(QString::fromUtf8(farm.uploads() + "/uploaded/" + name)));
    QCOMPARE(undoCleanup(farm, 1).undone, 1);
    QCOMPARE(job(farm, 1), (QVariantList{u"Uploaded"_s, u"cube.stl"_s}));
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
}

/// A job that was uploaded again and not removed must not lose what lies beside its model.
void RecoveryTest::takesNoOtherTimeForAnotherJobWhereThereIsOnlyOne()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    farm.addFile("uploaded/cube.json", 9);
    farm.database().run(u"ALTER TABLE jobs DROP COLUMN updated_at"_s);
    crash(farm, operations(farm), Committed::No);
    farm.addFile("uploaded/cube.stl", 0, "solid newer");
    farm.database().run(u"UPDATE jobs SET created_at = '2026-03-01 09:00:00'"_s);

    const auto report = recover(farm);

    QCOMPARE(report->besides.size(), 1U);
    QVERIFY(farm.hasFile("uploaded/cube.json"));
    QVERIFY(farm.hasFile("uploaded/cube (2).stl"));
    QVERIFY(!farm.hasFile(".printkeeper/trash/7/uploaded/cube.json"));
    QVERIFY(!hasIntent(farm));
}

/// The undo was committed: what the web app says of the job since is no reason to take it away.
void RecoveryTest::finishesAnUndoWhoseJobTheWebAppTouched()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9, u"thumbnails/1.png"_s);
    farm.addFile("uploaded/cube.stl", 9);
    farm.addFile("uploaded/cube.json", 9);
    farm.addFile("thumbnails/1.png", 9);
    const auto done = runCleanup(farm);
    const auto entries = *JournalStore(*farm.open()->state).entries(done.id, EntryState::Done, {});
    crash(farm, {inverse(entries.front().operation)}, Committed::Yes);
    farm.database().run(u"UPDATE jobs SET updated_at = '2026-03-01 09:00:00'"_s);

    QCOMPARE(recover(farm)->finished, 1);

    QVERIFY(farm.hasFile("uploaded/cube.stl"));
    QVERIFY(farm.hasFile("uploaded/cube.json"));
    QVERIFY(farm.hasFile("thumbnails/1.png"));
    QVERIFY(!hasIntent(farm));
}

void RecoveryTest::putsAnInterruptedUndoBackWhenItsIdIsTaken()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    const auto done = runCleanup(farm);
    const auto entries = *JournalStore(*farm.open()->state).entries(done.id, EntryState::Done, {});
    crash(farm, {inverse(entries.front().operation)}, Committed::No);
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
    farm.addJob(1, u"Pending"_s, "other.stl", 0);

    QVERIFY(recover(farm)->unsolved.empty());

    QVERIFY(!farm.hasFile("pending/cube.stl"));
    QVERIFY(farm.hasFile(".printkeeper/trash/1/uploaded/cube.stl"));
    farm.database().run(u"DELETE FROM jobs"_s);
    QCOMPARE(undoCleanup(farm, done.id).undone, 1);
}

void RecoveryTest::keepsTheIntentWhileAFolderCannotBeReached()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    crash(farm, operations(farm), Committed::No);
    const QString uploads = QString::fromUtf8(farm.uploads());
    QVERIFY(QDir().rename(uploads, uploads + u"-elsewhere"_s));
    // What is seen of a disk that is not mounted.
    QVERIFY(QDir().mkpath(uploads));

    const auto report = recover(farm);

    QVERIFY(report->stopped);
    QVERIFY(hasIntent(farm));
    QVERIFY(QDir().rmdir(uploads));
    QVERIFY(QDir().rename(uploads + u"-elsewhere"_s, uploads));
    QCOMPARE(recover(farm)->takenBack, 1);
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
}

void RecoveryTest::keepsTheIntentWhileALinkIsInTheWay()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    crash(farm, operations(farm), Committed::No);
    const QString uploads = QString::fromUtf8(farm.uploads());
    QVERIFY(QDir(uploads).mkdir(u"../outside"_s));
    QVERIFY(QDir().rename(uploads + u"/uploaded"_s, uploads + u"/../away"_s));
    QVERIFY(QFile::link(uploads + u"/../outside"_s, uploads + u"/uploaded"_s));

    const auto report = recover(farm);

    QVERIFY(report->stopped);
    QVERIFY(report->stopped->kind != ErrorKind::Invalid);
    QVERIFY(hasIntent(farm));
    QVERIFY(!farm.hasFile("../outside/cube.stl"));
    QVERIFY(QFile::remove(uploads + u"/uploaded"_s));
    QVERIFY(QDir().rename(uploads + u"/../away"_s, uploads + u"/uploaded"_s));
    QCOMPARE(recover(farm)->takenBack, 1);
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
}

void RecoveryTest::putsAFileBesideTheOneThatHasItsPlace_data()
{
    QTest::addColumn<bool>("isRowChanged");
    QTest::newRow("uploaded again") << true;
    QTest::newRow("uploaded again, no time noted") << false;
}

/// A student uploads again what the power cut left in the trash.
void RecoveryTest::putsAFileBesideTheOneThatHasItsPlace()
{
    QFETCH(bool, isRowChanged);
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    crash(farm, operations(farm), Committed::No);
    farm.addFile("uploaded/cube.stl", 0, "solid another");
    if (isRowChanged)
        farm.database().run(u"UPDATE jobs SET updated_at = '2026-03-01 09:00:00'"_s);

    const auto report = recover(farm);

    QVERIFY(report->unsolved.empty());
    QCOMPARE(report->besides.size(), 1U);
    QVERIFY(!hasIntent(farm));
    QVERIFY(!farm.hasFile(".printkeeper/trash/7/uploaded/cube.stl"));
    QVERIFY(farm.hasFile("uploaded/cube (2).stl"));
    QCOMPARE(job(farm, 1), (QVariantList{u"Uploaded"_s, u"cube.stl"_s}));
}

/// A share without a rename that replaces nothing: killed between its two names.
void RecoveryTest::takesTheSecondNameAwayThatAShareGave()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    crash(farm, operations(farm), Committed::No);
    const QByteArray second = ".printkeeper/trash/7/uploaded/cube.stl";
    QCOMPARE(::link((farm.uploads() + '/' + second).constData(),
                    (farm.uploads() + "/uploaded/cube.stl").constData()),
             0);

    QCOMPARE(recover(farm)->takenBack, 1);

    QVERIFY(farm.hasFile("uploaded/cube.stl"));
    QVERIFY(!farm.hasFile("uploaded/cube (2).stl"));
    QVERIFY(!farm.hasFile(second));
    QVERIFY(!hasIntent(farm));
}

QTEST_GUILESS_MAIN(RecoveryTest)

#include "tst_recovery.moc"
