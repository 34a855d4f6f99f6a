// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mixedjobs.h"

#include "jobs/jobstore.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {

/// Pages, sorting, filters and searching against plain SQL over 2,500 jobs with ties and NULLs.
class JobPagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesThroughAllJobsInOrder_data();
    void goesThroughAllJobsInOrder();
    void jumpsToAnyPlace_data();
    void jumpsToAnyPlace();
    void goesThroughIdsThatAreNotUnique_data();
    void goesThroughIdsThatAreNotUnique();
    void losesNoJobWhenTheLastOneShownGoes();
    void filtersByTheMeaningOfAStatus_data();
    void filtersByTheMeaningOfAStatus();
    void noticesAStatusThatIsNew();
    void searchesForWhatWasTyped_data();
    void searchesForWhatWasTyped();
    void refusesToSortByWhatIsNotThere();

private:
    static QList<QByteArray> idsOf(const JobPage &page);
    QList<QByteArray> idsByPages(const JobStore &store, const JobFilter &filter, int limit);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr int Jobs = 2500;

std::unique_ptr<JobStore> opened(const Test::JobDatabase &database,
                                 const Settings::JobsSettings &settings = {},
                                 Database::OpenMode mode = Database::OpenMode::ReadOnly)
{
    auto store = JobStore::open(database.path(), settings, mode);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    return std::move(store).value();
}

QList<QByteArray> idsInOrder(const Test::JobDatabase &database, const QString &order)
{
    QList<QByteArray> ids;
    for (const QVariantList &row :
         database.run(u"SELECT CAST(j.id AS BLOB) FROM jobs j LEFT JOIN users ON users.id = "
                      "j.user_id ORDER BY "_s
                      + order))
        ids.append(row.at(0).toByteArray());
    return ids;
}

const QStringList IdColumns{u"id INTEGER PRIMARY KEY"_s, u"id TEXT NOT NULL PRIMARY KEY"_s,
                            u"id TEXT PRIMARY KEY"_s, u"id PRIMARY KEY"_s};
const QStringList IdExpressions{u"i * 1009 % 2503"_s, u"'id-' || (i * 1009 % 2503)"_s,
                                u"'id-' || (i * 1009 % 2503)"_s,
                                u"CASE i % 3 WHEN 0 THEN i WHEN 1 THEN 'x' || i ELSE "
                                "CAST('b' || i AS BLOB) END"_s};

} // namespace

void JobPagesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

QList<QByteArray> JobPagesTest::idsOf(const JobPage &page)
{
    QList<QByteArray> ids;
    for (const Job &job : page.jobs)
        ids.append(job.id.toBytes());
    return ids;
}

QList<QByteArray> JobPagesTest::idsByPages(const JobStore &store, const JobFilter &filter,
                                           int limit)
{
    QList<QByteArray> ids;
    std::optional<PageKey> after;
    do {
        const auto page = store.page(filter, after, limit);
        if (!page || (page->jobs.empty() && page->next))
            return {"failed"};
        ids += idsOf(*page);
        after = page->next;
    } while (after);
    return ids;
}

void JobPagesTest::goesThroughAllJobsInOrder_data()
{
    QTest::addColumn<int>("ids");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("expression");
    for (int ids = 0; ids < IdColumns.size(); ++ids) {
        const QByteArray name = "ids " + QByteArray::number(ids) + ", by ";
        QTest::newRow(name + "nothing") << ids << u""_s << u"j.id"_s;
        QTest::newRow(name + "person")
            << ids << u"user_id"_s << u"(SELECT name FROM users WHERE users.id = j.user_id)"_s;
        for (const QString &column : {u"id"_s, u"created_at"_s, u"UPDATED_AT"_s, u"filename"_s,
                                      u"original_filename"_s, u"status"_s, u"thumbnail_path"_s})
            QTest::newRow(name + column.toLatin1()) << ids << column << u"j."_s + column;
    }
}

void JobPagesTest::goesThroughAllJobsInOrder()
{
    QFETCH(int, ids);
    QFETCH(QString, column);
    QFETCH(QString, expression);
    const Test::JobDatabase database(m_folder->path());
    Test::makeMixedJobs(database, Jobs, IdColumns.at(ids), IdExpressions.at(ids));
    const auto store = opened(database);
    for (const SortOrder order : {SortOrder::Ascending, SortOrder::Descending}) {
        const QString direction = order == SortOrder::Ascending ? u" ASC"_s : u" DESC"_s;
        const auto expected =
            idsInOrder(database, expression + direction + u", j.id"_s + direction);
        QCOMPARE(expected.size(), Jobs);
        const JobFilter filter{{}, {}, column, order};
        QCOMPARE(idsByPages(*store, filter, 90), expected);
    }
}

