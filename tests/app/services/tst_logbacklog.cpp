// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include "base/crashpoint.h"
#include "cleanup/journalstore.h"
#include "database/statedatabase.h"
#include "files/folder.h"
#include "tasks/runstore.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Nothing that the log did not take can be kept, and of nothing that it took be noted that it did.
const auto NothingIsNoted =
    u"CREATE TRIGGER full BEFORE INSERT ON fact WHEN new.name = 'log-backlog' "
    "BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"_s;

} // namespace

/// What recovery tells in a log that cannot be written at that moment.
class LogBacklogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void completesALogOnceItCanBeWritten();
    void completesALogOfWhichAPartWasWritten();
    void tellsLaterWhatItHasMended();
    void saysHowManyLinesItCouldNotKeep();
    void tellsNoLineOfWhichItCannotBeNoted();
    void staysOpenAsLongAsNothingRemembersItsLog();
    void isNotStoppedByALogThatStaysClosed();
    void tellsAllRunsOfALogThatStayedClosed();
    void tellsLaterWhatARunCouldNotTell();
    void tellsLaterWhatAStoppedUndoCouldNotTell();
    void tellsLaterWhatARepairCouldNotTell();
    void tellsAtTheEndWhatARunCouldNotTellBefore();

private:
    static QString logName(const SmallFarm &farm)
    {
        return QString::fromUtf8(farm.settings().root + "/maintenance.log");
    }
    static QByteArray log(const SmallFarm &farm)
    {
        QFile file(logName(farm));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Nothing can be written where there is a folder of that name.
    static bool close(const SmallFarm &farm)
    {
        return (!QFile::exists(logName(farm)) || QFile::remove(logName(farm)))
               && QDir().mkdir(logName(farm));
    }
    static bool open(const SmallFarm &farm) { return QDir().rmdir(logName(farm)); }

    static void addDue(SmallFarm &farm)
    {
        for (const int id : {1, 2, 3}) {
            const QByteArray name = QByteArray::number(id) + ".stl";
            farm.addJob(id, u"Uploaded"_s, name, 9);
            farm.addFile("uploaded/" + name, 9);
        }
    }
    /// A run over three jobs, as if it had been killed behind its last batch.
    static void killBehindItsBatches(SmallFarm &farm);
    static void leaveOneBesideItsPlace(SmallFarm &farm);
    /// A run that has removed one job, and was killed.
    static void noteKilledRun(const SmallFarm &farm, const QByteArray &job);
    /// As if earlier starts had not been able to tell them.
    static void keepLines(const SmallFarm &farm, int count);
    static void execute(const SmallFarm &farm, const QString &sql);
    static void recover(const SmallFarm &farm) { QVERIFY(openFarm(farm)->recover()); }
    static Tasks::Run killedRun(const SmallFarm &farm)
    {
        const auto runs = *openFarm(farm)->runs(100);
        return *std::ranges::find(runs, u"cleanup"_s, &Tasks::Run::command);
    }
    static qsizetype linesAbout(const SmallFarm &farm, const QByteArray &what)
    {
        return log(farm).count(what);
    }
};

void LogBacklogTest::killBehindItsBatches(SmallFarm &farm)
{
    addDue(farm);
    const auto report = openFarm(farm)->cleanUp({}, CleanupCaller::Person);
    QVERIFY(report);
    QCOMPARE(Cleanup::totalsOf(*report).actions, 3);
    QCOMPARE(linesAbout(farm, "remove-upload job"), 3);
    const auto state = Database::openStateDatabase(farm.settings().state);
    QVERIFY((*state)->execute(u"UPDATE run SET result = NULL, finished = NULL"_s));
}

