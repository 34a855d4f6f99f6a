// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scratchfolder.h"

#include <QTest>

#include <array>
#include <csignal>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Files;

class TestFolderContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<Test::ScratchFolder>();
        QVERIFY(m_scratch->isValid());
    }

    void readsBackWhatItWrote_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray("f") << QByteArray();
        QTest::newRow("binary") << QByteArray("f") << QByteArray("\0\n\xFF", 3);
        QTest::newRow("1 MiB") << QByteArray("f") << QByteArray(1 << 20, 'x');
        QTest::newRow("255 bytes of name") << QByteArray(255, 'n') << QByteArray("x");
        QTest::newRow("not UTF-8, newline") << QByteArray("-\xFC\n") << QByteArray("x");
    }

    void readsBackWhatItWrote()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, content);
        const Folder root = m_scratch->open();
        QVERIFY(root.writeFile(name, content, 0640));
        const auto read = root.readFile(name, content.size());
        QVERIFY(read);
        QCOMPARE(*read, content);
        QCOMPARE(root.entries()->size(), std::size_t(1));
    }

    void givesTheFileItsModeWhateverTheUmask()
    {
        const Folder root = m_scratch->open();
        const mode_t umask = ::umask(077);
        QVERIFY(root.writeFile("f", "x", 0644));
        ::umask(umask);
        QCOMPARE(root.status("f")->mode, quint32(0644));
    }

    void replacesAnOlderFileInOneStep()
    {
        QVERIFY(m_scratch->makeFile("f", "old"));
        const Folder root = m_scratch->open();
        const auto old = root.openFile("f");
        QVERIFY(old);
        QVERIFY(root.writeFile("f", "new", 0600));
        QCOMPARE(m_scratch->content("f"), "new");
        // Who had it open still reads the whole old one.
        std::array<char, 8> buffer{};
        QCOMPARE(::read(old->get(), buffer.data(), buffer.size()), 3);
        QCOMPARE(QByteArray(buffer.data(), 3), "old");
    }

    void replacesALinkAndNotItsTarget()
    {
        QVERIFY(m_scratch->makeFile("target") && m_scratch->makeLink("f", "target"));
        const Folder root = m_scratch->open();
        QVERIFY(root.writeFile("f", "new", 0600));
        QCOMPARE(root.status("f")->kind, FileKind::Regular);
        QCOMPARE(m_scratch->content("target"), "content");
    }

    void leavesNothingBehindWhenItCannotWrite()
    {
        QVERIFY(m_scratch->makeFolder("f"));
        const Folder root = m_scratch->open();
        QVERIFY(!root.writeFile("f", "x", 0600));
        QCOMPARE(root.entries()->size(), std::size_t(1));
        QCOMPARE(root.status("f")->kind, FileKind::Directory);
    }

    void keepsTheOldFileWhenItCannotWriteAll()
    {
        QVERIFY(m_scratch->makeFile("f", "old"));
        const Folder root = m_scratch->open();
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{4096, before.rlim_max};
        const auto ignored = ::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto written = root.writeFile("f", QByteArray(100'000, 'x'), 0600);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        ::signal(SIGXFSZ, ignored);
        QVERIFY(!written);
        QCOMPARE(m_scratch->content("f"), "old");
        QCOMPARE(root.entries()->size(), std::size_t(1));
    }

    void removesWhatACrashLeftOfWritingAName()
    {
        const Folder root = m_scratch->open();
        const QByteArray longest(255, 'n');
        for (const QByteArray name : {".f.tmp-0", ".f.tmp-3w5e11264sgsf"})
            QVERIFY(m_scratch->makeFile(name));
        QVERIFY(m_scratch->makeFile('.' + longest.first(236) + ".tmp-abc"));
        // Names that others have chosen.
        const std::vector<QByteArray> others{".f.tmp-", ".f.tmp-A", ".g.tmp-1", "f.tmp-1",
                                             ".f.tmp-3w5e11264sgsf1"};
        for (const QByteArray &name : others)
            QVERIFY(m_scratch->makeFile(name));
        QVERIFY(m_scratch->makeLink(".f.tmp-2", "/etc/passwd"));
        root.removeLeftovers("f");
        root.removeLeftovers(longest);

        QCOMPARE(root.entries()->size(), others.size() + 1);
        QVERIFY(root.exists(".f.tmp-2"));
    }

    void readsNoMoreThanTheLimit()
    {
        QVERIFY(m_scratch->makeFile("f", "12345"));
        const Folder root = m_scratch->open();
        QCOMPARE(root.readFile("f", 5).value_or(QByteArray()), "12345");
        const auto tooLarge = root.readFile("f", 4);
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().kind, ErrorKind::Invalid);
        QCOMPARE(tooLarge.error().code, u"too-large"_s);
        QVERIFY(!root.readFile("f", 0));
    }

    void opensOnlyRegularFiles_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"fifo", "socket", "link", "folder", "device"})
            QTest::newRow(name) << QByteArray(name);
    }

    void opensOnlyRegularFiles()
    {
        QFETCH(const QByteArray, name);
        QVERIFY(m_scratch->makeFifo("fifo") && m_scratch->makeSocket("socket"));
        QVERIFY(m_scratch->makeLink("link", "/etc/passwd") && m_scratch->makeFolder("folder"));
        // The device of /dev/null.
        if (name == "device"
            && ::mknod(m_scratch->path("device").constData(), S_IFCHR | 0666, 0x103) != 0)
            QSKIP("Needs root, to make a device.");
        const Folder root = m_scratch->open();
        const auto opened = root.openFile(name);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Refused);
        QCOMPARE(opened.error().code, u"not-a-file"_s);
        QVERIFY(!root.readFile(name, 100));
    }

    void tellsWhenThereIsNothingToRead()
    {
        QCOMPARE(m_scratch->open().readFile("none", 10).error().kind, ErrorKind::NotFound);
    }

    void tellsWhenItMayNotRead()
    {
        const Test::WithoutRoot withoutRoot(*m_scratch);
        QVERIFY(m_scratch->makeFile("f"));
        QCOMPARE(::chmod(m_scratch->path("f").constData(), 0), 0);
        const Folder root = m_scratch->open();
        QCOMPARE(root.readFile("f", 10).error().kind, ErrorKind::PermissionDenied);
        QCOMPARE(::chmod(m_scratch->path().constData(), 0500), 0);
        QCOMPARE(root.writeFile("g", "x", 0600).error().kind, ErrorKind::PermissionDenied);
        QCOMPARE(root.makeBelow("h", 0700).error().kind, ErrorKind::PermissionDenied);
        QCOMPARE(::chmod(m_scratch->path().constData(), 0700), 0);
    }

private:
    std::unique_ptr<Test::ScratchFolder> m_scratch;
};

QTEST_GUILESS_MAIN(TestFolderContent)
#include "tst_foldercontent.moc"
