// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/connection.h"
#include "database/value.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Database;

class ValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void survivesATable_data() { values(); }
    void survivesATable();
    void survivesJson_data() { values(); }
    void survivesJson();
    void keepsTheSignOfZero();
    void isReadableInJson_data();
    void isReadableInJson();
    void readsNothingFromForeignJson();
    void tellsTextFromBlob();
    void becomesBytesForPeople_data();
    void becomesBytesForPeople();
    void quotesNames_data();
    void quotesNames();

private:
    static void values();
};

namespace {

Value blob(QByteArray bytes)
{
    return {Value::Blob{std::move(bytes)}};
}

QByteArray allBytes()
{
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += static_cast<char>(byte);
    return bytes;
}

} // namespace

void ValueTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void ValueTest::values()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("type");
    const auto text = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << Value::text(bytes) << u"text"_s;
    };
    QTest::newRow("null") << Value() << u"null"_s;
    QTest::newRow("zero") << Value::integer(0) << u"integer"_s;
    QTest::newRow("int64 minimum")
        << Value::integer(std::numeric_limits<qint64>::min()) << u"integer"_s;
    QTest::newRow("int64 maximum")
        << Value::integer(std::numeric_limits<qint64>::max()) << u"integer"_s;
    QTest::newRow("beyond a double's digits") << Value::integer((1LL << 53) + 1) << u"integer"_s;
    for (const double number :
         {0.1, 1.0 / 3, -2.5e-300, 1e15, 5.0, std::numeric_limits<double>::max(),
          std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::infinity(),
          -std::numeric_limits<double>::infinity()})
        QTest::addRow("double %g", number) << Value{number} << u"real"_s;
    text("empty text", "");
    text("null byte array", QByteArray());
    text("plain", "Uploaded");
    text("number as text", "007");
    text("umlaut", "Drückauftrag");
    text("beyond the basic plane", "\xF0\x9F\x96\xA8");
    text("Latin-1", "dr\xFC"
                    "cke");
    text("cut sequence", "a\xE2\x82");
    text("overlong", "\xC0\xAF");
    text("surrogate", "\xED\xA0\x80");
    text("byte order mark", "\xEF\xBB\xBFname");
    text("replacement character", "\xEF\xBF\xBD");
    text("NUL inside", QByteArray("a\0b", 3));
    text("NUL at the end", QByteArray("a\0", 2));
    text("newline and quote", "a\n'b\"");
    text("all bytes", allBytes());
    QTest::newRow("empty blob") << blob("") << u"blob"_s;
    QTest::newRow("null blob") << blob(QByteArray()) << u"blob"_s;
    QTest::newRow("blob") << blob("abc") << u"blob"_s;
    QTest::newRow("blob of all bytes") << blob(allBytes()) << u"blob"_s;
}

void ValueTest::survivesATable()
{
    QFETCH(const Value, value);
    QFETCH(const QString, type);
    const QTemporaryDir folder;
    const auto connection =
        Connection::open(folder.path().toUtf8() + "/v.db", OpenMode::ReadWriteCreate);
    QVERIFY(connection);
    const QString column = u"a \"b"_s;
    QVERIFY((*connection)->execute(u"CREATE TABLE v (%1)"_s.arg(quoted(column))));
    QSqlQuery query = (*connection)->query();
    QVERIFY(query.prepare(u"INSERT INTO v VALUES (%1)"_s.arg(placeholder(value))));
    query.addBindValue(bindable(value));
    QVERIFY2(query.exec(), qPrintable(query.lastError().text()));

    QVERIFY(
        query.exec(u"SELECT 1, %1, typeof(%2) FROM v"_s.arg(exactColumn(column), quoted(column))));
    QVERIFY(query.next());
    QCOMPARE(query.value(3).toString(), type);
    QVERIFY(valueAt(query, 1) == value);

    // And it is the same to SQLite: found again by what was read.
    const Value read = valueAt(query, 1);
    QVERIFY(query.prepare(
        u"SELECT count(*) FROM v WHERE %1 IS %2"_s.arg(quoted(column), placeholder(read))));
    query.addBindValue(bindable(read));
    QVERIFY(query.exec() && query.next());
    QCOMPARE(query.value(0).toInt(), 1);
}

