// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../files/chain.h"

#include "storage/diskscanner.h"
#include "storage/scanwatcher.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

#include <memory>

using namespace Printkeeper;
using namespace Printkeeper::Storage;
using namespace Qt::Literals::StringLiterals;

/// What a page does: a tree that follows the disk by hints alone.
class TestScanWatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<Test::ScratchFolder>();
        QVERIFY(m_scratch->isValid());
        for (const char *folder : {"a", "a/\xff", "b"})
            QVERIFY(m_scratch->makeFolder(folder));
        QVERIFY(m_scratch->makeFile("a/f") && m_scratch->makeFile("b/f"));
        m_tree = std::make_shared<const DiskTree>(*DiskScanner(m_clock).scan(m_scratch->path()));
        m_watcher = std::make_unique<ScanWatcher>();
        connect(m_watcher.get(), &ScanWatcher::foldersChanged, this,
                [this](const std::vector<NodeIndex> &folders) {
                    ++m_rescans;
                    take(DiskScanner(m_clock).rescanFolders(*m_tree, folders));
                });
        watchIt();
        m_rescans = 0;
    }
    void cleanup()
    {
        m_watcher.reset();
        m_scratch.reset();
    }

    void showsAFileOfAnotherProcessWithinTwoSeconds()
    {
        QCOMPARE(QProcess::execute(u"cp"_s, {u"/etc/passwd"_s, text("a/new")}), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_tree->find("a/new"), 2000);
        QCOMPARE(m_tree->apparent(*m_tree->find("a/new")), QFile(u"/etc/passwd"_s).size());
    }

    void showsAFileThatGrowsInPlace()
    {
        const FileDescriptor file(
            ::open(m_scratch->path("b/f").constData(), O_WRONLY | O_APPEND | O_CLOEXEC));
        QCOMPARE(::write(file.get(), "more", 4), ssize_t(4));
        QTRY_COMPARE_WITH_TIMEOUT(m_tree->apparent(*m_tree->find("b/f")), Bytes(11), 2000);
    }

    void watchesFoldersThatComeLater()
    {
        QVERIFY(m_scratch->makeFolder("a/later"));
        QTRY_VERIFY_WITH_TIMEOUT(m_tree->find("a/later"), 2000);
        QTRY_COMPARE(m_watcher->count(), 5);
        QVERIFY(m_scratch->makeFile("a/later/f"));
        QTRY_VERIFY_WITH_TIMEOUT(m_tree->find("a/later/f"), 2000);
    }

    void forgetsFoldersThatGo()
    {
        QVERIFY(m_scratch->makeFile("a/\xff/f"));
        QTRY_VERIFY_WITH_TIMEOUT(m_tree->find("a/\xff/f"), 2000);
        Test::removeAll(m_scratch->path("a/\xff"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_tree->find("a/\xff"), 2000);
        QTRY_COMPARE(m_watcher->count(), 3);
        QCOMPARE(m_tree->folders(m_tree->root()), qint64(2));
    }

    void watchesAFolderThatWasMadeAgain()
    {
        QSignalSpy watching(m_watcher.get(), &ScanWatcher::watching);
        Test::removeAll(m_scratch->path("a/\xff"));
        QVERIFY(m_scratch->makeFolder("a/\xff"));
        QTRY_VERIFY_WITH_TIMEOUT(!watching.isEmpty(), 2000);
        QTRY_COMPARE(m_watcher->count(), 4);
        QVERIFY(m_scratch->makeFile("a/\xff/f"));
        QTRY_VERIFY_WITH_TIMEOUT(m_tree->find("a/\xff/f"), 2000);
    }

    void saysWhenItsFolderIsNoLongerInItsPlace_data()
    {
        QTest::addColumn<bool>("isMoved");
        QTest::newRow("moved") << true;
        QTest::newRow("removed") << false;
    }
    void saysWhenItsFolderIsNoLongerInItsPlace()
    {
        QFETCH(bool, isMoved);
        ScanWatcher watcher;
        QSignalSpy lost(&watcher, &ScanWatcher::hintsLost);
        QVERIFY(follow(watcher, treeOf("a")));
        if (isMoved)
            QVERIFY(m_scratch->rename("a", "elsewhere"));
        else
            Test::removeAll(m_scratch->path("a"));
        QTRY_VERIFY_WITH_TIMEOUT(!lost.isEmpty(), 2000);
    }

    void saysNothingOfAFolderBelowThatIsMoved()
    {
        QSignalSpy lost(m_watcher.get(), &ScanWatcher::hintsLost);
        QVERIFY(m_scratch->rename("b", "c"));
        QTRY_VERIFY_WITH_TIMEOUT(m_tree->find("c/f"), 2000);
        QCOMPARE(lost.count(), 0);
    }

    void watchesNothingOfTheTreeBefore()
    {
        const int others = systemWatches();
        ScanWatcher watcher;
        QVERIFY(follow(watcher, treeOf("a")));
        QCOMPARE(systemWatches() - others, 2);
        QVERIFY(follow(watcher, treeOf("b")));
        QCOMPARE(systemWatches() - others, 1);
    }

    void tellsTwoRescansOfOneTreeApart()
    {
        const auto before = m_tree;
        const auto rescanned = [&](const char *folder) {
            return std::make_shared<const DiskTree>(
                *DiskScanner(m_clock).rescanFolders(*before, {*before->find(folder)}));
        };
        QVERIFY(m_scratch->makeFolder("a/one"));
        const auto first = rescanned("a");
        QVERIFY(m_scratch->makeFolder("b/other"));
        const auto second = rescanned("b");
        QVERIFY(!second->find("a/one"));
        QCOMPARE(second->parts().folders.size(), first->parts().folders.size());
        ScanWatcher watcher;
        std::vector<NodeIndex> told;
        connect(&watcher, &ScanWatcher::foldersChanged, this,
                [&told](const std::vector<NodeIndex> &folders) { told = folders; });
        for (const auto &tree : {first, second}) {
            QSignalSpy watching(&watcher, &ScanWatcher::watching);
            watcher.watch(tree);
            QVERIFY(watching.wait());
            QCOMPARE(watcher.count(), 5);
        }

        QVERIFY(m_scratch->makeFile("b/other/f"));
        QTRY_COMPARE_WITH_TIMEOUT(told, std::vector<NodeIndex>{*second->find("b/other")}, 2000);

        told.clear();
        QVERIFY(m_scratch->makeFile("a/one/f")); // which the second knows nothing of
        QVERIFY(m_scratch->makeFile("b/g"));
        QTRY_COMPARE_WITH_TIMEOUT(told, std::vector<NodeIndex>{*second->find("b")}, 2000);
    }

    void putsManyChangesIntoOneHint()
    {
        for (int i = 0; i < 500; ++i)
            QVERIFY(m_scratch->makeFile("a/f" + QByteArray::number(i)));
        QTRY_COMPARE_WITH_TIMEOUT(m_tree->files(*m_tree->find("a")), qint64(501), 2000);
        QVERIFY2(m_rescans <= 3, qPrintable(QString::number(m_rescans)));
    }

    void saysWhenHintsWereLost()
    {
        QFile limit(u"/proc/sys/fs/inotify/max_queued_events"_s);
        if (!limit.open(QIODevice::ReadOnly))
            QSKIP("The system does not tell how many events it keeps.");
        const int most = limit.readAll().trimmed().toInt();
        QSignalSpy lost(m_watcher.get(), &ScanWatcher::hintsLost);
        for (int i = 0; i < most; ++i)
            QVERIFY(m_scratch->makeFile(i % 2 == 0 ? "a/f" : "b/f"));
        QVERIFY(lost.wait());
    }

private:
    QString text(const QByteArray &below) const
    {
        return QString::fromUtf8(m_scratch->path(below));
    }

    std::shared_ptr<const DiskTree> treeOf(const QByteArray &below) const
    {
        return std::make_shared<const DiskTree>(*DiskScanner(m_clock).scan(m_scratch->path(below)));
    }

    static bool follow(ScanWatcher &watcher, const std::shared_ptr<const DiskTree> &tree)
    {
        QSignalSpy watching(&watcher, &ScanWatcher::watching);
        watcher.watch(tree);
        return watching.wait();
    }

    /// How many watches the system keeps for this process.
    static int systemWatches()
    {
        int count = 0;
        const QDir descriptors(u"/proc/self/fdinfo"_s);
        for (const QString &name : descriptors.entryList(QDir::Files)) {
            QFile file(descriptors.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                count += int(file.readAll().count("inotify wd:"));
        }
        return count;
    }

    void take(Result<DiskTree> tree)
    {
        QVERIFY(tree);
        m_tree = std::make_shared<const DiskTree>(*std::move(tree));
        m_watcher->watch(m_tree);
    }

    void watchIt()
    {
        QSignalSpy watching(m_watcher.get(), &ScanWatcher::watching);
        m_watcher->watch(m_tree);
        QVERIFY(watching.wait());
        QCOMPARE(watching.first().first().toBool(), true);
        QCOMPARE(m_watcher->count(), 4);
    }

    SystemClock m_clock;
    std::unique_ptr<Test::ScratchFolder> m_scratch;
    std::unique_ptr<ScanWatcher> m_watcher;
    std::shared_ptr<const DiskTree> m_tree;
    int m_rescans = 0;
};

QTEST_GUILESS_MAIN(TestScanWatcher)
#include "tst_scanwatcher.moc"
