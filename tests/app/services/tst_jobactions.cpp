// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include "support/farmsnapshot.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

using Cleanup::ActionResult;
using Cleanup::JobActionKind;

/// What a person does to chosen jobs of a small farm, and what is found of removed ones.
class JobActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void leavesAloneWhatCannotBeTaken_data();
    void leavesAloneWhatCannotBeTaken();
    void leavesAloneAFileThatAProgramHasOpen();
    void leavesAloneAJobThatChangedSinceItWasSeen();
    void doesNothingThatWasNotShown();
    void takesNamesOfAnyKindAndGivesThemBack_data();
    void takesNamesOfAnyKindAndGivesThemBack();
    void restoresToTheFirstArchivedStatusWhenNobodyKnowsBetter();
    void restoresUnderAnotherNameWhenItsOwnIsTaken();
    void restoresNothingAlongThatAnotherJobNames();
    void asksNoShareGuardButTheRootGuard();
    void leavesAllWhenTheDatabaseIsLocked();
    void previewWritesNothing();

    void findsRemovedJobs_data();
    void findsRemovedJobs();
    void promisesOnlyWhatAnUndoCanDo_data();
    void promisesOnlyWhatAnUndoCanDo();
    void promisesNothingThatARowIsInTheWayOf_data();
    void promisesNothingThatARowIsInTheWayOf();
    void putsBackOneJobOfAnOlderRun();
    void anUndoOfNothingLeavesNoTrace();
    void keepsItsHandsOffTheTrashThatOthersFilled();
    void aPartOfACleanupApprovesNothing();
    void tellsWhatWasDoneToAJob();
    void tellsNothingOfAFormerOwnerOfTheId();

private:
    static std::unique_ptr<Farm> open(const SmallFarm &farm) { return openFarm(farm); }
    static Cleanup::CleanupReport act(Farm &farm, JobActionKind kind, const QStringList &jobs)
    {
        const auto report = farm.runJobAction({kind, jobs, {}, {}});
        return report ? *report : Cleanup::CleanupReport{};
    }
    static FarmSnapshot snapshot(const SmallFarm &farm)
    {
        return FarmSnapshot::take(farm.uploads(), farm.settings().database.toUtf8());
    }
    void addOddJobs();

    std::unique_ptr<SmallFarm> m_farm;
};

void JobActionsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_farm = std::make_unique<SmallFarm>();
}

void JobActionsTest::addOddJobs()
{
    m_farm->addJob(1, u"Archived"_s, "in-archive.stl", 90);
    m_farm->addFile("archive/in-archive.stl", 90);
    m_farm->addJob(2, u"Completed"_s, "done.stl", 2);
    m_farm->addFile("completed/done.stl", 2);
    m_farm->addJob(3, u"Printing"_s, "now.stl", 2);
    m_farm->addFile("printing/now.stl", 2);
    m_farm->addJob(4, u"Pending"_s, "lost.stl", 2);
    m_farm->addJob(5, u"Pending"_s, "../../etc/passwd", 2);
    m_farm->addJob(6, u"Pending"_s, "shared.stl", 2);
    m_farm->addJob(7, u"Pending"_s, "shared.stl", 2);
    m_farm->addFile("pending/shared.stl", 2);
    m_farm->addJob(8, u"Pending"_s, "young.stl", 9);
    m_farm->addFile("pending/young.stl", 0.01);
    m_farm->addJob(9, u"OnTheMoon"_s, "moon.stl", 9);
}

