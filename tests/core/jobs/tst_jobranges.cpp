// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mixedjobs.h"

#include "jobs/jobstore.h"
#include "jobs/rowranges.h"
#include "jobs/status.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Printkeeper::Jobs {

/// Whole tables that are read in parts, against plain SQL.
class JobRangesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasTheOrderOfSqlite_data();
    void hasTheOrderOfSqlite();
    void comparesTextsAsTheirColumnDoes_data();
    void comparesTextsAsTheirColumnDoes();
    void comparesNumbersOfBothKinds();
    void ordersJobsWhoseIdsAreNotUnique();
    void ordersWhatIsFiltered();
    void ordersATableWithoutRowNumbers();
    void countsByStatus();
    void findsTheKeysOfIds();
    void stopsBetweenTwoParts();
    void jumpsOverGapsBetweenRowNumbers_data();
    void jumpsOverGapsBetweenRowNumbers();
    void letsOthersWriteBetweenTwoParts();
    void tellsTheFirstJobsWhileNoLockIsHeld();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr int Jobs = 250;
constexpr RangePace SevenRows{7, 0ms};

std::unique_ptr<JobStore> opened(const Test::JobDatabase &database, RangePace pace = SevenRows,
                                 const Settings::JobsSettings &settings = {})
{
    auto store = JobStore::open(database.path(), settings);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    (*store)->setRangePace(pace);
    return std::move(store).value();
}

QList<QByteArray> idsBySql(const Test::JobDatabase &database, const QString &order,
                           const QString &where = u"1"_s)
{
    QList<QByteArray> ids;
    for (const QVariantList &row : database.run(
             u"SELECT CAST(id AS BLOB) FROM jobs j WHERE %1 ORDER BY %2"_s.arg(where, order)))
        ids.append(row.at(0).toByteArray());
    return ids;
}

/// What a filter's order has, or why it has none.
QList<QByteArray> idsIn(const JobStore &store, const Result<JobOrder> &order)
{
    if (!order)
        return {order.error().message.toUtf8()};
    const auto jobs = store.jobsOf(*order, 0, order->size());
    if (!jobs)
        return {jobs.error().message.toUtf8()};
    QList<QByteArray> ids;
    for (const std::optional<Job> &job : *jobs)
        ids.append(job ? job->id.toBytes() : QByteArray("gone"));
    return ids;
}

QString directionOf(SortOrder order)
{
    return order == SortOrder::Ascending ? u" ASC"_s : u" DESC"_s;
}

constexpr SortOrder Orders[] = {SortOrder::Ascending, SortOrder::Descending};

const QStringList IdColumns{u"id INTEGER PRIMARY KEY"_s, u"id TEXT NOT NULL PRIMARY KEY"_s,
                            u"id TEXT COLLATE NOCASE PRIMARY KEY"_s, u"id PRIMARY KEY"_s};
const QStringList IdExpressions{u"i * 101 % 251 - 250"_s, u"'id-' || (i * 101 % 251)"_s,
                                u"char(65 + i % 2 * 32) || (i * 101 % 251)"_s,
                                u"CASE i % 3 WHEN 0 THEN i WHEN 1 THEN 'x' || i ELSE "
                                "CAST('b' || i AS BLOB) END"_s};

} // namespace

void JobRangesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void JobRangesTest::hasTheOrderOfSqlite_data()
{
    QTest::addColumn<int>("ids");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<bool>("hasIndex");
    for (int ids = 0; ids < IdColumns.size(); ++ids) {
        const QByteArray name = "ids " + QByteArray::number(ids) + ", by ";
        QTest::newRow(name + "person")
            << ids << u"user_id"_s << u"(SELECT name FROM users WHERE users.id = j.user_id)"_s
            << false;
        for (const QString &column : {u"id"_s, u"created_at"_s, u"UPDATED_AT"_s, u"filename"_s,
                                      u"original_filename"_s, u"status"_s, u"thumbnail_path"_s}) {
            QTest::newRow(name + column.toLatin1()) << ids << column << column << false;
            QTest::newRow(name + column.toLatin1() + " with an index")
                << ids << column << column << true;
        }
    }
}

