// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "cleanup/cleanuprequest.h"
#include "tasks/run.h"

namespace Printkeeper::Services {

/// What the run history says of a run that carried out a plan.
Tasks::RunOutcome outcomeOf(const Cleanup::CleanupReport &report);
/// The same of an undo.
Tasks::RunOutcome outcomeOf(const Cleanup::UndoReport &report, bool isCancelled);

/// Why nothing was done, in the words of who asked for it: a window or a command line.
Error errorOf(const Cleanup::Refusal &refusal);

} // namespace Printkeeper::Services
