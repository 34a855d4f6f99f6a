// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scratchfolder.h"

#include "files/beneath.h"

#include <QTest>

#include <cerrno>

#include <fcntl.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Files;

class TestBeneath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<Test::ScratchFolder>();
        QVERIFY(m_scratch->makeFolder("a") && m_scratch->makeFolder("a/b"));
        QVERIFY(m_scratch->makeFile("a/b/file") && m_scratch->makeFile("file"));
        QVERIFY(m_scratch->makeLink("link", "a") && m_scratch->makeLink("a/up", ".."));
        QVERIFY(m_scratch->makeLink("absolute", "/") && m_scratch->makeLink("dangling", "none"));
        QVERIFY(m_scratch->makeLink("filelink", "file") && m_scratch->makeFifo("fifo"));
    }

    void opensAndRefusesTheSameBothWays_data()
    {
        QTest::addColumn<Descent>("descent");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("flags");
        QTest::addColumn<int>("error");
        const auto row = [](const QByteArray &path, int flags, int error) {
            const QByteArray kind = flags == folderFlags() ? "folder " : "file ";
            QTest::newRow("kernel: " + kind + path) << Descent::Kernel << path << flags << error;
            QTest::newRow("components: " + kind + path)
                << Descent::ByComponent << path << flags << error;
        };
        for (const char *path : {".", "a", "a/b"})
            row(path, folderFlags(), 0);
        for (const char *path : {"none", "none/b", "a/none"})
            row(path, folderFlags(), ENOENT);
        for (const char *path : {"file", "file/b", "fifo", "fifo/b", "a/b/file"})
            row(path, folderFlags(), ENOTDIR);
        for (const char *path : {"link", "link/b", "a/up", "a/up/a", "absolute", "absolute/etc",
                                 "dangling", "dangling/b", "filelink", "filelink/b"})
            row(path, folderFlags(), ELOOP);
        constexpr int FileFlags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW;
        for (const char *path : {"file", "a/b/file", "fifo"})
            row(path, FileFlags, 0);
        for (const char *path : {"filelink", "dangling", "link/b/file", "a/up/file"})
            row(path, FileFlags, ELOOP);
        row("file/file", FileFlags, ENOTDIR);
        row(QByteArray(256, 'x'), folderFlags(), ENAMETOOLONG);
    }

    void opensAndRefusesTheSameBothWays()
    {
        QFETCH(const Descent, descent);
        QFETCH(const QByteArray, path);
        QFETCH(const int, flags);
        QFETCH(const int, error);
        const Folder root = m_scratch->open();
        errno = 0;
        const FileDescriptor opened = openBeneath(root.descriptor(), path, flags, descent);
        QCOMPARE(opened.isOpen(), error == 0);
        QCOMPARE(opened.isOpen() ? 0 : errno, error);
        if (opened.isOpen())
            QVERIFY((::fcntl(opened.get(), F_GETFD) & FD_CLOEXEC) != 0);
    }

    void passesFoldersThatItMayNotRead_data() { addDescents(); }

    void passesFoldersThatItMayNotRead()
    {
        QFETCH(const Descent, descent);
        const Test::WithoutRoot withoutRoot(*m_scratch);
        QVERIFY(m_scratch->makeFolder("mine") && m_scratch->makeFolder("mine/b"));
        const Folder root = m_scratch->open();
        const QByteArray mine = m_scratch->path("mine");
        QCOMPARE(::chmod(mine.constData(), 0100), 0);
        QVERIFY(openBeneath(root.descriptor(), "mine/b", folderFlags(), descent).isOpen());
        QVERIFY(!openBeneath(root.descriptor(), "mine", folderFlags(), descent).isOpen());
        QCOMPARE(errno, EACCES);
        QCOMPARE(::chmod(mine.constData(), 0600), 0);
        QVERIFY(!openBeneath(root.descriptor(), "mine/b", folderFlags(), descent).isOpen());
        QCOMPARE(errno, EACCES);
        QCOMPARE(::chmod(mine.constData(), 0700), 0);
    }

    void leavesAccessTimesAlone_data() { addDescents(); }

    void leavesAccessTimesAlone()
    {
        QFETCH(const Descent, descent);
        const Folder root = m_scratch->open();
        setOldAccess("a/b/file");
        const FileDescriptor plain(
            ::open(m_scratch->path("a/b/file").constData(), O_RDONLY | O_CLOEXEC));
        readOne(plain);
        if (accessOf("a/b/file") == OldAccess)
            QSKIP("The temporary folder's file system keeps no access times.");

        setOldAccess("a/b/file");
        readOne(openBeneath(root.descriptor(), "a/b/file", O_RDONLY, descent));
        QCOMPARE(accessOf("a/b/file"), OldAccess);
    }

    void readsFilesOfOthersToo_data() { addDescents(); }

    void readsFilesOfOthersToo()
    {
        QFETCH(const Descent, descent);
        if (::geteuid() != 0)
            QSKIP("Needs root, to have a file of somebody else.");
        const Folder root = m_scratch->open();
        const Test::WithoutRoot withoutRoot(*m_scratch);
        // Not the owner: O_NOATIME is refused.
        QVERIFY(openBeneath(root.descriptor(), "a/b/file", O_RDONLY, descent).isOpen());
        QVERIFY(openBeneath(root.descriptor(), "a/b", folderFlags(), descent).isOpen());
        QVERIFY(openAbsolute(m_scratch->path("a"), folderFlags()).isOpen());
    }

    void tellsFoldersApart()
    {
        const Folder root = m_scratch->open();
        const auto a = root.openBelow("a");
        const auto again = root.openBelow("a");
        QVERIFY(a && again);
        QCOMPARE(folderKey(a->descriptor()), folderKey(again->descriptor()));
        QVERIFY(folderKey(a->descriptor()) != folderKey(root.descriptor()));
        const auto status = a->status();
        QCOMPARE(folderKey(a->descriptor())->inode, status->identity.inode);
        QCOMPARE(folderKey(a->descriptor())->device, status->identity.device);
        QCOMPARE(folderKey(-1), std::nullopt);
    }

private:
    static constexpr qint64 OldAccess = 1'000'000;

    static void addDescents()
    {
        QTest::addColumn<Descent>("descent");
        QTest::newRow("kernel") << Descent::Kernel;
        QTest::newRow("components") << Descent::ByComponent;
    }

    static void readOne(const FileDescriptor &file)
    {
        char byte = 0;
        QCOMPARE(::read(file.get(), &byte, 1), 1);
    }

    void setOldAccess(const QByteArray &name) const
    {
        const std::array<timespec, 2> times{timespec{OldAccess, 0}, timespec{OldAccess + 1, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, m_scratch->path(name).constData(), times.data(), 0), 0);
    }

    qint64 accessOf(const QByteArray &name) const
    {
        struct stat status = {};
        return ::stat(m_scratch->path(name).constData(), &status) == 0 ? status.st_atim.tv_sec : -1;
    }

    std::unique_ptr<Test::ScratchFolder> m_scratch;
};

QTEST_GUILESS_MAIN(TestBeneath)
#include "tst_beneath.moc"