void LogBacklogTest::noteKilledRun(const SmallFarm &farm, const QByteArray &job)
{
    const auto state = Database::openStateDatabase(farm.settings().state);
    const auto run =
        Tasks::RunStore(**state).start(u"cleanup"_s, Tasks::RunSource::Cron, farm.clock.now());
    Cleanup::Operation operation;
    operation.kind = u"remove-upload"_s;
    operation.job = QString::fromUtf8(job);
    operation.moves = {{{farm.uploads() + "/uploaded", job + ".stl"},
                        {farm.uploads(), ".printkeeper/trash/1/uploaded/" + job + ".stl"},
                        {}}};
    const Cleanup::JournalStore journal(**state);
    std::vector<Cleanup::Operation> operations{operation};
    QVERIFY(journal.addIntents(*run, operations));
    QVERIFY(journal.setStates({{operations.front().entry, Cleanup::EntryState::Done}}));
}

void LogBacklogTest::keepLines(const SmallFarm &farm, int count)
{
    QStringList lines;
    for (int line = 1; line <= count; ++line)
        lines << u"{\"level\":1,\"text\":\"kept line %1\"}"_s.arg(line);
    const auto state = Database::openStateDatabase(farm.settings().state);
    QVERIFY(Database::setStateValue(**state, u"log-backlog"_s,
                                    u"{\"lines\":[%1]}"_s.arg(lines.join(u','))));
}

void LogBacklogTest::execute(const SmallFarm &farm, const QString &sql)
{
    const auto state = Database::openStateDatabase(farm.settings().state);
    QVERIFY((*state)->execute(sql));
}

void LogBacklogTest::completesALogOnceItCanBeWritten()
{
    SmallFarm farm;
    killBehindItsBatches(farm);
    QVERIFY(close(farm));
    recover(farm);
    const Tasks::Run run = killedRun(farm);
    QCOMPARE(run.result, std::optional(Tasks::RunResult::Failed));
    QVERIFY2(run.message.contains(u"log"_s), qPrintable(run.message));
    QVERIFY(open(farm));

    recover(farm);

    QCOMPARE(linesAbout(farm, "remove-upload job"), 3);
    for (const char *line : {"job 1 done", "job 2 done", "job 3 done"})
        QCOMPARE(linesAbout(farm, line), 1);
    recover(farm);
    QCOMPARE(linesAbout(farm, "remove-upload job"), 3);
}

/// The disk was full in the middle of it.
void LogBacklogTest::completesALogOfWhichAPartWasWritten()
{
    SmallFarm farm;
    killBehindItsBatches(farm);
    QByteArray part = log(farm);
    part.truncate(part.indexOf("remove-upload job 2 done") + 5);
    QVERIFY(close(farm));
    recover(farm);
    QVERIFY(open(farm));
    QFile file(logName(farm));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(part);
    file.close();

    recover(farm);

    for (const char *line : {"job 1 done", "job 2 done", "job 3 done"})
        QCOMPARE(linesAbout(farm, line), 1);
}

/// As if a run had been killed behind its move; another file has the place by now.
void LogBacklogTest::leaveOneBesideItsPlace(SmallFarm &farm)
{
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 1);
    farm.addFile("uploaded/cube.stl", 1);
    {
        const auto state = Database::openStateDatabase(farm.settings().state);
        const auto run =
            Tasks::RunStore(**state).start(u"cleanup"_s, Tasks::RunSource::Cron, farm.clock.now());
        const auto status =
            *Files::Folder::openRoot(farm.uploads() + "/uploaded")->status("cube.stl");
        Cleanup::Operation operation;
        operation.kind = u"remove-upload"_s;
        operation.job = u"1"_s;
        const Cleanup::Row before{{u"status"_s, Database::Value::text("Uploaded"_ba)}};
        operation.change = Cleanup::RowChange{u"jobs"_s, u"id"_s,      Database::Value::integer(1),
                                              before,    std::nullopt, {}};
        operation.moves = {{{farm.uploads() + "/uploaded", "cube.stl"},
                            {farm.uploads(), ".printkeeper/trash/9/uploaded/cube.stl"},
                            status.identity}};
        std::vector<Cleanup::Operation> operations{operation};
        QVERIFY(Cleanup::JournalStore(**state).addIntents(*run, operations));
    }
    QVERIFY(QDir(QString::fromUtf8(farm.uploads())).mkpath(u".printkeeper/trash/9/uploaded"_s));
    QCOMPARE(::rename((farm.uploads() + "/uploaded/cube.stl").constData(),
                      (farm.uploads() + "/.printkeeper/trash/9/uploaded/cube.stl").constData()),
             0);
    farm.addFile("uploaded/cube.stl", 0, "another one");
}