void JobRangesTest::hasTheOrderOfSqlite()
{
    QFETCH(int, ids);
    QFETCH(QString, column);
    QFETCH(QString, expression);
    QFETCH(bool, hasIndex);
    const Test::JobDatabase database(m_folder->path());
    Test::makeMixedJobs(database, Jobs, IdColumns.at(ids), IdExpressions.at(ids));
    if (hasIndex)
        database.run(u"CREATE INDEX sorted ON jobs (%1)"_s.arg(column));
    const auto store = opened(database);
    for (const SortOrder order : Orders) {
        const QString direction = directionOf(order);
        const auto expected = idsBySql(database, expression + direction + u", id"_s + direction);
        QCOMPARE(expected.size(), Jobs);
        const JobFilter filter{{}, {}, column, order};
        QCOMPARE(idsIn(*store, store->order(filter)), expected);
        for (const int size : {1, 20, Jobs, 2 * Jobs})
            QCOMPARE(idsIn(*store, store->beginning(filter, size)),
                     expected.first(std::min(size, Jobs)));
    }
}

void JobRangesTest::comparesTextsAsTheirColumnDoes_data()
{
    QTest::addColumn<QString>("collation");
    for (const char *collation : {"BINARY", "NOCASE", "RTRIM"})
        QTest::newRow(collation) << QString::fromLatin1(collation);
}

void JobRangesTest::comparesTextsAsTheirColumnDoes()
{
    QFETCH(QString, collation);
    const Test::JobDatabase database(m_folder->path());
    database.run(u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, status TEXT, created_at TEXT, "
                 "filename TEXT COLLATE %1)"_s.arg(collation));
    // Spaces, case, NULs and prefixes of each other, with each ten times.
    const QByteArrayList texts{"",      " ",   "  ",       "a",        "A",    "a ",    "A  ",
                               "aa",    "aA ", "a b",      "a\0",      "A\0b", "ab",    "[",
                               "z",     "Z",   "\xC3\xA9", "\xC3\x89", "\xFF", "a\xFF", "\x01",
                               "a\x01", "_",   "@",        "`"};
    int id = 0;
    for (int round = 0; round < 10; ++round) {
        for (const QByteArray &text : texts)
            database.run(u"INSERT INTO jobs VALUES (?, 'x', NULL, CAST(? AS TEXT))"_s,
                         {(++id * 7) % 251, text});
    }
    for (const char *blob : {"x'610061'", "x'610062'", "x'6100'", "x'410062'", "x'00'", "x'0000'"})
        database.run(u"INSERT INTO jobs VALUES (%1, 'x', NULL, CAST(%2 AS TEXT))"_s.arg(++id + 300)
                         .arg(QString::fromLatin1(blob)));
    const auto store = opened(database);
    for (const SortOrder order : Orders) {
        const QString direction = directionOf(order);
        QCOMPARE(idsIn(*store, store->order({{}, {}, u"filename"_s, order})),
                 idsBySql(database, u"filename%1, id%1"_s.arg(direction)));
    }
}

void JobRangesTest::comparesNumbersOfBothKinds()
{
    const Test::JobDatabase database(m_folder->path());
    database.run(u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, status TEXT, filename TEXT, "
                 "updated_at)"_s);
    const QStringList numbers{u"0"_s,
                              u"-0.0"_s,
                              u"1"_s,
                              u"1.0"_s,
                              u"-1"_s,
                              u"0.5"_s,
                              u"-0.5"_s,
                              u"9223372036854775807"_s,
                              u"9223372036854775806"_s,
                              u"9223372036854775295"_s,
                              u"9223372036854774784.0"_s,
                              u"9223372036854775808.0"_s,
                              u"-9223372036854775808"_s,
                              u"-9223372036854775807"_s,
                              u"-9223372036854775808.0"_s,
                              u"9007199254740993"_s,
                              u"9007199254740992.0"_s,
                              u"9007199254740992"_s,
                              u"-9007199254740993"_s,
                              u"-9007199254740992.0"_s,
                              u"1e300"_s,
                              u"-1e300"_s,
                              u"9e999"_s,
                              u"-9e999"_s,
                              u"5e-324"_s,
                              u"NULL"_s,
                              u"'1'"_s,
                              u"x'31'"_s};
    for (int i = 0; i < numbers.size(); ++i)
        database.run(
            u"INSERT INTO jobs VALUES (%1, 'x', 'f', %2)"_s.arg(i * 11 % 29).arg(numbers.at(i)));
    const auto store = opened(database);
    for (const SortOrder order : Orders) {
        const QString direction = directionOf(order);
        QCOMPARE(idsIn(*store, store->order({{}, {}, u"updated_at"_s, order})),
                 idsBySql(database, u"updated_at%1, id%1"_s.arg(direction)));
    }
}

