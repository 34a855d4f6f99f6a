// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/crashpoint.h"
#include "base/filedescriptor.h"
#include "cleanup/operationplanner.h"
#include "cleanup/recovery.h"

#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::atomic<ino_t> unsavedFolder = 0; ///< which its disk does not take

} // namespace

/// Instead of the C library's.
extern "C" int fsync(int descriptor)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) == 0 && status.st_ino == unsavedFolder) {
        errno = EIO;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

/// Many jobs that a killed run has left half-way, mended while a web app writes.
class RecoverySlicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void letsOthersWriteBetweenTwoSlices();
    void goesOnWhereAKillHasEndedIt_data();
    void goesOnWhereAKillHasEndedIt();
    void tellsWhatItMendedBeforeItWasStopped();
    void notesNoRemovalWhileAFolderCannotBeSaved();
    void takesTheLocksOfTheWebApp();
    void mendsAlthoughSomebodyKeepsALock();
    void settlesRemovalsAlthoughSomebodyKeepsALock_data();
    void settlesRemovalsAlthoughSomebodyKeepsALock();

private:
    static constexpr int Jobs = 1100;
    static constexpr int MostInSlice = 500;

    /// Of each job its intent, and its file at the new place; none of it committed.
    static void leaveHalfWay(SmallFarm &farm);
    /// The same of all that is due.
    static void interrupt(SmallFarm &farm);
    static Result<RecoveryReport>
    recover(const SmallFarm &farm,
            std::chrono::milliseconds queueLockWait = std::chrono::seconds(5))
    {
        const auto opened = farm.open();
        return recoverInterrupted(opened->store->connection(), *opened->state, *opened->files,
                                  queueLockWait);
    }
    /// One archived job, half-way, of a web app that locks the folder from which it came.
    static void leaveOneHalfWay(SmallFarm &farm)
    {
        farm.addJob(1, u"Completed"_s, "cube.stl", 40);
        farm.addFile("completed/cube.stl", 40);
        farm.addFile("completed/.queue.lock", 40, "");
        interrupt(farm);
        QVERIFY(farm.hasFile("archive/cube.stl"));
    }
    /// Closed when somebody else has it.
    static FileDescriptor lockQueue(const SmallFarm &farm, const QByteArray &folder = "completed")
    {
        const QByteArray path = farm.uploads() + '/' + folder + "/.queue.lock";
        FileDescriptor lock(::open(path.constData(), O_RDWR | O_CLOEXEC));
        return ::flock(lock.get(), LOCK_EX | LOCK_NB) == 0 ? std::move(lock) : FileDescriptor();
    }
    static int intentsIn(const Database::Connection &state)
    {
        return static_cast<int>(JournalStore(state).unfinished()->size());
    }
    static int filesIn(const SmallFarm &farm, const char *folder)
    {
        const QDir dir(QString::fromUtf8(farm.uploads() + '/' + folder));
        return static_cast<int>(dir.entryList(QDir::Files).size());
    }
    static bool isKilled(const SmallFarm &farm, const QByteArray &step);
};

void RecoverySlicesTest::leaveHalfWay(SmallFarm &farm)
{
    farm.database().run(u"BEGIN"_s);
    for (int id = 1; id <= Jobs; ++id) {
        const QByteArray name = QByteArray::number(id) + ".stl";
        farm.addJob(id, u"Completed"_s, name, 40);
        farm.addFile("completed/" + name, 40);
    }
    farm.database().run(u"COMMIT"_s);
    interrupt(farm);
    QCOMPARE(filesIn(farm, "archive"), Jobs);
}

void RecoverySlicesTest::interrupt(SmallFarm &farm)
{
    const CleanupPlan plan = planCleanup(farm);
    const auto opened = farm.open();
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    const auto rows = RowWriter::create(opened->store->connection(), opened->store->schema());
    FileMover names(DeviceCheck::Same);
    const Settings::CleanupSettings settings;
    OperationPlanner planner({*opened->files, settings, u"Archived"_s, farm.clock.now(), run},
                             **rows, names);
    std::vector<Operation> operations;
    for (const CleanupAction &action : plan.actions)
        operations.push_back(*planner.operationFor(action));
    QVERIFY(JournalStore(*opened->state).addIntents(run, operations));
    FileMover files(DeviceCheck::Any);
    for (const Operation &operation : operations) {
        for (const FileMove &move : operation.moves)
            QVERIFY(files.move(move));
    }
}

