// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../style/contrast.h"
#include "testtree.h"

#include "style/style.h"
#include "widgets/accessibility.h"
#include "widgets/treemap.h"
#include "widgets/treemaplegend.h"
#include "widgets/treemappainter.h"
#include "widgets/treemaptable.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPointingDevice>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>
#include <QVBoxLayout>

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

/// A map of the farm, as large as that, when its picture is there.
class ShownMap
{
public:
    explicit ShownMap(const Farm &farm, QSize size = {600, 400})
    {
        map.resize(size);
        map.setContent(farm.tree, 0);
        wait();
    }

    void wait()
    {
        QVERIFY(QTest::qWaitFor([this] { return map.isUpToDate(); }));
    }
    void press(Qt::Key key)
    {
        QTest::keyClick(&map, key);
        wait();
    }

    Treemap map{u"Uploads"_s};
};

QPoint middleOf(const Treemap &map, TreemapNode node)
{
    for (const TreemapTile &tile : map.tiles()) {
        if (tile.node == node)
            return tile.rect.center();
    }
    return {-1, -1};
}

/// Whether something is written in its middle.
bool hasInk(Treemap &map)
{
    const QImage image = map.grab().toImage();
    const QRect middle(image.rect().center() - QPoint(60, 12), QSize(120, 24));
    const QColor ground = Style::tokensOf(map.palette()).surface;
    for (int y = middle.top(); y <= middle.bottom(); ++y) {
        for (int x = middle.left(); x <= middle.right(); ++x) {
            if (Tests::contrast(image.pixelColor(x, y), ground) >= 2.5)
                return true;
        }
    }
    return false;
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
    void goesEverywhereByKeys();
    void tellsWhatThePointerIsOn();
    void tellsItselfInWords();
    void keepsTheChoiceWhileDataChanges();
    void followsNodesThatGetOtherNumbers();
    void goesToWhatIsLeftAroundAFolderThatIsGone();
    void paintsOnePictureAfterTheOtherWhileItIsResized();
    void standsWithoutContent();
    void paintsEachTileInItsColour_data();
    void paintsEachTileInItsColour();
    void writesNamesThatAreRead_data();
    void writesNamesThatAreRead();
    void tellsStepsFromEachOtherAndFromTheGround_data();
    void tellsStepsFromEachOtherAndFromTheGround();
    void endsAFolderOfDustWhereOthersDo();
    void listsTheSameAsATable();
    void tellsColoursInALegend();
    void givesALegendAsManyRowsAsItNeeds();
};

void TestTreemap::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void TestTreemap::choosesWhatIsClicked()
{
    const Farm farm;
    ShownMap shown(farm);
    Treemap &map = shown.map;
    QSignalSpy chosen(&map, &Treemap::currentChanged);
    QVERIFY(!map.current());
    QTest::mouseClick(&map, Qt::LeftButton, {}, middleOf(map, farm.vase));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(map.current()->node, farm.vase);
    map.setCurrent({farm.completed});
    QCOMPARE(map.current()->node, farm.completed);
    map.setCurrent({12345});
    QVERIFY(!map.current());
}

void TestTreemap::goesInAndUpByMouse()
{
    const Farm farm;
    ShownMap shown(farm);
    Treemap &map = shown.map;
    QSignalSpy roots(&map, &Treemap::rootChanged);
    QSignalSpy files(&map, &Treemap::activated);
    QTest::mouseDClick(&map, Qt::LeftButton, {}, middleOf(map, farm.vase));
    QCOMPARE(map.root(), farm.completed);
    QCOMPARE(roots.count(), 1);
    shown.wait();
    QTest::mouseDClick(&map, Qt::LeftButton, {}, middleOf(map, farm.boat));
    QCOMPARE(map.root(), farm.completed);
    QCOMPARE(files.value(0).value(0).toUInt(), farm.boat);
    QVERIFY(map.goUp());
    QCOMPARE(map.root(), 0U);
    shown.wait();
    QCOMPARE(map.current()->node, farm.completed);
    QVERIFY(!map.goUp());
}

void TestTreemap::goesInByASecondTap()
{
    const Farm farm;
    ShownMap shown(farm);
    Treemap &map = shown.map;
    map.show();
    QVERIFY(QTest::qWaitForWindowExposed(&map));
    shown.wait();
    std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    const auto tap = [&](QPoint at) {
        QTest::touchEvent(&map, finger.get()).press(0, at, &map);
        QTest::touchEvent(&map, finger.get()).release(0, at, &map);
    };
    tap(middleOf(map, farm.gear));
    QCOMPARE(map.current()->node, farm.gear);
    QCOMPARE(map.root(), 0U);
    tap(middleOf(map, farm.gear)); // two quick ones are a double click, too: one step all the same
    QCOMPARE(map.root(), farm.uploaded);
    shown.wait();
    QSignalSpy files(&map, &Treemap::activated);
    QCOMPARE(map.current()->node, farm.gear);
    tap(middleOf(map, farm.cube));
    QVERIFY(files.isEmpty());
    tap(middleOf(map, farm.cube));
    QCOMPARE(files.value(0).value(0).toUInt(), farm.cube);
}

