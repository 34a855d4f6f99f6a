// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/farmdiscovery.h"
#include "support/jobdatabase.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Discovery;

namespace {

QString proposedFor(const FarmFinding &farm, const QString &key)
{
    const auto found = std::ranges::find(farm.proposed, key, &ProposedSetting::key);
    return found == farm.proposed.end() ? QString() : found->value;
}

} // namespace

class FarmDiscoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsAFarmOfEachKind_data();
    void findsAFarmOfEachKind();
    void findsTwoFarms();
    void findsNothingWhereThereIsNothing();
    void mapsTheContainersPaths_data();
    void mapsTheContainersPaths();
    void readsOldThresholdsAndLines();
    void saysOfNoBrokenScheduleThatItStartsAnything_data();
    void saysOfNoBrokenScheduleThatItStartsAnything();
    void readsWhatCronReads_data();
    void readsWhatCronReads();
    void proposesThoseThatWerePickedUp();
    void prefersTheDatabaseToItsCopies();
    void saysWhatBelongsToNoFarm();
    void followsNoLink();
    void stopsAtTheLimit();
    void stopsWhenItIsTold();
    void survivesWhatIsNoDatabase();
    void changesNothing();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void makeFolders(const QString &uploads, const QStringList &names) const;
    void makeFarm(const QString &root, const QString &uploads = u"uploads"_s) const;
    void write(const QString &name, const QByteArray &content) const;
    Result<DiscoveryReport> discover(const CancelToken &cancel = {}, qint64 most = 300'000) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FarmDiscoveryTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void FarmDiscoveryTest::makeFolders(const QString &uploads, const QStringList &names) const
{
    for (const QString &name : names)
        QVERIFY(QDir(m_folder->path()).mkpath(uploads + u'/' + name));
}

void FarmDiscoveryTest::write(const QString &name, const QByteArray &content) const
{
    QVERIFY(QDir(m_folder->path()).mkpath(QFileInfo(name).path()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

/// Table `jobs`, one job with its file.
void FarmDiscoveryTest::makeFarm(const QString &root, const QString &uploads) const
{
    makeFolders(root + u'/' + uploads,
                {u"uploaded"_s, u"pending"_s, u"printing"_s, u"completed"_s});
    QVERIFY(QDir(m_folder->path()).mkpath(root + u"/instance"_s));
    const Test::JobDatabase database(path(root + u"/instance"_s));
    database.makeJobs();
    database.run(u"INSERT INTO jobs (id, filename, status) VALUES (1, 'a.stl', 'Uploaded')"_s);
    write(root + u'/' + uploads + u"/uploaded/a.stl"_s, "solid");
}

Result<DiscoveryReport> FarmDiscoveryTest::discover(const CancelToken &cancel, qint64 most) const
{
    DiscoveryRequest request;
    request.starts = {{m_folder->path().toUtf8(), 6}};
    request.systemCrontab = path(u"etc/crontab"_s).toUtf8();
    request.cronFolder = path(u"etc/cron.d"_s).toUtf8();
    request.userCrontabs = path(u"spool"_s).toUtf8();
    request.mostEntries = most;
    return discoverFarms(request, {}, cancel);
}

void FarmDiscoveryTest::findsAFarmOfEachKind_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("uploads");
    QTest::newRow("jobs") << u"jobs"_s << u"uploads"_s;
    QTest::newRow("job") << u"job"_s << u"storage"_s;
    QTest::newRow("print_job") << u"print_job"_s << u"jobs"_s;
}

void FarmDiscoveryTest::findsAFarmOfEachKind()
{
    QFETCH(const QString, table);
    QFETCH(const QString, uploads);
    makeFolders(u"farm/"_s + uploads, {u"Uploaded"_s, u"ReadyToPrint"_s, u"Completed"_s});
    makeFolders(u"farm"_s, {u"data"_s, u"logs"_s, u"backups"_s});
    const Test::JobDatabase database(path(u"farm/data"_s), u"print.sqlite3"_s);
    if (table == u"jobs"_s)
        database.makeJobs();
    else if (table == u"job"_s)
        database.makeJobWithEvents();
    else
        database.makePrintJob();
    const auto report = discover();
    QVERIFY(report);
    QVERIFY(report->isComplete);
    QCOMPARE(report->farms.size(), std::size_t(1));
    const FarmFinding &farm = report->farms.front();
    QCOMPARE(farm.root, path(u"farm"_s).toUtf8());
    QCOMPARE(farm.uploads, path(u"farm/"_s + uploads).toUtf8());
    QCOMPARE(farm.database, database.path());
    QCOMPARE(farm.schema.table, table);
    QCOMPARE(farm.schema.status, u"status"_s);
    QCOMPARE(farm.logs, path(u"farm/logs"_s).toUtf8());
    QCOMPARE(farm.backups, path(u"farm/backups"_s).toUtf8());
    QCOMPARE(proposedFor(farm, u"farm/root"_s), path(u"farm"_s));
    QCOMPARE(proposedFor(farm, u"farm/database"_s), path(u"farm/data/print.sqlite3"_s));
    QCOMPARE(proposedFor(farm, u"farm/uploads"_s),
             uploads == u"uploads"_s ? QString() : path(u"farm/"_s + uploads));
    QVERIFY(std::ranges::any_of(farm.layout, [](const Jobs::LayoutFolder &folder) {
        return folder.status == u"readytoprint"_s && folder.name == "ReadyToPrint";
    }));
}

void FarmDiscoveryTest::findsTwoFarms()
{
    makeFarm(u"one"_s);
    makeFarm(u"sub/two"_s);
    const auto report = discover();
    QVERIFY(report);
    QCOMPARE(report->farms.size(), std::size_t(2));
    QByteArrayList roots{report->farms[0].root, report->farms[1].root};
    std::ranges::sort(roots);
    QCOMPARE(roots, (QByteArrayList{path(u"one"_s).toUtf8(), path(u"sub/two"_s).toUtf8()}));
    for (const FarmFinding &farm : report->farms) {
        QVERIFY(farm.database.startsWith(farm.root + '/'));
        QVERIFY2(farm.problems.isEmpty(), qPrintable(farm.problems.join(u'\n')));
    }
}

void FarmDiscoveryTest::findsNothingWhereThereIsNothing()
{
    const auto report = discover();
    QVERIFY(report && report->farms.empty() && report->problems.isEmpty());
    DiscoveryRequest request;
    request.starts = {{"/nonexistent", 3}};
    request.systemCrontab = "/nonexistent";
    request.cronFolder = "/nonexistent";
    request.userCrontabs = "/nonexistent";
    const auto nowhere = discoverFarms(request);
    QVERIFY(nowhere && nowhere->farms.empty() && nowhere->problems.isEmpty());
}

void FarmDiscoveryTest::mapsTheContainersPaths_data()
{
    QTest::addColumn<QByteArray>("compose");
    QTest::addColumn<bool>("isQuestioned");
    QTest::newRow("without compose file") << QByteArray() << false;
    QTest::newRow("agreeing") << QByteArray("volumes:\n  - ./uploads:/app/uploads\n") << false;
    QTest::newRow("disagreeing") << QByteArray("volumes:\n  - ./other:/app/uploads\n") << true;
}

void FarmDiscoveryTest::mapsTheContainersPaths()
{
    QFETCH(const QByteArray, compose);
    QFETCH(const bool, isQuestioned);
    makeFolders(u"farm/uploads"_s, {u"Uploaded"_s, u"Completed"_s});
    if (!compose.isEmpty())
        write(u"farm/docker-compose.yml"_s, compose);
    const Test::JobDatabase database(path(u"farm"_s));
    database.makeJobWithEvents();
    database.run(u"INSERT INTO job (id, file_path, status) VALUES "
                 "('a', '/app/uploads/Uploaded/a.stl', 'UPLOADED'), "
                 "('b', '/app/uploads/Completed/b.stl', 'COMPLETED')"_s);
    write(u"farm/uploads/Uploaded/a.stl"_s, "solid");
    const auto report = discover();
    QVERIFY(report);
    QCOMPARE(report->farms.size(), std::size_t(1));
    const FarmFinding &farm = report->farms.front();
    QCOMPARE(proposedFor(farm, u"farm/path_map"_s), u"/app/uploads="_s + path(u"farm/uploads"_s));
    QCOMPARE(farm.mounts.size(), std::size_t(compose.isEmpty() ? 0 : 1));
    for (const auto &mount : farm.mounts) {
        QCOMPARE(mount.there, "/app/uploads");
        QCOMPARE(mount.here, path(isQuestioned ? u"farm/other"_s : u"farm/uploads"_s).toUtf8());
    }
    QVERIFY2(farm.problems.isEmpty() != isQuestioned, qPrintable(farm.problems.join(u'\n')));
}

void FarmDiscoveryTest::readsOldThresholdsAndLines()
{
    makeFarm(u"farm"_s);
    write(u"farm/app/config.py"_s, "STALE_UPLOAD_DAYS = 5\nDISK_THRESHOLD = 80\n");
    write(u"farm/app/maintenance/cleanup.py"_s, "def archive_completed(days=45):\n    pass\n");
    write(u"etc/cron.d/maintenance-cron"_s,
          "0 2 * * * /usr/local/bin/python /app/maintenance/cleanup.py\n"
          "0 */6 * * * /usr/local/bin/python -c \"from app.maintenance.cleanup import "
          "check_disk_space; check_disk_space('/app/uploads')\"\n");
    write(u"spool/ada"_s, "# 1 1 * * * x\n0 2 * * * python3 /srv/cleanup.py\n");
    const auto report = discover();
    QVERIFY(report);
    QCOMPARE(report->farms.size(), std::size_t(1));
    const FarmFinding &farm = report->farms.front();
    QCOMPARE(proposedFor(farm, u"cleanup/stale_upload_days"_s), u"5"_s);
    QCOMPARE(proposedFor(farm, u"cleanup/completed_days"_s), u"45"_s);
    QCOMPARE(proposedFor(farm, u"disk/warning_percent"_s), u"80"_s);
    QCOMPARE(farm.crontab, path(u"etc/cron.d/maintenance-cron"_s).toUtf8());
    QVERIFY2(farm.crontabMistake.startsWith(u"Line 1:"_s), qPrintable(farm.crontabMistake));
    QStringList tasks;
    for (const LegacyLine &line : farm.legacyLines)
        tasks += u"%1:%2"_s.arg(line.task).arg(line.line);
    QCOMPARE(tasks, (QStringList{u"cleanup:1"_s, u"check-disk:2"_s, u"cleanup:2"_s}));
    QVERIFY(farm.problems.join(u' ').contains(u"nothing in it runs"_s));
    QVERIFY(farm.problems.join(u' ').contains(u"twice"_s));
}

void FarmDiscoveryTest::saysOfNoBrokenScheduleThatItStartsAnything_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<bool>("starts");
    QTest::newRow("as it should be") << QByteArray("root ") << true;
    QTest::newRow("with a mistake") << QByteArray() << false;
}

void FarmDiscoveryTest::saysOfNoBrokenScheduleThatItStartsAnything()
{
    QFETCH(const QByteArray, user);
    makeFarm(u"farm"_s);
    write(u"etc/cron.d/farm"_s,
          "0 2 * * * " + user + "/usr/bin/python3 " + path(u"farm/cleanup.py"_s).toUtf8() + '\n');
    const auto report = discover();
    QVERIFY(report && report->farms.size() == 1);
    const FarmFinding &farm = report->farms.front();
    const auto proposed =
        std::ranges::find(farm.proposed, u"farm/crontab"_s, &ProposedSetting::key);
    QVERIFY(proposed != farm.proposed.end());
    QTEST(proposed->why.contains(u"starts the maintenance today"_s), "starts");
    QTEST(!proposed->why.contains(u"nothing in it runs"_s), "starts");
}

void FarmDiscoveryTest::readsWhatCronReads_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("system's crontab") << u"etc/crontab"_s << true;
    QTest::newRow("cron's folder") << u"etc/cron.d/farm_2"_s << true;
    QTest::newRow("copy in cron's folder") << u"etc/cron.d/farm.dpkg-old"_s << false;
    QTest::newRow("another copy") << u"etc/cron.d/farm~"_s << false;
}

void FarmDiscoveryTest::readsWhatCronReads()
{
    QFETCH(const QString, file);
    QFETCH(const bool, isRead);
    makeFarm(u"farm"_s);
    write(file, "0 2 * * * root python3 " + path(u"farm/cleanup.py"_s).toUtf8() + '\n');
    const auto report = discover();
    QVERIFY(report && report->farms.size() == 1);
    const FarmFinding &farm = report->farms.front();
    QCOMPARE(farm.legacyLines.size(), std::size_t(1));
    QCOMPARE(farm.legacyLines.front().file, path(file).toUtf8());
    QCOMPARE(farm.crontab, isRead ? path(file).toUtf8() : QByteArray());
    QCOMPARE(farm.crontabMistake, QString());
    QCOMPARE(proposedFor(farm, u"farm/crontab"_s), isRead ? path(file) : QString());
    QCOMPARE(farm.problems.join(u' ').contains(u"does not read it"_s), !isRead);
}

void FarmDiscoveryTest::proposesThoseThatWerePickedUp()
{
    makeFarm(u"farm"_s);
    const Test::JobDatabase database(path(u"farm/instance"_s));
    database.run(u"INSERT INTO jobs (id, filename, status) VALUES (2, 'b', 'COMPLETED'), "
                 "(3, 'c', 'PAIDPICKEDUP')"_s);
    const auto report = discover();
    QVERIFY(report && report->farms.size() == 1);
    QCOMPARE(proposedFor(report->farms.front(), u"cleanup/archive_statuses"_s),
             u"COMPLETED,PAIDPICKEDUP"_s);
}

void FarmDiscoveryTest::prefersTheDatabaseToItsCopies()
{
    makeFarm(u"farm"_s);
    makeFolders(u"farm"_s, {u"backups"_s});
    const QString live = path(u"farm/instance/app.db"_s);
    for (const QString &copy : {u"farm/backups/app.db"_s, u"farm/instance/app_20260101.db"_s})
        QVERIFY(QFile::copy(live, path(copy)));
    const auto report = discover();
    QVERIFY(report && report->farms.size() == 1);
    QCOMPARE(report->farms.front().database, live.toUtf8());
    QVERIFY2(report->problems.isEmpty(), qPrintable(report->problems.join(u'\n')));
}

void FarmDiscoveryTest::saysWhatBelongsToNoFarm()
{
    makeFolders(u"lone/uploads"_s, {u"uploaded"_s, u"pending"_s});
    const auto tree = discover();
    QVERIFY(tree && tree->farms.empty());
    QCOMPARE(tree->problems.size(), 1);
    QVERIFY(tree->problems.front().contains(path(u"lone/uploads"_s)));
    QVERIFY(QDir(path(u"lone"_s)).removeRecursively());
    makeFolders(u"alone"_s, {u"instance"_s});
    const Test::JobDatabase database(path(u"alone/instance"_s));
    database.makeJobs();
    const auto alone = discover();
    QVERIFY(alone && alone->farms.empty());
    QCOMPARE(alone->problems.size(), 1);
    QVERIFY(alone->problems.front().contains(path(u"alone/instance/app.db"_s)));
}

void FarmDiscoveryTest::followsNoLink()
{
    const QTemporaryDir outside;
    QVERIFY(QDir(outside.path()).mkpath(u"uploads/uploaded"_s));
    QVERIFY(QDir(outside.path()).mkpath(u"uploads/pending"_s));
    const Test::JobDatabase database(outside.path());
    database.makeJobs();
    const QByteArray link = path(u"farm"_s).toUtf8();
    QCOMPARE(::symlink(outside.path().toUtf8().constData(), link.constData()), 0);
    const auto report = discover();
    QVERIFY(report);
    QVERIFY(report->farms.empty());
    QVERIFY(report->problems.isEmpty());
}

void FarmDiscoveryTest::stopsAtTheLimit()
{
    makeFolders(u"huge"_s, {});
    QVERIFY(QDir(m_folder->path()).mkpath(u"huge"_s));
    for (int i = 0; i < 3000; ++i)
        QCOMPARE(::mkdir(path(u"huge/%1"_s.arg(i)).toUtf8().constData(), 0755), 0);
    const auto report = discover({}, 1000);
    QVERIFY(report);
    QVERIFY(!report->isComplete);
    QVERIFY(report->looked <= 1001);
}

void FarmDiscoveryTest::stopsWhenItIsTold()
{
    makeFarm(u"farm"_s);
    CancelToken cancel;
    cancel.cancel();
    const auto report = discover(cancel);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
}

void FarmDiscoveryTest::survivesWhatIsNoDatabase()
{
    makeFarm(u"farm"_s);
    write(u"farm/junk.db"_s, QByteArray(5000, 'x'));
    write(u"farm/empty.db"_s, {});
    write(u"farm/text.sqlite"_s, "SQLite format 3");
    QCOMPARE(::mkfifo(path(u"farm/fifo.db"_s).toUtf8().constData(), 0600), 0);
    QCOMPARE(::mkfifo(path(u"farm/config.py"_s).toUtf8().constData(), 0600), 0);
    QCOMPARE(::symlink("/dev/zero", path(u"farm/settings.py"_s).toUtf8().constData()), 0);
    QVERIFY(QDir(path(u"farm"_s)).mkdir(u"folder.db"_s));
    const auto report = discover();
    QVERIFY(report);
    QCOMPARE(report->farms.size(), std::size_t(1));
}

void FarmDiscoveryTest::changesNothing()
{
    makeFarm(u"farm"_s);
    const auto names = [&] {
        QStringList all;
        QDirIterator files(m_folder->path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file = files.nextFileInfo();
            all += u"%1 %2 %3"_s.arg(file.filePath())
                       .arg(file.size())
                       .arg(file.lastModified().toMSecsSinceEpoch());
        }
        all.sort();
        return all;
    };
    const QStringList before = names();
    QVERIFY(discover());
    QCOMPARE(names(), before);
}

QTEST_GUILESS_MAIN(FarmDiscoveryTest)
#include "tst_farmdiscovery.moc"
