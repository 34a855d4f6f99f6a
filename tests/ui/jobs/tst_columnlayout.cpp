// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/columnlayout.h"
#include "pages/jobs/jobcells.h"
#include "style/style.h"

#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::JobsView;

class ColumnLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init()
    {
        m_table = std::make_unique<QTableView>();
        m_table->setModel(new QStandardItemModel(0, JobColumns, m_table.get()));
        m_layout = new ColumnLayout(*m_table->horizontalHeader());
        m_layout->setShape(shapeSortedBy(JobColumn::Id));
    }

    void leavesNoRoomInWhichAHiddenColumnWouldFit_data();
    void leavesNoRoomInWhichAHiddenColumnWouldFit();
    void hidesTheColumnOfTheOrderLast_data();
    void hidesTheColumnOfTheOrderLast();
    void keepsHiddenWhatAPersonHasHidden();
    void isAsWideAsTheStatesThatStandInIt();

private:
    static JobsShape shapeSortedBy(JobColumn column)
    {
        JobsShape shape{true, true, true, true, {}, {}};
        shape.sort.column = column;
        return shape;
    }
    bool isShown(JobColumn column) const
    {
        return !m_table->isColumnHidden(static_cast<int>(column));
    }
    int widthOf(JobColumn column) const { return m_table->columnWidth(static_cast<int>(column)); }
    bool showsAll() const
    {
        return std::ranges::all_of(Dispensable, [this](JobColumn each) { return isShown(each); });
    }
    std::map<JobColumn, int> dispensableWidths() const;
    /// The narrowest room in which every column is shown.
    int wholeWidth() const;

    static constexpr int Narrowest = 300;
    static constexpr std::array Dispensable{JobColumn::Updated, JobColumn::Id, JobColumn::Created,
                                            JobColumn::Size, JobColumn::Person};
    std::unique_ptr<QTableView> m_table;
    ColumnLayout *m_layout = nullptr; ///< the header's
};

std::map<JobColumn, int> ColumnLayoutTest::dispensableWidths() const
{
    std::map<JobColumn, int> widths;
    for (const JobColumn column : Dispensable)
        widths[column] = widthOf(column);
    return widths;
}

int ColumnLayoutTest::wholeWidth() const
{
    for (int width = Narrowest; width < 3000; ++width) {
        m_layout->fit(width);
        if (showsAll())
            return width;
    }
    return 0;
}

void ColumnLayoutTest::leavesNoRoomInWhichAHiddenColumnWouldFit_data()
{
    QTest::addColumn<JobColumn>("sorted");
    for (const JobColumn column : {JobColumn::Id, JobColumn::Updated, JobColumn::Name})
        QTest::addRow("sorted by column %d", static_cast<int>(column)) << column;
}

void ColumnLayoutTest::leavesNoRoomInWhichAHiddenColumnWouldFit()
{
    QFETCH(JobColumn, sorted);
    m_layout->setShape(shapeSortedBy(sorted));
    const int whole = wholeWidth();
    QVERIFY(whole > 0);
    const auto widths = dispensableWidths();
    for (int width = whole - 1; width >= Narrowest; --width) {
        m_layout->fit(width);
        int spare = width - whole;
        for (const JobColumn column : Dispensable)
            spare += isShown(column) ? 0 : widths.at(column);
        QVERIFY(!showsAll());
        for (const JobColumn column : Dispensable)
            QVERIFY2(isShown(column) || widths.at(column) > spare,
                     qPrintable(u"%1 of %2 pixels are free"_s.arg(spare).arg(width)));
    }
}

void ColumnLayoutTest::hidesTheColumnOfTheOrderLast_data()
{
    QTest::addColumn<JobColumn>("sorted");
    for (const JobColumn column : Dispensable)
        QTest::addRow("sorted by column %d", static_cast<int>(column)) << column;
}

void ColumnLayoutTest::hidesTheColumnOfTheOrderLast()
{
    QFETCH(JobColumn, sorted);
    m_layout->setShape(shapeSortedBy(sorted));
    const int whole = wholeWidth();
    QVERIFY(whole > 0);
    const auto widths = dispensableWidths();
    int alone = whole; // what it needs together with those that always stay
    for (const JobColumn column : Dispensable)
        alone -= column == sorted ? 0 : widths.at(column);
    QVERIFY(alone > Narrowest);
    for (int width = whole; width >= Narrowest; --width) {
        m_layout->fit(width);
        QVERIFY2(isShown(sorted) == (width >= alone), qPrintable(QString::number(width)));
    }
}

void ColumnLayoutTest::keepsHiddenWhatAPersonHasHidden()
{
    m_layout->choose(static_cast<int>(JobColumn::Size), false);
    for (int width = 3000; width >= Narrowest; width -= 50) {
        m_layout->fit(width);
        QVERIFY(!isShown(JobColumn::Size));
    }
}

void ColumnLayoutTest::isAsWideAsTheStatesThatStandInIt()
{
    m_layout->fit(3000);
    const auto room = [this](DiskState state) {
        return widthOf(JobColumn::Disk) - m_table->fontMetrics().horizontalAdvance(diskText(state));
    };
    const int before = widthOf(JobColumn::Disk);
    m_layout->makeRoomFor(DiskState::Missing); // there is always room for it
    QCOMPARE(widthOf(JobColumn::Disk), before);
    for (const DiskState state : {DiskState::WrongFolder, DiskState::Outside}) {
        m_layout->makeRoomFor(state);
        QVERIFY(room(state) >= 2 * 13 + 28); // its sign, and the air at both sides
    }
    QVERIFY(widthOf(JobColumn::Disk) > before);
    const int widest = widthOf(JobColumn::Disk);
    m_layout->makeRoomFor(DiskState::Present);
    QCOMPARE(widthOf(JobColumn::Disk), widest);
}

QTEST_MAIN(ColumnLayoutTest)
#include "tst_columnlayout.moc"