void JobPagesTest::jumpsToAnyPlace_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::newRow("start") << 0LL;
    QTest::newRow("middle") << 1234LL;
    QTest::newRow("last page") << 2495LL;
    QTest::newRow("behind the end") << qint64(Jobs);
}

void JobPagesTest::jumpsToAnyPlace()
{
    QFETCH(qint64, offset);
    const Test::JobDatabase database(m_folder->path());
    Test::makeMixedJobs(database, Jobs, IdColumns.at(0), IdExpressions.at(0));
    const auto store = opened(database);
    const JobFilter filter{{}, {}, u"created_at"_s, SortOrder::Descending};
    const auto expected = idsInOrder(database, u"j.created_at DESC, j.id DESC"_s);
    const auto page = store->pageAt(filter, offset, 10);
    QVERIFY(page);
    QCOMPARE(idsOf(*page), expected.mid(offset, 10));
    QCOMPARE(page->next.has_value(), offset + 10 < Jobs);
    if (page->next)
        QCOMPARE(idsOf(*store->page(filter, page->next, 10)), expected.mid(offset + 10, 10));
}

void JobPagesTest::goesThroughIdsThatAreNotUnique_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("limit");
    for (const int limit : {1, 2, 3, 7, 100}) {
        const QByteArray suffix = ", " + QByteArray::number(limit) + " a page";
        QTest::newRow("by id" + suffix) << u""_s << limit;
        QTest::newRow("by status" + suffix) << u"status"_s << limit;
    }
}

void JobPagesTest::goesThroughIdsThatAreNotUnique()
{
    QFETCH(QString, column);
    QFETCH(int, limit);
    const Test::JobDatabase database(m_folder->path());
    database.run(u"CREATE TABLE jobs (id TEXT, status TEXT, filename TEXT)"_s);
    database.run(u"INSERT INTO jobs VALUES (NULL, 'A', '1'), ('x', 'A', '2'), (NULL, 'A', '3'), "
                 "('x', 'B', '4'), ('x', 'B', '5'), (NULL, 'B', '6'), ('y', NULL, '7'), "
                 "(NULL, NULL, '8'), (NULL, NULL, '9'), ('x', 'A', '10')"_s);
    Settings::JobsSettings settings;
    settings.id = u"id"_s;
    const auto store = opened(database, settings);
    for (const SortOrder order : {SortOrder::Ascending, SortOrder::Descending}) {
        QStringList files;
        std::optional<PageKey> after;
        do {
            const auto page = store->page({{}, {}, column, order}, after, limit);
            QVERIFY(page);
            for (const Job &job : page->jobs)
                files.append(QString::fromUtf8(job.file.toBytes()));
            after = page->next;
        } while (after && files.size() < 30);
        QCOMPARE(files.size(), 10);
        QCOMPARE(QSet<QString>(files.begin(), files.end()).size(), 10);
    }
}

void JobPagesTest::losesNoJobWhenTheLastOneShownGoes()
{
    const Test::JobDatabase database(m_folder->path());
    Test::makeMixedJobs(database, Jobs, IdColumns.at(0), u"i"_s);
    const auto store = opened(database);
    const JobFilter filter{{}, {}, {}, SortOrder::Ascending};
    const auto first = store->page(filter, std::nullopt, 10);
    QVERIFY(first && first->next);
    database.run(u"DELETE FROM jobs WHERE id BETWEEN 5 AND 10"_s);
    const auto second = store->page(filter, first->next, 10);
    QVERIFY(second);
    QCOMPARE(second->jobs.front().idText(), u"11"_s);
}

void JobPagesTest::filtersByTheMeaningOfAStatus_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("files");
    QTest::newRow("all") << u""_s << u"abcdefg"_s;
    QTest::newRow("any spelling") << u"readytoprint"_s << u"abc"_s;
    QTest::newRow("a spelling is as good as a key") << u"ReadyToPrint"_s << u"abc"_s;
    QTest::newRow("other") << u"uploaded"_s << u"d"_s;
    QTest::newRow("part of one") << u"upload"_s << u""_s;
    QTest::newRow("number") << u"5"_s << u"g"_s;
    QTest::newRow("none") << u"archived"_s << u""_s;
}

