// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/farmrun.h"

namespace Printkeeper::Services {

/// As what a plan is run: in the run history, and in the log.
struct PlanName
{
    QString command;
    QString logTask;
};

/// Runs the plan in `report` unless a guard refuses it. What it had done when it could not go on to
/// its end is in the report, and why.
Result<void> runPlan(const FarmRun &run, const PlanName &name, Cleanup::CleanupReport &report);

/// What the run history says of it.
} // namespace Printkeeper::Services
