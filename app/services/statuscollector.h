// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "services/farmcontext.h"
#include "tasks/farmstatus.h"

namespace Printkeeper::Services {

/// Collects the health of a farm from all rooms. Never fails as a whole: a part that cannot be read
/// stays empty and is told in `attention`. Writes nothing.
Tasks::FarmStatus collectStatus(const FarmContext &context, const CancelToken &cancel);

/// When each task ran and runs next, from the history and the cron file. A cron file that cannot be
/// read is told in the list.
Result<Tasks::TaskList> collectTasks(const FarmContext &context);

} // namespace Printkeeper::Services
