// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/referringrows.h"
#include "support/jobdatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// What was read ahead must be what is there, also when the web app writes at the same time, in a
/// table that is too large to be read again under its lock.
class ReferringRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void knowsWhatTheWebAppHasAddedSince_data();
    void knowsWhatTheWebAppHasAddedSince();
    void findsStraysInATableThatItHasGivenUp();
    void readsWhatIsInAnyTable_data();
    void readsWhatIsInAnyTable();
};

namespace {

/// So many notes, none of jobs 1 and 2 but one each.
void fill(const JobDatabase &db, int notes)
{
    db.run(u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, status TEXT)"_s);
    db.run(u"INSERT INTO jobs VALUES (1, 'Uploaded'), (2, 'Uploaded')"_s);
    db.run(u"WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
           "INSERT INTO note (id, job, text) SELECT i, 3, 'a text of some length' FROM n"_s,
           {notes + 10});
    db.run(u"INSERT INTO note (id, job) VALUES (1, 1), (2, 2)"_s);
}

} // namespace

void ReferringRowsTest::knowsWhatTheWebAppHasAddedSince_data()
{
    QTest::addColumn<int>("notes");
    QTest::addColumn<bool>("removesTheNewest");
    QTest::newRow("a small table") << 10 << false;
    QTest::newRow("a large table") << 400'000 << false;
    QTest::newRow("a large table, under a number that became free") << 400'000 << true;
}

void ReferringRowsTest::knowsWhatTheWebAppHasAddedSince()
{
    QFETCH(int, notes);
    QFETCH(bool, removesTheNewest);
    const QTemporaryDir folder;
    const JobDatabase db(folder.path());
    db.run(u"PRAGMA journal_mode = wal"_s);
    db.run(u"CREATE TABLE note (id INTEGER PRIMARY KEY, job INTEGER REFERENCES jobs, text TEXT)"_s);
    fill(db, notes);
    const auto ours = *Database::Connection::open(db.path(), Database::OpenMode::ReadWrite);
    RowReader reader(*ours);
    ReferringRows referring(reader, u"jobs"_s);
    QVERIFY(referring.learnForeignKeys());
    const auto jobs =
        *reader.select(u"jobs"_s, {{u"status"_s, Database::Value::text("Uploaded"_ba)}});
    QCOMPARE(jobs.size(), 2U);
    QVERIFY(referring.readAhead(jobs));
    if (removesTheNewest) {
        QVERIFY(ours->execute(u"BEGIN IMMEDIATE"_s));
        QVERIFY(ours->execute(u"DELETE FROM note WHERE id = (SELECT max(id) FROM note)"_s));
        QVERIFY(referring.endTransaction());
        QVERIFY(ours->execute(u"COMMIT"_s));
    }
    db.run(u"INSERT INTO note (job, text) VALUES (2, 'just now')"_s);

    QVERIFY(ours->execute(u"BEGIN IMMEDIATE"_s));
    QVERIFY(referring.readAhead(jobs));
    QCOMPARE(referring.of(jobs.at(0))->size(), 1U);
    QCOMPARE(referring.of(jobs.at(1))->size(), 2U);
    QVERIFY(ours->execute(u"ROLLBACK"_s));
}

/// Between two transactions of a batch, while what is known of another table is old as well.
void ReferringRowsTest::findsStraysInATableThatItHasGivenUp()
{
    const QTemporaryDir folder;
    const JobDatabase db(folder.path());
    db.run(u"PRAGMA journal_mode = wal"_s);
    const QString columns = u"(id INTEGER PRIMARY KEY, job INTEGER REFERENCES jobs, text TEXT)"_s;
    db.run(u"CREATE TABLE note "_s + columns);
    db.run(u"CREATE TABLE mark "_s + columns);
    fill(db, 400'000);
    db.run(u"INSERT INTO mark SELECT * FROM note"_s);
    const auto ours = *Database::Connection::open(db.path(), Database::OpenMode::ReadWrite);
    RowReader reader(*ours);
    ReferringRows referring(reader, u"jobs"_s);
    QVERIFY(referring.learnForeignKeys());
    const auto jobs =
        *reader.select(u"jobs"_s, {{u"status"_s, Database::Value::text("Uploaded"_ba)}});
    QVERIFY(referring.readAhead(jobs));

    db.run(u"UPDATE note SET job = 1 WHERE id = 500"_s);
    QVERIFY(ours->execute(u"BEGIN IMMEDIATE"_s));
    QVERIFY(referring.readAhead(jobs));
    for (const auto &table : {u"note"_s, u"mark"_s, u"jobs"_s})
        QVERIFY(ours->execute(u"DELETE FROM "_s + table + u" WHERE id = 1"_s));
    QVERIFY(referring.endTransaction());
    QVERIFY(ours->execute(u"COMMIT"_s));
    // Numbers so far apart are not gone through part by part any more.
    db.run(u"INSERT INTO note (id, job) VALUES (1 << 28, 3)"_s);
    QVERIFY(ours->execute(u"BEGIN IMMEDIATE"_s));
    QVERIFY(referring.readAhead({jobs.at(1)}));
    QVERIFY(ours->execute(u"ROLLBACK"_s));

    QVERIFY(referring.mayHaveStrays());
    const RowChange removal{u"jobs"_s, u"id"_s, Database::Value::integer(1), jobs.at(0), {}, {}};
    const auto strays = referring.findStrays({&removal});
    QVERIFY(strays);
    QCOMPARE(*strays, std::set<std::size_t>{0});
}

void ReferringRowsTest::readsWhatIsInAnyTable_data()
{
    QTest::addColumn<QString>("table");
    const QString rest = u"job INTEGER REFERENCES jobs, text TEXT"_s;
    QTest::newRow("with a number") << u"(id INTEGER PRIMARY KEY, %1)"_s.arg(rest);
    QTest::newRow("without a number") << u"(id INTEGER PRIMARY KEY, %1) WITHOUT ROWID"_s.arg(rest);
    QTest::newRow("a column called rowid") << u"(id INTEGER, rowid TEXT, %1)"_s.arg(rest);
    QTest::newRow("an index") << u"(id INTEGER, %1, UNIQUE (job, id))"_s.arg(rest);
}

void ReferringRowsTest::readsWhatIsInAnyTable()
{
    QFETCH(QString, table);
    const QTemporaryDir folder;
    const JobDatabase db(folder.path());
    db.run(u"CREATE TABLE note "_s + table);
    fill(db, 50'000);
    const auto ours = *Database::Connection::open(db.path(), Database::OpenMode::ReadWrite);
    RowReader reader(*ours);
    ReferringRows referring(reader, u"jobs"_s);
    QVERIFY(referring.learnForeignKeys());
    const auto jobs =
        *reader.select(u"jobs"_s, {{u"status"_s, Database::Value::text("Uploaded"_ba)}});

    QVERIFY(referring.readAhead(jobs));

    for (const Row &job : jobs) {
        const auto found = referring.of(job);
        QCOMPARE(found->size(), 1U);
        QCOMPARE(findColumn(found->front().row, u"job"_s)->toBytes(), job.front().value.toBytes());
    }
}

QTEST_GUILESS_MAIN(ReferringRowsTest)

#include "tst_referringrows.moc"
