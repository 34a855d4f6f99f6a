// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/operationplanner.h"
#include "cleanup/recovery.h"

#include <QFileInfo>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Somebody exchanges a file between a run's last look at it and the rename, and the run is killed
/// before it sees that it has moved a stranger's file.
class RecoveredStrangerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesAStrangersFileBackFromTheTrash_data();
    void givesAStrangersFileBackFromTheTrash();
    void givesALinkBackFromTheTrash();
    void leavesAFileInTheArchiveAlone();

private:
    /// What a run leaves that is killed behind the renames of all that is due.
    static std::vector<Operation> crash(SmallFarm &farm, const std::function<void()> &exchange);
    static QByteArray contentOf(const SmallFarm &farm, const QByteArray &path)
    {
        QFile file(QString::fromUtf8(farm.uploads() + '/' + path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static RecoveryReport recover(const SmallFarm &farm)
    {
        const auto opened = farm.open();
        const auto report =
            recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        return *report;
    }
    static bool hasIntent(const SmallFarm &farm)
    {
        return *JournalStore(*farm.open()->state).hasUnfinished();
    }
};

std::vector<Operation> RecoveredStrangerTest::crash(SmallFarm &farm,
                                                    const std::function<void()> &exchange)
{
    const CleanupPlan plan = planCleanup(farm);
    const auto opened = farm.open();
    const qint64 run = *Tasks::RunStore(*opened->state)
                            .start(u"cleanup"_s, Tasks::RunSource::Manual, farm.clock.now());
    auto rows = *RowWriter::create(opened->store->connection(), opened->store->schema());
    FileMover files(DeviceCheck::Same);
    const Settings::CleanupSettings settings;
    OperationPlanner planner({*opened->files, settings, u"Archived"_s, farm.clock.now(), run},
                             *rows, files);
    std::vector<Operation> operations;
    for (const CleanupAction &action : plan.actions)
        operations.push_back(*planner.operationFor(action));
    if (!JournalStore(*opened->state).addIntents(run, operations))
        qFatal("cannot write the intents");
    exchange();
    for (const Operation &operation : operations) {
        const FileMove &move = operation.moves.front();
        if (!files.folderOf(move.to, FileMover::Missing::Make)
            || ::rename(move.from.absolute().constData(), move.to.absolute().constData()) != 0)
            qFatal("cannot move %s", move.from.absolute().constData());
    }
    return operations;
}

void RecoveredStrangerTest::givesAStrangersFileBackFromTheTrash_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isTakenAgain");
    QTest::newRow("of a job") << "uploaded/cube.stl"_ba << false;
    QTest::newRow("of a job, whose name is taken again") << "uploaded/cube.stl"_ba << true;
    QTest::newRow("a temporary file") << "pending/left.tmp"_ba << false;
}

void RecoveredStrangerTest::givesAStrangersFileBackFromTheTrash()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, isTakenAgain);
    SmallFarm farm;
    farm.addFile(path, 9, "solid old");
    if (path.startsWith("uploaded/"))
        farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    const auto before = farm.database().run(u"SELECT * FROM jobs"_s);
    const auto operations = crash(farm, [&] {
        QVERIFY(QFile::remove(QString::fromUtf8(farm.uploads() + '/' + path)));
        farm.addFile(path, 0, "solid anew");
    });
    QVERIFY(!farm.hasFile(path));
    if (isTakenAgain)
        farm.addFile(path, 0, "solid third");

    const RecoveryReport report = recover(farm);

    QCOMPARE(contentOf(farm, path), isTakenAgain ? "solid third"_ba : "solid anew"_ba);
    if (isTakenAgain)
        QCOMPARE(contentOf(farm, "uploaded/cube (2).stl"), "solid anew"_ba);
    QVERIFY(!QFile::exists(QString::fromUtf8(operations.front().moves.front().to.absolute())));
    QCOMPARE(report.takenBack, 1);
    QCOMPARE(report.besides.size(), 1U);
    QVERIFY(report.unsolved.empty() && !hasIntent(farm));
    QCOMPARE(farm.database().run(u"SELECT * FROM jobs"_s), before);
}

void RecoveredStrangerTest::givesALinkBackFromTheTrash()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "cube.stl", 9);
    farm.addFile("uploaded/cube.stl", 9);
    farm.addFile("pending/canary.stl", 0, "solid canary");
    const QString path = QString::fromUtf8(farm.uploads() + "/uploaded/cube.stl");
    crash(farm, [&] {
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::link(u"../pending/canary.stl"_s, path));
    });

    const RecoveryReport report = recover(farm);

    QVERIFY(QFileInfo(path).isSymLink());
    QCOMPARE(contentOf(farm, "pending/canary.stl"), "solid canary"_ba);
    QVERIFY(report.unsolved.empty() && !hasIntent(farm));
}

/// It may be there because its owner has put it there: it is told, and that is all.
void RecoveredStrangerTest::leavesAFileInTheArchiveAlone()
{
    SmallFarm farm;
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40, "solid old");
    crash(farm, [&] { farm.addFile("completed/cube.stl", 0, "solid anew"); });

    const RecoveryReport report = recover(farm);

    QCOMPARE(contentOf(farm, "archive/cube.stl"), "solid anew"_ba);
    QVERIFY(!farm.hasFile("completed/cube.stl"));
    QCOMPARE(report.besides.size(), 1U);
    QVERIFY2(report.besides.front().contains(u"archive/cube.stl"_s)
                 && report.besides.front().contains(u"completed/cube.stl"_s),
             qPrintable(report.besides.front()));
    QVERIFY(report.unsolved.empty() && !hasIntent(farm));
}

QTEST_GUILESS_MAIN(RecoveredStrangerTest)

#include "tst_recoveredstranger.moc"
