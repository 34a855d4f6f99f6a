// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include <QTest>

#include <sched.h>
#include <sys/mount.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A folder of the farm that lies on a mount which is read-only: planned around, and told once. The
/// mounts lie in a mount namespace of this process, so that they go with it whatever happens.
class ReadOnlyMountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (::geteuid() != 0)
            QSKIP("Needs root, to mount.");
        if (::unshare(CLONE_NEWNS) != 0
            || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            QSKIP("Needs the right to mount, which this container does not give.");
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_farm = std::make_unique<SmallFarm>();
        for (int job = 1; job <= 3; ++job)
            addDue(job, u"Completed"_s, "completed/");
        addDue(4, u"Uploaded"_s, "uploaded/");
    }
    void cleanup()
    {
        ::umount2(m_mount.constData(), MNT_DETACH);
        m_farm.reset();
    }

    void takesNothingOutOfIt();
    void takesNothingIntoIt();
    void leavesItsTemporaryFiles();
    void movesWhatLiesElsewhereAllTheSame();

private:
    void addDue(int job, const QString &status, const QByteArray &folder) const
    {
        const QByteArray name = QByteArray::number(job) + ".stl";
        m_farm->addJob(job, status, name, 40);
        m_farm->addFile(folder + name, 40);
    }
    /// A folder of uploads becomes one.
    bool makeReadOnly(const QByteArray &folder)
    {
        m_mount = m_farm->uploads() + '/' + folder;
        const char *place = m_mount.constData();
        return ::mount(place, place, nullptr, MS_BIND, nullptr) == 0
               && ::mount(nullptr, place, nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0;
    }
    static QStringList jobsOf(const CleanupPlan &plan)
    {
        QStringList jobs;
        for (const CleanupAction &action : plan.actions)
            jobs << (action.job ? action.job->idText() : QString());
        return jobs;
    }

    std::unique_ptr<SmallFarm> m_farm;
    QByteArray m_mount;
};

void ReadOnlyMountTest::takesNothingOutOfIt()
{
    QVERIFY(makeReadOnly("completed"));

    const CleanupPlan plan = planCleanup(*m_farm);

    QCOMPARE(jobsOf(plan), QStringList{u"4"_s});
    QCOMPARE(plan.skipped.size(), 1U);
    QCOMPARE(plan.skipped.front().path, m_mount);
    QCOMPARE(plan.skipped.front().job, QString());
    const QString &reason = plan.skipped.front().reason;
    QVERIFY2(reason.contains(u"read-only"_s) && !reason.contains(u'%'), qPrintable(reason));
}

void ReadOnlyMountTest::takesNothingIntoIt()
{
    QVERIFY(makeReadOnly("archive"));

    const CleanupPlan plan = planCleanup(*m_farm);

    QCOMPARE(jobsOf(plan), QStringList{u"4"_s});
    QCOMPARE(plan.skipped.size(), 3U);
    for (const SkippedItem &item : plan.skipped) {
        QVERIFY2(item.reason.contains(u"read-only"_s)
                     && item.reason.contains(QString::fromUtf8(m_mount)),
                 qPrintable(item.reason));
    }
}

void ReadOnlyMountTest::leavesItsTemporaryFiles()
{
    m_farm->addFile("printing/left.tmp", 9);
    m_farm->addFile("pending/left.tmp", 9);
    QVERIFY(makeReadOnly("printing"));

    const CleanupPlan plan = planCleanup(*m_farm);

    QStringList temporary;
    for (const CleanupAction &action : plan.actions) {
        if (action.kind == ActionKind::RemoveTemp)
            temporary << QString::fromUtf8(action.files.front().place.absolute());
    }
    QCOMPARE(temporary, QStringList{QString::fromUtf8(m_farm->uploads()) + u"/pending/left.tmp"_s});
    QCOMPARE(plan.skipped.size(), 1U);
    QCOMPARE(plan.skipped.front().path, m_mount);
}

void ReadOnlyMountTest::movesWhatLiesElsewhereAllTheSame()
{
    QVERIFY(makeReadOnly("completed"));

    const auto done = runCleanup(*m_farm);

    QCOMPARE(totalsOf(done.report).actions, 1);
    QCOMPARE(totalsOf(done.report).failed, 0);
    QVERIFY(m_farm->hasFile("completed/1.stl") && !m_farm->hasFile("uploaded/4.stl"));
}

QTEST_GUILESS_MAIN(ReadOnlyMountTest)

#include "tst_readonlymount.moc"
