// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include "base/escape.h"
#include "support/asfarmuser.h"
#include "support/farmsnapshot.h"

#include <QScopeGuard>
#include <QTest>

#include <algorithm>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

using Cleanup::ActionResult;
using Cleanup::FindingKind;

/// What `reconcile --fix` mends, what it leaves to a person, and that all of it can be taken back.
class ReconcileFixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void bringsAJobsFileHome_data();
    void bringsAJobsFileHome();
    void followsThePathThatTheRowNames();
    void takesASidecarHomeThatTwoJobsShare();
    void movesASharedSidecarWhereThePreviewSays_data();
    void movesASharedSidecarWhereThePreviewSays();
    void takesNoNameThatAnotherRowMeans();
    void leavesAFolderThatMayOnlyBeRead();
    void leavesAJobAlone_data();
    void leavesAJobAlone();
    void takesAnOrphanOnlyWhenSeenTwice();
    void takesNoOrphanThatChangedBetween();
    void leavesAnOrphanAlone_data();
    void leavesAnOrphanAlone();
    void leavesToAPersonWhatNeedsOne();
    void refusesWhenMostFilesWouldBeNobodys();
    void previewWritesNothing();
    void mendsNothingThatWasNotConfirmed();
    void tellsHowFarItHasCome();

private:
    FarmSnapshot snapshot() const
    {
        return FarmSnapshot::take(m_farm->uploads(), m_farm->settings().database.toUtf8());
    }
    Cleanup::FixReport fix(const Cleanup::LiftedGuards &lifted = {}) const
    {
        const auto fixed = openFarm(*m_farm)->fixFindings({lifted});
        if (!fixed)
            qFatal("%s", qPrintable(fixed.error().message));
        return *fixed;
    }
    QString undo() const
    {
        const auto undone = openFarm(*m_farm)->undo({});
        return undone ? QString::number(undone->undone) : undone.error().code;
    }

    std::unique_ptr<SmallFarm> m_farm;
};

void ReconcileFixTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_farm = std::make_unique<SmallFarm>();
}

void ReconcileFixTest::bringsAJobsFileHome_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("a plain name") << "cube.stl"_ba;
    QTest::newRow("a name that is not UTF-8") << "cube \xff.stl"_ba;
    QTest::newRow("a leading dash and a newline") << "-rf\ncube.stl"_ba;
}

void ReconcileFixTest::bringsAJobsFileHome()
{
    QFETCH(QByteArray, name);
    m_farm->addJob(1, u"Completed"_s, name, 5);
    m_farm->addFile("pending/" + name, 5);
    const QByteArray sidecar = name.chopped(4) + ".json";
    m_farm->addFile("pending/" + sidecar, 5, "{}");
    const FarmSnapshot before = snapshot();

    const Cleanup::FixReport fixed = fix();

    QCOMPARE(fixed.report.plan.actions.size(), 1U);
    QCOMPARE(fixed.report.plan.actions.front().result, ActionResult::Done);
    QVERIFY(m_farm->hasFile("completed/" + name) && !m_farm->hasFile("pending/" + name));
    QVERIFY(m_farm->hasFile("completed/" + sidecar) && !m_farm->hasFile("pending/" + sidecar));
    QCOMPARE(snapshot().tables, before.tables);
    QCOMPARE(openFarm(*m_farm)->reconcile()->size(), 0U);

    QCOMPARE(undo(), u"1"_s);
    QCOMPARE(differences(before, snapshot()), QString());
}

void ReconcileFixTest::followsThePathThatTheRowNames()
{
    const QByteArray pending = m_farm->uploads() + "/pending/cube.stl";
    m_farm->addJob(1, u"Completed"_s, pending, 5);
    m_farm->addFile("pending/cube.stl", 5);
    m_farm->addFile("completed/cube.stl", 5, "another one");
    const FarmSnapshot before = snapshot();

    const Cleanup::FixReport fixed = fix();

    QCOMPARE(fixed.report.plan.actions.size(), 1U);
    QVERIFY(m_farm->hasFile("completed/cube (2).stl") && !m_farm->hasFile("pending/cube.stl"));
    const auto row = m_farm->database().run(u"SELECT filename, status, updated_at FROM jobs"_s);
    QCOMPARE(row.front().at(0).toByteArray(), m_farm->uploads() + "/completed/cube (2).stl");
    QCOMPARE(row.front().at(1).toString(), u"Completed"_s);
    QCOMPARE(row.front().at(2).toString(), m_farm->daysAgo(5));

    QCOMPARE(undo(), u"1"_s);
    QCOMPARE(differences(before, snapshot()), QString());
}

