// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/crashpoint.h"
#include "cleanup/operationplanner.h"
#include "cleanup/plancsv.h"

#include <QFile>
#include <QScopeGuard>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Where the plan says that files go, they go.
class ArchivePlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void filesGoWhereThePlanSays_data();
    void filesGoWhereThePlanSays();
    void takesAnotherNameWhenItsOwnWasTakenSince();
    void takesAnotherNameWhenItsOwnIsTakenInALongRun();
    void listsTheArchiveUntilSomethingIsTriedAgain();
    void leavesASharedSidecarsPlaceOut();
    void takesNoNameThatAnotherRowMeans();
    void takesNoOtherNameThatAnotherRowMeans_data();
    void takesNoOtherNameThatAnotherRowMeans();

private:
    static Settings::CleanupSettings settings()
    {
        Settings::CleanupSettings settings;
        settings.archiveStatuses = {u"Completed"_s, u"Pending"_s};
        return settings;
    }
    static QByteArray below(const SmallFarm &farm, const Jobs::FilePlace &place)
    {
        return fromUploads(place.absolute(), farm.uploads());
    }
};

void ArchivePlacesTest::filesGoWhereThePlanSays_data()
{
    QTest::addColumn<QByteArrayList>("models"); // of archived jobs, where they lie
    QTest::addColumn<QByteArrayList>("others"); // more files
    QTest::addColumn<QByteArrayList>("targets");
    QTest::newRow("free names") << QByteArrayList{"completed/a.stl"}
                                << QByteArrayList{"completed/a.json"}
                                << QByteArrayList{"archive/a.stl", "archive/a.json"};
    QTest::newRow("a name that is taken")
        << QByteArrayList{"completed/a.stl"} << QByteArrayList{"completed/a.json", "archive/a.json"}
        << QByteArrayList{"archive/a (2).stl", "archive/a (2).json"};
    QTest::newRow("two jobs of one name")
        << QByteArrayList{"completed/a.stl", "pending/a.stl"} << QByteArrayList{}
        << QByteArrayList{"archive/a.stl", "archive/a (2).stl"};
    QTest::newRow("a sidecar that two jobs share")
        << QByteArrayList{"completed/a.stl", "completed/a.3mf"}
        << QByteArrayList{"completed/a.json"}
        << QByteArrayList{"archive/a.stl", "archive/a.3mf", "archive/a.json"};
    // So many that their folder is listed.
    QByteArrayList models;
    QByteArrayList targets;
    for (int i = 0; i < 100; ++i) {
        models << "completed/" + QByteArray::number(i) + ".stl";
        targets << "archive/" + QByteArray::number(i) + (i == 99 ? " (2).stl" : ".stl");
    }
    QTest::newRow("many") << models << QByteArrayList{"archive/99.stl"} << targets;
}

void ArchivePlacesTest::filesGoWhereThePlanSays()
{
    QFETCH(QByteArrayList, models);
    QFETCH(QByteArrayList, others);
    QFETCH(QByteArrayList, targets);
    SmallFarm farm;
    int id = 0;
    for (const QByteArray &model : models) {
        const bool isPending = model.startsWith("pending/");
        farm.addJob(++id, isPending ? u"Pending"_s : u"Completed"_s,
                    model.mid(model.indexOf('/') + 1), 40);
        farm.addFile(model, 40);
    }
    for (const QByteArray &other : others)
        farm.addFile(other, 40);
    const CleanupPlan plan = planCleanup(farm, settings());
    QByteArrayList planned;
    for (const CleanupAction &action : plan.actions) {
        QCOMPARE(action.targets.size(), action.files.size());
        for (const Jobs::FilePlace &place : action.targets)
            planned << below(farm, place);
    }

    const FinishedRun done = runCleanup(farm, plan, settings());

    QCOMPARE(planned, targets);
    QByteArrayList moved;
    for (const CleanupAction &action : done.report.plan.actions) {
        QCOMPARE(action.result, ActionResult::Done);
        for (const Jobs::FilePlace &place : action.movedTo)
            moved << below(farm, place);
    }
    QCOMPARE(moved, targets);
    for (const QByteArray &target : targets)
        QVERIFY2(farm.hasFile(target), target);
}

