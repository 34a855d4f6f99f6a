// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/savesettings.h"

#include "base/escape.h"
#include "files/folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdlib>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

constexpr Bytes MostBytes = 1024 * 1024;
constexpr quint32 NewFileMode = 0644;
constexpr quint32 NewFolderMode = 0755;

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SaveSettings)
};

/// A path as folder and name, with links in it resolved: the administrator may keep the file
/// elsewhere, and it is that one which is replaced.
struct Place
{
    QByteArray folder;
    QByteArray name;
};

Place placeOf(const QByteArray &path)
{
    const std::unique_ptr<char, decltype(&::free)> resolved(::realpath(path.constData(), nullptr),
                                                            &::free);
    const QByteArray real = resolved ? QByteArray(resolved.get()) : path;
    const qsizetype slash = real.lastIndexOf('/');
    return {slash == 0 ? QByteArray("/") : real.first(std::max<qsizetype>(slash, 0)),
            real.sliced(slash + 1)};
}

Error changedSince(const QByteArray &path)
{
    return {ErrorKind::Refused,
            Text::tr("%1 was changed by somebody else since it was read; nothing was saved. Read "
                     "it again, then make your changes.")
                .arg(escaped(path)),
            {},
            u"changed"_s};
}

/// The folder of a new file, made where only it is missing.
Result<Files::Folder> folderFor(const QByteArray &path)
{
    auto folder = Files::Folder::openRoot(path);
    if (folder || folder.error().kind != ErrorKind::NotFound)
        return folder;
    const Place place = placeOf(path);
    const auto above = Files::Folder::openRoot(place.folder);
    return above ? above->makeBelow(place.name, NewFolderMode)
                 : Result<Files::Folder>(above.error());
}

Result<void> writeNew(const Files::Folder &folder, const QByteArray &name,
                      const QByteArray &content, const QByteArray &path)
{
    if (folder.exists(name))
        return changedSince(path);
    return folder.writeFile(name, content, NewFileMode);
}

Result<void> rewrite(const Files::Folder &folder, const QByteArray &name, const QByteArray &before,
                     const QByteArray &content, const QByteArray &path)
{
    const auto status = folder.status(name);
    if (!status)
        return status.error().kind == ErrorKind::NotFound ? changedSince(path) : status.error();
    const auto now = folder.readFile(name, MostBytes);
    if (!now)
        return now.error();
    if (*now != before)
        return changedSince(path);
    const QByteArray backup = name + '~';
    if (auto kept = folder.writeFile(backup, before, status->mode & 07777); !kept)
        return kept;
    return folder.rewriteFile(name, content, *status);
}

} // namespace

Result<SettingsSnapshot> readSettingsFile(const QByteArray &path)
{
    const Place place = placeOf(path);
    const auto folder = Files::Folder::openRoot(place.folder);
    if (!folder && folder.error().kind != ErrorKind::NotFound)
        return folder.error();
    const auto content = folder ? folder->readFile(place.name, MostBytes) : folder.error();
    if (content)
        return SettingsSnapshot{path, *content};
    if (content.error().kind != ErrorKind::NotFound)
        return content.error();
    return SettingsSnapshot{path, {}};
}

Result<SettingsSnapshot> saveSettings(const SettingsSnapshot &before,
                                      const std::vector<Settings::SettingChange> &changes)
{
    const auto content =
        Settings::withSettings(before.content.value_or(QByteArray()), changes, before.path);
    if (!content)
        return content.error();
    if (content->size() > MostBytes)
        return Error{ErrorKind::Invalid,
                     Text::tr("%1 would become larger than 1 MiB; nothing was saved.")
                         .arg(escaped(before.path)),
                     {},
                     u"bad-settings-file"_s};
    const Place place = placeOf(before.path);
    const auto folder = folderFor(place.folder);
    if (!folder)
        return folder.error();
    const auto written = before.content
                             ? rewrite(*folder, place.name, *before.content, *content, before.path)
                             : writeNew(*folder, place.name, *content, before.path);
    if (!written)
        return written.error();
    return SettingsSnapshot{before.path, *content};
}

Result<SettingsSnapshot> saveWherePossible(const QByteArray &path,
                                           const std::vector<Settings::SettingChange> &changes)
{
    const auto before = readSettingsFile(path);
    auto saved = before ? saveSettings(*before, changes) : before.error();
    const QByteArray own = userSettingsFile();
    const bool isForbidden = !saved
                             && (saved.error().kind == ErrorKind::PermissionDenied
                                 || saved.error().kind == ErrorKind::NotFound);
    if (!isForbidden || own == path)
        return saved;
    // The folder of all settings of the user may be missing as well.
    const QByteArray folder = own.first(own.lastIndexOf('/'));
    if (!QDir().mkpath(QFile::decodeName(folder)))
        return saved;
    const auto ownBefore = readSettingsFile(own);
    return ownBefore ? saveSettings(*ownBefore, changes) : ownBefore.error();
}

QByteArray userSettingsFile()
{
    QByteArray base = qgetenv("XDG_CONFIG_HOME");
    if (!base.startsWith('/')) // a relative one is to be ignored, says the XDG specification
        base = QFile::encodeName(QDir::homePath()) + "/.config";
    return base + "/printkeeper/printkeeper.conf";
}

} // namespace Printkeeper::Services
