// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "pages/storage/treecontent.h"
#include "pages/storage/treemapcard.h"
#include "style/style.h"
#include "support/accessibilitywalk.h"
#include "support/watchedapplication.h"
#include "widgets/accessibility.h"
#include "widgets/breadcrumb.h"
#include "widgets/chip.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/treemap.h"
#include "widgets/treemaplegend.h"

#include <QMouseEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::StorageView;
using namespace Printkeeper::Widgets;
using Printkeeper::Storage::NodeIndex;
using Printkeeper::Test::SampleFolder;

namespace {

using TreePointer = std::shared_ptr<const Storage::DiskTree>;
using FatesPointer = std::shared_ptr<const FileFates>;
using Test::Day;
using Test::Now;
using Test::sampleFiles;

TreePointer treeOf(const SampleFolder &root)
{
    return Test::makeSampleTree("/srv/farm", QDateTime::fromSecsSinceEpoch(Now, Qt::UTC), root);
}

SampleFolder farm()
{
    SampleFolder root{"", {{"readme.txt", 4096, Now}}};
    root.folders = {sampleFiles("uploaded", 60, 1), sampleFiles("completed", 200, 2),
                    sampleFiles("trash", 20, 3)};
    root.folders[1].folders.push_back(sampleFiles("2026", 30, 4));
    root.folders[1].folders[0].files.push_back({"known.stl", 5'120'000, Now});
    root.folders[0].files.push_back({"large.stl", 400'000'000, Now - 2 * Day});
    root.folders[0].files.push_back({"tiny.stl", 4096, Now});
    return root;
}

FatesPointer fatesOf(const Storage::DiskTree &tree)
{
    std::vector<QByteArray> due;
    for (int i = 0; i < 60; i += 2)
        due.push_back("/srv/farm/uploaded/uploaded-" + QByteArray::number(i) + ".stl");
    return FileFates::of(tree, due, "/srv/farm/trash", {});
}

} // namespace

class TestTreemapCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void saysThatNothingWasScanned();
    void saysThatThereIsNoFile();
    void coloursTilesAsTheTree_data();
    void coloursTilesAsTheTree();
    void tellsTheAmountsOfTheFolderInItsLegend();
    void saysWhenItIsNotKnownWhatCanGo();
    void goesIntoAFolder_data();
    void goesIntoAFolder();
    void goesBackByItsPath();
    void keepsItsPlaceWhenTheTreeIsNewer();
    void keepsWhatIsChosenByItsPath();
    void goesToWhatIsLeftOfTheTree();
    void goesToThePlaceOfAnEarlierCard_data();
    void goesToThePlaceOfAnEarlierCard();
    void keepsItsPlaceInAnotherTheme();
    void tellsWhatIsPointedAtAndChosen();
    void choosesAFileWhereverItIs();
    void asksToOpenAFile();
    void showsTheSameAsATable();
    void isForEverybody();

private:
    Treemap &map() const { return *m_card->findChild<Treemap *>(u"treemap"_s); }
    const TreeContent &content() const
    {
        return static_cast<const TreeContent &>(*map().content());
    }
    NodeIndex node(const char *path) const { return *m_tree->find(path); }
    QString told() const { return m_card->findChild<ElidedLabel *>(u"treemapTold"_s)->text(); }
    QStringList steps() const { return m_card->findChild<Breadcrumb *>()->steps(); }
    const TreemapTile &tileOf(NodeIndex node) const
    {
        const auto found = std::ranges::find_if(map().tiles(), [node](const TreemapTile &tile) {
            return tile.node == node && tile.kind != TreemapTile::Kind::Rest;
        });
        return *found;
    }
    void set(const TreePointer &tree, const FatesPointer &fates)
    {
        m_tree = tree;
        m_card->setTree(tree, fates);
        wait(m_card->colouring());
    }
    void wait(TreeColouring by)
    {
        QVERIFY(QTest::qWaitFor(
            [this, by] {
                return map().content() && map().isUpToDate() && content().tree() == m_tree
                       && content().colours()->by() == by;
            },
            60'000));
    }
    void wait() { wait(m_card->colouring()); }
    void press(const QString &chip, TreeColouring by)
    {
        QTest::mouseClick(m_card->findChild<Chip *>(chip), Qt::LeftButton);
        wait(by);
    }

    std::unique_ptr<TreemapCard> m_card;
    TreePointer m_tree;
    FatesPointer m_fates;
};

void TestTreemapCard::initTestCase()
{
    Widgets::installAccessibility();
    Style::applyStyle(*qApp, Style::Theme::Light);
}

void TestTreemapCard::init()
{
    m_card = std::make_unique<TreemapCard>();
    m_card->resize(900, 600);
    m_card->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_card.get()));
    m_tree = treeOf(farm());
    m_fates = fatesOf(*m_tree);
    Test::WatchedApplication::here().forget();
}