void ArchivePlacesTest::takesAnotherNameWhenItsOwnWasTakenSince()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "a.stl", 40);
    farm.addFile("completed/a.stl", 40);
    farm.addFile("archive/a.stl", 40);
    const CleanupPlan plan = planCleanup(farm, settings());
    QCOMPARE(below(farm, plan.actions.front().targets.front()), "archive/a (2).stl"_ba);
    farm.addFile("archive/a (2).stl", 0, "solid other");

    const FinishedRun done = runCleanup(farm, plan, settings());

    const CleanupAction &action = done.report.plan.actions.front();
    QCOMPARE(action.result, ActionResult::Done);
    QCOMPARE(below(farm, action.movedTo.front()), "archive/a (3).stl"_ba);
}

/// The archive was listed before; the rename tells.
void ArchivePlacesTest::takesAnotherNameWhenItsOwnIsTakenInALongRun()
{
    constexpr int Jobs = 300;
    SmallFarm farm;
    for (int id = 1; id <= Jobs; ++id) {
        const QByteArray name = QByteArray::number(id) + ".stl";
        farm.addJob(id, u"Completed"_s, name, 40);
        farm.addFile("completed/" + name, 40);
    }
    const CleanupPlan plan = planCleanup(farm, settings());
    int moved = 0;
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "file-moved") == 0 && ++moved == Jobs / 2)
            farm.addFile("archive/300.stl", 0, "solid other");
    });
    const auto unwatched = qScopeGuard([] { watchCrashPoints({}); });

    const FinishedRun done = runCleanup(farm, plan, settings());

    for (const CleanupAction &action : done.report.plan.actions)
        QCOMPARE(action.result, ActionResult::Done);
    QCOMPARE(below(farm, done.report.plan.actions.back().movedTo.front()),
             "archive/300 (2).stl"_ba);
    QCOMPARE(farm.database().run(u"SELECT filename FROM jobs WHERE id = 300"_s),
             (QList<QVariantList>{{u"300 (2).stl"_s}}));
    QFile other(QString::fromUtf8(farm.uploads() + "/archive/300.stl"));
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), "solid other"_ba);
}

/// Temporary files are moved before jobs, and mostly leave nothing that is tried again.
void ArchivePlacesTest::listsTheArchiveUntilSomethingIsTriedAgain()
{
    constexpr int Jobs = 100;
    SmallFarm farm;
    farm.addFile("archive/old.stl", 90);
    for (int id = 1; id <= Jobs; ++id) {
        const QByteArray name = QByteArray::number(id) + ".stl";
        farm.addJob(id, u"Completed"_s, name, 40);
        farm.addFile("completed/" + name, 40);
    }
    const CleanupPlan plan = planCleanup(farm, settings());
    const auto opened = farm.open();
    const auto rows = RowWriter::create(opened->store->connection(), opened->files->schema());
    const Settings::CleanupSettings given = settings();
    FileMover files(DeviceCheck::Same);
    OperationPlanner planner(
        {*opened->files, given, u"Archived"_s, farm.clock.now(), 1, plan.actions.size()}, **rows,
        files);
    const CleanupAction &last = plan.actions.back();
    for (const CleanupAction &action : plan.actions) {
        if (&action != &last)
            QVERIFY(planner.operationFor(action));
    }
    farm.addFile(below(farm, last.targets.front()), 0, "solid other");

    planner.lookAgain({}, *opened->store, {});
    const auto listed = planner.operationFor(last);
    QVERIFY(listed);
    QCOMPARE(listed->moves.front().to, last.targets.front());

    planner.giveBack(*listed);
    planner.lookAgain({&last}, *opened->store, {});
    const auto looked = planner.operationFor(last);
    QVERIFY(looked);
    QVERIFY(looked->moves.front().to != last.targets.front());
}

