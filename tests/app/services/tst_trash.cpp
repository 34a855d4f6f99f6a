// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class TrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsWhatWaitsAndWhenItGoes();
    void namesThePeopleOfWhatWasRemoved();
    void isEmptyBeforeTheFirstRun();
    void removesAllForGood();
    void undoesTheRestWithoutAFailure();
    void saysOfWhatNothingCanBeUndone();
    void anUndoLeavesNoEmptyFolderInIt();
    void keepsWhatIsNotTheFileOfTheJournal();
    void takesNothingForGoneThatNobodyCanSee();
    void tellsOnceThatATrashIsNotThere();
    void refusesWhereOtherUploadsAre();

private:
    Result<std::vector<Cleanup::TrashedItem>> trash() const { return openFarm(*m_farm)->trash(); }
    QByteArray onlyFileInTrash() const;

    std::unique_ptr<SmallFarm> m_farm;
};

void TrashTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_farm = std::make_unique<SmallFarm>();
    m_farm->addJob(1, u"Uploaded"_s, "gear.stl", 9);
    m_farm->addFile("uploaded/gear.stl", 9);
}

void TrashTest::tellsWhatWaitsAndWhenItGoes()
{
    m_farm->addFile("pending/a.tmp", 3);
    QVERIFY(openFarm(*m_farm)->cleanUp({}, CleanupCaller::Person));
    const auto items = *trash();
    QCOMPARE(items.size(), 2u);
    const auto job = std::find_if(items.begin(), items.end(),
                                  [](const auto &item) { return item.job == u"1"_s; });
    QVERIFY(job != items.end());
    QCOMPARE(job->files, std::vector<QByteArray>{m_farm->uploads() + "/uploaded/gear.stl"});
    QCOMPARE(job->removed, m_farm->clock.now());
    QCOMPARE(job->goes, m_farm->clock.now().addDays(30));
    QVERIFY(job->bytes > 0);
}

/// The rows are gone when the report is written.
void TrashTest::namesThePeopleOfWhatWasRemoved()
{
    Cleanup::CleanupRequest request;
    request.namesPeople = true;
    const auto report = openFarm(*m_farm)->cleanUp(request, CleanupCaller::Person);
    QVERIFY(report);
    QCOMPARE(report->plan.actions.front().result, Cleanup::ActionResult::Done);
    QCOMPARE(report->plan.actions.front().job->person, u"Ada"_s);
}

void TrashTest::isEmptyBeforeTheFirstRun()
{
    QVERIFY(trash()->empty());
    QVERIFY(!QFile::exists(QString::fromUtf8(m_farm->settings().state + "/state.db")));
}

void TrashTest::removesAllForGood()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Person));
    const Bytes waiting = trash()->front().bytes;
    const auto emptied = farm->emptyTrash();
    QVERIFY(emptied && emptied->problems.empty());
    QCOMPARE(emptied->files, 1);
    QCOMPARE(emptied->bytes, waiting);
    QVERIFY(trash()->empty());
    QCOMPARE(farm->undo({}).error().code, u"nothing-to-undo"_s);
    const auto run = farm->runs(2)->at(1);
    QCOMPARE(run.command, u"empty-trash"_s);
    const auto spent = farm->runs(2, {u"cleanup"_s})->front();
    QVERIFY(spent.actions > 0);
    QVERIFY(spent.isSpent);
    QCOMPARE(run.freesNow, waiting);
}

/// What has left the trash by our own hand is told as what it is.
void TrashTest::undoesTheRestWithoutAFailure()
{
    m_farm->addJob(2, u"Completed"_s, "done.stl", 40);
    m_farm->addFile("completed/done.stl", 40);
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Person));
    const qint64 run = farm->runs(1)->front().id;
    QVERIFY(farm->emptyTrash());
    QVERIFY(!farm->runs(2, {u"cleanup"_s})->front().isSpent);

    const auto undone = farm->undo({});

    QVERIFY(undone);
    QCOMPARE(undone->run, run);
    QCOMPARE(undone->undone, 1);
    QCOMPARE(undone->gone, 1);
    QVERIFY(undone->failed.empty());
    QVERIFY(m_farm->hasFile("completed/done.stl"));
    QCOMPARE(farm->runs(1)->front().result, std::optional(Tasks::RunResult::Ok));
    const auto again = farm->undo({run, {}});
    QCOMPARE(again.error().code, u"nothing-to-undo"_s);
    QVERIFY2(again.error().message.contains(u"gone for good"_s), qPrintable(again.error().message));
}

