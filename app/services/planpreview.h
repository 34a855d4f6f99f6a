// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "services/farmcontext.h"
#include "services/openedfarm.h"

#include <functional>

namespace Printkeeper::Services {

bool isUnknownSchema(const Error &error);

/// A farm whose job table is not recognised is refused like by any other guard.
Cleanup::CleanupReport schemaRefusal(const Error &error);

/// `state` is null while the farm has none yet.
using PlanMaker = std::function<Result<Cleanup::CleanupPlan>(const OpenedFarm &farm,
                                                             const Database::Connection *state)>;

/// The dry run of what `makePlan` plans on the farm as it is now. Writes nothing.
Result<Cleanup::CleanupReport> previewPlan(const FarmContext &context, const PlanMaker &makePlan);

} // namespace Printkeeper::Services
