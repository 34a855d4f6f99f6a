// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "jobs/farmlayout.h"
#include "settings/cleanupsettings.h"

#include <QSet>

namespace Printkeeper::Cleanup {

/// Which jobs a rule takes: those in one of the statuses whose state is older than `age`.
struct CleanupRule
{
    ActionKind kind = ActionKind::RemoveUpload;
    QSet<QString> statuses; ///< keys
    std::chrono::days age{0};
};

/// The rules that the settings switch on, limited to the kinds in `only` (empty: all). A status is
/// in one of them at most: archiving goes before removing, and a rule for one status before the
/// list. A job that is being printed is in none of them, whatever the settings say.
std::vector<CleanupRule> makeRules(const Settings::CleanupSettings &settings,
                                   const std::vector<ActionKind> &only);

/// The folder that an archived job goes to: that of the status which it gets. A row that names its
/// folder itself may also lie in the archive. Null when the job could not be found again there.
class ArchiveFolders
{
public:
    /// The layout must outlive it.
    ArchiveFolders(const Jobs::FarmLayout &layout, const QString &archivedStatus);
    const Jobs::LayoutFolder *of(const Jobs::Job &job) const;

private:
    const Jobs::LayoutFolder *m_ofStatus;
    const Jobs::LayoutFolder *m_archive;
};
/// The same for one job.
const Jobs::LayoutFolder *archiveFolderOf(const Jobs::FarmLayout &layout,
                                          const QString &archivedStatus, const Jobs::Job &job);

/// Why nothing can go to this folder: it keeps the farm's user out; or it lies outside of uploads
/// and is not there: a disk that is not mounted, and never made. Empty when it can.
std::optional<QString> obstacleAt(const Jobs::LayoutFolder &folder, const Jobs::FarmLayout &layout);

/// Whether temporary files are wanted.
bool isWanted(ActionKind kind, const std::vector<ActionKind> &only);

} // namespace Printkeeper::Cleanup
