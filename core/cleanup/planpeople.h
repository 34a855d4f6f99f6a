// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/cleanupplan.h"
#include "jobs/jobstore.h"

namespace Printkeeper::Cleanup {

/// A plan knows of its jobs only what the rules need; this adds the people and what they called
/// their files. A row that is gone, or cannot be read, stays without them.
void namePeople(const Jobs::JobStore &store, CleanupPlan &plan, const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
