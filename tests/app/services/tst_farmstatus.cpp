// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include "database/statedatabase.h"
#include "files/filelock.h"
#include "services/runhistory.h"
#include "services/schedulecheck.h"
#include "storage/disksample.h"
#include "tasks/runstore.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class FarmStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void countsComparesAndPlansInOneStatus();
    void countsTheSpaceThatThePlanCounts();
    void namesTheFoldersThatAreMissing();
    void countsNothingAsMissingOnADiskThatIsNotMounted();
    void findsNoJobsWhereTheTableIsUnreadable();
    void countsAlone();
    void mendsAScheduleFile_data();
    void mendsAScheduleFile();
    void tellsTheFaultOfTheSchedule();
    void tellsThatTheScheduleCannotBeRead_data();
    void tellsThatTheScheduleCannotBeRead();
    void takesAMissingScheduleForNone();
    void tellsSinceWhenRunsEndWell_data();
    void tellsSinceWhenRunsEndWell();
    void tellsWhatTheLastCleanupDid();
    void claimsPunctualityForWhatCronDid();
    void keepsTheNewestOfManySamples();
    void tellsWhichRunsWereCutOff();
    void tellsThatTheClockStopsTheCleanup_data();
    void tellsThatTheClockStopsTheCleanup();

private:
    static std::unique_ptr<Farm> open(const SmallFarm &farm) { return openFarm(farm); }
    static Tasks::FarmStatus statusOf(const SmallFarm &farm) { return open(farm)->status(); }
    static QStringList codesOf(const Tasks::FarmStatus &status)
    {
        QStringList codes;
        for (const Tasks::Attention &attention : status.attention)
            codes << attention.code;
        return codes;
    }
    static void writeSchedule(const SmallFarm &farm, const QByteArray &content)
    {
        QFile file(QString::fromUtf8(farm.settings().root + "/cron"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static void addRun(const Database::Connection &state, const QString &task,
                       const QDateTime &start, Tasks::RunResult result,
                       Tasks::RunSource source = Tasks::RunSource::Cron)
    {
        const Tasks::RunStore runs(state);
        const auto run = runs.start(task, source, start);
        QVERIFY(run);
        QVERIFY(runs.finish(*run, {result, 0, 0, {}}, start.addSecs(2)));
    }
};

void FarmStatusTest::countsComparesAndPlansInOneStatus()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "new.stl", 1);
    farm.addFile("uploaded/new.stl", 1);
    farm.addJob(3, u"Completed"_s, "done.stl", 40);
    farm.addFile("completed/done.stl", 40);
    farm.addJob(4, u"Pending"_s, "gone.stl", 1);
    farm.addJob(5, u"Pending"_s, "../../etc/passwd", 1);

    const Tasks::FarmStatus status = statusOf(farm);

    QCOMPARE(status.jobs, 5);
    QCOMPARE(status.jobsByStatus.value(u"Uploaded"_s), 2);
    QCOMPARE(status.jobsByStatus.value(u"Pending"_s), 2);
    QVERIFY(status.areJobsCompared);
    QCOMPARE(status.jobsWithoutFile, 1);
    QCOMPARE(status.jobsOutside, 1);
    QCOMPARE(status.dueUploads, 1);
    QCOMPARE(status.dueCompleted, 1);
    QCOMPARE_GT(status.dueSpace.freesLater, 0);
    QCOMPARE_GT(status.dueSpace.moved, 0);
    QVERIFY(codesOf(status).contains(u"jobs-missing-file"_s));
    QVERIFY(codesOf(status).contains(u"jobs-unsafe"_s));
    for (const Tasks::Attention &attention : status.attention) {
        if (attention.code.startsWith(u"jobs-"_s))
            QCOMPARE(attention.fix, u"printkeeperctl reconcile"_s);
    }
}

