// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "pages/cleanup/plantable.h"
#include "pages/cleanup/rowmodel.h"
#include "style/style.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::CleanupView;
using Cleanup::ActionKind;

class PlanModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void isSoundThroughEveryChange();
    void ticksAllAtFirst();
    void leavesAloneWhatIsUnticked();
    void keepsTicksThroughFilterAndOrder();
    void filtersByKindAndSearch();
    void sortsByFigures_data();
    void sortsByFigures();
    void showsForeignNamesOnOneLine();
    void leavesNoCellOfAFileWithoutAJobEmpty();
    void showsAsMuchOfANameAsIsAllowed();
    void setsFiguresUnderTheirLastDigit_data();
    void setsFiguresUnderTheirLastDigit();
    void saysThatItsAmountsAreThoseOnDisk();
    void saysWhatHappens();
    void saysWhatACriticalDiskTakesForGood();
    void showsAHundredThousandActionsAtOnce();
    void knowsTheOnlySelectedRow();
    void spaceTicksTheSelectedRows();
    void rowModelIsSound();
};

void PlanModelTest::isSoundThroughEveryChange()
{
    PlanModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    model.setPlan(Test::shared(Test::samplePlan(3, 4, 2)));
    QCOMPARE(model.rowCount(), 9);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    model.setTicked({1, 2}, false);
    model.sort(PlanModel::SizeColumn, Qt::DescendingOrder);
    model.setFilter(ActionKind::ArchiveJob, {});
    QCOMPARE(model.rowCount(), 4);
    model.setAllTicked(false);
    model.setPlan({});
    QCOMPARE(model.rowCount(), 0);
}

void PlanModelTest::ticksAllAtFirst()
{
    PlanModel model;
    model.setPlan(Test::shared(Test::samplePlan(2, 1)));
    QCOMPARE(model.unticked(), 0);
    QCOMPARE(model.ticks(), std::vector<bool>(3, true));
    QCOMPARE(model.index(0, PlanModel::TickColumn).data(Qt::CheckStateRole).toInt(),
             int(Qt::Checked));
}

void PlanModelTest::leavesAloneWhatIsUnticked()
{
    PlanModel model;
    model.setPlan(Test::shared(Test::samplePlan(2, 1)));
    QSignalSpy changed(&model, &PlanModel::ticksChanged);
    QVERIFY(
        model.setData(model.index(1, PlanModel::TickColumn), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.ticks(), (std::vector<bool>{true, false, true}));
    QCOMPARE(model.unticked(), 1);
    QVERIFY(!model.setData(model.index(1, PlanModel::FileColumn), Qt::Checked, Qt::CheckStateRole));
}

void PlanModelTest::keepsTicksThroughFilterAndOrder()
{
    PlanModel model;
    model.setPlan(Test::shared(Test::samplePlan(2, 2)));
    model.setTicked({0}, false); // the first upload
    model.setFilter(ActionKind::ArchiveJob, {});
    model.setAllTicked(false); // those that are shown
    model.setFilter({}, {});
    QCOMPARE(model.ticks(), (std::vector<bool>{false, true, false, false}));
    model.sort(PlanModel::SizeColumn, Qt::DescendingOrder);
    QCOMPARE(model.ticks(), (std::vector<bool>{false, true, false, false}));
    QVERIFY(!model.isTicked(0));
    QVERIFY(model.isTicked(3));
}

void PlanModelTest::filtersByKindAndSearch()
{
    PlanModel model;
    model.setPlan(Test::shared(Test::samplePlan(12, 3, 2)));
    model.setFilter(ActionKind::RemoveTemp, {});
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({}, u"PART-1"_s); // 1, 10 to 14 and a temporary one
    QCOMPARE(model.rowCount(), 7);
    model.setFilter({}, u"no such file"_s);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({}, u"7"_s); // the name has it, and the job's number is it
    QCOMPARE(model.rowCount(), 1);
}

void PlanModelTest::sortsByFigures_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("first");
    QTest::newRow("size") << int(PlanModel::SizeColumn) << u"part-0.tmp"_s;
    QTest::newRow("age") << int(PlanModel::AgeColumn) << u"part-0\\u000a.stl"_s;
    QTest::newRow("what") << int(PlanModel::WhatColumn) << u"part-0\\u000a.stl"_s;
}