void JobActionsTest::leavesAloneWhatCannotBeTaken_data()
{
    QTest::addColumn<JobActionKind>("kind");
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("reason");
    QTest::newRow("archived already") << JobActionKind::Archive << u"1"_s << u"already"_s;
    QTest::newRow("not archived") << JobActionKind::Restore << u"2"_s << u"not in the archive"_s;
    for (const auto &[name, kind] : {std::pair("archive", JobActionKind::Archive),
                                     std::pair("remove", JobActionKind::Remove)}) {
        const auto row = [&](const char *what) -> QTestData & {
            return QTest::addRow("%s, %s", name, what) << kind;
        };
        row("printing") << u"3"_s << u"being printed"_s;
        row("file missing") << u"4"_s << u"missing"_s;
        row("unsafe path") << u"5"_s << u"does not lie in a folder"_s;
        row("claimed twice") << u"6"_s << u"Two jobs name"_s;
        row("written just now") << u"8"_s << u"less than an hour"_s;
        row("unknown status") << u"9"_s << u"no folder for its status"_s;
        row("not there") << u"4711"_s << u"no such job"_s;
    }
}

void JobActionsTest::leavesAloneWhatCannotBeTaken()
{
    QFETCH(JobActionKind, kind);
    QFETCH(QString, job);
    QFETCH(QString, reason);
    addOddJobs();
    const FarmSnapshot before = snapshot(*m_farm);
    const auto farm = open(*m_farm);

    const auto preview = farm->previewJobAction({kind, {job}, {}, {}});
    const auto done = farm->runJobAction({kind, {job}, {}, {}});

    for (const auto *report : {&preview, &done}) {
        QVERIFY(*report);
        QCOMPARE((*report)->plan.actions.size(), 0U);
        QCOMPARE((*report)->plan.skipped.size(), 1U);
        QCOMPARE((*report)->plan.skipped.front().job, job);
        QVERIFY2((*report)->plan.skipped.front().reason.contains(reason),
                 qPrintable((*report)->plan.skipped.front().reason));
    }
    QCOMPARE(differences(before, snapshot(*m_farm)), QString());
}

void JobActionsTest::leavesAloneAFileThatAProgramHasOpen()
{
    addOddJobs();
    const auto farm = open(*m_farm);
    {
        QFile file(QString::fromUtf8(m_farm->uploads() + "/completed/done.stl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto report = act(*farm, JobActionKind::Remove, {u"2"_s});
        QCOMPARE(report.plan.skipped.size(), 1U);
        QVERIFY(report.plan.skipped.front().reason.contains(u"open"_s));
    }
    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Remove, {u"2"_s})).actions, 1);
}

void JobActionsTest::leavesAloneAJobThatChangedSinceItWasSeen()
{
    addOddJobs();
    const auto farm = open(*m_farm);
    const Cleanup::JobActionRequest request{JobActionKind::Archive, {u"2"_s}, {}, {}};
    const auto preview = farm->previewJobAction(request);
    QCOMPARE(preview->plan.actions.size(), 1U);
    m_farm->database().run(u"UPDATE jobs SET updated_at = ? WHERE id = 2"_s, {m_farm->daysAgo(0)});

    const auto done = farm->runJobAction(Cleanup::confirmed(request, preview->plan));

    QCOMPARE(done->plan.actions.size(), 0U);
    QVERIFY(done->plan.skipped.front().reason.contains(u"changed"_s));
    QVERIFY(m_farm->hasFile("completed/done.stl"));
}

void JobActionsTest::doesNothingThatWasNotShown()
{
    addOddJobs();
    const auto farm = open(*m_farm);
    Cleanup::JobActionRequest request{JobActionKind::Archive, {}, Jobs::JobFilter{}, {}};
    request.all->status = u"completed"_s;
    const auto preview = farm->previewJobAction(request);
    QCOMPARE(preview->plan.actions.size(), 1U);
    m_farm->addJob(20, u"Completed"_s, "later.stl", 3);
    m_farm->addFile("completed/later.stl", 3);

    const auto done = farm->runJobAction(Cleanup::confirmed(request, preview->plan));

    QCOMPARE(Cleanup::totalsOf(*done).actions, 1);
    QVERIFY(m_farm->hasFile("archive/done.stl"));
    QVERIFY(m_farm->hasFile("completed/later.stl"));
}

