// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "takenfarm.h"

#include "cleanup/jobhistory.h"
#include "cleanup/lateclaims.h"
#include "cleanup/takenfiles.h"

#include <algorithm>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A row that comes to name a file while a clean-up takes it away, and that no transaction sees.
class TakenFilesTest : public QObject
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
        m_farm = std::make_unique<TakenFarm>();
    }

    void putsBackWhatARowHasComeToName_data();
    void putsBackWhatARowHasComeToName();
    void putsAnArchivedJobBack();
    void losesNothingForGood();
    void leavesWhatSomebodyHasPutInItsPlace();
    void waitsForTheFileOfARowThatCameFirst();
    void keepsWhatCannotBePutBack();
    void putsBackWhatTookASharedSidecar();
    void takesAJobWhoseRecordStays();
    void knowsWhetherOthersHaveWritten();

private:
    FinishedRun runWhile(const char *at, const TakenFarm::Write &write, CleanupPlan plan,
                         const Settings::CleanupSettings &settings = {}) const
    {
        FinishedRun done;
        m_farm->whileWriting(at, write,
                             [&] { done = runCleanup(*m_farm, std::move(plan), settings); });
        return done;
    }

    std::unique_ptr<TakenFarm> m_farm;
};

void TakenFilesTest::putsBackWhatARowHasComeToName_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("hasNumbers");
    QTest::addColumn<QString>("write");
    const QString columns = u"INSERT INTO jobs (id, filename, status) VALUES "_s;
    for (const QString &mode : {u"wal"_s, u"delete"_s}) {
        const auto row = [&](const char *what, bool hasNumbers, const QString &write) {
            QTest::addRow("%s, %s", qPrintable(mode), what) << mode << hasNumbers << write;
        };
        row("a new one with a low number", true, columns + u"(5, 'cube.stl', 'Uploaded')"_s);
        row("one of many without numbers", false, columns + u"('5', 'cube.stl', 'Uploaded')"_s);
        row("an older one", true,
            u"UPDATE jobs SET filename = 'cube.stl', status = 'Uploaded' WHERE id = 3"_s);
        row("an older one, as its picture", true,
            u"UPDATE jobs SET thumbnail_path = 'uploaded/cube.stl' WHERE id = 3"_s);
        row("an older one, a sidecar as its model", true,
            u"UPDATE jobs SET filename = 'cube.json', status = 'Uploaded' WHERE id = 3"_s);
    }
}

void TakenFilesTest::putsBackWhatARowHasComeToName()
{
    QFETCH(QString, mode);
    QFETCH(bool, hasNumbers);
    QFETCH(QString, write);
    m_farm->database().run(u"PRAGMA journal_mode = "_s + mode);
    hasNumbers ? m_farm->addJobs() : m_farm->addJobsWithoutNumbers();
    const auto own = m_farm->rowsOf(u"cube.stl"_s).constFirst();
    CleanupPlan plan = planCleanup(*m_farm);
    QCOMPARE(plan.actions.size(), 2U);

    const FinishedRun done = runWhile(
        "intents-written", [&] { m_farm->database().run(write); }, std::move(plan));

    const CleanupAction &cube = actionOf(done.report, "cube.stl");
    QCOMPARE(cube.result, ActionResult::Skipped);
    QVERIFY2(cube.error.contains(u"put back"_s), qPrintable(cube.error));
    QVERIFY(cube.movedTo.empty());
    QCOMPARE(actionOf(done.report, "gear.stl").result, ActionResult::Done);
    QVERIFY(m_farm->hasFile("uploaded/cube.stl") && m_farm->hasFile("uploaded/cube.json"));
    QVERIFY(!m_farm->hasFile("uploaded/gear.stl"));
    QVERIFY(m_farm->rowsOf(u"cube.stl"_s).contains(own));
    QVERIFY(m_farm->rowsOf(u"gear.stl"_s).isEmpty());
    QVERIFY2(m_farm->log().contains("put back"), m_farm->log());
    QVERIFY(!*JournalStore(*m_farm->open()->state).hasUnfinished());
    QCOMPARE(m_farm->entriesOf(done.id, EntryState::Done), 1U);
    QCOMPARE(m_farm->entriesOf(done.id, EntryState::Undone), 2U);
    QCOMPARE(JournalStore(*m_farm->open()->state).count(done.id)->done, 1);
    // It is as if it had never been taken.
    const UndoReport undone = undoCleanup(*m_farm, done.id);
    QCOMPARE(undone.undone, 1);
    QVERIFY(undone.failed.empty());
    QCOMPARE(JournalStore(*m_farm->open()->state).count(done.id)->done, 1);
    QVERIFY(m_farm->hasFile("uploaded/cube.stl") && m_farm->hasFile("uploaded/gear.stl"));
}