void TestTreemap::goesEverywhereByKeys()
{
    const Farm farm;
    ShownMap shown(farm);
    Treemap &map = shown.map;
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.current()->node, farm.completed); // the largest first
    QTest::keyClick(&map, Qt::Key_Right);
    const TreemapNode right = map.current()->node;
    QVERIFY(right == farm.uploaded || right == farm.readme);
    QTest::keyClick(&map, Qt::Key_Left);
    QCOMPARE(map.current()->node, farm.completed);
    QTest::keyClick(&map, Qt::Key_Left); // there is nothing
    QCOMPARE(map.current()->node, farm.completed);
    shown.press(Qt::Key_Return);
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
    shown.press(Qt::Key_Backspace);
    QCOMPARE(map.root(), 0U);
}

void TestTreemap::tellsWhatThePointerIsOn()
{
    const Farm farm;
    ShownMap shown(farm);
    Treemap &map = shown.map;
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
    QCOMPARE(Treemap(u"Uploads"_s).accessibleDescription(), u"Nothing to show"_s);
    ShownMap shown(farm);
    Treemap &map = shown.map;
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&map);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Chart);
    QCOMPARE(interface->text(QAccessible::Name), u"Uploads"_s);
    QVERIFY(map.accessibleDescription().startsWith(
        u"all: 10000 B. node %1: 6000 B"_s.arg(farm.completed)));
    map.setCurrent({farm.cube});
    QVERIFY(map.accessibleDescription().endsWith(u"node %1: 1000 B"_s.arg(farm.cube)));
}

void TestTreemap::keepsTheChoiceWhileDataChanges()
{
    const Farm farm;
    ShownMap shown(farm);
    Treemap &map = shown.map;
    map.setCurrent({farm.gear});
    const QRect before = map.current()->rect;
    const auto newer = std::make_shared<TestTree>(*farm.tree);
    newer->setAmount(farm.gear, 2100);
    map.renewContent(newer);
    QCOMPARE(map.current()->rect, before); // until the new picture is there
    shown.wait();
    QCOMPARE(map.content().get(), newer.get());
    QCOMPARE(map.current()->node, farm.gear);
    QCOMPARE(map.current()->amount, 2100);
    QCOMPARE_LT((map.current()->rect.topLeft() - before.topLeft()).manhattanLength(), 30);
    const auto without = std::make_shared<TestTree>(*newer);
    without->setAmount(farm.gear, 0);
    QSignalSpy changes(&map, &Treemap::currentChanged);
    map.renewContent(without);
    shown.wait();
    QVERIFY(!map.current());
    QCOMPARE(changes.count(), 1);
}

