// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeclock.h"
#include "tasks/farmlock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>
#include <future>

#include <sys/stat.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Tasks;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr uid_t Nobody = 65534;

/// Says that it holds a lock, until its input ends.
void holdUntilTheEnd()
{
    std::puts("held");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
}

/// What the child does: takes the lock and holds it.
int holdLock(const QByteArray &stateFolder, const QByteArray &uploads)
{
    const Test::FakeClock clock;
    const auto lock = lockFarm(stateFolder, uploads, u"cleanup"_s, clock, 0ms);
    if (!lock)
        return 1;
    holdUntilTheEnd();
    return 0;
}

/// The same, as another account that takes no other lock than that of the uploads.
int holdUploads(uid_t user, const QByteArray &uploads)
{
    if (::setresgid(user, user, user) != 0 || ::setresuid(user, user, user) != 0)
        return 1;
    const auto lock = Files::FileLock::acquireFolder(uploads, 0ms);
    if (!lock)
        return 1;
    holdUntilTheEnd();
    return 0;
}

/// In some containers it does not.
bool tellsTheKernelThatItHoldsALock(qint64 process)
{
    QFile locks(u"/proc/locks"_s);
    if (!locks.open(QIODevice::ReadOnly))
        return false;
    return locks.readAll().contains(' ' + QByteArray::number(process) + ' ');
}

} // namespace

class TestFarmLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void namesTheHolderInAnotherProcess();
    void getsTheLockAsSoonAsTheOtherEnds();
    void getsTheLockOfAProcessThatWasKilled();
    void waitsAsLongAsItWasTold();
    void stopsWaitingWhenCancelled();
    void writesWhoHoldsIt();
    void keepsSubjectsApart();
    void saysWhenThereIsNoStateFolder();
    void refusesALinkInPlaceOfTheLock();
    void keepsOutWhoHasAnotherStateFolder();
    void stopsWaitingForAnotherStateFolderWhenCancelled();
    void locksAFarmWhoseUploadsAreNotThere();
    void makesNothingInTheUploads();
    void heedsOnlyTheLockOfWhoMayWorkThere_data();
    void heedsOnlyTheLockOfWhoMayWorkThere();

private:
    QByteArray folder() const { return m_folder->path().toUtf8(); }
    QByteArray uploads() const { return folder() + "/uploads"; }
    Result<FarmLock> lock(std::chrono::milliseconds wait, const CancelToken &cancel = {})
    {
        return lockFarm(folder(), uploads(), u"undo"_s, m_clock, wait, cancel);
    }
    void startHolder(const QString &stateFolder = {});
    void start(const QStringList &arguments);
    void killHolder();
    /// Somebody holds it: the one that waits goes when it is cancelled, and not before.
    void cancelWhileItWaits();

    Test::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_holder;
};

void TestFarmLock::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"uploads"_s));
    m_holder = std::make_unique<QProcess>();
}

void TestFarmLock::cleanup()
{
    m_holder->closeWriteChannel();
    QVERIFY(m_holder->state() == QProcess::NotRunning || m_holder->waitForFinished(10000));
    m_holder.reset();
    m_folder.reset();
}

void TestFarmLock::startHolder(const QString &stateFolder)
{
    start({u"--hold"_s, stateFolder.isEmpty() ? m_folder->path() : stateFolder,
           QString::fromUtf8(uploads())});
}

void TestFarmLock::start(const QStringList &arguments)
{
    m_holder->start(QCoreApplication::applicationFilePath(), arguments);
    QVERIFY(m_holder->waitForReadyRead(10000));
    QCOMPARE(m_holder->readAllStandardOutput(), QByteArray("held\n"));
}

void TestFarmLock::killHolder()
{
    m_holder->kill();
    QVERIFY(m_holder->waitForFinished(10000));
}

void TestFarmLock::cancelWhileItWaits()
{
    CancelToken token;
    auto waiting = std::async(std::launch::async, [&] { return lock(30s, token); });
    QCOMPARE(waiting.wait_for(150ms), std::future_status::timeout);
    token.cancel();
    QCOMPARE(waiting.wait_for(10s), std::future_status::ready);
    const auto taken = waiting.get();
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::Cancelled);
}

void TestFarmLock::namesTheHolderInAnotherProcess()
{
    startHolder();
    const auto taken = lock(10ms);
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::Busy);
    QCOMPARE(taken.error().code, QString(LockedCode));
    const QString holder =
        u"cleanup, pid %1, since 2026-03-01T02:00:00Z"_s.arg(m_holder->processId());
    QVERIFY2(taken.error().message.contains(holder), qPrintable(taken.error().message));
}

void TestFarmLock::getsTheLockAsSoonAsTheOtherEnds()
{
    startHolder();
    auto waiting = std::async(std::launch::async, [this] { return lock(30s); });
    QCOMPARE(waiting.wait_for(150ms), std::future_status::timeout);
    m_holder->closeWriteChannel();
    QVERIFY(m_holder->waitForFinished(10000));
    QCOMPARE(waiting.wait_for(10s), std::future_status::ready);
    QVERIFY(waiting.get());
}

void TestFarmLock::getsTheLockOfAProcessThatWasKilled()
{
    startHolder();
    killHolder();
    QVERIFY(lock(0ms));
}

