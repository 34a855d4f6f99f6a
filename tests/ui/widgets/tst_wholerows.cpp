// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "style/tokens.h"
#include "widgets/texttable.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

/// What a table shows at its lower edge.
class TestWholeRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void cutsNoRow_data();
    void cutsNoRow();
    void followsTheHeightOfTheTable();
    void shrinksToLessThanARow();
    void showsTheLastRowWhole();
    void bringsACutRowIntoSight();
    void isNoRowForTheMouseBelowTheLast();
    void scrollsBelowTheLastRow();

private:
    /// A table of so many rows with room for four of them and `more` pixels.
    void show(int rows, int more, int height = 0)
    {
        m_model = std::make_unique<QStandardItemModel>(rows, 2);
        m_table = std::make_unique<QTableView>();
        setUpTable(*m_table);
        if (height > 0)
            m_table->verticalHeader()->setDefaultSectionSize(height);
        m_table->setModel(m_model.get());
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        resize(more); // its head has its height now
    }
    void resize(int more)
    {
        const int head = m_table->horizontalHeader()->sizeHint().height();
        m_table->resize(400, head + 4 * rowHeight() + more);
    }
    int rowHeight() const { return m_table->verticalHeader()->defaultSectionSize(); }
    QWidget &viewport() const { return *m_table->viewport(); }
    /// In the table, so far below the end of its fourth row.
    QPoint belowFour(int distance) const
    {
        return viewport().pos() + QPoint(40, 4 * rowHeight() + distance);
    }
    /// Whether the ground of a selected row is there.
    bool isRowAt(const QPoint &place) const
    {
        const QImage picture = m_table->grab().toImage();
        return picture.pixelColor(place) == Style::tokensOf(Style::Theme::Light).chosen;
    }
    void turnWheel(const QPoint &place)
    {
        QWheelEvent event(place, m_table->mapToGlobal(place), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_table.get(), &event);
    }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_table;
};

void TestWholeRows::init()
{
    Style::applyStyle(*qApp, Style::Theme::Light);
}

void TestWholeRows::cleanup()
{
    m_table.reset();
    m_model.reset();
}

void TestWholeRows::cutsNoRow_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("more");
    QTest::newRow("half a row") << 0 << 16;
    QTest::newRow("nearly a row") << 0 << 31;
    QTest::newRow("some of a high row") << 44 << 20;
}

void TestWholeRows::cutsNoRow()
{
    QFETCH(int, height);
    QFETCH(int, more);
    show(50, more, height);
    QTRY_COMPARE(viewport().height(), 4 * rowHeight() + more);
    m_table->selectAll();
    QVERIFY(isRowAt(belowFour(-4)));
    for (int y = 0; y < more; ++y)
        QVERIFY2(!isRowAt(belowFour(y)), qPrintable(QString::number(y)));
}

void TestWholeRows::followsTheHeightOfTheTable()
{
    show(50, 16);
    m_table->selectAll();
    resize(0);
    QTRY_COMPARE(viewport().height(), 4 * rowHeight());
    QVERIFY(isRowAt(belowFour(-4)));
    resize(rowHeight() + 5);
    QTRY_COMPARE(viewport().height(), 5 * rowHeight() + 5);
    QVERIFY(isRowAt(belowFour(rowHeight() - 4)));
    QVERIFY(!isRowAt(belowFour(rowHeight() + 2)));
}

void TestWholeRows::shrinksToLessThanARow()
{
    show(50, 0);
    m_table->selectAll();
    resize(-3 * rowHeight() - 10);
    QTRY_COMPARE(viewport().height(), rowHeight() - 10);
    QVERIFY(isRowAt(viewport().pos() + QPoint(40, 4))); // better than nothing
}

void TestWholeRows::showsTheLastRowWhole()
{
    show(50, 20);
    m_table->scrollToBottom();
    QCOMPARE(m_table->verticalScrollBar()->value(), 50 - 4);
    m_table->selectRow(49);
    QVERIFY(isRowAt(belowFour(-4)));
    QVERIFY(isRowAt(belowFour(4 - rowHeight())));
    QVERIFY(!isRowAt(belowFour(-4 - rowHeight())));
    m_table->selectRow(46);
    QVERIFY(isRowAt(viewport().pos() + QPoint(40, 4)));
    QVERIFY(isRowAt(viewport().pos() + QPoint(40, rowHeight() - 4)));
    QCOMPARE(m_table->rowAt(4 * rowHeight() - 4), 49);
    m_table->scrollToTop();
    QCOMPARE(m_table->rowAt(4), 0);
}

void TestWholeRows::bringsACutRowIntoSight()
{
    show(50, 20);
    m_table->setCurrentIndex(m_model->index(4, 0)); // for which there are 20 pixels
    QCOMPARE_LE(m_table->rowViewportPosition(4), 3 * rowHeight());
    m_table->selectRow(4);
    QVERIFY(isRowAt(viewport().pos() + QPoint(40, m_table->rowViewportPosition(4) + 4)));
}

void TestWholeRows::isNoRowForTheMouseBelowTheLast()
{
    show(50, 20);
    QCOMPARE(m_table->childAt(belowFour(-4)), &viewport());
    QCOMPARE_NE(m_table->childAt(belowFour(4)), &viewport());
}

void TestWholeRows::scrollsBelowTheLastRow()
{
    show(50, 20);
    turnWheel(belowFour(4));
    QCOMPARE_GT(m_table->verticalScrollBar()->value(), 0);
    m_table->scrollToBottom();
    const int end = m_table->verticalScrollBar()->value();
    turnWheel(belowFour(4)); // nobody has a use for it
    QCOMPARE(m_table->verticalScrollBar()->value(), end);
}

QTEST_MAIN(TestWholeRows)
#include "tst_wholerows.moc"
