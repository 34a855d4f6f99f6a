// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobsfarm.h"

#include "jobs/status.h"
#include "pages/jobs/csvexport.h"
#include "pages/jobs/filecomparison.h"
#include "pages/jobs/jobdetails.h"
#include "pages/jobs/problemfinder.h"
#include "settings/personname.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

/// What the page of the jobs reads and writes without a window.
class JobDataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void writesTheJobsOfAFilterInTheirOrder();
    void leavesTheOlderFileWhenItIsCancelled();
    void showsAsMuchOfANameAsAllowed_data();
    void showsAsMuchOfANameAsAllowed();
    void ordersATableWithoutRowNumbers();
    void findsJobsWithoutAStatus();
    void comparesJobsWithFiles();
    void tellsHowFarAComparisonIsAndStopsIt();
    void comparesJobsWhoseIdIsNoNumber();
    void readsAllAboutOneJob();
    void saysOfAFileWhatTheComparisonSays_data();
    void saysOfAFileWhatTheComparisonSays();
};

namespace {

using Settings::NameStyle;
using Test::JobsFarm;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

} // namespace

void JobDataTest::writesTheJobsOfAFilterInTheirOrder()
{
    const JobsFarm farm;
    farm.database().run(u"INSERT INTO jobs (id, filename, original_filename, status, student_name) "
                        "VALUES (1, 'a.stl', '=1', 'UPLOADED', 'Ada Byron'), (2, 'b.stl', NULL, "
                        "'Completed', 'Zoë'), (3, 'c,d.stl', 'x', 'UPLOADED', NULL)"_s);
    CsvRequest request{farm.source(),
                       {u"uploaded"_s, {}, {}, Jobs::SortOrder::Descending},
                       nullptr,
                       QString::fromUtf8(farm.settings().root) + u"/jobs.csv"_s,
                       NameStyle::Initials};
    const auto written = exportCsv(request, [](qint64, qint64) {}, {});
    QVERIFY2(written.has_value(), qPrintable(written ? QString() : written.error().message));
    QCOMPARE(*written, 2);
    QCOMPARE(contentOf(request.path), QByteArray("job,file,original_name,person,status,created,"
                                                 "updated\r\n3,\"c,d.stl\",x,,UPLOADED,,\r\n"
                                                 "1,a.stl,'=1,A. B.,UPLOADED,,\r\n"));
    request.filter = {{}, {}, {}, Jobs::SortOrder::Ascending};
    request.among = std::make_shared<const std::vector<qint64>>(std::vector<qint64>{2});
    request.names = NameStyle::Full;
    QCOMPARE(exportCsv(request, [](qint64, qint64) {}, {}).value_or(-1), 1);
    QVERIFY(contentOf(request.path).contains("2,b.stl,,Zoë,Completed"));
}

void JobDataTest::leavesTheOlderFileWhenItIsCancelled()
{
    const JobsFarm farm(10);
    const QString path = QString::fromUtf8(farm.settings().root) + u"/jobs.csv"_s;
    QFile older(path);
    QVERIFY(older.open(QIODevice::WriteOnly));
    QCOMPARE(older.write("older"), 5);
    older.close();
    CancelToken cancel;
    cancel.cancel();
    const auto written = exportCsv(
        {farm.source(), {}, nullptr, path, NameStyle::Full}, [](qint64, qint64) {}, cancel);
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    QCOMPARE(contentOf(path), QByteArray("older"));
}

void JobDataTest::showsAsMuchOfANameAsAllowed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two words") << u"Ada Lovelace"_s << u"A. L."_s;
    QTest::newRow("one word") << u"zoë"_s << u"Z."_s;
    QTest::newRow("an address") << u"ada.byron@example.org"_s << u"A. B."_s;
    QTest::newRow("spaces") << u"  Ada   B "_s << u"A. B."_s;
    QTest::newRow("nobody") << QString() << QString();
    QTest::newRow("beyond the first plane") << u"\U00010400x Y"_s << u"\U00010400. Y."_s;
}

void JobDataTest::showsAsMuchOfANameAsAllowed()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    QCOMPARE(shownName(name, NameStyle::Full), name);
    QCOMPARE(shownName(name, NameStyle::Initials), initials);
    QCOMPARE(shownName(name, NameStyle::Hidden), QString());
}

