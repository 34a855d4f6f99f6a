// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/hashcounts.h"
#include "database/connection.h"
#include "jobs/farmlayout.h"
#include "jobs/job.h"

namespace Printkeeper::Cleanup {

/// Jobs whose files a cleanup has taken while their rows stay (`cleanup/stale_record=keep`), also
/// where rows go again since: nothing is missing there. Keeps a hash a job.
class HandledJobs
{
public:
    HandledJobs() = default;
    /// All of them in one pass over an index that holds nothing else; null: none.
    static Result<HandledJobs> read(const Database::Connection *state);

    /// Whether this file of the job was taken. If one lies there again, it is a job as any other.
    bool areWithout(const Jobs::Job &job, const Jobs::FilePlace &model) const;

private:
    HashCounts m_taken;
    bool m_isEmpty = true;
};

} // namespace Printkeeper::Cleanup