/// It stays with the job that was not taken.
void ArchivePlacesTest::leavesASharedSidecarsPlaceOut()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "a.stl", 40);
    farm.addJob(2, u"Completed"_s, "a.3mf", 40);
    for (const char *name : {"completed/a.stl", "completed/a.3mf", "completed/a.json"})
        farm.addFile(name, 40);
    const CleanupPlan plan = planCleanup(farm, settings());
    QCOMPARE(plan.actions.back().targets.size(), 2U);
    farm.database().run(u"UPDATE jobs SET status = 'Printing' WHERE id = 1"_s);

    const FinishedRun done = runCleanup(farm, plan, settings());

    const CleanupAction &action = done.report.plan.actions.back();
    QCOMPARE(action.result, ActionResult::Done);
    QCOMPARE(action.targets.size(), 1U);
    QVERIFY(farm.hasFile("archive/a.3mf"));
    QVERIFY(farm.hasFile("completed/a.json") && !farm.hasFile("archive/a.json"));
}

/// Its file is missing: else two rows would mean one file, and one of them a stranger's.
void ArchivePlacesTest::takesNoNameThatAnotherRowMeans()
{
    SmallFarm farm;
    farm.addJob(1, u"Archived"_s, "a.stl", 90);
    farm.addJob(2, u"Completed"_s, "a.stl", 40);
    farm.addFile("completed/a.stl", 40);

    const FinishedRun done = runCleanup(farm, settings());

    QCOMPARE(done.report.plan.actions.size(), 1U);
    QCOMPARE(below(farm, done.report.plan.actions.front().targets.front()), "archive/a (2).stl"_ba);
    QVERIFY(farm.hasFile("archive/a (2).stl") && !farm.hasFile("archive/a.stl"));
    const auto names = farm.database().run(u"SELECT filename FROM jobs ORDER BY id"_s);
    QCOMPARE(names.at(0).front().toByteArray(), "a.stl"_ba);
    QCOMPARE(names.at(1).front().toByteArray(), "a (2).stl"_ba);
}

void ArchivePlacesTest::takesNoOtherNameThatAnotherRowMeans_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("of a row that was there") << false;
    QTest::newRow("of a row that has come since") << true;
}

/// The planned name is taken behind the plan, and the next free one is that of a missing file.
void ArchivePlacesTest::takesNoOtherNameThatAnotherRowMeans()
{
    QFETCH(bool, isNew);
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "a.stl", 40);
    farm.addJob(2, u"Completed"_s, "b.stl", 40);
    farm.addFile("completed/a.stl", 40);
    farm.addFile("completed/b.stl", 40);
    const auto addRow = [&] { farm.addJob(3, u"Archived"_s, "a (2).stl", 90); };
    if (!isNew)
        addRow();
    const CleanupPlan plan = planCleanup(farm, settings());
    QCOMPARE(below(farm, plan.actions.front().targets.front()), "archive/a.stl"_ba);
    farm.addFile("archive/a.stl", 0, "solid other");
    if (isNew)
        addRow();

    const FinishedRun done = runCleanup(farm, plan, settings());

    for (const CleanupAction &action : done.report.plan.actions)
        QCOMPARE(action.result, ActionResult::Done);
    QVERIFY(farm.hasFile("archive/a (3).stl") && !farm.hasFile("archive/a (2).stl"));
    QVERIFY(farm.hasFile("archive/b.stl"));
    QCOMPARE(farm.database().run(u"SELECT filename FROM jobs ORDER BY id"_s),
             (QList<QVariantList>{{u"a (3).stl"_s}, {u"b.stl"_s}, {u"a (2).stl"_s}}));
}

QTEST_GUILESS_MAIN(ArchivePlacesTest)

#include "tst_archiveplaces.moc"