void JobActionsTest::takesNamesOfAnyKindAndGivesThemBack_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("command") << "$(touch x).stl"_ba;
    QTest::newRow("option") << "--help"_ba;
    QTest::newRow("two lines") << "a\n2026-01-01 INFO removed everything.stl"_ba;
    QTest::newRow("no UTF-8") << "a\xff\xfe.stl"_ba;
    QTest::newRow("right to left") << "a\xe2\x80\xaelts.exe"_ba;
    QTest::newRow("255 bytes") << QByteArray(251, 'x') + ".stl";
    QTest::newRow("like a pattern") << "100%_\\.stl"_ba;
}

void JobActionsTest::takesNamesOfAnyKindAndGivesThemBack()
{
    QFETCH(QByteArray, name);
    m_farm->addJob(1, u"Completed"_s, name, 2);
    m_farm->addFile("completed/" + name, 2);
    const FarmSnapshot before = snapshot(*m_farm);
    const auto farm = open(*m_farm);

    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Archive, {u"1"_s})).actions, 1);
    QVERIFY(m_farm->hasFile("archive/" + name));
    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Restore, {u"1"_s})).actions, 1);
    QVERIFY(m_farm->hasFile("completed/" + name));
    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Remove, {u"1"_s})).actions, 1);
    QVERIFY(!m_farm->hasFile("completed/" + name));
    QCOMPARE(farm->removedJobs({})->jobs.front().file, name);

    for (int i = 0; i < 3; ++i)
        QCOMPARE(farm->undo({})->undone, 1);
    QCOMPARE(differences(before, snapshot(*m_farm)), QString());
}

void JobActionsTest::restoresToTheFirstArchivedStatusWhenNobodyKnowsBetter()
{
    addOddJobs();
    m_farm->addFile("archive/in-archive.json", 90);
    const FarmSnapshot before = snapshot(*m_farm);
    const auto farm = open(*m_farm);

    const auto report = act(*farm, JobActionKind::Restore, {u"1"_s});

    QCOMPARE(Cleanup::totalsOf(report).actions, 1);
    QCOMPARE(report.plan.actions.front().statusAfter, u"Completed"_s);
    QVERIFY(m_farm->hasFile("completed/in-archive.stl"));
    QVERIFY(m_farm->hasFile("completed/in-archive.json"));
    QCOMPARE(farm->undo({})->undone, 1);
    QCOMPARE(differences(before, snapshot(*m_farm)), QString());
}

void JobActionsTest::restoresUnderAnotherNameWhenItsOwnIsTaken()
{
    addOddJobs();
    const auto farm = open(*m_farm);
    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Archive, {u"2"_s})).actions, 1);
    m_farm->addJob(20, u"Completed"_s, "done.stl", 3);
    m_farm->addFile("completed/done.stl", 3, "another");
    m_farm->addJob(21, u"Completed"_s, "done (2).stl", 3); // its file is missing

    const auto preview = farm->previewJobAction({JobActionKind::Restore, {u"2"_s}, {}, {}});
    const auto restored = act(*farm, JobActionKind::Restore, {u"2"_s});

    QCOMPARE(Cleanup::totalsOf(restored).actions, 1);
    QCOMPARE(restored.plan.actions.front().movedTo, preview->plan.actions.front().targets);
    QVERIFY(m_farm->hasFile("completed/done (3).stl"));
    const auto opened = m_farm->open();
    QCOMPARE((*opened->store->find(u"2"_s))->file.toBytes(), "done (3).stl"_ba);
}

/// Though it came to the archive with it.
void JobActionsTest::restoresNothingAlongThatAnotherJobNames()
{
    addOddJobs();
    m_farm->addFile("completed/done.json", 2);
    const auto farm = open(*m_farm);
    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Archive, {u"2"_s})).actions, 1);
    QVERIFY(m_farm->hasFile("archive/done.json"));
    m_farm->database().run(u"UPDATE jobs SET thumbnail_path = 'archive/done.json' WHERE id = 1"_s);

    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Restore, {u"2"_s})).actions, 1);

    QVERIFY(m_farm->hasFile("completed/done.stl"));
    QVERIFY(m_farm->hasFile("archive/done.json"));
}

