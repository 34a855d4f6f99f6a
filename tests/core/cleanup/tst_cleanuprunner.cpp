// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/filedescriptor.h"
#include "cleanup/batchrunner.h"
#include "cleanup/cleanuprunner.h"

#include <QTest>

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class CleanupRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void movesFilesAndRowAsOne();
    void leavesAJobThatTheWebAppMovedMeanwhile();
    void leavesAFileThatWasWrittenMeanwhile();
    void neverOverwritesInTheArchive();
    void makesAMissingArchiveFolderLikeItsSiblings();
    void keepsTheRowWhenAskedTo();
    void removesForGoodWhenNothingIsKept();
    void countsBytesOnceOnACriticalDisk();
    void plansForGoodWhatACriticalDiskNeeds();
    void emptiesTheTrashWhenItsTimeHasCome();
    void waitsForTheQueueLockOfTheWebApp();
    void writesOneLineForAnAction();
    void undoLeavesAJobWhoseNameIsTaken();
    void undoLeavesARowThatChangedSince();
    void undoOpensTheLogOnceForManyJobs();
    void undoTakesTheNewestBackFirstAlsoWhenItHasToWait();

private:
    static QVariantList job(const SmallFarm &farm, int id);
    /// Runs moves of files below uploads one after the other, with more operations between them
    /// than a batch of an undo begins with.
    static qint64 runMoves(SmallFarm &farm, const QList<QByteArrayList> &moves);
    static QByteArray content(const SmallFarm &farm, const QByteArray &path)
    {
        QFile file(QString::fromUtf8(farm.uploads() + '/' + path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QVariantList CleanupRunnerTest::job(const SmallFarm &farm, int id)
{
    const auto rows =
        farm.database().run(u"SELECT status, filename, updated_at FROM jobs WHERE id = ?"_s, {id});
    return rows.isEmpty() ? QVariantList() : rows.front();
}

void CleanupRunnerTest::movesFilesAndRowAsOne()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.addJob(2, u"Completed"_s, "done.stl", 40);
    farm.addFile("completed/done.stl", 40);
    farm.addFile("completed/done.json", 40);

    const FinishedRun done = runCleanup(farm);

    QCOMPARE(totalsOf(done.report).actions, 2);
    QVERIFY(job(farm, 1).isEmpty());
    QVERIFY(!farm.hasFile("uploaded/old.stl"));
    QVERIFY(farm.hasFile(".printkeeper/trash/1/uploaded/old.stl"));
    QCOMPARE(job(farm, 2), (QVariantList{u"Archived"_s, u"done.stl"_s, u"2026-03-01 02:00:00"_s}));
    QVERIFY(farm.hasFile("archive/done.stl"));
    QVERIFY(farm.hasFile("archive/done.json"));
    QVERIFY(!farm.hasFile("completed/done.stl"));
}

void CleanupRunnerTest::leavesAJobThatTheWebAppMovedMeanwhile()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    CleanupPlan made = planCleanup(farm);
    farm.database().run(u"UPDATE jobs SET status = 'Pending' WHERE id = 1"_s);

    const FinishedRun done = runCleanup(farm, std::move(made));

    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Skipped);
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
    QCOMPARE(job(farm, 1).front().toString(), u"Pending"_s);
}

void CleanupRunnerTest::leavesAFileThatWasWrittenMeanwhile()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    CleanupPlan made = planCleanup(farm);
    farm.addFile("completed/cube.stl", 0, "solid new");

    const FinishedRun done = runCleanup(farm, std::move(made));

    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Skipped);
    QVERIFY(farm.hasFile("completed/cube.stl"));
    QCOMPARE(job(farm, 1).front().toString(), u"Completed"_s);
}

void CleanupRunnerTest::neverOverwritesInTheArchive()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    farm.addFile("archive/cube.stl", 90, "solid other");

    runCleanup(farm);

    QVERIFY(farm.hasFile("archive/cube.stl"));
    QVERIFY(farm.hasFile("archive/cube (2).stl"));
    QCOMPARE(job(farm, 1).at(1).toString(), u"cube (2).stl"_s);
}

