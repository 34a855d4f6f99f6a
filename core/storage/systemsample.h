// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "database/connection.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace Printkeeper::Storage {

/// How busy the machine was at one moment. What the kernel does not tell is empty.
struct SystemSample
{
    QDateTime time;
    std::optional<double> load; ///< of one minute
    std::optional<Bytes> memoryTotal;
    std::optional<Bytes> memoryAvailable;
    /// Percent of the last five minutes in which something waited for it.
    std::optional<double> cpuPressure;
    std::optional<double> ioPressure;
    std::optional<double> memoryPressure;
    std::optional<double> databaseQuery; ///< of the farm's job table: ms for the newest jobs
};

/// From the texts of /proc/loadavg, /proc/meminfo and /proc/pressure/{cpu,io,memory}; an empty one
/// tells nothing.
struct SystemTexts
{
    QByteArray load, memory, cpuPressure, ioPressure, memoryPressure;
};
SystemSample systemSampleFrom(const SystemTexts &texts);

/// Reads those files; a few microseconds.
SystemSample readSystemSample();

/// Adds it in the caller's transaction; one of the same second is replaced.
Result<void> insertSystemSample(const Database::Connection &state, const SystemSample &sample,
                                const QDateTime &time);

/// Not before `since`, oldest first.
Result<std::vector<SystemSample>> systemSamples(const Database::Connection &state,
                                                const QDateTime &since);

} // namespace Printkeeper::Storage
