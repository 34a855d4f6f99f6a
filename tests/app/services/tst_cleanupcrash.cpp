// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/demotestfarm.h"
#include "support/otherdisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// SIGKILL at every step of a cleanup and of an undo: after the next start every job is wholly
/// before or wholly after, no file is lost or doubled, and all of it can be taken back.
class TestCleanupCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingWhenKilledAtAnyStep_data();
    void losesNothingWhenKilledAtAnyStep();
    void losesNothingWhenKilledWhileItCopiesToAnotherDisk();
    void losesNothingWhenAFixIsKilledAtAnyStep_data();
    void losesNothingWhenAFixIsKilledAtAnyStep();
    void leavesNoFolderHalfRepairedWhenKilledAtAnyStep();
    void losesNothingWhenAnUndoIsKilledAtAnyStep_data();
    void losesNothingWhenAnUndoIsKilledAtAnyStep();

private:
    /// Runs the command to be killed at its N-th step; false when it ended before that.
    static bool isKilledAt(const DemoTestFarm &farm, const QStringList &command, int step,
                           int otherwise = 0);
    static QStringList toldActions(const DemoTestFarm &farm, qint64 from);
    static qint64 logSize(const DemoTestFarm &farm)
    {
        return QFileInfo(farm.path(u"demo/farm/logs/maintenance.log"_s)).size();
    }
    static int misplaceFiles(const DemoTestFarm &farm);
    static void breakFolders(const DemoTestFarm &farm);
    static QMap<QString, QString> foldersOf(const DemoTestFarm &farm);
    static void undoEverything(const DemoTestFarm &farm, const QStringList &options = {});
};

namespace {

// Every step of the small farm's batches is tried; each try is three short processes.
constexpr int FarmJobs = 70;
// How many depends on how the batches are cut, which follows the time; fewer would be no test.
constexpr int FewestSteps = 20;

void addShapes()
{
    QTest::addColumn<Demo::DemoShape>("shape");
    QTest::newRow("jobs, WAL") << Demo::DemoShape::Jobs;
    QTest::newRow("job and event, rollback") << Demo::DemoShape::Job;
    QTest::newRow("print_job, no archive folder") << Demo::DemoShape::PrintJob;
}

} // namespace

bool TestCleanupCrash::isKilledAt(const DemoTestFarm &farm, const QStringList &command, int step,
                                  int otherwise)
{
    const CtlResult result =
        farm.ctl(command, {{u"PRINTKEEPER_CRASH_AT"_s, QString::number(step)}});
    if (result.exitCode != -1 && result.exitCode != otherwise)
        qFatal("step %d: exit code %d", step, result.exitCode);
    return result.exitCode == -1;
}

void TestCleanupCrash::undoEverything(const DemoTestFarm &farm, const QStringList &options)
{
    for (int i = 0; i < 4; ++i) {
        const CtlResult undone = farm.ctl(QStringList{u"undo"_s, u"--json"_s} + options);
        if (undone.exitCode == 4)
            return;
        QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
    }
    QFAIL("there is always one more run to undo");
}

/// What the log tells to be done from there on, but for undos: of each its kind and what it took.
QStringList TestCleanupCrash::toldActions(const DemoTestFarm &farm, qint64 from)
{
    static const QRegularExpression line(
        u" printkeeper\\.\\w+: (?!undo-)([a-z-]+) (?:job (\\S+) )?done \\([^)]*\\): "
        "(.*?)(?: -> |$)"_s);
    QFile log(farm.path(u"demo/farm/logs/maintenance.log"_s));
    QStringList told;
    if (!log.open(QIODevice::ReadOnly) || !log.seek(from))
        return told;
    for (const QByteArray &each : log.readAll().split('\n')) {
        const auto match = line.match(QString::fromUtf8(each));
        if (match.hasMatch())
            told.append(match.captured(1) + u' ' + match.captured(2) + u' ' + match.captured(3));
    }
    told.sort();
    return told;
}

void TestCleanupCrash::losesNothingWhenKilledAtAnyStep_data()
{
    addShapes();
}

