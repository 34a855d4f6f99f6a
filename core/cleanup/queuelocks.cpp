// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/queuelocks.h"

#include "cleanup/trashplaces.h"

#include <algorithm>
#include <map>
#include <set>

namespace Printkeeper::Cleanup {
namespace {

constexpr auto LockName = ".queue.lock";

/// The folders that are the web app's, too, by path.
std::map<QByteArray, std::shared_ptr<Files::Folder>>
foldersOf(const std::vector<Operation> &operations, FileMover &files)
{
    // One folder may be reached over two roots: it must not be locked against ourselves.
    std::set<std::pair<quint64, quint64>> seen;
    std::set<std::pair<QByteArray, QByteArray>> looked;
    std::map<QByteArray, std::shared_ptr<Files::Folder>> folders;
    for (const Operation &operation : operations) {
        for (const FileMove &move : operation.moves) {
            for (const Jobs::FilePlace *place : {&move.from, &move.to}) {
                // A batch is of few folders.
                if (place->relative.startsWith(PrivateFolder)
                    || !looked.emplace(place->root, place->folder()).second)
                    continue;
                const auto folder = files.folderOf(*place, FileMover::Missing::IsError);
                const auto status =
                    folder ? (*folder)->status() : Result<Files::FileStatus>(folder.error());
                if (status && seen.insert({status->identity.device, status->identity.inode}).second)
                    folders.emplace((*folder)->path(), *folder);
            }
        }
    }
    return folders;
}

} // namespace

Result<std::vector<Files::FileLock>> takeQueueLocks(const std::vector<Operation> &operations,
                                                    FileMover &files,
                                                    std::chrono::milliseconds wait)
{
    std::vector<Files::FileLock> locks;
    for (const auto &[path, folder] : foldersOf(operations, files)) {
        auto lock = Files::FileLock::acquireIn(folder->descriptor(), LockName, wait);
        if (lock)
            locks.push_back(*std::move(lock));
        else if (lock.error().kind != ErrorKind::NotFound)
            return lock.error();
    }
    return locks;
}

bool usesQueueLocks(const std::vector<Operation> &operations, FileMover &files)
{
    return std::ranges::any_of(foldersOf(operations, files),
                               [](const auto &folder) { return folder.second->exists(LockName); });
}

} // namespace Printkeeper::Cleanup
