// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../files/chain.h"
#include "dufigures.h"
#include "randomtree.h"

#include "storage/diskscanner.h"
#include "support/fakeclock.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QtTest>

#include <atomic>
#include <memory>
#include <thread>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Printkeeper;
using namespace Printkeeper::Storage;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Lets the process open so few files only while it lives.
class FewDescriptors
{
public:
    explicit FewDescriptors(rlim_t most)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit few = {most, m_before.rlim_max};
        m_isSet = ::setrlimit(RLIMIT_NOFILE, &few) == 0;
    }
    ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(FewDescriptors)

    bool isSet() const { return m_isSet; }

private:
    rlimit m_before = {};
    bool m_isSet = false;
};

} // namespace

/// The scan's totals are those of du, whatever lies in the tree.
class TestDiskScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<Test::ScratchFolder>();
        QVERIFY(m_scratch->isValid());
    }
    void cleanup() { m_scratch.reset(); }

    void equalsDuOnRandomTrees_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("workers");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed << int(seed % 4);
    }

    void equalsDuOnRandomTrees()
    {
        QFETCH(const quint32, seed);
        QFETCH(const int, workers);
        Test::RandomTree(*m_scratch, seed).grow(600);
        const QByteArray expected = Test::duFigures(m_scratch->path());
        const auto tree = scan({.workers = workers});
        QVERIFY(tree && tree->isComplete());
        QCOMPARE(Test::treeFigures(*tree), expected);
        QVERIFY(tree->problems().empty());
        checkConsistency(*tree);
    }

    void equalsDuOfAnEmptyFolder()
    {
        const auto tree = scan();
        QCOMPARE(Test::treeFigures(*tree), Test::duFigures(m_scratch->path()));
        QCOMPARE(tree->childCount(tree->root()), 0);
        QCOMPARE(tree->path(tree->root()), m_scratch->path());
    }

    void keepsFewFoldersOpenHoweverDeepItIs_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("beside");
        QTest::newRow("a chain of 10,000") << 10'000 << 0;
        QTest::newRow("a comb of 1,500") << 1'500 << 2;
    }

    void keepsFewFoldersOpenHoweverDeepItIs()
    {
        QFETCH(const int, depth);
        QFETCH(const int, beside);
        const Test::Chain chain(*m_scratch, depth, 1);
        QVERIFY(chain.isMade());
        FileDescriptor at = Files::openAbsolute(m_scratch->path(), Files::folderFlags());
        for (int i = 0; i < depth && beside > 0; ++i) {
            for (int k = 0; k < beside; ++k) {
                const QByteArray name = QByteArray(k % 2 == 0 ? "a" : "z") + QByteArray::number(k);
                QCOMPARE(::mkdirat(at.get(), name.constData(), 0700), 0);
                QCOMPARE(::mkdirat(at.get(), (name + "/below").constData(), 0700), 0);
            }
            at = FileDescriptor(::openat(at.get(), "d", Files::folderFlags()));
        }
        at.reset();
        const QByteArray expected = Test::duFigures(m_scratch->path());
        std::optional<Result<DiskTree>> tree;
        {
            const FewDescriptors few(64);
            QVERIFY(few.isSet());
            tree = scan({.workers = 2});
        }
        QCOMPARE(Test::treeFigures(**tree), expected);
        QCOMPARE((*tree)->folders((*tree)->root()), qint64(depth) * (1 + 2 * beside));
        QVERIFY((*tree)->problems().empty());
    }

    void equalsDuOfAFlatFolderOf100000Files()
    {
        constexpr int Count = 100'000;
        QVERIFY(m_scratch->makeFolder("flat"));
        const FileDescriptor flat = Files::openAbsolute(m_scratch->path("flat"), O_DIRECTORY);
        qint64 nameBytes = 0;
        for (int i = 0; i < Count; ++i) {
            const QByteArray name = "job_" + QByteArray::number(i) + ".gcode";
            nameBytes += name.size();
            const FileDescriptor file(
                ::openat(flat.get(), name.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
            QVERIFY(file.isOpen());
        }
        for (const int workers : {1, 2, 3}) {
            const auto tree = scan({.workers = workers});
            QCOMPARE(Test::treeFigures(*tree), Test::duFigures(m_scratch->path()));
            QCOMPARE(tree->files(tree->root()), qint64(Count));
            QCOMPARE(tree->childCount(*tree->find("flat")), qint64(Count));
            QVERIFY2(tree->memory() <= 24 * Count + nameBytes,
                     qPrintable(QString::number(tree->memory())));
            checkConsistency(*tree);
        }
    }

    void reportsFoldersThatCannotBeReadAndGoesOn()
    {
        const Test::WithoutRoot withoutRoot(*m_scratch);
        for (const char *folder : {"a", "a/locked", "z"})
            QVERIFY(m_scratch->makeFolder(folder));
        QVERIFY(m_scratch->makeFile("a/locked/hidden") && m_scratch->makeFile("z/seen"));
        QCOMPARE(::chmod(m_scratch->path("a/locked").constData(), 0), 0);
        const auto open =
            qScopeGuard([this] { ::chmod(m_scratch->path("a/locked").constData(), 0700); });
        const auto tree = scan();
        QCOMPARE(Test::treeFigures(*tree), Test::duFigures(m_scratch->path()));
        QCOMPARE(tree->files(tree->root()), qint64(1));
        QCOMPARE(tree->folders(tree->root()), qint64(3));
        const auto problems = tree->problems();
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().path, m_scratch->path("a/locked"));
        QCOMPARE(problems.front().error.kind, ErrorKind::PermissionDenied);
    }

    void saysWhenTheFolderItselfCannotBeScanned()
    {
        QCOMPARE(scan({}, "missing").error().kind, ErrorKind::NotFound);
        QVERIFY(m_scratch->makeFile("file"));
        QVERIFY(!scan({}, "file"));
    }

    void survivesFilesAndFoldersThatVanishMeanwhile()
    {
        for (int i = 0; i < 40; ++i)
            QVERIFY(m_scratch->makeFolder(QByteArray::number(i)));
        std::atomic<bool> isDone = false;
        std::thread other([&] {
            for (int i = 0; !isDone; ++i) {
                const QByteArray folder = QByteArray::number(i % 40);
                m_scratch->makeFile(folder + "/f");
                m_scratch->makeFolder(folder + "/sub");
                m_scratch->makeFile(folder + "/sub/f");
                m_scratch->rename(folder + "/sub", QByteArray::number((i + 7) % 40) + "/moved");
                Test::removeAll(m_scratch->path(QByteArray::number((i + 20) % 40) + "/moved"));
                ::unlink(m_scratch->path(QByteArray::number((i + 20) % 40) + "/f").constData());
            }
        });
        bool isWell = true;
        for (int i = 0; i < 300 && isWell; ++i) {
            const auto tree = scan({.workers = 3});
            isWell = tree && tree->isComplete() && tree->problems().empty()
                     && tree->folders(tree->root()) >= 40;
        }
        isDone = true;
        other.join();
        QVERIFY(isWell);
        QCOMPARE(Test::treeFigures(*scan()), Test::duFigures(m_scratch->path()));
    }

    void countsAFileWithSeveralNamesUnderTheFirst()
    {
        for (const char *folder : {"b", "a", "c"})
            QVERIFY(m_scratch->makeFolder(folder));
        QVERIFY(m_scratch->makeFile("b/one", QByteArray(50'000, 'x')));
        for (const char *name : {"c/two", "a/three"})
            QCOMPARE(
                ::link(m_scratch->path("b/one").constData(), m_scratch->path(name).constData()), 0);
        const auto tree = scan();
        QVERIFY(tree->isCounted(*tree->find("a/three")));
        for (const char *name : {"b/one", "c/two"}) {
            QVERIFY(!tree->isCounted(*tree->find(name)));
            QVERIFY(tree->hasOtherNames(*tree->find(name)));
            QCOMPARE(tree->apparent(*tree->find(name)), Bytes(0));
        }
        QCOMPARE(tree->apparent(*tree->find("a/three")), Bytes(50'000));
        QCOMPARE(tree->files(tree->root()), qint64(3));
        checkConsistency(*tree);
    }

    void keepsWhatItHasWhenItIsCancelled()
    {
        QVERIFY(m_scratch->makeFile("file"));
        CancelToken token;
        token.cancel();
        const auto tree = DiskScanner(m_clock).scan(m_scratch->path(), {}, token);
        QVERIFY(tree && !tree->isComplete());
        QCOMPARE(tree->path(tree->root()), m_scratch->path());
    }

    void tellsTimesAndKinds()
    {
        QVERIFY(m_scratch->makeFile("f") && m_scratch->makeFifo("p")
                && m_scratch->makeLink("l", "f"));
        QVERIFY(m_scratch->makeFolder("d"));
        const timespec times[2] = {{1'000'000'000, 0}, {1'234'567'890, 5}};
        QCOMPARE(::utimensat(AT_FDCWD, m_scratch->path("f").constData(), times, 0), 0);
        const auto tree = scan();
        QCOMPARE(tree->modified(*tree->find("f")), qint64(1'234'567'890));
        QCOMPARE(tree->kind(*tree->find("f")), NodeKind::Regular);
        QCOMPARE(tree->kind(*tree->find("p")), NodeKind::Other);
        QCOMPARE(tree->kind(*tree->find("l")), NodeKind::Symlink);
        QCOMPARE(tree->kind(*tree->find("d")), NodeKind::Directory);
        QCOMPARE(tree->asOf(), m_clock.now());
    }

    void entersMountsOnlyWhenAsked()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can mount.");
        if (::unshare(CLONE_NEWNS) != 0
            || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            QSKIP("This root may not mount.");
        for (const char *folder :
             {"root", "root/bind", "root/tmpfs", "root/self", "outside", "outside/below"})
            QVERIFY(m_scratch->makeFolder(folder));
        QVERIFY(m_scratch->makeFile("outside/below/f", QByteArray(70'000, 'x')));
        QVERIFY(m_scratch->makeFile("root/file") && m_scratch->makeFile("outside/other"));
        QVERIFY(mountAt("outside", "root/bind", MS_BIND));
        QVERIFY(mountAt("root", "root/self", MS_BIND));
        QVERIFY(mountAt("tmpfs", "root/tmpfs", 0));
        const auto unmount = qScopeGuard([this] {
            for (const char *place : {"root/tmpfs", "root/self", "root/bind"})
                ::umount2(m_scratch->path(place).constData(), MNT_DETACH);
        });
        QVERIFY(m_scratch->makeFolder("root/tmpfs/d"));
        QVERIFY(m_scratch->makeFile("root/tmpfs/d/f", QByteArray(30'000, 'x')));
        const auto all = scan({.mounts = Mounts::Enter}, "root");
        QCOMPARE(Test::treeFigures(*all), Test::duFigures(m_scratch->path("root")));
        QVERIFY(all->find("tmpfs/d/f"));
        const auto one = scan({.mounts = Mounts::Stay}, "root");
        QCOMPARE(Test::treeFigures(*one), Test::duFigures(m_scratch->path("root"), {u"-x"_s}));
        QCOMPARE(one->kind(*one->find("tmpfs")), NodeKind::Mount);
        QCOMPARE(one->allocated(*one->find("tmpfs")), Bytes(0));
        QVERIFY(one->problems().empty() && all->problems().empty());
    }

private:
    Result<DiskTree> scan(ScanOptions options = {}, const QByteArray &below = {}) const
    {
        return DiskScanner(m_clock, options).scan(m_scratch->path(below));
    }

    /// Every node is where its parent says, and folders are the sum of what is in them.
    static void checkConsistency(const DiskTree &tree)
    {
        qint64 nodes = 0;
        bool isWell = true;
        tree.forEachNode([&](NodeIndex node) {
            ++nodes;
            if (!tree.isFolder(node))
                return;
            Bytes allocated = tree.facts(node)->selfAllocated;
            qint64 files = 0;
            tree.forEachChild(node, [&](NodeIndex child) {
                isWell = isWell && tree.parent(child) == node;
                allocated += tree.allocated(child);
                files += tree.files(child);
            });
            isWell = isWell && allocated == tree.allocated(node) && files == tree.files(node);
        });
        QVERIFY(isWell);
        QVERIFY(nodes >= tree.files(tree.root()) + tree.folders(tree.root()));
    }

    bool mountAt(const QByteArray &what, const QByteArray &place, unsigned long flags) const
    {
        const QByteArray source = what == "tmpfs" ? what : m_scratch->path(what);
        return ::mount(source.constData(), m_scratch->path(place).constData(), "tmpfs", flags,
                       nullptr)
               == 0;
    }

    std::unique_ptr<Test::ScratchFolder> m_scratch;
    Test::FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestDiskScanner)
#include "tst_diskscanner.moc"