void ReconcileFixTest::takesASidecarHomeThatTwoJobsShare()
{
    m_farm->addJob(1, u"Completed"_s, m_farm->uploads() + "/pending/cube.stl", 5);
    m_farm->addJob(2, u"Completed"_s, m_farm->uploads() + "/pending/cube.3mf", 5);
    for (const char *name : {"cube.stl", "cube.3mf", "cube.json"})
        m_farm->addFile(QByteArray("pending/") + name, 5);
    m_farm->addFile("completed/cube.3mf", 5, "another one");

    const Cleanup::FixReport preview = *openFarm(*m_farm)->previewReconcileFix();
    const Cleanup::FixReport fixed = fix();

    QCOMPARE(fixed.report.plan.actions.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        const Cleanup::CleanupAction &action = fixed.report.plan.actions[i];
        QCOMPARE(action.result, ActionResult::Done);
        QCOMPARE(action.movedTo, preview.report.plan.actions.at(i).targets);
    }
    QVERIFY(m_farm->hasFile("completed/cube.stl") && m_farm->hasFile("completed/cube (2).3mf"));
    QVERIFY(m_farm->hasFile("completed/cube.json") && !m_farm->hasFile("pending/cube.json"));
}

void ReconcileFixTest::movesASharedSidecarWhereThePreviewSays_data()
{
    QTest::addColumn<bool>("areNamed"); // whether their rows name the folder that they lie in
    QTest::addColumn<QByteArrayList>("targets");
    QTest::newRow("a row that may name another file")
        << true << QByteArrayList{"cube.stl", "cube (2).3mf", "cube (2).json"};
    QTest::newRow("a row that names the file")
        << false << QByteArrayList{"cube.stl", "cube.3mf"}; // the sidecar stays
}

void ReconcileFixTest::movesASharedSidecarWhereThePreviewSays()
{
    QFETCH(bool, areNamed);
    QFETCH(QByteArrayList, targets);
    const QByteArray folder = areNamed ? m_farm->uploads() + "/pending/" : QByteArray();
    m_farm->addJob(1, u"Completed"_s, folder + "cube.stl", 5);
    m_farm->addJob(2, u"Completed"_s, folder + "cube.3mf", 5);
    for (const char *name : {"cube.stl", "cube.3mf", "cube.json"})
        m_farm->addFile(QByteArray("pending/") + name, 5);
    m_farm->addFile("completed/cube.json", 5, "another one");

    const Cleanup::FixReport preview = *openFarm(*m_farm)->previewReconcileFix();
    const Cleanup::FixReport fixed = fix();

    QByteArrayList moved;
    for (std::size_t i = 0; i < fixed.report.plan.actions.size(); ++i) {
        const Cleanup::CleanupAction &action = fixed.report.plan.actions[i];
        QVERIFY2(action.result == ActionResult::Done, qPrintable(action.error));
        QCOMPARE(action.movedTo, preview.report.plan.actions.at(i).targets);
        for (const Jobs::FilePlace &place : action.movedTo)
            moved << place.name();
    }
    std::ranges::sort(moved);
    std::ranges::sort(targets);
    QCOMPARE(moved, targets);
    for (const QByteArray &target : targets)
        QVERIFY2(m_farm->hasFile("completed/" + target), target);
    QCOMPARE(m_farm->hasFile("pending/cube.json"), !areNamed);
}

/// Two rows would mean one file.
void ReconcileFixTest::takesNoNameThatAnotherRowMeans()
{
    m_farm->addJob(1, u"Completed"_s, m_farm->uploads() + "/pending/cube.stl", 5);
    m_farm->addFile("pending/cube.stl", 5);
    m_farm->addJob(2, u"Completed"_s, "cube.stl", 5);
    m_farm->addFile("uploaded/cube.stl", 5, "another one");

    const Cleanup::FixReport fixed = fix();

    QCOMPARE(fixed.report.plan.actions.size(), 2U);
    for (const Cleanup::CleanupAction &action : fixed.report.plan.actions)
        QVERIFY2(action.result == ActionResult::Done, qPrintable(action.error));
    QVERIFY(m_farm->hasFile("completed/cube.stl") && m_farm->hasFile("completed/cube (2).stl"));
    const auto rows = m_farm->database().run(u"SELECT filename FROM jobs ORDER BY id"_s);
    QCOMPARE(rows.at(0).front().toByteArray(), m_farm->uploads() + "/completed/cube (2).stl");
    QCOMPARE(openFarm(*m_farm)->reconcile()->size(), 0U);
}