void TestTreemapCard::cleanup()
{
    const QString stalls = Test::WatchedApplication::here().stalls();
    QVERIFY2(stalls.isEmpty(), qPrintable(stalls));
    m_card.reset();
}

void TestTreemapCard::saysThatNothingWasScanned()
{
    QVERIFY(m_card->findChild<EmptyState *>()->isVisible());
    QVERIFY(!m_card->current());
    QVERIFY(!m_card->root());
    m_card->setColouring(TreeColouring::Age); // for the tree that comes
    set(m_tree, m_fates);
    QVERIFY(!m_card->findChild<EmptyState *>()->isVisible());
    QVERIFY(map().isVisible());
    QCOMPARE(m_card->root(), m_tree->root());
}

void TestTreemapCard::saysThatThereIsNoFile()
{
    SampleFolder bare{"", {}};
    bare.folders = {{"uploaded", {}}, {"completed", {}}};
    m_card->setTree(treeOf(bare), nullptr);
    auto *empty = m_card->findChild<EmptyState *>();
    QTRY_COMPARE(empty->accessibleName(), u"There is no file here"_s);
    QVERIFY(empty->isVisible() && !map().isVisible());
    QCOMPARE(told(), QString());
    QVERIFY(!m_card->findChild<Button *>(u"treemapView"_s)->isEnabled());
    set(m_tree, m_fates); // somebody has uploaded one
    QVERIFY(!empty->isVisible() && map().isVisible());
}

void TestTreemapCard::coloursTilesAsTheTree_data()
{
    QTest::addColumn<QString>("chip");
    QTest::addColumn<TreeColouring>("by");
    QTest::newRow("fate") << QString() << TreeColouring::Fate;
    QTest::newRow("folder") << u"chip-folder"_s << TreeColouring::Folder;
    QTest::newRow("type") << u"chip-type"_s << TreeColouring::Type;
    QTest::newRow("age") << u"chip-age"_s << TreeColouring::Age;
}

void TestTreemapCard::coloursTilesAsTheTree()
{
    QFETCH(QString, chip);
    QFETCH(TreeColouring, by);
    set(m_tree, m_fates);
    QSignalSpy choices(m_card.get(), &TreemapCard::colouringChanged);
    if (by != TreeColouring::Fate)
        press(chip, by);
    QCOMPARE(choices.count(), by == TreeColouring::Fate ? 0 : 1);
    QCOMPARE(m_card->colouring(), by);
    const auto expected =
        TreeColours::of({m_tree, m_fates, by, m_tree->root(), nullptr}, CancelToken());
    QVERIFY(expected);
    QSet<int> seen;
    for (const TreemapTile &tile : map().tiles()) {
        if (tile.kind != TreemapTile::Kind::Leaf)
            continue;
        QCOMPARE(tile.colour, static_cast<quint8>((*expected)->colourOf(tile.node)));
        QCOMPARE(tile.amount, m_tree->allocated(tile.node));
        seen.insert(tile.colour);
    }
    QCOMPARE_GE(seen.size(), 3);
}

void TestTreemapCard::tellsTheAmountsOfTheFolderInItsLegend()
{
    set(m_tree, m_fates);
    const auto *legend = m_card->findChild<TreemapLegend *>();
    QCOMPARE(legend->entries().size(), 3U);
    QCOMPARE(legend->entries()[1].name, u"next cleanup with temporary files"_s);
    Bytes due = 0;
    m_tree->forEachNode([&](NodeIndex node) {
        if (m_fates->of(node) == FileFate::Due)
            due += m_tree->allocated(node);
    });
    QCOMPARE_GT(due, 0);
    QCOMPARE(legend->entries()[1].figure, content().figureOf(due));
    map().setRoot(node("trash"));
    wait();
    QCOMPARE(legend->entries()[1].figure, content().figureOf(0));
    QCOMPARE(legend->entries()[2].figure, content().figureOf(m_tree->allocated(node("trash"))));
}

void TestTreemapCard::saysWhenItIsNotKnownWhatCanGo()
{
    set(m_tree, nullptr);
    const auto *legend = m_card->findChild<TreemapLegend *>();
    QCOMPARE(legend->entries().size(), 1U);
    QCOMPARE(legend->entries()[0].name, u"what can go is not known yet"_s);
    QCOMPARE(legend->entries()[0].figure, QString());
    const auto before = map().tiles();
    QSignalSpy pictures(&map(), &Treemap::pictureShown);
    m_card->setTree(m_tree, m_fates);
    QTRY_COMPARE(pictures.count(), 1);
    QCOMPARE(legend->entries().size(), 3U);
    QCOMPARE(map().tiles().size(), before.size());
}

