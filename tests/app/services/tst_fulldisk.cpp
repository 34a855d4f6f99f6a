// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/demotestfarm.h"
#include "support/smalldisk.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

#include <optional>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargeSize = 12 << 20;

/// A temporary file of uploads that has been left over for days.
void leaveFile(const DemoTestFarm &farm, const QByteArray &name, qint64 size)
{
    const QByteArray path = farm.report().uploads + '/' + name;
    QFile file(QFile::decodeName(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(size, 't')) != size)
        qFatal("%s", path.constData());
    file.close();
    const time_t old = ::time(nullptr) - time_t(5) * 86400;
    const timespec times[2] = {{old, 0}, {old, 0}};
    ::utimensat(AT_FDCWD, path.constData(), times, 0);
}

void leaveLargeFile(const DemoTestFarm &farm)
{
    leaveFile(farm, "left-over.tmp", LargeSize);
}

bool hasReserve(const QByteArray &folder)
{
    return QFile::exists(QFile::decodeName(folder + "/.printkeeper/reserve/space"))
           && QFile::exists(QFile::decodeName(folder + "/.printkeeper/reserve/inode-8"));
}

void removeReserve(const QByteArray &folder)
{
    QDir(QFile::decodeName(folder + "/.printkeeper/reserve")).removeRecursively();
}

} // namespace

/// Uploads, database and state on a disk that has no block or no inode left.
class FullDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void emergencyRecoversSpace_data() { addDisks(); }
    void emergencyRecoversSpace();
    void aKilledEmergencyLosesNothing_data() { addDisks(); }
    void aKilledEmergencyLosesNothing();
    void theFirstEmergencyNeedsNoReserve_data() { addDisks(); }
    void theFirstEmergencyNeedsNoReserve();
    void theFirstEmergencyNeedsNoMark();
    void anEmergencyThatCannotBeRecordedSaysWhatItRemoved();
    void anUndoUsesTheReserve_data() { addDisks(); }
    void anUndoUsesTheReserve();
    void theTrashIsEmptiedWithoutAReserve_data() { addDisks(); }
    void theTrashIsEmptiedWithoutAReserve();
    void aFullStateFolderIsNoObstacle();
    void aCleanupTakesNoMoreOfTheTrashThanItMust();
    void aCleanupSaysBeforehandWhatGoesForGood();

private:
    static void addDisks();
    static void fill(const SmallDisk &disk);
    static void fillUpTo(const SmallDisk &disk, qint64 room);
    static std::unique_ptr<DemoTestFarm> farmOn(const SmallDisk &disk, Demo::DemoShape shape,
                                                int jobs);
    static QByteArray stateOf(const DemoTestFarm &farm);
    static qint64 waitingIn(const DemoTestFarm &farm);
    static void undoAll(const DemoTestFarm &farm);
};

void FullDiskTest::initTestCase()
{
    if (::geteuid() != 0 || ::unshare(CLONE_NEWNS) != 0
        || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        QSKIP("Needs root and the right to mount.");
    const SmallDisk disk("size=1m");
    if (!disk.isMounted())
        QSKIP("A tmpfs cannot be mounted here.");
}

void FullDiskTest::addDisks()
{
    QTest::addColumn<Demo::DemoShape>("shape");
    QTest::addColumn<bool>("isOutOfInodes");
    QTest::newRow("WAL, no block") << Demo::DemoShape::Jobs << false;
    QTest::newRow("WAL, no inode") << Demo::DemoShape::Jobs << true;
    QTest::newRow("rollback, no block") << Demo::DemoShape::Job << false;
    QTest::newRow("rollback, no inode") << Demo::DemoShape::Job << true;
}

void FullDiskTest::fill(const SmallDisk &disk)
{
    QFETCH(bool, isOutOfInodes);
    isOutOfInodes ? disk.fillInodes() : disk.fillBlocks();
    const auto figures = disk.figures();
    QCOMPARE(isOutOfInodes ? figures.f_favail : figures.f_bavail, 0u);
}

void FullDiskTest::fillUpTo(const SmallDisk &disk, qint64 room)
{
    disk.empty();
    const auto figures = disk.figures();
    const qint64 free = qint64(figures.f_bavail) * qint64(figures.f_bsize);
    QFile filler(disk.path() + u"/filler-0"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly));
    QCOMPARE(filler.write(QByteArray(free - room, 'x')), free - room);
}

