// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/operation.h"

#include <map>

namespace Printkeeper::Jobs {
class JobFiles;
class JobStore;
} // namespace Printkeeper::Jobs

namespace Printkeeper::Cleanup {

/// Those of `operations`, by their place, that would take a file away which another row has come to
/// name, each with that file. One pass over the table; none when all files lie in a trash, where no
/// row names any. Cancelled, Busy …
Result<std::map<std::size_t, Jobs::FilePlace>>
findClaimedByOthers(const std::vector<Operation> &operations, const Jobs::JobStore &store,
                    const Jobs::JobFiles &jobFiles, const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
