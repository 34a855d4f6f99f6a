// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/plancsv.h"
#include "support/asfarmuser.h"

#include <QScopeGuard>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// What must never get into a plan, and what stops one.
class SafePlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesNothingThatNoRowNames();
    void leavesAJobWhoseStatusHasNoFolder();
    void leavesAJobWhoseFileAProgramHasOpen();
    void leavesAFolderThatMayOnlyBeRead_data();
    void leavesAFolderThatMayOnlyBeRead();
    void archivesWhatLiesInAnArchiveThatMayOnlyBeRead();
    void givesASharedSidecarToTheLastOfItsJobs();
    void keepsASharedSidecarForAJobThatStays();
    void aFlagLiftsItsOwnGuardAlone_data();
    void aFlagLiftsItsOwnGuardAlone();

private:
    /// A farm that one guard stops: `share`, `clock` or `root`.
    static CleanupPlan planStoppedBy(const QString &guard, const LiftedGuards &lifted);
};

void SafePlanTest::takesNothingThatNoRowNames()
{
    SmallFarm farm;
    for (const char *name : {"uploaded/orphan.stl", "completed/orphan.gcode", "archive/old.json",
                             "uploaded/.hidden", "uploaded/keep", "uploaded/.queue.lock"})
        farm.addFile(name, 4000);

    QCOMPARE(planCleanup(farm).actions.size(), 0U);
}

void SafePlanTest::leavesAJobWhoseStatusHasNoFolder()
{
    SmallFarm farm;
    Settings::CleanupSettings settings;
    settings.removeStatuses << u"Misplaced"_s;
    farm.addJob(1, u"Misplaced"_s, "uploaded/cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);

    const CleanupPlan plan = planCleanup(farm, settings);

    QCOMPARE(plan.actions.size(), 0U);
    QCOMPARE(plan.skipped.size(), 1U);
    QVERIFY2(plan.skipped.front().reason.contains(u"Misplaced"_s),
             qPrintable(plan.skipped.front().reason));
}

/// A slicer, or somebody who downloads it.
void SafePlanTest::leavesAJobWhoseFileAProgramHasOpen()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "open.stl", 9);
    farm.addFile("uploaded/open.stl", 9);
    farm.addJob(2, u"Completed"_s, "sliced.stl", 40);
    farm.addFile("completed/sliced.stl", 40);
    farm.addFile("completed/sliced.gcode", 40);
    farm.addJob(3, u"Uploaded"_s, "due.stl", 9);
    farm.addFile("uploaded/due.stl", 9);
    QFile model(QString::fromUtf8(farm.uploads() + "/uploaded/open.stl"));
    QFile sidecar(QString::fromUtf8(farm.uploads() + "/completed/sliced.gcode"));
    QVERIFY(model.open(QIODevice::ReadOnly) && sidecar.open(QIODevice::ReadOnly));

    const CleanupPlan plan = planCleanup(farm);

    QCOMPARE(plan.actions.size(), 1U);
    QCOMPARE(plan.actions.front().job->idText(), u"3"_s);
    QCOMPARE(plan.skipped.size(), 2U);
    QVERIFY2(plan.skipped.front().reason.contains(u"open.stl open right now"_s),
             qPrintable(plan.skipped.front().reason));
    model.close();
    sidecar.close();
    QCOMPARE(planCleanup(farm).actions.size(), 3U);
}

void SafePlanTest::leavesAFolderThatMayOnlyBeRead_data()
{
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<QByteArrayList>("left");
    QTest::addColumn<QString>("hint");
    const QString repair = u"layout --repair"_s;
    QTest::newRow("uploads and a temporary file")
        << "uploaded"_ba << QByteArrayList{"uploaded/a.stl", "uploaded/b.stl", "uploaded/c.tmp"}
        << repair;
    QTest::newRow("completed jobs")
        << "completed"_ba << QByteArrayList{"completed/done.stl"} << repair;
    QTest::newRow("pictures") << "thumbnails"_ba << QByteArrayList{"uploaded/a.stl"}
                              << u"correct its owner"_s;
    QTest::newRow("one that holds nothing due") << "pending"_ba << QByteArrayList{} << QString();
}

/// A run would fail at each of its files.
void SafePlanTest::leavesAFolderThatMayOnlyBeRead()
{
    QFETCH(QByteArray, folder);
    QFETCH(QByteArrayList, left);
    QFETCH(QString, hint);
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "a.stl", 9, u"thumbnails/a.png"_s);
    farm.addJob(2, u"Uploaded"_s, "b.stl", 9);
    farm.addJob(3, u"Completed"_s, "done.stl", 40);
    for (const char *name :
         {"uploaded/a.stl", "uploaded/b.stl", "uploaded/c.tmp", "thumbnails/a.png"})
        farm.addFile(name, 9);
    farm.addFile("completed/done.stl", 40);
    const AsFarmUser user(farm);
    const QByteArray path = farm.uploads() + '/' + folder;
    QCOMPARE(::chmod(path.constData(), 0555), 0);
    const auto opened = qScopeGuard([&] { ::chmod(path.constData(), 0755); });

    const CleanupPlan plan = planCleanup(farm);

    QByteArrayList taken;
    for (const CleanupAction &action : plan.actions)
        taken << fromUploads(action.files.front().place.absolute(), farm.uploads());
    for (const char *name :
         {"uploaded/a.stl", "uploaded/b.stl", "uploaded/c.tmp", "completed/done.stl"})
        QCOMPARE(taken.contains(name), !left.contains(name));
    QCOMPARE(plan.skipped.size(), left.isEmpty() ? 0U : 1U);
    for (const SkippedItem &item : plan.skipped) {
        QCOMPARE(item.path, path);
        QCOMPARE(item.job, QString());
        QVERIFY2(item.reason.contains(hint), qPrintable(item.reason));
    }
}

