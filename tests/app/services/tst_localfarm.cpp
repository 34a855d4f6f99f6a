// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include "base/timestamp.h"
#include "cleanup/journalstore.h"
#include "cleanup/operationplanner.h"
#include "database/statedatabase.h"
#include "tasks/farmlock.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <future>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A farm on this machine by the calls of its interface, at times and after accidents of a test's
/// own.
class LocalFarmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRunThatFailedDoesNotVouchForTheClock();
    void aWrongClockOfLongAgoDoesNotKeepTheFarmRefused();
    void confirmsALongGapByASecondStart();
    void namesTheRunThatItComparesTheClockWith();
    void keepsWhatACrashLeftWhileTheDiskIsAway();
    void tellsThatTheFirstCleanupWaitsForTemporaryFilesAlone();
    void finishesWhatACrashLeftAndNothingElse();
    void saysWhatItCannotFinish();
    void finishesNothingWhileTheDiskIsAway();
    void closesRunsThatACrashEnded();
    void leavesARunThatStillWaitsForTheLock();
    void refusesToActAtAnotherMoment();
    void recordsWhatWasDoneBeforeAFailure();
    void recordsARepairOfTheLayout();
    void takesARepairOfTheLayoutBack_data();
    void takesARepairOfTheLayoutBack();
    void tellsOfARunThatACrashEnded();
    void waitsForAnotherRunOfTheFarm_data();
    void waitsForAnotherRunOfTheFarm();
    void refusesTheStateOfAnotherFarm();
    void plansOnAReadOnlyDisk();

private:
    static std::unique_ptr<Farm> open(const SmallFarm &farm) { return openFarm(farm); }
    static Result<Cleanup::CleanupReport> cleanUp(const SmallFarm &farm)
    {
        return open(farm)->cleanUp({}, CleanupCaller::Person);
    }
    static QString refusedBy(const SmallFarm &farm)
    {
        const auto report = cleanUp(farm);
        return report && report->plan.refused ? report->plan.refused->guard : QString();
    }
};

void LocalFarmTest::aRunThatFailedDoesNotVouchForTheClock()
{
    SmallFarm farm;
    QVERIFY(cleanUp(farm));
    const QString database = farm.settings().database;
    farm.clock.advance(std::chrono::days(2000));
    QVERIFY(QFile::rename(database, database + u".away"_s));
    QVERIFY(!cleanUp(farm));
    QVERIFY(QFile::rename(database + u".away"_s, database));

    QCOMPARE(refusedBy(farm), u"clock"_s);
}

void LocalFarmTest::aWrongClockOfLongAgoDoesNotKeepTheFarmRefused()
{
    SmallFarm farm;
    QVERIFY(cleanUp(farm));
    farm.clock.advance(std::chrono::days(2000));
    QCOMPARE(refusedBy(farm), u"clock"_s);
    farm.clock.advance(-std::chrono::days(1960));
    QCOMPARE(refusedBy(farm), u"clock"_s);
    farm.clock.advance(std::chrono::hours(1));

    QCOMPARE(refusedBy(farm), QString());
}

void LocalFarmTest::confirmsALongGapByASecondStart()
{
    SmallFarm farm;
    QVERIFY(cleanUp(farm));
    farm.clock.advance(std::chrono::days(90));
    QCOMPARE(refusedBy(farm), u"clock"_s);
    farm.clock.advance(std::chrono::minutes(59));
    QCOMPARE(refusedBy(farm), u"clock"_s);
    farm.clock.advance(std::chrono::minutes(1));

    QCOMPARE(refusedBy(farm), QString());
}

namespace {

/// Goes on by a second each time somebody looks.
class TickingClock final : public Clock
{
public:
    explicit TickingClock(const QDateTime &start)
        : m_start(start)
    {}

    QDateTime now() const override { return m_start.addSecs(m_ticks++); }

private:
    QDateTime m_start;
    mutable std::atomic<qint64> m_ticks = 0;
};

} // namespace

void LocalFarmTest::namesTheRunThatItComparesTheClockWith()
{
    SmallFarm farm;
    const TickingClock ticking(farm.clock.now());
    QVERIFY(openFarm(farm, ticking)->cleanUp({}, CleanupCaller::Person));
    const auto runs = open(farm)->runs(1);
    QVERIFY(runs && runs->size() == 1);
    farm.clock.advance(-std::chrono::days(1));

    const auto report = cleanUp(farm);

    QVERIFY(report && report->plan.refused);
    const QString &message = report->plan.refused->message;
    QVERIFY2(message.contains(isoUtc(runs->front().started)), qPrintable(message));
}

