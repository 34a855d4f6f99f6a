// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include <QJsonArray>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Begin({2026, 2, 1}, {12, 0}, Qt::UTC);
const QDateTime End({2026, 2, 28}, {12, 0}, Qt::UTC);

Services::GrowthReport someGrowth()
{
    using enum Storage::AmountKind;
    Services::GrowthReport report;
    report.since = Begin;
    report.amounts = {
        {Folder, "/srv/uploads/completed\xff", {Begin, 1000, 1}, {End, 41'000'000, 9}},
        {Place, "trash", {Begin, 5'000'000, {}}, {End, 1'000'000, {}}},
        {Status, "Uploaded", {Begin, {}, 7}, {End, 12, 5}}};
    report.people = {{u"Ada"_s, 3, 20'000'000, 1}, {{}, 1, 0, 0}};
    report.arePeopleKnown = true;
    return report;
}

Storage::VolumeForecast someForecast()
{
    using enum Storage::Trend;
    Storage::VolumeForecast forecast;
    forecast.bytes.historyDays = 40;
    forecast.bytes.withoutCleanups = {Growing, 4e9, 49, 35, 77};
    forecast.bytes.withCleanups = {Growing, 2e9, 98, 90, {}};
    forecast.inodes = Storage::Forecast{};
    return forecast;
}

} // namespace

class GrowthCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ctl = std::make_unique<CtlCaller>();
        m_ctl->farm.growth = someGrowth();
    }

    void growthIsOneDocument()
    {
        const CtlAnswer answer = m_ctl->call({"growth", "--since", "2026-02-01", "--json"});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(m_ctl->farm.growthSince, QDateTime({2026, 2, 1}, {0, 0}, Qt::UTC));
        const QJsonObject json = answer.json();
        QCOMPARE(json.value(u"since"), u"2026-02-01T12:00:00Z"_s);
        const QJsonArray amounts = json.value(u"amounts").toArray();
        QCOMPARE(amounts.size(), 3);
        const QJsonObject folder = amounts.at(0).toObject();
        QCOMPARE(folder.value(u"kind"), u"folder"_s);
        QVERIFY(folder.contains(u"name_base64"));
        QCOMPARE(folder.value(u"grown_bytes"), 40'999'000);
        QCOMPARE(folder.value(u"to_count"), 9);
        QCOMPARE(folder.value(u"to"), u"2026-02-28T12:00:00Z"_s);
        QVERIFY(amounts.at(2).toObject().value(u"grown_bytes").isNull());
        const QJsonObject person = json.value(u"people").toArray().at(0).toObject();
        QCOMPARE(person.value(u"person"), u"Ada"_s);
        QCOMPARE(person.value(u"jobs"), 3);
        QCOMPARE(person.value(u"allocated_bytes"), 20'000'000);
        QCOMPARE(person.value(u"jobs_without_file"), 1);
        QVERIFY(json.value(u"people").toArray().at(1).toObject().value(u"person").isNull());
    }

    void growthIsATableForPeople()
    {
        const CtlAnswer answer = m_ctl->call({"growth"});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(m_ctl->farm.growthSince, m_ctl->clock.now().addDays(-30));
        QVERIFY(answer.hasLine({"completed\\xff", "+41.0 MB", "41.0 MB", "+8"}));
        QVERIFY(answer.hasLine({"trash", "−4.00 MB", "1.00 MB", "–"}));
        QVERIFY(answer.hasLine({"Uploaded", "?", "−2"}));
        QVERIFY(answer.hasLine({"Ada", "3", "20.0 MB", "1"}));
        QVERIFY(answer.hasLine({"(not known)"}));
        QVERIFY(answer.hasLine({"removed again are not counted"}));
    }

    void growthSaysWhatIsNotKnown()
    {
        m_ctl->farm.growth = {};
        const CtlAnswer answer = m_ctl->call({"growth"});
        QVERIFY(answer.hasLine({"Nothing was noted twice"}));
        QVERIFY(answer.hasLine({"does not say when a job came"}));
        QVERIFY(m_ctl->call({"growth", "--json"}).json().value(u"people").isNull());
    }

    void growthRefusesADayToCome_data()
    {
        QTest::addColumn<QByteArray>("since");
        QTest::newRow("no day") << QByteArray("yesterday");
        QTest::newRow("to come") << QByteArray("2036-01-01");
    }

    void growthRefusesADayToCome()
    {
        QFETCH(QByteArray, since);
        const CtlAnswer answer = m_ctl->call({"growth", "--json", "--since", since});
        QCOMPARE(answer.exitCode, 2);
        QCOMPARE(answer.errorCode(), u"bad-value"_s);
    }

    void statusAndCheckDiskHaveTheForecast_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("status") << QByteArray("status");
        QTest::newRow("check-disk") << QByteArray("check-disk");
    }

    void statusAndCheckDiskHaveTheForecast()
    {
        QFETCH(QByteArray, command);
        Storage::DiskReport report;
        report.forecast = someForecast();
        m_ctl->farm.disk = report;
        m_ctl->farm.status.at = m_ctl->clock.now();
        m_ctl->farm.status.volumes = {Tasks::VolumeStatus{}};
        m_ctl->farm.status.forecast = someForecast();
        const QJsonObject json =
            m_ctl->call({command, "--json"}).json().value(u"forecast").toObject();
        QCOMPARE(json.value(u"trend"), u"growing"_s);
        QCOMPARE(json.value(u"days_until_full"), 49);
        QCOMPARE(json.value(u"bytes_per_day"), 4e9);
        QCOMPARE(json.value(u"full_at"), u"2026-04-19T02:00:00Z"_s);
        QCOMPARE(json.value(u"earliest_at"), u"2026-04-05T02:00:00Z"_s);
        QCOMPARE(json.value(u"history_days"), 40);
        const QJsonObject with = json.value(u"with_cleanups").toObject();
        QCOMPARE(with.value(u"days_until_full"), 98);
        QVERIFY(with.contains(u"latest_at") && with.value(u"latest_at").isNull());
        const QJsonObject inodes = json.value(u"inodes").toObject();
        QCOMPARE(inodes.value(u"trend"), u"not-enough-data"_s);
        QVERIFY(inodes.value(u"inodes_per_day").isNull());
        QVERIFY(m_ctl->call({command}).hasLine({"Forecast: Full in about 14 week", "13 week",
                                                "with cleanups as so far, in 7 week", "without."}));
        m_ctl->farm.disk = Storage::DiskReport{};
        m_ctl->farm.status.forecast.reset();
        QVERIFY(m_ctl->call({command, "--json"}).json().value(u"forecast").isNull());
    }

private:
    std::unique_ptr<CtlCaller> m_ctl;
};

QTEST_GUILESS_MAIN(GrowthCommandTest)

#include "tst_growthcommand.moc"
