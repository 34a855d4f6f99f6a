// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/crashpoint.h"
#include "cleanup/lateclaims.h"
#include "cleanup/recovery.h"
#include "cleanup/takenfiles.h"

#include <QTest>

#include <algorithm>
#include <csignal>
#include <functional>
#include <utility>

#include <sys/wait.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A row that comes to name a file while a run takes it away, and that no transaction sees.
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
        m_farm = std::make_unique<SmallFarm>();
    }

    void putsBackWhatARowHasComeToName_data();
    void putsBackWhatARowHasComeToName();
    void putsAnArchivedJobBack();
    void losesNothingForGood();
    void losesNoTemporaryFileForGood();
    void leavesWhatSomebodyHasPutInItsPlace();
    void waitsForTheFileOfARowThatCameFirst();
    void keepsWhatCannotBePutBack();
    void putsBackWhatTookASharedSidecar();
    void takesAJobWhoseRecordStays();
    void undoesNothingThatARowHasComeToName();
    void isWholeBehindACrash();
    void knowsWhetherOthersHaveWritten();

private:
    /// A pending job 3, a due one 1000 and another, and the newest ones of which a plan takes note.
    void addJobs(const QString &status = u"Uploaded"_s, int days = 9) const
    {
        m_farm->addJob(3, u"Pending"_s, "other.stl", 1);
        m_farm->addJob(1000, status, "cube.stl", days);
        m_farm->addJob(2000, status, "gear.stl", days);
        m_farm->database().run(
            u"WITH RECURSIVE n(i) AS (SELECT 3001 UNION ALL SELECT i + 1 FROM n WHERE i < 3100) "
            "INSERT INTO jobs (id, filename, status) SELECT i, 'other.stl', 'Pending' FROM n"_s);
        addFiles(status.toLower().toUtf8(), days);
    }
    void addFiles(const QByteArray &folder, int days) const
    {
        for (const char *name : {"/cube.stl", "/cube.json", "/gear.stl"})
            m_farm->addFile(folder + name, days);
    }
    /// The same without SQLite's numbers, in more rows than a transaction reads.
    void addJobsWithoutNumbers() const
    {
        const auto &db = m_farm->database();
        db.run(u"DROP TABLE jobs"_s);
        db.run(u"CREATE TABLE jobs (id TEXT NOT NULL PRIMARY KEY, filename TEXT, status TEXT, "
               "created_at DATETIME, updated_at DATETIME) WITHOUT ROWID"_s);
        const QString old = m_farm->daysAgo(9);
        db.run(u"INSERT INTO jobs VALUES ('1000', 'cube.stl', 'Uploaded', ?, ?), "
               "('2000', 'gear.stl', 'Uploaded', ?, ?)"_s,
               {old, old, old, old});
        db.run(u"WITH RECURSIVE n(i) AS (SELECT 3001 UNION ALL SELECT i + 1 FROM n WHERE i < 5100) "
               "INSERT INTO jobs (id, filename, status) SELECT i, 'other.stl', 'Pending' FROM n"_s);
        addFiles("uploaded", 9);
    }
    void pointOlderRowAt(const QString &file, const QString &status = u"Uploaded"_s) const
    {
        m_farm->database().run(u"UPDATE jobs SET filename = ?, status = ? WHERE id = 3"_s,
                               {file, status});
    }

    using Write = std::function<void()>;
    /// Does `work`; at its first step `at` the web app writes: behind a COMMIT once job 1000 went.
    void whileWriting(const char *at, [[maybe_unused]] const Write &write,
                      [[maybe_unused]] const Write &work) const
    {
        bool isWritten = false;
#ifdef PRINTKEEPER_TEST_HOOKS
        watchCrashPoints([&](const char *step) {
            const bool isEarly =
                qstrcmp(at, "committed") == 0 && m_farm->hasFile("uploaded/cube.stl");
            if (qstrcmp(step, at) == 0 && !isEarly && !std::exchange(isWritten, true))
                write();
        });
        work();
        watchCrashPoints({});
#endif
        QVERIFY2(isWritten, at);
    }
    FinishedRun runWhile(const char *at, const Write &write, CleanupPlan plan,
                         const Settings::CleanupSettings &settings = {}) const
    {
        FinishedRun done;
        whileWriting(at, write, [&] { done = runCleanup(*m_farm, std::move(plan), settings); });
        return done;
    }
    static const CleanupAction &actionOf(const FinishedRun &done, const QByteArray &name)
    {
        for (const CleanupAction &action : done.report.plan.actions) {
            if (action.files.front().place.name() == name)
                return action;
        }
        qFatal("no action for %s", name.constData());
    }
    QList<QVariantList> rowsOf(const QString &file) const
    {
        return m_farm->database().run(
            u"SELECT id, status, updated_at FROM jobs WHERE filename = ? ORDER BY id"_s, {file});
    }
    std::size_t entriesOf(qint64 run, EntryState state) const
    {
        return JournalStore(*m_farm->open()->state).entries(run, state, {})->size();
    }
    QByteArray log() const
    {
        QFile file(QString::fromUtf8(m_farm->settings().root) + u"/maintenance.log"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool isKilledAt(SmallFarm &farm, int step);

    std::unique_ptr<SmallFarm> m_farm;
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
    hasNumbers ? addJobs() : addJobsWithoutNumbers();
    const auto own = rowsOf(u"cube.stl"_s).constFirst();
    CleanupPlan plan = planCleanup(*m_farm);
    QCOMPARE(plan.actions.size(), 2U);

    const FinishedRun done = runWhile(
        "intents-written", [&] { m_farm->database().run(write); }, std::move(plan));

    const CleanupAction &cube = actionOf(done, "cube.stl");
    QCOMPARE(cube.result, ActionResult::Skipped);
    QVERIFY2(cube.error.contains(u"put back"_s), qPrintable(cube.error));
    QVERIFY(cube.movedTo.empty());
    QCOMPARE(actionOf(done, "gear.stl").result, ActionResult::Done);
    QVERIFY(m_farm->hasFile("uploaded/cube.stl") && m_farm->hasFile("uploaded/cube.json"));
    QVERIFY(!m_farm->hasFile("uploaded/gear.stl"));
    QVERIFY(rowsOf(u"cube.stl"_s).contains(own));
    QVERIFY(rowsOf(u"gear.stl"_s).isEmpty());
    QVERIFY2(log().contains("put back"), log());
    QVERIFY(!*JournalStore(*m_farm->open()->state).hasUnfinished());
    QCOMPARE(entriesOf(done.id, EntryState::Done), 1U);
    QCOMPARE(entriesOf(done.id, EntryState::Undone), 2U);
    // It is as if it had never been taken.
    const UndoReport undone = undoCleanup(*m_farm, done.id);
    QCOMPARE(undone.undone, 1);
    QVERIFY(undone.failed.empty());
    QVERIFY(m_farm->hasFile("uploaded/cube.stl") && m_farm->hasFile("uploaded/gear.stl"));
}

void TakenFilesTest::putsAnArchivedJobBack()
{
    addJobs(u"Completed"_s, 40);
    const auto own = rowsOf(u"cube.stl"_s).constFirst();
    CleanupPlan plan = planCleanup(*m_farm);
    QCOMPARE(plan.actions.size(), 2U);

    const FinishedRun done = runWhile(
        "intents-written", [&] { pointOlderRowAt(u"cube.stl"_s, u"Completed"_s); },
        std::move(plan));

    QCOMPARE(actionOf(done, "cube.stl").result, ActionResult::Skipped);
    QCOMPARE(actionOf(done, "gear.stl").result, ActionResult::Done);
    QVERIFY(m_farm->hasFile("completed/cube.stl") && m_farm->hasFile("completed/cube.json"));
    QVERIFY(!m_farm->hasFile("archive/cube.stl") && m_farm->hasFile("archive/gear.stl"));
    QVERIFY(rowsOf(u"cube.stl"_s).contains(own));
}

/// What a run removes for good it removes behind its look at all rows.
void TakenFilesTest::losesNothingForGood()
{
    addJobs();
    Settings::CleanupSettings settings;
    settings.keepRemovedDays = std::chrono::days(0);
    CleanupPlan plan = planCleanup(*m_farm, settings);

    const FinishedRun done = runWhile(
        "intents-written", [&] { pointOlderRowAt(u"cube.stl"_s); }, std::move(plan), settings);

    QVERIFY(m_farm->hasFile("uploaded/cube.stl") && m_farm->hasFile("uploaded/cube.json"));
    QCOMPARE(done.report.gone.actions, 1);
}

/// In an emergency they go at once.
void TakenFilesTest::losesNoTemporaryFileForGood()
{
    addJobs(u"Pending"_s);
    m_farm->addFile("uploaded/old.tmp", 40);
    m_farm->addFile("uploaded/older.tmp", 40);
    CleanupReport report{planCleanup(*m_farm), false, false, {}, 0};
    QCOMPARE(report.plan.actions.size(), 2U);
    const auto opened = m_farm->open();
    const auto run = Tasks::RunStore(*opened->state)
                         .start(u"emergency"_s, Tasks::RunSource::Manual, m_farm->clock.now());
    const Settings::CleanupSettings settings;
    RunInputs inputs = runInputs(*m_farm, *opened, settings, *run);
    inputs.purge = TrashPurge::All;

    whileWriting(
        "intents-written", [&] { pointOlderRowAt(u"old.tmp"_s); },
        [&] { QVERIFY(Cleanup::runCleanup(report, inputs, {})); });

    QVERIFY(m_farm->hasFile("uploaded/old.tmp"));
    QVERIFY(!m_farm->hasFile("uploaded/older.tmp"));
    QCOMPARE(report.gone.actions, 1);
}

/// It is what the row names.
void TakenFilesTest::leavesWhatSomebodyHasPutInItsPlace()
{
    addJobs();
    CleanupPlan plan = planCleanup(*m_farm);

    const FinishedRun done = runWhile(
        "committed",
        [&] {
            m_farm->addFile("uploaded/cube.stl", 0, "solid new");
            pointOlderRowAt(u"cube.stl"_s);
        },
        std::move(plan));

    QCOMPARE(totalsOf(done.report).actions, 2);
    QFile file(QString::fromUtf8(m_farm->uploads()) + u"/uploaded/cube.stl"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "solid new"_ba);
    QCOMPARE(rowsOf(u"cube.stl"_s).size(), 1);
}

/// Who writes the row before the file would else write over what was put back.
void TakenFilesTest::waitsForTheFileOfARowThatCameFirst()
{
    addJobs();
    CleanupReport report{planCleanup(*m_farm), false, false, {}, 0};
    const auto opened = m_farm->open();
    const auto run = Tasks::RunStore(*opened->state)
                         .start(u"cleanup"_s, Tasks::RunSource::Manual, m_farm->clock.now());
    const Settings::CleanupSettings settings;
    RunInputs inputs = runInputs(*m_farm, *opened, settings, *run);
    inputs.uploadWait = std::chrono::seconds(10);
    bool isWritten = false;

#ifdef PRINTKEEPER_TEST_HOOKS
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "intents-written") == 0)
            pointOlderRowAt(u"cube.stl"_s);
        if (qstrcmp(step, "waiting-for-upload") == 0 && !std::exchange(isWritten, true))
            m_farm->addFile("uploaded/cube.stl", 0, "solid new");
    });
    QVERIFY(Cleanup::runCleanup(report, inputs, {}));
    watchCrashPoints({});
