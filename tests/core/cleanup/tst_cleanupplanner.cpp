// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/escape.h"
#include "cleanup/cleanupplanner.h"
#include "support/smallfarm.h"

#include <QTest>

#include <array>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class CleanupPlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesWhatIsOlderThanTheRuleSays_data();
    void takesWhatIsOlderThanTheRuleSays();
    void takesSidecarsAndThePictureWithARemovedUpload();
    void leavesThePictureOfAnArchivedJobWhereItIs();
    void leavesAJobAloneWhoseFileIsYoung();
    void leavesAFileThatTwoJobsClaim();
    void leavesAModelThatIsAnotherJobsPicture();
    void leavesSidecarsOfAStemThatTwoJobsShare();
    void leavesASidecarThatAnotherRowClaimsAsItsModel();
    void skipsWhatItCannotTrust_data();
    void skipsWhatItCannotTrust();
    void neverTouchesAJobThatIsBeingPrinted();
    void findsTemporaryFilesOfAllFolders();
    void leavesATemporaryFileThatAProgramHasOpen();
    void refusesToTakeMostOfTheFarm();
    void exemptsASmallFarmFromTheShare();
    void saysOfOneJobWhatThePlanOfAllSays_data();
    void saysOfOneJobWhatThePlanOfAllSays();
    void refusesWhenTheUploadsAreOthers();
    void plansForAnotherDay();
    void limitsTheKindsOfAction();

private:
    static CleanupPlan planOf(SmallFarm &farm, const CleanupRequest &request = {},
                              const Settings::CleanupSettings &settings = {},
                              const std::optional<QString> &mark = {}, const KeepList &keeps = {},
                              const QString &job = {});
    static QStringList saidOf(const CleanupPlan &plan, const QString &job);
    static QStringList jobsOf(const CleanupPlan &plan);
    static QStringList filesOf(const CleanupAction &action);
};

CleanupPlan CleanupPlannerTest::planOf(SmallFarm &farm, const CleanupRequest &request,
                                       const Settings::CleanupSettings &settings,
                                       const std::optional<QString> &mark, const KeepList &keeps,
                                       const QString &job)
{
    const auto opened = farm.open();
    const auto plan = makePlan({settings,
                                *opened->store,
                                *opened->files,
                                request,
                                farm.clock.now(),
                                {},
                                {mark, {}},
                                {},
                                keeps,
                                job},
                               CancelToken());
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    return *plan;
}

/// All that the plan says of a job and of itself.
QStringList CleanupPlannerTest::saidOf(const CleanupPlan &plan, const QString &job)
{
    QStringList said;
    if (plan.refused)
        said << plan.refused->guard << plan.refused->message;
    for (const CleanupAction &action : plan.actions) {
        if (action.job && action.job->idText() == job)
            said << actionKindName(action.kind) << action.reason << QString::number(action.ageDays)
                 << escaped(action.files.front().place.absolute());
    }
    for (const SkippedItem &item : plan.skipped) {
        if (item.job == job)
            said << escaped(item.path) << item.reason;
    }
    return said;
}

QStringList CleanupPlannerTest::jobsOf(const CleanupPlan &plan)
{
    QStringList jobs;
    for (const CleanupAction &action : plan.actions)
        jobs << (action.job ? action.job->idText() : u"-"_s);
    jobs.sort();
    return jobs;
}

QStringList CleanupPlannerTest::filesOf(const CleanupAction &action)
{
    QStringList files;
    for (const PlannedFile &file : action.files) {
        const QByteArray path = file.place.absolute();
        const qsizetype folderAt = path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1;
        files << escaped(path.mid(folderAt));
    }
    return files;
}

void CleanupPlannerTest::takesWhatIsOlderThanTheRuleSays_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("kind");

    QTest::newRow("an upload of 8 days")
        << u"Uploaded"_s << "uploaded"_ba << 8 << u"remove-upload"_s;
    QTest::newRow("an upload of 7 days, no more")
        << u"Uploaded"_s << "uploaded"_ba << 7 << QString();
    QTest::newRow("another spelling") << u"UPLOADED"_s << "uploaded"_ba << 8 << u"remove-upload"_s;
    QTest::newRow("a printed enum")
        << u"Status.UPLOADED"_s << "uploaded"_ba << 8 << u"remove-upload"_s;
    QTest::newRow("completed for 31 days")
        << u"Completed"_s << "completed"_ba << 31 << u"archive-job"_s;
    QTest::newRow("completed for 30 days") << u"Completed"_s << "completed"_ba << 30 << QString();
    QTest::newRow("pending for a year") << u"Pending"_s << "pending"_ba << 365 << QString();
    QTest::newRow("archived for a year") << u"Archived"_s << "archive"_ba << 365 << QString();
}