/// That is told nowhere else.
void LogBacklogTest::tellsLaterWhatItHasMended()
{
    SmallFarm farm;
    leaveOneBesideItsPlace(farm);
    QVERIFY(close(farm));
    recover(farm);
    QVERIFY(farm.hasFile("uploaded/cube (2).stl"));
    QVERIFY(open(farm));

    recover(farm);

    QCOMPARE(linesAbout(farm, "an interrupted run was mended: 0 finished, 1 taken back"), 1);
    QCOMPARE(linesAbout(farm, "uploaded/cube (2).stl"), 1);
    recover(farm);
    QCOMPARE(linesAbout(farm, "uploaded/cube (2).stl"), 1);
}

void LogBacklogTest::saysHowManyLinesItCouldNotKeep()
{
    SmallFarm farm;
    keepLines(farm, 999);
    leaveOneBesideItsPlace(farm);
    QVERIFY(close(farm));
    recover(farm);
    QVERIFY(farm.hasFile("uploaded/cube (2).stl"));
    QVERIFY(open(farm));

    recover(farm);

    QCOMPARE(linesAbout(farm, ": kept line"), 999);
    QCOMPARE(linesAbout(farm, "an interrupted run was mended"), 1);
    QCOMPARE(linesAbout(farm, "1 more line was too many to be kept"), 1);
    const QByteArray told = log(farm);
    recover(farm);
    QCOMPARE(log(farm), told);
}

/// Each start would tell it again.
void LogBacklogTest::tellsNoLineOfWhichItCannotBeNoted()
{
    SmallFarm farm;
    keepLines(farm, 1);
    execute(farm, NothingIsNoted);
    recover(farm);
    recover(farm);
    QCOMPARE(linesAbout(farm, ": kept line"), 0);
    execute(farm, u"DROP TRIGGER full"_s);

    recover(farm);
    recover(farm);

    QCOMPARE(linesAbout(farm, ": kept line"), 1);
}

void LogBacklogTest::staysOpenAsLongAsNothingRemembersItsLog()
{
    SmallFarm farm;
    killBehindItsBatches(farm);
    QVERIFY(close(farm));
    execute(farm, NothingIsNoted);
    recover(farm);
    QVERIFY(!killedRun(farm).result);
    execute(farm, u"DROP TRIGGER full"_s);
    QVERIFY(open(farm));

    recover(farm);

    QCOMPARE(killedRun(farm).result, std::optional(Tasks::RunResult::Failed));
    QCOMPARE(linesAbout(farm, "remove-upload job"), 3);
}

void LogBacklogTest::isNotStoppedByALogThatStaysClosed()
{
    SmallFarm farm;
    killBehindItsBatches(farm);
    QVERIFY(close(farm));

    for (int start = 0; start < 3; ++start)
        recover(farm);

    QCOMPARE(killedRun(farm).result, std::optional(Tasks::RunResult::Failed));
    QVERIFY(open(farm));
    recover(farm);
    QCOMPARE(linesAbout(farm, "remove-upload job"), 3);
}

/// Some at a time.
void LogBacklogTest::tellsAllRunsOfALogThatStayedClosed()
{
    constexpr int Runs = 120;
    SmallFarm farm;
    for (int job = 1; job <= Runs; ++job)
        noteKilledRun(farm, QByteArray::number(job));
    QVERIFY(close(farm));
    recover(farm);
    QVERIFY(open(farm));

    recover(farm);
    recover(farm);

    for (int job = 1; job <= Runs; ++job)
        QCOMPARE(linesAbout(farm, " job " + QByteArray::number(job) + " done ("), 1);
}

