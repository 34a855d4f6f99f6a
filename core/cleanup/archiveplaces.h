// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/claims.h"
#include "cleanup/cleanupplan.h"

namespace Printkeeper::Cleanup {

/// Whether the job's model lies in its archive already: then only its row changes.
bool isInArchive(const CleanupAction &action, const Jobs::LayoutFolder &archive);

/// Where the files of a job that is archived go, in their order, unless a name is taken there.
std::vector<Jobs::FilePlace> archivePlacesOf(const CleanupAction &action,
                                             const Jobs::LayoutFolder &archive);

/// Gives every job of the plan that is archived its targets, under names that are free now, that no
/// row claims, and in the order in which a run comes to them. To be called when the plan's files
/// are complete.
void settleArchivePlaces(CleanupPlan &plan, const Jobs::FarmLayout &layout,
                         const QString &archivedStatus, const Claims &claims);

} // namespace Printkeeper::Cleanup
