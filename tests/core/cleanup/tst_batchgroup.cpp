// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/crashpoint.h"
#include "cleanup/batchrunner.h"
#include "cleanup/operationplanner.h"
#include "cleanup/recovery.h"

#include <QScopeGuard>
#include <QTest>

#include <memory>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Jobs that share a savepoint, one of which cannot be archived.
class BatchGroupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void leavesNothingButTheOddJob_data();
    void leavesNothingButTheOddJob();
    void leavesSeveralOddJobs();
    void keepsJobsWholeWhenTheTransactionIsLost();
    void leavesToTheNextStartWhatCannotGoBack();
    void tellsThatAnOddJobCouldNotGoBack();

private:
    static constexpr int Jobs = 70; ///< more than two groups

    static QByteArray nameOf(int job) { return QByteArray::number(job) + ".stl"; }
    static QString number(int job) { return QString::number(job); }

    static void addDue(SmallFarm &farm)
    {
        const auto &db = farm.database();
        db.run(u"CREATE TABLE audit (job INTEGER)"_s);
        db.run(u"BEGIN"_s);
        for (int job = 1; job <= Jobs; ++job) {
            farm.addJob(job, u"Completed"_s, nameOf(job), 40);
            farm.addFile("completed/" + nameOf(job), 40, "solid " + nameOf(job));
        }
        db.run(u"COMMIT"_s);
        db.run(u"CREATE TRIGGER moved AFTER UPDATE OF status ON jobs BEGIN "
               "INSERT INTO audit VALUES (new.id); END"_s);
    }
    /// `raise` is what the trigger does when a job's status has changed.
    static void refuseRow(SmallFarm &farm, int job, const QString &raise)
    {
        farm.database().run(u"CREATE TRIGGER refused%1 AFTER UPDATE OF status ON jobs "
                            "WHEN new.id = %1 BEGIN INSERT INTO audit VALUES (-1); "
                            "SELECT RAISE(%2, 'no'); END"_s.arg(job)
                                .arg(raise));
    }
    static QVariantList row(const SmallFarm &farm, int job)
    {
        return farm.database().run(u"SELECT * FROM jobs WHERE id = "_s + number(job)).constFirst();
    }
    static QByteArray contentOf(const SmallFarm &farm, const QByteArray &path)
    {
        QFile file(QString::fromUtf8(farm.uploads() + '/' + path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QList<QVariantList> entries(const SmallFarm::Opened &opened, const QString &state)
    {
        QSqlQuery query = opened.state->query();
        QList<QVariantList> found;
        query.prepare(u"SELECT job FROM journal WHERE state = ? ORDER BY id"_s);
        query.addBindValue(state);
        for (bool isThere = query.exec() && query.next(); isThere; isThere = query.next())
            found.append(QVariantList{query.value(0)});
        return found;
    }
    static bool isArchived(const SmallFarm &farm, int job)
    {
        return row(farm, job).contains(u"Archived"_s);
    }

    /// A batch that is prepared and not yet run.
    struct Prepared
    {
        explicit Prepared(SmallFarm &farm)
            : opened(farm.open())
            , run(*Tasks::RunStore(*opened->state)
                       .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now()))
            , rows(*RowWriter::create(connection(), opened->store->schema()))
        {
            OperationPlanner planner(
                {*opened->files, settings, u"Archived"_s, farm.clock.now(), run}, *rows, files);
            for (const CleanupAction &action : planCleanup(farm).actions)
                operations.push_back(*planner.operationFor(action));
        }
        const Database::Connection &connection() const { return opened->store->connection(); }
        std::vector<OperationOutcome> act()
        {
            if (!BatchRunner::prepare(connection()))
                return {};
            return BatchRunner(connection(), *opened->state, run, *rows, files,
                               std::chrono::seconds(1))
                .run(operations);
        }

        std::unique_ptr<SmallFarm::Opened> opened;
        qint64 run;
        std::unique_ptr<RowWriter> rows;
        FileMover files{DeviceCheck::Same};
        Settings::CleanupSettings settings;
        std::vector<Operation> operations;
    };
};

void BatchGroupTest::leavesNothingButTheOddJob_data()
{
    using Change = std::function<void(SmallFarm &, int)>;
    const QList<std::pair<const char *, Change>> changes{
        {"its row changed",
         [](SmallFarm &farm, int job) {
             farm.database().run(u"UPDATE jobs SET updated_at = '2026-03-01 01:59:59' "
                                 "WHERE id = ?"_s,
                                 {job});
         }},
        {"its row is gone",
         [](SmallFarm &farm, int job) {
             farm.database().run(u"UPDATE jobs SET id = 1000 WHERE id = ?"_s, {job});
         }},
        {"a trigger refuses its row",
         [](SmallFarm &farm, int job) { refuseRow(farm, job, u"ABORT"_s); }},
        {"a trigger refuses it and keeps what was done",
         [](SmallFarm &farm, int job) { refuseRow(farm, job, u"FAIL"_s); }},
        {"its file was written again",
         [](SmallFarm &farm, int job) {
             farm.addFile("completed/" + nameOf(job), 1, "solid anew");
         }},
        {"its file is gone",
         [](SmallFarm &farm, int job) {
             QVERIFY(
                 QFile::remove(QString::fromUtf8(farm.uploads() + "/completed/" + nameOf(job))));
         }},
        {"its new name is taken",
         [](SmallFarm &farm, int job) {
             farm.addFile("archive/" + nameOf(job), 1, "solid other");
         }},
    };
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("job");
    for (const auto &[name, change] : changes) {
        for (const int job : {1, 2, 32, 33, 50, Jobs})
            QTest::addRow("job %d, %s", job, name) << change << job;
    }
}

void BatchGroupTest::leavesNothingButTheOddJob()
{
    QFETCH(std::function<void(SmallFarm &, int)>, change);
    QFETCH(int, job);
    SmallFarm farm;
    addDue(farm);
    Prepared batch(farm);
    change(farm, job);
    const QString all = u"SELECT * FROM jobs WHERE id IN (1000, %1)"_s.arg(job);
    const auto before = farm.database().run(all);
    const QByteArray content = contentOf(farm, "completed/" + nameOf(job));
    const QByteArray other = contentOf(farm, "archive/" + nameOf(job));

    const auto outcomes = batch.act();

    QCOMPARE(outcomes.size(), std::size_t(Jobs));
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const bool isOdd = batch.operations[i].job == number(job);
        QCOMPARE(outcomes[i].state == EntryState::Done, !isOdd);
        QCOMPARE(outcomes[i].reason.isEmpty(), !isOdd);
    }
    QCOMPARE(farm.database().run(all), before);
    QCOMPARE(contentOf(farm, "completed/" + nameOf(job)), content);
    QCOMPARE(contentOf(farm, "archive/" + nameOf(job)), other);
    QList<QVariantList> others;
    for (int done = 1; done <= Jobs; ++done) {
        if (done == job)
            continue;
        others.append(QVariantList{done});
        QVERIFY(isArchived(farm, done));
        QVERIFY(!farm.hasFile("completed/" + nameOf(done)));
        QCOMPARE(contentOf(farm, "archive/" + nameOf(done)), "solid " + nameOf(done));
    }
    // What was done twice over was undone in between, triggers and all.
    QCOMPARE(farm.database().run(u"SELECT job FROM audit ORDER BY job"_s), others);
    QCOMPARE(entries(*batch.opened, u"done"_s).size(), Jobs - 1);
    QCOMPARE(entries(*batch.opened, u"intended"_s), QList<QVariantList>());
}

