// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/jsonoutput.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Ctl;
using namespace Qt::Literals::StringLiterals;

class JsonOutputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesTheBytesOfNamesThatAreNotUtf8()
    {
        QJsonObject object;
        insertName(object, u"path"_s, "a\xff.stl");
        QCOMPARE(object.value(u"path"_s).toString(), u"a\uFFFD.stl"_s);
        QCOMPARE(QByteArray::fromBase64(object.value(u"path_base64"_s).toString().toLatin1()),
                 "a\xff.stl");
    }

    void givesNoBytesOfCleanNames()
    {
        QJsonObject object;
        insertName(object, u"name"_s, "größe\n\x1b\\.stl");
        QCOMPARE(object.size(), 1);
        QCOMPARE(object.value(u"name"_s).toString(), u"größe\n\x1b\\.stl"_s);
        insertNames(object, u"paths"_s, {"a", "b"});
        QCOMPARE(object.size(), 2);
    }

    void givesNullForTheCleanOnesOfAList()
    {
        QJsonObject object;
        insertNames(object, u"paths"_s, {"clean", "\xff", "also clean"});
        QCOMPARE(object.value(u"paths"_s).toArray(),
                 (QJsonArray{u"clean"_s, u"\uFFFD"_s, u"also clean"_s}));
        QCOMPARE(object.value(u"paths_base64"_s).toArray(),
                 (QJsonArray{QJsonValue(), u"/w=="_s, QJsonValue()}));
    }

    void givesIdsTheirType()
    {
        QJsonObject object;
        insertId(object, u"number"_s, Database::Value::integer(9007199254740993));
        insertId(object, u"text"_s, Database::Value::text(u"17"_s));
        insertId(object, u"none"_s, {});
        QCOMPARE(object.value(u"number"_s).toInteger(), 9007199254740993);
        QCOMPARE(object.value(u"text"_s), QJsonValue(u"17"_s));
        QVERIFY(object.value(u"none"_s).isNull());
        QCOMPARE(idOf(u"17"_s), QJsonValue(17));
        QCOMPARE(idOf(u"017"_s), QJsonValue(u"017"_s));
        QCOMPARE(idOf(u"6d0c-1e"_s), QJsonValue(u"6d0c-1e"_s));
        QVERIFY(idOf({}).isNull());
    }

    void writesTimesWithTheirZone()
    {
        const QDateTime summer({2026, 7, 1}, {0, 0}, Qt::UTC);
        const QDateTime winter({2026, 1, 1}, {12, 30, 5}, Qt::UTC);
        QCOMPARE(timeOrNull(winter), QJsonValue(u"2026-01-01T12:30:05Z"_s));
        QVERIFY(timeOrNull({}).isNull());
        QCOMPARE(scheduleTime(summer, QTimeZone("Europe/Berlin")),
                 QJsonValue(u"2026-07-01T02:00:00+02:00"_s));
        QCOMPARE(scheduleTime(summer, QTimeZone("America/St_Johns")),
                 QJsonValue(u"2026-06-30T21:30:00-02:30"_s));
        QCOMPARE(scheduleTime(winter, QTimeZone::utc()),
                 QJsonValue(u"2026-01-01T12:30:05+00:00"_s));
        QVERIFY(scheduleTime({}, QTimeZone::utc()).isNull());
    }
};

QTEST_GUILESS_MAIN(JsonOutputTest)
#include "tst_jsonoutput.moc"
