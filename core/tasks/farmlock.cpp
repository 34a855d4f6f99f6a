// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/farmlock.h"

#include "base/escape.h"
#include "base/timestamp.h"
#include "files/lockholders.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

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

using SteadyClock = std::chrono::steady_clock;
using Try = std::function<Result<Files::FileLock>(Milliseconds)>;

/// One try after the other until the deadline.
Result<Files::FileLock> acquire(const Try &lockOnce, const QString &what,
                                SteadyClock::time_point deadline, const CancelToken &cancel)
{
    while (!cancel.isCancelled()) {
        const auto left = std::chrono::duration_cast<Milliseconds>(deadline - SteadyClock::now());
        Result<Files::FileLock> lock = lockOnce(std::clamp(left, Milliseconds(0), Slice));
        if (lock || lock.error().kind != ErrorKind::Busy)
            return lock;
        if (SteadyClock::now() >= deadline)
            return locked(lock.error());
    }
    return cancelled(what);
}

/// Nothing is written there, so nobody knows who holds it.
Error heldFromElsewhere(const QByteArray &uploads)
{
    return locked({ErrorKind::Busy,
                   QCoreApplication::translate("Printkeeper::FarmLock",
                                               "Another program that keeps its notes elsewhere "
                                               "works on %1; try again when it is done.")
                       .arg(escaped(uploads)),
                   {},
                   {}});
}

} // namespace

Result<Files::FileLock> lockSubject(const QByteArray &stateFolder, const QString &subject,
                                    const QString &what, const Clock &clock, Milliseconds wait,
                                    const CancelToken &cancel)
{
    const QByteArray path = stateFolder + '/' + subject.toUtf8() + ".lock";
    const auto once = [&path](Milliseconds slice) { return Files::FileLock::acquire(path, slice); };
    Result<Files::FileLock> lock = acquire(once, what, SteadyClock::now() + wait, cancel);
    if (lock) {
        const QString holder =
            u"%1, pid %2, since %3"_s.arg(what).arg(::getpid()).arg(isoUtc(clock.now()));
        // For those who wait. On a full disk it cannot be written, and cleanup must go on there.
        [[maybe_unused]] const Result<void> described = lock->describeHolder(holder.toUtf8());
    }
    return lock;
}

Result<FarmLock> lockFarm(const QByteArray &stateFolder, const QByteArray &uploads,
                          const QString &what, const Clock &clock, Milliseconds wait,
                          const CancelToken &cancel)
{
    const SteadyClock::time_point deadline = SteadyClock::now() + wait;
    auto state = lockSubject(stateFolder, u"farm"_s, what, clock, wait, cancel);
    if (!state)
        return state.error();
    const auto once = [&uploads](Milliseconds slice) {
        return Files::FileLock::acquireFolder(uploads, slice);
    };
    auto folder = acquire(once, what, deadline, cancel);
    if (folder)
        return FarmLock{*std::move(state), *std::move(folder)};
    if (folder.error().kind == ErrorKind::Busy && !Files::isHeldByStrangers(uploads))
        return heldFromElsewhere(uploads);
    if (folder.error().kind == ErrorKind::Cancelled)
        return folder.error();
    // A stranger's lock, or a share that cannot lock folders; where there are no uploads, who needs
    // them tells.
    return FarmLock{*std::move(state), std::nullopt};
}

} // namespace Printkeeper::Tasks
