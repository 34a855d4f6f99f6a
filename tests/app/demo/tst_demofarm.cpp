// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builtfarm.h"

#include "base/timestamp.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Demo {
namespace {

/// A job as any shape has it.
struct Row
{
    QString status;
    QString path;
    QDateTime since;
};

/// id, status, file and time of all jobs, by the shape's own column names.
QString jobsQuery(DemoShape shape)
{
    switch (shape) {
    case DemoShape::Jobs:
        return u"SELECT status, filename, coalesce(updated_at, created_at) FROM jobs"_s;
    case DemoShape::Job:
        return u"SELECT status, file_path, coalesce(updated_at, created_at) FROM job"_s;
    case DemoShape::PrintJob:
        return u"SELECT status, filename, submitted FROM print_job"_s;
    }
    Q_UNREACHABLE();
}

QString folderOf(const QString &status)
{
    return status == u"Archived" ? u"archive"_s : status.toLower();
}

std::vector<Row> jobsOf(const BuiltFarm &farm, DemoShape shape)
{
    std::vector<Row> jobs;
    for (const QVariantList &row : farm.rows(jobsQuery(shape))) {
        const QString status = row[0].toString();
        const QString file = row[1].toString();
        const QString path = shape == DemoShape::Job ? file
                                                     : QString::fromUtf8(farm.result()->uploads)
                                                           + u'/' + folderOf(status) + u'/' + file;
        jobs.push_back({status, path, parseTimestamp(row[2].toString()).value_or(QDateTime())});
    }
    return jobs;
}

bool isOlder(const Row &job, int days)
{
    return job.since < FakeClock().now().addDays(-days);
}

void addShapes()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("jobs") << int(DemoShape::Jobs);
    QTest::newRow("job") << int(DemoShape::Job);
    QTest::newRow("print_job") << int(DemoShape::PrintJob);
}

} // namespace

class TestDemoFarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void makesTheSameFarmForTheSameSeed_data() { addShapes(); }
    void makesTheSameFarmForTheSameSeed();
    void makesAnotherFarmForAnotherSeed();
    void refusesAFolderThatIsNotEmpty();
    void refusesWhatCannotBeUsed_data();
    void refusesWhatCannotBeUsed();
    void stopsWhenCancelled();
    void makesAnIntactDatabase_data();
    void makesAnIntactDatabase();
    void givesEachJobItsFile_data() { addShapes(); }
    void givesEachJobItsFile();
    void pointsAtSidecarsAndThumbnailsThatExist();
    void findsSomeOfEachStatusDue_data();
    void findsSomeOfEachStatusDue();
    void leavesStraysAndTemporaries_data() { addShapes(); }
    void leavesStraysAndTemporaries();
    void namesSomeJobsHostile();
    void makesManyRowsWithoutFiles_data() { addShapes(); }
    void makesManyRowsWithoutFiles();
};

void TestDemoFarm::makesTheSameFarmForTheSameSeed()
{
    QFETCH(int, shape);
    const BuiltFarm one(requestOf(shape, 150));
    const BuiltFarm two(requestOf(shape, 150));
    QVERIFY(one.result());
    QVERIFY(two.result());
    QCOMPARE(one.uploadedFiles(), two.uploadedFiles());
    QCOMPARE(one.result()->bytes, two.result()->bytes);
    auto first = jobsOf(one, DemoShape(shape));
    auto second = jobsOf(two, DemoShape(shape));
    QCOMPARE(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        QCOMPARE(first[i].status, second[i].status);
        QCOMPARE(first[i].since, second[i].since);
        QCOMPARE(QFileInfo(first[i].path).fileName(), QFileInfo(second[i].path).fileName());
    }
}

void TestDemoFarm::makesAnotherFarmForAnotherSeed()
{
    DemoRequest request = requestOf(int(DemoShape::Jobs), 50);
    const BuiltFarm one(request);
    request.seed = 2;
    const BuiltFarm two(request);
    QVERIFY(one.uploadedFiles() != two.uploadedFiles());
}

void TestDemoFarm::refusesAFolderThatIsNotEmpty()
{
    QTemporaryDir folder;
    QFile precious(folder.filePath(u".precious"_s));
    QVERIFY(precious.open(QIODevice::WriteOnly));
    precious.close();
    DemoRequest request = requestOf(0, 10);
    request.directory = folder.path().toUtf8();
    const auto result = makeDemoFarm(request, FakeClock());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Refused);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u".precious"_s});
    QVERIFY(precious.remove());
    QVERIFY(makeDemoFarm(request, FakeClock()));
    const auto again = makeDemoFarm(request, FakeClock());
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Refused);
}

void TestDemoFarm::refusesWhatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("jobs");
    QTest::newRow("no folder") << QByteArray() << 10;
    QTest::newRow("newline") << QByteArray("/tmp/a\nb") << 10;
    QTest::newRow("zero byte") << QByteArray("/tmp/a\0b", 8) << 10;
    QTest::newRow("not utf-8") << QByteArray("/tmp/a\xff"
                                             "b")
                               << 10;
    QTest::newRow("negative jobs") << QByteArray("/tmp/printkeeper-demo-never-made") << -1;
}