void ValueTest::survivesJson()
{
    QFETCH(const Value, value);
    const QByteArray written = QJsonDocument(QJsonArray{toJson(value)}).toJson();
    QJsonParseError error;
    const QJsonArray read = QJsonDocument::fromJson(written, &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(read.size(), 1);
    QVERIFY2(valueFromJson(read.first()) == value, written.constData());
}

void ValueTest::keepsTheSignOfZero()
{
    const QTemporaryDir folder;
    const auto connection =
        Connection::open(folder.path().toUtf8() + "/v.db", OpenMode::ReadWriteCreate);
    QVERIFY(connection);
    QVERIFY((*connection)->execute(u"CREATE TABLE v (x)"_s));
    QSqlQuery query = (*connection)->query();
    QVERIFY(query.prepare(u"INSERT INTO v VALUES (?)"_s));
    query.addBindValue(bindable(Value{-0.0}));
    QVERIFY(query.exec());
    QVERIFY(query.exec(u"SELECT %1 FROM v"_s.arg(exactColumn(u"x"_s))) && query.next());
    for (const Value &read : {valueAt(query, 0), valueFromJson(toJson(Value{-0.0}))}) {
        QVERIFY(std::holds_alternative<double>(read.content));
        QVERIFY(std::signbit(std::get<double>(read.content)));
    }
}

void ValueTest::isReadableInJson_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("null") << Value() << QByteArray("[null]");
    QTest::newRow("integer") << Value::integer(-3) << QByteArray("[-3]");
    QTest::newRow("text") << Value::text(QByteArray("ä")) << QByteArray("[\"ä\"]");
    QTest::newRow("empty text") << Value::text(QByteArray()) << QByteArray("[\"\"]");
    QTest::newRow("real") << Value{0.1} << QByteArray("[{\"real\":\"0.1\"}]");
    QTest::newRow("bytes") << Value::text(QByteArray("\xFF"))
                           << QByteArray("[{\"text\":\"/w==\"}]");
    QTest::newRow("blob") << blob("abc") << QByteArray("[{\"blob\":\"YWJj\"}]");
}

void ValueTest::isReadableInJson()
{
    QFETCH(const Value, value);
    QFETCH(const QByteArray, json);
    QCOMPARE(QJsonDocument(QJsonArray{toJson(value)}).toJson(QJsonDocument::Compact), json);
}

void ValueTest::readsNothingFromForeignJson()
{
    QVERIFY(valueFromJson(QJsonObject{{u"other"_s, 1}}).isNull());
    QVERIFY(valueFromJson(QJsonArray{1}).isNull());
    QVERIFY(valueFromJson(QJsonValue::Undefined).isNull());
}

void ValueTest::tellsTextFromBlob()
{
    QVERIFY(!(Value::text(QByteArray("a")) == blob("a")));
    QVERIFY(!(Value::integer(1) == Value{1.0}));
    QVERIFY(!(Value() == Value::text(QByteArray())));
}

void ValueTest::becomesBytesForPeople_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("null") << Value() << QByteArray();
    QTest::newRow("integer") << Value::integer(-12) << QByteArray("-12");
    QTest::newRow("real") << Value{2.5} << QByteArray("2.5");
    QTest::newRow("text") << Value::text(u"ä"_s) << QByteArray("ä");
    QTest::newRow("blob") << blob("\x01") << QByteArray("\x01");
}

void ValueTest::becomesBytesForPeople()
{
    QFETCH(const Value, value);
    QFETCH(const QByteArray, bytes);
    QCOMPARE(value.toBytes(), bytes);
}

void ValueTest::quotesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("identifier");
    QTest::newRow("plain") << u"jobs"_s << u"\"jobs\""_s;
    QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("attack") << u"x\"; DROP TABLE jobs; --"_s << u"\"x\"\"; DROP TABLE jobs; --\""_s;
}

void ValueTest::quotesNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, identifier);
    QCOMPARE(quoted(name), identifier);
}

QTEST_GUILESS_MAIN(ValueTest)
#include "tst_value.moc"