void JobPagesTest::filtersByTheMeaningOfAStatus()
{
    QFETCH(QString, status);
    QFETCH(QString, files);
    const Test::JobDatabase database(m_folder->path());
    database.run(u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, status, filename TEXT)"_s);
    database.run(u"INSERT INTO jobs (status, filename) VALUES ('READYTOPRINT', 'a'), "
                 "('ready_to_print', 'b'), ('Status.ReadyToPrint', 'c'), ('Uploaded', 'd'), "
                 "(NULL, 'e'), ('', 'f'), (5, 'g')"_s);
    const auto store = opened(database);
    const JobFilter filter{status, {}, u"filename"_s, SortOrder::Ascending};
    const auto page = store->page(filter, std::nullopt, 10);
    QVERIFY(page);
    QString found;
    for (const Job &job : page->jobs)
        found += QString::fromUtf8(job.file.toBytes());
    QVERIFY2(found == files, qPrintable(found));
    QCOMPARE(store->count(filter).value_or(-1), files.size());
}

void JobPagesTest::noticesAStatusThatIsNew()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    database.run(u"INSERT INTO jobs (status) VALUES ('Uploaded')"_s);
    const auto store = opened(database, {}, Database::OpenMode::ReadWrite);
    const JobFilter pending{u"pending"_s, {}, {}, SortOrder::Ascending};
    QCOMPARE(store->count(pending).value_or(-1), 0);
    database.run(u"INSERT INTO jobs (status) VALUES ('Pending')"_s);
    QCOMPARE(store->count(pending).value_or(-1), 1);
    QVERIFY(store->connection().execute(u"UPDATE jobs SET status = 'PENDING'"_s));
    QCOMPARE(store->count(pending).value_or(-1), 2);
}

void JobPagesTest::searchesForWhatWasTyped_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("ids");
    QTest::newRow("nothing") << u""_s << u"1 2 3 4 5 6"_s;
    QTest::newRow("percent") << u"50%"_s << u"1"_s;
    QTest::newRow("underscore") << u"a_b"_s << u"2"_s;
    QTest::newRow("backslash") << u"c\\d"_s << u"4"_s;
    QTest::newRow("quote") << u"o'h"_s << u"5"_s;
    QTest::newRow("case") << u"AXB"_s << u"3"_s;
    QTest::newRow("case of other letters") << u"MÜLLER"_s << u"2"_s;
    QTest::newRow("original name") << u"my vase"_s << u"4"_s;
    QTest::newRow("person") << u"ada"_s << u"1"_s;
    QTest::newRow("id") << u"6"_s << u"6"_s;
    QTest::newRow("name that is no UTF-8") << u"tail"_s << u"6"_s;
    QTest::newRow("status is not searched") << u"uploaded"_s << u""_s;
}

void JobPagesTest::searchesForWhatWasTyped()
{
    QFETCH(QString, search);
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    database.run(u"INSERT INTO jobs (id, student_name, filename, original_filename, status) VALUES "
                 "(1, 'Ada', '50%.stl', NULL, 'Uploaded'), "
                 "(2, 'Müller', 'a_b.stl', 'x', 'Uploaded'), "
                 "(3, NULL, 'axb.stl', 'x', 'Uploaded'), "
                 "(4, 'Bob', 'c\\d.stl', 'My Vase', 'Uploaded'), "
                 "(5, 'O''Hara', '50.stl', 'x', NULL), "
                 "(6, NULL, CAST(x'ff7461696c' AS TEXT), 'x', 'Uploaded')"_s);
    const auto store = opened(database);
    const JobFilter filter{{}, search, {}, SortOrder::Ascending};
    const auto page = store->page(filter, std::nullopt, 10);
    QVERIFY(page);
    QTEST(QString::fromUtf8(idsOf(*page).join(' ')), "ids");
    QCOMPARE(store->count(filter).value_or(-1), qint64(page->jobs.size()));
}

void JobPagesTest::refusesToSortByWhatIsNotThere()
{
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    const auto store = opened(database);
    const JobFilter filter{{}, {}, u"id; DROP TABLE jobs"_s, SortOrder::Ascending};
    const auto page = store->page(filter, std::nullopt, 10);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Invalid);
    QVERIFY(!store->pageAt(filter, 0, 10));
}

} // namespace Printkeeper::Jobs

QTEST_GUILESS_MAIN(Printkeeper::Jobs::JobPagesTest)
#include "tst_jobpages.moc"
