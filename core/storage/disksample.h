// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"
#include "storage/amountsample.h"
#include "storage/diskcheck.h"
#include "storage/samplethinning.h"
#include "storage/systemsample.h"

#include <QDateTime>

#include <vector>

namespace Printkeeper::Storage {

/// The figures of one volume at one disk check, as the history keeps them.
struct DiskSample
{
    QDateTime time; ///< UTC, whole seconds
    Bytes total = 0;
    Bytes used = 0;
    Bytes available = 0;
    qint64 totalInodes = 0;
    qint64 availableInodes = 0;
    Bytes databaseSize = 0;
};

/// All that one disk check has seen.
struct CheckSample
{
    DiskReport disk;
    std::vector<Amount> amounts = {};
    std::optional<SystemSample> system = {};
};

/// Adds one sample for each volume of the report under its path, one for the main path when no
/// watched path is on its volume, and those of amounts and system; then thins out the history, see
/// `thinSamples`. A second check in the same second replaces the first. All or none.
Result<void> storeSample(const Database::Connection &state, const CheckSample &sample,
                         const QDateTime &time, std::chrono::days keep = LongestHistory);

/// The same for amounts that were measured later than the volumes.
Result<void> storeAmounts(const Database::Connection &state, const std::vector<Amount> &amounts,
                          const QDateTime &time, std::chrono::days keep = LongestHistory);

/// The samples of the volume that was stored under `path`, not before `since`, oldest first.
Result<std::vector<DiskSample>> samples(const Database::Connection &state, const QByteArray &path,
                                        const QDateTime &since);

/// All samples of one volume.
struct VolumeHistory
{
    QByteArray path;                 ///< under which it was noted
    std::vector<DiskSample> samples; ///< oldest first
};

/// Of all volumes that were sampled between the two times.
Result<std::vector<VolumeHistory>> volumeHistories(const Database::Connection &state,
                                                   const QDateTime &since, const QDateTime &now);

/// When the volume of these samples is full, as `forecastOf` says. `freed` are bytes.
VolumeForecast forecastOf(const std::vector<DiskSample> &samples,
                          const std::vector<FreedAmount> &freed, const QDateTime &now);

/// How many days of samples that looks at.
inline constexpr int ForecastDays = 56;

} // namespace Printkeeper::Storage
