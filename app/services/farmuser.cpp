// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/farmuser.h"

#include "base/escape.h"
#include "base/filedescriptor.h"
#include "services/farmcontext.h"

#include <QCoreApplication>
#include <QList>

#include <cerrno>
#include <memory>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

constexpr mode_t StateMode = 0700;
constexpr mode_t LogsMode = 0755;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::FarmUser)
};

struct CloseDirectory
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};

QByteArray parentOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash > 0 ? path.first(slash) : QByteArray("/");
}

QByteArray nameOf(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

bool isFolder(const QByteArray &path)
{
    struct stat status = {};
    return ::stat(path.constData(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// Whether only root can put something in the place of what lies in this folder.
bool isRootsAlone(const struct stat &folder)
{
    const bool othersWrite = (folder.st_mode & (S_IWGRP | S_IWOTH)) != 0;
    return folder.st_uid == 0 && (!othersWrite || (folder.st_mode & S_ISVTX) != 0);
}

Error unsafeFolder(const QByteArray &path)
{
    return {ErrorKind::Refused,
            Text::tr("The folder %1 was not made: others than root may change what it lies in.")
                .arg(escaped(path)),
            {},
            {}};
}

Error failed(const QByteArray &path)
{
    return systemError(errno, Text::tr("The folder %1 could not be made.").arg(escaped(path)));
}

/// Opens the folder that `path` lies in, component by component; refuses symlinks and folders of
/// others on the way.
Result<FileDescriptor> openRootsParent(const QByteArray &path)
{
    constexpr int Flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    FileDescriptor folder(::open("/", Flags));
    QList<QByteArray> components = parentOf(path).split('/');
    components.removeAll(QByteArray());
    for (qsizetype i = 0;; ++i) {
        struct stat status = {};
        if (!folder.isOpen() || ::fstat(folder.get(), &status) != 0)
            return failed(path);
        if (!isRootsAlone(status))
            return unsafeFolder(path);
        if (i == components.size())
            return folder;
        folder = FileDescriptor(::openat(folder.get(), components.at(i).constData(), Flags));
    }
}

/// All names in a folder but `.` and `..`.
Result<std::vector<QByteArray>> namesIn(int folder, const QByteArray &path)
{
    const int copy = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, CloseDirectory> directory(copy < 0 ? nullptr : ::fdopendir(copy));
    if (!directory)
        return failed(path);
    std::vector<QByteArray> names;
    while (const dirent *entry = ::readdir(directory.get())) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            names.push_back(name);
    }
    return names;
}

/// Gives root's plain files in a folder that root alone may write to `user`: the state that an
/// earlier run as root left.
void giveFiles(int folder, const std::vector<QByteArray> &names, const FarmUser &user)
{
    for (const QByteArray &name : names) {
        const FileDescriptor file(
            ::openat(folder, name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        struct stat status = {};
        if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
            continue;
        const bool isPlain = S_ISREG(status.st_mode) && status.st_nlink == 1;
        if (isPlain && status.st_uid == 0)
            (void)::fchown(file.get(), user.user, user.group);
    }
}

Result<void> adopt(int folder, const QByteArray &path, const struct stat &status,
                   const FarmUser &user)
{
    if (status.st_uid != 0)
        return {};
    const auto names = namesIn(folder, path);
    if (!names)
        return names.error();
    const bool isOurs = std::find(names->begin(), names->end(), "state.db") != names->end();
    const bool othersWrite = (status.st_mode & (S_IWGRP | S_IWOTH)) != 0;
    if (othersWrite || (!names->empty() && !isOurs)) {
        return Error{ErrorKind::Refused,
                     Text::tr("The folder %1 belongs to root and holds something else; give it to "
                              "the farm's user, or choose another one.")
                         .arg(escaped(path)),
                     {},
                     {}};
    }
    giveFiles(folder, *names, user);
    return ::fchown(folder, user.user, user.group) == 0 ? Result<void>() : failed(path);
}

/// The account's entry, also of a system with many groups.
std::optional<FarmUser> accountOf(uid_t user)
{
    std::vector<char> buffer(1 << 14);
    passwd entry = {};
    passwd *found = nullptr;
    int error = ERANGE;
    while (error == ERANGE && buffer.size() <= (1 << 20)) {
        error = ::getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found);
        if (error == ERANGE)
            buffer.resize(buffer.size() * 2);
    }
    if (error != 0 || !found)
        return std::nullopt;
    return FarmUser{entry.pw_uid, entry.pw_gid, entry.pw_name, entry.pw_dir};
}

bool setGroups(const FarmUser &user)
{
    if (user.name.isEmpty())
        return ::setgroups(1, &user.group) == 0;
    return ::initgroups(user.name.constData(), user.group) == 0;
}

bool hasOnlyRightsOf(const FarmUser &user)
{
    uid_t real = 0;
    uid_t effective = 0;
    uid_t saved = 0;
    if (::getresuid(&real, &effective, &saved) != 0 || real != user.user || effective != user.user
        || saved != user.user)
        return false;
    gid_t realGroup = 0;
    gid_t effectiveGroup = 0;
    gid_t savedGroup = 0;
    if (::getresgid(&realGroup, &effectiveGroup, &savedGroup) != 0 || realGroup != user.group
        || effectiveGroup != user.group || savedGroup != user.group)
        return false;
    return ::setuid(0) != 0 && ::seteuid(0) != 0;
}

void setEnvironment(const FarmUser &user)
{
    const QByteArray name = user.name.isEmpty() ? QByteArray::number(user.user) : user.name;
    qputenv("HOME", user.home.isEmpty() ? QByteArray("/") : user.home);
    qputenv("USER", name);
    qputenv("LOGNAME", name);
    for (const char *variable : {"XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME",
                                 "XDG_CACHE_HOME", "XDG_DATA_HOME"})
        qunsetenv(variable);
}

} // namespace

std::optional<FarmUser> findFarmUser(const QByteArray &uploads)
{
    struct stat status = {};
    if (::stat(uploads.constData(), &status) != 0 || !S_ISDIR(status.st_mode))
        return std::nullopt;
    if (auto account = accountOf(status.st_uid))
        return account;
    return FarmUser{status.st_uid, status.st_gid, {}, {}};
}

Result<void> makeFolderFor(const FarmUser &user, const QByteArray &path, mode_t mode,
                           RootsFolder existing)
{
    const auto parent = openRootsParent(path);
    if (!parent)
        return parent.error();
    const QByteArray name = nameOf(path);
    const bool isNew = ::mkdirat(parent->get(), name.constData(), mode) == 0;
    if (!isNew && errno != EEXIST)
        return failed(path);
    if (!isNew && existing == RootsFolder::Leave)
        return {};
    const FileDescriptor folder(
        ::openat(parent->get(), name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (!folder.isOpen() || ::fstat(folder.get(), &status) != 0)
        return failed(path);
    if (auto adopted = adopt(folder.get(), path, status, user); !adopted)
        return adopted;
    return !isNew || ::fchmod(folder.get(), mode) == 0 ? Result<void>() : failed(path);
}

Result<void> takeRightsOf(const FarmUser &user)
{
    const bool given =
        user.user != 0 && setGroups(user) && ::setresgid(user.group, user.group, user.group) == 0
        && ::setresuid(user.user, user.user, user.user) == 0 && hasOnlyRightsOf(user);
    if (!given) {
        return Error{ErrorKind::PermissionDenied,
                     Text::tr("The rights of root could not be given up for those of the farm's "
                              "owner (user %1), so nothing was done.")
                         .arg(user.user),
                     {},
                     u"still-root"_s};
    }
    setEnvironment(user);
    ::umask(S_IWGRP | S_IWOTH);
    return {};
}

QByteArray logsFolder(const Settings::FarmSettings &settings)
{
    const bool canBe = isFolder(settings.logs) || isFolder(parentOf(settings.logs));
    return canBe ? settings.logs : QByteArray(FallbackLogs);
}

Result<void> becomeFarmUser(const Settings::FarmSettings &settings)
{
    if (::geteuid() != 0)
        return {};
    const auto user = findFarmUser(settings.uploads);
    if (!user || user->user == 0)
        return {};
    const QByteArray logs = logsFolder(settings);
    // A folder that root had better not make is left to the farm's user, who can make it in a
    // folder of his own; a command that then misses it says so.
    (void)makeFolderFor(*user, settings.state, StateMode, RootsFolder::Adopt);
    (void)makeFolderFor(*user, logs, LogsMode, RootsFolder::Leave);
    if (auto taken = takeRightsOf(*user); !taken)
        return taken;
    (void)::mkdir(logs.constData(), LogsMode);
    return {};
}

} // namespace Printkeeper::Services
