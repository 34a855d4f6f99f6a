// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scratchfolder.h"

#include "files/beneath.h"
#include "files/treewalk.h"

#include <QSet>
#include <QTest>

#include <cerrno>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Files;

/// What only root can make: mounts and files of others. The mounts lie in a mount namespace of this
/// process, so that they go with it whatever happens.
class TestMounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (::geteuid() != 0)
            QSKIP("Needs root, to mount and to give files away.");
        if (::unshare(CLONE_NEWNS) != 0
            || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            QSKIP("Needs the right to mount, which this container does not give.");
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<Test::ScratchFolder>();
        for (const char *folder : {"root", "root/tmpfs", "root/bind", "outside", "outside/below"})
            QVERIFY(m_scratch->makeFolder(folder));
        QVERIFY(m_scratch->makeFile("root/file", "inside")
                && m_scratch->makeFile("outside/canary"));
        QVERIFY(mountAt("tmpfs", "root/tmpfs", 0) && m_scratch->makeFile("root/tmpfs/canary"));
        QVERIFY(m_scratch->makeFolder("root/tmpfs/below"));
        QVERIFY(mountAt("outside", "root/bind", MS_BIND));
        QVERIFY(mountAt("outside/canary", "root/file", MS_BIND));
    }

    void cleanup()
    {
        for (const char *place : {"root/tmpfs", "root/bind", "root/file"})
            ::umount2(m_scratch->path(place).constData(), MNT_DETACH);
        m_scratch.reset();
    }

    void entersNoMountBothWays_data()
    {
        QTest::addColumn<Descent>("descent");
        QTest::addColumn<QByteArray>("path");
        for (const QByteArray path : {"tmpfs", "tmpfs/below", "bind", "bind/below"}) {
            QTest::newRow("kernel: " + path) << Descent::Kernel << path;
            QTest::newRow("components: " + path) << Descent::ByComponent << path;
        }
    }

    void entersNoMountBothWays()
    {
        QFETCH(const Descent, descent);
        QFETCH(const QByteArray, path);
        QVERIFY(!openBeneath(root().descriptor(), path, folderFlags(), descent).isOpen());
        QCOMPARE(errno, EXDEV);
    }

    void opensNoMountedFile_data()
    {
        QTest::addColumn<Descent>("descent");
        QTest::newRow("kernel") << Descent::Kernel;
        QTest::newRow("components") << Descent::ByComponent;
    }

    void opensNoMountedFile()
    {
        QFETCH(const Descent, descent);
        QVERIFY(!openBeneath(root().descriptor(), "file", O_RDONLY, descent).isOpen());
        QCOMPARE(errno, EXDEV);
        QCOMPARE(root().readFile("file", 100).error().code, u"other-file-system"_s);
    }

    void saysThatAMountIsInTheWay()
    {
        const auto opened = root().openBelow("bind/below");
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Invalid);
        QCOMPARE(opened.error().code, u"other-file-system"_s);
        QVERIFY(!root().makeBelow("bind/new", 0755) && !m_scratch->exists("outside/new"));
    }

    void opensAMountAsARootOfItsOwn()
    {
        const auto mount = Folder::openRoot(m_scratch->path("root/bind"));
        QVERIFY(mount && mount->openBelow("below"));
        QVERIFY(mount->exists("canary"));
    }

    void takesNoMountPointAway()
    {
        QCOMPARE(root().removeEmptyFolder("tmpfs").error().kind, ErrorKind::Busy);
        QCOMPARE(root().removeFile("file").error().kind, ErrorKind::Busy);
        QVERIFY(!root().renameTo("bind", root(), "moved"));
        QVERIFY(m_scratch->exists("outside/canary"));
    }

    void visitsMountPointsAndNothingInThem()
    {
        QSet<QByteArray> seen;
        const auto problems = walkTree(root(), [&](const WalkEntry &entry) {
            seen.insert(entry.relativeFolder + '/' + entry.name);
            return WalkStep::Continue;
        });
        QCOMPARE(seen, (QSet<QByteArray>{"/tmpfs", "/bind", "/file"}));
        QVERIFY(problems.empty());
    }

    void givesNewFoldersTheirParentsOwner()
    {
        QVERIFY(m_scratch->makeFolder("root/farm"));
        QCOMPARE(::chown(m_scratch->path("root/farm").constData(), 1234, 4321), 0);
        QVERIFY(root().makeBelow("farm/a/b", 02770));
        for (const char *name : {"farm/a", "farm/a/b"}) {
            const auto status = root().openBelow(name)->status();
            QCOMPARE(status->owner, quint32(1234));
            QCOMPARE(status->group, quint32(4321));
            QCOMPARE(status->mode, quint32(02770));
        }
    }

    void reportsAFullDiskAndLeavesNoRest()
    {
        QVERIFY(m_scratch->makeFolder("small"));
        QVERIFY(::mount("none", m_scratch->path("small").constData(), "tmpfs", 0, "size=64k") == 0);
        const auto small = Folder::openRoot(m_scratch->path("small"));
        QVERIFY(small->writeFile("f", "old", 0600));
        const auto written = small->writeFile("f", QByteArray(100'000, 'x'), 0600);
        QCOMPARE(written.error().kind, ErrorKind::NoSpace);
        QCOMPARE(small->readFile("f", 10).value_or(QByteArray()), "old");
        QCOMPARE(small->entries()->size(), std::size_t(1));
        QCOMPARE(::umount2(m_scratch->path("small").constData(), MNT_DETACH), 0);
    }

    void leavesAReadOnlyFolderAlone()
    {
        QVERIFY(::mount(nullptr, m_scratch->path("root/bind").constData(), nullptr,
                        MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr)
                == 0);
        const auto readOnly = Folder::openRoot(m_scratch->path("root/bind"));
        QVERIFY(readOnly && readOnly->readFile("canary", 100));
        QCOMPARE(readOnly->writeFile("f", "x", 0600).error().kind, ErrorKind::PermissionDenied);
        QCOMPARE(readOnly->removeFile("canary").error().kind, ErrorKind::PermissionDenied);
        QVERIFY(walkTree(*readOnly, [](const WalkEntry &) { return WalkStep::Continue; }).empty());
    }

private:
    Folder root() const { return *Folder::openRoot(m_scratch->path("root")); }

    bool mountAt(const QByteArray &what, const QByteArray &place, unsigned long flags) const
    {
        const QByteArray source = what == "tmpfs" ? what : m_scratch->path(what);
        return ::mount(source.constData(), m_scratch->path(place).constData(), "tmpfs", flags,
                       nullptr)
               == 0;
    }

    std::unique_ptr<Test::ScratchFolder> m_scratch;
};

QTEST_GUILESS_MAIN(TestMounts)
#include "tst_mounts.moc"
