// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/folder.h"
#include "jobs/jobfiles.h"
#include "jobs/jobstore.h"
#include "pages/jobs/jobrow.h"
#include "settings/farmsettings.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace Printkeeper::JobsView {

/// Looks for the files of jobs on disk without following a link, and says of each what the
/// comparison of jobs and files says. May hang as long as the file system does. Use on one thread.
class FileLooker
{
public:
    FileLooker(const Settings::FarmSettings &settings, const Jobs::JobSchema &schema);

    /// Finds out anew which folders there are.
    void reset();
    /// The model file of a job, of which `file`, `status` and `thumbnail` are read. Where it is not
    /// but another folder has one of that name, this is not settled: that one may be another job's.
    FileState look(const Jobs::Job &job);
    static bool isSettled(const FileState &state) { return state.disk != DiskState::NotLooked; }
    /// Settles all of them, with one pass over the jobs. Cancelled, Busy …
    Result<void> settle(const std::vector<FileState *> &states, const Jobs::JobStore &store,
                        const CancelToken &cancel);
    /// Any file of the farm.
    FileState lookAt(const Jobs::FilePlace &place);

    /// Null when the folders of the farm cannot be read.
    const Jobs::FarmLayout *layout();

private:
    const Result<Files::Folder> &folderAt(const QByteArray &root, const QByteArray &below);
    FileState lookFor(const Jobs::FilePlace &place, const QString &statusKey);
    bool isFolderOf(const QString &statusKey, const QByteArray &path);
    QByteArray otherFolderOf(const Jobs::FilePlace &place, const QSet<QByteArray> &owned);

    const Settings::FarmSettings &m_settings;
    const Jobs::JobSchema &m_schema;
    std::optional<Result<Jobs::FarmLayout>> m_layout;
    QHash<QByteArray, std::shared_ptr<const Result<Files::Folder>>> m_folders;
};

} // namespace Printkeeper::JobsView
