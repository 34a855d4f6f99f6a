// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <sys/file.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Rows and settings that are unusual and still must come out right.
class OddJobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void leavesATemporaryNameThatARowClaims_data();
    void leavesATemporaryNameThatARowClaims();
    void archivesAJobThatLiesInTheArchiveAlready();
    void takesAJobOnceWhenTwoRulesWantIt();
    void archivesIntoTheFolderOfTheStatus();
    void leavesWhatHasNoFolderForItsNewStatus();
    void leavesTheSidecarOfALongerStem();
    void countsWholeDays();
    void keepsTheNameWhenALockMadeItWait();
    void tellsThatTheDiskOfTheDatabaseIsFull();
};

void OddJobsTest::leavesATemporaryNameThatARowClaims_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QString>("picture");
    QTest::newRow("as its model") << "cube.tmp"_ba << QString();
    QTest::newRow("as its picture") << "cube.stl"_ba << u"pending/cube.tmp"_s;
    QTest::newRow("as its model, at a place of nobody's") << "/mnt/old/cube.tmp"_ba << QString();
    QTest::newRow("as its picture, at a place of nobody's")
        << "/mnt/old/cube.stl"_ba << u"/mnt/old/cube.tmp"_s;
}

void OddJobsTest::leavesATemporaryNameThatARowClaims()
{
    QFETCH(QByteArray, model);
    QFETCH(QString, picture);
    SmallFarm farm;
    farm.addJob(1, u"Pending"_s, model, 9, picture);
    farm.addFile("pending/cube.tmp", 9);
    farm.addFile("pending/left.tmp", 9);

    const CleanupPlan plan = planCleanup(farm);

    QCOMPARE(plan.actions.size(), 1U);
    QCOMPARE(plan.actions.front().files.front().place.name(), "left.tmp"_ba);
}

void OddJobsTest::archivesAJobThatLiesInTheArchiveAlready()
{
    SmallFarm farm;
    const QByteArray path = farm.uploads() + "/archive/cube.stl";
    farm.addJob(1, u"Completed"_s, path, 40);
    farm.addFile("archive/cube.stl", 40);
    const auto row = u"SELECT status, filename, updated_at FROM jobs"_s;
    const auto before = farm.database().run(row);

    const auto done = runCleanup(farm);

    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Done);
    QVERIFY(farm.hasFile("archive/cube.stl"));
    QCOMPARE(farm.database().run(row).front().first(2),
             (QVariantList{u"Archived"_s, QString::fromUtf8(path)}));
    QCOMPARE(undoCleanup(farm, done.id).undone, 1);
    QCOMPARE(farm.database().run(row), before);
}

void OddJobsTest::takesAJobOnceWhenTwoRulesWantIt()
{
    SmallFarm farm;
    Settings::CleanupSettings settings;
    settings.removeStatuses << u"Completed"_s;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    farm.addJob(2, u"Completed"_s, "young.stl", 10);
    farm.addFile("completed/young.stl", 10);

    const CleanupPlan plan = planCleanup(farm, settings);

    // What keeps the file wins, and it has its own age.
    QCOMPARE(plan.actions.size(), 1U);
    QCOMPARE(plan.actions.front().kind, ActionKind::ArchiveJob);
    QCOMPARE(plan.actions.front().job->idText(), u"1"_s);
}

void OddJobsTest::archivesIntoTheFolderOfTheStatus()
{
    SmallFarm farm;
    QVERIFY(QDir(QString::fromUtf8(farm.uploads())).mkpath(u"PaidPickedUp"_s));
    Settings::CleanupSettings settings;
    settings.archivedStatus = u"PaidPickedUp"_s;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);

    runCleanup(farm, settings);

    QCOMPARE(farm.database().run(u"SELECT status FROM jobs"_s).front().front().toString(),
             u"PaidPickedUp"_s);
    QVERIFY(farm.hasFile("PaidPickedUp/cube.stl"));
}

void OddJobsTest::leavesWhatHasNoFolderForItsNewStatus()
{
    SmallFarm farm;
    Settings::CleanupSettings settings;
    settings.archivedStatus = u"Stowed"_s;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);

    const CleanupPlan plan = planCleanup(farm, settings);

    QCOMPARE(plan.actions.size(), 0U);
    QCOMPARE(plan.skipped.size(), 1U);
    QVERIFY2(plan.skipped.front().reason.contains(u"Stowed"_s),
             qPrintable(plan.skipped.front().reason));
}

void OddJobsTest::leavesTheSidecarOfALongerStem()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "cube.metadata.stl", 1);
    for (const char *name :
         {"uploaded/cube.stl", "uploaded/cube.metadata.stl", "uploaded/cube.metadata.json"})
        farm.addFile(name, 9);

    const CleanupPlan plan = planCleanup(farm);

    QCOMPARE(plan.actions.size(), 1U);
    QCOMPARE(plan.actions.front().files.size(), 1U);
}

void OddJobsTest::countsWholeDays()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 0);
    farm.addFile("uploaded/cube.stl", 9);
    farm.database().run(u"UPDATE jobs SET updated_at = '2026-02-21 23:00:00'"_s);

    const CleanupPlan plan = planCleanup(farm);

    QCOMPARE(plan.actions.size(), 1U);
    QCOMPARE(plan.actions.front().ageDays, 7);
}

void OddJobsTest::keepsTheNameWhenALockMadeItWait()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    farm.addFile("archive/.queue.lock", 9, "");
    const int lock = ::open((farm.uploads() + "/archive/.queue.lock").constData(), O_RDWR);
    QCOMPARE(::flock(lock, LOCK_EX), 0);
    // Told when the first try is over: the web app is done before the second one.
    bool isLocked = true;
    const auto letGo = [&](const CleanupProgress &) {
        if (std::exchange(isLocked, false))
            ::close(lock);
    };

    const auto done = runCleanup(farm, planCleanup(farm), {}, letGo);

    QVERIFY(!isLocked);

    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Done);
    QVERIFY(farm.hasFile("archive/cube.stl"));
    QFile log(QString::fromUtf8(farm.settings().root) + u"/maintenance.log"_s);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QCOMPARE(log.readAll().count('\n'), 1);
}

void OddJobsTest::tellsThatTheDiskOfTheDatabaseIsFull()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    // Rolls back the whole transaction as SQLite itself does on a full disk.
    farm.database().run(u"CREATE TRIGGER full BEFORE UPDATE ON jobs BEGIN "
                        "SELECT RAISE(ROLLBACK, 'database or disk is full'); END"_s);

    const auto done = runCleanup(farm);

    const CleanupAction &action = done.report.plan.actions.front();
    QCOMPARE(action.result, ActionResult::Failed);
    QVERIFY2(action.error.contains(u"disk is full"_s), qPrintable(action.error));
    QVERIFY(farm.hasFile("completed/cube.stl"));
}

QTEST_GUILESS_MAIN(OddJobsTest)

#include "tst_oddjobs.moc"
