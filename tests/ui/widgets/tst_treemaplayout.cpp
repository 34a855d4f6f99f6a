// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testtree.h"

#include "widgets/treemaplayout.h"

#include <QImage>
#include <QRegularExpression>
#include <QtTest>

#include <map>
#include <random>

using namespace Printkeeper::Widgets;
using Printkeeper::Test::TestTree;
using namespace Qt::Literals::StringLiterals;

using Kind = TreemapTile::Kind;

namespace {

constexpr QSize Screen{1920, 1080};

/// Sizes as of real files: many small ones, few large ones.
qint64 someAmount(std::mt19937 &random)
{
    return 1 + static_cast<qint64>(std::lognormal_distribution<double>(10, 2)(random));
}

TestTree randomTree(unsigned seed, int folders, int files)
{
    std::mt19937 random(seed);
    TestTree tree;
    std::vector<TreemapNode> places{0};
    for (int i = 0; i < folders; ++i)
        places.push_back(tree.add(places[random() % places.size()], 0));
    for (int i = 0; i < files; ++i)
        tree.add(places[random() % places.size()], random() % 50 == 0 ? 0 : someAmount(random));
    return tree;
}

TestTree flat(std::initializer_list<qint64> amounts)
{
    TestTree tree;
    for (const qint64 amount : amounts)
        tree.add(0, amount);
    return tree;
}

double areaOf(const QRect &rect)
{
    return static_cast<double>(rect.width()) * rect.height();
}

/// A word for the first thing that is wrong with the geometry; empty when all is well.
QString faultIn(const std::vector<TreemapTile> &tiles)
{
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const TreemapTile &tile = tiles[i];
        if (tile.rect.isEmpty())
            return u"tile %1 is empty"_s.arg(i);
        if (tile.parent >= static_cast<int>(i) || (i > 0 && tile.parent < 0))
            return u"tile %1 stands before its parent"_s.arg(i);
        if (i > 0 && !tiles[tile.parent].rect.contains(tile.rect))
            return u"tile %1 leaves its parent"_s.arg(i);
        for (int a = 0; a < tile.children; ++a) {
            const TreemapTile &child = tiles[tile.firstChild + a];
            if (child.parent != static_cast<int>(i) || child.depth != tile.depth + 1)
                return u"child of %1 has another parent"_s.arg(i);
        }
    }
    return {};
}

/// Pixels that two children of one tile share, by painting them; and how many were painted.
struct Cover
{
    qint64 twice = 0;
    qint64 once = 0;
};
Cover coverOf(const std::vector<TreemapTile> &tiles, const TreemapTile &folder)
{
    QImage image(folder.rect.size(), QImage::Format_Grayscale8);
    image.fill(0);
    Cover cover;
    for (int i = 0; i < folder.children; ++i) {
        const QRect rect = tiles[folder.firstChild + i].rect.translated(-folder.rect.topLeft());
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            uchar *line = image.scanLine(y);
            for (int x = rect.left(); x <= rect.right(); ++x)
                line[x]++ == 0 ? ++cover.once : ++cover.twice;
        }
    }
    return cover;
}

std::map<TreemapNode, QRect> rectsOf(const TreemapLayout &layout)
{
    std::map<TreemapNode, QRect> rects;
    for (const TreemapTile &tile : layout.tiles()) {
        if (tile.kind != Kind::Rest)
            rects[tile.node] = tile.rect;
    }
    return rects;
}

/// How far the corners of those that are in both have moved, on average.
double travelBetween(const std::map<TreemapNode, QRect> &before,
                     const std::map<TreemapNode, QRect> &after)
{
    double travel = 0;
    int tiles = 0;
    for (const auto &[node, rect] : before) {
        const auto now = after.find(node);
        if (now == after.end())
            continue;
        travel += ((now->second.topLeft() - rect.topLeft()).manhattanLength()
                   + (now->second.bottomRight() - rect.bottomRight()).manhattanLength())
                  / 2.0;
        ++tiles;
    }
    return travel / std::max(tiles, 1);
}

} // namespace

class TestTreemapLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void fillsTheWholeWithoutOverlap_data();
    void fillsTheWholeWithoutOverlap();
    void makesAreasOfAmounts();
    void makesTilesNearlySquare();
    void givesNoTileForNothing_data();
    void givesNoTileForNothing();
    void drawsWhatIsTooSmallAsOne();
    void leavesNothingUnderTheCutOff();
    void givesLargeFoldersAHeader();
    void looksTheSameForTheSameTree();
    void keepsItsPlacesWhenAmountsChangeALittle();
    void keepsItsPlacesWhenAFileComesOrGoes();
    void keepsItsPlacesUnderOtherNumbers();
    void beginsAnewWhenItWouldBeLopsided();
    void drawsARootOfSmallFilesAsOneTile();
    void findsTheTileUnderEveryPoint();
    void standsADeepChain();
    void asksOnlyForWhatCanBeSeen();
};

