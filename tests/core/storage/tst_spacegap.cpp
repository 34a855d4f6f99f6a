// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/diskscanner.h"
#include "storage/folderusage.h"
#include "storage/spacegap.h"

#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>

#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Storage;
using namespace Qt::Literals::StringLiterals;

namespace {

Volume volume()
{
    Volume volume;
    volume.path = "/srv/farm/uploads";
    volume.mountPoint = "/srv/farm";
    volume.device = 7;
    volume.total = 1000;
    volume.used = 600;
    volume.available = 350;
    return volume;
}

const GapLine *lineOf(const SpaceGap &gap, GapPart part)
{
    const auto found = std::ranges::find(gap.lines, part, &GapLine::part);
    return found == gap.lines.end() ? nullptr : &*found;
}

Bytes sumOf(const SpaceGap &gap)
{
    Bytes sum = 0;
    for (const GapLine &line : gap.lines)
        sum += line.part == GapPart::Reserved ? 0 : line.bytes.value_or(0);
    return sum;
}

quint64 deviceOf(const QString &path)
{
    struct stat status = {};
    return ::stat(path.toUtf8().constData(), &status) == 0 ? status.st_dev : 0;
}

/// A program that holds one file twice and has taken its name away.
class Holder
{
public:
    explicit Holder(const QString &path, Bytes bytes)
    {
        m_process.start(u"python3"_s, {u"-c"_s,
                                       u"import os, sys\n"
                                       "file = open(sys.argv[1], 'wb')\n"
                                       "file.write(b'x' * int(sys.argv[2]))\n"
                                       "file.flush()\n"
                                       "os.fsync(file.fileno())\n"
                                       "again = os.dup(file.fileno())\n"
                                       "os.unlink(sys.argv[1])\n"
                                       "print('held', flush=True)\n"
                                       "sys.stdin.read()\n"_s,
                                       path, QString::number(bytes)});
        m_isReady = m_process.waitForStarted() && m_process.waitForReadyRead()
                    && m_process.readAllStandardOutput().trimmed() == "held";
    }
    ~Holder() { end(); }

    bool isReady() const { return m_isReady; }
    qint64 id() const { return m_process.processId(); }
    void end()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    bool m_isReady = false;
};

} // namespace

class TestSpaceGap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void addsUpToWhatIsUsed();
    void tellsFilesFromFoldersThatCannotBeRead();
    void explainsEachPart();
    void saysSoWhenMoreWasCountedThanIsUsed();
    void saysSoWhenAllIsExplained();
    void findsMountsOnTheVolumeAndNotOnThese();
    void findsADeletedFileWithItsProcess();
    void takesNoNameForADeletedFile();
    void saysWhoseFilesItCouldNotSee();
    void measuresARealVolume();
    void leavesOutWhatLiesOnOtherVolumes();
};

void TestSpaceGap::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestSpaceGap::addsUpToWhatIsUsed()
{
    const SpaceGap gap =
        explainGap(volume(), {"/srv/farm", 400, 0}, {{{1, u"sh"_s, "/x", 50}}, 0}, {});
    QCOMPARE(sumOf(gap), Bytes(600));
    QCOMPARE(lineOf(gap, GapPart::Visible)->bytes, std::optional<Bytes>(400));
    QCOMPARE(lineOf(gap, GapPart::Deleted)->bytes, std::optional<Bytes>(50));
    QCOMPARE(lineOf(gap, GapPart::Remainder)->bytes, std::optional<Bytes>(150));
    QCOMPARE(lineOf(gap, GapPart::Reserved)->bytes, std::optional<Bytes>(50));
    QVERIFY(!lineOf(gap, GapPart::Unreadable));
    QVERIFY(!lineOf(gap, GapPart::OtherMounts));
    QVERIFY(!lineOf(gap, GapPart::Elsewhere));
}