void TestCleanupCrash::losesNothingWhenKilledAtAnyStep()
{
    QFETCH(Demo::DemoShape, shape);
    const DemoTestFarm farm(shape, FarmJobs);
    const auto contentsNow = [&] {
        // Also the trash's, but not the reserve that the first run makes.
        FarmSnapshot now = farm.snapshot(SnapshotScope::Everything);
        now.files.removeIf([](const QMap<QByteArray, QByteArray>::iterator &file) {
            return file.key().startsWith(".printkeeper/reserve");
        });
        return now.contents();
    };
    const auto before = contentsNow();
    const FarmSnapshot beforeVisible = farm.snapshot();
    const QJsonObject planned = farm.ctl({u"cleanup"_s, u"--dry-run"_s, u"--json"_s}).json();
    int step = 1;
    for (qint64 told = logSize(farm); isKilledAt(farm, {u"cleanup"_s}, step); ++step) {
        // Nothing is lost or doubled, whatever moment it was; only our own mark may be new.
        const auto contents = contentsNow();
        for (auto content = before.begin(); content != before.end(); ++content)
            QVERIFY2(contents.value(content.key()) == content.value(),
                     qPrintable(u"step %1: a file was lost or doubled"_s.arg(step)));
        QCOMPARE(databaseProblems(farm.report().database), QString());

        const CtlResult next = farm.ctl({u"cleanup"_s, u"--json"_s});
        QVERIFY2(next.exitCode == 0,
                 qPrintable(u"step %1: "_s.arg(step) + QString::fromUtf8(next.out + next.err)));
        const CtlResult again = farm.ctl({u"cleanup"_s, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(again.json()[u"actions"_s].toArray().size(), 0);
        QCOMPARE(databaseProblems(farm.report().database), QString());
        for (const QByteArray &file : farm.snapshot(SnapshotScope::Everything).files.keys())
            QVERIFY2(!file.contains(".tmp-"), file);
        QStringList actions = toldActions(farm, told);
        QCOMPARE(actions.size(), planned[u"actions"_s].toArray().size());
        QCOMPARE(actions.removeDuplicates(), 0);

        undoEverything(farm);
        told = logSize(farm);
        const QString difference = differences(beforeVisible, farm.snapshot());
        QVERIFY2(difference.isEmpty(), qPrintable(u"step %1:\n"_s.arg(step) + difference));
    }
    QVERIFY2(step > FewestSteps, qPrintable(QString::number(step)));
}

void TestCleanupCrash::losesNothingWhenKilledWhileItCopiesToAnotherDisk()
{
    const QString otherDisk = folderOnOtherDisk();
    if (otherDisk.isEmpty())
        QSKIP("There is no other file system than that of the temporary folder here.");
    const QTemporaryDir disk(otherDisk + u"/printkeeper-XXXXXX"_s);
    QVERIFY(disk.isValid());
    const DemoTestFarm farm(Demo::DemoShape::Jobs, FarmJobs);
    const QStringList options{u"--set"_s, u"layout/archived="_s + disk.path(), u"--set"_s,
                              u"cleanup/keep_removed_days=30"_s};
    const FarmSnapshot before = farm.snapshot();
    const auto copies = [&] {
        const QByteArray archive = QFile::encodeName(disk.path());
        return FarmSnapshot::take(archive, farm.report().database).files.keys();
    };
    int step = 1;
    for (; isKilledAt(farm, QStringList{u"cleanup"_s} + options, step); ++step) {
        QCOMPARE(databaseProblems(farm.report().database), QString());
        const CtlResult next = farm.ctl(QStringList{u"cleanup"_s} + options);
        QVERIFY2(next.exitCode == 0, qPrintable(u"step %1: "_s.arg(step)) + next.err);
        for (const QByteArray &file : copies())
            QVERIFY2(!file.endsWith(".part"), file);
        undoEverything(farm, options);
        const QString difference = differences(before, farm.snapshot());
        QVERIFY2(difference.isEmpty(), qPrintable(u"step %1:\n"_s.arg(step) + difference));
        QCOMPARE(copies(), QList<QByteArray>());
    }
    QVERIFY2(step > FewestSteps, qPrintable(QString::number(step)));
}

/// The files of some waiting jobs lie in the folder of another status.
int TestCleanupCrash::misplaceFiles(const DemoTestFarm &farm)
{
    const QJsonObject document = farm.ctl({u"jobs"_s, u"--json"_s, u"--limit"_s, u"1000"_s}).json();
    const QJsonObject layout = farm.ctl({u"layout"_s, u"--json"_s}).json();
    QString elsewhere;
    for (const QJsonValue &folder : layout[u"folders"_s].toArray()) {
        if (folder[u"status"_s] == u"printing"_s && folder[u"exists"_s].toBool())
            elsewhere = folder[u"path"_s].toString();
    }
    int moved = 0;
    for (const QJsonValue &job : document[u"jobs"_s].toArray()) {
        const QString path =
            QDir(QString::fromUtf8(farm.report().uploads)).filePath(job[u"path"_s].toString());
        const bool waits = job[u"status"_s].toString().toLower() == u"pending"_s;
        if (waits && job[u"exists"_s].toBool() && moved < 4
            && QFile::rename(path, elsewhere + path.mid(path.lastIndexOf(u'/'))))
            ++moved;
    }
    return moved;
}

void TestCleanupCrash::losesNothingWhenAFixIsKilledAtAnyStep_data()
{
    // The shape `job` names the path of each file: what is not there is missing, not misplaced.
    QTest::addColumn<Demo::DemoShape>("shape");
    QTest::newRow("jobs, WAL") << Demo::DemoShape::Jobs;
    QTest::newRow("print_job, rollback") << Demo::DemoShape::PrintJob;
}

void TestCleanupCrash::losesNothingWhenAFixIsKilledAtAnyStep()
{
    QFETCH(Demo::DemoShape, shape);
    const DemoTestFarm farm(shape, FarmJobs);
    QVERIFY(misplaceFiles(farm) > 0);
    const QStringList fix{u"reconcile"_s, u"--fix"_s};
    const FarmSnapshot before = farm.snapshot();
    int step = 1;
    // What only a person can mend stays: exit code 1.
    for (; isKilledAt(farm, fix, step, 1); ++step) {
        QCOMPARE(farm.snapshot().contents(), before.contents());
        QCOMPARE(databaseProblems(farm.report().database), QString());
        const CtlResult next = farm.ctl(fix);
        QVERIFY2(next.exitCode == 1, next.out + next.err);
        undoEverything(farm);
        const QString difference = differences(before, farm.snapshot());
        QVERIFY2(difference.isEmpty(), qPrintable(u"step %1:\n"_s.arg(step) + difference));
    }
    QVERIFY2(step > 5, qPrintable(QString::number(step)));
    QVERIFY(!differences(before, farm.snapshot()).isEmpty());
}

/// Of each folder of the layout: its owner and mode, or that it is not there.
QMap<QString, QString> TestCleanupCrash::foldersOf(const DemoTestFarm &farm)
{
    QMap<QString, QString> folders;
    const QJsonObject layout = farm.ctl({u"layout"_s, u"--json"_s}).json();
    for (const QJsonValue &folder : layout[u"folders"_s].toArray())
        folders.insert(folder[u"path"_s].toString(),
                       folder[u"exists"_s].toBool()
                           ? folder[u"owner"_s].toString() + u' ' + folder[u"mode"_s].toString()
                           : u"missing"_s);
    return folders;
}

/// One with a mode that is wrong, one that also belongs to somebody else; one is missing already.
void TestCleanupCrash::breakFolders(const DemoTestFarm &farm)
{
    constexpr uid_t Nobody = 65534;
    int broken = 0;
    const auto folders = foldersOf(farm);
    for (const QString &path : folders.keys()) {
        const QByteArray folder = QFile::encodeName(path);
        if (folders[path] == u"missing"_s || ++broken > 2)
            continue;
        QCOMPARE(::chmod(folder.constData(), 0777), 0);
        if (broken == 2 && ::geteuid() == 0)
            QCOMPARE(::chown(folder.constData(), Nobody, Nobody), 0);
    }
    QVERIFY(folders.values().contains(u"missing"_s));
}

void TestCleanupCrash::leavesNoFolderHalfRepairedWhenKilledAtAnyStep()
{
    const DemoTestFarm farm(Demo::DemoShape::PrintJob, FarmJobs);
    breakFolders(farm);
    const QStringList repair{u"layout"_s, u"--repair"_s};
    const auto before = foldersOf(farm);
    const int well = farm.ctl(repair).exitCode;
    const auto after = foldersOf(farm);
    QVERIFY(before != after && well != -1);
    undoEverything(farm);
    QCOMPARE(foldersOf(farm), before);
    int step = 1;
    for (; isKilledAt(farm, repair, step, well); ++step) {
        // Half of the time another repair comes next, which must find what this one left.
        if (step % 2 == 0)
            QCOMPARE(farm.ctl({u"recover"_s}).exitCode, 0);
        const auto mended = foldersOf(farm);
        for (auto folder = mended.begin(); step % 2 == 0 && folder != mended.end(); ++folder)
            QVERIFY2(*folder == before[folder.key()] || *folder == after[folder.key()],
                     qPrintable(u"step %1: %2 %3"_s.arg(step).arg(folder.key(), *folder)));
        QCOMPARE(farm.ctl(repair).exitCode, well);
        QCOMPARE(foldersOf(farm), after);
        undoEverything(farm);
        QVERIFY2(foldersOf(farm) == before, qPrintable(u"step %1"_s.arg(step)));
    }
    QVERIFY2(step > 5, qPrintable(QString::number(step)));
    undoEverything(farm);
    for (step = 1;; ++step) {
        QCOMPARE(farm.ctl(repair).exitCode, well);
        const bool isKilled = isKilledAt(farm, {u"undo"_s}, step);
        undoEverything(farm);
        QVERIFY2(foldersOf(farm) == before, qPrintable(u"undo, step %1"_s.arg(step)));
        if (!isKilled)
            break;
    }
    QVERIFY2(step > 5, qPrintable(QString::number(step)));
}

void TestCleanupCrash::losesNothingWhenAnUndoIsKilledAtAnyStep_data()
{
    addShapes();
}

void TestCleanupCrash::losesNothingWhenAnUndoIsKilledAtAnyStep()
{
    QFETCH(Demo::DemoShape, shape);
    const DemoTestFarm farm(shape, FarmJobs);
    const FarmSnapshot before = farm.snapshot();
    int step = 1;
    for (;; ++step) {
        QCOMPARE(farm.ctl({u"cleanup"_s}).exitCode, 0);
        const bool isKilled = isKilledAt(farm, {u"undo"_s}, step);
        QCOMPARE(databaseProblems(farm.report().database), QString());
        undoEverything(farm);
        const QString difference = differences(before, farm.snapshot());
        QVERIFY2(difference.isEmpty(), qPrintable(u"step %1:\n"_s.arg(step) + difference));
        if (!isKilled)
            break;
    }
    QVERIFY2(step > FewestSteps, qPrintable(QString::number(step)));
}

QTEST_GUILESS_MAIN(TestCleanupCrash)

#include "tst_cleanupcrash.moc"
