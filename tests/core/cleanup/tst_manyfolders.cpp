// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/batchrunner.h"
#include "cleanup/operationplanner.h"
#include "cleanup/recovery.h"

#include <QTest>

#include <sys/file.h>
#include <sys/resource.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A farm with a folder for each of its jobs: more of them than files may be open.
class ManyFoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &m_before), 0);
    }
    void cleanup() { (void)::setrlimit(RLIMIT_NOFILE, &m_before); }

    void areCleanedUpAndUndone_data();
    void areCleanedUpAndUndone();
    void areMendedBehindACrash_data();
    void areMendedBehindACrash();
    void areLockedInPartsWhenTheAppHasComeMeanwhile();
    void letWhatTouchesTheSameWait();
    void failATransactionWhoseFoldersWereSyncedInVain();

private:
    static constexpr int Jobs = 200;
    static constexpr rlim_t Few = 128;

    /// Until the end of the test.
    void allowFewFiles() const
    {
        const rlimit few{Few, m_before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
    }
    static QByteArray nameOf(int job)
    {
        const QByteArray number = QByteArray::number(job);
        return (job % 2 ? "uploaded/" : "completed/") + number + "/part " + number + ".stl";
    }
    static void addLock(const SmallFarm &farm, const QByteArray &folder)
    {
        farm.addFile(folder + "/.queue.lock", 9, "");
    }
    /// One half of the jobs will be removed, the other one archived.
    static void addDue(SmallFarm &farm, bool haveLocks)
    {
        farm.database().run(u"BEGIN"_s);
        for (int job = 1; job <= Jobs; ++job) {
            const QByteArray name = nameOf(job);
            const QByteArray folder = name.left(name.lastIndexOf('/'));
            QVERIFY(QDir().mkpath(QString::fromUtf8(farm.uploads() + '/' + folder)));
            farm.addJob(job, job % 2 ? u"Uploaded"_s : u"Completed"_s, farm.uploads() + '/' + name,
                        40);
            farm.addFile(name, 40, name);
            if (haveLocks)
                addLock(farm, folder);
        }
        farm.database().run(u"COMMIT"_s);
    }
    /// How many jobs' files lie where they lay.
    static int atHome(const SmallFarm &farm)
    {
        int found = 0;
        for (int job = 1; job <= Jobs; ++job)
            found += farm.hasFile(nameOf(job)) ? 1 : 0;
        return found;
    }
    static std::vector<Operation> operations(SmallFarm &farm);
    static Operation move(const SmallFarm &farm, FileMover &files, const QByteArray &from,
                          const QByteArray &to);
    static qint64 begin(SmallFarm &farm, const SmallFarm::Opened &opened)
    {
        return *Tasks::RunStore(*opened.state)
                    .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    }

    rlimit m_before = {};
};

std::vector<Operation> ManyFoldersTest::operations(SmallFarm &farm)
{
    const CleanupPlan plan = planCleanup(farm);
    const auto opened = farm.open();
    auto rows = RowWriter::create(opened->store->connection(), opened->store->schema());
    FileMover files(DeviceCheck::Same);
    const Settings::CleanupSettings settings;
    OperationPlanner planner(
        {*opened->files, settings, u"Archived"_s, farm.clock.now(), 7, plan.actions.size()}, **rows,
        files);
    std::vector<Operation> made;
    for (const CleanupAction &action : plan.actions)
        made.push_back(*planner.operationFor(action));
    return made;
}

/// Of a file that is no job's.
Operation ManyFoldersTest::move(const SmallFarm &farm, FileMover &files, const QByteArray &from,
                                const QByteArray &to)
{
    const Jobs::FilePlace source{farm.uploads(), from};
    Operation operation;
    operation.kind = u"remove-temp"_s;
    operation.moves = {{source, {farm.uploads(), to}, files.status(source)->identity}};
    return operation;
}

void ManyFoldersTest::areCleanedUpAndUndone_data()
{
    QTest::addColumn<bool>("haveLocks");
    QTest::newRow("without locks") << false;
    QTest::newRow("with a lock of the web app in each") << true;
}

void ManyFoldersTest::areCleanedUpAndUndone()
{
    QFETCH(const bool, haveLocks);
    SmallFarm farm;
    addDue(farm, haveLocks);
    allowFewFiles();

    const FinishedRun done = runCleanup(farm);

    QCOMPARE(done.report.plan.actions.size(), static_cast<std::size_t>(Jobs));
    for (const CleanupAction &action : done.report.plan.actions)
        QVERIFY2(action.result == ActionResult::Done, qPrintable(action.error));
    QCOMPARE(atHome(farm), 0);
    const UndoReport undone = undoCleanup(farm, done.id);
    QVERIFY2(undone.failed.empty(),
             qPrintable(undone.failed.empty() ? QString() : undone.failed[0].reason));
    QCOMPARE(undone.undone, Jobs);
    QCOMPARE(atHome(farm), Jobs);
}

void ManyFoldersTest::areMendedBehindACrash_data()
{
    areCleanedUpAndUndone_data();
}

void ManyFoldersTest::areMendedBehindACrash()
{
    QFETCH(const bool, haveLocks);
    SmallFarm farm;
    addDue(farm, haveLocks);
    const auto opened = farm.open();
    std::vector<Operation> intended = operations(farm);
    QCOMPARE(intended.size(), static_cast<std::size_t>(Jobs));
    QVERIFY(JournalStore(*opened->state).addIntents(begin(farm, *opened), intended));
    for (const Operation &operation : intended) {
        for (const FileMove &move : operation.moves)
            QVERIFY(FileMover(DeviceCheck::Same).move(move));
    }
    QCOMPARE(atHome(farm), 0);
    allowFewFiles();

    const auto report =
        recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);

    QVERIFY2(report && !report->stopped,
             report ? qPrintable(report->stopped->message) : qPrintable(report.error().message));
    QVERIFY(report->unsolved.empty());
    QCOMPARE(report->takenBack, Jobs);
    QCOMPARE(atHome(farm), Jobs);
    QCOMPARE(JournalStore(*opened->state).hasUnfinished().value(), false);
}

