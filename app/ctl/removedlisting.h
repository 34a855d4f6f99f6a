// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `jobs --removed`: prints what was removed and can be put back, as a table or as JSON.
Result<void> printRemovedJobs(const Context &context, const Cleanup::RemovedQuery &query);

} // namespace Printkeeper::Ctl
