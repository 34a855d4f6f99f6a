// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "cleanup/handledjobs.h"
#include "jobs/jobstore.h"
#include "services/farm.h"
#include "services/openedfarm.h"

namespace Printkeeper::Ctl {

/// A job with what is found of its file.
struct JobRow
{
    Jobs::Job job;
    QByteArray path;           ///< where the file should be; empty when the row names no safe place
    std::optional<Bytes> size; ///< empty when the file is missing
    QString problem;           ///< why there is no path; empty when there is one
    bool isHandled = false;    ///< a cleanup has taken the file, and only the record stays
};

/// Reads the jobs that a filter leaves, a page at a time, and looks only at the files of the rows
/// that it answers. Changes nothing. One thread.
class JobListing
{
public:
    /// The farm and the clock must outlive it.
    static Result<std::unique_ptr<JobListing>> open(const Services::Farm &farm, const Clock &clock);

    const Jobs::JobSchema &schema() const { return m_opened->store().schema(); }
    Result<qint64> count(const Jobs::JobFilter &filter) const;

    /// The first page starts at `offset`, the others where the last one ended. Empty at the end.
    Result<std::vector<JobRow>> next(const Jobs::JobFilter &filter, qint64 offset, int limit);

private:
    explicit JobListing(Services::FarmContext context)
        : m_context(std::move(context))
    {}

    const Cleanup::HandledJobs &handled();
    JobRow rowOf(Jobs::Job job);

    Services::FarmContext m_context;
    std::unique_ptr<Services::OpenedFarm> m_opened;
    std::optional<Cleanup::HandledJobs> m_handled; ///< read when the first file is missing
    std::optional<Jobs::PageKey> m_after;
    bool m_started = false;
};

} // namespace Printkeeper::Ctl