/// A run would fail at each of its files.
void ReconcileFixTest::leavesAFolderThatMayOnlyBeRead()
{
    m_farm->addJob(1, u"Completed"_s, "cube.stl", 5);
    m_farm->addFile("pending/cube.stl", 5);
    m_farm->addFile("pending/nobodys.stl", 5);
    const AsFarmUser user(*m_farm);
    QCOMPARE(fix().report.plan.actions.size(), 1U);
    QCOMPARE(undo(), u"1"_s);
    m_farm->clock.advance(std::chrono::hours(2));
    const QByteArray pending = m_farm->uploads() + "/pending";
    QCOMPARE(::chmod(pending.constData(), 0555), 0);
    const auto opened = qScopeGuard([&] { ::chmod(pending.constData(), 0755); });

    const Cleanup::FixReport fixed = fix();

    QCOMPARE(fixed.findings.size(), 2U);
    QCOMPARE(fixed.report.plan.actions.size(), 0U);
    QCOMPARE(fixed.report.plan.skipped.size(), 2U);
    for (const Cleanup::SkippedItem &item : fixed.report.plan.skipped)
        QVERIFY2(item.reason.contains(escaped(pending)), qPrintable(item.reason));
    QVERIFY(m_farm->hasFile("pending/cube.stl") && m_farm->hasFile("pending/nobodys.stl"));
}

void ReconcileFixTest::leavesAJobAlone_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<double>("days");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("reason");
    QTest::newRow("printing") << u"Printing"_s << 5.0 << QByteArray() << u"being printed"_s;
    QTest::newRow("its file is young") << u"Completed"_s << 0.01 << QByteArray() << u"an hour"_s;
    QTest::newRow("two files of its name")
        << u"Completed"_s << 5.0 << "uploaded/cube.stl"_ba << u"several folders"_s;
}

void ReconcileFixTest::leavesAJobAlone()
{
    QFETCH(QString, status);
    QFETCH(double, days);
    QFETCH(QByteArray, second);
    QFETCH(QString, reason);
    m_farm->addJob(1, status, "cube.stl", 5);
    m_farm->addFile("pending/cube.stl", days);
    if (!second.isEmpty())
        m_farm->addFile(second, days);
    const FarmSnapshot before = snapshot();

    const Cleanup::FixReport fixed = fix();

    QCOMPARE(fixed.findings.front().kind, FindingKind::WrongFolder);
    QVERIFY(fixed.findings.front().fix.isEmpty());
    QCOMPARE(fixed.report.plan.actions.size(), 0U);
    QVERIFY2(fixed.report.plan.skipped.front().reason.contains(reason),
             qPrintable(fixed.report.plan.skipped.front().reason));
    QCOMPARE(differences(before, snapshot()), QString());
}

void ReconcileFixTest::takesAnOrphanOnlyWhenSeenTwice()
{
    m_farm->addFile("pending/nobodys.stl", 5);
    const FarmSnapshot before = snapshot();

    QCOMPARE(fix().report.plan.actions.size(), 0U);
    m_farm->clock.advance(std::chrono::minutes(59));
    QCOMPARE(fix().report.plan.actions.size(), 0U);
    QVERIFY(m_farm->hasFile("pending/nobodys.stl"));
    m_farm->clock.advance(std::chrono::minutes(1));
    const Cleanup::FixReport fixed = fix();

    QCOMPARE(fixed.report.plan.actions.size(), 1U);
    QCOMPARE(fixed.report.plan.actions.front().result, ActionResult::Done);
    QVERIFY(!m_farm->hasFile("pending/nobodys.stl"));
    QCOMPARE(openFarm(*m_farm)->trash()->size(), 1U);
    QCOMPARE(undo(), u"1"_s);
    QCOMPARE(differences(before, snapshot()), QString());
}

void ReconcileFixTest::takesNoOrphanThatChangedBetween()
{
    m_farm->addFile("pending/nobodys.stl", 5);
    QCOMPARE(fix().report.plan.actions.size(), 0U);
    m_farm->addFile("pending/nobodys.stl", 4, "solid other");
    m_farm->clock.advance(std::chrono::hours(2));

    QCOMPARE(fix().report.plan.actions.size(), 0U);

    QVERIFY(m_farm->hasFile("pending/nobodys.stl"));
}

void ReconcileFixTest::leavesAnOrphanAlone_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("a queue lock") << "pending/.queue.lock"_ba << false;
    QTest::newRow("keep") << "pending/keep"_ba << false;
    QTest::newRow("the original of a job") << "uploaded/cube.3mf"_ba << false;
    QTest::newRow("in a folder that is kept") << "pending/nobodys.stl"_ba << true;
}