void TestTreemapCard::goesIntoAFolder_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("mouse") << u"mouse"_s;
    QTest::newRow("key") << u"key"_s;
    QTest::newRow("touch") << u"touch"_s;
}

void TestTreemapCard::goesIntoAFolder()
{
    QFETCH(QString, by);
    set(m_tree, m_fates);
    QCOMPARE(steps(), QStringList{u"farm"_s});
    QSignalSpy roots(m_card.get(), &TreemapCard::rootChanged);
    const NodeIndex uploaded = node("uploaded");
    const QPoint at = tileOf(node("uploaded/large.stl")).rect.center();
    if (by == "mouse"_L1) {
        QTest::mouseDClick(&map(), Qt::LeftButton, {}, at);
    } else if (by == "key"_L1) {
        QTest::keyClick(&map(), Qt::Key_Home); // the largest
        QTest::keyClick(&map(), Qt::Key_Return);
    } else {
        std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
        for (int tap = 0; tap < 2; ++tap) {
            QTest::touchEvent(&map(), finger.get()).press(0, at, &map());
            QTest::touchEvent(&map(), finger.get()).release(0, at, &map());
        }
    }
    QCOMPARE(roots.count(), 1);
    QCOMPARE(roots[0][0].toUInt(), uploaded);
    wait();
    QCOMPARE(m_card->root(), uploaded);
    QCOMPARE(steps(), (QStringList{u"farm"_s, u"uploaded"_s}));
    QCOMPARE(map().tiles().front().node, uploaded);
}

void TestTreemapCard::goesBackByItsPath()
{
    set(m_tree, m_fates);
    map().setRoot(node("completed/2026"));
    wait();
    QCOMPARE(steps(), (QStringList{u"farm"_s, u"completed"_s, u"2026"_s}));
    QTest::mouseClick(m_card->findChild<Button *>(u"breadcrumb-1"_s), Qt::LeftButton);
    QCOMPARE(m_card->root(), node("completed"));
    wait();
    QCOMPARE(m_card->current(), node("completed/2026"));
    QTest::keyClick(&map(), Qt::Key_Backspace);
    wait();
    QCOMPARE(m_card->root(), m_tree->root());
    QCOMPARE(m_card->current(), node("completed"));
}

