// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/rowhover.h"
#include "widgets/texttable.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPointingDevice>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

namespace {

/// As many rows as one likes.
class Rows final : public QAbstractTableModel
{
public:
    explicit Rows(int rows)
        : m_rows(rows)
    {}

    void removeFirst(int rows)
    {
        beginRemoveRows({}, 0, rows - 1);
        m_rows -= rows;
        endRemoveRows();
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(u"row %1"_s.arg(index.row())) : QVariant();
    }

private:
    int m_rows;
};

/// What was painted of a widget.
class Painted final : public QObject
{
public:
    explicit Painted(QWidget &widget) { widget.installEventFilter(this); }

    QRegion region;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

/// The look of the row that the mouse is over.
class TestRowHover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void shadesTheWholeRowUnderTheMouse();
    void leavesARowWithTheMouse();
    void staysUnderTheMouseWhenItScrolls();
    void shadesNoRowThatIsGone();
    void repaintsTwoRowsOfAMillion();
    void leavesAChosenRowAsItIs();
    void shadesNothingThatCannotBeChosen_data();
    void shadesNothingThatCannotBeChosen();
    void shadesNothingForAFinger();

private:
    void show(int rows)
    {
        m_rows = std::make_unique<Rows>(rows);
        m_table = std::make_unique<QTableView>();
        setUpTable(*m_table);
        m_table->setModel(m_rows.get());
        m_table->resize(400, 300);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    }
    QWidget &viewport() { return *m_table->viewport(); }
    QPoint middleOf(int row)
    {
        return {150, m_table->rowViewportPosition(row) + m_table->rowHeight(row) / 2};
    }
    void send(QEvent::Type type, const QPoint &place,
              Qt::MouseEventSource source = Qt::MouseEventNotSynthesized)
    {
        const QPointF global = viewport().mapToGlobal(QPointF(place));
        const bool isMove = type == QEvent::MouseMove;
        QMouseEvent event(type, place, place, global, isMove ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton,
                          Qt::NoModifier, source);
        QApplication::sendEvent(&viewport(), &event);
    }
    void pointAt(int row) { send(QEvent::MouseMove, middleOf(row)); }
    /// Those of which each cell has the ground of a shaded one, where no text is.
    QList<int> shadedRows()
    {
        const QImage picture = viewport().grab().toImage();
        QList<int> rows;
        for (int row = m_table->rowAt(0); row >= 0 && row < m_rows->rowCount({}); ++row) {
            const int y = m_table->rowViewportPosition(row) + 4;
            if (y >= picture.height())
                break;
            int shaded = 0;
            for (int column = 0; column < m_rows->columnCount({}); ++column) {
                const int x = m_table->columnViewportPosition(column) + 4;
                shaded += picture.pixelColor(x, y) == tokens().raised ? 1 : 0;
            }
            shaded += picture.pixelColor(picture.width() - 4, y) == tokens().raised ? 1 : 0;
            if (shaded == m_rows->columnCount({}) + 1)
                rows << row;
            else if (shaded > 0)
                rows << -1; // a part of it
        }
        return rows;
    }
    const Style::Tokens &tokens() const
    {
        QFETCH_GLOBAL(Style::Theme, theme);
        return Style::tokensOf(theme);
    }

    std::unique_ptr<Rows> m_rows;
    std::unique_ptr<QTableView> m_table;
};

void TestRowHover::initTestCase_data()
{
    QTest::addColumn<Style::Theme>("theme");
    QTest::newRow("light") << Style::Theme::Light;
    QTest::newRow("dark") << Style::Theme::Dark;
    QTest::newRow("high contrast") << Style::Theme::HighContrast;
}

void TestRowHover::init()
{
    QFETCH_GLOBAL(Style::Theme, theme);
    Style::applyStyle(*qApp, theme);
}

void TestRowHover::cleanup()
{
    m_table.reset();
    m_rows.reset();
}

void TestRowHover::shadesTheWholeRowUnderTheMouse()
{
    show(5);
    QCOMPARE(shadedRows(), QList<int>());
    pointAt(1);
    QCOMPARE(shadedRow(*m_table), 1);
    QCOMPARE(shadedRows(), QList<int>{1});
    pointAt(3);
    QCOMPARE(shadedRows(), QList<int>{3});
    send(QEvent::MouseMove, {150, viewport().height() - 2}); // below all rows
    QCOMPARE(shadedRows(), QList<int>());
}

void TestRowHover::leavesARowWithTheMouse()
{
    show(5);
    pointAt(1);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&viewport(), &leave);
    QCOMPARE(shadedRow(*m_table), -1);
    QCOMPARE(shadedRows(), QList<int>());
}