void CleanupRunnerTest::makesAMissingArchiveFolderLikeItsSiblings()
{
    SmallFarm farm;
    QVERIFY(QDir(QString::fromUtf8(farm.uploads())).rmdir(u"archive"_s));
    QCOMPARE(::chmod((farm.uploads() + "/completed").constData(), 0750), 0);
    // What a killed run had begun to make.
    QVERIFY(QDir(QString::fromUtf8(farm.uploads())).mkdir(u".archive.tmp-1a"_s));
    for (const char *name : {"uploaded", "pending", "printing"})
        QCOMPARE(::chmod((farm.uploads() + '/' + name).constData(), 0750), 0);
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);

    runCleanup(farm);

    QVERIFY(farm.hasFile("archive/cube.stl"));
    struct stat status = {};
    QCOMPARE(::stat((farm.uploads() + "/archive").constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0750U);
    QVERIFY(!farm.hasFile(".archive.tmp-1a"));
}

void CleanupRunnerTest::keepsTheRowWhenAskedTo()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    Settings::CleanupSettings settings;
    settings.staleRecord = Settings::StaleRecord::Keep;
    const QVariantList before = job(farm, 1);

    runCleanup(farm, settings);

    QCOMPARE(job(farm, 1), before);
    QVERIFY(!farm.hasFile("uploaded/cube.stl"));
}

void CleanupRunnerTest::removesForGoodWhenNothingIsKept()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    Settings::CleanupSettings settings;
    settings.keepRemovedDays = std::chrono::days(0);

    const FinishedRun done = runCleanup(farm, settings);

    QVERIFY(done.report.purged > 0);
    QVERIFY(!farm.hasFile(".printkeeper/trash/1"));
    const UndoReport undone = undoCleanup(farm, done.id);
    QCOMPARE(undone.gone, 1);
    QVERIFY(undone.failed.empty());
}

void CleanupRunnerTest::countsBytesOnceOnACriticalDisk()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    Cleanup::CleanupReport report{planCleanup(farm), false, false, {}, 0};
    const Settings::CleanupSettings settings;
    const auto opened = farm.open();
    const auto id = *Tasks::RunStore(*opened->state)
                         .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    Cleanup::RunInputs inputs = runInputs(farm, *opened, settings, id);
    inputs.isDiskCritical = [](const QByteArray &) { return true; };

    QVERIFY(Cleanup::runCleanup(report, inputs, {}));

    QVERIFY(report.purged > 0);
    QCOMPARE(report.gone.actions, 1);
    const Cleanup::CleanupTotals totals = totalsOf(report);
    QCOMPARE(totals.freesNow, report.purged);
    QCOMPARE(totals.freesLater, 0);
    QCOMPARE(totals.forGood, report.purged);
}

/// Of two disks one is critical: there temporary files go first, and only what must.
void CleanupRunnerTest::plansForGoodWhatACriticalDiskNeeds()
{
    Cleanup::CleanupPlan plan;
    const auto add = [&plan](Cleanup::ActionKind kind, quint64 device, Bytes bytes) {
        Cleanup::CleanupAction action;
        action.kind = kind;
        action.bytes = bytes;
        action.files.resize(1);
        action.files.front().identity.device = device;
        plan.actions.push_back(action);
    };
    using enum Cleanup::ActionKind;
    add(RemoveUpload, 7, 1000);
    add(RemoveUpload, 7, 2000);
    add(ArchiveJob, 7, 4000);
    add(RemoveUpload, 8, 8000);
    add(RemoveTemp, 7, 16000);
    plan.urgent = {{7, 16500}};
    plan.expiredTrash = 100;

    QCOMPARE(removedForGood(plan, {true, true, true, true, true}),
             (std::vector<bool>{true, false, false, false, true}));
    QCOMPARE(removedForGood(plan, {false, true, true, true, false}),
             (std::vector<bool>{false, true, false, false, false}));
    const Cleanup::CleanupTotals totals = totalsOf(plan);
    QCOMPARE(totals.forGood, 17000);
    QCOMPARE(totals.freesNow, 17100);
    QCOMPARE(totals.freesLater, 10000);
    QCOMPARE(totals.moved, 4000);
}

