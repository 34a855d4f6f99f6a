// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/crashpoint.h"
#include "cleanup/farmmark.h"
#include "cleanup/operationplanner.h"
#include "cleanup/recovery.h"
#include "support/farmsnapshot.h"
#include "support/otherdisk.h"
#include "support/plainfilesystem.h"

#include <QTest>

#include <sched.h>
#include <sys/mount.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// An archive on another file system: what cannot be renamed is copied, and all promises hold.
class OtherDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_disk.reset(); }

    void archivesByCopyAndTakesItBack();
    void archivesOverABindMountOfTheSameDisk();
    void leavesNoCopyOfAJobThatTheWebAppMovedMeanwhile();
    void mendsACrashInTheMiddle_data();
    void mendsACrashInTheMiddle();
    void leavesNoCopyOfASourceThatIsGone_data();
    void leavesNoCopyOfASourceThatIsGone();
    void endsWithinOneLargeCopy();
    void archivesWhereNoAttributesAreKept();
    void tellsWhatWasDoneBeforeTheJournalFailed();
    void leavesNoCopyOfASourceThatTheWebAppMoved();
    void leavesNoSourceOfACopyThatTheWebAppMoved();
    void leavesNoSourceThatComesBack();
    void keepsTheCopyOfASourceThatTheWebAppReplaced();
    void refusesAnArchiveWhoseDiskIsNotMounted_data();
    void refusesAnArchiveWhoseDiskIsNotMounted();
    void makesNoArchiveWhereADiskIsMissing();

private:
    enum Step { Copying, Copied, Renamed, Committed, Finished };
    static void addDone(SmallFarm &farm)
    {
        farm.addJob(1, u"Completed"_s, "cube.stl", 40);
        farm.addFile("completed/cube.stl", 40, QByteArray(3'000'000, 'x'));
        farm.addFile("completed/cube.json", 40, "{}");
        QCOMPARE(::chmod((farm.uploads() + "/completed/cube.stl").constData(), 0640), 0);
    }
    static QString statusOf(const SmallFarm &farm)
    {
        return farm.database().run(u"SELECT status FROM jobs"_s).front().front().toString();
    }
    static Operation operationOf(SmallFarm &farm);
    static void crashAt(SmallFarm &farm, Operation planned, Step step);
    static void crashAt(SmallFarm &farm, Step step) { crashAt(farm, operationOf(farm), step); }
    QByteArray archive() const { return QFile::encodeName(m_disk->path()) + "/archive"; }
    QStringList archived() const
    {
        return QDir(QFile::decodeName(archive()))
            .entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    void moveArchiveTo(SmallFarm &farm) const { farm.useFolder(u"archived"_s, archive()); }

    std::unique_ptr<QTemporaryDir> m_disk;
};

void OtherDiskTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const QString otherDisk = folderOnOtherDisk();
    if (otherDisk.isEmpty())
        QSKIP("There is no other file system than that of the temporary folder here.");
    m_disk = std::make_unique<QTemporaryDir>(otherDisk + u"/printkeeper-XXXXXX"_s);
    QVERIFY(m_disk->isValid());
    QVERIFY(QDir().mkpath(QFile::decodeName(archive())));
}

void OtherDiskTest::archivesByCopyAndTakesItBack()
{
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    const QByteArray database = farm.settings().database.toUtf8();
    const FarmSnapshot before = FarmSnapshot::take(farm.uploads(), database);

    const auto done = runCleanup(farm);

    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Done);
    QCOMPARE(statusOf(farm), u"Archived"_s);
    QVERIFY(!farm.hasFile("completed/cube.stl") && !farm.hasFile("completed/cube.json"));
    QCOMPARE(archived(), (QStringList{u"cube.json"_s, u"cube.stl"_s}));
    const FarmSnapshot there = FarmSnapshot::take(archive(), database);
    QCOMPARE(there.files.value("cube.stl"), before.files.value("completed/cube.stl"));

    QCOMPARE(undoCleanup(farm, done.id).undone, 1);
    QCOMPARE(differences(before, FarmSnapshot::take(farm.uploads(), database)), QString());
    QCOMPARE(archived(), QStringList());
}

