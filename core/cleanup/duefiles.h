// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/claims.h"
#include "cleanup/cleanupplan.h"
#include "cleanup/filemover.h"
#include "cleanup/foldernames.h"
#include "jobs/jobfiles.h"

#include <QSet>

#include <map>

namespace Printkeeper::Cleanup {

/// The files of a due job: its model, sidecars, metadata and picture, as they are now. Files that
/// another row claims are nobody's sidecars; sidecars of a stem that several jobs share stay with
/// the last of them; what is no regular file is left alone.
class DueFiles
{
public:
    /// `jobs`: how many will be looked at.
    DueFiles(const Jobs::JobFiles &jobFiles, const Claims &claims, QDateTime at, std::size_t jobs)
        : m_jobFiles(jobFiles)
        , m_claims(claims)
        , m_at(std::move(at))
        , m_names(SidecarsOfJob * jobs)
    {}

    /// Fills the action's files and bytes, the model first. An Error says why the job must be left
    /// alone: model missing, not a regular file, claimed twice, or touched within the last hour.
    Result<void> collect(CleanupAction &action, const Jobs::FilePlace &model);

    /// Adds what the journal says came here with the job's model, even where a job of the same stem
    /// could call it its own now.
    Result<void> addMovedWith(CleanupAction &action, const std::vector<FileMove> &moves);

    /// To be called when the plan's actions are complete: gives the sidecars whose jobs are all in
    /// it to the last of them.
    void settleShared(std::vector<CleanupAction> &actions);

    /// When the model was last written.
    Result<QDateTime> modifiedAt(const Jobs::FilePlace &model);

private:
    /// A sidecar that more than one job could call its own.
    struct SharedSidecar
    {
        Jobs::FilePlace place;
        QSet<QString> jobs; ///< those that were looked at
    };

    Result<void> addModel(CleanupAction &action, const Jobs::FilePlace &model);
    bool isAnothersCompanion(const Jobs::Job &job, const Jobs::FilePlace &model) const;
    Result<void> addCompanion(CleanupAction &action, const Jobs::FilePlace &place, FileRole role);
    bool isYoung(const Files::FileStatus &status) const;
    Result<void> addShared(const CleanupAction &action, const Jobs::FilePlace &place);
    Result<void> add(CleanupAction &action, const Jobs::FilePlace &place,
                     const Files::FileStatus &status, FileRole role);

    static constexpr std::size_t SidecarsOfJob = 3;

    const Jobs::JobFiles &m_jobFiles;
    const Claims &m_claims;
    QDateTime m_at;
    FileMover m_files = FileMover::forLooking(DeviceCheck::Same);
    FolderNames m_names;                          ///< of sidecars
    std::map<QByteArray, SharedSidecar> m_shared; ///< by path
};

} // namespace Printkeeper::Cleanup