void TestTreemapLayout::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTreemapLayout::fillsTheWholeWithoutOverlap_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<QSize>("size");
    const QSize sizes[] = {Screen, {333, 777}, {97, 41}, {5, 300}, {1, 1}};
    for (unsigned seed = 1; seed <= 5; ++seed) {
        for (const QSize &size : sizes)
            QTest::addRow("%u, %d x %d", seed, size.width(), size.height()) << seed << size;
    }
}

void TestTreemapLayout::fillsTheWholeWithoutOverlap()
{
    QFETCH(unsigned, seed);
    QFETCH(QSize, size);
    const TestTree tree = randomTree(seed, 60, 4000);
    TreemapLayout layout({.cutOff = 3, .frame = 0, .header = 0});
    const auto &tiles = layout.lay(tree, 0, size);
    QCOMPARE(faultIn(tiles), QString());
    QCOMPARE(tiles.front().rect, QRect({0, 0}, size));
    for (const TreemapTile &tile : tiles) {
        const Cover cover = coverOf(tiles, tile);
        QCOMPARE(cover.twice, 0);
        if (tile.children > 0)
            QCOMPARE(static_cast<double>(cover.once), areaOf(tile.rect));
    }
}

void TestTreemapLayout::makesAreasOfAmounts()
{
    const TestTree tree = randomTree(7, 30, 800);
    TreemapLayout layout({.cutOff = 3, .frame = 0, .header = 0});
    const auto &tiles = layout.lay(tree, 0, Screen);
    int looked = 0;
    for (const TreemapTile &folder : tiles) {
        for (int i = 0; i < folder.children; ++i) {
            const TreemapTile &tile = tiles[folder.firstChild + i];
            const double wanted = areaOf(folder.rect) * static_cast<double>(tile.amount)
                                  / static_cast<double>(folder.amount);
            // An edge is half a pixel off at most.
            const double allowed = tile.rect.width() + tile.rect.height() + 1;
            QVERIFY2(std::abs(areaOf(tile.rect) - wanted) <= allowed,
                     qPrintable(u"%1 for %2"_s.arg(areaOf(tile.rect)).arg(wanted)));
            ++looked;
        }
    }
    QCOMPARE_GT(looked, 300);
}

void TestTreemapLayout::makesTilesNearlySquare()
{
    // The example of the paper: 6 by 4 with these areas.
    const TestTree tree = flat({6, 6, 4, 3, 2, 2, 1});
    TreemapLayout layout({.cutOff = 3, .frame = 0, .header = 0});
    const auto &tiles = layout.lay(tree, 0, {600, 400});
    QCOMPARE(tiles.size(), 8U);
    QCOMPARE(tiles[1].rect, QRect(0, 0, 300, 200));
    QCOMPARE(tiles[2].rect, QRect(0, 200, 300, 200));
    QCOMPARE(tiles[3].rect, QRect(300, 0, 171, 233));
    QCOMPARE(tiles[4].rect, QRect(471, 0, 129, 233));
    // And of many the middle one is close to a square.
    TreemapLayout large({.cutOff = 3, .frame = 0, .header = 0});
    std::vector<double> ratios;
    const TestTree many = randomTree(3, 0, 500);
    for (const TreemapTile &tile : large.lay(many, 0, Screen)) {
        const double width = tile.rect.width();
        const double height = tile.rect.height();
        if (tile.kind == Kind::Leaf)
            ratios.push_back(std::max(width, height) / std::min(width, height));
    }
    std::ranges::sort(ratios);
    QCOMPARE_GT(ratios.size(), 100U);
    QCOMPARE_LT(ratios[ratios.size() / 2], 1.5);
}

void TestTreemapLayout::givesNoTileForNothing_data()
{
    QTest::addColumn<TestTree>("tree");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<std::size_t>("tiles");
    QTest::newRow("an empty root") << TestTree() << Screen << std::size_t(0);
    QTest::newRow("zeros") << flat({0, 0, 0}) << Screen << std::size_t(0);
    QTest::newRow("a zero among others") << flat({5, 0, 5}) << Screen << std::size_t(3);
    QTest::newRow("no room") << flat({5}) << QSize(0, 100) << std::size_t(0);
    QTest::newRow("one file") << flat({1}) << Screen << std::size_t(2);
    QTest::newRow("the largest there can be")
        << flat({std::numeric_limits<qint64>::max() / 2}) << Screen << std::size_t(2);
}

