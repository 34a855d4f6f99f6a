// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chain.h"
#include "scratchfolder.h"

#include "files/treewalk.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <ctime>

#include <fcntl.h>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Files;

namespace {

/// Lets this process open only a few files for a while.
class FewDescriptors
{
public:
    explicit FewDescriptors(rlim_t most)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit few{most, m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
    }
    ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    FewDescriptors(const FewDescriptors &) = delete;
    FewDescriptors &operator=(const FewDescriptors &) = delete;

private:
    rlimit m_before = {};
};

QByteArray pathOf(const WalkEntry &entry)
{
    return entry.relativeFolder.isEmpty() ? entry.name : entry.relativeFolder + '/' + entry.name;
}

/// Everything that a walk meets, in its order.
QList<QByteArray> pathsIn(const Folder &root)
{
    QList<QByteArray> paths;
    const auto problems = walkTree(root, [&](const WalkEntry &entry) {
        paths += pathOf(entry);
        return WalkStep::Continue;
    });
    return problems.empty() ? paths : QList<QByteArray>{"problems"};
}

} // namespace

class TestTreeWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<Test::ScratchFolder>();
        QVERIFY(m_scratch->isValid());
    }

    void visitsEverythingOnceFoldersFirst_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::addRow("tree %u", seed) << seed;
    }

    void visitsEverythingOnceFoldersFirst()
    {
        QFETCH(const quint32, seed);
        const QSet<QByteArray> made = makeRandomTree(seed);
        const QList<QByteArray> paths = pathsIn(m_scratch->open());
        QCOMPARE(paths.size(), made.size());
        QSet<QByteArray> seen;
        for (const QByteArray &path : paths) {
            const qsizetype slash = path.lastIndexOf('/');
            QVERIFY(slash < 0 || seen.contains(path.first(slash)));
            seen.insert(path);
        }
        QCOMPARE(seen, made);
    }

    void givesTheFolderInWhichTheEntryLies()
    {
        QVERIFY(m_scratch->makeFolder("a") && m_scratch->makeFile("a/f", "12345"));
        int files = 0;
        const Folder root = m_scratch->open();
        (void)walkTree(root, [&](const WalkEntry &entry) {
            const auto status = entry.folder.status(entry.name);
            files += status && status->identity == entry.status.identity ? 1 : 0;
            if (entry.name == "f" && entry.folder.path() == m_scratch->path("a"))
                files += entry.folder.readFile("f", 10).value_or(QByteArray()) == "12345" ? 10 : 0;
            return WalkStep::Continue;
        });
        QCOMPARE(files, 12);
    }

    void visitsStrangeNames()
    {
        const QSet<QByteArray> names{"Fl\xFCgel", "a\n2026-01-01 INFO removed", "-rf",
                                     "...",       QByteArray(255, 'x'),         "\xE2\x80\xAEgpj",
                                     " "};
        for (const QByteArray &name : names)
            QVERIFY(m_scratch->makeFolder(name) && m_scratch->makeFile(name + '/' + name));
        const QList<QByteArray> paths = pathsIn(m_scratch->open());
        QCOMPARE(paths.size(), 2 * names.size());
        for (const QByteArray &name : names)
            QVERIFY(paths.contains(name) && paths.contains(name + '/' + name));
    }

    void followsNoLinkAndOpensNothingButFolders()
    {
        QVERIFY(m_scratch->makeFolder("root") && m_scratch->makeFolder("outside"));
        QVERIFY(m_scratch->makeFile("outside/canary") && m_scratch->makeLink("root/up", ".."));
        QVERIFY(m_scratch->makeLink("root/link", m_scratch->path("outside")));
        QVERIFY(m_scratch->makeLink("root/self", ".") && m_scratch->makeLink("root/none", "x"));
        QVERIFY(m_scratch->makeFifo("root/fifo") && m_scratch->makeSocket("root/socket"));
        QMap<QByteArray, FileKind> seen;
        const auto root = m_scratch->open().openBelow("root");
        const auto problems = walkTree(*root, [&](const WalkEntry &entry) {
            seen.insert(pathOf(entry), entry.status.kind);
            return WalkStep::Continue;
        });
        QVERIFY(problems.empty());
        const QMap<QByteArray, FileKind> expected{
            {"up", FileKind::Symlink},   {"link", FileKind::Symlink}, {"self", FileKind::Symlink},
            {"none", FileKind::Symlink}, {"fifo", FileKind::Other},   {"socket", FileKind::Other}};
        QCOMPARE(seen, expected);
    }

    void skipsAndStopsWhereItIsTold()
    {
        QVERIFY(m_scratch->makeFolder("a") && m_scratch->makeFile("a/f"));
        QVERIFY(m_scratch->makeFolder("b") && m_scratch->makeFile("b/f"));
        int visits = 0;
        const Folder root = m_scratch->open();
        (void)walkTree(root, [&](const WalkEntry &) {
            ++visits;
            return WalkStep::SkipFolder;
        });
        QCOMPARE(visits, 2);
        (void)walkTree(root, [&](const WalkEntry &) {
            ++visits;
            return WalkStep::Stop;
        });
        QCOMPARE(visits, 3);
    }

    void endsWhenCancelled()
    {
        for (int i = 0; i < 20; ++i)
            QVERIFY(m_scratch->makeFile(QByteArray::number(i)));
        CancelToken cancel;
        int visits = 0;
        const Folder root = m_scratch->open();
        (void)walkTree(
            root,
            [&](const WalkEntry &) {
                if (++visits == 5)
                    cancel.cancel();
                return WalkStep::Continue;
            },
            cancel);
        QCOMPARE(visits, 5);
    }

    void reachesTheEndOf10000FoldersWith64Descriptors_data()
    {
        QTest::addColumn<int>("filesInEach");
        QTest::newRow("folders alone") << 0;
        QTest::newRow("files on the way back") << 1;
    }

    void reachesTheEndOf10000FoldersWith64Descriptors()
    {
        QFETCH(const int, filesInEach);
        constexpr int Depth = 10'000;
        // In memory where there is such a place: making so much on a disk takes a minute.
        const Test::ScratchFolder shared("/dev/shm");
        const Test::ScratchFolder &scratch = shared.isValid() ? shared : *m_scratch;
        const Test::Chain chain(scratch, Depth, filesInEach);
        QVERIFY(chain.isMade());
        const Folder root = scratch.open();
        int folders = 0;
        int files = 0;
        std::vector<WalkProblem> problems;
        const std::clock_t before = std::clock();
        {
            const FewDescriptors few(64);
            problems = walkTree(root, [&](const WalkEntry &entry) {
                entry.status.kind == FileKind::Directory ? ++folders : ++files;
                return WalkStep::Continue;
            });
        }
        QVERIFY(problems.empty());
        QCOMPARE(folders, Depth);
        QCOMPARE(files, Depth * filesInEach);
        // Processor time: that of the clock grows with whatever else runs.
        const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 20, "The work must not grow with the square of the depth.");
    }

    void keepsFewDescriptorsOpen()
    {
        const Test::Chain chain(*m_scratch, 200, 1);
        QVERIFY(chain.isMade());
        const Folder root = m_scratch->open();
        int highest = 0;
        (void)walkTree(root, [&](const WalkEntry &) {
            const FileDescriptor next(::open("/dev/null", O_RDONLY | O_CLOEXEC));
            highest = std::max(highest, next.get());
            return WalkStep::Continue;
        });
        QVERIFY2(highest < root.descriptor() + 30, qPrintable(QString::number(highest)));
    }

    void reportsFoldersThatCannotBeReadAndGoesOn()
    {
        const Test::WithoutRoot withoutRoot(*m_scratch);
        for (const char *folder : {"a", "a/locked", "z"})
            QVERIFY(m_scratch->makeFolder(folder));
        QVERIFY(m_scratch->makeFile("a/locked/f") && m_scratch->makeFile("z/f"));
        const QByteArray locked = m_scratch->path("a/locked");
        QCOMPARE(::chmod(locked.constData(), 0), 0);
        QSet<QByteArray> seen;
        const Folder root = m_scratch->open();
        const auto problems = walkTree(root, [&](const WalkEntry &entry) {
            seen.insert(pathOf(entry));
            return WalkStep::Continue;
        });
        QCOMPARE(::chmod(locked.constData(), 0700), 0);
        QCOMPARE(seen, (QSet<QByteArray>{"a", "a/locked", "z", "z/f"}));
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().path, "a/locked");
        QCOMPARE(problems.front().error.kind, ErrorKind::PermissionDenied);
    }

    void takesVanishedEntriesForNoProblem()
    {
        for (const char *folder : {"a", "b", "c"})
            QVERIFY(m_scratch->makeFolder(folder) && m_scratch->makeFile(folder + "/f"_ba));
        int visits = 0;
        const Folder root = m_scratch->open();
        const auto problems = walkTree(root, [&](const WalkEntry &) {
            ++visits;
            for (const char *folder : {"a", "b", "c"})
                Test::removeAll(m_scratch->path(folder));
            return WalkStep::Continue;
        });
        QCOMPARE(visits, 1);
        QVERIFY(problems.empty());
    }

    void entersNoFolderThatTookTheNameOfTheVisitedOne_data()
    {
        QTest::addColumn<bool>("isLink");
        QTest::addColumn<QString>("code");
        QTest::newRow("folder") << false << u"replaced"_s;
        QTest::newRow("link") << true << u"symlink"_s;
    }

    void entersNoFolderThatTookTheNameOfTheVisitedOne()
    {
        QFETCH(const bool, isLink);
        for (const char *folder : {"root", "root/a", "outside"})
            QVERIFY(m_scratch->makeFolder(folder));
        QVERIFY(m_scratch->makeFile("outside/canary"));
        int visits = 0;
        const auto root = m_scratch->open().openBelow("root");
        const auto problems = walkTree(*root, [&](const WalkEntry &) {
            ++visits;
            m_scratch->rename("root/a", "aside");
            isLink ? m_scratch->makeLink("root/a", m_scratch->path("outside"))
                   : m_scratch->rename("outside", "root/a");
            return WalkStep::Continue;
        });
        QCOMPARE(visits, 1);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().path, "a");
        QTEST(problems.front().error.code, "code");
    }

    void goesOnAboveWhatWasMovedAwayMeanwhile()
    {
        constexpr int Depth = 40;
        constexpr int FilesInEach = 10;
        QVERIFY(m_scratch->makeFolder("outside"));
        const Test::Chain chain(*m_scratch, Depth, FilesInEach);
        QVERIFY(chain.isMade());
        QMap<qsizetype, int> filesAt;
        bool isMoved = false;
        const Folder root = m_scratch->open();
        const auto problems = walkTree(root, [&](const WalkEntry &entry) {
            if (entry.name == "outside")
                return WalkStep::SkipFolder;
            const qsizetype depth = entry.relativeFolder.count('d');
            if (entry.status.kind == FileKind::Regular)
                ++filesAt[depth];
            if (entry.name == "d" && depth == Depth - 1 && !isMoved) {
                // First the folder of level 15, then from there that of level 20: neither is where
                // the walk came from, and only what is above 15 can be found again.
                isMoved =
                    m_scratch->rename("d" + QByteArray("/d").repeated(14), "outside/15")
                    && m_scratch->rename("outside/15" + QByteArray("/d").repeated(5), "outside/20");
            }
            return WalkStep::Continue;
        });
        QVERIFY(isMoved);
        int lost = 0;
        for (int depth = 0; depth < Depth; ++depth) {
            const int missing = FilesInEach - filesAt.value(depth);
            QVERIFY2(missing == 0 || (depth >= 15 && depth < 20),
                     qPrintable(QString::number(depth)));
            lost += missing;
        }
        QVERIFY2(lost > 0, "No folder had files after its subfolder.");
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().path, "d" + QByteArray("/d").repeated(14));
        QCOMPARE(problems.front().error.code, u"replaced"_s);
    }

private:
    QSet<QByteArray> makeRandomTree(quint32 seed) const
    {
        QRandomGenerator random(seed);
        QList<QByteArray> folders{""};
        QSet<QByteArray> made;
        for (int i = 0; i < 200; ++i) {
            // Now and then deep, mostly wide.
            const qsizetype from =
                random.bounded(3) == 0 ? folders.size() - 1 : random.bounded(folders.size());
            const QByteArray path = folders.at(from) + QByteArray::number(i);
            const bool isFolder = random.bounded(2) == 0;
            if (!(isFolder ? m_scratch->makeFolder(path) : m_scratch->makeFile(path)))
                return {};
            made.insert(path);
            if (isFolder)
                folders += path + '/';
        }
        return made;
    }

    std::unique_ptr<Test::ScratchFolder> m_scratch;
};

QTEST_GUILESS_MAIN(TestTreeWalk)
#include "tst_treewalk.moc"