void JobDataTest::ordersATableWithoutRowNumbers()
{
    const JobsFarm farm;
    farm.database().run(u"DROP TABLE jobs"_s);
    farm.database().run(u"CREATE TABLE job (id TEXT PRIMARY KEY NOT NULL, file_path TEXT, status "
                        "TEXT, created_at TEXT) WITHOUT ROWID"_s);
    farm.database().run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                        "1000) INSERT INTO job SELECT 'job-' || (i * 7919 % 1009), 'f' || i, "
                        "'UPLOADED', '2026-01-01 10:00:00' FROM n"_s);
    const auto store = Jobs::JobStore::open(farm.path(), {});
    QVERIFY(store.has_value());
    const auto order = (*store)->order({{}, {}, u"id"_s, Jobs::SortOrder::Ascending});
    QVERIFY(order.has_value());
    QVERIFY(order->hasIds());
    const auto jobs = (*store)->jobsOf(*order, 0, order->size());
    QVERIFY(jobs.has_value());
    QStringList ids;
    for (const std::optional<Jobs::Job> &job : *jobs) {
        QVERIFY(job.has_value());
        ids << job->idText();
    }
    QStringList expected;
    for (const QVariantList &row : farm.database().run(u"SELECT id FROM job ORDER BY id"_s))
        expected << row.front().toString();
    QCOMPARE(ids, expected);
    farm.database().run(u"DELETE FROM job WHERE id = ?"_s, {ids.at(3)});
    const auto left = (*store)->jobsOf(*order, 2, 5);
    QVERIFY(left.has_value());
    QVERIFY((*left)[0].has_value() && !(*left)[1].has_value() && (*left)[2].has_value());
}

void JobDataTest::findsJobsWithoutAStatus()
{
    const JobsFarm farm;
    farm.database().run(u"DROP TABLE jobs"_s);
    farm.database().run(u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, filename TEXT, status TEXT, "
                        "created_at TEXT)"_s);
    farm.database().run(u"INSERT INTO jobs (id, filename, status) VALUES (1, 'a', NULL), (2, 'b', "
                        "''), (3, 'c', 'UPLOADED'), (4, 'd', ' ')"_s);
    const auto store = Jobs::JobStore::open(farm.path(), {});
    QVERIFY(store.has_value());
    const auto order = (*store)->order({Jobs::NoStatusKey, {}, {}, Jobs::SortOrder::Ascending});
    QVERIFY(order.has_value());
    QCOMPARE(order->keys(), (Jobs::JobKeys{1, 2, 4}));
}

void JobDataTest::comparesJobsWithFiles()
{
    const JobsFarm farm;
    for (const QByteArray &file :
         {QByteArray("Uploaded/here.stl"), QByteArray("Uploaded/here.json"),
          QByteArray("Completed/moved.stl"), QByteArray("Completed/nobody.stl"),
          QByteArray("Completed/.queue.lock"), QByteArray("Completed/here.3mf"),
          QByteArray("Completed/2_first.stl"), QByteArray("Completed/a.tmp")})
        farm.writeFile(file, "x");
    farm.database().run(u"INSERT INTO jobs (id, filename, status) VALUES (1, 'here.stl', "
                        "'UPLOADED'), (2, 'gone.stl', 'UPLOADED'), (3, 'moved.stl', 'UPLOADED'), "
                        "(4, '/etc/passwd', 'UPLOADED')"_s);
    const auto found = compareFiles(farm.source(), {});
    QVERIFY(found.has_value());
    QVERIFY(found->isComplete);
    QCOMPARE(*found->missing, std::vector<qint64>{2});
    QCOMPARE(*found->wrongFolder, std::vector<qint64>{3});
    // What has the name or the number of a job is kept with it, as the one in the wrong folder.
    QList<QByteArray> orphans;
    for (const OrphanFile &orphan : found->orphans)
        orphans << orphan.place.relative;
    QCOMPARE(orphans, QList<QByteArray>{"nobody.stl"});
}

void JobDataTest::tellsHowFarAComparisonIsAndStopsIt()
{
    const JobsFarm farm;
    farm.writeFile("Uploaded/here.stl", "x");
    farm.database().run(u"INSERT INTO jobs (id, filename, status) VALUES (1, 'here.stl', "
                        "'UPLOADED')"_s);
    ProblemFinder finder(farm.source());
    QSignalSpy progressed(&finder, &ProblemFinder::progressed);
    finder.find();
    QVERIFY(!finder.isStopped());
    QTRY_VERIFY(!finder.isRunning());
    QVERIFY(finder.found().isComplete);
    QCOMPARE(finder.progress().jobs, 1);
    QVERIFY(!progressed.isEmpty());

    // So many that it is still at it when it is stopped.
    farm.database().run(u"INSERT INTO jobs (id, filename, status) WITH RECURSIVE n(i) AS (SELECT 2 "
                        "UNION ALL SELECT i + 1 FROM n WHERE i < 50000) SELECT i, i || '.stl', "
                        "'UPLOADED' FROM n"_s);
    finder.noteChange();
    finder.find();
    finder.cancel();
    QTRY_VERIFY(!finder.isRunning());
    QVERIFY(finder.isStopped() && !finder.error());
    finder.find();
    QTRY_VERIFY(!finder.isRunning());
    QVERIFY(!finder.isStopped());
}