void TestTreemap::followsNodesThatGetOtherNumbers()
{
    const Farm farm;
    ShownMap shown(farm);
    Treemap &map = shown.map;
    map.setRoot(farm.uploaded);
    shown.wait();
    map.setCurrent({farm.gear});
    const auto newer = std::make_shared<TestTree>(farm.tree->renumbered(100));
    QSignalSpy roots(&map, &Treemap::rootChanged);
    const auto before = map.tiles();
    map.renewContent(newer);
    shown.wait();
    QCOMPARE(map.root(), farm.uploaded + 100);
    QCOMPARE(roots.count(), 1);
    QCOMPARE(map.current()->node, farm.gear + 100);
    QCOMPARE(map.tiles().size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        QCOMPARE(map.tiles()[i].rect, before[i].rect);
}

void TestTreemap::goesToWhatIsLeftAroundAFolderThatIsGone()
{
    const Farm farm;
    ShownMap shown(farm);
    Treemap &map = shown.map;
    map.setRoot(farm.uploaded);
    shown.wait();
    const auto newer = std::make_shared<TestTree>(*farm.tree);
    newer->setGone(farm.uploaded);
    map.renewContent(newer);
    shown.wait();
    QCOMPARE(map.root(), 0U);
}

void TestTreemap::paintsOnePictureAfterTheOtherWhileItIsResized()
{
    const Farm farm;
    ShownMap shown(farm);
    Treemap &map = shown.map;
    map.show();
    QVERIFY(QTest::qWaitForWindowExposed(&map));
    shown.wait();
    map.setCurrent({farm.gear});
    QSignalSpy pictures(&map, &Treemap::pictureShown);
    QSignalSpy choices(&map, &Treemap::currentChanged);
    for (int i = 1; i <= 20; ++i) {
        map.resize(600 + i, 400 + i);
        QVERIFY(!map.grab().isNull()); // the old one, stretched
    }
    shown.wait();
    QCOMPARE(map.tiles().front().rect.size(), map.size());
    QCOMPARE_LE(pictures.count(), 3);
    QCOMPARE(map.current()->node, farm.gear);
    QVERIFY(choices.isEmpty());
}

void TestTreemap::standsWithoutContent()
{
    Treemap map(u"Uploads"_s);
    map.resize(300, 200);
    QTest::keyClick(&map, Qt::Key_Right);
    QTest::keyClick(&map, Qt::Key_Return);
    QTest::keyClick(&map, Qt::Key_Backspace);
    QTest::mouseClick(&map, Qt::LeftButton, {}, {10, 10});
    QVERIFY(hasInk(map));
    map.setContent(std::make_shared<TestTree>(), 0);
    QTRY_VERIFY(map.isUpToDate());
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
    QCOMPARE(colourNear(farm.gear), tokens.tile);
    QCOMPARE(colourNear(farm.readme), tokens.chart[0]);
    QSet<QRgb> hatched;
    const QRect boat = layout.tiles()[*layout.tileOf(farm.boat)].rect;
    for (int x = boat.right() - 16; x < boat.right() - 2; ++x)
        hatched.insert(image.pixel(x, boat.bottom() - 4));
    QCOMPARE(hatched.size(), 2);
    const QImage sharp = paintTreemap(layout.tiles(), *farm.tree, {600, 400}, 1.5, tokens, QFont());
    QCOMPARE(sharp.size(), QSize(900, 600));
}

void TestTreemap::writesNamesThatAreRead_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("colour");
    for (const auto &[name, theme] :
         {std::pair("light", Style::Theme::Light), std::pair("dark", Style::Theme::Dark),
          std::pair("high contrast", Style::Theme::HighContrast)}) {
        for (int colour = 0; colour < TreemapColours; ++colour)
            QTest::addRow("%s, colour %d", name, colour) << static_cast<int>(theme) << colour;
    }
}

/// Measured in the picture: what is beside the letters, and whatever stands out from it most.
void TestTreemap::writesNamesThatAreRead()
{
    QFETCH(int, theme);
    QFETCH(int, colour);
    const auto which = static_cast<Style::Theme>(theme);
    TestTree tree;
    tree.add(0, 100, static_cast<quint8>(colour));
    TreemapLayout layout;
    layout.lay(tree, 0, {300, 200});
    QFont font;
    font.setPixelSize(32); // whose lines are some pixels wide
    const QImage image =
        paintTreemap(layout.tiles(), tree, {300, 200}, 1, Style::tokensOf(which), font);
    const QRect tile = layout.tiles()[*layout.tileOf(1)].rect;
    const int top = tile.top() + 10;
    const QRect letters(tile.left() + 5, top, 60, 14);
    double least = 21;
    for (int y = letters.top(); y <= letters.bottom(); ++y) {
        const QColor ground = image.pixelColor(tile.left() + 3, y);
        double most = 1;
        for (int x = letters.left(); x <= letters.right(); ++x) {
            for (int row = letters.top(); row <= letters.bottom(); ++row)
                most = std::max(most, Tests::contrast(image.pixelColor(x, row), ground));
        }
        least = std::min(least, most);
    }
    QCOMPARE_GE(least, which == Style::Theme::HighContrast ? 10 : 4.5);
}

void TestTreemap::tellsStepsFromEachOtherAndFromTheGround_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<double>("least"); // of the faintest on the ground
    QTest::newRow("light") << static_cast<int>(Style::Theme::Light) << 1.3;
    QTest::newRow("dark") << static_cast<int>(Style::Theme::Dark) << 1.3;
    QTest::newRow("high contrast") << static_cast<int>(Style::Theme::HighContrast) << 3.0;
}

void TestTreemap::tellsStepsFromEachOtherAndFromTheGround()
{
    QFETCH(int, theme);
    QFETCH(double, least);
    const Style::Tokens &tokens = Style::tokensOf(static_cast<Style::Theme>(theme));
    constexpr std::size_t Steps = 5;
    QColor before;
    for (std::size_t step = 0; step < Steps; ++step) {
        QImage image(11, 11, QImage::Format_RGB32);
        QPainter painter(&image);
        paintTreemapSwatch(painter, image.rect(), TreemapColour::Step + step, tokens);
        painter.end();
        const QColor colour = image.pixelColor(5, 5);
        QCOMPARE_GE(Tests::contrast(colour, tokens.surface), least);
        if (step > 0)
            QCOMPARE_GE(Tests::contrast(colour, before), 1.2);
        before = colour;
    }
    QCOMPARE(before, tokens.chart[0]);
}

