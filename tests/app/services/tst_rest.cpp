// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include "cleanup/keeplist.h"
#include "database/statedatabase.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;
using Cleanup::Keep;
using Cleanup::KeepKind;

Q_DECLARE_METATYPE(Printkeeper::Cleanup::Keep)

/// What people ask to be left alone: jobs, people, folders, tasks.
class RestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void leavesAloneWhatIsKept_data();
    void leavesAloneWhatIsKept();
    void takesWhatIsKeptNoLonger();
    void knowsAPersonByOtherSpellings();
    void takesWhatWasKeptUntilToday();
    void leavesTemporaryFilesOfAKeptFolder();
    void leavesAKeptJobThatAPersonHasChosen();
    void replacesWhatWasSaidBefore();
    void warnsOfAPersonWhomNoJobNames();
    void keepsAFolderThatALinkLeadsTo();
    void namesDaysInTheZoneOfTheFarm();
    void refusesWhatCannotBeKept_data();
    void refusesWhatCannotBeKept();
    void plansOnAStateThatHasNoKeepListYet();
    void skipsAPausedTask();
    void runsAPausedTaskForAPerson();
    void doesNotCallAPausedCleanupStale();
    void refusesAPauseOfNothing();

private:
    Result<Cleanup::CleanupReport> plan() const { return openFarm(*m_farm)->previewCleanup({}); }
    QDateTime daysAhead(int days) const { return m_farm->clock.now().addDays(days); }

    std::unique_ptr<SmallFarm> m_farm;
};

/// One upload that is due: job 1 of Ada.
void RestTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_farm = std::make_unique<SmallFarm>();
    m_farm->addJob(1, u"Uploaded"_s, "gear.stl", 9);
    m_farm->addFile("uploaded/gear.stl", 9);
}

void RestTest::leavesAloneWhatIsKept_data()
{
    QTest::addColumn<Keep>("keep");
    QTest::addColumn<QString>("reason");

    QTest::newRow("a job, for ever") << Keep{KeepKind::Job, "1"} << u"It is kept."_s;
    QTest::newRow("a job, because")
        << Keep{KeepKind::Job, "1", {}, {}, u"exam"_s} << u"It is kept. Because: exam"_s;
    QTest::newRow("a person") << Keep{KeepKind::Person, "Ada"} << u"The jobs of Ada are kept."_s;
    QTest::newRow("a person in another case")
        << Keep{KeepKind::Person, " aDA "} << u"The jobs of aDA are kept."_s;
    QTest::newRow("a folder") << Keep{KeepKind::Folder, "uploaded/"}
                              << u"The folder %1/uploaded is kept."_s;
    QTest::newRow("all uploads") << Keep{KeepKind::Folder, "."} << u"The folder %1 is kept."_s;
}

void RestTest::leavesAloneWhatIsKept()
{
    QFETCH(Keep, keep);
    QFETCH(QString, reason);
    if (reason.contains(u"%1"_s))
        reason = reason.arg(QString::fromUtf8(m_farm->uploads()));
    QCOMPARE(plan()->plan.actions.size(), 1u);

    const auto kept = openFarm(*m_farm)->keep(keep);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    const auto report = openFarm(*m_farm)->cleanUp({}, CleanupCaller::Person);

    QVERIFY(report && report->plan.actions.empty());
    QCOMPARE(report->plan.skipped.size(), 1u);
    QCOMPARE(report->plan.skipped.front().job, u"1"_s);
    QCOMPARE(report->plan.skipped.front().reason, reason);
    QVERIFY(m_farm->hasFile("uploaded/gear.stl"));
    QCOMPARE(openFarm(*m_farm)->status().dueUploads, 0);
}

void RestTest::takesWhatIsKeptNoLonger()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->keep({KeepKind::Folder, "uploaded"}));
    QVERIFY(farm->unkeep({KeepKind::Folder, m_farm->uploads() + "/uploaded"}));
    QVERIFY(farm->keeps()->empty());
    QCOMPARE(plan()->plan.actions.size(), 1u);
    QCOMPARE(farm->unkeep({KeepKind::Folder, "uploaded"}).error().code, u"not-kept"_s);
}

void RestTest::knowsAPersonByOtherSpellings()
{
    m_farm->database().run(u"UPDATE jobs SET student_name = 'Zoë  Ng'"_s);
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->keep({KeepKind::Person, "Zoe\xcc\x88 Ng"}));
    QVERIFY(plan()->plan.actions.empty());
    QVERIFY(farm->keep({KeepKind::Person, "ZOË NG"}));
    QCOMPARE(farm->keeps()->size(), 1u);
    QVERIFY(farm->unkeep({KeepKind::Person, " zoë ng "}));
    QCOMPARE(plan()->plan.actions.size(), 1u);
}

