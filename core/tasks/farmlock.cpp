// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/farmlock.h"

#include "base/timestamp.h"

#include <QCoreApplication>

#include <algorithm>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Tasks {
namespace {

using Milliseconds = std::chrono::milliseconds;

/// How long a cancelled wait may go on.
constexpr Milliseconds Slice{50};

Error cancelled(const QString &what)
{
    return {ErrorKind::Cancelled,
            QCoreApplication::translate("Printkeeper::FarmLock",
                                        "%1 was cancelled while it waited for another run to end.")
                .arg(what),
            {},
            {}};
}

Error locked(Error error)
{
    error.code = LockedCode;
    return error;
}

/// One try after the other until `wait` has passed.
Result<Files::FileLock> acquire(const QByteArray &path, const QString &what, Milliseconds wait,
                                const CancelToken &cancel)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point deadline = Clock::now() + wait;
    while (!cancel.isCancelled()) {
        const auto left = std::chrono::duration_cast<Milliseconds>(deadline - Clock::now());
        Result<Files::FileLock> lock =
            Files::FileLock::acquire(path, std::clamp(left, Milliseconds(0), Slice));
        if (lock || lock.error().kind != ErrorKind::Busy)
            return lock;
        if (Clock::now() >= deadline)
            return locked(lock.error());
    }
    return cancelled(what);
}

} // namespace

Result<Files::FileLock> lockSubject(const QByteArray &stateFolder, const QString &subject,
                                    const QString &what, const Clock &clock, Milliseconds wait,
                                    const CancelToken &cancel)
{
    const QByteArray path = stateFolder + '/' + subject.toUtf8() + ".lock";
    Result<Files::FileLock> lock = acquire(path, what, wait, cancel);
    if (lock) {
        const QString holder =
            u"%1, pid %2, since %3"_s.arg(what).arg(::getpid()).arg(isoUtc(clock.now()));
        // For those who wait. On a full disk it cannot be written, and cleanup must go on there.
        [[maybe_unused]] const Result<void> described = lock->describeHolder(holder.toUtf8());
    }
    return lock;
}

Result<Files::FileLock> lockFarm(const QByteArray &stateFolder, const QString &what,
                                 const Clock &clock, Milliseconds wait, const CancelToken &cancel)
{
    return lockSubject(stateFolder, u"farm"_s, what, clock, wait, cancel);
}

} // namespace Printkeeper::Tasks