std::unique_ptr<DemoTestFarm> FullDiskTest::farmOn(const SmallDisk &disk, Demo::DemoShape shape,
                                                   int jobs)
{
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(disk.path()));
    auto farm = std::make_unique<DemoTestFarm>(shape, jobs);
    before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    return farm;
}

QByteArray FullDiskTest::stateOf(const DemoTestFarm &farm)
{
    return farm.report().directory + "/state";
}

qint64 FullDiskTest::waitingIn(const DemoTestFarm &farm)
{
    return farm.ctl({u"trash"_s, u"--json"_s}).json()[u"total_bytes"_s].toInteger(-1);
}

/// What was removed for good is told each time and stays away.
void FullDiskTest::undoAll(const DemoTestFarm &farm)
{
    constexpr int NothingToUndo = 4;
    for (int i = 0; i < 5; ++i) {
        const CtlResult undone = farm.ctl({u"undo"_s});
        if (undone.exitCode == NothingToUndo)
            return;
        QVERIFY2(undone.exitCode <= 1, undone.err + undone.out);
    }
    QFAIL("there is always one more run to undo");
}

void FullDiskTest::emergencyRecoversSpace()
{
    QFETCH(Demo::DemoShape, shape);
    const SmallDisk disk("size=96m,nr_inodes=2000");
    const auto farm = farmOn(disk, shape, 60);
    QVERIFY(farm->isValid());
    QCOMPARE(farm->ctl({u"cleanup"_s, u"--only"_s, u"remove-uploads"_s}).exitCode, 0);
    QVERIFY(hasReserve(farm->report().uploads) && hasReserve(stateOf(*farm)));
    const qint64 waiting = waitingIn(*farm);
    QCOMPARE_GT(waiting, 0);
    leaveLargeFile(*farm);
    const FarmSnapshot before = farm->snapshot();
    fill(disk);

    const CtlResult planned = farm->ctl({u"emergency"_s, u"--dry-run"_s, u"--json"_s});
    QVERIFY2(planned.exitCode == 0, planned.err + planned.out);
    QCOMPARE_GE(planned.json()[u"totals"_s][u"frees_now_bytes"_s].toInteger(), waiting + LargeSize);
    const CtlResult done = farm->ctl({u"emergency"_s, u"--json"_s});

    QVERIFY2(done.exitCode == 0, done.err + done.out);
    QCOMPARE(done.json()[u"actions"_s].toArray().size(),
             planned.json()[u"actions"_s].toArray().size());
    QCOMPARE(done.json()[u"totals"_s][u"failed"_s].toInt(-1), 0);
    QCOMPARE_GT(done.json()[u"totals"_s][u"by_kind"_s][u"archive-job"_s].toInt(), 0);
    QCOMPARE_GE(done.json()[u"totals"_s][u"frees_now_bytes"_s].toInteger(), waiting + LargeSize);
    QCOMPARE(waitingIn(*farm), 0);
    QCOMPARE(databaseProblems(farm->report().database), QString());
    QVERIFY(hasReserve(farm->report().uploads) && hasReserve(stateOf(*farm)));

    undoAll(*farm);
    const FarmSnapshot after = farm->snapshot();
    QCOMPARE(after.tables, before.tables);
    QCOMPARE(after.files.value("left-over.tmp"), QByteArray());
}

void FullDiskTest::aKilledEmergencyLosesNothing()
{
    constexpr int FewestSteps = 15;
    QFETCH(Demo::DemoShape, shape);
    const SmallDisk disk("size=96m,nr_inodes=2000");
    const auto farm = farmOn(disk, shape, 24);
    QVERIFY(farm->isValid());
    QCOMPARE(farm->ctl({u"cleanup"_s, u"--only"_s, u"remove-temp"_s}).exitCode, 0);
    const FarmSnapshot before = farm->snapshot();
    int step = 1;
    for (bool isKilled = true; isKilled; ++step) {
        leaveLargeFile(*farm);
        QVERIFY(farm->ctl({u"check-disk"_s}).exitCode <= 1);
        QVERIFY(hasReserve(farm->report().uploads) && hasReserve(stateOf(*farm)));
        fill(disk);
        const CtlResult killed =
            farm->ctl({u"emergency"_s}, {{u"PRINTKEEPER_CRASH_AT"_s, QString::number(step)}});
        QVERIFY2(killed.exitCode <= 0, killed.err + killed.out);
        isKilled = killed.exitCode == -1;
        const auto contents = farm->snapshot(SnapshotScope::Everything).contents();
        const auto expected = before.contents();
        for (auto content = expected.begin(); content != expected.end(); ++content)
            QVERIFY2(contents.value(content.key()) >= content.value(),
                     qPrintable(u"step %1: a file was lost"_s.arg(step)));

        const CtlResult next = farm->ctl({u"emergency"_s, u"--json"_s});
        QVERIFY2(next.exitCode == 0, QByteArray::number(step) + ": " + next.err + next.out);
        QCOMPARE(databaseProblems(farm->report().database), QString());
        QVERIFY(!QFile::exists(QFile::decodeName(farm->report().uploads + "/left-over.tmp")));
        QCOMPARE(waitingIn(*farm), 0);
        disk.empty();
        undoAll(*farm);
        const QString difference = differences(before, farm->snapshot());
        QVERIFY2(difference.isEmpty(), qPrintable(u"step %1:\n"_s.arg(step) + difference));
    }
    QVERIFY2(step > FewestSteps, QByteArray::number(step));
}

