// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/crashpoint.h"
#include "cleanup/undochoice.h"

#include <QTest>

#include <utility>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// An archived file that another job has come to name before the archiving is undone: somebody
/// prints it again.
class UndoClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_farm = std::make_unique<SmallFarm>();
        m_farm->addJob(1, u"Completed"_s, "cube.stl", 40);
        m_farm->addFile("completed/cube.stl", 40);
        m_farm->addFile("completed/cube.json", 40);
        m_farm->addJob(2, u"Completed"_s, "gear.stl", 40, u"completed/gear.png"_s);
        m_farm->addFile("completed/gear.stl", 40);
        m_farm->addFile("completed/gear.png", 40);
    }

    void leavesAFileThatAnotherJobNames_data();
    void leavesAFileThatAnotherJobNames();
    void takesBackWhatOnlyItsOwnJobNames();
    void takesASharedSidecarBack();
    void removesOnceMoreWhatKeepsItsRecord();
    void leavesAFileThatIsNamedWhileItUndoes();

private:
    /// A plan of the temporary files alone.
    CleanupPlan onlyTemporary() const
    {
        CleanupPlan plan = planCleanup(*m_farm);
        std::erase_if(plan.actions, [](const CleanupAction &action) {
            return action.kind != ActionKind::RemoveTemp;
        });
        return plan;
    }
    QStringList filesIn(const QString &folder) const
    {
        return QDir(QString::fromUtf8(m_farm->uploads()) + u'/' + folder)
            .entryList(QDir::Files, QDir::Name);
    }

    std::unique_ptr<SmallFarm> m_farm;
};

void UndoClaimsTest::leavesAFileThatAnotherJobNames_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QString>("picture");
    QTest::newRow("as its model") << u"Archived"_s << "cube.stl"_ba << QString();
    QTest::newRow("as its model, with the folder")
        << u"Pending"_s << "archive/cube.stl"_ba << QString();
    QTest::newRow("a sidecar as its model") << u"Pending"_s << "archive/cube.json"_ba << QString();
    QTest::newRow("as its picture") << u"Pending"_s << "other.stl"_ba << u"archive/cube.stl"_s;
}

void UndoClaimsTest::leavesAFileThatAnotherJobNames()
{
    QFETCH(QString, status);
    QFETCH(QByteArray, model);
    QFETCH(QString, picture);
    m_farm->addFile("pending/older.tmp", 40);
    const FinishedRun older = runCleanup(*m_farm, onlyTemporary());
    const FinishedRun done = runCleanup(*m_farm);
    QCOMPARE(totalsOf(done.report).actions, 2);
    m_farm->addJob(3, status, model, 0, picture);

    const UndoReport undone = undoCleanup(*m_farm, done.id);

    QCOMPARE(undone.undone, 1);
    QCOMPARE(undone.failed.size(), 1U);
    QCOMPARE(undone.failed.front().job, u"1"_s);
    QVERIFY2(undone.failed.front().reason.contains(u"Another job"_s),
             qPrintable(undone.failed.front().reason));
    QCOMPARE(filesIn(u"archive"_s), (QStringList{u"cube.json"_s, u"cube.stl"_s}));
    QCOMPARE(filesIn(u"completed"_s), (QStringList{u"gear.png"_s, u"gear.stl"_s}));
    QCOMPARE(m_farm->database().run(u"SELECT status FROM jobs WHERE id = 1"_s).at(0).at(0),
             QVariant(u"Archived"_s));
    // It keeps nobody from older runs once it was told.
    {
        const auto opened = m_farm->open();
        QCOMPARE(findRunToUndo(*opened->store, *opened->state, *opened->files).value(),
                 std::optional(older.id));
    }
    // Once nobody else names it, what is left can be taken back.
    m_farm->database().run(u"DELETE FROM jobs WHERE id = 3"_s);
    {
        const auto opened = m_farm->open();
        QCOMPARE(findRunToUndo(*opened->store, *opened->state, *opened->files).value(),
                 std::optional(done.id));
    }
    QCOMPARE(undoCleanup(*m_farm, done.id).undone, 1);
    QCOMPARE(filesIn(u"archive"_s), QStringList());
}

