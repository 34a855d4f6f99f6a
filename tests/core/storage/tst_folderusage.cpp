// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemfigures.h"

#include "storage/folderusage.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Storage;
using namespace Qt::Literals::StringLiterals;

namespace {

/// `du -s --block-size=1`: what it says and that it may have met closed folders.
Bytes allocatedByDu(const QByteArray &path)
{
    QProcess du;
    du.start(u"du"_s, {u"-s"_s, u"--block-size=1"_s, u"--"_s, QString::fromUtf8(path)});
    if (!du.waitForFinished(30000))
        qCritical("du did not end");
    return du.readAllStandardOutput().split('\t').first().toLongLong();
}

/// Acts as the user `nobody` where the tests run as root, whom nothing stops from reading.
class AsNobody
{
public:
    AsNobody() { m_changed = ::geteuid() == 0 && ::seteuid(65534) == 0; }
    ~AsNobody()
    {
        if (m_changed && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    bool m_changed = false;
};

} // namespace

class TestFolderUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void equalsDuOfAnEmptyFolder();
    void equalsDuOfFilesAndFolders();
    void countsAFileWithSeveralNamesOnce();
    void countsWhatASparseFileTakes();
    void neverFollowsASymlink();
    void countsAFifoAndNamesThatAreNotUtf8();
    void goesOnPastAFolderThatCannotBeRead();
    void namesTheFolderByItsLastComponent_data();
    void namesTheFolderByItsLastComponent();
    void saysWhenThereIsNoSuchFolder();
    void saysWhenItWasCancelled();

private:
    QByteArray path(const QByteArray &name = {}) const
    {
        return name.isEmpty() ? m_root : m_root + '/' + name;
    }
    void makeFolder(const QByteArray &name) { QCOMPARE(::mkdir(path(name).constData(), 0755), 0); }
    void makeFile(const QByteArray &name, qsizetype size);
    /// Compares with du once the kernel has decided where the bytes go.
    void compareWithDu(qint64 files);

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_root;
};

void TestFolderUsage::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = m_folder->path().toUtf8();
}

void TestFolderUsage::cleanup()
{
    m_folder.reset();
}

void TestFolderUsage::makeFile(const QByteArray &name, qsizetype size)
{
    const FileDescriptor file(::open(path(name).constData(), O_CREAT | O_EXCL | O_WRONLY, 0644));
    QVERIFY(file.isOpen());
    const QByteArray content(size, 'x');
    QCOMPARE(::write(file.get(), content.constData(), static_cast<size_t>(size)), ssize_t(size));
}

void TestFolderUsage::compareWithDu(qint64 files)
{
    const FileDescriptor root(::open(m_root.constData(), O_RDONLY | O_DIRECTORY));
    QVERIFY(root.isOpen() && ::syncfs(root.get()) == 0);
    const Result<FolderUsage> usage = folderUsage(m_root);
    QVERIFY(usage);
    QVERIFY(usage->problems.empty());
    QCOMPARE(usage->allocated, allocatedByDu(m_root));
    QCOMPARE(usage->files, files);
}

void TestFolderUsage::equalsDuOfAnEmptyFolder()
{
    compareWithDu(0);
}

void TestFolderUsage::equalsDuOfFilesAndFolders()
{
    makeFolder("a");
    makeFolder("a/b");
    makeFolder("empty");
    makeFile("none", 0);
    makeFile("one", 1);
    makeFile("a/page and a byte", 4097);
    for (int i = 0; i < 300; ++i)
        makeFile("a/b/" + QByteArray(60, 'n') + QByteArray::number(i), 700);
    compareWithDu(303);
    QVERIFY(folderUsage(m_root)->allocated > 300 * 700);
}

void TestFolderUsage::countsAFileWithSeveralNamesOnce()
{
    makeFolder("a");
    makeFolder("b");
    makeFile("a/first", 100'000);
    const Bytes alone = folderUsage(m_root)->allocated;
    QCOMPARE(::link(path("a/first").constData(), path("b/second").constData()), 0);
    QCOMPARE(::link(path("a/first").constData(), path("third").constData()), 0);
    compareWithDu(3);
    QVERIFY(folderUsage(m_root)->allocated < alone + 100'000);
}

void TestFolderUsage::countsWhatASparseFileTakes()
{
    makeFile("sparse", 5000);
    QCOMPARE(::truncate(path("sparse").constData(), 1LL << 30), 0);
    compareWithDu(1);
    QVERIFY(folderUsage(m_root)->allocated < (1LL << 20));
}

void TestFolderUsage::neverFollowsASymlink()
{
    QCOMPARE(::symlink("/usr", path("folder").constData()), 0);
    QCOMPARE(::symlink(QByteArray(200, 'x').constData(), path("dangling").constData()), 0);
    QCOMPARE(::symlink(".", path("circle").constData()), 0);
    compareWithDu(0);
    QVERIFY(folderUsage(m_root)->allocated < 100'000);
}

void TestFolderUsage::countsAFifoAndNamesThatAreNotUtf8()
{
    QCOMPARE(::mkfifo(path("fifo").constData(), 0600), 0);
    makeFolder("\xff\n");
    makeFile("\xff\n/\xfe -rf", 9000);
    // QTemporaryDir cannot remove such names.
    const auto tidyUp = qScopeGuard([this] {
        ::unlink(path("\xff\n/\xfe -rf").constData());
        ::rmdir(path("\xff\n").constData());
    });
    compareWithDu(1);
}

void TestFolderUsage::goesOnPastAFolderThatCannotBeRead()
{
    makeFolder("closed");
    makeFile("closed/hidden", 50'000);
    makeFile("seen", 10);
    QCOMPARE(::chmod(path("closed").constData(), 0), 0);
    QCOMPARE(::chmod(m_root.constData(), 0755), 0);
    {
        const AsNobody unprivileged;
        const Result<FolderUsage> usage = folderUsage(m_root);
        QVERIFY(usage);
        QCOMPARE(usage->files, qint64(1));
        QCOMPARE(usage->allocated, allocatedByDu(m_root));
        QCOMPARE(usage->problems.size(), std::size_t(1));
        QCOMPARE(usage->problems.front().path, QByteArray("closed"));
        QCOMPARE(usage->problems.front().error.kind, ErrorKind::PermissionDenied);
    }
    QCOMPARE(::chmod(path("closed").constData(), 0755), 0);
}

void TestFolderUsage::namesTheFolderByItsLastComponent_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("plain") << QByteArray("/uploaded");
    QTest::newRow("with slashes") << QByteArray("/uploaded//");
}

void TestFolderUsage::namesTheFolderByItsLastComponent()
{
    QFETCH(QByteArray, end);
    makeFolder("uploaded");
    const Result<FolderUsage> usage = folderUsage(m_root + end);
    QVERIFY(usage);
    QCOMPARE(usage->name, QByteArray("uploaded"));
    QCOMPARE(usage->path, m_root + end);
}

void TestFolderUsage::saysWhenThereIsNoSuchFolder()
{
    const Result<FolderUsage> usage = folderUsage(path("missing"));
    QVERIFY(!usage);
    QCOMPARE(usage.error().kind, ErrorKind::NotFound);
}

void TestFolderUsage::saysWhenItWasCancelled()
{
    makeFile("a", 1);
    CancelToken token;
    token.cancel();
    const Result<FolderUsage> usage = folderUsage(m_root, token);
    QVERIFY(!usage);
    QCOMPARE(usage.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestFolderUsage)
#include "tst_folderusage.moc"
