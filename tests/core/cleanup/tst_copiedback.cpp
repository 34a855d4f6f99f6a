// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "base/crashpoint.h"
#include "cleanup/recovery.h"
#include "support/farmsnapshot.h"
#include "support/otherdisk.h"

#include <QTest>

#include <csignal>
#include <functional>
#include <optional>

#include <sys/resource.h>
#include <sys/wait.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A job whose archive lies on another disk, whose files have gone there, and whose row is as it
/// was before: what recovery puts back has to be copied.
class CopiedBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef PRINTKEEPER_TEST_HOOKS
        QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#endif
    }
    void init();
    void cleanup()
    {
        watchCrashPoints({});
        m_farm.reset();
        m_disk.reset();
    }

    void letsOthersWriteWhileItCopies();
    void followsARowThatMeansAThirdFolder();
    void losesAndDoublesNothingWhenItIsKilled();
    void keepsWhatCannotBeCopied();

private:
    void makeFarm();
    QByteArray database() const
    {
        return m_farm->settings().database.toUtf8();
    }
    FarmSnapshot snapshot() const
    {
        return FarmSnapshot::take(m_farm->uploads(), database());
    }
    QByteArray archive() const
    {
        return QFile::encodeName(m_disk->path()) + "/archive";
    }
    static QStringList filesIn(const QByteArray &folder)
    {
        return QDir(QFile::decodeName(folder))
            .entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    Result<RecoveryReport> recover() const
    {
        const auto opened = m_farm->open();
        return recoverInterrupted(opened->store->connection(), *opened->state, *opened->files);
    }
    bool hasIntents() const
    {
        return *JournalStore(*m_farm->open()->state).hasUnfinished();
    }
    /// What `work` answers, in a process of its own; nothing when it was killed.
    static std::optional<int> inChild(const std::function<int()> &work);

    std::unique_ptr<QTemporaryDir> m_disk;
    std::unique_ptr<SmallFarm> m_farm;
    FarmSnapshot m_before;
};

void CopiedBackTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    if (folderOnOtherDisk().isEmpty())
        QSKIP("There is no other file system than that of the temporary folder here.");
    makeFarm();
}

/// As if the COMMIT behind which the sources went had been lost.
void CopiedBackTest::makeFarm()
{
    m_farm.reset();
    m_disk = std::make_unique<QTemporaryDir>(folderOnOtherDisk() + u"/printkeeper-XXXXXX"_s);
    QVERIFY(m_disk->isValid() && QDir().mkpath(QFile::decodeName(archive())));
    m_farm = std::make_unique<SmallFarm>();
    m_farm->useFolder(u"archived"_s, archive());
    m_farm->addJob(1, u"Completed"_s, "cube.stl", 40);
    m_farm->addFile("completed/cube.stl", 40, QByteArray(1'200'000, 'x'));
    m_farm->addFile("completed/cube.json", 40, "{}");
    m_before = snapshot();
    const auto done = runCleanup(*m_farm);
    QCOMPARE(totalsOf(done.report).actions, 1);
    QCOMPARE(filesIn(archive()), (QStringList{u"cube.json"_s, u"cube.stl"_s}));
    m_farm->database().run(u"DELETE FROM jobs"_s);
    m_farm->addJob(1, u"Completed"_s, "cube.stl", 40);
    QVERIFY(m_farm->open()->state->execute(u"UPDATE journal SET state = 'intended'"_s));
}

std::optional<int> CopiedBackTest::inChild(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    if (::waitpid(child, &status, 0) != child || WIFSIGNALED(status))
        return std::nullopt;
    return WEXITSTATUS(status);
}

#ifdef PRINTKEEPER_TEST_HOOKS

