// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/farmuser.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr uid_t Nobody = 65534;
constexpr uid_t WithoutAccount = 54321;

/// Runs `work` in a child process and tells whether it answered true; what it does to its own
/// rights ends with it.
bool isTrueInAChild(const std::function<bool()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work() ? 0 : 1);
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status)
           && WEXITSTATUS(status) == 0;
}

struct stat statusOf(const QByteArray &path)
{
    struct stat status = {};
    if (::lstat(path.constData(), &status) != 0)
        status.st_uid = static_cast<uid_t>(-1);
    return status;
}

bool canMakeFileIn(const QByteArray &folder)
{
    const int file = ::open((folder + "/made").constData(), O_WRONLY | O_CREAT | O_EXCL, 0600);
    return file >= 0 && ::close(file) == 0;
}

} // namespace

class FarmUserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        if (::geteuid() != 0)
            QSKIP("Only root can become another user.");
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toUtf8();
        QCOMPARE(::chmod(m_path.constData(), 0755), 0);
        m_user = *findFarmUser(ownedFolder("uploads", Nobody));
        m_settings.uploads = m_path + "/uploads";
        m_settings.state = m_path + "/state";
        m_settings.logs = m_path + "/logs";
    }

    void findsTheOwnerOfUploads()
    {
        QCOMPARE(m_user.user, Nobody);
        QCOMPARE(m_user.name, "nobody");
        const auto other = findFarmUser(ownedFolder("container", WithoutAccount));
        QVERIFY(other);
        QCOMPARE(other->user, WithoutAccount);
        QCOMPARE(other->group, WithoutAccount);
        QVERIFY(other->name.isEmpty());
        QVERIFY(!findFarmUser(m_path + "/nowhere"));
    }

    void givesUpRootForGood_data()
    {
        QTest::addColumn<uint>("owner");
        QTest::newRow("an account") << Nobody;
        QTest::newRow("a container's user") << WithoutAccount;
    }

    void givesUpRootForGood()
    {
        QFETCH(uint, owner);
        QCOMPARE(::chown(m_settings.uploads.constData(), owner, owner), 0);
        const QByteArray rootsFolder = ownedFolder("root", 0);
        qputenv("XDG_STATE_HOME", "/root/state");
        QVERIFY(canMakeFileIn(rootsFolder));
        QVERIFY(isTrueInAChild([&] {
            if (!becomeFarmUser(m_settings))
                return false;
            gid_t groups[8];
            const int count = ::getgroups(8, groups);
            const bool isOnlyOwner = ::getuid() == owner && ::geteuid() == owner
                                     && ::getgid() == owner && ::getegid() == owner && count == 1
                                     && groups[0] == owner;
            const bool cannotGoBack =
                ::setuid(0) != 0 && ::seteuid(0) != 0 && ::setgid(0) != 0 && ::setreuid(0, 0) != 0;
            ::unlink((rootsFolder + "/made").constData());
            return isOnlyOwner && cannotGoBack && !canMakeFileIn(rootsFolder)
                   && canMakeFileIn(m_settings.uploads) && qgetenv("HOME") != "/root"
                   && !qEnvironmentVariableIsSet("XDG_STATE_HOME") && ::umask(0) == 022;
        }));
        qunsetenv("XDG_STATE_HOME");
        QVERIFY(QFile::exists(QString::fromUtf8(rootsFolder + "/made")));
        QCOMPARE(::geteuid(), 0U);
    }

    void makesStateAndLogsForTheUser()
    {
        QVERIFY(isTrueInAChild([&] { return becomeFarmUser(m_settings).has_value(); }));
        QCOMPARE(statusOf(m_settings.state).st_uid, Nobody);
        QCOMPARE(statusOf(m_settings.state).st_mode & 07777, 0700U);
        QCOMPARE(statusOf(m_settings.logs).st_uid, Nobody);
        QCOMPARE(statusOf(m_settings.logs).st_mode & 07777, 0755U);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(),
                 3);
    }

    void makesFoldersInTheUsersOwnFolderAsThatUser()
    {
        const QByteArray farm = ownedFolder("farm", Nobody);
        m_settings.logs = farm + "/logs";
        QVERIFY(isTrueInAChild([&] { return becomeFarmUser(m_settings).has_value(); }));
        QCOMPARE(statusOf(m_settings.logs).st_uid, Nobody);
    }

    void staysRootWhereTheUploadsBelongToRoot()
    {
        QCOMPARE(::chown(m_settings.uploads.constData(), 0, 0), 0);
        QVERIFY(isTrueInAChild(
            [&] { return becomeFarmUser(m_settings).has_value() && ::geteuid() == 0; }));
        QVERIFY(!QFile::exists(QString::fromUtf8(m_settings.state)));
    }

    void doesNothingWithoutUploads()
    {
        m_settings.uploads = m_path + "/nowhere";
        QVERIFY(isTrueInAChild(
            [&] { return becomeFarmUser(m_settings).has_value() && ::geteuid() == 0; }));
        QVERIFY(!QFile::exists(QString::fromUtf8(m_settings.state)));
    }

    void doesNothingForAnybodyElse()
    {
        QVERIFY(isTrueInAChild([&] {
            return takeRightsOf(m_user).has_value() && becomeFarmUser(m_settings).has_value()
                   && ::geteuid() == Nobody;
        }));
    }

    void adoptsItsOwnStateOfRoot()
    {
        ownedFolder("state", 0);
        QVERIFY(writeFile(m_settings.state + "/state.db"));
        QVERIFY(makeFolderFor(m_user, m_settings.state, 0700, RootsFolder::Adopt));
        QCOMPARE(statusOf(m_settings.state).st_uid, Nobody);
        QCOMPARE(statusOf(m_settings.state + "/state.db").st_uid, Nobody);
    }

    void leavesFoldersOfOthersAlone()
    {
        ownedFolder("state", WithoutAccount);
        QVERIFY(makeFolderFor(m_user, m_settings.state, 0700, RootsFolder::Adopt));
        QCOMPARE(statusOf(m_settings.state).st_uid, WithoutAccount);
        ownedFolder("logs", 0);
        QVERIFY(makeFolderFor(m_user, m_settings.logs, 0755, RootsFolder::Leave));
        QCOMPARE(statusOf(m_settings.logs).st_uid, 0U);
    }

    void neverGivesAwayAFolderOfRootThatHoldsSomethingElse()
    {
        const QByteArray folder = ownedFolder("state", 0);
        QVERIFY(writeFile(folder + "/shadow"));
        const auto refused = makeFolderFor(m_user, folder, 0700, RootsFolder::Adopt);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QCOMPARE(statusOf(folder).st_uid, 0U);
        QCOMPARE(statusOf(folder + "/shadow").st_uid, 0U);
    }

    void neverGivesAwayALinkedFile()
    {
        ownedFolder("state", 0);
        QVERIFY(writeFile(m_settings.state + "/state.db"));
        const QByteArray precious = m_path + "/precious";
        QVERIFY(writeFile(precious));
        QCOMPARE(::link(precious.constData(), (m_settings.state + "/hard").constData()), 0);
        QCOMPARE(::symlink(precious.constData(), (m_settings.state + "/soft").constData()), 0);
        QVERIFY(makeFolderFor(m_user, m_settings.state, 0700, RootsFolder::Adopt));
        QCOMPARE(statusOf(precious).st_uid, 0U);
    }

    void neverFollowsASymlink_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("in the folder's place") << QByteArray("/link");
        QTest::newRow("on the way") << QByteArray("/link/state");
    }

    void neverFollowsASymlink()
    {
        QFETCH(QByteArray, path);
        const QByteArray target = ownedFolder("target", 0);
        QCOMPARE(::symlink(target.constData(), (m_path + "/link").constData()), 0);
        QVERIFY(!makeFolderFor(m_user, m_path + path, 0700, RootsFolder::Adopt));
        QCOMPARE(statusOf(target).st_uid, 0U);
        QVERIFY(QDir(QString::fromUtf8(target)).isEmpty());
    }

    void makesNothingWhereOthersMayWrite_data()
    {
        QTest::addColumn<uint>("owner");
        QTest::addColumn<uint>("mode");
        QTest::newRow("the user's") << Nobody << 0755U;
        QTest::newRow("the group's") << 0U << 0775U;
        QTest::newRow("everybody's") << 0U << 0777U;
    }

    void makesNothingWhereOthersMayWrite()
    {
        QFETCH(uint, owner);
        QFETCH(uint, mode);
        const QByteArray parent = ownedFolder("parent", owner);
        QCOMPARE(::chmod(parent.constData(), mode), 0);
        const auto made = makeFolderFor(m_user, parent + "/state", 0700, RootsFolder::Adopt);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Refused);
        QVERIFY(!QFile::exists(QString::fromUtf8(parent + "/state")));
    }

    void usesTheSystemsLogsWithoutAFolderForThem()
    {
        QCOMPARE(logsFolder(m_settings), m_path + "/logs");
        m_settings.logs = m_path + "/missing/logs";
        QCOMPARE(logsFolder(m_settings), "/var/log/printkeeper");
    }

private:
    QByteArray ownedFolder(const QByteArray &name, uid_t owner) const
    {
        const QByteArray path = m_path + '/' + name;
        const bool made =
            ::mkdir(path.constData(), 0755) == 0 && ::chown(path.constData(), owner, owner) == 0;
        return made ? path : QByteArray();
    }

    static bool writeFile(const QByteArray &path)
    {
        QFile file(QString::fromUtf8(path));
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_path;
    FarmUser m_user;
    Settings::FarmSettings m_settings;
};

QTEST_GUILESS_MAIN(FarmUserTest)
#include "tst_farmuser.moc"
