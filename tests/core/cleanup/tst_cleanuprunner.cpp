// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanuprunner.h"

#include "cleanup/cleanupplanner.h"
#include "cleanup/undorunner.h"
#include "support/smallfarm.h"
#include "tasks/runstore.h"

#include <QElapsedTimer>
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
    struct Run {
        CleanupReport report;
        std::unique_ptr<SmallFarm::Opened> farm;
        qint64 id = 0;
    };
    static CleanupPlan plan(SmallFarm &farm, const Settings::CleanupSettings &settings);
    static Run run(SmallFarm &farm, CleanupPlan plan, const Settings::CleanupSettings &settings);
    static Run run(SmallFarm &farm, const Settings::CleanupSettings &settings = {})
    {
        return run(farm, plan(farm, settings), settings);
    }
    static UndoReport undo(SmallFarm &farm, qint64 run);
    static RunInputs inputs(SmallFarm &farm, const SmallFarm::Opened &opened,
                            const Settings::CleanupSettings &settings, qint64 run);
    static QVariantList job(const SmallFarm &farm, int id);
};

CleanupPlan CleanupRunnerTest::plan(SmallFarm &farm, const Settings::CleanupSettings &settings)
{
    const auto opened = farm.open();
    const auto made =
        makePlan({settings, *opened->store, *opened->files, {}, farm.clock.now(), {}, {}}, {});
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

RunInputs CleanupRunnerTest::inputs(SmallFarm &farm, const SmallFarm::Opened &opened,
                                    const Settings::CleanupSettings &settings, qint64 run)
{
    return {opened.store->connection(),
            *opened.state,
            *opened.files,
            settings,
            u"Archived"_s,
            farm.clock,
            LogWriter(farm.settings().root + "/maintenance.log", QTimeZone::utc(), farm.clock),
            run,
            [] { return false; },
            {}};
}

CleanupRunnerTest::Run CleanupRunnerTest::run(SmallFarm &farm, CleanupPlan made,
                                              const Settings::CleanupSettings &settings)
{
    Run done{{std::move(made), false, false, {}, 0}, farm.open(), 0};
    const auto id = Tasks::RunStore(*done.farm->state)
                        .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    done.id = *id;
    const auto ran = runCleanup(done.report, inputs(farm, *done.farm, settings, *id), {});
    if (!ran)
        qFatal("%s %s", qPrintable(ran.error().message), qPrintable(ran.error().detail));
    return done;
}

UndoReport CleanupRunnerTest::undo(SmallFarm &farm, qint64 undone)
{
    const auto opened = farm.open();
    const auto id = Tasks::RunStore(*opened->state)
                        .start(u"undo"_s, Tasks::RunSource::Manual, farm.clock.now());
    const Settings::CleanupSettings settings;
    const auto report = undoRun(undone, {}, inputs(farm, *opened, settings, *id), {});
    if (!report)
        qFatal("%s", qPrintable(report.error().message));
    return *report;
}

QVariantList CleanupRunnerTest::job(const SmallFarm &farm, int id)
{
    const auto rows = farm.database().run(
        u"SELECT status, filename, updated_at FROM jobs WHERE id = ?"_s, {id});
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

    const Run done = run(farm);

    QCOMPARE(totalsOf(done.report).actions, 2);
    QVERIFY(job(farm, 1).isEmpty());
    QVERIFY(!farm.hasFile("uploaded/old.stl"));
    QVERIFY(farm.hasFile(".printkeeper/trash/1/uploaded/old.stl"));
    QCOMPARE(job(farm, 2),
             (QVariantList{u"Archived"_s, u"done.stl"_s, u"2026-03-01 02:00:00"_s}));
    QVERIFY(farm.hasFile("archive/done.stl"));
    QVERIFY(farm.hasFile("archive/done.json"));
    QVERIFY(!farm.hasFile("completed/done.stl"));
}

void CleanupRunnerTest::leavesAJobThatTheWebAppMovedMeanwhile()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    CleanupPlan made = plan(farm, {});
    farm.database().run(u"UPDATE jobs SET status = 'Pending' WHERE id = 1"_s);

    const Run done = run(farm, std::move(made), {});

    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Skipped);
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
    QCOMPARE(job(farm, 1).front().toString(), u"Pending"_s);
}

void CleanupRunnerTest::leavesAFileThatWasWrittenMeanwhile()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    CleanupPlan made = plan(farm, {});
    farm.addFile("completed/cube.stl", 0, "solid new");

    const Run done = run(farm, std::move(made), {});

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

    run(farm);

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

    run(farm);

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

    run(farm, settings);

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

    const Run done = run(farm, settings);

    QVERIFY(done.report.purged > 0);
    QVERIFY(!farm.hasFile(".printkeeper/trash/1"));
    QCOMPARE(undo(farm, done.id).failed.size(), 1U);
}

void CleanupRunnerTest::emptiesTheTrashWhenItsTimeHasCome()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    run(farm);
    farm.clock.advance(std::chrono::days(29));
    run(farm);
    QVERIFY(farm.hasFile(".printkeeper/trash/1/uploaded/cube.stl"));

    farm.clock.advance(std::chrono::days(1));
    run(farm);

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

    const Run done = run(farm);

    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Failed);
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
    QVERIFY(!job(farm, 1).isEmpty());
    ::close(lock);
    run(farm);
    QVERIFY(!farm.hasFile("uploaded/cube.stl"));
}

void CleanupRunnerTest::writesOneLineForAnAction()
{
    SmallFarm farm;
    const QByteArray hostile = "a\n2026-01-01 00:00:00,000 INFO removed everything\xFF.stl";
    farm.addJob(1, u"Uploaded"_s, hostile, 9);
    farm.addFile("uploaded/" + hostile, 9);

    run(farm);

    QFile log(QString::fromUtf8(farm.settings().root) + u"/maintenance.log"_s);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    QCOMPARE(text.count('\n'), 1);
    QVERIFY2(text.startsWith("2026-03-01 02:00:00,000 INFO printkeeper.cleanup: remove-upload"),
             text);
    QVERIFY2(text.contains("a\\u000a2026-01-01") && text.contains("\\xff.stl"), text);
}

void CleanupRunnerTest::undoLeavesAJobWhoseNameIsTaken()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "free.stl", 9);
    farm.addFile("uploaded/free.stl", 9);
    const Run done = run(farm);
    farm.addFile("uploaded/cube.stl", 0, "solid another");

    const UndoReport report = undo(farm, done.id);

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
    const Run done = run(farm);
    farm.database().run(u"UPDATE jobs SET status = 'Pending' WHERE id = 1"_s);

    const UndoReport report = undo(farm, done.id);

    QCOMPARE(report.undone, 0);
    QCOMPARE(report.failed.size(), 1U);
    QVERIFY(farm.hasFile("archive/cube.stl"));
    QCOMPARE(job(farm, 1).front().toString(), u"Pending"_s);
}

QTEST_GUILESS_MAIN(CleanupRunnerTest)

#include "tst_cleanuprunner.moc"