/// Nothing is taken out of it, and nothing put into it.
void SafePlanTest::archivesWhatLiesInAnArchiveThatMayOnlyBeRead()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, farm.uploads() + "/archive/there.stl", 40);
    farm.addFile("archive/there.stl", 40);
    farm.addFile("archive/there.json", 40);
    farm.addJob(2, u"Completed"_s, "done.stl", 40);
    farm.addFile("completed/done.stl", 40);
    const AsFarmUser user(farm);
    const QByteArray path = farm.uploads() + "/archive";
    QCOMPARE(::chmod(path.constData(), 0555), 0);
    const auto opened = qScopeGuard([&] { ::chmod(path.constData(), 0755); });

    const FinishedRun done = runCleanup(farm);

    const CleanupPlan &plan = done.report.plan;
    QCOMPARE(plan.actions.size(), 1U);
    QCOMPARE(plan.actions.front().job->idText(), u"1"_s);
    QCOMPARE(plan.actions.front().result, ActionResult::Done);
    QCOMPARE(plan.skipped.size(), 1U);
    QCOMPARE(plan.skipped.front().job, u"2"_s);
    const auto rows = farm.database().run(u"SELECT status FROM jobs ORDER BY id"_s);
    QCOMPARE(rows.at(0).front().toString(), u"Archived"_s);
    QCOMPARE(rows.at(1).front().toString(), u"Completed"_s);
    QCOMPARE(undoCleanup(farm, done.id).undone, 1);
}

void SafePlanTest::givesASharedSidecarToTheLastOfItsJobs()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "cube.3mf", 9);
    for (const char *name : {"uploaded/cube.stl", "uploaded/cube.3mf", "uploaded/cube.json"})
        farm.addFile(name, 9);

    const CleanupPlan plan = planCleanup(farm);

    QCOMPARE(plan.actions.size(), 2U);
    QCOMPARE(plan.actions.front().files.size(), 1U);
    QCOMPARE(plan.actions.back().files.size(), 2U);
    QCOMPARE(plan.actions.back().files.back().place.name(), "cube.json"_ba);
    const auto done = runCleanup(farm, plan);
    QVERIFY(!farm.hasFile("uploaded/cube.json"));
    QCOMPARE(undoCleanup(farm, done.id).undone, 2);
    QVERIFY(farm.hasFile("uploaded/cube.json"));
}

void SafePlanTest::keepsASharedSidecarForAJobThatStays()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "cube.3mf", 9);
    for (const char *name : {"uploaded/cube.stl", "uploaded/cube.3mf", "uploaded/cube.json"})
        farm.addFile(name, 9);
    CleanupPlan plan = planCleanup(farm);
    farm.database().run(u"UPDATE jobs SET status = 'Pending' WHERE id = 1"_s);

    const auto done = runCleanup(farm, std::move(plan));

    QCOMPARE(done.report.plan.actions.back().result, ActionResult::Done);
    QVERIFY(!farm.hasFile("uploaded/cube.3mf"));
    QVERIFY(farm.hasFile("uploaded/cube.json"));
}

CleanupPlan SafePlanTest::planStoppedBy(const QString &guard, const LiftedGuards &lifted)
{
    SmallFarm farm;
    const int due = guard == "share"_L1 ? 20 : 1;
    for (int i = 0; i < 20; ++i) {
        const QByteArray name = QByteArray::number(i) + ".stl";
        farm.addJob(i, u"Uploaded"_s, name, i < due ? 9 : 1);
        farm.addFile("uploaded/" + name, 9);
    }
    RunMemory memory;
    if (guard == "clock"_L1)
        memory.lastRun = farm.clock.now().addDays(1);
    std::optional<QString> mark;
    if (guard == "root"_L1)
        mark = u"the id of other uploads"_s;
    CleanupRequest request;
    request.lifted = lifted;
    const auto opened = farm.open();
    const auto plan = makePlan(
        {{}, *opened->store, *opened->files, request, farm.clock.now(), memory, {mark, {}}}, {});
    return plan ? *plan : CleanupPlan();
}

void SafePlanTest::aFlagLiftsItsOwnGuardAlone_data()
{
    QTest::addColumn<QString>("guard");
    QTest::addColumn<QString>("flag");
    QTest::addColumn<bool>("isStopped");
    for (const auto &guard : {u"share"_s, u"clock"_s, u"root"_s}) {
        for (const auto &flag : {u"share"_s, u"clock"_s, u"root"_s})
            QTest::addRow("%s, lifted: %s", qPrintable(guard), qPrintable(flag))
                << guard << flag << (guard != flag);
    }
}

void SafePlanTest::aFlagLiftsItsOwnGuardAlone()
{
    QFETCH(QString, guard);
    QFETCH(QString, flag);
    QFETCH(bool, isStopped);
    const LiftedGuards lifted{flag == "share"_L1, flag == "clock"_L1, flag == "root"_L1};

    const CleanupPlan plan = planStoppedBy(guard, lifted);

    QCOMPARE(plan.refused.has_value(), isStopped);
    if (isStopped)
        QCOMPARE(plan.refused->guard, guard);
    QVERIFY(!plan.actions.empty());
}

QTEST_GUILESS_MAIN(SafePlanTest)

#include "tst_safeplan.moc"