namespace {

/// What a kill between a rename and the COMMIT leaves of job 1 in uploaded/cube.stl.
void crash(const SmallFarm &farm)
{
    const auto state = Database::openStateDatabase(farm.settings().state);
    const Tasks::RunStore runs(**state);
    const auto run = runs.start(u"cleanup"_s, Tasks::RunSource::Cron, farm.clock.now());
    const auto status = *Files::Folder::openRoot(farm.uploads() + "/uploaded")->status("cube.stl");
    Cleanup::Operation operation;
    operation.kind = u"remove-upload"_s;
    operation.job = u"1"_s;
    const Cleanup::Row before{{u"status"_s, Database::Value::text("Uploaded"_ba)}};
    operation.change = Cleanup::RowChange{u"jobs"_s, u"id"_s,      Database::Value::integer(1),
                                          before,    std::nullopt, {}};
    operation.moves = {{{farm.uploads() + "/uploaded", "cube.stl"},
                        {farm.uploads(), ".printkeeper/trash/9/uploaded/cube.stl"},
                        status.identity}};
    std::vector<Cleanup::Operation> operations{operation};
    QVERIFY(Cleanup::JournalStore(**state).addIntents(*run, operations));
    QVERIFY(QDir(QString::fromUtf8(farm.uploads())).mkpath(u".printkeeper/trash/9/uploaded"_s));
    QCOMPARE(::rename((farm.uploads() + "/uploaded/cube.stl").constData(),
                      (farm.uploads() + "/.printkeeper/trash/9/uploaded/cube.stl").constData()),
             0);
}

} // namespace

void LocalFarmTest::keepsWhatACrashLeftWhileTheDiskIsAway()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 1);
    farm.addFile("uploaded/cube.stl", 1);
    QVERIFY(cleanUp(farm));
    crash(farm);
    const QString uploads = QString::fromUtf8(farm.uploads());
    QVERIFY(QDir().rename(uploads, uploads + u"-disk"_s));
    // Another disk in its place, with folders of the same names.
    QVERIFY(QDir().mkpath(uploads + u"/uploaded"_s));

    QCOMPARE(refusedBy(farm), u"root"_s);
    const auto undone = open(farm)->undo({});
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Refused);

    QVERIFY(QDir(uploads).removeRecursively());
    QVERIFY(QDir().rename(uploads + u"-disk"_s, uploads));
    QVERIFY(cleanUp(farm));
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
}

void LocalFarmTest::tellsThatTheFirstCleanupWaitsForTemporaryFilesAlone()
{
    const SmallFarm farm;
    const auto told = [&farm] {
        const Tasks::FarmStatus status = open(farm)->status({});
        const auto waits = std::ranges::find(status.attention, u"cleanup-awaiting-approval"_s,
                                             &Tasks::Attention::code);
        return waits == status.attention.end() ? QString() : waits->message;
    };
    const auto runByItself = [&farm] {
        const auto report = open(farm)->cleanUp({}, CleanupCaller::Task);
        return report && report->dryRun;
    };
    farm.addFile("uploaded/old.tmp", 9);
    farm.addFile("uploaded/older.tmp", 19);
    QVERIFY(runByItself());
    QVERIFY2(told().contains(u"2 temporary file"_s), qPrintable(told()));
    QVERIFY(farm.hasFile("uploaded/old.tmp"));
    // There is nothing left to allow.
    for (const char *name : {"uploaded/old.tmp", "uploaded/older.tmp"})
        QVERIFY(QFile::remove(QString::fromUtf8(farm.uploads() + '/' + name)));
    QVERIFY(runByItself());
    QCOMPARE(told(), QString());
    farm.addFile("uploaded/old.tmp", 9);
    QVERIFY(runByItself());
    QVERIFY(!told().isEmpty());
    QVERIFY(cleanUp(farm));
    QVERIFY(!farm.hasFile("uploaded/old.tmp"));
    QCOMPARE(told(), QString());
}