void OtherDiskTest::archivesOverABindMountOfTheSameDisk()
{
    if (::geteuid() != 0 || ::unshare(CLONE_NEWNS) != 0
        || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        QSKIP("Needs root and the right to mount.");
    SmallFarm farm;
    addDone(farm);
    const QByteArray database = farm.settings().database.toUtf8();
    const QByteArray store = farm.settings().root + "/store";
    const QByteArray mount = farm.uploads() + "/archive";
    QCOMPARE(::mkdir(store.constData(), 0755), 0);
    QCOMPARE(::mount(store.constData(), mount.constData(), nullptr, MS_BIND, nullptr), 0);
    const FarmSnapshot before = FarmSnapshot::take(farm.uploads(), database);

    const auto done = runCleanup(farm);
    const bool isArchived = farm.hasFile("archive/cube.stl");
    const auto undone = undoCleanup(farm, done.id).undone;
    const FarmSnapshot after = FarmSnapshot::take(farm.uploads(), database);
    ::umount2(mount.constData(), MNT_DETACH);

    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Done);
    QVERIFY(isArchived);
    QCOMPARE(undone, 1);
    QCOMPARE(differences(before, after), QString());
}

void OtherDiskTest::leavesNoCopyOfAJobThatTheWebAppMovedMeanwhile()
{
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    CleanupPlan plan = planCleanup(farm);
    farm.database().run(u"UPDATE jobs SET status = 'Pending'"_s);

    const auto done = runCleanup(farm, std::move(plan));

    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Skipped);
    QCOMPARE(archived(), QStringList());
    QVERIFY(farm.hasFile("completed/cube.stl") && farm.hasFile("completed/cube.json"));
    QVERIFY(!*JournalStore(*farm.open()->state).hasUnfinished());
}

Operation OtherDiskTest::operationOf(SmallFarm &farm)
{
    const CleanupPlan plan = planCleanup(farm);
    const auto opened = farm.open();
    auto rows = RowWriter::create(opened->store->connection(), opened->store->schema());
    FileMover files(DeviceCheck::Same);
    const Settings::CleanupSettings settings;
    OperationPlanner planner({*opened->files, settings, u"Archived"_s, farm.clock.now(), 7}, **rows,
                             files);
    return *planner.operationFor(plan.actions.front());
}

void OtherDiskTest::crashAt(SmallFarm &farm, Operation planned, Step step)
{
    std::vector<Operation> operations{std::move(planned)};
    const auto opened = farm.open();
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    FileMover files(DeviceCheck::Any);
    for (FileMove &move : operations.front().moves)
        move.part = newPartName();
    QVERIFY(JournalStore(*opened->state).addIntents(run, operations));
    Operation &operation = operations.front();
    for (FileMove &move : operation.moves)
        QVERIFY(files.copy(move));
    if (step == Copying)
        return;
    QVERIFY(JournalStore(*opened->state).setMoves(operation));
    for (std::size_t i = 0; i < operation.moves.size() && step >= Renamed; ++i)
        QVERIFY(files.move(operation.moves[i]));
    auto rows = RowWriter::create(opened->store->connection(), opened->store->schema());
    if (step >= Committed)
        QCOMPARE((*rows)->apply(*operation.change).value(), RowOutcome::Written);
    if (step >= Finished)
        QVERIFY(files.removeSource(operation.moves.front()));
}

void OtherDiskTest::mendsACrashInTheMiddle_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("status");
    QTest::newRow("in the copy") << int(Copying) << u"Completed"_s;
    QTest::newRow("with the copy made") << int(Copied) << u"Completed"_s;
    QTest::newRow("with the copy in its place") << int(Renamed) << u"Completed"_s;
    QTest::newRow("behind the COMMIT") << int(Committed) << u"Archived"_s;
    QTest::newRow("with one source gone") << int(Finished) << u"Archived"_s;
}

