// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"
#include "services/farmcontext.h"
#include "tasks/run.h"

namespace Printkeeper::Services {

/// Measures, adds samples to the history and a line for each volume to disk_space.log, and records
/// the run. Takes no lock; a history that cannot be written (a full disk) does not keep the figures
/// back.
Result<Storage::DiskReport> checkDiskOf(const FarmContext &context, const QByteArray &path);

/// When the main volume of the report is full, by the history; empty when that cannot be read.
std::optional<Storage::VolumeForecast> forecastFor(const Database::Connection &state,
                                                   const Storage::DiskReport &report,
                                                   const QDateTime &now);

} // namespace Printkeeper::Services
