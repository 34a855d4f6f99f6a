// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/recovery.h"
#include "support/failinglog.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A COMMIT that fails when all of it is in the write-ahead log already.
class LostCommitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesToTheNextStartWhatNobodyCanSay_data();
    void leavesToTheNextStartWhatNobodyCanSay();

private:
    static qint64 jobsIn(const QString &folder)
    {
        return JobDatabase(folder).run(u"SELECT id FROM jobs"_s).size();
    }
    static bool hasIntent(const SmallFarm &farm)
    {
        return *JournalStore(*farm.open()->state).hasUnfinished();
    }
};

void LostCommitTest::leavesToTheNextStartWhatNobodyCanSay_data()
{
    QTest::addColumn<bool>("isKept");
    QTest::newRow("the log is read on") << false;
    QTest::newRow("everybody left, and the log was read anew") << true;
}

void LostCommitTest::leavesToTheNextStartWhatNobodyCanSay()
{
    QFETCH(const bool, isKept);
    FailingLog log("app.db");
    SmallFarm farm;
    QCOMPARE(farm.database().run(u"PRAGMA journal_mode = WAL"_s).front().front(), u"wal"_s);
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    const CleanupPlan plan = planCleanup(farm);

    log.fail();
    const FinishedRun run = runCleanup(farm, plan);

    QVERIFY(log.hasFailed());
    QCOMPARE(run.report.plan.actions.front().result, ActionResult::Failed);
    QVERIFY(hasIntent(farm));
    QVERIFY(!farm.hasFile("uploaded/old.stl"));
    log.mend();
    if (isKept) {
        // The index is a file of memory that ends with the last one who has the database open.
        const QTemporaryDir later;
        const QString copy = later.filePath(u"app.db"_s);
        QVERIFY(QFile::copy(farm.settings().database, copy));
        QVERIFY(QFile::copy(farm.settings().database + u"-wal"_s, copy + u"-wal"_s));
        QCOMPARE(jobsIn(later.path()), 0);
        return;
    }
    const auto opened = farm.open();
    const auto report =
        recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);
    QVERIFY(report);
    QCOMPARE(report->takenBack, 1);
    QVERIFY(farm.hasFile("uploaded/old.stl"));
    QVERIFY(!hasIntent(farm));
    QCOMPARE(farm.database().run(u"SELECT id FROM jobs"_s).size(), 1);
}

QTEST_GUILESS_MAIN(LostCommitTest)
#include "tst_lostcommit.moc"
