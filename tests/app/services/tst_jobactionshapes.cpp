// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/localfarm.h"
#include "support/demotestfarm.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

using Cleanup::JobActionKind;

namespace {

constexpr auto FarmVariable = "PRINTKEEPER_TEST_FARM";
constexpr auto KindVariable = "PRINTKEEPER_TEST_KIND";

const SystemClock Now;

std::unique_ptr<Farm> open(const QByteArray &config)
{
    Settings::SettingsRequest request;
    request.configFile = config;
    const auto values = Settings::SettingValues::load(request);
    if (!values)
        qFatal("%s", qPrintable(values.error().message));
    auto opened = LocalFarm::open(*values, Now);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return *std::move(opened);
}

/// Every job of the status that the kind takes from.
Cleanup::JobActionRequest requestFor(JobActionKind kind)
{
    Cleanup::JobActionRequest request{kind, {}, Jobs::JobFilter{}, {}};
    request.all->status = kind == JobActionKind::Archive   ? u"completed"_s
                          : kind == JobActionKind::Restore ? u"archived"_s
                                                           : u"uploaded"_s;
    return request;
}

/// What this program does instead of testing when a test starts it to be killed.
int actAlone(const QByteArray &config)
{
    const auto kind = static_cast<JobActionKind>(qEnvironmentVariableIntValue(KindVariable));
    const auto done = open(config)->runJobAction(requestFor(kind));
    return done && !done->plan.refused ? 0 : 1;
}

} // namespace

/// Actions on chosen jobs of whole farms of each shape: what they do can be taken back to the byte,
/// and a kill at any step loses nothing.
class JobActionShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isTakenBackToTheByte_data() { addCases(); }
    void isTakenBackToTheByte();
    void restoresWhatItArchived_data() { addShapes(); }
    void restoresWhatItArchived();
    void losesNothingWhenKilledAtAnyStep_data() { addCases(); }
    void losesNothingWhenKilledAtAnyStep();

private:
    static void addShapes();
    static void addCases();
    static bool isKilledAt(const DemoTestFarm &farm, JobActionKind kind, int step);
    static void undoEverything(Farm &farm);
};

void JobActionShapesTest::addShapes()
{
    QTest::addColumn<Demo::DemoShape>("shape");
    QTest::newRow("jobs") << Demo::DemoShape::Jobs;
    QTest::newRow("job and event") << Demo::DemoShape::Job;
    QTest::newRow("print_job") << Demo::DemoShape::PrintJob;
}

void JobActionShapesTest::addCases()
{
    QTest::addColumn<Demo::DemoShape>("shape");
    QTest::addColumn<JobActionKind>("kind");
    for (const auto &[shapeName, shape] : {std::pair("jobs", Demo::DemoShape::Jobs),
                                           std::pair("job and event", Demo::DemoShape::Job),
                                           std::pair("print_job", Demo::DemoShape::PrintJob)}) {
        QTest::addRow("%s, archive", shapeName) << shape << JobActionKind::Archive;
        QTest::addRow("%s, restore", shapeName) << shape << JobActionKind::Restore;
        QTest::addRow("%s, remove", shapeName) << shape << JobActionKind::Remove;
    }
}

void JobActionShapesTest::isTakenBackToTheByte()
{
    QFETCH(Demo::DemoShape, shape);
    QFETCH(JobActionKind, kind);
    const DemoTestFarm demo(shape, 200);
    const auto farm = open(demo.report().config);
    if (kind == JobActionKind::Restore)
        QVERIFY(farm->runJobAction(requestFor(JobActionKind::Archive)));
    const FarmSnapshot before = demo.snapshot();
    const auto preview = farm->previewJobAction(requestFor(kind));
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().message));
    QVERIFY(!preview->plan.actions.empty());
    QCOMPARE(differences(before, demo.snapshot()), QString());

    const auto done = farm->runJobAction(Cleanup::confirmed(requestFor(kind), preview->plan));

    QVERIFY(done);
    const auto totals = Cleanup::totalsOf(*done);
    QCOMPARE(totals.failed, 0);
    QCOMPARE(totals.actions, static_cast<qint64>(preview->plan.actions.size()));
    QCOMPARE(databaseProblems(demo.report().database), QString());
    QVERIFY(!differences(before, demo.snapshot()).isEmpty());
    const auto undone = farm->undo({});
    QVERIFY(undone && undone->failed.empty());
    QCOMPARE(undone->undone, totals.actions);
    QCOMPARE(differences(before, demo.snapshot()), QString());
}

