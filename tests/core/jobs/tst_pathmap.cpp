// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/pathmap.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {

class PathMapTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void mapsBothWays_data();
    void mapsBothWays();
    void leavesOtherPathsAlone_data();
    void leavesOtherPathsAlone();
};

namespace {

const std::vector<Settings::PathMapping> Map{
    {"/app/uploads", "/srv/farm"}, {"/app/uploads/archive/", "/mnt/archive"}, {"/data", "/"}};

} // namespace

void PathMapTest::mapsBothWays_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("here");
    QTest::newRow("file") << "/app/uploads/a/x.stl"_ba
                          << "/srv/farm/a/x.stl"_ba;
    QTest::newRow("folder itself") << "/app/uploads"_ba
                                   << "/srv/farm"_ba;
    QTest::newRow("longest wins") << "/app/uploads/archive/x"_ba
                                  << "/mnt/archive/x"_ba;
    QTest::newRow("whole components") << "/app/uploads/archive2/x"_ba
                                      << "/srv/farm/archive2/x"_ba;
    QTest::newRow("onto the root") << "/data/x"_ba
                                   << "/x"_ba;
    QTest::newRow("the root itself") << "/data"_ba
                                     << "/"_ba;
    QTest::newRow("not UTF-8") << "/app/uploads/\xFF"_ba
                               << "/srv/farm/\xFF"_ba;
}

void PathMapTest::mapsBothWays()
{
    QFETCH(QByteArray, there);
    QFETCH(QByteArray, here);
    QCOMPARE(mapToHere(Map, there), here);
    if (here != "/")
        QCOMPARE(mapToThere(Map, here), there);
}

void PathMapTest::leavesOtherPathsAlone_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("elsewhere") << "/app/uploaded/x"_ba;
    QTest::newRow("part of a name") << "/app/uploads2/x"_ba;
    QTest::newRow("relative") << "app/uploads/x"_ba;
    QTest::newRow("empty") << ""_ba;
}

void PathMapTest::leavesOtherPathsAlone()
{
    QFETCH(QByteArray, path);
    QCOMPARE(mapToHere(Map, path), path);
    QCOMPARE(mapToHere({}, path), path);
    QCOMPARE(mapToThere({}, path), path);
}

} // namespace Printkeeper::Jobs

QTEST_GUILESS_MAIN(Printkeeper::Jobs::PathMapTest)
#include "tst_pathmap.moc"
