// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include "support/asfarmuser.h"

#include <QScopeGuard>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Why nothing happened, in sentences.
class FarmCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void followsAJob_data();
    void followsAJob();
    void findsAJobThatWasRemoved();
    void tellsThatOnlyTheRecordOfAJobStays();
    void saysOnlyWhatIsKnownOfTheTrash();
    void tellsWhoCannotMoveAFile();
    void tellsThatAFolderIsAway();
    void tellsThatAJobIsKept();
    void tellsWhatKeepsTheFarmFromWork_data();
    void tellsWhatKeepsTheFarmFromWork();
    void aSkippedRunHidesNoStaleCleanup();
    void tellsTheMistakeForWhichCronRunsNothing();
    void tellsThatTheLastCleanupWasUndone();
    void isContentWithAFarmThatWorks();
    void tellsOfADatabaseThatIsNotThere();
    void writesNothing();

private:
    QStringList linesOf(const QString &job) const;
    CheckLine lineCalled(const QString &id) const;
    void writeSchedule(const QByteArray &content) const;

    std::unique_ptr<SmallFarm> m_farm;
};

void FarmCheckTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_farm = std::make_unique<SmallFarm>();
    m_farm->addJob(1, u"Uploaded"_s, "old.stl", 9);
    m_farm->addFile("uploaded/old.stl", 9);
    m_farm->addJob(2, u"Uploaded"_s, "new.stl", 2);
    m_farm->addFile("uploaded/new.stl", 2);
    m_farm->addJob(3, u"Pending"_s, "lost.stl", 9);
    m_farm->addJob(4, u"Uploaded"_s, "../../etc/passwd", 9);
    m_farm->addJob(5, u"Uploaded"_s, "late.stl", 9);
    m_farm->addFile("uploaded/late.stl", 0);
}

/// "+id" for what is well, "-id" for what is not.
QStringList FarmCheckTest::linesOf(const QString &job) const
{
    QStringList lines;
    for (const CheckLine &line : openFarm(*m_farm)->check(job)) {
        lines << (line.isOk ? u'+' : u'-') + line.id;
        if (line.message.isEmpty() || line.message.contains(u'%'))
            qFatal("bad sentence: %s", qPrintable(line.message));
    }
    return lines;
}

void FarmCheckTest::followsAJob_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("lines");
    const QString farm = u" -approval -schedule -last-run"_s;
    QTest::newRow("due") << u"1"_s << u"+row +file +owner +rule +due"_s + farm;
    QTest::newRow("not yet") << u"2"_s << u"+row +file +owner +rule"_s + farm;
    QTest::newRow("lost, and of no rule") << u"3"_s << u"+row -file +rule"_s + farm;
    QTest::newRow("outside") << u"4"_s << u"+row -path +rule -left-alone"_s + farm;
    QTest::newRow("written just now") << u"5"_s << u"+row +file +owner +rule -left-alone"_s + farm;
    QTest::newRow("no such job") << u"77"_s << u"-row"_s + farm;
}

void FarmCheckTest::followsAJob()
{
    QFETCH(QString, job);
    QFETCH(QString, lines);
    const auto opened = m_farm->open(); // makes the state, so that the last run can be asked for
    QCOMPARE(linesOf(job).join(u' '), lines);
}

void FarmCheckTest::findsAJobThatWasRemoved()
{
    QVERIFY(openFarm(*m_farm)->cleanUp({}, CleanupCaller::Person));
    const auto lines = openFarm(*m_farm)->check(u"1"_s);
    QCOMPARE(lines.front().id, u"row"_s);
    QVERIFY(lines.front().message.contains(u"run 1"_s));
    QCOMPARE(lines.front().fix, u"printkeeperctl undo 1 --job 1"_s);
}

