// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "database/connection.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace Printkeeper::Storage {

enum class AmountKind {
    Folder, ///< of the layout; the name is its absolute path
    Status, ///< as spelled in the table; the count is that of its jobs
    Place,  ///< one of the names below
};

/// Names of places.
inline constexpr auto DatabasePlace = "database";
inline constexpr auto BackupsPlace = "backups";
inline constexpr auto LogsPlace = "logs";
inline constexpr auto TrashPlace = "trash";

/// "folder", "status", "place": as state.db and JSON write it.
QString amountKindName(AmountKind kind);

/// How much there was of something. What nobody knew is empty, not 0.
struct Amount
{
    AmountKind kind = AmountKind::Place;
    QByteArray name;
    std::optional<Bytes> bytes;  ///< allocated
    std::optional<qint64> count; ///< files, or jobs
};

struct AmountSample
{
    QDateTime time; ///< UTC, whole seconds
    std::optional<Bytes> bytes;
    std::optional<qint64> count;
};

/// All samples of one thing.
struct AmountHistory
{
    AmountKind kind = AmountKind::Place;
    QByteArray name;
    std::vector<AmountSample> samples; ///< oldest first
};

/// How much of something there was at two times.
struct AmountGrowth
{
    AmountKind kind = AmountKind::Place;
    QByteArray name;
    AmountSample before;
    AmountSample after;

    /// Empty when one of the two is not known.
    std::optional<Bytes> bytes() const;
    std::optional<qint64> count() const;
};

/// Adds a sample of each, in the caller's transaction; one of the same second is replaced.
Result<void> insertAmounts(const Database::Connection &state, const std::vector<Amount> &amounts,
                           const QDateTime &time);

/// The samples of one thing, not before `since`, oldest first.
Result<std::vector<AmountSample>> amountSamples(const Database::Connection &state, AmountKind kind,
                                                const QByteArray &name, const QDateTime &since);

/// Of everything that was sampled between the two times. None from a state that an older version
/// has written.
Result<std::vector<AmountHistory>> amountHistories(const Database::Connection &state,
                                                   const QDateTime &since, const QDateTime &now);

/// What has grown since then, most bytes first: from the last sample at or before `since` (where
/// there is none, the first one after it) to the newest one until `now`. Things with a single
/// sample are left out. None from a state of an older version.
Result<std::vector<AmountGrowth>> growthSince(const Database::Connection &state,
                                              const QDateTime &since, const QDateTime &now);

} // namespace Printkeeper::Storage
