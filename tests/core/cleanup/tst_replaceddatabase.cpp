// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/crashpoint.h"
#include "database/otherusers.h"

#include <QFile>
#include <QTest>

#include <utility>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Somebody puts a backup in the place of the farm's database while a run goes on.
class ReplacedDatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void seesThatAFileWasReplaced();
    void movesNothingForRowsThatNobodyReads_data();
    void movesNothingForRowsThatNobodyReads();
    void removesNothingForGoodThatNobodyCanLookFor();

private:
    static bool replace(const QString &database)
    {
        return QFile::copy(database, database + u".backup"_s)
               && QFile::rename(database, database + u".old"_s)
               && QFile::rename(database + u".backup"_s, database);
    }
};

void ReplacedDatabaseTest::seesThatAFileWasReplaced()
{
    const SmallFarm farm;
    const auto opened = farm.open();
    const Database::Connection &connection = opened->store->connection();
    QVERIFY(!Database::isReplaced(connection));

    QVERIFY(replace(farm.settings().database));

    QVERIFY(Database::isReplaced(connection));
    QVERIFY(!Database::isReplaced(farm.open()->store->connection()));
    QVERIFY(QFile::remove(farm.settings().database));
    QVERIFY(Database::isReplaced(connection));
}

void ReplacedDatabaseTest::movesNothingForRowsThatNobodyReads_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::newRow("before anything has moved") << "intents-written"_ba;
    QTest::newRow("when files have moved") << "file-moved"_ba;
    QTest::newRow("when all have moved") << "folders-synced"_ba;
}

void ReplacedDatabaseTest::movesNothingForRowsThatNobodyReads()
{
#ifndef PRINTKEEPER_TEST_HOOKS
    QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#else
    QFETCH(const QByteArray, step);
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.addJob(2, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    CleanupReport report{planCleanup(farm), false, false, {}, 0};
    QCOMPARE(report.plan.actions.size(), 2U);
    const auto opened = farm.open();
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    bool isReplaced = false;
    watchCrashPoints([&](const char *name) {
        if (step == name && !std::exchange(isReplaced, true))
            QVERIFY(replace(farm.settings().database));
    });

    const auto ran = Cleanup::runCleanup(report, runInputs(farm, *opened, {}, run), {});
    watchCrashPoints({});

    QVERIFY(isReplaced && !ran);
    QCOMPARE(totalsOf(report).actions, 0);
    QVERIFY(farm.hasFile("uploaded/old.stl") && farm.hasFile("completed/cube.stl"));
    QVERIFY(!*JournalStore(*opened->state).hasUnfinished());
    const JobDatabase now(QString::fromUtf8(farm.settings().root));
    QCOMPARE(now.run(u"SELECT id, status FROM jobs ORDER BY id"_s),
             (QList<QVariantList>{{1, u"Uploaded"_s}, {2, u"Completed"_s}}));
    // Once more, as it says.
    QCOMPARE(totalsOf(runCleanup(farm).report).actions, 2);
#endif
}

/// The rows of what was put there may name what the run had removed before.
void ReplacedDatabaseTest::removesNothingForGoodThatNobodyCanLookFor()
{
#ifndef PRINTKEEPER_TEST_HOOKS
    QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#else
    SmallFarm farm;
    Settings::CleanupSettings settings;
    settings.keepRemovedDays = std::chrono::days(0);
    // The sidecar that they share makes one of them wait for the other.
    farm.addJob(1, u"Uploaded"_s, "part.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "part.3mf", 9);
    for (const char *file : {"uploaded/part.stl", "uploaded/part.3mf", "uploaded/part.json"})
        farm.addFile(file, 9);
    CleanupReport report{planCleanup(farm, settings), false, false, {}, 0};
    QCOMPARE(report.plan.actions.size(), 2U);
    const auto opened = farm.open();
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    bool isReplaced = false;
    watchCrashPoints([&](const char *name) {
        if (qstrcmp(name, "intents-done") == 0 && !std::exchange(isReplaced, true))
            QVERIFY(replace(farm.settings().database));
    });

    const auto ran = Cleanup::runCleanup(report, runInputs(farm, *opened, settings, run), {});
    watchCrashPoints({});

    QVERIFY(isReplaced && !ran);
    QCOMPARE(totalsOf(report).actions, 1);
    QCOMPARE(report.gone.actions, 0);
    for (const CleanupAction &action : report.plan.actions) {
        if (action.result == ActionResult::Done)
            QVERIFY(QFile::exists(QString::fromUtf8(action.movedTo.front().absolute())));
    }
#endif
}

QTEST_GUILESS_MAIN(ReplacedDatabaseTest)

#include "tst_replaceddatabase.moc"
