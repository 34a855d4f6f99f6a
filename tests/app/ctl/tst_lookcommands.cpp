// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

Tasks::VolumeStatus volume(const QString &level, int usedPercent)
{
    return {.path = "/srv/farm/uploads",
            .roles = {u"uploads"_s, u"database"_s},
            .total = 1000,
            .used = 910,
            .available = 90,
            .usedPercent = usedPercent,
            .warningPercent = 90,
            .criticalPercent = 95,
            .level = level};
}

Tasks::FarmStatus healthyStatus(const QDateTime &now)
{
    Tasks::FarmStatus status;
    status.at = now;
    status.root = "/srv/farm";
    status.uploads = "/srv/farm/uploads";
    status.volume = volume(u"ok"_s, 50);
    status.volumes = {*status.volume};
    status.folders = {{u"uploaded"_s, "Status.UPLOADED\xff", "/srv/farm/uploads/x", 3, 12288}};
    status.jobs = 5;
    status.jobsByStatus = {{u"Completed"_s, 4}, {u"Uploaded"_s, 1}};
    status.database = "/srv/farm/app.db";
    status.databaseSize = 4096;
    status.journalMode = u"wal"_s;
    status.hasSchedule = true;
    status.scheduleProblems = 2;
    Tasks::TaskRunStatus cleanup;
    cleanup.task = u"cleanup"_s;
    cleanup.lastStarted = now.addSecs(-3600);
    cleanup.lastFinished = now.addSecs(-3590);
    cleanup.lastResult = u"ok"_s;
    cleanup.lastSource = u"cron"_s;
    cleanup.next = now.addDays(1);
    cleanup.schedule = {u"0 2 * * *"_s};
    Tasks::TaskRunStatus diskCheck;
    diskCheck.task = u"check-disk"_s;
    diskCheck.next = now.addSecs(60);
    status.tasks = {cleanup, diskCheck};
    return status;
}

Storage::DiskReport diskReport(Storage::DiskLevel mainLevel, Storage::DiskLevel otherLevel)
{
    Storage::VolumeFigures main;
    main.volume.path = "/srv/farm/uploads";
    main.volume.total = 1000;
    main.volume.used = 905;
    main.volume.available = 95;
    main.roles = {u"uploads"_s};
    main.level = mainLevel;
    Storage::VolumeFigures other = main;
    other.volume.path = "/srv/archive";
    other.roles = {u"archive"_s, u"logs"_s};
    other.level = otherLevel;
    return {main, {main, other}, {}, 4096};
}

Tasks::Run finishedRun(Tasks::RunResult result)
{
    Tasks::Run run;
    run.id = 12;
    run.command = u"cleanup"_s;
    run.source = Tasks::RunSource::Cron;
    run.started = QDateTime({2026, 2, 28}, {2, 0}, Qt::UTC);
    run.finished = QDateTime({2026, 2, 28}, {2, 1}, Qt::UTC);
    run.result = result;
    run.actions = 3;
    run.freesNow = 2'000'000;
    run.message = u"All went well."_s;
    return run;
}

} // namespace

class LookCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
        m_ctl->farm.status = healthyStatus(m_ctl->clock.now());
    }

    void statusWritesTheContractsKeys()
    {
        const CtlAnswer answer = m_ctl->call({"status", "--json"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.err.isEmpty());
        const QJsonObject json = answer.json();
        QCOMPARE(json.value(u"root"), u"/srv/farm"_s);
        QCOMPARE(json.value(u"volume").toObject().value(u"used_percent"), 50);
        QCOMPARE(json.value(u"volume").toObject().value(u"threshold_percent"), 90);
        QCOMPARE(json.value(u"volume").toObject().value(u"database_size_bytes"), 4096);
        const QJsonObject folder = json.value(u"folders").toArray().at(0).toObject();
        QCOMPARE(folder.value(u"name"), u"Status.UPLOADED\uFFFD"_s);
        QVERIFY(folder.contains(u"name_base64"));
        QVERIFY(!folder.contains(u"path_base64"));
        QCOMPARE(folder.value(u"allocated_bytes"), 12288);
        QCOMPARE(json.value(u"jobs").toObject().value(u"total"), 5);
        QCOMPARE(json.value(u"jobs").toObject().value(u"by_status").toObject().value(u"Completed"),
                 4);
        QCOMPARE(json.value(u"database").toObject().value(u"journal_mode"), u"wal"_s);
        const QJsonObject schedule = json.value(u"schedule").toObject();
        QCOMPARE(schedule.value(u"problems"), 2);
        QCOMPARE(schedule.value(u"next").toObject().value(u"task"), u"check-disk"_s);
        QCOMPARE(schedule.value(u"next").toObject().value(u"at"), u"2026-03-01T03:01:00+01:00"_s);
        const QJsonArray lastRuns = json.value(u"last_runs").toArray();
        QCOMPARE(lastRuns.size(), 1);
        QCOMPARE(lastRuns.at(0).toObject().value(u"started"), u"2026-03-01T01:00:00Z"_s);
        QCOMPARE(lastRuns.at(0).toObject().value(u"source"), u"cron"_s);
        QVERIFY(json.value(u"attention").toArray().isEmpty());
    }

    void statusSaysNullForWhatThereIsNot()
    {
        m_ctl->farm.status.volume.reset();
        m_ctl->farm.status.hasSchedule = false;
        const QJsonObject json = m_ctl->call({"status", "--json"}).json();
        QVERIFY(json.contains(u"volume") && json.value(u"volume").isNull());
        QVERIFY(json.contains(u"schedule") && json.value(u"schedule").isNull());
    }

    void statusShowsAttentionFirstAndExitsWithOne()
    {
        m_ctl->farm.status.attention = {
            {u"disk-critical"_s, Tasks::Severity::Critical, u"The disk is full."_s,
             u"Nothing works."_s, u"printkeeperctl emergency"_s},
            {u"cleanup-stale"_s, Tasks::Severity::Warning, u"No clean-up for days."_s, {}, {}}};
        const CtlAnswer text = m_ctl->call({"status"});
        QCOMPARE(text.exitCode, 1);
        const QList<QByteArray> lines = text.out.split('\n');
        QVERIFY(lines.at(0).contains("2 thing"));
        QVERIFY(lines.at(1).contains("CRITICAL: The disk is full."));
        QVERIFY(lines.at(3).contains("printkeeperctl emergency"));
        const CtlAnswer json = m_ctl->call({"status", "--json"});
        QCOMPARE(json.exitCode, 1);
        const QJsonArray attention = json.json().value(u"attention").toArray();
        QCOMPARE(attention.at(0).toObject().value(u"severity"), u"critical"_s);
        QCOMPARE(attention.at(0).toObject().value(u"fix"), u"printkeeperctl emergency"_s);
        QVERIFY(attention.at(1).toObject().value(u"fix").isNull());
    }

    void statusTellsPeopleWhatThereIs()
    {
        const CtlAnswer answer = m_ctl->call({"status"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.out.startsWith("All is well at /srv/farm/uploads."));
        QVERIFY(answer.hasLine({"Completed", "4"}));
        QVERIFY(answer.hasLine({"Status.UPLOADED\\xff", "12.3 kB"}));
        QVERIFY(answer.hasLine({"cleanup", "today", "ok", "tomorrow"}));
        QVERIFY(answer.hasLine({"check-disk", "never"}));
        QVERIFY(!answer.out.contains('\x1b'));
    }

    void checkDiskExitsByTheWorstVolume_data()
    {
        using enum Storage::DiskLevel;
        QTest::addColumn<Storage::DiskLevel>("mainLevel");
        QTest::addColumn<Storage::DiskLevel>("otherLevel");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("level");
        QTest::newRow("all ok") << Ok << Ok << 0 << u"ok"_s;
        QTest::newRow("warning") << Warning << Ok << 1 << u"warning"_s;
        QTest::newRow("critical") << Critical << Ok << 1 << u"critical"_s;
        QTest::newRow("the other one") << Ok << Warning << 1 << u"ok"_s;
    }

    void checkDiskExitsByTheWorstVolume()
    {
        QFETCH(Storage::DiskLevel, mainLevel);
        QFETCH(Storage::DiskLevel, otherLevel);
        QFETCH(int, exitCode);
        QFETCH(QString, level);
        m_ctl->farm.disk = diskReport(mainLevel, otherLevel);
        m_ctl->writeConfig("[disk]\nwarning_percent=80\n");
        const CtlAnswer answer = m_ctl->call({"check-disk", "--json"});
        QCOMPARE(answer.exitCode, exitCode);
        const QJsonObject json = answer.json();
        QCOMPARE(json.value(u"level"), level);
        QCOMPARE(json.value(u"used_percent"), 91);
        QCOMPARE(json.value(u"threshold_percent"), 80);
        QCOMPARE(json.value(u"total_bytes"), 1000);
        QCOMPARE(json.value(u"used_bytes"), 905);
        QCOMPARE(json.value(u"available_bytes"), 95);
        QCOMPARE(json.value(u"database_size_bytes"), 4096);
        const QJsonObject other = json.value(u"volumes").toArray().at(1).toObject();
        QCOMPARE(other.value(u"path"), u"/srv/archive"_s);
        QCOMPARE(other.value(u"roles").toArray(), (QJsonArray{u"archive"_s, u"logs"_s}));
        QCOMPARE(m_ctl->call({"check-disk"}).exitCode, exitCode);
    }

    void checkDiskMeasuresWhatItWasGiven()
    {
        m_ctl->farm.disk = diskReport(Storage::DiskLevel::Ok, Storage::DiskLevel::Ok);
        const CtlAnswer answer = m_ctl->call({"check-disk", "/srv/\xff"});
        QVERIFY(answer.hasLine({"91 %", "warning level is 90 %"}));
        QCOMPARE(m_ctl->farm.diskPath, "/srv/\xff");
        m_ctl->call({"check-disk", "below"});
        QCOMPARE(m_ctl->farm.diskPath, QDir::currentPath().toUtf8() + "/below");
        m_ctl->call({"check-disk"});
        QVERIFY(m_ctl->farm.diskPath.isEmpty());
    }

    void runsListsTheHistory()
    {
        Tasks::Run unfinished;
        unfinished.id = 13;
        unfinished.command = u"undo"_s;
        unfinished.started = m_ctl->clock.now();
        unfinished.undoes = 12;
        Tasks::Run undone = finishedRun(Tasks::RunResult::Attention);
        undone.undoneBy = 13;
        m_ctl->farm.runs = std::vector{unfinished, undone};
        const CtlAnswer answer = m_ctl->call({"runs", "--json"});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(m_ctl->farm.runsLimit, 20);
        const QJsonArray runs = answer.json().value(u"runs").toArray();
        QCOMPARE(runs.size(), 2);
        QVERIFY(runs.at(0).toObject().value(u"result").isNull());
        QVERIFY(runs.at(0).toObject().value(u"finished").isNull());
        QVERIFY(runs.at(0).toObject().value(u"undone_by").isNull());
        const QJsonObject run = runs.at(1).toObject();
        QCOMPARE(run.value(u"run"), 12);
        QCOMPARE(run.value(u"command"), u"cleanup"_s);
        QCOMPARE(run.value(u"source"), u"cron"_s);
        QCOMPARE(run.value(u"finished"), u"2026-02-28T02:01:00Z"_s);
        QCOMPARE(run.value(u"result"), u"attention"_s);
        QCOMPARE(run.value(u"actions"), 3);
        QCOMPARE(run.value(u"frees_now_bytes"), 2'000'000);
        QCOMPARE(run.value(u"undone_by"), 13);
        const CtlAnswer text = m_ctl->call({"runs", "--limit", "5"});
        QCOMPARE(m_ctl->farm.runsLimit, 5);
        QVERIFY(text.hasLine({"12", "cleanup", "needs attention", "2.00 MB", "undone by run 13"}));
        QVERIFY(text.hasLine({"13", "undo", "not finished", "takes back run 12"}));
    }

    void runsSaysWhenThereIsNothing()
    {
        QVERIFY(m_ctl->call({"runs"}).hasLine({"Nothing was run yet."}));
        QVERIFY(m_ctl->call({"runs", "--json"}).json().value(u"runs").toArray().isEmpty());
    }

    void tasksTellsLastAndNext()
    {
        m_ctl->farm.tasks = Tasks::TaskList{m_ctl->farm.status.tasks};
        const CtlAnswer answer = m_ctl->call({"tasks", "--json"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(!answer.json().contains(u"error"));
        const QJsonArray tasks = answer.json().value(u"tasks").toArray();
        const QJsonObject cleanup = tasks.at(0).toObject();
        QCOMPARE(cleanup.value(u"task"), u"cleanup"_s);
        QCOMPARE(cleanup.value(u"next"), u"2026-03-02T03:00:00+01:00"_s);
        QCOMPARE(cleanup.value(u"schedule").toArray(), QJsonArray{u"0 2 * * *"_s});
        QVERIFY(tasks.at(1).toObject().value(u"schedule").toArray().isEmpty());
        QCOMPARE(cleanup.value(u"last").toObject().value(u"result"), u"ok"_s);
        QVERIFY(tasks.at(1).toObject().value(u"last").isNull());
        QVERIFY(m_ctl->call({"tasks"}).hasLine({"cleanup", "0 2 * * *", "tomorrow", "ok", "cron"}));
    }

    void tasksTellsLastRunsWhereTheScheduleCannotBeRead()
    {
        Tasks::TaskRunStatus cleanup = m_ctl->farm.status.tasks.front();
        cleanup.next.reset();
        cleanup.isNextUnknown = true;
        cleanup.schedule.clear();
        const QString why = u"The schedule cannot be read."_s;
        m_ctl->farm.tasks = Tasks::TaskList{
            {cleanup}, Error{ErrorKind::PermissionDenied, why, {}, u"schedule-error"_s}};

        const CtlAnswer json = m_ctl->call({"tasks", "--json"});
        QCOMPARE(json.exitCode, 1);
        QCOMPARE(json.errorCode(), u"schedule-error"_s);
        const QJsonObject task = json.json().value(u"tasks").toArray().at(0).toObject();
        QVERIFY(task.value(u"next").isNull());
        QCOMPARE(task.value(u"last").toObject().value(u"result"), u"ok"_s);

        const CtlAnswer text = m_ctl->call({"tasks"});
        QCOMPARE(text.exitCode, 1);
        QVERIFY(text.hasLine({"cleanup", "not known", "ok", "cron"}));
        QVERIFY2(text.err.contains(why.toUtf8()), text.err.constData());
    }

    void runExitsByTheResult_data()
    {
        using enum Tasks::RunResult;
        QTest::addColumn<Tasks::RunResult>("result");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("ok") << Ok << 0;
        QTest::newRow("attention") << Attention << 1;
        QTest::newRow("awaiting approval") << AwaitingApproval << 1;
        QTest::newRow("refused") << Refused << 3;
        QTest::newRow("failed") << Failed << 4;
        QTest::newRow("skipped, as it is paused") << Skipped << 0;
        QTest::newRow("cancelled") << Cancelled << 130;
    }

    void runExitsByTheResult()
    {
        QFETCH(Tasks::RunResult, result);
        QFETCH(int, exitCode);
        m_ctl->farm.task = finishedRun(result);
        const CtlAnswer answer = m_ctl->call({"run", "cleanup", "--json"});
        QCOMPARE(m_ctl->farm.calls, QStringList{u"runTask cleanup"_s});
        QCOMPARE(answer.exitCode, exitCode);
        QCOMPARE(answer.json().value(u"result"), Tasks::runResultName(result));
        const CtlAnswer quiet = m_ctl->call({"run", "cleanup", "--quiet"});
        QCOMPARE(quiet.exitCode, exitCode);
        QCOMPARE(quiet.out.isEmpty(), exitCode == 0);
        QVERIFY(m_ctl->call({"run", "cleanup"}).hasLine({"cleanup (run 12)"}));
    }

    void runRefusesATaskThatNobodyKnows()
    {
        m_ctl->farm.task =
            Error{ErrorKind::NotFound, u"There is no task called x."_s, {}, u"unknown-task"_s};
        const CtlAnswer answer = m_ctl->call({"run", "x", "--json"});
        QCOMPARE(answer.exitCode, 2);
        QCOMPARE(answer.errorCode(), u"unknown-task"_s);
    }

    void layoutExitsWithOneWhileSomethingIsWrong()
    {
        Services::LayoutReport report;
        report.folders = {{u"uploaded"_s, "/up/uploaded", true, u"farm:farm"_s, u"0755"_s, {}}};
        report.strangers = {"/up/\xff"};
        report.strangersLeftOut = 7;
        m_ctl->farm.layout = report;
        const CtlAnswer good = m_ctl->call({"layout", "--json"});
        QCOMPARE(good.exitCode, 0);
        QCOMPARE(m_ctl->farm.calls, QStringList{u"layout"_s});
        const QJsonObject folder = good.json().value(u"folders").toArray().at(0).toObject();
        QCOMPARE(folder.value(u"owner"), u"farm:farm"_s);
        QCOMPARE(folder.value(u"mode"), u"0755"_s);
        QVERIFY(folder.value(u"problem").isNull());
        QVERIFY(good.json().contains(u"strangers_base64"));
        QCOMPARE(good.json().value(u"strangers_left_out"), 7);

        report.folders.push_back({u"pending"_s, "/up/pending", false, {}, {}, u"It is missing."_s});
        m_ctl->farm.layout = report;
        const CtlAnswer bad = m_ctl->call({"layout", "--repair"});
        QCOMPARE(bad.exitCode, 1);
        QCOMPARE(m_ctl->farm.calls.last(), u"layout repair"_s);
        QVERIFY(!m_ctl->farm.lifted.root);
        QVERIFY(bad.hasLine({"pending", "missing", "It is missing."}));
        QVERIFY(bad.hasLine({"/up/\\xff"}));
        m_ctl->call({"layout", "--repair", "--new-root"});
        QCOMPARE(m_ctl->farm.calls.last(), u"layout repair"_s);
        QVERIFY(m_ctl->farm.lifted.root && !m_ctl->farm.lifted.share);
        QVERIFY(bad.hasLine({"and 7 more"}));
    }

    void finishesAnInterruptedRun()
    {
        const CtlAnswer nothing = m_ctl->call({"recover"});
        QCOMPARE(nothing.exitCode, 0);
        QVERIFY(nothing.hasLine({"No run was interrupted"}));
        m_ctl->farm.recovery = Cleanup::RecoveryReport{2, 1, {}, {u"First."_s, u"Second."_s}};
        const CtlAnswer text = m_ctl->call({"recover"});
        QCOMPARE(text.exitCode, 1);
        QVERIFY(text.hasLine({"2 interrupted", "1 interrupted", "First."}));
        QVERIFY(text.hasLine({"Second."}));
        const QJsonObject json = m_ctl->call({"recover", "--json"}).json();
        QCOMPARE(json.value(u"finished"), 2);
        QCOMPARE(json.value(u"taken_back"), 1);
        QCOMPARE(json.value(u"unsolved").toArray(), (QJsonArray{u"First."_s, u"Second."_s}));
        QCOMPARE(m_ctl->farm.calls, (QStringList{u"recover"_s, u"recover"_s, u"recover"_s}));
    }

    void tellsWhyItCouldNotRun_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::newRow("not found") << ErrorKind::NotFound << 4 << u"not-found"_s;
        QTest::newRow("permission") << ErrorKind::PermissionDenied << 4 << u"permission-denied"_s;
        QTest::newRow("no space") << ErrorKind::NoSpace << 4 << u"no-space"_s;
        QTest::newRow("busy") << ErrorKind::Busy << 4 << u"busy"_s;
        QTest::newRow("cancelled") << ErrorKind::Cancelled << 130 << u"cancelled"_s;
        QTest::newRow("corrupt") << ErrorKind::Corrupt << 4 << u"corrupt"_s;
        QTest::newRow("invalid") << ErrorKind::Invalid << 2 << u"invalid"_s;
        QTest::newRow("symlink") << ErrorKind::Invalid << 4 << u"symlink"_s;
        QTest::newRow("long name") << ErrorKind::Invalid << 4 << u"name-too-long"_s;
        QTest::newRow("other disk") << ErrorKind::Invalid << 4 << u"other-file-system"_s;
        QTest::newRow("refused") << ErrorKind::Refused << 3 << u"refused"_s;
        QTest::newRow("newer state") << ErrorKind::Refused << 4 << u"newer-state"_s;
        QTest::newRow("system") << ErrorKind::System << 4 << u"system"_s;
    }

    void tellsWhyItCouldNotRun()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        m_ctl->farm.runs =
            Error{kind, u"It is so."_s, u"errno"_s, code == errorKindName(kind) ? QString() : code};
        const CtlAnswer json = m_ctl->call({"runs", "--json"});
        QCOMPARE(json.exitCode, exitCode);
        QVERIFY(json.err.isEmpty());
        const QJsonObject error = json.json().value(u"error").toObject();
        QCOMPARE(error.value(u"code"), code);
        QCOMPARE(error.value(u"message"), u"It is so."_s);
        QCOMPARE(error.value(u"detail"), u"errno"_s);
        const CtlAnswer text = m_ctl->call({"runs"});
        QCOMPARE(text.exitCode, exitCode);
        QVERIFY(text.out.isEmpty());
        QCOMPARE(text.err, "printkeeperctl: It is so. (errno)\n");
    }

private:
    std::unique_ptr<CtlCaller> m_ctl;
};

QTEST_GUILESS_MAIN(LookCommandsTest)
#include "tst_lookcommands.moc"