#endif

    QVERIFY(isWritten);
    QCOMPARE(totalsOf(report).actions, 2);
    QFile file(QString::fromUtf8(m_farm->uploads()) + u"/uploaded/cube.stl"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "solid new"_ba);
}

/// Its row cannot come back: the web app has given its number to another one.
void TakenFilesTest::keepsWhatCannotBePutBack()
{
    addJobs();
    Settings::CleanupSettings settings;
    settings.keepRemovedDays = std::chrono::days(0);
    CleanupPlan plan = planCleanup(*m_farm, settings);

    const FinishedRun done = runWhile(
        "committed", [&] { m_farm->addJob(1000, u"Uploaded"_s, "cube.stl", 0); }, std::move(plan),
        settings);

    const CleanupAction &cube = actionOf(done, "cube.stl");
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
    addJobs(u"Pending"_s, 1);
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
        "intents-written", [&] { pointOlderRowAt(QString::fromUtf8(name)); }, std::move(plan));

    QCOMPARE(actionOf(done, name).result, ActionResult::Skipped);
    QCOMPARE(actionOf(done, last).result, ActionResult::Skipped);
    QVERIFY2(actionOf(done, last).error.contains(u"part.json"_s),
             qPrintable(actionOf(done, last).error));
    for (const char *file : {"uploaded/part.stl", "uploaded/part.3mf", "uploaded/part.json"})
        QVERIFY2(m_farm->hasFile(file), file);
    QCOMPARE(entriesOf(done.id, EntryState::Done), 0U);
    const QDir trash(QString::fromUtf8(m_farm->uploads()) + u"/.printkeeper/trash"_s);
    QCOMPARE(trash.entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

/// Its own row names the file for ever, also when the web app writes something else.
void TakenFilesTest::takesAJobWhoseRecordStays()
{
    addJobs();
    Settings::CleanupSettings settings;
    settings.staleRecord = Settings::StaleRecord::Keep;
    CleanupPlan plan = planCleanup(*m_farm, settings);

    const FinishedRun done = runWhile(
        "intents-written", [&] { pointOlderRowAt(u"another.stl"_s); }, std::move(plan), settings);

    QCOMPARE(totalsOf(done.report).actions, 2);
    QCOMPARE(rowsOf(u"cube.stl"_s).size(), 1);
    QVERIFY(!m_farm->hasFile("uploaded/cube.stl") && !m_farm->hasFile("uploaded/cube.json"));
}

void TakenFilesTest::undoesNothingThatARowHasComeToName()
{
    addJobs(u"Completed"_s, 40);
    const FinishedRun done = runCleanup(*m_farm);
    QCOMPARE(totalsOf(done.report).actions, 2);
    const auto archived = rowsOf(u"cube.stl"_s);
    UndoReport undone;

    whileWriting(
        "intents-written", [&] { pointOlderRowAt(u"cube.stl"_s, u"Archived"_s); },
        [&] { undone = undoCleanup(*m_farm, done.id); });

    QCOMPARE(undone.undone, 1);
    QCOMPARE(undone.failed.size(), 1U);
    QCOMPARE(undone.failed.front().job, u"1000"_s);
    QVERIFY2(undone.failed.front().reason.contains(u"put back"_s),
             qPrintable(undone.failed.front().reason));
    QVERIFY(m_farm->hasFile("archive/cube.stl") && m_farm->hasFile("archive/cube.json"));
    QVERIFY(m_farm->hasFile("completed/gear.stl"));
    QVERIFY(rowsOf(u"cube.stl"_s).contains(archived.constFirst()));
    QCOMPARE(entriesOf(done.id, EntryState::Done), 1U);
    // Once nobody else names it, it can be undone.
    m_farm->database().run(u"DELETE FROM jobs WHERE id = 3"_s);
    QCOMPARE(undoCleanup(*m_farm, done.id).undone, 1);
    QVERIFY(m_farm->hasFile("completed/cube.stl") && m_farm->hasFile("completed/cube.json"));
}

/// Runs the plan in a process that is killed at its step `step`, and in which the web app writes;
/// false when it came to its end.
bool TakenFilesTest::isKilledAt(SmallFarm &farm, [[maybe_unused]] int step)
{
    CleanupPlan plan = planCleanup(farm);
    const pid_t child = ::fork();
    if (child == 0) {
#ifdef PRINTKEEPER_TEST_HOOKS
        const JobDatabase webApp(QString::fromUtf8(farm.settings().root));
        int steps = 0;
        watchCrashPoints([&](const char *name) {
            if (qstrcmp(name, "intents-written") == 0)
                webApp.run(u"UPDATE jobs SET filename = 'cube.stl', status = 'Uploaded' "
                           "WHERE id = 3"_s);
            if (++steps == step)
                ::kill(::getpid(), SIGKILL);
        });
#endif
        (void)runCleanup(farm, std::move(plan));
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

/// Each job wholly before or wholly after, and what is as before has nothing to be undone.
void TakenFilesTest::isWholeBehindACrash()
{
    bool isKilled = true;
    for (int step = 1; isKilled; ++step) {
        m_farm = std::make_unique<SmallFarm>();
        addJobs();
        isKilled = isKilledAt(*m_farm, step);
        const auto opened = m_farm->open();
        const JournalStore journal(*opened->state);
        const auto recovered =
            recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);
        QVERIFY2(recovered, qPrintable(u"step %1"_s.arg(step)));
        QVERIFY(recovered->unsolved.empty());
        QVERIFY(!*journal.hasUnfinished());
        for (const auto &[id, name] : {std::pair(1000, "cube"_ba), std::pair(2000, "gear"_ba)}) {
            const bool isThere =
                !m_farm->database().run(u"SELECT 1 FROM jobs WHERE id = ?"_s, {id}).isEmpty();
            const bool canBeUndone = journal.newestUndoable(QString::number(id))->has_value();
            QVERIFY2(m_farm->hasFile("uploaded/" + name + ".stl") == isThere
                         && canBeUndone != isThere,
                     qPrintable(u"killed at step %1"_s.arg(step)));
        }
        QVERIFY(isKilled || m_farm->hasFile("uploaded/cube.stl"));
        QVERIFY2(isKilled || step > 12, qPrintable(QString::number(step)));
    }
}

/// Who has written nothing himself sees by it that nobody has.
void TakenFilesTest::knowsWhetherOthersHaveWritten()
{
    addJobs();
    const auto opened = m_farm->open();
    const auto other = m_farm->open();
    CleanupPlan plan;
    QVERIFY(LateClaims::note(*opened->store, plan));
    QVERIFY(*dataVersionOf(*other->store) != plan.madeFrom);
    QVERIFY(opened->store->connection().execute(u"DELETE FROM jobs WHERE id = 2000"_s));
    QCOMPARE(*dataVersionOf(*opened->store) == plan.madeFrom, true);

    pointOlderRowAt(u"cube.stl"_s);

    QCOMPARE(*dataVersionOf(*opened->store) == plan.madeFrom, false);
}

QTEST_GUILESS_MAIN(TakenFilesTest)

#include "tst_takenfiles.moc"
