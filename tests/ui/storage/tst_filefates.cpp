// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/filefates.h"
#include "storage/treecheck.h"
#include "support/sampletree.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::StorageView;
using Printkeeper::Test::SampleFolder;
using Paths = std::vector<QByteArray>;

namespace {

std::shared_ptr<const Storage::DiskTree> farm(const QByteArray &path = "/srv/farm")
{
    const SampleFolder root{
        "",
        {{"readme", 100}},
        {{"uploads",
          {{"a.stl", 1000}, {"b.stl", 2000}, {"a.stl.png", 10}, {"caf\xe9", 5}},
          {{"completed", {{"a.stl", 3000}}, {{"2026", {{"deep.stl", 7}}, {}}}}}},
         {"uploads2", {{"a.stl", 1}}, {}},
         {".trash", {{"gone.stl", 500}}, {{"12", {{"old.stl", 600}}, {}}}},
         {"backups", {{"app.db", 9000}}, {{"kept", {{"app.db", 1}}, {}}}}}};
    return Test::makeSampleTree(path, QDateTime::fromSecsSinceEpoch(0, Qt::UTC), root);
}

} // namespace

class TestFileFates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheFateOfEachFile_data();
    void knowsTheFateOfEachFile();
    void knowsATreeThatLiesInAPlaceOfOurs();
    void knowsNothingOfOtherNodes();
    void agreesWithEachPathOfALargeTree();
};

void TestFileFates::knowsTheFateOfEachFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<FileFate>("fate");
    QTest::newRow("a file beside") << QByteArray("readme") << FileFate::InUse;
    QTest::newRow("a due file") << QByteArray("uploads/a.stl") << FileFate::Due;
    QTest::newRow("its neighbour") << QByteArray("uploads/b.stl") << FileFate::InUse;
    QTest::newRow("a longer name") << QByteArray("uploads/a.stl.png") << FileFate::InUse;
    QTest::newRow("a name that is no UTF-8") << QByteArray("uploads/caf\xe9") << FileFate::Due;
    QTest::newRow("the same name elsewhere")
        << QByteArray("uploads/completed/a.stl") << FileFate::InUse;
    QTest::newRow("in a due folder")
        << QByteArray("uploads/completed/2026/deep.stl") << FileFate::Due;
    QTest::newRow("the due folder") << QByteArray("uploads/completed/2026") << FileFate::Due;
    QTest::newRow("the folder around it") << QByteArray("uploads/completed") << FileFate::InUse;
    QTest::newRow("a folder with a longer name") << QByteArray("uploads2/a.stl") << FileFate::InUse;
    QTest::newRow("in the trash") << QByteArray(".trash/gone.stl") << FileFate::InTrash;
    QTest::newRow("due in the trash") << QByteArray(".trash/12/old.stl") << FileFate::InTrash;
    QTest::newRow("the trash") << QByteArray(".trash") << FileFate::InTrash;
    QTest::newRow("a backup") << QByteArray("backups/app.db") << FileFate::Other;
    QTest::newRow("deeper") << QByteArray("backups/kept/app.db") << FileFate::Due;
    QTest::newRow("the root") << QByteArray() << FileFate::InUse;
}

void TestFileFates::knowsTheFateOfEachFile()
{
    QFETCH(QByteArray, file);
    const auto tree = farm();
    QVERIFY(Storage::isSoundTree(tree->parts()));
    const auto fates = FileFates::of(
        *tree,
        Paths{"/srv/farm/uploads/a.stl", "/srv/farm/uploads/caf\xe9", "/srv/farm/nowhere/a.stl",
              "/srv/farm/uploads/completed/2026/", "/srv/farm/.trash/12/old.stl",
              "/srv/farm/backups/kept/app.db", "/srv/farmer/uploads/b.stl", "uploads/b.stl", ""},
        "/srv/farm/.trash/", Paths{"/srv/farm/backups", "/var/backups"});
    const auto node = tree->find(file);
    QVERIFY(node);
    QTEST(fates->of(*node), "fate");
}

void TestFileFates::knowsATreeThatLiesInAPlaceOfOurs()
{
    const auto tree = farm("/var/backups/farm");
    const auto node = *tree->find("uploads/b.stl");
    QCOMPARE(FileFates::of(*tree, {}, {}, {"/var/backups/"})->of(node), FileFate::Other);
    QCOMPARE(FileFates::of(*tree, {"/var/backups/farm/uploads/b.stl"}, {}, {"/"})->of(node),
             FileFate::Due);
    QCOMPARE(FileFates::of(*tree, {"/var/backups/farm/uploads/b.stl"}, "/var", {"/var"})->of(node),
             FileFate::InTrash);
    QCOMPARE(FileFates::of(*tree, {}, {}, {"/var/backups/far"})->of(node), FileFate::InUse);
}

void TestFileFates::knowsNothingOfOtherNodes()
{
    const auto tree = farm();
    const auto fates = FileFates::of(*tree, {}, "/srv/farm", {});
    QCOMPARE(fates->of(*tree->find("readme")), FileFate::InTrash);
    QCOMPARE(fates->of(0xFFFF'FFFF), FileFate::InUse);
}

/// The same as asking for each path by itself, over several slabs.
void TestFileFates::agreesWithEachPathOfALargeTree()
{
    SampleFolder root;
    Paths due;
    for (int folder = 0; folder < 40; ++folder) {
        const QByteArray name = "folder-" + QByteArray::number(folder);
        root.folders.push_back({name});
        for (int file = 0; file < 1000; ++file) {
            root.folders.back().files.push_back({QByteArray::number(file * folder), 10});
            if (folder % 3 == 0 && file % 7 == 0)
                due.push_back("/srv/" + name + '/' + QByteArray::number(file * folder));
        }
    }
    const auto tree = Test::makeSampleTree("/srv", QDateTime(), root);
    QCOMPARE_GT(tree->parts().slabs.size(), 2U);
    const auto fates = FileFates::of(*tree, due, {}, {});
    std::ranges::sort(due);
    qint64 found = 0;
    tree->forEachNode([&](Storage::NodeIndex node) {
        const bool isDue = std::ranges::binary_search(due, tree->path(node));
        found += isDue ? 1 : 0;
        QCOMPARE(fates->of(node), isDue ? FileFate::Due : FileFate::InUse);
    });
    QCOMPARE_GT(found, 1000);
}

QTEST_GUILESS_MAIN(TestFileFates)
#include "tst_filefates.moc"