/// Who installs a program to clean up does so when the disk is full.
void FullDiskTest::theFirstEmergencyNeedsNoReserve()
{
    QFETCH(Demo::DemoShape, shape);
    const SmallDisk disk("size=96m,nr_inodes=2000");
    const auto farm = farmOn(disk, shape, 60);
    QVERIFY(farm->isValid());
    leaveLargeFile(*farm);
    for (int i = 0; i < 30; ++i)
        leaveFile(*farm, "small-" + QByteArray::number(i) + ".tmp", 1);
    QVERIFY(QDir(QFile::decodeName(stateOf(*farm))).removeRecursively());
    const FarmSnapshot before = farm->snapshot();
    fill(disk);

    const CtlResult planned = farm->ctl({u"emergency"_s, u"--dry-run"_s, u"--json"_s});
    const CtlResult done = farm->ctl({u"emergency"_s, u"--json"_s});

    QVERIFY2(done.exitCode == 0, done.err + done.out);
    const QJsonObject totals = done.json()[u"totals"_s].toObject();
    const QJsonObject expected = planned.json()[u"totals"_s].toObject();
    QCOMPARE(totals[u"by_kind"_s], expected[u"by_kind"_s]);
    QCOMPARE_GT(totals[u"by_kind"_s][u"archive-job"_s].toInt(), 0);
    QCOMPARE(totals[u"failed"_s].toInt(-1), 0);
    QCOMPARE(totals[u"frees_now_bytes"_s], expected[u"frees_now_bytes"_s]);
    QCOMPARE(totals[u"for_good_bytes"_s], totals[u"frees_now_bytes"_s]);
    const QJsonObject run = farm->ctl({u"runs"_s, u"--json"_s}).json()[u"runs"_s][0].toObject();
    QCOMPARE(run[u"frees_now_bytes"_s], totals[u"frees_now_bytes"_s]);
    QCOMPARE(run[u"actions"_s], totals[u"actions"_s]);
    QVERIFY(hasReserve(farm->report().uploads) && hasReserve(stateOf(*farm)));
    QFile log(QFile::decodeName(farm->report().directory) + u"/farm/logs/maintenance.log"_s);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QCOMPARE(log.readAll().count("left-over.tmp"), 1);
    undoAll(*farm);
    const FarmSnapshot after = farm->snapshot();
    QCOMPARE(after.tables, before.tables);
    QCOMPARE(after.files.value("left-over.tmp"), QByteArray());
}

