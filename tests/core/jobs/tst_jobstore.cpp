// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobstore.h"
#include "support/jobdatabase.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Printkeeper::Database::Value;

namespace Printkeeper::Jobs {

class JobStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsEachShape_data();
    void readsEachShape();
    void readsEveryValueExactly_data();
    void readsEveryValueExactly();
    void givesThePersonOfAnotherTable();
    void countsJobsAsTheirStatusIsSpelled();
    void findsAJobByItsIdAlone_data();
    void findsAJobByItsIdAlone();
    void visitsAllJobsUntilToldToStop();
    void letsWritersInWhileItVisits_data();
    void letsWritersInWhileItVisits();
    void findsJobsByTheNamesOfTheirFiles_data();
    void findsJobsByTheNamesOfTheirFiles();
    void stopsReadingWhenCancelled();
    void saysWhatIsWrongWithADatabase_data();
    void saysWhatIsWrongWithADatabase();
    void readsWhileAWriterIsAtWork_data();
    void readsWhileAWriterIsAtWork();
    void leavesNoCursorOpen_data();
    void leavesNoCursorOpen();
    void seesWhenAnotherHasWritten();
    void writesNothing();

private:
    std::unique_ptr<JobStore> open(const Test::JobDatabase &database,
                                   std::chrono::milliseconds busyTimeout = 5s);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void JobStoreTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<JobStore> JobStoreTest::open(const Test::JobDatabase &database,
                                             std::chrono::milliseconds busyTimeout)
{
    auto store = JobStore::open(database.path(), {}, Database::OpenMode::ReadOnly, busyTimeout);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    return std::move(store).value();
}

void JobStoreTest::readsEachShape_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QStringList>(
        "expected"); // id, status, file, created, updated, original, person
    QTest::newRow("jobs")
        << QStringList{u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, student_name TEXT, filename "
                       "TEXT, original_filename TEXT, status TEXT, created_at DATETIME, "
                       "updated_at DATETIME, thumbnail_path TEXT)"_s,
                       u"INSERT INTO jobs VALUES (7, 'Ada', 'a_7.stl', 'a.stl', 'UPLOADED', "
                       "'2026-01-01 00:00:00', '2026-01-02 00:00:00.000001', 't.png')"_s}
        << QStringList{u"7"_s,
                       u"UPLOADED"_s,
                       u"a_7.stl"_s,
                       u"2026-01-01 00:00:00"_s,
                       u"2026-01-02 00:00:00.000001"_s,
                       u"a.stl"_s,
                       u"Ada"_s};
    QTest::newRow("job") << QStringList{
        u"CREATE TABLE job (id VARCHAR(36) NOT NULL PRIMARY KEY, display_name TEXT, "
        "file_path TEXT, metadata_path TEXT, status TEXT, created_at DATETIME, "
        "updated_at DATETIME)"_s,
        u"CREATE TABLE event (id INTEGER PRIMARY KEY, job_id TEXT REFERENCES job)"_s,
        u"INSERT INTO job VALUES ('4f1c', 'Vase', '/app/storage/Uploaded/4f1c.stl', "
        "'/app/storage/Uploaded/4f1c.json', 'Uploaded', '2026-01-01 00:00:00', "
        "NULL)"_s} << QStringList{u"4f1c"_s,
                                  u"Uploaded"_s,
                                  u"/app/storage/Uploaded/4f1c.stl"_s,
                                  u"2026-01-01 00:00:00"_s,
                                  u""_s,
                                  u"Vase"_s,
                                  u""_s};
    QTest::newRow("print_job")
        << QStringList{u"CREATE TABLE print_job (id INTEGER PRIMARY KEY, filename TEXT, status "
                       "TEXT, submitted TEXT)"_s,
                       u"INSERT INTO print_job VALUES (1, 'x.gcode', NULL, 'yesterday')"_s}
        << QStringList{u"1"_s, u""_s, u"x.gcode"_s, u"yesterday"_s, u""_s, u""_s, u""_s};
}

