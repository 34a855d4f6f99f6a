// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/farmstate.h"

#include "base/escape.h"
#include "base/timestamp.h"
#include "files/filelock.h"
#include "tasks/runstore.h"

#include <QCoreApplication>

#include <cerrno>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

constexpr mode_t PrivateMode = 0700;
constexpr mode_t LogsMode = 0755;

QString notMade(const QByteArray &path, int error)
{
    const QString sentence =
        errorKindFromErrno(error) == ErrorKind::NoSpace
            ? QCoreApplication::translate("Printkeeper::Farm",
                                          "The state folder %1 could not be made because its disk "
                                          "is full; free some space first.")
            : QCoreApplication::translate("Printkeeper::Farm",
                                          "The state folder %1 could not be made; make it for this "
                                          "user, or set farm/state.");
    return sentence.arg(escaped(path));
}

/// Makes the folder and its missing parents.
Result<void> makeFolders(const QByteArray &path)
{
    for (qsizetype slash = path.indexOf('/', 1);; slash = path.indexOf('/', slash + 1)) {
        const QByteArray part = slash < 0 ? path : path.first(slash);
        const int error = ::mkdir(part.constData(), PrivateMode) == 0 ? 0 : errno;
        if (error != 0 && error != EEXIST)
            return systemError(error, notMade(path, error));
        if (slash < 0)
            return {};
    }
}

Result<void> checkOwner(const Database::Connection &state, const FarmContext &context,
                        bool remember)
{
    const auto owner = Database::stateValue(state, u"uploads"_s);
    if (!owner)
        return owner.error();
    const QString here = QString::fromLatin1(context.farm.uploads.toPercentEncoding("/"));
    if (!*owner)
        return remember ? Database::setStateValue(state, u"uploads"_s, here) : Result<void>();
    if (**owner == here)
        return {};
    return Error{ErrorKind::Invalid,
                 QCoreApplication::translate(
                     "Printkeeper::Farm", "The state folder %1 belongs to the farm %2 and not to "
                                          "%3; set farm/state to a folder of its own.")
                     .arg(escaped(context.farm.state),
                          escaped(QByteArray::fromPercentEncoding((*owner)->toLatin1())),
                          escaped(context.farm.uploads)),
                 {},
                 u"other-farm"_s};
}

std::optional<QDateTime> timeOf(const Result<std::optional<QString>> &value)
{
    return value && *value ? parseTimestamp(**value) : std::nullopt;
}

} // namespace

Result<std::unique_ptr<Database::Connection>> openFarmState(const FarmContext &context)
{
    if (auto made = makeFolders(context.farm.state); !made)
        return made.error();
    // Where neither can be made, the log says so line by line and stops nothing.
    if (::mkdir(context.farm.logs.constData(), LogsMode) != 0 && errno == ENOENT)
        (void)::mkdir(FallbackLogs, LogsMode);
    auto state = Database::openStateDatabase(context.farm.state);
    if (!state)
        return state.error();
    if (auto checked = checkOwner(**state, context, true); !checked)
        return checked.error();
    return state;
}

Result<std::unique_ptr<Database::Connection>> findFarmState(const FarmContext &context)
{
    auto state = Database::openStateDatabaseReadOnly(context.farm.state);
    if (!state) {
        if (state.error().kind == ErrorKind::NotFound)
            return std::unique_ptr<Database::Connection>();
        return state.error();
    }
    if (auto checked = checkOwner(**state, context, false); !checked)
        return checked.error();
    return state;
}

bool isFarmLocked(const FarmContext &context)
{
    const auto lock =
        Files::FileLock::acquire(context.farm.state + "/farm.lock", std::chrono::milliseconds(0),
                                 Files::LockFileMissing::IsError);
    return !lock && lock.error().kind == ErrorKind::Busy;
}

bool isApproved(const Database::Connection &state)
{
    const auto approved = Database::stateValue(state, u"approved"_s);
    return approved && approved->has_value();
}

Result<void> rememberApproval(const Database::Connection &state, const QDateTime &now)
{
    return isApproved(state) ? Result<void>()
                             : Database::setStateValue(state, u"approved"_s, isoUtc(now));
}

Result<void> rememberWaiting(const Database::Connection &state, qint64 temporary)
{
    return Database::setStateValue(state, u"waiting-temporary"_s, QString::number(temporary));
}

qint64 waitingTemporary(const Database::Connection &state)
{
    const auto waiting = Database::stateValue(state, u"waiting-temporary"_s);
    return waiting ? waiting->value_or(QString()).toLongLong() : 0;
}

Result<GuardFacts> guardFacts(const Database::Connection *state)
{
    GuardFacts facts;
    if (!state)
        return facts;
    // Only runs that the guard let pass vouch for the clock, not one that failed before.
    facts.memory.lastRun = timeOf(Database::stateValue(*state, u"clock-trusted"_s));
    facts.memory.doubtSince = timeOf(Database::stateValue(*state, u"clock-doubt"_s));
    const auto mark = Database::stateValue(*state, u"mark"_s);
    if (!mark)
        return mark.error();
    facts.marks.uploads = *mark;
    const auto folders = Database::stateValue(*state, u"folder-marks"_s);
    if (!folders)
        return folders.error();
    for (const QString &line : folders->value_or(QString()).split(u'\n', Qt::SkipEmptyParts)) {
        const QByteArray path = line.section(u' ', 0, 0).toLatin1();
        facts.marks.folders.insert(QByteArray::fromPercentEncoding(path), line.section(u' ', 1));
    }
    return facts;
}

Result<void> rememberDoubt(const Database::Connection &state, const QDateTime &now)
{
    const auto facts = guardFacts(&state);
    // A doubt of a later time than now is one of a clock that was wrong then.
    const bool isDoubted = facts && facts->memory.doubtSince && facts->memory.lastRun
                           && *facts->memory.doubtSince > *facts->memory.lastRun
                           && *facts->memory.doubtSince <= now;
    return isDoubted ? Result<void>()
                     : Database::setStateValue(state, u"clock-doubt"_s, isoUtc(now));
}

Result<void> rememberTrustedClock(const Database::Connection &state, qint64 run,
                                  const QDateTime &now)
{
    // What a run can wait for the lock and for what a crash left.
    constexpr qint64 LongestPreparing = 3600;
    const auto found = Tasks::RunStore(state).find(run);
    if (!found)
        return found.error();
    const QDateTime began = *found ? (*found)->started : now;
    const qint64 since = began.secsTo(now);
    const bool wasClockSet = since < 0 || since > LongestPreparing;
    return Database::setStateValue(state, u"clock-trusted"_s, isoUtc(wasClockSet ? now : began));
}

Result<void> rememberMarks(const Database::Connection &state, const Cleanup::FarmMarks &marks)
{
    auto remembered = Database::setStateValue(state, u"mark"_s, marks.uploads.value_or(QString()));
    if (!remembered)
        return remembered;
    QStringList lines;
    for (auto mark = marks.folders.begin(); mark != marks.folders.end(); ++mark)
        lines << QString::fromLatin1(mark.key().toPercentEncoding("/")) + u' ' + mark.value();
    return Database::setStateValue(state, u"folder-marks"_s, lines.join(u'\n'));
}

} // namespace Printkeeper::Services
