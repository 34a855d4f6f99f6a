// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanuprequest.h"

namespace Printkeeper::Cleanup {

CleanupRequest confirmed(const CleanupRequest &request, const CleanupPlan &preview,
                         const std::vector<bool> &isTicked)
{
    ConfirmedActions actions;
    for (std::size_t i = 0; i < preview.actions.size(); ++i) {
        const CleanupAction &action = preview.actions[i];
        if (!isTicked.at(i))
            actions.isWhole = false;
        else if (action.job)
            actions.jobs.insert(action.job->idText(), {action.kind, SeenJob::of(*action.job)});
        else
            actions.files.insert(action.files.front().place.absolute());
    }
    CleanupRequest exact = request;
    exact.at.reset();
    exact.confirmed = std::move(actions);
    return exact;
}

} // namespace Printkeeper::Cleanup