void OtherDiskTest::mendsACrashInTheMiddle()
{
    QFETCH(int, step);
    QFETCH(QString, status);
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    crashAt(farm, static_cast<Step>(step));
    const auto opened = farm.open();

    const auto mended =
        recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);

    QVERIFY(mended && mended->unsolved.empty());
    QCOMPARE(statusOf(farm), status);
    const bool isArchived = status == u"Archived"_s;
    QCOMPARE(farm.hasFile("completed/cube.stl"), !isArchived);
    QCOMPARE(farm.hasFile("completed/cube.json"), !isArchived);
    QCOMPARE(archived().size(), isArchived ? 2 : 0);
    QVERIFY(!*JournalStore(*opened->state).hasUnfinished());
}

void OtherDiskTest::leavesNoCopyOfASourceThatIsGone_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("in the copy") << int(Copying);
    QTest::newRow("with the copy made") << int(Copied);
}

void OtherDiskTest::leavesNoCopyOfASourceThatIsGone()
{
    QFETCH(int, step);
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    crashAt(farm, static_cast<Step>(step));
    QCOMPARE(archived().size(), 2);
    QVERIFY(QFile::remove(QString::fromUtf8(farm.uploads() + "/completed/cube.stl")));
    const auto opened = farm.open();

    const auto mended =
        recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);

    QVERIFY(mended && mended->unsolved.empty());
    QCOMPARE(archived(), QStringList());
    QVERIFY(farm.hasFile("completed/cube.json"));
    QVERIFY(!*JournalStore(*opened->state).hasUnfinished());
}

void OtherDiskTest::endsWithinOneLargeCopy()
{
#ifndef PRINTKEEPER_TEST_HOOKS
    QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#else
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    const QByteArray database = farm.settings().database.toUtf8();
    const FarmSnapshot before = FarmSnapshot::take(farm.uploads(), database);
    CleanupReport report{planCleanup(farm), false, false, {}, 0};
    const auto opened = farm.open();
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    CancelToken cancel;
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "copying") == 0)
            cancel.cancel();
    });

    const auto ran = Cleanup::runCleanup(report, runInputs(farm, *opened, {}, run), cancel);
    watchCrashPoints({});

    QVERIFY(ran && report.cancelled);
    QCOMPARE(report.plan.actions.front().result, ActionResult::Planned);
    QCOMPARE(archived(), QStringList());
    QCOMPARE(differences(before, FarmSnapshot::take(farm.uploads(), database)), QString());
    QVERIFY(!*JournalStore(*opened->state).hasUnfinished());
#endif
}