void ReconcileFixTest::leavesAnOrphanAlone()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, keeps);
    m_farm->addJob(1, u"Completed"_s, "cube.stl", 5);
    m_farm->addFile("completed/cube.stl", 5);
    m_farm->addFile(path, 5);
    if (keeps) {
        Cleanup::Keep keep;
        keep.kind = Cleanup::KeepKind::Folder;
        keep.name = "pending";
        QVERIFY(openFarm(*m_farm)->keep(keep));
    }
    QCOMPARE(fix().report.plan.actions.size(), 0U);
    m_farm->clock.advance(std::chrono::hours(2));

    QCOMPARE(fix().report.plan.actions.size(), 0U);

    QVERIFY(m_farm->hasFile(path));
}

void ReconcileFixTest::leavesToAPersonWhatNeedsOne()
{
    m_farm->addJob(1, u"Completed"_s, "missing.stl", 5);
    m_farm->addJob(2, u"OnTheMoon"_s, "moon.stl", 5);
    m_farm->addJob(3, u"Pending"_s, "../../etc/passwd", 5);
    m_farm->addJob(4, u"Pending"_s, "both.stl", 5);
    m_farm->addJob(5, u"Pending"_s, "both.stl", 5);
    m_farm->addFile("pending/both.stl", 5);
    QVERIFY(QDir().mkpath(QString::fromUtf8(m_farm->uploads() + "/Archived")));
    const FarmSnapshot before = snapshot();
    fix();
    m_farm->clock.advance(std::chrono::hours(2));

    const Cleanup::FixReport fixed = fix();

    QVERIFY(fixed.findings.size() >= 5);
    for (const Cleanup::Finding &finding : fixed.findings)
        QVERIFY2(finding.fix.isEmpty(), qPrintable(finding.message));
    QCOMPARE(fixed.report.plan.actions.size(), 0U);
    QCOMPARE(differences(before, snapshot()), QString());
}

void ReconcileFixTest::refusesWhenMostFilesWouldBeNobodys()
{
    for (int i = 0; i < 30; ++i)
        m_farm->addFile("pending/file-" + QByteArray::number(i) + "x.stl", 5);
    const FarmSnapshot before = snapshot();
    fix();
    m_farm->clock.advance(std::chrono::hours(2));

    const Cleanup::FixReport refused = fix();

    QVERIFY(refused.report.plan.refused);
    QCOMPARE(refused.report.plan.refused->guard, u"share"_s);
    QCOMPARE(differences(before, snapshot()), QString());
    Cleanup::LiftedGuards lifted;
    lifted.share = true;
    QCOMPARE(Cleanup::totalsOf(fix(lifted).report).actions, 30);
}

void ReconcileFixTest::previewWritesNothing()
{
    m_farm->addJob(1, u"Completed"_s, "cube.stl", 5);
    m_farm->addFile("pending/cube.stl", 5);
    m_farm->addFile("pending/nobodys.stl", 5);
    const FarmSnapshot before = snapshot();

    const auto preview = openFarm(*m_farm)->previewReconcileFix();

    QVERIFY(preview && preview->report.dryRun);
    QCOMPARE(preview->report.plan.actions.size(), 1U);
    QVERIFY(preview->actions.front() || preview->actions.back());
    QCOMPARE(differences(before, snapshot()), QString());
    QVERIFY(!QFile::exists(QString::fromUtf8(m_farm->settings().state + "/state.db")));
}

void ReconcileFixTest::mendsNothingThatWasNotConfirmed()
{
    m_farm->addJob(1, u"Completed"_s, "cube.stl", 5);
    m_farm->addFile("pending/cube.stl", 5);
    const auto preview = openFarm(*m_farm)->previewReconcileFix();
    m_farm->addJob(2, u"Completed"_s, "later.stl", 5);
    m_farm->addFile("pending/later.stl", 5);

    const auto fixed = openFarm(*m_farm)->fixFindings({{}, Cleanup::confirmedFixes(*preview)});

    QCOMPARE(Cleanup::totalsOf(fixed->report).actions, 1);
    QVERIFY(m_farm->hasFile("completed/cube.stl"));
    QVERIFY(m_farm->hasFile("pending/later.stl"));
    QCOMPARE(fixed->report.plan.skipped.size(), 1U);
    QVERIFY(fixed->report.plan.skipped.front().reason.contains(u"confirmed"_s));
}

void ReconcileFixTest::tellsHowFarItHasCome()
{
    m_farm->addJob(1, u"Completed"_s, "cube.stl", 5);
    m_farm->addFile("completed/cube.stl", 5);
    std::vector<Cleanup::ComparisonProgress> told;

    QVERIFY(openFarm(*m_farm)->previewReconcileFix(
        [&told](const Cleanup::ComparisonProgress &now) { told.push_back(now); }));

    QVERIFY(!told.empty());
    QCOMPARE(told.front().jobs, 1);
}

QTEST_GUILESS_MAIN(ReconcileFixTest)

#include "tst_reconcilefix.moc"
