// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/scrollpane.h"

#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace Printkeeper;
using namespace Printkeeper::Widgets;

class ScrollPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void hasItsBarInTheMarginOfItsContent_data();
    void hasItsBarInTheMarginOfItsContent();
};

void ScrollPaneTest::hasItsBarInTheMarginOfItsContent_data()
{
    QTest::addColumn<int>("widest");
    QTest::addColumn<int>("edge");
    QTest::newRow("as wide as its place") << QWIDGETSIZE_MAX << 600 - 24;
    QTest::newRow("narrower than its place") << 400 << 400 - 24;
}

void ScrollPaneTest::hasItsBarInTheMarginOfItsContent()
{
    QFETCH(int, widest);
    auto *content = new QWidget;
    content->setMaximumWidth(widest);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 4, 24, 16);
    auto *card = new QWidget;
    card->setMinimumHeight(500);
    layout->addWidget(card);
    ScrollPane pane;
    pane.setBarInMargin();
    pane.setContent(content);
    pane.resize(600, 300);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const auto edge = [&] { return card->mapTo(&pane, QPoint(card->width(), 0)).x(); };
    QTRY_COMPARE_GT(pane.verticalScrollBar()->maximum(), 0);
    QTEST(edge(), "edge");
    pane.resize(600, 900);
    QTRY_COMPARE(pane.verticalScrollBar()->maximum(), 0);
    QTEST(edge(), "edge");
}

QTEST_MAIN(ScrollPaneTest)
#include "tst_scrollpane.moc"