void TestTreemapCard::keepsItsPlaceWhenTheTreeIsNewer()
{
    set(m_tree, m_fates);
    map().setRoot(node("completed"));
    wait();
    std::map<QByteArray, QRect> before;
    for (const TreemapTile &tile : map().tiles())
        before[m_tree->path(tile.node)] = tile.rect;
    SampleFolder changed = farm();
    // Everything has another number now.
    changed.folders[0].files.insert(changed.folders[0].files.begin(), {"first.stl", 8192, Now});
    changed.folders[1].files.push_back({"new.stl", 900'000, Now});
    changed.folders[1].files[7].size += 40'960;
    QSignalSpy roots(m_card.get(), &TreemapCard::rootChanged);
    set(treeOf(changed), m_fates);
    QCOMPARE(m_card->root(), node("completed"));
    QCOMPARE(steps(), (QStringList{u"farm"_s, u"completed"_s}));
    double travel = 0;
    int stayed = 0;
    for (const TreemapTile &tile : map().tiles()) {
        const auto old = before.find(m_tree->path(tile.node));
        if (old == before.end() || tile.kind == TreemapTile::Kind::Rest)
            continue;
        travel += (tile.rect.topLeft() - old->second.topLeft()).manhattanLength();
        ++stayed;
    }
    QCOMPARE_GT(stayed, 100);
    QCOMPARE_LT(travel / stayed, 10);
}

void TestTreemapCard::keepsWhatIsChosenByItsPath()
{
    set(m_tree, m_fates);
    m_card->setCurrent(node("uploaded/large.stl"));
    QCOMPARE(m_card->current(), node("uploaded/large.stl"));
    SampleFolder changed = farm();
    changed.files.push_back({"another", 4096, Now});
    changed.folders[0].files.insert(changed.folders[0].files.begin(), {"first.stl", 8192, Now});
    const NodeIndex before = node("uploaded/large.stl");
    set(treeOf(changed), m_fates);
    QVERIFY(before != node("uploaded/large.stl"));
    QCOMPARE(m_card->current(), node("uploaded/large.stl"));
    changed.folders[0].files.erase(changed.folders[0].files.end() - 2);
    QSignalSpy choices(m_card.get(), &TreemapCard::currentChanged);
    set(treeOf(changed), m_fates);
    QVERIFY(!m_card->current());
    QCOMPARE(choices.count(), 1);
}

void TestTreemapCard::goesToWhatIsLeftOfTheTree()
{
    set(m_tree, m_fates);
    map().setRoot(node("completed/2026"));
    wait();
    SampleFolder changed = farm();
    changed.folders[1].folders.clear();
    set(treeOf(changed), m_fates);
    QCOMPARE(m_card->root(), node("completed"));
    changed.folders.erase(changed.folders.begin() + 1);
    set(treeOf(changed), m_fates);
    QCOMPARE(m_card->root(), m_tree->root());
    const auto other =
        Test::makeSampleTree("/srv/other", QDateTime::fromSecsSinceEpoch(Now, Qt::UTC), farm());
    set(other, nullptr);
    QCOMPARE(steps(), QStringList{u"other"_s});
}

void TestTreemapCard::goesToThePlaceOfAnEarlierCard_data()
{
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QByteArray>("chosen");
    QTest::addColumn<QByteArray>("rootThen");
    QTest::addColumn<QByteArray>("chosenThen"); // empty: nothing
    const auto row = [](const char *name, QByteArray root, QByteArray chosen, QByteArray rootThen,
                        QByteArray chosenThen) {
        QTest::newRow(name) << root << chosen << rootThen << chosenThen;
    };
    row("the whole", "", "", "", "");
    row("a file of the whole", "", "uploaded/large.stl", "", "uploaded/large.stl");
    row("a folder", "completed", "", "completed", "");
    row("a file in a folder", "completed/2026", "completed/2026/known.stl", "completed/2026",
        "completed/2026/known.stl");
    row("a folder that is gone", "completed/2025/may", "completed/2025/may/x.stl", "completed", "");
    row("a file where a folder was", "uploaded/large.stl", "uploaded/large.stl", "uploaded",
        "uploaded/large.stl");
}

void TestTreemapCard::goesToThePlaceOfAnEarlierCard()
{
    QFETCH(QByteArray, root);
    QFETCH(QByteArray, chosen);
    QFETCH(QByteArray, rootThen);
    QFETCH(QByteArray, chosenThen);
    m_card->restorePlace({root, chosen});
    QCOMPARE(m_card->place().root, root); // another card may come before there is a tree
    QCOMPARE(m_card->place().chosen, chosen);
    set(m_tree, m_fates);
    wait();
    QCOMPARE(m_card->root(), m_tree->find(rootThen));
    QTRY_COMPARE(m_card->current(), chosenThen.isEmpty() ? std::nullopt : m_tree->find(chosenThen));
    QCOMPARE(m_card->place().root, rootThen);
    QCOMPARE(m_card->place().chosen, chosenThen);
    TreemapCard next; // one that has a tree already
    next.resize(900, 600);
    next.show();
    next.setTree(m_tree, m_fates);
    QTRY_COMPARE(next.root(), m_tree->root());
    next.restorePlace(m_card->place());
    QTRY_COMPARE(next.current(), m_card->current());
    QCOMPARE(next.root(), m_card->root());
}

void TestTreemapCard::keepsItsPlaceInAnotherTheme()
{
    set(m_tree, m_fates);
    m_card->restorePlace({"completed", "completed/2026"});
    wait();
    QTRY_COMPARE(m_card->current(), node("completed/2026"));
    QSignalSpy choices(m_card.get(), &TreemapCard::currentChanged);
    const auto corner = [this] {
        return map().grab().toImage().pixelColor(map().width() / 2, map().height() - 3);
    };
    const QColor light = corner();
    Style::applyStyle(*qApp, Style::Theme::Dark);
    QTRY_VERIFY(map().isUpToDate() && corner() != light);
    QCOMPARE(m_card->root(), node("completed"));
    QCOMPARE(m_card->current(), node("completed/2026"));
    QCOMPARE(choices.count(), 0);
    Style::applyStyle(*qApp, Style::Theme::Light);
}

void TestTreemapCard::tellsWhatIsPointedAtAndChosen()
{
    set(m_tree, m_fates);
    QVERIFY(told().contains(u"double click"_s));
    const NodeIndex large = node("uploaded/large.stl");
    const QPointF at = tileOf(large).rect.center();
    QMouseEvent move(QEvent::MouseMove, at, at, Qt::NoButton, {}, {});
    QApplication::sendEvent(&map(), &move);
    QCOMPARE(told(), u"large.stl: 400 MB, changed 2 d ago, in use"_s);
    QTest::mouseClick(&map(), Qt::LeftButton, {},
                      tileOf(node("completed")).rect.topLeft() + QPoint(20, 8));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&map(), &leave);
    QCOMPARE(told(), describeNode(content(), node("completed")));
    const auto rest = std::ranges::find(map().tiles(), TreemapTile::Kind::Rest, &TreemapTile::kind);
    QVERIFY(rest != map().tiles().end());
    map().setCurrent({rest->node, true});
    QVERIFY(told().startsWith(QString::number(rest->count) + u" smaller one"_s));
    QVERIFY(!m_card->current()); // many are not one
}

void TestTreemapCard::choosesAFileWhereverItIs()
{
    m_card->setTree(m_tree, m_fates);
    m_card->setCurrent(node("uploaded/large.stl")); // before there is any picture
    wait();
    QTRY_COMPARE(m_card->current(), node("uploaded/large.stl"));
    QCOMPARE(m_card->root(), m_tree->root());
    m_card->setCurrent(node("completed/2026/known.stl"));
    wait();
    QTRY_COMPARE(m_card->current(), node("completed/2026/known.stl"));
    m_card->setCurrent(node("uploaded/tiny.stl"));
    QTRY_COMPARE(m_card->root(), node("uploaded"));
    wait();
    QVERIFY(!m_card->current()); // among those that are too small to be seen
    QVERIFY(map().current());
    QCOMPARE(map().current()->kind, TreemapTile::Kind::Rest);
    m_card->setCurrent(m_tree->root());
    wait();
    QCOMPARE(m_card->root(), m_tree->root());
}

void TestTreemapCard::asksToOpenAFile()
{
    set(m_tree, m_fates);
    QSignalSpy opened(m_card.get(), &TreemapCard::openRequested);
    m_card->setCurrent(node("uploaded"));
    map().setRoot(node("uploaded"));
    wait();
    QTest::keyClick(&map(), Qt::Key_Home);
    QCOMPARE(m_card->current(), node("uploaded/large.stl"));
    QTest::keyClick(&map(), Qt::Key_Enter);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toUInt(), node("uploaded/large.stl"));
}