void CopiedBackTest::letsOthersWriteWhileItCopies()
{
    const auto webApp = Database::Connection::open(database(), Database::OpenMode::ReadWrite,
                                                   std::chrono::milliseconds(0));
    int steps = 0;
    int waits = 0;
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "copying") != 0)
            return;
        ++steps;
        if (!(*webApp)->execute(u"BEGIN IMMEDIATE"_s))
            ++waits;
        (void)(*webApp)->execute(u"ROLLBACK"_s);
    });

    const auto report = recover();

    QVERIFY(steps > 2);
    QCOMPARE(waits, 0);
    QVERIFY(report && !report->stopped && report->unsolved.empty() && report->besides.empty());
    QCOMPARE(report->takenBack, 1);
    QCOMPARE(report->finished, 0);
    QCOMPARE(differences(m_before, snapshot()), QString());
    QCOMPARE(filesIn(archive()), QStringList());
    QVERIFY(!hasIntents());
}

void CopiedBackTest::followsARowThatMeansAThirdFolder()
{
    m_farm->database().run(
        u"UPDATE jobs SET status = 'Pending', updated_at = '2026-03-01 09:00'"_s);

    const auto report = recover();

    QVERIFY(report && !report->stopped && report->unsolved.empty() && report->besides.empty());
    QCOMPARE(report->takenBack, 1);
    QCOMPARE(filesIn(m_farm->uploads() + "/pending"), (QStringList{u"cube.json"_s, u"cube.stl"_s}));
    QCOMPARE(filesIn(m_farm->uploads() + "/completed"), QStringList());
    QCOMPARE(filesIn(archive()), QStringList());
    QVERIFY(!hasIntents());
}

void CopiedBackTest::losesAndDoublesNothingWhenItIsKilled()
{
    int steps = 0;
    const auto killAt = [&](int step) {
        return inChild([&] {
            int taken = 0;
            watchCrashPoints([&](const char *) {
                if (++taken == step)
                    ::kill(::getpid(), SIGKILL);
            });
            return recover() ? 0 : 1;
        });
    };
    while (!killAt(steps + 1)) {
        ++steps;

        const auto report = recover();

        const QString where = u"step %1"_s.arg(steps);
        QVERIFY2(report && !report->stopped && report->unsolved.empty(), qPrintable(where));
        QVERIFY2(report->besides.empty(), qPrintable(where));
        QCOMPARE(where + differences(m_before, snapshot()), where);
        QCOMPARE(filesIn(m_farm->uploads() + "/completed"),
                 (QStringList{u"cube.json"_s, u"cube.stl"_s}));
        QCOMPARE(filesIn(archive()), QStringList());
        QVERIFY(!hasIntents());
        makeFarm();
    }
    QCOMPARE(differences(m_before, snapshot()), QString());
    // Two copies, each with its steps.
    QVERIFY2(steps > 10, qPrintable(QString::number(steps)));
}

void CopiedBackTest::keepsWhatCannotBeCopied()
{
    const auto unsolved = inChild([this] {
        constexpr rlim_t Most = 1'000'000;
        const rlimit limit{Most, Most};
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto report = recover();
        return report && !report->stopped ? static_cast<int>(report->unsolved.size()) : 100;
    });

    QCOMPARE(unsolved, std::optional(1));
    QCOMPARE(filesIn(m_farm->uploads() + "/completed"), QStringList{u"cube.json"_s});
    QCOMPARE(filesIn(archive()), QStringList{u"cube.stl"_s});
    QVERIFY(hasIntents());
    const auto report = recover();
    QVERIFY(report && report->unsolved.empty() && report->besides.empty());
    QCOMPARE(differences(m_before, snapshot()), QString());
    QCOMPARE(filesIn(archive()), QStringList());
    QVERIFY(!hasIntents());
}

#else

void CopiedBackTest::letsOthersWriteWhileItCopies() {}
void CopiedBackTest::followsARowThatMeansAThirdFolder() {}
void CopiedBackTest::losesAndDoublesNothingWhenItIsKilled() {}
void CopiedBackTest::keepsWhatCannotBeCopied() {}

#endif

QTEST_GUILESS_MAIN(CopiedBackTest)

#include "tst_copiedback.moc"
