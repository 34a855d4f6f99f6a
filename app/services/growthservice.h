// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "services/farmcontext.h"
#include "services/growthreport.h"

namespace Printkeeper::Services {

/// What has grown since then, by the samples of the disk checks and by the jobs that came. A part
/// that cannot be read is empty; Cancelled. Writes nothing.
Result<GrowthReport> growthOf(const FarmContext &context, const QDateTime &since,
                              const CancelToken &cancel);

/// All samples since then; none without a state. Writes nothing.
Result<StorageHistory> storageHistoryOf(const FarmContext &context, const QDateTime &since);

} // namespace Printkeeper::Services
