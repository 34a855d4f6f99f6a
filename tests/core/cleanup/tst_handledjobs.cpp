// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/handledjobs.h"
#include "cleanup/reconciler.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Jobs that are done with, although their rows stay.
class HandledJobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void knowsWhatWasTaken_data();
    void knowsWhatWasTaken();
    void knowsWhatIsGoneForGood();
    void knowsNothingOfARemovedRow();
    void knowsNothingOfAnotherFile();
    void forgetsWhatWasUndone();
    void areMissingNothing();
    void areNothingToTakeOrToTellOf();
    void areTakenAgainWithAFileThatCameBack();
    void areNotCountedInTheShare();

private:
    void addOld(int id, const QByteArray &name) const;
    bool isHandled(const QString &job) const;
    CleanupPlan plan() const;
    std::vector<Finding> findings() const;

    std::unique_ptr<SmallFarm> m_farm;
    Settings::CleanupSettings m_settings;
};

void HandledJobsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_farm = std::make_unique<SmallFarm>();
    m_settings = {};
    m_settings.staleRecord = Settings::StaleRecord::Keep;
}

void HandledJobsTest::addOld(int id, const QByteArray &name) const
{
    m_farm->addJob(id, u"Uploaded"_s, name, 9);
    m_farm->addFile("uploaded/" + name, 9);
}

bool HandledJobsTest::isHandled(const QString &job) const
{
    const auto opened = m_farm->open();
    const auto handled = HandledJobs::read(opened->state.get());
    const auto found = opened->store->find(job);
    if (!handled || !found || !*found)
        qFatal("no job %s", qPrintable(job));
    const auto model = opened->files->modelOf(**found);
    return model && handled->areWithout(**found, *model);
}

CleanupPlan HandledJobsTest::plan() const
{
    const auto opened = m_farm->open();
    auto handled = HandledJobs::read(opened->state.get());
    auto made = makePlan({m_settings,
                          *opened->store,
                          *opened->files,
                          {},
                          m_farm->clock.now(),
                          {},
                          {},
                          {},
                          {},
                          {},
                          *std::move(handled)},
                         {});
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *std::move(made);
}

std::vector<Finding> HandledJobsTest::findings() const
{
    const auto opened = m_farm->open();
    const auto handled = HandledJobs::read(opened->state.get());
    auto found = reconcile(*opened->store, *opened->files, {}, {}, {}, *handled);
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *std::move(found);
}

void HandledJobsTest::knowsWhatWasTaken_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("gear.stl");
    QTest::newRow("an accent") << QByteArray("zahnr\xc3\xa4"
                                             "der.stl");
    QTest::newRow("a quote and a backslash") << QByteArray("a\"b\\c.stl");
    QTest::newRow("a newline") << QByteArray("a\nb.stl");
    QTest::newRow("no UTF-8") << QByteArray("a\xff.stl");
}

void HandledJobsTest::knowsWhatWasTaken()
{
    QFETCH(QByteArray, name);
    addOld(1, name);
    addOld(2, "other.stl");
    m_farm->database().run(u"UPDATE jobs SET status = 'Pending' WHERE id = 2"_s);
    QVERIFY(!isHandled(u"1"_s));

    runCleanup(*m_farm, m_settings);

    QVERIFY(!m_farm->hasFile("uploaded/" + name));
    QVERIFY(isHandled(u"1"_s));
    QVERIFY(!isHandled(u"2"_s));
}

void HandledJobsTest::knowsWhatIsGoneForGood()
{
    addOld(1, "gear.stl");
    runCleanup(*m_farm, m_settings);
    QVERIFY(m_farm->open()->state->execute(u"UPDATE journal SET state = 'purged'"_s));
    QVERIFY(isHandled(u"1"_s));
}

/// A row of that id and name is another job's.
void HandledJobsTest::knowsNothingOfARemovedRow()
{
    addOld(1, "gear.stl");
    m_settings.staleRecord = Settings::StaleRecord::Delete;
    runCleanup(*m_farm, m_settings);
    m_farm->addJob(1, u"Uploaded"_s, "gear.stl", 9);
    QVERIFY(!isHandled(u"1"_s));
}

void HandledJobsTest::knowsNothingOfAnotherFile()
{
    addOld(1, "gear.stl");
    runCleanup(*m_farm, m_settings);
    m_farm->database().run(u"UPDATE jobs SET filename = 'better.stl' WHERE id = 1"_s);
    QVERIFY(!isHandled(u"1"_s));
    QCOMPARE(findings().size(), 1U);
}

void HandledJobsTest::forgetsWhatWasUndone()
{
    addOld(1, "gear.stl");
    const auto run = runCleanup(*m_farm, m_settings);
    undoCleanup(*m_farm, run.id);
    QVERIFY(m_farm->hasFile("uploaded/gear.stl"));
    QVERIFY(!isHandled(u"1"_s));
}

void HandledJobsTest::areMissingNothing()
{
    addOld(1, "gear.stl");
    runCleanup(*m_farm, m_settings);
    m_farm->addJob(2, u"Uploaded"_s, "lost.stl", 2);
    const auto found = findings();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().job, u"2"_s);
}

void HandledJobsTest::areNothingToTakeOrToTellOf()
{
    addOld(1, "gear.stl");
    runCleanup(*m_farm, m_settings);
    m_farm->addJob(2, u"Uploaded"_s, "lost.stl", 9);
    const CleanupPlan again = plan();
    QVERIFY(again.actions.empty());
    QCOMPARE(again.skipped.size(), 1U);
    QCOMPARE(again.skipped.front().job, u"2"_s);
}

void HandledJobsTest::areTakenAgainWithAFileThatCameBack()
{
    addOld(1, "gear.stl");
    runCleanup(*m_farm, m_settings);
    m_farm->addFile("uploaded/gear.stl", 8);
    const CleanupPlan again = plan();
    QCOMPARE(again.actions.size(), 1U);
    QCOMPARE(again.actions.front().job->idText(), u"1"_s);
    QVERIFY(findings().empty());
}

/// 11 of 20 are too many, however many records stay.
void HandledJobsTest::areNotCountedInTheShare()
{
    for (int id = 1; id <= 10; ++id)
        addOld(id, "taken" + QByteArray::number(id) + ".stl");
    runCleanup(*m_farm, m_settings);
    for (int id = 11; id <= 30; ++id) {
        const QByteArray name = "new" + QByteArray::number(id) + ".stl";
        m_farm->addJob(id, u"Uploaded"_s, name, id <= 21 ? 9 : 1);
        m_farm->addFile("uploaded/" + name, 1);
    }
    const CleanupPlan again = plan();
    QCOMPARE(again.actions.size(), 11U);
    QVERIFY(again.refused);
    QCOMPARE(again.refused->guard, u"share"_s);
}

QTEST_GUILESS_MAIN(HandledJobsTest)
#include "tst_handledjobs.moc"
