// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testtree.h"

#include "style/style.h"
#include "widgets/accessibility.h"
#include "widgets/treemap.h"
#include "widgets/treemappainter.h"
#include "widgets/treemaptable.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace Printkeeper;
using namespace Printkeeper::Widgets;
using Printkeeper::Test::TestTree;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Two folders with two files each, and a file beside them.
struct Farm
{
    std::shared_ptr<TestTree> tree = std::make_shared<TestTree>();
    TreemapNode completed = tree->add(0, 0);
    TreemapNode vase = tree->add(completed, 4000, static_cast<quint8>(TreemapColour::Next));
    TreemapNode boat = tree->add(completed, 2000, static_cast<quint8>(TreemapColour::Waiting));
    TreemapNode uploaded = tree->add(0, 0);
    TreemapNode gear = tree->add(uploaded, 2000);
    TreemapNode cube = tree->add(uploaded, 1000);
    TreemapNode readme = tree->add(0, 1000, static_cast<quint8>(TreemapColour::Series));
};

QPoint middleOf(const Treemap &map, TreemapNode node)
{
    for (const TreemapTile &tile : map.tiles()) {
        if (tile.node == node)
            return tile.rect.center();
    }
    return {-1, -1};
}

} // namespace

class TestTreemap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void choosesWhatIsClicked();
    void goesInAndUpByMouse();
    void goesInByASecondTap();
    void takesTheFolderForATileTooSmallToTap();
    void goesEverywhereByKeys();
    void tellsWhatThePointerIsOn();
    void tellsItselfInWords();
    void keepsTheChoiceWhileDataChanges();
    void standsWithoutContent();
    void paintsEachTileInItsColour_data();
    void paintsEachTileInItsColour();
    void listsTheSameAsATable();
};

void TestTreemap::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTreemap::choosesWhatIsClicked()
{
    const Farm farm;
    Treemap map(u"Uploads"_s);
    map.resize(600, 400);
    map.setContent(farm.tree, 0);
    QSignalSpy chosen(&map, &Treemap::currentChanged);
    QVERIFY(!map.current());
    QTest::mouseClick(&map, Qt::LeftButton, {}, middleOf(map, farm.vase));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(map.current()->node, farm.vase);
    QVERIFY(map.setCurrent(farm.completed));
    QCOMPARE(map.current()->node, farm.completed);
    QVERIFY(!map.setCurrent(12345));
}

void TestTreemap::goesInAndUpByMouse()
{
    const Farm farm;
    Treemap map(u"Uploads"_s);
    map.resize(600, 400);
    map.setContent(farm.tree, 0);
    QSignalSpy roots(&map, &Treemap::rootChanged);
    QSignalSpy files(&map, &Treemap::activated);
    QTest::mouseDClick(&map, Qt::LeftButton, {}, middleOf(map, farm.vase));
    QCOMPARE(map.root(), farm.completed);
    QCOMPARE(roots.count(), 1);
    QTest::mouseDClick(&map, Qt::LeftButton, {}, middleOf(map, farm.boat));
    QCOMPARE(map.root(), farm.completed);
    QCOMPARE(files.value(0).value(0).toUInt(), farm.boat);
    QVERIFY(map.goUp());
    QCOMPARE(map.root(), 0U);
    QCOMPARE(map.current()->node, farm.completed);
    QVERIFY(!map.goUp());
}

void TestTreemap::goesInByASecondTap()
{
    const Farm farm;
    Treemap map(u"Uploads"_s);
    map.resize(600, 400);
    map.setContent(farm.tree, 0);
    const QPointF at = middleOf(map, farm.gear);
    const auto tap = [&] {
        QMouseEvent press(QEvent::MouseButtonPress, at, at, at, Qt::LeftButton, Qt::LeftButton, {},
                          Qt::MouseEventSynthesizedByQt);
        QApplication::sendEvent(&map, &press);
    };
    tap();
    QCOMPARE(map.current()->node, farm.gear);
    QCOMPARE(map.root(), 0U);
    tap();
    QCOMPARE(map.root(), farm.uploaded);
}

void TestTreemap::takesTheFolderForATileTooSmallToTap()
{
    const Farm farm;
    Treemap map(u"Uploads"_s);
    map.resize(300, 200);
    map.setContent(farm.tree, 0);
    map.setSmallestTarget(300);
    QTest::mouseClick(&map, Qt::LeftButton, {}, middleOf(map, farm.cube));
    QCOMPARE(map.current()->node, farm.uploaded);
}

void TestTreemap::goesEverywhereByKeys()
{
    const Farm farm;
    Treemap map(u"Uploads"_s);
    map.resize(600, 400);
    map.setContent(farm.tree, 0);
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.current()->node, farm.completed); // the largest first
    QTest::keyClick(&map, Qt::Key_Right);
    const TreemapNode right = map.current()->node;
    QVERIFY(right == farm.uploaded || right == farm.readme);
    QTest::keyClick(&map, Qt::Key_Left);
    QCOMPARE(map.current()->node, farm.completed);
    QTest::keyClick(&map, Qt::Key_Left); // there is nothing
    QCOMPARE(map.current()->node, farm.completed);
    QTest::keyClick(&map, Qt::Key_Return);
    QCOMPARE(map.root(), farm.completed);
    QTest::keyClick(&map, Qt::Key_Home);
    QCOMPARE(map.current()->node, farm.vase);
    QSet<TreemapNode> seen;
    for (const int key : {Qt::Key_Right, Qt::Key_Down}) {
        QTest::keyClick(&map, static_cast<Qt::Key>(key));
        seen.insert(map.current()->node);
    }
    QVERIFY(seen.contains(farm.boat));
    QSignalSpy files(&map, &Treemap::activated);
    QTest::keyClick(&map, Qt::Key_Enter);
    QCOMPARE(files.value(0).value(0).toUInt(), farm.boat);
    QTest::keyClick(&map, Qt::Key_Backspace);
    QCOMPARE(map.root(), 0U);
}

