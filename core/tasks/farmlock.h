// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "files/filelock.h"

#include <QString>

#include <optional>

namespace Printkeeper::Tasks {

/// The code of the Error for a lock that stayed taken: such a run is recorded as skipped.
inline constexpr QLatin1StringView LockedCode("locked");

/// What holds a farm while it lives.
struct FarmLock
{
    Files::FileLock state;
    std::optional<Files::FileLock> uploads; ///< empty where we cannot lock the folder
};

/// Takes the lock of everything that changes the farm's rows or files: `farm.lock` in the state
/// folder, which must exist, then the folder `uploads` itself, which keeps out who works on the
/// same farm with another state folder. Who may not write there keeps nobody out of it for longer
/// than `wait` (Files::isHeldByStrangers). While it is held the file says by whom: "cleanup, pid
/// 123, since 2026-03-01T02:00:00Z", with `what` as the command's name. After `wait`: Busy, code
/// `locked`, with the holder in the message where it is known. Cancelled as soon as `cancel` says
/// so.
Result<FarmLock> lockFarm(const QByteArray &stateFolder, const QByteArray &uploads,
                          const QString &what, const Clock &clock,
                          std::chrono::milliseconds wait = std::chrono::minutes(1),
                          const CancelToken &cancel = {});

/// The same for a subject with a lock of its own ("backup", "verify-backup", "rotate-logs"):
/// `SUBJECT.lock`.
Result<Files::FileLock> lockSubject(const QByteArray &stateFolder, const QString &subject,
                                    const QString &what, const Clock &clock,
                                    std::chrono::milliseconds wait = std::chrono::minutes(1),
                                    const CancelToken &cancel = {});

} // namespace Printkeeper::Tasks