void CleanupRunnerTest::emptiesTheTrashWhenItsTimeHasCome()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    runCleanup(farm);
    farm.clock.advance(std::chrono::days(29));
    runCleanup(farm);
    QVERIFY(farm.hasFile(".printkeeper/trash/1/uploaded/cube.stl"));

    farm.clock.advance(std::chrono::days(1));
    runCleanup(farm);

    QVERIFY(!farm.hasFile(".printkeeper/trash/1"));
}

void CleanupRunnerTest::waitsForTheQueueLockOfTheWebApp()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    farm.addFile("uploaded/.queue.lock", 9, "");
    const int lock = ::open((farm.uploads() + "/uploaded/.queue.lock").constData(), O_RDWR);
    QCOMPARE(::flock(lock, LOCK_EX), 0);

    const FinishedRun done = runCleanup(farm);

    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Failed);
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
    QVERIFY(!job(farm, 1).isEmpty());
    ::close(lock);
    runCleanup(farm);
    QVERIFY(!farm.hasFile("uploaded/cube.stl"));
}

void CleanupRunnerTest::writesOneLineForAnAction()
{
    SmallFarm farm;
    const QByteArray hostile = "a\n2026-01-01 00:00:00,000 INFO removed everything\xFF.stl";
    farm.addJob(1, u"Uploaded"_s, hostile, 9);
    farm.addFile("uploaded/" + hostile, 9);

    runCleanup(farm);

    QFile log(QString::fromUtf8(farm.settings().root) + u"/maintenance.log"_s);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    QCOMPARE(text.count('\n'), 1);
    QVERIFY2(text.startsWith("2026-03-01 02:00:00,000 INFO printkeeper.cleanup: remove-upload"),
             text);
    // Where it was and where it is now.
    QCOMPARE(text.count("a\\u000a2026-01-01"), 2);
    QCOMPARE(text.count("\\xff.stl"), 2);
}

void CleanupRunnerTest::undoLeavesAJobWhoseNameIsTaken()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "free.stl", 9);
    farm.addFile("uploaded/free.stl", 9);
    const FinishedRun done = runCleanup(farm);
    farm.addFile("uploaded/cube.stl", 0, "solid another");

    const UndoReport report = undoCleanup(farm, done.id);

    QCOMPARE(report.undone, 1);
    QCOMPARE(report.failed.size(), 1U);
    QVERIFY(job(farm, 1).isEmpty());
    QVERIFY(farm.hasFile(".printkeeper/trash/1/uploaded/cube.stl"));
    QVERIFY(!job(farm, 2).isEmpty());
    QVERIFY(farm.hasFile("uploaded/free.stl"));
}

void CleanupRunnerTest::undoLeavesARowThatChangedSince()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    const FinishedRun done = runCleanup(farm);
    farm.database().run(u"UPDATE jobs SET status = 'Pending' WHERE id = 1"_s);

    const UndoReport report = undoCleanup(farm, done.id);

    QCOMPARE(report.undone, 0);
    QCOMPARE(report.failed.size(), 1U);
    QVERIFY(farm.hasFile("archive/cube.stl"));
    QCOMPARE(job(farm, 1).front().toString(), u"Pending"_s);
}

