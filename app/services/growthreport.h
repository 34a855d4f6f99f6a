// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/disksample.h"

namespace Printkeeper::Services {

/// Jobs of one person that came since a day, and what their files take now.
struct PersonGrowth
{
    QString person; ///< empty: nobody knows who
    qint64 jobs = 0;
    Bytes bytes = 0;        ///< allocated by the model files that are there
    qint64 withoutFile = 0; ///< of these jobs: not in `bytes`
};

/// What has grown since a day.
struct GrowthReport
{
    QDateTime since;
    std::vector<Storage::AmountGrowth> amounts; ///< from the samples of the disk checks
    /// From the job table and the files as they are now, most bytes first: jobs that came and were
    /// removed again in the meantime are nowhere to be seen. Empty when the table does not say when
    /// a job came.
    std::vector<PersonGrowth> people;
    bool arePeopleKnown = false;
};

/// What the disk checks have noted, for charts.
struct StorageHistory
{
    std::vector<Storage::VolumeHistory> volumes;
    std::vector<Storage::AmountHistory> amounts;
    std::vector<Storage::SystemSample> system;
};

} // namespace Printkeeper::Services
