// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/missingfolders.h"

#include "cleanup/cleanuprule.h"
#include "files/folderpath.h"

#include <QSet>

#include <algorithm>

namespace Printkeeper::Cleanup {
namespace {

/// A missing folder is made like its siblings: their owner (the folder's) and mode.
Result<void> makeFolder(const Jobs::FarmLayout &layout, const Jobs::LayoutFolder &missing)
{
    quint32 mode = 0755;
    for (const Jobs::LayoutFolder &sibling : layout.folders()) {
        const auto folder =
            sibling.exists ? Files::Folder::openRoot(sibling.path) : Result<Files::Folder>(Error{});
        const auto status = folder ? folder->status() : Result<Files::FileStatus>(Error{});
        if (status)
            mode = status->mode & 07777U;
    }
    const auto parent = Files::openParentOf(missing.path);
    if (!parent)
        return parent.error();
    const QByteArray name = Files::lastNameOf(missing.path);
    parent->removeLeftovers(name);
    const auto made = parent->makeBelow(name, mode);
    return made ? Result<void>() : made.error();
}

/// Where a job goes that only moves; null when it stays or goes to the trash.
const Jobs::LayoutFolder *targetFolderOf(const CleanupAction &action,
                                         const Jobs::FarmLayout &layout,
                                         const ArchiveFolders &archives)
{
    if (action.kind == ActionKind::ArchiveJob)
        return archives.of(*action.job);
    if (action.kind != ActionKind::RestoreJob && action.kind != ActionKind::MoveHome)
        return nullptr;
    const auto found =
        std::ranges::find(layout.folders(), action.targets.front().root, &Jobs::LayoutFolder::path);
    return found == layout.folders().end() ? nullptr : &*found;
}

} // namespace

Result<void> ensureFolders(const std::vector<CleanupAction> &actions, const RunInputs &inputs)
{
    const Jobs::FarmLayout &layout = inputs.jobFiles.layout();
    const ArchiveFolders archives(layout, inputs.archivedStatus);
    QSet<QByteArray> made;
    for (const CleanupAction &action : actions) {
        const Jobs::LayoutFolder *folder = targetFolderOf(action, layout, archives);
        if (!folder || folder->exists || made.contains(folder->path))
            continue;
        if (auto done = makeFolder(layout, *folder); !done)
            return done;
        made.insert(folder->path);
    }
    return {};
}

} // namespace Printkeeper::Cleanup