void JobStoreTest::readsEachShape()
{
    QFETCH(QStringList, statements);
    const Test::JobDatabase database(m_folder->path());
    for (const QString &statement : statements)
        database.run(statement);
    const auto page = open(database)->page({}, std::nullopt, 10);
    QVERIFY(page);
    QCOMPARE(page->jobs.size(), std::size_t(1));
    QVERIFY(!page->next);
    const Job &job = page->jobs.front();
    const QStringList found{job.idText(),
                            job.statusText(),
                            QString::fromUtf8(job.file.toBytes()),
                            QString::fromUtf8(job.created.toBytes()),
                            QString::fromUtf8(job.updated.toBytes()),
                            job.original,
                            job.person};
    QFETCH(QStringList, expected);
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY2(found.at(i) == expected.at(i), qPrintable(found.at(i)));
}

void JobStoreTest::readsEveryValueExactly_data()
{
    QTest::addColumn<QString>("literal");
    QTest::addColumn<Value>("value");
    const auto text = [](const QByteArray &bytes) { return Value::text(bytes); };
    QTest::newRow("null") << u"NULL"_s << Value();
    QTest::newRow("empty") << u"''"_s << text("");
    QTest::newRow("newline") << u"'a' || char(10) || 'b.stl'"_s << text("a\nb.stl");
    QTest::newRow("not UTF-8") << u"CAST(x'61ff622e73746c' AS TEXT)"_s
                               << text("a\xFF"
                                       "b.stl");
    QTest::newRow("NUL inside") << u"CAST(x'610062' AS TEXT)"_s << text(QByteArray("a\0b", 3));
    QTest::newRow("right-to-left override")
        << u"char(8238) || 'lts.x'"_s << text("\xE2\x80\xAElts.x");
    QTest::newRow("blob") << u"x'00ff'"_s << Value{Value::Blob{QByteArray("\0\xFF", 2)}};
    QTest::newRow("empty blob") << u"x''"_s << Value{Value::Blob{""}};
    QTest::newRow("number") << u"9007199254740993"_s << Value::integer(9007199254740993);
    QTest::newRow("fraction") << u"0.1"_s << Value{0.1};
    QTest::newRow("many digits") << u"0.30000000000000004"_s << Value{0.30000000000000004};
}

void JobStoreTest::readsEveryValueExactly()
{
    QFETCH(QString, literal);
    QFETCH(Value, value);
    const Test::JobDatabase database(m_folder->path());
    database.run(u"CREATE TABLE t (id PRIMARY KEY, status, file, created, updated, thumbnail, "
                 "metadata_path)"_s);
    database.run(u"INSERT INTO t VALUES (%1, %1, %1, %1, %1, %1, %1)"_s.arg(literal));
    const auto store = open(database);

    const auto page = store->page({}, std::nullopt, 1);
    QVERIFY(page);
    Job visited;
    QVERIFY(store->forEach([&](const Job &job) {
        visited = job;
        return true;
    }));
    for (const Job &job : {page->jobs.at(0), visited}) {
        for (const Value &read :
             {job.id, job.status, job.file, job.created, job.updated, job.thumbnail, job.metadata})
            QVERIFY2(read == value, qPrintable(QString::fromUtf8(read.toBytes())));
    }
}

void JobStoreTest::givesThePersonOfAnotherTable()
{
    const Test::JobDatabase database(m_folder->path());
    database.run(u"CREATE TABLE users (id INTEGER, name TEXT)"_s);
    database.run(u"INSERT INTO users VALUES (1, 'Ada'), (1, 'Ada again'), (2, NULL)"_s);
    database.run(u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, status TEXT, filename TEXT, "
                 "user_id INTEGER REFERENCES users (id))"_s);
    database.run(u"INSERT INTO jobs VALUES (1, 'X', 'a', 1), (2, 'X', 'b', 2), (3, 'X', 'c', 9), "
                 "(4, 'X', 'd', NULL)"_s);
    const auto store = open(database);
    JobFilter filter;
    filter.order = SortOrder::Ascending;
    const auto page = store->page(filter, std::nullopt, 10);
    QVERIFY(page);
    QStringList people;
    for (const Job &job : page->jobs)
        people.append(job.person.isNull() ? u""_s : job.person);
    QCOMPARE(people, (QStringList{u"Ada"_s, u""_s, u""_s, u""_s}));
    filter.search = u"ada"_s;
    QCOMPARE(store->count(filter).value_or(-1), 1);
}