void JobActionShapesTest::restoresWhatItArchived()
{
    QFETCH(Demo::DemoShape, shape);
    const DemoTestFarm demo(shape, 200);
    const auto farm = open(demo.report().config);
    const FarmSnapshot before = demo.snapshot();
    const auto archived = farm->runJobAction(requestFor(JobActionKind::Archive));
    QVERIFY(archived);
    Cleanup::JobActionRequest back{JobActionKind::Restore, {}, {}, {}};
    for (const Cleanup::CleanupAction &action : archived->plan.actions)
        back.jobs << action.job->idText();

    const auto restored = farm->runJobAction(back);

    QVERIFY(restored);
    QCOMPARE(Cleanup::totalsOf(*restored).actions, Cleanup::totalsOf(*archived).actions);
    QVERIFY(Cleanup::totalsOf(*restored).actions > 5);
    // Rows say when they were restored; the files are all where they were, as they were.
    FarmSnapshot after = demo.snapshot();
    after.tables = before.tables;
    QCOMPARE(differences(before, after), QString());
    for (const Cleanup::CleanupAction &action : restored->plan.actions)
        QCOMPARE(action.statusAfter, archived->plan.actions.front().job->statusText());
}

bool JobActionShapesTest::isKilledAt(const DemoTestFarm &farm, JobActionKind kind, int step)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(FarmVariable), QString::fromUtf8(farm.report().config));
    environment.insert(QString::fromLatin1(KindVariable), QString::number(static_cast<int>(kind)));
    environment.insert(u"PRINTKEEPER_CRASH_AT"_s, QString::number(step));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), QStringList());
    if (!process.waitForFinished(60000))
        qFatal("step %d: it hangs", step);
    const bool isKilled = process.exitStatus() == QProcess::CrashExit;
    if (!isKilled && process.exitCode() != 0)
        qFatal("step %d: exit code %d", step, process.exitCode());
    return isKilled;
}

void JobActionShapesTest::undoEverything(Farm &farm)
{
    for (int i = 0; i < 5; ++i) {
        const auto undone = farm.undo({});
        if (!undone) {
            QCOMPARE(undone.error().code, u"nothing-to-undo"_s);
            return;
        }
        QVERIFY(undone->failed.empty());
    }
    QFAIL("there is always one more run to undo");
}

void JobActionShapesTest::losesNothingWhenKilledAtAnyStep()
{
    QFETCH(Demo::DemoShape, shape);
    QFETCH(JobActionKind, kind);
    const DemoTestFarm demo(shape, 60);
    const FarmSnapshot all = demo.snapshot(SnapshotScope::Everything);
    const FarmSnapshot before = demo.snapshot();
    // Steps are many and alike: the first ones, where the state is made, and then some.
    int kills = 0;
    for (int step = 1;; step += step < 12 ? 1 : 5) {
        // Not every shape has archived jobs; the journal knows where these were.
        if (kind == JobActionKind::Restore)
            QVERIFY(open(demo.report().config)->runJobAction(requestFor(JobActionKind::Archive)));
        if (!isKilledAt(demo, kind, step))
            break;
        ++kills;
        const auto contents = demo.snapshot(SnapshotScope::Everything).contents();
        const auto expected = all.contents();
        for (auto content = expected.begin(); content != expected.end(); ++content)
            QVERIFY2(contents.value(content.key()) == content.value(), "lost or doubled");
        QCOMPARE(databaseProblems(demo.report().database), QString());
        const auto farm = open(demo.report().config);
        QVERIFY(farm->runJobAction(requestFor(kind)));
        undoEverything(*farm);
        const QString difference = differences(before, demo.snapshot());
        QVERIFY2(difference.isEmpty(), qPrintable(u"step %1:\n"_s.arg(step) + difference));
    }
    QVERIFY2(kills > 8, qPrintable(QString::number(kills)));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QByteArray config = qgetenv(FarmVariable); !config.isEmpty())
        return actAlone(config);
    JobActionShapesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_jobactionshapes.moc"
