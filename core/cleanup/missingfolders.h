// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprunner.h"

namespace Printkeeper::Cleanup {

/// Makes the folders of the layout that these actions move jobs to and that are not there yet.
Result<void> ensureFolders(const std::vector<CleanupAction> &actions, const RunInputs &inputs);

} // namespace Printkeeper::Cleanup
