// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/plansums.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Cleanup;

class PlanSumsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsNothingOfAnEmptyPlan();
    void sumsWhatIsTickedByKind();
    void keepsNothingWhereThereIsNoTrash();
    void takesInRoundsWhatACriticalDiskNeeds();
    void sumsUpManyWhileAPersonTicks();

private:
    using enum ActionKind;

    static CleanupAction action(ActionKind kind, Bytes bytes, quint64 device = 7)
    {
        CleanupAction made;
        made.kind = kind;
        made.bytes = bytes;
        made.files.resize(1);
        made.files.front().identity.device = device;
        return made;
    }
};

void PlanSumsTest::sumsNothingOfAnEmptyPlan()
{
    CleanupPlan plan;
    plan.expiredTrash = 100;
    const PlanSums::Chosen chosen = PlanSums(plan).of({});
    QCOMPARE(chosen.totals.actions, 0);
    QCOMPARE(chosen.totals.freesNow, 100);
    QCOMPARE(chosen.totals.fromTrash, 100);
    QVERIFY(chosen.totals.byKind.isEmpty());
    QVERIFY(chosen.isGone.empty());
    QCOMPARE(PlanSums().of({}).totals.freesNow, 0);
}

void PlanSumsTest::sumsWhatIsTickedByKind()
{
    CleanupPlan plan;
    plan.actions = {action(RemoveUpload, 1000), action(RemoveUpload, 2000),
                    action(ArchiveJob, 4000), action(ArchiveJob, 8000), action(RemoveTemp, 16000)};
    plan.actions[3].leavesDisk = true;
    const PlanSums sums(plan);

    const PlanSums::Chosen all = sums.of({true, true, true, true, true});
    QCOMPARE(all.totals.actions, 5);
    QCOMPARE(all.totals.bytes, 31000);
    QCOMPARE(all.totals.freesNow, 8000);
    QCOMPARE(all.totals.freesLater, 19000);
    QCOMPARE(all.totals.moved, 4000);
    QCOMPARE(all.totals.forGood, 0);

    const PlanSums::Chosen some = sums.of({false, true, true, false, false});
    QCOMPARE(some.totals.actions, 2);
    QCOMPARE(some.totals.byKind,
             (QMap<QString, qint64>{{u"remove-upload"_s, 1}, {u"archive-job"_s, 1}}));
    QCOMPARE(some.bytesByKind,
             (QMap<QString, Bytes>{{u"remove-upload"_s, 2000}, {u"archive-job"_s, 4000}}));
    QCOMPARE(some.totals.freesNow, 0);
    QCOMPARE(some.isGone, std::vector<bool>(5, false));
}

void PlanSumsTest::keepsNothingWhereThereIsNoTrash()
{
    CleanupPlan plan;
    plan.actions = {action(RemoveUpload, 1000), action(ArchiveJob, 2000), action(RemoveTemp, 4000)};
    plan.keepsRemoved = false;
    plan.urgent = {{7, 10}}; // what goes anyway makes more room than that
    const PlanSums::Chosen chosen = PlanSums(plan).of({true, true, false});
    QCOMPARE(chosen.isGone, (std::vector<bool>{true, false, false}));
    QCOMPARE(chosen.totals.forGood, 1000);
    QCOMPARE(chosen.totals.freesNow, 1000);
    QCOMPARE(chosen.totals.freesLater, 0);
    QCOMPARE(chosen.totals.moved, 2000);
}

/// Temporary files first, what shares files last, each disk by itself.
void PlanSumsTest::takesInRoundsWhatACriticalDiskNeeds()
{
    CleanupPlan plan;
    plan.actions = {action(RemoveUpload, 1000), action(RemoveUpload, 2000),
                    action(RemoveTemp, 4000), action(RemoveUpload, 8000, 8),
                    action(RemoveUpload, 16000, 9)};
    plan.actions[0].files.front().after = {1};
    plan.actions.emplace_back(); // without a file
    plan.urgent = {{7, 5000}, {8, 1}};
    const PlanSums sums(plan);
    QCOMPARE(sums.of({true, true, true, true, true, true}).isGone,
             (std::vector<bool>{false, true, true, true, false, false}));
    QCOMPARE(sums.of({true, true, false, true, true, true}).isGone,
             (std::vector<bool>{true, true, false, true, false, false}));
    QCOMPARE(sums.of({true, false, true, false, true, true}).totals.forGood, 5000);
}

void PlanSumsTest::sumsUpManyWhileAPersonTicks()
{
    constexpr std::size_t Many = 100'000;
    CleanupPlan plan;
    plan.urgent = {{7, Bytes(Many)}};
    plan.actions.reserve(Many);
    for (std::size_t i = 0; i < Many; ++i)
        plan.actions.push_back(action(i % 2 == 0 ? RemoveUpload : ArchiveJob, 2));
    const PlanSums sums(plan);
    std::vector<bool> ticks(Many, true);
    ticks[0] = false;
    QElapsedTimer timer;
    timer.start();
    const PlanSums::Chosen chosen = sums.of(ticks);
    const qint64 taken = timer.elapsed();
    QCOMPARE(chosen.totals.actions, qint64(Many - 1));
    QCOMPARE(chosen.totals.forGood, Bytes(Many - 2)); // of all other uploads, two bytes each
    QCOMPARE_LT(taken, 100);
}

QTEST_GUILESS_MAIN(PlanSumsTest)
#include "tst_plansums.moc"
