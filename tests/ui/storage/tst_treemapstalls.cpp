// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "pages/storage/treecontent.h"
#include "pages/storage/treemapcard.h"
#include "style/style.h"
#include "support/watchedapplication.h"
#include "widgets/treemap.h"

#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::StorageView;
using namespace Printkeeper::Widgets;
using TreePointer = std::shared_ptr<const Storage::DiskTree>;

namespace {

constexpr int Files = 1'000'000;

TreePointer treeOf(int folders, const QByteArray &firstFile)
{
    const auto now = QDateTime::fromSecsSinceEpoch(Test::Now, Qt::UTC);
    Test::SampleTree tree("/srv/farm", now);
    tree.addFile(Test::SampleTree::Root, {firstFile, 4096, Test::Now});
    for (int i = 0; i < folders; ++i) {
        const QByteArray name = "folder" + QByteArray::number(i);
        const quint32 folder = tree.addFolder(name, Test::SampleTree::Root);
        tree.addFile(folder, {firstFile, 4096, Test::Now});
        tree.add(folder, Test::sampleFiles(name, Files / folders, static_cast<unsigned>(i)));
    }
    return tree.make();
}

} // namespace

/// What the GUI thread does of a million files takes no longer than a person notices.
class TestTreemapStalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void neverStalls_data();
    void neverStalls();

private:
    Treemap &map() const { return *m_card->findChild<Treemap *>(u"treemap"_s); }
    void enter(const char *step)
    {
        Test::WatchedApplication::here().enter(QString::fromLatin1(step));
    }
    void wait()
    {
        QVERIFY(QTest::qWaitFor(
            [this] {
                const auto content = std::static_pointer_cast<const TreeContent>(map().content());
                return content && map().isUpToDate() && content->tree() == m_tree
                       && content->colours()->by() == m_card->colouring();
            },
            120'000));
    }
    void set(const TreePointer &tree, const std::shared_ptr<const FileFates> &fates)
    {
        m_tree = tree;
        m_card->setTree(tree, fates);
        wait();
    }

    std::unique_ptr<TreemapCard> m_card;
    TreePointer m_tree;
};

void TestTreemapStalls::neverStalls_data()
{
    QTest::addColumn<int>("folders");
    QTest::newRow("a million files in one folder") << 1;
    QTest::newRow("a million files in 5,000 folders") << 5000;
}

void TestTreemapStalls::neverStalls()
{
    QFETCH(int, folders);
    const TreePointer tree = treeOf(folders, "first.stl");
    const TreePointer newer = treeOf(folders, "another name, so that each file has another number");
    QCOMPARE_GE(tree->files(tree->root()), Files);
    const auto fates = FileFates::of(*tree, {"/srv/farm/folder0/folder0-1.stl"}, {}, {});
    m_card = std::make_unique<TreemapCard>();
    m_card->resize(1920, 1080);
    m_card->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_card.get()));
    Test::WatchedApplication::here().forget();
    enter("the first picture");
    set(tree, fates);
    QCOMPARE_GT(map().tiles().size(), 1000U);
    enter("colours");
    for (const TreeColouring by :
         {TreeColouring::Folder, TreeColouring::Type, TreeColouring::Age, TreeColouring::Fate}) {
        m_card->setColouring(by);
        wait();
    }
    enter("into a folder");
    map().setRoot(*m_tree->find("folder0"));
    wait();
    enter("another size");
    m_card->resize(1700, 1000);
    wait();
    QTest::keyClick(&map(), Qt::Key_Home);
    QVERIFY(m_card->current());
    const QByteArray chosen = m_tree->path(*m_card->current());
    enter("a newer tree");
    set(newer, fates);
    QVERIFY(m_card->current());
    QCOMPARE(m_tree->path(*m_card->current()), chosen);
    enter("the table");
    QTest::mouseClick(m_card->findChild<Button *>(u"treemapView"_s), Qt::LeftButton);
    const auto *table = m_card->findChild<QTableView *>(u"treemapTable"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 60'000);
    QVERIFY(map().goUp());
    wait();
    const QString stalls = Test::WatchedApplication::here().stalls();
    QVERIFY2(stalls.isEmpty(), qPrintable(stalls));
}

int main(int argc, char **argv)
{
    return Test::runWatched<TestTreemapStalls>(argc, argv);
}
#include "tst_treemapstalls.moc"
