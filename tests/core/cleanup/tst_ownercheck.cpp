// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/filemover.h"
#include "cleanup/ownercheck.h"

#include <QScopeGuard>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A file without a job, for which a row comes between the plan and the move.
class OwnerCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_farm = std::make_unique<SmallFarm>();
        m_farm->addJob(1, u"Completed"_s, "other.stl", 9);
        m_farm->addFile("completed/other.stl", 9);
        m_farm->addFile("pending/cube.json", 9);
        m_farm->addFile("pending/nobodys.stl", 9);
    }

    void leavesAFileThatARowHasComeToClaim_data();
    void leavesAFileThatARowHasComeToClaim();
    void undoesAnUndoOnlyWhileItIsNobodys();
    void seesARowThatCameBehindTheReading();
    void keepsNobodyWaitingForALongReading();
    void keepsNobodyWaitingForATableThatHasGrown();
    void readsNotForEverInVain();
    void tellsWhyItCouldNotRead();

private:
    Jobs::FilePlace place(const QByteArray &name) const
    {
        return {m_farm->uploads() + "/pending", name};
    }
    /// Both files are to go.
    CleanupPlan plan() const
    {
        CleanupPlan plan;
        plan.at = m_farm->clock.now();
        FileMover files = FileMover::forLooking(DeviceCheck::Same);
        for (const char *name : {"cube.json", "nobodys.stl"}) {
            const auto status = files.status(place(name));
            CleanupAction action;
            action.kind = ActionKind::RemoveOrphan;
            action.files.push_back(
                {place(name), status->identity, status->allocated, FileRole::Model, {}});
            plan.actions.push_back(action);
        }
        return plan;
    }
    void addRow(const QByteArray &name, const QString &picture = {}) const
    {
        m_farm->addJob(7, u"Pending"_s, name, 1, picture);
    }

    std::unique_ptr<SmallFarm> m_farm;
};

void OwnerCheckTest::leavesAFileThatARowHasComeToClaim_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QString>("picture");
    QTest::newRow("as its model") << "cube.json"_ba << QString();
    QTest::newRow("as its picture") << "gear.stl"_ba << u"pending/cube.json"_s;
    QTest::newRow("as a sidecar") << "cube.stl"_ba << QString();
    QTest::newRow("by its stem, in another folder") << "uploaded/cube.3mf"_ba << QString();
    QTest::newRow("by its stem, at a place of nobody's") << "/mnt/old/cube.3mf"_ba << QString();
    QTest::newRow("as its picture, at a place of nobody's")
        << "/mnt/old/gear.stl"_ba << u"/mnt/old/cube.json"_s;
}

void OwnerCheckTest::leavesAFileThatARowHasComeToClaim()
{
    QFETCH(QByteArray, model);
    QFETCH(QString, picture);
    CleanupPlan made = plan();
    addRow(model, picture);

    const FinishedRun done = runCleanup(*m_farm, std::move(made));

    const CleanupAction &kept = done.report.plan.actions.at(0);
    QCOMPARE(kept.result, ActionResult::Skipped);
    QVERIFY2(kept.error.contains(u"belongs to a job"_s), qPrintable(kept.error));
    QVERIFY(m_farm->hasFile("pending/cube.json"));
    QCOMPARE(done.report.plan.actions.at(1).result, ActionResult::Done);
    QVERIFY(!m_farm->hasFile("pending/nobodys.stl"));
    QVERIFY(!*JournalStore(*m_farm->open()->state).hasUnfinished());
}

void OwnerCheckTest::undoesAnUndoOnlyWhileItIsNobodys()
{
    const FinishedRun done = runCleanup(*m_farm, plan());
    const UndoReport back = undoCleanup(*m_farm, done.id);
    QCOMPARE(back.undone, 2);
    QVERIFY(m_farm->hasFile("pending/cube.json"));
    addRow("cube.json");

    const UndoReport again = undoCleanup(*m_farm, back.asRun);

    QCOMPARE(again.undone, 1);
    QCOMPARE(again.failed.size(), 1U);
    QVERIFY(m_farm->hasFile("pending/cube.json") && !m_farm->hasFile("pending/nobodys.stl"));
}