void RestTest::takesWhatWasKeptUntilToday()
{
    QVERIFY(openFarm(*m_farm)->keep({KeepKind::Job, "1", {}, daysAhead(3)}));
    m_farm->clock.advance(std::chrono::days(3) - std::chrono::seconds(1));
    QVERIFY(plan()->plan.actions.empty());
    m_farm->clock.advance(std::chrono::seconds(1));
    QCOMPARE(plan()->plan.actions.size(), 1u);
}

void RestTest::leavesTemporaryFilesOfAKeptFolder()
{
    m_farm->addFile("pending/a.tmp", 3);
    m_farm->addFile("completed/b.tmp", 3);
    QVERIFY(openFarm(*m_farm)->keep({KeepKind::Folder, "pending"}));

    QVERIFY(openFarm(*m_farm)->cleanUp({}, CleanupCaller::Person));
    QVERIFY(m_farm->hasFile("pending/a.tmp"));
    QVERIFY(!m_farm->hasFile("completed/b.tmp"));
}

void RestTest::leavesAKeptJobThatAPersonHasChosen()
{
    QVERIFY(openFarm(*m_farm)->keep({KeepKind::Person, "Ada"}));
    Cleanup::JobActionRequest request;
    request.kind = Cleanup::JobActionKind::Remove;
    request.jobs = {u"1"_s};

    const auto report = openFarm(*m_farm)->runJobAction(request);
    QVERIFY(report && report->plan.actions.empty());
    QCOMPARE(report->plan.skipped.front().reason, u"The jobs of Ada are kept."_s);
    QVERIFY(m_farm->hasFile("uploaded/gear.stl"));
}

void RestTest::replacesWhatWasSaidBefore()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->keep({KeepKind::Job, "1", {}, daysAhead(3), u"exam"_s}));
    QVERIFY(farm->keep({KeepKind::Job, "1"}));
    const auto keeps = *farm->keeps();
    QCOMPARE(keeps.size(), 1u);
    QVERIFY(!keeps.front().until && keeps.front().because.isEmpty());
}

void RestTest::warnsOfAPersonWhomNoJobNames()
{
    const auto farm = openFarm(*m_farm);
    QCOMPARE(farm->keep({KeepKind::Person, "ada"})->warning, QString());
    QCOMPARE(farm->keep({KeepKind::Job, "1"})->warning, QString());
    const auto nobody = farm->keep({KeepKind::Person, "Nobody"});
    QVERIFY(nobody);
    QVERIFY2(nobody->warning.contains(u"Nobody"_s), qPrintable(nobody->warning));
    QCOMPARE(farm->keeps()->size(), 3u);
    // For the job that comes tomorrow.
    m_farm->database().run(u"UPDATE jobs SET student_name = 'Nobody'"_s);
    QVERIFY(farm->unkeep({KeepKind::Job, "1"}));
    QCOMPARE(plan()->plan.skipped.front().reason, u"The jobs of Nobody are kept."_s);
}

void RestTest::keepsAFolderThatALinkLeadsTo()
{
    const QByteArray root = m_farm->settings().root;
    const auto link = [&](const QByteArray &target, const QByteArray &name) {
        QVERIFY(QFile::link(QFile::decodeName(target), QFile::decodeName(name)));
    };
    link(m_farm->uploads(), root + "/way");
    link("uploaded", m_farm->uploads() + "/mine");
    link(root, m_farm->uploads() + "/out");
    const auto farm = openFarm(*m_farm);
    for (const QByteArray &name : {root + "/way/uploaded", "mine"_ba, root + "/way/mine"}) {
        const auto kept = farm->keep({KeepKind::Folder, name});
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
        QCOMPARE(kept->kept.name, m_farm->uploads() + "/uploaded");
        QVERIFY(plan()->plan.actions.empty());
        QVERIFY(farm->unkeep({KeepKind::Folder, name}));
        QCOMPARE(plan()->plan.actions.size(), 1u);
    }
    const auto outside = farm->keep({KeepKind::Folder, "out"});
    QVERIFY(!outside);
    QCOMPARE(outside.error().code, u"bad-folder"_s);
    QVERIFY2(outside.error().message.contains(QString::fromUtf8(root) + u", which"_s),
             qPrintable(outside.error().message));
}

void RestTest::namesDaysInTheZoneOfTheFarm()
{
    // In Auckland the 24th ends when it begins in Honolulu.
    const QDateTime until({2026, 12, 24}, {11, 0}, Qt::UTC);
    const std::vector<Keep> keeps{{KeepKind::Job, "1", {}, until, {}}};
    const auto reasonIn = [&](const char *zone) {
        Jobs::Job job;
        job.id = Database::Value::integer(1);
        return Cleanup::KeepList(keeps, m_farm->clock.now(), QTimeZone(zone)).reasonFor(job);
    };
    QCOMPARE(reasonIn("Pacific/Auckland"), std::optional(u"It is kept until 24 Dec 2026."_s));
    QCOMPARE(reasonIn("Pacific/Kiritimati"), std::optional(u"It is kept until 25 Dec 2026."_s));
    QCOMPARE(reasonIn("Pacific/Honolulu"), std::optional(u"It is kept until 24 Dec 2026."_s));
}

