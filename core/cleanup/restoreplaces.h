// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "cleanup/operation.h"
#include "jobs/jobfiles.h"

namespace Printkeeper::Cleanup {

/// Where a job goes that comes back out of the archive. `archiving` is what took it there, if the
/// journal knows; it counts only while the row still says what it wrote. Else the job gets
/// `fallbackStatus` and goes to that status's folder. Fills the action's `statusAfter`, `targets`
/// and `reason`; Invalid when the row could not name its file there.
Result<void> settleRestore(CleanupAction &action, const std::optional<Operation> &archiving,
                           const QString &fallbackStatus, const Jobs::JobFiles &jobFiles);

} // namespace Printkeeper::Cleanup
