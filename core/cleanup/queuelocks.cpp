// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/queuelocks.h"

#include "cleanup/trashplaces.h"

#include <map>

namespace Printkeeper::Cleanup
{
namespace
{

constexpr auto LockName = ".queue.lock";
constexpr std::chrono::seconds LockWait(5);

} // namespace

Result<std::vector<Files::FileLock>> takeQueueLocks(const std::vector<Operation> &operations,
                                                    FileMover &files)
{
    std::map<QByteArray, Jobs::FilePlace> folders;
    for (const Operation &operation : operations) {
        for (const FileMove &move : operation.moves) {
            for (const Jobs::FilePlace &place : {move.from, move.to}) {
                if (!place.relative.startsWith(PrivateFolder))
                    folders.try_emplace(place.root + '/' + place.folder(), place);
            }
        }
    }
    std::vector<Files::FileLock> locks;
    for (const auto &[path, place] : folders) {
        const auto folder = files.folderOf(place, FileMover::Missing::IsError);
        if (!folder)
            continue;
        auto lock = Files::FileLock::acquireIn((*folder)->descriptor(), LockName, LockWait);
        if (lock)
            locks.push_back(*std::move(lock));
        else if (lock.error().kind != ErrorKind::NotFound)
            return lock.error();
    }
    return locks;
}

} // namespace Printkeeper::Cleanup