/// What leaves the trash is in its own figure already.
void FarmStatusTest::countsTheSpaceThatThePlanCounts()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "first.stl", 9);
    farm.addFile("uploaded/first.stl", 9);
    Cleanup::CleanupRequest all;
    all.lifted.share = true; // it is the only upload
    QVERIFY(open(farm)->cleanUp(all, CleanupCaller::Person));
    farm.clock.advance(std::chrono::hours(31 * 24));
    farm.addJob(2, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.addJob(3, u"Completed"_s, "done.stl", 40);
    farm.addFile("completed/done.stl", 40);

    const auto report = open(farm)->previewCleanup({});
    QVERIFY(report);
    const Cleanup::CleanupTotals plan = Cleanup::totalsOf(*report);
    QCOMPARE_GT(plan.fromTrash, 0);
    const Tasks::FarmStatus status = statusOf(farm);
    QCOMPARE(status.dueSpace.freesNow, plan.freesNow - plan.fromTrash);
    QCOMPARE(status.dueSpace.freesLater, plan.freesLater);
    QCOMPARE(status.dueSpace.moved, plan.moved);
    QCOMPARE(status.trashBytes, plan.fromTrash);
    Bytes taken = 0; // as the map of the storage counts it
    for (const Cleanup::CleanupAction &action : report->plan.actions)
        taken += Cleanup::movesJob(action.kind) && !action.leavesDisk ? 0 : action.bytes;
    QCOMPARE(status.dueSpace.leaving(), taken);
    QCOMPARE(status.dueUploads, 1);
    QCOMPARE(status.dueCompleted, 1);
}

void FarmStatusTest::namesTheFoldersThatAreMissing()
{
    SmallFarm farm;
    QVERIFY(QDir(QString::fromUtf8(farm.uploads())).rmdir(u"printing"_s));
    const Tasks::FarmStatus status = statusOf(farm);
    QVERIFY(codesOf(status).contains(u"layout-broken"_s));
    QCOMPARE(status.missingFolders, std::vector{farm.uploads() + "/printing"});
}

/// An empty mount point looks like a farm that has lost all its files.
void FarmStatusTest::countsNothingAsMissingOnADiskThatIsNotMounted()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "one.stl", 1);
    farm.addFile("uploaded/one.stl", 1);
    farm.addJob(2, u"Pending"_s, "two.stl", 1);
    farm.addFile("pending/two.stl", 1);
    QVERIFY(open(farm)->cleanUp({}, CleanupCaller::Person));
    const QString uploads = QString::fromUtf8(farm.uploads());
    QVERIFY(QDir().rename(uploads, uploads + u"-away"_s));
    for (const char *name : {"uploaded", "pending", "printing", "completed", "archive"})
        QVERIFY(QDir().mkpath(uploads + u'/' + QString::fromLatin1(name)));

    const Tasks::FarmStatus status = statusOf(farm);
    const auto findings = open(farm)->reconcile();

    QCOMPARE(status.jobsWithoutFile, 0);
    QCOMPARE(codesOf(status).count(u"layout-broken"_s), 1);
    QVERIFY(!codesOf(status).contains(u"jobs-missing-file"_s));
    QVERIFY(findings);
    QCOMPARE(findings->size(), 2U); // the two folders, no file
    QVERIFY(findings->front().job.isEmpty());
    QVERIFY(QDir(uploads).removeRecursively());
    QVERIFY(QDir().rename(uploads + u"-away"_s, uploads));
    QVERIFY(QFile::remove(uploads + u"/pending/two.stl"_s));
    QCOMPARE(statusOf(farm).jobsWithoutFile, 1);
}

void FarmStatusTest::findsNoJobsWhereTheTableIsUnreadable()
{
    SmallFarm farm;
    QVERIFY(QFile::remove(farm.settings().database));
    const Tasks::FarmStatus status = statusOf(farm);
    QVERIFY(!status.areJobsCompared);
    QVERIFY(codesOf(status).contains(u"database-unreadable"_s));
    QCOMPARE(QString::fromUtf8(status.database), farm.settings().database);
    QVERIFY(status.journalMode.isEmpty());
    QVERIFY(!open(farm)->jobCounts());
}

void FarmStatusTest::countsAlone()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "a.stl", 1);
    const auto counts = open(farm)->jobCounts();
    QVERIFY(counts);
    QCOMPARE(*counts, (QMap<QString, qint64>{{u"Uploaded"_s, 1}}));
}

void FarmStatusTest::mendsAScheduleFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("faults");
    QTest::addColumn<QByteArray>("mended");
    QTest::newRow("sound") << QByteArray("0 2 * * * root /bin/true\n") << 0
                           << QByteArray("0 2 * * * root /bin/true\n");
    QTest::newRow("no user") << QByteArray("# x\n0 2 * * *  /bin/true\n") << 1
                             << QByteArray("# x\n0 2 * * * root  /bin/true\n");
    QTest::newRow("no user behind a nickname")
        << QByteArray("@daily /bin/true\n") << 1 << QByteArray("@daily root /bin/true\n");
    QTest::newRow("no line end") << QByteArray("0 2 * * * root /bin/true") << 1
                                 << QByteArray("0 2 * * * root /bin/true\n");
    QTest::newRow("both") << QByteArray("0 2 * * * /bin/true") << 2
                          << QByteArray("0 2 * * * root /bin/true\n");
    QTest::newRow("a field that nobody can guess")
        << QByteArray("0 26 * * * root /bin/true\n") << 1 << QByteArray();
}