void BatchGroupTest::leavesSeveralOddJobs()
{
    SmallFarm farm;
    addDue(farm);
    Prepared batch(farm);
    const QList<int> odd{1, 3, 4, 31, 32, 33, 60, Jobs};
    for (const int job : odd)
        refuseRow(farm, job, job % 2 == 0 ? u"ABORT"_s : u"FAIL"_s);

    (void)batch.act();

    for (int job = 1; job <= Jobs; ++job) {
        QCOMPARE(isArchived(farm, job), !odd.contains(job));
        QCOMPARE(farm.hasFile("archive/" + nameOf(job)), !odd.contains(job));
        QCOMPARE(farm.hasFile("completed/" + nameOf(job)), odd.contains(job));
    }
    QCOMPARE(farm.database().run(u"SELECT count(*), min(job) FROM audit"_s),
             (QList<QVariantList>{{Jobs - odd.size(), 2}}));
}

/// Then SQLite has rolled back all of it, the rows of jobs before it too.
void BatchGroupTest::keepsJobsWholeWhenTheTransactionIsLost()
{
    SmallFarm farm;
    addDue(farm);
    Prepared batch(farm);
    refuseRow(farm, 50, u"ROLLBACK"_s);

    const auto outcomes = batch.act();

    QCOMPARE(outcomes.size(), std::size_t(Jobs));
    QVERIFY(!isArchived(farm, 50));
    int done = 0;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const int job = batch.operations[i].job.toInt();
        const bool isDone = outcomes[i].state == EntryState::Done;
        done += isDone ? 1 : 0;
        QCOMPARE(isArchived(farm, job), isDone);
        QCOMPARE(farm.hasFile("archive/" + nameOf(job)), isDone);
        QCOMPARE(farm.hasFile("completed/" + nameOf(job)), !isDone);
    }
    QCOMPARE(farm.database().run(u"SELECT count(*) FROM audit"_s), (QList<QVariantList>{{done}}));
    QCOMPARE(entries(*batch.opened, u"done"_s).size(), done);
    QCOMPARE(entries(*batch.opened, u"intended"_s), QList<QVariantList>());
}