void JobRangesTest::ordersJobsWhoseIdsAreNotUnique()
{
    const Test::JobDatabase database(m_folder->path());
    database.run(u"CREATE TABLE jobs (id TEXT, status TEXT, filename TEXT)"_s);
    database.run(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) "
        "INSERT INTO jobs SELECT CASE i % 3 WHEN 0 THEN NULL WHEN 1 THEN 'x' ELSE 'y' END, "
        "CASE i % 4 WHEN 0 THEN NULL ELSE 'S' || i % 2 END, i FROM n"_s);
    Settings::JobsSettings settings;
    settings.id = u"id"_s;
    const auto store = opened(database, SevenRows, settings);
    for (const SortOrder order : Orders) {
        for (const QString &column : {u"id"_s, u"status"_s}) {
            const QString direction = directionOf(order);
            std::vector<qint64> expected;
            for (const QVariantList &row : database.run(
                     u"SELECT rowid FROM jobs ORDER BY %1%2, id%2, rowid"_s.arg(column, direction)))
                expected.push_back(row.at(0).toLongLong());
            const JobFilter filter{{}, {}, column, order};
            QCOMPARE(store->order(filter)->keys(), JobKeys(expected));
            expected.resize(31);
            QCOMPARE(store->beginning(filter, 31)->keys(), JobKeys(expected));
        }
    }
}

void JobRangesTest::ordersWhatIsFiltered()
{
    const Test::JobDatabase database(m_folder->path());
    Test::makeMixedJobs(database, Jobs, IdColumns.at(0), IdExpressions.at(0));
    const auto store = opened(database);
    for (const QString &column : {u"id"_s, u"filename"_s}) {
        const QString order = column + u", id"_s;
        const auto sorted = [&](const QString &status, const QString &search) {
            return idsIn(*store, store->order({status, search, column, SortOrder::Ascending}));
        };
        QCOMPARE(sorted(u"completed"_s, {}), idsBySql(database, order, u"status = 'Completed'"_s));
        QCOMPARE(sorted(NoStatusKey, {}), idsBySql(database, order, u"status IS NULL"_s));
        QCOMPARE(sorted({}, u"f10"_s), idsBySql(database, order, u"filename LIKE '%f10%'"_s));
        QCOMPARE(sorted(u"uploaded"_s, u"f1"_s),
                 idsBySql(database, order, u"status = 'UPLOADED' AND filename LIKE '%f1%'"_s));
        QCOMPARE(sorted(u"pending"_s, {}), QList<QByteArray>());
    }
}

void JobRangesTest::ordersATableWithoutRowNumbers()
{
    const Test::JobDatabase database(m_folder->path());
    database.run(u"CREATE TABLE jobs (id TEXT PRIMARY KEY, status TEXT, filename TEXT) "
                 "WITHOUT ROWID"_s);
    database.run(u"INSERT INTO jobs VALUES ('b', 'x', '2'), ('a', 'y', '1'), ('c', 'x', '0')"_s);
    const auto store = opened(database);
    const JobFilter filter{{}, {}, u"status"_s, SortOrder::Descending};
    QCOMPARE(idsIn(*store, store->order(filter)), (QList<QByteArray>{"a", "c", "b"}));
    QCOMPARE(idsIn(*store, store->beginning(filter, 2)), (QList<QByteArray>{"a", "c"}));
    QCOMPARE(store->countByStatus()->value(u"x"_s), 2);
}

void JobRangesTest::countsByStatus()
{
    const Test::JobDatabase database(m_folder->path());
    Test::makeMixedJobs(database, Jobs, IdColumns.at(0), IdExpressions.at(0));
    database.run(u"UPDATE jobs SET status = 5 WHERE id = 1"_s);
    database.run(u"UPDATE jobs SET status = CAST('5' AS BLOB) WHERE id = 2"_s);
    database.run(u"UPDATE jobs SET status = 'completed' WHERE id = 3"_s);
    for (const bool hasIndex : {false, true}) {
        if (hasIndex)
            database.run(u"CREATE INDEX statuses ON jobs (status)"_s);
        QMap<QString, qint64> expected;
        for (const QVariantList &row : database.run(
                 u"SELECT CAST(coalesce(status, '') AS TEXT), count(*) FROM jobs GROUP BY 1"_s))
            expected[row.at(0).toString()] = row.at(1).toLongLong();
        QCOMPARE(*opened(database)->countByStatus(), expected);
        QCOMPARE(*opened(database, RangePace{})->countByStatus(), expected);
    }
}

void JobRangesTest::findsTheKeysOfIds()
{
    const Test::JobDatabase database(m_folder->path());
    Test::makeMixedJobs(database, Jobs, IdColumns.at(1), IdExpressions.at(1));
    const auto rows = database.run(u"SELECT rowid, id FROM jobs WHERE rowid IN (3, 120, 250)"_s);
    QSet<QString> ids{u"nobody"_s};
    for (const QVariantList &row : rows)
        ids.insert(row.at(1).toString());
    QCOMPARE(*opened(database)->keysOf(ids, {}), (std::vector<qint64>{3, 120, 250}));
}