void TestFarmLock::waitsAsLongAsItWasTold()
{
    const auto held = lock(0ms);
    QVERIFY(held);
    QElapsedTimer timer;
    timer.start();
    const auto taken = lock(220ms);
    QVERIFY(!taken);
    QVERIFY2(timer.elapsed() >= 220, qPrintable(QString::number(timer.elapsed())));
}

void TestFarmLock::stopsWaitingWhenCancelled()
{
    const auto held = lock(0ms);
    QVERIFY(held);
    cancelWhileItWaits();
}

void TestFarmLock::writesWhoHoldsIt()
{
    const auto held = lock(0ms);
    QVERIFY(held);
    QFile file(m_folder->filePath(u"farm.lock"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().trimmed(),
             "undo, pid " + QByteArray::number(::getpid()) + ", since 2026-03-01T02:00:00Z");
}

void TestFarmLock::keepsSubjectsApart()
{
    const auto held = lock(0ms);
    QVERIFY(held);
    const auto backup = lockSubject(folder(), u"backup"_s, u"backup"_s, m_clock, 0ms);
    QVERIFY(backup);
    const auto again = lockSubject(folder(), u"backup"_s, u"backup"_s, m_clock, 0ms);
    QVERIFY(!again);
    QCOMPARE(again.error().code, QString(LockedCode));
}

void TestFarmLock::saysWhenThereIsNoStateFolder()
{
    const auto taken = lockFarm(folder() + "/missing", uploads(), u"undo"_s, m_clock, 30s);
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::NotFound);
}

void TestFarmLock::refusesALinkInPlaceOfTheLock()
{
    const QByteArray canary = folder() + "/canary";
    QCOMPARE(::symlink(canary.constData(), (folder() + "/farm.lock").constData()), 0);
    QVERIFY(!lock(0ms));
    struct stat status = {};
    QVERIFY(::lstat(canary.constData(), &status) != 0);
}

/// Two programs on one farm, each with its own notes.
void TestFarmLock::keepsOutWhoHasAnotherStateFolder()
{
    const QTemporaryDir other;
    startHolder(other.path());

    const auto taken = lock(10ms);

    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::Busy);
    QCOMPARE(taken.error().code, QString(LockedCode));
    QVERIFY2(taken.error().message.contains(QString::fromUtf8(uploads())),
             qPrintable(taken.error().message));
    killHolder();
    const auto again = lock(0ms);
    QVERIFY(again && again->uploads);
}

void TestFarmLock::stopsWaitingForAnotherStateFolderWhenCancelled()
{
    const QTemporaryDir other;
    startHolder(other.path());
    cancelWhileItWaits();
}

/// That they are missing is told by what looks for them.
void TestFarmLock::locksAFarmWhoseUploadsAreNotThere()
{
    QVERIFY(QDir().rmdir(QString::fromUtf8(uploads())));

    const auto taken = lock(0ms);

    QVERIFY(taken && !taken->uploads);
    QVERIFY(!lock(0ms));
}

void TestFarmLock::makesNothingInTheUploads()
{
    const auto taken = lock(0ms);

    QVERIFY(taken && taken->uploads);
    QVERIFY(QDir(QString::fromUtf8(uploads()))
                .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestFarmLock::heedsOnlyTheLockOfWhoMayWorkThere_data()
{
    constexpr uid_t Root = 0;
    QTest::addColumn<uid_t>("owner");
    QTest::addColumn<uint>("mode");
    QTest::addColumn<uid_t>("holder");
    QTest::addColumn<bool>("isHeeded");
    QTest::newRow("a stranger") << Root << 0755U << Nobody << false;
    QTest::newRow("a stranger, of folders of somebody else")
        << Nobody - 1 << 0755U << Nobody << false;
    QTest::newRow("their owner") << Nobody << 0755U << Nobody << true;
    QTest::newRow("root") << Nobody << 0755U << Root << true;
    QTest::newRow("who may be of their group") << Root << 0775U << Nobody << true;
    QTest::newRow("anybody, where all may write") << Root << 0757U << Nobody << true;
}

/// To lock a folder it takes no more than to read it.
void TestFarmLock::heedsOnlyTheLockOfWhoMayWorkThere()
{
    QFETCH(const uid_t, owner);
    QFETCH(const uint, mode);
    QFETCH(const uid_t, holder);
    QFETCH(const bool, isHeeded);
    if (::geteuid() != 0)
        QSKIP("Needs root, to act as somebody else.");
    QCOMPARE(::chmod(folder().constData(), 0755), 0);
    QCOMPARE(::chown(uploads().constData(), owner, owner), 0);
    QCOMPARE(::chmod(uploads().constData(), mode), 0);
    start({u"--hold-as"_s, QString::number(holder), QString::fromUtf8(uploads())});
    if (!tellsTheKernelThatItHoldsALock(m_holder->processId()))
        QSKIP("The kernel does not tell here who holds a lock.");

    const auto taken = lock(10ms);

    QCOMPARE(taken.has_value(), !isHeeded);
    if (isHeeded)
        QCOMPARE(taken.error().code, QString(LockedCode));
    else
        QVERIFY(!taken->uploads);
}

int main(int argc, char *argv[])
{
    if (argc == 4 && qstrcmp(argv[1], "--hold") == 0)
        return holdLock(argv[2], argv[3]);
    if (argc == 4 && qstrcmp(argv[1], "--hold-as") == 0)
        return holdUploads(QByteArray(argv[2]).toUInt(), argv[3]);
    QCoreApplication application(argc, argv);
    TestFarmLock test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_farmlock.moc"
