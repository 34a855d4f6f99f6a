// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "base/canceltoken.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"
#include "settings/cleanupsettings.h"

#include <QDateTime>

#include <vector>

namespace Printkeeper::Cleanup {

/// What a rule would take at each age, by the table: the most that it can be, since jobs that are
/// kept, open or without their file are left alone. Bytes are reckoned from the files of some of
/// the jobs, spread evenly over all; from all where they are few.
struct AgeCurve
{
    std::vector<qint64> jobs; ///< at [d] those that are older than d days; empty: nobody knows
    std::vector<Bytes> bytes; ///< what the files of those take on disk
    qint64 measured = 0;      ///< jobs whose files were looked at

    qint64 jobsAt(int days) const;
    Bytes bytesAt(int days) const;
    /// Days after which nothing is left; 0 when nothing is there at all.
    int oldest() const;

    bool operator==(const AgeCurve &) const = default;
};

/// The curves of the two rules that go by age alone.
struct AgeCurves
{
    AgeCurve uploads;   ///< `cleanup/stale_upload_days`
    AgeCurve completed; ///< `cleanup/completed_days`
};

/// What curves are read from. The references must outlive the call.
struct AgeCurveInputs
{
    const Settings::CleanupSettings &settings;
    const Jobs::JobStore &store;
    const Jobs::JobFiles &jobFiles;
    QDateTime now;          ///< UTC
    int mostMeasured = 600; ///< jobs of each rule whose files are looked at
};

/// Reads the job table once; later questions are arithmetic. Writes nothing. Errors: Cancelled,
/// Busy, NotFound …
Result<AgeCurves> readAgeCurves(const AgeCurveInputs &inputs, const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
