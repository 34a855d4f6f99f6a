// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "services/farm.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// Looks for what keeps a cleanup from doing its work: database, folders, guards, approval, pause,
/// schedule, last run. One line each; what cannot be looked at is a line that is not ok. Writes
/// nothing.
std::vector<CheckLine> checkFarm(const FarmContext &context, const CancelToken &cancel);

/// Follows one job from its row to its file and its rule, then the farm's own obstacles. A job that
/// is not there any more is looked for among the removed ones.
std::vector<CheckLine> checkJob(const FarmContext &context, const QString &id,
                                const CancelToken &cancel);

} // namespace Printkeeper::Services
