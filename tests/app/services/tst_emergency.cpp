// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include "support/farmsnapshot.h"
#include "support/otherdisk.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class EmergencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysBeforehandWhatItDoes();
    void writesNothingInAPreview();
    void removesTemporaryFilesAndTheTrashForGood();
    void tellsWhatCannotLeaveTheTrash();
    void keepsTheDatabaseInStepAndCanBeUndone();
    void takesFirstWhatFrees();
    void leavesUploadsToACleanup();
    void advisesLargestFirst();
    void isStoppedByNoShare();
    void isRefusedWhereOtherUploadsAre();
    void isStoppedByAWrongClock();

private:
    QStringList kindsOf(const EmergencyReport &report) const;
    QString statusOf(int job) const
    {
        const auto rows = m_farm->database().run(u"SELECT status FROM jobs WHERE id = ?"_s, {job});
        return rows.value(0).value(0).toString();
    }
    const Advice *adviceOn(const EmergencyReport &report, const QString &part) const;

    std::unique_ptr<SmallFarm> m_farm;
};

void EmergencyTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_farm = std::make_unique<SmallFarm>();
    m_farm->addJob(1, u"Completed"_s, "done.stl", 40);
    m_farm->addFile("completed/done.stl", 40, QByteArray(20000, 'd'));
    m_farm->addJob(2, u"Completed"_s, "young.stl", 20);
    m_farm->addFile("completed/young.stl", 20);
    m_farm->addJob(3, u"Uploaded"_s, "stale.stl", 9);
    m_farm->addFile("uploaded/stale.stl", 9, QByteArray(90000, 's'));
    m_farm->addFile("pending/part.tmp", 3, QByteArray(50000, 't'));
}

QStringList EmergencyTest::kindsOf(const EmergencyReport &report) const
{
    QStringList kinds;
    for (const CleanupAction &action : report.cleanup.plan.actions)
        kinds << actionKindName(action.kind);
    return kinds;
}

const Advice *EmergencyTest::adviceOn(const EmergencyReport &report, const QString &part) const
{
    const auto found = std::ranges::find_if(
        report.advice, [&](const Advice &advice) { return advice.action.contains(part); });
    return found == report.advice.end() ? nullptr : &*found;
}

void EmergencyTest::saysBeforehandWhatItDoes()
{
    const auto farm = openFarm(*m_farm);
    const auto planned = farm->previewEmergency({});
    QVERIFY(planned);
    QVERIFY(planned->cleanup.dryRun);
    QCOMPARE(kindsOf(*planned), QStringList({u"remove-temp"_s, u"archive-job"_s}));
    const CleanupTotals totals = totalsOf(planned->cleanup);
    QCOMPARE_GE(totals.freesNow, 50000);
    QCOMPARE(totals.freesLater, 0);
    QCOMPARE_GE(totals.moved, 20000);

    const auto done = farm->emergency({});
    QVERIFY(done);
    const CleanupTotals came = totalsOf(done->cleanup);
    QCOMPARE(came.actions, 2);
    QCOMPARE(came.freesNow, totals.freesNow);
    QCOMPARE(came.moved, totals.moved);
    const auto run = farm->runs(1)->at(0);
    QCOMPARE(run.command, u"emergency"_s);
    QCOMPARE(run.freesNow, totals.freesNow);
}

void EmergencyTest::writesNothingInAPreview()
{
    const auto snapshot = [this] {
        return FarmSnapshot::take(m_farm->uploads(), m_farm->database().path(),
                                  SnapshotScope::Everything);
    };
    const FarmSnapshot before = snapshot();
    QVERIFY(openFarm(*m_farm)->previewEmergency({}));
    QCOMPARE(differences(before, snapshot()), QString());
    QVERIFY(QDir(QString::fromUtf8(m_farm->settings().state)).isEmpty());
}

void EmergencyTest::removesTemporaryFilesAndTheTrashForGood()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({{}, {ActionKind::RemoveUpload}, {}}, CleanupCaller::Person));
    QCOMPARE(farm->trash()->size(), 1u);
    const Bytes waiting = farm->trash()->front().bytes;

    const auto planned = farm->previewEmergency({});
    QCOMPARE(planned->cleanup.plan.expiredTrash, waiting);
    const auto done = farm->emergency({});

    QVERIFY(farm->trash()->empty());
    QVERIFY(!m_farm->hasFile("pending/part.tmp"));
    QCOMPARE_GE(done->cleanup.purged, waiting + 50000);
    QCOMPARE(totalsOf(done->cleanup).freesNow, totalsOf(planned->cleanup).freesNow);
}

/// Without a word nobody would know why the disk stays full.
void EmergencyTest::tellsWhatCannotLeaveTheTrash()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({{}, {ActionKind::RemoveUpload}, {}}, CleanupCaller::Person));
    QVERIFY(m_farm->hasFile(".printkeeper/trash/1/uploaded/stale.stl"));
    const QString trash = QString::fromUtf8(m_farm->uploads() + "/.printkeeper/trash/1");
    QVERIFY(QDir().rename(trash, trash + u"-away"_s));
    QVERIFY(QFile::link(trash + u"-away"_s, trash));

    const auto done = farm->emergency({});

    QVERIFY(done);
    QCOMPARE(totalsOf(done->cleanup).failed, 0);
    QCOMPARE(done->cleanup.trashProblems.size(), 1u);
    const auto run = farm->runs(1)->front();
    QCOMPARE(run.result, std::optional(Tasks::RunResult::Attention));
    QCOMPARE(run.message, done->cleanup.trashProblems.front());
    QVERIFY(m_farm->hasFile(".printkeeper/trash/1-away/uploaded/stale.stl"));
}

