// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/filemover.h"
#include "cleanup/journalstore.h"
#include "cleanup/makeroom.h"
#include "files/filelock.h"
#include "support/smallfarm.h"
#include "tasks/runstore.h"

#include <QTest>

#include <functional>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Temporary files that go before anything can be written.
class MakeRoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_farm = std::make_unique<SmallFarm>();
        for (const char *name : {"a.tmp", "b.tmp", "c.tmp"})
            m_farm->addFile("pending/"_ba + name, 9, QByteArray(5000, 't'));
        m_opened = m_farm->open();
        m_cancel = {};
        m_told = 0;
    }

    void removesNoMoreThanItTakes();
    void leavesAFileThatARowHasComeToClaim();
    void leavesAnotherFileInItsPlace();
    void leavesAFileThatAProgramHasOpen();
    void leavesAFolderThatTheWebAppHasLocked();
    void leavesJobsAlone();
    void goesNowhereWhenCancelled();
    void isGoneForGoodByTheJournal();

private:
    QString pathOf(const QByteArray &name) const
    {
        return QFile::decodeName(m_farm->uploads() + "/pending/" + name);
    }
    std::vector<CleanupAction> plan() const
    {
        FileMover files = FileMover::forLooking(DeviceCheck::Same);
        std::vector<CleanupAction> actions;
        for (const char *name : {"a.tmp", "b.tmp", "c.tmp"}) {
            const Jobs::FilePlace place{m_farm->uploads(), "pending/"_ba + name};
            const auto status = files.status(place);
            CleanupAction action;
            action.kind = ActionKind::RemoveTemp;
            action.bytes = status->allocated;
            action.files.push_back(
                {place, status->identity, status->allocated, FileRole::Temporary, {}});
            actions.push_back(action);
        }
        return actions;
    }
    /// `between` comes behind the plan.
    std::vector<CleanupAction> remove(
        const std::vector<CleanupAction> &planned, const std::function<void()> &between = [] {},
        const DiskQuestion &isFull = [](const QByteArray &) { return true; })
    {
        OwnerCheck owners(*m_opened->store, *m_opened->files, m_cancel);
        between();
        return removeTempFiles(
            planned, owners, isFull, [this](const CleanupAction &) { ++m_told; }, m_cancel);
    }
    QStringList left() const
    {
        return QDir(pathOf({})).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    std::unique_ptr<SmallFarm> m_farm;
    std::unique_ptr<SmallFarm::Opened> m_opened;
    CancelToken m_cancel;
    int m_told = 0;
};

void MakeRoomTest::removesNoMoreThanItTakes()
{
    int asked = 0;
    const auto removed = remove(
        plan(), [] {}, [&asked](const QByteArray &) { return ++asked <= 2; });
    QCOMPARE(removed.size(), 2u);
    QCOMPARE(m_told, 2);
    QCOMPARE(removed[1].result, ActionResult::Done);
    QCOMPARE(removed[1].files.front().place.name(), "b.tmp"_ba);
    QCOMPARE(left(), QStringList{u"c.tmp"_s});
}

void MakeRoomTest::leavesAFileThatARowHasComeToClaim()
{
    const auto removed = remove(plan(), [this] { m_farm->addJob(7, u"Pending"_s, "b.tmp", 1); });
    QCOMPARE(removed.size(), 2u);
    QCOMPARE(left(), QStringList{u"b.tmp"_s});
}

void MakeRoomTest::leavesAnotherFileInItsPlace()
{
    const auto removed = remove(plan(), [this] {
        QVERIFY(QFile::remove(pathOf("b.tmp")));
        m_farm->addFile("pending/b.tmp", 0, "somebody's new one");
    });
    QCOMPARE(removed.size(), 2u);
    QCOMPARE(left(), QStringList{u"b.tmp"_s});
}

void MakeRoomTest::leavesAFileThatAProgramHasOpen()
{
    QFile open(pathOf("b.tmp"));
    const auto removed = remove(plan(), [&] { QVERIFY(open.open(QIODevice::ReadOnly)); });
    QCOMPARE(removed.size(), 2u);
    QCOMPARE(left(), QStringList{u"b.tmp"_s});
}

void MakeRoomTest::leavesAFolderThatTheWebAppHasLocked()
{
    m_farm->addFile("pending/.queue.lock", 0, {});
    const auto lock = Files::FileLock::acquire(m_farm->uploads() + "/pending/.queue.lock",
                                               std::chrono::milliseconds(0));
    QVERIFY(lock);
    QVERIFY(remove(plan()).empty());
    QCOMPARE(left().size(), 4);
}

void MakeRoomTest::leavesJobsAlone()
{
    auto planned = plan();
    for (CleanupAction &action : planned)
        action.kind = ActionKind::RemoveUpload;
    QVERIFY(remove(planned).empty());
    QCOMPARE(left().size(), 3);
}

void MakeRoomTest::goesNowhereWhenCancelled()
{
    m_cancel.cancel();
    QVERIFY(remove(plan()).empty());
    QCOMPARE(left().size(), 3);
}

void MakeRoomTest::isGoneForGoodByTheJournal()
{
    const auto run = Tasks::RunStore(*m_opened->state)
                         .start(u"emergency"_s, Tasks::RunSource::Manual, m_farm->clock.now());
    auto removed = remove(plan());
    QVERIFY(recordRemoved(*m_opened->state, *run, m_farm->uploads(), removed));
    const JournalStore journal(*m_opened->state);
    const auto gone = journal.purged(*run);
    QCOMPARE(gone->actions, 3);
    QCOMPARE(gone->bytes, 3 * removed.front().bytes);
    QVERIFY(!*journal.hasUnfinished() && !*journal.hasDone(*run));
    QCOMPARE(*trashedBytes(*m_opened->state), 0);
}

QTEST_GUILESS_MAIN(MakeRoomTest)
#include "tst_makeroom.moc"
