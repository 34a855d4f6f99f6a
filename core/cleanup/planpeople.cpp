// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/planpeople.h"

namespace Printkeeper::Cleanup {

void namePeople(const Jobs::JobStore &store, CleanupPlan &plan, const CancelToken &cancel)
{
    for (CleanupAction &action : plan.actions) {
        if (cancel.isCancelled())
            return;
        const auto row = action.job ? store.find(action.job->idText())
                                    : Result<std::optional<Jobs::Job>>(std::optional<Jobs::Job>());
        if (row && *row) {
            action.job->person = (*row)->person;
            action.job->original = (*row)->original;
        }
    }
}

} // namespace Printkeeper::Cleanup