void CleanupPlannerTest::takesWhatIsOlderThanTheRuleSays()
{
    QFETCH(QString, status);
    QFETCH(QByteArray, folder);
    QFETCH(int, days);
    QFETCH(QString, kind);
    SmallFarm farm;
    farm.addJob(1, status, "cube.stl", days);
    farm.addFile(folder + "/cube.stl", days);

    const CleanupPlan plan = planOf(farm);

    QCOMPARE(plan.actions.size(), kind.isEmpty() ? 0U : 1U);
    if (!kind.isEmpty()) {
        QCOMPARE(actionKindName(plan.actions.front().kind), kind);
        QCOMPARE(plan.actions.front().ageDays, days);
    }
}

void CleanupPlannerTest::takesSidecarsAndThePictureWithARemovedUpload()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9, u"thumbnails/cube.png"_s);
    for (const char *name :
         {"uploaded/cube.stl", "uploaded/cube.json", "uploaded/cube.metadata.json",
          "uploaded/cube.gcode", "uploaded/other.json", "thumbnails/cube.png"})
        farm.addFile(name, 9);

    const CleanupPlan plan = planOf(farm);

    QCOMPARE(plan.actions.size(), 1U);
    QStringList files = filesOf(plan.actions.front());
    QCOMPARE(files.takeFirst(), u"uploaded/cube.stl"_s);
    files.sort();
    QCOMPARE(files, (QStringList{u"thumbnails/cube.png"_s, u"uploaded/cube.gcode"_s,
                                 u"uploaded/cube.json"_s, u"uploaded/cube.metadata.json"_s}));
}

void CleanupPlannerTest::leavesThePictureOfAnArchivedJobWhereItIs()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40, u"thumbnails/cube.png"_s);
    farm.addFile("completed/cube.stl", 40);
    farm.addFile("thumbnails/cube.png", 40);

    const CleanupPlan plan = planOf(farm);

    QCOMPARE(plan.actions.size(), 1U);
    QCOMPARE(filesOf(plan.actions.front()), QStringList{u"completed/cube.stl"_s});
}

void CleanupPlannerTest::leavesAJobAloneWhoseFileIsYoung()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "again.stl", 8);
    farm.addFile("uploaded/again.stl", 0.01);
    farm.addJob(2, u"Uploaded"_s, "rested.stl", 8);
    farm.addFile("uploaded/rested.stl", 0.1);

    const CleanupPlan plan = planOf(farm);

    QCOMPARE(jobsOf(plan), QStringList{u"2"_s});
    QCOMPARE(plan.skipped.size(), 1U);
    QCOMPARE(plan.skipped.front().job, u"1"_s);
}

void CleanupPlannerTest::leavesAFileThatTwoJobsClaim()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "same.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "same.stl", 9);
    farm.addFile("uploaded/same.stl", 9);

    const CleanupPlan plan = planOf(farm);

    QCOMPARE(plan.actions.size(), 0U);
    QCOMPARE(plan.skipped.size(), 2U);
}

void CleanupPlannerTest::leavesAModelThatIsAnotherJobsPicture()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "shown.png", 9);
    farm.addFile("uploaded/shown.png", 9);
    farm.addJob(2, u"Uploaded"_s, "own.png", 9, u"uploaded/own.png"_s);
    farm.addFile("uploaded/own.png", 9);
    farm.addJob(3, u"Completed"_s, "young.stl", 1, u"uploaded/shown.png"_s);

    const CleanupPlan plan = planOf(farm);

    QCOMPARE(jobsOf(plan), QStringList{u"2"_s});
    QCOMPARE(plan.skipped.size(), 1U);
    QCOMPARE(plan.skipped.front().job, u"1"_s);
    QVERIFY2(plan.skipped.front().reason.contains(u"picture"),
             qPrintable(plan.skipped.front().reason));
}

void CleanupPlannerTest::leavesSidecarsOfAStemThatTwoJobsShare()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "cube.3mf", 2);
    for (const char *name : {"uploaded/cube.stl", "uploaded/cube.3mf", "uploaded/cube.json"})
        farm.addFile(name, 9);

    const CleanupPlan plan = planOf(farm);

    QCOMPARE(plan.actions.size(), 1U);
    QCOMPARE(filesOf(plan.actions.front()), QStringList{u"uploaded/cube.stl"_s});
}

void CleanupPlannerTest::leavesASidecarThatAnotherRowClaimsAsItsModel()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "cube.gcode", 1);
    farm.addFile("uploaded/cube.stl", 9);
    farm.addFile("uploaded/cube.gcode", 9);

    const CleanupPlan plan = planOf(farm);

    QCOMPARE(jobsOf(plan), QStringList{u"1"_s});
    QCOMPARE(filesOf(plan.actions.front()), QStringList{u"uploaded/cube.stl"_s});
}

