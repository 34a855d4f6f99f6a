// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/filedescriptor.h"
#include "cleanup/batchrunner.h"
#include "cleanup/plancsv.h"
#include "cleanup/queuelocks.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/file.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A run while the web app holds the queue of one folder.
class QueueLocksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsNobodyButTheJobsOfTheFolder_data();
    void keepsNobodyButTheJobsOfTheFolder();
    void letsWhatTouchesTheSameWaitWithIt();
    void asksForTheNextLockAtOnceOnly();

private:
    static FileDescriptor hold(const SmallFarm &farm, const QByteArray &folder)
    {
        farm.addFile(folder + "/.queue.lock", 9, "");
        FileDescriptor lock(::open((farm.uploads() + '/' + folder + "/.queue.lock").constData(),
                                   O_RDWR | O_CLOEXEC));
        if (::flock(lock.get(), LOCK_EX) != 0)
            qFatal("cannot lock %s", folder.constData());
        return lock;
    }
    static Jobs::FilePlace place(const SmallFarm &farm, const QByteArray &path)
    {
        const qsizetype slash = path.indexOf('/');
        return {farm.uploads() + '/' + path.first(slash), path.mid(slash + 1)};
    }
};

void QueueLocksTest::keepsNobodyButTheJobsOfTheFolder_data()
{
    QTest::addColumn<QByteArray>("held");
    QTest::addColumn<QByteArrayList>("kept");
    QTest::newRow("where a job comes from")
        << "completed"_ba << QByteArrayList{"completed/done.stl"};
    QTest::newRow("where it goes") << "archive"_ba << QByteArrayList{"completed/done.stl"};
    QTest::newRow("where another is removed")
        << "uploaded"_ba << QByteArrayList{"uploaded/old.stl", "uploaded/left.tmp"};
    QTest::newRow("nobody's") << "pending"_ba << QByteArrayList{};
}

void QueueLocksTest::keepsNobodyButTheJobsOfTheFolder()
{
    QFETCH(QByteArray, held);
    QFETCH(QByteArrayList, kept);
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.addFile("uploaded/left.tmp", 9);
    farm.addJob(2, u"Completed"_s, "done.stl", 40);
    farm.addFile("completed/done.stl", 40);
    const FileDescriptor lock = hold(farm, held);

    const FinishedRun done = runCleanup(farm);

    QCOMPARE(done.report.plan.actions.size(), 3U);
    for (const CleanupAction &action : done.report.plan.actions) {
        const QByteArray path = fromUploads(action.files.front().place.absolute(), farm.uploads());
        const bool isKept = kept.contains(path);
        QCOMPARE(action.result, isKept ? ActionResult::Failed : ActionResult::Done);
        QCOMPARE(farm.hasFile(path), isKept);
        QCOMPARE(action.error.contains(QString::fromUtf8(held)), isKept);
    }
    QCOMPARE(farm.database().run(u"SELECT 1 FROM jobs WHERE id = 1"_s).size(),
             kept.contains("uploaded/old.stl") ? 1 : 0);
}

/// As an undo does with what a run has moved out of a name and into it.
void QueueLocksTest::letsWhatTouchesTheSameWaitWithIt()
{
    SmallFarm farm;
    farm.addFile("pending/a.stl", 9, "solid first");
    farm.addFile("completed/a.stl", 9, "solid second");
    farm.addFile("completed/b.stl", 9, "solid third");
    const FileDescriptor lock = hold(farm, "uploaded");
    const auto opened = farm.open();
    const auto &connection = opened->store->connection();
    QVERIFY(BatchRunner::prepare(connection));
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"undo"_s, Tasks::RunSource::Manual, farm.clock.now());
    const auto rows = RowWriter::create(connection, opened->store->schema());
    FileMover files(DeviceCheck::Any);
    std::vector<Operation> operations(3);
    const QList<QByteArrayList> moves{{"pending/a.stl", "uploaded/a.stl"},
                                      {"completed/a.stl", "pending/a.stl"},
                                      {"completed/b.stl", "pending/b.stl"}};
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const QByteArrayList &move = moves.at(static_cast<qsizetype>(i));
        const Jobs::FilePlace from = place(farm, move.front());
        operations[i].kind = u"remove-temp"_s;
        operations[i].moves = {{from, place(farm, move.back()), files.status(from)->identity}};
    }

    BatchRunner batches(connection, *opened->state, run, **rows, files,
                        std::chrono::milliseconds(20));
    const auto outcomes = batches.run(operations);

    QVERIFY(outcomes.at(0).isBusy && outcomes.at(1).isBusy);
    QCOMPARE(outcomes.at(2).state, EntryState::Done);
    QVERIFY(farm.hasFile("pending/a.stl") && farm.hasFile("completed/a.stl"));
    QVERIFY(farm.hasFile("pending/b.stl") && !farm.hasFile("completed/b.stl"));
}

/// Who waits for the locks that are taken already waits no longer than for one.
void QueueLocksTest::asksForTheNextLockAtOnceOnly()
{
    constexpr int Wait = 1000;
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "done.stl", 40);
    farm.addFile("completed/done.stl", 40);
    const FileDescriptor first = hold(farm, "archive");
    const FileDescriptor second = hold(farm, "completed");
    FileMover files(DeviceCheck::Same);
    std::vector<Operation> operations(1);
    const Jobs::FilePlace from = place(farm, "completed/done.stl");
    operations.front().moves = {
        {from, place(farm, "archive/done.stl"), files.status(from)->identity}};
    QElapsedTimer timer;
    timer.start();

    const QueueLocks taken = takeQueueLocks(operations, files, std::chrono::milliseconds(Wait));

    QVERIFY(taken.locks.empty() && taken.firstHeld());
    QVERIFY2(timer.elapsed() >= Wait && timer.elapsed() < 2 * Wait,
             qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(QueueLocksTest)

#include "tst_queuelocks.moc"