/// Only the uploads are full and nothing in them can be removed, but moved to another disk.
void FullDiskTest::theFirstEmergencyNeedsNoMark()
{
    const SmallDisk disk("size=96m,nr_inodes=2000");
    const auto farm = farmOn(disk, Demo::DemoShape::Jobs, 60);
    QTemporaryDir elsewhere;
    QVERIFY(QFile::copy(QFile::decodeName(farm->report().database), elsewhere.filePath(u"db"_s)));
    QVERIFY(QDir(elsewhere.path()).mkdir(u"archive"_s));
    QDirIterator temporary(QFile::decodeName(farm->report().uploads), {u"*.tmp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
    while (temporary.hasNext())
        QVERIFY(QFile::remove(temporary.next()));
    // The one with files is the archive.
    QVERIFY(QDir(QFile::decodeName(farm->report().uploads) + u"/archive"_s).removeRecursively());
    disk.fillBlocks();

    const CtlResult done = farm->ctl({u"emergency"_s, u"--json"_s, u"--set"_s,
                                      u"farm/state="_s + elsewhere.filePath(u"state"_s), u"--set"_s,
                                      u"farm/database="_s + elsewhere.filePath(u"db"_s), u"--set"_s,
                                      u"layout/archived="_s + elsewhere.filePath(u"archive"_s)});

    QVERIFY2(done.exitCode == 0, done.err + done.out);
    const QJsonObject totals = done.json()[u"totals"_s].toObject();
    QCOMPARE_GT(totals[u"by_kind"_s][u"archive-job"_s].toInt(), 0);
    QCOMPARE(totals[u"failed"_s].toInt(-1), 0);
    QCOMPARE_GT(totals[u"frees_now_bytes"_s].toInteger(), 0);
    QVERIFY(QFile::exists(QFile::decodeName(farm->report().uploads + "/.printkeeper/farm")));
}

void FullDiskTest::anEmergencyThatCannotBeRecordedSaysWhatItRemoved()
{
    const SmallDisk disk("size=96m,nr_inodes=2000");
    const auto farm = farmOn(disk, Demo::DemoShape::Jobs, 60);
    // With the few of the demo there are too few inodes even so.
    disk.fillInodes();
    const qint64 planned = farm->ctl({u"emergency"_s, u"--dry-run"_s, u"--json"_s})
                               .json()[u"totals"_s][u"by_kind"_s][u"remove-temp"_s]
                               .toInteger();
    QCOMPARE_GT(planned, 0);

    const CtlResult done = farm->ctl({u"emergency"_s});

    QCOMPARE(done.exitCode, 4);
    QVERIFY2(done.err.contains(QByteArray::number(planned) + " temporary files of "), done.err);
    QVERIFY2(done.err.contains("free some space first"), done.err);
}

void FullDiskTest::anUndoUsesTheReserve()
{
    QFETCH(Demo::DemoShape, shape);
    const SmallDisk disk("size=96m,nr_inodes=2000");
    const auto farm = farmOn(disk, shape, 60);
    const FarmSnapshot before = farm->snapshot();
    QCOMPARE(farm->ctl({u"cleanup"_s}).exitCode, 0);
    QCOMPARE_GT(waitingIn(*farm), 0);
    fill(disk);

    const CtlResult undone = farm->ctl({u"undo"_s});

    QVERIFY2(undone.exitCode == 0, undone.err + undone.out);
    QCOMPARE(differences(before, farm->snapshot()), QString());
}

void FullDiskTest::theTrashIsEmptiedWithoutAReserve()
{
    QFETCH(Demo::DemoShape, shape);
    const SmallDisk disk("size=96m,nr_inodes=2000");
    const auto farm = farmOn(disk, shape, 300);
    leaveLargeFile(*farm);
    QCOMPARE(farm->ctl({u"cleanup"_s}).exitCode, 0);
    QCOMPARE_GE(waitingIn(*farm), LargeSize);
    const FarmSnapshot before = farm->snapshot();
    removeReserve(farm->report().uploads);
    removeReserve(stateOf(*farm));
    fill(disk);

    const CtlResult emptied = farm->ctl({u"trash"_s, u"--empty"_s, u"--json"_s});

    QVERIFY2(emptied.exitCode == 0, emptied.err + emptied.out);
    QCOMPARE_GE(emptied.json()[u"emptied"_s][u"bytes"_s].toInteger(), LargeSize);
    QCOMPARE(waitingIn(*farm), 0);
    QCOMPARE(differences(before, farm->snapshot()), QString());
    QCOMPARE_GT(disk.figures().f_bavail, 0u);
    disk.empty();
    QVERIFY(farm->ctl({u"check-disk"_s}).exitCode <= 1);
    QVERIFY(hasReserve(farm->report().uploads) && hasReserve(stateOf(*farm)));
}

void FullDiskTest::aFullStateFolderIsNoObstacle()
{
    const SmallDisk disk("size=24m,nr_inodes=500");
    const DemoTestFarm farm(Demo::DemoShape::Jobs, 60);
    const QStringList options{u"--set"_s, u"farm/state="_s + disk.path() + u"/state"_s};
    QCOMPARE(farm.ctl(QStringList{u"cleanup"_s, u"--only"_s, u"remove-temp"_s} + options).exitCode,
             0);
    QVERIFY(hasReserve(QFile::encodeName(disk.path()) + "/state"));
    disk.fillBlocks();

    const CtlResult done = farm.ctl(QStringList{u"emergency"_s, u"--json"_s} + options);

    QVERIFY2(done.exitCode == 0, done.err + done.out);
    QCOMPARE_GT(done.json()[u"totals"_s][u"by_kind"_s][u"archive-job"_s].toInt(), 0);
    QCOMPARE(done.json()[u"totals"_s][u"failed"_s].toInt(-1), 0);
    const CtlResult undone = farm.ctl(QStringList{u"undo"_s, u"--json"_s} + options);
    QCOMPARE_GT(undone.json()[u"undone"_s].toInt(), 0);
}

void FullDiskTest::aCleanupTakesNoMoreOfTheTrashThanItMust()
{
    const SmallDisk disk("size=96m");
    const auto farm = farmOn(disk, Demo::DemoShape::Jobs, 60);
    for (int i = 0; i < 3; ++i) {
        leaveLargeFile(*farm);
        QCOMPARE(farm->ctl({u"cleanup"_s, u"--only"_s, u"remove-temp"_s}).exitCode, 0);
    }
    const qint64 waiting = waitingIn(*farm);
    QCOMPARE_GE(waiting, 3 * LargeSize);
    // Still critical while the reserves, of 4 MiB, are given up.
    fillUpTo(disk, 512 << 10);

    QCOMPARE(farm->ctl({u"cleanup"_s, u"--only"_s, u"remove-temp"_s}).exitCode, 0);

    // One of the three is enough for the disk to be less than 95 % full.
    QCOMPARE_LE(waitingIn(*farm), waiting - LargeSize);
    QCOMPARE_GE(waitingIn(*farm), 2 * LargeSize);
}

void FullDiskTest::aCleanupSaysBeforehandWhatGoesForGood()
{
    const SmallDisk disk("size=96m");
    const auto farm = farmOn(disk, Demo::DemoShape::Jobs, 60);
    leaveLargeFile(*farm);
    const QStringList cleanup{u"cleanup"_s, u"--only"_s, u"remove-temp"_s, u"--json"_s};
    QCOMPARE(farm->ctl(cleanup).exitCode, 0);
    leaveLargeFile(*farm);
    fillUpTo(disk, 512 << 10);
    const auto totalsOf = [](const CtlResult &result) {
        const QJsonObject totals = result.json()[u"totals"_s].toObject();
        return QList<qint64>{totals[u"frees_now_bytes"_s].toInteger(-1),
                             totals[u"frees_later_bytes"_s].toInteger(-1),
                             totals[u"for_good_bytes"_s].toInteger(-1)};
    };

    const QList<qint64> planned = totalsOf(farm->ctl(cleanup + QStringList{u"--dry-run"_s}));
    const CtlResult ran = farm->ctl(cleanup);

    // What waits in the trash is enough: the new file waits there instead.
    QCOMPARE(planned[2], 0);
    QCOMPARE_GE(planned[0], LargeSize);
    QCOMPARE_GE(planned[1], LargeSize);
    QCOMPARE(totalsOf(ran), planned);

    QCOMPARE(farm->ctl({u"trash"_s, u"--empty"_s}).exitCode, 0);
    leaveLargeFile(*farm);
    fillUpTo(disk, 512 << 10);
    const QList<qint64> alone = totalsOf(farm->ctl(cleanup + QStringList{u"--dry-run"_s}));
    const CtlResult told = farm->ctl({u"cleanup"_s, u"--only"_s, u"remove-temp"_s});

    QCOMPARE_GE(alone[2], LargeSize);
    QCOMPARE(alone[0], alone[2]);
    QCOMPARE(alone[1], 0);
    QCOMPARE(told.exitCode, 0);
    QVERIFY(!(told.out + told.err).contains("undo "));
    QCOMPARE(waitingIn(*farm), 0);
    const QJsonObject run =
        farm->ctl({u"runs"_s, u"--limit"_s, u"1"_s, u"--json"_s}).json()[u"runs"_s][0].toObject();
    QCOMPARE(run[u"frees_now_bytes"_s].toInteger(), alone[0]);
    QCOMPARE(run[u"frees_later_bytes"_s].toInteger(), 0);
}

QTEST_GUILESS_MAIN(FullDiskTest)
#include "tst_fulldisk.moc"
