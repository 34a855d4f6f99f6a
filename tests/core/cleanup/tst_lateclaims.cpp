// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/lateclaims.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A row that the web app adds behind the plan and that names a file which the plan would move.
class LateClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_farm = std::make_unique<SmallFarm>();
    }

    void leavesAJobWhoseFileALateRowNames_data();
    void leavesAJobWhoseFileALateRowNames();
    void leavesAJobThatIsArchivedAsWell_data();
    void leavesAJobThatIsArchivedAsWell();
    void leavesATemporaryFileThatALateRowMayMean();
    void takesAJobWhileOthersAreAdded();
    void seesRowsThatCameBetweenTwoBatches();
    void seesARowThatGotTheNumberOfARemovedOne_data();
    void seesARowThatGotTheNumberOfARemovedOne();
    void seesRowsOfATableWhoseIdsAreTexts();
    void seesRowsOfATableWithoutNumbers();
    void bringsBackWhatARowWithoutANumberMisses();
    void knowsAJobsOwnRow();

private:
    /// Two old uploads; with the first lie a sidecar and a picture.
    void addOldUploads() const
    {
        m_farm->addJob(1, u"Uploaded"_s, "cube.stl", 9, u"thumbnails/1.png"_s);
        m_farm->addFile("uploaded/cube.stl", 9);
        m_farm->addFile("uploaded/cube.json", 9);
        m_farm->addFile("thumbnails/1.png", 9);
        m_farm->addJob(2, u"Uploaded"_s, "gear.stl", 9);
        m_farm->addFile("uploaded/gear.stl", 9);
    }
    void addOthers(int first, int last) const
    {
        m_farm->database().run(
            u"WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "INSERT INTO jobs (id, filename, status) SELECT i, 'other.stl', 'Uploaded' FROM n"_s,
            {first, last});
    }
    Operation moveOf(const QByteArray &name, const Database::Value &id = {}) const
    {
        Operation operation;
        operation.moves.push_back(
            {{m_farm->uploads() + "/uploaded", name}, {m_farm->uploads() + "/trash", name}, {}});
        if (!id.isNull())
            operation.change = RowChange{u"jobs"_s, u"id"_s, id, Row(), std::nullopt, {}};
        return operation;
    }
    /// A table without SQLite's numbers in the place of the farm's.
    void makeUnnumbered() const
    {
        m_farm->database().run(u"DROP TABLE jobs"_s);
        m_farm->database().run(
            u"CREATE TABLE jobs (id TEXT NOT NULL PRIMARY KEY, filename TEXT, status TEXT, "
            "created_at DATETIME, updated_at DATETIME) WITHOUT ROWID"_s);
    }
    static QByteArray claimedBy(const LateClaims &claims, const Operation &operation)
    {
        const Jobs::FilePlace *place = claims.findClaimed(operation);
        return place ? place->name() : QByteArray();
    }

    std::unique_ptr<SmallFarm> m_farm;
};

void LateClaimsTest::leavesAJobWhoseFileALateRowNames_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QString>("picture");
    for (const QString &mode : {u"wal"_s, u"delete"_s}) {
        const auto row = [&](const char *what) -> QTestData & {
            return QTest::addRow("%s, %s", qPrintable(mode), what) << mode;
        };
        row("as its model") << "cube.stl"_ba << QString();
        row("as its model, with the folder") << "uploaded/cube.stl"_ba << QString();
        row("as its picture") << "other.stl"_ba << u"uploaded/cube.stl"_s;
        row("as a picture of both") << "other.stl"_ba << u"thumbnails/1.png"_s;
        row("as a sidecar") << "cube.3mf"_ba << QString();
        row("a sidecar as its model") << "cube.json"_ba << QString();
    }
}

void LateClaimsTest::leavesAJobWhoseFileALateRowNames()
{
    QFETCH(QString, mode);
    QFETCH(QByteArray, model);
    QFETCH(QString, picture);
    m_farm->database().run(u"PRAGMA journal_mode = "_s + mode);
    addOldUploads();
    CleanupPlan plan = planCleanup(*m_farm);
    QCOMPARE(plan.actions.size(), 2U);
    m_farm->addJob(3, u"Uploaded"_s, model, 0, picture);

    const FinishedRun done = runCleanup(*m_farm, std::move(plan));

    for (const CleanupAction &action : done.report.plan.actions) {
        const bool isShared = action.job->idText() == u"1"_s;
        QCOMPARE(action.result, isShared ? ActionResult::Skipped : ActionResult::Done);
        QCOMPARE(action.error.contains(u"Another job"_s), isShared);
    }
    for (const char *kept : {"uploaded/cube.stl", "uploaded/cube.json", "thumbnails/1.png"})
        QVERIFY2(m_farm->hasFile(kept), kept);
    QVERIFY(!m_farm->hasFile("uploaded/gear.stl"));
    QCOMPARE(m_farm->database().run(u"SELECT id FROM jobs ORDER BY id"_s),
             (QList<QVariantList>{{1}, {3}}));
    QVERIFY(!*JournalStore(*m_farm->open()->state).hasUnfinished());
}