void TestSpaceGap::tellsFilesFromFoldersThatCannotBeRead()
{
    const SystemClock clock;
    const QTemporaryDir folder;
    auto tree = DiskScanner(clock).scan(folder.path().toUtf8());
    QVERIFY(tree);
    TreeParts parts = tree->parts();
    parts.failures = {{0, {}, EACCES}, {0, "model.stl", EACCES}, {0, "other.stl", EACCES}};
    const ScanTotals totals = totalsOf(DiskTree(std::move(parts)));
    QCOMPARE(totals.unreadableFolders, 1);
    QCOMPARE(totals.unreadableFiles, 2);

    const SpaceGap both = explainGap(volume(), {"/srv/farm", 400, 1, 2}, {}, {});
    const QString text = lineOf(both, GapPart::Unreadable)->text;
    QVERIFY2(text.contains(u"1 folder"_s) && text.contains(u"2 file"_s), qPrintable(text));
    QCOMPARE(lineOf(both, GapPart::Unreadable)->count, 3);
    const SpaceGap files = explainGap(volume(), {"/srv/farm", 400, 0, 2}, {}, {});
    QVERIFY(!lineOf(files, GapPart::Unreadable)->text.contains(u"folder"_s));
}

void TestSpaceGap::explainsEachPart()
{
    const SpaceGap gap =
        explainGap(volume(), {"/srv/farm/uploads", 400, 3},
                   {{{12, u"flask"_s, "/srv/farm/old.db", 60}, {9, u"sh"_s, "/y", 40}}, 2},
                   {"/srv/farm/archive"});
    QVERIFY(lineOf(gap, GapPart::Visible)->text.contains(u"/srv/farm/uploads"_s));
    QCOMPARE(lineOf(gap, GapPart::Unreadable)->count, 3);
    QVERIFY(!lineOf(gap, GapPart::Unreadable)->bytes);
    const QString deleted = lineOf(gap, GapPart::Deleted)->text;
    QVERIFY2(deleted.contains(u"flask"_s) && deleted.contains(u"process 12"_s),
             qPrintable(deleted));
    QVERIFY2(deleted.contains(u"only root"_s), qPrintable(deleted));
    QVERIFY(lineOf(gap, GapPart::OtherMounts)->text.contains(u"/srv/farm/archive"_s));
    QVERIFY(lineOf(gap, GapPart::Elsewhere)->text.contains(u"/srv/farm/uploads"_s));
    // Only a scan of the whole volume can say that nothing explains the rest.
    const QString rest = lineOf(gap, GapPart::Remainder)->text;
    QVERIFY2(rest.contains(u"not looked at"_s) && !rest.contains(u"Nothing"_s), qPrintable(rest));
    const SpaceGap whole = explainGap(volume(), {"/srv/farm", 400, 0}, {}, {});
    QVERIFY(lineOf(whole, GapPart::Remainder)->text.startsWith(u"Nothing above"_s));
    QSet<QString> texts, names;
    for (const GapLine &line : gap.lines) {
        texts.insert(line.text);
        names.insert(gapPartName(line.part));
    }
    QCOMPARE(texts.size(), 7);
    QCOMPARE(names.size(), 7);
    QCOMPARE(sumOf(gap), Bytes(600));
}

void TestSpaceGap::saysSoWhenMoreWasCountedThanIsUsed()
{
    const SpaceGap gap = explainGap(volume(), {"/srv/farm", 700, 0}, {}, {});
    const GapLine *rest = lineOf(gap, GapPart::Remainder);
    QCOMPARE(rest->bytes, std::optional<Bytes>(-100));
    QVERIFY(rest->text.contains(u"changed since"_s));
}

void TestSpaceGap::saysSoWhenAllIsExplained()
{
    const SpaceGap gap = explainGap(volume(), {"/srv/farm/", 600, 0}, {}, {});
    QCOMPARE(gap.lines.size(), 3U);
    QCOMPARE(lineOf(gap, GapPart::Remainder)->bytes, std::optional<Bytes>(0));
}

void TestSpaceGap::findsMountsOnTheVolumeAndNotOnThese()
{
    const QByteArray info = "20 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
                            "21 20 8:2 / /srv/farm rw - ext4 /dev/sda2 rw\n"
                            "22 21 8:3 / /srv/farm/the\\040archive rw - ext4 /dev/sda3 rw\n"
                            "23 22 8:4 / /srv/farm/the\\040archive/old rw - ext4 /dev/sda4 rw\n"
                            "24 21 8:2 /x /srv/farm/again rw - ext4 /dev/sda2 rw\n"
                            "25 20 8:5 / /srv/farmer rw - ext4 /dev/sda5 rw\n"
                            "cut";
    QCOMPARE(mountsBelow(info, "/srv/farm"), std::vector<QByteArray>{"/srv/farm/the archive"});
    QCOMPARE(mountsBelow(info, "/"), (std::vector<QByteArray>{"/srv/farm", "/srv/farmer"}));
    QVERIFY(mountsBelow(info, "/nowhere").empty());
    QVERIFY(mountsBelow({}, "/").empty());
}

