// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scratchfolder.h"

#include "base/crashpoint.h"
#include "files/cachefile.h"
#include "files/folder.h"

#include <QSet>
#include <QTest>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <sys/wait.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Files;

class TestFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<Test::ScratchFolder>();
        QVERIFY(m_scratch->isValid());
    }

    void tellsSafePaths_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("isSafe");
        const auto row = [](const char *what, const QByteArray &path, bool isSafe) {
            QTest::newRow(what) << path << isSafe;
        };
        row("a name", "cube.stl", true);
        row("below folders", "uploaded/2026/cube.stl", true);
        row("leading dash", "-rf", true);
        row("dot file", ".queue.lock", true);
        row("three dots", "...", true);
        row("newline", "a\nb", true);
        row("not UTF-8", "Fl\xFCgel.stl", true);
        row("255 bytes", QByteArray(255, 'x'), true);
        row("256 bytes", QByteArray(256, 'x'), false);
        row("256 bytes below", "a/" + QByteArray(256, 'x'), false);
        row("empty", "", false);
        row("absolute", "/etc/passwd", false);
        row("parent", "..", false);
        row("starts with parent", "../../etc/passwd", false);
        row("leaves in the middle", "uploaded/../../x", false);
        row("ends with parent", "a/..", false);
        row("dot", ".", false);
        row("dot in the middle", "a/./b", false);
        row("double slash", "a//b", false);
        row("trailing slash", "a/", false);
        row("NUL", QByteArray("a\0b", 3), false);
    }

    void tellsSafePaths()
    {
        QFETCH(const QByteArray, path);
        QTEST(isSafeRelativePath(path), "isSafe");
    }

    void refusesUnsafePathsInEveryCall_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("parent") << QByteArray("..");
        QTest::newRow("dot") << QByteArray(".");
        QTest::newRow("absolute") << QByteArray("/etc");
        QTest::newRow("out and in") << QByteArray("../f");
        QTest::newRow("NUL") << QByteArray("f\0x", 3);
        QTest::newRow("too long") << QByteArray(256, 'x');
    }

    void refusesUnsafePathsInEveryCall()
    {
        QFETCH(const QByteArray, name);
        QVERIFY(m_scratch->makeFile("f"));
        const Folder root = m_scratch->open();
        const auto refused = [](const auto &result) {
            return !result && result.error().kind == ErrorKind::Invalid
                   && result.error().code == "unsafe-path"_L1;
        };
        QVERIFY(refused(root.openBelow(name)));
        QVERIFY(refused(root.makeBelow(name, 0755)));
        QVERIFY(refused(root.status(name)));
        QVERIFY(refused(root.openFile(name)));
        QVERIFY(refused(root.readFile(name, 10)));
        QVERIFY(refused(root.writeFile(name, "x", 0600)));
        QVERIFY(refused(root.renameTo("f", root, name)));
        QVERIFY(refused(root.renameTo(name, root, "g")));
        QVERIFY(refused(root.removeFile(name)));
        QVERIFY(refused(root.removeEmptyFolder(name)));
        QVERIFY(!root.exists(name));
        QCOMPARE(m_scratch->content("f"), "content");
    }

    void takesOneNameWhereOneIsNeeded()
    {
        QVERIFY(m_scratch->makeFolder("a") && m_scratch->makeFile("a/f"));
        const Folder root = m_scratch->open();
        QVERIFY(!root.status("a/f") && !root.openFile("a/f") && !root.removeFile("a/f"));
        QVERIFY(!root.writeFile("a/f", "x", 0600) && !root.renameTo("a/f", root, "g"));
        QCOMPARE(m_scratch->content("a/f"), "content");
    }

    void refusesUnsafePathsByEmptyName()
    {
        const Folder root = m_scratch->open();
        QVERIFY(!root.status(QByteArray()) && !root.makeBelow({}, 0755));
        const auto same = root.openBelow({});
        QVERIFY(same);
        QCOMPARE(same->path(), root.path());
        QCOMPARE(same->status()->identity, root.status()->identity);
    }

    void opensRootsOverLinks()
    {
        QVERIFY(m_scratch->makeFolder("real") && m_scratch->makeLink("link", "real"));
        const auto root = Folder::openRoot(m_scratch->path("link") + "//");
        QVERIFY(root);
        QCOMPARE(root->path(), m_scratch->path("link"));
        QCOMPARE(Folder::openRoot("/")->openBelow("etc")->path(), "/etc");
    }

    void refusesWhatIsNoRoot_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("empty") << QByteArray() << ErrorKind::Invalid;
        QTest::newRow("relative") << QByteArray("tmp") << ErrorKind::Invalid;
        QTest::newRow("NUL") << QByteArray("/tmp\0x", 6) << ErrorKind::Invalid;
        QTest::newRow("missing") << QByteArray("/nowhere/at/all") << ErrorKind::NotFound;
        QTest::newRow("a file") << QByteArray("/etc/passwd") << ErrorKind::NotFound;
        QTest::newRow("a device") << QByteArray("/dev/null") << ErrorKind::NotFound;
    }

    void refusesWhatIsNoRoot()
    {
        QFETCH(const QByteArray, path);
        const auto root = Folder::openRoot(path);
        QVERIFY(!root);
        QTEST(root.error().kind, "kind");
    }

    void namesThePathEscapedInItsSentences()
    {
        const Folder root = m_scratch->open();
        const Error error = root.removeFile("a\nb\xFC").error();
        QCOMPARE(error.kind, ErrorKind::NotFound);
        QVERIFY(error.message.contains(u"/a\\u000ab\\xfc cannot be removed."_s));
        QVERIFY(!error.message.contains(u'\n'));
        QVERIFY(!error.detail.isEmpty());
    }

    void refusesToOpenBelowALink()
    {
        QVERIFY(m_scratch->makeFolder("real") && m_scratch->makeLink("link", "real"));
        const auto opened = m_scratch->open().openBelow("link");
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Invalid);
        QCOMPARE(opened.error().code, u"symlink"_s);
    }

    void staysWhereItWasOpened()
    {
        QVERIFY(m_scratch->makeFolder("a") && m_scratch->makeFolder("outside"));
        const auto a = m_scratch->open().openBelow("a");
        QVERIFY(a);
        QVERIFY(m_scratch->rename("a", "b") && m_scratch->makeLink("a", "outside"));
        QVERIFY(a->writeFile("f", "x", 0600));
        QCOMPARE(m_scratch->content("b/f"), "x");
        QVERIFY(!m_scratch->exists("outside/f"));
    }

    void looksAtNamesWithoutFollowing_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<FileKind>("kind");
        QTest::newRow("file") << QByteArray("file") << FileKind::Regular;
        QTest::newRow("folder") << QByteArray("folder") << FileKind::Directory;
        QTest::newRow("link") << QByteArray("link") << FileKind::Symlink;
        QTest::newRow("link to a folder") << QByteArray("folderlink") << FileKind::Symlink;
        QTest::newRow("dangling link") << QByteArray("dangling") << FileKind::Symlink;
        QTest::newRow("FIFO") << QByteArray("fifo") << FileKind::Other;
        QTest::newRow("socket") << QByteArray("socket") << FileKind::Other;
    }

    void looksAtNamesWithoutFollowing()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const FileKind, kind);
        makeOneOfEach();
        const Folder root = m_scratch->open();
        const auto status = root.status(name);
        QVERIFY(status);
        QCOMPARE(status->kind, kind);
        const auto entries = root.entries();
        QVERIFY(entries);
        const auto entry = std::find_if(entries->cbegin(), entries->cend(),
                                        [&](const auto &e) { return e.name == name; });
        QVERIFY(entry != entries->cend());
        QCOMPARE(entry->kind, kind);
    }

    void tellsAFilesNumbers()
    {
        QVERIFY(m_scratch->makeFile("f", QByteArray(5000, 'x')));
        const QByteArray file = m_scratch->path("f");
        const std::array<timespec, 2> times{timespec{1, 0}, timespec{1'700'000'000, 123'456'789}};
        QCOMPARE(::utimensat(AT_FDCWD, file.constData(), times.data(), 0), 0);
        QCOMPARE(::chmod(file.constData(), 0640), 0);
        QCOMPARE(::link(file.constData(), m_scratch->path("g").constData()), 0);
        const auto status = m_scratch->open().status("f");
        QVERIFY(status);
        QCOMPARE(status->identity.size, Bytes(5000));
        QCOMPARE(status->identity.modifiedNs, 1'700'000'000'123'456'789);
        QCOMPARE(status->modified(), QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC));
        QCOMPARE(status->modified().timeSpec(), Qt::UTC);
        QCOMPARE(status->links, quint64(2));
        QCOMPARE(status->mode, quint32(0640));
        QCOMPARE(status->owner, quint32(::geteuid()));
        QVERIFY(status->allocated >= 5000 && status->allocated % 512 == 0);
        QCOMPARE(status->identity, m_scratch->open().status("g")->identity);
    }

    void roundsTimesBefore1970Down()
    {
        FileStatus status;
        status.identity.modifiedNs = -1;
        QCOMPARE(status.modified(), QDateTime::fromMSecsSinceEpoch(-1, Qt::UTC));
        status.identity.modifiedNs = -2'000'000;
        QCOMPARE(status.modified(), QDateTime::fromMSecsSinceEpoch(-2, Qt::UTC));
    }

    void listsEveryNameOnce()
    {
        QSet<QByteArray> made{"Fl\xFCgel", "a\nb", "-rf", QByteArray(255, 'x'), ".hidden", "..."};
        for (int i = 0; i < 3000; ++i)
            made.insert("file-with-a-name-of-some-length-" + QByteArray::number(i));
        for (const QByteArray &name : std::as_const(made))
            QVERIFY(m_scratch->makeFile(name, {}));
        const Folder root = m_scratch->open();
        for (int pass = 0; pass < 2; ++pass) {
            const auto entries = root.entries();
            QVERIFY(entries);
            QSet<QByteArray> listed;
            for (const DirectoryEntry &entry : *entries)
                listed.insert(entry.name);
            QCOMPARE(entries->size(), static_cast<std::size_t>(made.size()));
            QCOMPARE(listed, made);
        }
    }

    void makesFoldersWithTheirModeWhateverTheUmask_data()
    {
        QTest::addColumn<quint32>("mode");
        for (const quint32 mode : {0700U, 0755U, 0777U, 02775U})
            QTest::addRow("%o", mode) << mode;
    }

    void makesFoldersWithTheirModeWhateverTheUmask()
    {
        QFETCH(const quint32, mode);
        const mode_t umask = ::umask(077);
        const auto made = m_scratch->open().makeBelow("a/b/c", mode);
        ::umask(umask);
        QVERIFY(made);
        QCOMPARE(made->path(), m_scratch->path("a/b/c"));
        const Folder root = m_scratch->open();
        QCOMPARE(root.status("a")->mode, mode);
        QCOMPARE(root.openBelow("a")->status("b")->mode, mode);
        QCOMPARE(root.openBelow("a/b")->status("c")->mode, mode);
    }

    /// The folder has its mode and all, or is not there.
    void makesAFolderWhollyOrNotAtAllWhenKilled()
    {
#ifndef PRINTKEEPER_TEST_HOOKS
        QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#else
        const auto isKilledAt = [this](int step) {
            const pid_t child = ::fork();
            if (child == 0) {
                int steps = 0;
                watchCrashPoints([&](const char *) {
                    if (++steps == step)
                        ::kill(::getpid(), SIGKILL);
                });
                ::_exit(m_scratch->open().makeBelow("a", 0755) ? 0 : 1);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            return WIFSIGNALED(status);
        };
        const Folder root = m_scratch->open();
        int step = 1;
        for (; isKilledAt(step); ++step) {
            QCOMPARE(root.exists("a") ? root.status("a")->mode : 0755, 0755U);
            root.removeLeftovers("a");
            QVERIFY(root.makeBelow("a", 0755));
            QCOMPARE(root.entries()->size(), 1U);
            QVERIFY(root.removeEmptyFolder("a"));
        }
        QVERIFY2(step > 2, qPrintable(QString::number(step)));
        QCOMPARE(root.status("a")->mode, 0755U);
#endif
    }

    void makesANewFolderOnlyWhereNothingIs()
    {
        QVERIFY(m_scratch->makeFolder("a"));
        const Folder root = m_scratch->open();
        QCOMPARE(root.makeNew("a", 0750).error().code, u"exists"_s);
        QCOMPARE(root.status("a")->mode, 0755U);
        const auto refuse = [&root](const Folder &made) -> Result<void> {
            if (root.exists("b") || made.status()->mode != 0750)
                return {};
            return Error{ErrorKind::Cancelled, u"No."_s, {}, {}};
        };
        QCOMPARE(root.makeNew("b", 0750, refuse).error().kind, ErrorKind::Cancelled);
        QCOMPARE(root.makeNew("b/c", 0750).error().code, u"unsafe-path"_s);
        QCOMPARE(root.entries()->size(), 1U);
        QCOMPARE(root.makeNew("b", 0750)->path(), m_scratch->path("b"));
        QCOMPARE(root.status("b")->mode, 0750U);
    }

    void leavesFoldersThatAreThereAsTheyAre()
    {
        QVERIFY(m_scratch->makeFolder("a"));
        QCOMPARE(::chmod(m_scratch->path("a").constData(), 0711), 0);
        QVERIFY(m_scratch->open().makeBelow("a/b", 0750));
        QCOMPARE(m_scratch->open().status("a")->mode, quint32(0711));
        QCOMPARE(m_scratch->open().openBelow("a")->status("b")->mode, quint32(0750));
    }

    void makesNothingThroughWhatIsNoFolder_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("link") << QByteArray("folderlink/new") << ErrorKind::Invalid;
        QTest::newRow("dangling link") << QByteArray("dangling") << ErrorKind::Invalid;
        QTest::newRow("file") << QByteArray("file/new") << ErrorKind::NotFound;
        QTest::newRow("FIFO") << QByteArray("fifo/new") << ErrorKind::NotFound;
    }

    void makesNothingThroughWhatIsNoFolder()
    {
        QFETCH(const QByteArray, path);
        makeOneOfEach();
        const auto made = m_scratch->open().makeBelow(path, 0755);
        QVERIFY(!made);
        QTEST(made.error().kind, "kind");
        QVERIFY(!m_scratch->exists("folder/new") && !m_scratch->exists("none"));
    }

    void removesLinksAndNotTheirTargets()
    {
        makeOneOfEach();
        const Folder root = m_scratch->open();
        for (const char *name : {"link", "folderlink", "dangling", "fifo", "socket"})
            QVERIFY(root.removeFile(name));
        QCOMPARE(m_scratch->content("file"), "content");
        QVERIFY(m_scratch->exists("folder"));
    }

    void removesNoFolderThatHoldsSomething()
    {
        QVERIFY(m_scratch->makeFolder("a") && m_scratch->makeFile("a/f"));
        const Folder root = m_scratch->open();
        const auto full = root.removeEmptyFolder("a");
        QVERIFY(!full);
        QCOMPARE(full.error().kind, ErrorKind::Refused);
        QCOMPARE(full.error().code, u"not-empty"_s);
        QVERIFY(!root.removeFile("a"));
        QVERIFY(root.openBelow("a")->removeFile("f") && root.removeEmptyFolder("a"));
        QVERIFY(!m_scratch->exists("a"));
        QCOMPARE(root.removeEmptyFolder("a").error().kind, ErrorKind::NotFound);
    }

    void replacesACachedFileInOneStep()
    {
        const Folder root = m_scratch->open();
        QVERIFY(writeCacheFile(root, "picture", "old", 0600));
        QVERIFY(writeCacheFile(root, "picture", "new", 0640));
        QCOMPARE(root.readFile("picture", 10).value(), "new");
        QCOMPARE(root.status("picture")->mode & 07777, 0640U);
        QCOMPARE(root.entries()->size(), 1U); // nothing temporary is left
        QVERIFY(!writeCacheFile(root, "../picture", "x", 0600));
    }

    void syncsAFolder()
    {
        QVERIFY(m_scratch->open().sync());
    }

private:
    void makeOneOfEach() const
    {
        QVERIFY(m_scratch->makeFile("file") && m_scratch->makeFolder("folder"));
        QVERIFY(m_scratch->makeLink("link", "file") && m_scratch->makeLink("folderlink", "folder"));
        QVERIFY(m_scratch->makeLink("dangling", "none"));
        QVERIFY(m_scratch->makeFifo("fifo") && m_scratch->makeSocket("socket"));
    }

    std::unique_ptr<Test::ScratchFolder> m_scratch;
};

QTEST_GUILESS_MAIN(TestFolder)
#include "tst_folder.moc"
