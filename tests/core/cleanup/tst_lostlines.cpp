// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/crashpoint.h"
#include "cleanup/lostlines.h"
#include "cleanup/recovery.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>

#include <sys/wait.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// What the log tells of a run that was killed, once the next start has looked.
class LostLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsWhatAKillKeptFromTheLog_data();
    void tellsWhatAKillKeptFromTheLog();
    void tellsNothingTwice_data();
    void tellsNothingTwice();
    void tellsNothingTwiceInTheHourThatComesTwice();
    void tellsNothingTwiceWhenTheClockWasSetBack();
    void tellsALineAgainThatHasNoEnd();
    void knowsAJobThatAnEarlierRunHadTaken();
    void tellsRemovalsThatAreGoneForGood();
    void leavesALogAloneThatItCannotRead();
    void tellsAllOfALongRunWhoseLogCouldNotBeWritten_data();
    void tellsAllOfALongRunWhoseLogCouldNotBeWritten();

private:
    static constexpr int Jobs = 700;

    static void addDue(SmallFarm &farm, int jobs);
    static bool isKilledAt(SmallFarm &farm, const QByteArray &step, int count);
    static Result<qint64> writeLost(SmallFarm &farm, qint64 run)
    {
        const auto opened = farm.open();
        const LogWriter log(logPath(farm), QTimeZone::utc(), farm.clock);
        return writeLostLines(*opened->state, {run, farm.clock.now()}, log, QTimeZone::utc());
    }
    static QByteArray logPath(const SmallFarm &farm)
    {
        return farm.settings().root + "/maintenance.log";
    }
    static QString logName(const SmallFarm &farm) { return QString::fromUtf8(logPath(farm)); }
    static QByteArray log(const SmallFarm &farm)
    {
        QFile file(logName(farm));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList archived(const SmallFarm &farm)
    {
        return QDir(QString::fromUtf8(farm.uploads() + "/archive"))
            .entryList(QDir::Files, QDir::Name);
    }
    static QStringList toldFiles(const SmallFarm &farm);
    static void noteArchived(SmallFarm &farm, qint64 run, int firstJob, int lastJob);
};

void LostLinesTest::addDue(SmallFarm &farm, int jobs)
{
    farm.database().run(u"BEGIN"_s);
    for (int job = 1; job <= jobs; ++job) {
        const QByteArray name = QByteArray::number(job) + ".stl";
        farm.addJob(job, u"Completed"_s, name, 40);
        farm.addFile("completed/" + name, 40);
    }
    farm.database().run(u"COMMIT"_s);
}

/// Runs what is due in a process that is killed when it is at this step for the `count`-th time.
bool LostLinesTest::isKilledAt(SmallFarm &farm, const QByteArray &step, int count)
{
    CleanupPlan plan = planCleanup(farm);
    const pid_t child = ::fork();
    if (child == 0) {
        watchCrashPoints([&, left = count](const char *name) mutable {
            if (step == name && --left == 0)
                ::kill(::getpid(), SIGKILL);
        });
        (void)runCleanup(farm, std::move(plan));
        ::_exit(0);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFSIGNALED(status);
}

/// The names of the archived files that the log tells of, as often as it does.
QStringList LostLinesTest::toldFiles(const SmallFarm &farm)
{
    static const QRegularExpression line(
        u"^.* INFO printkeeper\\.\\w+: archive-job job (\\d+) done \\([^)]*\\): "
        "/.*/completed/(\\d+\\.stl) -> /.*/archive/\\2$"_s,
        QRegularExpression::MultilineOption);
    QStringList names;
    auto found = line.globalMatch(QString::fromUtf8(log(farm)));
    while (found.hasNext())
        names.append(found.next().captured(2));
    names.sort();
    return names;
}

void LostLinesTest::tellsWhatAKillKeptFromTheLog_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<int>("count");
    QTest::newRow("the first batch, committed") << "committed"_ba << 1;
    QTest::newRow("the first batch, noted") << "intents-done"_ba << 1;
    QTest::newRow("the second batch, committed") << "committed"_ba << 2;
    QTest::newRow("the second batch, noted") << "intents-done"_ba << 2;
}