void JobDataTest::comparesJobsWhoseIdIsNoNumber()
{
    const JobsFarm farm;
    farm.database().run(u"DROP TABLE jobs"_s);
    farm.database().makeJobWithEvents();
    const QString folder = QString::fromUtf8(farm.settings().uploads) + u"/Uploaded/"_s;
    farm.writeFile("Uploaded/here.stl", "x");
    for (const QString &id : {u"x"_s, u"here"_s, u"7"_s, u"y"_s})
        farm.database().run(u"INSERT INTO job (id, display_name, file_path, status) VALUES (?, "
                            "?, ?, 'UPLOADED')"_s,
                            {id, id, folder + id + u".stl"_s});
    const auto found = compareFiles(farm.source(), {});
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().message));
    // The keys of orders, which are row numbers.
    QCOMPARE(*found->missing, (std::vector<qint64>{1, 3, 4}));
    QVERIFY(found->wrongFolder->empty());
    CancelToken cancel;
    cancel.cancel();
    QCOMPARE(compareFiles(farm.source(), cancel).error().kind, ErrorKind::Cancelled);
}

void JobDataTest::readsAllAboutOneJob()
{
    const JobsFarm farm;
    farm.writeFile("Completed/part.stl", QByteArray(1000, 'x'));
    farm.writeFile("Uploaded/part.json", "{}");
    farm.database().run(u"INSERT INTO jobs (id, filename, status, student_name) VALUES (7, "
                        "'part.stl', 'UPLOADED', 'Ada')"_s);
    const auto details = readJobDetails(farm.source(), u"7"_s, {});
    QVERIFY(details.has_value() && details->has_value());
    const JobDetails &job = **details;
    QCOMPARE(job.job.file.disk, DiskState::WrongFolder);
    QCOMPARE(job.job.file.otherFolder, farm.settings().uploads + "/Completed");
    QCOMPARE(job.files.size(), 2U);
    QCOMPARE(job.files[1].part, FilePart::Sidecar);
    QCOMPARE(job.files[1].path, farm.settings().uploads + "/Uploaded/part.json");
    QCOMPARE(job.columns.front().name, u"id"_s);
    QCOMPARE(job.columns.front().value, Database::Value::integer(7));
    const auto gone = readJobDetails(farm.source(), u"8"_s, {});
    QVERIFY(gone.has_value() && !gone->has_value());
}

void JobDataTest::saysOfAFileWhatTheComparisonSays_data()
{
    QTest::addColumn<QByteArray>("file"); // on disk
    QTest::addColumn<QString>("job");     // what job 7 says
    QTest::addColumn<QString>("other");   // what another one says
    QTest::addColumn<int>("disk");
    const auto row = [](const char *name, const QByteArray &file, const QString &job,
                        const QString &other, DiskState disk) {
        QTest::newRow(name) << file << job << other << static_cast<int>(disk);
    };
    const QString uploaded = u"'a.stl', 'UPLOADED'"_s;
    const QString nothing = u"'b.stl', 'UPLOADED'"_s;
    row("nobody's file elsewhere", "Completed/a.stl", uploaded, nothing, DiskState::WrongFolder);
    row("another job's", "Completed/a.stl", uploaded, u"'a.stl', 'Completed'"_s,
        DiskState::Missing);
    row("another job's by its path", "Completed/a.stl", uploaded,
        u"'uploads/Completed/a.stl', 'UPLOADED'"_s, DiskState::Missing);
    row("a job of that name in a third folder", "Completed/a.stl", uploaded,
        u"'a.stl', 'Printing'"_s, DiskState::WrongFolder);
    row("nowhere", "Completed/c.stl", uploaded, nothing, DiskState::Missing);
    row("in its place", "Uploaded/a.stl", uploaded, u"'a.stl', 'Completed'"_s, DiskState::Present);
    row("where its path says, in a wrong folder", "Completed/a.stl",
        u"'uploads/Completed/a.stl', 'UPLOADED'"_s, nothing, DiskState::WrongFolder);
    row("a folder that is not there", "Completed/a.stl", u"'a.stl', 'Printing'"_s, nothing,
        DiskState::Unreadable);
}

void JobDataTest::saysOfAFileWhatTheComparisonSays()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, job);
    QFETCH(QString, other);
    QFETCH(int, disk);
    const JobsFarm farm;
    farm.writeFile(file, "12345");
    farm.database().run(
        u"INSERT INTO jobs (id, filename, status) VALUES (7, %1), (8, %2)"_s.arg(job, other));
    const auto details = readJobDetails(farm.source(), u"7"_s, {});
    QVERIFY(details.has_value() && details->has_value());
    const FileState &state = (*details)->job.file;
    QCOMPARE(static_cast<int>(state.disk), disk);
    QCOMPARE(!state.otherFolder.isEmpty(), state.disk == DiskState::WrongFolder);
    const auto found = compareFiles(farm.source(), {});
    QVERIFY(found.has_value());
    QCOMPARE(std::ranges::count(*found->missing, 7), state.disk == DiskState::Missing ? 1 : 0);
    QCOMPARE(std::ranges::count(*found->wrongFolder, 7),
             state.disk == DiskState::WrongFolder ? 1 : 0);
}

} // namespace Printkeeper::JobsView

QTEST_GUILESS_MAIN(Printkeeper::JobsView::JobDataTest)
#include "tst_jobdata.moc"
