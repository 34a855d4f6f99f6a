// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "pages/overview/cleanupplanmodel.h"
#include "pages/overview/cleanuppreview.h"
#include "pages/overview/overviewtext.h"
#include "pages/overview/skippedmodel.h"
#include "style/style.h"
#include "widgets/label.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Overview;

class TestCleanupPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void modelsAreSound();
    void showsForeignNamesOnOneLine();
    void opensAHundredThousandActionsAtOnce();
    void offersToRunAPlan();
    void offersNothingForAnEmptyPlan();
    void liftsOnlyTheGuardThatWasShown_data();
    void liftsOnlyTheGuardThatWasShown();
    void offersNoWayAroundAnUnknownTable();
    void tellsSpaceHonestly_data();
    void tellsSpaceHonestly();
};

void TestCleanupPreview::modelsAreSound()
{
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    CleanupPlanModel plan(Test::planOf(3, 4).plan.actions);
    const QAbstractItemModelTester planTester(&plan, Mode::Fatal);
    QCOMPARE(plan.rowCount(), 7);
    QCOMPARE(plan.rowCount(plan.index(0, 0)), 0);
    SkippedModel skipped({{"/srv/x.stl", u"7"_s, u"It is open"_s}});
    const QAbstractItemModelTester skippedTester(&skipped, Mode::Fatal);
    QCOMPARE(skipped.index(0, SkippedModel::FileColumn).data().toString(), u"x.stl"_s);
    CleanupPlanModel empty({});
    const QAbstractItemModelTester emptyTester(&empty, Mode::Fatal);
    QCOMPARE(empty.rowCount(), 0);
}

void TestCleanupPreview::showsForeignNamesOnOneLine()
{
    const CleanupPlanModel plan(Test::planOf(1, 0).plan.actions);
    const QModelIndex file = plan.index(0, CleanupPlanModel::FileColumn);
    QCOMPARE(file.data().toString(), u"part-0\\u000a.stl"_s);
    QVERIFY(!file.data(Qt::ToolTipRole).toString().contains(u'\n'));
    QCOMPARE(plan.index(0, CleanupPlanModel::SizeColumn).data().toString(), u"1.00 kB"_s);
}

void TestCleanupPreview::opensAHundredThousandActionsAtOnce()
{
    Cleanup::CleanupReport report = Test::planOf(50'000, 50'000);
    QElapsedTimer timer;
    timer.start();
    CleanupPreview preview(std::move(report));
    preview.resize(900, 600);
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    // Item widgets or a look at every row would take many seconds.
    QCOMPARE_LT(timer.elapsed(), 2000);
    QCOMPARE(preview.findChild<QTableView *>(u"plannedTable"_s)->model()->rowCount(), 100'000);
}

void TestCleanupPreview::offersToRunAPlan()
{
    const CleanupPreview preview(Test::planOf(12, 29));
    QVERIFY(preview.canRun());
    QVERIFY(preview.runText().contains(u"41"_s));
    QVERIFY(!preview.request().lifted.share);
    QVERIFY(!preview.request().lifted.clock);
    QVERIFY(!preview.request().lifted.root);
    const auto *amount = preview.findChild<Widgets::Label *>(u"previewAmount"_s);
    QVERIFY(amount->text().contains(u"12"_s));
    QVERIFY(amount->text().contains(u"29"_s));
}

void TestCleanupPreview::offersNothingForAnEmptyPlan()
{
    const CleanupPreview preview(Test::planOf(0, 0));
    QVERIFY(!preview.canRun());
    QVERIFY(!preview.findChild<QTableView *>(u"plannedTable"_s));
}

void TestCleanupPreview::liftsOnlyTheGuardThatWasShown_data()
{
    QTest::addColumn<QString>("guard");
    QTest::addColumn<bool>("share");
    QTest::addColumn<bool>("clock");
    QTest::addColumn<bool>("root");
    QTest::newRow("share") << u"share"_s << true << false << false;
    QTest::newRow("clock") << u"clock"_s << false << true << false;
    QTest::newRow("root") << u"root"_s << false << false << true;
}

void TestCleanupPreview::liftsOnlyTheGuardThatWasShown()
{
    QFETCH(QString, guard);
    Cleanup::CleanupReport report = Test::planOf(30, 0);
    report.plan.refused = Cleanup::Refusal{guard, u"Stopped."_s, u"--some-flag"_s};
    const CleanupPreview preview(std::move(report));
    QVERIFY(preview.canRun());
    QTEST(preview.request().lifted.share, "share");
    QTEST(preview.request().lifted.clock, "clock");
    QTEST(preview.request().lifted.root, "root");
}

void TestCleanupPreview::offersNoWayAroundAnUnknownTable()
{
    Cleanup::CleanupReport report = Test::planOf(3, 0);
    report.plan.refused = Cleanup::Refusal{u"schema"_s, u"No job table was found."_s, {}};
    const CleanupPreview preview(std::move(report));
    QVERIFY(!preview.canRun());
}

void TestCleanupPreview::tellsSpaceHonestly_data()
{
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("later");
    QTest::addColumn<qint64>("moved");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << 0LL << 0LL << 0LL << QString();
    QTest::newRow("now") << 2000LL << 0LL << 0LL << u"Frees 2.00 kB now."_s;
    QTest::newRow("later") << 0LL << 3000LL << 0LL
                           << u"Frees nothing now, 3.00 kB when the trash is emptied."_s;
    QTest::newRow("moves") << 0LL << 0LL << 4000LL
                           << u"4.00 kB move to the archive, which frees nothing on this disk."_s;
    QTest::newRow("all") << 2000LL << 3000LL << 4000LL
                         << u"Frees 2.00 kB now · 3.00 kB more when the trash is emptied · "
                            "4.00 kB move to the archive, which frees nothing on this disk."_s;
}

void TestCleanupPreview::tellsSpaceHonestly()
{
    QFETCH(qint64, now);
    QFETCH(qint64, later);
    QFETCH(qint64, moved);
    Cleanup::CleanupTotals totals;
    totals.freesNow = now;
    totals.freesLater = later;
    totals.moved = moved;
    QTEST(spaceSentence(totals, Tense::Future), "sentence");
}

QTEST_MAIN(TestCleanupPreview)
#include "tst_cleanuppreview.moc"
