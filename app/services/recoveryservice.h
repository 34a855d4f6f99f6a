// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/recovery.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// Finishes or takes back what a crash left, as a run of its own that does nothing else. Refused
/// where the uploads are not those of the farm, as when a disk is not mounted.
Result<Cleanup::RecoveryReport> recoverFarm(const FarmContext &context, const CancelToken &cancel);

/// What was done, in translated sentences.
QString recoveryText(const Cleanup::RecoveryReport &report);

} // namespace Printkeeper::Services