void TakenFilesTest::putsAnArchivedJobBack()
{
    m_farm->addJobs(u"Completed"_s, 40);
    const auto own = m_farm->rowsOf(u"cube.stl"_s).constFirst();
    CleanupPlan plan = planCleanup(*m_farm);
    QCOMPARE(plan.actions.size(), 2U);

    const FinishedRun done = runWhile(
        "intents-written", [&] { m_farm->pointOlderRowAt(u"cube.stl"_s, u"Completed"_s); },
        std::move(plan));

    QCOMPARE(actionOf(done.report, "cube.stl").result, ActionResult::Skipped);
    QCOMPARE(actionOf(done.report, "gear.stl").result, ActionResult::Done);
    QVERIFY(m_farm->hasFile("completed/cube.stl") && m_farm->hasFile("completed/cube.json"));
    QVERIFY(!m_farm->hasFile("archive/cube.stl") && m_farm->hasFile("archive/gear.stl"));
    QVERIFY(m_farm->rowsOf(u"cube.stl"_s).contains(own));
    // It was taken back; that it was is not.
    const auto history = findJobHistory(*m_farm->open()->state, u"1000"_s);
    QVERIFY(history);
    QCOMPARE(history->size(), 1U);
    QCOMPARE(history->front().kind, u"archive-job"_s);
    QCOMPARE(history->front().state, EntryState::Undone);
}

/// What a run removes for good it removes behind its look at all rows.
void TakenFilesTest::losesNothingForGood()
{
    m_farm->addJobs();
    Settings::CleanupSettings settings;
    settings.keepRemovedDays = std::chrono::days(0);
    CleanupPlan plan = planCleanup(*m_farm, settings);

    const FinishedRun done = runWhile(
        "intents-written", [&] { m_farm->pointOlderRowAt(u"cube.stl"_s); }, std::move(plan),
        settings);

    QVERIFY(m_farm->hasFile("uploaded/cube.stl") && m_farm->hasFile("uploaded/cube.json"));
    QCOMPARE(done.report.gone.actions, 1);
}

/// It is what the row names.
void TakenFilesTest::leavesWhatSomebodyHasPutInItsPlace()
{
    m_farm->addJobs();
    CleanupPlan plan = planCleanup(*m_farm);

    const FinishedRun done = runWhile(
        "committed",
        [&] {
            m_farm->addFile("uploaded/cube.stl", 0, "solid new");
            m_farm->pointOlderRowAt(u"cube.stl"_s);
        },
        std::move(plan));

    QCOMPARE(totalsOf(done.report).actions, 2);
    QCOMPARE(m_farm->contentOf("uploaded/cube.stl"), "solid new"_ba);
    QCOMPARE(m_farm->rowsOf(u"cube.stl"_s).size(), 1);
}

/// Who writes the row before the file would else write over what was put back.
void TakenFilesTest::waitsForTheFileOfARowThatCameFirst()
{
    m_farm->addJobs();
    BegunRun run(*m_farm, planCleanup(*m_farm));
    run.inputs.uploadWait = std::chrono::seconds(10);
    bool isWritten = false;

#ifdef PRINTKEEPER_TEST_HOOKS
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "intents-written") == 0)
            m_farm->pointOlderRowAt(u"cube.stl"_s);
        if (qstrcmp(step, "waiting-for-upload") == 0 && !std::exchange(isWritten, true))
            m_farm->addFile("uploaded/cube.stl", 0, "solid new");
    });
    const auto ran = run.goOn();
    watchCrashPoints({});
    QVERIFY(ran);
#endif

    QVERIFY(isWritten);
    QCOMPARE(totalsOf(run.report).actions, 2);
    QCOMPARE(m_farm->contentOf("uploaded/cube.stl"), "solid new"_ba);
}