void JobActionsTest::asksNoShareGuardButTheRootGuard()
{
    QStringList all;
    for (int id = 100; id < 130; ++id) {
        const QByteArray name = QByteArray::number(id) + ".stl";
        m_farm->addJob(id, u"Pending"_s, name, 2);
        m_farm->addFile("pending/" + name, 2);
        all << QString::number(id);
    }
    const auto farm = open(*m_farm);
    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Archive, all)).actions, 30);
    QVERIFY(QFile::remove(QString::fromUtf8(m_farm->uploads() + "/.printkeeper/farm")));

    const auto refused = farm->runJobAction({JobActionKind::Restore, all, {}, {}});

    QVERIFY(refused && refused->plan.refused);
    QCOMPARE(refused->plan.refused->guard, u"root"_s);
    QVERIFY(m_farm->hasFile("archive/100.stl"));
    QCOMPARE(farm->runs(1)->front().result, std::optional(Tasks::RunResult::Refused));
    QCOMPARE(farm->runs(1)->front().command, u"restore-job"_s);
}

void JobActionsTest::leavesAllWhenTheDatabaseIsLocked()
{
    addOddJobs();
    const FarmSnapshot before = snapshot(*m_farm);
    const auto farm = open(*m_farm);
    auto writer = Database::Connection::open(m_farm->settings().database.toUtf8(),
                                             Database::OpenMode::ReadWrite);
    QVERIFY((*writer)->execute(u"BEGIN IMMEDIATE"_s));

    const auto report = act(*farm, JobActionKind::Remove, {u"2"_s});

    QCOMPARE(report.plan.actions.front().result, ActionResult::Failed);
    QVERIFY(!report.plan.actions.front().error.isEmpty());
    QVERIFY((*writer)->execute(u"ROLLBACK"_s));
    QCOMPARE(differences(before, snapshot(*m_farm)), QString());
    QCOMPARE(farm->runs(1)->front().result, std::optional(Tasks::RunResult::Attention));
}

void JobActionsTest::previewWritesNothing()
{
    addOddJobs();
    const auto report = open(*m_farm)->previewJobAction({JobActionKind::Remove, {u"2"_s}, {}, {}});

    QVERIFY(report->dryRun);
    QCOMPARE(report->plan.actions.size(), 1U);
    QVERIFY(!m_farm->hasFile(".printkeeper"));
    QVERIFY(!QFile::exists(QString::fromUtf8(m_farm->settings().state) + u"/state.db"_s));
}

void JobActionsTest::findsRemovedJobs_data()
{
    QTest::addColumn<Cleanup::RemovedQuery>("query");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QStringList>("jobs");
    using Query = Cleanup::RemovedQuery;
    QTest::newRow("all, the newest first")
        << Query{} << 3LL << QStringList{u"13"_s, u"12"_s, u"11"_s};
    QTest::newRow("a page") << Query{{}, 1, 1} << 3LL << QStringList{u"12"_s};
    QTest::newRow("a file") << Query{u"GEAR"_s, -1, 0} << 1LL << QStringList{u"11"_s};
    QTest::newRow("an id") << Query{u"13"_s, -1, 0} << 1LL << QStringList{u"13"_s};
    QTest::newRow("a person") << Query{u"ada"_s, -1, 0} << 3LL
                              << QStringList{u"13"_s, u"12"_s, u"11"_s};
    QTest::newRow("no wildcard") << Query{u"%"_s, -1, 0} << 1LL << QStringList{u"12"_s};
    QTest::newRow("nothing") << Query{u"nobody"_s, -1, 0} << 0LL << QStringList{};
}

