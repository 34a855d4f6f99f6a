// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"

#include <optional>

namespace Printkeeper::Cleanup {

/// The run that an undo takes back which names none: the newest with something done that is no undo
/// and not undone. What an earlier undo has tried in vain does not count as long as a newer file
/// has its place, another job names its file, its row says something else or its file is gone from
/// the trash: nobody is kept from older runs by it. What was not tried yet does, since an undo was
/// cancelled or nobody was told why not. When everything is in the way, the newest of all, so that
/// it is told once more. Writes nothing.
Result<std::optional<qint64>> findRunToUndo(const Jobs::JobStore &farm,
                                            const Database::Connection &state,
                                            const Jobs::JobFiles &jobFiles);

} // namespace Printkeeper::Cleanup