void TestTreemap::tellsWhatThePointerIsOn()
{
    const Farm farm;
    Treemap map(u"Uploads"_s);
    map.resize(600, 400);
    map.setContent(farm.tree, 0);
    QSignalSpy hovered(&map, &Treemap::tileHovered);
    const QPointF at = middleOf(map, farm.gear);
    QMouseEvent move(QEvent::MouseMove, at, at, Qt::NoButton, {}, {});
    QApplication::sendEvent(&map, &move);
    QApplication::sendEvent(&map, &move);
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(map.tiles()[hovered.takeFirst().value(0).toInt()].node, farm.gear);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&map, &leave);
    QCOMPARE(hovered.takeFirst().value(0).toInt(), -1);
}

void TestTreemap::tellsItselfInWords()
{
    installAccessibility();
    const Farm farm;
    Treemap map(u"Uploads"_s);
    map.resize(600, 400);
    QCOMPARE(map.accessibleDescription(), u"Nothing to show"_s);
    map.setContent(farm.tree, 0);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&map);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Chart);
    QCOMPARE(interface->text(QAccessible::Name), u"Uploads"_s);
    QVERIFY(map.accessibleDescription().startsWith(
        u"all: 10000 B. node %1: 6000 B"_s.arg(farm.completed)));
    map.setCurrent(farm.cube);
    QVERIFY(map.accessibleDescription().endsWith(u"node %1: 1000 B"_s.arg(farm.cube)));
}

void TestTreemap::keepsTheChoiceWhileDataChanges()
{
    const Farm farm;
    Treemap map(u"Uploads"_s);
    map.resize(600, 400);
    map.setContent(farm.tree, 0);
    map.setCurrent(farm.gear);
    const QRect before = map.current()->rect;
    farm.tree->setAmount(farm.gear, 2100);
    map.refresh();
    QCOMPARE(map.current()->node, farm.gear);
    QCOMPARE_LT((map.current()->rect.topLeft() - before.topLeft()).manhattanLength(), 30);
    farm.tree->setAmount(farm.gear, 0);
    map.refresh();
    QVERIFY(!map.current());
}

void TestTreemap::standsWithoutContent()
{
    Treemap map(u"Uploads"_s);
    map.resize(300, 200);
    QTest::keyClick(&map, Qt::Key_Right);
    QTest::keyClick(&map, Qt::Key_Return);
    QTest::keyClick(&map, Qt::Key_Backspace);
    QTest::mouseClick(&map, Qt::LeftButton, {}, {10, 10});
    map.refresh();
    QVERIFY(!map.grab().isNull());
    map.setContent(std::make_shared<TestTree>(), 0);
    QVERIFY(!map.grab().isNull());
    QVERIFY(!map.current());
}

void TestTreemap::paintsEachTileInItsColour_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(Style::Theme::Light);
    QTest::newRow("dark") << static_cast<int>(Style::Theme::Dark);
    QTest::newRow("high contrast") << static_cast<int>(Style::Theme::HighContrast);
}

void TestTreemap::paintsEachTileInItsColour()
{
    QFETCH(int, theme);
    const Style::Tokens &tokens = Style::tokensOf(static_cast<Style::Theme>(theme));
    const Farm farm;
    TreemapLayout layout;
    layout.lay(*farm.tree, 0, {600, 400});
    const QImage image = paintTreemap(layout.tiles(), *farm.tree, {600, 400}, 1, tokens, QFont());
    const auto colourNear = [&](TreemapNode node) {
        // Away from the name in the corner and the line around.
        const QRect rect = layout.tiles()[*layout.tileOf(node)].rect;
        return image.pixelColor(rect.bottomRight() - QPoint(4, 4));
    };
    QCOMPARE(colourNear(farm.vase), tokens.chart[0]);
    QCOMPARE(colourNear(farm.gear), tokens.muted);
    QCOMPARE(colourNear(farm.readme), tokens.chart[0]);
    QSet<QRgb> hatched;
    const QRect boat = layout.tiles()[*layout.tileOf(farm.boat)].rect;
    for (int x = boat.right() - 16; x < boat.right() - 2; ++x)
        hatched.insert(image.pixel(x, boat.bottom() - 4));
    QCOMPARE(hatched.size(), 2);
    const QImage sharp = paintTreemap(layout.tiles(), *farm.tree, {600, 400}, 1.5, tokens, QFont());
    QCOMPARE(sharp.size(), QSize(900, 600));
}

void TestTreemap::listsTheSameAsATable()
{
    const Farm farm;
    TreemapTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    for (int i = 0; i < 7; ++i)
        farm.tree->add(0, 1);
    model.setFolder(farm.tree, 0);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0, 0).data(TreemapTableModel::NodeRole).toUInt(), farm.completed);
    QCOMPARE(model.index(0, 1).data().toString(), u"6000 B"_s);
    QVERIFY(model.index(0, 2).data().toString().startsWith(u"60"_s));
    QCOMPARE(model.index(3, 1).data().toString(), u"7 B"_s);
    QVERIFY(model.index(3, 0).data().toString().startsWith(u'7'));
    QVERIFY(!model.index(3, 0).data(TreemapTableModel::NodeRole).isValid());
    model.setFolder({}, 0);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestTreemap)
#include "tst_treemap.moc"
