// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/keepstore.h"
#include "cleanup/trash.h"
#include "tasks/pausestore.h"
#include "tasks/run.h"

#include <optional>
#include <vector>

namespace Printkeeper::CleanupView {

/// What stands beside a plan: what was done, what is kept, what waits in the trash, whether the
/// scheduled cleanup rests.
struct CleanupRest
{
    std::vector<Tasks::Run> runs; ///< the newest first
    std::vector<Cleanup::Keep> keeps;
    std::vector<Cleanup::TrashedItem> trash; ///< what goes first in front
    std::optional<Tasks::Pause> pause;
};

/// One thing that was looked at to say why a job is taken or stays.
struct CheckedThing
{
    bool isOk = true;
    QString message;
    QString fix; ///< a command; empty when there is none
};

} // namespace Printkeeper::CleanupView
