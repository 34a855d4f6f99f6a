// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/emergencyplan.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"

namespace Printkeeper::Cleanup {

/// What advice is sought in. The references must outlive the call.
struct AdviceInputs
{
    const Jobs::JobStore &store;
    const Jobs::JobFiles &jobFiles;
    QString archivedStatus;              ///< as the table spells it
    std::vector<CleanupAction> removals; ///< that are due and wait for a cleanup
    Bytes largeFile = 0;                 ///< what counts as a large file
    std::vector<QByteArray> logs;        ///< folders of logs
};

/// What would free space on the disk of the uploads, largest first: looks at the layout's folders,
/// the logs and the database, and writes nothing. What lies on another disk is no advice. What
/// cannot be read, or was cancelled, is left out.
std::vector<Advice> findAdvice(const AdviceInputs &inputs, const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
