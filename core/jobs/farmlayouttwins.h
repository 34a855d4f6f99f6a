// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/farmlayout.h"
#include "jobs/jobstore.h"

namespace Printkeeper::Jobs {

/// Where a status has several folders, makes the one its folder that holds most of the files of its
/// rows; looks at the 200 newest rows of each such status. Where no file decides, nothing changes.
Result<void> settleTwins(FarmLayout &layout, const Settings::FarmSettings &settings,
                         const JobStore &store);

} // namespace Printkeeper::Jobs