void LateClaimsTest::leavesAJobThatIsArchivedAsWell_data()
{
    QTest::addColumn<QString>("status");
    QTest::newRow("where it lies") << u"Completed"_s;
    QTest::newRow("where it would go") << u"Archived"_s;
}

void LateClaimsTest::leavesAJobThatIsArchivedAsWell()
{
    QFETCH(QString, status);
    m_farm->addJob(1, u"Completed"_s, "cube.stl", 40);
    m_farm->addFile("completed/cube.stl", 40);
    CleanupPlan plan = planCleanup(*m_farm);
    QCOMPARE(plan.actions.size(), 1U);
    m_farm->addJob(2, status, "cube.stl", 0);

    const FinishedRun done = runCleanup(*m_farm, std::move(plan));

    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Skipped);
    QVERIFY(m_farm->hasFile("completed/cube.stl"));
    QVERIFY(!m_farm->hasFile("archive/cube.stl"));
}

/// Its path leads nowhere as yet.
void LateClaimsTest::leavesATemporaryFileThatALateRowMayMean()
{
    m_farm->addJob(1, u"Pending"_s, "other.stl", 1);
    m_farm->addFile("pending/cube.tmp", 9);
    m_farm->addFile("pending/left.tmp", 9);
    CleanupPlan plan = planCleanup(*m_farm);
    QCOMPARE(plan.actions.size(), 2U);
    m_farm->addJob(2, u"Pending"_s, "/mnt/old/cube.tmp", 0);

    const FinishedRun done = runCleanup(*m_farm, std::move(plan));

    QVERIFY(m_farm->hasFile("pending/cube.tmp"));
    QVERIFY(!m_farm->hasFile("pending/left.tmp"));
    for (const CleanupAction &action : done.report.plan.actions) {
        const bool isLeft = action.files.front().place.name() == "cube.tmp";
        QCOMPARE(action.result, isLeft ? ActionResult::Skipped : ActionResult::Done);
    }
}

void LateClaimsTest::takesAJobWhileOthersAreAdded()
{
    addOldUploads();
    m_farm->addJob(3, u"Uploaded"_s, "part.gcode", 9);
    m_farm->addFile("uploaded/part.gcode", 9);
    CleanupPlan plan = planCleanup(*m_farm);
    m_farm->addJob(4, u"Uploaded"_s, "other.stl", 0);
    m_farm->addJob(5, u"Pending"_s, "cube.stl", 0);
    // What a job names as its model is no other one's sidecar.
    m_farm->addJob(6, u"Uploaded"_s, "part.stl", 0);

    const FinishedRun done = runCleanup(*m_farm, std::move(plan));

    QCOMPARE(totalsOf(done.report).actions, 3);
    QVERIFY(!m_farm->hasFile("uploaded/cube.stl") && !m_farm->hasFile("uploaded/cube.json"));
}

