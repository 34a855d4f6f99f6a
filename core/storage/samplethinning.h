// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

#include <QDateTime>

#include <chrono>

namespace Printkeeper::Storage {

/// Samples of all kinds are never kept longer, whatever `history/keep_days` says.
inline constexpr std::chrono::days LongestHistory{731};

/// Thins out the samples of all kinds, in the caller's transaction, after one was added at `now`:
/// of each thing the last one of an hour for a week, then the last one of a day for `keep` (or
/// LongestHistory, when that is less), then none. Days are counted back from the seventh newest day
/// that has samples until `now`, so that a clock that has jumped ahead takes nothing away before it
/// has stayed there for a week; what seems to lie in the future, because the clock has jumped back,
/// is left alone.
Result<void> thinSamples(const Database::Connection &state, const QDateTime &now,
                         std::chrono::days keep);

} // namespace Printkeeper::Storage