void JobStoreTest::countsJobsAsTheirStatusIsSpelled()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    database.run(u"INSERT INTO jobs (status) VALUES ('UPLOADED'), ('Uploaded'), ('UPLOADED'), "
                 "(NULL), (''), ('Status.UPLOADED')"_s);
    const auto counts = open(database)->countByStatus();
    QVERIFY(counts);
    QCOMPARE(*counts,
             (QMap<QString, qint64>{
                 {u""_s, 2}, {u"UPLOADED"_s, 2}, {u"Uploaded"_s, 1}, {u"Status.UPLOADED"_s, 1}}));
}

void JobStoreTest::findsAJobByItsIdAlone_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("literal");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("found");
    QTest::newRow("number") << u"INTEGER"_s << u"7"_s << u"7"_s << true;
    QTest::newRow("another spelling of it") << u"INTEGER"_s << u"7"_s << u"07"_s << false;
    QTest::newRow("no number") << u"INTEGER"_s << u"7"_s << u"7 OR 1"_s << false;
    QTest::newRow("too large") << u"INTEGER"_s << u"7"_s << u"99999999999999999999"_s << false;
    QTest::newRow("text") << u"TEXT"_s << u"'4f-1c'"_s << u"4f-1c"_s << true;
    QTest::newRow("number as text") << u"TEXT"_s << u"'7'"_s << u"7"_s << true;
    QTest::newRow("zeros count in text") << u"TEXT"_s << u"'7'"_s << u"07"_s << false;
    QTest::newRow("blob") << u"BLOB"_s << u"x'3466'"_s << u"4f"_s << true;
    QTest::newRow("number without a type") << u""_s << u"7"_s << u"7"_s << true;
    QTest::newRow("empty") << u"TEXT"_s << u"'x'"_s << u""_s << false;
}

void JobStoreTest::findsAJobByItsIdAlone()
{
    QFETCH(QString, type);
    QFETCH(QString, literal);
    QFETCH(QString, id);
    QFETCH(bool, found);
    const Test::JobDatabase database(m_folder->path());
    database.run(u"CREATE TABLE t (id %1 PRIMARY KEY, status TEXT, file TEXT)"_s.arg(type));
    database.run(u"INSERT INTO t VALUES (%1, 'Uploaded', 'x.stl')"_s.arg(literal));
    const auto job = open(database)->find(id);
    QVERIFY(job);
    QCOMPARE(job->has_value(), found);
    if (found)
        QCOMPARE((*job)->idText(), id);
}

void JobStoreTest::visitsAllJobsUntilToldToStop()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    database.run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                 "INSERT INTO jobs (id, filename, status) SELECT i, i || '.stl', 'UPLOADED' "
                 "FROM n"_s);
    const auto store = open(database);
    qint64 sum = 0;
    int count = 0;
    QVERIFY(store->forEach([&](const Job &job) {
        sum += std::get<qint64>(job.id.content);
        ++count;
        return true;
    }));
    QCOMPARE(count, 3000);
    QCOMPARE(sum, 3000LL * 3001 / 2);
    count = 0;
    QVERIFY(store->forEach([&](const Job &) { return ++count < 10; }));
    QCOMPARE(count, 10);
}

void JobStoreTest::letsWritersInWhileItVisits_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("rollback") << u"DELETE"_s;
    QTest::newRow("wal") << u"WAL"_s;
}

