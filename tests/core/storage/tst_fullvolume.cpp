// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemfigures.h"

#include "base/filedescriptor.h"
#include "storage/diskcheck.h"
#include "storage/folderusage.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Storage;
using namespace Qt::Literals::StringLiterals;

/// Volumes of our own that are as full as a test wants. They are mounted in a mount namespace of
/// this process alone: however it ends, the kernel takes them away.
class TestFullVolume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void tellsTheLevelOfAFilledVolume_data();
    void tellsTheLevelOfAFilledVolume();
    void tellsVolumesApart();
    void findsTheMountPointOfABindMount();
    void leavesAMountedFolderOut();

private:
    /// A new tmpfs of so many KiB at m_folder/name.
    QByteArray mountTmpfs(const QByteArray &name, int kib);
    void fill(const QByteArray &folder, int kib) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArrayList m_mounts;
    const Settings::DiskSettings m_settings; ///< 90 and 95 %
};

void TestFullVolume::initTestCase()
{
    if (::geteuid() != 0)
        QSKIP("Mounting needs root.");
    if (::unshare(CLONE_NEWNS) != 0
        || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        QSKIP("This root may not mount.");
}

void TestFullVolume::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFullVolume::cleanup()
{
    while (!m_mounts.isEmpty())
        QCOMPARE(::umount2(m_mounts.takeLast().constData(), MNT_DETACH), 0);
    m_folder.reset();
}

QByteArray TestFullVolume::mountTmpfs(const QByteArray &name, int kib)
{
    const QByteArray path = m_folder->path().toUtf8() + '/' + name;
    const QByteArray options = "size=" + QByteArray::number(kib) + "k";
    if (::mkdir(path.constData(), 0755) != 0
        || ::mount("tmpfs", path.constData(), "tmpfs", 0, options.constData()) != 0)
        qCritical("no tmpfs at %s", path.constData());
    m_mounts.append(path);
    return path;
}

void TestFullVolume::fill(const QByteArray &folder, int kib) const
{
    const FileDescriptor file(::open((folder + "/filling").constData(), O_CREAT | O_WRONLY, 0644));
    QCOMPARE(::posix_fallocate(file.get(), 0, kib * 1024LL), 0);
}

void TestFullVolume::tellsTheLevelOfAFilledVolume_data()
{
    QTest::addColumn<int>("filled"); // of 4000 KiB, in whole pages
    QTest::addColumn<int>("percent");
    QTest::addColumn<DiskLevel>("level");
    QTest::newRow("empty") << 4 << 1 << DiskLevel::Ok;
    QTest::newRow("exactly 90 %") << 3600 << 90 << DiskLevel::Ok;
    QTest::newRow("a page more") << 3604 << 91 << DiskLevel::Warning;
    QTest::newRow("exactly 95 %") << 3800 << 95 << DiskLevel::Warning;
    QTest::newRow("97 %") << 3880 << 97 << DiskLevel::Critical;
    QTest::newRow("full") << 4000 << 100 << DiskLevel::Critical;
}

void TestFullVolume::tellsTheLevelOfAFilledVolume()
{
    QFETCH(int, filled);
    const QByteArray uploads = mountTmpfs("uploads", 4000);
    fill(uploads, filled);

    const Result<DiskReport> report = checkDisk(uploads, {{u"uploads"_s, uploads}}, m_settings, {});
    QVERIFY(report);
    const Volume &volume = report->main.volume;
    QCOMPARE(figuresOf(volume), dfFigures(uploads));
    QCOMPARE(volume.used, Bytes(filled) * 1024);
    QCOMPARE(volume.mountPoint, uploads);
    QTEST(volume.usedPercent(), "percent");
    QTEST(report->main.level, "level");
    QTEST(report->level(), "level");
}

void TestFullVolume::tellsVolumesApart()
{
    const QByteArray uploads = mountTmpfs("uploads", 4000);
    const QByteArray archive = mountTmpfs("archive", 4000);
    const QByteArray other = mountTmpfs("other", 4000);
    fill(archive, 3880);
    const std::vector<WatchedPath> watched{{u"uploads"_s, uploads},
                                           {u"archive"_s, archive + "/2026/march"},
                                           {u"backups"_s, archive},
                                           {u"state"_s, uploads + "/state"}};
    const Result<DiskReport> report = checkDisk(uploads, watched, m_settings, {});
    QVERIFY(report);
    QCOMPARE(report->volumes.size(), std::size_t(2));
    QCOMPARE(report->volumes.at(0).roles, (QStringList{u"uploads"_s, u"state"_s}));
    QCOMPARE(report->volumes.at(1).roles, (QStringList{u"archive"_s, u"backups"_s}));
    QCOMPARE(report->main.level, DiskLevel::Ok);
    QCOMPARE(report->level(), DiskLevel::Critical);

    const Result<DiskReport> elsewhere = checkDisk(other, watched, m_settings, {});
    QVERIFY(elsewhere);
    QCOMPARE(elsewhere->main.volume.mountPoint, other);
    QVERIFY(elsewhere->main.roles.isEmpty());
    QCOMPARE(elsewhere->volumes.size(), std::size_t(3));
    QCOMPARE(elsewhere->volumes.back().volume.path, other);
}

void TestFullVolume::findsTheMountPointOfABindMount()
{
    const QByteArray uploads = mountTmpfs("uploads", 4000);
    const QByteArray folder = uploads + "/inner";
    // On the same device, so that only the kernel can tell.
    const QByteArray bound = uploads + "/bound";
    QVERIFY(::mkdir(folder.constData(), 0755) == 0 && ::mkdir(bound.constData(), 0755) == 0);
    QCOMPARE(::mount(folder.constData(), bound.constData(), nullptr, MS_BIND, nullptr), 0);
    m_mounts.append(bound);

    const Result<Volume> volume = volumeOf(bound + "/missing");
    QVERIFY(volume);
    QCOMPARE(volume->mountPoint, bound);
    QCOMPARE(volume->device, volumeOf(uploads)->device);
}

void TestFullVolume::leavesAMountedFolderOut()
{
    const QByteArray uploads = mountTmpfs("uploads", 4000);
    fill(uploads, 400);
    const QByteArray inner = mountTmpfs("uploads/mounted", 4000);
    fill(inner, 2000);
    // Unlike a tmpfs's own root, most folders take blocks themselves.
    const QByteArray bound = uploads + "/bound";
    QCOMPARE(::mkdir(bound.constData(), 0755), 0);
    QCOMPARE(::mount("/usr", bound.constData(), nullptr, MS_BIND, nullptr), 0);
    m_mounts.append(bound);
    const Result<FolderUsage> usage = folderUsage(uploads);
    QVERIFY(usage);
    QCOMPARE(usage->files, qint64(1));
    const QByteArray du =
        outputOf(u"du"_s, {u"-sx"_s, u"--block-size=1"_s, QString::fromUtf8(uploads)});
    QCOMPARE(usage->allocated, du.split('\t').first().toLongLong());
}

QTEST_GUILESS_MAIN(TestFullVolume)
#include "tst_fullvolume.moc"
