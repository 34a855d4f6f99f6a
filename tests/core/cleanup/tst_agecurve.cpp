// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/agecurve.h"
#include "cleanup/cleanupplanner.h"
#include "support/smallfarm.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class AgeCurveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsOlderThanEachAge();
    void agreesWithThePlanAtItsOwnAge_data();
    void agreesWithThePlanAtItsOwnAge();
    void countsOnlyWhatTheRulesTake();
    void neverRisesWithTheAge();
    void reckonsFromSomeOfManyJobs();
    void staysEmptyWithoutJobs();
    void stopsWhenItIsCancelled();

private:
    static AgeCurves curvesOf(const SmallFarm &farm, int mostMeasured = 600,
                              const Settings::CleanupSettings &settings = {});
};

AgeCurves AgeCurveTest::curvesOf(const SmallFarm &farm, int mostMeasured,
                                 const Settings::CleanupSettings &settings)
{
    const auto opened = farm.open();
    const auto curves = readAgeCurves(
        {settings, *opened->store, *opened->files, farm.clock.now(), mostMeasured}, {});
    if (!curves)
        qFatal("%s", qPrintable(curves.error().message));
    return *curves;
}

void AgeCurveTest::countsWhatIsOlderThanEachAge()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "a.stl", 3);
    farm.addJob(2, u"UPLOADED"_s, "b.stl", 8);
    farm.addJob(3, u"Uploaded"_s, "c.stl", 8);
    farm.addJob(4, u"Completed"_s, "d.stl", 40);

    const AgeCurves curves = curvesOf(farm);

    QCOMPARE(curves.uploads.jobsAt(0), 3);
    QCOMPARE(curves.uploads.jobsAt(2), 3);
    QCOMPARE(curves.uploads.jobsAt(3), 2); // three days old is not older than three
    QCOMPARE(curves.uploads.jobsAt(7), 2);
    QCOMPARE(curves.uploads.jobsAt(8), 0);
    QCOMPARE(curves.uploads.oldest(), 8);
    QCOMPARE(curves.completed.jobsAt(39), 1);
    QCOMPARE(curves.completed.jobsAt(40), 0);
    QCOMPARE(curves.completed.jobsAt(100'000), 0);
}

void AgeCurveTest::agreesWithThePlanAtItsOwnAge_data()
{
    QTest::addColumn<int>("days");
    for (const int days : {1, 4, 7, 11, 30})
        QTest::addRow("%d days", days) << days;
}

void AgeCurveTest::agreesWithThePlanAtItsOwnAge()
{
    QFETCH(int, days);
    SmallFarm farm;
    for (int id = 1; id <= 20; ++id) {
        const QByteArray stem = "part" + QByteArray::number(id);
        farm.addJob(id, u"Uploaded"_s, stem + ".stl", id);
        farm.addFile("uploaded/" + stem + ".stl", id, QByteArray(id * 5000, 'x'));
        farm.addFile("uploaded/" + stem + ".json", id);
    }
    Settings::CleanupSettings settings;
    settings.staleUploadDays = std::chrono::days(days);
    const auto opened = farm.open();
    const auto plan =
        makePlan({settings, *opened->store, *opened->files, {}, farm.clock.now(), {}, {}}, {});
    QVERIFY(plan);
    const CleanupTotals totals = totalsOf(*plan);

    const AgeCurves curves = curvesOf(farm);

    QCOMPARE(curves.uploads.jobsAt(days), totals.actions);
    QCOMPARE(curves.uploads.bytesAt(days), totals.bytes);
    QCOMPARE(curves.uploads.measured, 20);
}

void AgeCurveTest::countsOnlyWhatTheRulesTake()
{
    SmallFarm farm;
    farm.addJob(1, u"Pending"_s, "a.stl", 90);
    farm.addJob(2, u"Printing"_s, "b.stl", 90);
    farm.addJob(3, u"Archived"_s, "c.stl", 90);
    farm.addJob(4, u"Rejected"_s, "d.stl", 90);
    farm.addJob(5, u"Uploaded"_s, "e.stl", -3); // of tomorrow

    const AgeCurves curves = curvesOf(farm);

    QCOMPARE(curves.uploads.jobsAt(0), 0);
    QCOMPARE(curves.completed.jobsAt(0), 0);
}

void AgeCurveTest::neverRisesWithTheAge()
{
    SmallFarm farm;
    for (int id = 1; id <= 200; ++id) {
        const QByteArray name = "p" + QByteArray::number(id) + ".stl";
        farm.addJob(id, u"Uploaded"_s, name, id % 60 + 1);
        farm.addFile("uploaded/" + name, 90, QByteArray(id * 100, 'x'));
    }
    const AgeCurve curve = curvesOf(farm, 50).uploads;
    QCOMPARE(curve.measured, 50);
    for (int days = 1; days < 70; ++days) {
        QVERIFY(curve.jobsAt(days) <= curve.jobsAt(days - 1));
        QVERIFY(curve.bytesAt(days) <= curve.bytesAt(days - 1));
    }
    QCOMPARE(curve.jobsAt(0), 200);
}

void AgeCurveTest::reckonsFromSomeOfManyJobs()
{
    SmallFarm farm;
    constexpr int Jobs = 400;
    constexpr Bytes Block = 4096;
    for (int id = 1; id <= Jobs; ++id) {
        const QByteArray name = "p" + QByteArray::number(id) + ".stl";
        farm.addJob(id, u"Completed"_s, name, 50);
        farm.addFile("completed/" + name, 50, QByteArray(id % 2 ? 100 : 3 * Block, 'x'));
    }
    const AgeCurve all = curvesOf(farm).completed;
    const AgeCurve some = curvesOf(farm, 100).completed;
    QCOMPARE(some.jobsAt(30), Jobs);
    const double ratio =
        static_cast<double>(some.bytesAt(30)) / static_cast<double>(all.bytesAt(30));
    QVERIFY2(ratio > 0.75 && ratio < 1.25, qPrintable(QString::number(ratio)));
}

void AgeCurveTest::staysEmptyWithoutJobs()
{
    const SmallFarm farm;
    const AgeCurves curves = curvesOf(farm);
    QCOMPARE(curves.uploads.jobsAt(0), 0);
    QCOMPARE(curves.uploads.bytesAt(0), 0);
    QCOMPARE(curves.uploads.oldest(), 0);
    QCOMPARE(AgeCurve().jobsAt(7), 0);
    QCOMPARE(AgeCurve().oldest(), 0);
}

void AgeCurveTest::stopsWhenItIsCancelled()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "a.stl", 3);
    const auto opened = farm.open();
    CancelToken cancel;
    cancel.cancel();
    const auto curves =
        readAgeCurves({{}, *opened->store, *opened->files, farm.clock.now()}, cancel);
    QVERIFY(!curves);
    QCOMPARE(curves.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(AgeCurveTest)
#include "tst_agecurve.moc"
