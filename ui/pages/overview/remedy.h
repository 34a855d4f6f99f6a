// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"

namespace Printkeeper::Overview {

/// What a page can do about something that needs attention.
enum class Remedy { None, CleanUp, Review, ShowJobs, CopyCommand };

/// By the code of `attention`; while the first cleanup of the farm waits for a person, looking at
/// it is all that is offered. What the page cannot mend has a command to copy, or nothing.
Remedy remedyFor(const Tasks::Attention &attention, const Tasks::FarmStatus &status);

/// What the button of a remedy says; empty for None.
QString remedyText(Remedy remedy);

} // namespace Printkeeper::Overview
