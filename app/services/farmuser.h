// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "settings/farmsettings.h"

#include <QByteArray>

#include <optional>

#include <sys/types.h>

namespace Printkeeper::Services {

/// An account as rights go. `name` is empty for a number without an account, as of a container's
/// user; then `group` is that of the folder.
struct FarmUser
{
    uid_t user = 0;
    gid_t group = 0;
    QByteArray name;
    QByteArray home;
};

/// Who owns `uploads`: the farm's user. Empty when there is no such folder.
std::optional<FarmUser> findFarmUser(const QByteArray &uploads);

/// What is done with a folder that is there already and belongs to root.
enum class RootsFolder {
    Leave,
    Adopt, ///< give it to the user when it is empty or holds our state
};

/// As root: makes the folder `path` with `mode` and gives it to `user`. Never through a symlink,
/// and only where root alone could have put one: below folders of root that nobody else may write.
/// A folder of somebody else is left alone. Refused where it is not safe, NotFound without a
/// parent.
Result<void> makeFolderFor(const FarmUser &user, const QByteArray &path, mode_t mode,
                           RootsFolder existing);

/// Gives up root for the rights of `user`, with all groups, in a way that cannot be undone, and
/// checks that. Its HOME, USER and LOGNAME and umask 022 are set; the session's XDG_ folders are
/// forgotten. PermissionDenied when anything of it fails: the process must end then.
Result<void> takeRightsOf(const FarmUser &user);

/// The folder of our logs: `farm/logs`, or /var/log/printkeeper when there is not even a folder to
/// make it in.
QByteArray logsFolder(const Settings::FarmSettings &settings);

/// Started as root, the process becomes the farm's user for good; before that it makes the state
/// folder (0700) and the logs folder where they are missing, for that user, and nothing else. Does
/// nothing when not root, when the uploads belong to root, or when there are none. Call it before
/// there is a second thread, that is before QCoreApplication.
Result<void> becomeFarmUser(const Settings::FarmSettings &settings);

} // namespace Printkeeper::Services
