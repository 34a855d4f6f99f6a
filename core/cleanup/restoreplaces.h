// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "cleanup/operation.h"
#include "jobs/jobfiles.h"

namespace Printkeeper::Cleanup {

/// The place of that name in the folder of `model`.
Jobs::FilePlace beside(const Jobs::FilePlace &model, const QByteArray &name);

/// Whether the row, once it has this status and names a file at this place, leads there: if not,
/// the web app could not find it either.
bool leadsTo(const Jobs::FilePlace &place, const QString &status, const Jobs::Job &job,
             const Jobs::JobFiles &jobFiles);

/// Where a job goes that comes back out of the archive. `archiving` is what took it there, if the
/// journal knows; it counts only while the row still says what it wrote. Else the job gets
/// `fallbackStatus` and goes to that status's folder. Fills the action's `statusAfter`, `targets`
/// and `reason`; Invalid when the row could not name its file there.
Result<void> settleRestore(CleanupAction &action, const std::optional<Operation> &archiving,
                           const QString &fallbackStatus, const Jobs::JobFiles &jobFiles);

} // namespace Printkeeper::Cleanup
