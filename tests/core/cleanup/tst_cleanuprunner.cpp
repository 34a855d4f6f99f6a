// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/cleanuprunner.h"

#include <QTest>

#include <sys/file.h>
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
    void emptiesTheTrashWhenItsTimeHasCome();
    void waitsForTheQueueLockOfTheWebApp();
    void writesOneLineForAnAction();
    void undoLeavesAJobWhoseNameIsTaken();
    void undoLeavesARowThatChangedSince();

private:
    static QVariantList job(const SmallFarm &farm, int id);
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
    for (const char *name : {"uploaded", "pending", "printing"})
        QCOMPARE(::chmod((farm.uploads() + '/' + name).constData(), 0750), 0);
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);

    runCleanup(farm);

    QVERIFY(farm.hasFile("archive/cube.stl"));
    struct stat status = {};
    QCOMPARE(::stat((farm.uploads() + "/archive").constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0750U);
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
    QCOMPARE(undoCleanup(farm, done.id).failed.size(), 1U);
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

QTEST_GUILESS_MAIN(CleanupRunnerTest)

#include "tst_cleanuprunner.moc"