void FarmStatusTest::mendsAScheduleFile()
{
    QFETCH(QByteArray, content);
    const auto faults = findScheduleFaults(content);
    QTEST(static_cast<int>(faults.size()), "faults");
    QTEST(mendedSchedule(content, faults), "mended");
}

void FarmStatusTest::tellsTheFaultOfTheSchedule()
{
    SmallFarm farm;
    writeSchedule(farm, "0 2 * * * /usr/bin/printkeeperctl run cleanup\n");
    const Tasks::FarmStatus status = statusOf(farm);
    QCOMPARE(status.scheduleFaults.size(), 1U);
    QCOMPARE(status.scheduleFaults.front().line, 1);
    QCOMPARE(status.scheduleFaults.front().mended,
             "0 2 * * * root /usr/bin/printkeeperctl run cleanup"_ba);
    QVERIFY(!status.mendedCrontab.isEmpty());
    QCOMPARE(codesOf(status).first(), u"schedule-error"_s);
    const auto told =
        std::ranges::find(status.attention, u"schedule-error"_s, &Tasks::Attention::code);
    QVERIFY2(told->detail.endsWith(u"Line 1 does not say as which user it runs."_s),
             qPrintable(told->detail));
    QVERIFY2(!told->detail.contains(u"cron"_s), qPrintable(told->detail));
    writeSchedule(farm, status.mendedCrontab);
    QVERIFY(!codesOf(statusOf(farm)).contains(u"schedule-error"_s));
}

void FarmStatusTest::tellsThatTheScheduleCannotBeRead_data()
{
    QTest::addColumn<std::function<void(const SmallFarm &, const QString &)>>("make");
    using Make = std::function<void(const SmallFarm &, const QString &)>;
    QTest::newRow("a folder") << Make(
        [](const SmallFarm &, const QString &path) { QVERIFY(QDir().mkpath(path)); });
    QTest::newRow("a file of two megabytes") << Make([](const SmallFarm &farm, const QString &) {
        writeSchedule(farm, QByteArray(2 * 1024 * 1024, '#'));
    });
    QTest::newRow("a link") << Make([](const SmallFarm &farm, const QString &path) {
        writeSchedule(farm, "0 2 * * * root /usr/bin/printkeeperctl run cleanup\n");
        QVERIFY(QFile::rename(path, path + u".real"_s));
        QVERIFY(QFile::link(path + u".real"_s, path));
    });
}

/// It is there, and may well run: it is not told as a missing one.
void FarmStatusTest::tellsThatTheScheduleCannotBeRead()
{
    using Make = std::function<void(const SmallFarm &, const QString &)>;
    QFETCH(const Make, make);
    SmallFarm farm;
    const QString path = QString::fromUtf8(farm.settings().root + "/cron");
    make(farm, path);

    const Tasks::FarmStatus status = statusOf(farm);

    QVERIFY(status.hasSchedule && status.isScheduleUnreadable);
    QCOMPARE(status.scheduleProblems, 1);
    const auto told =
        std::ranges::find(status.attention, u"schedule-error"_s, &Tasks::Attention::code);
    QVERIFY(told != status.attention.end());
    QVERIFY2(told->message.contains(path) && !told->message.contains(u'%'),
             qPrintable(told->message));
    QVERIFY(!told->detail.isEmpty());
    QVERIFY(!status.tasks.empty());
    for (const Tasks::TaskRunStatus &task : status.tasks)
        QVERIFY(!task.next && task.isNextUnknown);
    const auto tasks = open(farm)->tasks();
    QVERIFY(tasks && tasks->scheduleError);
    QCOMPARE(tasks->scheduleError->message, told->message);
    QCOMPARE(tasks->tasks.size(), status.tasks.size());
    for (const Tasks::TaskRunStatus &task : tasks->tasks)
        QVERIFY(!task.next && task.isNextUnknown);
}

