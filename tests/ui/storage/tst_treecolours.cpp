// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/treecolours.h"
#include "pages/storage/treecontent.h"
#include "support/sampletree.h"

#include <QTest>

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::StorageView;
using Printkeeper::Test::SampleFolder;
using Widgets::TreemapColour;

namespace {

constexpr qint64 Day = 86'400;
constexpr qint64 Now = 20'000 * Day;

SampleFolder sample()
{
    return {
        "",
        {{"readme", 100, Now}},
        {{"uploaded", {{"a.stl", 60'000, Now - 40 * Day}, {"b.STL", 50'000, Now - 3 * Day}}, {}},
         {"completed", {{"c.gcode", 90'000, Now - 400 * Day}, {"d", 20'000, Now - 10 * Day}}, {}},
         {"trash", {{"e.3mf", 30'000, Now - 100 * Day}}, {}}}};
}

std::shared_ptr<const Storage::DiskTree> treeOf(const SampleFolder &root)
{
    return Test::makeSampleTree("/srv/farm", QDateTime::fromSecsSinceEpoch(Now, Qt::UTC), root);
}

std::shared_ptr<const FileFates> fatesOf(const Storage::DiskTree &tree)
{
    return FileFates::of(tree, {"/srv/farm/uploaded/a.stl"}, "/srv/farm/trash", {});
}

ColoursPointer coloursOf(const ColoursRequest &request)
{
    const auto colours = TreeColours::of(request, {});
    return colours ? *colours : nullptr;
}

} // namespace

class TestTreeColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursEachFile_data();
    void coloursEachFile();
    void saysWhenNobodyKnowsWhatCanGo();
    void tellsFoldersOfTheRootApart();
    void keepsTheColoursOfFoldersThatStay();
    void keepsTheColoursOfTypes();
    void addsUpToTheWhole_data();
    void addsUpToTheWhole();
    void coloursAFolderAsMostOfIt();
    void stopsWhenItIsCancelled();
    void coloursTheSmallOnesAsMostOfThem();
    void tellsAboutAFile_data();
    void tellsAboutAFile();
};

void TestTreeColours::coloursEachFile_data()
{
    QTest::addColumn<TreeColouring>("by");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<TreemapColour>("colour");
    QTest::addColumn<QString>("group");
    const auto row = [](const char *name, TreeColouring by, const char *file, TreemapColour colour,
                        const QString &group) {
        QTest::newRow(name) << by << QByteArray(file) << colour << group;
    };
    using enum TreeColouring;
    row("in use", Fate, "uploaded/b.STL", TreemapColour::InUse, u"in use"_s);
    row("due", Fate, "uploaded/a.stl", TreemapColour::Next, u"next cleanup with temporary files"_s);
    row("in the trash", Fate, "trash/e.3mf", TreemapColour::Waiting, u"trash"_s);
    row("the first of two as large", Folder, "completed/d", TreemapColour::Series, u"completed"_s);
    row("the second", Folder, "uploaded/a.stl", TreemapColour::Series + 1, u"uploaded"_s);
    row("beside the folders", Folder, "readme", TreemapColour::Other, u"other"_s);
    row("largest type", Type, "uploaded/a.stl", TreemapColour::Series, u".stl"_s);
    row("the same in capitals", Type, "uploaded/b.STL", TreemapColour::Series, u".stl"_s);
    row("second type", Type, "completed/c.gcode", TreemapColour::Series + 1, u".gcode"_s);
    row("no type", Type, "completed/d", TreemapColour::Series + 3, u"without ending"_s);
    row("new", Age, "uploaded/b.STL", TreemapColour::Step, u"under a week"_s);
    row("a month", Age, "completed/d", TreemapColour::Step + 1, u"under a month"_s);
    row("three months", Age, "uploaded/a.stl", TreemapColour::Step + 2, u"under 3 months"_s);
    row("a year", Age, "trash/e.3mf", TreemapColour::Step + 3, u"under a year"_s);
    row("older", Age, "completed/c.gcode", TreemapColour::Step + 4, u"older"_s);
}

void TestTreeColours::coloursEachFile()
{
    QFETCH(TreeColouring, by);
    QFETCH(QByteArray, file);
    const auto tree = treeOf(sample());
    const auto colours = coloursOf({tree, fatesOf(*tree), by, tree->root(), nullptr});
    QVERIFY(colours);
    const auto node = *tree->find(file);
    QTEST(colours->colourOf(node), "colour");
    QTEST(colours->groups()[colours->groupOf(node)].name, "group");
}

void TestTreeColours::saysWhenNobodyKnowsWhatCanGo()
{
    const auto tree = treeOf(sample());
    const auto colours = coloursOf({tree, nullptr, TreeColouring::Fate, tree->root(), nullptr});
    QCOMPARE(colours->groups().size(), 1U);
    QCOMPARE(colours->colourOf(*tree->find("uploaded/a.stl")), TreemapColour::Other);
}

void TestTreeColours::tellsFoldersOfTheRootApart()
{
    SampleFolder root;
    root.folders.push_back({"uploads", {}, {}});
    for (int i = 0; i < 8; ++i)
        root.folders[0].folders.push_back(
            {QByteArray::number(i), {{"file", (i + 1) * 10'000}}, {}});
    root.folders.push_back({"logs", {{"log", 100'000}}, {}});
    const auto tree = treeOf(root);
    const auto colours =
        coloursOf({tree, nullptr, TreeColouring::Folder, *tree->find("uploads"), nullptr});
    QCOMPARE(colours->groups().size(), 6U); // five, and the others
    QCOMPARE(colours->colourOf(*tree->find("uploads/7/file")), TreemapColour::Series);
    QCOMPARE(colours->colourOf(*tree->find("uploads/3/file")), TreemapColour::Series + 4);
    QCOMPARE(colours->colourOf(*tree->find("uploads/2/file")), TreemapColour::Other);
    QCOMPARE(colours->colourOf(*tree->find("logs/log")), TreemapColour::Other);
}

void TestTreeColours::keepsTheColoursOfFoldersThatStay()
{
    const auto tree = treeOf(sample());
    const auto before = coloursOf({tree, nullptr, TreeColouring::Folder, tree->root(), nullptr});
    SampleFolder changed = sample();
    changed.folders[1].files[0].size = 900'000; // completed is the largest now
    changed.folders.push_back({"new", {{"f", 500'000, Now}}, {}});
    const auto newer = treeOf(changed);
    const auto after = coloursOf({newer, nullptr, TreeColouring::Folder, newer->root(), before});
    for (const char *file : {"uploaded/a.stl", "completed/d", "trash/e.3mf"})
        QCOMPARE(after->colourOf(*newer->find(file)), before->colourOf(*tree->find(file)));
    QCOMPARE(after->colourOf(*newer->find("new/f")), TreemapColour::Series + 3);
}

void TestTreeColours::keepsTheColoursOfTypes()
{
    const auto tree = treeOf(sample());
    const auto before = coloursOf({tree, nullptr, TreeColouring::Type, tree->root(), nullptr});
    SampleFolder changed = sample();
    changed.folders[2].files[0].size = 900'000; // 3mf is the largest now
    const auto newer = treeOf(changed);
    const auto after = coloursOf({newer, nullptr, TreeColouring::Type, newer->root(), before});
    for (const char *file : {"uploaded/a.stl", "completed/c.gcode", "trash/e.3mf", "completed/d"})
        QCOMPARE(after->colourOf(*newer->find(file)), before->colourOf(*tree->find(file)));
}

void TestTreeColours::addsUpToTheWhole_data()
{
    QTest::addColumn<TreeColouring>("by");
    QTest::newRow("fate") << TreeColouring::Fate;
    QTest::newRow("folder") << TreeColouring::Folder;
    QTest::newRow("type") << TreeColouring::Type;
    QTest::newRow("age") << TreeColouring::Age;
}

void TestTreeColours::addsUpToTheWhole()
{
    QFETCH(TreeColouring, by);
    const auto tree = treeOf(sample());
    const auto colours = coloursOf({tree, fatesOf(*tree), by, tree->root(), nullptr});
    for (const char *path : {"", "uploaded", "completed", "trash"}) {
        const auto folder = *tree->find(path);
        Bytes sum = 0;
        std::map<std::size_t, Bytes> expected;
        tree->forEachNode([&](Storage::NodeIndex node) {
            if (!tree->isFolder(node) && tree->path(node).startsWith(tree->path(folder) + '/'))
                expected[colours->groupOf(node)] += tree->allocated(node);
        });
        for (std::size_t group = 0; group < colours->groups().size(); ++group) {
            sum += colours->amountIn(*tree, folder, group);
            QCOMPARE_GE(colours->amountIn(*tree, folder, group), expected[group]);
        }
        QCOMPARE(sum, tree->allocated(folder)); // with the folders' own blocks
    }
}

void TestTreeColours::coloursAFolderAsMostOfIt()
{
    const auto tree = treeOf(sample());
    const auto colours =
        coloursOf({tree, fatesOf(*tree), TreeColouring::Fate, tree->root(), nullptr});
    QCOMPARE(colours->colourOf(*tree->find("uploaded")), TreemapColour::Next); // 60 of 110
    QCOMPARE(colours->colourOf(*tree->find("trash")), TreemapColour::Waiting);
    QCOMPARE(colours->colourOf(tree->root()), TreemapColour::InUse);
}

void TestTreeColours::stopsWhenItIsCancelled()
{
    const auto tree = treeOf(sample());
    CancelToken cancel;
    cancel.cancel();
    const auto colours =
        TreeColours::of({tree, nullptr, TreeColouring::Age, tree->root(), nullptr}, cancel);
    QVERIFY(!colours);
    QCOMPARE(colours.error().kind, ErrorKind::Cancelled);
}

void TestTreeColours::coloursTheSmallOnesAsMostOfThem()
{
    const auto tree = treeOf(sample());
    const auto fates = fatesOf(*tree);
    const auto colours = coloursOf({tree, fates, TreeColouring::Fate, tree->root(), nullptr});
    const TreeContent content(tree, colours, fates);
    std::vector<Widgets::TreemapChild> large;
    const auto rest = content.children(*tree->find("uploaded"), 70'000, large);
    QVERIFY(large.empty());
    QCOMPARE(rest.count, 2);
    QCOMPARE(rest.amount, 110'000);
    QCOMPARE(rest.colour, static_cast<quint8>(TreemapColour::Next));
    content.children(*tree->find("uploaded"), 55'000, large);
    QCOMPARE(large.size(), 1U);
    QCOMPARE(large[0].node, *tree->find("uploaded/a.stl"));
    QCOMPARE(large[0].colour, static_cast<quint8>(TreemapColour::Next));
}

void TestTreeColours::tellsAboutAFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("text");
    QTest::newRow("due") << QByteArray("uploaded/a.stl")
                         << u"a.stl: 60.0 kB, changed 40 d ago, goes with the next cleanup"_s;
    QTest::newRow("in the trash") << QByteArray("trash/e.3mf")
                                  << u"e.3mf: 30.0 kB, changed 100 d ago, in the trash"_s;
    QTest::newRow("a folder") << QByteArray("uploaded")
                              << u"uploaded: 114 kB, 2 file(s), changed just now, 60.0 kB of it go "
                                 "with the next cleanup"_s;
    QTest::newRow("all") << QByteArray()
                         << u"farm: 266 kB, 6 file(s), changed just now, 60.0 kB of it go with the "
                            "next cleanup, 34.1 kB of it in the trash"_s;
}

void TestTreeColours::tellsAboutAFile()
{
    QFETCH(QByteArray, file);
    const auto tree = treeOf(sample());
    const auto fates = fatesOf(*tree);
    const auto colours = coloursOf({tree, fates, TreeColouring::Fate, tree->root(), nullptr});
    QTEST(describeNode(TreeContent(tree, colours, fates), *tree->find(file)), "text");
}

QTEST_GUILESS_MAIN(TestTreeColours)
#include "tst_treecolours.moc"