void LateClaimsTest::seesRowsThatCameBetweenTwoBatches()
{
    addOldUploads();
    const auto opened = m_farm->open();
    LateClaims claims(*opened->store, *opened->files,
                      *opened->store->newest(LateClaims::NotedRows));
    QVERIFY(claims.readLate());
    QCOMPARE(claimedBy(claims, moveOf("cube.stl")), QByteArray());
    m_farm->addJob(3, u"Uploaded"_s, "cube.stl", 0);
    addOthers(4, 9'999);
    QVERIFY(claims.readLate());
    QCOMPARE(claimedBy(claims, moveOf("cube.stl")), "cube.stl"_ba);
    QCOMPARE(claimedBy(claims, moveOf("gear.stl")), QByteArray());

    m_farm->addJob(10'000, u"Uploaded"_s, "gear.stl", 0);

    QVERIFY(claims.readLate());
    QCOMPARE(claimedBy(claims, moveOf("cube.stl")), "cube.stl"_ba);
    QCOMPARE(claimedBy(claims, moveOf("gear.stl")), "gear.stl"_ba);
}

void LateClaimsTest::seesARowThatGotTheNumberOfARemovedOne_data()
{
    QTest::addColumn<bool>("isOurs");
    QTest::addColumn<int>("firstRemoved");
    QTest::newRow("one that the web app removed") << false << 1000;
    QTest::newRow("many that the web app removed") << false << 500;
    QTest::newRow("one that we removed") << true << 1000;
    QTest::newRow("many that we removed") << true << 10;
}

void LateClaimsTest::seesARowThatGotTheNumberOfARemovedOne()
{
    QFETCH(bool, isOurs);
    QFETCH(int, firstRemoved);
    addOthers(1, 1000);
    const auto opened = m_farm->open();
    const Database::Connection &farm = opened->store->connection();
    LateClaims claims(*opened->store, *opened->files,
                      *opened->store->newest(LateClaims::NotedRows));
    QVERIFY(claims.readLate());
    const QString removal = u"DELETE FROM jobs WHERE id >= %1"_s.arg(firstRemoved);
    if (isOurs) {
        QVERIFY(farm.execute(removal));
        QVERIFY(claims.noteRemovals());
    } else {
        m_farm->database().run(removal);
    }
    m_farm->addJob(firstRemoved, u"Uploaded"_s, "cube.stl", 0);

    QVERIFY(claims.readLate());

    QCOMPARE(claimedBy(claims, moveOf("cube.stl")), "cube.stl"_ba);
}

void LateClaimsTest::seesRowsOfATableWhoseIdsAreTexts()
{
    const auto &db = m_farm->database();
    db.run(u"DROP TABLE jobs"_s);
    db.run(u"CREATE TABLE jobs (id TEXT NOT NULL PRIMARY KEY, filename TEXT, status TEXT, "
           "created_at DATETIME, updated_at DATETIME)"_s);
    const auto add = [&](const QString &id, const QString &name) {
        db.run(u"INSERT INTO jobs (id, filename, status) VALUES (?, ?, 'Uploaded')"_s, {id, name});
    };
    add(u"zz"_s, u"cube.stl"_s);
    const auto opened = m_farm->open();
    LateClaims claims(*opened->store, *opened->files,
                      *opened->store->newest(LateClaims::NotedRows));
    add(u"aa"_s, u"gear.stl"_s);

    QVERIFY(claims.readLate());

    QCOMPARE(claimedBy(claims, moveOf("gear.stl")), "gear.stl"_ba);
    QCOMPARE(claimedBy(claims, moveOf("cube.stl")), QByteArray());
}

void LateClaimsTest::seesRowsOfATableWithoutNumbers()
{
    const auto &db = m_farm->database();
    makeUnnumbered();
    const auto add = [&](const QString &id, const QString &name) {
        db.run(u"INSERT INTO jobs (id, filename, status) VALUES (?, ?, 'Uploaded')"_s, {id, name});
    };
    add(u"zz"_s, u"cube.stl"_s);
    add(u"yy"_s, u"gear.stl"_s);
    const auto own = Database::Value::text("zz"_ba);
    const auto opened = m_farm->open();
    LateClaims claims(*opened->store, *opened->files,
                      *opened->store->newest(LateClaims::NotedRows));
    QVERIFY(claims.readLate());
    QCOMPARE(claimedBy(claims, moveOf("cube.stl", own)), QByteArray());
    add(u"aa"_s, u"cube.stl"_s);

    QVERIFY(claims.readLate());

    QCOMPARE(claimedBy(claims, moveOf("cube.stl", own)), "cube.stl"_ba);
    QCOMPARE(claimedBy(claims, moveOf("gear.stl", Database::Value::text("yy"_ba))), QByteArray());
    const auto addMany = [&](int first, int last) {
        db.run(u"WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
               "INSERT INTO jobs (id, filename, status) SELECT i, 'other.stl', 'Uploaded' FROM n"_s,
               {first, last});
    };
    addMany(1, 1900);
    QVERIFY(claims.readLate());
    QCOMPARE(claimedBy(claims, moveOf("cube.stl", own)), "cube.stl"_ba);
    // Of many, nobody waits for all of them to be read: that would be most of a transaction's time.
    addMany(1901, 2100);
    QVERIFY(claims.readLate());
    QCOMPARE(claimedBy(claims, moveOf("cube.stl", own)), QByteArray());
}

/// An undo of what was nobody's: somebody has written its row again.
void LateClaimsTest::bringsBackWhatARowWithoutANumberMisses()
{
    makeUnnumbered();
    m_farm->database().run(
        u"INSERT INTO jobs (id, filename, status) VALUES ('aa', 'cube.stl', 'Uploaded')"_s);
    const auto opened = m_farm->open();
    LateClaims claims(*opened->store, *opened->files,
                      *opened->store->newest(LateClaims::NotedRows));

    QVERIFY(claims.readLate());

    QCOMPARE(claimedBy(claims, inverse(moveOf("cube.stl"))), QByteArray());
    // Of a job of its own it is the other one's place.
    const auto other = Database::Value::text("zz"_ba);
    QCOMPARE(claimedBy(claims, inverse(moveOf("cube.stl", other))), "cube.stl"_ba);
    QCOMPARE(claimedBy(claims, moveOf("cube.stl")), "cube.stl"_ba);
}

/// One that the web app has changed since is among the newest, too.
void LateClaimsTest::knowsAJobsOwnRow()
{
    addOldUploads();
    const auto opened = m_farm->open();
    LateClaims claims(*opened->store, *opened->files,
                      *opened->store->newest(LateClaims::NotedRows));
    m_farm->database().run(u"UPDATE jobs SET thumbnail_path = 'uploaded/cube.png' WHERE id = 1"_s);

    QVERIFY(claims.readLate());

    QCOMPARE(claimedBy(claims, moveOf("cube.stl", Database::Value::integer(1))), QByteArray());
    QCOMPARE(claimedBy(claims, moveOf("cube.stl", Database::Value::integer(2))), "cube.stl"_ba);
}

QTEST_GUILESS_MAIN(LateClaimsTest)

#include "tst_lateclaims.moc"