void LocalFarmTest::finishesWhatACrashLeftAndNothingElse()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 1);
    farm.addFile("uploaded/cube.stl", 1);
    farm.addJob(2, u"Uploaded"_s, "due.stl", 9);
    farm.addFile("uploaded/due.stl", 9);
    farm.addFile("uploaded/old.tmp", 9);
    QVERIFY(open(farm)->recover());
    QCOMPARE(open(farm)->runs(1)->front().result, std::optional(Tasks::RunResult::Skipped));
    crash(farm);

    const auto recovered = open(farm)->recover();
    QVERIFY2(recovered, recovered ? "" : qPrintable(recovered.error().message));
    QCOMPARE(recovered->takenBack, 1);
    QCOMPARE(recovered->finished, 0);
    QVERIFY(recovered->unsolved.empty());
    for (const char *name : {"uploaded/cube.stl", "uploaded/due.stl", "uploaded/old.tmp"})
        QVERIFY2(farm.hasFile(name), name);
    QCOMPARE(farm.database().run(u"SELECT count(*) FROM jobs"_s).front().front().toInt(), 2);
    const Tasks::FarmStatus status = open(farm)->status({});
    QVERIFY(!std::ranges::count(status.attention, u"run-interrupted"_s, &Tasks::Attention::code));
    // Nobody has allowed a cleanup by this.
    QVERIFY(status.awaitsApproval);
    const auto runs = *open(farm)->runs(3);
    QCOMPARE(runs.at(0).command, u"recover"_s);
    QCOMPARE(runs.at(0).result, std::optional(Tasks::RunResult::Ok));
    QCOMPARE(runs.at(0).actions, 1);
    QCOMPARE(runs.at(1).command, u"cleanup"_s);
    QCOMPARE(runs.at(1).result, std::optional(Tasks::RunResult::Failed));
    QCOMPARE(open(farm)->recover()->takenBack, 0);
}

void LocalFarmTest::saysWhatItCannotFinish()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 1);
    farm.addFile("uploaded/cube.stl", 1);
    QVERIFY(open(farm)->recover());
    crash(farm);
    // Its place is taken meanwhile, and so is every name beside it that is tried.
    std::vector<QByteArray> taken{"uploaded/cube.stl"};
    for (int number = 2; number < 1000; ++number)
        taken.push_back("uploaded/cube (" + QByteArray::number(number) + ").stl");
    for (const QByteArray &name : taken)
        farm.addFile(name, 0, "solid other");

    const auto recovered = open(farm)->recover();
    QVERIFY2(recovered, recovered ? "" : qPrintable(recovered.error().message));
    QCOMPARE(recovered->takenBack, 0);
    QCOMPARE(recovered->unsolved.size(), 1U);
    QVERIFY(recovered->unsolved.front().contains(u"cube"_s));
    QCOMPARE(open(farm)->runs(1)->front().result, std::optional(Tasks::RunResult::Attention));

    // What is behind it nobody can look at, as on a disk that is not there: the rest waits.
    const auto state = Database::openStateDatabase(farm.settings().state);
    QVERIFY((*state)->execute(
        u"INSERT INTO journal (run, kind, job, state, bytes, reason, change, moves) "
        "SELECT run, kind, job, state, bytes, reason, change, "
        "replace(moves, '/uploaded\"', '/away\"') FROM journal WHERE state = 'intended'"_s));
    const auto stopped = open(farm)->recover();
    QVERIFY(!stopped);
    QCOMPARE(open(farm)->runs(1)->front().result, std::optional(Tasks::RunResult::Failed));
    QCOMPARE(open(farm)->runs(1)->front().message, stopped.error().message);
    QVERIFY((*state)->execute(u"DELETE FROM journal WHERE id = (SELECT max(id) FROM journal)"_s));

    for (const QByteArray &name : taken)
        QVERIFY(QFile::remove(QString::fromUtf8(farm.uploads() + '/' + name)));
    QCOMPARE(open(farm)->recover()->takenBack, 1);
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
}

void LocalFarmTest::finishesNothingWhileTheDiskIsAway()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 1);
    farm.addFile("uploaded/cube.stl", 1);
    QVERIFY(cleanUp(farm));
    crash(farm);
    const QString uploads = QString::fromUtf8(farm.uploads());
    QVERIFY(QDir().rename(uploads, uploads + u"-disk"_s));
    QVERIFY(QDir().mkpath(uploads + u"/uploaded"_s));

    const auto refused = open(farm)->recover();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);

    QVERIFY(QDir(uploads).removeRecursively());
    QVERIFY(QDir().rename(uploads + u"-disk"_s, uploads));
    QCOMPARE(open(farm)->recover()->takenBack, 1);
}