void JobActionsTest::findsRemovedJobs()
{
    QFETCH(Cleanup::RemovedQuery, query);
    QFETCH(qint64, total);
    QFETCH(QStringList, jobs);
    const auto farm = open(*m_farm);
    const std::map<int, QByteArray> names{{11, "gear.stl"}, {12, "100%.stl"}, {13, "vase.stl"}};
    for (const auto &[id, name] : names) {
        m_farm->addJob(id, u"Pending"_s, name, 2);
        m_farm->addFile("pending/" + name, 2);
        QCOMPARE(
            Cleanup::totalsOf(act(*farm, JobActionKind::Remove, {QString::number(id)})).actions, 1);
    }

    const auto page = farm->removedJobs(query);

    QVERIFY(page);
    QCOMPARE(page->total, total);
    QStringList found;
    for (const Cleanup::RemovedJob &removed : page->jobs) {
        found << removed.job;
        QCOMPARE(removed.file, names.at(removed.job.toInt()));
        QCOMPARE(removed.person, u"Ada"_s);
        QCOMPARE(removed.statusBefore, u"Pending"_s);
        QVERIFY(removed.canBeRestored);
        QCOMPARE(removed.inTrashUntil, std::optional(removed.removed.addDays(30)));
    }
    QCOMPARE(found, jobs);
}

void JobActionsTest::promisesOnlyWhatAnUndoCanDo_data()
{
    QTest::addColumn<QByteArray>("added");     // a file that is there since
    QTest::addColumn<QByteArrayList>("moved"); // what was renamed
    QTest::addColumn<bool>("isInTrash");
    QTest::addColumn<bool>("canBeRestored");
    const QByteArrayList none;
    QTest::newRow("as it was left") << QByteArray() << none << true << true;
    QTest::newRow("its name is taken") << "pending/1.stl"_ba << none << true << false;
    QTest::newRow("that of its sidecar is") << "pending/1.json"_ba << none << true << false;
    QTest::newRow("its folder is gone")
        << QByteArray() << QByteArrayList{"pending", "elsewhere"} << true << false;
    QTest::newRow("a file is gone from the trash")
        << QByteArray() << QByteArrayList{".printkeeper/trash/1/pending/1.json", "uploaded/1.json"}
        << false << false;
}

void JobActionsTest::promisesOnlyWhatAnUndoCanDo()
{
    QFETCH(QByteArray, added);
    QFETCH(QByteArrayList, moved);
    QFETCH(bool, canBeRestored);
    m_farm->addJob(1, u"Pending"_s, "1.stl", 2);
    m_farm->addFile("pending/1.stl", 2);
    m_farm->addFile("pending/1.json", 2);
    const auto farm = open(*m_farm);
    const auto removal = act(*farm, JobActionKind::Remove, {u"1"_s});
    QCOMPARE(Cleanup::totalsOf(removal).actions, 1);
    if (!added.isEmpty())
        m_farm->addFile(added, 2, "another");
    if (!moved.isEmpty()) {
        const QString uploads = QString::fromUtf8(m_farm->uploads()) + u'/';
        QVERIFY(QDir().rename(uploads + QString::fromUtf8(moved.front()),
                              uploads + QString::fromUtf8(moved.back())));
    }

    const Cleanup::RemovedJob removed = farm->removedJobs({})->jobs.front();

    QCOMPARE(removed.canBeRestored, canBeRestored);
    QTEST(removed.inTrashUntil.has_value(), "isInTrash");
    QCOMPARE(removed.obstacle.isEmpty(), canBeRestored || !removed.inTrashUntil);
    const auto undone = farm->undo({removal.run, u"1"_s});
    QCOMPARE(undone && undone->undone == 1, canBeRestored);
}

