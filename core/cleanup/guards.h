// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprequest.h"

#include <QDateTime>

#include <optional>

namespace Printkeeper::Cleanup {

/// What guards must know about earlier runs.
struct RunMemory
{
    std::optional<QDateTime> lastRun;    ///< the newest run that this guard let pass
    std::optional<QDateTime> doubtSince; ///< first start at which the clock was doubted
};

/// How many of the jobs in the statuses that a rule takes from it would take.
struct RuleShare
{
    QString rule; ///< action kind
    qint64 taken = 0;
    qint64 jobs = 0;
};

/// Guard `clock`: earlier than the last run, or more than 30 days after it and not confirmed by a
/// second start at least an hour later. Empty when the clock is trusted.
std::optional<Refusal> clockRefusal(const QDateTime &now, const RunMemory &memory);

/// Guard `share`: a rule takes more than `maxPercent` of its jobs; fewer than 20 jobs are exempt.
std::optional<Refusal> shareRefusal(const std::vector<RuleShare> &shares, int maxPercent);

} // namespace Printkeeper::Cleanup