void TestSpaceGap::findsADeletedFileWithItsProcess()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a model (deleted)"_s);
    constexpr Bytes Size = 3'000'000;
    Holder holder(path, Size);
    QVERIFY(holder.isReady());
    const quint64 device = deviceOf(folder.path());
    const DeletedFiles found = findDeletedFiles(device);
    const auto ours = [&path](const DeletedFiles &files) {
        return std::ranges::count(files.files, path.toUtf8(), &DeletedFile::path);
    };
    QCOMPARE(ours(found), 1); // though it is open twice
    const DeletedFile file = *std::ranges::find(found.files, path.toUtf8(), &DeletedFile::path);
    QCOMPARE(file.process, holder.id());
    QVERIFY2(file.program.startsWith(u"python3"_s), qPrintable(file.program));
    QCOMPARE_GE(file.bytes, Size);
    QCOMPARE_LT(file.bytes, Size + 1024 * 1024);
    QCOMPARE_GE(found.bytes(), file.bytes);
    QCOMPARE(ours(findDeletedFiles(device + 1)), 0);
    holder.end();
    QCOMPARE(ours(findDeletedFiles(device)), 0);
}

void TestSpaceGap::takesNoNameForADeletedFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"looks so (deleted)"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("x") == 1 && file.flush());
    for (const DeletedFile &found : findDeletedFiles(deviceOf(folder.path())).files)
        QVERIFY(!found.path.contains("looks so"));
}

void TestSpaceGap::saysWhoseFilesItCouldNotSee()
{
    if (::geteuid() != 0) {
        // Process 1 is another user's.
        QCOMPARE_GE(findDeletedFiles(0).processesNotSeen, 1);
        return;
    }
    // A child that is nobody looks at this process and tells by its exit code.
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t Nobody = 65534;
        const bool isNobody =
            ::setresgid(Nobody, Nobody, Nobody) == 0 && ::setresuid(Nobody, Nobody, Nobody) == 0;
        ::_exit(isNobody && findDeletedFiles(0).processesNotSeen >= 1 ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

void TestSpaceGap::measuresARealVolume()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a model"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray(100'000, 'x')) > 0 && file.flush());
    const auto usage = folderUsage(folder.path().toUtf8());
    QVERIFY(usage);
    const SystemClock clock;
    const auto tree = DiskScanner(clock).scan(folder.path().toUtf8());
    QVERIFY(tree);
    const ScanTotals totals = totalsOf(*tree);
    QCOMPARE(totals.path, folder.path().toUtf8());
    QCOMPARE(totals.allocated, usage->allocated);
    QCOMPARE(totals.unreadableFolders, 0);
    const auto gap = findSpaceGap(totals);
    QVERIFY(gap);
    QCOMPARE(sumOf(*gap), gap->volume.used);
    CancelToken cancel;
    cancel.cancel();
    QCOMPARE(findSpaceGap({folder.path().toUtf8(), 0, 0}, cancel).error().kind,
             ErrorKind::Cancelled);
    QCOMPARE(findSpaceGap({"", 0, 0}).error().kind, ErrorKind::NotFound);
}

void TestSpaceGap::leavesOutWhatLiesOnOtherVolumes()
{
    if (::geteuid() != 0)
        QSKIP("Only root can mount another volume.");
    const QTemporaryDir folder;
    const QString other = folder.filePath(u"other"_s);
    QVERIFY(QDir().mkpath(other + u"/below"_s));
    const SystemClock clock;
    const auto before = DiskScanner(clock).scan(folder.path().toUtf8());
    if (::mount("tmpfs", qPrintable(other), "tmpfs", 0, "size=4m") != 0)
        QSKIP("A tmpfs cannot be mounted here.");
    const auto unmount = qScopeGuard([&] { ::umount(qPrintable(other)); });
    QFile file(other + u"/large"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray(2'000'000, 'x')) > 0 && file.flush());
    const auto tree = DiskScanner(clock, {Mounts::Enter}).scan(folder.path().toUtf8());
    QVERIFY(before && tree);
    QCOMPARE_GT(tree->allocated(tree->root()), 2'000'000);
    QCOMPARE_LE(totalsOf(*tree).allocated, before->allocated(before->root()));
}

QTEST_GUILESS_MAIN(TestSpaceGap)
#include "tst_spacegap.moc"
