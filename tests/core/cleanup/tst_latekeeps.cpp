// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/keepstore.h"

#include <QTest>

#include <algorithm>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Somebody says that something is to be kept when a run has planned already to take it.
class LateKeepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void leavesWhatIsKeptBehindThePlan_data();
    void leavesWhatIsKeptBehindThePlan();
    void leavesASharedSidecarWithTheJobThatIsKept();

private:
    static void keep(const SmallFarm &farm, KeepKind kind, const QByteArray &name)
    {
        Keep keep;
        keep.kind = kind;
        keep.name = name;
        keep.since = farm.clock.now();
        QVERIFY(KeepStore(*farm.open()->state).add(keep));
    }
};

void LateKeepsTest::leavesWhatIsKeptBehindThePlan_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArrayList>("kept");
    QTest::newRow("a job") << int(KeepKind::Job) << "1"_ba << QByteArrayList{"uploaded/ada.stl"};
    QTest::newRow("an archived job")
        << int(KeepKind::Job) << "3"_ba << QByteArrayList{"completed/done.stl"};
    QTest::newRow("a person") << int(KeepKind::Person) << "grace"_ba
                              << QByteArrayList{"uploaded/grace.stl"};
    QTest::newRow("a folder") << int(KeepKind::Folder) << "uploaded"_ba
                              << QByteArrayList{"uploaded/ada.stl", "uploaded/grace.stl",
                                                "uploaded/old.tmp"};
    QTest::newRow("nothing that is due") << int(KeepKind::Job) << "77"_ba << QByteArrayList();
}

void LateKeepsTest::leavesWhatIsKeptBehindThePlan()
{
    QFETCH(int, kind);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArrayList, kept);
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "ada.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "grace.stl", 9);
    farm.database().run(u"UPDATE jobs SET student_name = 'Grace' WHERE id = 2"_s);
    farm.addJob(3, u"Completed"_s, "done.stl", 40);
    const QByteArrayList all{"uploaded/ada.stl", "uploaded/grace.stl", "completed/done.stl",
                             "uploaded/old.tmp"};
    for (const QByteArray &file : all)
        farm.addFile(file, 40);
    CleanupPlan plan = planCleanup(farm);
    QCOMPARE(plan.actions.size(), 4U);
    const auto asKind = static_cast<KeepKind>(kind);
    keep(farm, asKind, asKind == KeepKind::Folder ? farm.uploads() + '/' + name : name);

    const FinishedRun done = runCleanup(farm, std::move(plan));

    for (const CleanupAction &action : done.report.plan.actions) {
        const QByteArray path = action.files.front().place.absolute();
        const bool isKept = std::ranges::any_of(
            kept, [&](const QByteArray &file) { return path.endsWith('/' + file); });
        QCOMPARE(action.result, isKept ? ActionResult::Skipped : ActionResult::Done);
        QVERIFY2(action.error.contains(u"kept"_s) == isKept, qPrintable(action.error));
    }
    for (const QByteArray &file : all)
        QCOMPARE(farm.hasFile(file), kept.contains(file));
}

void LateKeepsTest::leavesASharedSidecarWithTheJobThatIsKept()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "cube.3mf", 9);
    for (const char *file : {"uploaded/cube.stl", "uploaded/cube.3mf", "uploaded/cube.json"})
        farm.addFile(file, 9);
    CleanupPlan plan = planCleanup(farm);
    const auto last = std::ranges::find_if(
        plan.actions, [](const CleanupAction &action) { return roundOf(action) == 2; });
    QVERIFY(last != plan.actions.end());
    const bool isFirstKept = last->job->idText() == u"2"_s;
    keep(farm, KeepKind::Job, isFirstKept ? "1" : "2");

    const FinishedRun done = runCleanup(farm, std::move(plan));

    QCOMPARE(totalsOf(done.report).actions, 1);
    QCOMPARE(farm.hasFile("uploaded/cube.stl"), isFirstKept);
    QCOMPARE(farm.hasFile("uploaded/cube.3mf"), !isFirstKept);
    QVERIFY(farm.hasFile("uploaded/cube.json"));
}

QTEST_GUILESS_MAIN(LateKeepsTest)

#include "tst_latekeeps.moc"