void TestRowHover::staysUnderTheMouseWhenItScrolls()
{
    show(100);
    pointAt(2);
    m_table->verticalScrollBar()->setValue(10);
    const int row = m_table->rowAt(2 * m_table->rowHeight(0) + 1);
    QCOMPARE(row, 12);
    QCOMPARE(shadedRow(*m_table), row);
    QCOMPARE(shadedRows(), QList<int>{row});
}

void TestRowHover::shadesNoRowThatIsGone()
{
    show(5);
    pointAt(3);
    m_rows->removeFirst(3);
    QTRY_COMPARE(shadedRow(*m_table), -1);
    QCOMPARE(shadedRows(), QList<int>());
}

void TestRowHover::repaintsTwoRowsOfAMillion()
{
    show(1'000'000);
    m_table->scrollToBottom();
    const int first = m_table->rowAt(0) + 1;
    pointAt(first);
    QCOMPARE(shadedRows(), QList<int>{first});
    QCoreApplication::processEvents();
    Painted painted(viewport());
    pointAt(first + 2);
    QTRY_VERIFY(!painted.region.isEmpty());
    const int height = m_table->rowHeight(first);
    const QRegion rows =
        QRegion(0, m_table->rowViewportPosition(first), viewport().width(), height)
        + QRegion(0, m_table->rowViewportPosition(first + 2), viewport().width(), height);
    QCOMPARE(painted.region, rows);
    painted.region = {};
    send(QEvent::MouseMove, middleOf(first + 2) + QPoint(5, 2)); // within the row
    QCoreApplication::processEvents();
    QVERIFY(painted.region.isEmpty());
}

void TestRowHover::leavesAChosenRowAsItIs()
{
    show(5);
    pointAt(2);
    m_table->selectRow(2);
    QCOMPARE(shadedRow(*m_table), -1);
    QCOMPARE(shadedRows(), QList<int>());
    const QImage picture = viewport().grab().toImage();
    const int y = m_table->rowViewportPosition(2) + 4;
    QCOMPARE(picture.pixelColor(m_table->columnViewportPosition(1) + 4, y), tokens().chosen);
    m_table->clearSelection();
    QCOMPARE(shadedRows(), QList<int>{2});
}

void TestRowHover::shadesNothingThatCannotBeChosen_data()
{
    QTest::addColumn<bool>("isEnabled");
    QTest::newRow("a table to read") << true;
    QTest::newRow("a disabled table") << false;
}

void TestRowHover::shadesNothingThatCannotBeChosen()
{
    QFETCH(bool, isEnabled);
    show(5);
    pointAt(2);
    QCOMPARE(shadedRow(*m_table), 2);
    if (isEnabled)
        m_table->setSelectionMode(QAbstractItemView::NoSelection);
    else
        m_table->setEnabled(false);
    QCOMPARE(shadedRow(*m_table), -1);
    QCOMPARE(shadedRows(), QList<int>());
}

/// After a tap nothing is over the row, whatever Qt makes of the tap.
void TestRowHover::shadesNothingForAFinger()
{
    show(5);
    pointAt(1);
    const QPoint tap = middleOf(3);
    for (const QEvent::Type type :
         {QEvent::MouseMove, QEvent::MouseButtonPress, QEvent::MouseButtonRelease})
        send(type, tap, Qt::MouseEventSynthesizedByQt);
    m_table->clearSelection();
    QCOMPARE(shadedRow(*m_table), -1);
    send(QEvent::MouseMove, tap); // as a sheet that comes and goes makes Qt do
    QCOMPARE(shadedRow(*m_table), -1);
    QCOMPARE(shadedRows(), QList<int>());
    pointAt(1); // somebody takes the mouse
    QCOMPARE(shadedRows(), QList<int>{1});
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    QTest::touchEvent(&viewport(), screen.get()).press(0, middleOf(2));
    QTest::touchEvent(&viewport(), screen.get()).release(0, middleOf(2));
    m_table->clearSelection();
    QTRY_COMPARE(shadedRow(*m_table), -1);
}

QTEST_MAIN(TestRowHover)
#include "tst_rowhover.moc"
