// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/emergencyplan.h"

#include <algorithm>
#include <numeric>

namespace Printkeeper::Cleanup {
namespace {

/// What frees goes first, and the more of it the sooner.
bool goesBefore(const CleanupAction &left, const CleanupAction &right)
{
    const bool isLeftTemp = left.kind == ActionKind::RemoveTemp;
    const bool isRightTemp = right.kind == ActionKind::RemoveTemp;
    if (isLeftTemp != isRightTemp)
        return isLeftTemp;
    if (left.leavesDisk != right.leavesDisk)
        return left.leavesDisk;
    return left.bytes > right.bytes;
}

} // namespace

void becomeEmergency(CleanupPlan &plan, Bytes trash)
{
    std::vector<std::size_t> order(plan.actions.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, [&](std::size_t left, std::size_t right) {
        return goesBefore(plan.actions[left], plan.actions[right]);
    });
    std::vector<std::size_t> places(order.size());
    std::vector<CleanupAction> actions;
    for (std::size_t i = 0; i < order.size(); ++i) {
        places[order[i]] = i;
        actions.push_back(std::move(plan.actions[order[i]]));
    }
    for (CleanupAction &action : actions) {
        for (PlannedFile &file : action.files) {
            for (std::size_t &other : file.after)
                other = places[other];
        }
    }
    plan.actions = std::move(actions);
    plan.expiredTrash = trash;
    plan.keepsRemoved = false;
}

} // namespace Printkeeper::Cleanup