void JobActionsTest::promisesNothingThatARowIsInTheWayOf_data()
{
    QTest::addColumn<QStringList>("statements"); // what the web app has done since
    QTest::addColumn<bool>("hasDatabase");
    QTest::addColumn<QString>("obstacle");
    const QString other = u"INSERT INTO jobs (id, student_name, filename, status) "
                          "VALUES (%1, 'Eve', 'other.stl', 'Uploaded')"_s;
    QTest::newRow("another job") << QStringList{other.arg(2)} << true << QString();
    QTest::newRow("another job of its id") << QStringList{other.arg(1)} << true << u"job 1 again"_s;
    QTest::newRow("one that is gone again")
        << QStringList{other.arg(1), u"DELETE FROM jobs WHERE id = 1"_s} << true << QString();
    QTest::newRow("no database") << QStringList{} << false << u"database"_s;
}

void JobActionsTest::promisesNothingThatARowIsInTheWayOf()
{
    QFETCH(QStringList, statements);
    QFETCH(bool, hasDatabase);
    QFETCH(QString, obstacle);
    m_farm->addJob(1, u"Pending"_s, "1.stl", 2);
    m_farm->addFile("pending/1.stl", 2);
    const auto farm = open(*m_farm);
    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Remove, {u"1"_s})).actions, 1);
    for (const QString &statement : statements)
        m_farm->database().run(statement);
    const QString database = m_farm->settings().database;
    if (!hasDatabase)
        QVERIFY(QFile::rename(database, database + u"-away"_s));

    const auto page = farm->removedJobs({});

    QVERIFY(page);
    const Cleanup::RemovedJob &removed = page->jobs.front();
    QVERIFY(removed.inTrashUntil && removed.isTrashKnown);
    QCOMPARE(removed.canBeRestored, obstacle.isEmpty());
    QCOMPARE(removed.obstacle.isEmpty(), obstacle.isEmpty());
    QVERIFY2(removed.obstacle.contains(obstacle), qPrintable(removed.obstacle));
    if (hasDatabase)
        QCOMPARE(farm->undo({{}, u"1"_s})->undone, obstacle.isEmpty() ? 1 : 0);
}

void JobActionsTest::putsBackOneJobOfAnOlderRun()
{
    for (int id = 1; id <= 3; ++id) {
        const QByteArray name = QByteArray::number(id) + ".stl";
        m_farm->addJob(id, u"Pending"_s, name, 2);
        m_farm->addFile("pending/" + name, 2);
    }
    const auto farm = open(*m_farm);
    const auto first = act(*farm, JobActionKind::Remove, {u"1"_s, u"2"_s});
    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Remove, {u"3"_s})).actions, 1);

    const auto undone = farm->undo({first.run, u"1"_s});

    QVERIFY(undone);
    QCOMPARE(undone->undone, 1);
    QVERIFY(m_farm->hasFile("pending/1.stl"));
    QVERIFY(!m_farm->hasFile("pending/2.stl"));
    QCOMPARE(farm->removedJobs({})->total, 2);
    const auto run = [&] { return (*farm->runs(10)).at(farm->runs(10)->size() - 1); };
    QVERIFY(!run().undoneBy); // job 2 can still be put back
    const auto rest = farm->undo({first.run, u"2"_s});
    QCOMPARE(rest->undone, 1);
    QCOMPARE(run().undoneBy, std::optional(rest->asRun));
}

void JobActionsTest::anUndoOfNothingLeavesNoTrace()
{
    m_farm->addJob(1, u"Pending"_s, "1.stl", 2);
    m_farm->addFile("pending/1.stl", 2);
    const auto farm = open(*m_farm);
    const auto removed = act(*farm, JobActionKind::Remove, {u"1"_s});
    m_farm->addJob(1, u"Pending"_s, "other.stl", 0); // its id is taken

    const auto undone = farm->undo({removed.run, u"1"_s});

    QVERIFY(undone);
    QCOMPARE(undone->undone, 0);
    QCOMPARE(undone->failed.size(), 1U);
    const auto runs = *farm->runs(2);
    QVERIFY(!runs.at(1).undoneBy);
    QVERIFY(runs.at(0).result != Tasks::RunResult::Failed);
    QVERIFY(!farm->removedJobs({})->jobs.front().canBeRestored);
}