void TestDemoFarm::refusesWhatCannotBeUsed()
{
    QFETCH(QByteArray, name);
    QFETCH(int, jobs);
    DemoRequest request = requestOf(0, jobs);
    request.directory = name;
    const auto result = makeDemoFarm(request, FakeClock());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
    QVERIFY(!QFileInfo::exists(u"/tmp/printkeeper-demo-never-made"_s));
}

void TestDemoFarm::stopsWhenCancelled()
{
    QTemporaryDir folder;
    DemoRequest request = requestOf(0, 1000);
    request.directory = folder.path().toUtf8();
    CancelToken token;
    token.cancel();
    const auto result = makeDemoFarm(request, FakeClock(), token);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"printkeeper.conf"_s)));
}

void TestDemoFarm::makesAnIntactDatabase_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("mode");
    QTest::newRow("jobs") << int(DemoShape::Jobs) << u"jobs"_s << u"wal"_s;
    QTest::newRow("job") << int(DemoShape::Job) << u"job"_s << u"delete"_s;
    QTest::newRow("print_job") << int(DemoShape::PrintJob) << u"print_job"_s << u"delete"_s;
}

void TestDemoFarm::makesAnIntactDatabase()
{
    QFETCH(int, shape);
    QFETCH(QString, table);
    QFETCH(QString, mode);
    const BuiltFarm farm(requestOf(shape, 300));
    QVERIFY(farm.result());
    QCOMPARE(farm.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    QVERIFY(farm.rows(u"PRAGMA foreign_key_check"_s).empty());
    QCOMPARE(farm.value(u"PRAGMA journal_mode"_s).toString(), mode);
    QVERIFY(farm.value(u"PRAGMA freelist_count"_s).toInt() > 0);
    QCOMPARE(farm.value(u"SELECT count(*) FROM "_s + table).toInt(), 300);
    if (table == u"job")
        QVERIFY(
            farm.value(u"SELECT min(n) FROM (SELECT count(e.id) AS n FROM job j LEFT JOIN event "
                       "e ON e.job_id = j.id GROUP BY j.id)"_s)
                .toInt()
            >= 1);
}

void TestDemoFarm::givesEachJobItsFile()
{
    QFETCH(int, shape);
    const BuiltFarm farm(requestOf(shape, 600));
    QVERIFY(farm.result());
    QStringList lost;
    for (const Row &job : jobsOf(farm, DemoShape(shape))) {
        const QFileInfo file(job.path);
        if (!file.exists()) {
            lost.append(job.status.toLower());
            continue;
        }
        QVERIFY2(file.size() > 1000 && file.size() < 90'000, qPrintable(job.path));
        QVERIFY2(qAbs(file.lastModified().msecsTo(job.since)) < 1000, qPrintable(job.path));
        if (job.path.endsWith(u".stl")) {
            QFile model(job.path);
            QVERIFY(model.open(QIODevice::ReadOnly));
            const QByteArray content = model.readAll();
            const qsizetype rest = content.size() - 84;
            QVERIFY2(content.startsWith("solid ") || rest % 50 == 0, qPrintable(job.path));
        }
    }
    QCOMPARE(lost, QStringList{u"pending"_s});
}

void TestDemoFarm::pointsAtSidecarsAndThumbnailsThatExist()
{
    const BuiltFarm jobs(requestOf(int(DemoShape::Jobs), 300));
    const auto thumbnails =
        jobs.rows(u"SELECT thumbnail_path FROM jobs WHERE thumbnail_path IS NOT NULL"_s);
    QVERIFY(thumbnails.size() > 200);
    for (const QVariantList &row : thumbnails) {
        const QString path = QString::fromUtf8(jobs.result()->uploads) + u'/' + row[0].toString();
        QVERIFY2(QFileInfo(path).size() > 100, qPrintable(path));
    }
    const BuiltFarm job(requestOf(int(DemoShape::Job), 300));
    const auto sidecars =
        job.rows(u"SELECT metadata_path FROM job WHERE metadata_path IS NOT NULL"_s);
    QCOMPARE(sidecars.size(), 299U);
    for (const QVariantList &row : sidecars)
        QVERIFY2(QFileInfo::exists(row[0].toString()), qPrintable(row[0].toString()));
}

void TestDemoFarm::findsSomeOfEachStatusDue_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<int>("jobs");
    for (const int jobs : {50, 73, 100, 1000, 5000}) {
        QTest::addRow("jobs, %d", jobs) << int(DemoShape::Jobs) << jobs;
        QTest::addRow("job, %d", jobs) << int(DemoShape::Job) << jobs;
        QTest::addRow("print_job, %d", jobs) << int(DemoShape::PrintJob) << jobs;
    }
}

void TestDemoFarm::findsSomeOfEachStatusDue()
{
    QFETCH(int, shape);
    QFETCH(int, jobs);
    DemoRequest request = requestOf(shape, jobs);
    request.files = DemoFiles::Skip;
    const BuiltFarm farm(request);
    QVERIFY(farm.result());
    QHash<QString, int> all;
    QHash<QString, int> due;
    const QDateTime now = FakeClock().now();
    for (const Row &job : jobsOf(farm, DemoShape(shape))) {
        QVERIFY(job.since.isValid() && job.since < now && job.since > now.addDays(-121));
        const QString status = job.status.toLower();
        ++all[status];
        if (isOlder(job, status == u"uploaded" ? 7 : 30))
            ++due[status];
    }
    QStringList rules{u"uploaded"_s, u"completed"_s};
    if (all.contains(u"paidpickedup"_s))
        rules.append(u"paidpickedup"_s);
    for (const QString &rule : std::as_const(rules)) {
        QVERIFY2(due[rule] > 0, qPrintable(rule));
        QVERIFY2(due[rule] * 100 <= all[rule] * 45, qPrintable(rule));
    }
    QVERIFY(all[u"printing"_s] <= all[u"uploaded"_s]);
}

void TestDemoFarm::leavesStraysAndTemporaries()
{
    QFETCH(int, shape);
    const BuiltFarm farm(requestOf(shape, 60));
    QVERIFY(farm.result());
    QSet<QString> stems;
    for (const Row &job : jobsOf(farm, DemoShape(shape)))
        stems.insert(QFileInfo(job.path).path() + u'/' + QFileInfo(job.path).completeBaseName());
    const QStringList files = farm.uploadedFiles();
    QCOMPARE(files.size(), farm.result()->files);
    int orphans = 0;
    int locks = 0;
    QList<int> temporaries{0, 0};
    for (const QString &line : files) {
        const QString name = line.section(u' ', 0, -3);
        const QFileInfo file(QString::fromUtf8(farm.result()->uploads) + name);
        const qint64 age = file.lastModified().secsTo(FakeClock().now());
        const QString stem =
            file.path() + u'/'
            + file.fileName().remove(QRegularExpression(u"(\\.metadata)?\\.[^.]*$"_s));
        if (name.endsWith(u".tmp"))
            ++temporaries[age > 24 * 3600 ? 1 : 0];
        else if (name.endsWith(u".queue.lock"))
            locks += file.size() == 0 ? 1 : 0;
        else if (!name.startsWith(u"/thumbnails/") && !stems.contains(stem))
            orphans += age > 3600 ? 1 : 0;
    }
    QCOMPARE(orphans, 12);
    QCOMPARE(locks, DemoShape(shape) == DemoShape::Job ? 8 : 0);
    QVERIFY(temporaries[0] >= 2 && temporaries[1] >= 2);
}

void TestDemoFarm::namesSomeJobsHostile()
{
    const BuiltFarm farm(requestOf(int(DemoShape::Jobs), 500));
    QVERIFY(farm.result());
    QStringList due;
    for (const Row &job : jobsOf(farm, DemoShape::Jobs)) {
        const bool isDue = (job.status == u"Uploaded" && isOlder(job, 7))
                           || (job.status == u"Completed" && isOlder(job, 30));
        if (isDue && QFileInfo::exists(job.path))
            due.append(job.path.section(u'/', -1));
    }
    QVERIFY(due.contains(u"$(touch x).stl"_s));
    QVERIFY(due.contains(u"-rf bracket.stl"_s));
    QVERIFY(due.filter(u"\n"_s).size() == 1);
    QVERIFY(due.filter(QRegularExpression(u"^.{120,}$"_s)).size() == 1);
    QCOMPARE(due.filter(QString(QChar(0x202e))).size(), 1);
    QVERIFY(due.filter(u"\U0001F419"_s).size() == 1);
}

void TestDemoFarm::makesManyRowsWithoutFiles()
{
    QFETCH(int, shape);
    DemoRequest request = requestOf(shape, 200'000);
    request.files = DemoFiles::Skip;
    const BuiltFarm farm(request);
    QVERIFY(farm.result());
    QCOMPARE(farm.result()->files, 0);
    QVERIFY(farm.uploadedFiles().isEmpty());
    const QString jobs = jobsQuery(DemoShape(shape));
    QCOMPARE(farm.value(u"SELECT count(*) FROM (%1)"_s.arg(jobs)).toInt(), 200'000);
    QSet<QString> names;
    for (const QVariantList &row : farm.rows(jobs))
        names.insert(row[0].toString() + u'/' + row[1].toString());
    QCOMPARE(names.size(), 200'000);
}

} // namespace Printkeeper::Demo

QTEST_GUILESS_MAIN(Printkeeper::Demo::TestDemoFarm)
#include "tst_demofarm.moc"