void LocalFarmTest::closesRunsThatACrashEnded()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 1);
    farm.addFile("uploaded/cube.stl", 1);
    QVERIFY(cleanUp(farm));
    crash(farm);

    QVERIFY(cleanUp(farm));

    const auto runs = *open(farm)->runs(3);
    QCOMPARE(runs.size(), 3U);
    QCOMPARE(runs.at(1).result, std::optional(Tasks::RunResult::Failed));
    QVERIFY(runs.at(1).finished.isValid());
    QVERIFY(!runs.at(1).message.isEmpty());
}

void LocalFarmTest::leavesARunThatStillWaitsForTheLock()
{
    SmallFarm farm;
    QVERIFY(cleanUp(farm));
    {
        const auto state = Database::openStateDatabase(farm.settings().state);
        QVERIFY(
            Tasks::RunStore(**state).start(u"cleanup"_s, Tasks::RunSource::Cron, farm.clock.now()));
    }
    QVERIFY(cleanUp(farm));
    QVERIFY(!open(farm)->runs(3)->at(1).result);

    farm.clock.advance(std::chrono::minutes(3));
    QVERIFY(cleanUp(farm));
    QCOMPARE(open(farm)->runs(4)->at(2).result, std::optional(Tasks::RunResult::Failed));
}

void LocalFarmTest::refusesToActAtAnotherMoment()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 1);
    farm.addFile("uploaded/cube.stl", 1);
    Cleanup::CleanupRequest request;
    request.at = farm.clock.now().addDays(30);

    const auto done = open(farm)->cleanUp(request, CleanupCaller::Person);

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Invalid);
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
}

void LocalFarmTest::recordsWhatWasDoneBeforeAFailure()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    QVERIFY(open(farm)->previewCleanup({}));
    {
        const auto state = Database::openStateDatabase(farm.settings().state);
        QVERIFY((*state)->execute(u"CREATE TRIGGER no_outcome BEFORE UPDATE OF state ON journal "
                                  "BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"_s));
    }

    const auto done = cleanUp(farm);
    QVERIFY(done && done->stopped && Cleanup::totalsOf(*done).actions == 1);

    const auto run = open(farm)->runs(1)->front();
    QCOMPARE(run.result, std::optional(Tasks::RunResult::Failed));
    QCOMPARE(run.actions, 1);
    {
        const auto state = Database::openStateDatabase(farm.settings().state);
        QVERIFY((*state)->execute(u"DROP TRIGGER no_outcome"_s));
    }
    QVERIFY(cleanUp(farm));
    QCOMPARE(open(farm)->undo({})->undone, 1);
    QVERIFY(farm.hasFile("uploaded/cube.stl"));
}

void LocalFarmTest::recordsARepairOfTheLayout()
{
    SmallFarm farm;
    QVERIFY(QDir(QString::fromUtf8(farm.uploads())).rmdir(u"printing"_s));

    const auto repaired = open(farm)->layout(LayoutRepair::Yes);

    QVERIFY(repaired);
    QCOMPARE(repaired->repaired, 1);
    QVERIFY(farm.hasFile("printing"));
    const auto runs = *open(farm)->runs(1);
    QCOMPARE(runs.size(), 1U);
    QCOMPARE(runs.front().command, u"layout"_s);
    QCOMPARE(runs.front().actions, 1);
}

void LocalFarmTest::takesARepairOfTheLayoutBack_data()
{
    QTest::addColumn<bool>("isUsed");
    QTest::newRow("as it was made") << false;
    QTest::newRow("with a file in it by now") << true;
}

