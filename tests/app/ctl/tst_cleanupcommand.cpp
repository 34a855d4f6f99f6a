// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;
using Cleanup::ActionKind;
using Cleanup::ActionResult;

namespace {

Cleanup::CleanupAction action(ActionKind kind, qint64 job, const QByteArray &root,
                              const std::vector<QByteArray> &names)
{
    Cleanup::CleanupAction action;
    action.kind = kind;
    if (job > 0) {
        action.job = Jobs::Job{};
        action.job->id = Database::Value::integer(job);
    }
    for (const QByteArray &name : names)
        action.files.push_back({{root, name}, {}, 1000, Cleanup::FileRole::Model});
    action.bytes = 1000 * static_cast<Bytes>(names.size());
    action.ageDays = 9;
    action.reason = u"Nobody came."_s;
    return action;
}

Cleanup::CleanupReport samplePlan()
{
    Cleanup::CleanupReport report;
    report.plan.at = QDateTime({2026, 3, 1}, {2, 0}, Qt::UTC);
    report.plan.actions = {
        action(ActionKind::RemoveUpload, 7, "/srv/farm/uploads/uploaded", {"a\xff.stl", "a.json"}),
        action(ActionKind::ArchiveJob, 8, "/mnt/completed", {"b.stl"}),
        action(ActionKind::RemoveTemp, 0, "/srv/farm/uploads/uploaded", {"c.tmp"})};
    report.plan.skipped = {{"/srv/farm/uploads/pending/d.stl", u"9"_s, u"It is kept."_s}};
    return report;
}

Cleanup::CleanupReport finished(Cleanup::CleanupReport report)
{
    report.dryRun = false;
    report.run = 4;
    for (Cleanup::CleanupAction &each : report.plan.actions) {
        each.result = ActionResult::Done;
        for (const Cleanup::PlannedFile &file : each.files)
            each.movedTo.push_back({"/srv/farm/uploads/.printkeeper/trash/4", file.place.relative});
    }
    return report;
}

} // namespace

class CleanupCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
        m_ctl->farm.report = samplePlan();
    }

    void tellsWhereJobsWouldGo()
    {
        Cleanup::CleanupReport report = samplePlan();
        Cleanup::CleanupAction &archiving = report.plan.actions[1];
        archiving.files.push_back(archiving.files.front());
        archiving.files.back().place.relative = "b.png";
        // The second one stays where it is.
        archiving.targets = {{"/srv/farm/uploads/archive", "b (2)\xff.stl"},
                             archiving.files.back().place};
        m_ctl->farm.report = report;
        const CtlAnswer answer = m_ctl->call({"cleanup", "--dry-run", "--json"});
        const QJsonArray actions = answer.json().value(u"actions").toArray();
        const QJsonObject json = actions.at(1).toObject();
        QCOMPARE(json.value(u"to").toArray(), QJsonArray{u"archive/b (2)\uFFFD.stl"_s});
        QCOMPARE(json.value(u"to_base64").toArray().size(), 1);
        // Where a removed file would wait depends on the run.
        QCOMPARE(actions.at(0).toObject().value(u"to").toArray(), QJsonArray());
    }

    void plansInADryRun()
    {
        const CtlAnswer answer = m_ctl->call({"cleanup", "--dry-run", "--json"});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.err.isEmpty());
        QCOMPARE(m_ctl->farm.calls, QStringList{u"previewCleanup"_s});
        const QJsonObject json = answer.json();
        QCOMPARE(json.value(u"dry_run"), true);
        QVERIFY(json.contains(u"run") && json.value(u"run").isNull());
        QVERIFY(json.contains(u"refused") && json.value(u"refused").isNull());
        const QJsonArray actions = json.value(u"actions").toArray();
        QCOMPARE(actions.size(), 3);
        const QJsonObject upload = actions.at(0).toObject();
        QCOMPARE(upload.value(u"kind"), u"remove-upload"_s);
        QCOMPARE(upload.value(u"job"), 7);
        QCOMPARE(upload.value(u"paths").toArray(),
                 (QJsonArray{u"uploaded/a\uFFFD.stl"_s, u"uploaded/a.json"_s}));
        QCOMPARE(upload.value(u"paths_base64").toArray(),
                 (QJsonArray{QString::fromLatin1(QByteArray("uploaded/a\xff.stl").toBase64()),
                             QJsonValue()}));
        QCOMPARE(upload.value(u"to").toArray(), QJsonArray());
        QCOMPARE(upload.value(u"bytes"), 2000);
        QCOMPARE(upload.value(u"age_days"), 9);
        QCOMPARE(upload.value(u"reason"), u"Nobody came."_s);
        QCOMPARE(upload.value(u"result"), u"planned"_s);
        QVERIFY(upload.contains(u"error") && upload.value(u"error").isNull());
        QCOMPARE(actions.at(1).toObject().value(u"paths").toArray(),
                 QJsonArray{u"/mnt/completed/b.stl"_s});
        QVERIFY(actions.at(2).toObject().value(u"job").isNull());
        const QJsonObject totals = json.value(u"totals").toObject();
        QCOMPARE(totals.value(u"actions"), 3);
        QCOMPARE(totals.value(u"bytes"), 4000);
        QCOMPARE(totals.value(u"frees_now_bytes"), 0);
        QCOMPARE(totals.value(u"frees_later_bytes"), 3000);
        QCOMPARE(totals.value(u"moved_bytes"), 1000);
        QCOMPARE(totals.value(u"failed"), 0);
        QCOMPARE(totals.value(u"by_kind").toObject().value(u"archive-job"), 1);
        const QJsonObject skipped = json.value(u"skipped").toArray().at(0).toObject();
        QCOMPARE(skipped.value(u"path"), u"pending/d.stl"_s);
        QCOMPARE(skipped.value(u"job"), 9);
        QCOMPARE(skipped.value(u"reason"), u"It is kept."_s);
    }

    void tellsWhatWasDoneBeforeItWasStopped()
    {
        Cleanup::CleanupReport report = finished(samplePlan());
        report.plan.actions[2].result = ActionResult::Planned;
        report.plan.actions[2].movedTo.clear();
        report.stopped = Error{ErrorKind::NoSpace,
                               u"The journal could not be written."_s,
                               u"database or disk is full"_s,
                               {}};
        m_ctl->farm.report = report;
        const CtlAnswer answer = m_ctl->call({"cleanup", "--json"});
        QCOMPARE(answer.exitCode, 4);
        QVERIFY(answer.err.isEmpty());
        QCOMPARE(answer.errorCode(), u"no-space"_s);
        const QJsonObject json = answer.json();
        QCOMPARE(json.value(u"error").toObject().value(u"message"),
                 u"The journal could not be written."_s);
        QCOMPARE(json.value(u"run"), 4);
        QCOMPARE(json.value(u"totals").toObject().value(u"actions"), 2);
        QStringList results;
        for (const QJsonValue &action : json.value(u"actions").toArray())
            results.append(action[u"result"_s].toString());
        QCOMPARE(results, (QStringList{u"done"_s, u"done"_s, u"planned"_s}));

        const CtlAnswer text = m_ctl->call({"cleanup"});
        QCOMPARE(text.exitCode, 4);
        QVERIFY(text.hasLine({"Stopped (run 4): 2 actions done, 0 failed"}));
        QVERIFY(text.err.contains("The journal could not be written. (database or disk is full)"));
        // Whoever looks for the key finds it only then.
        m_ctl->farm.report = finished(samplePlan());
        QVERIFY(!m_ctl->call({"cleanup", "--json"}).json().contains(u"error"));
    }

    void isNotRefusedWhenItWasStopped()
    {
        m_ctl->farm.report = finished(samplePlan());
        m_ctl->farm.report->stopped = Error{ErrorKind::Refused, u"The folder is away."_s, {}, {}};
        QCOMPARE(m_ctl->call({"cleanup", "--json"}).exitCode, 4);
        m_ctl->farm.report->stopped = Error{ErrorKind::Cancelled, u"Cancelled."_s, {}, {}};
        QCOMPARE(m_ctl->call({"cleanup", "--json"}).exitCode, 130);
    }

    void promisesNoUndoForWhatIsGone()
    {
        Cleanup::CleanupReport report = finished(samplePlan());
        report.plan.actions.erase(report.plan.actions.begin() + 1);
        report.purged = 3000;
        report.gone = {2, 3000};
        m_ctl->farm.report = report;
        const CtlAnswer answer = m_ctl->call({"cleanup"});
        QVERIFY(!(answer.out + answer.err).contains("undo "));
        QVERIFY(answer.out.contains("3.00 kB are gone for good"));
        QVERIFY(answer.out.contains("Freed 3.00 kB now, 0 B later"));
        const QJsonObject totals =
            m_ctl->call({"cleanup", "--json"}).json().value(u"totals").toObject();
        QCOMPARE(totals.value(u"frees_now_bytes"), 3000);
        QCOMPARE(totals.value(u"frees_later_bytes"), 0);
        QCOMPARE(totals.value(u"for_good_bytes"), 3000);
    }

    void promisesUndoForTheRest()
    {
        Cleanup::CleanupReport report = finished(samplePlan());
        report.purged = 2000;
        report.gone = {1, 2000};
        m_ctl->farm.report = report;
        const CtlAnswer answer = m_ctl->call({"cleanup"});
        QVERIFY2((answer.out + answer.err)
                     .contains("Take 2 of the actions back with: "
                               "printkeeperctl undo 4"),
                 answer.err.constData());
    }

    void tellsWhatBecameOfIt()
    {
        Cleanup::CleanupReport report = finished(samplePlan());
        report.plan.actions[1].result = ActionResult::Failed;
        report.plan.actions[1].error = u"The disk is gone."_s;
        report.plan.actions[2].result = ActionResult::Skipped;
        report.plan.actions[2].error = u"It is in use."_s;
        m_ctl->farm.report = report;
        const CtlAnswer answer = m_ctl->call({"cleanup", "--json"});
        QCOMPARE(m_ctl->farm.calls, QStringList{u"cleanUp person"_s});
        QCOMPARE(answer.exitCode, 1);
        const QJsonObject json = answer.json();
        QCOMPARE(json.value(u"dry_run"), false);
        QCOMPARE(json.value(u"run"), 4);
        const QJsonArray actions = json.value(u"actions").toArray();
        QCOMPARE(actions.size(), 2);
        QCOMPARE(actions.at(0).toObject().value(u"result"), u"done"_s);
        QCOMPARE(actions.at(0).toObject().value(u"to").toArray().at(1),
                 u".printkeeper/trash/4/a.json"_s);
        QCOMPARE(actions.at(1).toObject().value(u"result"), u"failed"_s);
        QCOMPARE(actions.at(1).toObject().value(u"error"), u"The disk is gone."_s);
        QCOMPARE(json.value(u"totals").toObject().value(u"failed"), 1);
        const QJsonArray skipped = json.value(u"skipped").toArray();
        QCOMPARE(skipped.size(), 2);
        QCOMPARE(skipped.at(1).toObject().value(u"path"), u"uploaded/c.tmp"_s);
        QCOMPARE(skipped.at(1).toObject().value(u"reason"), u"It is in use."_s);
    }

    void exitsByWhatHappened_data()
    {
        QTest::addColumn<Cleanup::CleanupReport>("report");
        QTest::addColumn<int>("exitCode");
        const Cleanup::CleanupReport done = finished(samplePlan());
        Cleanup::CleanupReport skipped = done;
        skipped.plan.actions[0].result = ActionResult::Skipped;
        Cleanup::CleanupReport failed = done;
        failed.plan.actions[0].result = ActionResult::Failed;
        Cleanup::CleanupReport cancelled = failed;
        cancelled.cancelled = true;
        Cleanup::CleanupReport refused;
        refused.plan.refused = Cleanup::Refusal{u"share"_s, u"Too many."_s, u"--over-limit"_s};
        QTest::newRow("done") << done << 0;
        QTest::newRow("skips alone") << skipped << 0;
        QTest::newRow("failed") << failed << 1;
        QTest::newRow("refused") << refused << 3;
        QTest::newRow("cancelled") << cancelled << 130;
    }

    void exitsByWhatHappened()
    {
        QFETCH(Cleanup::CleanupReport, report);
        QFETCH(int, exitCode);
        m_ctl->farm.report = report;
        QCOMPARE(m_ctl->call({"cleanup"}).exitCode, exitCode);
        const CtlAnswer answer = m_ctl->call({"cleanup", "--json"});
        QCOMPARE(answer.exitCode, exitCode);
        QCOMPARE(answer.json().value(u"dry_run"), false);
    }

    void namesTheFlagOfARefusal()
    {
        Cleanup::CleanupReport refused = samplePlan();
        refused.plan.refused = Cleanup::Refusal{u"share"_s, u"Too many."_s, u"--over-limit"_s};
        m_ctl->farm.report = refused;
        const QJsonObject json =
            m_ctl->call({"cleanup", "--json"}).json().value(u"refused").toObject();
        QCOMPARE(json.value(u"guard"), u"share"_s);
        QCOMPARE(json.value(u"message"), u"Too many."_s);
        QCOMPARE(json.value(u"flag"), u"--over-limit"_s);
        const CtlAnswer text = m_ctl->call({"cleanup"});
        QVERIFY(text.out.startsWith("Refused, nothing was changed: Too many."));
        QVERIFY(text.hasLine({"--over-limit"}));
    }

    void tellsSpaceHonestly()
    {
        const CtlAnswer plan = m_ctl->call({"cleanup", "--dry-run"});
        QVERIFY(plan.out.startsWith("Dry run, nothing was changed: 3 actions planned."));
        QVERIFY(plan.hasLine({"Frees now 0 B", "later 3.00 kB (when the trash is emptied)",
                              "moves 1.00 kB (frees nothing on the same disk)"}));
        QVERIFY(
            plan.hasLine({"7", "9", "2.00 kB", "Nobody came.", "uploaded/a\\xff.stl and 1 more"}));
        QVERIFY(plan.hasLine({"9", "It is kept.", "pending/d.stl"}));
        m_ctl->farm.report = finished(samplePlan());
        const CtlAnswer done = m_ctl->call({"cleanup"});
        QVERIFY(done.out.startsWith("Cleaned up (run 4): 3 actions done, 0 failed."));
        QVERIFY(done.err.contains("printkeeperctl undo 4"));
        QVERIFY(m_ctl->call({"cleanup", "--quiet"}).err.isEmpty());
    }

    void shortensLongListsForATerminalOnly()
    {
        Cleanup::CleanupReport report;
        for (int i = 1; i <= 50; ++i)
            report.plan.actions.push_back(
                action(ActionKind::RemoveUpload, i, "/srv/farm/uploads/uploaded", {"x.stl"}));
        m_ctl->farm.report = report;
        QCOMPARE(m_ctl->call({"cleanup", "--dry-run"}).out.count("x.stl"), 50);
        m_ctl->terminals = Terminals::Both;
        const CtlAnswer answer = m_ctl->call({"cleanup", "--dry-run"});
        QCOMPARE(answer.out.count("x.stl"), 20);
        QVERIFY(answer.hasLine({"and 30 more; --json lists all."}));
    }

    void showsProgressOnATerminal()
    {
        m_ctl->farm.report = finished(samplePlan());
        m_ctl->farm.progress = {{1, 3, 1000}};
        QVERIFY(!m_ctl->call({"cleanup", "--json"}).err.contains("1 of 3"));
        m_ctl->terminals = Terminals::Both;
        QVERIFY(m_ctl->call({"cleanup", "--json"}).err.contains("1 of 3 actions, 1.00 kB"));
        QVERIFY(!m_ctl->call({"cleanup", "--json", "--quiet"}).err.contains("1 of 3"));
    }

    void passesOnWhatWasAskedFor()
    {
        m_ctl->call({"cleanup", "--dry-run", "--at=2026-12-24", "--only", "archive", "--only",
                     "remove-temp", "--over-limit"});
        const Cleanup::CleanupRequest &request = m_ctl->farm.cleanupRequest;
        QCOMPARE(*request.at, QDateTime({2026, 12, 24}, {0, 0}, Qt::UTC));
        QVERIFY((request.only == std::vector{ActionKind::ArchiveJob, ActionKind::RemoveTemp}));
        QVERIFY(request.lifted.share);
        QVERIFY(!request.lifted.clock);
        QVERIFY(!request.lifted.root);
        m_ctl->call({"cleanup", "--trust-clock"});
        QVERIFY(m_ctl->farm.cleanupRequest.lifted.clock && !m_ctl->farm.cleanupRequest.lifted.root);
        m_ctl->call({"cleanup", "--new-root"});
        QVERIFY(m_ctl->farm.cleanupRequest.lifted.root && !m_ctl->farm.cleanupRequest.lifted.clock);
        QVERIFY(!m_ctl->farm.cleanupRequest.lifted.share);
    }

    void refusesAWrongCall_data()
    {
        QTest::addColumn<QList<QByteArray>>("words");
        QTest::newRow("--at without --dry-run") << QByteArrayList{"--at=2026-12-24"};
        QTest::newRow("no date") << QByteArrayList{"--dry-run", "--at=friday"};
        QTest::newRow("no such day") << QByteArrayList{"--dry-run", "--at=2026-02-30"};
        QTest::newRow("unknown kind") << QByteArrayList{"--only=uploads"};
        QTest::newRow("kind of the JSON") << QByteArrayList{"--only=remove-upload"};
        QTest::newRow("an argument") << QByteArrayList{"now"};
        QTest::newRow("a forgotten file name") << QByteArrayList{"--csv", "--dry-run"};
    }

    void refusesAWrongCall()
    {
        QFETCH(QList<QByteArray>, words);
        const CtlAnswer answer = m_ctl->call(QByteArrayList{"cleanup", "--json"} + words);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.errorCode().isEmpty());
        QVERIFY(m_ctl->farm.calls.isEmpty());
    }

    void writesACsvFileThatIsNew()
    {
        const QByteArray path = m_ctl->folder() + "/plan.csv";
        QCOMPARE(m_ctl->call({"cleanup", "--dry-run", "--csv", path}).exitCode, 0);
        QFile file(QString::fromUtf8(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 4);
        QVERIFY(m_ctl->farm.cleanupRequest.namesPeople);
        m_ctl->farm.calls.clear();
        const CtlAnswer again = m_ctl->call({"cleanup", "--csv", path, "--json"});
        QCOMPARE(again.exitCode, 3);
        QCOMPARE(again.errorCode(), u"file-exists"_s);
        QVERIFY(m_ctl->farm.calls.isEmpty());
    }

    void undoesWhatItWasAskedFor()
    {
        Cleanup::UndoReport report{12, 13, 3, {}};
        m_ctl->farm.undo = report;
        m_ctl->farm.progress = {{1, 3, 0}};
        const CtlAnswer answer = m_ctl->call({"undo", "12", "--job", "4711", "--json"});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(m_ctl->farm.undoRequest.run, 12);
        QCOMPARE(m_ctl->farm.undoRequest.job, u"4711"_s);
        QCOMPARE(answer.json().value(u"run"), 12);
        QCOMPARE(answer.json().value(u"undone"), 3);
        QCOMPARE(answer.json().value(u"failed").toArray(), QJsonArray());
        QVERIFY(m_ctl->call({"undo"}).hasLine({"Run 12 is taken back by run 13: 3 undone"}));
        QVERIFY(!m_ctl->farm.undoRequest.run);
        QVERIFY(m_ctl->farm.undoRequest.job.isEmpty());
    }

    void undoTellsWhatCouldNotBePutBack()
    {
        m_ctl->farm.undo = Cleanup::UndoReport{12, 13, 2, {{u"5"_s, "\xff.stl", u"Taken."_s}}};
        const CtlAnswer answer = m_ctl->call({"undo", "--json"});
        QCOMPARE(answer.exitCode, 1);
        const QJsonObject failed = answer.json().value(u"failed").toArray().at(0).toObject();
        QCOMPARE(failed.value(u"job"), 5);
        QCOMPARE(failed.value(u"reason"), u"Taken."_s);
        QVERIFY(failed.contains(u"path_base64"));
        QVERIFY(m_ctl->call({"undo"}).hasLine({"5", "Taken.", "\\xff.stl"}));
    }

    void undoCountsWhatIsGoneAsNoFailure()
    {
        m_ctl->farm.undo = Cleanup::UndoReport{12, 13, 2, {}, 5};
        const CtlAnswer answer = m_ctl->call({"undo", "--json"});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.json().value(u"gone"), 5);
        QVERIFY(m_ctl->call({"undo"}).hasLine({"5 ", "went for good before"}));
    }

    void undoSaysWhenThereIsNothing()
    {
        m_ctl->farm.undo =
            Error{ErrorKind::NotFound, u"Nothing to undo."_s, {}, u"nothing-to-undo"_s};
        const CtlAnswer answer = m_ctl->call({"undo", "--json"});
        QCOMPARE(answer.exitCode, 4);
        QCOMPARE(answer.errorCode(), u"nothing-to-undo"_s);
        for (const char *wrong : {"0", "-1", "last", "1.5"})
            QCOMPARE(m_ctl->call({"undo", "--", wrong}).exitCode, 2);
    }

private:
    std::unique_ptr<CtlCaller> m_ctl;
};

QTEST_GUILESS_MAIN(CleanupCommandTest)
#include "tst_cleanupcommand.moc"
