// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/operation.h"
#include "jobs/job.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace Printkeeper::Jobs {
class JobFiles;
class JobStore;
} // namespace Printkeeper::Jobs

namespace Printkeeper::Cleanup {

/// What rows claim that the web app has added since a plan was made: when another connection has
/// written, the rows above those that the plan has seen are read, by SQLite's own number of them,
/// and never the whole table. Of rows without such a number all are read as long as they are few.
/// Sees none of many of those, none whose number was given at random, and of the older ones none
/// that was changed: what they miss is put back at the end (TakenFiles). On the thread of the
/// store's connection.
class LateClaims
{
public:
    /// So many of the newest rows a plan notes. As many are read again each time, since the number
    /// of a row that was removed may be given once more.
    static constexpr int NotedRows = 64;

    /// What a plan is to note before it reads the rows.
    static Result<void> note(const Jobs::JobStore &store, CleanupPlan &plan);

    /// `noted`: the plan's; of a plan without any, no row is late.
    LateClaims(const Jobs::JobStore &store, const Jobs::JobFiles &jobFiles,
               const std::vector<Jobs::NumberedJob> &noted);

    /// At the begin of a transaction, in which nobody else can write.
    Result<void> readLate();
    /// The same before one, twice a second at most: so that it finds few that have come since.
    void readAhead();
    /// Behind the last change of a transaction that has removed rows of ours: the next row may get
    /// the number of one of them.
    Result<void> noteRemovals();
    /// As if a late row, of which nothing else is known, claimed it.
    void addClaimed(const Jobs::FilePlace &place) { m_left.insert(place.absolute()); }
    /// The first file of the operation, where it lies or where it would go, that a late row claims,
    /// but for the operation's own.
    const Jobs::FilePlace *findClaimed(const Operation &operation) const;

private:
    using Claims = QMultiHash<QByteArray, Database::Value>;

    Result<std::vector<qint64>> addAbove(qint64 number);
    Result<void> readAll();
    Result<void> readNumbered();
    void add(const Jobs::Job &job);
    /// Only what the row itself names.
    void addNamed(const Jobs::Job &job);
    bool isClaimed(const Claims &claims, const Jobs::FilePlace &place,
                   const Operation &operation) const;
    bool isOwnModel(const Jobs::FilePlace &place, const Operation &operation) const;

    const Jobs::JobStore &m_store;
    const Jobs::JobFiles &m_jobFiles;
    QElapsedTimer m_ahead;
    std::optional<qint64> m_version; ///< of the data that was read last
    std::optional<qint64> m_above;   ///< rows up to here are as planned; empty: all are
    bool m_isWhole;                  ///< rows have no numbers, and are few
    QHash<qint64, Jobs::Job> m_seen; ///< by number: what the plan has noted, or is in the claims
    QSet<QByteArray> m_left;         ///< paths that are claimed, whatever rows say
    Claims m_files;                  ///< ids of the rows that name a file, by its path
    Claims m_sidecars;               ///< … whose model may have it as a sidecar
    QSet<QByteArray> m_tempNames;    ///< of `*.tmp` files, wherever rows say that they lie
};

} // namespace Printkeeper::Cleanup