/// With a picture of its own that has gone with it, and others with the same name elsewhere.
void UndoClaimsTest::takesBackWhatOnlyItsOwnJobNames()
{
    const FinishedRun done = runCleanup(*m_farm);
    m_farm->addJob(3, u"Pending"_s, "cube.stl", 0);
    m_farm->addJob(4, u"Archived"_s, "other.stl", 0, u"thumbnails/gear.png"_s);

    const UndoReport undone = undoCleanup(*m_farm, done.id);

    QCOMPARE(undone.undone, 2);
    QVERIFY(undone.failed.empty());
    QCOMPARE(filesIn(u"archive"_s), QStringList());
    const UndoReport again = undoCleanup(*m_farm, undone.asRun);
    QCOMPARE(again.undone, 2);
    QVERIFY(again.failed.empty());
}

void UndoClaimsTest::takesASharedSidecarBack()
{
    m_farm->addJob(3, u"Completed"_s, "cube.3mf", 40);
    m_farm->addFile("completed/cube.3mf", 40);
    const QStringList before = filesIn(u"completed"_s);
    const FinishedRun done = runCleanup(*m_farm);
    QCOMPARE(totalsOf(done.report).actions, 3);
    QCOMPARE(filesIn(u"completed"_s), QStringList());

    const UndoReport undone = undoCleanup(*m_farm, done.id);

    QCOMPARE(undone.undone, 3);
    QCOMPARE(filesIn(u"completed"_s), before);
}

void UndoClaimsTest::removesOnceMoreWhatKeepsItsRecord()
{
    m_farm->addJob(3, u"Uploaded"_s, "old.stl", 9, u"thumbnails/old.png"_s);
    m_farm->addFile("uploaded/old.stl", 9);
    m_farm->addFile("thumbnails/old.png", 9);
    Settings::CleanupSettings settings;
    settings.staleRecord = Settings::StaleRecord::Keep;
    const FinishedRun done = runCleanup(*m_farm, settings);
    QVERIFY(!m_farm->hasFile("thumbnails/old.png"));
    const UndoReport undone = undoCleanup(*m_farm, done.id);
    QVERIFY(m_farm->hasFile("uploaded/old.stl") && m_farm->hasFile("thumbnails/old.png"));

    const UndoReport again = undoCleanup(*m_farm, undone.asRun);

    QCOMPARE(again.undone, 3);
    QVERIFY(again.failed.empty());
    QVERIFY(!m_farm->hasFile("uploaded/old.stl") && !m_farm->hasFile("thumbnails/old.png"));
}

#ifdef PRINTKEEPER_TEST_HOOKS

/// Behind the look at all rows, before anything has moved.
void UndoClaimsTest::leavesAFileThatIsNamedWhileItUndoes()
{
    const FinishedRun done = runCleanup(*m_farm);
    bool isNamed = false;
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "intents-written") == 0 && !std::exchange(isNamed, true))
            m_farm->addJob(3, u"Archived"_s, "cube.stl", 0);
    });

    const UndoReport undone = undoCleanup(*m_farm, done.id);
    watchCrashPoints({});

    QVERIFY(isNamed);
    QCOMPARE(undone.undone, 1);
    QCOMPARE(undone.failed.size(), 1U);
    QCOMPARE(filesIn(u"archive"_s), (QStringList{u"cube.json"_s, u"cube.stl"_s}));
}

#else

void UndoClaimsTest::leavesAFileThatIsNamedWhileItUndoes()
{
    QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
}

#endif

QTEST_GUILESS_MAIN(UndoClaimsTest)

#include "tst_undoclaims.moc"