/// vfat, exFAT, some shares: bytes and rows as anywhere; the journal brings modes and times back.
void OtherDiskTest::archivesWhereNoAttributesAreKept()
{
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    const QByteArray database = farm.settings().database.toUtf8();
    const FarmSnapshot before = FarmSnapshot::take(farm.uploads(), database);
    std::optional<FinishedRun> done;

    if (!onPlainFileSystems([&] { done = runCleanup(farm); }))
        QSKIP("The kernel does not let a test refuse system calls.");

    QCOMPARE(done->report.plan.actions.front().result, ActionResult::Done);
    QCOMPARE(archived(), (QStringList{u"cube.json"_s, u"cube.stl"_s}));
    const FarmSnapshot there = FarmSnapshot::take(archive(), database);
    QVERIFY(there.files.value("cube.stl") != before.files.value("completed/cube.stl"));
    QCOMPARE(there.contents(), before.contents());
    QFile log(QString::fromUtf8(farm.settings().root + "/maintenance.log"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QCOMPARE(log.readAll().count("keeps no modes or times"), 1);

    QCOMPARE(undoCleanup(farm, done->id).undone, 1);
    QCOMPARE(differences(before, FarmSnapshot::take(farm.uploads(), database)), QString());
    QCOMPARE(archived(), QStringList());
}

void OtherDiskTest::tellsWhatWasDoneBeforeTheJournalFailed()
{
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    farm.addJob(2, u"Completed"_s, "ball.stl", 40);
    farm.addFile("completed/ball.stl", 40);
    CleanupReport report{planCleanup(farm), false, false, {}, 0};
    const auto opened = farm.open();
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    QVERIFY(opened->state->execute(u"CREATE TRIGGER full BEFORE INSERT ON journal WHEN "
                                   "EXISTS (SELECT 1 FROM journal) BEGIN "
                                   "SELECT RAISE(ABORT, 'disk is full'); END"_s));

    const auto ran = Cleanup::runCleanup(report, runInputs(farm, *opened, {}, run), {});

    QVERIFY(!ran);
    QCOMPARE(report.plan.actions.size(), 2U);
    QCOMPARE(totalsOf(report).failed, 1);
    QCOMPARE(archived().filter(u".stl"_s).size(), 1);
    QCOMPARE(std::ranges::count(report.plan.actions, ActionResult::Done, &CleanupAction::result),
             1);
}

void OtherDiskTest::leavesNoCopyOfASourceThatTheWebAppMoved()
{
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    crashAt(farm, Renamed);
    const QString uploads = QString::fromUtf8(farm.uploads());
    for (const QString &name : {u"/cube.stl"_s, u"/cube.json"_s})
        QVERIFY(QFile::rename(uploads + u"/completed"_s + name, uploads + u"/pending"_s + name));
    farm.database().run(u"UPDATE jobs SET status = 'Pending'"_s);
    const auto opened = farm.open();

    const auto mended =
        recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);

    QVERIFY(mended && mended->unsolved.empty() && mended->besides.empty());
    QVERIFY(farm.hasFile("pending/cube.stl") && farm.hasFile("pending/cube.json"));
    QVERIFY(!farm.hasFile("completed/cube.stl") && !farm.hasFile("completed/cube.json"));
    QCOMPARE(archived(), QStringList());
    QVERIFY(!*JournalStore(*opened->state).hasUnfinished());
}

void OtherDiskTest::leavesNoSourceOfACopyThatTheWebAppMoved()
{
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    const auto done = runCleanup(farm);
    const auto entries = *JournalStore(*farm.open()->state).entries(done.id, EntryState::Done, {});
    crashAt(farm, inverse(entries.front().operation), Committed);
    const QString uploads = QString::fromUtf8(farm.uploads());
    for (const QString &name : {u"/cube.stl"_s, u"/cube.json"_s})
        QVERIFY(QFile::rename(uploads + u"/completed"_s + name, uploads + u"/pending"_s + name));
    farm.database().run(u"UPDATE jobs SET status = 'Pending'"_s);
    const auto opened = farm.open();

    const auto mended =
        recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);

    QVERIFY(mended && mended->unsolved.empty() && mended->besides.empty());
    QVERIFY(farm.hasFile("pending/cube.stl") && farm.hasFile("pending/cube.json"));
    QVERIFY(!farm.hasFile("completed/cube.stl") && !farm.hasFile("completed/cube.json"));
    QCOMPARE(archived(), QStringList());
    QVERIFY(!*JournalStore(*opened->state).hasUnfinished());
}

/// Somebody had it under another name while it was to be removed.
void OtherDiskTest::leavesNoSourceThatComesBack()
{
#ifndef PRINTKEEPER_TEST_HOOKS
    QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#else
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    const QString source = QString::fromUtf8(farm.uploads()) + u"/completed/cube.stl"_s;
    const QString away = source + u".away"_s;
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "committed") == 0)
            QVERIFY(QFile::rename(source, away));
    });
    const auto done = runCleanup(farm);
    watchCrashPoints({});
    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Done);
    QVERIFY(QFile::rename(away, source));
    const auto opened = farm.open();

    const auto mended =
        recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);

    QVERIFY(mended && mended->unsolved.empty() && mended->besides.empty());
    QCOMPARE(statusOf(farm), u"Archived"_s);
    QVERIFY(!farm.hasFile("completed/cube.stl") && !farm.hasFile("completed/cube.json"));
    QCOMPARE(archived(), (QStringList{u"cube.json"_s, u"cube.stl"_s}));
    QVERIFY(!*JournalStore(*opened->state).hasUnfinished());