void FarmStatusTest::takesAMissingScheduleForNone()
{
    SmallFarm farm;

    const Tasks::FarmStatus status = statusOf(farm);

    QVERIFY(!status.hasSchedule && !status.isScheduleUnreadable);
    QVERIFY(!codesOf(status).contains(u"schedule-error"_s));
    for (const Tasks::TaskRunStatus &task : status.tasks)
        QVERIFY(!task.next && !task.isNextUnknown);
    QVERIFY(!open(farm)->tasks()->scheduleError);
}

void FarmStatusTest::tellsSinceWhenRunsEndWell_data()
{
    QTest::addColumn<QList<Tasks::RunResult>>("results"); // one an hour, oldest first
    QTest::addColumn<int>("hour");                        // -1: nothing to say
    using enum Tasks::RunResult;
    QTest::newRow("none ran") << QList<Tasks::RunResult>{} << -1;
    QTest::newRow("all well") << QList{Ok, Ok} << 0;
    QTest::newRow("since a failure") << QList{Ok, Failed, Ok, Ok} << 2;
    QTest::newRow("the newest failed") << QList{Ok, Failed} << -1;
    QTest::newRow("a skipped one says nothing") << QList{Skipped, Ok, Skipped} << 1;
}

void FarmStatusTest::tellsSinceWhenRunsEndWell()
{
    QFETCH(QList<Tasks::RunResult>, results);
    QFETCH(int, hour);
    SmallFarm farm;
    const auto opened = farm.open();
    const QDateTime start = farm.clock.now();
    for (qsizetype i = 0; i < results.size(); ++i)
        addRun(*opened->state, u"cleanup"_s, start.addSecs(3600 * i), results.at(i));
    const auto since = runsWellSince(*opened->state);
    QCOMPARE(since.has_value(), hour >= 0);
    if (since)
        QCOMPARE(*since, start.addSecs(3600 * hour));
}

void FarmStatusTest::tellsWhatTheLastCleanupDid()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.addJob(2, u"Completed"_s, "done.stl", 40);
    farm.addFile("completed/done.stl", 40);
    QVERIFY(!statusOf(farm).lastCleanup);
    QVERIFY(open(farm)->cleanUp({}, CleanupCaller::Person));
    Tasks::FarmStatus status = statusOf(farm);
    QVERIFY(status.lastCleanup);
    QCOMPARE(status.lastCleanup->removed, 1);
    QCOMPARE(status.lastCleanup->archived, 1);
    QVERIFY(!status.lastCleanup->isUndone);
    QCOMPARE(status.runsWellSince, std::optional(farm.clock.now()));
    QVERIFY(open(farm)->undo({}));
    status = statusOf(farm);
    QVERIFY(status.lastCleanup->isUndone);
}

void FarmStatusTest::claimsPunctualityForWhatCronDid()
{
    SmallFarm farm;
    const auto opened = farm.open();
    const auto crontab =
        Schedule::parseSystemCrontab("0 2 * * * root printkeeperctl run cleanup\n");
    const QTimeZone utc(QTimeZone::utc());
    const QDateTime now({2026, 3, 10}, {12, 0}, Qt::UTC);
    const auto claim = [&] {
        return punctualityOf(*opened->state, crontab, {u"cleanup"_s}, now, utc);
    };
    QVERIFY(!claim());
    for (int day = 5; day <= 8; ++day)
        addRun(*opened->state, u"cleanup"_s, QDateTime({2026, 3, day}, {2, 0, 3}, Qt::UTC),
               Tasks::RunResult::Ok);
    QCOMPARE(claim()->expected, 5); // that of the 5th is where the knowledge begins
    QCOMPARE(claim()->onTime, 3);
    addRun(*opened->state, u"cleanup"_s, QDateTime({2026, 3, 9}, {2, 30}, Qt::UTC),
           Tasks::RunResult::Ok);
    QCOMPARE(claim()->onTime, 3);
    // What a person started is no run of the schedule.
    addRun(*opened->state, u"cleanup"_s, QDateTime({2026, 3, 10}, {2, 0, 1}, Qt::UTC),
           Tasks::RunResult::Ok, Tasks::RunSource::Manual);
    QCOMPARE(claim()->onTime, 3);
}

