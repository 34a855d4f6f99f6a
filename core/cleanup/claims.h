// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "cleanup/hashcounts.h"
#include "jobs/farmlayout.h"
#include "jobs/job.h"

#include <QSet>

namespace Printkeeper::Jobs {
class JobFiles;
class JobStore;
} // namespace Printkeeper::Jobs

namespace Printkeeper::Cleanup {

/// Which files the rows of the job table claim: filled in one pass over all jobs, then sealed, then
/// asked. Keeps a 64-bit hash a name (16 bytes a job); two names that share one would only be taken
/// for claimed twice, which leaves them alone.
class Claims
{
public:
    /// All that a row claims; `model` is what `JobFiles::modelOf` says of it.
    void add(const Jobs::JobFiles &jobFiles, const Jobs::Job &job,
             const Result<Jobs::FilePlace> &model);
    void addModel(const Jobs::FilePlace &place);
    /// A file that a row names beside its model: metadata, a picture.
    void addCompanion(const Jobs::FilePlace &place);
    void seal();

    /// How many rows name this file as their model.
    std::size_t modelClaims(const Jobs::FilePlace &place) const;
    std::size_t companionClaims(const Jobs::FilePlace &place) const;
    /// How many jobs could call this file their sidecar: `a.metadata.json` may be of `a.stl` and of
    /// `a.metadata.stl`.
    std::size_t sidecarClaims(const Jobs::FilePlace &place) const;
    /// Whether any row names a `*.tmp` file so, wherever it says that it lies.
    bool namesTempFile(const QByteArray &name) const { return m_tempNames.contains(name); }
    /// Whether any row claims it, in whichever way.
    bool isClaimed(const Jobs::FilePlace &place) const;

private:
    quint64 hashOfRoot(const QByteArray &root);

    HashCounts m_models;
    HashCounts m_stems;
    HashCounts m_companions;
    QSet<QByteArray> m_tempNames;
    QByteArray m_lastRoot; ///< many rows have the same one
    quint64 m_lastRootHash = 0;
};

/// What all rows claim now, sealed. Cancelled, Busy …
Result<Claims> readClaims(const Jobs::JobStore &store, const Jobs::JobFiles &jobFiles,
                          const CancelToken &cancel);

} // namespace Printkeeper::Cleanup
