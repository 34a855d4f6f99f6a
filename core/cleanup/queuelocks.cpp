// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/queuelocks.h"

#include "cleanup/trashplaces.h"

#include <map>
#include <set>

namespace Printkeeper::Cleanup {
namespace {

constexpr auto LockName = ".queue.lock";

} // namespace

Result<std::vector<Files::FileLock>> takeQueueLocks(const std::vector<Operation> &operations,
                                                    FileMover &files,
                                                    std::chrono::milliseconds wait)
{
    // One folder may be reached over two roots: it must not be locked against ourselves.
    std::set<std::pair<quint64, quint64>> seen;
    std::set<std::shared_ptr<Files::Folder>> looked;
    std::map<QByteArray, std::shared_ptr<Files::Folder>> folders;
    for (const Operation &operation : operations) {
        for (const FileMove &move : operation.moves) {
            for (const Jobs::FilePlace &place : {move.from, move.to}) {
                const auto folder = place.relative.startsWith(PrivateFolder)
                                        ? Result<std::shared_ptr<Files::Folder>>(Error{})
                                        : files.folderOf(place, FileMover::Missing::IsError);
                // A batch is of few folders.
                if (!folder || !looked.insert(*folder).second)
                    continue;
                const auto status = (*folder)->status();
                if (status && seen.insert({status->identity.device, status->identity.inode}).second)
                    folders.emplace((*folder)->path(), *folder);
            }
        }
    }
    std::vector<Files::FileLock> locks;
    for (const auto &[path, folder] : folders) {
        auto lock = Files::FileLock::acquireIn(folder->descriptor(), LockName, wait);
        if (lock)
            locks.push_back(*std::move(lock));
        else if (lock.error().kind != ErrorKind::NotFound)
            return lock.error();
    }
    return locks;
}

} // namespace Printkeeper::Cleanup
