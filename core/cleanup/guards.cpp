// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/guards.h"

#include "base/format.h"
#include "base/timestamp.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

constexpr qint64 LongestGapDays = 30;
constexpr qint64 ConfirmAfterSeconds = 3600;
constexpr qint64 SmallestGuardedFarm = 20;
// NTP may set a clock back by a little after every start.
constexpr qint64 ToleratedStepSeconds = 60;

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Cleanup)
};

/// Never as “today”: the clock is what is in doubt.
QString localTime(const QDateTime &time)
{
    return formatDateTime(time.toLocalTime());
}

/// `text` has the places of both times, `hint` the flag.
Refusal clockDoubt(const QString &text, const QString &hint, const QDateTime &now,
                   const QDateTime &lastRun)
{
    return {u"clock"_s, text.arg(isoUtc(now), isoUtc(lastRun)) + u' ' + hint, u"--trust-clock"_s,
            text.arg(localTime(now), localTime(lastRun))};
}

/// Whole sentences: how much of what there is a rule would take, and what to do about it.
QString shareText(const QString &rule)
{
    if (rule == actionKindName(ActionKind::RemoveOrphan))
        //: %1: percent, %2: files without a job, %3: all files
        return Text::tr("Stopped. %1 % of all files would be nobody's (%2 of %3), as with an older "
                        "or an empty database; nothing was changed.");
    if (rule == actionKindName(ActionKind::ArchiveJob))
        //: %1: percent, %2: jobs that would go, %3: all of them
        return Text::tr("Stopped. This would archive %1 % of all completed jobs (%2 of %3); "
                        "nothing was changed.");
    //: %1: percent, %2: uploads that would go, %3: all of them
    return Text::tr("Stopped. This would remove %1 % of all waiting uploads (%2 of %3); nothing "
                    "was changed.");
}

QString shareHint(const QString &rule)
{
    return rule == actionKindName(ActionKind::RemoveOrphan)
               ? Text::tr("Look at the findings, or run once with --over-limit.")
               : Text::tr("Look at the plan, or run once with --over-limit.");
}

} // namespace

std::optional<Refusal> clockRefusal(const QDateTime &now, const RunMemory &memory)
{
    if (!memory.lastRun)
        return std::nullopt;
    if (memory.lastRun->secsTo(now) < -ToleratedStepSeconds)
        return clockDoubt(
            //: %1: a time that is earlier than the time %2
            Text::tr("Stopped. The clock says %1, which is before the last run at %2; nothing was "
                     "changed."),
            Text::tr("Set the clock, or run once with --trust-clock."), now, *memory.lastRun);
    if (memory.lastRun->daysTo(now) <= LongestGapDays)
        return std::nullopt;
    const bool isConfirmed = memory.doubtSince && *memory.doubtSince > *memory.lastRun
                             && memory.doubtSince->secsTo(now) >= ConfirmAfterSeconds;
    if (isConfirmed)
        return std::nullopt;
    return clockDoubt(
        //: %1: a time that is later than the time %2
        Text::tr("Stopped. The clock says %1, more than 30 days after the last run at %2; nothing "
                 "was changed."),
        Text::tr("A second start at least an hour from now goes on; or run once with "
                 "--trust-clock."),
        now, *memory.lastRun);
}

std::optional<Refusal> shareRefusal(const std::vector<RuleShare> &shares, int maxPercent)
{
    for (const RuleShare &share : shares) {
        if (share.jobs < SmallestGuardedFarm || share.taken * 100 <= share.jobs * maxPercent)
            continue;
        const qint64 percent = share.taken * 100 / share.jobs;
        const QString text = shareText(share.rule);
        return Refusal{u"share"_s,
                       text.arg(percent).arg(share.taken).arg(share.jobs) + u' '
                           + shareHint(share.rule),
                       u"--over-limit"_s,
                       text.arg(percent).arg(formatCount(share.taken), formatCount(share.jobs))};
    }
    return std::nullopt;
}

} // namespace Printkeeper::Cleanup
