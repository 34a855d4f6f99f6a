// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include <QJsonArray>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;
using Cleanup::KeepKind;

/// keep, unkeep, keeps, pause, resume.
class RestCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
        m_ctl->farm.settings.timezone = QTimeZone("Europe/Berlin");
    }

    void understandsWhatIsToBeKept_data();
    void understandsWhatIsToBeKept();
    void keepsThroughTheNamedDay();
    void keepsUntilAMoment();
    void refusesWhatItCannotUnderstand_data();
    void refusesWhatItCannotUnderstand();
    void listsWhatIsKept();
    void listsWhatIsKeptAsJson();
    void saysWhatMayBeAMistake();
    void namesTimesInTheZoneOfTheFarm();
    void resumesAtTheBeginOfTheNamedDay();
    void listsPauses();

private:
    std::unique_ptr<CtlCaller> m_ctl;
};

void RestCommandsTest::understandsWhatIsToBeKept_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("name");

    QTest::newRow("a number") << "4711"_ba << u"job"_s << "4711"_ba;
    QTest::newRow("an id of letters") << "a-b"_ba << u"job"_s << "a-b"_ba;
    QTest::newRow("a person") << "person:Ada Lovelace"_ba << u"person"_s << "Ada Lovelace"_ba;
    QTest::newRow("a folder") << "folder:completed/a:b"_ba << u"folder"_s << "completed/a:b"_ba;
    QTest::newRow("a folder not in UTF-8") << "folder:\xff"_ba << u"folder"_s << "\xff"_ba;
}

void RestCommandsTest::understandsWhatIsToBeKept()
{
    QFETCH(QByteArray, word);
    QFETCH(QString, kind);
    QFETCH(QByteArray, name);
    for (const char *command : {"keep", "unkeep"}) {
        QCOMPARE(m_ctl->call({command, word}).exitCode, 0);
        QCOMPARE(m_ctl->farm.calls.last(), QString::fromLatin1(command));
        QCOMPARE(Cleanup::keepKindName(m_ctl->farm.kept.kind), kind);
        QCOMPARE(m_ctl->farm.kept.name, name);
        QVERIFY(!m_ctl->farm.kept.until);
    }
}

void RestCommandsTest::keepsThroughTheNamedDay()
{
    QCOMPARE(m_ctl->call({"keep", "1", "--until", "2026-12-24", "--because", "exam"}).exitCode, 0);
    QCOMPARE(m_ctl->farm.kept.until, std::optional(QDateTime({2026, 12, 24}, {23, 0}, Qt::UTC)));
    QCOMPARE(m_ctl->farm.kept.because, u"exam"_s);
}

void RestCommandsTest::keepsUntilAMoment()
{
    QCOMPARE(m_ctl->call({"keep", "1", "--until", "2026-12-24T18:00:00+01:00"}).exitCode, 0);
    QCOMPARE(m_ctl->farm.kept.until, std::optional(QDateTime({2026, 12, 24}, {17, 0}, Qt::UTC)));
}

void RestCommandsTest::refusesWhatItCannotUnderstand_data()
{
    QTest::addColumn<QList<QByteArray>>("words");
    QTest::newRow("nothing to keep") << QList<QByteArray>{"keep", "person:"};
    QTest::newRow("a person not in UTF-8") << QList<QByteArray>{"keep", "person:\xff"};
    QTest::newRow("no day") << QList<QByteArray>{"keep", "1", "--until", "soon"};
    QTest::newRow("no such day") << QList<QByteArray>{"keep", "1", "--until", "2026-02-30"};
    QTest::newRow("a pause for ever") << QList<QByteArray>{"pause", "cleanup"};
    QTest::newRow("no task") << QList<QByteArray>{"pause", "--until", "2026-12-24"};
}

void RestCommandsTest::refusesWhatItCannotUnderstand()
{
    QFETCH(QList<QByteArray>, words);
    QCOMPARE(m_ctl->call(words).exitCode, 2);
    QVERIFY(m_ctl->farm.calls.isEmpty());
}

void RestCommandsTest::listsWhatIsKept()
{
    QVERIFY(m_ctl->call({"keeps"}).hasLine({"Nothing is on the keep list."}));
    m_ctl->farm.keeps = {{KeepKind::Person, "Ada\n", {}, {}, u"exam"_s},
                         {KeepKind::Job, "7", {}, m_ctl->clock.now()}};
    const CtlAnswer answer = m_ctl->call({"keeps"});
    QVERIFY(answer.hasLine({"person", "Ada\\u000a", "for ever", "exam"}));
    QVERIFY(answer.hasLine({"job", "7", "over since"}));
}

