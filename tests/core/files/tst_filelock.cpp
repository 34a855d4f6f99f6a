// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scratchfolder.h"

#include "files/filelock.h"
#include "files/folder.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTest>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <functional>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace Printkeeper;
using namespace Printkeeper::Files;

namespace {

/// Another process that takes a lock and holds it until it is told otherwise.
class HoldingProcess
{
public:
    HoldingProcess(const QByteArray &path, const QByteArray &holder)
    {
        std::array<int, 2> ready{};
        std::array<int, 2> go{};
        if (::pipe2(ready.data(), O_CLOEXEC) != 0 || ::pipe2(go.data(), O_CLOEXEC) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0)
            hold(path, holder, ready[1], go);
        m_go = FileDescriptor(go[1]);
        ::close(go[0]);
        ::close(ready[1]);
        const FileDescriptor told(ready[0]);
        char byte = 'n';
        m_isHolding = ::read(told.get(), &byte, 1) == 1 && byte == 'y';
    }
    ~HoldingProcess() { release(); }
    HoldingProcess(const HoldingProcess &) = delete;
    HoldingProcess &operator=(const HoldingProcess &) = delete;

    bool isHolding() const { return m_isHolding; }
    void release()
    {
        m_go.reset();
        if (m_pid > 0)
            ::waitpid(std::exchange(m_pid, -1), nullptr, 0);
    }
    void kill() const { ::kill(m_pid, SIGKILL); }

private:
    [[noreturn]] static void hold(const QByteArray &path, const QByteArray &holder, int ready,
                                  const std::array<int, 2> &go)
    {
        ::close(go[1]);
        const auto lock = FileLock::acquire(path, 0ms);
        const bool isHeld = lock && lock->describeHolder(holder);
        char byte = isHeld ? 'y' : 'n';
        [[maybe_unused]] const ssize_t told = ::write(ready, &byte, 1);
        [[maybe_unused]] const ssize_t ended = ::read(go[0], &byte, 1);
        ::_exit(0);
    }

    pid_t m_pid = -1;
    FileDescriptor m_go;
    bool m_isHolding = false;
};

} // namespace

class TestFileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<Test::ScratchFolder>();
        QVERIFY(m_scratch->isValid());
    }

    void makesTheFileForItsOwnerOnly()
    {
        QVERIFY(FileLock::acquire(path(), 0ms));
        QCOMPARE(m_scratch->open().status("lock")->mode, quint32(0600));
    }

    void makesNoFileWhereItMustBeThere()
    {
        const auto lock = FileLock::acquire(path(), 0ms, LockFileMissing::IsError);
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, ErrorKind::NotFound);
        const Folder folder = m_scratch->open();
        QCOMPARE(FileLock::acquireIn(folder.descriptor(), "lock", 0ms).error().kind,
                 ErrorKind::NotFound);
        QVERIFY(!m_scratch->exists("lock"));
    }

    void tellsWhoHoldsIt()
    {
        const HoldingProcess other(path(), "nightly\ncleanup, pid 12");
        QVERIFY(other.isHolding());
        const auto start = std::chrono::steady_clock::now();
        const auto lock = FileLock::acquire(path(), 100ms);
        const auto waited = std::chrono::steady_clock::now() - start;
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, ErrorKind::Busy);
        QVERIFY(lock.error().message.contains(u"nightly\\u000acleanup, pid 12"_s));
        QVERIFY(lock.error().message.contains(QString::fromLocal8Bit(path())));
        QVERIFY(waited >= 100ms);
    }

    void locksInAFolderAgainstTheSameOthers()
    {
        const HoldingProcess other(path(), {});
        QVERIFY(other.isHolding());
        const Folder folder = m_scratch->open();
        const auto lock = FileLock::acquireIn(folder.descriptor(), "lock", 0ms);
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, ErrorKind::Busy);
    }

    void getsItWhenTheOtherLetsGo()
    {
        HoldingProcess other(path(), {});
        QVERIFY(other.isHolding());
        std::atomic_bool isTaken = false;
        std::jthread waiting([&] { isTaken = FileLock::acquire(path(), 10s).has_value(); });
        QTRY_COMPARE(openDescriptors(path()), 1);
        QVERIFY(!isTaken);
        other.release();
        QTRY_VERIFY(isTaken);
    }

    void getsItWhenTheOtherDies()
    {
        HoldingProcess other(path(), "who died");
        QVERIFY(other.isHolding());
        other.kill();
        const auto lock = FileLock::acquire(path(), 10s);
        QVERIFY(lock);
        // Nobody is told about the one that died.
        QCOMPARE(m_scratch->content("lock"), QByteArray());
    }

    void letsGoWhenDestroyed()
    {
        {
            const auto lock = FileLock::acquire(path(), 0ms);
            QVERIFY(lock);
            QCOMPARE(FileLock::acquire(path(), 0ms).error().kind, ErrorKind::Busy);
        }
        QVERIFY(FileLock::acquire(path(), 0ms));
    }

    void letsGoOfTheOldOneWhenGivenAnother()
    {
        auto lock = FileLock::acquire(path(), 0ms);
        auto other = FileLock::acquire(m_scratch->path("other"), 0ms);
        QVERIFY(lock && other);
        *lock = *std::move(other);
        QVERIFY(FileLock::acquire(path(), 0ms));
        QVERIFY(!FileLock::acquire(m_scratch->path("other"), 0ms));
    }

    void lastDescriptionReplacesLongerOnes()
    {
        const auto lock = FileLock::acquire(path(), 0ms);
        QVERIFY(lock && lock->describeHolder("something quite long") && lock->describeHolder("b"));
        QCOMPARE(m_scratch->content("lock"), "b");
    }

    void leavesAnotherProgramsFileAsItIs()
    {
        QVERIFY(m_scratch->makeFile("lock", "4711"));
        const Folder folder = m_scratch->open();
        QVERIFY(FileLock::acquireIn(folder.descriptor(), "lock", 0ms));
        QVERIFY(FileLock::acquire(path(), 0ms, LockFileMissing::IsError));
        QCOMPARE(m_scratch->content("lock"), "4711");
    }

    void locksAFileThatItMayOnlyRead()
    {
        const Test::WithoutRoot withoutRoot(*m_scratch);
        QVERIFY(m_scratch->makeFile("lock"));
        QCOMPARE(::chmod(path().constData(), 0444), 0);
        const Folder folder = m_scratch->open();
        const auto lock = FileLock::acquireIn(folder.descriptor(), "lock", 0ms);
        QVERIFY(lock);
        QCOMPARE(FileLock::acquireIn(folder.descriptor(), "lock", 0ms).error().kind,
                 ErrorKind::Busy);
        QVERIFY(!lock->describeHolder("x"));
    }

    void refusesWhatIsNoRegularFile_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const char *what : {"link", "dangling link", "FIFO", "socket", "folder"})
            QTest::newRow(what) << QByteArray(what);
    }

    void refusesWhatIsNoRegularFile()
    {
        QFETCH(const QByteArray, what);
        QVERIFY(m_scratch->makeFile("target"));
        if (what == "link")
            QVERIFY(m_scratch->makeLink("lock", "target"));
        else if (what == "dangling link")
            QVERIFY(m_scratch->makeLink("lock", "none"));
        else if (what == "FIFO")
            QVERIFY(m_scratch->makeFifo("lock"));
        else if (what == "socket")
            QVERIFY(m_scratch->makeSocket("lock"));
        else
            QVERIFY(m_scratch->makeFolder("lock"));
        const Folder folder = m_scratch->open();
        for (const auto &lock : {FileLock::acquire(path(), 0ms).error(),
                                 FileLock::acquireIn(folder.descriptor(), "lock", 0ms).error()}) {
            QCOMPARE(lock.kind, ErrorKind::Refused);
            QCOMPARE(lock.code, u"not-a-file"_s);
        }
        QVERIFY(!m_scratch->exists("none"));
    }

    void refusesNamesThatLeadElsewhere()
    {
        QVERIFY(m_scratch->makeFolder("a") && m_scratch->makeFile("lock"));
        const auto a = m_scratch->open().openBelow("a");
        QCOMPARE(FileLock::acquireIn(a->descriptor(), "../lock", 0ms).error().code,
                 u"unsafe-path"_s);
    }

    void locksTheFileThatHasTheNameNow()
    {
        auto old = std::optional(*FileLock::acquire(path(), 0ms));
        std::atomic_bool isTaken = false;
        QSemaphore isLookedAt;
        std::jthread waiting([&] {
            const auto lock = FileLock::acquire(path(), 10s);
            isTaken = lock.has_value();
            isLookedAt.acquire();
        });
        QTRY_COMPARE(openDescriptors(path()), 2);
        // As programs do that remove their lock file when they are done.
        QVERIFY(m_scratch->open().removeFile("lock"));
        old.reset();
        QTRY_VERIFY(isTaken);
        const auto second = FileLock::acquire(path(), 0ms);
        isLookedAt.release();
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Busy);
    }

    void keepsAllOthersOut()
    {
        int counter = 0;
        std::atomic_int failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&] {
                    for (int turn = 0; turn < 10; ++turn) {
                        const auto lock = FileLock::acquire(path(), 20s);
                        failures += lock ? 0 : 1;
                        const int seen = counter;
                        std::this_thread::yield();
                        counter = seen + 1;
                    }
                });
            }
        }
        QCOMPARE(failures, 0);
        QCOMPARE(counter, 40);
    }

private:
    QByteArray path() const { return m_scratch->path("lock"); }

    /// How many descriptors this process has open for the file: those who hold or wait for it.
    static int openDescriptors(const QByteArray &path)
    {
        int count = 0;
        const QDir descriptors(u"/proc/self/fd"_s);
        for (const QString &name : descriptors.entryList(QDir::System | QDir::Files))
            count += QFile::symLinkTarget(descriptors.filePath(name)) == QString::fromUtf8(path);
        return count;
    }

    std::unique_ptr<Test::ScratchFolder> m_scratch;
};

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