/// Until the web app puts a file there again.
void FarmCheckTest::tellsThatOnlyTheRecordOfAJobStays()
{
    const QStringList keepsRecords{u"cleanup/stale_record=keep"_s};
    const auto farm = openFarm(*m_farm, m_farm->clock, keepsRecords);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Person));
    QVERIFY(!m_farm->hasFile("uploaded/old.stl"));

    const QStringList lines = linesOf(u"1"_s);
    QCOMPARE(lines.mid(0, 2), QStringList({u"+row"_s, u"+file"_s}));
    QVERIFY(!lines.contains(u"+rule"_s));
    const CheckLine told = farm->check(u"1"_s).at(1);
    QVERIFY(told.message.contains(u"run 1"_s));
    QCOMPARE(told.fix, u"printkeeperctl undo 1 --job 1"_s);

    QCOMPARE(farm->status().jobsWithoutFile, 1); // lost.stl
    QCOMPARE(farm->reconcile()->size(), 2U);     // and the path outside
    const auto again = farm->cleanUp({}, CleanupCaller::Person);
    for (const Cleanup::SkippedItem &item : again->plan.skipped)
        QVERIFY(item.job != u"1"_s);

    m_farm->addFile("uploaded/old.stl", 9);
    QVERIFY(linesOf(u"1"_s).contains(u"+due"_s));
}

/// As where the disk of the trash is not mounted.
void FarmCheckTest::saysOnlyWhatIsKnownOfTheTrash()
{
    const AsFarmUser user(*m_farm);
    QVERIFY(openFarm(*m_farm)->cleanUp({}, CleanupCaller::Person));
    const QByteArray trash = m_farm->uploads() + "/.printkeeper/trash";
    QCOMPARE(::chmod(trash.constData(), 0), 0);
    const auto opened = qScopeGuard([&] { ::chmod(trash.constData(), 0700); });

    const auto lines = openFarm(*m_farm)->check(u"1"_s);

    QCOMPARE(lines.front().id, u"row"_s);
    const QString &message = lines.front().message;
    QVERIFY2(message.contains(u"cannot be looked at"_s), qPrintable(message));
    QVERIFY2(!message.contains(u"its files wait"_s), qPrintable(message));
    QVERIFY(lines.front().fix.isEmpty());
}

void FarmCheckTest::tellsWhoCannotMoveAFile()
{
    QVERIFY(::chmod((m_farm->uploads() + "/uploaded").constData(), 0555) == 0);
    QVERIFY(linesOf(u"1"_s).contains(u"-owner"_s));
    QVERIFY(linesOf({}).contains(u"-folders"_s));
}

void FarmCheckTest::tellsThatAFolderIsAway()
{
    QVERIFY(QDir().rename(QString::fromUtf8(m_farm->uploads() + "/uploaded"),
                          QString::fromUtf8(m_farm->uploads() + "/.away")));
    const auto lines = openFarm(*m_farm)->check(u"1"_s);
    const auto file = std::find_if(lines.begin(), lines.end(),
                                   [](const auto &line) { return line.id == u"file"_s; });
    QVERIFY(file != lines.end() && !file->isOk);
    QVERIFY2(file->message.contains(u"mounted"_s), qPrintable(file->message));
    // Job 3 has lost its file; those whose folder is away have not.
    QCOMPARE(openFarm(*m_farm)->status().jobsWithoutFile, 1);
}

void FarmCheckTest::tellsThatAJobIsKept()
{
    QVERIFY(openFarm(*m_farm)->keep({Cleanup::KeepKind::Job, "1"}));
    const auto lines = openFarm(*m_farm)->check(u"1"_s);
    const auto left = std::find_if(lines.begin(), lines.end(),
                                   [](const auto &line) { return line.id == u"left-alone"_s; });
    QVERIFY(left != lines.end());
    QVERIFY2(left->message.contains(u"It is kept."_s), qPrintable(left->message));
}

/// Of the farm; without an id when there is none.
CheckLine FarmCheckTest::lineCalled(const QString &id) const
{
    const auto lines = openFarm(*m_farm)->check({}, {});
    const auto line = std::ranges::find(lines, id, &CheckLine::id);
    return line == lines.end() ? CheckLine() : *line;
}

void FarmCheckTest::writeSchedule(const QByteArray &content) const
{
    QFile cron(QString::fromUtf8(m_farm->settings().root + "/cron"));
    QVERIFY(cron.open(QIODevice::WriteOnly));
    QCOMPARE(cron.write(content), content.size());
}