/// What was announced goes another way while that is locked.
void ManyFoldersTest::areLockedInPartsWhenTheAppHasComeMeanwhile()
{
    SmallFarm farm;
    addDue(farm, false);
    std::vector<Operation> archivals = operations(farm);
    std::erase_if(archivals, [](const Operation &each) { return !each.change->after; });
    QCOMPARE(archivals.size(), static_cast<std::size_t>(Jobs / 2));
    const auto opened = farm.open();
    const auto &connection = opened->store->connection();
    QVERIFY(BatchRunner::prepare(connection));
    const qint64 run = begin(farm, *opened);
    const auto rows = RowWriter::create(connection, opened->store->schema());
    allowFewFiles();
    FileMover files(DeviceCheck::Same);
    BatchRunner batches(connection, *opened->state, run, **rows, files,
                        std::chrono::milliseconds(150));
    BatchRunner::Batch batch;
    *batch.operations = archivals;
    batches.announce(batch);
    QVERIFY(batch.isAnnounced());
    for (int job = 2; job <= Jobs; job += 2)
        addLock(farm, "completed/" + QByteArray::number(job));

    for (const OperationOutcome &outcome : batches.run(batch))
        QVERIFY(outcome.isBusy);
    QCOMPARE(atHome(farm), Jobs);

    BatchRunner::Batch again;
    *again.operations = archivals;
    for (const OperationOutcome &outcome : batches.run(again))
        QVERIFY2(outcome.state == EntryState::Done, qPrintable(outcome.reason));
    QCOMPARE(atHome(farm), Jobs / 2);
}

/// Also when there are so many locks in between that they are taken in parts.
void ManyFoldersTest::letWhatTouchesTheSameWait()
{
    allowFewFiles();
    SmallFarm farm;
    farm.addFile("pending/a.stl", 9, "solid first");
    farm.addFile("completed/a.stl", 9, "solid last");
    for (const char *folder : {"pending", "uploaded", "completed"})
        addLock(farm, folder);
    const FileDescriptor held(
        ::open((farm.uploads() + "/uploaded/.queue.lock").constData(), O_RDWR | O_CLOEXEC));
    QCOMPARE(::flock(held.get(), LOCK_EX), 0);
    FileMover looking = FileMover::forLooking(DeviceCheck::Any);
    std::vector<Operation> all{move(farm, looking, "pending/a.stl", "uploaded/a.stl")};
    for (int i = 0; i < Jobs; ++i) {
        const QByteArray folder = "printing/" + QByteArray::number(i);
        QVERIFY(QDir().mkpath(QString::fromUtf8(farm.uploads() + '/' + folder)));
        addLock(farm, folder);
        farm.addFile(folder + "/b.stl", 9);
        all.push_back(move(farm, looking, folder + "/b.stl", folder + "/c.stl"));
    }
    all.push_back(move(farm, looking, "completed/a.stl", "pending/a.stl"));
    const auto opened = farm.open();
    const auto &connection = opened->store->connection();
    QVERIFY(BatchRunner::prepare(connection));
    const qint64 run = begin(farm, *opened);
    const auto rows = RowWriter::create(connection, opened->store->schema());
    FileMover files(DeviceCheck::Any);
    BatchRunner batches(connection, *opened->state, run, **rows, files,
                        std::chrono::milliseconds(20));

    const auto outcomes = batches.run(all);

    QVERIFY(outcomes.front().isBusy && outcomes.back().isBusy);
    for (std::size_t i = 1; i + 1 < outcomes.size(); ++i)
        QVERIFY2(outcomes[i].state == EntryState::Done, qPrintable(outcomes[i].reason));
    QVERIFY(farm.hasFile("pending/a.stl") && farm.hasFile("completed/a.stl"));
}

/// A folder that is let go is synced then; that this failed is told before a COMMIT.
void ManyFoldersTest::failATransactionWhoseFoldersWereSyncedInVain()
{
    SmallFarm farm;
    farm.addFile("pending/a.stl", 9);
    for (int i = 0; i < Jobs; ++i)
        QVERIFY(QDir().mkpath(QString::fromUtf8(farm.uploads()) + u"/printing/%1"_s.arg(i)));
    allowFewFiles();
    FileMover files(DeviceCheck::Same);
    const Operation moved = move(farm, files, "pending/a.stl", "pending/b.stl");
    QVERIFY(files.move(moved.moves.front()));
    const auto pending = files.folderOf(moved.moves.front().to, FileMover::Missing::IsError);
    const FileDescriptor unsyncable(
        ::open((*pending)->path().constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    QVERIFY(unsyncable.isOpen());
    QCOMPARE(::dup3(unsyncable.get(), (*pending)->descriptor(), O_CLOEXEC),
             (*pending)->descriptor());

    for (int i = 0; i < Jobs; ++i)
        QVERIFY(!files.exists({farm.uploads(), "printing/" + QByteArray::number(i) + "/a.stl"}));

    QVERIFY(!files.syncTouched());
    QVERIFY(files.syncTouched());
}

QTEST_GUILESS_MAIN(ManyFoldersTest)

#include "tst_manyfolders.moc"
