// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/singleinstance.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using Gui::SingleInstance;
using Role = Gui::SingleInstance::Role;

namespace {

/// Another program of the farm: on a thread of its own, since it waits for the first one.
Role startAnother(const QString &folder, const QString &page)
{
    Role role = Role::First;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        SingleInstance second(folder, u"farm"_s);
        role = second.claim(page);
    }));
    thread->start();
    while (!thread->wait(1))
        QCoreApplication::processEvents();
    return role;
}

/// Binds a socket and takes the lock as a program would, and dies without cleaning up.
bool dieListening(const QByteArray &path)
{
    const pid_t child = ::fork();
    if (child == 0) {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const auto *name = reinterpret_cast<const sockaddr *>(&address);
        ::_exit(::bind(socket, name, sizeof address) == 0 && ::listen(socket, 1) == 0 ? 0 : 1);
    }
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && status == 0;
}

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void tellsTheFirstWhatToShow();
    void isTheFirstAgainWhenTheFirstHasEnded();
    void replacesASocketThatSomebodyLeft();
    void knowsFarmsApart();
    void answersWhileItsWindowIsBusy();
    void doesNotWaitForOneThatHangs();
    void leavesItsPlaceWhenItsWindowIsClosed();
    void hasAFolderWithoutASession();
    void worksAloneWithoutAFolder();
    void isForItsUserOnly();
    void survivesNonsense();
};

void TestSingleInstance::tellsTheFirstWhatToShow()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path(), u"farm"_s);
    QSignalSpy shown(&first, &SingleInstance::shown);
    QCOMPARE(first.claim({}), Role::First);
    QCOMPARE(startAnother(folder.path(), u"jobs"_s), Role::Second);
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(shown.front().front().toString(), u"jobs"_s);
    QCOMPARE(startAnother(folder.path(), {}), Role::Second);
    QTRY_COMPARE(shown.size(), 2);
    QVERIFY(shown.last().front().toString().isEmpty());
}

void TestSingleInstance::isTheFirstAgainWhenTheFirstHasEnded()
{
    const QTemporaryDir folder;
    {
        SingleInstance first(folder.path(), u"farm"_s);
        QCOMPARE(first.claim({}), Role::First);
    }
    SingleInstance next(folder.path(), u"farm"_s);
    QCOMPARE(next.claim({}), Role::First);
}

void TestSingleInstance::replacesASocketThatSomebodyLeft()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"printkeeper-farm"_s);
    QVERIFY(dieListening(path.toLocal8Bit()));
    QVERIFY(QFileInfo::exists(path));
    SingleInstance first(folder.path(), u"farm"_s);
    QCOMPARE(first.claim({}), Role::First);
    QSignalSpy shown(&first, &SingleInstance::shown);
    QCOMPARE(startAnother(folder.path(), u"jobs"_s), Role::Second);
    QTRY_COMPARE(shown.size(), 1);
}

void TestSingleInstance::knowsFarmsApart()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path(), u"farm"_s);
    SingleInstance other(folder.path(), u"other"_s);
    QCOMPARE(first.claim({}), Role::First);
    QCOMPARE(other.claim({}), Role::First);
}

void TestSingleInstance::answersWhileItsWindowIsBusy()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path(), u"farm"_s);
    QCOMPARE(first.claim({}), Role::First);
    QSignalSpy shown(&first, &SingleInstance::shown);
    // Its event loop does not turn while this one waits.
    SingleInstance second(folder.path(), u"farm"_s);
    QCOMPARE(second.claim(u"jobs"_s), Role::Second);
    QTRY_COMPARE(shown.size(), 1);
}

void TestSingleInstance::doesNotWaitForOneThatHangs()
{
    const QTemporaryDir folder;
    const auto lock =
        Files::FileLock::acquire(folder.filePath(u"printkeeper-farm.lock"_s).toLocal8Bit(), 0ms);
    QVERIFY(lock);
    SingleInstance second(folder.path(), u"farm"_s);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(second.claim({}, 500ms), Role::Alone);
    QCOMPARE_LT(timer.elapsed(), 1500);
}

void TestSingleInstance::leavesItsPlaceWhenItsWindowIsClosed()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path(), u"farm"_s);
    QCOMPARE(first.claim({}), Role::First);
    first.release();
    SingleInstance next(folder.path(), u"farm"_s);
    QCOMPARE(next.claim({}), Role::First);
}

void TestSingleInstance::hasAFolderWithoutASession()
{
    const QTemporaryDir temporary;
    const QByteArray before = QDir::tempPath().toLocal8Bit();
    qunsetenv("XDG_RUNTIME_DIR");
    qputenv("TMPDIR", temporary.path().toLocal8Bit());
    const auto restore = qScopeGuard([&before] { qputenv("TMPDIR", before); });
    const QString folder = Gui::runtimeFolder();
    QVERIFY(folder.startsWith(temporary.path()));
    QCOMPARE(QFileInfo(folder).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QCOMPARE(Gui::runtimeFolder(), folder);
    // Somebody else's would not do, nor what leads somewhere else.
    QVERIFY(QDir().rmdir(folder));
    QVERIFY(QFile::link(temporary.path(), folder));
    QVERIFY(Gui::runtimeFolder().isEmpty());
}

void TestSingleInstance::worksAloneWithoutAFolder()
{
    SingleInstance nowhere({}, u"farm"_s);
    QCOMPARE(nowhere.claim({}), Role::Alone);
    SingleInstance gone(u"/nonexistent"_s, u"farm"_s);
    QCOMPARE(gone.claim({}), Role::Alone);
}

void TestSingleInstance::isForItsUserOnly()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path(), u"farm"_s);
    QCOMPARE(first.claim({}), Role::First);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                        | QFileDevice::WriteOther;
    const QFileInfo socket(folder.filePath(u"printkeeper-farm"_s));
    QVERIFY(socket.exists());
    QVERIFY(!(socket.permissions() & others));
}

void TestSingleInstance::survivesNonsense()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path(), u"farm"_s);
    QCOMPARE(first.claim({}), Role::First);
    QSignalSpy shown(&first, &SingleInstance::shown);
    QLocalSocket talker;
    talker.connectToServer(folder.filePath(u"printkeeper-farm"_s));
    QVERIFY(talker.waitForConnected(2000));
    talker.write(QByteArray(100'000, 'x'));
    QTRY_COMPARE(talker.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(shown.size(), 0);
    QCOMPARE(startAnother(folder.path(), u"jobs"_s), Role::Second);
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