void LocalFarmTest::takesARepairOfTheLayoutBack()
{
    QFETCH(bool, isUsed);
    SmallFarm farm;
    const QByteArray pending = farm.uploads() + "/pending";
    const auto modeOf = [](const QByteArray &path) {
        struct stat status = {};
        return ::stat(path.constData(), &status) == 0 ? status.st_mode & 07777U : 0U;
    };
    QVERIFY(QDir(QString::fromUtf8(farm.uploads())).rmdir(u"printing"_s));
    QCOMPARE(::chmod(pending.constData(), 0777), 0);
    const auto preview = open(farm)->layout(LayoutRepair::No);
    QVERIFY(preview);
    QCOMPARE(
        std::ranges::count_if(preview->folders, [](const auto &row) { return !row.fix.isEmpty(); }),
        2);
    QVERIFY(!farm.hasFile("printing"));

    QCOMPARE(open(farm)->layout(LayoutRepair::Yes)->repaired, 2);
    QCOMPARE(modeOf(pending), 0755U);
    QVERIFY(farm.hasFile("printing"));
    if (isUsed)
        farm.addFile("printing/now.stl", 1);
    const auto undone = open(farm)->undo({});

    QVERIFY(undone);
    QCOMPARE(undone->undone, isUsed ? 1 : 2);
    QCOMPARE(undone->failed.size(), isUsed ? 1U : 0U);
    QCOMPARE(modeOf(pending), 0777U);
    QCOMPARE(farm.hasFile("printing"), isUsed);
    QCOMPARE(farm.hasFile("printing/now.stl"), isUsed);
}

void LocalFarmTest::tellsOfARunThatACrashEnded()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 1);
    farm.addFile("uploaded/cube.stl", 1);
    QVERIFY(cleanUp(farm));
    const auto isTold = [&] {
        const Tasks::FarmStatus status = open(farm)->status({});
        return std::ranges::count(status.attention, u"run-interrupted"_s, &Tasks::Attention::code);
    };
    QCOMPARE(isTold(), 0);

    crash(farm);
    QCOMPARE(isTold(), 1);

    QVERIFY(cleanUp(farm));
    QCOMPARE(isTold(), 0);
}

void LocalFarmTest::waitsForAnotherRunOfTheFarm_data()
{
    QTest::addColumn<bool>("isElsewhere");
    QTest::newRow("with our notes") << false;
    QTest::newRow("with notes of its own") << true;
}

void LocalFarmTest::waitsForAnotherRunOfTheFarm()
{
    QFETCH(bool, isElsewhere);
    SmallFarm farm;
    const QTemporaryDir elsewhere;
    const QByteArray state = isElsewhere ? elsewhere.path().toUtf8() : farm.settings().state;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    auto other = Tasks::lockFarm(state, farm.uploads(), u"undo"_s, farm.clock);
    QVERIFY(other);

    auto run = std::async(std::launch::async, [&] { return cleanUp(farm).has_value(); });
    QCOMPARE(run.wait_for(std::chrono::milliseconds(300)), std::future_status::timeout);
    QVERIFY(farm.hasFile("uploaded/cube.stl"));

    {
        const Tasks::FarmLock over = *std::move(other);
    }
    QCOMPARE(run.wait_for(std::chrono::seconds(30)), std::future_status::ready);
    QVERIFY(run.get());
    QVERIFY(!farm.hasFile("uploaded/cube.stl"));
}

void LocalFarmTest::refusesTheStateOfAnotherFarm()
{
    SmallFarm farm;
    QVERIFY(cleanUp(farm));
    SmallFarm other;
    other.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    other.addFile("uploaded/cube.stl", 9);
    other.useState(farm.settings().state);

    const auto done = cleanUp(other);

    QVERIFY(!done);
    QCOMPARE(done.error().code, u"other-farm"_s);
    QVERIFY(done.error().message.contains(QString::fromUtf8(farm.uploads())));
    QVERIFY(done.error().message.contains(QString::fromUtf8(other.uploads())));
    QVERIFY(other.hasFile("uploaded/cube.stl"));
}

/// Where nothing can be written, whatever a preview would write makes it fail.
void LocalFarmTest::plansOnAReadOnlyDisk()
{
    if (::geteuid() != 0 || ::unshare(CLONE_NEWNS) != 0
        || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        QSKIP("Needs root and the right to mount.");
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    const char *uploads = farm.settings().uploads.constData();
    QCOMPARE(::mount(uploads, uploads, nullptr, MS_BIND, nullptr), 0);
    QCOMPARE(::mount(nullptr, uploads, nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr), 0);

    const auto planned = open(farm)->previewCleanup({});
    ::umount2(uploads, MNT_DETACH);

    QVERIFY2(planned, planned ? "" : qPrintable(planned.error().message));
    QCOMPARE(planned->plan.actions.size(), 1U);
    QVERIFY(!farm.hasFile(".printkeeper"));
    QVERIFY(!QFile::exists(QString::fromUtf8(farm.settings().state) + u"/state.db"_s));
}

QTEST_GUILESS_MAIN(LocalFarmTest)

#include "tst_localfarm.moc"
