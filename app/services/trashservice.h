// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/trash.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// What waits in the trash of a farm on this machine. Writes nothing.
Result<std::vector<Cleanup::TrashedItem>> trashOf(const FarmContext &context);

/// Removes all of it for good, as a recorded run with the farm lock. None of it can be undone then.
Result<Cleanup::PurgeReport> emptyTrash(const FarmContext &context, const CancelToken &cancel);

} // namespace Printkeeper::Services
