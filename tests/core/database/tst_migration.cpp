// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/migration.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Database;

class MigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsItsStepsWithoutAGap();
    void splitsAScript_data();
    void splitsAScript();
    void makesEachStepOnce();
    void goesOnFromAnOlderVersion();
    void takesABrokenStepBackWhole();
    void takesAStepBackThatCannotBeCommitted();
    void refusesANewerDatabase();

private:
    QStringList tables() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_database;
};

void MigrationTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Connection::open(m_folder->path().toUtf8() + "/m.db", OpenMode::ReadWriteCreate);
    QVERIFY(opened);
    m_database = *std::move(opened);
}

QStringList MigrationTest::tables() const
{
    QStringList names;
    QSqlQuery query = m_database->query();
    if (query.exec(u"SELECT name FROM sqlite_master ORDER BY name"_s)) {
        while (query.next())
            names += query.value(0).toString();
    }
    return names;
}

void MigrationTest::knowsItsStepsWithoutAGap()
{
    const std::vector<Migration> known = knownMigrations();
    QVERIFY(!known.empty());
    int number = 0;
    for (const Migration &migration : known) {
        QCOMPARE(migration.number, ++number);
        QVERIFY(!statementsOf(migration.sql).isEmpty());
    }
    QVERIFY(migrate(*m_database, known));
    QCOMPARE(schemaVersion(*m_database).value_or(-1), number);
}

void MigrationTest::splitsAScript_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("empty") << u""_s << QStringList();
    QTest::newRow("only comments") << u"-- a; b\n/* c; */ ;"_s << QStringList();
    QTest::newRow("two") << u"A 1;\nB 2;\n"_s << QStringList{u"A 1;"_s, u"B 2;"_s};
    QTest::newRow("last without end") << u"A; B"_s << QStringList{u"A;"_s, u"B"_s};
    QTest::newRow("in text") << u"A ';' 'it''s;' \"x;\" `y;`; B;"_s
                             << QStringList{u"A ';' 'it''s;' \"x;\" `y;`;"_s, u"B;"_s};
    QTest::newRow("in a comment") << u"A -- no; end\n, 1; B /* ; */ 2;"_s
                                  << QStringList{u"A -- no; end\n, 1;"_s, u"B /* ; */ 2;"_s};
    QTest::newRow("trigger")
        << u"CREATE TRIGGER t AFTER INSERT ON x BEGIN SELECT CASE 1 WHEN 1 THEN 2 END; DELETE FROM "
           u"y; "
           "END; A;"_s
        << QStringList{u"CREATE TRIGGER t AFTER INSERT ON x BEGIN SELECT CASE 1 WHEN 1 THEN 2 END; "
                       "DELETE FROM y; END;"_s,
                       u"A;"_s};
    QTest::newRow("trigger after a comment")
        << u"-- why\ncreate temp trigger t BEGIN A; END; B;"_s
        << QStringList{u"-- why\ncreate temp trigger t BEGIN A; END;"_s, u"B;"_s};
    QTest::newRow("open quote") << u"A 'b; c"_s << QStringList{u"A 'b; c"_s};
}

void MigrationTest::splitsAScript()
{
    QFETCH(const QString, script);
    QFETCH(const QStringList, statements);
    QCOMPARE(statementsOf(script), statements);
}

void MigrationTest::makesEachStepOnce()
{
    const std::vector<Migration> steps{{1, u"CREATE TABLE a (x); INSERT INTO a VALUES (1);"_s},
                                       {2, u"ALTER TABLE a RENAME TO b; -- done\n"_s}};
    QVERIFY(migrate(*m_database, steps));
    QVERIFY(migrate(*m_database, steps));
    QCOMPARE(schemaVersion(*m_database).value_or(-1), 2);
    QCOMPARE(tables(), QStringList{u"b"_s});
    QSqlQuery query = m_database->query();
    QVERIFY(query.exec(u"SELECT count(*) FROM b"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 1);
}

void MigrationTest::goesOnFromAnOlderVersion()
{
    const std::vector<Migration> steps{{1, u"CREATE TABLE a (x);"_s},
                                       {2, u"CREATE TABLE b (x);"_s}};
    QVERIFY(migrate(*m_database, {steps.front()}));
    QCOMPARE(schemaVersion(*m_database).value_or(-1), 1);
    QVERIFY(migrate(*m_database, steps));
    QCOMPARE(schemaVersion(*m_database).value_or(-1), 2);
    QCOMPARE(tables(), (QStringList{u"a"_s, u"b"_s}));
}

void MigrationTest::takesABrokenStepBackWhole()
{
    const std::vector<Migration> steps{
        {1, u"CREATE TABLE a (x);"_s},
        {2, u"CREATE TABLE b (x); DROP TABLE a; INSERT INTO nothing VALUES (1);"_s},
        {3, u"CREATE TABLE c (x);"_s}};
    const auto done = migrate(*m_database, steps);
    QVERIFY(!done);
    QVERIFY(done.error().detail.contains(u"nothing"_s));
    QCOMPARE(schemaVersion(*m_database).value_or(-1), 1);
    QCOMPARE(tables(), QStringList{u"a"_s});
    // The connection is usable, and the next start goes on from there.
    QVERIFY(migrate(*m_database, {steps.front(), {2, u"CREATE TABLE b (x);"_s}}));
    QCOMPARE(tables(), (QStringList{u"a"_s, u"b"_s}));
}

void MigrationTest::takesAStepBackThatCannotBeCommitted()
{
    QVERIFY(m_database->execute(u"PRAGMA foreign_keys = ON"_s));
    const auto done =
        migrate(*m_database,
                {{1, u"CREATE TABLE a (x INTEGER PRIMARY KEY);"
                     "CREATE TABLE b (a INTEGER REFERENCES a (x) DEFERRABLE INITIALLY DEFERRED);"
                     "INSERT INTO b VALUES (7);"_s}});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Invalid);
    QCOMPARE(schemaVersion(*m_database).value_or(-1), 0);
    QVERIFY(tables().isEmpty());
}

void MigrationTest::refusesANewerDatabase()
{
    QVERIFY(m_database->execute(u"PRAGMA user_version = 9"_s));
    const auto done = migrate(*m_database, {{1, u"CREATE TABLE a (x);"_s}});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Refused);
    QCOMPARE(done.error().code, u"newer-state"_s);
    QVERIFY(done.error().message.contains(u"m.db"_s));
    QVERIFY(tables().isEmpty());
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"
