// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/page.h"
#include "tasks/farmstatus.h"

namespace Printkeeper::Overview {

/// What the page can do about something that needs attention.
enum class Remedy {
    ShowDetails, ///< what is known of it, where, and what a person can do
    CleanUp,
    Finish, ///< what an interrupted run left, and nothing else
    Review, ///< look at a cleanup before it is allowed
    ShowJobs,
    OpenSettings, ///< at the setting that says where something is
    RepairLayout, ///< make missing folders, after they were shown
    ShowSchedule, ///< the wrong lines and the right ones
    ShowSpace,    ///< what takes the room on a disk
};

/// By the code of `attention` and what `status` says beside it; while the first cleanup of the farm
/// waits for a person, looking at it is all that is offered.
Remedy remedyFor(const Tasks::Attention &attention, const Tasks::FarmStatus &status);

/// What the button of a remedy says.
QString remedyText(Remedy remedy, const Tasks::FarmStatus &status);

/// Whether it changes something, so that it has to wait while something else runs.
bool changesTheFarm(Remedy remedy);

/// Jobs of a status, those that have waited longest first.
Pages::PagePlace oldestJobs(const QString &status);

/// How full each disk is, and what takes its room.
Pages::PagePlace spaceOnDisks();

/// Where ShowJobs and OpenSettings lead.
Pages::PagePlace placeOf(const Tasks::Attention &attention);

} // namespace Printkeeper::Overview