void JobRangesTest::stopsBetweenTwoParts()
{
    const Test::JobDatabase database(m_folder->path());
    Test::makeMixedJobs(database, Jobs, IdColumns.at(0), IdExpressions.at(0));
    const auto store = opened(database);
    CancelToken cancel;
    const FirstPart first{20, [&cancel](const JobOrder &) { cancel.cancel(); }};
    const auto order = store->order({}, first, cancel);
    QVERIFY(!order);
    QCOMPARE(order.error().kind, ErrorKind::Cancelled);
    for (const auto &refused : {store->order({{}, {}, u"filename"_s}, {}, cancel),
                                store->beginning({{}, {}, u"filename"_s}, 20, cancel)}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Cancelled);
    }
    QCOMPARE(store->countByStatus(cancel).error().kind, ErrorKind::Cancelled);
    QVERIFY(store->countByStatus());
}

void JobRangesTest::jumpsOverGapsBetweenRowNumbers_data()
{
    using Numbers = std::numeric_limits<qint64>;
    QTest::addColumn<QList<qint64>>("numbers");
    QTest::newRow("none") << QList<qint64>();
    QTest::newRow("one") << QList<qint64>{5};
    QTest::newRow("dense") << QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    QTest::newRow("gaps") << QList<qint64>{-1'000'000'000'000, -7, 0, 1, 1000, 1006, 1007,
                                           1LL << 60};
    QTest::newRow("ends") << QList<qint64>{
        Numbers::min(),     Numbers::min() + 6, Numbers::min() + 7, 0,
        Numbers::max() - 7, Numbers::max() - 6, Numbers::max()};
}

void JobRangesTest::jumpsOverGapsBetweenRowNumbers()
{
    QFETCH(QList<qint64>, numbers);
    const Test::JobDatabase database(m_folder->path());
    database.run(u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, status TEXT, filename TEXT)"_s);
    for (const qint64 number : numbers)
        database.run(u"INSERT INTO jobs VALUES (?, 'x', 'f')"_s, {number});
    auto connection = Database::Connection::open(database.path(), Database::OpenMode::ReadOnly);
    QVERIFY(connection);
    for (const SortOrder order : Orders) {
        QList<qint64> seen;
        int ranges = 0;
        RowRanges parts(**connection, u"jobs"_s, u"_rowid_"_s, order, SevenRows);
        while (const auto part = parts.next()) {
            ++ranges;
            QVERIFY(part->last - part->first <= 6);
            for (const qint64 number : numbers) {
                if (number >= part->first && number <= part->last)
                    seen.append(number);
            }
            parts.done();
            QVERIFY(ranges <= numbers.size());
        }
        QVERIFY(!parts.lastError().isValid());
        std::sort(seen.begin(), seen.end());
        QCOMPARE(seen, numbers);
    }
}

void JobRangesTest::letsOthersWriteBetweenTwoParts()
{
    const Test::JobDatabase database(m_folder->path());
    Test::makeMixedJobs(database, Jobs, IdColumns.at(0), u"i"_s);
    auto connection = Database::Connection::open(database.path(), Database::OpenMode::ReadOnly);
    QVERIFY(connection);
    RowRanges parts(**connection, u"jobs"_s, u"_rowid_"_s, SortOrder::Ascending, SevenRows);
    QVERIFY(parts.next());
    parts.done();
    // Would end the test when it had to wait.
    database.run(u"DELETE FROM jobs WHERE id BETWEEN 8 AND 200"_s);
    const auto next = parts.next();
    QVERIFY(next);
    QCOMPARE(next->first, 201);
}

void JobRangesTest::tellsTheFirstJobsWhileNoLockIsHeld()
{
    const Test::JobDatabase database(m_folder->path());
    Test::makeMixedJobs(database, Jobs, IdColumns.at(0), u"i"_s);
    const auto store = opened(database);
    const qint64 before = *store->dataVersion();
    int told = 0;
    const auto write = [&](const JobOrder &part) {
        ++told;
        QCOMPARE(part.size(), 20);
        database.run(u"UPDATE jobs SET status = 'changed' WHERE id = 250"_s);
    };
    const auto order = store->order({{}, {}, {}, SortOrder::Descending}, {20, write});
    QVERIFY(order);
    QCOMPARE(order->size(), Jobs);
    QCOMPARE(told, 1);
    QVERIFY(*store->dataVersion() != before);
}

} // namespace Printkeeper::Jobs

QTEST_GUILESS_MAIN(Printkeeper::Jobs::JobRangesTest)
#include "tst_jobranges.moc"