void CleanupPlannerTest::skipsWhatItCannotTrust_data()
{
    QTest::addColumn<QByteArray>("fileName");
    QTest::newRow("a way out of the folder") << "../../etc/passwd"_ba;
    QTest::newRow("an absolute path elsewhere") << "/etc/passwd"_ba;
    QTest::newRow("a way out in the middle") << "uploaded/../../x"_ba;
    QTest::newRow("no name") << ""_ba;
    QTest::newRow("a missing file") << "gone.stl"_ba;
    QTest::newRow("a name of 256 bytes") << QByteArray(256, 'a');
    QTest::newRow("a symlink") << "link.stl"_ba;
    QTest::newRow("a folder") << "folder.stl"_ba;
}

void CleanupPlannerTest::skipsWhatItCannotTrust()
{
    QFETCH(QByteArray, fileName);
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, fileName, 9);
    farm.addFile("completed/target.stl", 9);
    QCOMPARE(
        ::symlink("../completed/target.stl", (farm.uploads() + "/uploaded/link.stl").constData()),
        0);
    QVERIFY(QDir(QString::fromUtf8(farm.uploads())).mkpath(u"uploaded/folder.stl"_s));
    for (const char *name : {"link.stl", "folder.stl"}) {
        // Old enough, so that nothing but its kind speaks against it.
        const std::array<timespec, 2> longAgo{timespec{1, 0}, timespec{1, 0}};
        const QByteArray path = farm.uploads() + "/uploaded/" + name;
        QCOMPARE(::utimensat(AT_FDCWD, path.constData(), longAgo.data(), AT_SYMLINK_NOFOLLOW), 0);
    }

    const CleanupPlan plan = planOf(farm);

    QCOMPARE(plan.actions.size(), 0U);
    QCOMPARE(plan.skipped.size(), 1U);
    QCOMPARE(plan.skipped.front().job, u"1"_s);
    QVERIFY(!plan.skipped.front().reason.isEmpty());
}

void CleanupPlannerTest::neverTouchesAJobThatIsBeingPrinted()
{
    SmallFarm farm;
    farm.addJob(1, u"Printing"_s, "cube.stl", 100);
    farm.addFile("printing/cube.stl", 100);
    Settings::CleanupSettings settings;
    settings.removeStatuses << u"Printing"_s;

    QCOMPARE(planOf(farm, {}, settings).actions.size(), 0U);
}

void CleanupPlannerTest::findsTemporaryFilesOfAllFolders()
{
    SmallFarm farm;
    farm.addFile("uploaded/a.tmp", 2);
    farm.addFile("b.TMP", 2);
    farm.addFile("archive/young.tmp", 0.5);
    farm.addFile("archive/model.stl", 2);

    const CleanupPlan plan = planOf(farm);

    QCOMPARE(plan.actions.size(), 2U);
    for (const CleanupAction &action : plan.actions)
        QCOMPARE(action.kind, ActionKind::RemoveTemp);
}

void CleanupPlannerTest::leavesATemporaryFileThatAProgramHasOpen()
{
    SmallFarm farm;
    farm.addFile("uploaded/a.tmp", 2);
    QFile open(QString::fromUtf8(farm.uploads()) + u"/uploaded/a.tmp"_s);
    QVERIFY(open.open(QIODevice::ReadOnly));

    const CleanupPlan plan = planOf(farm);

    QCOMPARE(plan.actions.size(), 0U);
    QCOMPARE(plan.skipped.size(), 1U);
}

void CleanupPlannerTest::refusesToTakeMostOfTheFarm()
{
    SmallFarm farm;
    for (int i = 0; i < 20; ++i) {
        const QByteArray name = QByteArray::number(i) + ".stl";
        farm.addJob(i, u"Uploaded"_s, name, i < 11 ? 9 : 1);
        farm.addFile("uploaded/" + name, 9);
    }

    const CleanupPlan plan = planOf(farm);
    QVERIFY(plan.refused.has_value());
    QCOMPARE(plan.refused->guard, u"share"_s);
    QCOMPARE(plan.refused->flag, u"--over-limit"_s);
    QCOMPARE(plan.actions.size(), 11U);

    CleanupRequest request;
    request.lifted.share = true;
    QVERIFY(!planOf(farm, request).refused);
}

void CleanupPlannerTest::exemptsASmallFarmFromTheShare()
{
    SmallFarm farm;
    for (int i = 0; i < 19; ++i) {
        const QByteArray name = QByteArray::number(i) + ".stl";
        farm.addJob(i, u"Uploaded"_s, name, 9);
        farm.addFile("uploaded/" + name, 9);
    }

    const CleanupPlan plan = planOf(farm);

    QVERIFY(!plan.refused);
    QCOMPARE(plan.actions.size(), 19U);
}

