// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/archiveplaces.h"

#include "cleanup/cleanuprule.h"
#include "cleanup/foldernames.h"
#include "cleanup/freenames.h"

#include <algorithm>

namespace Printkeeper::Cleanup {

bool isInArchive(const CleanupAction &action, const Jobs::LayoutFolder &archive)
{
    return action.files.front().place.root == archive.path;
}

std::vector<Jobs::FilePlace> archivePlacesOf(const CleanupAction &action,
                                             const Jobs::LayoutFolder &archive)
{
    // What lies in the archive already stays where it is.
    const bool isThere = isInArchive(action, archive);
    std::vector<Jobs::FilePlace> places;
    for (const PlannedFile &file : action.files)
        places.push_back(isThere ? file.place : Jobs::FilePlace{archive.path, file.place.name()});
    return places;
}

void settleArchivePlaces(CleanupPlan &plan, const Jobs::FarmLayout &layout,
                         const QString &archivedStatus, const Claims &claims)
{
    const auto archived =
        std::ranges::count(plan.actions, ActionKind::ArchiveJob, &CleanupAction::kind);
    FileMover files = FileMover::forLooking(DeviceCheck::Same);
    FolderNames listed(static_cast<std::size_t>(archived));
    FreeNames names(files, &listed, &claims);
    for (std::size_t round = 0; archived > 0 && round < Rounds; ++round) {
        for (CleanupAction &action : plan.actions) {
            if (action.kind != ActionKind::ArchiveJob || roundOf(action) != round)
                continue;
            const Jobs::LayoutFolder *archive =
                archiveFolderOf(layout, archivedStatus, *action.job);
            if (!archive)
                continue;
            action.targets = archivePlacesOf(action, *archive);
            if (!isInArchive(action, *archive))
                names.settle(action.targets);
        }
    }
}

} // namespace Printkeeper::Cleanup
