// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/demotestfarm.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// The nightly job on whole farms of every shape, by the real program.
class TestCleanupEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesWhatWasPlannedAndTakesItBack_data();
    void doesWhatWasPlannedAndTakesItBack();
    void takesBackARunOverTwoThousandJobs_data();
    void takesBackARunOverTwoThousandJobs();
    void aDryRunChangesNothing();
    void waitsForAPersonOnANewFarm();
    void anUndoCanBeUndone();
    void aWriterOfTheWebAppNeverGetsAnError_data();
    void aWriterOfTheWebAppNeverGetsAnError();
    void jobsAndFilesFitTogetherAfterwards();
};

namespace {

void addShapes()
{
    QTest::addColumn<Demo::DemoShape>("shape");
    QTest::newRow("jobs") << Demo::DemoShape::Jobs;
    QTest::newRow("job and event") << Demo::DemoShape::Job;
    QTest::newRow("print_job") << Demo::DemoShape::PrintJob;
}

/// What identifies an action in a plan as in a report.
QSet<QString> actionsOf(const QJsonObject &document, const QString &result)
{
    QSet<QString> actions;
    for (const QJsonValue &action : document[u"actions"_s].toArray()) {
        if (action[u"result"_s].toString() != result)
            continue;
        QStringList paths;
        for (const QJsonValue &path : action[u"paths"_s].toArray())
            paths << path.toString();
        actions << action[u"kind"_s].toString() + u'|' + action[u"job"_s].toVariant().toString()
                       + u'|' + paths.join(u'|');
    }
    return actions;
}

} // namespace

void TestCleanupEndToEnd::doesWhatWasPlannedAndTakesItBack_data()
{
    addShapes();
}

void TestCleanupEndToEnd::doesWhatWasPlannedAndTakesItBack()
{
    QFETCH(Demo::DemoShape, shape);
    const DemoTestFarm farm(shape, 1000);
    QVERIFY(farm.isValid());
    const FarmSnapshot before = farm.snapshot();

    const CtlResult planned = farm.ctl({u"cleanup"_s, u"--dry-run"_s, u"--json"_s});
    QVERIFY2(planned.exitCode == 0, planned.out.left(2000) + planned.err);
    const CtlResult done = farm.ctl({u"cleanup"_s, u"--json"_s});
    QVERIFY2(done.exitCode == 0, done.out.left(2000) + done.err);
    const auto plan = actionsOf(planned.json(), u"planned"_s);
    QVERIFY(plan.size() > 20);
    QCOMPARE(actionsOf(done.json(), u"done"_s), plan);
    QCOMPARE(databaseProblems(farm.report().database), QString());
    QVERIFY(!(farm.snapshot() == before));

    const CtlResult again = farm.ctl({u"cleanup"_s, u"--json"_s});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json()[u"actions"_s].toArray().size(), 0);

    const CtlResult undone = farm.ctl({u"undo"_s, u"--json"_s});
    QVERIFY2(undone.exitCode == 0, undone.out.left(2000) + undone.err);
    QCOMPARE(undone.json()[u"undone"_s].toInt(), static_cast<int>(plan.size()));
    QCOMPARE(differences(before, farm.snapshot()), QString());
    QCOMPARE(databaseProblems(farm.report().database), QString());
}

void TestCleanupEndToEnd::takesBackARunOverTwoThousandJobs_data()
{
    // Of each shape as many as it takes.
    QTest::addColumn<Demo::DemoShape>("shape");
    QTest::addColumn<int>("jobs");
    QTest::newRow("jobs") << Demo::DemoShape::Jobs << 6800;
    QTest::newRow("job and event") << Demo::DemoShape::Job << 7800;
    QTest::newRow("print_job") << Demo::DemoShape::PrintJob << 2500;
}

void TestCleanupEndToEnd::takesBackARunOverTwoThousandJobs()
{
    QFETCH(Demo::DemoShape, shape);
    QFETCH(int, jobs);
    const DemoTestFarm farm(shape, jobs);
    QVERIFY(farm.isValid());
    const FarmSnapshot before = farm.snapshot();
    const CtlResult done =
        farm.ctl({u"cleanup"_s, u"--over-limit"_s, u"--json"_s, u"--set"_s,
                  u"cleanup/stale_upload_days=1"_s, u"--set"_s, u"cleanup/completed_days=1"_s});
    QVERIFY2(done.exitCode == 0, done.out.left(2000) + done.err);
    const auto acted = actionsOf(done.json(), u"done"_s).size();
    QCOMPARE_GE(acted, 2000);
    QVERIFY(!(farm.snapshot() == before));

    const CtlResult undone = farm.ctl({u"undo"_s, u"--json"_s});

    QVERIFY2(undone.exitCode == 0, undone.out.left(2000) + undone.err);
    QCOMPARE(undone.json()[u"undone"_s].toInt(), static_cast<int>(acted));
    QCOMPARE(differences(before, farm.snapshot()), QString());
    QCOMPARE(databaseProblems(farm.report().database), QString());
}