void LostLinesTest::tellsWhatAKillKeptFromTheLog()
{
    QFETCH(const QByteArray, step);
    QFETCH(const int, count);
    SmallFarm farm;
    addDue(farm, Jobs);
    QVERIFY(isKilledAt(farm, step, count));
    const qsizetype before = toldFiles(farm).size();
    {
        const auto opened = farm.open();
        QVERIFY(recoverInterrupted(opened->store->connection(), *opened->state, *opened->files));
    }

    const auto lost = writeLost(farm, 1);

    // Else there was nothing to find.
    QVERIFY(*lost > 0);
    QCOMPARE(toldFiles(farm).size(), before + *lost);
    QCOMPARE(toldFiles(farm), archived(farm));
    QVERIFY(log(farm).contains("bytes, by run 1 before it was interrupted): "));
    // Killed before the run was recorded as ended, this does it once more.
    QCOMPARE(writeLost(farm, 1).value(), 0);
    QCOMPARE(toldFiles(farm), archived(farm));
}

void LostLinesTest::tellsNothingTwice_data()
{
    QTest::addColumn<QString>("rotated");
    QTest::addColumn<bool>("isNew");
    QTest::newRow("as it was") << QString() << false;
    QTest::newRow("rotated") << u".1"_s << false;
    QTest::newRow("rotated and written since") << u".1"_s << true;
    QTest::newRow("rotated by day and written since") << u"-20260301"_s << true;
}

void LostLinesTest::tellsNothingTwice()
{
    QFETCH(const QString, rotated);
    QFETCH(const bool, isNew);
    SmallFarm farm;
    addDue(farm, 5);
    farm.addJob(6, u"Uploaded"_s, "ä old.stl", 9);
    farm.addFile("uploaded/ä old.stl", 9);
    farm.addFile("uploaded/ä old.json", 9);
    farm.addFile("uploaded/a\nb.tmp", 3);
    const auto done = runCleanup(farm);
    QCOMPARE(totalsOf(done.report).actions, 7);
    QCOMPARE(writeLost(farm, done.id).value(), 0);
    const qint64 undo = done.id + 1;
    QCOMPARE(undoCleanup(farm, done.id).undone, 7);
    if (!rotated.isEmpty())
        QVERIFY(QFile::rename(logName(farm), logName(farm) + rotated));
    if (isNew) {
        const LogWriter writer(logPath(farm), QTimeZone::utc(), farm.clock);
        QVERIFY(writer.write(LogLevel::Warning, u"recovery"_s, u"an interrupted run was mended"_s));
    }
    const QByteArray before = log(farm);

    QCOMPARE(writeLost(farm, undo).value(), 0);

    QCOMPARE(log(farm), before);
}

/// Begun at 2:30 in summer time, and killed 40 minutes later: at 2:10.
void LostLinesTest::tellsNothingTwiceInTheHourThatComesTwice()
{
    SmallFarm farm;
    addDue(farm, 3);
    const auto done = runCleanup(farm);
    QByteArrayList lines = log(farm).trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const QByteArray time = "2025-10-26 02:10:00,000";
    for (QByteArray &line : lines)
        line.replace(0, time.size(), time);
    QFile file(logName(farm));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lines.join('\n') + '\n');
    file.close();
    const QTimeZone zone("Europe/Berlin");
    const QDateTime started(QDate(2025, 10, 26), QTime(0, 30), Qt::UTC);
    const auto opened = farm.open();
    const LogWriter writer(logPath(farm), zone, farm.clock);

    QCOMPARE(writeLostLines(*opened->state, {done.id, started}, writer, zone).value(), 0);
    // Of a run of the next morning they tell nothing.
    const QDateTime later = started.addSecs(6 * 3600);
    QCOMPARE(writeLostLines(*opened->state, {done.id, later}, writer, zone).value(), 3);
}

/// By half a minute, as soon as the run had begun.
void LostLinesTest::tellsNothingTwiceWhenTheClockWasSetBack()
{
    SmallFarm farm;
    addDue(farm, 3);
    const auto done = runCleanup(farm);
    const QDateTime started = farm.clock.now().addSecs(30);
    const auto opened = farm.open();
    const LogWriter writer(logPath(farm), QTimeZone::utc(), farm.clock);

    QCOMPARE(writeLostLines(*opened->state, {done.id, started}, writer, QTimeZone::utc()).value(),
             0);
}

/// Killed within a line, or out of room.
void LostLinesTest::tellsALineAgainThatHasNoEnd()
{
    SmallFarm farm;
    addDue(farm, 5);
    const auto done = runCleanup(farm);
    QVERIFY(QFile::resize(logName(farm), log(farm).size() - 1));

    QCOMPARE(writeLost(farm, done.id).value(), 1);
}

