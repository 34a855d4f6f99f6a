// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/farmcontext.h"
#include "storage/disksample.h"

namespace Printkeeper::Services {

/// Everything of the farm that lies on some volume, by role: the settings' places and the folders
/// of the layout, each of which may be a disk of its own.
std::vector<Storage::WatchedPath> watchedVolumes(const FarmContext &context);

/// What each check notes: database, trash, jobs by status, backups, logs, and how busy the machine
/// is. Backups or logs that cannot be added up in half a second (a person waits) or ten (a task)
/// are left out: their disk does not answer.
Storage::CheckSample quickSample(const FarmContext &context, const Database::Connection &state,
                                 const Storage::DiskReport &report);

/// Notes the folders of the layout, as of that scan, when there is one that no check has noted yet.
/// Where nobody scans it adds them up itself, and the space of each status with them: at most once
/// in twenty hours, since without a scan of the last day it walks through all files, which a check
/// that runs every few hours, or that a person waits for, must not. A person's check gives it a
/// second, a task half a minute; what is not done by then is left to the next time.
void sampleFolders(const FarmContext &context, const Database::Connection &state);

} // namespace Printkeeper::Services