void TestTreemapCard::showsTheSameAsATable()
{
    set(m_tree, m_fates);
    m_card->setCurrent(node("completed"));
    QTest::mouseClick(m_card->findChild<Button *>(u"treemapView"_s), Qt::LeftButton);
    auto *table = m_card->findChild<QTableView *>(u"treemapTable"_s);
    QVERIFY(table->isVisible());
    QTRY_COMPARE(table->model()->rowCount(), 4);
    QCOMPARE(m_card->current(), node("completed"));
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"uploaded"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Up);
    QCOMPARE(m_card->current(), node("uploaded"));
    QCOMPARE(told(), describeNode(content(), node("uploaded")));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(m_card->root(), node("uploaded"));
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), u"large.stl"_s);
    QSignalSpy opened(m_card.get(), &TreemapCard::openRequested);
    wait();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.value(0).value(0).toUInt(), node("uploaded/large.stl"));
    // What is chosen stays when the tree is newer, and in the other view.
    SampleFolder changed = farm();
    changed.files.push_back({"another", 4096, Now});
    set(treeOf(changed), m_fates);
    QTRY_COMPARE(m_card->current(), node("uploaded/large.stl"));
    QTest::mouseClick(m_card->findChild<Button *>(u"treemapView"_s), Qt::LeftButton);
    QVERIFY(map().isVisible());
    QTRY_COMPARE(m_card->current(), node("uploaded/large.stl"));
    QTest::mouseClick(m_card->findChild<Button *>(u"treemapView"_s), Qt::LeftButton);
    QTest::keyClick(table, Qt::Key_Backspace);
    QCOMPARE(m_card->root(), m_tree->root());
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), u"uploaded"_s);
}

void TestTreemapCard::isForEverybody()
{
    set(m_tree, m_fates);
    m_card->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    QCOMPARE(Test::accessibilityProblems(*m_card, *m_card), QStringList());
    QTest::mouseClick(m_card->findChild<Button *>(u"treemapView"_s), Qt::LeftButton);
    QTRY_COMPARE(m_card->findChild<QTableView *>()->model()->rowCount(), 4);
    QCOMPARE(Test::accessibilityProblems(*m_card, *m_card), QStringList());
}

int main(int argc, char **argv)
{
    return Test::runWatched<TestTreemapCard>(argc, argv);
}
#include "tst_treemapcard.moc"
