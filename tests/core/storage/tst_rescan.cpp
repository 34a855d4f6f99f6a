// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dufigures.h"
#include "randomtree.h"

#include "storage/diskscanner.h"
#include "storage/scanindex.h"
#include "storage/treestatistics.h"
#include "support/fakeclock.h"

#include <QRegularExpression>
#include <QThread>
#include <QtTest>

#include <ctime>
#include <memory>

#include <sys/stat.h>

using namespace Printkeeper;
using namespace Printkeeper::Storage;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Until the kernel's clock for files moves on: the test's own clock says that all was written long
/// ago, and in a memory file system an unlink within the same tick leaves the folder's time alone.
void waitForTheNextTick()
{
    timespec before = {};
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &before);
    do {
        QThread::yieldCurrentThread();
        ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    } while (now.tv_sec == before.tv_sec && now.tv_nsec == before.tv_nsec);
}

} // namespace

/// A tree that is read again where it changed, in the process and from its file.
class TestRescan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<Test::ScratchFolder>();
        m_state = std::make_unique<Test::ScratchFolder>();
        QVERIFY(m_scratch->isValid() && m_state->isValid());
        // A day later all that was just made is settled.
        m_clock.setNow(SystemClock().now().addDays(1));
    }
    void cleanup()
    {
        m_scratch.reset();
        m_state.reset();
    }

    void equalsAFullScanAfterAnyChange_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<bool>("byFile");
        QTest::addColumn<bool>("newLinks");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed << (seed % 2 == 0) << (seed % 3 == 0);
    }

    void equalsAFullScanAfterAnyChange()
    {
        QFETCH(const quint32, seed);
        QFETCH(const bool, byFile);
        QFETCH(const bool, newLinks);
        Test::RandomTree random(*m_scratch, seed);
        random.grow(300);
        if (!newLinks)
            random.stopLinking();
        auto tree = scanner().scan(m_scratch->path());
        QVERIFY(tree);
        for (int round = 0; round < 12; ++round) {
            waitForTheNextTick();
            random.change(8);
            if (byFile)
                tree = stored(*tree);
            tree = scanner().rescan(*tree);
            QVERIFY(tree && tree->isComplete());
            const auto full = scanner().scan(m_scratch->path());
            QCOMPARE(Test::treeFigures(*tree), Test::treeFigures(*full));
            QCOMPARE(listing(*tree), listing(*full));
        }
        QCOMPARE(Test::treeFigures(*tree), Test::duFigures(m_scratch->path()));
    }

    void readsOnlyWhatHasChanged()
    {
        for (const char *folder : {"a", "a/deep", "b"})
            QVERIFY(m_scratch->makeFolder(folder));
        for (const char *file : {"a/f", "a/deep/f", "b/f"})
            QVERIFY(m_scratch->makeFile(file));
        const auto before = scanner().scan(m_scratch->path());
        QVERIFY(m_scratch->makeFile("a/deep/new", QByteArray(30'000, 'x')));
        // In place: no folder tells it.
        QVERIFY(m_scratch->makeFile("b/f", QByteArray(50'000, 'x')));
        const auto after = scanner().rescan(*before);
        QCOMPARE(after->apparent(*after->find("a/deep/new")), Bytes(30'000));
        QCOMPARE(after->apparent(*after->find("b/f")), Bytes(7));
        QCOMPARE(after->find("a/f"), before->find("a/f"));
        QCOMPARE(after->deadNodes(), qint64(1));
        QCOMPARE(after->fullAsOf(), before->fullAsOf());
        QCOMPARE(after->asOf(), m_clock.now());
    }

    void findsTheOtherNameOfAFileThatGotOneMore()
    {
        for (const char *folder : {"a", "b"})
            QVERIFY(m_scratch->makeFolder(folder));
        QVERIFY(m_scratch->makeFile("a/f", QByteArray(50'000, 'x')));
        const auto before = scanner().scan(m_scratch->path());
        QCOMPARE(::link(m_scratch->path("a/f").constData(), m_scratch->path("b/g").constData()), 0);
        const auto after = scanner().rescan(*before);
        QCOMPARE(Test::treeFigures(*after), Test::duFigures(m_scratch->path()));
        QVERIFY(!after->isCounted(*after->find("b/g")));
        // Known now, so that what changes elsewhere is read alone.
        QVERIFY(m_scratch->makeFile("b/h"));
        const auto later = scanner().rescan(*after);
        QCOMPARE(later->fullAsOf(), after->fullAsOf());
        QCOMPARE(later->find("a/f"), after->find("a/f"));
    }

    void readsAFolderAgainThatSomebodyWasWritingTo()
    {
        QVERIFY(m_scratch->makeFolder("a") && m_scratch->makeFile("a/f"));
        // A minute is not over since.
        m_clock.setNow(SystemClock().now().addSecs(20));
        const auto before = scanner().scan(m_scratch->path());
        QVERIFY(m_scratch->makeFile("a/f", QByteArray(50'000, 'x')));
        const auto after = scanner().rescan(*before);
        QCOMPARE(after->apparent(*after->find("a/f")), Bytes(50'000));
    }

    void readsChosenFoldersAgain()
    {
        for (const char *folder : {"a", "a/below", "b"})
            QVERIFY(m_scratch->makeFolder(folder));
        for (const char *file : {"a/f", "a/below/f", "b/f"})
            QVERIFY(m_scratch->makeFile(file));
        const auto before = scanner().scan(m_scratch->path());
        for (const char *file : {"a/below/f", "b/f"})
            QVERIFY(m_scratch->makeFile(file, QByteArray(50'000, 'x')));
        const auto after = scanner().rescanFolders(*before, {*before->find("a/below")});
        QCOMPARE(after->apparent(*after->find("a/below/f")), Bytes(50'000));
        QCOMPARE(after->apparent(*after->find("b/f")), Bytes(7));
        const Bytes grown = after->apparent(after->root()) - before->apparent(before->root());
        QCOMPARE(grown, Bytes(50'000 - 7));
    }

    void readsEverythingOfAnotherFolder()
    {
        QVERIFY(m_scratch->makeFolder("now") && m_scratch->makeFile("now/old"));
        const auto before = scanner().scan(m_scratch->path("now"));
        QVERIFY(m_scratch->rename("now", "then") && m_scratch->makeFolder("now"));
        QVERIFY(m_scratch->makeFile("now/new"));
        const auto after = scanner().rescan(*before);
        QVERIFY(after->find("new") && !after->find("old"));
        QCOMPARE(after->fullAsOf(), m_clock.now());
    }

    void keepsWhatCouldNotBeRead()
    {
        const Test::WithoutRoot withoutRoot(*m_scratch);
        QVERIFY(m_scratch->makeFolder("locked") && m_scratch->makeFile("locked/f"));
        QCOMPARE(::chmod(m_scratch->path("locked").constData(), 0), 0);
        auto tree = scanner().scan(m_scratch->path());
        for (int round = 0; round < 3; ++round) {
            tree = scanner().rescan(*tree);
            QCOMPARE(tree->problemCount(), qint64(1));
        }
        QCOMPARE(::chmod(m_scratch->path("locked").constData(), 0700), 0);
        tree = scanner().rescan(*tree);
        QCOMPARE(tree->problemCount(), qint64(0));
        QVERIFY(tree->find("locked/f"));
    }

    void comesBackFromItsFileAsItWas()
    {
        Test::RandomTree(*m_scratch, 77).grow(500);
        const auto tree = scanner().scan(m_scratch->path());
        const auto read = stored(*tree);
        QVERIFY(read);
        QCOMPARE(listing(*read), listing(*tree));
        QCOMPARE(read->asOf(), tree->asOf());
        QCOMPARE(read->path(), tree->path());
        struct stat status = {};
        QCOMPARE(::stat(m_state->path("scan.index").constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, mode_t(0600));
    }

    void takesAwayWhatACrashLeftOfItsFile()
    {
        const auto tree = scanner().scan(m_scratch->path());
        const Files::Folder state = m_state->open();
        QVERIFY(ScanIndex::write(state, "scan.index", *tree));
        // As the temporary of a writer that was killed is called.
        const QByteArray left = ".scan.index.tmp-1a2b";
        QVERIFY(m_state->makeFile(left));
        QVERIFY(ScanIndex::write(state, "scan.index", *tree));
        QVERIFY(!m_state->exists(left));
        QCOMPARE(state.entries()->size(), std::size_t(1));
    }

    void ignoresAFileThatIsNotTheOneOfThisFolder()
    {
        QVERIFY(m_scratch->makeFile("f"));
        const auto tree = scanner().scan(m_scratch->path());
        const Files::Folder state = m_state->open();
        QVERIFY(!ScanIndex::read(state, "scan.index", m_scratch->path(), Mounts::Stay));
        QVERIFY(ScanIndex::write(state, "scan.index", *tree));
        QVERIFY(ScanIndex::read(state, "scan.index", m_scratch->path(), Mounts::Stay));
        QVERIFY(!ScanIndex::read(state, "scan.index", m_scratch->path(), Mounts::Enter));
        QVERIFY(!ScanIndex::read(state, "scan.index", "/other", Mounts::Stay));
    }

    void ignoresAFileWithAnyOtherByte()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_scratch->makeFile("file" + QByteArray::number(i)));
        const auto tree = scanner().scan(m_scratch->path());
        const Files::Folder state = m_state->open();
        QVERIFY(ScanIndex::write(state, "scan.index", *tree));
        const QByteArray whole = *state.readFile("scan.index", 1'000'000);
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray other = whole;
            other[i] = char(other[i] ^ 1);
            QVERIFY(state.writeFile("scan.index", other, 0600));
            QVERIFY2(!ScanIndex::read(state, "scan.index", m_scratch->path(), Mounts::Stay),
                     qPrintable(QString::number(i)));
        }
        QVERIFY(state.writeFile("scan.index", whole.chopped(1), 0600));
        QVERIFY(!ScanIndex::read(state, "scan.index", m_scratch->path(), Mounts::Stay));
        QVERIFY(state.writeFile("scan.index", whole + 'x', 0600));
        QVERIFY(!ScanIndex::read(state, "scan.index", m_scratch->path(), Mounts::Stay));
    }

    void keepsSizesThatFitNoNode()
    {
        TreeSlab slab;
        const Bytes huge = (Bytes(1) << 62) + 5;
        QVERIFY(slab.add(NodeKind::Regular, "a", 1, 10, 512, 7));
        QVERIFY(slab.add(NodeKind::Regular, "bc", 2, huge, 1024, 8));
        QVERIFY(slab.add(NodeKind::Regular, "d", 1, (Bytes(1) << 48) - 1, Bytes(1) << 40, 9));
        slab.shrink();
        QCOMPARE(slab.apparent(0), Bytes(10));
        QCOMPARE(slab.apparent(1), huge);
        QCOMPARE(slab.allocated(1), Bytes(1024));
        QCOMPARE(slab.apparent(2), (Bytes(1) << 48) - 1);
        QCOMPARE(slab.allocated(2), Bytes(1) << 40);
        QCOMPARE(slab.name(1).toByteArray(), "bc");
        QVERIFY(slab.isSound());
    }

    void tellsTheLargestFilesAndTheirTypesAndAges()
    {
        QVERIFY(m_scratch->makeFolder("d"));
        const QList<std::pair<QByteArray, int>> files{
            {"d/big.STL", 900}, {"small.stl", 10}, {"same-b.gcode", 500}, {"same-a.gcode", 500},
            {".hidden", 300},   {"none", 5},       {"d/tar.tar.gz", 20}};
        for (const auto &[name, size] : files)
            QVERIFY(m_scratch->makeFile(name, QByteArray(size, 'x')));
        const timespec times[2] = {{0, 0}, {1'000'000'000, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, m_scratch->path("none").constData(), times, 0), 0);
        const auto tree = scanner().scan(m_scratch->path());
        QByteArrayList largest;
        for (const NodeIndex file : largestFiles(*tree, 3))
            largest.append(tree->name(file).toByteArray());
        QCOMPARE(largest, (QByteArrayList{"big.STL", "same-a.gcode", "same-b.gcode"}));
        QByteArrayList types;
        for (const ExtensionUse &use : usageByExtension(*tree))
            types.append(use.extension + ' ' + QByteArray::number(use.files) + ' '
                         + QByteArray::number(use.apparent));
        QCOMPARE(types, (QByteArrayList{"gcode 2 1000", "stl 2 910", " 2 305", "gz 1 20"}));
        const std::array days{7, 30};
        const auto ages = usageByAge(*tree, m_clock.now(), days);
        QCOMPARE(ages.size(), std::size_t(3));
        QCOMPARE(ages[0].files, qint64(6));
        QCOMPARE(ages[2].files, qint64(1));
        QCOMPARE(ages[2].apparent, Bytes(5));
    }

private:
    DiskScanner scanner() const { return DiskScanner(m_clock, {.workers = 2}); }

    /// Through a file and back.
    Result<DiskTree> stored(const DiskTree &tree) const
    {
        const Files::Folder state = m_state->open();
        if (auto written = ScanIndex::write(state, "scan.index", tree); !written)
            return written.error();
        auto read = ScanIndex::read(state, "scan.index", tree.path(), tree.mounts());
        return read ? Result<DiskTree>(*std::move(read)) : Error{};
    }

    /// Everything that a tree tells, in an order of its own.
    static QByteArrayList listing(const DiskTree &tree)
    {
        QByteArrayList lines;
        tree.forEachNode([&](NodeIndex node) {
            QByteArray line = tree.path(node);
            for (const qint64 figure : {qint64(tree.kind(node)), tree.allocated(node),
                                        tree.apparent(node), tree.files(node), tree.folders(node),
                                        tree.modified(node), qint64(tree.isCounted(node))})
                line += ' ' + QByteArray::number(figure);
            lines.append(line);
        });
        std::ranges::sort(lines);
        return lines;
    }

    std::unique_ptr<Test::ScratchFolder> m_scratch;
    std::unique_ptr<Test::ScratchFolder> m_state;
    Test::FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestRescan)
#include "tst_rescan.moc"
