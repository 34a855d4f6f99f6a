// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

#include <QDateTime>

namespace Printkeeper::Services {

/// Records as failed every cleanup and undo that a crash has ended, with how much it had done. Call
/// it with the farm lock, after recovery; `current` is the run that holds it. A run that may still
/// be waiting for the lock is left alone.
Result<void> closeInterruptedRuns(const Database::Connection &state, qint64 current,
                                  const QDateTime &now);

} // namespace Printkeeper::Services
