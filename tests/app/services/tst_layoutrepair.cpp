// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include <QTest>

#include <algorithm>

#include <sys/stat.h>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// The repair of the layout where a disk is not mounted, or another one is in its place.
class LayoutRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void makesNothingOnOtherUploads_data();
    void makesNothingOnOtherUploads();
    void advisesNoRepairOfOtherUploads();
    void makesAllFoldersOfTheUploadsThatAreKnown();
    void makesAllFoldersOfAFarmThatIsNew();
    void leavesAnArchiveThatIsNotMounted();
    void makesNoMountPointInUploads();

private:
    QString uploads() const { return QString::fromUtf8(m_farm->uploads()); }
    QStringList inUploads() const
    {
        return QDir(uploads()).entryList(QDir::AllDirs | QDir::NoDotAndDotDot);
    }
    void cleanUp() const { QVERIFY(openFarm(*m_farm)->cleanUp({}, CleanupCaller::Person)); }
    /// Leaves an empty folder in place of the uploads, or those of another farm.
    void takeUploadsAway(bool isOtherThere) const;
    LayoutReport::Row rowOf(const QString &status) const;

    std::unique_ptr<SmallFarm> m_farm;
};

void LayoutRepairTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_farm = std::make_unique<SmallFarm>();
}

void LayoutRepairTest::takeUploadsAway(bool isOtherThere) const
{
    QVERIFY(QDir().rename(uploads(), uploads() + u"-away"_s));
    QVERIFY(QDir().mkpath(uploads()));
    if (!isOtherThere)
        return;
    QVERIFY(QDir().mkpath(uploads() + u"/.printkeeper"_s));
    QFile mark(uploads() + u"/.printkeeper/farm"_s);
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.write("5e1f0b53-5d0e-4a8e-9c53-0a0a0a0a0a0a\n");
}

LayoutReport::Row LayoutRepairTest::rowOf(const QString &status) const
{
    const auto report = openFarm(*m_farm)->layout(LayoutRepair::No);
    if (!report)
        return {};
    const auto row = std::ranges::find(report->folders, status, &LayoutReport::Row::status);
    return row == report->folders.end() ? LayoutReport::Row() : *row;
}

void LayoutRepairTest::makesNothingOnOtherUploads_data()
{
    QTest::addColumn<bool>("isOtherThere");
    QTest::newRow("nothing is mounted") << false;
    QTest::newRow("another farm's") << true;
}

void LayoutRepairTest::makesNothingOnOtherUploads()
{
    QFETCH(const bool, isOtherThere);
    cleanUp();
    takeUploadsAway(isOtherThere);

    const auto refused = openFarm(*m_farm)->layout(LayoutRepair::Yes);

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QCOMPARE(refused.error().code, u"refused-by-guard"_s);
    QVERIFY2(refused.error().message.contains(uploads()), qPrintable(refused.error().message));
    QCOMPARE(inUploads(), QStringList());
    QCOMPARE(openFarm(*m_farm)->runs(1)->front().result, std::optional(Tasks::RunResult::Refused));

    Cleanup::LiftedGuards lifted;
    lifted.root = true;
    const auto repaired = openFarm(*m_farm)->layout(LayoutRepair::Yes, lifted);
    QVERIFY(repaired);
    QCOMPARE(repaired->repaired, 5);
    QCOMPARE(inUploads().size(), 5);
}

void LayoutRepairTest::advisesNoRepairOfOtherUploads()
{
    cleanUp();
    takeUploadsAway(false);

    const auto report = openFarm(*m_farm)->layout(LayoutRepair::No);
    QVERIFY(report);
    QCOMPARE(report->folders.size(), 5U);
    for (const LayoutReport::Row &row : report->folders) {
        QVERIFY2(row.problem.contains(u"mounted"_s), qPrintable(row.problem));
        QVERIFY2(row.fix.isEmpty(), qPrintable(row.fix));
    }
    int folders = 0;
    for (const CheckLine &line : openFarm(*m_farm)->check({})) {
        folders += line.id == u"folders"_s && !line.isOk ? 1 : 0;
        QVERIFY2(!line.fix.contains(u"layout --repair"_s), qPrintable(line.message));
    }
    QCOMPARE(folders, 5);
    const Tasks::FarmStatus status = openFarm(*m_farm)->status();
    QVERIFY(status.missingFolders.empty());
    QVERIFY(std::ranges::count(status.attention, u"layout-broken"_s, &Tasks::Attention::code) == 1);
}

void LayoutRepairTest::makesAllFoldersOfTheUploadsThatAreKnown()
{
    cleanUp();
    for (const QString &folder : inUploads())
        QVERIFY(QDir(uploads()).rmdir(folder));

    const auto repaired = openFarm(*m_farm)->layout(LayoutRepair::Yes);

    QVERIFY(repaired);
    QCOMPARE(repaired->repaired, 5);
    QCOMPARE(inUploads().size(), 5);
}

void LayoutRepairTest::makesAllFoldersOfAFarmThatIsNew()
{
    for (const QString &folder : inUploads())
        QVERIFY(QDir(uploads()).rmdir(folder));

    const auto repaired = openFarm(*m_farm)->layout(LayoutRepair::Yes);

    QVERIFY(repaired);
    QCOMPARE(repaired->repaired, 5);
}

void LayoutRepairTest::leavesAnArchiveThatIsNotMounted()
{
    const QString disk = uploads() + u"-disk"_s;
    QVERIFY(QDir(uploads()).rmdir(u"archive"_s));
    QVERIFY(QDir().mkpath(disk));
    m_farm->useFolder(u"archived"_s, disk.toUtf8());
    cleanUp();
    QVERIFY(rowOf(u"archived"_s).problem.isEmpty());
    QVERIFY(QDir().rename(disk, disk + u"-away"_s));
    QVERIFY(QDir().mkpath(disk));
    QCOMPARE(::chmod(disk.toUtf8().constData(), 0777), 0);
    QVERIFY(QDir(uploads()).rmdir(u"printing"_s));

    const LayoutReport::Row archive = rowOf(u"archived"_s);
    const auto repaired = openFarm(*m_farm)->layout(LayoutRepair::Yes);

    QVERIFY2(archive.problem.contains(u"not the folder that was used last time"_s),
             qPrintable(archive.problem));
    QVERIFY2(archive.fix.isEmpty(), qPrintable(archive.fix));
    QVERIFY(repaired);
    QCOMPARE(repaired->repaired, 1);
    QVERIFY(m_farm->hasFile("printing"));
    struct stat status = {};
    QCOMPARE(::stat(disk.toUtf8().constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0777U);
}

/// What was a link to another disk is no folder to make on this one.
void LayoutRepairTest::makesNoMountPointInUploads()
{
    const QString disk = uploads() + u"-disk"_s;
    QVERIFY(QDir(uploads()).rmdir(u"archive"_s));
    QVERIFY(QDir().mkpath(disk));
    QVERIFY(QFile::link(disk, uploads() + u"/archive"_s));
    cleanUp();
    QVERIFY(QFile::remove(uploads() + u"/archive"_s));

    const auto repaired = openFarm(*m_farm)->layout(LayoutRepair::Yes);

    QVERIFY(repaired);
    QCOMPARE(repaired->repaired, 0);
    QVERIFY(!m_farm->hasFile("archive"));
    QVERIFY(rowOf(u"archived"_s).problem.contains(u"mounted"_s));
}

QTEST_GUILESS_MAIN(LayoutRepairTest)
#include "tst_layoutrepair.moc"