/// Its row cannot come back: the web app has given its number to another one.
void TakenFilesTest::keepsWhatCannotBePutBack()
{
    m_farm->addJobs();
    Settings::CleanupSettings settings;
    settings.keepRemovedDays = std::chrono::days(0);
    CleanupPlan plan = planCleanup(*m_farm, settings);

    const FinishedRun done = runWhile(
        "committed", [&] { m_farm->addJob(1000, u"Uploaded"_s, "cube.stl", 0); }, std::move(plan),
        settings);

    const CleanupAction &cube = actionOf(done.report, "cube.stl");
    QCOMPARE(cube.result, ActionResult::Failed);
    QVERIFY2(cube.error.contains(u"cube.stl"_s), qPrintable(cube.error));
    QCOMPARE(done.report.gone.actions, 1);
    QVERIFY(QFile::exists(QString::fromUtf8(cube.movedTo.front().absolute())));
    m_farm->database().run(u"DELETE FROM jobs WHERE id = 1000"_s);
    QCOMPARE(undoCleanup(*m_farm, done.id).undone, 1);
    QVERIFY(m_farm->hasFile("uploaded/cube.stl") && m_farm->hasFile("uploaded/cube.json"));
}

/// A sidecar of two jobs stays with the one that stays.
void TakenFilesTest::putsBackWhatTookASharedSidecar()
{
    m_farm->addJobs(u"Pending"_s, 1);
    m_farm->addJob(6000, u"Uploaded"_s, "part.stl", 9);
    m_farm->addJob(7000, u"Uploaded"_s, "part.3mf", 9);
    for (const char *file : {"uploaded/part.stl", "uploaded/part.3mf", "uploaded/part.json"})
        m_farm->addFile(file, 9);
    CleanupPlan plan = planCleanup(*m_farm);
    QCOMPARE(plan.actions.size(), 2U);
    const auto first = std::ranges::find(plan.actions, 1U, roundOf);
    QVERIFY(first != plan.actions.end());
    const QByteArray name = first->files.front().place.name();
    const QByteArray last = name == "part.stl" ? "part.3mf"_ba : "part.stl"_ba;

    const FinishedRun done = runWhile(
        "intents-written", [&] { m_farm->pointOlderRowAt(QString::fromUtf8(name)); },
        std::move(plan));

    QCOMPARE(actionOf(done.report, name).result, ActionResult::Skipped);
    QCOMPARE(actionOf(done.report, last).result, ActionResult::Skipped);
    QVERIFY2(actionOf(done.report, last).error.contains(u"part.json"_s),
             qPrintable(actionOf(done.report, last).error));
    for (const char *file : {"uploaded/part.stl", "uploaded/part.3mf", "uploaded/part.json"})
        QVERIFY2(m_farm->hasFile(file), file);
    QCOMPARE(m_farm->entriesOf(done.id, EntryState::Done), 0U);
    const QDir trash(QString::fromUtf8(m_farm->uploads()) + u"/.printkeeper/trash"_s);
    QCOMPARE(trash.entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

/// Its own row names the file for ever, also when the web app writes something else.
void TakenFilesTest::takesAJobWhoseRecordStays()
{
    m_farm->addJobs();
    Settings::CleanupSettings settings;
    settings.staleRecord = Settings::StaleRecord::Keep;
    CleanupPlan plan = planCleanup(*m_farm, settings);

    const FinishedRun done = runWhile(
        "intents-written", [&] { m_farm->pointOlderRowAt(u"another.stl"_s); }, std::move(plan),
        settings);

    QCOMPARE(totalsOf(done.report).actions, 2);
    QCOMPARE(m_farm->rowsOf(u"cube.stl"_s).size(), 1);
    QVERIFY(!m_farm->hasFile("uploaded/cube.stl") && !m_farm->hasFile("uploaded/cube.json"));
}

/// Who has written nothing himself sees by it that nobody has.
void TakenFilesTest::knowsWhetherOthersHaveWritten()
{
    m_farm->addJobs();
    const auto opened = m_farm->open();
    const auto other = m_farm->open();
    CleanupPlan plan;
    QVERIFY(LateClaims::note(*opened->store, plan));
    QVERIFY(*dataVersionOf(*other->store) != plan.madeFrom);
    QVERIFY(opened->store->connection().execute(u"DELETE FROM jobs WHERE id = 2000"_s));
    QCOMPARE(*dataVersionOf(*opened->store) == plan.madeFrom, true);

    m_farm->pointOlderRowAt(u"cube.stl"_s);

    QCOMPARE(*dataVersionOf(*opened->store) == plan.madeFrom, false);
}

QTEST_GUILESS_MAIN(TakenFilesTest)

#include "tst_takenfiles.moc"