void CleanupRunnerTest::undoOpensTheLogOnceForManyJobs()
{
    constexpr int Jobs = 30;
    SmallFarm farm;
    for (int id = 1; id <= Jobs; ++id) {
        const QByteArray name = QByteArray::number(id) + ".stl";
        farm.addJob(id, u"Completed"_s, name, 40);
        farm.addFile("completed/" + name, 40);
    }
    const FinishedRun done = runCleanup(farm);
    const QByteArray log = farm.settings().root + "/maintenance.log";
    const FileDescriptor watch(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    // With what ends it, or the kernel takes two of the same for one.
    QVERIFY(::inotify_add_watch(watch.get(), log.constData(), IN_OPEN | IN_CLOSE) >= 0);

    QCOMPARE(undoCleanup(farm, done.id).undone, Jobs);

    std::array<inotify_event, 4 * Jobs> events;
    const ssize_t size = ::read(watch.get(), events.data(), sizeof events);
    QVERIFY(size > 0);
    QCOMPARE(std::count_if(events.begin(), events.begin() + size / ssize_t(sizeof(inotify_event)),
                           [](const inotify_event &event) { return event.mask == IN_OPEN; }),
             1);
    QFile file(QString::fromUtf8(log));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("printkeeper.undo: undo-archive-job job "), Jobs);
}

qint64 CleanupRunnerTest::runMoves(SmallFarm &farm, const QList<QByteArrayList> &moves)
{
    constexpr std::size_t MoreThanABatch = 300;
    const auto opened = farm.open();
    const Database::Connection &connection = opened->store->connection();
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    if (!BatchRunner::prepare(connection))
        qFatal("the farm's database cannot be prepared");
    const auto rows = RowWriter::create(connection, opened->store->schema());
    FileMover files(DeviceCheck::Any);
    BatchRunner batches(connection, *opened->state, run, **rows, files,
                        std::chrono::milliseconds(150));
    const auto place = [&](const QByteArray &path) {
        const qsizetype slash = path.indexOf('/');
        return Jobs::FilePlace{farm.uploads() + '/' + path.first(slash), path.mid(slash + 1)};
    };
    for (const QByteArrayList &move : moves) {
        std::vector<Operation> operations(move == moves.last() ? 1 : 1 + MoreThanABatch);
        for (Operation &operation : operations)
            operation.kind = u"remove-temp"_s;
        const Jobs::FilePlace from = place(move.first());
        operations.front().moves = {{from, place(move.last()), files.status(from)->identity}};
        for (const OperationOutcome &outcome : batches.run(operations)) {
            if (outcome.state != EntryState::Done)
                qFatal("%s", qPrintable(outcome.reason));
        }
    }
    return run;
}

void CleanupRunnerTest::undoTakesTheNewestBackFirstAlsoWhenItHasToWait()
{
    SmallFarm farm;
    farm.addFile("pending/a.stl", 9, "solid first");
    farm.addFile("uploaded/a.stl", 9, "solid second");
    farm.addFile("uploaded/.queue.lock", 9, "");
    const qint64 run =
        runMoves(farm, {{"pending/a.stl", "completed/a.stl"}, {"uploaded/a.stl", "pending/a.stl"}});
    const auto opened = farm.open();
    const qint64 undo = *Tasks::RunStore(*opened->state)
                             .start(u"undo"_s, Tasks::RunSource::Manual, farm.clock.now());
    int lock = ::open((farm.uploads() + "/uploaded/.queue.lock").constData(), O_RDWR | O_CLOEXEC);
    QCOMPARE(::flock(lock, LOCK_EX), 0);
    const Settings::CleanupSettings settings;
    bool hasWaited = false;
    const RunInputs inputs = runInputs(farm, *opened, settings, undo, [&](const auto &) {
        hasWaited = hasWaited || farm.hasFile("pending/a.stl");
        ::close(std::exchange(lock, -1));
    });

    const auto report = undoRun(run, {}, inputs, {});

    QVERIFY(report && hasWaited);
    QVERIFY2(report->failed.empty(),
             qPrintable(report->failed.empty() ? QString() : report->failed.front().reason));
    QCOMPARE(content(farm, "pending/a.stl"), "solid first");
    QCOMPARE(content(farm, "uploaded/a.stl"), "solid second");
    QVERIFY(!farm.hasFile("completed/a.stl"));
}

QTEST_GUILESS_MAIN(CleanupRunnerTest)

#include "tst_cleanuprunner.moc"
