// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/statement.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Database;

class StatementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesValuesExactly_data();
    void writesValuesExactly();
    void writesTexts();
    void isRunAgainAndAgain();
    void tellsWhatFailed();
    void goesOnAfterAFailure();
    void tellsABusyDatabase();
    void leavesNoCursorOpen();

private:
    QVariant one(const QString &sql) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_database;
};

void StatementTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = *Connection::open(m_folder->filePath(u"a.db"_s).toUtf8(),
                                   OpenMode::ReadWriteCreate, std::chrono::milliseconds(20));
    QVERIFY(m_database->execute(u"CREATE TABLE t (id INTEGER PRIMARY KEY, a)"_s));
}

QVariant StatementTest::one(const QString &sql) const
{
    QSqlQuery query = m_database->query();
    return query.exec(sql) && query.next() ? query.value(0) : QVariant();
}

void StatementTest::writesValuesExactly_data()
{
    QTest::addColumn<Value>("value");
    QTest::newRow("null") << Value();
    QTest::newRow("integer") << Value::integer(std::numeric_limits<qint64>::min());
    QTest::newRow("real") << Value{0.1};
    QTest::newRow("minus zero") << Value{-0.0};
    QTest::newRow("text") << Value::text(QByteArray("Ada's part.stl"));
    QTest::newRow("empty text") << Value::text(QByteArray());
    QTest::newRow("text with a zero byte") << Value::text(QByteArray("a\0b", 3));
    QTest::newRow("text that is not UTF-8") << Value::text(QByteArray("\xff\xc3"));
    QTest::newRow("blob") << Value{Value::Blob{QByteArray("\0\xff", 2)}};
    QTest::newRow("empty blob") << Value{Value::Blob{}};
}

void StatementTest::writesValuesExactly()
{
    QFETCH(const Value, value);
    Statement insertion(*m_database, u"INSERT INTO t (a) VALUES (%1)"_s.arg(placeholder(value)));

    insertion.bind(value);
    QVERIFY(insertion.run());

    QSqlQuery query = m_database->query();
    QVERIFY(query.exec(u"SELECT "_s + exactColumn(u"a"_s) + u" FROM t"_s) && query.next());
    QVERIFY(valueAt(query, 0) == value);
}

void StatementTest::writesTexts()
{
    Statement insertion(*m_database, u"INSERT INTO t (id, a) VALUES (?, ?)"_s);
    insertion.bind(qint64(7));
    insertion.bind(u"Löwe"_s);
    QVERIFY(insertion.run());
    QCOMPARE(insertion.lastRow(), 7);
    insertion.bind(qint64(8));
    insertion.bind(QString());
    QVERIFY(insertion.run());
    insertion.bind(qint64(9));
    insertion.bindUtf8("\xf0\x9f\xa6\x81");
    QVERIFY(insertion.run());
    insertion.bind(qint64(10));
    insertion.bindNull();
    QVERIFY(insertion.run());

    QCOMPARE(one(u"SELECT group_concat(typeof(a) || ' ' || quote(a)) FROM t"_s).toString(),
             u"text 'Löwe',text '',text '\U0001F981',null NULL"_s);
}

void StatementTest::isRunAgainAndAgain()
{
    Statement update(*m_database, u"UPDATE t SET a = ? WHERE id > ?"_s);
    Statement insertion(*m_database, u"INSERT INTO t (a) VALUES (?)"_s);
    for (qint64 i = 0; i < 100; ++i) {
        insertion.bind(i);
        QVERIFY(insertion.run());
        QCOMPARE(insertion.changedRows(), 1);
    }
    for (const qint64 from : {90, 100, 0}) {
        update.bind(from);
        update.bind(from);
        QVERIFY(update.run());
        QCOMPARE(update.changedRows(), 100 - from);
    }
    QCOMPARE(one(u"SELECT count(*) FROM t WHERE a = 0"_s).toInt(), 100);
}

void StatementTest::tellsWhatFailed()
{
    Statement wrong(*m_database, u"UPDATE missing SET a = 1"_s);
    QVERIFY(!wrong.run());
    QVERIFY(wrong.lastError().databaseText().contains(u"no such table"_s));

    QVERIFY(m_database->execute(u"INSERT INTO t VALUES (1, 1)"_s));
    Statement twice(*m_database, u"INSERT INTO t VALUES (1, 2)"_s);
    QVERIFY(!twice.run());
    QCOMPARE(Connection::errorOf(twice.lastError(), u"No."_s).kind, ErrorKind::Invalid);
    QCOMPARE(twice.changedRows(), 0);
}

void StatementTest::goesOnAfterAFailure()
{
    QVERIFY(m_database->execute(u"INSERT INTO t VALUES (1, 1)"_s));
    Statement insertion(*m_database, u"INSERT INTO t VALUES (?, ?)"_s);
    for (const qint64 id : {1, 2}) {
        insertion.bind(id);
        insertion.bind(id);
        QCOMPARE(insertion.run(), id == 2);
        QCOMPARE(insertion.lastError().isValid(), id == 1);
    }
    QCOMPARE(one(u"SELECT count(*) FROM t"_s).toInt(), 2);
}

void StatementTest::tellsABusyDatabase()
{
    const auto other = *Connection::open(m_database->path(), OpenMode::ReadWrite);
    QVERIFY(other->execute(u"BEGIN IMMEDIATE"_s));
    Statement insertion(*m_database, u"INSERT INTO t (a) VALUES (1)"_s);
    QVERIFY(!insertion.run());
    QCOMPARE(Connection::errorOf(insertion.lastError(), u"No."_s).kind, ErrorKind::Busy);
    QVERIFY(other->execute(u"COMMIT"_s));
    QVERIFY(insertion.run());
}

/// An open cursor would keep the other's lock from being taken.
void StatementTest::leavesNoCursorOpen()
{
    QVERIFY(m_database->execute(u"INSERT INTO t VALUES (1, 1), (2, 2)"_s));
    Statement reading(*m_database, u"SELECT a FROM t"_s);
    QVERIFY(reading.run());
    const auto other =
        *Connection::open(m_database->path(), OpenMode::ReadWrite, std::chrono::milliseconds(20));
    QVERIFY(other->execute(u"BEGIN EXCLUSIVE"_s));
    QVERIFY(other->execute(u"COMMIT"_s));
}

QTEST_GUILESS_MAIN(StatementTest)
#include "tst_statement.moc"
