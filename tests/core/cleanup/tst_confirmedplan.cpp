// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanupplanner.h"
#include "support/smallfarm.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// What a person has confirmed of a plan is taken, and nothing else.
class ConfirmedPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void takesWhatWasTickedAndNothingElse();
    void leavesWhatBecameDueMeanwhile();
    void leavesAJobThatHasChangedSince_data();
    void leavesAJobThatHasChangedSince();
    void guardsCountWhatIsTaken();
    void knowsWhetherItIsTheWhole();
    void totalsAreThoseOfTheTicked();

private:
    CleanupPlan plan(const CleanupRequest &request = {}) const;
    static QStringList taken(const CleanupPlan &plan);

    std::unique_ptr<SmallFarm> m_farm;
};

void ConfirmedPlanTest::init()
{
    m_farm = std::make_unique<SmallFarm>();
    for (int id = 1; id <= 3; ++id) {
        const QByteArray name = "part" + QByteArray::number(id) + ".stl";
        m_farm->addJob(id, u"Uploaded"_s, name, 9);
        m_farm->addFile("uploaded/" + name, 9);
    }
    m_farm->addJob(10, u"Completed"_s, "done.stl", 40);
    m_farm->addFile("completed/done.stl", 40);
    m_farm->addFile("pending/a.tmp", 3);
    m_farm->addFile("pending/b.tmp", 3);
}

CleanupPlan ConfirmedPlanTest::plan(const CleanupRequest &request) const
{
    const auto opened = m_farm->open();
    const Settings::CleanupSettings settings;
    const auto made = makePlan(
        {settings, *opened->store, *opened->files, request, m_farm->clock.now(), {}, {}}, {});
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

QStringList ConfirmedPlanTest::taken(const CleanupPlan &plan)
{
    QStringList all;
    for (const CleanupAction &action : plan.actions)
        all << (action.job ? action.job->idText()
                           : QString::fromUtf8(action.files.front().place.name()));
    all.sort();
    return all;
}

void ConfirmedPlanTest::takesWhatWasTickedAndNothingElse()
{
    const CleanupPlan preview = plan();
    QCOMPARE(taken(preview),
             (QStringList{u"1"_s, u"10"_s, u"2"_s, u"3"_s, u"a.tmp"_s, u"b.tmp"_s}));
    std::vector<bool> isTicked(preview.actions.size(), true);
    for (std::size_t i = 0; i < isTicked.size(); ++i) {
        const CleanupAction &action = preview.actions[i];
        isTicked[i] = action.job ? action.job->idText() != u"2"_s
                                 : action.files.front().place.name() != "a.tmp";
    }
    const CleanupPlan exact = plan(confirmed({}, preview, isTicked));
    QCOMPARE(taken(exact), (QStringList{u"1"_s, u"10"_s, u"3"_s, u"b.tmp"_s}));
    QVERIFY(exact.skipped.empty());
}

void ConfirmedPlanTest::leavesWhatBecameDueMeanwhile()
{
    const CleanupPlan preview = plan();
    m_farm->addJob(4, u"Uploaded"_s, "new.stl", 9);
    m_farm->addFile("uploaded/new.stl", 9);
    m_farm->addFile("pending/c.tmp", 3);
    const CleanupRequest request =
        confirmed({}, preview, std::vector<bool>(preview.actions.size(), true));
    QCOMPARE(taken(plan(request)), taken(preview));
}

void ConfirmedPlanTest::leavesAJobThatHasChangedSince_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("status") << u"UPDATE jobs SET status = 'UPLOADED' WHERE id = 2"_s;
    QTest::newRow("file") << u"UPDATE jobs SET filename = 'part1.stl' WHERE id = 2"_s;
    QTest::newRow("time")
        << u"UPDATE jobs SET updated_at = datetime(updated_at, '-1 day') WHERE id = 2"_s;
}

void ConfirmedPlanTest::leavesAJobThatHasChangedSince()
{
    QFETCH(QString, change);
    const CleanupPlan preview = plan();
    m_farm->database().run(change, {});
    const CleanupPlan exact =
        plan(confirmed({}, preview, std::vector<bool>(preview.actions.size(), true)));
    QVERIFY(!taken(exact).contains(u"2"_s));
    const auto skipped = std::ranges::find(exact.skipped, u"2"_s, &SkippedItem::job);
    QVERIFY(skipped != exact.skipped.end());
    QVERIFY(skipped->reason.contains(u"changed"_s));
}

void ConfirmedPlanTest::guardsCountWhatIsTaken()
{
    for (int id = 20; id < 60; ++id) {
        const QByteArray name = "more" + QByteArray::number(id) + ".stl";
        m_farm->addJob(id, u"Uploaded"_s, name, 9);
        m_farm->addFile("uploaded/" + name, 9);
    }
    const CleanupPlan preview = plan();
    QVERIFY(preview.refused);
    std::vector<bool> isTicked(preview.actions.size(), false);
    isTicked.front() = true;
    QVERIFY(!plan(confirmed({}, preview, isTicked)).refused);
    QVERIFY(plan(confirmed({}, preview, std::vector<bool>(isTicked.size(), true))).refused);
}

void ConfirmedPlanTest::knowsWhetherItIsTheWhole()
{
    const CleanupPlan preview = plan();
    std::vector<bool> isTicked(preview.actions.size(), true);
    QVERIFY(confirmed({}, preview, isTicked).confirmed->isWhole);
    isTicked.back() = false;
    QVERIFY(!confirmed({}, preview, isTicked).confirmed->isWhole);
}

void ConfirmedPlanTest::totalsAreThoseOfTheTicked()
{
    const CleanupPlan preview = plan();
    const CleanupTotals none = totalsOf(preview, std::vector<bool>(preview.actions.size(), false));
    QCOMPARE(none.actions, 0);
    QCOMPARE(none.bytes, 0);
    std::vector<bool> one(preview.actions.size(), false);
    one.front() = true;
    QCOMPARE(totalsOf(preview, one).actions, 1);
    QCOMPARE(totalsOf(preview, one).bytes, preview.actions.front().bytes);
}

QTEST_GUILESS_MAIN(ConfirmedPlanTest)
#include "tst_confirmedplan.moc"