void JobStoreTest::letsWritersInWhileItVisits()
{
    QFETCH(QString, mode);
    const Test::JobDatabase database(m_folder->path());
    database.run(u"PRAGMA journal_mode = "_s + mode);
    database.makeJobs();
    database.run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
                 "INSERT INTO jobs (id) SELECT i FROM n"_s);
    const auto store = open(database, 100ms);
    QSet<qint64> ids;
    int count = 0;
    QVERIFY(store->forEach([&](const Job &job) {
        if (++count == 10) {
            // Would fail with "database is locked" while the reader held a lock.
            database.run(u"BEGIN EXCLUSIVE"_s);
            database.run(u"DELETE FROM jobs WHERE id = 3"_s);
            database.run(u"UPDATE jobs SET status = 'Pending' WHERE id = 5000"_s);
            database.run(u"COMMIT"_s);
        }
        ids.insert(std::get<qint64>(job.id.content));
        return true;
    }));
    QCOMPARE(count, 6000);
    QCOMPARE(ids.size(), 6000);
}

void JobStoreTest::findsJobsByTheNamesOfTheirFiles_data()
{
    QTest::addColumn<QString>("journal");
    QTest::newRow("write-ahead log") << u"WAL"_s;
    QTest::newRow("rollback") << u"DELETE"_s;
}

void JobStoreTest::findsJobsByTheNamesOfTheirFiles()
{
    QFETCH(QString, journal);
    const Test::JobDatabase database(m_folder->path());
    database.run(u"PRAGMA journal_mode = "_s + journal);
    database.makeJobs();
    database.run(u"INSERT INTO jobs (status, filename) VALUES ('Uploaded', 'a.stl'), "
                 "('Completed', '/farm/Completed/a.stl'), ('Pending', 'x/b.stl'), "
                 "('Pending', 'xa.stl'), ('Pending', 'a.stl/x'), ('Pending', 'A.stl'), "
                 "('Pending', NULL), (NULL, 'c.stl')"_s);
    const auto store = open(database);
    store->setRangePace({2, 0ms});
    const auto jobs = store->jobsWithNames({"a.stl", "b.stl", "c.stl", "d.stl"}, {});
    QVERIFY2(jobs.has_value(), jobs ? "" : qPrintable(jobs.error().message));
    QStringList found;
    for (const Job &job : *jobs)
        found << job.statusText() + u' ' + QString::fromUtf8(job.file.toBytes());
    found.sort();
    QCOMPARE(found, (QStringList{u" c.stl"_s, u"Completed /farm/Completed/a.stl"_s,
                                 u"Pending x/b.stl"_s, u"Uploaded a.stl"_s}));
    CancelToken cancel;
    cancel.cancel();
    QCOMPARE(store->jobsWithNames({"a.stl"}, cancel).error().kind, ErrorKind::Cancelled);
}

void JobStoreTest::stopsReadingWhenCancelled()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    database.run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
                 "INSERT INTO jobs (id) SELECT i FROM n"_s);
    CancelToken cancel;
    int count = 0;
    const auto read = open(database)->forEach(
        [&](const Job &) {
            if (++count == 5)
                cancel.cancel();
            return true;
        },
        cancel);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    QVERIFY(count < 5000);
}

void JobStoreTest::saysWhatIsWrongWithADatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("exists");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("missing") << ""_ba << false << ErrorKind::NotFound;
    QTest::newRow("empty") << ""_ba << true << ErrorKind::Invalid;
    QTest::newRow("something else") << QByteArray(4096, 'x') << true << ErrorKind::Corrupt;
}

void JobStoreTest::saysWhatIsWrongWithADatabase()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, exists);
    const QString path = m_folder->filePath(u"app.db"_s);
    if (exists) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    const auto store = JobStore::open(path.toUtf8(), {});
    QVERIFY(!store);
    QTEST(store.error().kind, "kind");
    QVERIFY(!store.error().message.isEmpty());
    QCOMPARE(QFile::exists(path), exists);
}

void JobStoreTest::readsWhileAWriterIsAtWork_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("lock");
    QTest::addColumn<bool>("reads");
    QTest::newRow("WAL") << u"wal"_s << u"BEGIN IMMEDIATE"_s << true;
    QTest::newRow("rollback, before the commit") << u"delete"_s << u"BEGIN IMMEDIATE"_s << true;
    QTest::newRow("rollback, in the commit") << u"delete"_s << u"BEGIN EXCLUSIVE"_s << false;
}

