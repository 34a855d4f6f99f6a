// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"
#include "storage/diskcheck.h"

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

/// Adds one sample for each volume of the report under its path, and one for the main path when no
/// watched path is on its volume. A second check in the same second replaces the first. All or
/// none.
Result<void> storeSample(const Database::Connection &state, const DiskReport &report,
                         const QDateTime &time);

/// The samples of the volume that was stored under `path`, not before `since`, oldest first.
Result<std::vector<DiskSample>> samples(const Database::Connection &state, const QByteArray &path,
                                        const QDateTime &since);

} // namespace Printkeeper::Storage
