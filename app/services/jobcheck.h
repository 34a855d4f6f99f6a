// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/handledjobs.h"
#include "jobs/farmlayout.h"
#include "jobs/job.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <optional>

namespace Printkeeper::Services {

/// Jobs whose files are not as their rows say.
struct JobProblems
{
    qint64 unsafe = 0;      ///< the path leaves the folders of the layout
    qint64 missing = 0;     ///< no file at the place that the row means; not of handled jobs, nor
                            ///< where the folder cannot be opened: a disk that is not mounted has
                            ///< lost no file
    QStringList unsafeJobs; ///< ids of the first few
    QStringList missingJobs;
};

/// Counts jobs by status and compares each row with the names on disk, in a pass over the table
/// that somebody else makes: no read of its own but one listing of each folder, when it is first
/// asked for.
class JobCheck
{
public:
    /// In `strange` folders nothing is missing: those are not the ones that are known. `handled`
    /// must outlive it.
    JobCheck(QSet<QByteArray> strange, const Cleanup::HandledJobs &handled)
        : m_strange(std::move(strange))
        , m_handled(handled)
    {}

    /// `model` is where the job's file should be.
    void look(const Jobs::Job &job, const Result<Jobs::FilePlace> &model);

    const JobProblems &problems() const { return m_problems; }
    /// By status as it is spelled; NULL counts under the empty text.
    QMap<QString, qint64> countByStatus() const;

private:
    using Names = std::optional<QSet<QByteArray>>; ///< empty when nobody can know

    bool isMissing(const Jobs::FilePlace &place);
    const Names &namesIn(const QByteArray &root, const QByteArray &folder);

    QSet<QByteArray> m_strange;
    const Cleanup::HandledJobs &m_handled;
    JobProblems m_problems;
    QHash<QByteArray, qint64> m_counts;
    QHash<QByteArray, Names> m_folders;
};

} // namespace Printkeeper::Services