/// A folder whose files are too small to be seen is a tile itself.
void TestTreemap::endsAFolderOfDustWhereOthersDo()
{
    constexpr int Files = 40'000;
    TestTree tree;
    const TreemapNode full = tree.add(0, 0);
    tree.add(full, Files);
    const TreemapNode dusty = tree.add(0, 0);
    for (int i = 0; i < Files; ++i)
        tree.add(dusty, 1);
    TreemapLayout layout;
    layout.lay(tree, 0, {600, 400});
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    const QImage image = paintTreemap(layout.tiles(), tree, {600, 400}, 1, tokens, QFont());
    const auto isFilled = [&](int x, int y) { return image.pixel(x, y) != tokens.surface.rgb(); };
    for (const TreemapNode folder : {full, dusty}) {
        const TreemapTile &tile = layout.tiles()[*layout.tileOf(folder)];
        QCOMPARE(tile.children > 0, folder == full);
        const int y = tile.rect.bottom() - 20;
        const int x = tile.rect.center().x();
        QVERIFY(!isFilled(tile.rect.left(), y));
        QVERIFY(isFilled(tile.rect.left() + 1, y));
        QVERIFY(isFilled(tile.rect.right() - 2, y));
        QVERIFY(!isFilled(tile.rect.right() - 1, y));
        QVERIFY(isFilled(x, tile.rect.bottom() - 2));
        QVERIFY(!isFilled(x, tile.rect.bottom() - 1));
    }
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
    model.setTable(readTreemapTable(farm.tree, 0));
    QCOMPARE(model.rowCount(), 4);
    for (int column = 0; column < model.columnCount(); ++column) {
        const int wanted = int((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        QCOMPARE(model.index(0, column).data(Qt::TextAlignmentRole).toInt(), wanted);
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt(), wanted);
    }
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Bytes"_s);
    QCOMPARE(model.index(0, 0).data(TreemapTableModel::NodeRole).toUInt(), farm.completed);
    QCOMPARE(model.index(0, 1).data().toString(), u"6000 B"_s);
    QVERIFY(model.index(0, 2).data().toString().startsWith(u"60"_s));
    QCOMPARE(model.index(3, 1).data().toString(), u"7 B"_s);
    QVERIFY(model.index(3, 0).data().toString().startsWith(u'7'));
    QVERIFY(!model.index(3, 0).data(TreemapTableModel::NodeRole).isValid());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const auto newer = std::make_shared<TestTree>(*farm.tree);
    newer->setAmount(farm.vase, 4001);
    model.setTable(readTreemapTable(newer, 0));
    QCOMPARE(model.index(0, 1).data().toString(), u"6001 B"_s);
    QVERIFY(resets.isEmpty());
    model.setTable(readTreemapTable(newer, farm.uploaded));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(resets.count(), 1);
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

void TestTreemap::tellsColoursInALegend()
{
    TreemapLegend legend(u"Colours"_s);
    legend.setEntries(
        {{TreemapColour::InUse, u"in use"_s, u"1 GB"_s}, {TreemapColour::Waiting, u"trash"_s, {}}});
    QCOMPARE(legend.accessibleDescription(), u"in use: 1 GB, trash"_s);
    const int row = legend.heightForWidth(legend.sizeHint().width());
    QCOMPARE_GT(legend.heightForWidth(legend.sizeHint().width() - 1), row);
    legend.resize(legend.sizeHint());
    const QImage picture = legend.grab().toImage();
    const Style::Tokens &tokens = Style::tokensOf(legend.palette());
    QCOMPARE(picture.pixelColor(5, legend.height() / 2), tokens.tile);
}

/// Whatever its width was before.
void TestTreemap::givesALegendAsManyRowsAsItNeeds()
{
    QWidget card;
    auto *layout = new QVBoxLayout(&card);
    auto *legend = new TreemapLegend(u"Colours"_s);
    layout->addWidget(legend);
    layout->addStretch();
    legend->setEntries({{TreemapColour::InUse, u"in use"_s, u"1.21 TB"_s},
                        {TreemapColour::Next, u"taken by the next cleanup"_s, u"41.2 GB"_s},
                        {TreemapColour::Waiting, u"in the trash"_s, u"7.4 GB"_s},
                        {TreemapColour::Other, u"of others"_s, {}}});
    const int row = legend->sizeHint().height();
    card.resize(900, 400);
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    for (const int width : {900, 300, 200, 120, 300, 900}) {
        card.resize(width, 400);
        layout->activate();
        QCOMPARE_LE(legend->width(), width);
        QCOMPARE(legend->height(), legend->heightForWidth(legend->width()));
        QVERIFY(width == 900 || legend->height() >= 2 * row);
    }
    QCOMPARE(legend->height(), row);
}

QTEST_MAIN(TestTreemap)
#include "tst_treemap.moc"