void RecoverySlicesTest::letsOthersWriteBetweenTwoSlices()
{
    SmallFarm farm;
    leaveHalfWay(farm);
    const auto looking = farm.open();
    QList<int> left{Jobs};
    const auto over = qScopeGuard([] { watchCrashPoints({}); });
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "slice-noted") != 0)
            return;
        // Ends the test program while somebody else has the lock.
        farm.database().run(u"UPDATE jobs SET student_name = 'Grace' WHERE id = ?"_s,
                            {int(left.size())});
        left.append(intentsIn(*looking->state));
    });

    const auto report = recover(farm);

    QCOMPARE(report->takenBack, Jobs);
    QCOMPARE(filesIn(farm, "completed"), Jobs);
    QCOMPARE(left.last(), 0);
    for (int i = 1; i < left.size(); ++i) {
        QVERIFY(left[i] < left[i - 1]);
        QVERIFY2(left[i - 1] - left[i] <= MostInSlice, qPrintable(QString::number(left[i])));
    }
    QCOMPARE(farm.database()
                 .run(u"SELECT count(*) FROM jobs WHERE student_name = 'Grace'"_s)
                 .at(0)
                 .at(0),
             QVariant(left.size() - 1));
}

void RecoverySlicesTest::goesOnWhereAKillHasEndedIt_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<bool>("isNoted");
    QTest::newRow("before the slice is noted") << "slice-mended"_ba << false;
    QTest::newRow("before the next slice") << "slice-noted"_ba << true;
}

/// Whether a recovery was, at this step of its first slice.
bool RecoverySlicesTest::isKilled(const SmallFarm &farm, const QByteArray &step)
{
    const pid_t child = ::fork();
    if (child == 0) {
        watchCrashPoints([&](const char *name) {
            if (step == name)
                ::kill(::getpid(), SIGKILL);
        });
        (void)recover(farm);
        ::_exit(0);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFSIGNALED(status);
}

void RecoverySlicesTest::goesOnWhereAKillHasEndedIt()
{
    QFETCH(const QByteArray, step);
    QFETCH(const bool, isNoted);
    SmallFarm farm;
    leaveHalfWay(farm);

    QVERIFY(isKilled(farm, step));

    const int left = intentsIn(*farm.open()->state);
    const int back = filesIn(farm, "completed");
    QVERIFY(back > 0 && back <= MostInSlice);
    QCOMPARE(left, isNoted ? Jobs - back : Jobs);
    QCOMPARE(recover(farm)->takenBack, left);
    QCOMPARE(intentsIn(*farm.open()->state), 0);
    QCOMPARE(filesIn(farm, "completed"), Jobs);
    QCOMPARE(filesIn(farm, "archive"), 0);
}

/// A folder of the layout is not there, as on a disk that is not mounted.
void RecoverySlicesTest::tellsWhatItMendedBeforeItWasStopped()
{
    constexpr int Away = 700;
    SmallFarm farm;
    leaveHalfWay(farm);
    const auto opened = farm.open();
    const auto setFolder = [&](const QString &now, const QString &then) {
        return opened->state->execute(
            u"UPDATE journal SET moves = replace(moves, '/%1', '/%2') WHERE id = %3"_s
                .arg(now, then)
                .arg(Away));
    };
    QVERIFY(setFolder(u"completed"_s, u"away"_s));

    const auto report = recover(farm);

    QVERIFY(report->stopped);
    QCOMPARE(report->takenBack, Away - 1);
    QCOMPARE(filesIn(farm, "completed"), Away - 1);
    QCOMPARE(intentsIn(*opened->state), Jobs - Away + 1);
    QVERIFY(setFolder(u"away"_s, u"completed"_s));
    const auto next = recover(farm);
    QVERIFY(!next->stopped);
    QCOMPARE(next->takenBack, Jobs - Away + 1);
    QCOMPARE(filesIn(farm, "completed"), Jobs);
}

void RecoverySlicesTest::notesNoRemovalWhileAFolderCannotBeSaved()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.addJob(2, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    interrupt(farm);
    QCOMPARE(intentsIn(*farm.open()->state), 2);
    farm.database().run(u"DELETE FROM jobs WHERE id = 1"_s);
    struct stat completed = {};
    QCOMPARE(::stat((farm.uploads() + "/completed").constData(), &completed), 0);
    const auto over = qScopeGuard([] { unsavedFolder = 0; });
    unsavedFolder = completed.st_ino;

    const auto report = recover(farm);

    QVERIFY(report->stopped);
    QCOMPARE(intentsIn(*farm.open()->state), 2);
    unsavedFolder = 0;
    const auto next = recover(farm);
    QVERIFY(!next->stopped);
    QCOMPARE(next->finished, 1);
    QCOMPARE(next->takenBack, 1);
    QCOMPARE(intentsIn(*farm.open()->state), 0);
    QVERIFY(farm.hasFile("completed/cube.stl"));
}

void RecoverySlicesTest::takesTheLocksOfTheWebApp()
{
    SmallFarm farm;
    leaveOneHalfWay(farm);
    QList<bool> wasFree;
    const auto over = qScopeGuard([] { watchCrashPoints({}); });
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "file-moved") == 0)
            wasFree.append(lockQueue(farm).isOpen());
    });

    const auto report = recover(farm);

    QCOMPARE(report->takenBack, 1);
    QCOMPARE(wasFree, QList<bool>{false});
    QVERIFY(lockQueue(farm).isOpen());
}