void JobActionsTest::keepsItsHandsOffTheTrashThatOthersFilled()
{
    m_farm->addJob(1, u"Pending"_s, "1.stl", 2);
    m_farm->addFile("pending/1.stl", 2);
    m_farm->addJob(2, u"Pending"_s, "2.stl", 2);
    m_farm->addFile("pending/2.stl", 2);
    const auto farm = open(*m_farm);
    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Remove, {u"1"_s})).actions, 1);
    m_farm->clock.advance(std::chrono::days(4000)); // a clock that nobody has asked about

    QCOMPARE(Cleanup::totalsOf(act(*farm, JobActionKind::Remove, {u"2"_s})).actions, 1);

    QVERIFY(farm->removedJobs({})->jobs.back().canBeRestored);
}

void JobActionsTest::aPartOfACleanupApprovesNothing()
{
    m_farm->addJob(1, u"Completed"_s, "1.stl", 90);
    m_farm->addFile("completed/1.stl", 90);
    const auto farm = open(*m_farm);
    Cleanup::CleanupRequest part;
    part.only = {Cleanup::ActionKind::RemoveTemp};
    QVERIFY(!farm->cleanUp(part, CleanupCaller::Person)->dryRun);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Task)->dryRun);
    QVERIFY(!farm->cleanUp({}, CleanupCaller::Person)->dryRun);
    QVERIFY(!farm->cleanUp({}, CleanupCaller::Task)->dryRun);
}

void JobActionsTest::tellsWhatWasDoneToAJob()
{
    m_farm->addJob(1, u"Completed"_s, "1.stl", 90);
    m_farm->addFile("completed/1.stl", 90);
    const auto farm = open(*m_farm);
    QVERIFY(farm->jobHistory(u"1"_s)->empty()); // not even a state yet
    const auto archived = act(*farm, JobActionKind::Archive, {u"1"_s});
    const auto undone = farm->undo({archived.run, {}});
    QVERIFY(undone);
    const auto cleaned = farm->cleanUp({}, CleanupCaller::Person);
    QVERIFY(cleaned && cleaned->run);

    const auto history = farm->jobHistory(u"1"_s);

    QVERIFY(history);
    using Cleanup::EntryState;
    using Cleanup::HistoryCause;
    const QDateTime now = history->front().time;
    QVERIFY(std::abs(now.secsTo(m_farm->clock.now())) <= 1);
    const std::vector<Cleanup::HistoryEntry> expected{
        {*cleaned->run, u"archive-job"_s, HistoryCause::Cleanup, now, EntryState::Done},
        {undone->asRun, u"undo-archive-job"_s, HistoryCause::Person, now, EntryState::Done},
        {*archived.run, u"archive-job"_s, HistoryCause::Person, now, EntryState::Undone}};
    QCOMPARE(*history, expected);
    QVERIFY(farm->jobHistory(u"2"_s)->empty());
}

void JobActionsTest::tellsNothingOfAFormerOwnerOfTheId()
{
    m_farm->addJob(1, u"Pending"_s, "1.stl", 2);
    m_farm->addFile("pending/1.stl", 2);
    const auto farm = open(*m_farm);
    const auto removed = act(*farm, JobActionKind::Remove, {u"1"_s});
    m_farm->addJob(1, u"Completed"_s, "other.stl", 2);
    m_farm->addFile("completed/other.stl", 2);
    QVERIFY(farm->jobHistory(u"1"_s)->empty());
    const auto archived = act(*farm, JobActionKind::Archive, {u"1"_s});
    QCOMPARE(farm->jobHistory(u"1"_s)->size(), 1U);
    QCOMPARE(farm->jobHistory(u"1"_s)->front().run, *archived.run);
    QVERIFY(*removed.run != *archived.run);
}

QTEST_GUILESS_MAIN(JobActionsTest)

#include "tst_jobactions.moc"