/// Somebody uploads a file of the old name while its group is run, which then is taken back.
void BatchGroupTest::leavesToTheNextStartWhatCannotGoBack()
{
    SmallFarm farm;
    addDue(farm);
    Prepared batch(farm);
    const QString first = batch.operations[0].job;
    const QByteArray name = nameOf(first.toInt());
    refuseRow(farm, batch.operations[9].job.toInt(), u"ABORT"_s);
    int moved = 0;
    const auto over = qScopeGuard([] { watchCrashPoints({}); });
    watchCrashPoints([&](const char *step) {
        moved += qstrcmp(step, "file-moved") == 0 ? 1 : 0;
        if (moved == 5 && !farm.hasFile("completed/" + name))
            farm.addFile("completed/" + name, 0, "solid anew");
    });

    const auto outcomes = batch.act();

    // It was not left alone.
    QCOMPARE(outcomes.at(0).state, EntryState::Failed);
    QVERIFY2(outcomes.at(0).reason.contains(u"next run puts it back"_s)
                 && outcomes.at(0).reason.contains(u"completed/"_s + QString::fromUtf8(name)),
             qPrintable(outcomes.at(0).reason));
    QVERIFY(outcomes.at(9).state != EntryState::Done);
    QCOMPARE(std::ranges::count(outcomes, EntryState::Done, &OperationOutcome::state), Jobs - 2);
    QVERIFY(!isArchived(farm, first.toInt()));
    QCOMPARE(contentOf(farm, "completed/" + name), "solid anew");
    QCOMPARE(contentOf(farm, "archive/" + name), "solid " + name);
    QCOMPARE(entries(*batch.opened, u"intended"_s), (QList<QVariantList>{{first}}));

    QVERIFY(recoverInterrupted(batch.connection(), *batch.opened->state, *batch.opened->files));

    QCOMPARE(contentOf(farm, "completed/" + name), "solid anew");
    QCOMPARE(contentOf(farm, "completed/" + first.toUtf8() + " (2).stl"), "solid " + name);
    QVERIFY(!farm.hasFile("archive/" + name) && !isArchived(farm, first.toInt()));
}

/// The odd one itself: its sidecar was written anew, and a new model came while it was moved.
void BatchGroupTest::tellsThatAnOddJobCouldNotGoBack()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40, "solid old");
    farm.addFile("completed/cube.json", 40, "{}");
    Prepared batch(farm);
    QCOMPARE(batch.operations.at(0).moves.size(), 2U);
    farm.addFile("completed/cube.json", 1, "{1}");
    const auto over = qScopeGuard([] { watchCrashPoints({}); });
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "file-moved") == 0 && !farm.hasFile("completed/cube.stl"))
            farm.addFile("completed/cube.stl", 0, "solid anew");
    });

    const auto outcomes = batch.act();

    QCOMPARE(outcomes.at(0).state, EntryState::Failed);
    QVERIFY2(outcomes.at(0).reason.contains(u"next run puts it back"_s),
             qPrintable(outcomes.at(0).reason));
    QCOMPARE(contentOf(farm, "archive/cube.stl"), "solid old");
    QCOMPARE(contentOf(farm, "completed/cube.stl"), "solid anew");
    QCOMPARE(entries(*batch.opened, u"intended"_s).size(), 1);
}

QTEST_GUILESS_MAIN(BatchGroupTest)
#include "tst_batchgroup.moc"