void RecoverySlicesTest::mendsAlthoughSomebodyKeepsALock()
{
    SmallFarm farm;
    leaveOneHalfWay(farm);
    const FileDescriptor held = lockQueue(farm);
    QVERIFY(held.isOpen());

    const auto report = recover(farm, std::chrono::milliseconds(20));

    QCOMPARE(report->takenBack, 1);
    QVERIFY(!report->stopped);
    QVERIFY(farm.hasFile("completed/cube.stl"));
}

void RecoverySlicesTest::settlesRemovalsAlthoughSomebodyKeepsALock_data()
{
    QTest::addColumn<bool>("isReferred");
    QTest::newRow("to which nothing has come to refer") << false;
    QTest::newRow("to which something has come to refer") << true;
}

/// Killed behind COMMIT: the row is gone, the file in the trash.
void RecoverySlicesTest::settlesRemovalsAlthoughSomebodyKeepsALock()
{
    QFETCH(bool, isReferred);
    SmallFarm farm;
    farm.database().run(u"CREATE TABLE event (id INTEGER PRIMARY KEY, job_id INTEGER REFERENCES "
                        "jobs (id))"_s);
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    farm.addFile("uploaded/.queue.lock", 9, "");
    interrupt(farm);
    QVERIFY(!farm.hasFile("uploaded/cube.stl"));
    farm.database().run(u"DELETE FROM jobs"_s);
    if (isReferred)
        farm.database().run(u"INSERT INTO event (job_id) VALUES (1)"_s);
    const FileDescriptor held = lockQueue(farm, "uploaded");
    QVERIFY(held.isOpen());

    const auto report = recover(farm, std::chrono::milliseconds(20));

    QVERIFY(report);
    QVERIFY(!report->stopped);
    QCOMPARE(report->finished, isReferred ? 0 : 1);
    QCOMPARE(report->takenBack, isReferred ? 1 : 0);
    QCOMPARE(intentsIn(*farm.open()->state), 0);
    QCOMPARE(farm.hasFile("uploaded/cube.stl"), isReferred);
}

QTEST_GUILESS_MAIN(RecoverySlicesTest)

#include "tst_recoveryslices.moc"