void PlanModelTest::sortsByFigures()
{
    QFETCH(int, column);
    PlanModel model;
    model.setPlan(Test::shared(Test::samplePlan(3, 3, 1)));
    model.sort(column, Qt::AscendingOrder);
    QTEST(model.index(0, PlanModel::FileColumn).data().toString(), "first");
    const QString last = model.index(6, PlanModel::FileColumn).data().toString();
    model.sort(column, Qt::DescendingOrder);
    if (column == PlanModel::AgeColumn)
        QCOMPARE(model.index(0, PlanModel::FileColumn).data().toString(), last);
}

void PlanModelTest::showsForeignNamesOnOneLine()
{
    PlanModel model;
    model.setPlan(Test::shared(Test::samplePlan(1, 0)));
    const QModelIndex file = model.index(0, PlanModel::FileColumn);
    QVERIFY(!file.data().toString().contains(u'\n'));
    QVERIFY(file.data(Qt::ToolTipRole).toString().startsWith(u"/srv/farm/uploads/uploaded/part"_s));
}

void PlanModelTest::leavesNoCellOfAFileWithoutAJobEmpty()
{
    PlanModel model;
    model.setPlan(Test::shared(Test::samplePlan(0, 0, 1)));
    for (const int column : {PlanModel::JobColumn, PlanModel::PersonColumn})
        QCOMPARE(model.index(0, column).data().toString(), u"–"_s);
}

void PlanModelTest::showsAsMuchOfANameAsIsAllowed()
{
    Cleanup::CleanupPlan plan = Test::samplePlan(1, 0);
    plan.actions.front().job->person = u"Ada Lovelace"_s;
    PlanModel model;
    model.setPlan(Test::shared(plan));
    const auto person = [&] { return model.index(0, PlanModel::PersonColumn).data().toString(); };
    QCOMPARE(person(), u"Ada Lovelace"_s);
    model.setFilter({}, u"lovelace"_s);
    QCOMPARE(model.rowCount(), 1);
    model.setNameStyle(Settings::NameStyle::Initials);
    QCOMPARE(model.rowCount(), 0); // what is not shown is not found
    model.setFilter({}, {});
    QCOMPARE(person(), u"A. L."_s);
}

void PlanModelTest::setsFiguresUnderTheirLastDigit_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("isFigure");
    QTest::newRow("file") << int(PlanModel::FileColumn) << false;
    QTest::newRow("job") << int(PlanModel::JobColumn) << true;
    QTest::newRow("person") << int(PlanModel::PersonColumn) << false;
    QTest::newRow("age") << int(PlanModel::AgeColumn) << true;
    QTest::newRow("size") << int(PlanModel::SizeColumn) << true;
    QTest::newRow("what") << int(PlanModel::WhatColumn) << false;
}

void PlanModelTest::setsFiguresUnderTheirLastDigit()
{
    QFETCH(int, column);
    QFETCH(bool, isFigure);
    PlanModel model;
    model.setPlan(Test::shared(Test::samplePlan(1, 0)));
    const int wanted = int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    QCOMPARE(model.index(0, column).data(Qt::TextAlignmentRole).toInt(), wanted);
    QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt(), wanted);
}