void OwnerCheckTest::seesARowThatCameBehindTheReading()
{
    const auto opened = m_farm->open();
    const Database::Connection &farm = opened->store->connection();
    OwnerCheck owners(*opened->store, *opened->files, {}, std::chrono::hours(1));
    QVERIFY(owners.readAhead());
    addRow("cube.json");
    QVERIFY(farm.execute(u"BEGIN IMMEDIATE"_s));
    const auto over = qScopeGuard([&] { (void)farm.execute(u"ROLLBACK"_s); });

    QCOMPARE(owners.hasOwner(place("cube.json")).value(), true);
    QCOMPARE(owners.hasOwner(place("nobodys.stl")).value(), false);
}

void OwnerCheckTest::keepsNobodyWaitingForALongReading()
{
    const auto opened = m_farm->open();
    OwnerCheck owners(*opened->store, *opened->files, {}, std::chrono::milliseconds(0));
    QVERIFY(owners.readAhead());
    QCOMPARE(owners.hasOwner(place("cube.json")).value(), false);
    addRow("gear.stl");

    const auto unknown = owners.hasOwner(place("cube.json"));

    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::Busy);
    QVERIFY(owners.readAhead());
    QCOMPARE(owners.hasOwner(place("cube.json")).value(), false);
}

void OwnerCheckTest::keepsNobodyWaitingForATableThatHasGrown()
{
    const auto opened = m_farm->open();
    const Database::Connection &farm = opened->store->connection();
    constexpr std::chrono::milliseconds Most(20);
    OwnerCheck owners(*opened->store, *opened->files, {}, Most);
    QVERIFY(owners.readAhead());
    m_farm->database().run(
        u"WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) "
        "INSERT INTO jobs (id, filename, status) SELECT i, i || '.stl', 'Pending' FROM n"_s);
    QVERIFY(farm.execute(u"BEGIN IMMEDIATE"_s));
    const auto over = qScopeGuard([&] { (void)farm.execute(u"ROLLBACK"_s); });

    for (const char *name : {"cube.json", "nobodys.stl"}) {
        const auto unknown = owners.hasOwner(place(name));

        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, ErrorKind::Busy);
    }
}

/// A long reading each time, as of a large table.
void OwnerCheckTest::readsNotForEverInVain()
{
    const auto opened = m_farm->open();
    OwnerCheck owners(*opened->store, *opened->files, {}, std::chrono::milliseconds(0));
    const auto isKnown = [&] { return owners.hasOwner(place("cube.json")).has_value(); };
    const auto write = [&] {
        m_farm->database().run(u"UPDATE jobs SET student_name = student_name || '!'"_s);
    };
    for (int written = 0; written < 5; ++written) {
        QVERIFY(owners.readAhead());
        write();
        QVERIFY(!isKnown());
    }
    QVERIFY(owners.readAhead());
    QVERIFY(isKnown());

    for (int written = 0; written < 20; ++written) {
        write();
        QVERIFY(owners.readAhead());
        write();
        QVERIFY(!isKnown());
    }

    // It is not read once more, though nobody writes now.
    QVERIFY(owners.readAhead());
    QVERIFY(!isKnown());
}

/// And does not say of a web app that writes nothing that it writes too often.
void OwnerCheckTest::tellsWhyItCouldNotRead()
{
    const auto opened = m_farm->open();
    CancelToken cancel;
    OwnerCheck owners(*opened->store, *opened->files, cancel);
    cancel.cancel();
    QVERIFY(!owners.readAhead());

    const auto unknown = owners.hasOwner(place("nobodys.stl"));

    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(OwnerCheckTest)

#include "tst_ownercheck.moc"
