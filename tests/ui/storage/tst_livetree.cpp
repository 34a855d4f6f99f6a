// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/livetree.h"
#include "storage/diskscanner.h"
#include "support/fakeclock.h"

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

private:
    static constexpr Bytes Before = 1000;
    static constexpr Bytes Grown = 5000;

    static bool append(const QString &path, Bytes size)
    {
        QFile file(path);
        return file.open(QIODevice::Append) && file.write(QByteArray(size, 'x')) == size;
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
    auto tree = Storage::DiskScanner(*m_clock).scan(m_folder->path().toUtf8());
    QVERIFY(tree);
    m_tree = std::make_shared<const Storage::DiskTree>(*std::move(tree));
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

QTEST_GUILESS_MAIN(LiveTreeTest)
#include "tst_livetree.moc"