void EmergencyTest::keepsTheDatabaseInStepAndCanBeUndone()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->emergency({}));
    QVERIFY(m_farm->hasFile("archive/done.stl"));
    QCOMPARE(statusOf(1), u"Archived"_s);

    const auto undone = farm->undo({});

    QCOMPARE(undone->undone, 1);
    // The temporary file: nobody had said that it could come back.
    QCOMPARE(undone->gone, 1);
    QVERIFY(undone->failed.empty());
    QVERIFY(m_farm->hasFile("completed/done.stl"));
    QCOMPARE(statusOf(1), u"Completed"_s);
    QVERIFY(!m_farm->hasFile("pending/part.tmp"));
}

void EmergencyTest::takesFirstWhatFrees()
{
    const QString otherDisk = folderOnOtherDisk();
    if (otherDisk.isEmpty())
        QSKIP("There is no other file system than that of the temporary folder here.");
    const QTemporaryDir disk(otherDisk + u"/printkeeper-XXXXXX"_s);
    QVERIFY(disk.isValid());
    m_farm->useFolder(u"archived"_s, disk.path().toUtf8());
    m_farm->addJob(4, u"Completed"_s, "large.stl", 40);
    m_farm->addFile("completed/large.stl", 40, QByteArray(200000, 'l'));
    const auto farm = openFarm(*m_farm);

    const auto done = farm->emergency({});

    QVERIFY(done);
    const CleanupTotals totals = totalsOf(done->cleanup);
    QCOMPARE(totals.actions, 3);
    QCOMPARE(totals.moved, 0);
    QCOMPARE_GE(totals.freesNow, 50000 + 20000 + 200000);
    const auto &actions = done->cleanup.plan.actions;
    QCOMPARE(actions.at(0).kind, ActionKind::RemoveTemp);
    QCOMPARE(actions.at(1).job->idText(), u"4"_s);
    QVERIFY(QFile::exists(disk.filePath(u"large.stl"_s)));
    QVERIFY(!m_farm->hasFile("completed/large.stl"));
}

void EmergencyTest::leavesUploadsToACleanup()
{
    const auto done = openFarm(*m_farm)->emergency({});
    QVERIFY(m_farm->hasFile("uploaded/stale.stl"));
    const Advice *advice = adviceOn(*done, u"1 job"_s);
    QVERIFY(advice);
    QCOMPARE_GE(advice->bytes, 90000);
}

void EmergencyTest::advisesLargestFirst()
{
    const auto planned = openFarm(*m_farm)->previewEmergency({});
    m_farm->addFile("archive/old.stl", 90, QByteArray(400000, 'o'));
    const auto now = openFarm(*m_farm)->previewEmergency({});
    QVERIFY(!adviceOn(*planned, u"archive"_s));
    const Advice *archive = adviceOn(*now, u"archive"_s);
    QVERIFY(archive);
    QCOMPARE_GE(archive->bytes, 400000);
    // A window names the setting as its page of settings does, and has room for the path elsewhere.
    QVERIFY(archive->action.contains(u"layout/archived"_s));
    QVERIFY(archive->path.endsWith("/archive"));
    QVERIFY2(archive->sentence.contains(u"“Archived”"_s), qPrintable(archive->sentence));
    QVERIFY2(!archive->sentence.contains(u'/'), qPrintable(archive->sentence));
    QVERIFY(std::ranges::is_sorted(now->advice, std::ranges::greater(), &Advice::bytes));
    QCOMPARE_GE(now->advice.size(), 2u);
}

void EmergencyTest::isStoppedByNoShare()
{
    for (int id = 10; id < 50; ++id) {
        const QByteArray name = "part" + QByteArray::number(id) + ".stl";
        m_farm->addJob(id, u"Completed"_s, name, 50);
        m_farm->addFile("completed/" + name, 50);
    }
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->previewCleanup({})->plan.refused);
    const auto done = farm->emergency({});
    QVERIFY(!done->cleanup.plan.refused);
    QCOMPARE(totalsOf(done->cleanup).actions, 42);
}

void EmergencyTest::isRefusedWhereOtherUploadsAre()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({{}, {ActionKind::RemoveUpload}, {}}, CleanupCaller::Person));
    const QString own = QString::fromUtf8(m_farm->uploads() + "/.printkeeper");
    QVERIFY(QDir().rename(own, own + u"-away"_s));

    const auto refused = farm->emergency({});

    QVERIFY(refused && refused->cleanup.plan.refused);
    QCOMPARE(refused->cleanup.plan.refused->guard, u"root"_s);
    QVERIFY(m_farm->hasFile("pending/part.tmp"));
    const auto lifted = farm->emergency({false, false, true});
    QVERIFY(lifted && !lifted->cleanup.plan.refused);
    QVERIFY(!m_farm->hasFile("pending/part.tmp"));
}

void EmergencyTest::isStoppedByAWrongClock()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->emergency({}));
    m_farm->addFile("pending/new.tmp", 3);
    m_farm->clock.advance(std::chrono::days(-2));
    QCOMPARE(farm->emergency({})->cleanup.plan.refused->guard, u"clock"_s);
    QVERIFY(m_farm->hasFile("pending/new.tmp"));
}

QTEST_GUILESS_MAIN(EmergencyTest)
#include "tst_emergency.moc"
