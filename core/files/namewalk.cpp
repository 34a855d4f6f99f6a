// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/namewalk.h"

namespace Printkeeper::Files {

std::vector<WalkProblem> walkNames(const Folder &root,
                                   const std::function<WalkStep(const ListedName &)> &visit,
                                   const CancelToken &cancel)
{
    std::vector<WalkProblem> problems;
    std::vector<QByteArray> pending{QByteArray()};
    while (!pending.empty() && !cancel.isCancelled()) {
        const QByteArray relative = std::move(pending.back());
        pending.pop_back();
        const auto folder = root.openBelow(relative);
        const auto entries = folder ? folder->entries() : folder.error();
        if (!entries) {
            problems.push_back({relative, entries.error()});
            continue;
        }
        for (const DirectoryEntry &entry : *entries) {
            const ListedName listed{*folder, relative, entry};
            const WalkStep step = visit(listed);
            if (step == WalkStep::Stop)
                return problems;
            if (step == WalkStep::Continue && entry.kind == FileKind::Directory)
                pending.push_back(listed.path());
        }
    }
    return problems;
}

} // namespace Printkeeper::Files