void FarmCheckTest::tellsWhatKeepsTheFarmFromWork_data()
{
    QTest::addColumn<bool>("canReadSchedule");
    QTest::newRow("no schedule") << true;
    QTest::newRow("a schedule that cannot be read") << false;
}

void FarmCheckTest::tellsWhatKeepsTheFarmFromWork()
{
    QFETCH(const bool, canReadSchedule);
    if (!canReadSchedule)
        QVERIFY(QDir().mkpath(QString::fromUtf8(m_farm->settings().root + "/cron")));
    QVERIFY(openFarm(*m_farm)->pauseTask(u"cleanup"_s, m_farm->clock.now().addDays(3)));
    QCOMPARE(linesOf({}).join(u' '),
             u"+database +folders +due -approval -pause -schedule -last-run"_s);
}

/// What did nothing was no cleanup: neither status nor check takes it for one.
void FarmCheckTest::aSkippedRunHidesNoStaleCleanup()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Person));
    m_farm->clock.advance(std::chrono::days(10));
    QVERIFY(farm->pauseTask(u"cleanup"_s, m_farm->clock.now().addDays(2)));
    QCOMPARE(farm->runTask(u"cleanup"_s, {})->result, Tasks::RunResult::Skipped);
    QVERIFY(farm->resumeTask(u"cleanup"_s));

    const auto attention = farm->status({}).attention;
    QVERIFY(std::ranges::count(attention, u"cleanup-stale"_s, &Tasks::Attention::code) == 1);
    const auto lines = farm->check({}, {});
    const auto last = std::ranges::find(lines, u"last-run"_s, &CheckLine::id);
    QVERIFY(last != lines.end());
    QVERIFY2(last->message.contains(u"(run 1)"_s), qPrintable(last->message));
    QVERIFY2(!last->message.contains(u"paused"_s), qPrintable(last->message));
}

/// The line of the cleanup is there and right; another one switches it off.
void FarmCheckTest::tellsTheMistakeForWhichCronRunsNothing()
{
    writeSchedule("0 2 * * * root /usr/bin/printkeeperctl --quiet run cleanup\n"
                  "*/5 * * * * /usr/bin/true\n");
    const CheckLine line = lineCalled(u"schedule"_s);
    QVERIFY(!line.isOk);
    QVERIFY2(line.message.contains(u"has a mistake. Line 2: "_s), qPrintable(line.message));
    QVERIFY2(line.message.contains(u"cron runs nothing of this file"_s), qPrintable(line.message));
    QVERIFY2(!line.message.contains(u"add a line"_s), qPrintable(line.message));
}

void FarmCheckTest::tellsThatTheLastCleanupWasUndone()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Person));
    QVERIFY(!lineCalled(u"last-run"_s).message.contains(u"undone"_s));
    QVERIFY(farm->undo({}));
    const QString told = lineCalled(u"last-run"_s).message;
    QVERIFY2(told.contains(u"It was undone by run 2."_s), qPrintable(told));
}

void FarmCheckTest::isContentWithAFarmThatWorks()
{
    writeSchedule("0 2 * * * root /usr/bin/printkeeperctl --quiet run cleanup\n");
    QVERIFY(openFarm(*m_farm)->cleanUp({}, CleanupCaller::Person));
    QCOMPARE(linesOf({}).join(u' '), u"+database +folders +due +schedule +last-run"_s);
}

void FarmCheckTest::tellsOfADatabaseThatIsNotThere()
{
    QVERIFY(QFile::remove(m_farm->settings().database));
    QVERIFY(linesOf({}).contains(u"-database"_s));
    QVERIFY(linesOf(u"1"_s).contains(u"-database"_s));
}

void FarmCheckTest::writesNothing()
{
    QVERIFY(linesOf({}).size() > 3 && linesOf(u"1"_s).size() > 3);
    QVERIFY(!QFile::exists(QString::fromUtf8(m_farm->settings().state + "/state.db")));
}

QTEST_GUILESS_MAIN(FarmCheckTest)
#include "tst_farmcheck.moc"