void TestTreemapLayout::givesNoTileForNothing()
{
    QFETCH(TestTree, tree);
    QFETCH(QSize, size);
    TreemapLayout layout;
    const auto &tiles = layout.lay(tree, 0, size);
    QTEST(tiles.size(), "tiles");
    QCOMPARE(faultIn(tiles), QString());
    QVERIFY(!layout.tileAt({-1, 0}));
    QVERIFY(!layout.tileAt({size.width(), 0}));
}

void TestTreemapLayout::drawsWhatIsTooSmallAsOne()
{
    TestTree tree = flat({1'000'000});
    for (int i = 0; i < 1000; ++i)
        tree.add(0, 1);
    TreemapLayout layout;
    const auto &tiles = layout.lay(tree, 0, Screen);
    QCOMPARE(tiles.size(), 3U);
    QCOMPARE(tiles[2].kind, Kind::Rest);
    QCOMPARE(tiles[2].count, 1000);
    QCOMPARE(tiles[2].amount, 1000);
    QCOMPARE(tiles[2].node, 0U);
    QCOMPARE(layout.tileOf(0), std::optional(0));
}

void TestTreemapLayout::leavesNothingUnderTheCutOff()
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const TestTree tree = randomTree(seed, 200, 20'000);
        TreemapLayout layout({.cutOff = 3});
        qint64 files = 0;
        for (const TreemapTile &tile : layout.lay(tree, 0, {800, 600})) {
            if (tile.kind == Kind::Rest)
                files += tile.count;
            else // rounding may take one away
                QCOMPARE_GE(std::min(tile.rect.width(), tile.rect.height()), 2);
        }
        QCOMPARE_GT(files, 1000);
    }
}

void TestTreemapLayout::givesLargeFoldersAHeader()
{
    TestTree tree;
    const auto large = tree.add(0, 0);
    tree.add(large, 100);
    const auto small = tree.add(0, 0);
    tree.add(small, 1);
    TreemapLayout layout({.cutOff = 3, .frame = 1, .header = 20, .headerFrom = {72, 56}});
    layout.lay(tree, 0, {500, 400});
    const TreemapTile &named = layout.tiles()[*layout.tileOf(large)];
    QCOMPARE(named.header, 20);
    QCOMPARE(layout.tiles()[named.firstChild].rect, named.rect.adjusted(1, 20, -1, -1));
    const TreemapTile &plain = layout.tiles()[*layout.tileOf(small)];
    QCOMPARE(plain.header, 0);
    QVERIFY(plain.rect.contains(layout.tiles()[plain.firstChild].rect));
}

void TestTreemapLayout::looksTheSameForTheSameTree()
{
    const TestTree tree = randomTree(11, 40, 3000);
    TreemapLayout one, other;
    one.lay(tree, 0, Screen);
    other.lay(tree, 0, Screen);
    QCOMPARE(rectsOf(one), rectsOf(other));
    // Nothing has changed: nothing moves.
    one.lay(tree, 0, Screen);
    QCOMPARE(rectsOf(one), rectsOf(other));
}

void TestTreemapLayout::keepsItsPlacesWhenAmountsChangeALittle()
{
    TestTree tree = randomTree(5, 20, 400);
    std::mt19937 random(1);
    TreemapLayout layout;
    layout.lay(tree, 0, Screen);
    const auto before = rectsOf(layout);
    for (TreemapNode node = 21; node < tree.size(); ++node) {
        const double change = std::uniform_real_distribution<double>(0.99, 1.01)(random);
        tree.setAmount(node, std::llround(static_cast<double>(tree.amountOf(node)) * change));
    }
    layout.lay(tree, 0, Screen);
    QCOMPARE(faultIn(layout.tiles()), QString());
    QCOMPARE_LT(travelBetween(before, rectsOf(layout)), 4);
}

