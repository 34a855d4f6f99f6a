// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/claims.h"
#include "cleanup/cleanupplan.h"
#include "settings/cleanupsettings.h"

namespace Printkeeper::Cleanup {

/// The `*.tmp` names that a row gives its files, wherever it says that they lie.
std::vector<QByteArray> tempNamesIn(const Jobs::Job &job);

/// Finds `*.tmp` leftovers in uploads and in the layout's folders outside: regular files, older
/// than `cleanup/temp_hours`, whose names no job gives and open in no process that we can see.
/// Looks at names only, except of those files. What cannot be read is added to `plan.skipped`.
void planTempFiles(const Jobs::FarmLayout &layout, const Settings::CleanupSettings &settings,
                   const Claims &claims, const CancelToken &cancel, CleanupPlan &plan);

} // namespace Printkeeper::Cleanup
