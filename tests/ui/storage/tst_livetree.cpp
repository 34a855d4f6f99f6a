// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/livetree.h"
#include "storage/diskscanner.h"
#include "support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::StorageView;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// A file that has grown where it is, in a folder that has not changed, while nobody watched.
class LiveTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsEverythingOnceADay();
    void readsEverythingWhenHintsWereLost();
    void readsAgainWhatCouldNotBeRead();
    void keepsWhatWasToldWhileAnotherScanRan();
    void readsWhatWasToldWhenAllThatHasChangedIsDue();
    void followsAFolderThatTookThePlace_data();
    void followsAFolderThatTookThePlace();

private:
    static constexpr Bytes Before = 1000;
    static constexpr Bytes Grown = 5000;

    static bool append(const QString &path, Bytes size)
    {
        QFile file(path);
        return file.open(QIODevice::Append) && file.write(QByteArray(size, 'x')) == size;
    }
    TreePointer scanned(const QString &folder) const
    {
        auto tree = Storage::DiskScanner(*m_clock).scan(folder.toUtf8());
        return tree ? std::make_shared<const Storage::DiskTree>(*std::move(tree)) : nullptr;
    }
    static Bytes sizeIn(const TreePointer &tree) { return tree->apparent(tree->root()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Test::FakeClock> m_clock;
    TreePointer m_tree;
};

void LiveTreeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    // All that is there was written long before the scan.
    m_clock = std::make_unique<Test::FakeClock>(QDateTime::currentDateTimeUtc().addSecs(3600));
    const QString file = m_folder->filePath(u"model.stl"_s);
    QVERIFY(append(file, Before));
    m_tree = scanned(m_folder->path());
    QVERIFY(m_tree);
    QVERIFY(append(file, Grown));
}

void LiveTreeTest::readsEverythingOnceADay()
{
    const Bytes stale = sizeIn(m_tree);
    LiveTree live(*m_clock, 20ms);
    QSignalSpy changed(&live, &LiveTree::treeChanged);
    live.setTree(m_tree);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(sizeIn(live.tree()), stale);

    m_clock->advance(25h);
    QTRY_COMPARE(sizeIn(live.tree()), stale + Grown);
    QCOMPARE(live.tree()->fullAsOf(), m_clock->now());
}

void LiveTreeTest::readsEverythingWhenHintsWereLost()
{
    const Bytes stale = sizeIn(m_tree);
    LiveTree live(*m_clock);
    QSignalSpy changed(&live, &LiveTree::treeChanged);
    live.setTree(m_tree);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(sizeIn(live.tree()), stale);

    auto *watcher = live.findChild<Storage::ScanWatcher *>();
    QVERIFY(watcher);
    Q_EMIT watcher->hintsLost();
    QTRY_COMPARE(sizeIn(live.tree()), stale + Grown);
}

/// The disk of the folder is away for a moment.
void LiveTreeTest::readsAgainWhatCouldNotBeRead()
{
    QDir above(m_folder->path());
    QVERIFY(above.mkpath(u"disk/uploads"_s));
    QVERIFY(append(above.filePath(u"disk/uploads/part.stl"_s), Before));
    const TreePointer tree = scanned(above.filePath(u"disk/uploads"_s));
    QVERIFY(tree);
    LiveTree live(*m_clock);
    QSignalSpy changed(&live, &LiveTree::treeChanged);
    QSignalSpy failed(&live, &LiveTree::failed);
    live.setTree(tree);
    QTRY_COMPARE(changed.count(), 1);

    QVERIFY(above.rename(u"disk"_s, u"away"_s));
    QVERIFY(append(above.filePath(u"away/uploads/part.stl"_s), Grown));
    QTRY_VERIFY(!failed.isEmpty());
    QCOMPARE(sizeIn(live.tree()), sizeIn(tree));
    QVERIFY(above.rename(u"away"_s, u"disk"_s));
    QTRY_COMPARE(sizeIn(live.tree()), sizeIn(tree) + Grown);
}

void LiveTreeTest::keepsWhatWasToldWhileAnotherScanRan()
{
    LiveTree live(*m_clock);
    QSignalSpy changed(&live, &LiveTree::treeChanged);
    live.setTree(m_tree);
    QTRY_COMPARE(changed.count(), 1);

    const TreePointer other = scanned(m_folder->path());
    QVERIFY(other);
    QVERIFY(append(m_folder->filePath(u"model.stl"_s), Grown));
    QTRY_COMPARE(sizeIn(live.tree()), sizeIn(other) + Grown);
    live.setTree(other);
    QCOMPARE(sizeIn(live.tree()), sizeIn(other));
    QTRY_COMPARE(sizeIn(live.tree()), sizeIn(other) + Grown);
}

void LiveTreeTest::readsWhatWasToldWhenAllThatHasChangedIsDue()
{
    LiveTree live(*m_clock);
    QSignalSpy changed(&live, &LiveTree::treeChanged);
    live.setTree(m_tree);
    QTRY_COMPARE(changed.count(), 1);

    live.setResting(true);
    auto *watcher = live.findChild<Storage::ScanWatcher *>();
    QVERIFY(watcher);
    QSignalSpy told(watcher, &Storage::ScanWatcher::foldersChanged);
    QVERIFY(append(m_folder->filePath(u"model.stl"_s), Grown));
    QTRY_VERIFY(!told.isEmpty());
    live.rescanSoon();
    live.setResting(false);
    QTRY_COMPARE(sizeIn(live.tree()), sizeIn(m_tree) + 2 * Grown);
}

void LiveTreeTest::followsAFolderThatTookThePlace_data()
{
    QTest::addColumn<QString>("moved");
    QTest::addColumn<std::chrono::milliseconds>("whereBlind");
    QTest::newRow("of the folder") << u"disk/uploads"_s << std::chrono::milliseconds(30s);
    QTest::newRow("of the one above") << u"disk"_s << std::chrono::milliseconds(50ms);
}

void LiveTreeTest::followsAFolderThatTookThePlace()
{
    QFETCH(QString, moved);
    QFETCH(std::chrono::milliseconds, whereBlind);
    QDir above(m_folder->path());
    QVERIFY(above.mkpath(u"disk/uploads"_s));
    QVERIFY(append(above.filePath(u"disk/uploads/before.stl"_s), Before));
    const TreePointer tree = scanned(above.filePath(u"disk/uploads"_s));
    QVERIFY(tree);
    LiveTree live(*m_clock, whereBlind);
    QSignalSpy changed(&live, &LiveTree::treeChanged);
    live.setTree(tree);
    QTRY_COMPARE(changed.count(), 1);

    QVERIFY(above.rename(moved, u"away"_s));
    QVERIFY(above.mkpath(u"disk/uploads"_s));
    QVERIFY(append(above.filePath(u"disk/uploads/now.stl"_s), Before));
    QTRY_VERIFY(live.tree()->find("now.stl"));
    QVERIFY(!live.tree()->find("before.stl"));

    // Watched by now, and looked at once more.
    QTRY_VERIFY(changed.count() >= 3);
    const auto size = [&live] { return live.tree()->apparent(*live.tree()->find("now.stl")); };
    QVERIFY(append(above.filePath(u"disk/uploads/now.stl"_s), Grown));
    QTRY_COMPARE(size(), Before + Grown);
}

QTEST_GUILESS_MAIN(LiveTreeTest)
#include "tst_livetree.moc"
