// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demofarm.h"
#include "discovery/farmdiscovery.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;

Q_DECLARE_METATYPE(Printkeeper::Demo::DemoShape)

class DemoDiscoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void isFoundInEveryShape_data();
    void isFoundInEveryShape();
};

void DemoDiscoveryTest::isFoundInEveryShape_data()
{
    QTest::addColumn<Demo::DemoShape>("shape");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("uploads");
    QTest::addColumn<QString>("archived");
    QTest::newRow("jobs") << Demo::DemoShape::Jobs << u"jobs"_s << QByteArray("uploads")
                          << QString();
    QTest::newRow("job") << Demo::DemoShape::Job << u"job"_s << QByteArray("storage")
                         << u"COMPLETED,PAIDPICKEDUP"_s;
    QTest::newRow("print_job") << Demo::DemoShape::PrintJob << u"print_job"_s
                               << QByteArray("uploads") << QString();
}

void DemoDiscoveryTest::isFoundInEveryShape()
{
    QFETCH(const Demo::DemoShape, shape);
    QFETCH(const QString, table);
    QFETCH(const QByteArray, uploads);
    QFETCH(const QString, archived);
    const QTemporaryDir folder;
    const SystemClock clock;
    Demo::DemoRequest request;
    request.directory = folder.filePath(u"demo"_s).toUtf8();
    request.jobs = 120;
    request.shape = shape;
    const auto made = Demo::makeDemoFarm(request, clock);
    QVERIFY(made);
    Discovery::DiscoveryRequest search;
    search.starts = {{request.directory}};
    search.systemCrontab = "/nonexistent";
    search.cronFolder = "/nonexistent";
    search.userCrontabs = "/nonexistent";
    const auto report = Discovery::discoverFarms(search);
    QVERIFY(report);
    QCOMPARE(report->farms.size(), std::size_t(1));
    const auto &farm = report->farms.front();
    QCOMPARE(farm.root, request.directory + "/farm");
    QCOMPARE(farm.uploads, farm.root + '/' + uploads);
    QCOMPARE(farm.uploads, made->uploads);
    QCOMPARE(farm.database, made->database);
    QCOMPARE(farm.schema.table, table);
    QCOMPARE(farm.jobs, 120);
    QVERIFY(farm.pathMap.empty());
    QCOMPARE(farm.legacyLines.size(), std::size_t(2));
    const auto proposed = std::ranges::find(farm.proposed, u"cleanup/archive_statuses"_s,
                                            &Discovery::ProposedSetting::key);
    QCOMPARE(proposed == farm.proposed.end() ? QString() : proposed->value, archived);
}

QTEST_GUILESS_MAIN(DemoDiscoveryTest)
#include "tst_demodiscovery.moc"