/// Another run may well be undone.
void TrashTest::saysOfWhatNothingCanBeUndone()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Person));
    const qint64 run = farm->runs(1)->front().id;
    const auto message = [&](const UndoRequest &request) {
        const auto undone = farm->undo(request);
        return undone ? QString() : undone.error().message;
    };
    QCOMPARE(message({std::nullopt, u"47\n11"_s}),
             u"No run did anything to job 47\\u000a11 that can be undone."_s);
    QCOMPARE(message({run, u"4711"_s}),
             u"Run %1 did nothing to job 4711 that can be undone; runs lists the runs."_s.arg(run));
    QCOMPARE(
        message({run + 90, {}}),
        u"There is nothing of a run %1 that can be undone; runs lists the runs."_s.arg(run + 90));
    QVERIFY(farm->undo({run, {}}));
}

void TrashTest::anUndoLeavesNoEmptyFolderInIt()
{
    m_farm->addJob(2, u"Uploaded"_s, "vase.stl", 9);
    m_farm->addFile("uploaded/vase.stl", 9);
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Person));

    QCOMPARE(farm->undo({{}, u"1"_s})->undone, 1);
    QVERIFY(m_farm->hasFile(".printkeeper/trash/1/uploaded/vase.stl"));
    QCOMPARE(farm->undo({{}, u"2"_s})->undone, 1);

    QVERIFY(m_farm->hasFile("uploaded/vase.stl"));
    QVERIFY(m_farm->hasFile(".printkeeper/trash"));
    QVERIFY(!m_farm->hasFile(".printkeeper/trash/1"));
}

QByteArray TrashTest::onlyFileInTrash() const
{
    for (const auto &entry : std::filesystem::recursive_directory_iterator(
             (m_farm->uploads() + "/.printkeeper/trash").toStdString())) {
        if (entry.is_regular_file())
            return QByteArray::fromStdString(entry.path().string());
    }
    return {};
}

void TrashTest::keepsWhatIsNotTheFileOfTheJournal()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Person));
    QFile file(QString::fromUtf8(onlyFileInTrash()));
    QVERIFY(file.open(QIODevice::Append));
    QVERIFY(file.write("a stranger's work") > 0);
    file.close();

    const auto emptied = farm->emptyTrash();
    QVERIFY(emptied);
    QCOMPARE(emptied->problems.size(), 1u);
    QVERIFY(file.exists());
    QCOMPARE(trash()->size(), 1u);
}

/// As where the disk of an archive is not mounted: its folder is there, and empty.
void TrashTest::takesNothingForGoneThatNobodyCanSee()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Person));
    const QString own = QString::fromUtf8(m_farm->uploads() + "/.printkeeper/trash");
    QVERIFY(QDir().rename(own, own + u"-away"_s));

    const auto emptied = farm->emptyTrash();
    const Cleanup::RemovedJob removed = farm->removedJobs({})->jobs.front();

    QVERIFY(emptied);
    QCOMPARE(emptied->problems.size(), 1u);
    QVERIFY2(emptied->problems.front().contains(u"mounted"_s),
             qPrintable(emptied->problems.front()));
    QCOMPARE(trash()->size(), 1u);
    QVERIFY(removed.inTrashUntil && !removed.isTrashKnown && !removed.canBeRestored);
    QVERIFY(QDir().rename(own + u"-away"_s, own));
    QCOMPARE(farm->undo({})->undone, 1);
}

/// Not for each file: the nightly log would be full of it.
void TrashTest::tellsOnceThatATrashIsNotThere()
{
    m_farm->addJob(2, u"Uploaded"_s, "vase.stl", 9);
    m_farm->addFile("uploaded/vase.stl", 9);
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Person));
    const QString own = QString::fromUtf8(m_farm->uploads() + "/.printkeeper/trash");
    QVERIFY(QDir().rename(own, own + u"-away"_s));

    const auto emptied = farm->emptyTrash();

    QVERIFY(emptied);
    QCOMPARE(emptied->files, 0);
    QCOMPARE(emptied->problems.size(), 1u);
    QCOMPARE(trash()->size(), 2u);
}

void TrashTest::refusesWhereOtherUploadsAre()
{
    const auto farm = openFarm(*m_farm);
    QVERIFY(farm->cleanUp({}, CleanupCaller::Person));
    const QString own = QString::fromUtf8(m_farm->uploads() + "/.printkeeper");
    QVERIFY(QDir().rename(own, own + u"-away"_s));

    const auto emptied = farm->emptyTrash();

    QVERIFY(!emptied);
    QCOMPARE(emptied.error().code, u"refused-by-guard"_s);
    QVERIFY(QDir().rename(own + u"-away"_s, own));
    QCOMPARE(trash()->size(), 1u);
    QCOMPARE(farm->undo({})->undone, 1);
}

QTEST_GUILESS_MAIN(TrashTest)
#include "tst_trash.moc"
