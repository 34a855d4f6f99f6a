// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/folder.h"
#include "jobs/jobfiles.h"
#include "pages/jobs/jobrow.h"
#include "settings/farmsettings.h"

#include <QHash>

#include <memory>
#include <optional>

namespace Printkeeper::JobsView {

/// Looks for the files of jobs on disk without following a link. May hang as long as the file
/// system does. Use on one thread.
class FileLooker
{
public:
    FileLooker(const Settings::FarmSettings &settings, const Jobs::JobSchema &schema);

    /// Finds out anew which folders there are.
    void reset();
    /// The model file of a job, of which `file`, `status` and `thumbnail` are read.
    FileState look(const Jobs::Job &job);
    /// Any file of the farm.
    FileState lookAt(const Jobs::FilePlace &place);

    /// Null when the folders of the farm cannot be read.
    const Jobs::FarmLayout *layout();

private:
    const Result<Files::Folder> &folderAt(const QByteArray &root, const QByteArray &below);
    QByteArray otherFolderOf(const Jobs::FilePlace &place);

    const Settings::FarmSettings &m_settings;
    const Jobs::JobSchema &m_schema;
    std::optional<Result<Jobs::FarmLayout>> m_layout;
    QHash<QByteArray, std::shared_ptr<const Result<Files::Folder>>> m_folders;
};

} // namespace Printkeeper::JobsView
