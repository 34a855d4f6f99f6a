// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/guards.h"

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

} // namespace

std::optional<Refusal> clockRefusal(const QDateTime &now, const RunMemory &memory)
{
    if (!memory.lastRun)
        return std::nullopt;
    if (memory.lastRun->secsTo(now) < -ToleratedStepSeconds) {
        return Refusal{u"clock"_s,
                       Text::tr("Stopped. The clock says %1, which is before the last run at %2; "
                                "nothing was changed. Set the clock, or run once with "
                                "--trust-clock.")
                           .arg(isoUtc(now), isoUtc(*memory.lastRun)),
                       u"--trust-clock"_s};
    }
    if (memory.lastRun->daysTo(now) <= LongestGapDays)
        return std::nullopt;
    const bool isConfirmed = memory.doubtSince && *memory.doubtSince > *memory.lastRun
                             && memory.doubtSince->secsTo(now) >= ConfirmAfterSeconds;
    if (isConfirmed)
        return std::nullopt;
    return Refusal{u"clock"_s,
                   Text::tr("Stopped. The clock says %1, more than 30 days after the last run at "
                            "%2; nothing was changed. A second start at least an hour from now "
                            "goes on; or run once with --trust-clock.")
                       .arg(isoUtc(now), isoUtc(*memory.lastRun)),
                   u"--trust-clock"_s};
}

std::optional<Refusal> shareRefusal(const std::vector<RuleShare> &shares, int maxPercent)
{
    for (const RuleShare &share : shares) {
        if (share.jobs < SmallestGuardedFarm || share.taken * 100 <= share.jobs * maxPercent)
            continue;
        const int percent = static_cast<int>(share.taken * 100 / share.jobs);
        if (share.rule == actionKindName(ActionKind::RemoveOrphan))
            return Refusal{u"share"_s,
                           Text::tr("Stopped. %1 % of all files would be nobody's (%2 of %3), as "
                                    "with an older or an empty database; nothing was changed. Look "
                                    "at the findings, or run once with --over-limit.")
                               .arg(percent)
                               .arg(share.taken)
                               .arg(share.jobs),
                           u"--over-limit"_s};
        const QString text =
            share.rule == actionKindName(ActionKind::ArchiveJob)
                ? Text::tr("Stopped. This would archive %1 % of all completed jobs (%2 of %3); "
                           "nothing was changed. Look at the plan, or run once with --over-limit.")
                : Text::tr("Stopped. This would remove %1 % of all waiting uploads (%2 of %3); "
                           "nothing was changed. Look at the plan, or run once with --over-limit.");
        return Refusal{u"share"_s, text.arg(percent).arg(share.taken).arg(share.jobs),
                       u"--over-limit"_s};
    }
    return std::nullopt;
}

} // namespace Printkeeper::Cleanup