/// Nothing was interrupted.
void LogBacklogTest::tellsLaterWhatARunCouldNotTell()
{
    SmallFarm farm;
    addDue(farm);
    QVERIFY(close(farm));
    const auto report = openFarm(farm)->cleanUp({}, CleanupCaller::Person);
    QVERIFY(report && !report->isLogged);
    QCOMPARE(Cleanup::totalsOf(*report).actions, 3);
    const auto undone = openFarm(farm)->undo({});
    QVERIFY(undone && !undone->isLogged);
    QCOMPARE(undone->undone, 3);
    QVERIFY(open(farm));

    recover(farm);

    for (const char *job : {"1", "2", "3"})
        QCOMPARE(linesAbout(farm, " undo-remove-upload job " + QByteArray(job) + " done ("), 1);
    QVERIFY(log(farm).contains(", told later): "));
    QVERIFY(!log(farm).contains("interrupted"));
    const QByteArray told = log(farm);
    recover(farm);
    QCOMPARE(log(farm), told);
}

/// The journal could not be written either: only recovery finds out what is put back.
void LogBacklogTest::tellsLaterWhatAStoppedUndoCouldNotTell()
{
    SmallFarm farm;
    addDue(farm);
    QVERIFY(openFarm(farm)->cleanUp({}, CleanupCaller::Person));
    QVERIFY(close(farm));
    execute(farm, u"CREATE TRIGGER full BEFORE UPDATE OF state ON journal "
                  "BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"_s);
    QVERIFY(!openFarm(farm)->undo({}));
    for (const char *file : {"uploaded/1.stl", "uploaded/2.stl", "uploaded/3.stl"})
        QVERIFY(farm.hasFile(file));
    const Tasks::Run run = openFarm(farm)->runs(1)->front();
    QCOMPARE(run.result, std::optional(Tasks::RunResult::Failed));
    QCOMPARE(run.actions, 3);
    execute(farm, u"DROP TRIGGER full"_s);
    QVERIFY(open(farm));

    recover(farm);

    for (const char *job : {"1", "2", "3"})
        QCOMPARE(linesAbout(farm, " undo-remove-upload job " + QByteArray(job) + " done ("), 1);
    const QByteArray told = log(farm);
    recover(farm);
    QCOMPARE(log(farm), told);
}

void LogBacklogTest::tellsLaterWhatARepairCouldNotTell()
{
    SmallFarm farm;
    QVERIFY(QDir().rmdir(QString::fromUtf8(farm.uploads() + "/printing")));
    QVERIFY(close(farm));
    const auto report = openFarm(farm)->layout(LayoutRepair::Yes);
    QVERIFY(report);
    QCOMPARE(report->repaired, 1);
    QVERIFY(open(farm));

    recover(farm);

    QCOMPARE(linesAbout(farm, "repair-folder done ("), 1);
    QCOMPARE(linesAbout(farm, "/uploads/printing"), 1);
    recover(farm);
    QCOMPARE(linesAbout(farm, "repair-folder done ("), 1);
}

void LogBacklogTest::tellsAtTheEndWhatARunCouldNotTellBefore()
{
#ifndef PRINTKEEPER_TEST_HOOKS
    QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#else
    SmallFarm farm;
    addDue(farm);
    farm.addFile("uploaded/old.tmp", 9);
    bool isClosed = false;
    // Temporary files go first, in a round of their own.
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "intents-written") != 0)
            return;
        QVERIFY(isClosed ? open(farm) : close(farm));
        isClosed = !isClosed;
    });
    const auto report = openFarm(farm)->cleanUp({}, CleanupCaller::Person);
    watchCrashPoints({});

    QVERIFY(report && !report->isLogged && !isClosed);
    QCOMPARE(Cleanup::totalsOf(*report).actions, 4);
    QCOMPARE(linesAbout(farm, "remove-temp done ("), 1);
    QCOMPARE(linesAbout(farm, "remove-upload job"), 3);
#endif
}

QTEST_GUILESS_MAIN(LogBacklogTest)

#include "tst_logbacklog.moc"