void FarmStatusTest::keepsTheNewestOfManySamples()
{
    SmallFarm farm;
    QVERIFY(open(farm)->checkDisk({}));
    QCOMPARE(statusOf(farm).samples.size(), 1U);
    const Storage::DiskSample first = statusOf(farm).samples.front();
    QCOMPARE(first.time, farm.clock.now());
    QCOMPARE_GT(first.used, 0);
    const auto opened = farm.open();
    QVERIFY(opened->state->execute(
        u"INSERT INTO disk_sample SELECT strftime('%Y-%m-%dT%H:%M:%SZ', time, '-' || n || "
        "' minutes'), path, total_bytes, used_bytes, available_bytes, total_inodes, "
        "available_inodes, database_bytes FROM disk_sample, (WITH RECURSIVE c(n) AS (SELECT 1 "
        "UNION ALL SELECT n + 1 FROM c WHERE n < 1000) SELECT n FROM c)"_s));
    const auto samples = statusOf(farm).samples;
    QCOMPARE_LE(samples.size(), 480U);
    QCOMPARE(samples.back().time, farm.clock.now());
    QVERIFY(std::ranges::is_sorted(samples, {}, &Storage::DiskSample::time));
}

void FarmStatusTest::tellsWhichRunsWereCutOff()
{
    SmallFarm farm;
    const auto opened = farm.open();
    const Tasks::RunStore runs(*opened->state);
    const QDateTime before = farm.clock.now().addSecs(-3600);
    QVERIFY(runs.start(u"cleanup"_s, Tasks::RunSource::Cron, before));
    QVERIFY(runs.start(u"undo"_s, Tasks::RunSource::App, before));
    QVERIFY(runs.start(u"check-disk"_s, Tasks::RunSource::Cron, before));
    {
        // Somebody holds the lock: it may be theirs.
        const auto lock = Files::FileLock::acquire(farm.settings().state + "/farm.lock",
                                                   std::chrono::milliseconds(0));
        QVERIFY(lock);
        const Tasks::FarmStatus status = statusOf(farm);
        QVERIFY(!status.tasks.front().isInterrupted);
        QVERIFY(status.interrupted.empty());
    }
    Tasks::FarmStatus status = statusOf(farm);
    QCOMPARE(status.tasks.front().task, u"cleanup"_s);
    QVERIFY(status.tasks.front().isInterrupted);
    QVERIFY(!status.tasks.back().isInterrupted); // it needs no lock and may go on
    QCOMPARE(status.interrupted.size(), 1U);
    QCOMPARE(status.interrupted.front().task, u"undo"_s);
    QCOMPARE(status.interrupted.front().lastStarted, before);

    addRun(*opened->state, u"cleanup"_s, farm.clock.now(), Tasks::RunResult::Ok);
    status = statusOf(farm);
    QVERIFY(!status.tasks.front().isInterrupted);
    QCOMPARE(status.interrupted.size(), 2U);
}

void FarmStatusTest::tellsThatTheClockStopsTheCleanup_data()
{
    QTest::addColumn<int>("days"); ///< since the last run
    QTest::addColumn<bool>("hasTried");
    QTest::addColumn<bool>("isPaused");
    QTest::addColumn<QStringList>("codes");
    const QString stopped = u"cleanup-failed"_s;
    QTest::newRow("as it should be") << 1 << false << false << QStringList();
    QTest::newRow("it was set back") << -1 << false << false << QStringList{stopped};
    QTest::newRow("set back, and a cleanup was refused")
        << -1 << true << false << QStringList{stopped};
    QTest::newRow("it jumped ahead") << 90 << false << false << QStringList{stopped};
    QTest::newRow("late, and nothing else")
        << 20 << false << false << QStringList{u"cleanup-stale"_s};
    QTest::newRow("nobody wants one before long") << 90 << false << true << QStringList();
}

void FarmStatusTest::tellsThatTheClockStopsTheCleanup()
{
    QFETCH(int, days);
    QFETCH(bool, hasTried);
    QFETCH(bool, isPaused);
    SmallFarm farm;
    QVERIFY(open(farm)->cleanUp({}, CleanupCaller::Person));
    farm.clock.advance(std::chrono::days(days));
    if (hasTried)
        QVERIFY(open(farm)->cleanUp({}, CleanupCaller::Person)->plan.refused);
    if (isPaused)
        QVERIFY(open(farm)->pauseTask(u"cleanup"_s, farm.clock.now().addDays(7)));

    const Tasks::FarmStatus status = statusOf(farm);

    QStringList ofCleanups = codesOf(status).filter(u"cleanup-"_s);
    QTEST(ofCleanups, "codes");
}

QTEST_GUILESS_MAIN(FarmStatusTest)

#include "tst_farmstatus.moc"