void TestTreemapLayout::keepsItsPlacesWhenAFileComesOrGoes()
{
    TestTree tree = flat({50, 40, 30, 20, 20, 10, 10, 10, 5, 5});
    TreemapLayout layout;
    layout.lay(tree, 0, Screen);
    const auto before = rectsOf(layout);
    const auto added = tree.add(0, 9);
    tree.setAmount(5, 0);
    layout.lay(tree, 0, Screen);
    QCOMPARE(faultIn(layout.tiles()), QString());
    QVERIFY(layout.tileOf(added));
    QVERIFY(!layout.tileOf(5));
    const auto after = rectsOf(layout);
    // The largest stand where they were.
    for (const TreemapNode node : {1U, 2U, 3U})
        QCOMPARE_LT((after.at(node).topLeft() - before.at(node).topLeft()).manhattanLength(), 60);
    TreemapLayout fresh;
    fresh.lay(tree, 0, Screen);
    QCOMPARE(fresh.tiles().size(), layout.tiles().size());
}

void TestTreemapLayout::keepsItsPlacesUnderOtherNumbers()
{
    TestTree tree = randomTree(5, 20, 400);
    TreemapLayout layout;
    layout.lay(tree, 0, Screen);
    std::map<TreemapNode, QRect> before;
    for (const auto &[node, rect] : rectsOf(layout))
        before[node + 7] = rect;
    tree.setAmount(100, tree.amountOf(100) + 1); // else the best layout is the same anyway
    layout.lay(tree.renumbered(7), 7, Screen);
    QCOMPARE_LT(travelBetween(before, rectsOf(layout)), 1);
    QCOMPARE(rectsOf(layout).size(), before.size());
}

void TestTreemapLayout::drawsARootOfSmallFilesAsOneTile()
{
    TestTree tree;
    for (int i = 0; i < 100'000; ++i)
        tree.add(0, 7, 2);
    TreemapLayout layout;
    const auto &tiles = layout.lay(tree, 0, {300, 200});
    QCOMPARE(tiles.size(), 2U);
    QCOMPARE(tiles[1].kind, Kind::Rest);
    QCOMPARE(tiles[1].count, 100'000);
    QCOMPARE(tiles[1].rect, tiles[0].rect);
}

void TestTreemapLayout::beginsAnewWhenItWouldBeLopsided()
{
    TestTree tree = flat({100, 100, 100, 100, 100, 100});
    TreemapLayout layout;
    layout.lay(tree, 0, Screen);
    const QRect before = layout.tiles()[1].rect;
    tree.setAmount(1, 10); // in its old place twelve times as wide as high
    tree.setAmount(2, 190);
    layout.lay(tree, 0, Screen);
    TreemapLayout fresh;
    fresh.lay(tree, 0, Screen);
    QCOMPARE(rectsOf(layout), rectsOf(fresh));
    QVERIFY(rectsOf(layout).at(1).topLeft() != before.topLeft());
}

void TestTreemapLayout::findsTheTileUnderEveryPoint()
{
    const TestTree tree = randomTree(9, 60, 2000);
    TreemapLayout layout;
    const auto &tiles = layout.lay(tree, 0, {640, 480});
    std::mt19937 random(2);
    for (int i = 0; i < 20'000; ++i) {
        const QPoint point(static_cast<int>(random() % 640), static_cast<int>(random() % 480));
        int deepest = 0;
        for (std::size_t at = 0; at < tiles.size(); ++at) {
            if (tiles[at].rect.contains(point) && tiles[at].depth >= tiles[deepest].depth)
                deepest = static_cast<int>(at);
        }
        QCOMPARE(layout.tileAt(point), std::optional(deepest));
    }
}

void TestTreemapLayout::standsADeepChain()
{
    TestTree tree;
    TreemapNode at = 0;
    for (int depth = 0; depth < 10'000; ++depth)
        at = tree.add(at, 0);
    tree.add(at, 1000);
    // What is deeper is drawn as one with the folder that it is in.
    TreemapLayout layout({.cutOff = 3, .frame = 0, .header = 0});
    QCOMPARE(layout.lay(tree, 0, Screen).size(), 101U);
    TreemapLayout framed;
    QCOMPARE_LE(framed.lay(tree, 0, Screen).size(), 101U);
    QCOMPARE(faultIn(framed.tiles()), QString());
}

void TestTreemapLayout::asksOnlyForWhatCanBeSeen()
{
    TestTree tree;
    tree.add(0, 1'000'000'000'000);
    const auto hidden = tree.add(0, 0);
    for (int i = 0; i < 100'000; ++i)
        tree.add(hidden, 1);
    tree.visited = 0;
    TreemapLayout layout;
    layout.lay(tree, 0, Screen);
    QCOMPARE(tree.visited, 2);
}

QTEST_GUILESS_MAIN(TestTreemapLayout)
#include "tst_treemaplayout.moc"