void CleanupPlannerTest::saysOfOneJobWhatThePlanOfAllSays_data()
{
    QTest::addColumn<int>("missing");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("a small part is due") << 0 << 90 << false;
    QTest::newRow("too much is due") << 0 << 30 << true;
    // Half of what is old enough has no file, so that the guard depends on all files.
    QTest::newRow("too much would be due") << 12 << 60 << false;
}

void CleanupPlannerTest::saysOfOneJobWhatThePlanOfAllSays()
{
    QFETCH(int, missing);
    QFETCH(int, percent);
    QFETCH(bool, isRefused);
    SmallFarm farm;
    int id = 0;
    const auto add = [&](const QString &status, const QByteArray &name, int days,
                         const QByteArray &folder, double fileDays) {
        farm.addJob(++id, status, name, days);
        if (!folder.isEmpty())
            farm.addFile(folder + '/' + name, fileDays);
    };
    for (int i = 0; i < 24; ++i)
        add(u"Uploaded"_s, "due-" + QByteArray::number(i) + ".stl", 9,
            i < missing ? "" : "uploaded", 9);
    for (int i = 0; i < 8; ++i)
        add(u"Uploaded"_s, "new-" + QByteArray::number(i) + ".stl", 2, "uploaded", 2);
    add(u"Uploaded"_s, "again.stl", 9, "uploaded", 0.01);
    add(u"Uploaded"_s, "../../etc/passwd", 9, {}, 0);
    add(u"Uploaded"_s, "same.stl", 9, "uploaded", 9);
    add(u"Uploaded"_s, "same.stl", 9, {}, 0);
    add(u"Uploaded"_s, "cube.stl", 9, "uploaded", 9);
    add(u"Uploaded"_s, "cube.3mf", 9, "uploaded", 9);
    farm.addFile("uploaded/cube.json", 9);
    add(u"Completed"_s, "done.stl", 40, "completed", 40);
    add(u"Pending"_s, "waiting.stl", 40, "pending", 40);
    farm.database().run(u"UPDATE jobs SET updated_at = 'yesterday' WHERE id = 20"_s);
    farm.addFile("uploaded/old.tmp", 9);
    const KeepList keeps({{KeepKind::Job, "21"}}, farm.clock.now(), QTimeZone::utc());
    Settings::CleanupSettings settings;
    settings.maxSharePercent = percent;

    const CleanupPlan all = planOf(farm, {}, settings, {}, keeps);
    QCOMPARE(all.refused.has_value(), isRefused);
    QSet<QString> kinds;
    for (int job = 1; job <= id; ++job) {
        const QString name = QString::number(job);
        const CleanupPlan one = planOf(farm, {}, settings, {}, keeps, name);
        QCOMPARE(saidOf(one, name), saidOf(all, name));
        QVERIFY(one.actions.size() + one.skipped.size() <= 1);
        kinds << (one.actions.empty() ? one.skipped.empty() ? u"nothing"_s : u"skipped"_s
                                      : u"action"_s);
    }
    QCOMPARE(kinds.size(), 3);
    QVERIFY(planOf(farm, {}, settings, {}, keeps, u"no such job"_s).actions.empty());
}

void CleanupPlannerTest::refusesWhenTheUploadsAreOthers()
{
    SmallFarm farm;
    const CleanupPlan plan = planOf(farm, {}, {}, u"another-id"_s);
    QVERIFY(plan.refused.has_value());
    QCOMPARE(plan.refused->guard, u"root"_s);

    CleanupRequest request;
    request.lifted.root = true;
    QVERIFY(!planOf(farm, request, {}, u"another-id"_s).refused);
}

void CleanupPlannerTest::plansForAnotherDay()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 5);
    farm.addFile("uploaded/cube.stl", 5);
    QCOMPARE(planOf(farm).actions.size(), 0U);

    CleanupRequest friday;
    friday.at = farm.clock.now().addDays(4);

    QCOMPARE(planOf(farm, friday).actions.size(), 1U);
}

void CleanupPlannerTest::limitsTheKindsOfAction()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    farm.addFile("uploaded/left.tmp", 9);
    CleanupRequest request;
    request.only = {ActionKind::RemoveTemp};

    const CleanupPlan plan = planOf(farm, request);

    QCOMPARE(plan.actions.size(), 1U);
    QCOMPARE(plan.actions.front().kind, ActionKind::RemoveTemp);
}

QTEST_GUILESS_MAIN(CleanupPlannerTest)

#include "tst_cleanupplanner.moc"
