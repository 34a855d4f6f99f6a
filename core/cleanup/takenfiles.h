// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/journalstore.h"
#include "jobs/farmlayout.h"

#include <QHash>

#include <chrono>
#include <map>
#include <set>

namespace Printkeeper::Jobs {
class JobFiles;
class JobStore;
} // namespace Printkeeper::Jobs

namespace Printkeeper::Cleanup {

Result<DataVersion> dataVersionOf(const Jobs::JobStore &store);

/// The files that a run has taken from their places. Rows may have come to name some of them that
/// no transaction could see in time, since it cannot read the whole table: behind the last one this
/// can be done, and what is missed put back.
class TakenFiles
{
public:
    /// `own` is the id of the row that may name it all the same; null for none.
    void add(const Jobs::FilePlace &place, std::size_t taker, const Database::Value &own);

    /// By taker.
    using Missed = std::map<std::size_t, Jobs::FilePlace>;
    /// The takers, each with a file that another row names and that is not there. What somebody has
    /// put in its place since is that row's; who adds a row first has so long to write its file.
    /// One pass over the table.
    Result<Missed> findMissed(const Jobs::JobStore &store, const Jobs::JobFiles &jobFiles,
                              std::chrono::milliseconds uploadWait) const;

private:
    struct File
    {
        Jobs::FilePlace place;
        std::size_t taker = 0;
        Database::Value own;
    };
    static Missed missedOf(const std::set<const File *> &named);
    std::vector<const File *> namedBy(const Jobs::JobFiles &jobFiles, const Jobs::Job &job) const;

    QHash<QByteArray, File> m_files; ///< by path
};

/// What `run` has done that took this file of `job` (empty: of none) from its place. None when it
/// is gone for good.
Result<std::optional<Operation>> findTaker(const JournalStore &journal, qint64 run,
                                           const QString &job, const Jobs::FilePlace &place);

/// What a report says of such a file, and of one that was put back because its other job was; as
/// translated sentences.
QString putBackText(const Jobs::FilePlace &missed);
QString putBackWithText(const Jobs::FilePlace &shared);
QString notPutBackText(const Jobs::FilePlace &missed, const Operation &taker,
                       const QString &reason);

} // namespace Printkeeper::Cleanup