/// Which may be more than a file is long, and less.
void PlanModelTest::saysThatItsAmountsAreThoseOnDisk()
{
    const PlanModel model;
    QCOMPARE(model.headerData(PlanModel::SizeColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"On disk"_s);
}

void PlanModelTest::saysWhatHappens()
{
    Cleanup::CleanupPlan plan = Test::samplePlan(1, 1);
    PlanModel model;
    model.setPlan(Test::shared(plan));
    const auto what = [&](int row) {
        return model.index(row, PlanModel::WhatColumn).data().toString();
    };
    QCOMPARE(what(0), u"to the trash"_s);
    QCOMPARE(what(1), u"to the archive"_s);
    model.setTicked({1}, false);
    QCOMPARE(what(1), u"stays"_s);
    plan.keepsRemoved = false;
    model.setPlan(Test::shared(plan));
    QCOMPARE(what(0), u"removed for good"_s);
}

void PlanModelTest::saysWhatACriticalDiskTakesForGood()
{
    Cleanup::CleanupPlan plan = Test::samplePlan(2, 0);
    for (Cleanup::CleanupAction &action : plan.actions)
        action.files.front().identity.device = 7;
    plan.urgent = {{7, 1}};
    PlanModel model;
    model.setPlan(Test::shared(plan));
    const auto what = [&](int row) {
        return model.index(row, PlanModel::WhatColumn).data().toString();
    };
    QCOMPARE(what(0), u"removed for good"_s);
    QCOMPARE(what(1), u"to the trash"_s);
    model.setTicked({0}, false);
    QCOMPARE(what(1), u"removed for good"_s);
}

void PlanModelTest::showsAHundredThousandActionsAtOnce()
{
    const PlanPointer plan = Test::shared(Test::samplePlan(50'000, 50'000));
    PlanModel model;
    PlanTable table(model);
    table.resize(900, 600);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QElapsedTimer timer;
    timer.start();
    model.setPlan(plan);
    QCoreApplication::processEvents();
    model.setTicked({77}, false);
    QCoreApplication::processEvents();
    // Item widgets or a text for every row would take many seconds.
    QCOMPARE_LT(timer.elapsed(), 500);
    QCOMPARE(model.rowCount(), 100'000);
}

void PlanModelTest::knowsTheOnlySelectedRow()
{
    PlanModel model;
    model.setPlan(Test::shared(Test::samplePlan(4, 0)));
    PlanTable table(model);
    QCOMPARE(table.onlySelectedRow(), std::optional<int>());
    table.selectRow(2);
    QCOMPARE(table.onlySelectedRow(), std::optional(2));
    const auto toggle = [&](int row) {
        table.selectionModel()->select(model.index(row, 0),
                                       QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    };
    toggle(0); // not beside the other
    QCOMPARE(table.onlySelectedRow(), std::optional<int>());
    toggle(2);
    QCOMPARE(table.onlySelectedRow(), std::optional(0));
    toggle(1); // beside it
    QCOMPARE(table.onlySelectedRow(), std::optional<int>());
    table.selectAll();
    QCOMPARE(table.onlySelectedRow(), std::optional<int>());
    table.clearSelection();
    QCOMPARE(table.onlySelectedRow(), std::optional<int>());
}

void PlanModelTest::spaceTicksTheSelectedRows()
{
    PlanModel model;
    model.setPlan(Test::shared(Test::samplePlan(4, 0)));
    PlanTable table(model);
    table.resize(900, 400);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.setFocus();
    table.selectRow(1);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table, Qt::Key_Space);
    QCOMPARE(model.ticks(), (std::vector<bool>{true, false, false, true}));
    QTest::keyClick(&table, Qt::Key_Space);
    QCOMPARE(model.unticked(), 0);
}

void PlanModelTest::rowModelIsSound()
{
    RowModel model({{u"A"_s}, {u"B"_s, Qt::AlignRight}},
                   [](int row, int column) { return QString::number(10 * row + column); });
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    model.setRows(3);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2, 1).data().toString(), u"21"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"B"_s);
}

QTEST_MAIN(PlanModelTest)
#include "tst_planmodel.moc"
