// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/crashpoint.h"
#include "cleanup/journalstore.h"
#include "cleanup/recovery.h"

#include <QTest>

#include <csignal>
#include <optional>

#include <sys/wait.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Something comes to refer to a job at the moment at which it is removed, in a table that is too
/// large to be read again under its lock.
class LateReferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef PRINTKEEPER_TEST_HOOKS
        QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#endif
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
    }

    void putsAJobBackThatSomethingCameToReferTo();
    void looksForThemBehindACrash();

private:
    static void fill(SmallFarm &farm);
    static QList<QVariantList> rowsOf(const SmallFarm &farm)
    {
        return farm.database().run(u"SELECT * FROM jobs ORDER BY id"_s);
    }
    /// Runs the plan in a process that is killed at its step `step`, and in which the web app makes
    /// its late reference; false when it came to its end.
    static bool isKilledAt(SmallFarm &farm, int step);
    static void verifyWhole(const SmallFarm &farm);
    static void undoEverything(SmallFarm &farm);
};

void LateReferencesTest::fill(SmallFarm &farm)
{
    const auto &db = farm.database();
    db.run(u"PRAGMA journal_mode = wal"_s);
    for (int id : {1, 2}) {
        const QByteArray name = QByteArray::number(id) + ".stl";
        farm.addJob(id, u"Uploaded"_s, name, 9);
        farm.addFile("uploaded/" + name, 9);
    }
    farm.addJob(3, u"Pending"_s, "3.stl", 1);
    farm.addFile("pending/3.stl", 1);
    db.run(u"CREATE TABLE note (id INTEGER PRIMARY KEY, job INTEGER REFERENCES jobs, text TEXT)"_s);
    db.run(u"WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 400000) "
           "INSERT INTO note (id, job, text) SELECT i, 3, 'a text of some length' FROM n"_s);
    db.run(u"INSERT INTO note (id, job) VALUES (1, 1), (2, 2)"_s);
}

#ifdef PRINTKEEPER_TEST_HOOKS

void LateReferencesTest::putsAJobBackThatSomethingCameToReferTo()
{
    SmallFarm farm;
    fill(farm);
    const auto &db = farm.database();
    CleanupPlan plan = planCleanup(farm);
    const auto job = db.run(u"SELECT * FROM jobs WHERE id = 1"_s);
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "intents-written") == 0)
            db.run(u"UPDATE note SET job = 1 WHERE id = 500"_s);
    });

    const auto done = runCleanup(farm, std::move(plan));
    watchCrashPoints({});

    QCOMPARE(done.report.plan.actions.at(0).result, ActionResult::Skipped);
    QCOMPARE(done.report.plan.actions.at(1).result, ActionResult::Done);
    QCOMPARE(db.run(u"SELECT * FROM jobs WHERE id = 1"_s), job);
    QCOMPARE(db.run(u"SELECT id FROM note WHERE job = 1 ORDER BY id"_s),
             (QList<QVariantList>{{1}, {500}}));
    verifyWhole(farm);
    QCOMPARE(undoCleanup(farm, done.id).undone, 1);
    QVERIFY(farm.hasFile("uploaded/1.stl") && farm.hasFile("uploaded/2.stl"));
}

bool LateReferencesTest::isKilledAt(SmallFarm &farm, int step)
{
    CleanupPlan plan = planCleanup(farm);
    const pid_t child = ::fork();
    if (child == 0) {
        const JobDatabase webApp(QString::fromUtf8(farm.settings().root));
        int steps = 0;
        watchCrashPoints([&](const char *name) {
            if (qstrcmp(name, "intents-written") == 0)
                webApp.run(u"UPDATE note SET job = 1 WHERE id = 500"_s);
            if (++steps == step)
                ::kill(::getpid(), SIGKILL);
        });
        (void)runCleanup(farm, std::move(plan));
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

/// Each job wholly before or wholly after, and nothing refers to what is not there.
void LateReferencesTest::verifyWhole(const SmallFarm &farm)
{
    const auto &db = farm.database();
    QCOMPARE(db.run(u"PRAGMA foreign_key_check"_s), QList<QVariantList>());
    QVERIFY(!*JournalStore(*farm.open()->state).hasUnfinished());
    for (int id : {1, 2}) {
        const bool isThere = !db.run(u"SELECT 1 FROM jobs WHERE id = ?"_s, {id}).isEmpty();
        QCOMPARE(farm.hasFile("uploaded/" + QByteArray::number(id) + ".stl"), isThere);
    }
}

void LateReferencesTest::undoEverything(SmallFarm &farm)
{
    for (int i = 0; i < 3; ++i) {
        const auto run = JournalStore(*farm.open()->state).newestUndoable({});
        if (!*run)
            return;
        QVERIFY(undoCleanup(farm, **run).failed.empty());
    }
    QFAIL("there is always one more run to undo");
}

void LateReferencesTest::looksForThemBehindACrash()
{
    SmallFarm farm;
    fill(farm);
    const auto &db = farm.database();
    const auto rows = rowsOf(farm);
    bool wasReferred = false;
    int step = 1;
    for (; isKilledAt(farm, step); ++step) {
        {
            const auto opened = farm.open();
            const auto recovered =
                recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);
            QVERIFY2(recovered, qPrintable(u"step %1"_s.arg(step)));
            QVERIFY(recovered->unsolved.empty());
        }
        verifyWhole(farm);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"killed at step %1"_s.arg(step)));
        const bool isReferred = db.run(u"SELECT job FROM note WHERE id = 500"_s).at(0).at(0) == 1;
        wasReferred = wasReferred || isReferred;
        undoEverything(farm);
        QCOMPARE(rowsOf(farm), rows);
        QVERIFY(farm.hasFile("uploaded/1.stl") && farm.hasFile("uploaded/2.stl"));
        db.run(u"UPDATE note SET job = 3 WHERE id = 500"_s);
    }
    QVERIFY(wasReferred);
    QVERIFY2(step > 12, qPrintable(QString::number(step)));
    verifyWhole(farm);
}

#endif

QTEST_GUILESS_MAIN(LateReferencesTest)

#include "tst_latereferences.moc"