void TestCleanupEndToEnd::aDryRunChangesNothing()
{
    const DemoTestFarm farm(Demo::DemoShape::Jobs);
    const FarmSnapshot before = farm.snapshot(SnapshotScope::Everything);

    QCOMPARE(farm.ctl({u"cleanup"_s, u"--dry-run"_s}).exitCode, 0);

    QCOMPARE(differences(before, farm.snapshot(SnapshotScope::Everything)), QString());
}

void TestCleanupEndToEnd::waitsForAPersonOnANewFarm()
{
    const DemoTestFarm farm(Demo::DemoShape::Jobs);
    const FarmSnapshot before = farm.snapshot(SnapshotScope::Everything);

    QCOMPARE(farm.ctl({u"run"_s, u"cleanup"_s}).exitCode, 1);
    QCOMPARE(differences(before, farm.snapshot(SnapshotScope::Everything)), QString());
    const QJsonArray runs = farm.ctl({u"runs"_s, u"--json"_s}).json()[u"runs"_s].toArray();
    QCOMPARE(runs.first()[u"result"_s].toString(), u"awaiting-approval"_s);

    QCOMPARE(farm.ctl({u"cleanup"_s}).exitCode, 0);
    QCOMPARE(farm.ctl({u"run"_s, u"cleanup"_s}).exitCode, 0);
}

void TestCleanupEndToEnd::anUndoCanBeUndone()
{
    const DemoTestFarm farm(Demo::DemoShape::Job, 200);
    QCOMPARE(farm.ctl({u"cleanup"_s}).exitCode, 0);
    const FarmSnapshot cleaned = farm.snapshot(SnapshotScope::Everything);
    const QJsonObject undone = farm.ctl({u"undo"_s, u"--json"_s}).json();
    QVERIFY(undone[u"undone"_s].toInt() > 0);
    const QJsonArray runs = farm.ctl({u"runs"_s, u"--json"_s}).json()[u"runs"_s].toArray();
    const QString undoRun = QString::number(runs.first()[u"run"_s].toInt());

    const CtlResult redone = farm.ctl({u"undo"_s, undoRun, u"--json"_s});

    QVERIFY2(redone.exitCode == 0, redone.out + redone.err);
    QCOMPARE(differences(cleaned, farm.snapshot(SnapshotScope::Everything)), QString());
    // And what was done again can be undone again.
    QCOMPARE(farm.ctl({u"undo"_s}).exitCode, 0);
}

void TestCleanupEndToEnd::aWriterOfTheWebAppNeverGetsAnError_data()
{
    addShapes();
}

void TestCleanupEndToEnd::aWriterOfTheWebAppNeverGetsAnError()
{
    QFETCH(Demo::DemoShape, shape);
    const DemoTestFarm farm(shape, 1500);
    QProcess writer;
    writer.start(u"python3"_s, {qEnvironmentVariable("WEB_APP_WRITER"),
                                QString::fromUtf8(farm.report().database)});
    QVERIFY(writer.waitForStarted());
    QVERIFY(writer.waitForReadyRead(20000)); // the first commit

    const CtlResult done = farm.ctl({u"cleanup"_s, u"--json"_s});
    writer.closeWriteChannel();
    QVERIFY(writer.waitForFinished(30000));

    QVERIFY2(done.exitCode == 0, done.out.left(2000) + done.err);
    const QByteArray said = writer.readAllStandardOutput() + writer.readAllStandardError();
    QVERIFY2(writer.exitCode() == 0, said);
    QCOMPARE(databaseProblems(farm.report().database), QString());
    // Rows that the writer moved on were not taken, and none was half done.
    const CtlResult status = farm.ctl({u"status"_s, u"--json"_s});
    for (const QJsonValue &attention : status.json()[u"attention"_s].toArray())
        QVERIFY(attention[u"code"_s].toString() != u"run-interrupted"_s);
}

void TestCleanupEndToEnd::jobsAndFilesFitTogetherAfterwards()
{
    const DemoTestFarm farm(Demo::DemoShape::Job, 300);
    const auto missing = [&] {
        int count = 0;
        const CtlResult jobs = farm.ctl({u"jobs"_s, u"--limit"_s, u"1000"_s, u"--json"_s});
        for (const QJsonValue &job : jobs.json()[u"jobs"_s].toArray())
            count += job[u"exists"_s].toBool() ? 0 : 1;
        return count;
    };
    QCOMPARE(missing(), 1);

    QCOMPARE(farm.ctl({u"cleanup"_s}).exitCode, 0);

    QCOMPARE(missing(), 1);
}

QTEST_GUILESS_MAIN(TestCleanupEndToEnd)

#include "tst_cleanupendtoend.moc"