/// It was archived at the same second, and taken back.
void LostLinesTest::knowsAJobThatAnEarlierRunHadTaken()
{
    SmallFarm farm;
    addDue(farm, 2);
    const auto first = runCleanup(farm);
    QCOMPARE(undoCleanup(farm, first.id).undone, 2);
    const QByteArray before = log(farm);
    const auto second = runCleanup(farm);
    QCOMPARE(totalsOf(second.report).actions, 2);
    QCOMPARE(writeLost(farm, second.id).value(), 0);
    // As if it had been killed before it wrote any.
    QVERIFY(QFile::resize(logName(farm), before.size()));

    QCOMPARE(writeLost(farm, second.id).value(), 2);

    QVERIFY(log(farm).startsWith(before));
    QCOMPARE(toldFiles(farm), (QStringList{u"1.stl"_s, u"1.stl"_s, u"2.stl"_s, u"2.stl"_s}));
}

void LostLinesTest::tellsRemovalsThatAreGoneForGood()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    const auto done = runCleanup(farm);
    {
        const auto opened = farm.open();
        QVERIFY(purgeRun(*opened->state, done.id));
    }
    QVERIFY(QFile::remove(logName(farm)));

    QCOMPARE(writeLost(farm, done.id).value(), 1);

    QVERIFY(log(farm).contains("INFO printkeeper.recovery: remove-upload job 1 done ("));
}

void LostLinesTest::leavesALogAloneThatItCannotRead()
{
    SmallFarm farm;
    addDue(farm, 1);
    const auto done = runCleanup(farm);
    const QString elsewhere = logName(farm) + u"-elsewhere"_s;
    QVERIFY(QFile::rename(logName(farm), elsewhere));
    QVERIFY(QFile::link(elsewhere, logName(farm)));

    QVERIFY(!writeLost(farm, done.id));

    QCOMPARE(toldFiles(farm).size(), 1);
}

void LostLinesTest::noteArchived(SmallFarm &farm, qint64 run, int firstJob, int lastJob)
{
    std::vector<Operation> operations;
    for (int job = firstJob; job <= lastJob; ++job) {
        const QByteArray name = QByteArray::number(job) + ".stl";
        Operation &operation = operations.emplace_back();
        operation.kind = u"archive-job"_s;
        operation.job = QString::number(job);
        operation.moves = {{{farm.uploads() + "/completed", name},
                            {farm.uploads() + "/archive", name},
                            Files::Identity()}};
    }
    const auto opened = farm.open();
    const JournalStore journal(*opened->state);
    QVERIFY(journal.addIntents(run, operations));
    std::vector<JournalStore::Outcome> outcomes;
    for (const Operation &operation : operations)
        outcomes.push_back({operation.entry, EntryState::Done});
    QVERIFY(journal.setStates(outcomes));
}

void LostLinesTest::tellsAllOfALongRunWhoseLogCouldNotBeWritten_data()
{
    QTest::addColumn<bool>("wasKilled");
    QTest::newRow("killed") << true;
    QTest::newRow("ended") << false;
}

/// Of more actions than a kill leaves the log behind.
void LostLinesTest::tellsAllOfALongRunWhoseLogCouldNotBeWritten()
{
    QFETCH(const bool, wasKilled);
    constexpr int Actions = 10'050;
    SmallFarm farm;
    addDue(farm, 1);
    const auto done = runCleanup(farm);
    noteArchived(farm, done.id, 2, Actions);
    QVERIFY(QFile::remove(logName(farm)));
    const auto opened = farm.open();
    const LogWriter writer(logPath(farm), QTimeZone::utc(), farm.clock);
    const InterruptedRun run{done.id, farm.clock.now(), wasKilled};
    const auto write = [&] {
        return writeLostLines(*opened->state, run, writer, QTimeZone::utc()).value();
    };

    QCOMPARE(write(), Actions);
    QCOMPARE(toldFiles(farm).size(), Actions);
    QCOMPARE(write(), 0);
    if (wasKilled)
        return;
    // It could be written again before the run ended.
    QByteArray later = log(farm);
    later.remove(0, later.indexOf('\n') + 1);
    QFile file(logName(farm));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(later);
    file.close();
    QCOMPARE(write(), 1);
    QCOMPARE(toldFiles(farm).size(), Actions);
}

QTEST_GUILESS_MAIN(LostLinesTest)

#include "tst_lostlines.moc"