void RestCommandsTest::listsWhatIsKeptAsJson()
{
    m_ctl->farm.keeps = {{KeepKind::Folder, "/srv/\xff", {}, {}, {}},
                         {KeepKind::Job, "7", {}, m_ctl->clock.now(), u"exam"_s}};
    const QJsonArray keeps = m_ctl->call({"keeps", "--json"}).json().value(u"keeps").toArray();
    QCOMPARE(keeps.size(), 2);
    const QJsonObject folder = keeps[0].toObject();
    QCOMPARE(folder.value(u"kind"), u"folder"_s);
    QCOMPARE(folder.value(u"name_base64"), QString::fromLatin1("/srv/\xff"_ba.toBase64()));
    QVERIFY(folder.value(u"until").isNull() && folder.value(u"because").isNull());
    QCOMPARE(folder.value(u"active"), true);
    QCOMPARE(keeps[1].toObject().value(u"name"), 7);
    QCOMPARE(keeps[1].toObject().value(u"until"), u"2026-03-01T02:00:00Z"_s);
    QCOMPARE(keeps[1].toObject().value(u"active"), false);
}

void RestCommandsTest::saysWhatMayBeAMistake()
{
    QCOMPARE(m_ctl->call({"keep", "person:Nobody"}).err, "");
    QVERIFY(!m_ctl->call({"keep", "person:Nobody", "--json"}).json().contains(u"warning"));
    m_ctl->farm.keepWarning = u"No job names Nobody."_s;
    const CtlAnswer text = m_ctl->call({"keep", "person:Nobody"});
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.err, "No job names Nobody.\n");
    const QJsonObject json = m_ctl->call({"keep", "person:Nobody", "--json"}).json();
    QCOMPARE(json.value(u"warning"), u"No job names Nobody."_s);
    QVERIFY(json.value(u"keeps").isArray());
}

void RestCommandsTest::namesTimesInTheZoneOfTheFarm()
{
    // It is 02:00 UTC on the first of March.
    const QDateTime until = m_ctl->clock.now().addSecs(3600 * 21);
    m_ctl->farm.keeps = {{KeepKind::Job, "7", {}, until}};
    m_ctl->farm.pauses = {{u"cleanup"_s, m_ctl->clock.now(), until}};
    for (const auto &[zone, shown] :
         {std::pair("Europe/Berlin", "tomorrow 00:00"),
          std::pair("America/New_York", "tomorrow 18:00"), std::pair("UTC", "today 23:00")}) {
        m_ctl->farm.settings.timezone = QTimeZone(zone);
        QVERIFY2(m_ctl->call({"keeps"}).hasLine({"job", "7", shown}), zone);
        QVERIFY2(m_ctl->call({"resume", "cleanup"}).hasLine({"paused until", shown}), zone);
    }
}

void RestCommandsTest::resumesAtTheBeginOfTheNamedDay()
{
    QCOMPARE(m_ctl->call({"pause", "cleanup", "--until", "2027-01-07"}).exitCode, 0);
    QCOMPARE(m_ctl->farm.calls, QStringList{u"pause cleanup"_s});
    QCOMPARE(m_ctl->farm.pausedUntil, QDateTime({2027, 1, 6}, {23, 0}, Qt::UTC));
    QCOMPARE(m_ctl->call({"resume", "cleanup"}).exitCode, 0);
    QCOMPARE(m_ctl->farm.calls.last(), u"resume cleanup"_s);
}

void RestCommandsTest::listsPauses()
{
    QVERIFY(m_ctl->call({"resume", "cleanup"}).hasLine({"No task is paused."}));
    m_ctl->farm.pauses = {{u"cleanup"_s, m_ctl->clock.now(), m_ctl->clock.now().addDays(3)}};
    QVERIFY(m_ctl->call({"resume", "cleanup"}).hasLine({"cleanup is paused until"}));
    const QJsonArray pauses =
        m_ctl->call({"resume", "cleanup", "--json"}).json().value(u"pauses").toArray();
    QCOMPARE(pauses.first().toObject().value(u"until"), u"2026-03-04T02:00:00Z"_s);
}

QTEST_GUILESS_MAIN(RestCommandsTest)
#include "tst_restcommands.moc"