void RestTest::refusesWhatCannotBeKept_data()
{
    QTest::addColumn<Keep>("keep");
    QTest::addColumn<QString>("code");

    QTest::newRow("no such job") << Keep{KeepKind::Job, "7"} << u"no-such-job"_s;
    QTest::newRow("a folder outside") << Keep{KeepKind::Folder, "/etc"} << u"bad-folder"_s;
    QTest::newRow("a way out") << Keep{KeepKind::Folder, "uploaded/../.."} << u"bad-folder"_s;
    QTest::newRow("a file") << Keep{KeepKind::Folder, "uploaded/gear.stl"} << u"not-found"_s;
    QTest::newRow("no such folder") << Keep{KeepKind::Folder, "nowhere"} << u"not-found"_s;
    QTest::newRow("a year of five digits")
        << Keep{KeepKind::Job, "1", {}, QDateTime({10000, 1, 1}, {0, 0}, Qt::UTC)}
        << u"bad-value"_s;
    QTest::newRow("a day that is over")
        << Keep{KeepKind::Job, "1", {}, QDateTime({2026, 2, 1}, {0, 0}, Qt::UTC)} << u"bad-value"_s;
}

void RestTest::refusesWhatCannotBeKept()
{
    QFETCH(Keep, keep);
    QFETCH(QString, code);
    const auto kept = openFarm(*m_farm)->keep(keep);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, code);
    QVERIFY(openFarm(*m_farm)->keeps()->empty());
}

void RestTest::plansOnAStateThatHasNoKeepListYet()
{
    const auto opened = m_farm->open();
    QVERIFY(opened->state->execute(u"DROP TABLE keep"_s));
    QVERIFY(opened->state->execute(u"DROP TABLE pause"_s));
    QVERIFY(opened->state->execute(u"PRAGMA user_version = 2"_s));

    QCOMPARE(plan()->plan.actions.size(), 1u);
    QVERIFY(openFarm(*m_farm)->keeps()->empty());
    QVERIFY(openFarm(*m_farm)->pauses()->empty());
}

void RestTest::skipsAPausedTask()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->pauseTask(u"cleanup"_s, daysAhead(7)));
    const auto skipped = farm->runTask(u"cleanup"_s);
    QVERIFY(skipped);
    QCOMPARE(skipped->result, std::optional(Tasks::RunResult::Skipped));
    QVERIFY(!skipped->message.isEmpty());
    QCOMPARE(farm->runs(9)->size(), 1u);

    QVERIFY(farm->resumeTask(u"cleanup"_s));
    QCOMPARE(farm->runTask(u"cleanup"_s)->result,
             std::optional(Tasks::RunResult::AwaitingApproval));
}

void RestTest::runsAPausedTaskForAPerson()
{
    QVERIFY(openFarm(*m_farm)->pauseTask(u"cleanup"_s, daysAhead(7)));
    QVERIFY(openFarm(*m_farm)->cleanUp({}, CleanupCaller::Person));
    QVERIFY(!m_farm->hasFile("uploaded/gear.stl"));
}

void RestTest::doesNotCallAPausedCleanupStale()
{
    const auto isStale = [this] {
        const auto attention = openFarm(*m_farm)->status().attention;
        return std::any_of(attention.begin(), attention.end(),
                           [](const auto &each) { return each.code == u"cleanup-stale"_s; });
    };
    QVERIFY(openFarm(*m_farm)->cleanUp({}, CleanupCaller::Person));
    m_farm->clock.advance(std::chrono::days(5));
    QVERIFY(isStale());
    QVERIFY(openFarm(*m_farm)->pauseTask(u"cleanup"_s, daysAhead(7)));
    QVERIFY(!isStale());
}

void RestTest::refusesAPauseOfNothing()
{
    const auto farm = openFarm(*m_farm);
    QCOMPARE(farm->pauseTask(u"dance"_s, daysAhead(7)).error().code, u"unknown-task"_s);
    QCOMPARE(farm->pauseTask(u"cleanup"_s, daysAhead(0)).error().code, u"bad-value"_s);
    QCOMPARE(farm->pauseTask(u"cleanup"_s, QDateTime({10000, 1, 1}, {0, 0}, Qt::UTC)).error().code,
             u"bad-value"_s);
    QCOMPARE(farm->resumeTask(u"cleanup"_s).error().code, u"not-paused"_s);
}

QTEST_GUILESS_MAIN(RestTest)
#include "tst_rest.moc"