void JobStoreTest::readsWhileAWriterIsAtWork()
{
    QFETCH(QString, mode);
    QFETCH(QString, lock);
    QFETCH(bool, reads);
    const Test::JobDatabase database(m_folder->path());
    database.run(u"PRAGMA journal_mode = "_s + mode);
    database.makeJobs();
    database.run(u"INSERT INTO jobs (status) VALUES ('Uploaded')"_s);
    const auto store = open(database, 100ms);
    database.run(lock);
    database.run(u"INSERT INTO jobs (status) VALUES ('Pending')"_s);

    const auto page = store->page({}, std::nullopt, 10);
    const auto visited = store->forEach([](const Job &) { return true; });
    const auto counted = store->countByStatus();
    QCOMPARE(page.has_value(), reads);
    QCOMPARE(visited.has_value(), reads);
    QCOMPARE(counted.has_value(), reads);
    if (reads) {
        QCOMPARE(page->jobs.size(), std::size_t(1));
    } else {
        QCOMPARE(page.error().kind, ErrorKind::Busy);
        QCOMPARE(visited.error().kind, ErrorKind::Busy);
        QCOMPARE(counted.error().kind, ErrorKind::Busy);
    }
    database.run(u"COMMIT"_s);
    QCOMPARE(store->page({}, std::nullopt, 10)->jobs.size(), std::size_t(2));
}

void JobStoreTest::leavesNoCursorOpen_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("page") << 0;
    QTest::newRow("page at") << 1;
    QTest::newRow("find") << 2;
    QTest::newRow("pass that was stopped") << 3;
    QTest::newRow("count") << 4;
    QTest::newRow("count of a status") << 5;
    QTest::newRow("data version") << 6;
}

void JobStoreTest::leavesNoCursorOpen()
{
    QFETCH(int, step);
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    for (int i = 0; i < 20; ++i)
        database.run(u"INSERT INTO jobs (status, filename) VALUES ('Uploaded', 'x')"_s);
    const auto store = open(database);
    JobFilter uploaded;
    uploaded.status = u"uploaded"_s;
    const bool read = step == 0   ? store->page({}, std::nullopt, 3).has_value()
                      : step == 1 ? store->pageAt({}, 3, 3).has_value()
                      : step == 2 ? store->find(u"3"_s).has_value()
                      : step == 3 ? store->forEach([](const Job &) { return false; }).has_value()
                      : step == 4 ? store->countByStatus().has_value()
                      : step == 5 ? store->count(uploaded).has_value()
                                  : store->dataVersion().has_value();
    QVERIFY(read);
    // Would fail with "database is locked" while any reader holds its shared lock.
    database.run(u"BEGIN EXCLUSIVE"_s);
    database.run(u"UPDATE jobs SET status = 'Pending'"_s);
    database.run(u"COMMIT"_s);
    QCOMPARE(store->count(uploaded).value_or(-1), 0);
}

void JobStoreTest::seesWhenAnotherHasWritten()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    const auto store = open(database);
    const qint64 before = store->dataVersion().value_or(-1);
    QCOMPARE(store->dataVersion().value_or(-1), before);
    database.run(u"INSERT INTO jobs (status) VALUES ('Uploaded')"_s);
    QVERIFY(store->dataVersion().value_or(before) != before);
}

void JobStoreTest::writesNothing()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    database.run(u"INSERT INTO jobs (status, filename) VALUES ('Uploaded', 'x')"_s);
    QFile file(QString::fromUtf8(database.path()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    {
        const auto store = open(database);
        JobFilter filter{u"uploaded"_s, u"x"_s, u"created_at"_s, SortOrder::Ascending};
        QVERIFY(store->page(filter, std::nullopt, 10));
        QVERIFY(store->forEach([](const Job &) { return true; }));
        const auto written = store->connection().execute(u"DELETE FROM jobs"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::PermissionDenied);
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == before);
}

} // namespace Printkeeper::Jobs

QTEST_GUILESS_MAIN(Printkeeper::Jobs::JobStoreTest)
#include "tst_jobstore.moc"
