// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A cleanup of what a person has confirmed, and what the cleanup page asks of a farm besides.
class ConfirmedCleanupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void runsWhatWasConfirmedAndNothingElse();
    void undoesItLikeAnyOther();
    void approvesOnlyTheWhole_data();
    void approvesOnlyTheWhole();
    void tellsWhatOtherAgesWouldTake();
    void namesThePeopleWhenAsked();
    void saysThatTheDatabaseIsWhole();

private:
    Cleanup::CleanupPlan preview() const { return openFarm(*m_farm)->previewCleanup({})->plan; }
    static Cleanup::CleanupRequest without(const Cleanup::CleanupPlan &plan, const QString &job);

    std::unique_ptr<SmallFarm> m_farm;
};

void ConfirmedCleanupTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_farm = std::make_unique<SmallFarm>();
    for (int id = 1; id <= 3; ++id) {
        const QByteArray name = "part" + QByteArray::number(id) + ".stl";
        m_farm->addJob(id, u"Uploaded"_s, name, 9);
        m_farm->addFile("uploaded/" + name, 9);
    }
}

Cleanup::CleanupRequest ConfirmedCleanupTest::without(const Cleanup::CleanupPlan &plan,
                                                      const QString &job)
{
    std::vector<bool> isTicked;
    for (const Cleanup::CleanupAction &action : plan.actions)
        isTicked.push_back(!action.job || action.job->idText() != job);
    return Cleanup::confirmed({}, plan, isTicked);
}

void ConfirmedCleanupTest::runsWhatWasConfirmedAndNothingElse()
{
    const Cleanup::CleanupRequest request = without(preview(), u"2"_s);
    m_farm->addJob(4, u"Uploaded"_s, "new.stl", 9); // after the person has looked
    m_farm->addFile("uploaded/new.stl", 9);

    const auto report = openFarm(*m_farm)->cleanUp(request, CleanupCaller::Person);

    QVERIFY(report && !report->dryRun);
    QCOMPARE(Cleanup::totalsOf(*report).actions, 2);
    QVERIFY(!m_farm->hasFile("uploaded/part1.stl"));
    QVERIFY(m_farm->hasFile("uploaded/part2.stl"));
    QVERIFY(!m_farm->hasFile("uploaded/part3.stl"));
    QVERIFY(m_farm->hasFile("uploaded/new.stl"));
    QCOMPARE(m_farm->database().run(u"SELECT count(*) FROM jobs"_s).front().front().toInt(), 2);
}

void ConfirmedCleanupTest::undoesItLikeAnyOther()
{
    QVERIFY(openFarm(*m_farm)->cleanUp(without(preview(), u"2"_s), CleanupCaller::Person));
    QCOMPARE(openFarm(*m_farm)->undo({})->undone, 2);
    for (const char *file : {"uploaded/part1.stl", "uploaded/part2.stl", "uploaded/part3.stl"})
        QVERIFY(m_farm->hasFile(file));
}

void ConfirmedCleanupTest::approvesOnlyTheWhole_data()
{
    QTest::addColumn<QString>("leftOut");
    QTest::addColumn<bool>("approves");
    QTest::newRow("a part") << u"2"_s << false;
    QTest::newRow("the whole") << QString() << true;
}

void ConfirmedCleanupTest::approvesOnlyTheWhole()
{
    QFETCH(QString, leftOut);
    QFETCH(bool, approves);
    QVERIFY(openFarm(*m_farm)->cleanUp(without(preview(), leftOut), CleanupCaller::Person));
    m_farm->addJob(5, u"Uploaded"_s, "later.stl", 9);
    m_farm->addFile("uploaded/later.stl", 9);
    const auto byTask = openFarm(*m_farm)->cleanUp({}, CleanupCaller::Task);
    QVERIFY(byTask);
    QCOMPARE(!byTask->dryRun, approves);
    QCOMPARE(m_farm->hasFile("uploaded/later.stl"), !approves);
}

void ConfirmedCleanupTest::tellsWhatOtherAgesWouldTake()
{
    const auto curves = openFarm(*m_farm)->ageCurves();
    QVERIFY(curves);
    QCOMPARE(curves->uploads.jobsAt(8), 3);
    QCOMPARE(curves->uploads.jobsAt(9), 0);
    QCOMPARE(curves->uploads.bytesAt(7), Cleanup::totalsOf(preview()).bytes);
}

void ConfirmedCleanupTest::namesThePeopleWhenAsked()
{
    QVERIFY(preview().actions.front().job->person.isEmpty());
    m_farm->database().run(u"UPDATE jobs SET original_filename = 'Gear, final.stl'"_s);
    Cleanup::CleanupRequest request;
    request.namesPeople = true;
    const auto named = openFarm(*m_farm)->previewCleanup(request);
    QVERIFY(named);
    QCOMPARE(named->plan.actions.front().job->person, u"Ada"_s);
    QCOMPARE(named->plan.actions.front().job->original, u"Gear, final.stl"_s);
}

void ConfirmedCleanupTest::saysThatTheDatabaseIsWhole()
{
    const auto check = openFarm(*m_farm)->checkDatabase();
    QVERIFY(check);
    QVERIFY(check->isWell());
    QVERIFY(check->size > 0);
}

QTEST_GUILESS_MAIN(ConfirmedCleanupTest)
#include "tst_confirmedcleanup.moc"