#endif
}

/// Nobody can know which of the two is wanted.
void OtherDiskTest::keepsTheCopyOfASourceThatTheWebAppReplaced()
{
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    crashAt(farm, Renamed);
    QVERIFY(QFile::remove(QString::fromUtf8(farm.uploads() + "/completed/cube.stl")));
    farm.addFile("completed/cube.stl", 0, "solid newer");
    farm.database().run(u"UPDATE jobs SET updated_at = '2026-03-01 09:00:00'"_s);
    const auto opened = farm.open();

    const auto mended =
        recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);

    QVERIFY(mended && mended->unsolved.empty());
    QCOMPARE(mended->besides.size(), 1U);
    QVERIFY(farm.hasFile("completed/cube.stl") && farm.hasFile("completed/cube.json"));
    QVERIFY(farm.hasFile("completed/cube (2).stl"));
    QCOMPARE(archived(), QStringList());
    QVERIFY(!*JournalStore(*opened->state).hasUnfinished());
}

void OtherDiskTest::refusesAnArchiveWhoseDiskIsNotMounted_data()
{
    QTest::addColumn<bool>("leavesAMountPoint");
    QTest::newRow("an empty mount point") << true;
    QTest::newRow("nothing at all") << false;
}

void OtherDiskTest::refusesAnArchiveWhoseDiskIsNotMounted()
{
    QFETCH(bool, leavesAMountPoint);
    SmallFarm farm;
    moveArchiveTo(farm);
    addDone(farm);
    const FarmMarks marks{*ensureFarmMark(farm.uploads()),
                          ensureFolderMarks(farm.open()->layout, NewLinks::Refused)};
    QCOMPARE(marks.folders.keys(), QList<QByteArray>{archive()});
    const QString path = QFile::decodeName(archive());
    QVERIFY(QDir().rename(path, path + u"-away"_s));
    QVERIFY(!leavesAMountPoint || QDir().mkpath(path));
    const auto plan = [&](const LiftedGuards &lifted) {
        CleanupRequest request;
        request.lifted = lifted;
        const auto opened = farm.open();
        return *makePlan({{}, *opened->store, *opened->files, request, farm.clock.now(), {}, marks},
                         {});
    };

    const CleanupPlan refused = plan({});

    QVERIFY(refused.refused);
    QCOMPARE(refused.refused->guard, u"root"_s);
    QVERIFY2(refused.refused->message.contains(path), qPrintable(refused.refused->message));
    QVERIFY(!plan({false, false, true}).refused);
    QVERIFY(!leavesAMountPoint || QDir().rmdir(path));
    QVERIFY(QDir().rename(path + u"-away"_s, path));
    QVERIFY(!plan({}).refused);
}

void OtherDiskTest::makesNoArchiveWhereADiskIsMissing()
{
    SmallFarm farm;
    addDone(farm);
    QVERIFY(QDir().rmdir(QFile::decodeName(archive())));
    moveArchiveTo(farm);

    const auto done = runCleanup(farm);

    QCOMPARE(done.report.plan.actions.size(), 0U);
    QCOMPARE(done.report.plan.skipped.size(), 1U);
    QVERIFY(done.report.plan.skipped.front().reason.contains(QFile::decodeName(archive())));
    QVERIFY(!QDir().exists(QFile::decodeName(archive())));
    QVERIFY(farm.hasFile("completed/cube.stl"));
}

QTEST_GUILESS_MAIN(OtherDiskTest)

#include "tst_otherdisk.moc"
